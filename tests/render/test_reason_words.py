"""Why a document is taken to be of a day, in the language of the window."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import dateline
from dateline.documents.stated_dates import _REASONS
from dateline.render.language import Translation
from dateline.render.reason_words import _patterns, reason_words

ROOT = Path(dateline.__file__).parent


def literal_reasons() -> Iterator[str]:
    """What is handed to `Publication` as its reason where that stands in the code of the readers."""
    for path in sorted((ROOT / "documents").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Publication":
                reason = node.args[2] if len(node.args) > 2 else None
                if isinstance(reason, ast.Constant):
                    yield str(reason.value)
                elif isinstance(reason, ast.JoinedStr):
                    parts = (part.value if isinstance(part, ast.Constant) else "x" for part in reason.values)
                    yield "".join(map(str, parts))


@pytest.mark.parametrize("reason", [*literal_reasons(), *(said.format("9 May") for said in _REASONS.values())])
def test_every_reason_of_the_readers_can_be_translated(reason: str) -> None:
    assert reason_words(reason) == reason  # in English it is said as it is
    assert any(pattern.fullmatch(reason) for pattern, _ in _patterns())


def test_reasons_keep_the_words_of_the_document(qapp: object) -> None:
    german = Translation("de")
    qapp.installTranslator(german)  # type: ignore[attr-defined]
    try:
        said = reason_words("from the byline “By Runa {Holt} | 4 March”")
        assert said == "aus der Verfasserzeile „By Runa {Holt} | 4 March“"
        assert reason_words("worked out from “A” and “B”") == "worked out from “A” and “B”"
    finally:
        qapp.removeTranslator(german)  # type: ignore[attr-defined]

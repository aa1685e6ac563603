"""English phrases as a table: sentence, publication date, and the type, value and interval that must come out."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from dateline.temporal.finding import find
from dateline.temporal.resolution import resolve

CORPUS = Path(__file__).parents[1] / "corpus"


def _lines(name: str) -> list[str]:
    lines = (CORPUS / name).read_text("utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("line", _lines("english_phrases.tsv"))
def test_phrase(line: str) -> None:
    marked, published, kind, value, edtf = (field.strip() for field in line.split(" | "))
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    publication = None if published == "-" else datetime.date.fromisoformat(published)
    found = resolve(find(text, "en"), publication)
    assert [(e.start, e.end, e.type.value, e.value, e.edtf or "-") for e in found] == [
        (start, end, kind, value, edtf)
    ], [(e.text, e.rule) for e in found]
    assert found[0].text == text[start:end]


@pytest.mark.parametrize("text", _lines("nothing.txt"))
def test_nothing_is_found(text: str) -> None:
    assert [(f.text, f.rule) for f in find(text, "en")] == []

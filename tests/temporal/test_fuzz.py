"""Random strings of time words, figures and odd characters: never an error, never a span that is not in the text."""

from __future__ import annotations

import datetime
import random
from pathlib import Path

import pytest

from dateline.temporal.finding import find
from dateline.temporal.resolution import resolve
from dateline.temporal.wording import words_of

_WORDS = Path(__file__).parents[1] / "corpus" / "fuzz_words.txt"
_PIECES = [*_WORDS.read_text("utf-8").split(), "\n", "\n\n"]


@pytest.mark.parametrize("seed", range(40))
def test_anything_goes_in(seed: int) -> None:
    source = random.Random(seed)
    text = "".join(source.choice(_PIECES) + source.choice((" ", " ", " ", "", "-", "\n")) for _ in range(600))
    findings = find(text, "en")
    for published in (None, datetime.date(2024, 2, 29), datetime.date(1, 1, 1), datetime.date(9999, 12, 31)):
        resolved = resolve(findings, published)
        assert len(resolved) == len(findings)
        end = 0
        for expression in resolved:
            assert end <= expression.start < expression.end
            assert text[expression.start : expression.end] == expression.text
            end = expression.end
            assert expression.value
            assert (expression.interval is None) == (expression.edtf is None)
            if expression.interval is not None:
                assert words_of(expression.interval)
            assert expression.offset is None or published is None
    for language in ("de", "fr", "zh"):
        resolve(find(text, language), None)

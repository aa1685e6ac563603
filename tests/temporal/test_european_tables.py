"""Several expressions in one sentence, and sentences with none, in German, Spanish, French and Italian."""

from __future__ import annotations

import datetime

import pytest

from dateline.temporal.finding import find
from dateline.temporal.resolution import resolve
from tests.temporal.phrase_table import phrases


@pytest.mark.parametrize("line", phrases("european_ranges.tsv"))
def test_several_in_one_sentence(line: str) -> None:
    language, text, wanted = line.split(" | ")
    findings = find(text, language)
    found = resolve(findings, datetime.date(2025, 11, 18))
    got = [f"{e.text}={e.value}" + (" …" if f.range_end else "") for f, e in zip(findings, found, strict=True)]
    assert got == wanted.split(" ; "), [e.rule for e in found]


@pytest.mark.parametrize("line", phrases("european_nothing.txt"))
def test_nothing_is_found(line: str) -> None:
    language, text = line.split(" ", 1)
    assert [(f.text, f.rule) for f in find(text, language)] == []

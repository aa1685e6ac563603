"""Several expressions in one sentence, and sentences with none, in all languages but English."""

from __future__ import annotations

import datetime
import time

import pytest

from dateline.temporal.finding import find
from dateline.temporal.resolution import resolve
from tests.temporal.phrase_table import phrases


@pytest.mark.parametrize("line", [*phrases("european_ranges.tsv"), *phrases("foreign_phrases.tsv")])
def test_several_in_one_sentence(line: str) -> None:
    language, text, wanted = line.split(" | ")
    findings = find(text, language)
    found = resolve(findings, datetime.date(2025, 11, 18))
    got = [f"{e.text}={e.value}" + (" …" if f.range_end else "") for f, e in zip(findings, found, strict=True)]
    assert got == wanted.split(" ; "), [e.rule for e in found]
    assert all(text[e.start : e.end] == e.text for e in found)


@pytest.mark.parametrize("line", phrases("foreign_nothing.txt"))
def test_nothing_is_found(line: str) -> None:
    language, text = line.split(" ", 1)
    assert [(f.text, f.rule) for f in find(text, language)] == []


def test_a_day_without_its_year_waits_for_the_publication_date() -> None:
    (found,) = resolve(find("O rei morreu no dia 5 de outubro.", "pt"), None)
    assert found.value == "XXXX-10-05"
    assert found.interval is None
    assert found.offset is not None


def test_a_weekday_that_contradicts_a_foreign_date_is_said() -> None:
    (found,) = resolve(find("Geboren op vrijdag 5 maart 1998.", "nl"), None)
    assert any("was a Thursday" in step.text for step in found.derivation)


@pytest.mark.parametrize("language", ["pt", "ru", "hu", "zh"])
def test_foreign_text_is_read_in_linear_time(language: str) -> None:
    sentence = next(line for line in phrases("foreign_phrases.tsv") if line.startswith(language)).split(" | ")[1] + " "
    find(sentence, language)

    def seconds(times: int) -> float:
        start = time.process_time()
        find(sentence * times, language)
        return time.process_time() - start

    seconds(200)
    assert seconds(4000) < 60 * seconds(200) + 0.05

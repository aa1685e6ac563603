"""What was known on a day: the chronology as the documents published up to then told it."""

from __future__ import annotations

import datetime

import pytest

from dateline.chronology.model import Chronology
from tests.chronology.reports import FIRST, SECOND, THIRD, report, reports

DAY = datetime.timedelta(days=1)


def names(chronology: Chronology) -> list[str]:
    return [entry.document.title for entry in chronology.entries]


@pytest.mark.parametrize(
    ("day", "known"),
    [
        (FIRST - DAY, []),
        (FIRST, ["Post"]),
        (SECOND - DAY, ["Post"]),
        (SECOND, ["Post", "Courier"]),
        (THIRD, ["Post", "Courier", "Herald"]),
        (datetime.date.max, ["Post", "Courier", "Herald"]),
    ],
)
def test_only_documents_published_up_to_that_day_are_there(day: datetime.date, known: list[str]) -> None:
    assert names(reports().known_on(day)) == known


def test_events_claims_and_conflicts_are_as_those_documents_tell_them() -> None:
    whole = reports()
    (before,) = whole.known_on(FIRST).events
    assert (len(before.mentions), before.conflict) == (1, False)
    (after,) = whole.known_on(SECOND).events
    assert (len(after.mentions), after.conflict) == (2, True)
    assert before.interval != after.interval


def test_it_is_what_those_documents_give_when_nothing_else_was_ever_open() -> None:
    alone = Chronology().with_analyses(entry.analysis for entry in reports().entries[:2])
    assert reports().known_on(SECOND) == alone


def test_documents_keep_their_letters_and_the_whole_stays_as_it_was() -> None:
    whole = Chronology().with_analyses([report("Note", None), report("Post", FIRST)])
    known = whole.known_on(FIRST)
    assert known.ordinals == (1,)
    assert names(whole) == ["Note", "Post"]


def test_a_run_of_days_counts_from_its_last() -> None:
    whole = Chronology().with_analyses([report("Post", FIRST, last=SECOND)])
    assert names(whole.known_on(SECOND - DAY)) == []
    assert names(whole.known_on(SECOND)) == ["Post"]
    assert whole.publication_days == (SECOND,)


def test_each_day_of_publication_once_and_in_order() -> None:
    whole = Chronology().with_analyses([report("Post", SECOND), report("Courier", FIRST), report("Herald", SECOND)])
    assert whole.publication_days == (FIRST, SECOND)
    assert Chronology().publication_days == ()

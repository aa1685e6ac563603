"""Conflicts that a person settled: no claim is dropped, and the settlement outlives what comes after."""

from __future__ import annotations

import datetime

import pytest

from dateline import calendar
from dateline.chronology.analysis import Analysis, analyse
from dateline.chronology.model import Chronology
from dateline.documents.model import Document, Publication, PublicationBasis
from dateline.events.model import Event, MentionRef, Settlement, Verdict
from dateline.temporal.model import Grain, Interval

MONDAY = "Minister Olga Brandt met Rui Sampaio in Lisbon on Monday to calm a dispute over the Iskel dam with Portugal."
TUESDAY = (
    "Minister Olga Brandt met Rui Sampaio in Lisbon on Tuesday to calm the dispute over the Iskel dam in Portugal."
)
STORM = "A storm closed the port of Olm on Monday. Fishermen lost two boats."


def analysis(name: str, text: str, day: str = "2025-11-20") -> Analysis:
    published = Publication(datetime.date.fromisoformat(day), PublicationBasis.GIVEN, "set by you")
    return analyse(Document(name, name, text, published))


@pytest.fixture(scope="module")
def disputed() -> Chronology:
    return Chronology().with_analyses([analysis("a", MONDAY), analysis("b", TUESDAY)])


def meeting(chronology: Chronology) -> Event:
    return next(event for event in chronology.events if "met" in event.label)


def claims(chronology: Chronology) -> tuple[MentionRef, MentionRef]:
    by_document = {chronology.entry(ref.document).document.id: ref for ref in meeting(chronology).mentions}
    return by_document["a"], by_document["b"]


def days(event: Event) -> tuple[str, str]:
    assert event.interval is not None
    return (
        calendar.iso_day(calendar.day_of(event.interval.earliest)),
        calendar.iso_day(calendar.day_of(event.interval.latest)),
    )


def test_the_claim_that_is_believed_dates_the_event_and_none_is_dropped(disputed: Chronology) -> None:
    first, second = claims(disputed)
    assert meeting(disputed).conflict
    settled = disputed.with_settlement(Settlement(second, Verdict.CLAIM))
    assert days(meeting(settled)) == ("2025-11-18", "2025-11-18")
    assert not meeting(settled).conflict
    assert set(meeting(settled).mentions) == {first, second}
    other = settled.with_settlement(Settlement(first, Verdict.CLAIM))
    assert days(meeting(other)) == ("2025-11-17", "2025-11-17")
    assert len(other.settlements) == 1


def test_widened_own_and_disputed(disputed: Chronology) -> None:
    first, _ = claims(disputed)
    widened = meeting(disputed.with_settlement(Settlement(first, Verdict.WIDENED)))
    assert days(widened) == ("2025-11-17", "2025-11-18")
    assert widened.interval is not None
    assert widened.interval.approximate
    assert not widened.conflict
    noon = Interval(calendar.instant(20_410), calendar.instant(20_411) - 1, Grain.DAY)
    own = meeting(disputed.with_settlement(Settlement(first, Verdict.OWN, noon)))
    assert (own.interval, own.conflict) == (noon, False)
    left = meeting(disputed.with_settlement(Settlement(first, Verdict.DISPUTED)))
    assert left.conflict
    assert left.settlement is not None
    with pytest.raises(ValueError, match="own date"):
        Settlement(first, Verdict.OWN)


def test_a_settlement_can_be_taken_back_and_outlives_new_documents(disputed: Chronology) -> None:
    first, second = claims(disputed)
    settled = disputed.with_settlement(Settlement(second, Verdict.CLAIM))
    assert settled.without_settlement(first) == disputed
    later = settled.with_analyses([analysis("c", STORM)])
    assert days(meeting(later)) == ("2025-11-18", "2025-11-18")
    gone = later.without([first.document])
    assert meeting(gone).settlement is None  # nothing to settle, but not forgotten
    assert gone.settlements == settled.settlements

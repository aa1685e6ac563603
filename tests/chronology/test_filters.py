"""Which events a filter lets through, by when they were, how sure that is, where and who says so."""

from __future__ import annotations

from dataclasses import fields

import pytest

from dateline.calendar import day_number, instant
from dateline.chronology.certainty import Certainty, certainty_of
from dateline.chronology.during import During, Touching
from dateline.chronology.reviews import Review
from dateline.chronology.showing import ALL, Filter, shown_events
from dateline.events.model import Edit, Status
from dateline.temporal.model import Grain, Interval
from tests.ui.sample_chronology import sample_chronology


def days(first: int, last: int, **marks: bool) -> Interval:
    """Days of March 2025."""
    start, end = day_number(2025, 3, first), day_number(2025, 3, last)
    return Interval(instant(start), instant(end + 1) - 1, Grain.DAY, **marks)


STRETCH = days(10, 20)


@pytest.mark.parametrize(
    ("interval", "overlaps", "within", "starts"),
    [
        (days(12, 13), True, True, True),
        (days(10, 20), True, True, True),
        (days(5, 10), True, False, False),
        (days(20, 25), True, False, True),
        (days(5, 25), True, False, False),
        (days(1, 9), False, False, False),
        (days(21, 22), False, False, False),
        (days(12, 13, open_end=True), True, False, True),
        (days(12, 13, open_start=True), True, False, False),
        (None, False, False, False),
    ],
)
def test_a_stretch_of_time_is_overlapped_held_or_begun_in(
    interval: Interval | None, overlaps: bool, within: bool, starts: bool
) -> None:
    found = [During(STRETCH, touching).admits(interval) for touching in Touching]
    assert found == [overlaps, within, starts]


def test_every_event_is_sure_in_one_way_and_filters_part_them() -> None:
    chronology = sample_chronology()
    by_certainty = {each: set(shown_events(chronology, Filter(certainties=frozenset({each})))) for each in Certainty}
    assert sum(map(len, by_certainty.values())) == len(chronology.events)
    assert {event for event in chronology.events if event.interval is None} == by_certainty[Certainty.UNDATED]
    assert {event for event in chronology.events if event.conflict} == by_certainty[Certainty.DISPUTED]
    said = by_certainty[Certainty.SAID]
    assert all(certainty_of(event, chronology.mention) is Certainty.SAID for event in said)


def test_parts_of_a_filter_combine() -> None:
    chronology = sample_chronology()
    key = chronology.entries[1].key
    of_document = shown_events(chronology, Filter(documents=frozenset({key})))
    assert of_document
    assert all(any(ref.document == key for ref in event.mentions) for event in of_document)
    both = shown_events(
        chronology, Filter(documents=frozenset({key}), certainties=frozenset(Certainty) - {Certainty.UNDATED})
    )
    assert set(both) == {event for event in of_document if event.interval is not None}


def test_what_a_person_said_of_an_event_counts() -> None:
    chronology = sample_chronology()
    event = next(event for event in chronology.events if event.interval is not None)
    other = chronology.with_edit(event.mentions[0], Edit(interval=STRETCH, tags=("to ask", "quay")))
    assert [each.id for each in shown_events(other, Filter(tags=frozenset({"quay", "nothing"})))] == [event.id]
    assert [each.id for each in shown_events(other, Filter(certainties=frozenset({Certainty.SET})))] == [event.id]
    assert [each.id for each in shown_events(other, Filter(during=During(STRETCH)))] == [event.id]


def test_the_usual_filter_lets_everything_through() -> None:
    chronology = sample_chronology()
    assert shown_events(chronology, ALL) is chronology.events


@pytest.mark.parametrize(
    "passing",
    [
        Filter(statuses=frozenset({Status.PLANNED})),
        Filter(participants=frozenset({"Nobody"}), places=frozenset({"Nowhere"})),
        Filter(during=During(STRETCH, Touching.WITHIN), tags=frozenset({"ferry"})),
        Filter(reviews=frozenset({Review.FLAGGED}), certainties=frozenset({Certainty.DISPUTED})),
        Filter(documents=frozenset({"of another project"}), statuses=frozenset()),
        ALL,
    ],
)
def test_a_filter_lets_an_event_through_and_still_asks_for_all_that_did_not_refuse_it(passing: Filter) -> None:
    chronology = sample_chronology()
    for event in chronology.events:
        refusing, wider = passing.refusals(event, chronology), passing.letting(event, chronology)
        assert bool(refusing) is not passing.admits(event, chronology)
        assert wider.admits(event, chronology)
        assert set(shown_events(chronology, passing)) <= set(shown_events(chronology, wider))
        for part in fields(Filter):
            if part.name not in refusing:
                assert getattr(wider, part.name) == getattr(passing, part.name)

"""What the legend has, and what a press on it asks the filter for."""

from __future__ import annotations

import pytest

from dateline.chronology.reviews import Review
from dateline.chronology.showing import ALL, Arrangement, ColourBy, LanesBy
from dateline.events.model import Status
from dateline.session.legend import Kind, LegendEntry, asks_for, lanes_say_colours, legend_entries, with_toggled
from tests.render.chronologies import bridge
from tests.render.test_scene_lanes import meetings


def said(colour: ColourBy) -> list[tuple[Kind, str, int, str]]:
    chronology = meetings() if colour in (ColourBy.PERSON, ColourBy.PLACE) else bridge().chronology
    if colour is ColourBy.REVIEW:
        chronology = chronology.with_review(chronology.events[0].mentions[0], Review.FLAGGED)
    return [(e.kind, e.text, e.colour, e.sign) for e in legend_entries(chronology, Arrangement(LanesBy.MERGED, colour))]


def test_colours_stand_before_shapes() -> None:
    assert said(ColourBy.PERSON) == [
        (Kind.PERSON, "Berg", 0, "1"), (Kind.PERSON, "Lind", 1, "2"), (Kind.STATUS, "happened", -1, ""),
    ]  # fmt: skip
    assert [one[0] for one in said(ColourBy.DOCUMENT)] == [Kind.DOCUMENT] * 2 + [Kind.STATUS] * 3
    assert [one[3] for one in said(ColourBy.DOCUMENT)][:2] == ["A", "B"]
    assert said(ColourBy.PLACE)[0] == (Kind.PLACE, "Velden", 0, "1")
    assert said(ColourBy.REVIEW)[:2] == [(Kind.REVIEW, "unreviewed", -1, ""), (Kind.REVIEW, "flagged", 4, "!")]


def test_statuses_are_said_once() -> None:
    assert [(kind, colour >= 0) for kind, _, colour, _ in said(ColourBy.STATUS)] == [(Kind.STATUS, True)] * 3


def test_the_lanes_may_say_it() -> None:
    assert lanes_say_colours(Arrangement())
    assert not lanes_say_colours(Arrangement(LanesBy.MERGED))
    assert not lanes_say_colours(Arrangement(LanesBy.DOCUMENT, ColourBy.PERSON))


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        (Kind.DOCUMENT, "a", "b"), (Kind.PERSON, "Berg", "Lind"), (Kind.PLACE, "Velden", "Rom"),
        (Kind.STATUS, "happened", "planned"), (Kind.REVIEW, "accepted", "rejected"),
    ],
)  # fmt: skip
def test_presses_add_up_and_are_taken_back(kind: Kind, first: str, second: str) -> None:
    one, other = LegendEntry(kind, first, first), LegendEntry(kind, second, second)
    assert not asks_for(ALL, one)
    only = with_toggled(ALL, one)
    assert (asks_for(only, one), asks_for(only, other)) == (True, False)
    both = with_toggled(only, other)
    assert asks_for(both, one)
    assert asks_for(both, other)
    assert with_toggled(with_toggled(both, one), other) == ALL


def test_a_press_shows_only_that() -> None:
    chronology = bridge().chronology
    passing = with_toggled(ALL, LegendEntry(Kind.STATUS, "planned", "planned"))
    assert {event.status for event in chronology.events if passing.admits(event, chronology)} == {Status.PLANNED}
    passing = with_toggled(passing, LegendEntry(Kind.DOCUMENT, bridge().first.key, ""))
    assert not [event for event in chronology.events if passing.admits(event, chronology)]

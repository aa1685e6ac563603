"""Lanes and colours by whatever they stand for, in the order and with the lanes collapsed that a person wants."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.chronology.groups import NOBODY
from dateline.chronology.model import Chronology
from dateline.chronology.reviews import Review
from dateline.chronology.showing import Arrangement, ColourBy, LanesBy, Placing
from dateline.render.colouring import COLOURS
from dateline.render.scene import Scene, scene_of
from dateline.render.theme import load_theme
from tests.render.chronologies import alone, bridge, days, entry, mention


def meetings() -> Chronology:
    """Three events: of Berg and Lind in Velden, of Berg alone, of nobody."""
    cast = (("Berg", "Lind", "Velden"), ("Berg",), ())
    told = [replace(mention(f"Meeting {n}", days((2021, 5, n + 1))), participants=who) for n, who in enumerate(cast)]
    only = entry("Minutes", None, told)
    events = tuple(replace(alone(only, n), participants=who) for n, who in enumerate(cast))
    chronology = Chronology((only,), (0,), events)
    chronology.__dict__["place_names"] = frozenset({"Velden"})  # what clauses say where there are any
    return chronology


def arranged(lanes: LanesBy, colour: ColourBy = ColourBy.DOCUMENT, order: tuple[str, ...] = ()) -> Scene:
    chronology = meetings()
    return scene_of(chronology, chronology.events, Arrangement(lanes, colour, order, frozenset({"Lind"})))


def test_an_event_stands_in_the_lane_of_everybody_in_it() -> None:
    scene = arranged(LanesBy.PERSON)
    assert [(lane.title, lane.note) for lane in scene.lanes] == [
        ("Berg", "2 events"), ("Lind", "1 event"), ("Nobody named", "1 event"),
    ]  # fmt: skip
    assert [int(scene.table.lane[row]) for row in scene.table.rows_of(0)] == [0, 1]
    assert scene.table.joined[scene.table.rows_of(0)[0]]
    assert all(scene.ref_at(row).index == scene.table.event[row] for row in range(len(scene.table)))


def test_places_are_lanes_of_their_own() -> None:
    assert [lane.title for lane in arranged(LanesBy.PLACE).lanes] == ["Velden", "No place named"]


def test_lanes_stand_as_a_person_put_them_and_others_follow() -> None:
    scene = arranged(LanesBy.PERSON, order=(NOBODY, "somebody who left", "Lind"))
    assert [lane.key for lane in scene.lanes] == [NOBODY, "Lind", "Berg"]
    assert [lane.collapsed for lane in scene.lanes] == [False, True, False]
    assert [int(scene.table.lane[row]) for row in scene.table.rows_of(0)] == [1, 2]


def test_lanes_do_not_move_when_a_filter_lets_less_through() -> None:
    chronology = meetings()
    scene = scene_of(chronology, [chronology.events[0], chronology.events[2]], Arrangement(LanesBy.PERSON))
    assert [lane.key for lane in scene.lanes] == ["Berg", "Lind", NOBODY]


def test_colour_by_person_has_the_sign_of_the_person_where_the_lane_is_not_theirs() -> None:
    scene = arranged(LanesBy.MERGED, ColourBy.PERSON)
    assert (scene.table.colour.tolist(), list(scene.table.letters)) == ([0, 0, -1], ["1", "1", ""])
    own = arranged(LanesBy.PERSON, ColourBy.PERSON)
    assert own.table.colour.tolist() == [0, 0, 1, -1]
    assert set(own.table.letters) == {""}
    assert [(lane.colour, lane.letter) for lane in own.lanes] == [(0, "1"), (1, "2"), (-1, None)]


def test_colour_by_status_needs_no_sign_for_status_is_shape() -> None:
    chronology = bridge().chronology
    scene = scene_of(chronology, chronology.events, Arrangement(LanesBy.DOCUMENT, ColourBy.STATUS))
    assert set(scene.table.colour.tolist()) == {0, 2, 3}
    assert set(scene.table.letters) == {""}
    assert [(lane.colour, lane.letter) for lane in scene.lanes] == [(-1, "A"), (-1, "B")]


def test_reviews_have_lanes_and_colours_with_a_sign() -> None:
    chronology = bridge().chronology
    for event, review in zip(chronology.events, (Review.ACCEPTED, Review.FLAGGED, Review.REJECTED), strict=False):
        chronology = chronology.with_review(event.mentions[0], review)
    own = scene_of(chronology, chronology.events, Arrangement(LanesBy.REVIEW, ColourBy.REVIEW))
    assert [(lane.title, lane.letter) for lane in own.lanes] == [
        ("Unreviewed", None), ("Accepted", "+"), ("Flagged", "!"), ("Rejected", "–"),
    ]  # fmt: skip
    assert [lane.colour for lane in own.lanes] == [
        -1,
        *sorted({*own.table.colour.tolist()} - {-1}, key=[2, 4, 3].index),
    ]
    assert own.lanes[own.table.lane[own.table.rows_of(0)[0]]].key == "accepted"
    merged = scene_of(chronology, chronology.events, Arrangement(LanesBy.MERGED, ColourBy.REVIEW))
    signs = {int(event): sign for event, sign in zip(merged.table.event, merged.table.letters, strict=True)}
    assert [signs[number] for number in range(4)] == ["+", "!", "–", ""]


@pytest.mark.parametrize("lanes", list(LanesBy))
@pytest.mark.parametrize("colour", list(ColourBy))
@pytest.mark.parametrize("placing", list(Placing))
def test_every_event_is_found_again_whatever_the_arrangement(
    lanes: LanesBy, colour: ColourBy, placing: Placing
) -> None:
    chronology = bridge().chronology
    scene = scene_of(chronology, chronology.events, Arrangement(lanes, colour), placing)
    for row in range(len(scene.table)):
        assert scene.ref_at(row) in scene.events[int(scene.table.event[row])].mentions
    assert scene_of(Chronology(), (), Arrangement(lanes, colour), placing).lanes == ()


def test_the_palette_has_a_colour_for_everybody_who_gets_one() -> None:
    assert all(len(load_theme(name).documents) >= COLOURS for name in ("light", "dark"))

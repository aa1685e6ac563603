"""A scene that is made from a wider one is the one that would be made anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.chronology.showing import Arrangement, ColourBy, LanesBy, Placing
from dateline.render.filtered_scene import filtered_scene
from dateline.render.scene import scene_of
from tests.render.test_followed_scene import all_of, made


@settings(deadline=None, database=None, max_examples=150)
@given(
    st.sampled_from([1, 3, 14]),
    st.booleans(),
    st.builds(Arrangement, st.sampled_from(LanesBy), st.sampled_from(ColourBy)),
    st.sets(st.integers(0, 55)),
    st.booleans(),
)
def test_what_is_taken_from_a_wider_scene_is_what_is_made_anew(
    documents: int, published: bool, arrangement: Arrangement, hidden: set[int], conflict: bool
) -> None:
    chronology = made(documents=documents, published=published)
    if conflict:
        disputed = [replace(event, conflict=number % 3 == 1) for number, event in enumerate(chronology.events)]
        chronology = replace(chronology, events=tuple(disputed))
    wider = scene_of(chronology, chronology.events, arrangement)
    some = [event for number, event in enumerate(chronology.events) if number not in hidden]
    narrow = filtered_scene(wider, chronology, some, arrangement)
    if narrow is None:  # of nothing nobody knows the only year
        assert all(event.interval is None for event in some)
        return
    assert all_of(narrow) == all_of(scene_of(chronology, some, arrangement))


@pytest.mark.parametrize("lanes_by", list(LanesBy))
def test_nothing_is_left_of_nothing(lanes_by: LanesBy) -> None:
    chronology, arrangement = made(documents=14), Arrangement(lanes_by)
    narrow = filtered_scene(scene_of(chronology, chronology.events, arrangement), chronology, (), arrangement)
    assert narrow is not None
    assert all_of(narrow) == all_of(scene_of(chronology, (), arrangement))


def test_what_is_not_in_the_wider_scene_is_not_taken_from_it() -> None:
    chronology, arrangement = made(), Arrangement()
    some = scene_of(chronology, chronology.events[2:], arrangement)
    assert filtered_scene(some, chronology, chronology.events, arrangement) is None
    reported = scene_of(chronology, chronology.events, placing=Placing.REPORT)
    assert filtered_scene(reported, chronology, chronology.events, arrangement) is None
    closed = Arrangement(LanesBy.MERGED, collapsed=frozenset({"all"}))
    assert filtered_scene(scene_of(chronology, chronology.events, closed), chronology, (), closed) is None

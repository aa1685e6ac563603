"""A scene that follows an edit is the one that would be made anew."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Arrangement, ColourBy, LanesBy, Placing
from dateline.events.model import Edit, Event, Status
from dateline.render.followed_scene import followed_scene
from dateline.render.scene import Scene, scene_of
from tests.render.chronologies import alone, days, entry, mention

_DAYS = (days((1999, 12, 31)), days((2000, 5, 1)), days((2000, 5, 1), (2000, 6, 1)), days((2000, 3, 7)))
_PEOPLE = ((), ("Alma Berg",), ("Alma Berg", "Per Vik"), ("Vessby",))


def made(*, documents: int = 3, published: bool = True) -> Chronology:
    """Documents with an event each in spring, summer and autumn, and one that has no date."""
    entries = []
    for number in range(documents):
        dates = [days((2000, month, number + 1)) for month in (4, 7, 10)]
        mentions = [mention(f"Boats {number}.{place}", date) for place, date in enumerate([*dates, None])]
        day = datetime.date(2000, 1 + number % 12, 9) if published else None
        entries.append(entry(f"harbour {number}", day, mentions))
    events = [
        replace(alone(each, index), participants=_PEOPLE[index])
        for each in entries
        for index in range(len(each.mentions))
    ]
    events.sort(key=lambda event: (event.interval is None, event.interval.earliest if event.interval else 0))
    return Chronology(tuple(entries), tuple(range(documents)), tuple(events))


def all_of(scene: Scene) -> list[object]:
    """Everything that can be asked of a scene."""
    table = scene.table
    columns = (
        table.start,
        table.end,
        table.lane,
        table.event,
        table.importance,
        table.shape,
        table.colour,
        table.flags,
    )
    told: list[object] = [column.tolist() for column in (*columns, table.told_by, table.lane_slices)]
    told += [list(texts) for texts in (table.labels, table.dated, table.letters)]
    return [
        *told, table.claims, scene.lanes, scene.events, scene.numbers, scene.placing,
        [scene.ref_at(row) for row in range(len(table))],
    ]  # fmt: skip


def followed(before: Chronology, after: Chronology, arrangement: Arrangement = Arrangement()) -> Scene | None:  # noqa: B008
    return followed_scene(scene_of(before, before.events, arrangement), before, after, after.events, arrangement)


def dated_events(chronology: Chronology) -> Sequence[Event]:
    return [event for event in chronology.events if event.interval is not None]


edits = st.builds(
    Edit,
    label=st.sampled_from([None, "Nets", "Ä quay"]),
    interval=st.sampled_from([None, *_DAYS]),
    status=st.sampled_from([None, *Status]),
    participants=st.sampled_from([None, *_PEOPLE]),
    importance=st.sampled_from([None, 1, 3]),
    deleted=st.booleans(),
)
arrangements = st.builds(
    Arrangement,
    st.sampled_from(LanesBy),
    st.sampled_from(ColourBy),
    collapsed=st.sampled_from([frozenset(), frozenset({"happened", "all"})]),
)


@settings(deadline=None, database=None, max_examples=150)
@given(
    arrangements,
    st.lists(st.lists(st.tuples(st.integers(0, 11), edits), min_size=1, max_size=3), min_size=1, max_size=5),
    st.booleans(),
)
def test_what_follows_edit_after_edit_is_what_is_made_anew(
    arrangement: Arrangement, gestures: list[list[tuple[int, Edit]]], published: bool
) -> None:
    chronology = made(published=published)
    scene = scene_of(chronology, chronology.events, arrangement)
    for gesture in gestures:
        before = chronology
        for place, edit in gesture:
            everything = (*chronology.events, *chronology.deleted)
            chronology = chronology.with_edit(everything[place % len(everything)].mentions[0], edit)
        anew = scene_of(chronology, chronology.events, arrangement)
        scene = followed_scene(scene, before, chronology, chronology.events, arrangement) or anew
        assert all_of(scene) == all_of(anew)


@pytest.mark.parametrize("lanes_by", [LanesBy.DOCUMENT, LanesBy.MERGED, LanesBy.PERSON])
@pytest.mark.parametrize(
    "edit", [Edit(label="Nets"), Edit(interval=_DAYS[3]), Edit(importance=1), Edit(status=Status.HAPPENED)], ids=str
)
def test_an_edit_of_one_event_is_followed(lanes_by: LanesBy, edit: Edit) -> None:
    before = made()
    arrangement = Arrangement(lanes_by, ColourBy.DOCUMENT)
    event = dated_events(before)[1]
    after = before.with_edit(event.mentions[0], edit)
    scene = followed(before, after, arrangement)
    assert scene is not None
    assert all_of(scene) == all_of(scene_of(after, after.events, arrangement))
    # And back, as undo goes.
    back = followed_scene(scene, after, before, before.events, arrangement)
    assert back is not None
    assert all_of(back) == all_of(scene_of(before, before.events, arrangement))


def test_a_claim_stays_with_its_event_when_rows_move() -> None:
    before = made(documents=2)
    early, late = dated_events(before)[0], dated_events(before)[-1]
    disputed = replace(late, conflict=True)
    before = replace(before, events=tuple(disputed if event is late else event for event in before.events))
    after = before.with_edit(early.mentions[0], Edit(deleted=True))
    scene = followed(before, after)
    assert scene is not None
    assert scene.table.claims
    assert all_of(scene) == all_of(scene_of(after, after.events))


def test_where_lanes_or_the_only_year_change_it_is_made_anew() -> None:
    before = made(documents=1)
    refs = [event.mentions[0] for event in dated_events(before)]
    assert followed(before, before.with_edit(refs[0], Edit(interval=days((1999, 1, 1))))) is None
    statuses = Arrangement(LanesBy.STATUS)
    assert followed(before, before.with_edit(refs[0], Edit(status=Status.DENIED)), statuses) is None
    others = before.with_edit(refs[0], Edit(participants=("Nils Ek",)))
    assert followed(before, others, Arrangement(LanesBy.PERSON)) is None
    assert followed(before, before, Arrangement(LanesBy.REVIEW)) is None
    none = before
    for ref in refs:
        none = none.with_edit(ref, Edit(deleted=True))
    assert followed(before, none) is None


def test_a_picture_and_report_time_are_not_followed() -> None:
    chronology = made()
    reported = scene_of(chronology, chronology.events, placing=Placing.REPORT)
    assert followed_scene(reported, chronology, chronology, chronology.events, Arrangement()) is None
    picture = replace(scene_of(chronology, chronology.events), events=(), numbers={})
    assert followed_scene(picture, chronology, chronology, chronology.events, Arrangement()) is None

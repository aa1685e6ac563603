"""The scene at a date that is tried out is the one that taking the date gives, but for ghosts and the held marker."""

from __future__ import annotations

import datetime

import pytest

from dateline.chronology.model import Chronology
from dateline.chronology.proposal import propose
from dateline.chronology.showing import Arrangement, Filter, LanesBy, Placing, shown_events
from dateline.events.model import Edit, Status
from dateline.render.proposed_scene import proposed_scene
from dateline.render.scene import Scene, scene_of
from dateline.timeline.marks import Flag
from tests.chronology.articles import FERRY, NOVEMBER_11, NOVEMBER_18, article

OTHER = article("other", "Lamps went out last week.", "Docks opened on 4 November 2025.", day=NOVEMBER_11)


def scenes(
    day: datetime.date,
    former: datetime.date | None,
    lanes_by: LanesBy = LanesBy.DOCUMENT,
    passing: Filter | None = None,
) -> tuple[Scene, Scene]:
    """As proposed, and as taken."""
    passing = passing or Filter()
    chronology = Chronology().with_analyses([article("ferry", *FERRY, day=former), OTHER])
    proposal = propose(chronology, chronology.entries[0].key, day)
    scene = scene_of(chronology, shown_events(chronology, passing), Arrangement(lanes_by))
    taken = chronology.with_publication(proposal.key, proposal.publication)
    proposed = proposed_scene(chronology, proposal, scene, passing, Arrangement(lanes_by))
    return proposed, scene_of(taken, shown_events(taken, passing), Arrangement(lanes_by))


def marks(scene: Scene) -> list[tuple[str, int, int, int, int]]:
    """Label, start, end, lane and shape of every mark that has a date."""
    table = scene.table
    return sorted(
        (table.labels[row], int(table.start[row]), int(table.end[row]), int(table.lane[row]), int(table.shape[row]))
        for row in range(len(table))
        if not table.flags_of(row) & Flag.GONE
    )


@pytest.mark.parametrize(
    ("former", "lanes_by"),
    # Not an undated one by status: what is planned has no lane before something planned is dated.
    [*((NOVEMBER_11, lanes_by) for lanes_by in LanesBy), (None, LanesBy.DOCUMENT), (None, LanesBy.MERGED)],
)
def test_marks_stand_where_they_will_stand(former: datetime.date | None, lanes_by: LanesBy) -> None:
    proposed, taken = scenes(NOVEMBER_18, former, lanes_by)
    assert marks(proposed) == marks(taken)
    for row in range(len(proposed.table)):
        event = proposed.events[int(proposed.table.event[row])]
        assert proposed.ref_at(row) in event.mentions


def test_what_moves_leaves_a_ghost_and_what_comes_from_the_shelf_none() -> None:
    proposed, _ = scenes(NOVEMBER_18, NOVEMBER_11)
    assert sorted(proposed.table.labels[row] for row in proposed.table.ghosts) == [
        "Alma will sail tomorrow",
        "Crews left yesterday",
    ]
    assert scenes(NOVEMBER_18, None)[0].table.ghosts == {}


def test_what_would_contradict_the_date_is_only_a_ghost() -> None:
    proposed, taken = scenes(datetime.date(2019, 5, 2), NOVEMBER_11)
    gone = [row for row in range(len(proposed.table)) if proposed.table.flags_of(row) & Flag.GONE]
    assert [proposed.table.labels[row] for row in gone] == ["Boats sank on 3 May 2019"]
    assert gone[0] in proposed.table.ghosts
    assert marks(proposed) == marks(taken)


def test_what_the_filter_keeps_out_stays_out() -> None:
    passing = Filter(statuses=frozenset({Status.PLANNED}))
    proposed, taken = scenes(NOVEMBER_18, None, passing=passing)
    assert [mark[0] for mark in marks(proposed)] == ["Alma will sail tomorrow"]
    assert marks(proposed) == marks(taken)


def test_on_an_axis_of_report_time_everything_moves_with_its_document() -> None:
    chronology = Chronology().with_analyses([article("ferry", *FERRY, day=NOVEMBER_11), OTHER])
    proposal = propose(chronology, chronology.entries[0].key, NOVEMBER_18)
    by = Arrangement(LanesBy.DOCUMENT)
    scene = scene_of(chronology, chronology.events, by, Placing.REPORT)
    proposed = proposed_scene(chronology, proposal, scene, Filter(), by, placing=Placing.REPORT)
    taken = chronology.with_publication(proposal.key, proposal.publication)
    assert marks(proposed) == marks(scene_of(taken, taken.events, by, Placing.REPORT))
    assert len(proposed.table.ghosts) == 3


def test_what_somebody_edited_says_so_while_the_date_is_dragged() -> None:
    chronology = Chronology().with_analyses([article("ferry", *FERRY, day=NOVEMBER_11), OTHER])
    key = chronology.entries[0].key
    moving = propose(chronology, key, NOVEMBER_18)
    edited = next(change.before for change in moving.changes if change.after.interval is not None)
    chronology = chronology.with_edit(edited.mentions[0], Edit(label="The ferry went"))
    proposal = propose(chronology, key, NOVEMBER_18)
    scene = scene_of(chronology, chronology.events, Arrangement())
    proposed = proposed_scene(chronology, proposal, scene, Filter(), Arrangement())

    def said(shown: Scene) -> set[bool]:
        number = shown.number(chronology.event_of(edited.mentions[0]).id)
        return {shown.table.dated[row].endswith("· edited") for row in shown.table.rows_of(number)}

    assert said(scene) == said(proposed) == {True}
    others = [row for row in range(len(proposed.table)) if "went" not in proposed.table.labels[row]]
    assert not any(proposed.table.dated[row].endswith("edited") for row in others)

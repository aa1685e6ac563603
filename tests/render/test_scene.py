"""From a chronology to marks and lanes."""

from __future__ import annotations

from dataclasses import replace

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Arrangement, LanesBy
from dateline.events.model import Event, MentionRef, Status
from dateline.render.scene import scene_of
from dateline.timeline.marks import Flag, MarkShape
from tests.render.chronologies import alone, bridge, days, entry, mention


def test_a_lane_for_each_document_with_letter_date_and_column() -> None:
    scene = scene_of(bridge().chronology, bridge().chronology.events, Arrangement(LanesBy.DOCUMENT))
    first, second = scene.lanes
    assert (first.letter, first.note, first.caution, first.published) == ("A", "undated", True, None)
    assert (second.letter, second.note, second.caution) == ("B", "Tue 18 Nov 2025", False)
    assert second.published is not None
    assert second.published.text == "published Tue 18 Nov"
    assert second.published.end - second.published.start == 86_400


def test_an_event_told_by_both_has_a_mark_in_each_lane_and_one_label() -> None:
    scene = scene_of(bridge().chronology, bridge().chronology.events, Arrangement(LanesBy.DOCUMENT))
    rows = scene.table.rows_of(0)
    assert [int(scene.table.lane[row]) for row in rows] == [0, 1]
    assert [bool(scene.table.flags_of(row) & Flag.FIRST) for row in rows] == [True, False]
    assert [scene.ref_at(row).document for row in rows] == [bridge().first.key, bridge().second.key]
    assert scene.table.told_by[rows[0]] == 2


def test_undated_events_are_passed_over() -> None:
    chronology = bridge().chronology
    scene = scene_of(chronology, chronology.events, Arrangement(LanesBy.DOCUMENT))
    assert len(scene.events) == 6
    assert scene.number(chronology.events[-1].id) is None


def test_status_is_shape_and_assumed_ends_are_flagged() -> None:
    scene = scene_of(bridge().chronology, bridge().chronology.events, Arrangement(LanesBy.MERGED))
    by_label = {scene.table.labels[row]: row for row in range(len(scene.table))}
    summit = by_label["Kallas and Porter to attend the summit in South Haven"]
    assert scene.table.shape_of(summit) is MarkShape.PLANNED
    assert scene.table.flags_of(summit) == Flag.FIRST | Flag.ASSUMED_START
    assert scene.table.dated[by_label["Kallas meets Jin Porter"]] == "21–31 Oct"  # the only year is left out


def test_lanes_by_status_and_one_lane() -> None:
    chronology = bridge().chronology
    by_status = scene_of(chronology, chronology.events, Arrangement(LanesBy.STATUS))
    assert [lane.title for lane in by_status.lanes] == ["Happened", "Planned", "Possible"]
    assert len(by_status.table) == 6
    merged = scene_of(chronology, chronology.events, Arrangement(LanesBy.MERGED))
    assert [lane.title for lane in merged.lanes] == ["All events"]


def test_letters_stand_with_the_labels_where_the_lane_does_not_say_whose_it_is() -> None:
    chronology = bridge().chronology
    for lanes_by, letters in ((LanesBy.DOCUMENT, {""}), (LanesBy.STATUS, {"A", "B"}), (LanesBy.MERGED, {"A", "B"})):
        assert set(scene_of(chronology, chronology.events, Arrangement(lanes_by)).table.letters) == letters


def test_a_conflict_carries_all_claims() -> None:
    one = entry("One", None, [mention("Bridge opens", days((2025, 5, 1)))])
    two = entry("Two", None, [mention("Bridge opens", days((2025, 6, 1)))])
    event = Event(
        "e", "Bridge opens", Status.HAPPENED, 3, (MentionRef(one.key, 0), MentionRef(two.key, 0)),
        days((2025, 5, 1), (2025, 6, 1)), conflict=True,
    )  # fmt: skip
    scene = scene_of(Chronology((one, two), (0, 1), (event,)), (event,), Arrangement(LanesBy.DOCUMENT))
    assert [claim.colour for claim in scene.table.claims[0]] == [0, 1]
    assert scene.table.flags_of(0) & Flag.CONFLICT


def test_about_fades_at_both_ends() -> None:
    only = entry("One", None, [mention("Bridge opens", days((2025, 5, 1), (2025, 5, 20), approximate=True))])
    event = alone(only, 0)
    scene = scene_of(Chronology((only,), (0,), (event,)), (event,), Arrangement(LanesBy.DOCUMENT))
    assert scene.table.flags_of(0) == Flag.FIRST | Flag.ASSUMED_START | Flag.ASSUMED_END


def test_nothing_at_all_and_nothing_dated() -> None:
    empty = scene_of(Chronology(), (), Arrangement(LanesBy.DOCUMENT))
    assert (len(empty.table), empty.bounds) == (0, None)
    chronology = bridge().chronology
    undated = [replace(event, interval=None) for event in chronology.events]
    scene = scene_of(chronology, undated, Arrangement(LanesBy.DOCUMENT))
    assert len(scene.lanes) == 2
    assert scene.bounds == (scene.lanes[1].published.start, scene.lanes[1].published.end)  # type: ignore[union-attr]

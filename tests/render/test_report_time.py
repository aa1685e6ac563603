"""Marks where things were reported, and pictures that say so."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dateline import calendar
from dateline.chronology.model import Chronology
from dateline.chronology.showing import PLAIN, Arrangement, LanesBy, Perspective, Placing
from dateline.render.captions import left_out_words, perspective_words
from dateline.render.files import write_picture
from dateline.render.picture import Picture
from dateline.render.scene import Scene, scene_of
from dateline.render.theme import load_theme
from dateline.timeline.marks import Flag
from tests.chronology.reports import FIRST, SECOND, THIRD, report, reports
from tests.render.chronologies import bridge


def reported(chronology: Chronology, lanes_by: LanesBy = LanesBy.DOCUMENT) -> Scene:
    return scene_of(chronology, chronology.events, Arrangement(lanes_by), Placing.REPORT)


def starts(scene: Scene, lane: int) -> list[datetime.date]:
    rows = scene.table.lane_rows(lane)
    return [calendar.to_date(calendar.day_of(int(start))) for start in scene.table.start[rows]]


def test_every_mark_stands_on_the_day_its_document_was_published() -> None:
    scene = reported(reports())
    assert scene.axis_name == "Reported"
    assert [starts(scene, lane) for lane in range(3)] == [[FIRST], [SECOND], [THIRD]]
    assert all(scene.table.is_day(row) for row in range(len(scene.table)))
    plain = scene_of(reports(), reports().events, Arrangement(LanesBy.DOCUMENT))
    assert plain.axis_name == ""
    assert [lane.key for lane in scene.lanes] == [lane.key for lane in plain.lanes]


def test_in_one_lane_an_event_stands_where_it_was_reported_first() -> None:
    scene = reported(reports(), LanesBy.MERGED)
    assert starts(scene, 0) == [FIRST, THIRD]


def test_claims_about_event_time_are_not_drawn() -> None:
    scene = reported(reports())
    assert not scene.table.claims
    assert not any(scene.table.flags_of(row) & Flag.CONFLICT for row in range(len(scene.table)))


def test_the_date_of_the_event_stands_with_its_label() -> None:
    assert reported(reports()).table.dated[-1] == "event: about 19–20 Mar"


def test_what_only_undated_documents_tell_has_no_place() -> None:
    one = bridge()
    undated = Chronology((one.first,), (0,), one.chronology.events[:1])
    assert (
        len(scene_of(one.chronology, one.chronology.events, Arrangement(LanesBy.DOCUMENT), Placing.REPORT).events) == 6
    )
    kept = [event for event in one.chronology.events if len(event.mentions) == 1]
    only_first = [event for event in kept if event.mentions[0].document == one.first.key]
    assert len(scene_of(undated, only_first, Arrangement(LanesBy.DOCUMENT), Placing.REPORT).events) == 0


def test_a_run_of_days_is_a_stretch_with_soft_ends() -> None:
    scene = reported(Chronology().with_analyses([report("Post", FIRST, last=SECOND)]))
    assert scene.table.end[0] - scene.table.start[0] == 5 * calendar.SECONDS_PER_DAY
    assert scene.table.flags_of(0) & Flag.ASSUMED_START


@pytest.mark.parametrize(
    ("perspective", "words"),
    [
        (PLAIN, ""),
        (Perspective(FIRST), "As known on 4 March 2021."),
        (Perspective(placing=Placing.REPORT), "Marks stand on the day of the report, not of the event."),
        (
            Perspective(FIRST, Placing.REPORT),
            "As known on 4 March 2021. Marks stand on the day of the report, not of the event.",
        ),
    ],
)
def test_perspective_words(perspective: Perspective, words: str) -> None:
    assert perspective_words(perspective) == words


def test_events_of_undated_articles_are_counted_as_left_out() -> None:
    chronology = reports()
    without = chronology.with_publication(chronology.entries[2].key, None)
    scene = reported(without)
    assert left_out_words(without.events, None, scene).startswith(f"{len(scene.events)} of {len(without.events)}")


@pytest.mark.parametrize("subtitle", [None, ""])
def test_a_picture_says_from_where_it_looks(qtbot: QtBot, tmp_path: Path, subtitle: str | None) -> None:
    known = reports().known_on(SECOND)
    perspective = Perspective(SECOND, Placing.REPORT)
    picture = Picture(known, known.events, load_theme("light"), "Who met whom", subtitle, perspective=perspective)
    path = tmp_path / "picture.svg"
    write_picture(picture, path)
    text = path.read_text("utf-8")
    assert "As known on 8 March 2021. Marks stand on the day of the report, not of the event." in text
    assert ">Reported<" in text
    assert ("When two articles reported it (as known on 8 March 2021)" in text) is (subtitle is None)

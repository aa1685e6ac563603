"""Lanes collapsed, expanded and put elsewhere, with the real mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline.chronology.showing import LanesBy
from dateline.session.session import Session
from dateline.timeline.placements import LaneBox
from dateline.ui.timeline_view import TimelineView
from tests.render.chronologies import bridge
from tests.render.test_scene_lanes import meetings
from tests.ui.test_timeline_view import become, drag, place, viewport

pytest_plugins = ("tests.ui.test_timeline_view",)


@pytest.fixture
def people(timeline: TimelineView, session: Session) -> TimelineView:
    """Lanes of Berg, Lind and nobody."""
    become(session, meetings())
    session.set_lanes_by(LanesBy.PERSON)
    QApplication.processEvents()
    return timeline


def lanes(view: TimelineView) -> list[LaneBox]:
    assert view.placements is not None
    return list(view.placements.lanes)


def titles(view: TimelineView) -> list[str]:
    return [box.title for box in lanes(view)]


def name_of(view: TimelineView, place: int) -> QPoint:
    box = lanes(view)[place]
    return QPoint(round(box.title_x + 10), round(box.y0 + 12 - view.scrolled))


def chevron_of(view: TimelineView, place: int) -> QPoint:
    return QPoint(5, name_of(view, place).y())


def press(view: TimelineView, qtbot: QtBot, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    for key in keys:
        qtbot.keyClick(view.focusProxy(), key, held or Qt.KeyboardModifier.NoModifier)


def test_the_arrow_collapses_a_lane_and_undo_expands_it(people: TimelineView, session: Session, qtbot: QtBot) -> None:
    assert people.placements is not None
    marks = len(people.placements.marks)
    qtbot.mouseClick(viewport(people), Qt.MouseButton.LeftButton, pos=chevron_of(people, 0))
    berg = lanes(people)[0]
    assert berg.collapsed
    assert berg.note == "2 events"
    assert berg.y1 - berg.y0 == 32
    assert len(berg.density)
    assert people.placements is not None
    assert len(people.placements.marks) == marks - 2
    assert session.undo_name == "Collapse lane"
    session.undo()
    assert not lanes(people)[0].collapsed
    session.redo()
    assert lanes(people)[0].collapsed
    qtbot.mouseClick(viewport(people), Qt.MouseButton.LeftButton, pos=chevron_of(people, 0))
    assert (lanes(people)[0].collapsed, session.undo_name) == (False, "Expand lane")


def test_what_a_collapsed_lane_told_first_is_labelled_in_the_next(people: TimelineView, qtbot: QtBot) -> None:
    people.heads.toggle("Berg")
    assert people.placements is not None
    assert "Meeting 0" in {label.text for label in people.placements.labels}


def test_the_selected_event_is_seen_in_a_collapsed_lane(people: TimelineView, session: Session, qtbot: QtBot) -> None:
    session.select_event(session.chronology.events[1].id)
    people.heads.toggle_current()
    assert people.placements is not None
    assert [mark.lane for mark in people.placements.marks if mark.event == 1] == [0]
    qtbot.mouseClick(viewport(people), Qt.MouseButton.LeftButton, pos=QPoint(880, 290))
    assert not [mark for mark in people.placements.marks if mark.event == 1]


def test_a_double_click_on_the_name_collapses_too(people: TimelineView, qtbot: QtBot) -> None:
    qtbot.mouseDClick(viewport(people), Qt.MouseButton.LeftButton, pos=name_of(people, 1))
    assert [box.collapsed for box in lanes(people)] == [False, True, False]


def test_a_lane_is_dragged_to_another_place(people: TimelineView, session: Session) -> None:
    assert titles(people) == ["Berg", "Lind", "Nobody named"]
    x, y = name_of(people, 0).toTuple()  # type: ignore[misc]
    bottom = round(lanes(people)[2].y1) - 4
    drag(people, [(x, y), (x, y + 30), (x, bottom)])
    assert titles(people) == ["Lind", "Nobody named", "Berg"]
    assert session.undo_name == "Move lane"
    drag(people, [name_of(people, 2).toTuple(), (x, 80), (x, round(lanes(people)[0].y0) + 2)])  # type: ignore[list-item]
    assert titles(people) == ["Berg", "Lind", "Nobody named"]
    session.undo()
    session.undo()
    assert titles(people) == ["Berg", "Lind", "Nobody named"]
    assert session.undo_name is None


def test_a_drag_that_ends_where_it_began_or_is_given_up_moves_nothing(
    people: TimelineView, session: Session, qtbot: QtBot
) -> None:
    x, y = name_of(people, 0).toTuple()  # type: ignore[misc]
    drag(people, [(x, y), (x, y + 40), (x, y + 3)])
    people.on_press(QPointF(x, y), shift=False)
    people.on_move(QPointF(x, y + 150))
    people.grab()
    press(people, qtbot, Qt.Key.Key_Escape)
    people.on_release(QPointF(x, y + 150))
    assert titles(people) == ["Berg", "Lind", "Nobody named"]
    assert session.undo_name is None


def test_other_lanes_keep_the_order_that_was_given_to_them(people: TimelineView, session: Session) -> None:
    people.heads.put("Lind", 0)
    session.set_lanes_by(LanesBy.PLACE)
    people.heads.put("Velden", 1)
    session.set_lanes_by(LanesBy.PERSON)
    assert titles(people) == ["Lind", "Berg", "Nobody named"]
    people.heads.reset_order()
    assert titles(people) == ["Berg", "Lind", "Nobody named"]
    session.set_lanes_by(LanesBy.PLACE)
    assert titles(people) == ["No place named", "Velden"]


def test_by_keyboard_one_comes_to_a_collapsed_lane_and_expands_it(
    people: TimelineView, session: Session, qtbot: QtBot
) -> None:
    people.heads.toggle("Lind")
    press(people, qtbot, Qt.Key.Key_Home, Qt.Key.Key_Down)
    assert people.heads.current == "Lind"
    assert session.selection.event is None
    assert "Lane Lind, collapsed" in people.focusProxy().accessibleDescription()
    press(people, qtbot, Qt.Key.Key_Right)
    assert session.selection.event is None, "nothing of it is seen"
    press(people, qtbot, Qt.Key.Key_Return)
    assert not lanes(people)[1].collapsed
    press(people, qtbot, Qt.Key.Key_Right)
    assert session.selected_event is not None
    assert session.selected_event.label == "Meeting 0"
    press(people, qtbot, Qt.Key.Key_Escape)
    press(people, qtbot, Qt.Key.Key_Down)
    assert session.selection.event is not None


def test_down_goes_on_from_a_collapsed_lane_near_where_one_was(
    people: TimelineView, session: Session, qtbot: QtBot
) -> None:
    people.heads.toggle("Lind")
    session.select_event(session.chronology.events[1].id)
    press(people, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert session.selected_event is session.chronology.events[2]
    press(people, qtbot, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert session.selected_event is session.chronology.events[1]


def test_all_lanes_collapse_and_the_keys_do_no_harm(people: TimelineView, session: Session, qtbot: QtBot) -> None:
    people.heads.set_all(collapsed=True)
    assert all(box.collapsed for box in lanes(people))
    keys = (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
    press(people, qtbot, *keys, Qt.Key.Key_Space)
    people.grab()
    people.heads.set_all(collapsed=False)
    assert session.undo_name == "Expand all lanes"


def test_a_click_on_a_lane_of_a_document_selects_the_document(
    timeline: TimelineView, session: Session, qtbot: QtBot
) -> None:
    become(session, bridge().chronology)
    qtbot.mouseClick(viewport(timeline), Qt.MouseButton.LeftButton, pos=place(timeline, "Kallas meets Jin Porter"))
    qtbot.mouseClick(viewport(timeline), Qt.MouseButton.LeftButton, pos=name_of(timeline, 0))
    assert session.selection.document == bridge().first.key
    assert session.selection.event is None


def test_with_nothing_open_nothing_happens(timeline: TimelineView, session: Session) -> None:
    timeline.heads.toggle_current()
    timeline.heads.move(1)
    timeline.heads.set_all(collapsed=True)
    timeline.heads.reset_order()
    assert session.undo_name is None

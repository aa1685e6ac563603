"""Dragging the ends of the selected event's bar: to the day, month or year, and never through the other end."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Filter, Perspective, Placing
from dateline.events.model import Edit, MentionRef
from dateline.render.fonts import load_fonts
from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.session.showing import Showing
from dateline.session.visible_range import VisibleRange
from dateline.temporal.edtf import edtf_of
from dateline.temporal.edtf_reading import read_edtf
from dateline.temporal.model import Interval
from dateline.timeline.placements import MarkBox
from dateline.ui.bar_ends import End, end_at, moved_end, stepped_end
from dateline.ui.timeline_view import TimelineView
from tests.chronology.articles import NOVEMBER_18, article


def interval(edtf: str) -> Interval:
    found = read_edtf(edtf)
    assert found is not None
    return found


def at(edtf: str) -> float:
    return float(interval(edtf).earliest)


@pytest.mark.parametrize(
    ("before", "end", "to", "day", "after"),
    [
        ("2025-03-03/2025-03-05", End.START, "2025-03-01", 20.0, "2025-03-01/2025-03-05"),
        ("2025-03-03/2025-03-05", End.LAST, "2025-03-09", 20.0, "2025-03-03/2025-03-08"),
        ("2025-03-03/2025-03-05", End.START, "2025-03-20", 20.0, "2025-03-05"),  # not through the other end
        ("2025-03-03/2025-03-05", End.LAST, "2025-01-01", 20.0, "2025-03-03"),
        ("2025-03", End.LAST, "2025-05", 1.0, "2025-03/2025-04"),  # a day is too narrow to be meant
        ("2025-03", End.START, "2025-03-11", 20.0, "2025-03-11/2025-03-31"),
        ("2020", End.LAST, "2023", 0.02, "2020/2022"),
        ("196X", End.START, "1962", 0.02, "1962/1969"),
        ("1990/..", End.LAST, "1993", 0.02, "1990/1992"),
        ("2025-03~", End.LAST, "2025-05", 1.0, "2025-03/2025-04"),
    ],
)  # fmt: skip
def test_an_end_goes_to_the_nearest_day_month_or_year(before: str, end: End, to: str, day: float, after: str) -> None:
    assert edtf_of(moved_end(interval(before), end, at(to), day)) == after


@pytest.mark.parametrize(
    ("before", "end", "by", "day", "after"),
    [
        ("2025-03-03", End.LAST, 1, 20.0, "2025-03-03/2025-03-04"),
        ("2025-03-03", End.START, -1, 0.001, "2025-03-02/2025-03-03"),  # by days, however narrow
        ("2025-03-03", End.START, 1, 20.0, "2025-03-03"),
        ("2025-03-03", End.LAST, -1, 20.0, "2025-03-03"),
        ("2025-03-03/2025-03-05", End.LAST, -1, 20.0, "2025-03-03/2025-03-04"),
        ("2025-03-03/2025-03-05", End.START, 1, 20.0, "2025-03-04/2025-03-05"),
        ("2025-03", End.LAST, 1, 1.0, "2025-03/2025-04"),
        ("2025-03", End.LAST, 1, 20.0, "2025-03-01/2025-04-01"),
        ("2025-03", End.START, -1, 1.0, "2025-02/2025-03"),
        ("2020", End.START, -1, 0.02, "2019/2020"),
        ("1990/..", End.LAST, 1, 0.02, "1990/1991"),
        ("2025-03~", End.START, -1, 1.0, "2025-02/2025-03"),
        ("2025-03-04T14:00/2025-03-04T15:00", End.START, -1, 20.0, "2025-03-04T13:00:00/2025-03-04T15:00:59"),
        ("2025-03-04T14:00/2025-03-04T15:00", End.START, 1, 20.0, "2025-03-04T15:00:00"),
        ("2025-03-04T14:30", End.START, 1, 20.0, "2025-03-04T14:30:00"),  # never the other way
        ("-0001-12-31", End.LAST, 1, 20.0, "-0001-12-31/0000-01-01"),
    ],
)  # fmt: skip
def test_a_key_moves_an_end_by_a_day_month_or_year(before: str, end: End, by: int, day: float, after: str) -> None:
    assert edtf_of(stepped_end(interval(before), end, by, day)) == after


def test_no_end_is_found_where_marks_stand_for_reports(view: TimelineView, session: Session) -> None:
    mark = bar(view, session)
    at_start = QPointF(mark.x0, mark.y - view.scrolled)
    assert end_at(view, session, at_start) is not None
    session.set_perspective(Perspective(placing=Placing.REPORT))
    session.set_visible_range(VisibleRange(at("2025-11"), at("2025-12")))
    reported = bar(view, session)
    assert end_at(view, session, QPointF(reported.x0, reported.y - view.scrolled)) is None


def test_the_other_end_stays_as_uncertain_as_it_was() -> None:
    assumed = replace(interval("2025-03-03/2025-03-05"), assumed_start=True, assumed_end=True)
    moved = moved_end(assumed, End.LAST, at("2025-03-10"), 20.0)
    assert (moved.assumed_start, moved.assumed_end) == (True, False)


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    told = Chronology().with_analyses([article("pier", "Boats sank in May 2019.", "Nets broke.", day=NOVEMBER_18)])
    made.begin_with(Showing(told, Filter()))
    made.select_mention(MentionRef(told.entries[0].key, 0))
    return made


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> TimelineView:
    load_fonts()
    made = TimelineView(session, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    qtbot.waitExposed(made)
    session.set_visible_range(VisibleRange(at("2019-04"), at("2019-08")))
    return made


def bar(view: TimelineView, session: Session) -> MarkBox:
    placements, event = view.placements, session.selected_event
    assert placements is not None
    assert event is not None
    return next(mark for mark in placements.marks if mark.event == view.scene.number(event.id))


def mouse(view: TimelineView, kind: QEvent.Type, x: float, y: float) -> None:
    target: QWidget = view.focusProxy().viewport()  # type: ignore[attr-defined]
    place, left, none = QPointF(x, y), Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if kind == QEvent.Type.MouseMove else left
    buttons = none if kind == QEvent.Type.MouseButtonRelease else left
    event = QMouseEvent(
        kind, place, QPointF(target.mapToGlobal(place.toPoint())), button, buttons, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(target, event)


def test_the_end_of_the_selected_bar_is_dragged_as_one_step_of_undo(view: TimelineView, session: Session) -> None:
    mark, now = bar(view, session), view.view
    assert now is not None
    y, to = mark.y - view.scrolled, now.x(at("2019-06-11"))
    mouse(view, QEvent.Type.MouseButtonPress, mark.x1 - 1, y)
    for x in (mark.x1 + 20, to - 5, to - 1):
        mouse(view, QEvent.Type.MouseMove, x, y)
    assert session.undo_name is None
    assert not view.grab().toImage().isNull()  # with the pill that says what it would be
    mouse(view, QEvent.Type.MouseButtonRelease, to - 1, y)
    event = session.selected_event
    assert event is not None
    assert event.edit == Edit(interval=event.interval)
    assert event.interval is not None
    assert edtf_of(event.interval) == "2019-05-01/2019-06-10"
    assert session.undo_name == "Edit date of event"
    assert session.visible_range == VisibleRange(at("2019-04"), at("2019-08"))
    session.undo()
    assert session.selected_event is not None
    assert edtf_of(session.selected_event.interval or interval("1000")) == "2019-05"


def test_escape_gives_up_and_a_bar_that_is_not_selected_is_panned(view: TimelineView, session: Session) -> None:
    mark = bar(view, session)
    y = mark.y - view.scrolled
    mouse(view, QEvent.Type.MouseButtonPress, mark.x0 + 1, y)
    mouse(view, QEvent.Type.MouseMove, mark.x0 - 60, y)
    QTest.keyClick(view.focusProxy(), Qt.Key.Key_Escape)
    mouse(view, QEvent.Type.MouseButtonRelease, mark.x0 - 60, y)
    assert session.undo_name is None
    session.select_event(None)
    mouse(view, QEvent.Type.MouseButtonPress, mark.x0 + 1, y)
    mouse(view, QEvent.Type.MouseMove, mark.x0 - 60, y)
    mouse(view, QEvent.Type.MouseButtonRelease, mark.x0 - 60, y)
    assert session.undo_name is None
    assert session.visible_range != VisibleRange(at("2019-04"), at("2019-08"))

"""Publication markers on the timeline, moved by mouse and by keyboard."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dateline.calendar import SECONDS_PER_DAY, from_date, instant
from dateline.render.fonts import load_fonts
from dateline.render.theme import load_theme
from dateline.session import proposing
from dateline.session.session import Session
from dateline.session.visible_range import VisibleRange
from dateline.timeline.placements import FlagBox, LaneBox
from dateline.ui.timeline_view import TimelineView
from tests.chronology.articles import FERRY, NOVEMBER_11, NOVEMBER_18, article
from tests.timeline.scenes import at

DAY = 30  # pixels
WIDTH, HEIGHT = 900, 420


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proposal is ready at once, however busy the machine is."""
    monkeypatch.setattr(proposing, "_TURN", 60.0)


@pytest.fixture
def session(qapp: object) -> Session:
    session = Session()
    other = article("other", "Lamps went out last week.", day=datetime.date(2025, 11, 13))
    session.add_analyses([article("ferry", *FERRY, day=NOVEMBER_11), other, article("undated", "Docks closed today.")])
    return session


@pytest.fixture
def timeline(qtbot: QtBot, session: Session) -> Iterator[TimelineView]:
    load_fonts()
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(WIDTH, HEIGHT)
    view = TimelineView(session, load_theme("light"), host)
    view.resize(WIDTH, HEIGHT)
    with qtbot.waitExposed(host):
        host.show()
    start = at(2025, 11, 1)
    session.set_visible_range(VisibleRange(start, start + WIDTH / DAY * SECONDS_PER_DAY))
    QApplication.processEvents()
    yield view
    host.close()


def key_of(session: Session, place: int) -> str:
    return session.chronology.entries[place].key


def day_of(session: Session, place: int = 0) -> datetime.date | None:
    published = session.chronology.entries[place].published
    return published.day if published else None


def flag(timeline: TimelineView, place: int = 0) -> tuple[LaneBox, FlagBox]:
    assert timeline.placements is not None
    lane = timeline.placements.lanes[place]
    assert lane.flag is not None
    return lane, lane.flag


def at_flag(timeline: TimelineView, place: int = 0) -> QPoint:
    lane, found = flag(timeline, place)
    return QPoint(round(found.text_x + 20), round(lane.y0 - timeline.scrolled + 12))


def mouse(timeline: TimelineView, kind: QEvent.Type, at: QPoint) -> None:
    target = timeline.focusProxy().viewport()  # type: ignore[attr-defined]
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if kind == QEvent.Type.MouseMove else left
    buttons = none if kind == QEvent.Type.MouseButtonRelease else left
    event = QMouseEvent(
        kind, QPointF(at), QPointF(target.mapToGlobal(at)), button, buttons, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(target, event)


def press(timeline: TimelineView, place: int = 0) -> QPoint:
    at = at_flag(timeline, place)
    mouse(timeline, QEvent.Type.MouseButtonPress, at)
    return at


def move(timeline: TimelineView, at: QPoint) -> None:
    mouse(timeline, QEvent.Type.MouseMove, at)
    QApplication.processEvents()


def release(timeline: TimelineView, at: QPoint) -> None:
    mouse(timeline, QEvent.Type.MouseButtonRelease, at)
    QApplication.processEvents()


def said(timeline: TimelineView) -> str:
    return "\n".join(label.text() for label in timeline.markers.card.findChildren(QLabel) if not label.isHidden())


def test_a_marker_is_dragged_from_day_to_day_and_let_go(timeline: TimelineView, session: Session) -> None:
    shown, before = session.visible_range, session.chronology
    begun = press(timeline)
    for pixels in (5, 40, 100, 7 * DAY + 8):
        move(timeline, begun + QPoint(pixels, 0))
    assert session.proposing.day == NOVEMBER_18
    assert session.chronology is before, "nothing changes before release"
    card = timeline.markers.card
    assert card.isVisible()
    assert "2 events move, 2 stay" in said(timeline)
    assert "Release to apply" in said(timeline)
    assert "zoom in" not in said(timeline), "a day is wide enough"
    assert timeline.placements is not None
    assert len(timeline.placements.ghosts) == 2
    lane, _ = flag(timeline)
    assert lane.former is not None
    assert (lane.former.text, lane.former.shift) == ("was Tue 11 Nov 2025", "+7 days")
    release(timeline, begun + QPoint(7 * DAY + 8, 0))
    assert day_of(session) == NOVEMBER_18
    assert session.undo_name == "Set publication date"
    assert not card.isVisible()
    assert session.visible_range == shown, "the view stays where it is"
    assert session.selection.document == key_of(session, 0)
    session.undo()
    assert session.chronology is before


def test_ghosts_and_marks_share_a_row_and_nothing_else_stands_there(timeline: TimelineView) -> None:
    begun = press(timeline)
    move(timeline, begun + QPoint(5 * DAY, 0))
    placements = timeline.placements
    assert placements is not None
    for ghost in placements.ghosts:
        (mark,) = [mark for mark in placements.marks if mark.row == ghost.row]
        assert mark.y == ghost.y
        assert mark.x - (ghost.x0 + ghost.x1) / 2 == pytest.approx(5 * DAY, abs=1)
        others = [other for other in placements.marks if other.y == ghost.y and other.lane == mark.lane]
        assert all(other.x1 <= ghost.x0 or other.x0 >= ghost.x1 for other in others if other.row != ghost.row)
        labels = [label for label in placements.labels if label.y == ghost.y and label.lane == mark.lane]
        assert all(label.x + label.width <= ghost.x0 or label.x >= ghost.x1 for label in labels)
    release(timeline, begun)


def test_escape_puts_it_back(timeline: TimelineView, session: Session, qtbot: QtBot) -> None:
    before = session.chronology
    begun = press(timeline)
    move(timeline, begun + QPoint(3 * DAY, 0))
    assert session.proposing.proposal is not None
    qtbot.keyClick(timeline.focusProxy(), Qt.Key.Key_Escape)
    assert session.proposing.proposal is None
    move(timeline, begun + QPoint(4 * DAY, 0))
    release(timeline, begun + QPoint(4 * DAY, 0))
    assert session.chronology is before
    assert timeline.placements is not None
    assert timeline.placements.ghosts == ()


def test_another_button_does_not_end_the_drag(timeline: TimelineView, session: Session) -> None:
    begun = press(timeline)
    move(timeline, begun + QPoint(3 * DAY, 0))
    mouse(timeline, QEvent.Type.MouseButtonPress, begun + QPoint(3 * DAY, 100))
    move(timeline, begun + QPoint(5 * DAY, 0))
    release(timeline, begun + QPoint(5 * DAY, 0))
    assert session.proposing.key is None
    assert day_of(session) == datetime.date(2025, 11, 16)


def test_a_click_on_a_marker_selects_its_document(timeline: TimelineView, session: Session) -> None:
    release(timeline, press(timeline, 1))
    assert session.selection.document == key_of(session, 1)
    assert session.proposing.proposal is None


def test_the_drag_stops_at_the_end_of_time_and_says_so(timeline: TimelineView, session: Session) -> None:
    thousand_years = at(1000) - at(0)
    session.set_visible_range(VisibleRange(at(2025) - 9 * thousand_years, at(2025) + 9 * thousand_years))
    QApplication.processEvents()
    lane, found = flag(timeline)
    begun = QPoint(round(found.x0), round(lane.y0 + 12))
    mouse(timeline, QEvent.Type.MouseButtonPress, begun)
    move(timeline, begun + QPoint(430, 0))
    assert session.proposing.day == datetime.date.max
    assert "Publication dates end with the year 9999" in said(timeline)
    assert "zoom in to hit a day" in said(timeline)
    move(timeline, begun - QPoint(430, 0))
    assert session.proposing.day == datetime.date.min
    assert "Publication dates begin with the year 1" in said(timeline)
    mouse(timeline, QEvent.Type.MouseMove, begun)
    release(timeline, begun)
    assert day_of(session) == NOVEMBER_11


def test_beyond_the_edge_the_timeline_comes_along(timeline: TimelineView, session: Session) -> None:
    before = session.visible_range
    begun = press(timeline)
    for _ in range(5):
        move(timeline, QPoint(WIDTH + 150, begun.y()))
    visible, day = session.visible_range, session.proposing.day
    assert before is not None
    assert visible is not None
    assert visible.start - before.start > 3 * SECONDS_PER_DAY
    assert day is not None
    assert visible.start < instant(from_date(day)) <= visible.end + 6 * SECONDS_PER_DAY
    release(timeline, QPoint(WIDTH - 10, begun.y()))
    published = day_of(session)
    assert published is not None
    assert published > NOVEMBER_18


def test_the_card_leaves_the_former_date_readable(timeline: TimelineView) -> None:
    begun = press(timeline)
    for days in (2, 9, 12, -6):
        move(timeline, begun + QPoint(days * DAY, 0))
        lane, _ = flag(timeline)
        assert lane.former is not None
        card = timeline.markers.card.geometry()
        assert card.right() < lane.former.text_x or card.left() > lane.former.text_x + lane.former.text_width
        assert timeline.rect().contains(card)
    release(timeline, begun)


def test_elsewhere_a_drag_pans_as_ever(timeline: TimelineView, session: Session) -> None:
    shown = session.visible_range
    begun = QPoint(600, 300)
    mouse(timeline, QEvent.Type.MouseButtonPress, begun)
    move(timeline, begun + QPoint(60, 0))
    release(timeline, begun + QPoint(60, 0))
    assert session.visible_range != shown
    assert day_of(session) == NOVEMBER_11


# -- by keyboard -----------------------------------------------------------------------------------------------------


def focus(timeline: TimelineView) -> QWidget:
    handle = timeline.markers.handle
    handle.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return handle


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ([(Qt.Key.Key_Right, False)], datetime.date(2025, 11, 12)),
        ([(Qt.Key.Key_Left, False)] * 2, datetime.date(2025, 11, 9)),
        ([(Qt.Key.Key_Right, True)], NOVEMBER_18),
        ([(Qt.Key.Key_Left, True), (Qt.Key.Key_Right, False)], datetime.date(2025, 11, 5)),
    ],
)
def test_arrows_move_it_by_days_and_with_shift_by_weeks(
    timeline: TimelineView, session: Session, qtbot: QtBot, keys: list[tuple[Qt.Key, bool]], expected: datetime.date
) -> None:
    session.select_document(key_of(session, 0))
    handle, before = focus(timeline), session.chronology
    for key, shift in keys:
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        qtbot.keyClick(handle, key, held)
    QApplication.processEvents()
    assert session.proposing.day == expected
    assert session.chronology is before
    assert "Enter to apply" in said(timeline)
    assert "events move" in handle.accessibleDescription()
    qtbot.keyClick(handle, Qt.Key.Key_Return)
    assert day_of(session) == expected
    assert handle.hasFocus(), "the next arrow goes on from here"
    session.undo()
    assert session.chronology is before


def test_escape_and_going_elsewhere_put_it_back(timeline: TimelineView, session: Session, qtbot: QtBot) -> None:
    handle, before = focus(timeline), session.chronology
    qtbot.keyClick(handle, Qt.Key.Key_Right)
    qtbot.keyClick(handle, Qt.Key.Key_Escape)
    assert session.proposing.proposal is None
    qtbot.keyClick(handle, Qt.Key.Key_Right)
    assert session.proposing.proposal is not None
    timeline.focusProxy().setFocus()
    assert session.proposing.proposal is None
    assert session.chronology is before


def test_enter_f2_and_a_double_click_ask_for_the_dialog(timeline: TimelineView, session: Session, qtbot: QtBot) -> None:
    handle, first = focus(timeline), key_of(session, 0)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F2):
        with qtbot.waitSignal(timeline.markers.set_date_asked) as asked:
            qtbot.keyClick(handle, key)
        assert asked.args == [first]
    qtbot.keyClick(handle, Qt.Key.Key_Right)
    with qtbot.assertNotEmitted(timeline.markers.set_date_asked):
        qtbot.keyClick(handle, Qt.Key.Key_Return)
    assert day_of(session) == datetime.date(2025, 11, 12)
    with qtbot.waitSignal(timeline.markers.set_date_asked) as asked:
        mouse(timeline, QEvent.Type.MouseButtonDblClick, at_flag(timeline, 1))
    assert asked.args == [key_of(session, 1)]


def test_the_marker_has_a_name_and_a_stop_of_its_own(timeline: TimelineView, session: Session) -> None:
    handle = focus(timeline)
    assert handle.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert handle.accessibleName() == "Publication date of document A: Tue 11 Nov 2025"
    session.select_document(key_of(session, 1))
    QApplication.processEvents()
    assert handle.accessibleName() == "Publication date of document B: Thu 13 Nov 2025"
    lane, found = flag(timeline, 1)
    assert handle.geometry().contains(QPoint(round(found.text_x + 4), round(lane.y0 - timeline.scrolled + 12)))


def test_up_and_down_go_to_the_markers_of_other_documents(
    timeline: TimelineView, session: Session, qtbot: QtBot
) -> None:
    handle = focus(timeline)
    qtbot.keyClick(handle, Qt.Key.Key_Down)
    assert session.selection.document == key_of(session, 1)
    qtbot.keyClick(handle, Qt.Key.Key_Up)
    qtbot.keyClick(handle, Qt.Key.Key_Up)
    assert session.selection.document == key_of(session, 0)


def test_a_lane_out_of_sight_comes_into_sight_with_the_keyboard(
    timeline: TimelineView, session: Session, qtbot: QtBot
) -> None:
    session.add_analyses([article(f"more {n}", *FERRY, day=datetime.date(2025, 11, 12)) for n in range(8)])
    QApplication.processEvents()
    handle = focus(timeline)
    for _ in range(9):
        qtbot.keyClick(handle, Qt.Key.Key_Down)
    QApplication.processEvents()
    placements = timeline.placements
    assert placements is not None
    lane = next(box for box in placements.lanes if box.key == session.selection.document)
    assert lane.key == key_of(session, 10)
    assert placements.axis_height <= lane.y0 - timeline.scrolled < HEIGHT
    assert timeline.rect().contains(handle.geometry().center())


def test_a_marker_out_of_view_comes_into_view_with_the_keyboard(timeline: TimelineView, session: Session) -> None:
    session.set_visible_range(VisibleRange(at(1900), at(1901)))
    QApplication.processEvents()
    focus(timeline)
    visible = session.visible_range
    assert visible is not None
    assert visible.start < instant(from_date(NOVEMBER_11)) < visible.end


def test_to_a_screen_reader_it_is_a_slider_of_days(session: Session, timeline: TimelineView) -> None:
    timeline.markers.follow_now()
    handle = timeline.markers.handle
    slider = QAccessible.queryAccessibleInterface(handle)
    assert slider.role() == QAccessible.Role.Slider
    assert slider.valueInterface().currentValue() == 0
    slider.valueInterface().setCurrentValue(3)
    assert session.proposing.day == datetime.date(2025, 11, 14)
    timeline.markers.follow_now()
    assert slider.valueInterface().currentValue() == 3
    assert "14 Nov" in slider.text(QAccessible.Text.Name)
    QTest.keyClick(handle, Qt.Key.Key_Left)
    timeline.markers.follow_now()
    assert slider.valueInterface().currentValue() == 2
    QTest.keyClick(handle, Qt.Key.Key_Return)
    timeline.markers.follow_now()
    assert slider.valueInterface().currentValue() == 0

"""The card of a mark, under the pointer and by keyboard, and the line from the event to its report."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline.chronology.showing import LanesBy, Perspective, Placing
from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.session.visible_range import VisibleRange
from dateline.ui.timeline_view import TimelineView
from tests.render.chronologies import bridge
from tests.timeline.scenes import at
from tests.ui.test_timeline_view import become, click, mark_of, place, viewport

pytest_plugins = ("tests.ui.test_timeline_view",)
MEETING = "Kallas meets Jin Porter"


@pytest.fixture
def shown(timeline: TimelineView, session: Session) -> TimelineView:
    become(session, bridge().chronology)
    return timeline


def point_at(view: TimelineView, where: QPoint) -> None:
    target, none = viewport(view), Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(where), QPointF(target.mapToGlobal(where)), none, none,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(target, event)


def text(view: TimelineView) -> str:
    return view.cards.card.label.text()


def test_resting_on_a_mark_shows_label_interval_document_and_quote(shown: TimelineView, qtbot: QtBot) -> None:
    point_at(shown, place(shown, MEETING))
    assert not shown.cards.card.isVisible(), "not at once"
    qtbot.waitUntil(shown.cards.card.isVisible)
    said = text(shown)
    for words in (
        MEETING,
        "21–31 October 2025",
        "reported 18 November 2025",
        "most senior officials",
        "“Harbour sends",
    ):
        assert words in said
    window, card = shown.window(), shown.cards.card.geometry()
    assert not card.contains(viewport(shown).mapTo(window, place(shown, MEETING)))
    assert window.rect().contains(card)
    point_at(shown, QPoint(500, 295))
    assert not shown.cards.card.isVisible()


def test_moving_on_before_it_shows_shows_nothing(shown: TimelineView, qtbot: QtBot) -> None:
    point_at(shown, place(shown, MEETING))
    QApplication.sendEvent(shown.focusProxy(), QEvent(QEvent.Type.Leave))
    qtbot.wait(450)
    assert not shown.cards.card.isVisible()


def test_what_several_documents_tell_names_them_all(shown: TimelineView, session: Session, qtbot: QtBot) -> None:
    session.select_event("joint")
    qtbot.keyClick(shown.focusProxy(), Qt.Key.Key_Space)
    assert text(shown).count("Harbour has quietly dispatched") == 1
    assert text(shown).count("to calm the row over the bridge") == 1


def test_by_keyboard_it_follows_the_selection_until_it_is_put_away(
    shown: TimelineView, session: Session, qtbot: QtBot
) -> None:
    canvas = shown.focusProxy()
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert shown.cards.card.isVisible()
    assert shown.cards.card.accessibleName().startswith("Kallas meets Jin Porter. 21–31 October 2025. reported")
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert session.selected_event is not None
    assert session.selected_event.label in text(shown)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert not shown.cards.card.isVisible()
    assert session.selected_event is not None, "the first Esc only puts the card away"
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    session.set_visible_range(VisibleRange(at(1900), at(1901)))
    assert not shown.cards.card.isVisible(), "its mark is out of view"
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert session.selected_event is None
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert not shown.cards.card.isVisible()


def test_a_press_puts_it_away(shown: TimelineView, qtbot: QtBot) -> None:
    click(shown, place(shown, MEETING), qtbot)
    qtbot.keyClick(shown.focusProxy(), Qt.Key.Key_Space)
    assert shown.cards.card.isVisible()
    click(shown, QPoint(450, 290), qtbot)
    assert not shown.cards.card.isVisible()


@pytest.mark.parametrize("lanes", [LanesBy.DOCUMENT, LanesBy.MERGED])
def test_event_and_report_are_joined_while_one_points_at_it(
    shown: TimelineView, session: Session, lanes: LanesBy
) -> None:
    session.set_lanes_by(lanes)
    view, mark = shown.view, mark_of(shown, MEETING)
    assert view is not None
    x, y = round(view.x(at(2025, 11, 18) + 43_200)), round(mark.y - shown.scrolled + 11)
    ink = load_theme("light").colours.text_secondary.lower()
    assert shown.grab().toImage().pixelColor(x, y).name() != ink
    session.hover_event(bridge().chronology.events[1].id)
    assert shown.grab().toImage().pixelColor(x, y).name() == ink
    session.hover_event(None)
    assert shown.grab().toImage().pixelColor(x, y).name() != ink


def test_in_report_time_the_line_leads_to_the_event(shown: TimelineView, session: Session) -> None:
    session.set_perspective(Perspective(placing=Placing.REPORT))
    before = shown.grab().toImage()
    session.hover_event(bridge().chronology.events[1].id)
    assert shown.grab().toImage() != before
    point_at(shown, place(shown, MEETING))


def test_an_undated_document_has_no_line(shown: TimelineView, session: Session) -> None:
    session.hover_event("joint")
    assert not shown.grab().isNull()

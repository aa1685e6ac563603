"""A person adds events: by a double click on empty time, and from words of a text, by key and by menu."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from dateline.chronology.own_events import OWN
from dateline.ui.dialogs.add_event import AddEventDialog
from dateline.ui.flow_text import FlowText
from tests.features.person import Person

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def empty_place(person: Person) -> QPoint:
    """Somewhere in the lanes where nothing is."""
    timeline = person.panes.timeline
    placements = timeline.placements
    assert placements is not None
    for y in range(round(placements.axis_height) + 60, timeline.height() - 10, 7):
        for x in range(timeline.width() - 60, 200, -23):
            point = QPoint(x, y)
            found = timeline.hit_at(point.toPointF())
            if found == type(found)(lane=found.lane) and timeline.heads.at(point.toPointF()) is None:
                return point
    pytest.fail("the timeline is full")


def dialog(person: Person) -> AddEventDialog:
    QApplication.processEvents()
    return next(each for each in person.window.findChildren(AddEventDialog) if each.isVisible())


def test_a_double_click_on_empty_time_adds_an_event(person: Person, articles: Path) -> None:
    person.drops(articles)
    session, timeline = person.session, person.panes.timeline
    target: QWidget = timeline.focusProxy().viewport()  # type: ignore[attr-defined]
    place, view = empty_place(person), timeline.view
    assert view is not None
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(target, left, pos=place)
    QTest.mouseDClick(target, left, pos=place)
    asked = dialog(person)
    assert not asked.add_button.isEnabled()
    assert asked.when.text()
    QTest.keyClicks(asked.label, "The board was warned by telephone")
    asked.when.setText("31 June 2025")
    assert not asked.add_button.isEnabled()
    assert asked.verdict.text().endswith(".")
    asked.when.setText("21 October 2025")
    QTest.keyClick(asked.label, Qt.Key.Key_Return)
    event = session.selected_event
    assert event is not None
    assert event.label == "The board was warned by telephone"
    assert person.shell.actions.undo.text() == "&Undo add event"
    assert session.selection.document == OWN.key
    session.undo()
    assert OWN.key not in session.whole


def test_words_of_the_text_become_an_event(person: Person, articles: Path) -> None:
    person.drops(articles)
    session, view = person.session, person.panes.text.view
    entry = session.whole.entries[0]
    session.select_document(entry.key)
    cursor = view.textCursor()
    cursor.setPosition(0)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    words = entry.document.text.splitlines()[0]
    before = len(session.whole.events)
    person.chooses(person.shell.actions.add_event)
    assert len(session.whole.events) == before + 1
    assert session.selected_event is not None
    assert session.selected_event.label == words
    session.undo()
    view.setTextCursor(cursor)
    QApplication.sendEvent(
        view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), view.mapToGlobal(QPoint(5, 5)))
    )
    menu = next(each for each in view.findChildren(QMenu) if each.isVisible())
    action = menu.actions()[0]
    assert (action.text(), action.isEnabled()) == ("Add &event from these words", True)
    action.trigger()
    menu.close()
    assert len(session.whole.events) == before + 1


def test_without_selected_words_the_dialog_asks(person: Person, articles: Path) -> None:
    assert not person.shell.actions.add_event.isEnabled()
    person.drops(articles)
    person.chooses(person.shell.actions.add_event)
    asked = dialog(person)
    assert asked.when.text() == ""
    QTest.keyClicks(asked.label, "Somebody knew")
    QTest.mouseClick(asked.add_button, Qt.MouseButton.LeftButton)
    assert person.session.selected_event is not None
    assert person.session.selected_event.interval is None


def test_the_details_say_that_no_text_tells_of_it(person: Person, articles: Path) -> None:
    person.drops(articles)
    person.chooses(person.shell.actions.add_event)
    asked = dialog(person)
    QTest.keyClicks(asked.label, "Somebody knew")
    asked.when.setText("May 2021")
    QTest.mouseClick(asked.add_button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    page = person.panes.details.widget()
    said = [text.toPlainText() for text in page.findChildren(FlowText)]
    assert "You. No text tells of it." in said
    assert not any("in the texts" in text for text in said)
    assert person.panes.text.header.byline.text() == ""

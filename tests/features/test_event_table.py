"""Somebody works in the table of events, with timeline and text beside it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.features.person import Person


def test_the_table_goes_through_the_events_by_keyboard(person: Person, articles: Path) -> None:
    person.drops(articles)
    table, text, actions = person.panes.table, person.panes.text, person.shell.actions
    person.chooses(actions.table)
    person.qtbot.waitUntil(table.isVisible)
    assert not person.panes.shelf.isVisible()
    assert text.isVisible()
    assert QApplication.focusWidget() is table
    QTest.keyClick(table, Qt.Key.Key_Home)
    first = table.rows.order.event(0)
    assert person.session.selection.event == first.id
    assert text.view.selected is not None
    QTest.keyClick(table, Qt.Key.Key_End)
    last = table.rows.order.event(table.rows.rowCount() - 1)
    assert person.session.selection.event == last.id
    person.clicks_event(first)
    found = table.rows.event_at(table.currentIndex())
    assert found is not None
    assert found.id == first.id
    person.chooses(actions.table)
    assert person.panes.shelf.isVisible()
    assert not table.isVisible()
    assert table.rows.rowCount() == 0

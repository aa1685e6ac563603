"""Somebody looks for a word."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.features.person import Person


def test_a_word_is_typed_and_leads_to_its_event(person: Person, articles: Path) -> None:
    person.drops(articles)
    field, session = person.shell.toolbar.search, person.session
    person.chooses(person.shell.actions.find)
    person.qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "crane")
    person.qtbot.waitUntil(lambda: bool(session.searching.events))
    QTest.keyClick(field, Qt.Key.Key_Return)
    event = session.selected_event
    assert event is not None
    assert "crane" in event.label.lower()
    assert field.text() == "crane", "letters are typed, not taken for shortcuts"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.hasFocus()

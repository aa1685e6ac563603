"""Somebody narrows what is shown, keeps that under a name in the project, and finds it there again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QMenu

from dateline.chronology.showing import ALL
from tests.features.person import Person


def names(person: Person) -> list[str]:
    """What stands in the menu of saved filters."""
    menu = person.shell.actions.saved_filters
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions() if action.isCheckable()]


def answers(person: Person, name: str) -> None:
    """Type a name where one is asked for."""
    dialog = person.dialog(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    dialog.setTextValue(name)
    dialog.accept()


def below(person: Person, title: str) -> list[QAction]:
    """What stands in a menu below the one of saved filters."""
    menu = person.shell.actions.saved_filters
    menu.aboutToShow.emit()
    below = next(action.menu() for action in menu.actions() if action.text() == title)
    assert isinstance(below, QMenu)
    return below.actions()


def test_a_filter_is_kept_with_the_project(person: Person, articles: Path, tmp_path: Path) -> None:
    person.drops(articles)
    field, bar = person.panes.filters.during.field, person.panes.filter_bar
    assert not person.shell.actions.save_filter.isEnabled()
    QTest.keyClicks(field, "March 2021")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [chip.restriction.words for chip in bar.chips()] == ["Overlaps Mar 2021"]
    passing, shown = person.session.filter, person.session.shown_events
    assert 0 < len(shown) < len(person.session.chronology.events)
    person.chooses(person.shell.actions.save_filter)
    answers(person, "The week of the crane")
    assert names(person) == ["The week of the crane"]
    assert person.shell.actions.undo.text() == "&Undo save filter"
    person.chooses(person.shell.actions.undo)
    assert names(person) == []
    assert person.session.filter == passing, "what is shown is a way of looking"
    assert person.shell.status.currentMessage() == "Undone: Save filter"
    person.chooses(person.shell.actions.redo)
    assert names(person) == ["The week of the crane"]

    path, keeping = tmp_path / "vessby.dateline", person.behind.projects.keeping
    with person.qtbot.waitSignal(keeping.named, timeout=10_000):
        keeping.save_as(path)
    with person.qtbot.waitSignal(keeping.opened, timeout=10_000):
        person.chooses(person.shell.actions.new_project)
    assert person.session.filter == ALL
    assert names(person) == []
    with person.qtbot.waitSignal(keeping.opened, timeout=30_000):
        keeping.open(path)
    assert names(person) == ["The week of the crane"]
    person.chooses(below(person, "&Rename")[0])
    answers(person, "The crane")
    assert names(person) == ["The crane"]
    person.chooses(below(person, "&Forget")[0])
    assert names(person) == []
    for name in ("forget saved filter", "rename saved filter", "save filter"):  # the last is of before it was opened
        assert person.shell.actions.undo.text() == f"&Undo {name}"
        person.chooses(person.shell.actions.undo)
    assert names(person) == []
    person.chooses(person.shell.actions.redo)
    assert names(person) == ["The week of the crane"]
    person.chooses(person.shell.actions.saved_filters.actions()[0])
    assert person.session.filter == passing
    assert [event.id for event in person.session.shown_events] == [event.id for event in shown]
    with person.qtbot.waitSignal(keeping.opened, timeout=10_000):
        person.chooses(person.shell.actions.new_project)

"""A person corrects an event, deletes another, and finds it so in the project."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dateline.ui.event_details import EventDetails
from tests.features.person import Person


def test_what_is_edited_is_in_the_project_when_it_is_opened_again(
    person: Person, articles: Path, tmp_path: Path
) -> None:
    path, keeping, actions = tmp_path / "vessby.dateline", person.behind.projects.keeping, person.shell.actions
    person.drops(articles)
    with person.qtbot.waitSignal(keeping.named):
        keeping.save_as(path)
    first, second = [event for event in person.session.shown_events if event.interval is not None][:2]
    person.session.select_event(first.id)
    person.chooses(actions.edit_event)
    QApplication.processEvents()
    page = person.panes.details.widget()
    assert isinstance(page, EventDetails)
    label = page.fields.fields["label"]
    QTest.keyClicks(label, "As I would say it")
    QTest.keyClick(label, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert person.session.whole.event(first.id).label == "As I would say it"
    assert actions.undo.text() == "&Undo edit label"
    person.session.select_event(second.id)
    person.chooses(actions.delete_event)
    assert not actions.delete_event.isEnabled()
    assert actions.deleted_events.isEnabled()
    with person.qtbot.waitSignal(keeping.opened):
        person.chooses(actions.new_project)
    assert not actions.edit_event.isEnabled()
    with person.qtbot.waitSignal(keeping.opened):
        person.drops(path)
    whole = person.session.whole
    assert whole.event(first.id).label == "As I would say it"
    assert [event.id for event in whole.deleted] == [second.id]
    with person.qtbot.waitSignal(keeping.opened):
        person.chooses(actions.new_project)

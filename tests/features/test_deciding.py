"""A person merges events, splits one, moves a mention and links a plan with its outcome, each from the menu."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from dateline.ui.dialogs.event_picker import EventPicker
from dateline.ui.dialogs.split_event import SplitEventDialog
from tests.features.person import Person

_Kind = TypeVar("_Kind", bound=QDialog)


def opened(person: Person, kind: type[_Kind]) -> _Kind:
    QApplication.processEvents()
    return next(each for each in person.window.findChildren(kind) if each.isVisible())


def picks(person: Person, words: str) -> None:
    """Type into the field of the picker that has opened, and press Enter."""
    picker = opened(person, EventPicker)
    QTest.keyClicks(picker.field, words)
    assert picker.list.count() == 1
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_events_are_merged_split_moved_and_linked(person: Person, articles: Path) -> None:
    person.drops(articles)
    session, actions = person.session, person.shell.actions
    alone = [event for event in session.whole.events if len(event.mentions) == 1 and event.outcome is None]
    labels = [event.label for event in alone]
    one, two, three = [event for event in alone if labels.count(event.label) == 1][:3]
    first, second, third = (event.mentions[0] for event in (one, two, three))
    before = session.whole

    session.select_mention(first)
    assert not actions.split_event.isEnabled()
    person.chooses(actions.merge_events)
    picks(person, two.label)
    assert session.whole.event_of(first) is session.whole.event_of(second)
    assert actions.undo.text() == "&Undo merge events"

    session.select_mention(first)
    person.chooses(actions.split_event)
    dialog = opened(person, SplitEventDialog)
    assert not dialog.split_button.isEnabled()
    row = next(n for n in range(dialog.list.count()) if dialog.list.item(n).data(Qt.ItemDataRole.UserRole) == second)
    dialog.list.item(row).setCheckState(Qt.CheckState.Checked)
    QTest.mouseClick(dialog.split_button, Qt.MouseButton.LeftButton)
    assert session.whole.event_of(first) is not session.whole.event_of(second)

    session.select_mention(third)
    person.chooses(actions.move_mention)
    picks(person, two.label)
    assert session.whole.event_of(third) is session.whole.event_of(second)
    session.undo()

    session.select_mention(first)
    assert not actions.no_outcome.isEnabled()
    person.chooses(actions.set_outcome)
    picks(person, two.label)
    outcome, plan = session.whole.event_of(first).outcome, session.whole.event_of(second).plan
    assert (outcome, plan) == (second, first)
    person.chooses(actions.no_outcome)
    assert session.whole.event_of(first).outcome is None
    for _ in range(4):
        session.undo()
    assert session.whole.events == before.events


def test_all_events_that_are_selected_are_merged_at_once(person: Person, articles: Path) -> None:
    person.drops(articles)
    refs = [event.mentions[0] for event in person.session.whole.events[:3]]
    person.session.select_mention(refs[0])
    person.session.add_to_selection(refs[1:])
    person.chooses(person.shell.actions.merge_events)
    assert len({person.session.whole.event_of(ref).id for ref in refs}) == 1
    person.session.undo()
    assert len({person.session.whole.event_of(ref).id for ref in refs}) == 3

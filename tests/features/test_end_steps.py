"""A person moves the start and the end of an event with keys, looks, and thinks better of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dateline.events.model import Edit, Event
from dateline.render.date_words import words_of
from dateline.temporal.edtf import edtf_of
from tests.features.person import Person

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def presses(person: Person, key: Qt.Key, modifiers: Qt.KeyboardModifier = ALT) -> None:
    QTest.keyClick(person.panes.timeline.focusProxy(), key, modifiers)
    QApplication.processEvents()


def begins(person: Person, articles: Path) -> Event:
    """With an event of a single day selected, and the keyboard on the timeline."""
    person.drops(articles)
    dated = [event for event in person.session.shown_events if event.interval is not None]
    event = next(
        each for each in dated if each.interval is not None and len(edtf_of(each.interval)) == len("2021-03-08")
    )
    person.session.select_event(event.id)
    person.panes.timeline.setFocus(Qt.FocusReason.TabFocusReason)
    return event


def edtf(person: Person) -> str:
    event = person.session.selected_event
    assert event is not None
    assert event.interval is not None
    return edtf_of(event.interval)


def test_what_keys_move_is_one_step_of_undo_and_escape_gives_it_back(person: Person, articles: Path) -> None:
    event = begins(person, articles)
    day, actions, said = edtf(person), person.shell.actions, person.shell.status.currentMessage
    assert actions.end_later.isEnabled()
    for _ in range(3):
        presses(person, Qt.Key.Key_Right, ALT | SHIFT)
    assert edtf(person).startswith(f"{day}/")
    assert actions.undo.text() == "&Undo edit date of event"
    assert person.session.selected_event is not None
    assert person.session.selected_event.interval is not None
    assert said() == f"{words_of(person.session.selected_event.interval)} – Esc puts it back"
    assert not person.panes.timeline.grab().toImage().isNull()  # with the pill
    presses(person, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert (edtf(person), said()) == (day, "Put back")
    assert person.session.selection.event == event.id
    presses(person, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert person.session.selection.event is None  # and now it means what it always does


def test_each_end_is_a_gesture_of_its_own(person: Person, articles: Path) -> None:
    begins(person, articles)
    day = edtf(person)
    presses(person, Qt.Key.Key_Left)
    presses(person, Qt.Key.Key_Left)
    earlier = edtf(person)
    presses(person, Qt.Key.Key_Right, ALT | SHIFT)
    assert edtf(person).partition("/")[0] == earlier.partition("/")[0]
    person.chooses(person.shell.actions.undo)
    assert edtf(person) == earlier
    person.chooses(person.shell.actions.undo)
    assert edtf(person) == day
    person.chooses(person.shell.actions.redo)
    presses(person, Qt.Key.Key_Right)  # a gesture goes on only while nothing else was done
    person.session.edit_events({person.session.selection.mention: Edit(tags=("pier",))})
    presses(person, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert person.shell.actions.undo.text() == "&Undo edit event"


def test_a_day_becomes_no_shorter_and_that_is_said(person: Person, articles: Path) -> None:
    begins(person, articles)
    day = edtf(person)
    presses(person, Qt.Key.Key_Right)
    presses(person, Qt.Key.Key_Left, ALT | SHIFT)
    assert edtf(person) == day
    assert person.session.selected_event is not None
    assert person.session.selected_event.edit.interval is None
    assert "cannot become any shorter" in person.shell.status.currentMessage()


def test_nothing_moves_where_nothing_dated_is_selected_alone(person: Person, articles: Path) -> None:
    begins(person, articles)
    person.chooses(person.shell.actions.select_all)
    assert not any(action.isEnabled() for action in person.shell.actions.of_ends())
    person.session.select_event(None)
    assert not any(action.isEnabled() for action in person.shell.actions.of_ends())
    undated = [event for event in person.session.shown_events if event.interval is None]
    for event in undated[:1]:
        person.session.select_event(event.id)
        assert not any(action.isEnabled() for action in person.shell.actions.of_ends())

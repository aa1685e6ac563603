"""The timeline arranged as a person wants it: what lanes and colours stand for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from dateline import calendar
from dateline.chronology.showing import ColourBy, LanesBy
from dateline.ui.arranging import system_moves
from dateline.ui.dialogs.about import ShortcutsDialog
from dateline.ui.dialogs.go_to_date import GoToDateDialog
from dateline.ui.preferences import GLIDE, MOTION, WHEEL
from tests.features.person import Person
from tests.ui.sample_chronology import open_in, sample_chronology

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_lanes_by_keyboard_and_by_menu(person: Person) -> None:
    open_in(person.session, sample_chronology())
    keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)
    for key, lanes_by in reversed(list(zip(keys, LanesBy, strict=True))):
        person.qtbot.keyClick(person.window, key, Qt.KeyboardModifier.ControlModifier)
        assert person.session.lanes_by is lanes_by
        assert person.shell.toolbar.lanes.text() == lanes_by.value
        assert [a.text() for a in person.shell.actions.lanes.actions() if a.isChecked()] == [lanes_by.value]


def test_colours_by_menu(person: Person) -> None:
    open_in(person.session, sample_chronology())
    for action, colour_by in zip(person.shell.actions.colours.actions(), ColourBy, strict=True):
        person.chooses(action)
        assert person.session.arrangement.colour_by is colour_by
        assert [a.text() for a in person.shell.actions.colours.actions() if a.isChecked()] == [colour_by.value]


def test_lanes_are_collapsed_and_moved_by_the_menu_and_its_keys(person: Person) -> None:
    open_in(person.session, sample_chronology())
    commands, session = person.shell.actions, person.session
    first, second = (lane.key for lane in session.showing.scene.lanes[:2])
    person.qtbot.keyClick(person.window, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert [lane.key for lane in session.showing.scene.lanes[:2]] == [second, first]
    person.qtbot.keyClick(person.window, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert [lane.key for lane in session.showing.scene.lanes[:2]] == [first, second]
    person.qtbot.keyClick(person.window, Qt.Key.Key_C)
    assert session.arrangement.collapsed == {first}
    person.chooses(commands.lanes_collapse)
    assert all(lane.collapsed for lane in session.showing.scene.lanes)
    person.chooses(commands.lanes_expand)
    assert not session.arrangement.collapsed
    person.chooses(commands.lanes_own_order)
    assert not session.arrangement.order
    for _ in range(6):
        person.chooses(commands.undo)
    assert not session.arrangement.collapsed
    assert not session.arrangement.order


def test_j_goes_to_a_date_in_words(person: Person) -> None:
    open_in(person.session, sample_chronology())
    timeline = person.panes.timeline
    person.qtbot.keyClick(person.window, Qt.Key.Key_J)
    dialog = person.dialog(GoToDateDialog)
    assert isinstance(dialog, GoToDateDialog)
    for unclear in ("", "Tuesday", "3/4/2025", "the cat"):
        dialog.field.setText(unclear)
        assert not dialog.take_button.isEnabled()
    assert dialog.verdict.text()
    person.qtbot.keyClicks(dialog.field, "late March 1848")
    dialog.field.setText("late March 1848")
    assert "March 1848" in dialog.verdict.text()
    person.qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    view = timeline.view
    assert view is not None
    middle = calendar.instant(calendar.day_number(1848, 3, 26))
    assert abs(view.x(middle) - view.width / 2) < view.width * 0.05


def test_a_date_that_was_gone_to_can_be_seen(person: Person) -> None:
    open_in(person.session, sample_chronology())
    timeline = person.panes.timeline
    for first, last in (((2021, 5, 3), (2021, 5, 3)), ((1600, 1, 1), (1999, 12, 31))):
        start = calendar.instant(calendar.day_number(*first))
        end = calendar.instant(calendar.day_number(*last) + 1)
        timeline.go_to(start, end)
        view = timeline.view
        assert view is not None
        assert view.x(end) - view.x(start) >= 8
        assert 0 < view.x(start) < view.x(end) < view.width


def test_while_reviewing_j_is_the_next_event(person: Person) -> None:
    open_in(person.session, sample_chronology())
    person.chooses(person.shell.actions.review)
    person.qtbot.keyClick(person.window, Qt.Key.Key_J)
    assert person.session.selection.event is not None
    assert not person.window.findChildren(GoToDateDialog)
    person.chooses(person.shell.actions.review)


def test_question_mark_shows_all_keys(person: Person) -> None:
    person.qtbot.keyClick(person.window, Qt.Key.Key_Question)
    said = person.reads_in(person.dialog(ShortcutsDialog))
    for words in ("Go to date", "Home, End", "Shift and wheel", "Place", "Ctrl+3", "F1, ?"):
        assert words in said


def test_transitions_and_gliding_are_preferences(person: Person) -> None:
    motion, settings = person.session.motion, person.shell.settings
    assert (motion.enabled, motion.glides) == (False, False)
    settings.set(MOTION, "always")
    settings.set(GLIDE, True)
    assert (motion.enabled, motion.glides) == (True, True)
    settings.set(MOTION, "system")
    assert motion.enabled is system_moves()
    settings.set(MOTION, "never")
    settings.reset(GLIDE)
    assert (motion.enabled, motion.glides) == (False, False)


def test_what_the_wheel_does_is_chosen_and_remembered(person: Person) -> None:
    timeline, settings = person.panes.timeline, person.shell.settings
    zooms, scrolls = person.shell.actions.wheel.actions()
    person.chooses(scrolls)
    assert timeline.wheel_scrolls
    assert settings.value(WHEEL) == "scrolls"
    person.chooses(zooms)
    assert not timeline.wheel_scrolls
    assert settings.value(WHEEL) == "zooms"

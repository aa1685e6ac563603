"""The timeline arranged as a person wants it: what lanes and colours stand for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from dateline.chronology.showing import ColourBy, LanesBy
from tests.features.person import Person
from tests.ui.sample_chronology import open_in, sample_chronology

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_lanes_by_keyboard_and_by_menu(person: Person) -> None:
    open_in(person.session, sample_chronology())
    keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)
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

"""A person sets the window up as it suits them, and finds it so again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QSpinBox

from dateline.ui.dialogs.preferences import PreferencesDialog
from dateline.ui.preferences import READING_SIZE, THEME, WHEEL, WORKERS, Preference
from tests.features.person import Person

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opened(person: Person) -> PreferencesDialog:
    QTest.keyClick(person.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = person.dialog(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    return dialog


def field(dialog: PreferencesDialog, preference: Preference, kind: type[QComboBox | QSpinBox]) -> QComboBox | QSpinBox:
    return next(row for row in dialog.rows if row.preference is preference).findChild(kind)


def test_the_window_follows_while_the_dialog_is_open(person: Person, articles: Path) -> None:
    person.drops(articles / "crane.txt")
    dialog, shell, text = opened(person), person.shell, person.panes.text
    themes = field(dialog, THEME, QComboBox)
    QTest.keyClick(themes, Qt.Key.Key_End)
    assert shell.appearance.theme.name == "dark"
    assert [action.text() for action in shell.actions.themes.actions() if action.isChecked()] == ["Dark"]
    person.chooses(shell.actions.themes.actions()[1])
    assert themes.currentText() == "Light"
    QTest.keyClick(field(dialog, WHEEL, QComboBox), Qt.Key.Key_End)
    assert person.panes.timeline.wheel_scrolls
    assert shell.actions.wheel.actions()[1].isChecked()
    before = text.view.cursorRect().height()
    field(dialog, READING_SIZE, QSpinBox).setValue(26)
    assert QFontInfo(text.view.document().defaultFont()).pixelSize() == 26
    assert text.view.cursorRect().height() > before
    field(dialog, WORKERS, QSpinBox).setValue(5)
    for row in dialog.rows:
        row.back.click()
    assert not person.panes.timeline.wheel_scrolls
    assert QFontInfo(text.view.document().defaultFont()).pixelSize() == 15
    shell.settings.set(THEME, "light")


def test_the_dialog_is_there_once(person: Person) -> None:
    first = opened(person)
    person.chooses(person.shell.actions.preferences)
    assert person.window.findChildren(PreferencesDialog) == [first]
    QTest.keyClick(first, Qt.Key.Key_Escape)
    person.qtbot.waitUntil(lambda: not person.window.findChildren(PreferencesDialog))


def test_full_screen_goes_back_to_what_was_before(person: Person) -> None:
    window, full = person.window, person.shell.actions.full_screen
    window.showMaximized()
    person.chooses(full)
    assert window.isFullScreen()
    person.chooses(full)
    assert window.isMaximized()
    assert not window.isFullScreen()
    window.showFullScreen()  # the system did, perhaps
    person.qtbot.waitUntil(full.isChecked)
    window.showNormal()
    person.qtbot.waitUntil(lambda: not full.isChecked())

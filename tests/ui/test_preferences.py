"""The table of preferences, its page in the docs, and the dialog that is made from it."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox
from pytestqt.qtbot import QtBot

from dateline.ui.dialogs.preferences import PreferenceRow, PreferencesDialog
from dateline.ui.preferences import (
    MOST_RECENT,
    READING_SIZE,
    REOPEN,
    THEME,
    WORKERS,
    Preference,
    preferences,
    value_words,
)
from dateline.ui.settings import Settings

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "dateline.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def dialog(settings: Settings, qtbot: QtBot) -> PreferencesDialog:
    made = PreferencesDialog(settings)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def row(dialog: PreferencesDialog, preference: Preference) -> PreferenceRow:
    return next(row for row in dialog.rows if row.preference is preference)


def test_docs_list_every_preference() -> None:
    spec = importlib.util.spec_from_file_location("preferences_page", ROOT / "packaging" / "preferences_page.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    written = (ROOT / "docs" / "preferences.md").read_text("utf-8")
    assert written == module.page(), "write it anew: python packaging/preferences_page.py"


@pytest.mark.parametrize("preference", preferences(), ids=lambda preference: preference.name)
def test_a_preference_says_what_it_does(preference: Preference) -> None:
    assert preference.title
    assert preference.sentence.endswith(".")
    assert preference.read(preference.written(preference.default)) == preference.default
    assert value_words(preference, preference.default)


def test_the_dialog_has_a_row_for_every_preference(dialog: PreferencesDialog) -> None:
    assert [row.preference for row in dialog.rows] == list(preferences())
    assert all(row.isVisible() and row.back.isHidden() for row in dialog.rows)


def test_a_choice_holds_at_once_and_is_taken_back(dialog: PreferencesDialog, settings: Settings) -> None:
    theme = row(dialog, THEME)
    combo = theme.findChild(QComboBox)
    QTest.keyClick(combo, Qt.Key.Key_End)
    assert settings.value(THEME) == "dark"
    assert theme.back.isVisible()
    QTest.mouseClick(theme.back, Qt.MouseButton.LeftButton)
    assert settings.value(THEME) == "system"
    assert combo.currentData() == "system"
    assert theme.back.isHidden()


def test_a_number_holds_when_it_has_been_typed(dialog: PreferencesDialog, settings: Settings) -> None:
    spin = row(dialog, READING_SIZE).findChild(QSpinBox)
    seen: list[object] = []
    settings.changed.connect(lambda setting: seen.append(settings.value(setting)))
    spin.selectAll()
    QTest.keyClicks(spin, "24")
    assert not seen
    QTest.keyClick(spin, Qt.Key.Key_Return)
    assert seen == [24]
    assert dialog.isVisible()  # Return ends typing, not the dialog


def test_a_switch_holds_at_once(dialog: PreferencesDialog, settings: Settings) -> None:
    box = row(dialog, REOPEN).findChild(QCheckBox)
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert settings.value(REOPEN) is True
    settings.reset(REOPEN)
    assert not box.isChecked()


def test_the_least_number_may_have_a_name(dialog: PreferencesDialog, settings: Settings) -> None:
    assert row(dialog, WORKERS).findChild(QSpinBox).text() == "As suits this computer"
    settings.set(MOST_RECENT, 0)
    assert row(dialog, MOST_RECENT).findChild(QSpinBox).text() == "None"


def test_what_another_place_changes_is_shown(dialog: PreferencesDialog, settings: Settings) -> None:
    settings.set(THEME, "light")
    assert row(dialog, THEME).findChild(QComboBox).currentText() == "Light"
    assert row(dialog, THEME).back.isVisible()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("theme", [THEME]),
        ("DARK", [THEME]),
        ("zeppelin", []),
        ("recent rem", [MOST_RECENT]),
        ("size", [READING_SIZE]),
    ],
)
def test_rows_are_found_by_their_words(dialog: PreferencesDialog, typed: str, found: list[Preference]) -> None:
    QTest.keyClicks(dialog.search, typed)
    shown = [row.preference for row in dialog.rows if row.isVisible()]
    assert [preference for preference in shown if preference in found] == found
    assert len(shown) < len(dialog.rows)
    assert dialog.nothing.isVisible() == (not shown)
    dialog.search.clear()
    assert all(row.isVisible() for row in dialog.rows)


def test_scrolling_past_a_field_does_not_change_it(dialog: PreferencesDialog, settings: Settings, qtbot: QtBot) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    spin = row(dialog, READING_SIZE).findChild(QSpinBox)
    dialog.search.setFocus()
    at = QPointF(spin.rect().center())
    turned = QWheelEvent(
        at, QPointF(spin.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(spin, turned)
    assert settings.value(READING_SIZE) == READING_SIZE.default

"""Light, dark, and following the system."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline.render.theme import ThemeName, load_theme
from dateline.ui.appearance import Appearance
from dateline.ui.style import palette, style_sheet


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "dateline.ini"), QSettings.Format.IniFormat)


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication) -> Iterator[None]:
    font = qapp.font()
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(font)


def test_a_choice_is_worn_and_remembered(qapp: QApplication, settings: QSettings, qtbot: QtBot) -> None:
    appearance = Appearance(qapp, settings)
    appearance.choose("light")
    with qtbot.waitSignal(appearance.theme_changed):
        appearance.choose("dark")
    assert appearance.theme.name == "dark"
    assert qapp.palette().window().color().name().upper() == load_theme("dark").colours.window
    assert Appearance(qapp, settings).theme.name == "dark"
    appearance.choose(None)
    assert Appearance(qapp, settings).chosen is None


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_name_in_the_style_sheet_is_known(name: ThemeName) -> None:
    theme = load_theme(name)
    sheet = style_sheet(theme)
    assert "$" not in sheet
    assert theme.colours.accent in sheet
    assert palette(theme).highlight().color().name().upper() == theme.colours.accent.upper()

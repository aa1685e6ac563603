"""Light, dark, and following the system."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline.render.theme import ThemeName, load_theme
from dateline.ui.appearance import Appearance
from dateline.ui.preferences import READING_SIZE, THEME
from dateline.ui.settings import Settings
from dateline.ui.style import palette, style_sheet


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "dateline.ini"), QSettings.Format.IniFormat))


class _Hints(QObject):
    """What the system says, as far as it is asked."""

    colorSchemeChanged = Signal(object)  # noqa: N815 - Qt's name
    scheme = Qt.ColorScheme.Light

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
        return self.scheme


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication) -> Iterator[None]:
    font = qapp.font()
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(font)


def test_a_choice_is_worn_and_remembered(qapp: QApplication, settings: Settings, qtbot: QtBot) -> None:
    appearance = Appearance(qapp, settings)
    settings.set(THEME, "light")
    with qtbot.waitSignal(appearance.theme_changed):
        settings.set(THEME, "dark")
    assert appearance.theme.name == "dark"
    assert qapp.palette().window().color().name().upper() == load_theme("dark").colours.window
    assert Appearance(qapp, settings).theme.name == "dark"


def test_the_system_is_followed_while_nothing_was_chosen(
    qapp: QApplication, settings: Settings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = _Hints()
    monkeypatch.setattr(qapp, "styleHints", lambda: hints)
    appearance = Appearance(qapp, settings)
    assert appearance.theme.name == "light"
    hints.scheme = Qt.ColorScheme.Dark
    with qtbot.waitSignal(appearance.theme_changed):
        hints.colorSchemeChanged.emit(hints.scheme)
    assert appearance.theme.name == "dark"
    settings.set(THEME, "light")
    hints.colorSchemeChanged.emit(hints.scheme)
    assert appearance.theme.name == "light"
    settings.reset(THEME)
    assert appearance.theme.name == "dark"


def test_the_size_of_article_text_is_part_of_the_theme(qapp: QApplication, settings: Settings, qtbot: QtBot) -> None:
    appearance = Appearance(qapp, settings)
    assert appearance.theme == load_theme(appearance.theme.name)
    with qtbot.waitSignal(appearance.theme_changed):
        settings.set(READING_SIZE, 30 - 3)
    assert appearance.theme.type.reading == 27
    assert appearance.theme.type.line_reading > 27


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_name_in_the_style_sheet_is_known(name: ThemeName) -> None:
    theme = load_theme(name)
    sheet = style_sheet(theme)
    assert "$" not in sheet
    assert theme.colours.accent in sheet
    drawings = re.findall(r'url\("(.*?)"\)', sheet)
    assert drawings
    for path in drawings:
        colour = theme.colours.accent_text_on if path.endswith("check.svg") else theme.colours.text_secondary
        assert f'stroke="{colour}"' in Path(path).read_text("utf-8")
    assert palette(theme).highlight().color().name().upper() == theme.colours.accent.upper()


def test_texts_grow_with_the_font_of_the_system(
    qapp: QApplication, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = QFont("Inter")
    system.setPixelSize(24)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _kind: system)
    appearance = Appearance(qapp, settings)
    assert appearance.theme.type.body == 21
    assert appearance.theme.type.reading == 24
    assert qapp.font().pixelSize() == 21
    settings.set(READING_SIZE, 20)
    assert appearance.theme.type.reading == 32

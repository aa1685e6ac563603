"""Light or dark: what the person chose, or what the system says while nothing was chosen; and how large texts are."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from dateline.render.enlarging import enlarged, text_scale
from dateline.render.theme import Theme, ThemeName, load_theme
from dateline.ui.preferences import READING_SIZE, THEME
from dateline.ui.settings import Setting, Settings
from dateline.ui.style import dress


class Appearance(QObject):
    """Holds the theme that is in force and dresses the application in it.

    Signal ``theme_changed()``: `theme` changed; the application's palette and style sheet have been changed already.
    """

    theme_changed = Signal()

    def __init__(self, application: QApplication, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._settings = settings
        self._scale = text_scale(QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize())
        self.theme = self._wanted()
        dress(application, self.theme)
        settings.changed.connect(self._on_setting_changed)
        application.styleHints().colorSchemeChanged.connect(self._follow)

    def _on_setting_changed(self, setting: Setting[Any]) -> None:
        if setting in (THEME, READING_SIZE):
            self._follow()

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted != self.theme:
            dressed_alike = wanted.name == self.theme.name
            self.theme = wanted
            if not dressed_alike:
                dress(self._application, wanted)
            self.theme_changed.emit()

    def _wanted(self) -> Theme:
        theme = enlarged(load_theme(self._wanted_name()), self._scale)
        size, usual = self._settings.value(READING_SIZE), theme.type
        line = round(usual.line_reading * size * self._scale / usual.reading)
        return replace(theme, type=replace(usual, reading=round(size * self._scale), line_reading=line))

    def _wanted_name(self) -> ThemeName:
        chosen = self._settings.value(THEME)
        if chosen == "system":
            dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return "dark" if dark else "light"
        return "dark" if chosen == "dark" else "light"

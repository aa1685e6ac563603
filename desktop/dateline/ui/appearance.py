"""Light or dark: what the person chose, or what the system says while nothing was chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QApplication

from dateline.render.theme import ThemeName, load_theme
from dateline.ui.style import dress

_KEY = "window/theme"


class Appearance(QObject):
    """Holds the theme that is in force and dresses the application in it.

    Signal ``theme_changed()``: `theme` changed; the application's palette and style sheet have been changed already.
    """

    theme_changed = Signal()

    def __init__(self, application: QApplication, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._settings = settings
        chosen = settings.value(_KEY)
        self._chosen: ThemeName | None = "light" if chosen == "light" else "dark" if chosen == "dark" else None
        self.theme = load_theme(self._wanted())
        dress(application, self.theme)
        application.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def chosen(self) -> ThemeName | None:
        """The theme that was chosen, None to follow the system."""
        return self._chosen

    def choose(self, name: ThemeName | None) -> None:
        """Take a theme whatever the system says, or follow the system again; remembered for the next start."""
        self._chosen = name
        self._settings.setValue(_KEY, name or "system")
        self._follow()

    def _on_system_changed(self) -> None:
        self._follow()

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted != self.theme.name:
            self.theme = load_theme(wanted)
            dress(self._application, self.theme)
            self.theme_changed.emit()

    def _wanted(self) -> ThemeName:
        if self._chosen:
            return self._chosen
        dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

"""What is in the window before there is any document: menus, toolbar, empty page, status bar.

`dateline.ui.main_window` is on the screen before this is imported, and `dateline.ui.furnishing` comes after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from dateline.ui.actions import Actions, check
from dateline.ui.appearance import Appearance
from dateline.ui.drop_overlay import DropOverlay
from dateline.ui.empty_page import EmptyPage
from dateline.ui.main_window import MainWindow
from dateline.ui.preferences import THEME
from dateline.ui.recent_projects import RecentProjects
from dateline.ui.settings import Setting, Settings
from dateline.ui.status_bar import StatusBar
from dateline.ui.toolbar import Toolbar

if TYPE_CHECKING:
    from dateline.ui.furnishing import Furnishing


class Shell(QObject):
    """Fills a window with everything that needs no document."""

    def __init__(
        self, window: MainWindow, settings: Settings, appearance: Appearance, *, files_follow: bool = False
    ) -> None:
        """``files_follow``: files will be opened at once, so that the empty page would only flash up."""
        super().__init__(window)
        self.window, self.settings, self.appearance = window, settings, appearance
        self.furnishing: Furnishing | None = None
        theme = appearance.theme
        window.setMinimumSize(*theme.layout.window_minimum)
        self.actions = Actions(window)
        self.toolbar = Toolbar(self.actions, theme)
        self.recent = RecentProjects(settings, self)
        self.recent.look()
        self.empty_page = EmptyPage(self.actions, self.recent, theme)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty_page)
        if files_follow:
            blank = QWidget()
            blank.setObjectName("waiting_page")
            self.pages.setCurrentIndex(self.pages.addWidget(blank))
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.toolbar)
        layout.addWidget(self.pages, 1)
        window.setCentralWidget(middle)
        self.status = StatusBar()
        window.setStatusBar(self.status)
        self.overlay = DropOverlay(theme, window)
        self.actions.quit.triggered.connect(window.close)
        self.on_state_changed()
        self.actions.full_screen.toggled.connect(self._on_full_screen)
        self._connect_themes()
        self._enable_nothing_yet()
        window.take_shell(self)

    def furnish(self, furnishing: Furnishing) -> None:
        """Take in what shows and changes the session, once."""
        self.furnishing = furnishing
        self.pages.addWidget(furnishing.workbench)
        for widget in self.window.findChildren(QWidget):
            # Qt hands a drop to the innermost widget that takes any; only fields for typing keep that right.
            typing = isinstance(widget, (QLineEdit, QPlainTextEdit, QTextEdit)) and not widget.isReadOnly()
            if widget.acceptDrops() and not typing:
                widget.setAcceptDrops(False)
        self.window.setAcceptDrops(True)

    def show_empty(self, empty: bool) -> None:
        """Show the empty page, or the workbench."""
        if self.furnishing is None:
            return
        page = self.empty_page if empty else self.furnishing.workbench
        if page is not self.pages.currentWidget():
            self.pages.setCurrentWidget(page)
            if not empty:
                self.furnishing.workbench.panes.timeline.setFocus()

    # -- what the window hands on -------------------------------------------------------------------------------------

    def on_drag(self, mime: QMimeData) -> bool:
        """Something is dragged over the window; says whether it may be dropped."""
        words = self.furnishing.welcome(mime) if self.furnishing else ""
        if words:
            self.overlay.cover(words)
        return bool(words)

    def on_drag_left(self) -> None:
        self.overlay.hide()

    def on_drop(self, mime: QMimeData) -> None:
        self.overlay.hide()
        if self.furnishing is not None:
            self.furnishing.take_drop(mime)

    def on_state_changed(self) -> None:
        self.actions.full_screen.setChecked(self.window.isFullScreen())

    def on_close(self) -> None:
        """Remember what the person arranged, and let no worker outlive the window."""
        if self.furnishing is not None:
            self.furnishing.close()

    # -- inside -------------------------------------------------------------------------------------------------------

    def _connect_themes(self) -> None:
        self.actions.themes.triggered.connect(lambda action: self.settings.set(THEME, action.data()))
        self.settings.changed.connect(self._on_setting_changed)
        self._on_setting_changed(THEME)
        self.appearance.theme_changed.connect(self._on_theme_changed)

    def _on_setting_changed(self, setting: Setting[Any]) -> None:
        if setting is THEME:
            check(self.actions.themes, self.settings.value(THEME))

    def _on_theme_changed(self) -> None:
        theme = self.appearance.theme
        self.toolbar.set_theme(theme)
        self.empty_page.set_theme(theme)
        self.overlay.set_theme(theme)
        if self.furnishing is not None:
            self.furnishing.workbench.set_theme(theme)

    def _on_full_screen(self, full: bool) -> None:
        """Fill the screen, or go back to what was before: a window or a maximised one."""
        if full != self.window.isFullScreen():
            self.window.setWindowState(self.window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _enable_nothing_yet(self) -> None:
        """What needs a document is switched on by `Furnishing` when there is one."""
        for action in (
            *self.actions.needing_documents(),
            *self.actions.of_events(),
            self.actions.undo,
            self.actions.redo,
        ):
            action.setEnabled(False)
        self.toolbar.set_timeline_enabled(False)

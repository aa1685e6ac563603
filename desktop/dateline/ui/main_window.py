"""The window: menus, toolbar, status bar, and in the middle the empty page or the workbench.

It comes in two steps so that it is on the screen before the heavy parts are imported. The shell is painted first; then
`MainWindow.furnish` is given the session, the workers and the panes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPlainTextEdit, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from dateline.ui.actions import Actions
from dateline.ui.appearance import Appearance
from dateline.ui.drop_overlay import DropOverlay
from dateline.ui.empty_page import EmptyPage
from dateline.ui.status_bar import StatusBar
from dateline.ui.toolbar import Toolbar

if TYPE_CHECKING:
    from dateline.ui.furnishing import Furnishing


class MainWindow(QMainWindow):
    """The shell. Signal ``painted()``: the window has been on the screen for the first time."""

    painted = Signal()

    def __init__(self, appearance: Appearance, settings: QSettings, *, files_follow: bool = False) -> None:
        """``files_follow``: files will be opened at once, so that the empty page would only flash up."""
        super().__init__()
        self.appearance = appearance
        self._settings = settings
        self._was_painted = False
        self.furnishing: Furnishing | None = None
        theme = appearance.theme
        self.setWindowTitle("Dateline")
        self.setMinimumSize(*theme.layout.window_minimum)
        self.setAcceptDrops(True)
        self.commands = Actions(self)
        self.toolbar = Toolbar(self.commands, theme)
        self.empty_page = EmptyPage(self.commands, theme)
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
        self.setCentralWidget(middle)
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self.overlay = DropOverlay(theme, self)
        self.commands.quit.triggered.connect(self.close)
        self.commands.full_screen.toggled.connect(self._on_full_screen)
        self._connect_themes()
        self._enable_nothing_yet()
        self._restore_geometry()

    def furnish(self, furnishing: Furnishing) -> None:
        """Take in what shows and changes the session, once."""
        self.furnishing = furnishing
        self.pages.addWidget(furnishing.workbench)
        for widget in self.findChildren(QWidget):
            # Qt hands a drop to the innermost widget that takes any; only fields for typing keep that right.
            typing = isinstance(widget, (QLineEdit, QPlainTextEdit, QTextEdit)) and not widget.isReadOnly()
            if widget.acceptDrops() and not typing:
                widget.setAcceptDrops(False)

    def show_empty(self, empty: bool) -> None:
        """Show the empty page, or the workbench."""
        if self.furnishing is not None:
            self.pages.setCurrentWidget(self.empty_page if empty else self.furnishing.workbench)

    # -- Qt's events --------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first time, tell of it once everything inside has been painted and shown too."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        words = self.furnishing.welcome(event.mimeData()) if self.furnishing else ""
        if words:
            event.acceptProposedAction()
            self.overlay.cover(words)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.overlay.hide()
        if self.furnishing is not None:
            event.acceptProposedAction()
            self.furnishing.take_drop(event.mimeData())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.overlay.isVisible():
            self.overlay.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window stood, and let no worker outlive it."""
        self._settings.setValue("window/geometry", self.saveGeometry())
        if self.furnishing is not None:
            self.furnishing.close(self._settings)
        self._settings.sync()
        super().closeEvent(event)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _connect_themes(self) -> None:
        names = (None, "light", "dark")
        for action, name in zip(self.commands.themes.actions(), names, strict=True):
            action.setChecked(self.appearance.chosen == name)
            action.triggered.connect(lambda _=False, name=name: self.appearance.choose(name))
        self.appearance.theme_changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        theme = self.appearance.theme
        self.toolbar.set_theme(theme)
        self.empty_page.set_theme(theme)
        self.overlay.set_theme(theme)
        if self.furnishing is not None:
            self.furnishing.workbench.set_theme(theme)

    def _on_full_screen(self, full: bool) -> None:
        if full:
            self.showFullScreen()
        else:
            self.showNormal()

    def _enable_nothing_yet(self) -> None:
        """What needs a document is switched on by `Furnishing` when there is one."""
        for action in self.commands.needing_documents():
            action.setEnabled(False)
        for action in (self.commands.undo, self.commands.redo):
            action.setEnabled(False)
        self.toolbar.set_timeline_enabled(False)

    def _restore_geometry(self) -> None:
        geometry = self._settings.value("window/geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            screen = self.screen().availableSize()
            width, height = self.appearance.theme.layout.window
            self.resize(min(width, screen.width()), min(height, screen.height()))

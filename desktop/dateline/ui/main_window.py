"""The window itself, with nothing in it: on the screen at once, filled a moment later.

Importing and building menus, toolbar and empty page takes as long as showing a bare window, and the timeline twice
that. So this module imports as little as can be: not even Qt's enums, which take 15 ms. `dateline.ui.shell` follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QMainWindow

from dateline.ui.preferences import THEME
from dateline.ui.remembered import GEOMETRY
from dateline.ui.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QPaintEvent,
    )

    from dateline.ui.shell import Shell

_SIZE = (1440, 900)
_BEFORE_THE_THEME = {"light": "#F1F2F4", "dark": "#1D1F24"}  # window colours, until the tokens have been read


class MainWindow(QMainWindow):
    """Hands what Qt tells it to its shell. Signal ``painted()``: it has been on the screen for the first time."""

    painted = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.shell: Shell | None = None
        self._settings = settings
        self._was_painted = False
        self.setWindowTitle("Dateline")
        chosen = _BEFORE_THE_THEME.get(settings.value(THEME))
        if chosen:
            self.setPalette(QPalette(QColor(chosen)))
        if not self.restoreGeometry(settings.value(GEOMETRY)):
            screen = self.screen().availableSize()
            self.resize(min(_SIZE[0], screen.width()), min(_SIZE[1], screen.height()))

    def take_shell(self, shell: Shell) -> None:
        """Take what the window is filled with, once; from here on the application's palette holds."""
        self.shell = shell
        self.setPalette(QPalette())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first time, tell of it once everything has been painted and shown."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        """The system may fill the screen with the window, or stop doing so, without being asked by us."""
        super().changeEvent(event)
        if self.shell is not None and event.type() == QEvent.Type.WindowStateChange:
            self.shell.on_state_changed()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.shell is not None and self.shell.on_drag(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        if self.shell is not None:
            self.shell.on_drag_left()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.shell is not None:
            event.acceptProposedAction()
            self.shell.on_drop(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window stood."""
        self._settings.set(GEOMETRY, self.saveGeometry())
        if self.shell is not None:
            self.shell.on_close()
        self._settings.sync()
        super().closeEvent(event)

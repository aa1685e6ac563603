"""Saving and copying pictures of the timeline from the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dateline.session.session import Session
from dateline.ui.appearance import Appearance


class Pictures(QObject):
    """Signal ``said(str)``: a sentence for the status bar."""

    said = Signal(str)

    def __init__(self, session: Session, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._appearance, self._window = session, appearance, window

    def save(self) -> None:
        pass

    def copy(self) -> None:
        pass

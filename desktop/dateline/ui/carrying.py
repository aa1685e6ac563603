"""Carrying an undated document's marker from the shelf to the timeline, of which neither knows the other."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal

from dateline.session.session import Session
from dateline.ui.panes import Panes


class Carrying(QObject):
    """Signals: ``began()`` and ``ended()``, whatever came of it."""

    began = Signal()
    ended = Signal()

    def __init__(self, session: Session, panes: Panes) -> None:
        super().__init__(panes.shelf)
        self._session, self._panes = session, panes
        self._lent = False  # days are in view only for the drag
        shelf = panes.shelf
        shelf.marker_taken.connect(self._begin)
        shelf.marker_dragged.connect(self._go_on)
        shelf.marker_let_go.connect(self._let_go)
        shelf.marker_put_back.connect(self._put_back)

    def _begin(self, key: str) -> None:
        if key in self._session.chronology:
            candidates = self._session.chronology.entry(key).document.candidates
            self._session.select_document(key)
            self._lent = self._panes.timeline.offer_days([candidate.day for candidate in candidates])
            self.began.emit()

    def _go_on(self, key: str, at: QPoint) -> None:
        there = self._panes.timeline.markers.try_at(key, at)
        self._panes.shelf.axis.marker.show_copy(not there)

    def _let_go(self, key: str, at: QPoint) -> None:
        if self._panes.timeline.markers.try_at(key, at):
            self._lent = False
            self._session.accept_proposal()
            self.ended.emit()
        else:
            self._put_back()

    def _put_back(self) -> None:
        self._session.proposing.withdraw()
        if self._lent:
            self._session.set_visible_range(None)
        self._lent = False
        self.ended.emit()

"""Works out in a thread what was known on a day, so that the slider moves while documents are being merged anew."""

from __future__ import annotations

import datetime
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Arrangement, Filter, Placing
from dateline.session.session import Session
from dateline.session.showing import Showing

_KEPT = 64
"""Days that are remembered as long as the documents stay the same: a slider goes back and forth."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """A day, the chronology of which it is to be told what was known then, and how that is to be shown."""

    day: datetime.date
    whole: Chronology
    passing: Filter
    arrangement: Arrangement
    placing: Placing


class Recalling(QObject):
    """Brings a session to a day of its publications; of several wishes the last one counts.

    Signal ``busy_changed()``: `is_busy` changed.
    """

    busy_changed = Signal()
    _ended = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._thread = ThreadPoolExecutor(1, "dateline recalling")
        self._kept: dict[datetime.date, Showing] = {}
        self._kept_of = session.whole
        self._wish: _Wish | None = None
        self._closed = False
        self._running: tuple[_Wish, Future[Showing]] | None = None
        self._ended.connect(self._on_ended)

    @property
    def is_busy(self) -> bool:
        """Whether a wish has not been met yet."""
        return self._wish is not None

    def look_from(self, day: datetime.date | None) -> None:
        """Show what was known on a day, or everything: at once where it is known what that is, else before long."""
        whole, session = self._session.whole, self._session
        if whole is not self._kept_of:
            self._kept, self._kept_of = {}, whole
        known = self._kept.get(day) if day is not None else None
        if day is None or known is not None or day == session.perspective.known_on:
            self._set_wish(None)
            session.set_perspective(replace(session.perspective, known_on=day), known)
            return
        self._set_wish(_Wish(day, whole, session.filter, session.arrangement, session.perspective.placing))
        self._start()

    def close(self) -> None:
        """Work nothing out any more. May be called twice."""
        self._closed, self._wish = True, None
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _set_wish(self, wish: _Wish | None) -> None:
        changed = (wish is None) != (self._wish is None)
        self._wish = wish
        if changed:
            self.busy_changed.emit()

    def _start(self) -> None:
        if self._running is None and self._wish is not None and not self._closed:
            wish = self._wish
            future = self._thread.submit(_known, wish)
            self._running = wish, future
            future.add_done_callback(lambda _: None if self._closed else self._ended.emit())

    def _on_ended(self) -> None:
        if self._running is None:
            return
        (done, future), self._running = self._running, None
        if done.whole is self._kept_of:
            self._kept[done.day] = future.result()
            while len(self._kept) > _KEPT:
                self._kept.pop(next(iter(self._kept)))
        if self._wish is not None:
            self.look_from(self._wish.day)  # met now, or begun: perhaps of documents that have changed since


def _known(wish: _Wish) -> Showing:
    return Showing(wish.whole.known_on(wish.day), wish.passing, wish.arrangement, wish.placing).prepare()

"""What is searched for in a session, and what was found: by a thread, so that typing waits for nothing.

session.searching.search("dyke bro")     # `changed` follows, and `found` has it
"""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dateline.chronology.analysis import Entry
from dateline.chronology.searching import Found, Query
from dateline.events.model import Event

if TYPE_CHECKING:
    from dateline.chronology.project.search_index import SearchIndex
    from dateline.session.session import Session
    from dateline.session.showing import Showing

logger = logging.getLogger(__name__)

_LATER_MS = 200
"""After documents came or went: they come in bursts."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """``query`` is None where only the index is to be made ready."""

    entries: tuple[Entry, ...]
    text: str
    query: Query | None


class Searching(QObject):
    """Finds in everything that a session shows; of several wishes the last one counts.

    Signals: ``changed()``: `found` changed; ``busy_changed()``: `is_busy` changed.
    """

    changed = Signal()
    busy_changed = Signal()
    _ended = Signal(object, object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._thread: ThreadPoolExecutor | None = None
        self._index: SearchIndex | None = None
        self._wish: _Wish | None = None
        self._closed = False
        self.text = ""
        self.found: Found | None = None
        self._events: list[Event] = []
        self._events_of: tuple[Found, Showing] | None = None  # what the list was made from
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._look_again)
        self._ended.connect(self._on_ended)
        session.chronology_changed.connect(self._on_chronology_changed)

    @property
    def is_busy(self) -> bool:
        """Whether it is being worked out what the present words are found in."""
        return self._wish is not None and self._wish.query is not None

    @property
    def events(self) -> list[Event]:
        """The events that are shown and tell of it, in order of time."""
        from dateline.session.navigation import in_order  # which knows sessions

        found, showing = self.found, self._session.showing
        if found is None:
            return []
        if self._events_of is None or self._events_of[0] is not found or self._events_of[1] is not showing:
            self._events = [event for event in in_order(self._session) if found.tells_of(event)]
            self._events_of = found, showing
        return self._events

    def prepare(self) -> None:
        """Make ready to search: somebody is about to."""
        if self._wish is None:
            self._ask(None)

    def search(self, text: str) -> None:
        """Search for other words; nothing is searched for with none."""
        self.text = text
        query = Query.typed(text)
        if query:
            self._ask(query)
        else:
            self._set_wish(None)
            self._take(None)

    def step(self, direction: int) -> None:
        """Show the next event that tells of it (the one before with -1), round and round; where only texts have it, the
        next document."""
        from dateline.session.navigation import show_event

        session, events = self._session, self.events
        if events:
            places = {event.id: place for place, event in enumerate(events)}
            here = places.get(session.selection.event or "")
            first = 0 if direction > 0 else len(events) - 1
            show_event(session, events[first if here is None else (here + direction) % len(events)])
        elif self.found is not None and self.found.documents:
            keys = [entry.key for entry in session.chronology.entries if entry.key in self.found.documents]
            at = keys.index(session.selection.document) if session.selection.document in keys else None
            session.select_document(keys[(0 if direction > 0 else -1) if at is None else (at + direction) % len(keys)])

    def close(self) -> None:
        """Search no more. May be called twice."""
        self._closed, self._wish = True, None
        self._later.stop()
        if self._thread is not None:
            self._thread.shutdown(wait=False, cancel_futures=True)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _ask(self, query: Query | None) -> None:
        if self._closed:
            return
        wish = _Wish(self._session.chronology.entries, self.text, query)
        self._set_wish(wish)
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, "dateline searching")
        self._thread.submit(self._work, wish)

    def _set_wish(self, wish: _Wish | None) -> None:
        busy, self._wish = self.is_busy, wish
        if busy != self.is_busy:
            self.busy_changed.emit()

    def _work(self, wish: _Wish) -> None:
        """In the thread: given up as soon as something else is wished for; what was learned stays."""
        from dateline.chronology.project.search_index import SearchIndex  # which nobody needs who does not search

        found: Found | None = None
        try:
            if self._index is None:
                self._index = SearchIndex()
            for _ in self._index.update(wish.entries):
                if self._wish is None or self._wish.entries is not wish.entries:
                    break
            else:
                if wish.query is not None and self._wish is wish:
                    found = self._index.find(wish.query, wish.text)
        except Exception:
            logger.exception("searching for %r", wish.text)
        if not self._closed:
            self._ended.emit(wish, found)

    def _on_ended(self, wish: _Wish, found: Found | None) -> None:
        if wish is self._wish:
            self._set_wish(None)
            if wish.query is not None:
                self._take(found)

    def _take(self, found: Found | None) -> None:
        if found == self.found:
            return
        self.found = found
        passing = self._session.filter
        if passing.found is not None:
            self._session.set_filter(replace(passing, found=found))
        self.changed.emit()

    def _on_chronology_changed(self) -> None:
        if self.text and not self._later.isActive():
            self._later.start()

    def _look_again(self) -> None:
        self.search(self.text)

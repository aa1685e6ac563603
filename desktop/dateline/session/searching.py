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
    from dateline.session.found_events import FoundEvents, ShownRows
    from dateline.session.session import Session
    from dateline.session.showing import Showing

logger = logging.getLogger(__name__)

_MANY = 2_000
"""Mentions; what is made of more of them is made by the thread."""
_LATER_MS = 200
"""After documents came or went: they come in bursts."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """``query`` is None where only the index is to be made ready. With ``filtering`` only what is found is to pass."""

    showing: Showing
    text: str
    query: Query | None
    filtering: bool

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self.showing.chronology.entries


class Searching(QObject):
    """Finds in everything that a session shows; of several wishes the last one counts.

    What stands in very many events comes in two parts: `found` has the first of them, and soon all.

    Signals: ``changed()``: `found`, or which `events` tell of it, changed; ``busy_changed()``: `is_busy` changed.
    """

    changed = Signal()
    busy_changed = Signal()
    _came = Signal(object, object)
    _ended = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._thread: ThreadPoolExecutor | None = None
        self._index: SearchIndex | None = None
        self._wish: _Wish | None = None
        self._closed = False
        self.text = ""
        self.found: Found | None = None
        self._events: FoundEvents | None = None
        self._rows: ShownRows | None = None  # belongs to the thread
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._look_again)
        self._came.connect(self._on_came)
        self._ended.connect(self._on_ended)
        session.chronology_changed.connect(self._on_chronology_changed)
        session.filter_changed.connect(self._on_filter_changed)

    @property
    def is_busy(self) -> bool:
        """Whether it is being worked out what the present words are found in."""
        return self._wish is not None and self._wish.query is not None

    @property
    def events(self) -> FoundEvents:
        """The events that are shown and tell of it, in order of time; of very many, those that were shown before, until
        it is known which are shown now."""
        from dateline.session.found_events import FoundEvents  # which knows what is shown

        found, showing, known = self.found, self._session.showing, self._events
        if known is None or known.found is not found or known.showing is not showing:
            many = found is not None and len(found.mentions) > _MANY
            if many and known is not None and known.found is found:
                return known
            self._events = known = FoundEvents.looked_for(showing, found)
        return known

    def place_of(self, event: Event) -> int | None:
        """Where an event stands among `events`; None where it is not one of them."""
        return self.events.place_of(event)

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
            selected = session.selected_event
            here = events.place_of(selected) if selected is not None else None
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
        wish = _Wish(self._session.showing, self.text, query, self._session.filter.found is not None)
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
        try:
            self._look_for(wish)
        except Exception:
            logger.exception("searching for %r", wish.text)
            self._came.emit(wish, None)
        if not self._closed:
            self._ended.emit(wish)

    def _look_for(self, wish: _Wish) -> None:
        from dateline.chronology.project.search_index import SearchIndex  # which nobody needs who does not search
        from dateline.session.found_events import ShownRows

        if self._index is None:
            self._index = SearchIndex()
        index = self._index
        for _ in index.update(wish.entries):
            if self._wish is None or self._wish.entries is not wish.entries:
                return
        if self._wish is not wish:
            return
        if self._rows is None or self._rows.showing is not wish.showing or self._rows.spans is not index.spans:
            self._rows = ShownRows(wish.showing, index.spans)
        for found in index.find(wish.query, wish.text) if wish.query is not None else ():
            if self._wish is not wish or self._closed:
                return
            # What passes is worked out once, from all.
            if found is not None and (found.whole or not wish.filtering):
                self._came.emit(wish, self._rows.events(found))

    def _on_came(self, wish: _Wish, events: FoundEvents | None) -> None:
        if wish is self._wish and wish.query is not None:
            self._take(events.found if events is not None else None, events)

    def _on_ended(self, wish: _Wish) -> None:
        if wish is self._wish:
            self._set_wish(None)

    def _take(self, found: Found | None, events: FoundEvents | None = None) -> None:
        if found is None and self.found is None:
            return
        self.found, self._events = found, events
        passing = self._session.filter
        if passing.found is not None:
            self._session.set_filter(replace(passing, found=found))
        self.changed.emit()

    def _on_chronology_changed(self) -> None:
        if self.text and not self._later.isActive():
            self._later.start()

    def _on_filter_changed(self) -> None:
        if self.found is not None and len(self.found.mentions) > _MANY and self._wish is None:
            self._look_again()

    def _look_again(self) -> None:
        self.search(self.text)

"""Looks, whenever the chronology has changed, for days on which undated documents may have been published.

In a thread on frozen values, like merging: what is found is offered by `Session.offers` and taken by nobody unasked.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer, Signal

from dateline.chronology.model import Chronology
from dateline.chronology.own_days import own_publications
from dateline.chronology.shared_days import shared_publications
from dateline.documents.model import Publication
from dateline.session.session import Session

_WAIT_MS = 200
"""After a change: documents come in bursts."""
_MOST_DOCUMENTS = 100
"""Undated documents for which it looks; a person dates some of them first, and it looks again."""

Found = dict[str, tuple[Publication, ...]]


def worth_offering(offers: Sequence[Publication]) -> Publication | None:
    """The first offer, unless it is only a day of the file's own: that is no more than a footnote."""
    first = next(iter(offers), None)
    return None if first is None or first.basis.is_of_file else first


class Offers(QObject):
    """Watches a session; gives it what an undated document's own dates and dated documents of the same events say."""

    _found = Signal(object, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._thread = ThreadPoolExecutor(1, "dateline offers")
        self._wanted: Chronology | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._look)
        self._found.connect(self._on_found)
        session.chronology_changed.connect(self._timer.start)

    def close(self) -> None:
        """Stop looking."""
        self._timer.stop()
        self._wanted = None
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _look(self) -> None:
        chronology = self._session.whole
        if chronology is self._wanted:
            return  # only looked at from elsewhere
        self._wanted = chronology
        undated = [entry.key for entry in chronology.entries if entry.published is None]
        if not undated:
            self._session.set_found_offers({})
            return
        self._thread.submit(self._find, chronology, undated[:_MOST_DOCUMENTS])

    def _find(self, chronology: Chronology, undated: list[str]) -> None:
        """In the thread: given up as soon as the chronology has changed again."""
        found: Found = {}
        for key in undated:
            if self._wanted is not chronology:
                return
            entry = chronology.entry(key)
            offers = (*own_publications(entry), *shared_publications(entry, chronology.entries))
            if offers:
                found[key] = offers
        self._found.emit(chronology, found)

    def _on_found(self, chronology: Chronology, found: Found) -> None:
        if chronology is self._wanted:
            self._session.set_found_offers(found)

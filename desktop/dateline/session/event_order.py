"""The events that are shown, in the order of a column: worked out by a thread where there are many."""

from __future__ import annotations

import logging
from array import array
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from PySide6.QtCore import QObject, Signal

from dateline.chronology.model import Chronology
from dateline.events.model import Event
from dateline.session.event_columns import Column, sort_key

logger = logging.getLogger(__name__)

_AT_ONCE = 5_000
"""Events up to which nobody notices how long it takes."""


@dataclass(frozen=True)
class Order:
    """``places[row]`` is the number of the event that stands in that row; None where every event stands where it is."""

    events: tuple[Event, ...]
    places: Sequence[int] | None = None

    def __len__(self) -> int:
        return len(self.events)

    def event(self, row: int) -> Event:
        """The event of a row."""
        return self.events[row if self.places is None else self.places[row]]

    def row_of(self, event_id: str) -> int | None:
        """Where an event stands, None where it is not shown."""
        number = self._numbers.get(event_id)
        return number if number is None or self.places is None else self.places.index(number)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {event.id: number for number, event in enumerate(self.events)}


NOTHING = Order(())


def ordered(events: tuple[Event, ...], chronology: Chronology, column: Column, *, falling: bool) -> Order:
    """The events sorted by a column; those that are alike in it keep their order, whichever way it is sorted."""
    key = sort_key(column, chronology)
    keys = [key(event) for event in events]
    if not falling and all(before <= after for before, after in pairwise(keys)):
        return Order(events)
    return Order(events, array("q", sorted(range(len(events)), key=keys.__getitem__, reverse=falling)))


@dataclass(frozen=True, slots=True)
class _Wish:
    events: tuple[Event, ...]
    chronology: Chronology
    column: Column
    falling: bool


class EventOrder(QObject):
    """Sorts; of several wishes the last one counts. Signals: ``changed()``: `order` changed; ``settled()``: what was
    worked out in the thread is there, and nothing else is to come."""

    changed = Signal()
    settled = Signal()
    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.order = NOTHING
        self._wish: _Wish | None = None
        self._thread: ThreadPoolExecutor | None = None
        self._closed = False
        self._ended.connect(self._on_ended)

    @property
    def is_busy(self) -> bool:
        """Whether another order is being worked out."""
        return self._wish is not None

    def sort(self, events: tuple[Event, ...], chronology: Chronology, column: Column, *, falling: bool) -> None:
        """Put these events into the order of a column; `changed` follows. Events that are new are there at once, for as
        long as it takes in order of time."""
        if self._closed:
            return
        if len(events) <= _AT_ONCE:
            self._wish = None
            self._become(ordered(events, chronology, column, falling=falling))
            return
        if events is not self.order.events:
            self._become(Order(events))
        self._wish = wish = _Wish(events, chronology, column, falling)
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, "dateline sorting")
        self._thread.submit(self._work, wish)

    def close(self) -> None:
        """Sort no more. May be called twice."""
        self._closed, self._wish = True, None
        if self._thread is not None:
            self._thread.shutdown(wait=False, cancel_futures=True)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _work(self, wish: _Wish) -> None:
        if self._wish is not wish:
            return
        order = Order(wish.events)
        try:
            order = ordered(wish.events, wish.chronology, wish.column, falling=wish.falling)
        except Exception:
            logger.exception("sorting by %s", wish.column.value)
        if not self._closed:
            self._ended.emit(wish, order)

    def _on_ended(self, wish: _Wish, order: Order) -> None:
        if wish is self._wish:
            self._wish = None
            if order.places is not None or self.order.places is not None:
                self._become(order)
            self.settled.emit()

    def _become(self, order: Order) -> None:
        self.order = order
        self.changed.emit()

"""The latest state of what is open: the window hands it over at the moment of an edit, and the threads that write take
it whenever they can, whatever the window is busy with by then."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass
from threading import Condition

from dateline.session.writer import State


@dataclass(frozen=True, slots=True)
class Numbered:
    """A state and which one it is."""

    number: int
    state: State


class Handed:
    """States of one project, of which only the latest counts. Any thread may ask anything.

    ``changed`` is told of what becomes of them, and may be shared with the states of other projects.
    """

    def __init__(self, changed: Condition, saved: State | None = None) -> None:
        """``saved`` is what the project's file holds already."""
        self.changed = changed
        self._latest = Numbered(0, saved) if saved is not None else None
        self._number = self._on_disk = 0
        self._waiting: deque[tuple[int, float]] = deque()
        self._is_asked_for = False

    def take(self, state: State) -> bool:
        """Here is a state; whether it is another one than the latest."""
        with self.changed:
            if self._latest is not None and state.is_same(self._latest.state):
                return False
            self._number += 1
            self._latest = Numbered(self._number, state)
            self._waiting.append((self._number, time.monotonic()))
            self.changed.notify_all()
            return True

    @property
    def latest(self) -> Numbered | None:
        return self._latest

    @property
    def waiting_since(self) -> float | None:
        """When the oldest state was handed over of which nothing as late is on the disk; None where there is none."""
        with self.changed:
            return self._waiting[0][1] if self._waiting else None

    def on_disk(self, number: int) -> None:
        """This state, and with it all before, is on the disk in the project's file."""
        with self.changed:
            self._on_disk = max(self._on_disk, number)
            while self._waiting and self._waiting[0][0] <= number:
                self._waiting.popleft()
            self.changed.notify_all()

    def holds(self, number: int) -> bool:
        """Whether the project's file holds this state, or a later one."""
        return self._on_disk >= number

    def ask(self) -> bool:
        """Somebody wants to have them saved; whether that was not so before."""
        with self.changed:
            asked, self._is_asked_for = self._is_asked_for, True
            return not asked

    def answer(self) -> Numbered | None:
        """The latest, to be saved now: what is handed over from here on has to be asked for again."""
        with self.changed:
            self._is_asked_for = False
            return self._latest

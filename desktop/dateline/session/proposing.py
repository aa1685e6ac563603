"""Trying out a publication date: what would move is shown before anything is changed."""

from __future__ import annotations

import datetime
import time
from collections import deque
from collections.abc import Generator

from PySide6.QtCore import QObject, QTimer, Signal

from dateline.chronology.model import Chronology
from dateline.chronology.proposal import Proposal, Trial
from dateline.render.proposed_scene import proposed_scene
from dateline.render.scene import Scene
from dateline.session.garbage import spare_what_is_there
from dateline.session.showing import Showing

_CATCH_UP = 40
"""Milliseconds after which one slower view is told, then the next: never two of them between one step of a hand and
the next."""

_TURN = 0.005
"""Seconds that dating takes of the window's time at once; a larger document is dated in several turns."""


class Follower(QObject):
    """For a view that is slower than a hand. Signal: ``due()``: its turn has come to show the proposal, or none."""

    due = Signal()


class Proposing(QObject):
    """Holds at most one proposal. Days come faster than a large document can be dated: one is finished, then the
    latest that was wanted is begun; those between are passed over.

    Signals: ``changed()``: `proposal` is another one, or none; ``caught_up()``: every `follower` has been told, too;
    ``ended()``: nothing is tried out any more.
    """

    changed = Signal()
    caught_up = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._trial: Trial | None = None
        self._wanted: datetime.date | None = None
        self._begun: datetime.date | None = None
        self._work: Generator[None, None, Proposal] | None = None
        self._ready: Proposal | None = None
        self._proposal: Proposal | None = None
        self.applied_by = ""
        self._scene: tuple[Showing, Proposal, Scene] | None = None
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._turn)
        self._slow_timer = QTimer(self, singleShot=True, interval=_CATCH_UP)
        self._slow_timer.timeout.connect(self._tell_next)
        self._followers: deque[Follower] = deque()  # first who was told longest ago
        self._behind = 0
        self.changed.connect(self._on_changed)

    @property
    def proposal(self) -> Proposal | None:
        """What is tried out, as far as it has been worked out."""
        return self._proposal

    @property
    def key(self) -> str | None:
        """The document for which a date is tried out."""
        return self._trial.former.key if self._trial else None

    @property
    def day(self) -> datetime.date | None:
        """The day that is wanted now; `proposal` may still be of the one before."""
        return self._wanted

    def follower(self) -> Follower:
        """A new one, for a view that need not follow every step: each is told some times a second, one after another,
        and all at once when nothing is tried out any more."""
        self._followers.append(Follower(self))
        return self._followers[-1]

    def scene(self, showing: Showing) -> Scene:
        """The scene of what is shown, with the proposal in it if there is one."""
        proposal = self._proposal
        if proposal is None:
            return showing.scene
        if self._scene is None or self._scene[0] is not showing or self._scene[1] is not proposal:
            made = proposed_scene(
                showing.chronology,
                proposal,
                showing.scene,
                showing.passing,
                showing.arrangement,
                placing=showing.placing,
            )
            self._scene = showing, proposal, made
        return self._scene[2]

    def propose(self, chronology: Chronology, key: str, day: datetime.date, applied_by: str) -> None:
        """Try out a date for a document of ``chronology``; raises `KeyError` where there is no such document."""
        self.applied_by = applied_by
        if self._trial is None or self._trial.chronology is not chronology or self._trial.former.key != key:
            if self._trial is None:
                spare_what_is_there()  # to search it for garbage while a hand moves takes frames
            self._trial = Trial.of(chronology, key)
            self._work = self._begun = self._ready = None
        self._wanted = day
        if self._work is None and self._ready is None and self._proposal is not None and self._begun == day:
            return  # a hand moves many times within a day
        if self._work is None and self._ready is None:
            self._begin(day)
        self._turn()

    def withdraw(self) -> None:
        """Try out nothing any more."""
        self._timer.stop()
        if self._trial is None:
            return
        self._trial = self._wanted = self._begun = self._work = self._ready = self._scene = None
        shown, self._proposal = self._proposal, None
        if shown is not None:
            self.changed.emit()
            self._tell_next()
            while self._behind:
                self._tell_next()
        self.ended.emit()

    # -- inside -------------------------------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        self._behind = len(self._followers)
        if not self._slow_timer.isActive():
            self._slow_timer.start()

    def _tell_next(self) -> None:
        if self._behind:
            self._behind -= 1
            self._followers.rotate(-1)
            self._followers[-1].due.emit()
        if self._behind:
            self._slow_timer.start()
        else:
            self._slow_timer.stop()
            self.caught_up.emit()

    def _begin(self, day: datetime.date) -> None:
        if self._trial is not None:
            self._begun, self._work = day, self._trial.in_steps(day)

    def _turn(self) -> None:
        """Go on until the time is up; what is left waits for the next turn of the event loop."""
        begun = time.perf_counter()
        if self._ready is not None:
            self._publish(self._ready)
            return
        while self._work is not None:
            try:
                next(self._work)
            except StopIteration as end:
                self._work, self._ready = None, end.value
            spent = time.perf_counter() - begun
            if self._ready is not None and spent < _TURN / 2:
                self._publish(self._ready)
                return
            if self._ready is not None or spent >= _TURN:
                self._timer.start()  # to show it takes its own time
                return

    def _publish(self, ready: Proposal) -> None:
        """Let the views show what has been worked out, and begin with the day that is wanted by now."""
        self._proposal, self._ready = ready, None
        if self._wanted is not None and self._begun != self._wanted:
            self._begin(self._wanted)
            self._timer.start()
        self.changed.emit()

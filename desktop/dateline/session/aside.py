"""Where edits are kept while the project file does not take them: a disk is full, a network drive does not answer.

A file in the folder for work without a name takes them, in a thread of its own, since the thread that saves may be
waiting for a drive that is gone, and the window's may be busy. It is there after a crash, and deleted when everything
is in the project file again.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path
from threading import Condition, Thread

from PySide6.QtCore import QObject, Signal

from dateline.chronology.project.contents import Contents
from dateline.chronology.project.problems import ProjectError
from dateline.render.language import marked, tr
from dateline.session.handed import Handed, Numbered
from dateline.session.holding import Held, let_go, start_unsaved

logger = logging.getLogger(__name__)

_LATE = 0.5
"""Seconds that a state may wait for the project file before it is kept here: a second is what is promised, and"""
_LATE_LARGE = 2.0
"""for a project of which so much has to be written that it is worth waiting for the drive a little longer."""
_LARGE = 1_000  # documents
_ANSWER = 5.0
"""A drive that has not taken an edit by then is in trouble, of which the person hears."""
_AGAIN = 1.0  # seconds from a trial to keep a state to the next, or
_REST = 5  # times as long as the trial took
_MOST_ANALYSES = 100  # written in one go: the edits first, and what can be had again afterwards
_KEPT = marked(" Edits are kept in a file on this computer until it can be.")
_NOT_KEPT = marked(" Edits are only in this window until it can be: do not close it.")


class Aside(QObject):
    """Knows what is wrong with the project file, and keeps edits in another one until nothing is.

    Signals: ``changed()``: `trouble` changed.
    """

    changed = Signal()
    _told = Signal()

    def __init__(
        self, unsaved: Path, handed: Handed, before: Callable[[], Contents], name: Callable[[], str], parent: QObject
    ) -> None:
        """``handed`` are the states of what is open, ``before`` says what the project file holds, ``name`` what it is
        called."""
        super().__init__(parent)
        self._unsaved, self._before, self._name = unsaved, before, name
        # What follows is asked and told with this condition; the file belongs to the thread.
        self._condition: Condition = handed.changed
        self._handed = handed
        self._sentence = ""
        self._good: bool | None = None  # whether the latest state is kept; None before anybody knows
        self._kept: Numbered | None = None
        self._number = 0  # of the state that the file holds at most
        self._again_at = 0.0
        self._everything_saved: bool | None = None  # at the end; None before it
        self._held: Held | None = None
        self._held_for: Handed | None = None
        self._thread: Thread | None = None
        self._told.connect(self._on_told)

    @property
    def trouble(self) -> str:
        """Why edits cannot be saved, and where they are until they can; empty while they can."""
        with self._condition:
            if not self._sentence or self._good is None:
                return self._sentence
            return self._sentence + tr(_KEPT if self._good else _NOT_KEPT)

    def watch(self) -> None:
        """States may be handed over from here on."""
        if self._thread is None:
            self._thread = Thread(target=self._run, name="dateline keeping aside", daemon=True)
            self._thread.start()

    def begin(self, sentence: str) -> None:
        """Edits cannot be saved, ``sentence`` says why. Any thread may say so."""
        with self._condition:
            before, self._sentence = self._sentence, sentence
            self._condition.notify_all()
        if sentence != before:
            self._tell()

    def end(self) -> bool:
        """Edits are saved in the project file again; says whether they were not before. Any thread may say so."""
        with self._condition:
            before, self._sentence = self._sentence, ""
            self._good, self._again_at = None, 0.0
            self._condition.notify_all()
        if before:
            self._tell()
        return bool(before)

    def turn_to(self, handed: Handed) -> None:
        """Another project is open, and everything of the one before is saved."""
        with self._condition:
            self._handed, self._kept = handed, None
        self.end()

    def close(self, seconds: float, *, everything_saved: bool) -> None:
        """Wait for what is being kept, and leave it there unless everything is saved elsewhere."""
        with self._condition:
            self._everything_saved = everything_saved
            self._condition.notify_all()
        if self._thread is not None:
            self._thread.join(seconds)

    # -- inside: in the thread ----------------------------------------------------------------------------------------

    def _run(self) -> None:
        while self._everything_saved is None:
            task = self._next()
            if task is not None:
                task()
        latest = self._handed.latest
        if not self._everything_saved and self._sentence and latest is not None and self._kept is not latest:
            self._keep(self._handed, latest)
        if self._held is not None:
            let_go(self._held, discard=self._everything_saved)

    def _next(self) -> Callable[[], None] | None:
        """What is to be done next; None after waiting until that may have changed."""
        with self._condition:
            if self._everything_saved is not None:
                return None
            now, handed, latest, since = time.monotonic(), self._handed, self._handed.latest, self._handed.waiting_since
            needed, moments = bool(self._sentence), []
            if since is not None and not self._sentence:
                if now >= since + _ANSWER:
                    return self._say_that_it_is_silent
                needed = now >= since + self._lateness(latest)
                moments += [since + _ANSWER] if needed else [since + self._lateness(latest)]
            if needed and latest is not None and self._kept is not latest:
                if now >= self._again_at:
                    return lambda: self._keep(handed, latest)
                moments.append(self._again_at)
            if not needed and self._held is not None and (self._held_for is not handed or handed.holds(self._number)):
                return self._discard
            self._condition.wait(max(0.0, min(moments) - now) if moments else None)
        return None

    @staticmethod
    def _lateness(latest: Numbered | None) -> float:
        return _LATE_LARGE if latest is not None and len(latest.state.whole.entries) > _LARGE else _LATE

    def _keep(self, handed: Handed, latest: Numbered) -> None:
        if self._held_for is not handed:
            self._discard()
        done = good = False
        begun = time.monotonic()
        try:
            if self._held is None:
                self._held, self._held_for = start_unsaved(self._unsaved, self._name()), handed
            self._number = latest.number
            file = self._held.file
            contents = latest.state.contents(file.contents if file.contents.documents else self._before())
            done = file.write(contents, most_analyses=_MOST_ANALYSES)
            good = True
        except ProjectError as problem:
            logger.warning("edits cannot be kept aside either: %s", problem)
        except Exception:
            logger.exception("keeping edits aside")
        with self._condition:
            told, self._good = bool(self._sentence) and good is not self._good, good
            self._kept = latest if done else None
            now = time.monotonic()
            self._again_at = 0.0 if good else now + max(_AGAIN, _REST * (now - begun))
            self._condition.notify_all()
        if told:
            self._tell()

    def _discard(self) -> None:
        """Whatever goes wrong only leaves a file behind that need not be there."""
        held, self._held, self._held_for, self._kept, self._good = self._held, None, None, None, None
        if held is not None:
            try:
                let_go(held, discard=True)
            except Exception:
                logger.exception("discarding what was kept aside")

    def _say_that_it_is_silent(self) -> None:
        name = self._name() or tr("The project")
        self.begin(tr("{name} cannot be saved: the disk or the network does not answer.", name=name))

    def _tell(self) -> None:
        if self._everything_saved is None:
            self._told.emit()

    # -- inside: in the window ----------------------------------------------------------------------------------------

    def _on_told(self) -> None:
        if self._everything_saved is None:
            self.changed.emit()

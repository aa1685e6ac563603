"""Has every state of what is open on the disk within a second of the edit that made it.

    saving.hand_over()         # at the moment of the edit; returns at once

The window may be busy the moment after an edit, with the next one: so nothing waits for the window. A state is handed
over when it is made, the thread that saves writes the latest that there is, and `session.aside` keeps it elsewhere
where that takes too long or cannot be done.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from threading import Condition, Event
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from dateline.render.language import tr
from dateline.session.aside import Aside
from dateline.session.background import Background, sentence_of
from dateline.session.handed import Handed
from dateline.session.writer import State, Writer

logger = logging.getLogger(__name__)

_TOGETHER = 0.1
"""Seconds from an edit to its writing: several that one gesture makes are written at once."""
_SOON = 0.5  # seconds that writing takes while nothing is wrong with a disk
_RETRY_MS = 3_000
_MOST_ANALYSES = 100  # written in one go; an edit made meanwhile waits for no more

_Result = TypeVar("_Result")


class Saving(QObject):
    """Takes states in the window's thread and writes them in another.

    Signals:

    * ``trouble_changed()``: `trouble` changed
    * ``said(str)``: a sentence for the status bar
    * ``all_saved()``: what is open is in its file, and nothing waits
    """

    trouble_changed = Signal()
    said = Signal(str)
    all_saved = Signal()

    def __init__(
        self,
        writer: Writer,
        background: Background,
        unsaved: Path,
        parent: QObject,
        *,
        state: Callable[[], State],
        name: Callable[[], str],
    ) -> None:
        """``state`` is what is open, asked for in the window's thread, ``name`` what that is called."""
        super().__init__(parent)
        self._writer, self._background, self._state = writer, background, state
        self._handed = Handed(Condition())
        self._aside = Aside(unsaved, self._handed, lambda: writer.contents, name, self)
        self._aside.changed.connect(self.trouble_changed)
        self._hurry = Event()
        self._again_at = 0.0  # when saving is tried again after it failed
        self._took = 0.0  # the latest writing, in seconds
        self._closed = False
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(_RETRY_MS)
        self._retry.timeout.connect(self._try_again)

    @property
    def trouble(self) -> str:
        """Why edits cannot be saved at the moment, and where they are kept; empty while they can."""
        return self._aside.trouble

    @property
    def is_all_saved(self) -> bool:
        """Whether nothing that was handed over waits for the project's file."""
        return self._handed.waiting_since is None

    def hand_over(self) -> None:
        """Save what is there now before long; what was handed over before need not be any more."""
        if not self._closed and self._handed.take(self._state()):
            self._aside.watch()
            self._ask(self._handed)

    def do(
        self,
        work: Callable[[State], _Result],
        then: Callable[[_Result], object],
        failed: Callable[[str], object],
    ) -> None:
        """Do something with the file in the thread that saves, and with the latest state that there is by then of what
        is open now; ``failed`` gets a sentence."""
        self.hand_over()
        handed, now = self._handed, self._state()

        def run() -> _Result:
            return work(handed.latest.state if handed.latest is not None else now)

        self._hurry.set()
        self._background.do(self._background.saving, run, then, failed)

    def after_all(self) -> Future[None]:
        """When everything is done that the thread was asked for until now."""
        self._hurry.set()
        return self._background.saving.submit(lambda: None)

    def turn(self) -> None:
        """Another project is open, or none: its file holds what is there now, and that of the former one all that it
        should."""
        self._retry.stop()
        self._again_at = 0.0
        self._handed = Handed(self._handed.changed, self._state())
        self._aside.turn_to(self._handed)

    def end_trouble(self) -> bool:
        """Everything is in a file again, under whatever name; says whether it was not before."""
        ended = self._aside.end()
        self._try_again()
        return ended

    def close(self, end: Callable[[], None], *, patience: float, little: float) -> None:
        """Let ``end`` be done last and wait for it, in seconds, a ``little`` only for a disk that has not answered
        before."""
        self._closed = True
        self._retry.stop()
        self._hurry.set()
        ending = self._background.saving.submit(end)
        self._background.close()
        saved = False
        try:
            ending.result(little if self.trouble else patience)
            saved = True
        except Exception:
            # The window closes all the same; what was written last is on the disk, and the next start finds it.
            logger.exception("what was open could not be saved")
        self._aside.close(patience, everything_saved=saved)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _ask(self, handed: Handed) -> None:
        """Any thread may ask. One that is asked for while another is at work comes after it."""
        if not self._closed and time.monotonic() >= self._again_at and handed.ask():
            self._background.do(self._background.saving, lambda: self._write(handed), self._on_written, self._on_failed)

    def _try_again(self) -> None:
        self._again_at = 0.0
        self._ask(self._handed)

    def _write(self, handed: Handed) -> Handed:
        """In the thread that saves: write the latest state."""
        since = handed.waiting_since
        if since is not None and since + _TOGETHER > time.monotonic():
            self._hurry.wait(since + _TOGETHER - time.monotonic())
        self._hurry.clear()
        latest = handed.answer()
        if latest is None or time.monotonic() < self._again_at:
            return handed
        begun = time.monotonic()
        try:
            done = self._writer.write(latest.state, most_analyses=_MOST_ANALYSES)
        except Exception as problem:
            self._again_at = time.monotonic() + _RETRY_MS / 1000
            self._aside.begin(sentence_of(problem))  # here, since the window may be busy
            raise
        self._again_at, self._took = 0.0, time.monotonic() - begun
        handed.on_disk(latest.number)
        if not done:
            self._ask(handed)
        return handed

    def _on_written(self, handed: Handed) -> None:
        if handed is not self._handed or self._again_at or not (self.is_all_saved or self._took < _SOON):
            return  # there is more, and it was handed over while the disk did not answer
        if self._aside.end():
            self.said.emit(tr("Everything is saved again."))
        if self.is_all_saved:
            self.all_saved.emit()

    def _on_failed(self, _: str) -> None:
        self._retry.start()

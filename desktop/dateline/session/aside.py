"""Where edits are kept while the project file cannot be written to: a disk is full, a network drive does not answer.

A file in the folder for work without a name takes them, in a thread of its own, since the thread that saves may be
waiting for a drive that is gone. It is there after a crash, and deleted when everything is in the project file again.
"""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from dateline.chronology.project.contents import Contents
from dateline.chronology.project.problems import ProjectError
from dateline.render.language import marked, tr
from dateline.session.holding import Held, let_go, start_unsaved
from dateline.session.writer import State

logger = logging.getLogger(__name__)

_ANSWER_MS = 5_000
"""A drive that has not taken an edit by then is in trouble."""
_KEPT = marked(" Edits are kept in a file on this computer until it can be.")
_NOT_KEPT = marked(" Edits are only in this window until it can be: do not close it.")


class Aside(QObject):
    """Knows what is wrong with the project file, and keeps edits in another one until nothing is.

    Signals:

    * ``changed()``: `trouble` changed
    * ``silent()``: a saving that was to be watched has not ended before long
    """

    changed = Signal()
    silent = Signal()
    _ended = Signal(bool)

    def __init__(self, unsaved: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unsaved = unsaved
        self._thread = ThreadPoolExecutor(1, "dateline keeping aside")
        self._held: Held | None = None  # belongs to the thread
        self._sentence = ""
        self._closed = False
        self._kept: State | None = None
        self._good: bool | None = None  # whether what was asked for last is kept; None before anybody knows
        self._ended.connect(self._on_ended)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.timeout.connect(self.silent)

    @property
    def trouble(self) -> str:
        """Why edits cannot be saved, and where they are until they can; empty while they can."""
        if not self._sentence or self._good is None:
            return self._sentence
        return self._sentence + tr(_KEPT if self._good else _NOT_KEPT)

    def watch(self) -> None:
        """A saving has begun, which is to end before long: with `begin` or `end`."""
        self._silence.start(_ANSWER_MS)

    def begin(self, sentence: str) -> None:
        """Edits cannot be saved, ``sentence`` says why."""
        self._silence.stop()
        if sentence != self._sentence:
            self._sentence = sentence
            self.changed.emit()

    def keep(self, state: State, before: Contents, name: str) -> None:
        """While there is trouble: keep a state. ``before`` is what the project file ``name`` holds."""
        if not self._sentence or state.is_same(self._kept):
            return
        self._kept = state
        self._thread.submit(self._keep, state, before, name)

    def end(self) -> bool:
        """Everything is in the project file; says whether it was not before."""
        self._silence.stop()
        self._kept, self._good = None, None
        if not self._sentence:
            return False
        self._sentence = ""
        self._thread.submit(self._discard)
        self.changed.emit()
        return True

    def close(self, seconds: float, *, everything_saved: bool) -> None:
        """Wait for what is being kept, and leave it there unless everything is saved elsewhere."""
        self._silence.stop()
        self._closed = True
        ending = self._thread.submit(self._discard if everything_saved else self._let_go)
        self._thread.shutdown(wait=False)
        try:
            ending.result(seconds)
        except TimeoutError:
            logger.exception("what is kept aside")

    # -- inside: in the thread ----------------------------------------------------------------------------------------

    def _keep(self, state: State, before: Contents, name: str) -> None:
        try:
            if self._held is None:
                self._held = start_unsaved(self._unsaved, name)
            file = self._held.file
            file.write(state.contents(file.contents if file.contents.documents else before))
        except ProjectError as problem:
            logger.warning("edits cannot be kept aside either: %s", problem)
            good = False
        except Exception:
            logger.exception("keeping edits aside")
            good = False
        else:
            good = True
        if not self._closed:
            self._ended.emit(good)

    def _discard(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            let_go(held, discard=True)

    def _let_go(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            let_go(held, discard=False)

    # -- inside: in the window ----------------------------------------------------------------------------------------

    def _on_ended(self, good: bool) -> None:
        if not good:
            self._kept = None  # it is tried again
        if self._sentence and good is not self._good:
            self._good = good
            self.changed.emit()

"""Reading and analysing in the background: paths go out to worker processes, documents come back into the session.

    jobs = Jobs(session)
    jobs.open_paths([Path("articles")])     # returns at once; documents appear in the session as they finish

A worker that crashes or takes too long costs its document a row that says so; the rest goes on in a fresh one.
"""

from __future__ import annotations

import logging
import os
import time
from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from dateline.chronology.analysis import Analysis
from dateline.chronology.model import Chronology
from dateline.documents.model import Document, Unreadable
from dateline.events.model import Clause
from dateline.render.language import figures, tr
from dateline.session.session import Session
from dateline.session.showing import Showing
from dateline.session.worker import (
    Clauses,
    Complete,
    Done,
    Failed,
    Findings,
    Gathered,
    GatherFiles,
    Head,
    ReadAgain,
    ReadFile,
    ReadSource,
    ReadText,
    Ready,
    Reply,
    Started,
    Task,
    serve,
)
from dateline.session.worker_handle import Serve, WorkerHandle
from dateline.temporal.meaning import Finding

logger = logging.getLogger(__name__)

TIME_LIMIT_SECONDS = 120.0
_SLOWEST = 3_000  # characters a second: a tenth of what a worker reads while nothing else runs
_TICK_MS = 12
_BUDGET_SECONDS = 0.006  # of a tick, for taking in results: the rest belongs to the window
_DELIVERY_SECONDS = 0.1  # at least, between two changes of the chronology
_DELIVERY_SHARE = 8  # and this many times what the last change cost the window
_MERGING_SHARE = 4  # or so many times what it cost in the thread, which takes turns with the window
_MANY_FILES = 8  # from here on a second worker is worth its memory


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the running work is. ``total`` is 0 while folders are still being looked through."""

    done: int
    total: int
    current: str


@dataclass(frozen=True, slots=True)
class _Assignment:
    """A task and whose it is; ``again``: a worker died over it before it had said anything."""

    request: int
    task: Task
    again: bool = False


@dataclass(slots=True)
class _Reader:
    """A worker with what it is reading.

    ``index`` is the file's result that it has come to, ``patience`` how many seconds it may say nothing.
    """

    worker: WorkerHandle
    patience: float
    assignment: _Assignment | None = None
    index: int = 0
    name: str = ""
    answered: bool = False
    head: Head | None = None
    findings: list[Finding] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    of_source: list[Analysis | Unreadable] = field(default_factory=list)

    def forget_document(self) -> None:
        self.head = None
        self.findings, self.clauses = [], []


@dataclass(frozen=True, slots=True)
class _Extension:
    """Documents on their way into the chronology ``base``."""

    request: int
    batch: list[Analysis]
    base: Chronology
    begun: float
    result: Future[Showing]


class Jobs(QObject):
    """Runs worker processes and brings their documents into the session, in the thread of the window.

    Signals:

    * ``progress_changed()``: `progress` changed; it is None when nothing runs
    * ``finished()``: nothing is running or waiting any more (after `cancel` too)
    * ``already_open(str)``: a sentence naming content that was open already and was passed over
    * ``read_again(Analysis)``: a document that `read_again_all` was asked for has been read
    * ``source_read(Path, tuple)``: what `read_source` was asked for, an `Analysis` or an `Unreadable` for each document
    """

    progress_changed = Signal()
    finished = Signal()
    already_open = Signal(str)
    read_again = Signal(object)
    source_read = Signal(object, object)

    def __init__(
        self,
        session: Session,
        parent: QObject | None = None,
        *,
        time_limit: float = TIME_LIMIT_SECONDS,
        most_workers: int | None = None,
        target: Serve = serve,
    ) -> None:
        """``time_limit`` is in seconds for one document (long ones get more); ``target`` is what a worker runs."""
        super().__init__(parent)
        self._session = session
        self._time_limit = time_limit
        self.set_most_workers(most_workers)
        self._target = target
        self._readers: list[_Reader] = []
        self._waiting: deque[_Assignment] = deque()
        self._request = 0
        self._done = self._total = 0
        self._shown_progress: Progress | None = None
        self._thread = ThreadPoolExecutor(1, "dateline merging")
        self._extending: _Extension | None = None
        self._analyses: list[tuple[int, Analysis]] = []
        self._problems: list[Unreadable] = []
        self._arriving: set[str] = set()  # keys in _analyses and _extending
        self._duplicates: list[str] = []
        self._next_delivery = 0.0
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._advance)

    # -- asking -------------------------------------------------------------------------------------------------------

    def open_paths(self, paths: Iterable[Path]) -> int:
        """Read files, and the files in folders; returns the number of the request (one step of undo)."""
        chosen = tuple(paths)
        return self._submit(GatherFiles(chosen)) if chosen else self._request

    def open_text(self, text: str, name: str = "Pasted text") -> int:
        """Take text in as a document of its own; returns the number of the request."""
        self._total += 1
        return self._submit(ReadText(text, name))

    def read_again_all(self, documents: Iterable[Document]) -> None:
        """Analyse documents that are open already; each comes with `read_again`."""
        for document in documents:
            self._total += 1
            self._submit(ReadAgain(document))

    def read_source(self, path: Path) -> None:
        """Read a file to compare it with what is open; `source_read` follows unless everything is cancelled."""
        self._total += 1
        self._submit(ReadSource(path))

    def cancel(self) -> None:
        """Stop at once. Documents that were finished stay; the one being read is given up."""
        if not self.is_running:
            return
        self._waiting.clear()
        for reader in [reader for reader in self._readers if reader.assignment]:
            self._dismiss(reader)
        self._deliver_all()
        self._finish()

    def warm_up(self) -> None:
        """Start a worker before anybody asks, so that the first document does not wait for its imports."""
        if not self._readers:
            self._readers.append(_Reader(WorkerHandle(self._target), self._time_limit))

    def close(self) -> None:
        """End all workers and drop what they had not finished. May be called twice."""
        self._timer.stop()
        self._thread.shutdown(wait=False, cancel_futures=True)
        self._waiting.clear()
        for reader in list(self._readers):
            self._dismiss(reader)

    @property
    def is_running(self) -> bool:
        arriving = self._analyses or self._problems or self._extending
        return bool(arriving) or self._is_reading

    @property
    def progress(self) -> Progress | None:
        """How far the work is, or None when nothing runs."""
        if not self.is_running:
            return None
        current = next((reader.name for reader in self._readers if reader.assignment), tr("the last documents"))
        return Progress(self._done, self._total, current)

    @property
    def worker_pids(self) -> tuple[int, ...]:
        """Process ids of the workers, busy or idle."""
        return tuple(reader.worker.pid for reader in self._readers if reader.worker.pid is not None)

    # -- inside: the work goes round ----------------------------------------------------------------------------------

    def _submit(self, task: Task) -> int:
        self._request += 1
        self._waiting.append(_Assignment(self._request, task))
        self._assign()
        self._tell_progress()
        self._timer.start()
        return self._request

    def _advance(self) -> None:
        until = time.monotonic() + _BUDGET_SECONDS
        for reader in list(self._readers):
            self._listen(reader, until)
        self._assign()
        self._deliver()
        if self.is_running:
            self._tell_progress()
        else:
            self._finish()

    def _listen(self, reader: _Reader, until: float) -> None:
        try:
            for reply in reader.worker.replies(until):
                reader.answered = reader.answered or not isinstance(reply, Ready)
                self._take(reader, reply)
        except EOFError:
            self._lost(reader)
            return
        if reader.assignment and time.monotonic() - reader.worker.heard > reader.patience:
            self._give_up(reader, tr("It took longer than {duration} to read.", duration=_duration(reader.patience)))

    def set_most_workers(self, most: int | None) -> None:
        """How many processes may read at once, None for as many as suit the computer; those that run go on."""
        self._most_workers = most or max(1, min(2, (os.cpu_count() or 1) - 1))

    def _assign(self) -> None:
        """Give waiting tasks to idle workers, starting workers where that is worth it."""
        while self._waiting:
            idle = next((reader for reader in self._readers if not reader.assignment), None)
            if idle is not None and not idle.worker.is_alive:
                self._dismiss(idle)
                continue
            if idle is None:
                wanted = self._most_workers if len(self._waiting) >= _MANY_FILES else 1
                if len(self._readers) >= wanted:
                    return
                idle = _Reader(WorkerHandle(self._target), self._time_limit)
                self._readers.append(idle)
            self._hand_over(idle)

    def _hand_over(self, reader: _Reader) -> None:
        assignment = self._waiting.popleft()
        try:
            reader.worker.give(assignment.task)
        except OSError:
            # It died between two looks at it; the task is nobody's fault and waits for the next worker.
            self._waiting.appendleft(assignment)
            self._dismiss(reader)
            return
        reader.assignment = assignment
        reader.index = assignment.task.skip if isinstance(assignment.task, ReadFile) else 0
        reader.name = assignment.task.name
        reader.patience = self._time_limit
        reader.answered = False
        reader.of_source = []
        reader.forget_document()

    def _take(self, reader: _Reader, reply: Reply) -> None:
        match reply:
            case Gathered(files, problems):
                self._problems.extend(problems)
                self._total += len(files)
                request = reader.assignment.request if reader.assignment else self._request
                self._waiting.extend(_Assignment(request, ReadFile(path)) for path in files)
            case Started(index, name, characters):
                reader.index, reader.name = index, name
                reader.patience = self._time_limit + characters / _SLOWEST
            case Head():
                reader.forget_document()
                reader.head = reply
            case Findings(part):
                reader.findings.extend(part)
            case Clauses(part):
                reader.clauses.extend(part)
            case Complete():
                self._complete(reader)
                reader.index += 1
            case Failed(problem):
                self._fail(reader, problem)
                reader.index += 1
            case Done():
                self._end_source(reader)
                self._count_done(reader)
                reader.assignment = None
                reader.worker.task = None
            case Ready():
                pass  # having been heard restarts its time limit, which is all that is wanted

    def _complete(self, reader: _Reader) -> None:
        head, assignment = reader.head, reader.assignment
        if head is None or assignment is None:
            raise RuntimeError("a worker completed a document that it had not begun")
        analysis = Analysis(head.document, tuple(reader.findings), tuple(reader.clauses), head.lacks)
        reader.forget_document()
        if isinstance(assignment.task, ReadAgain):
            self.read_again.emit(analysis)
            return
        if isinstance(assignment.task, ReadSource):
            reader.of_source.append(analysis)
            return
        key = analysis.document.key
        if key in self._arriving or key in self._session.whole:
            self._duplicates.append(analysis.document.title or analysis.document.id)
            return
        self._arriving.add(key)
        self._analyses.append((assignment.request, analysis))

    def _fail(self, reader: _Reader, problem: Unreadable) -> None:
        if reader.assignment and isinstance(reader.assignment.task, ReadSource):
            reader.of_source.append(problem)
        else:
            self._problems.append(problem)

    def _end_source(self, reader: _Reader) -> None:
        if reader.assignment and isinstance(reader.assignment.task, ReadSource):
            self.source_read.emit(reader.assignment.task.path, tuple(reader.of_source))

    def _count_done(self, reader: _Reader) -> None:
        if reader.assignment and not isinstance(reader.assignment.task, GatherFiles):
            self._done += 1

    def _lost(self, reader: _Reader) -> None:
        """A worker died. One that had been idle may have died before the task reached it, which then gets another."""
        assignment = reader.assignment
        if assignment is None or reader.answered or assignment.again:
            self._give_up(reader, _how_it_ended(reader.worker))
        else:
            self._dismiss(reader)
            self._waiting.appendleft(replace(assignment, again=True))

    def _give_up(self, reader: _Reader, reason: str) -> None:
        """A worker died or is to: say so in a row, and go on with what comes after the document it was reading."""
        assignment = reader.assignment
        if assignment is not None:
            task = assignment.task
            source = task.path if isinstance(task, ReadFile | ReadSource) else None
            self._fail(reader, Unreadable(reader.name, reason, source))
            self._end_source(reader)
            logger.warning("%s: %s", reader.name, reason)
            if isinstance(task, ReadFile) and task.path.suffix.lower() == ".jsonl":
                self._waiting.appendleft(_Assignment(assignment.request, ReadFile(task.path, reader.index + 1)))
            else:
                self._count_done(reader)
        self._dismiss(reader)

    def _dismiss(self, reader: _Reader) -> None:
        reader.worker.end()
        reader.assignment = None
        self._readers.remove(reader)

    # -- inside: results into the session -----------------------------------------------------------------------------

    def _deliver(self) -> None:
        """Hand over what has arrived, no oftener than the window can bear: every change draws everything anew."""
        if self._problems:
            problems, self._problems = self._problems, []
            self._session.add_problems(problems)
        if self._extending is not None:
            if self._extending.result.done():
                self._take_extended(self._extending)
        elif self._analyses and (time.monotonic() >= self._next_delivery or not self._is_reading):
            request = self._analyses[0][0]
            batch = [analysis for number, analysis in self._analyses if number == request]
            self._analyses = [(number, analysis) for number, analysis in self._analyses if number != request]
            self._extend(request, batch)

    @property
    def _is_reading(self) -> bool:
        return bool(self._waiting) or any(reader.assignment for reader in self._readers)

    def _extend(self, request: int, batch: list[Analysis]) -> None:
        """Date the documents and merge their events in a thread: pure Python, which lets the window run in between."""
        session, base = self._session, self._session.whole
        passing, arrangement, placing = session.filter, session.arrangement, session.perspective.placing

        def extended() -> Showing:
            return Showing(base.with_analyses(batch), passing, arrangement, placing).prepare()

        self._extending = _Extension(request, batch, base, time.monotonic(), self._thread.submit(extended))

    def _take_extended(self, extension: _Extension) -> None:
        """Make the result the session's, unless the person has changed the chronology since: then it is done again."""
        self._extending = None
        if extension.base is not self._session.whole:
            self._extend(extension.request, extension.batch)
            return
        begun = time.monotonic()
        self._session.take_extended(extension.result.result(), request=extension.request)
        self._arriving.difference_update(analysis.document.key for analysis in extension.batch)
        ended = time.monotonic()
        drawing, merging = ended - begun, begun - extension.begun
        self._next_delivery = ended + max(_DELIVERY_SECONDS, _DELIVERY_SHARE * drawing, _MERGING_SHARE * merging)

    def _deliver_all(self) -> None:
        """Hand over everything now, waiting for it."""
        self._next_delivery = 0.0
        while self._analyses or self._extending or self._problems:
            if self._extending is not None:
                wait([self._extending.result])
            self._deliver()

    def _finish(self) -> None:
        self._timer.stop()
        self._done = self._total = 0
        self._next_delivery = 0.0
        duplicates, self._duplicates = self._duplicates, []
        self._tell_progress()
        if duplicates:
            self.already_open.emit(_already_open(duplicates))
        self.finished.emit()

    def _tell_progress(self) -> None:
        progress = self.progress
        if progress != self._shown_progress:
            self._shown_progress = progress
            self.progress_changed.emit()


def _already_open(titles: list[str]) -> str:
    if len(titles) == 1:
        return tr("Already open: {title}", title=titles[0])
    return tr("Already open: {number} documents, among them {title}", number=figures(len(titles)), title=titles[0])


def _how_it_ended(worker: WorkerHandle) -> str:
    code = worker.exit_code
    if code == -9:
        return tr("The reading process was killed, as happens when memory runs out.")
    if code is None:
        return tr("The reading process stopped unexpectedly.")
    return tr("The reading process stopped unexpectedly (exit status {code}).", code=code)


def _duration(seconds: float) -> str:
    if seconds >= 120:
        return tr("{seconds} minutes", seconds=f"{seconds / 60:.0f}")
    return tr("a second") if seconds == 1 else tr("{seconds} seconds", seconds=f"{seconds:g}")

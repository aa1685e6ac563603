"""What runs in a worker process: paths in, analysed documents out, one message after another. No Qt, no window.

Results are cut small: a document's findings and clauses travel in slices, and each message in frames, so that the
window that takes them in never has to stop for one large document. `WorkerHandle` is the other end of the pipe.
"""

from __future__ import annotations

import logging
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing import connection, parent_process
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.documents.model import Document, Unreadable

if TYPE_CHECKING:
    from dateline.chronology.analysis import Analysis
    from dateline.events.model import Clause
    from dateline.temporal.meaning import Finding

logger = logging.getLogger(__name__)

FRAME_BYTES = 64 * 1024
_SLICE = 400  # findings or clauses in one message: about a millisecond to unpickle
_MORE, _LAST = b"\x01", b"\x00"


@dataclass(frozen=True, slots=True)
class GatherFiles:
    """Find the files behind paths that may be folders."""

    paths: tuple[Path, ...]

    @property
    def name(self) -> str:
        return self.paths[0].name


@dataclass(frozen=True, slots=True)
class ReadFile:
    """Read and analyse the documents of one file; the first ``skip`` results of it have been dealt with already."""

    path: Path
    skip: int = 0

    @property
    def name(self) -> str:
        return self.path.name


@dataclass(frozen=True, slots=True)
class ReadText:
    """Analyse text that was pasted or dropped; ``name`` stands for the file name that it does not have."""

    text: str
    name: str


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """Analyse a document that a project holds, whose analysis is missing or of another version."""

    document: Document

    @property
    def name(self) -> str:
        return self.document.id


@dataclass(frozen=True, slots=True)
class ReadSource:
    """Read and analyse a file from which documents were read before, to be compared with them."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.name


Task = GatherFiles | ReadFile | ReadText | ReadAgain | ReadSource


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker has imported what it needs."""


@dataclass(frozen=True, slots=True)
class Gathered:
    files: tuple[Path, ...]
    problems: tuple[Unreadable, ...]


@dataclass(frozen=True, slots=True)
class Started:
    """Result number ``index`` (from 0) of the file is being analysed; it has so many ``characters``."""

    index: int
    name: str
    characters: int = 0


@dataclass(frozen=True, slots=True)
class Head:
    """A document that was analysed; its findings and clauses follow in slices, then `Complete`."""

    document: Document
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    slice: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Clauses:
    slice: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Complete:
    """The document of the last `Head` is whole."""


@dataclass(frozen=True, slots=True)
class Failed:
    problem: Unreadable


@dataclass(frozen=True, slots=True)
class Done:
    """The task is finished; the worker waits for the next one."""


Reply = Ready | Gathered | Started | Head | Findings | Clauses | Complete | Failed | Done


def serve(pipe: Connection, answer: Callable[[Task], Iterator[Reply]] | None = None) -> None:
    """Carry out tasks until the pipe closes. ``answer`` stands in for `carry_out` in tests."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in the terminal is the window's to handle
    _step_back()
    _end_with_parent()
    if answer is None:
        _prepare()
    try:
        send(pipe, Ready())
        while True:
            task: Task = pickle.loads(pipe.recv_bytes())  # noqa: S301 - our own parent wrote it
            for reply in (answer or carry_out)(task):
                send(pipe, reply)
            send(pipe, Done())
    except (EOFError, OSError):
        return  # the window has gone, or wants us no more


def carry_out(task: Task) -> Iterator[Reply]:
    """The replies to one task except `Done`. Whatever goes wrong inside becomes a `Failed` that says so."""
    from dateline.documents.reading import gather

    try:
        match task:
            case GatherFiles(paths):
                files, problems = gather(paths)
                yield Gathered(tuple(files), tuple(problems))
            case ReadFile():
                yield from _read_file(task)
            case ReadText():
                yield from _read_text(task)
            case ReadSource(path):
                yield from _read_file(ReadFile(path))
            case ReadAgain(document):
                yield Started(0, task.name, len(document.text))
                yield from _analysed(document)
    except MemoryError:
        yield Failed(Unreadable(task.name, "It needs more memory than this computer has free.", _source(task)))
    except Exception as error:
        logger.exception("reading %s", task.name)
        yield Failed(Unreadable(task.name, f"It could not be read: {_in_words(error)}.", _source(task)))


def send(pipe: Connection, reply: Reply) -> None:
    """Write one message in frames of at most `FRAME_BYTES`; the first byte of a frame says whether more follow."""
    packed = memoryview(pickle.dumps(reply, protocol=pickle.HIGHEST_PROTOCOL))
    while len(packed) > FRAME_BYTES:
        pipe.send_bytes(_MORE + packed[:FRAME_BYTES])
        packed = packed[FRAME_BYTES:]
    pipe.send_bytes(_LAST + packed)


def is_last(frame: bytes) -> bool:
    """Whether a frame ends its message."""
    return frame[:1] == _LAST


def _read_file(task: ReadFile) -> Iterator[Reply]:
    from dateline.documents.reading import read_path

    for index, result in enumerate(read_path(task.path)):
        if index < task.skip:
            continue
        if isinstance(result, Unreadable):
            yield Started(index, result.id)
            yield Failed(result)
        else:
            yield Started(index, result.id, len(result.text))
            yield from _analysed(result)


def _read_text(task: ReadText) -> Iterator[Reply]:
    from dateline.documents.reading import read_text

    yield Started(0, task.name, len(task.text))
    result = read_text(task.text, task.name)
    if isinstance(result, Unreadable):
        yield Failed(result)
    else:
        yield from _analysed(result)


def _analysed(document: Document) -> Iterator[Reply]:
    from dateline.chronology.analysis import analyse

    try:
        analysis: Analysis = analyse(document)
    except MemoryError:
        yield Failed(Unreadable(document.id, "It needs more memory than this computer has free.", document.source))
        return
    except Exception as error:
        logger.exception("analysing %s", document.id)
        yield Failed(Unreadable(document.id, f"It was read, but not understood: {_in_words(error)}.", document.source))
        return
    yield Head(analysis.document, analysis.lacks)
    for start in range(0, len(analysis.findings), _SLICE):
        yield Findings(analysis.findings[start : start + _SLICE])
    for start in range(0, len(analysis.clauses), _SLICE):
        yield Clauses(analysis.clauses[start : start + _SLICE])
    yield Complete()


def _prepare() -> None:
    """Load grammar and language model while nobody waits for them: a few seconds that the first document is spared.

    What is missing is said by the task that needs it.
    """
    try:
        import dateline.documents.reading  # noqa: F401
        from dateline.chronology.analysis import analyse

        analyse(Document("warm-up", "", "The bridge was opened on 3 May 2021."))
    except Exception:
        logger.exception("a worker process could not prepare itself")


def _step_back() -> None:
    """Let the window have the processor first."""
    if sys.platform == "win32":
        import ctypes

        below_normal = 0x4000
        ctypes.windll.kernel32.SetPriorityClass(ctypes.windll.kernel32.GetCurrentProcess(), below_normal)
    else:
        os.nice(10)


def _end_with_parent() -> None:
    """End this process when the window's process ends, however it ends and whatever is being read."""
    parent = parent_process()
    if parent is None:
        return  # called directly, in a test

    def wait() -> None:
        connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=wait, name="end with parent", daemon=True).start()


def _source(task: Task) -> Path | None:
    return task.path if isinstance(task, ReadFile) else None


def _in_words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".rstrip(".: ")

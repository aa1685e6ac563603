"""What workers answer in tests, in place of the real pipeline: a file's words say what happens to it.

Worker processes import this by name, so it stands in a module of its own and imports little.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from dateline.documents.model import Document, Unreadable
from dateline.session.worker import (
    Complete,
    Failed,
    Findings,
    Gathered,
    GatherFiles,
    Head,
    ReadAgain,
    ReadFile,
    ReadSource,
    ReadText,
    Reply,
    Started,
    Task,
    serve,
)
from dateline.temporal.finding import find


def serve_answers(pipe: Connection) -> None:
    """A worker that obeys the files' words."""
    serve(pipe, answer)


def answer(task: Task) -> Iterator[Reply]:
    """``crash``, ``hang`` and ``fail`` do so; any other text is a document. A .jsonl has one on a line."""
    match task:
        case GatherFiles(paths):
            files = [file for path in paths for file in (sorted(path.iterdir()) if path.is_dir() else [path])]
            yield Gathered(tuple(files), ())
        case ReadText(text, name):
            yield from _documents([text], name, None, 0)
        case ReadAgain(document):
            yield Head(document, ())
            yield Findings(find(document.text, "en"))
            yield Complete()
        case ReadSource(path):
            yield from answer(ReadFile(path))
        case ReadFile(path, skip):
            texts = path.read_text("utf-8").splitlines() if path.suffix == ".jsonl" else [path.read_text("utf-8")]
            yield from _documents(texts, path.name, path, skip)


def _documents(texts: list[str], name: str, source: Path | None, skip: int) -> Iterator[Reply]:
    for index, text in enumerate(texts[skip:], skip):
        yield Started(index, name)
        if text == "crash":
            os.kill(os.getpid(), signal.SIGKILL)
        elif text == "hang":
            time.sleep(60)
        elif text == "fail":
            yield Failed(Unreadable(name, "It holds nothing that could be read.", source))
        else:
            yield Head(Document(name, text, text, source=source), ())
            yield Complete()

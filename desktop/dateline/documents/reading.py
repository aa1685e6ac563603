"""Path -> documents: what to read, which reader reads it, and what is said where that fails.

for found in read_path(Path("article.txt")):
    match found:
        case Document(): ...
        case Unreadable(): print(found.reason)
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from dateline.documents.assembly import assemble
from dateline.documents.corpus import read_corpus
from dateline.documents.docx import read_docx
from dateline.documents.encoding import showable
from dateline.documents.files import problem_of
from dateline.documents.html import read_html
from dateline.documents.mail import read_mail
from dateline.documents.markdown import read_markdown
from dateline.documents.model import Document, Unreadable
from dateline.documents.pdf import read_pdf
from dateline.documents.plain import read_plain
from dateline.documents.problems import SUPPORTED, ReadingError

Reader = Callable[[Path], Iterator[Document | Unreadable]]

READERS: Mapping[str, Reader] = {
    ".txt": read_plain,
    ".text": read_plain,
    "": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".eml": read_mail,
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".jsonl": read_corpus,
}
"""File extension, in lower case, to its reader: the one place where that choice is made."""

MAX_FILES = 10_000
"""How many files `gather` takes from folders in one go."""

logger = logging.getLogger(__name__)


def read_path(path: Path) -> Iterator[Document | Unreadable]:
    """What a file holds: one document, or one a line for a corpus; `Unreadable` for whatever cannot be read.

    Raises nothing for any file. Folders are the business of `gather`.
    """
    reader = READERS.get(path.suffix.lower())
    try:
        if reader is None:
            yield from _read_unknown(path)
        else:
            yield from reader(path)
    except ReadingError as problem:
        yield Unreadable(path.name, str(problem), path)
    except OSError as error:
        yield Unreadable(path.name, problem_of(error, path), path)
    except (MemoryError, RecursionError):
        yield Unreadable(path.name, f"{path.name} is too large or too deeply nested to be read.", path)
    except ValueError as error:  # a path with a NUL in it, which no system opens
        logger.debug("reading %r", path, exc_info=True)
        yield Unreadable(path.name, f"{path.name!a} cannot be read ({error}).", path)


def read_text(text: str, name: str) -> Document | Unreadable:
    """The document of pasted plain text; ``name`` becomes its id."""
    try:
        return assemble(name, showable(text), None)
    except ReadingError as problem:
        return Unreadable(name, str(problem))


def _read_unknown(path: Path) -> Iterator[Document | Unreadable]:
    """A file that somebody named although its extension is none of ours: plain text, if it holds that."""
    try:
        yield from read_plain(path)
    except ReadingError as problem:
        raise ReadingError(f"{str(problem).rstrip('.')} (Dateline reads {SUPPORTED}).") from problem


def gather(paths: Iterable[Path]) -> tuple[list[Path], list[Unreadable]]:
    """The files that ``paths`` stand for, each once, and what is wrong with the rest.

    A file is taken as it is named. A folder gives the files in it and below that have a known extension, in natural
    order ("part 2" before "part 10"), without hidden ones; links are followed, but no folder is entered twice.
    """
    files: dict[Path, Path] = {}  # resolved -> as named
    problems: list[Unreadable] = []
    visited: set[Path] = set()
    from_folders = 0
    for path in paths:
        try:
            if not path.is_dir():
                path.stat()
                files.setdefault(path.resolve(), path)
                continue
        except (OSError, ValueError, RuntimeError) as error:
            problems.append(_unreachable(path, error))
            continue
        empty = True
        for found in _articles_below(path, visited, problems):
            empty = False
            if from_folders == MAX_FILES:
                reason = f"{path.name} holds more than {MAX_FILES:,} articles; only the first {MAX_FILES:,} were taken."
                problems.append(Unreadable(path.name, reason, path))
                break
            resolved = found.resolve()
            if resolved not in files:
                files[resolved] = found
                from_folders += 1
        if empty:
            name = path.name or str(path)
            problems.append(Unreadable(name, f"{name} holds no articles Dateline can read ({SUPPORTED}).", path))
    return list(files.values()), problems


def _unreachable(path: Path, error: Exception) -> Unreadable:
    reason = problem_of(error, path) if isinstance(error, OSError) else f"{path.name!a} is not a path of this system."
    return Unreadable(path.name or str(path), reason, path)


def _articles_below(folder: Path, visited: set[Path], problems: list[Unreadable]) -> Iterator[Path]:
    """Files with a known extension in ``folder`` and below; what cannot be entered goes to ``problems``."""
    waiting = [folder]
    while waiting:
        current = waiting.pop()
        try:
            resolved = current.resolve()
            if resolved in visited:
                continue
            visited.add(resolved)
            entries = sorted(os.scandir(current), key=lambda entry: _natural(entry.name))
        except (OSError, RuntimeError) as error:
            problems.append(_unreachable(current, error))
            continue
        below: list[Path] = []
        for entry in entries:
            if entry.name.startswith((".", "~$")):
                continue
            path = current / entry.name
            if path.is_dir():
                below.append(path)
            elif path.suffix and path.suffix.lower() in READERS:
                yield path
        waiting += reversed(below)


def _natural(name: str) -> list[tuple[int, int, str]]:
    """Sort key: digits by their value, letters without regard to case."""
    parts = re.findall(r"(\d+)|(\D+)", name)
    return [(0, int(digits), "") if digits else (1, 0, letters.casefold()) for digits, letters in parts]

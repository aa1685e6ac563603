"""Opening a path safely: only regular files, and never more bytes than the reader can use."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from dateline.documents.problems import ReadingError, size_in_words


def read_bytes(path: Path, limit: int) -> bytes:
    """The file's content; raises `ReadingError` if it has more than ``limit`` bytes (without reading them)."""
    with open_regular(path, limit) as file:
        data = file.read(limit + 1)
    if len(data) > limit:  # it grew, or (as in /proc) did not tell its size
        raise ReadingError(f"{path.name} is larger than {size_in_words(limit)}, the limit for such a file.")
    return data


def open_regular(path: Path, limit: int) -> BinaryIO:
    """Open a regular file for reading; raises `ReadingError` for anything else and above ``limit`` bytes.

    A pipe or a device could keep the reader waiting for ever, so they are refused before they are opened.
    ``OSError`` of the system is left to `problem_of`.
    """
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise ReadingError(f"{path.name} is a folder, not a file.")
    if not stat.S_ISREG(status.st_mode):
        raise ReadingError(f"{path.name} is a device or a pipe, not a file with an article in it.")
    if status.st_size > limit:
        raise ReadingError(
            f"{path.name} has {size_in_words(status.st_size)}; the limit for such a file is {size_in_words(limit)}."
        )
    return path.open("rb")


def problem_of(error: OSError, path: Path) -> str:
    """One sentence for a person about an error of the file system."""
    name = path.name or str(path)
    if isinstance(error, FileNotFoundError):
        return f"{name} is not there; it may have been moved, renamed or deleted."
    if isinstance(error, PermissionError):
        return f"{name} may not be read: this account lacks the permission."
    if isinstance(error, (IsADirectoryError, NotADirectoryError)):
        return f"{name} is not a file that can be read."
    detail = os.strerror(error.errno) if error.errno else "unknown cause"
    return f"{name} could not be read to its end ({detail})."

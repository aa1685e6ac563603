"""What can be wrong with a project file, in one sentence for a person."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path


class ProjectError(Exception):
    """A project file cannot be opened or written; the message is one sentence for a person."""


class DamagedError(ProjectError):
    """The file is a project, but not as it was saved."""


class BusyError(ProjectError):
    """Another program is writing to the file."""


def damaged(path: Path, what: str) -> DamagedError:
    """``what`` is not as it was saved, half a sentence."""
    return DamagedError(f"{path.name} is damaged: {what}. It was not opened, and not changed.")


def vanished(path: Path) -> ProjectError:
    """The file, or the folder it was in, is gone while it is open."""
    where = f"The folder {path.parent.name}" if not path.parent.is_dir() else path.name
    return ProjectError(f"{where} is not there any more: {path.name} cannot be saved.")


def problem_of(error: sqlite3.Error | OSError, path: Path, *, writing: bool) -> ProjectError:
    """What SQLite or the system says, for a person."""
    name = path.name or str(path)
    doing = "saved" if writing else "opened"
    if isinstance(error, FileNotFoundError) and writing:
        return vanished(path)
    if isinstance(error, OSError):
        return _system_problem(error, name, doing)
    code = getattr(error, "sqlite_errorcode", None) or 0
    match code & 0xFF:
        case sqlite3.SQLITE_FULL:
            return ProjectError(f"The disk is full: {name} cannot be saved.")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
            return ProjectError(f"{name} cannot be {doing}: its folder or the file may not be written to.")
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return BusyError(f"{name} cannot be {doing}: another program is using it.")
        case sqlite3.SQLITE_IOERR:
            return ProjectError(f"{name} cannot be {doing}: the disk or the network does not answer as it should.")
        case sqlite3.SQLITE_INTERRUPT:
            return DamagedError(f"{name} takes too long to read, as no project does. It was not opened.")
        case sqlite3.SQLITE_NOMEM | sqlite3.SQLITE_TOOBIG:
            return DamagedError(f"{name} holds something larger than any project does. It was not opened.")
    if writing:
        return ProjectError(f"{name} cannot be saved: it is not the database that it was.")
    return damaged(path, "it cannot be read as a database")


def _system_problem(error: OSError, name: str, doing: str) -> ProjectError:
    if isinstance(error, FileNotFoundError):
        return ProjectError(f"{name} is not there; it may have been moved, renamed or deleted.")
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return ProjectError(f"{name} cannot be {doing}: this account lacks the permission.")
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return ProjectError(f"The disk is full: {name} cannot be {doing}.")
    detail = os.strerror(error.errno) if error.errno else "unknown cause"
    return ProjectError(f"{name} cannot be {doing} ({detail}).")

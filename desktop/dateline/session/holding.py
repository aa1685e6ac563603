"""Project files in the hands of one window: a lock keeps every other window, on this or another computer, from writing.

Work without a name is held in a file of its own in the person's data folder, so that a crash leaves it there. No window
and no signals here: `dateline.session.keeping` calls this in its thread.
"""

from __future__ import annotations

import datetime
import logging
import os
import secrets
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile

from dateline.chronology.project.connecting import SIDE_FILES, SUFFIX
from dateline.chronology.project.problems import ProjectError
from dateline.chronology.project.problems import problem_of as project_problem
from dateline.chronology.project.project_file import ProjectFile
from dateline.render.language import tr
from dateline.whole_file import remove_leftovers

logger = logging.getLogger(__name__)

_STAMP = len("2026-11-25 22.10.07 3fa2c1 ")
_BREATH = 5.0  # seconds
_LONGEST = 40  # letters of a project's name in another name


@dataclass(slots=True)
class Held:
    """A project file that only this window writes to. ``named``: the person gave it its name and place."""

    file: ProjectFile
    lock: QLockFile
    named: bool

    def save_as(self, path: Path) -> Held:
        """Go on under another name; raises `ProjectError`."""
        lock = _locked(path)
        try:
            return Held(self.file.save_as(path), lock, True)
        except BaseException:
            lock.unlock()
            raise

    def release(self, *, discard: bool) -> None:
        """Leave one file, or none where it is to be discarded; raises `ProjectError`, the lock is gone all the same."""
        try:
            self.file.close()
            if discard:
                _remove(self.file.path)
        finally:
            self.lock.unlock()


@dataclass(frozen=True, slots=True)
class Taken:
    """A project that was opened; ``but`` says, where it is set, why changes go to a copy without a name."""

    held: Held
    but: str = ""


def take(path: Path, unsaved: Path) -> Taken:
    """Open a project to work on it; raises `ProjectError` where it cannot even be read.

    Where it may not be written to, it is copied into the folder ``unsaved``, and the person works on that.
    """
    lock, but = None, ""
    remove_leftovers(path.parent)
    try:
        lock = _locked(path)
        return Taken(Held(ProjectFile.open(path), lock, not is_unsaved(path, unsaved)))
    except _NotOursError as problem:
        but = str(problem)
    except ProjectError as problem:
        if lock is not None:
            lock.unlock()
        if os.access(path, os.W_OK):
            raise
        but = str(problem)
    return Taken(_copied(path, unsaved), but)


def let_go(held: Held, *, discard: bool) -> None:
    """Release a file of which everything is written; what goes wrong only leaves more behind than there need be."""
    try:
        held.release(discard=discard)
    except ProjectError:
        logger.exception("closing a project")


def start_unsaved(folder: Path, of: str = "") -> Held:
    """A file for work that has no name yet, or for that ``of`` a project which cannot be written to; raises
    `ProjectError`."""
    path = _free(folder, of)
    lock = _locked(path)
    try:
        return Held(ProjectFile.create(path), lock, False)
    except BaseException:
        lock.unlock()
        raise


def left_behind(folder: Path) -> tuple[Path, ...]:
    """Files of work without a name that no running window holds, the latest first."""
    remove_leftovers(folder)
    free = []
    for path in folder.glob(f"[!.]*{SUFFIX}"):  # a hidden one was to be a copy, and is not whole
        try:
            _locked(path).unlock()
        except ProjectError:
            continue  # a window that is running works on it
        with suppress(FileNotFoundError):  # what was in it is saved by now, and whoever kept it has deleted it
            if path.stat().st_size:  # else its program was killed before there was anything in it
                free.append(path)
    return tuple(sorted(free, key=lambda path: path.name, reverse=True))


def discard(path: Path) -> None:
    """Delete work without a name for good; raises `ProjectError`."""
    lock = _locked(path)
    try:
        _remove(path)
    finally:
        lock.unlock()


def is_unsaved(path: Path, folder: Path) -> bool:
    """Whether a file holds work without a name."""
    return path.parent == folder


class _NotOursError(ProjectError):
    """Another window holds the file, or its folder cannot be written to."""


def _locked(path: Path) -> QLockFile:
    """The lock of a file; left by a program that has died, it is taken over. Raises `ProjectError`."""
    place = path.with_name(f".{path.name}.lock")
    lock = QLockFile(str(place))
    lock.setStaleLockTime(0)  # a lock never grows old while its program lives
    if lock.tryLock(0) or (_says_nothing(place) and lock.tryLock(0)):
        return lock
    if lock.error() is QLockFile.LockError.LockFailedError:
        _, host, _ = lock.getLockInfo()
        if host:
            raise _NotOursError(tr("{name} is open in another window on {host}.", name=path.name, host=host))
        raise _NotOursError(tr("{name} is open in another window.", name=path.name))
    if not path.parent.is_dir():
        raise ProjectError(tr("The folder {name} is not there.", name=path.parent.name))
    raise _NotOursError(tr("The folder of {name} may not be written to.", name=path.name))


def _says_nothing(lock: Path) -> bool:
    """Whether a lock does not say whose it is, because its program died, or the computer, while making it: it is gone
    then. Whoever lives writes that in the same breath."""
    try:
        status = lock.stat()
        if status.st_size or abs(time.time() - status.st_mtime) < _BREATH:
            return False
        lock.unlink()
    except OSError:
        return False
    return True


def _copied(path: Path, unsaved: Path) -> Held:
    original = ProjectFile.open(path, write=False)
    try:
        copy = _free(unsaved)
        lock = _locked(copy)
        try:
            return Held(original.save_as(copy), lock, False)
        except BaseException:
            lock.unlock()
            raise
    finally:
        original.close()


def left_of(path: Path) -> str:
    """Of which project a file of work without a name holds edits that could not be saved there; empty if of none."""
    return path.stem[_STAMP:]


def _free(folder: Path, of: str = "") -> Path:
    """A path for work without a name; its first part says when it was begun, for people and for sorting."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise project_problem(error, folder, writing=True) from error
    begun = datetime.datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
    name = f"{begun} {secrets.token_hex(3)} {of[:_LONGEST]}".rstrip(". ")
    return folder / f"{name}{SUFFIX}"


def _remove(path: Path) -> None:
    try:
        for suffix in ("", *SIDE_FILES):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
    except OSError as error:
        raise project_problem(error, path, writing=True) from error

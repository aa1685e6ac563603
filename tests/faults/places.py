"""Folders in which a project is worked on, and what goes wrong with them while it is: nothing, a disk that fills, a
permission that is taken away.

    with place_for(number, folder) as place:
        process = subprocess.Popen(..., preexec_fn=place.before_start)
        place.worsen()
        place.mend()
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_DISK = "4m"  # of a small disk; a project with its journal needs a part of it
_FIRST = -15  # of the priorities
_CHUNK = 64 * 1024
_DROP_FROM_BOUND = 24  # `prctl`
_OVERRIDES = (1, 2)  # the capabilities by which root may write and read whatever the modes of a file say


def go_first() -> None:
    """Where that is allowed this process goes before others from here on: what is counted is Dateline's, and not who
    else is busy here."""
    with contextlib.suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, 0, _FIRST)


class Place:
    """A folder with nothing wrong."""

    name = "killed"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def before_start(self) -> None:
        """Runs in the process that will edit, before it begins."""

    def worsen(self) -> None:
        """Let go wrong what can go wrong here."""

    def mend(self) -> None:
        """Make it as it was."""


class SmallDisk(Place):
    """A folder on a disk of a few megabytes that something else fills."""

    name = "killed with a full disk"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._filler = folder / "filler"

    def worsen(self) -> None:
        with self._filler.open("ab", buffering=0) as file:
            size = _CHUNK
            while size:
                try:
                    file.write(bytes(size))
                except OSError as error:
                    if error.errno != errno.ENOSPC:
                        raise
                    size //= 2

    def mend(self) -> None:
        self._filler.unlink(missing_ok=True)


class ReadOnlyFolder(Place):
    """A folder that may not be written to any more, nor what is in it."""

    name = "killed without permission"

    def before_start(self) -> None:
        """Modes mean nothing to root: take from this process, and from all that it starts, what is above them."""
        if os.geteuid() == 0:
            for capability in _OVERRIDES:
                ctypes.CDLL(None).prctl(_DROP_FROM_BOUND, capability, 0, 0, 0)

    def worsen(self) -> None:
        self._allow(0o500, 0o400)

    def mend(self) -> None:
        self._allow(0o700, 0o600)

    def _allow(self, folder: int, file: int) -> None:
        self.folder.chmod(0o700)
        for path in self.folder.iterdir():
            with contextlib.suppress(FileNotFoundError):
                path.chmod(file)
        self.folder.chmod(folder)


def lacking() -> dict[type[Place], str]:
    """The places that there cannot be here, each with the reason."""
    found: dict[type[Place], str] = {}
    if sys.platform != "linux":
        reason = "disks are mounted and permissions taken away on Linux only"
        return {SmallDisk: reason, ReadOnlyFolder: reason}
    if os.geteuid() != 0:
        found[SmallDisk] = "mounting a small disk needs root"
    return found


@contextlib.contextmanager
def place_for(number: int, folder: Path, missing: dict[type[Place], str]) -> Iterator[Place]:
    """One place after another, in turn; an ordinary folder instead of those that there cannot be."""
    kind: type[Place] = (Place, SmallDisk, Place, ReadOnlyFolder)[number % 4]
    folder.mkdir()
    if kind in missing:
        kind = Place
    if kind is not SmallDisk:
        yield kind(folder)
        return
    try:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_DISK}", "tmpfs", str(folder)], check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        missing[kind] = f"mounting a small disk is not allowed here ({error})"
        yield Place(folder)
        return
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)

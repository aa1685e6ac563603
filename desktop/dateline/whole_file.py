"""Writing a file so that it appears under its name only when it is whole: a full disk or a crash leaves the old one.

Until then it is a draft beside it, whose name says which process writes it. What a killed process has left is removed
when something is written beside it again, or by `remove_leftovers`.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import os
import platform
import re
import secrets
import shutil
import sys
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

_LONGEST = 60  # letters of the file's own name in that of its draft
_DRAFT = re.compile(r"\.(?:.*\.)?(?P<host>[0-9a-f]{8})-(?P<process>\d{1,10})-\w{8}\.part(?:\.[^.]*)?", re.DOTALL)
"""The name of a draft, and of a folder of drafts; what a writer keeps beside it has its name and more."""


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Yield a path beside ``path`` to write to; on leaving, it takes the name, or is removed if anything was raised.

    Raises `OSError` where the file cannot be put in place.
    """
    remove_leftovers(path.parent)
    draft = path.with_name(f".{path.name[:_LONGEST]}.{_ours()}{secrets.token_hex(4)}.part{path.suffix}")
    try:
        yield draft
        with draft.open("rb+") as written:
            os.fsync(written.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


@contextlib.contextmanager
def draft_folder(beside: Path) -> Iterator[Path]:
    """Yield a hidden folder in ``beside`` that is gone afterwards, with all that is in it."""
    remove_leftovers(beside)
    with tempfile.TemporaryDirectory(
        dir=beside, prefix=f".{_ours()}", suffix=".part", ignore_cleanup_errors=True
    ) as folder:
        yield Path(folder)


def remove_leftovers(folder: Path) -> None:
    """Remove drafts from a folder that processes of this computer were writing when they were killed. Whatever may
    still be written stays, and so does what another computer left."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") and not entry.is_symlink() and _is_left(entry.name):
                with contextlib.suppress(OSError):
                    _remove(entry)


def _is_left(name: str) -> bool:
    found = _DRAFT.match(name)
    return found is not None and found["host"] == _host() and not _is_running(int(found["process"]))


def _remove(entry: os.DirEntry[str]) -> None:
    if entry.is_dir(follow_symlinks=False):
        shutil.rmtree(entry.path)
    else:
        Path(entry.path).unlink()


def _ours() -> str:
    return f"{_host()}-{os.getpid()}-"


@functools.cache
def _host() -> str:
    """This computer; where it has no number of its own, only as long as this process runs."""
    return hashlib.sha256(f"{platform.node()} {uuid.getnode()}".encode()).hexdigest()[:8]


def _is_running(process: int) -> bool:
    """Whether there is such a process; where nobody can tell, there is."""
    if sys.platform == "win32":
        import ctypes

        handle = ctypes.windll.kernel32.OpenProcess(0x1000, False, process)  # to ask about it, no more
        if not handle:
            return bool(ctypes.windll.kernel32.GetLastError() != 87)  # no such process
        code = ctypes.c_ulong()
        asked = ctypes.windll.kernel32.GetExitCodeProcess(handle, ctypes.byref(code))
        ctypes.windll.kernel32.CloseHandle(handle)
        return not asked or code.value == 259  # still active
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True  # it is somebody else's
    return True

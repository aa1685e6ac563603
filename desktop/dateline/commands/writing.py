"""Where a command writes its text."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from dateline.whole_file import whole_file


@contextlib.contextmanager
def opened(out: Path | None) -> Iterator[TextIO]:
    """Standard output in UTF-8, or a file that appears under its name only when it is whole."""
    if out is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        yield sys.stdout
        sys.stdout.flush()
        return
    with whole_file(out) as draft, draft.open("x", encoding="utf-8", errors="backslashreplace", newline="") as stream:
        yield stream

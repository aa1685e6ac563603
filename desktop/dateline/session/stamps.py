"""What a file looks like from outside: where that has not changed, nobody reads it again to see whether it has."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

Stamp = tuple[int, int]
"""When a file was changed last, in nanoseconds, and how many bytes it has."""

MAKER = "1"
"""Who can read what is kept."""


def stamp_of(path: Path) -> Stamp | None:
    """None where there is no such file."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size


def stamps_json(stamps: Mapping[str, Stamp]) -> bytes:
    """What is kept of them in a project file."""
    return json.dumps(stamps, separators=(",", ":")).encode("ascii")


def read_stamps(kept: bytes) -> dict[str, Stamp]:
    """The inverse of `stamps_json`; of what is no stamp nothing is believed."""
    try:
        found = json.loads(kept)
    except (ValueError, RecursionError):
        return {}
    listed = found.items() if isinstance(found, dict) else ()
    return {
        key: (each[0], each[1])
        for key, each in listed
        if isinstance(each, list) and len(each) == 2 and all(type(number) is int for number in each)
    }

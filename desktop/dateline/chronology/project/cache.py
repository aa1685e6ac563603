"""What a project file keeps only to save time: named bundles of bytes, thrown away as soon as anything else changes.

A bundle is a small head, whose presence says that it is fresh, and parts in rows of many megabytes. An edit deletes
the head and no more: to free the pages of a large part would take longer than the edit. Nothing here is worth a word to
the person: a bundle that is damaged, or another version's, is not there.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Mapping

PICTURE = "picture"
"""The marks of the timeline."""

SOURCES = "sources"
"""What the files looked like from which documents were read; no edit changes that."""

BUNDLES = (PICTURE,)
"""Those that an edit makes stale."""

_ROW = 64 * 1024 * 1024  # bytes of a part in one row
_MOST = 1024 * 1024 * 1024  # bytes in a bundle


def keep(connection: sqlite3.Connection, name: str, maker: str, parts: Mapping[str, bytes]) -> None:
    """Put a bundle in the place of the one with that name, inside a transaction of the caller's.

    ``maker`` names who can read it. Raises `sqlite3.Error`.
    """
    connection.execute("DELETE FROM cache WHERE name = ? OR name GLOB ?", (name, f"{name}/*"))
    for part, value in parts.items():
        for number, begin in enumerate(range(0, len(value), _ROW)):
            row = (f"{name}/{part}/{number}", memoryview(value)[begin : begin + _ROW])
            connection.execute("INSERT INTO cache VALUES (?, ?)", row)
    sums = {part: [len(value), zlib.crc32(value)] for part, value in parts.items()}
    head = json.dumps({"maker": maker, "parts": sums}, separators=(",", ":")).encode("ascii")
    connection.execute("INSERT INTO cache VALUES (?, ?)", (name, head))


def forget(connection: sqlite3.Connection) -> None:
    """Let no bundle be fresh any more, inside a transaction of the caller's. Raises `sqlite3.Error`."""
    connection.executemany("DELETE FROM cache WHERE name = ?", [(name,) for name in BUNDLES])


def is_fresh(connection: sqlite3.Connection, name: str, maker: str) -> bool:
    """Whether a bundle of that maker's is there; its parts are not looked at. Raises `sqlite3.Error`."""
    return _sums(connection, name, maker) is not None


def kept(connection: sqlite3.Connection, name: str, maker: str) -> dict[str, bytes] | None:
    """The parts of a fresh bundle as they were kept, or None. Raises `sqlite3.Error`."""
    sums = _sums(connection, name, maker)
    if sums is None or sum(size for size, _ in sums.values()) > _MOST:
        return None
    found = {}
    for part, (size, checksum) in sums.items():
        names = [f"{name}/{part}/{number}" for number in range((size + _ROW - 1) // _ROW)]
        rows = [connection.execute("SELECT packed FROM cache WHERE name = ?", (each,)).fetchone() for each in names]
        chunks = [row[0] for row in rows if row is not None and isinstance(row[0], bytes)]
        value = chunks[0] if len(chunks) == 1 else b"".join(chunks)
        if len(value) != size or zlib.crc32(value) != checksum:
            return None
        found[part] = value
    return found


def _sums(connection: sqlite3.Connection, name: str, maker: str) -> dict[str, tuple[int, int]] | None:
    """Size and checksum of each part, if the head is there and says that maker."""
    row = connection.execute("SELECT packed FROM cache WHERE name = ?", (name,)).fetchone()
    try:
        head = json.loads(row[0]) if row is not None and isinstance(row[0], bytes) else {}
    except (ValueError, RecursionError):
        return None
    match head:
        case {"maker": str(made_by), "parts": dict(parts)} if made_by == maker:
            sums = {part: tuple(said) for part, said in parts.items() if isinstance(said, list)}
            sound = all(len(said) == 2 and all(type(n) is int and n >= 0 for n in said) for said in sums.values())
            return sums if sound and len(sums) == len(parts) else None
    return None

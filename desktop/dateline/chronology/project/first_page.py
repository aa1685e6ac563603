"""Makes a first page in the place of one that is lost, which said where all tables begin.

The tables of the first version stand in every file where they stand in a new one, since it was made with them. Where
those that came later begin is told by their rows: their pages are among those to which no other page leads.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from dateline.chronology.project.decided_rows import Row, as_text, edit_of, review_of, seal
from dateline.chronology.project.records import RecordError, read_additions
from dateline.chronology.project.schema import SCHEMA

PAGE = 4096
"""Bytes; what SQLite takes for a new file."""
_INNER, _LEAF = 5, 13  # kinds of pages of tables
_HEAD = {_INNER: 12, _LEAF: 8}  # bytes before the places of the cells
_LAST_CHILD = slice(8, 12)  # on an inner page
_MOST_FREE = PAGE // 4 - 2  # pages that one page of the list of free ones names
_MOST_HERE, _LEAST_HERE = PAGE - 35, (PAGE - 12) * 32 // 255 - 23  # bytes of a cell that stand on the page itself
_ON_NEXT = PAGE - 4  # and on each of those on which it goes on
_DEEPEST = 20
_LONGEST_NUMBER = 9  # bytes
_TEXT = 13  # from here on odd kinds of values are texts

_LATER: dict[str, Callable[[Row], object]] = {
    "review": review_of,
    "edit": edit_of,
    "addition": lambda row: read_additions(as_text(row[1])),
}
"""Tables of later versions of which anything is saved, and what reads a row of theirs and no other."""


def put_first_page(path: Path) -> None:
    """Write a new first page over that of a file. Raises `OSError`."""
    with path.open("r+b") as file:
        roots = _Pages(file, path.stat().st_size // PAGE).roots()
        file.seek(0)
        file.write(_first_page(roots))


def _first_page(roots: dict[str, int]) -> bytes:
    """That of a new file of the first version, which has some tables of this one beside its own."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        SCHEMA.of_version(1).create(connection)
        connection.execute("PRAGMA writable_schema = ON")
        for table in SCHEMA.tables:
            name = table.split()[2]
            if name in roots:
                row = (name, name, roots[name], table)
                connection.execute("INSERT INTO sqlite_schema VALUES ('table', ?, ?, ?, ?)", row)
        connection.execute(f"PRAGMA user_version = {SCHEMA.version}")
        return connection.serialize()[:PAGE]
    finally:
        connection.close()


@dataclass(frozen=True, slots=True)
class _Pages:
    """The pages of a file, of which none need be what it says that it is."""

    file: BinaryIO
    count: int

    def roots(self) -> dict[str, int]:
        """Where tables begin that need not begin in all files in the same place, as far as they have rows."""
        led_to, tables = self._looked_through()
        found: dict[str, list[int]] = {table: [] for table in _LATER}
        for page in sorted(tables - led_to):
            row = self._some_row(page)
            for table, read in _LATER.items():
                if row is not None and _is_read_by(read, row):
                    found[table].append(page)
        return {table: pages[-1] for table, pages in found.items() if pages}

    def _looked_through(self) -> tuple[set[int], set[int]]:
        """Pages to which others lead or that are free, and pages that look like those of tables."""
        led_to: set[int] = set()
        tables: set[int] = set()
        for number in range(2, self.count + 1):
            page = self._page(number)
            if page[0] in _HEAD:
                tables.add(number)
                led_to.update(self._children(page) if page[0] == _INNER else ())
            else:
                led_to.update(self._free(page))
        return led_to, tables

    def _page(self, number: int) -> bytes:
        self.file.seek((number - 1) * PAGE)
        return self.file.read(PAGE).ljust(PAGE, b"\0")

    def _children(self, page: bytes) -> Iterator[int]:
        yield int.from_bytes(page[_LAST_CHILD], "big")
        for place in _cells(page):
            yield int.from_bytes(page[place : place + 4], "big")

    def _free(self, page: bytes) -> list[int]:
        """Pages that one of the list of free pages names; none where this is another page."""
        following, count = (int.from_bytes(page[place : place + 4], "big") for place in (0, 4))
        if following > self.count or not 0 < count <= _MOST_FREE:
            return []
        named = [int.from_bytes(page[8 + 4 * place : 12 + 4 * place], "big") for place in range(count)]
        sound = len(set(named)) == count and all(1 < each <= self.count for each in named)
        return named if sound else []

    def _some_row(self, number: int) -> Row | None:
        """One of the first rows of a table that is whole, without its seal."""
        for _ in range(_DEEPEST):
            page = self._page(number)
            if page[0] == _LEAF:
                return next((row for row in (_row(self._payload(page, place)) for place in _cells(page)) if row), None)
            if page[0] != _INNER:
                return None
            number = next(self._children(page))
            if not 1 < number <= self.count:
                return None
        return None

    def _payload(self, page: bytes, place: int) -> bytes:
        """What a cell holds, together from all the pages on which it stands."""
        size, place = _number(page, place)
        _, place = _number(page, place)
        if size > self.count * PAGE:
            return b""
        here = size
        if size > _MOST_HERE:
            here = _LEAST_HERE + (size - _LEAST_HERE) % _ON_NEXT
            here = here if here <= _MOST_HERE else _LEAST_HERE
        payload, following = bytearray(page[place : place + here]), page[place + here : place + here + 4]
        while len(payload) < size:
            number = int.from_bytes(following, "big")
            if not 1 < number <= self.count:
                return b""
            page = self._page(number)
            payload += page[4 : 4 + size - len(payload)]
            following = page[:4]
        return bytes(payload)


def _cells(page: bytes) -> Iterator[int]:
    """Where the cells of a page of a table are on it."""
    begin = _HEAD[page[0]]
    for number in range(min(int.from_bytes(page[3:5], "big"), PAGE // 4)):
        place = int.from_bytes(page[begin + 2 * number : begin + 2 * number + 2], "big")
        if begin < place < PAGE - 4:
            yield place


def _row(payload: bytes) -> Row | None:
    """The texts of a cell, all but the last, which is their seal; None where it is not."""
    value, place = _number(payload, 0)
    head, row = value, []
    while place < head <= len(payload):
        kind, place = _number(payload, place)
        if kind < _TEXT or not kind % 2:
            return None
        length = (kind - _TEXT) // 2
        try:
            row.append(payload[value : value + length].decode("utf-8", "surrogatepass"))
        except UnicodeDecodeError:
            return None
        value += length
    whole = len(row) > 1 and value == len(payload) and seal(tuple(row[:-1])) == row[-1]
    return tuple(row[:-1]) if whole else None


def _number(page: bytes, place: int) -> tuple[int, int]:
    """A number of variable length, and what is behind it."""
    number = 0
    for step in range(_LONGEST_NUMBER):
        byte = page[place + step] if place + step < len(page) else 0
        if step == _LONGEST_NUMBER - 1:
            return number << 8 | byte, place + step + 1
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, place + step + 1
    return number, place


def _is_read_by(read: Callable[[Row], object], row: Row) -> bool:
    try:
        read(row)
    except (RecordError, ValueError, IndexError):
        return False
    return True

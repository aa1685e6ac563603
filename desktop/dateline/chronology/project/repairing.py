"""Saves what can be saved of a damaged project file into a new one; the damaged one is never touched.

A copy is looked at, page by page where pages do not fit together. Only what is sealed and stands as it was written is
taken over: a date of which nobody knows whether it is the one that was saved is worse than none.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from dateline.chronology.project import rows
from dateline.chronology.project.connecting import SIDE_FILES, HeadlessError, connect_to_salvage
from dateline.chronology.project.contents import Contents
from dateline.chronology.project.decided_rows import Row, Value, seal
from dateline.chronology.project.first_page import put_first_page
from dateline.chronology.project.history import KeptHistory
from dateline.chronology.project.kept import View
from dateline.chronology.project.problems import ProjectError, problem_of
from dateline.chronology.project.project_file import ProjectFile
from dateline.chronology.project.records import RecordError, read_view
from dateline.chronology.project.schema import SCHEMA
from dateline.whole_file import draft_folder, whole_file

_MOST_SKIPPED = 1_000  # rows in a row that cannot be read, before it is said that no more follow, and
_ROW_BYTES = 400  # one more for so many bytes of the file
_LAST_ROW = 2**63 - 1
_PATIENCE = 3.0  # seconds for what lies on pages that do not fit together, and
_SLOWEST = 2_000_000  # bytes more a second for a large file

_KEYS = {table: 3 if table == "decision" else 1 for table in rows.TABLES}
"""How many columns of a table say which row it is."""
_KEYS_OF_ALL = {"project": 1, **_KEYS}


@dataclass(frozen=True, slots=True)
class Repaired:
    """What was saved, and how many rows of each kind were found and left out because they are not as they were written.
    What stood on pages that cannot be read is counted nowhere, but ``unreadable`` says that there are some."""

    documents: int
    edits: int
    to_read_again: int
    lost: Counter[str]
    unreadable: bool


@dataclass(frozen=True, slots=True)
class _Limits:
    """When looking for rows has taken long enough, and how many may lie between two that can be read."""

    deadline: float
    skipped: int


@dataclass(frozen=True, slots=True)
class _Found:
    """Rows by table and in their order, whether there are some that cannot be read, and tables that are nowhere."""

    stored: rows.Stored = field(default_factory=lambda: {table: [] for table in _KEYS_OF_ALL})
    unreadable: bool = True
    missing: frozenset[str] = frozenset(_KEYS_OF_ALL)

    @property
    def has_documents(self) -> bool:
        """Whether any is as it was written."""
        return any(row and seal(row[:-1]) == row[-1] for row in self.stored["document"])

    def filled_up_from(self, other: _Found) -> _Found:
        """With the tables of another that are missing here."""
        stored = {table: (other if table in self.missing else self).stored[table] for table in _KEYS_OF_ALL}
        return _Found(stored, True, self.missing & other.missing)


def repair_project(damaged: Path, new: Path) -> Repaired:
    """Write a new project file with all that is still whole in a damaged one. Raises `ProjectError` where there is
    nothing, where ``new`` is there already, or cannot be written."""
    if new.exists() or new.is_symlink():
        raise ProjectError(f"{new.name} is there already. Nothing was written.")
    found = _salvaged(damaged, new.parent)
    lost: Counter[str] = Counter()
    contents = rows.contents_from(found.stored, lambda table, _: lost.update([table]))
    if not contents.documents:
        raise ProjectError(f"No document in {damaged.name} is whole any more. Nothing was written.")
    # Steps of undo lead from one whole state to the next; a file that has lost something has none of these any more.
    contents = _numbered(replace(contents, view=_view(found.stored), history=KeptHistory()))
    _write(contents, new)
    again = len(contents.to_read_again)
    return Repaired(len(contents.documents), contents.edits, again, lost, found.unreadable)


def _salvaged(damaged: Path, folder: Path) -> _Found:
    """All rows that can be read; ``folder`` has room for a copy."""
    reason = f"Nothing in {damaged.name} can be saved"
    try:
        if not damaged.is_file():
            raise ProjectError(f"{damaged.name} is not there, or no file.")
        with draft_folder(folder) as place:
            return _read_somehow(damaged, place)
    except ProjectError as error:
        raise ProjectError(f"{reason}: {error}") from error
    except sqlite3.Error as error:
        raise ProjectError(f"{reason}: not even its tables can be made out any more.") from error
    except OSError as error:
        raise problem_of(error, damaged, writing=False) from error


def _read_somehow(damaged: Path, folder: Path) -> _Found:
    """What can be read in a copy; what its first page does not lead to any more, with a new one."""
    found, problem, size = _Found(), None, damaged.stat().st_size
    limits = _Limits(time.monotonic() + _PATIENCE + size / _SLOWEST, _MOST_SKIPPED + size // _ROW_BYTES)
    try:
        found = _read_copy(_copied(damaged, folder), limits)
        if not found.missing:
            return found
    except (sqlite3.Error, HeadlessError) as error:
        problem = error
    copy = _copied(damaged, folder)
    put_first_page(copy)
    with contextlib.suppress(sqlite3.Error, ProjectError):
        found = found.filled_up_from(_read_copy(copy, limits))
    if problem is not None and not found.has_documents:
        raise problem
    return found


def _read_copy(copy: Path, limits: _Limits) -> _Found:
    connection = connect_to_salvage(copy)
    try:
        return _read(connection, limits)
    finally:
        connection.close()


def _copied(damaged: Path, folder: Path) -> Path:
    """A copy of the file, and of what a program that was killed left beside it."""
    copy = folder / "copy.dateline"
    for suffix in ("", *SIDE_FILES):
        beside = damaged.with_name(damaged.name + suffix)
        if not suffix or (beside.is_file() and not beside.is_symlink() and suffix != "-shm"):
            shutil.copyfile(beside, copy.with_name(copy.name + suffix))
    return copy


def _read(connection: sqlite3.Connection, limits: _Limits) -> _Found:
    """All rows that can be read."""
    known = {sql for version in range(1, SCHEMA.version + 1) for sql in SCHEMA.of_version(version).tables}
    declared = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall()
    there = {name for name, sql in declared if sql in known}
    stored: dict[str, list[Row]] = {}
    unreadable = False
    for table, key in _KEYS_OF_ALL.items():
        found: dict[Row, Row] = {}
        unreadable |= table not in there
        for row in _rows_of(connection, table, limits) if table in there else ():
            unreadable |= row is None
            if row is not None:
                found[row[:key]] = row  # of two that should be one, that which was written later
        stored[table] = list(found.values())
    for table, column in (("document", 1), ("settlement", 0)):
        stored[table].sort(key=lambda row: _place(row[column]))
    return _Found(stored, unreadable, frozenset(_KEYS_OF_ALL) - there)


def _place(value: Value) -> int:
    return value if isinstance(value, int) else 0


def _rows_of(connection: sqlite3.Connection, table: str, limits: _Limits) -> Iterator[Row | None]:
    """The rows of a table one by one, in the order in which they were written; None for some that cannot be read."""
    following = f"SELECT rowid, * FROM {table} NOT INDEXED WHERE rowid > ? ORDER BY rowid LIMIT 1"  # noqa: S608
    single = f"SELECT rowid, * FROM {table} NOT INDEXED WHERE rowid = ?"  # noqa: S608 - names of our own
    last = -1
    while True:
        try:
            row = connection.execute(following, (last,)).fetchone()
            lost = row is not None and row[0] <= last  # pages in a wrong place
        except sqlite3.DatabaseError:
            lost = True
        if lost:
            yield None
            row = _next_readable(connection, single, last, limits)
        if row is None:
            return
        last = row[0]
        yield tuple(row[1:])


def _next_readable(connection: sqlite3.Connection, single: str, last: int, limits: _Limits) -> Row | None:
    for number in range(last + 1, min(last + limits.skipped, _LAST_ROW)):
        if time.monotonic() > limits.deadline:
            return None
        try:
            row: Row | None = connection.execute(single, (number,)).fetchone()
        except sqlite3.DatabaseError:
            continue
        if row is not None and row[0] == number:
            return row
    return None


def _view(stored: rows.Stored) -> View:
    """How it was looked at, if that is whole; it matters little."""
    try:
        return read_view(str(stored["project"][0][-1]))
    except (RecordError, IndexError):
        return Contents().view


def _numbered(contents: Contents) -> Contents:
    """With a number of its own for each document: they keep those that they have, as far as they go."""
    taken: set[int] = set()
    documents = []
    for kept in contents.documents:
        number = kept.ordinal if kept.ordinal not in taken else max(taken) + 1
        taken.add(number)
        documents.append(kept if number == kept.ordinal else replace(kept, ordinal=number))
    return replace(contents, documents=tuple(sorted(documents, key=lambda kept: kept.ordinal)))


def _write(contents: Contents, new: Path) -> None:
    try:
        with whole_file(new) as draft:
            file = ProjectFile.create(draft)
            try:
                file.write(contents)
            finally:
                file.close()
    except ProjectError as error:
        raise ProjectError(f"{new.name} cannot be written. {error}") from error
    except OSError as error:
        raise problem_of(error, new, writing=True) from error

"""The way to a project file's database, which may be anybody's: nothing in it is run, and it may not take for ever."""

from __future__ import annotations

import os
import sqlite3
import stat
import time
from pathlib import Path

from dateline.chronology.project.first_page import PAGE
from dateline.chronology.project.problems import DamagedError, ProjectError, damaged
from dateline.chronology.project.schema import APPLICATION_ID, SCHEMA

SUFFIX = ".dateline"
SIDE_FILES = ("-wal", "-shm", "-journal")
"""What is added to a file's name for the files that SQLite keeps beside it while it is open."""

_HEADER = 100  # bytes
_MAGIC = b"SQLite format 3\0"
_LEASTPAGES = 2
_FORESEEN = 100  # versions; what is farther away is a damaged number
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")  # a journal begins with it, and ends with it where it names another
_PATIENCE = 4.0  # seconds for checking and reading a file, and
_SLOWEST = 50_000_000  # bytes more a second for a large one
_LOOKS = 20_000  # steps of SQLite's machine between two looks at the watch
_LARGEST_VALUE = 128 * 1024 * 1024  # bytes; more than any article that is read
_WAIT = 1.0  # seconds for another program to let go

_LIMITS = (
    (sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST_VALUE),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (sqlite3.SQLITE_LIMIT_COLUMN, 64),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 20),
    (sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 4),
    (sqlite3.SQLITE_LIMIT_FUNCTION_ARG, 16),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
    (sqlite3.SQLITE_LIMIT_WORKER_THREADS, 0),
)


class HeadlessError(ProjectError):
    """The head of a file does not say that it is a project."""


def create(path: Path, identity: str, view: str) -> sqlite3.Connection:
    """A new, empty project file at a path where there is none, with the one row that every one has; raises
    `sqlite3.Error` and `OSError`."""
    path.touch(mode=0o600, exist_ok=False)  # articles may be confidential
    connection = _connected(path, "rw")
    try:
        connection.execute("BEGIN")
        SCHEMA.create(connection)
        connection.execute("INSERT INTO project VALUES (1, ?, 0, ?)", (identity, view))
        connection.execute("COMMIT")
        _keep_safely(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """The database of a project file whose tables and pages are as they should be; with ``write`` a transaction is
    begun, in which an older file has become one of the present version. Nothing has been changed on the disk before
    `take` says that what stands in the tables is good, too.

    Raises `ProjectError` for what is no project, is damaged or comes from a newer version, `sqlite3.Error` and
    `OSError`.
    """
    _check_header(path)
    _check_beside(path.resolve())  # where SQLite looks
    connection = _connected(path, "rw" if write else "ro")
    try:
        _watch(connection, path.stat().st_size)
        _check_database(connection, path)
        if write:
            connection.execute("BEGIN IMMEDIATE")
            SCHEMA.migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_look(path: Path) -> sqlite3.Connection:
    """The database of a project file of the present version, to be read at once and let go. Its tables are as they
    should be; its pages have not been checked, and nothing that is read may be believed before it is compared with a
    checksum. Raises `ProjectError`, `sqlite3.Error` and `OSError`.
    """
    _check_header(path)
    _check_beside(path.resolve())
    connection = _connected(path, "ro")
    try:
        _watch(connection, path.stat().st_size)
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version != SCHEMA.version or not SCHEMA.is_of(connection):
            raise damaged(path, "its tables are those of another version")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_salvage(copy: Path) -> sqlite3.Connection:
    """The database in a copy of a damaged project file: whatever can be read of it may be, and nothing is believed
    without its seal. A damaged head is mended in the copy. Raises `ProjectError` for what never was a project,
    `sqlite3.Error` and `OSError`.
    """
    size = copy.stat().st_size
    _mend_header(copy, size)
    _check_beside(copy)
    connection = _connected(copy, "rw")
    try:
        # No value is larger than the file: a chain of pages that runs in a circle is not followed for ever.
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, min(_LARGEST_VALUE, max(size, _LEASTPAGES * PAGE)))
        connection.text_factory = _decoded
        connection.execute("PRAGMA writable_schema = ON")  # so that one bad line of the schema hides no other table
        _watch(connection, size)
    except BaseException:
        connection.close()
        raise
    return connection


def _mend_header(path: Path, size: int) -> None:
    """Write what is the same in all our files over the head of this one, and how long it is now."""
    with path.open("r+b") as file:
        header = bytearray(file.read(_HEADER))
        if len(header) < _HEADER or size < _LEASTPAGES * PAGE:
            raise ProjectError("Nothing of it is left that could be saved.")
        if not header.startswith(_MAGIC) and header[68:72] != APPLICATION_ID.to_bytes(4, "big"):
            raise HeadlessError("It is no Dateline project.")
        if 0 < int.from_bytes(header[60:64], "big") - SCHEMA.version < _FORESEEN:
            raise ProjectError("It was saved by a newer version of Dateline, which can.")
        header[:18] = _MAGIC + PAGE.to_bytes(2, "big")
        header[18:20] = b"\2\2" if path.with_name(f"{path.name}-wal").exists() else b"\1\1"
        header[20:24] = b"\0\x40\x20\x20"  # so much of a page is used, as the format demands
        header[28:32] = (size // PAGE).to_bytes(4, "big")
        header[32:40] = bytes(8)  # free pages: none of our business
        header[44:48], header[56:60] = (4).to_bytes(4, "big"), (1).to_bytes(4, "big")  # schema format, UTF-8
        header[92:96] = header[24:28]  # so that the length is believed
        file.seek(0)
        file.write(header)


def _decoded(raw: bytes) -> str:
    """Text as it was written, or with marks that no seal fits."""
    try:
        return raw.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return raw.decode("utf-8", "replace")


def take(connection: sqlite3.Connection) -> None:
    """Everything was read and found good: from here on it may be written to, and take the time it takes."""
    connection.set_progress_handler(None, 0)
    if connection.in_transaction:
        connection.execute("COMMIT")
        _keep_safely(connection)


def disconnect(connection: sqlite3.Connection) -> None:
    """Close a file that was written to, leaving nothing beside it. Raises `sqlite3.Error`."""
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise
        # Another program is reading: the journal stays beside the file, and whoever closes last takes it in.
    finally:
        connection.close()


def _connected(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,  # transactions are begun where they are needed
        check_same_thread=False,  # it is used by one thread after another, never by two at a time
        timeout=_WAIT,
    )
    for category, limit in _LIMITS:
        connection.setlimit(category, limit)
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA foreign_keys = ON")
    # Python's strings may hold half a surrogate pair (a broken corpus line), which SQLite's own encoder refuses.
    connection.text_factory = lambda raw: raw.decode("utf-8", "surrogatepass")
    return connection


def _keep_safely(connection: sqlite3.Connection) -> None:
    """Write ahead, and wait at each commit until the disk has it. Where a network drive cannot write ahead, SQLite
    stays with its older journal, which is as safe."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


def _check_header(path: Path) -> None:
    """Look at the first bytes before SQLite does: most files that are no project can be told from them."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise ProjectError(f"{path.name} is a folder, not a project file.")
    if not stat.S_ISREG(status.st_mode):
        raise ProjectError(f"{path.name} is a device or a pipe, not a project file.")
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if not header.startswith(_MAGIC):
        raise ProjectError(f"{path.name} is no Dateline project" + (": it is empty." if not header else "."))
    if len(header) < _HEADER:
        raise damaged(path, "it is cut off")
    version, application = int.from_bytes(header[60:64], "big"), int.from_bytes(header[68:72], "big")
    if application != APPLICATION_ID:
        raise ProjectError(f"{path.name} is a database of another program, no Dateline project.")
    _check_version(path, version)


def _check_beside(path: Path) -> None:
    """What SQLite finds beside a file it trusts. A link there would have it write somewhere else, and a journal may
    name another file that is deleted after rolling back: any file at all, if somebody wrote it for that."""
    for suffix in SIDE_FILES:
        beside = path.with_name(path.name + suffix)
        if beside.is_symlink() or (beside.is_file() and _names_another_file(beside)):
            raise ProjectError(
                f"{path.name} was not opened: {beside.name} beside it is not Dateline's and has to be moved away first."
            )


def _names_another_file(journal: Path) -> bool:
    """Whether a journal ends as one does that names another file; ours never do."""
    with journal.open("rb") as file:
        file.seek(max(0, file.seek(0, os.SEEK_END) - len(_JOURNAL_MAGIC)))
        return file.read() == _JOURNAL_MAGIC


def _check_database(connection: sqlite3.Connection, path: Path) -> None:
    (encoding,) = connection.execute("PRAGMA encoding").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    _check_version(path, version)
    if encoding != "UTF-8" or not SCHEMA.of_version(version).is_of(connection):
        raise DamagedError(f"{path.name} holds other tables than a Dateline project does. It was not opened.")
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise damaged(path, "its pages do not fit together")


def _check_version(path: Path, version: int) -> None:
    if version > SCHEMA.version:
        raise ProjectError(f"{path.name} was saved by a newer version of Dateline. It was not opened, and not changed.")
    if version < 1:
        raise damaged(path, "it does not say which version it is")


def _watch(connection: sqlite3.Connection, size: int) -> None:
    """Let SQLite give up where a file keeps it busy for longer than its size explains."""
    deadline = time.monotonic() + _PATIENCE + size / _SLOWEST
    connection.set_progress_handler(lambda: time.monotonic() > deadline, _LOOKS)

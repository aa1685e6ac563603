"""The tables of a project file, their versions, and the steps from one version to the next.

The tables of a released version never change: a change is a new `Schema` with the old one before it, a `Migration` from
that, and a stored file of the old version in the tests.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

APPLICATION_ID = 0x44744C4E
"""“DtLn”, in the header of every project file."""


Migration = Callable[[sqlite3.Connection], None]
"""Makes of the tables of one version those of the next, inside a transaction of the caller's."""


@dataclass(frozen=True, slots=True)
class Schema:
    """The tables of a version, and the step that made them of those of the version before (None for the first)."""

    version: int
    tables: tuple[str, ...]
    before: Schema | None = None
    migration: Migration | None = None

    def of_version(self, version: int) -> Schema:
        """This schema or the older one of that version; raises `KeyError`."""
        schema: Schema | None = self
        while schema is not None and schema.version != version:
            schema = schema.before
        if schema is None:
            raise KeyError(version)
        return schema

    def create(self, connection: sqlite3.Connection) -> None:
        """Make an empty file one of this version, inside a transaction of the caller's."""
        for table in self.tables:
            connection.execute(table)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {self.version}")

    def migrate(self, connection: sqlite3.Connection) -> None:
        """Bring a file of an older version to this one, inside a transaction of the caller's."""
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version == self.version:
            return
        self._take_over(version, connection)
        connection.execute(f"PRAGMA user_version = {self.version}")

    def _take_over(self, version: int, connection: sqlite3.Connection) -> None:
        if self.version > version and self.before is not None and self.migration is not None:
            self.before._take_over(version, connection)
            self.migration(connection)

    def is_of(self, connection: sqlite3.Connection) -> bool:
        """Whether a file has exactly these tables, word for word, and nothing else: no trigger, no view."""
        found = sorted(str(sql) for (sql,) in connection.execute(_DECLARED).fetchmany(len(self.tables) + 1))
        (automatic,) = connection.execute(_AUTOMATIC).fetchone()
        return found == sorted(self.tables) and automatic == 0


_DECLARED = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
_AUTOMATIC = (  # indexes that SQLite makes for a primary key belong to their tables; anything else without SQL is odd
    "SELECT count(*) FROM sqlite_schema WHERE sql IS NULL AND NOT (type = 'index' AND name GLOB 'sqlite_autoindex_*')"
)


# `seal` is a hash of the row's other values: a flipped bit in a date is noticed before it is believed.
_TABLES_1 = (
    # One row. `identity` stays with the file, `revision` counts what was written: together they tell whether a file
    # that was out of reach for a while is still the one that was left.
    """CREATE TABLE project (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    identity TEXT NOT NULL,
    revision INTEGER NOT NULL,
    view TEXT NOT NULL
) STRICT""",
    # What was read, once. `key` is the hash of title and text.
    """CREATE TABLE document (
    key TEXT PRIMARY KEY NOT NULL,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    author TEXT,
    source TEXT,
    title_end INTEGER NOT NULL,
    stated TEXT NOT NULL,
    candidates TEXT NOT NULL,
    seal TEXT NOT NULL
) STRICT""",
    # What is in force for it: the publication, and the readings that a person chose.
    """CREATE TABLE dating (
    key TEXT PRIMARY KEY NOT NULL REFERENCES document ON DELETE CASCADE,
    published TEXT NOT NULL,
    choices TEXT NOT NULL,
    seal TEXT NOT NULL
) STRICT""",
    # What was found in it: kept to save time, and thrown away where `maker` is another version.
    """CREATE TABLE analysis (
    key TEXT PRIMARY KEY NOT NULL REFERENCES document ON DELETE CASCADE,
    maker TEXT NOT NULL,
    packed BLOB NOT NULL,
    seal TEXT NOT NULL
) STRICT""",
    """CREATE TABLE decision (
    together INTEGER NOT NULL,
    first TEXT NOT NULL,
    second TEXT NOT NULL,
    seal TEXT NOT NULL,
    PRIMARY KEY (together, first, second)
) STRICT""",
    """CREATE TABLE settlement (
    place INTEGER PRIMARY KEY,
    claim TEXT NOT NULL,
    verdict TEXT NOT NULL,
    interval TEXT NOT NULL,
    seal TEXT NOT NULL
) STRICT""",
)

# What a person thinks of the events, by their mentions.
_REVIEW = """CREATE TABLE review (
    mention TEXT PRIMARY KEY NOT NULL,
    review TEXT NOT NULL,
    seal TEXT NOT NULL
) STRICT"""

# What is kept only to save time, in bundles (`project.cache`); all of it may be deleted at any moment.
_CACHE = """CREATE TABLE cache (
    name TEXT PRIMARY KEY NOT NULL,
    packed BLOB NOT NULL
) STRICT"""

# What a person says of the events above the texts, by their mentions.
_EDIT = """CREATE TABLE edit (
    mention TEXT PRIMARY KEY NOT NULL,
    said TEXT NOT NULL,
    seal TEXT NOT NULL
) STRICT"""


# Moments to go back to, and what stood in the rows that were changed between one and the next (`project.checkpoints`).
_CHECKPOINT = """CREATE TABLE checkpoint (
    number INTEGER PRIMARY KEY,
    made INTEGER NOT NULL
) STRICT"""
_FORMER = """CREATE TABLE former (
    checkpoint INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    stood TEXT,
    seal TEXT NOT NULL,
    PRIMARY KEY (checkpoint, kind, name)
) STRICT"""

# The steps that undo goes back and redo goes forward (`project.history`): what differed on either side, as JSON.
_HISTORY = """CREATE TABLE history (
    number INTEGER PRIMARY KEY,
    undone INTEGER NOT NULL,
    name TEXT NOT NULL,
    change TEXT NOT NULL,
    seal TEXT NOT NULL
) STRICT"""

# Documents that are not open and that steps lead back to: as in `document` and `analysis`.
_REMOVED = """CREATE TABLE removed (
    key TEXT PRIMARY KEY NOT NULL,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    author TEXT,
    source TEXT,
    title_end INTEGER NOT NULL,
    stated TEXT NOT NULL,
    candidates TEXT NOT NULL,
    maker TEXT,
    packed BLOB,
    seal TEXT NOT NULL
) STRICT"""

# Events that a person added to a document, in the order in which they were added, as JSON; those of version 2 went with
# their document.
_ADDITION_2 = """CREATE TABLE addition (
    key TEXT PRIMARY KEY NOT NULL REFERENCES document ON DELETE CASCADE,
    added TEXT NOT NULL,
    seal TEXT NOT NULL
) STRICT"""

_ADDITION = """CREATE TABLE addition (
    key TEXT PRIMARY KEY NOT NULL,
    added TEXT NOT NULL,
    seal TEXT NOT NULL
) STRICT"""

# What texts that were read again tell otherwise than before, as long as a person has not decided it, as JSON.
_DIFFERENCE = """CREATE TABLE difference (
    place INTEGER PRIMARY KEY,
    said TEXT NOT NULL,
    seal TEXT NOT NULL
) STRICT"""

_SINCE_2 = (_REVIEW, _CACHE, _EDIT, _CHECKPOINT, _FORMER, _HISTORY, _REMOVED)


def _to_2(connection: sqlite3.Connection) -> None:
    for table in (*_SINCE_2, _ADDITION_2):
        connection.execute(table)


def _to_3(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE addition RENAME TO addition_2")
    connection.execute(_ADDITION)
    connection.execute("INSERT INTO addition SELECT key, added, seal FROM addition_2")
    connection.execute("DROP TABLE addition_2")


def _to_4(connection: sqlite3.Connection) -> None:
    connection.execute(_DIFFERENCE)


_VERSION_1 = Schema(1, _TABLES_1)
_VERSION_2 = Schema(2, (*_TABLES_1, *_SINCE_2, _ADDITION_2), _VERSION_1, _to_2)
_VERSION_3 = Schema(3, (*_TABLES_1, *_SINCE_2, _ADDITION), _VERSION_2, _to_3)
SCHEMA = Schema(4, (*_TABLES_1, *_SINCE_2, _ADDITION, _DIFFERENCE), _VERSION_3, _to_4)
"""The present version."""

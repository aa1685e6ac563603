"""Full-text search over documents and what they tell of events, by SQLite's FTS5.

The index stands in memory and not in the project file: it can be had again, so that nobody's file has to be trusted to
hold a good one, and work that has no file yet is searched the same way.
"""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from contextlib import closing

from dateline.chronology.analysis import Analysis, Entry
from dateline.chronology.searching import Found, Hits, Query

_TABLES = {"text": "title, words", "told": "clause, label, people"}  # no phrase reaches from one column to the next
_DECLARED = (
    "CREATE VIRTUAL TABLE {} USING fts5 ({}, content='', prefix='1 2 3', tokenize=\"unicode61 remove_diacritics 2\")"
)
_FIRST = 2_000
"""Mentions that are there at once; whoever types sees no more of them before the others have come."""
_NEXT = 50_000


class SearchIndex:
    """Knows some documents by heart. One thread at a time may use it.

    Rows are only ever added: those of a document that has left, or was read again, lead nowhere any more.
    """

    def __init__(self) -> None:
        self._connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        for table, columns in _TABLES.items():
            self._connection.execute(_DECLARED.format(table, columns))
        self._firsts: list[int] = []  # of the document with row n of `text`, from 0: the row of `told` of its first
        self._rows = 0  # mention; and of all rows of `told`, how many there are
        self._known: dict[str, tuple[Analysis, int]] = {}  # with the document's row
        self._entries: tuple[Entry, ...] | None = None  # all of which it knows
        self._keys: dict[int, str] = {}  # of the rows of the documents that are known now
        self._spans: dict[str, tuple[int, int]] = {}

    def update(self, entries: tuple[Entry, ...]) -> Iterator[None]:
        """Know these documents and no others; comes to rest after each that it learns."""
        if entries is self._entries:
            return
        self._entries = None
        there = {entry.key: entry for entry in entries}
        for key in self._known.keys() - there.keys():
            del self._known[key]
        for key, entry in there.items():
            known = self._known.get(key)
            if known is None or known[0] is not entry.analysis:
                self._learn(entry)
                yield
        # What was found before goes on with what it was found in.
        keys = {place: key for key, (_, place) in self._known.items()}
        if keys != self._keys:
            ends = [*self._firsts[1:], self._rows]
            self._keys = keys
            self._spans = {key: (self._firsts[place], ends[place]) for place, key in keys.items()}
        self._entries = entries

    @property
    def spans(self) -> Mapping[str, tuple[int, int]]:
        """The rows of the mentions of each document (`Hits`)."""
        return self._spans

    def find(self, query: Query, text: str) -> Iterator[Found | None]:
        """Where all of the query's phrases are found; ``text`` is how it was typed.

        Comes to rest with the first mentions that are found, and then, if there are more, with all of them; with None
        where somebody may have typed on meanwhile.
        """
        words = match_expression(query)
        with closing(self._matching("text", words)) as places:
            documents = frozenset(self._keys[place] for (place,) in places if place in self._keys)
        with closing(self._matching("told", words)) as cursor:
            rows, more = self._following(cursor, _FIRST)
            yield Found(query, text, documents, Hits(rows, self._spans), whole=not more)
            if not more:
                return
            rows = array("q", rows)  # the first ones are in others' hands
            while more:
                further, more = self._following(cursor, _NEXT)
                rows += further
                yield None
        yield Found(query, text, documents, Hits(rows, self._spans))

    def find_all(self, query: Query, text: str) -> Found:
        """The same, all of it at once."""
        return next(found for found in self.find(query, text) if found is not None and found.whole)

    def close(self) -> None:
        self._connection.close()

    def _learn(self, entry: Entry) -> None:
        document = entry.document
        place = len(self._firsts)
        self._firsts.append(self._rows)
        run = self._connection.execute
        run("BEGIN")
        run(
            "INSERT INTO text (rowid, title, words) VALUES (?, ?, ?)",
            (place, _plain(document.title), _plain(document.text)),
        )
        self._connection.executemany(
            "INSERT INTO told (rowid, clause, label, people) VALUES (?, ?, ?, ?)",
            (
                (
                    row,
                    _plain(document.text[told.start : told.end]),
                    _plain(told.label),
                    _plain("; ".join(told.participants)),
                )
                for row, told in enumerate(entry.mentions, self._rows)
            ),
        )
        run("COMMIT")
        self._rows += len(entry.mentions)
        self._known[document.key] = entry.analysis, place

    def _following(self, cursor: sqlite3.Cursor, most: int) -> tuple[array[int], bool]:
        """The next rows, those of documents that are known now, and whether there may be more."""
        found = cursor.fetchmany(most)
        rows = (row for (row,) in found)
        if len(self._keys) < len(self._firsts):
            rows = (row for row in rows if bisect_right(self._firsts, row) - 1 in self._keys)
        return array("q", rows), len(found) == most

    def _matching(self, table: str, words: str) -> sqlite3.Cursor:
        return self._connection.execute(f"SELECT rowid FROM {table} WHERE {table} MATCH ?", (words,))  # noqa: S608


def match_expression(query: Query) -> str:
    """The query in the language of FTS5; its words hold nothing but letters and digits."""
    return " ".join(f'"{" ".join(phrase.words)}"' + ("" if phrase.closed else " *") for phrase in query.phrases)


def _plain(text: str) -> str:
    """Text that SQLite can take: half surrogate pairs, which a broken corpus line may hold, become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")

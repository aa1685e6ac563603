"""Full-text search over documents and what they tell of events, by SQLite's FTS5.

The index stands in memory and not in the project file: it can be had again, so that nobody's file has to be trusted to
hold a good one, and work that has no file yet is searched the same way.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from dateline.chronology.analysis import Analysis, Entry
from dateline.chronology.searching import Found, Query
from dateline.events.model import MentionRef

_TABLES = {"text": "title, words", "told": "clause, label, people"}  # no phrase reaches from one column to the next
_DECLARED = (
    "CREATE VIRTUAL TABLE {} USING fts5 ({}, content='', prefix='2 3', tokenize=\"unicode61 remove_diacritics 2\")"
)


class SearchIndex:
    """Knows some documents by heart. One thread at a time may use it.

    Rows are only ever added: those of a document that has left, or was read again, lead nowhere any more.
    """

    def __init__(self) -> None:
        self._connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        for table, columns in _TABLES.items():
            self._connection.execute(_DECLARED.format(table, columns))
        self._keys: list[str] = []  # of the document with row n of `text`, from 0
        self._firsts: list[int] = []  # the row of `told` with its first mention
        self._rows = 0
        self._known: dict[str, tuple[Analysis, int]] = {}  # with the document's row

    def update(self, entries: Iterable[Entry]) -> Iterator[None]:
        """Know these documents and no others; comes to rest after each that it learns."""
        there = {entry.key: entry for entry in entries}
        for key in self._known.keys() - there.keys():
            del self._known[key]
        for key, entry in there.items():
            known = self._known.get(key)
            if known is None or known[0] is not entry.analysis:
                self._learn(entry)
                yield

    def find(self, query: Query, text: str) -> Found:
        """Where all of the query's phrases are found; ``text`` is how it was typed."""
        words = match_expression(query)
        current = {row: key for key, (_, row) in self._known.items()}
        documents = frozenset(current[row] for row in self._matching("text", words) if row in current)
        mentions = frozenset(self._refs(words, current))
        return Found(query, text, documents, mentions)

    def close(self) -> None:
        self._connection.close()

    def _learn(self, entry: Entry) -> None:
        document = entry.document
        place = len(self._keys)
        self._keys.append(document.key)
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

    def _refs(self, words: str, current: dict[int, str]) -> Iterator[MentionRef]:
        for row in self._matching("told", words):
            place = bisect_right(self._firsts, row) - 1
            if place in current:
                yield MentionRef(current[place], row - self._firsts[place])

    def _matching(self, table: str, words: str) -> Iterator[int]:
        found = self._connection.execute(f"SELECT rowid FROM {table} WHERE {table} MATCH ?", (words,))  # noqa: S608
        return (row for (row,) in found)


def match_expression(query: Query) -> str:
    """The query in the language of FTS5; its words hold nothing but letters and digits."""
    return " ".join(f'"{" ".join(phrase.words)}"' + ("" if phrase.closed else " *") for phrase in query.phrases)


def _plain(text: str) -> str:
    """Text that SQLite can take: half surrogate pairs, which a broken corpus line may hold, become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")

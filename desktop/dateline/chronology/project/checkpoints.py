"""Earlier states of a project: for each of some moments, what stood in those rows that have changed since.

Nothing is copied when a checkpoint is made; from then on whatever is changed for the first time is kept as it was. To
go back, the changes of all later checkpoints are taken back, the latest first. The oldest checkpoints are forgotten
when there are too many, or when they have become too large.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from dateline.chronology.project import rows
from dateline.chronology.project.contents import Contents, added_differences
from dateline.chronology.project.decided_rows import Row, decision_row, edit_row, review_row, seal, settlement_row
from dateline.chronology.project.kept import KeptAdditions, KeptDocument
from dateline.chronology.project.records import RecordError, anchor_json

APART = 15 * 60
"""Seconds between two checkpoints while somebody edits; each opening of the file makes one of its own."""

_MOST = 100
_MOST_BYTES = 64 * 1024 * 1024
_SETTLEMENTS = "all"  # they are few, and their order counts

Former = dict[tuple[str, str], str | None]
"""What stood in a row, by its table and what names it: JSON, or None where there was no such row."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A moment to which one can go back, in seconds from 1970-01-01T00:00 UTC, and how much was changed from then until
    the next: numbers of rows by table; ``added`` and ``removed`` are documents."""

    number: int
    made: int
    added: int = 0
    removed: int = 0
    changed: Mapping[str, int] = field(default_factory=dict)


def begin(connection: sqlite3.Connection, now: int) -> int:
    """Make a checkpoint of what the file holds, inside a transaction of the caller's; its number."""
    _forget_the_oldest(connection)
    (last,) = connection.execute("SELECT coalesce(max(number), 0) FROM checkpoint").fetchone()
    connection.execute("INSERT INTO checkpoint VALUES (?, ?)", (last + 1, now))
    return int(last) + 1


def note(connection: sqlite3.Connection, before: Contents, after: Contents) -> None:
    """Keep what is about to be changed for the first time since the latest checkpoint, if there is one, inside a
    transaction of the caller's."""
    (number,) = connection.execute("SELECT max(number) FROM checkpoint").fetchone()
    if number is None:
        return
    statement = "INSERT OR IGNORE INTO former VALUES (?, ?, ?, ?, ?)"
    former = ((number, table, name, stood) for (table, name), stood in _differences(before, after))
    connection.executemany(statement, ((*row, seal(row)) for row in former))


def listed(connection: sqlite3.Connection) -> tuple[Checkpoint, ...]:
    """All of them, the latest first."""
    found = {
        number: Checkpoint(number, made)
        for number, made in connection.execute("SELECT number, made FROM checkpoint ORDER BY number DESC")
    }
    counts = connection.execute(_COUNTS).fetchall()
    for number, table, absent, count in counts:
        point = found[number]
        if table == "document":
            found[number] = replace(point, **{"added" if absent else "removed": count})
        else:
            found[number] = replace(point, changed={**point.changed, table: point.changed.get(table, 0) + count})
    return tuple(found.values())


def contents_at(connection: sqlite3.Connection, number: int, now: Contents) -> Contents:
    """What the file held when a checkpoint was made; ``now`` is what it holds. How it was looked at stays. Raises
    `RecordError` where what was kept is not as it was written, or is not kept any more."""
    if connection.execute("SELECT 1 FROM checkpoint WHERE number = ?", (number,)).fetchone() is None:
        raise RecordError("that state is not kept any more")
    former: Former = {}
    for *row, sealed in connection.execute(_SINCE, (number,)).fetchall():
        if seal(tuple(row)) != sealed:
            raise RecordError("an earlier state is not as it was written")
        former[row[1], row[2]] = row[3]
    try:
        return _taken_back(now, former)
    except (ValueError, TypeError, LookupError) as error:  # who knows our seals can give a row any shape
        raise RecordError("an earlier state is not as it was written") from error


def forget(connection: sqlite3.Connection) -> None:
    """Let there be no earlier states, inside a transaction of the caller's."""
    connection.execute("DELETE FROM former")
    connection.execute("DELETE FROM checkpoint")


_SINCE = "SELECT checkpoint, kind, name, stood, seal FROM former WHERE checkpoint >= ? ORDER BY checkpoint DESC"

_COUNTS = """SELECT checkpoint, kind, stood IS NULL, count(*) FROM former AS one
WHERE kind <> 'dating' OR NOT EXISTS (
    SELECT 1 FROM former AS other
    WHERE other.checkpoint = one.checkpoint AND other.kind = 'document' AND other.name = one.name
)
GROUP BY 1, 2, 3"""


def _forget_the_oldest(connection: sqlite3.Connection) -> None:
    sizes = connection.execute(
        "SELECT number, (SELECT sum(length(stood)) FROM former WHERE checkpoint = number) FROM checkpoint"
        " ORDER BY number DESC"
    ).fetchall()
    total = 0
    for place, (number, size) in enumerate(sizes, 1):
        total += size or 0
        if place >= _MOST or total > _MOST_BYTES:
            connection.execute("DELETE FROM former WHERE checkpoint <= ?", (number,))
            connection.execute("DELETE FROM checkpoint WHERE number <= ?", (number,))
            return


# -- what is about to change ------------------------------------------------------------------------------------------


def _differences(before: Contents, after: Contents) -> Iterator[tuple[tuple[str, str], str | None]]:
    yield from _document_differences(before, after)
    for key, former, _ in added_differences(before, after):
        yield ("addition", key), json.dumps(rows.addition_row(key, former)) if former else None
    if before.settlements != after.settlements:
        settled = [settlement_row(place, each) for place, each in enumerate(before.settlements)]
        yield ("settlement", _SETTLEMENTS), json.dumps(settled)
    one, other = (_by_name(_decided_only_in(some, others)) for some, others in ((before, after), (after, before)))
    for named in one.keys() | other.keys():
        if one.get(named) != other.get(named):
            yield named, one.get(named)


def _document_differences(before: Contents, after: Contents) -> Iterator[tuple[tuple[str, str], str | None]]:
    one, other = (
        {kept.document.key: kept for kept in some.documents_not_in(others)}
        for some, others in ((before, after), (after, before))
    )
    for key in one.keys() | other.keys():
        former, later = one.get(key), other.get(key)
        if former is None:
            yield ("document", key), None
            continue
        if later is None or former.ordinal != later.ordinal or former.document is not later.document:
            yield ("document", key), json.dumps(rows.document_row(former))
        if later is None or (former.published, former.choices) != (later.published, later.choices):
            yield ("dating", key), json.dumps(rows.dating_row(former))


def _decided_only_in(contents: Contents, other: Contents) -> Contents:
    """The decisions, reviews and edits that are not in the other: of thousands of them one gesture changes few."""
    return Contents(
        decisions=contents.decisions - other.decisions,
        reviews=contents.reviews - other.reviews,
        event_edits=contents.event_edits - other.event_edits,
    )


def _by_name(contents: Contents) -> dict[tuple[str, str], str]:
    """Decisions, reviews and edits as rows, by what names them."""
    found = {}
    for decision in contents.decisions:
        row = decision_row(decision)
        found["decision", json.dumps(row[:3])] = json.dumps(row)
    for review in contents.reviews:
        found["review", anchor_json(review.mention)] = json.dumps(review_row(review))
    for edit in contents.event_edits:
        found["edit", anchor_json(edit.mention)] = json.dumps(edit_row(edit))
    return found


# -- back to what was -------------------------------------------------------------------------------------------------


def _taken_back(now: Contents, former: Former) -> Contents:
    documents, additions = _documents_taken_back(now, former)
    by_name: Former = {**_by_name(now), **{key: stood for key, stood in former.items() if key[0] in _BY_NAME}}
    stored = {table: [_row(stood) for key, stood in by_name.items() if key[0] == table and stood] for table in _BY_NAME}
    settled = former.get(("settlement", _SETTLEMENTS))
    others = rows.strictly_from(
        {**dict.fromkeys(rows.TABLES, ()), **stored, "settlement": _rows(settled) if settled is not None else ()}
    )
    return replace(
        now,
        documents=documents,
        decisions=others.decisions,
        settlements=others.settlements if settled is not None else now.settlements,
        reviews=others.reviews,
        event_edits=others.event_edits,
        additions=additions,
    )


_BY_NAME = ("decision", "review", "edit")


def _documents_taken_back(now: Contents, former: Former) -> tuple[tuple[KeptDocument, ...], frozenset[KeptAdditions]]:
    """The documents as they stood, and what was added to others."""
    added = {kept.document.key: kept.added for kept in now.documents if kept.added}
    added |= {each.document: each.added for each in now.additions}
    for (table, key), row in former.items():
        if table == "addition":
            added[key] = rows.read_added(_row(row)) if row is not None else ()
    documents = {kept.document.key: kept for kept in now.documents}
    stood, datings = [], []
    for (table, key), row in former.items():
        if table == "document" and row is None:
            documents.pop(key, None)
        elif table == "document":
            dating = former.get(("dating", key))
            stood.append(_row(row))
            datings.append(rows.dating_row(documents[key]) if dating is None else _row(dating))
    read = rows.strictly_from({**dict.fromkeys(rows.TABLES, ()), "document": stood, "dating": datings}).documents
    for kept in read:  # where the text is still there, so is what was found in it
        there = documents.get(kept.document.key)
        documents[kept.document.key] = kept if there is None else replace(kept, analysis=there.analysis)
    for (table, key), row in former.items():
        if table == "dating" and ("document", key) not in former and row is not None:
            published, choices = rows.read_dating(_row(row))
            documents[key] = replace(documents[key], published=published, choices=choices, dated=None)
    for key in added.keys() & documents.keys():
        documents[key] = rows.with_added(documents[key], added.pop(key))
    waiting = frozenset(KeptAdditions(key, each) for key, each in added.items() if each)
    return tuple(sorted(documents.values(), key=lambda kept: kept.ordinal)), waiting


def _row(stood: str | None) -> Row:
    """A row as it was kept; that its values are those of its table is seen by its own seal."""
    (row,) = _rows(f"[{stood}]")
    return row


def _rows(stood: str) -> list[Row]:
    try:
        return [tuple(row) for row in json.loads(stood)]
    except RecursionError as error:
        raise RecordError("an earlier state is nested too deep") from error

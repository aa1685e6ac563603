"""Rows of the project file from frozen values, and back: each with a seal, so that what was damaged is not believed."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TypeVar

from dateline import __version__
from dateline.chronology.analysis import Analysis, Entry, date_analysis
from dateline.chronology.own_events import OWN, own_analysis
from dateline.chronology.project.contents import Contents
from dateline.chronology.project.decided_rows import (
    Row,
    Value,
    as_number,
    as_text,
    decision_of,
    difference_of,
    edit_of,
    is_near,
    review_of,
    seal,
    sealed,
    settlement_of,
)
from dateline.chronology.project.history import KeptHistory
from dateline.chronology.project.history_rows import step_of
from dateline.chronology.project.kept import KeptAdditions, KeptDocument
from dateline.chronology.project.originals import original
from dateline.chronology.project.packing import PackingError, pack, shape, unpack
from dateline.chronology.project.records import (
    RecordError,
    additions_json,
    choices_json,
    publication_json,
    publications_json,
    read_additions,
    read_choices,
    read_publication,
    read_publications,
    read_row_counts,
    read_view,
)
from dateline.documents.model import Document, Publication
from dateline.events.additions import Addition
from dateline.events.model import Clause
from dateline.temporal.alternatives import Choice
from dateline.temporal.meaning import Finding

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Found:
    """An analysis without its document."""

    findings: tuple[Finding, ...]
    clauses: tuple[Clause, ...]
    lacks: tuple[str, ...]


MAKER = f"{__version__} {shape(_Found)}"
"""Who packed an analysis: another version finds other things, or packs them otherwise."""

Stored = Mapping[str, Sequence[Row]]
"""All rows of the tables by their names."""

Broken = Callable[[str, RecordError], None]
"""Told of rows that are not as they were written, with the name of their table."""

_Read = TypeVar("_Read")

_ORDERS = (
    ("dating", "rowid", 1), ("analysis", "rowid", 1), ("document", "ordinal", 1), ("decision", "rowid", 1),
    ("settlement", "place", 1), ("review", "rowid", 2), ("edit", "rowid", 2), ("history", "number", 2),
    ("removed", "key", 2), ("addition", "rowid", 2), ("difference", "place", 4),
)  # fmt: skip
"""Tables with the order of their rows and the version that brought them."""

TABLES = tuple(table for table, _, _ in _ORDERS)

_LEAST_UNPACKED = 64 * 1024
_UNPACKED_PER_BYTE = 60  # of text; what the densest articles come to is a third of it


def document_row(kept: KeptDocument) -> Row:
    document = kept.document
    return sealed(
        document.key,
        kept.ordinal,
        document.id,
        document.title,
        document.text,
        document.language,
        document.author,
        None if document.source is None else str(document.source.absolute()),
        document.title_end,
        publication_json(document.published),
        publications_json(document.candidates),
    )


def removed_row(kept: KeptDocument) -> Row:
    """A document that is not open, with its analysis if there is one."""
    analysis = analysis_row(kept.analysis)[1:-1] if kept.analysis is not None else (None, None)
    return sealed(*document_row(kept)[:-1], *analysis)


def dating_row(kept: KeptDocument) -> Row:
    return sealed(kept.document.key, publication_json(kept.published), choices_json(kept.choices))


def addition_row(key: str, added: tuple[Addition, ...]) -> Row:
    return sealed(key, additions_json(added))


def analysis_row(analysis: Analysis) -> Row:
    found = _Found(analysis.findings, analysis.found, analysis.lacks)
    return sealed(analysis.document.key, MAKER, pack(found, _Found))


def read_contents(connection: sqlite3.Connection) -> Contents:
    """Everything in the file; raises `RecordError` where a row is not as it was written, and `sqlite3.Error`."""
    with _one_moment(connection):
        view = connection.execute("SELECT view FROM project").fetchone()
        if view is None:
            raise RecordError("it does not say what it is")
        stored = _stored(connection)
    contents = strictly_from(stored)
    if len({kept.ordinal for kept in contents.documents}) != len(contents.documents):
        raise RecordError("its documents are not numbered as they were")
    if len(stored["dating"]) != len(contents.documents):
        raise RecordError("its documents are not those that have publications")
    for table, count in read_row_counts(as_text(view[0])).items():
        if len(stored.get(table, ())) != count:
            raise RecordError(f"rows of the table “{table}” are lost")
    return replace(contents, view=read_view(as_text(view[0])))


@contextmanager
def _one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is read inside is as it was at one moment, whoever is writing to the file meanwhile."""
    begins = not connection.in_transaction
    if begins:
        connection.execute("BEGIN")
    try:
        yield
    finally:
        if begins and connection.in_transaction:
            connection.execute("ROLLBACK")


def row_counts(contents: Contents) -> dict[str, int]:
    """How many rows what cannot be had again comes to."""
    documents, history = len(contents.documents), contents.history
    return {
        "document": documents, "dating": documents, "decision": len(contents.decisions),
        "settlement": len(contents.settlements), "review": len(contents.reviews), "edit": len(contents.event_edits),
        "history": len(history.steps), "removed": len(history.absent), "difference": len(contents.differences),
        "addition": sum(map(bool, map(attrgetter("added"), contents.documents))) + len(contents.additions),
    }  # fmt: skip


def strictly_from(stored: Stored) -> Contents:
    """What rows say; raises `RecordError` where one is not as it was written."""
    return contents_from(stored, _refuse)


def contents_from(stored: Stored, broken: Broken) -> Contents:
    """What the rows of a file say. ``broken`` is told of each that is not as it was written; where it does not raise,
    the row is left out, and a document whose row of ``dating`` is missing has the date that it states itself."""
    datings = dict(_each(stored, "dating", lambda row: (row[0], row), lambda *_: None))  # told of with the document
    analyses = {row[0]: row for row in stored["analysis"] if row}
    added = dict(_each(stored, "addition", lambda row: (as_text(row[0]), read_additions(as_text(row[1]))), broken))
    read = _each(stored, "document", lambda row: _read_document(row, datings, analyses, broken), broken)
    documents = tuple(with_added(kept, added.pop(kept.document.key, ())) for kept in read)
    decisions = frozenset(_each(stored, "decision", decision_of, broken))
    settlements = tuple(_each(stored, "settlement", settlement_of, broken))
    reviews = frozenset(_each(stored, "review", review_of, broken))
    edits = frozenset(_each(stored, "edit", edit_of, broken))
    steps = _each(stored, "history", step_of, broken)
    absent = _each(stored, "removed", _read_removed, broken)
    history = KeptHistory(tuple(steps), tuple(each for each in absent if each.analysis is not None))
    return Contents(
        documents, decisions, settlements, reviews=reviews, event_edits=edits, history=history,
        additions=frozenset(KeptAdditions(key, each) for key, each in added.items() if each),
        differences=tuple(_each(stored, "difference", difference_of, broken)),
    )  # fmt: skip


def _refuse(_: str, error: RecordError) -> None:
    raise error


def _each(stored: Stored, table: str, read: Callable[[Row], _Read], broken: Broken) -> list[_Read]:
    """What the rows of a table say, without their seals, which are looked at before."""
    found = []
    for row in stored[table]:
        try:
            if not row or seal(row[:-1]) != row[-1]:
                raise RecordError(f"a row of the table “{table}” is not as it was written")
            found.append(read(row[:-1]))
        except RecordError as error:
            broken(table, error)
    return found


def _stored(connection: sqlite3.Connection) -> dict[str, list[Row]]:
    """All rows of all tables, at once: whoever watches how long the database takes must not count how long we do. Of
    tables that the file does not have, because it is of an older version and may not be written to, there are none."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return {
        table: connection.execute(f"SELECT * FROM {table} ORDER BY {by}").fetchall() if version >= since else []  # noqa: S608 - names of our own
        for table, by, since in _ORDERS
    }


def _read_document(
    row: Row, datings: Mapping[Value, Row], analyses: Mapping[Value, Row], broken: Broken
) -> KeptDocument:
    key, ordinal, name, title, text, language, author, source, title_end, stated, candidates = row
    document = Document(
        as_text(name),
        as_text(title),
        as_text(text),
        read_publication(as_text(stated)),
        read_publications(as_text(candidates)),
        as_text(language),
        None if author is None else as_text(author),
        None if source is None else original(as_text(source)),
        as_number(title_end, len(as_text(text))),
    )
    if document.key != key:
        raise RecordError(f"the text of “{document.title[:60]}” is not the one that was saved")
    published, choices = _read_dating(datings.get(key), document, broken)
    number = as_number(ordinal, 2**31)
    if document.key == OWN.key:  # nothing is ever read out of it
        own = date_analysis(own_analysis(), published, choices)
        return KeptDocument(document, number, published, choices, own.analysis, (), own)
    found = _usable(document, published, choices, analyses.get(key))
    if found is not None and analyses[key][1] != MAKER:
        return KeptDocument(document, number, published, choices, outdated=found)
    return KeptDocument(document, number, published, choices, found.analysis if found else None, (), found)


def with_added(kept: KeptDocument, added: tuple[Addition, ...]) -> KeptDocument:
    """A document with these for the only events that a person added."""
    if kept.added == added:
        return kept
    analysis = kept.analysis.with_added(added) if kept.analysis is not None else None
    dated = date_analysis(analysis, kept.published, kept.choices) if analysis is not None else None
    outdated = kept.outdated
    if outdated is not None:
        outdated = date_analysis(outdated.analysis.with_added(added), kept.published, kept.choices)
    return replace(kept, analysis=analysis, added=added, dated=dated, outdated=outdated)


def _read_removed(row: Row) -> KeptDocument:
    *document, maker, packed = row
    key = document[0]
    analysis = sealed(key, maker, packed)
    dating = {key: (key, publication_json(None), choices_json(()))}
    return _read_document(tuple(document), dating, {key: analysis}, _refuse)


def _read_dating(row: Row | None, document: Document, broken: Broken) -> tuple[Publication | None, tuple[Choice, ...]]:
    try:
        if row is None:
            raise RecordError("the publication of a document is missing, or not as it was written")
        return read_publication(as_text(row[1])), read_choices(as_text(row[2]))
    except RecordError as error:
        broken("dating", error)
        return document.published, ()


def read_dating(row: Row) -> tuple[Publication | None, tuple[Choice, ...]]:
    """What is in force for a document; raises `RecordError`."""
    if not row or seal(row[:-1]) != row[-1] or len(row) != 4:
        raise RecordError("a publication is not as it was written")
    return read_publication(as_text(row[1])), read_choices(as_text(row[2]))


def read_added(row: Row) -> tuple[Addition, ...]:
    """What a person added to a document; raises `RecordError`."""
    if not row or seal(row[:-1]) != row[-1] or len(row) != 3:
        raise RecordError("what was added is not as it was written")
    return read_additions(as_text(row[1]))


def _usable(
    document: Document, published: Publication | None, choices: tuple[Choice, ...], row: Row | None
) -> Entry | None:
    """The kept analysis, dated, if it is packed as this version does it, and fits the text; else None."""
    if row is None or _packing(row[1]) != _packing(MAKER) or row[-1] != seal(row[:-1]) or not isinstance(row[2], bytes):
        return None
    most = _LEAST_UNPACKED + _UNPACKED_PER_BYTE * len(document.text.encode("utf-8", "surrogatepass"))
    try:
        found: _Found = unpack(row[2], _Found, most=most)
        analysis = Analysis(document, found.findings, found.clauses, found.lacks)
        _check_fit(analysis)
        entry = date_analysis(analysis, published, choices)
    except (PackingError, ArithmeticError, LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        # Who knows our rules can seal findings that contradict themselves; dating them is where that shows.
        logger.warning("%s is read again: what was kept of it does not fit (%s)", document.id, error)
        return None
    intervals = [each.interval for each in entry.expressions] + [each.interval for each in entry.mentions]
    near = all(is_near(each) for each in intervals if each is not None)
    return entry if near else None


def _packing(maker: Value) -> str:
    """How somebody packs, whatever they find."""
    return maker.partition(" ")[2] if isinstance(maker, str) else ""


def _check_fit(analysis: Analysis) -> None:
    """Raises `RecordError` unless all words stand in the text where they are said to stand."""
    text, count = analysis.document.text, len(analysis.findings)
    spans = [(each.start, each.end, each.text) for each in analysis.findings]
    spans += [(each.trigger.start, each.trigger.end, each.trigger.text) for each in analysis.clauses]
    for start, end, words in spans:
        if not 0 <= start <= end <= len(text) or text[start:end] != words:
            raise RecordError("its words stand elsewhere")
    for clause in analysis.clauses:
        named = (clause.finding, clause.carried, clause.unplaced, clause.until)
        if not 0 <= clause.start <= clause.end <= len(text) or any(n is not None and not 0 <= n < count for n in named):
            raise RecordError("its clauses name dates that are not there")

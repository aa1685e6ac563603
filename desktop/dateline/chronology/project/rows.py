"""Rows of the project file from frozen values, and back: each with a seal, so that what was damaged is not believed."""

from __future__ import annotations

import hashlib
import logging
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from dateline import __version__
from dateline.chronology.analysis import Analysis, Entry, date_analysis
from dateline.chronology.project.contents import (
    Contents,
    KeptDecision,
    KeptDocument,
    KeptEdit,
    KeptReview,
    KeptSettlement,
)
from dateline.chronology.project.packing import PackingError, pack, shape, unpack
from dateline.chronology.project.records import (
    RecordError,
    anchor_json,
    choices_json,
    edit_json,
    interval_json,
    publication_json,
    publications_json,
    read_anchor,
    read_choices,
    read_edit,
    read_interval,
    read_publication,
    read_publications,
    read_view,
)
from dateline.chronology.reviews import Review
from dateline.documents.model import Document, Publication
from dateline.events.model import Clause, Verdict
from dateline.temporal.alternatives import Choice
from dateline.temporal.meaning import Finding
from dateline.temporal.model import Interval

logger = logging.getLogger(__name__)

Value = str | int | bytes | None
Row = tuple[Value, ...]


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
    ("settlement", "place", 1), ("review", "rowid", 2), ("edit", "rowid", 2),
)  # fmt: skip
"""Tables with the order of their rows and the version that brought them."""

TABLES = tuple(table for table, _, _ in _ORDERS)

_LEAST_UNPACKED = 64 * 1024
_UNPACKED_PER_BYTE = 60  # of text; what the densest articles come to is a third of it
_FARTHEST = 2**61  # seconds: nothing that follows from a kept analysis is farther away


def document_row(kept: KeptDocument) -> Row:
    document = kept.document
    return _sealed(
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


def dating_row(kept: KeptDocument) -> Row:
    return _sealed(kept.document.key, publication_json(kept.published), choices_json(kept.choices))


def analysis_row(analysis: Analysis) -> Row:
    found = _Found(analysis.findings, analysis.clauses, analysis.lacks)
    return _sealed(analysis.document.key, MAKER, pack(found, _Found))


def decision_row(decision: KeptDecision) -> Row:
    return _sealed(int(decision.together), anchor_json(decision.first), anchor_json(decision.second))


def settlement_row(place: int, settlement: KeptSettlement) -> Row:
    return _sealed(place, anchor_json(settlement.claim), settlement.verdict.value, interval_json(settlement.interval))


def review_row(kept: KeptReview) -> Row:
    return _sealed(anchor_json(kept.mention), kept.review.value)


def edit_row(edit: KeptEdit) -> Row:
    return _sealed(anchor_json(edit.mention), edit_json(edit.edit))


def read_contents(connection: sqlite3.Connection) -> Contents:
    """Everything in the file; raises `RecordError` where a row is not as it was written, and `sqlite3.Error`."""
    view = connection.execute("SELECT view FROM project").fetchone()
    if view is None:
        raise RecordError("it does not say what it is")
    stored = _stored(connection)
    contents = strictly_from(stored)
    if len({kept.ordinal for kept in contents.documents}) != len(contents.documents):
        raise RecordError("its documents are not numbered as they were")
    if len(stored["dating"]) != len(contents.documents):
        raise RecordError("its documents are not those that have publications")
    return replace(contents, view=read_view(_text(view[0])))


def strictly_from(stored: Stored) -> Contents:
    """What rows say; raises `RecordError` where one is not as it was written."""
    return contents_from(stored, _refuse)


def contents_from(stored: Stored, broken: Broken) -> Contents:
    """What the rows of a file say. ``broken`` is told of each that is not as it was written; where it does not raise,
    the row is left out, and a document whose row of ``dating`` is missing has the date that it states itself."""
    datings = dict(_each(stored, "dating", lambda row: (row[0], row), lambda *_: None))  # told of with the document
    analyses = {row[0]: row for row in stored["analysis"] if row}
    documents = _each(stored, "document", lambda row: _read_document(row, datings, analyses, broken), broken)
    decisions = frozenset(_each(stored, "decision", _read_decision, broken))
    settlements = tuple(_each(stored, "settlement", _read_settlement, broken))
    reviews = frozenset(_each(stored, "review", _read_review, broken))
    edits = frozenset(_each(stored, "edit", _read_edit, broken))
    return Contents(tuple(documents), decisions, settlements, reviews=reviews, event_edits=edits)


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
        _text(name),
        _text(title),
        _text(text),
        read_publication(_text(stated)),
        read_publications(_text(candidates)),
        _text(language),
        None if author is None else _text(author),
        None if source is None else _original(_text(source)),
        _number(title_end, len(_text(text))),
    )
    if document.key != key:
        raise RecordError(f"the text of “{document.title[:60]}” is not the one that was saved")
    published, choices = _read_dating(datings.get(key), document, broken)
    number, dated = _number(ordinal, 2**31), _usable(document, published, choices, analyses.get(key))
    return KeptDocument(document, number, published, choices, dated.analysis if dated else None, dated)


def _read_dating(row: Row | None, document: Document, broken: Broken) -> tuple[Publication | None, tuple[Choice, ...]]:
    try:
        if row is None:
            raise RecordError("the publication of a document is missing, or not as it was written")
        return read_publication(_text(row[1])), read_choices(_text(row[2]))
    except RecordError as error:
        broken("dating", error)
        return document.published, ()


def read_dating(row: Row) -> tuple[Publication | None, tuple[Choice, ...]]:
    """What is in force for a document; raises `RecordError`."""
    if not row or seal(row[:-1]) != row[-1] or len(row) != 4:
        raise RecordError("a publication is not as it was written")
    return read_publication(_text(row[1])), read_choices(_text(row[2]))


def _usable(
    document: Document, published: Publication | None, choices: tuple[Choice, ...], row: Row | None
) -> Entry | None:
    """The kept analysis, dated, if this version made it and it fits the text; else None, and the text is read again."""
    if row is None or row[1] != MAKER or row[-1] != seal(row[:-1]) or not isinstance(row[2], bytes):
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
    near = all(_is_near(each) for each in intervals if each is not None)
    return entry if near else None


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


def _read_decision(row: Row) -> KeptDecision:
    together, first, second = row
    return KeptDecision(bool(together), read_anchor(_text(first)), read_anchor(_text(second)))


def _read_settlement(row: Row) -> KeptSettlement:
    _, claim, verdict, interval = row
    try:
        said, own = Verdict(verdict), read_interval(_text(interval))
    except ValueError as error:
        raise RecordError(f"a settlement is not as it was written: {error}") from error
    if (said is Verdict.OWN) != (own is not None):
        raise RecordError("a settlement by one's own date has none")
    if own is not None and not _is_near(own):
        raise RecordError("a settlement is too far away")
    return KeptSettlement(read_anchor(_text(claim)), said, own)


def _read_review(row: Row) -> KeptReview:
    mention, review = row
    try:
        said = Review(review)
    except ValueError as error:
        raise RecordError(f"a review is not as it was written: {error}") from error
    if said is Review.UNREVIEWED:
        raise RecordError("a review says nothing")
    return KeptReview(read_anchor(_text(mention)), said)


def _read_edit(row: Row) -> KeptEdit:
    mention, said = row
    edit = read_edit(_text(said))
    if edit.interval is not None and not _is_near(edit.interval):
        raise RecordError("an edited date is too far away")
    return KeptEdit(read_anchor(_text(mention)), edit)


def _is_near(interval: Interval) -> bool:
    return -_FARTHEST < interval.earliest <= interval.latest < _FARTHEST


def _original(source: str) -> Path | None:
    """The path of the file that a document was read from, as far as it can be one on this computer.

    The window offers to open it, and a project may be a stranger's.
    """
    from dateline.documents.reading import READERS  # a tenth of a second, which the first window does not wait for

    path = Path(source)
    plain = source.isprintable() and ".." not in path.parts and not source.startswith(("\\", "//"))
    return path if plain and path.is_absolute() and path.suffix.lower() in READERS.keys() - {""} else None


def _sealed(*values: Value) -> Row:
    return (*values, seal(values))


def seal(values: Row) -> str:
    """A hash of a row's values that tells apart all that differ in value or type."""
    digest = hashlib.sha256()
    for value in values:
        raw = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
        digest.update(f"{type(value).__name__} {len(raw)} ".encode())
        digest.update(raw)
    return digest.hexdigest()[:32]


def _text(value: Value) -> str:
    if not isinstance(value, str):
        raise RecordError("a number stands where words belong")
    return value


def _number(value: Value, most: int) -> int:
    if type(value) is not int or not 0 <= value <= most:
        raise RecordError("a number is out of range")
    return value

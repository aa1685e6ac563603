"""The completeness report as one table for a spreadsheet: a row for each thing, and what it is in the column "kind"."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import TextIO

from dateline.chronology.completeness import CompletenessReport, DocumentReport
from dateline.chronology.quotes import Quote
from dateline.export.cells import harmless
from dateline.export.ends import ends_of
from dateline.export.report_words import disputed_words, meaning_words, published_words, unused_words, use_words


@dataclass(frozen=True, slots=True)
class _Row:
    """The columns, in their order. ``kind`` is "document", "time expression", "undated event", "assumption", "caution",
    "edit" or "could not be read"; ``event`` is the same in all rows of one event; ``start``/``end`` are code points."""

    kind: str
    id: str
    title: str = ""
    number: str = ""
    words: str = ""
    earliest: str = ""
    latest: str = ""
    meaning: str = ""
    used: str = ""
    why: str = ""
    sentence: str = ""
    start: str = ""
    end: str = ""
    event: str = ""


def write_report_csv(report: CompletenessReport, stream: TextIO) -> None:
    """Write the whole report; the marked words of a sentence stand in square brackets."""
    table = csv.writer(stream)
    columns = [field.name for field in fields(_Row)]
    table.writerow(columns)
    for row in _rows(report):
        table.writerow([harmless(getattr(row, column)) for column in columns])


def _rows(report: CompletenessReport) -> Iterator[_Row]:
    for document in report.documents:
        about = document.entry.document
        yield _Row("document", about.id, about.title, document.letter, why=published_words(document.entry))
        yield from _expressions(document)
        yield from _mentions(document)
        yield from _edits(document)
    for problem in report.unreadable:
        yield _Row("could not be read", problem.id, why=problem.reason)


def _expressions(document: DocumentReport) -> Iterator[_Row]:
    about = document.entry.document
    for row in document.expressions:
        earliest, latest = ends_of(row.expression.interval)
        yield _Row(
            "time expression", about.id, about.title, str(row.number), row.expression.text, earliest or "",
            latest or "", meaning_words(row), "; ".join(use_words(use) for use in row.uses) or "no",
            unused_words(row), _marked(row.quote), str(row.expression.start), str(row.expression.end),
        )  # fmt: skip


def _mentions(document: DocumentReport) -> Iterator[_Row]:
    about = document.entry.document
    for row in document.undated:
        yield _Row(
            "undated event", about.id, about.title, str(row.number), row.label, meaning=row.when,
            why=row.undated_because, sentence=_marked(row.quote), start=str(row.mention.start),
            end=str(row.mention.end), event=row.event,
        )  # fmt: skip
    for row in document.resting:
        earliest, latest = ends_of(row.mention.interval)
        reasons = [
            (step.kind.value if step.kind.value == "caution" else "assumption", step.text) for step in row.assumptions
        ]
        if row.disputed:
            reasons.append(("caution", disputed_words(row).removeprefix("caution: ")))
        for kind, why in reasons:
            yield _Row(
                kind, about.id, about.title, str(row.number), row.label, earliest or "", latest or "", row.when,
                why=why, sentence=_marked(row.quote), start=str(row.mention.start), end=str(row.mention.end),
                event=row.event,
            )  # fmt: skip


def _edits(document: DocumentReport) -> Iterator[_Row]:
    about = document.entry.document
    for row in document.edited:
        earliest, latest = ends_of(row.mention.interval)
        for why in row.edited:
            yield _Row(
                "edit", about.id, about.title, str(row.number), row.label, earliest or "", latest or "", row.when,
                why=why, sentence=_marked(row.quote), start=str(row.mention.start), end=str(row.mention.end),
                event=row.event,
            )  # fmt: skip


def _marked(quote: Quote) -> str:
    return "".join(f"[{text}]" if marked else text for text, marked in quote.pieces)

"""From a document to what can be said of it, before and after its publication date is known: plain functions, no Qt.

`analyse` is slow (grammar and syntax) and runs in a worker process; `date_analysis` is fast and runs wherever the
publication date is changed.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.documents.model import Document, Publication
from dateline.events.dating import date_clauses
from dateline.events.model import Clause, Mention
from dateline.temporal.between import resolve_between
from dateline.temporal.meaning import Finding
from dateline.temporal.model import TimeExpression
from dateline.temporal.resolution import resolve


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a document says, free of any publication date.

    ``lacks`` has one sentence for each thing that was missing while analysing (the language model, for example).
    """

    document: Document
    findings: tuple[Finding, ...]
    clauses: tuple[Clause, ...]
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of a chronology with its publication date, if any, and all that follows from it."""

    analysis: Analysis
    published: Publication | None
    expressions: tuple[TimeExpression, ...]
    mentions: tuple[Mention, ...]

    @property
    def document(self) -> Document:
        return self.analysis.document

    @property
    def key(self) -> str:
        return self.analysis.document.key


def analyse(document: Document, *, with_events: bool = True) -> Analysis:
    """Find the time expressions and, unless ``with_events`` is off, the clauses that tell of events."""
    # Imported here: these bring dateparser and spaCy, which a process that only dates or draws never needs.
    from dateline.temporal.finding import find

    findings = find(document.text, document.language)
    if not with_events:
        return Analysis(document, findings, ())
    from dateline.events.clauses import find_clauses

    found = find_clauses(document, findings)
    return Analysis(document, findings, found.clauses, found.lacks)


def date_analysis(analysis: Analysis, published: Publication | None) -> Entry:
    """Resolve an analysis against a publication date, or none. Never looks at the clock."""
    if published is None:
        expressions = resolve(analysis.findings, None)
        return Entry(analysis, published, expressions, date_clauses(analysis.clauses, expressions, None))
    first, last = published.days
    expressions = resolve_between(analysis.findings, first, last)
    return Entry(analysis, published, expressions, date_clauses(analysis.clauses, expressions, first, last))

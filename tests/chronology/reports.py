"""Short articles about one happening, published on different days: without syntax, so quickly made."""

from __future__ import annotations

import datetime

from dateline.chronology.analysis import Analysis
from dateline.chronology.model import Chronology
from dateline.documents.model import Document, Publication, PublicationBasis
from dateline.events.model import Clause, Side, Span, Status
from dateline.temporal.finding import find

FIRST = datetime.date(2021, 3, 4)
SECOND = datetime.date(2021, 3, 8)
THIRD = datetime.date(2021, 3, 20)


def report(
    name: str, day: datetime.date | None, verb: str = "met", *, told: str = "", last: datetime.date | None = None
) -> Analysis:
    """An article that tells that the same two people did something, on the day ``told`` or else as fresh news.

    ``last``: it was published some day from ``day`` to this one.
    """
    said = f"Ines Rook {verb} Pavel Dreis" + (f" on {told}" if told else "")
    text = f"{said}, {name} says."
    findings = find(text, "en")
    clause = Clause(
        0, len(said), said, Span(10, 10 + len(verb), verb), Status.HAPPENED, Side.BEFORE, ("Ines Rook", "Pavel Dreis"),
        finding=0 if told else None, fresh=not told, lemma=verb, importance=3,
    )  # fmt: skip
    published = None
    if day is not None:
        run = (day, last) if last else (None, None)
        published = Publication(last or day, PublicationBasis.GIVEN, "set by you", first=run[0], last=run[1])
    return Analysis(Document(f"{name}.txt", name, text, published), findings, (clause,))


def reports() -> Chronology:
    """Three dated articles, of which the first two disagree on when the one meeting was, and an undated one."""
    return Chronology().with_analyses(
        [
            report("Post", FIRST, told="3 March 2021"),
            report("Courier", SECOND, told="5 March 2021"),
            report("Herald", THIRD, "left"),
            report("Note", None),
        ]
    )

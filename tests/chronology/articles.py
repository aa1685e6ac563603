"""Small documents whose clauses are told by hand: real time expressions, no syntax and no model."""

from __future__ import annotations

import datetime

from dateline.chronology.analysis import Analysis
from dateline.documents.model import Document, Publication, PublicationBasis
from dateline.events.model import Clause, Side, Span, Status, Tense
from dateline.temporal.finding import find

NOVEMBER_11 = datetime.date(2025, 11, 11)
NOVEMBER_18 = datetime.date(2025, 11, 18)
FERRY = ("Crews left yesterday.", "Boats sank on 3 May 2019.", "Alma will sail tomorrow.", "Nets broke.")


def article(name: str, *sentences: str, day: datetime.date | None = None) -> Analysis:
    """A document whose sentences each tell of one event; their second word is the verb."""
    text = " ".join(sentences)
    findings = find(text, "en")
    clauses, start = [], 0
    for sentence in sentences:
        end = start + len(sentence)
        within = [place for place, found in enumerate(findings) if start <= found.start < end]
        first, verb = sentence.split()[:2]
        trigger = Span(start + len(first) + 1, start + len(first) + 1 + len(verb), verb)
        future = verb == "will"
        clauses.append(
            Clause(
                start, end - 1, sentence[:-1], trigger, Status.PLANNED if future else Status.HAPPENED,
                Side.AFTER if future else Side.BEFORE, participants=("Alma Berg", "Harbour Office"),
                finding=within[0] if within else None, importance=3, lemma=verb,
                tense=Tense.FUTURE if future else Tense.PAST,
            )
        )  # fmt: skip
        start = end + 1
    published = Publication(day, PublicationBasis.BYLINE, "from the byline") if day else None
    return Analysis(Document(f"{name}.txt", name, text, published), findings, tuple(clauses))

"""What the tests of events/ share: from a text to its clauses and mentions, with real grammar and model."""

from __future__ import annotations

import datetime

from dateline.documents.model import Document
from dateline.events.clauses import find_clauses
from dateline.events.dating import date_clauses
from dateline.events.model import Clause, Mention
from dateline.temporal.finding import find
from dateline.temporal.resolution import resolve

# Gives a sentence something to follow, so that it is neither headline nor lead.
OPENING = "The harbour of Velden is old.\n\n"


def clauses_of(text: str, language: str = "en") -> tuple[Clause, ...]:
    return find_clauses(Document("test", "", text, language=language), find(text, language)).clauses


def mentions_of(text: str, published: str | None) -> tuple[Mention, ...]:
    document = Document("test", "", text)
    findings = find(text, "en")
    day = datetime.date.fromisoformat(published) if published else None
    return date_clauses(find_clauses(document, findings).clauses, resolve(findings, day), day)


def clause_at(text: str, trigger: str) -> Clause:
    """The one clause of the text with that trigger."""
    found = [clause for clause in clauses_of(text) if clause.trigger.text == trigger]
    assert len(found) == 1, f"{trigger!r} in {[c.trigger.text for c in clauses_of(text)]}"
    return found[0]

"""Events that a person adds, from words of a text or without any: clauses like those that syntax finds, but theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.events.model import Clause, Side, Span, Status
from dateline.temporal.meaning import Finding


@dataclass(frozen=True, slots=True)
class Addition:
    """The words that tell of it (code points, ``end`` exclusive; both 0 where none do), and what it is called."""

    start: int
    end: int
    label: str


def clause_of(addition: Addition, text: str, findings: Sequence[Finding]) -> Clause:
    """The clause that says so; the first date among its words dates it."""
    start, end = max(0, min(addition.start, len(text))), max(0, min(addition.end, len(text)))
    inside = (number for number, found in enumerate(findings) if start <= found.start and found.end <= end)
    trigger = Span(start, end, text[start:end])
    return Clause(
        start, end, addition.label, trigger, Status.HAPPENED, Side.BEFORE, finding=next(inside, None), added=True
    )  # fmt: skip


def addition_of(clause: Clause) -> Addition:
    """What a person added, of a clause that says so."""
    return Addition(clause.start, clause.end, clause.label)

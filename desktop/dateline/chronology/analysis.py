"""From a document to what can be said of it, before and after its publication date is known: plain functions, no Qt.

`analyse` is slow (grammar and syntax) and runs in a worker process; `date_analysis` is fast and runs wherever the
publication date is changed.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from dataclasses import dataclass, replace

from dateline.documents.model import Document, Publication
from dateline.events.additions import Addition, addition_of, clause_of
from dateline.events.dating import Clauses
from dateline.events.model import Clause, Mention
from dateline.stepwise import finished
from dateline.temporal.alternatives import Choice, alternatives, with_choices
from dateline.temporal.between import resolve_between
from dateline.temporal.cells import Cell
from dateline.temporal.meaning import Finding
from dateline.temporal.model import Step, StepKind, TimeExpression
from dateline.temporal.natures import Prepared
from dateline.temporal.resolution import resolve_in_steps


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a document says, free of any publication date.

    ``lacks`` has one sentence for each thing that was missing while analysing (the language model, for example).
    """

    document: Document
    findings: tuple[Finding, ...]
    clauses: tuple[Clause, ...]
    lacks: tuple[str, ...] = ()

    @property
    def added(self) -> tuple[Addition, ...]:
        """Events that a person added to what was found; their clauses come last."""
        return tuple(addition_of(clause) for clause in self.clauses if clause.added)

    @property
    def found(self) -> tuple[Clause, ...]:
        """The clauses that were found in the text itself."""
        return tuple(clause for clause in self.clauses if not clause.added)

    def with_added(self, added: Iterable[Addition]) -> Analysis:
        """The same with these for the only events that a person added."""
        clauses = (clause_of(each, self.document.text, self.findings) for each in added)
        return replace(self, clauses=(*self.found, *clauses))


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of a chronology with its publication date, if any, and all that follows from it.

    ``choices`` are the readings that a person chose for some of its expressions; they hold whatever the date.
    """

    analysis: Analysis
    published: Publication | None
    expressions: tuple[TimeExpression, ...]
    mentions: tuple[Mention, ...]
    choices: tuple[Choice, ...] = ()

    @property
    def document(self) -> Document:
        return self.analysis.document

    @property
    def key(self) -> str:
        return self.analysis.document.key

    def dated(self, published: Publication | None) -> Entry:
        """The same document with another publication date, or none."""
        return date_analysis(self.analysis, published, self.choices)

    def read_as(self, choice: Choice) -> Entry:
        """The same document with one expression read as a person says; an earlier choice for it goes."""
        return date_analysis(self.analysis, self.published, (*self._others(choice.start), choice))

    def read_as_found(self, start: int) -> Entry:
        """The same document without the choice for the expression that begins at ``start``."""
        return date_analysis(self.analysis, self.published, self._others(start))

    def alternatives(self, index: int) -> tuple[Cell, ...]:
        """What else the expression with that index could mean, as `alternatives` says."""
        return alternatives(self.analysis.findings[index], self.expressions[index])

    def has_choice(self, index: int) -> bool:
        """Whether a person chose the reading of the expression with that index."""
        return any(choice.start == self.expressions[index].start for choice in self.choices)

    def offers(self, implied: tuple[Publication, ...]) -> tuple[Publication, ...]:
        """Days that it may have been published on, best first, without the one it has: what it says itself, what is
        ``implied`` elsewhere, and last, while it is undated, when its file was made or changed."""
        own = [offer for offer in self.document.candidates if not offer.basis.is_of_file]
        if self.published is not None:
            return tuple(offer for offer in own if offer.days != self.published.days)
        return (*own, *implied, *(offer for offer in self.document.candidates if offer.basis.is_of_file))

    def _others(self, start: int) -> tuple[Choice, ...]:
        return tuple(choice for choice in self.choices if choice.start != start)


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


def date_analysis(analysis: Analysis, published: Publication | None, choices: tuple[Choice, ...] = ()) -> Entry:
    """Resolve an analysis against a publication date, or none. Never looks at the clock."""
    return finished(Dating(analysis, choices).in_steps(published))


_UNTOLD = (Step(StepKind.RESULT, "added by a person; no text tells of it"),)


def _added(mention: Mention) -> Mention:
    return replace(mention, added=True, derivation=mention.derivation if mention.trigger.text else _UNTOLD)


class Dating:
    """One document, dated again and again: what no publication date changes is worked out once."""

    def __init__(self, analysis: Analysis, choices: tuple[Choice, ...] = ()) -> None:
        self._analysis, self._choices = analysis, choices
        self._text = Prepared.of(with_choices(analysis.findings, choices) if choices else analysis.findings)
        self._clauses = Clauses(analysis.clauses)

    def in_steps(self, published: Publication | None) -> Generator[None, None, Entry]:
        """Like `date_analysis`, in steps of some ten microseconds: for whoever dates while a hand is moving.

        A publication that may be one of several days is one long step; no hand proposes that.
        """
        first, last = published.days if published is not None else (None, None)
        if first is None or last is None or first == last:
            expressions = yield from resolve_in_steps(self._text, first)
        else:
            expressions = resolve_between(self._text, first, last)
        mentions = yield from self._clauses.in_steps(expressions, first, last)
        if self._analysis.clauses and self._analysis.clauses[-1].added:
            told = zip(self._analysis.clauses, mentions, strict=True)
            mentions = tuple(_added(mention) if clause.added else mention for clause, mention in told)
        return Entry(self._analysis, published, expressions, mentions, self._choices)

"""What became of every time expression and every event: nothing that was found is passed over in silence.

    report = completeness(chronology, unreadable)           # of everything
    report = completeness(chronology, (), only=key)         # of one document

Pure, and linear in the number of expressions and mentions. `dateline.export` writes it as text, csv and html.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from dateline.chronology.analysis import Entry
from dateline.chronology.model import Chronology, letter
from dateline.chronology.quotes import Quote, Sentences
from dateline.chronology.wording import edits_in_words
from dateline.documents.model import Unreadable
from dateline.events.editing import as_edited
from dateline.events.model import Basis, Clause, Mention, MentionRef, Side, Status, headline
from dateline.temporal.meaning import Vague
from dateline.temporal.model import Step, StepKind, TimeExpression, TimexType
from dateline.temporal.wording import words_of


class Use(Enum):
    """How a mention uses a time expression."""

    DATES = "dates"
    CARRIED = "is carried over to"
    BOUNDS = "bounds, with another,"


class Unused(Enum):
    """Why a time expression dates nothing."""

    PUBLICATION = "says when the document was published"
    LENGTH = "a length of time, on no calendar day"
    SET = "a set of times, not one of them"
    VAGUE = "too vague for a date"
    ADRIFT = "a time of which the text does not say for certain on what day"
    CONTRADICTED = "contradicts the tense of the event it stands with"
    UNANCHORED = "nothing says from which day it counts"
    OUTSIDE = "stands in a byline, caption or heading, not in a sentence"
    ASIDE = "stands with none of the events told in its sentence"
    NO_EVENT = "its sentence tells of no event (a state, a habit, a condition, or what was told before)"


@dataclass(frozen=True, slots=True)
class UseOf:
    """One use of an expression: by which mention of the same document (its number there, from 1), and how."""

    mention: int
    label: str
    use: Use
    status: Status


@dataclass(frozen=True, slots=True)
class ExpressionRow:
    """A time expression, numbered from 1 in its document: who uses it, or else why nobody does.

    ``unused`` is None exactly where ``uses`` is not empty. ``near`` are the labels of the events in its sentence where
    it stands with none of them. ``chosen``: its reading is one that a person chose.
    """

    number: int
    expression: TimeExpression
    quote: Quote
    uses: tuple[UseOf, ...]
    unused: Unused | None
    near: tuple[str, ...] = ()
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A mention, numbered from 1 in its document: its date and what that rests on, or why there is none.

    ``when`` is the date or the distance from publication in words, empty where there is neither. ``assumptions`` are
    the derivation's steps of kind ASSUMED and CAUTION, and that a person chose the reading. ``dated`` and ``disputed``
    are of the event that it tells of; ``undated_because`` is empty where the mention itself has an interval. Values
    that a person gave the event stand in place of the mention's, and ``edited`` says so, half a sentence each.
    """

    number: int
    mention: Mention
    event: str
    dated: bool
    disputed: bool
    quote: Quote
    when: str
    assumptions: tuple[Step, ...]
    undated_because: str
    edited: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return headline(self.mention.label)


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """One document: every time expression and every mention, in text order. ``letter`` is that of its chip."""

    entry: Entry
    letter: str
    expressions: tuple[ExpressionRow, ...]
    mentions: tuple[MentionRow, ...]

    @property
    def undated(self) -> tuple[MentionRow, ...]:
        """Mentions of events that have no date from any document."""
        return tuple(row for row in self.mentions if not row.dated)

    @property
    def dated(self) -> tuple[MentionRow, ...]:
        """Mentions of events that have a date; one or another may have none itself."""
        return tuple(row for row in self.mentions if row.dated)

    @property
    def resting(self) -> tuple[MentionRow, ...]:
        """Mentions whose date, or distance from publication, rests on at least one assumption or has a caution."""
        return tuple(row for row in self.mentions if row.when and (row.assumptions or row.disputed))

    @property
    def edited(self) -> tuple[MentionRow, ...]:
        """Mentions of events that a person edited or deleted."""
        return tuple(row for row in self.mentions if row.edited)


@dataclass(frozen=True, slots=True)
class Figures:
    """How much there is. ``waiting`` are undated events that only lack a publication date; ``unused`` is in the order
    of `Unused`, without zeros; ``assumed`` and ``cautions`` count steps of dated mentions; ``edited`` and ``deleted``
    are events of which a person says something else than the texts, and those that a person deleted."""

    documents: int
    without_publication: int
    expressions: int
    used: int
    unused: tuple[tuple[Unused, int], ...]
    mentions: int
    events: int
    undated: int
    waiting: int
    assumed: int
    cautions: int
    edited: int = 0
    deleted: int = 0


@dataclass(frozen=True, slots=True)
class CompletenessReport:
    """The documents in the order of the chronology, and what could not be read at all, with its reason."""

    documents: tuple[DocumentReport, ...]
    unreadable: tuple[Unreadable, ...]
    figures: Figures


def completeness(
    chronology: Chronology, unreadable: Iterable[Unreadable], *, only: str | None = None
) -> CompletenessReport:
    """The report on a chronology, or on its document with the key ``only``; raises `KeyError` if there is none."""
    entries = chronology.entries if only is None else (chronology.entry(only),)
    documents = tuple(_document(entry, chronology) for entry in entries)
    return CompletenessReport(documents, tuple(unreadable), _figures(documents, chronology))


def _document(entry: Entry, chronology: Chronology) -> DocumentReport:
    sentences = Sentences(entry.document, entry.expressions)
    mentions = tuple(_mention_row(number, entry, chronology, sentences) for number in range(len(entry.mentions)))
    return DocumentReport(
        entry, letter(chronology.ordinal(entry.key)), tuple(_expression_rows(entry, sentences)), mentions
    )


# -- time expressions


def _expression_rows(entry: Entry, sentences: Sentences) -> Iterable[ExpressionRow]:
    uses, hindered = _uses(entry)
    told: dict[int, list[str]] = {}
    for mention in entry.mentions:
        told.setdefault(sentences.number_at(mention.trigger.start), []).append(headline(mention.label))
    for index, expression in enumerate(entry.expressions):
        here = sentences.number_at(expression.start)
        quote = sentences.quote(here, (expression.start, expression.end))
        used = tuple(uses.get(index, ()))
        if used:
            yield ExpressionRow(index + 1, expression, quote, used, None, chosen=entry.has_choice(index))
            continue
        near = told.get(here, [])
        unused = (
            _by_itself(entry, index)
            or hindered.get(index)
            or _undatable(expression)
            or (Unused.OUTSIDE if not sentences.is_prose(here) else Unused.ASIDE if near else Unused.NO_EVENT)
        )
        aside = tuple(near) if unused is Unused.ASIDE else ()
        yield ExpressionRow(index + 1, expression, quote, (), unused, aside, entry.has_choice(index))


def _uses(entry: Entry) -> tuple[dict[int, list[UseOf]], dict[int, Unused]]:
    """By the index of an expression: the mentions that use it; and what kept those from it that stand with it."""
    uses: dict[int, list[UseOf]] = {}
    hindered: dict[int, Unused] = {}
    for number, (clause, mention) in enumerate(zip(entry.analysis.clauses, entry.mentions, strict=True), 1):
        for index, use in _used_by(clause, mention):
            uses.setdefault(index, []).append(UseOf(number, headline(mention.label), use, mention.status))
        if clause.unplaced is not None:
            hindered.setdefault(clause.unplaced, Unused.ADRIFT)
        if mention.basis is Basis.NONE and mention.time_expression is not None and _is_contradicted(mention):
            hindered.setdefault(mention.time_expression, Unused.CONTRADICTED)
    return uses, hindered


def _used_by(clause: Clause, mention: Mention) -> Iterable[tuple[int, Use]]:
    if mention.basis is Basis.EXPRESSION and mention.time_expression is not None:
        yield mention.time_expression, Use.DATES
    elif mention.basis is Basis.CONTEXT and clause.until is not None and clause.carried is not None:
        yield clause.carried, Use.BOUNDS
        yield clause.until, Use.BOUNDS
    elif mention.basis is Basis.CONTEXT and mention.time_expression is not None:
        yield mention.time_expression, Use.CARRIED


def _is_contradicted(mention: Mention) -> bool:
    return any(step.kind is StepKind.CAUTION for step in mention.derivation)


def _by_itself(entry: Entry, index: int) -> Unused | None:
    """What an expression is, wherever it stands, that can date no event."""
    expression, said = entry.expressions[index], entry.published
    if said is not None and said.start is not None and said.end is not None:
        says_it = said.start <= expression.start and expression.end <= said.end
        if says_it:
            return Unused.PUBLICATION
    if expression.interval is not None or expression.offset is not None:
        return None
    if expression.type is TimexType.SET:
        return Unused.SET
    if expression.type is TimexType.DURATION:
        return Unused.LENGTH
    return Unused.VAGUE if isinstance(entry.analysis.findings[index].meaning, Vague) else None


def _undatable(expression: TimeExpression) -> Unused | None:
    return Unused.UNANCHORED if expression.interval is None and expression.offset is None else None


# -- mentions

_SIDES = {Side.BEFORE: "before", Side.ON: "around", Side.AFTER: "after"}
_UNCERTAIN = (StepKind.ASSUMED, StepKind.CAUTION)


def _mention_row(index: int, entry: Entry, chronology: Chronology, sentences: Sentences) -> MentionRow:
    event = chronology.event_of(MentionRef(entry.key, index))
    mention = as_edited(entry.mentions[index], event.edit)
    here = sentences.number_at(mention.trigger.start)
    marks = [(mention.trigger.start, mention.trigger.end)]
    if mention.time_expression is not None:
        expression = entry.expressions[mention.time_expression]
        marks.append((expression.start, expression.end))
    own = event.edit.interval is not None  # no assumption of the text's is behind a person's date
    uncertain = [step for step in mention.derivation if step.kind in _UNCERTAIN and not own]
    if not own and mention.time_expression is not None and entry.has_choice(mention.time_expression):
        words = entry.expressions[mention.time_expression].text
        uncertain.append(Step(StepKind.ASSUMED, f"“{words}” is read as a person chose, not as it was found"))
    when = words_of(mention.interval) if mention.interval else mention.offset.words if mention.offset else ""
    return MentionRow(
        index + 1, mention, event.id, event.interval is not None, event.conflict, sentences.quote(here, *marks), when,
        tuple(uncertain), _undated_because(mention), edits_in_words(event),
    )  # fmt: skip


def _undated_because(mention: Mention) -> str:
    """One sentence or two, without what the derivation says beyond the reason; empty for a mention with an interval."""
    if mention.interval is not None:
        return ""
    if mention.offset is not None:
        return f"the publication date is not known: {mention.offset.words}"
    reasons = [step.text for step in mention.derivation if step.kind in (StepKind.CLAUSE, StepKind.CAUTION)]
    return "; ".join([*reasons, f"known is only that it lies {_SIDES[mention.side]} publication"])


# -- figures


def _figures(documents: Sequence[DocumentReport], chronology: Chronology) -> Figures:
    expressions = [row for document in documents for row in document.expressions]
    mentions = [row for document in documents for row in document.mentions]
    unused = Counter(row.unused for row in expressions if row.unused is not None)
    events = {row.event: row.dated for row in mentions}
    undated = [name for name, dated in events.items() if not dated]
    steps = Counter(step.kind for row in mentions if row.when for step in row.assumptions)
    return Figures(
        documents=len(documents),
        without_publication=sum(document.entry.published is None for document in documents),
        expressions=len(expressions),
        used=len(expressions) - unused.total(),
        unused=tuple((reason, unused[reason]) for reason in Unused if unused[reason]),
        mentions=len(mentions),
        events=len(events),
        undated=len(undated),
        waiting=sum(chronology.event(name).offset is not None for name in undated),
        assumed=steps[StepKind.ASSUMED],
        cautions=steps[StepKind.CAUTION],
        edited=sum(bool(chronology.event(name).edit.overrides) for name in events),
        deleted=sum(chronology.event(name).edit.deleted for name in events),
    )

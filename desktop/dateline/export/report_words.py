"""What the completeness report says in words, alike in text, csv and html."""

from __future__ import annotations

from dateline import calendar
from dateline.chronology.analysis import Entry
from dateline.chronology.completeness import ExpressionRow, MentionRow, UseOf
from dateline.documents.model import Unreadable
from dateline.events.model import Status
from dateline.temporal.model import Step, StepKind
from dateline.temporal.wording import span_words, words_of


def published_words(entry: Entry) -> str:
    """“published 9 November 2023 (from the byline …)”, “no publication date is known”; a run of days if uncertain."""
    if entry.published is None:
        return "no publication date is known"
    first, last = (calendar.from_date(day) for day in entry.published.days)
    return f"published {span_words(first, last)} ({entry.published.reason})"


def meaning_words(row: ExpressionRow) -> str:
    """What an expression means: its interval, its distance from publication, or that it names no date."""
    expression = row.expression
    if expression.interval is not None:
        return words_of(expression.interval) + (", as a person chose" if row.chosen else "")
    return expression.offset.words if expression.offset else f"no date ({expression.value})"


def use_words(use: UseOf) -> str:
    """“dates “The dyke broke””; a status other than happened follows."""
    status = "" if use.status is Status.HAPPENED else f" ({use.status.value})"
    return f"{use.use.value} “{use.label}”{status}"


def unused_words(row: ExpressionRow) -> str:
    """Why an expression dates nothing, with the events of its sentence; empty for one that is used."""
    if row.unused is None:
        return ""
    near = "; ".join(f"“{label}”" for label in row.near)
    return f"{row.unused.value}: {near}" if near else row.unused.value


def step_words(step: Step) -> str:
    """An assumption or a caution, with which of the two it is."""
    return f"caution: {step.text}" if step.kind is StepKind.CAUTION else step.text


def disputed_words(row: MentionRow) -> str:
    """What a conflict does to a date; empty without one."""
    return "caution: what is told of this event cannot all be true; its date spans all claims" if row.disputed else ""


def problem_words(problem: Unreadable) -> str:
    """What could not be read, and why; a reason that begins with the name does not say it twice."""
    return problem.reason if problem.reason.startswith(problem.id) else f"{problem.id}: {problem.reason}"


def counted(count: int, noun: str, plural: str = "") -> str:
    """“1 event”, “1,200 events”; ``plural`` where an s does not make it."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"

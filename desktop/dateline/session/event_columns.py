"""The columns of the table of events: what stands in a cell, how a column sorts, what typing into a cell does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from typing import Any

from dateline.chronology.certainty import Certainty, certainty_of
from dateline.chronology.model import Chronology, letter
from dateline.chronology.reviews import Review
from dateline.events.model import Edit, Event, Status, headline
from dateline.render.date_words import words_of
from dateline.render.language import marked, tr
from dateline.render.model_words import called
from dateline.session.typed_dates import UnclearDateError
from dateline.session.typed_intervals import field_words, typed_interval

LONGEST_LABEL = 300


class Column(Enum):
    """From the left, by what stands over it."""

    WHEN = marked("When")
    EVENT = marked("Event")
    STATUS = marked("Status")
    PEOPLE = marked("People and places")
    TOLD_BY = marked("Told by")
    CERTAINTY = marked("Date")
    REVIEW = marked("Review")
    TAGS = marked("Tags")
    IMPORTANCE = marked("Importance")


EDITABLE = {
    Column.WHEN: "interval",
    Column.EVENT: "label",
    Column.STATUS: "status",
    Column.PEOPLE: "participants",
    Column.TAGS: "tags",
    Column.IMPORTANCE: "importance",
}
"""Columns that a person may type into, with the field of an `Edit` that they are."""


def cell_words(column: Column, event: Event, chronology: Chronology) -> str:
    """What stands in a cell."""
    match column:
        case Column.WHEN if event.interval is not None:
            return words_of(event.interval, short=True)
        case Column.WHEN:
            return event.offset.words if event.offset is not None else ""
        case Column.EVENT:
            return headline(event.label)
        case Column.STATUS:
            return called(event.status)
        case Column.PEOPLE:
            return "; ".join(event.participants)
        case Column.TOLD_BY:
            return " ".join(letter(ordinal) for ordinal in told_by(event, chronology))
        case Column.CERTAINTY:
            return called(certainty_of(event, chronology.mention))
        case Column.REVIEW:
            review = chronology.review_of(event)
            return "" if review is Review.UNREVIEWED else called(review)
        case Column.TAGS:
            return ", ".join(event.edit.tags)
        case _:
            return str(event.importance)


def typed_words(column: Column, event: Event, chronology: Chronology) -> str:
    """What a cell is edited from: as `cell_words`, but a date in full, none where there is none, and a choice by its
    value."""
    match column:
        case Column.WHEN:
            return field_words(event.interval) if event.interval is not None else ""
        case Column.STATUS:
            return event.status.value
        case Column.REVIEW:
            review = chronology.review_of(event)
            return str((Review.UNREVIEWED if review is Review.EDITED else review).value)  # nobody says "edited"
    return cell_words(column, event, chronology)


def told_by(event: Event, chronology: Chronology) -> list[int]:
    """The numbers of the documents that tell of an event."""
    return sorted({chronology.ordinal(ref.document) for ref in event.mentions})


def sort_key(column: Column, chronology: Chronology) -> Callable[[Event], Any]:
    """What a column sorts by. Events that say the same in it stay in order of time; what says nothing comes last."""
    statuses, certainties, reviews = (_places(kind) for kind in (Status, Certainty, Review))
    keys: dict[Column, Callable[[Event], Any]] = {
        Column.WHEN: _time_of,
        Column.EVENT: lambda event: event.label.casefold(),
        Column.STATUS: lambda event: statuses[event.status],
        Column.PEOPLE: lambda event: (not event.participants, [name.casefold() for name in event.participants]),
        Column.TOLD_BY: lambda event: (-event.documents, told_by(event, chronology)),
        Column.CERTAINTY: lambda event: certainties[certainty_of(event, chronology.mention)],
        Column.REVIEW: lambda event: reviews[chronology.review_of(event)],
        Column.TAGS: lambda event: (not event.edit.tags, [tag.casefold() for tag in event.edit.tags]),
        Column.IMPORTANCE: lambda event: -event.importance,
    }
    return keys[column]


def edited_cell(column: Column, text: str, event: Event) -> Edit:
    """What a person says of an event who types that into a cell; what the texts say anyway is said by nobody.

    Raises `UnclearDateError` for a date that cannot be read.
    """
    told, text = event.extracted or event, " ".join(text.split())
    name, value = EDITABLE[column], _value(column, text, event)
    if name != "tags" and value == getattr(told, name):
        value = None
    if column is Column.EVENT and (not text or text == headline(told.label)):
        value = None
    return replace(event.edit, **{name: value})


def _value(column: Column, text: str, event: Event) -> Any:
    match column:
        case Column.WHEN:
            return _interval(text, event)
        case Column.STATUS:
            return Status(text)
        case Column.PEOPLE:
            return _listed(text, ";")
        case Column.TAGS:
            return _listed(text, ",")
        case Column.IMPORTANCE:
            return min(3, max(1, int(text)))
        case _:
            return text[:LONGEST_LABEL]


def _interval(text: str, event: Event) -> Any:
    if event.interval is not None and text == words_of(event.interval):
        return event.interval  # nobody has changed it
    if not text and event.edit.interval is None and event.interval is not None:
        raise UnclearDateError(tr("A date that the texts give cannot be taken away; type another one."))
    return typed_interval(text) if text else None


def _listed(text: str, separator: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in (each.strip() for each in text.split(separator)) if part))


def _time_of(event: Event) -> tuple[bool, int, int]:
    return (True, 0, 0) if event.interval is None else (False, event.interval.earliest, event.interval.latest)


def _places(kind: type[Enum]) -> dict[Enum, int]:
    return {value: place for place, value in enumerate(kind)}

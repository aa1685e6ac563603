"""One document as the JSON object that ``dateline extract`` writes. Other programs rely on these names.

Offsets are code points into the document's text, end exclusive. ``earliest`` and ``latest`` are ISO 8601 days,
inclusive (proleptic Gregorian, negative years as ``-0480-01-01``), with ``THH:MM`` where the grain is finer than a day.

Of a project, a mention has the values that a person gave its event, and ``edited`` says what the texts say instead and
what tags and note the event has; null where nobody edited it. What a person deleted is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dateline.chronology.analysis import Entry
from dateline.events.editing import as_edited
from dateline.events.model import Event, Mention
from dateline.export.edited import EditedEvents, edit_record
from dateline.export.ends import ends_of
from dateline.temporal.model import Offset, Step, TimeExpression


def record_of(entry: Entry, edited: EditedEvents | None = None) -> dict[str, Any]:
    """The JSON object of one document, keys in the order they are documented."""
    published = entry.published
    return {
        "id": entry.document.id,
        "title": entry.document.title,
        "published": published.day.isoformat() if published else None,
        "published_basis": published.basis.value if published else None,
        "language": entry.document.language,
        "time_expressions": [_expression(expression) for expression in entry.expressions],
        "mentions": [_mention(mention, event) for mention, event in shown_mentions(entry, edited or {})],
    }


def shown_mentions(entry: Entry, edited: EditedEvents) -> Iterator[tuple[Mention, Event | None]]:
    """The mentions of a document as a person left them, each with its event if that was edited; none that was
    deleted."""
    for index, mention in enumerate(entry.mentions):
        event = edited.get(index)
        if event is None:
            yield mention, None
        elif not event.edit.deleted:
            yield as_edited(mention, event.edit), event


def _expression(expression: TimeExpression) -> dict[str, Any]:
    earliest, latest = ends_of(expression.interval)
    interval = expression.interval
    return {
        "start": expression.start,
        "end": expression.end,
        "text": expression.text,
        "type": expression.type.value,
        "value": expression.value,
        "mod": expression.mod,
        "quant": expression.quant,
        "freq": expression.freq,
        "earliest": earliest,
        "latest": latest,
        "grain": interval.grain.word if interval else None,
        "approximate": interval.approximate if interval else False,
        "edtf": expression.edtf,
        "offset": _words(expression.offset),
        "rule": expression.rule,
        "derivation": _steps(expression.derivation),
    }


def _mention(mention: Mention, event: Event | None) -> dict[str, Any]:
    earliest, latest = ends_of(mention.interval)
    trigger = mention.trigger
    return {
        "start": mention.start,
        "end": mention.end,
        "label": mention.label,
        "trigger": {"start": trigger.start, "end": trigger.end, "text": trigger.text},
        "status": mention.status.value,
        "participants": list(mention.participants),
        "earliest": earliest,
        "latest": latest,
        "edtf": mention.edtf,
        "offset": _words(mention.offset),
        "basis": mention.basis.value,
        "side": mention.side.value,
        "time_expression": mention.time_expression,
        "derivation": _steps(mention.derivation),
        "edited": edit_record(event) if event is not None else None,
    }


def _words(offset: Offset | None) -> str | None:
    return offset.words if offset else None


def _steps(derivation: tuple[Step, ...]) -> list[str]:
    return [str(step) for step in derivation]

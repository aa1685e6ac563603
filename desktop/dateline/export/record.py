"""One document as the JSON object that ``dateline extract`` writes. Other programs rely on these names.

Offsets are code points into the document's text, end exclusive. ``earliest`` and ``latest`` are ISO 8601 days,
inclusive (proleptic Gregorian, negative years as ``-0480-01-01``), with ``THH:MM`` where the grain is finer than a day.
"""

from __future__ import annotations

from typing import Any

from dateline.calendar import day_of, iso_day, iso_minute
from dateline.chronology.analysis import Entry
from dateline.events.model import Mention
from dateline.temporal.model import Grain, Interval, Offset, Step, TimeExpression


def record_of(entry: Entry) -> dict[str, Any]:
    """The JSON object of one document, keys in the order they are documented."""
    published = entry.published
    return {
        "id": entry.document.id,
        "title": entry.document.title,
        "published": published.day.isoformat() if published else None,
        "published_basis": published.basis.value if published else None,
        "language": entry.document.language,
        "time_expressions": [_expression(expression) for expression in entry.expressions],
        "mentions": [_mention(mention) for mention in entry.mentions],
    }


def ends_of(interval: Interval | None) -> tuple[str | None, str | None]:
    """First and last day of an interval, or minute where its grain is finer; None, None without one."""
    if interval is None:
        return None, None
    if interval.grain < Grain.DAY:
        return iso_minute(interval.earliest), iso_minute(interval.latest)
    return iso_day(day_of(interval.earliest)), iso_day(day_of(interval.latest))


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


def _mention(mention: Mention) -> dict[str, Any]:
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
    }


def _words(offset: Offset | None) -> str | None:
    return offset.words if offset else None


def _steps(derivation: tuple[Step, ...]) -> list[str]:
    return [str(step) for step in derivation]

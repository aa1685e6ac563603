"""What a picture says of itself in words: from where its documents are looked at, and what it leaves out."""

from __future__ import annotations

from collections.abc import Sequence

from dateline import calendar
from dateline.chronology.showing import Perspective, Placing
from dateline.events.model import Event
from dateline.render.date_words import day_words, span_words, year_words
from dateline.render.language import tr
from dateline.render.scene import Scene


def perspective_words(perspective: Perspective) -> str:
    """“As known on 18 November 2025. Marks stand on the day of the report, not of the event.”; empty where all
    documents are there and marks stand where the events were."""
    parts = []
    if perspective.known_on is not None:
        parts.append(tr("As known on {day}.", day=day_words(calendar.from_date(perspective.known_on))))
    if perspective.placing is Placing.REPORT:
        parts.append(tr("Marks stand on the day of the report, not of the event."))
    return " ".join(parts)


def range_words(start: float, end: float) -> str:
    """A stretch of time in words, whole days or whole years; ``end`` is exclusive."""
    first, last = calendar.day_of(int(start // 1)), calendar.day_of(int(-(-end // 1)) - 1)
    if last - first < 3 * 366:
        return span_words(first, last)
    (year, _, _), (last_year, _, _) = calendar.civil(first), calendar.civil(last)
    return f"{year_words(year)} – {year_words(last_year)}"


def left_out_words(events: Sequence[Event], visible: tuple[float, float] | None, scene: Scene) -> str:
    """What the picture shows of all events and what it leaves out, in one sentence.

    ``scene`` is of those events; ``visible`` a stretch in seconds from 1970, end exclusive, None for everything.
    """
    total = len(events)
    undated = sum(event.interval is None for event in events)
    unreported = total - undated - len(scene.events)
    outside = 0
    if visible is not None:
        start, end = visible
        table = scene.table
        inside = {int(event) for event in table.event[(table.end > start) & (table.start < end)]}
        outside = len(scene.events) - len(inside)
    shown = len(scene.events) - outside
    if shown == total:
        return tr("{number} events shown.", number=total) if total != 1 else tr("1 event shown.")
    of_all = tr("{shown} of {total} events shown", shown=shown, total=total)
    parts = [of_all if total != 1 else tr("{shown} of 1 event shown", shown=shown)]
    if undated:
        several = tr("{number} have no date and are left out", number=undated)
        parts.append(several if undated != 1 else tr("1 has no date and is left out"))
    if unreported:
        parts.append(tr("{number} told only by undated articles", number=unreported))
    if outside:
        several = tr("{number} lie outside this stretch of time", number=outside)
        parts.append(several if outside != 1 else tr("1 lies outside this stretch of time"))
    return "; ".join(parts) + "."

"""Report time: where a mark stands that shows when something was reported instead of when it was."""

from __future__ import annotations

from dataclasses import replace

from dateline import calendar
from dateline.chronology.analysis import Entry
from dateline.chronology.model import Chronology
from dateline.events.model import Event
from dateline.temporal.model import Grain, Interval


def reported_interval(entry: Entry) -> Interval | None:
    """The day a document was published, or the days it may have been; None for an undated one."""
    if entry.published is None:
        return None
    first, last = (calendar.from_date(day) for day in entry.published.days)
    return Interval(
        calendar.instant(first), calendar.instant(last + 1) - 1, Grain.DAY, approximate=first != last
    )  # fmt: skip


def as_reported(event: Event, chronology: Chronology) -> Event | None:
    """An event as report time shows it: told first by who published first. None where only undated documents tell it.

    Its claims about event time have no place on an axis of report time, so there is no conflict to be drawn.
    """
    dated = [ref for ref in event.mentions if chronology.entry(ref.document).published is not None]
    if not dated:
        return None

    def published(place: int) -> tuple[int, int]:
        interval = reported_interval(chronology.entry(dated[place].document))
        return (interval.earliest if interval else 0), place

    order = sorted(range(len(dated)), key=published)
    return replace(event, mentions=tuple(dated[place] for place in order), conflict=False)

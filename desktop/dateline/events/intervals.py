"""How the intervals of several claims go together: overlap, agreement, distance. Open ends count as unbounded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline import calendar
from dateline.temporal.model import Interval


def intersection(first: Interval, second: Interval) -> Interval | None:
    """What both allow, or None if they cannot both be true. Grain and marks come from whichever sets the end."""
    start = _later_start(first, second)
    end = _earlier_end(first, second)
    if end.latest < start.earliest:
        return None
    return Interval(
        start.earliest,
        end.latest,
        min(first.grain, second.grain),
        approximate=first.approximate and second.approximate,
        assumed_start=start.assumed_start,
        assumed_end=end.assumed_end,
        open_start=first.open_start and second.open_start,
        open_end=first.open_end and second.open_end,
    )


def _later_start(first: Interval, second: Interval) -> Interval:
    if first.open_start != second.open_start:
        return second if first.open_start else first
    return first if first.earliest >= second.earliest else second


def _earlier_end(first: Interval, second: Interval) -> Interval:
    if first.open_end != second.open_end:
        return second if first.open_end else first
    return first if first.latest <= second.latest else second


def agreed(intervals: Sequence[Interval]) -> tuple[Interval, bool]:
    """``(interval, conflict)`` of one claim or more: their intersection; where they cannot all be true, the span of
    all."""
    common: Interval | None = intervals[0]
    for other in intervals[1:]:
        common = intersection(common, other) if common is not None else None
    if common is not None:
        return common, False
    start = min(intervals, key=lambda i: i.earliest)
    end = max(intervals, key=lambda i: i.latest)
    spanned = replace(
        start,
        latest=end.latest,
        grain=min(i.grain for i in intervals),
        assumed_end=end.assumed_end,
        open_end=end.open_end,
    )
    return spanned, True


def days_apart(first: Interval, second: Interval) -> int:
    """Whole days between the nearest ends of two intervals, 0 if they touch or overlap."""
    gap = max(first.earliest, second.earliest) - min(first.latest, second.latest)
    return max(0, gap // calendar.SECONDS_PER_DAY)


def days_long(interval: Interval) -> int:
    """Number of days an interval covers, at least 1."""
    return calendar.day_of(interval.latest) - calendar.day_of(interval.earliest) + 1

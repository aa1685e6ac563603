"""The ends of an interval as other programs read them."""

from __future__ import annotations

from dateline.calendar import day_of, iso_day, iso_minute
from dateline.temporal.model import Grain, Interval


def ends_of(interval: Interval | None) -> tuple[str | None, str | None]:
    """First and last day of an interval, or minute where its grain is finer; None, None without one."""
    if interval is None:
        return None, None
    if interval.grain < Grain.DAY:
        return iso_minute(interval.earliest), iso_minute(interval.latest)
    return iso_day(day_of(interval.earliest)), iso_day(day_of(interval.latest))

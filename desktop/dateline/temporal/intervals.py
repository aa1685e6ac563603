"""From calendar cells, days and clock times to intervals, both ends inclusive."""

from __future__ import annotations

from dateline import calendar
from dateline.temporal.cells import Cell
from dateline.temporal.meaning import Clock
from dateline.temporal.model import Grain, Interval


def cell_interval(cell: Cell) -> Interval:
    """The interval of a whole calendar cell."""
    return days_interval(cell.first_day, cell.last_day, cell.grain)


def days_interval(first: int, last: int, grain: Grain) -> Interval:
    """The interval from one day to another, both inclusive."""
    return Interval(calendar.instant(first), calendar.instant(last + 1) - 1, grain)


def clock_interval(day: int, time: Clock) -> Interval:
    """The hour, minute or second of a clock time on a day; midnight (24:00) is the last minute of that day."""
    if time.hour == 24:
        # "Midnight on Wednesday" ends Wednesday (TIMEX3's T24:00) and has to stay on that day: its last minute.
        start = calendar.instant(day, 23, 59)
        return Interval(start, start + 59, Grain.MINUTE, approximate=True)
    if time.minute is None:
        start = calendar.instant(day, time.hour)
        return Interval(start, start + 3599, Grain.HOUR)
    if time.second is None:
        start = calendar.instant(day, time.hour, time.minute)
        return Interval(start, start + 59, Grain.MINUTE)
    start = calendar.instant(day, time.hour, time.minute, time.second)
    return Interval(start, start, Grain.SECOND)

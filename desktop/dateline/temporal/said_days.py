"""A day, month and year as said: the calendar's day, or why there is none."""

from __future__ import annotations

from dateline import calendar
from dateline.temporal.cells import day_cell
from dateline.temporal.meaning import Fixed, Impossible
from dateline.temporal.wording import MONTHS


def said_day(year: int, month: int, day: int, weekday: int | None = None) -> Fixed | Impossible:
    """“5 March 1998” -> that day; “31 June 2024” -> none, with the days on either side of where it would be.

    ``year`` is astronomical, ``month`` 1 to 12, ``weekday`` one said besides (0 Monday), to be checked when resolved.
    """
    if calendar.exists(year, month, day):
        return Fixed(day_cell(year, month, day), weekday)
    value = f"{calendar.iso_year(year)}-{month:02d}-{day:02d}"
    next_month = calendar.add_months(year, month, 1)
    beside = (day_cell(year, month, calendar.month_length(year, month)), day_cell(*next_month, 1))
    return Impossible(value, f"{MONTHS[month - 1]} {year} has no day {day}", beside if day >= 1 else ())


def no_such_day(month: int, day: int) -> Impossible:
    """“31 June” of any year."""
    return Impossible(f"XXXX-{month:02d}-{day:02d}", f"{MONTHS[month - 1]} has no day {day}")

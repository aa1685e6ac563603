"""Calendar arithmetic on whole numbers, for any year.

An *instant* is a count of seconds from 1970-01-01T00:00 in the proleptic Gregorian calendar; a *day* is a count of
days from 1970-01-01. Years are astronomical (ISO 8601): year 0 is 1 BCE, year -479 is 480 BCE. Python's ``datetime``
stops at year 1 and is therefore not used for event time; only publication dates are ``datetime.date``.

The conversions are those of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
"""

from __future__ import annotations

import datetime

SECONDS_PER_DAY = 86_400

_EPOCH_ORDINAL = datetime.date(1970, 1, 1).toordinal()


def day_number(year: int, month: int, day: int) -> int:
    """Days from 1970-01-01 to ``year-month-day``; the date must exist (see `month_length`)."""
    year -= month <= 2
    era = year // 400
    year_of_era = year - era * 400
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146_097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719_468


def civil(day: int) -> tuple[int, int, int]:
    """``(year, month, day of month)`` of a day number: the inverse of `day_number`."""
    day += 719_468
    era = day // 146_097
    day_of_era = day - era * 146_097
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + (3 if shifted < 10 else -9)
    return year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * shifted + 2) // 5 + 1


def is_leap(year: int) -> bool:
    """Whether February of ``year`` (astronomical) has 29 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Number of days in a month, 28 to 31; ``month`` is 1 to 12."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def exists(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day (31 June and 29 February 2025 do not exist)."""
    return 1 <= month <= 12 and 1 <= day <= month_length(year, month)


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """``(year, month)`` that lies ``count`` months later (earlier if negative)."""
    total = year * 12 + month - 1 + count
    return total // 12, total % 12 + 1


def weekday(day: int) -> int:
    """0 for Monday to 6 for Sunday. (1970-01-01 was a Thursday.)"""
    return (day + 3) % 7


def week_start(day: int) -> int:
    """The Monday on or before ``day``."""
    return day - weekday(day)


def iso_week(day: int) -> tuple[int, int]:
    """``(ISO week-numbering year, week 1 to 53)`` of a day (ISO 8601: week 1 holds the year's first Thursday)."""
    thursday = week_start(day) + 3
    year = civil(thursday)[0]
    return year, (thursday - day_number(year, 1, 1)) // 7 + 1


def iso_week_start(year: int, week: int) -> int:
    """The Monday of ISO week ``week`` of ``year``."""
    return week_start(day_number(year, 1, 4)) + 7 * (week - 1)


def instant(day: int, hour: int = 0, minute: int = 0, second: int = 0) -> int:
    """The instant at that clock time of a day number."""
    return day * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second


def day_of(at: int) -> int:
    """The day number in which an instant lies."""
    return at // SECONDS_PER_DAY


def from_date(date: datetime.date) -> int:
    """Day number of a ``datetime.date``."""
    return date.toordinal() - _EPOCH_ORDINAL


def to_date(day: int) -> datetime.date:
    """``datetime.date`` of a day number; raises ``ValueError`` or ``OverflowError`` outside years 1 to 9999."""
    return datetime.date.fromordinal(day + _EPOCH_ORDINAL)


def iso_year(year: int) -> str:
    """Four digits at least, with a minus sign before year 0: ``0079``, ``-0479``, ``12025``."""
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def iso_day(day: int) -> str:
    """``YYYY-MM-DD`` of a day number, as ISO 8601 writes it, e.g. ``-0479-09-20``."""
    year, month, day_of_month = civil(day)
    return f"{iso_year(year)}-{month:02d}-{day_of_month:02d}"


def iso_minute(at: int) -> str:
    """``YYYY-MM-DDTHH:MM`` of an instant."""
    seconds = at % SECONDS_PER_DAY
    return f"{iso_day(at // SECONDS_PER_DAY)}T{seconds // 3600:02d}:{seconds % 3600 // 60:02d}"

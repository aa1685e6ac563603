"""Which days a holiday takes in a given year: fixed dates, "the fourth Thursday of November", days from Easter, and the
feasts of other calendars (`dateline.temporal.moving_feasts`).

Easter is the Gregorian computus ("Anonymous Gregorian algorithm", Nature, 20 April 1876).
"""

from __future__ import annotations

from dateline import calendar
from dateline.temporal.moving_feasts import feast_days, is_moving_feast

_FIXED = {
    "christmas": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "new year's day": (1, 1),
    "new year's eve": (12, 31), "halloween": (10, 31), "valentine's day": (2, 14), "independence day": (7, 4),
    "veterans day": (11, 11), "remembrance day": (11, 11), "st patrick's day": (3, 17), "bastille day": (7, 14),
    "may day": (5, 1), "april fools' day": (4, 1), "all saints' day": (11, 1), "guy fawkes night": (11, 5),
    "groundhog day": (2, 2), "earth day": (4, 22), "international women's day": (3, 8), "epiphany": (1, 6),
    "assumption day": (8, 15), "immaculate conception": (12, 8), "all souls' day": (11, 2), "st nicholas' day": (12, 6),
    "german unity day": (10, 3), "reformation day": (10, 31), "italian republic day": (6, 2),
    "candlemas": (2, 2), "st john's day": (6, 24), "st joseph's day": (3, 19), "italian liberation day": (4, 25),
    "spanish national day": (10, 12), "spanish constitution day": (12, 6),
    "ides of march": (3, 15), "lady day": (3, 25), "st george's day": (4, 23), "cinco de mayo": (5, 5),
    "ve day": (5, 8), "michaelmas": (9, 29), "martinmas": (11, 11), "st andrew's day": (11, 30), "burns night": (1, 25),
    "juneteenth": (6, 19), "anzac day": (4, 25), "canada day": (7, 1), "australia day": (1, 26),
}  # fmt: skip
# month, weekday (0 Monday), which one (-1 the last)
_NTH_WEEKDAY = {
    "thanksgiving": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1), "columbus day": (10, 0, 2),
    "martin luther king day": (1, 0, 3), "presidents' day": (2, 0, 3), "mother's day": (5, 6, 2),
    "father's day": (6, 6, 3),
}  # fmt: skip
# The last such weekday (0 Monday) on or before a day.
_ON_OR_BEFORE = {
    "first advent": (12, 3, 6), "second advent": (12, 10, 6), "third advent": (12, 17, 6), "fourth advent": (12, 24, 6),
    "repentance day": (11, 22, 2), "german remembrance day": (11, 19, 6), "totensonntag": (11, 26, 6),
}  # fmt: skip
_FROM_EASTER = {
    "easter": 0,
    "easter monday": 1,
    "good friday": -2,
    "palm sunday": -7,
    "ash wednesday": -46,
    "pentecost": 49,
    "shrove monday": -48,
    "shrove tuesday": -47,
    "fat thursday": -52,
    "maundy thursday": -3,
    "holy saturday": -1,
    "ascension day": 39,
    "whit monday": 50,
    "corpus christi": 60,
}


_AFTER = {"black friday": ("thanksgiving", 1), "cyber monday": ("thanksgiving", 4)}
_LONG = {"holy week": ("palm sunday", 7)}


def holiday(name: str, year: int) -> int | None:
    """Day number of a holiday's first day in a year, None where it is not known for that year.

    Raises ``KeyError`` for a name this module does not know.
    """
    days = holiday_days(name, year)
    return None if days is None else days[0]


def holiday_days(name: str, year: int) -> tuple[int, int] | None:
    """First and last day number of a holiday in a year, both inclusive; otherwise as `holiday`."""
    if is_moving_feast(name):
        return feast_days(name, year)
    if name in _LONG:
        start, length = _LONG[name]
        first = _one_day(start, year)
        return first, first + length - 1
    day = _one_day(name, year)
    return day, day


def is_fixed(name: str) -> bool:
    """Whether a holiday is on the same day of every year."""
    return name in _FIXED


def _one_day(name: str, year: int) -> int:
    if name in _FIXED:
        return calendar.day_number(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return easter(year) + _FROM_EASTER[name]
    if name in _ON_OR_BEFORE:
        month, day, weekday = _ON_OR_BEFORE[name]
        last = calendar.day_number(year, month, day)
        return last - (calendar.weekday(last) - weekday) % 7
    if name in _AFTER:
        other, days = _AFTER[name]
        return _one_day(other, year) + days
    if name == "election day":  # the Tuesday after the first Monday of November
        return _nth_weekday(year, 11, 0, 1) + 1
    return _nth_weekday(year, *_NTH_WEEKDAY[name])


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> int:
    if nth < 0:
        last = calendar.day_number(year, month, calendar.month_length(year, month))
        return last - (calendar.weekday(last) - weekday) % 7
    first = calendar.day_number(year, month, 1)
    return first + (weekday - calendar.weekday(first)) % 7 + 7 * (nth - 1)


def easter(year: int) -> int:
    """Day number of Gregorian Easter Sunday."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return calendar.day_number(year, month, day + 1)

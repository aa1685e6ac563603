"""Which day a holiday is in a given year: fixed dates, "the fourth Thursday of November", days counted from Easter.

Easter is the Gregorian computus ("Anonymous Gregorian algorithm", Nature, 20 April 1876).
"""

from __future__ import annotations

from dateline import calendar

_FIXED = {
    "christmas": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "new year's day": (1, 1),
    "new year's eve": (12, 31), "halloween": (10, 31), "valentine's day": (2, 14), "independence day": (7, 4),
    "veterans day": (11, 11), "remembrance day": (11, 11), "st patrick's day": (3, 17), "bastille day": (7, 14),
    "may day": (5, 1), "april fools' day": (4, 1), "all saints' day": (11, 1), "guy fawkes night": (11, 5),
    "groundhog day": (2, 2), "earth day": (4, 22), "international women's day": (3, 8), "epiphany": (1, 6),
    "assumption day": (8, 15), "immaculate conception": (12, 8), "all souls' day": (11, 2), "st nicholas' day": (12, 6),
    "german unity day": (10, 3), "reformation day": (10, 31), "italian republic day": (6, 2),
}  # fmt: skip
# month, weekday (0 Monday), which one (-1 the last)
_NTH_WEEKDAY = {
    "thanksgiving": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1), "columbus day": (10, 0, 2),
    "martin luther king day": (1, 0, 3), "presidents' day": (2, 0, 3), "mother's day": (5, 6, 2),
    "father's day": (6, 6, 3),
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
    "maundy thursday": -3,
    "holy saturday": -1,
    "ascension day": 39,
    "whit monday": 50,
    "corpus christi": 60,
}


def holiday(name: str, year: int) -> int:
    """Day number of a holiday in a year. Raises ``KeyError`` for a name this module does not know."""
    if name in _FIXED:
        return calendar.day_number(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return easter(year) + _FROM_EASTER[name]
    month, weekday, nth = _NTH_WEEKDAY[name]
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

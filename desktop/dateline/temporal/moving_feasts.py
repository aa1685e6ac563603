"""Feasts of the Islamic, Hebrew, Chinese and Hindu calendars: which days they take in a year.

Their dates are those of the public holidays of a country that keeps them, from the library `holidays`, of which this
is the only importer; it is loaded when such a feast is first met. Where the moon has to be sighted the day may differ
by one from place to place, so every date from here is approximate.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dateline import calendar

_REMEMBERED = 512


@dataclass(frozen=True, slots=True)
class _Feast:
    """The holiday of a country from whose first day the feast is counted: ``shift`` days on, ``length`` days long."""

    country: str
    title: str
    shift: int = 0
    length: int = 1


_FEASTS = {
    "ramadan": _Feast("TR", "Eid al-Fitr", -30, 30),  # the month that ends the day before
    "eid al-fitr": _Feast("TR", "Eid al-Fitr"),
    "eid al-adha": _Feast("TR", "Eid al-Adha"),
    "passover": _Feast("IL", "Pesach", 0, 7),
    "shavuot": _Feast("IL", "Shavuot"),
    "rosh hashanah": _Feast("IL", "Rosh Hashanah", 0, 2),
    "yom kippur": _Feast("IL", "Yom Kippur"),
    "sukkot": _Feast("IL", "Sukkot", 0, 7),
    "lunar new year": _Feast("SG", "Chinese New Year"),
    "diwali": _Feast("SG", "Diwali"),
}

# What the library knows of each country.
_FIRST_YEARS = {"TR": 1936, "IL": 1949, "SG": 1901}
_LAST_YEAR = 2100


def is_moving_feast(name: str) -> bool:
    """Whether this module knows the feast."""
    return name in _FEASTS


@lru_cache(_REMEMBERED)
def feast_days(name: str, year: int) -> tuple[int, int] | None:
    """First and last day number of the feast that is kept in a year (the first, if the year holds two), inclusive.

    None outside the years that the library knows.
    """
    feast = _FEASTS[name]
    if not _FIRST_YEARS[feast.country] <= year <= _LAST_YEAR:
        return None
    from holidays import country_holidays

    days = country_holidays(feast.country, years=year, language="en_US", observed=False)
    kept = [day for day, titles in days.items() if feast.title in titles.replace(" (estimated)", "").split("; ")]
    if not kept:
        return None
    first = calendar.from_date(min(kept)) + feast.shift
    return first, first + feast.length - 1

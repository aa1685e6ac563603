"""Intervals in short English words for people: "21–31 October 2025", "480 BCE", "the 1990s", "about 1200".

Used by the window, the pictures and the command line, so that one interval reads alike everywhere.
"""

from __future__ import annotations

from functools import lru_cache

from dateline import calendar
from dateline.temporal.cells import Cell, cell_of
from dateline.temporal.model import Grain, Interval

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = ("spring", "summer", "autumn", "winter")
_ORDINALS = ("first", "second", "third", "fourth")
_HOUR = 3600
# From and to in seconds after the midnight that begins the day, end exclusive.
_PARTS = {
    (0, 6 * _HOUR): "early hours",
    (6 * _HOUR, 12 * _HOUR): "morning",
    (12 * _HOUR, 18 * _HOUR): "afternoon",
    (18 * _HOUR, 24 * _HOUR): "evening",
    (18 * _HOUR, 30 * _HOUR): "night",
}


@lru_cache(4096)
def words_of(interval: Interval, *, short: bool = False) -> str:
    """The interval in words; ``short`` abbreviates month names ("18 Nov 2025") and leaves out the weekday of nothing.

    Clock times appear where the grain is finer than a day; "about" where the interval is approximate; "since", "until"
    where an end is open.
    """
    if interval.grain < Grain.DAY:
        text = _clock_words(interval, short)
    else:
        first, last = calendar.day_of(interval.earliest), calendar.day_of(interval.latest)
        cell = whole_cell(first, last, interval.grain)
        text = cell_words(cell, short) if cell else span_words(first, last, short)
    if interval.approximate:
        text = f"about {text}"
    if interval.open_start == interval.open_end:
        return text
    return f"until {text}" if interval.open_start else f"since {text}"


@lru_cache(4096)
def whole_cell(first: int, last: int, grain: Grain) -> Cell | None:
    """The calendar cell that reaches exactly from one day to another, None if there is none; ``grain`` is tried
    first."""
    for kind in (grain, Grain.DAY, Grain.MONTH, Grain.YEAR, Grain.DECADE, Grain.CENTURY):
        if kind >= Grain.DAY:
            cell = cell_of(first, kind)
            if (cell.first_day, cell.last_day) == (first, last):
                return cell
    return None


@lru_cache(4096)
def cell_words(cell: Cell, short: bool = False) -> str:
    """A calendar cell in words: "October 2025", "autumn 2025", "the 5th century BCE"."""
    grain, index = cell.grain, cell.index
    if grain is Grain.DAY:
        return day_words(index, short)
    if grain is Grain.MONTH:
        return f"{_month(index % 12 + 1, short)} {year_words(index // 12)}"
    if grain is Grain.SEASON:
        year = index // 4
        return (
            f"winter {year_words(year)}–{year_words(year + 1)}"
            if index % 4 == 3
            else f"{SEASONS[index % 4]} {year_words(year)}"
        )
    if grain is Grain.QUARTER:
        return f"the {_ORDINALS[index % 4]} quarter of {year_words(index // 4)}"
    if grain is Grain.HALF:
        return f"the {_ORDINALS[index % 2]} half of {year_words(index // 2)}"
    if grain is Grain.YEAR:
        return year_words(index)
    if grain is Grain.DECADE:
        return f"the {index * 10}s" if index >= 0 else f"the {(-index - 1) * 10}s BCE"
    if grain is Grain.CENTURY:
        return f"the {ordinal(index + 1)} century" if index >= 0 else f"the {ordinal(-index)} century BCE"
    return span_words(cell.first_day, cell.last_day, short)


def span_words(first: int, last: int, short: bool = False) -> str:
    """Days from ``first`` to ``last`` with month and year said once: "21–31 October 2025", "28 May – 3 June 1940"."""
    (year, month, day), (last_year, last_month, last_day) = calendar.civil(first), calendar.civil(last)
    if first == last:
        return day_words(first, short)
    whole_months = day == 1 and last_day == calendar.month_length(last_year, last_month)
    if whole_months and (month, last_month) == (1, 12):
        era = " BCE" if last_year < 1 else ""
        if (year < 1) == (last_year < 1):
            return f"{_bare_year(year)}–{_bare_year(last_year)}{era}"
        return f"{year_words(year)} – {year_words(last_year)}"
    if whole_months:
        start = _month(month, short) + ("" if year == last_year else f" {year_words(year)}")
        separator = "–" if year == last_year else " – "
        return f"{start}{separator}{_month(last_month, short)} {year_words(last_year)}"
    if (year, month) == (last_year, last_month):
        return f"{day}–{last_day} {_month(month, short)} {year_words(year)}"
    start = f"{day} {_month(month, short)}" + ("" if year == last_year else f" {year_words(year)}")
    return f"{start} – {day_words(last, short)}"


def day_words(day: int, short: bool = False) -> str:
    """A day number in words: "18 November 2025", "20 September 480 BCE"."""
    year, month, day_of_month = calendar.civil(day)
    return f"{day_of_month} {_month(month, short)} {year_words(year)}"


def year_words(year: int) -> str:
    """An astronomical year as people write it: "2025", "480 BCE", "79 CE"."""
    if year < 1:
        return f"{1 - year} BCE"
    return f"{year} CE" if year < 100 else str(year)


def ordinal(number: int) -> str:
    """“1st”, “2nd”, “11th” …"""
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _bare_year(year: int) -> str:
    return str(1 - year) if year < 1 else str(year)


def _month(month: int, short: bool) -> str:
    return MONTHS[month - 1][:3] if short else MONTHS[month - 1]


def _clock_words(interval: Interval, short: bool) -> str:
    day, last_day = calendar.day_of(interval.earliest), calendar.day_of(interval.latest)
    midnight = calendar.instant(day)
    part = _PARTS.get((interval.earliest - midnight, interval.latest + 1 - midnight))
    if interval.grain is Grain.PART_OF_DAY and part:
        return f"{span_words(day, last_day, short)}, {part}"
    start, end = _time(interval.earliest), _time(interval.latest)
    if day != last_day:
        return f"{day_words(day, short)}, {start} – {day_words(last_day, short)}, {end}"
    if interval.latest - interval.earliest < 60:
        return f"{day_words(day, short)}, {start}"
    return f"{day_words(day, short)}, {start}–{end}"


def _time(at: int) -> str:
    seconds = at % calendar.SECONDS_PER_DAY
    return f"{seconds // 3600:02d}:{seconds % 3600 // 60:02d}"

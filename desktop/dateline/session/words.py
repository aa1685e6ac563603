"""Short words for what the window says of the session: a day, the visible range, how many."""

from __future__ import annotations

import datetime
import math

from dateline.calendar import SECONDS_PER_DAY, civil
from dateline.session.session import VisibleRange

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SHOW_DAYS_UP_TO = 3 * 366  # days wide; months from there
_SHOW_MONTHS_UP_TO = 40 * 366  # years from there


def day_words(day: datetime.date) -> str:
    """``Tue 18 Nov 2025``."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def range_words(visible: VisibleRange) -> str:
    """``18 Oct – 30 Nov 2025``; coarser the wider it is, with clock times below two days; any year."""
    first = math.floor(visible.start)
    last = max(first, math.ceil(visible.end) - 1)
    width = visible.width / SECONDS_PER_DAY
    if width < 2:
        return _hours(first, last)
    (year, month, day), (to_year, to_month, to_day) = civil(first // SECONDS_PER_DAY), civil(last // SECONDS_PER_DAY)
    if width <= _SHOW_DAYS_UP_TO:
        parts = [f"{day} {_MONTHS[month - 1]}", f"{to_day} {_MONTHS[to_month - 1]}"]
    elif width <= _SHOW_MONTHS_UP_TO:
        parts = [_MONTHS[month - 1], _MONTHS[to_month - 1]]
    else:
        return f"{year_words(year)} – {year_words(to_year)}"
    if year == to_year:
        both = parts[0] if parts[0] == parts[1] else " – ".join(parts)
        return f"{both} {year_words(year)}"
    return f"{parts[0]} {year_words(year)} – {parts[1]} {year_words(to_year)}"


def year_words(year: int) -> str:
    """An astronomical year for people: 0 is ``1 BCE``, and from 10,000 on digits are grouped."""
    if year <= 0:
        return f"{_grouped(1 - year)} BCE"
    return _grouped(year)


def count_words(count: int, noun: str) -> str:
    """``1 document``, ``2,000 documents``."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _hours(first: int, last: int) -> str:
    def clock(at: int) -> str:
        minutes = at % SECONDS_PER_DAY // 60
        return f"{minutes // 60:02d}:{minutes % 60:02d}"

    def day(at: int) -> str:
        year, month, day_of_month = civil(at // SECONDS_PER_DAY)
        return f"{day_of_month} {_MONTHS[month - 1]} {year_words(year)}"

    end = last + 1
    if first // SECONDS_PER_DAY == last // SECONDS_PER_DAY:
        return f"{day(first)}, {clock(first)}–{clock(end)}"
    return f"{day(first)}, {clock(first)} – {day(end)}, {clock(end)}"


def _grouped(year: int) -> str:
    return f"{year:,}" if year >= 10_000 else str(year)

"""Intervals as EDTF strings (Extended Date/Time Format, ISO 8601-2:2019 and the Library of Congress specification).

What is written for which interval:

* one day, month, year, decade or century: its own form: ``2025-10-21``, ``2025-10``, ``2025``, ``196X``, ``19XX``;
years
  BCE are astronomical with a minus (``-0479`` is 480 BCE), decades and centuries BCE are spans of years;
* seasons, quarters and halves: the level 2 codes (21-24 spring … winter, 33-36 quarters, 40-41 halves): ``2025-33``;
* several days where an end rests on a convention ("late last month"): *one of a set*, ``[2025-10-21..2025-10-31]``,
  because it happened some day in there;
* several days that were said ("3–5 March", "this week"): a span, ``2025-03-03/2025-03-05``;
* open ends: ``1990/..``, ``../1990-05``; approximate: ``~`` behind the date, or behind both dates of a span;
* finer than a day: ``2025-10-21T14:30:00``, a span of two such where it is not one minute.
"""

from __future__ import annotations

from functools import lru_cache

from dateline import calendar
from dateline.temporal.cells import Cell
from dateline.temporal.model import Grain, Interval
from dateline.temporal.wording import whole_cell

_SEASON_CODES = {Grain.SEASON: (4, 21), Grain.QUARTER: (4, 33), Grain.HALF: (2, 40)}


@lru_cache(4096)
def edtf_of(interval: Interval) -> str:
    """The EDTF string of an interval, as the module says."""
    mark = "~" if interval.approximate else ""
    if interval.grain < Grain.DAY:
        return _instants(interval)
    first, last = calendar.day_of(interval.earliest), calendar.day_of(interval.latest)
    cell = whole_cell(first, last, interval.grain)
    if interval.open_start or interval.open_end:
        start = ".." if interval.open_start else _edge(first, interval.grain) + mark
        return f"{start}/{'..' if interval.open_end else _edge(last, interval.grain) + mark}"
    single = _cell(cell) if cell else None
    if single is not None:
        return single + mark
    if (interval.assumed_start or interval.assumed_end) and not mark:
        return f"[{calendar.iso_day(first)}..{calendar.iso_day(last)}]"
    start, end = _edges(first, last)
    return f"{start}{mark}/{end}{mark}"


def _cell(cell: Cell) -> str | None:
    grain, index = cell.grain, cell.index
    if grain is Grain.DAY:
        return calendar.iso_day(index)
    if grain is Grain.MONTH:
        return f"{calendar.iso_year(index // 12)}-{index % 12 + 1:02d}"
    if grain in _SEASON_CODES:
        size, code = _SEASON_CODES[grain]
        return f"{calendar.iso_year(index // size)}-{code + index % size}"
    if grain is Grain.YEAR:
        return calendar.iso_year(index)
    if grain is Grain.DECADE and index >= 0:
        return f"{index:03d}X"
    if grain is Grain.CENTURY and index >= 0:
        return f"{index:02d}XX"
    return None


def _edges(first: int, last: int) -> tuple[str, str]:
    """Both ends as coarse as they can be without changing the span."""
    (year, month, day), (last_year, last_month, last_day) = calendar.civil(first), calendar.civil(last)
    if day != 1 or last_day != calendar.month_length(last_year, last_month):
        return calendar.iso_day(first), calendar.iso_day(last)
    if (month, last_month) == (1, 12):
        return calendar.iso_year(year), calendar.iso_year(last_year)
    return f"{calendar.iso_year(year)}-{month:02d}", f"{calendar.iso_year(last_year)}-{last_month:02d}"


def _edge(day: int, grain: Grain) -> str:
    year, month, _ = calendar.civil(day)
    if grain >= Grain.YEAR:
        return calendar.iso_year(year)
    return f"{calendar.iso_year(year)}-{month:02d}" if grain is Grain.MONTH else calendar.iso_day(day)


def _instants(interval: Interval) -> str:
    start = f"{calendar.iso_minute(interval.earliest)}:00"
    if interval.latest - interval.earliest < 60:
        return start
    return f"{start}/{calendar.iso_minute(interval.latest)}:{interval.latest % 60:02d}"

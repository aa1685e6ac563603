"""Calendar cells: one day, week, month, quarter … as a grain and a running number.

``Cell(Grain.MONTH, 2025 * 12 + 9)`` is October 2025, and the month before it has the number one less: "last",
"next" and
"three … ago" are plain subtraction, in any year, BCE included (years are astronomical, see `dateline.calendar`).

===========  ====================================================================
grain        number
===========  ====================================================================
DAY          day number (days from 1970-01-01)
WEEKEND      week number; the weekend is that week's Saturday and Sunday
WEEK         weeks from the Monday of 1969-12-29
MONTH        year * 12 + month - 1
SEASON       year * 4 + 0 spring (Mar), 1 summer, 2 autumn, 3 winter (December to February of the next year)
QUARTER      year * 4 + quarter - 1
HALF         year * 2 + half - 1
YEAR         year
DECADE       year // 10 (the 1960s are 196); before year 1 the decade holds the ten years BCE with equal tens
CENTURY      year // 100 (the 20th century is 19: 1900-1999, as TIMEX3 and journalists count)
MILLENNIUM   year // 1000
===========  ====================================================================

Centuries, decades and millennia BCE are counted by their BCE year: the 5th century BCE is CENTURY -5 (500-401 BCE).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dateline import calendar
from dateline.temporal.model import Grain

_REMEMBERED = 4096
"""Results kept of the pure functions below: the dates of a text are few and come again and again."""
_LONG_YEARS = {Grain.DECADE: 10, Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}
_MONTHS_PER = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6, Grain.YEAR: 12}


@dataclass(frozen=True, slots=True)
class Cell:
    """One calendar unit; ``grain`` is DAY or coarser, ``index`` counts as the module's table says."""

    grain: Grain
    index: int

    def shifted(self, count: int) -> Cell:
        """The cell ``count`` units later (earlier if negative)."""
        return Cell(self.grain, self.index + count)

    @property
    def first_day(self) -> int:
        """Day number of the first day inside."""
        return _bounds(self)[0]

    @property
    def last_day(self) -> int:
        """Day number of the last day inside."""
        return _bounds(self)[1]

    @property
    def year(self) -> int:
        """Astronomical year in which the cell begins (for weeks: the ISO week-numbering year)."""
        if self.grain in (Grain.WEEK, Grain.WEEKEND):
            return calendar.iso_week(self.first_day)[0]
        return calendar.civil(self.first_day)[0]


def day_cell(year: int, month: int, day: int) -> Cell:
    """The cell of a calendar day; the day must exist."""
    return Cell(Grain.DAY, calendar.day_number(year, month, day))


def month_cell(year: int, month: int) -> Cell:
    """The cell of a month, ``month`` 1 to 12."""
    return Cell(Grain.MONTH, year * 12 + month - 1)


def year_cell(year: int) -> Cell:
    """The cell of an astronomical year."""
    return Cell(Grain.YEAR, year)


def century_cell(ordinal: int, before_common_era: bool = False) -> Cell:
    """The cell of the ``ordinal``-th century, counted from year 1 backwards if ``before_common_era``."""
    return Cell(Grain.CENTURY, -ordinal if before_common_era else ordinal - 1)


@lru_cache(_REMEMBERED)
def cell_of(day: int, grain: Grain) -> Cell:
    """The cell of that grain in which a day lies. Raises ``ValueError`` for grains finer than a day."""
    year, month, _ = calendar.civil(day)
    if grain is Grain.DAY:
        return Cell(grain, day)
    if grain in (Grain.WEEK, Grain.WEEKEND):
        return Cell(grain, (calendar.week_start(day) + 3) // 7)
    if grain is Grain.SEASON:
        return Cell(grain, (year * 12 + month - 3) // 3)
    if grain in _MONTHS_PER:
        return Cell(grain, (year * 12 + month - 1) // _MONTHS_PER[grain])
    if grain in _LONG_YEARS:
        size = _LONG_YEARS[grain]
        return Cell(grain, year // size if year > 0 else -((-year) // size) - 1)
    raise ValueError(f"no calendar cell of grain {grain.name}")


@lru_cache(_REMEMBERED)
def _bounds(cell: Cell) -> tuple[int, int]:
    grain, index = cell.grain, cell.index
    if grain is Grain.DAY:
        return index, index
    if grain is Grain.WEEK:
        return index * 7 - 3, index * 7 + 3
    if grain is Grain.WEEKEND:
        return index * 7 + 2, index * 7 + 3
    if grain is Grain.SEASON:
        return _months(index * 3 + 2, 3)
    if grain in _MONTHS_PER:
        size = _MONTHS_PER[grain]
        return _months(index * size, size)
    size = _LONG_YEARS[grain]
    if index >= 0:
        return calendar.day_number(index * size, 1, 1), calendar.day_number(index * size + size - 1, 12, 31)
    # CENTURY -5 is 500-401 BCE, astronomically -499 to -400.
    first = index * size + 1
    return calendar.day_number(first, 1, 1), calendar.day_number(first + size - 1, 12, 31)


def _months(first: int, count: int) -> tuple[int, int]:
    year, month = first // 12, first % 12 + 1
    next_year, next_month = (first + count) // 12, (first + count) % 12 + 1
    return calendar.day_number(year, month, 1), calendar.day_number(next_year, next_month, 1) - 1

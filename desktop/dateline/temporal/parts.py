"""Early, mid and late: which days of a unit they are, by the conventions of the design.

A month splits 1-10, 11-20, 21-end; a week Mon-Tue, Wed-Thu, Fri-Sun; everything longer in thirds of its months.
"""

from __future__ import annotations

from dateline import calendar
from dateline.temporal.cells import Cell
from dateline.temporal.meaning import DayPart, Part
from dateline.temporal.model import Grain

SHARES = {
    Part.FIRST_HALF: (0, 2), Part.SECOND_HALF: (1, 2), Part.FIRST_QUARTER: (0, 4), Part.SECOND_QUARTER: (1, 4),
    Part.THIRD_QUARTER: (2, 4), Part.LAST_QUARTER: (3, 4),
}  # fmt: skip
"""Which of how many equal parts."""
_THIRD = {Part.EARLY: 0, Part.START: 0, Part.MID: 1, Part.LATE: 2, Part.END: 2, Part.EARLIER: 0, Part.LATER: 2}
# A night ends on the morning of the next day.
_HOURS = {
    DayPart.MORNING: (6, 12), DayPart.MIDDAY: (11, 13), DayPart.AFTERNOON: (12, 18),
    DayPart.EVENING: (18, 24), DayPart.NIGHT: (18, 30), DayPart.DAYTIME: (6, 18),
}  # fmt: skip


def part_days(cell: Cell, part: Part) -> tuple[int, int] | None:
    """First and last day of a part of a unit; None where the unit is too short to have one (a day)."""
    if part in SHARES:
        return _share(cell, *SHARES[part])
    if part not in _THIRD:
        return None
    third = _THIRD[part]
    first, last = cell.first_day, cell.last_day
    if cell.grain is Grain.WEEK:
        return ((first, first + 1), (first + 2, first + 3), (first + 4, last))[third]
    if cell.grain is Grain.MONTH:
        return ((first, first + 9), (first + 10, first + 19), (first + 20, last))[third]
    if cell.grain <= Grain.WEEKEND:
        return None
    year, month, _ = calendar.civil(first)
    months = _months_inside(cell)
    if cell.grain >= Grain.DECADE:  # to whole years: the early 1990s are 1990-1992, the late 1997-1999
        years = months // 12
        start_year, end_year = (year + round(years * step / 3) for step in (third, third + 1))
        return calendar.day_number(start_year, 1, 1), calendar.day_number(end_year, 1, 1) - 1
    start = calendar.add_months(year, month, months // 3 * third)
    end = calendar.add_months(year, month, months // 3 * (third + 1))
    return calendar.day_number(*start, 1), calendar.day_number(*end, 1) - 1


def _share(cell: Cell, which: int, count: int) -> tuple[int, int]:
    """The days of one of ``count`` equal parts: whole years of a century, whole days of a month."""
    first, last = cell.first_day, cell.last_day
    if cell.grain >= Grain.DECADE:
        year = calendar.civil(first)[0]
        years = _months_inside(cell) // 12
        start, end = (year + years * step // count for step in (which, which + 1))
        return calendar.day_number(start, 1, 1), calendar.day_number(end, 1, 1) - 1
    days = last - first + 1
    return first + days * which // count, first + days * (which + 1) // count - 1


def _months_inside(cell: Cell) -> int:
    year, month, _ = calendar.civil(cell.first_day)
    last_year, last_month, _ = calendar.civil(cell.last_day)
    return (last_year - year) * 12 + last_month - month + 1


def part_hours(part: DayPart, inner: Part | None = None) -> tuple[int, int]:
    """Hours of the day, end exclusive, that a part of the day takes by convention: morning 6 to 12, night 18 to 30.

    An early morning ("the early hours") begins at midnight.
    """
    if part is DayPart.MORNING and inner is Part.EARLY:
        return 0, 6
    return _HOURS[part]

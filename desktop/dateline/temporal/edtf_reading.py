"""The interval of an EDTF string (ISO 8601-2): what `edtf` writes, and what people and other programs write beside it.

    read_edtf("2025-10~")               # about October 2025
    read_edtf("[2025-10-21..2025-10-31]")

Dates with ``X`` for what is not known, seasons, quarters and halves, spans, open ends, one of a set, clock times;
``~``, ``?`` and ``%`` all make a date approximate. Not read: several dates that are no span (``{1667, 1668}``) and
exponents.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline import calendar
from dateline.temporal.cells import Cell
from dateline.temporal.model import Grain, Interval

_LONGEST = 60  # characters; nobody types more
_DATE = re.compile(
    r"(?P<year>-?\d{4,6}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?(?P<mark>[~?%]?)"
)
_INSTANT = re.compile(r"(-?\d{4,6})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?")
_OPEN = ("..", "")
_CODES = {Grain.SEASON: (21, 4), Grain.QUARTER: (33, 4), Grain.HALF: (40, 2)}  # first code, and how many in a year


def read_edtf(text: str) -> Interval | None:
    """The interval that an EDTF string denotes, None for what is none."""
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text[1:-1])
    first, slash, last = text.partition("/")
    return _span(first, last) if slash else _date(first)


def _one_of(text: str) -> Interval | None:
    """One of all days from the one to the other."""
    first, dots, last = text.partition("..")
    spanned = _span(first.strip(), last.strip()) if dots and first and last else None
    return replace(spanned, assumed_start=True, assumed_end=True) if spanned is not None else None


def _span(first: str, last: str) -> Interval | None:
    start, end = (None if edge in _OPEN else _date(edge) for edge in (first, last))
    if start is None and first in _OPEN:
        return replace(end, open_start=True) if end is not None else None
    if end is None and last in _OPEN:
        return replace(start, open_end=True) if start is not None else None
    if start is None or end is None or end.latest < start.earliest:
        return None
    return Interval(
        start.earliest, end.latest, min(start.grain, end.grain), approximate=start.approximate or end.approximate
    )  # fmt: skip


def _date(text: str) -> Interval | None:
    if clock := _INSTANT.fullmatch(text):
        return _instant(*(int(part or 0) for part in clock.groups()))
    said = _DATE.fullmatch(text)
    cell = _cell(said["year"], said["month"], said["day"]) if said else None
    if said is None or cell is None:
        return None
    first, last = calendar.instant(cell.first_day), calendar.instant(cell.last_day + 1) - 1
    return Interval(first, last, cell.grain, approximate=bool(said["mark"]))


def _cell(year: str, month: str | None, day: str | None) -> Cell | None:
    if "X" in year:
        wide = Cell(Grain.DECADE, int(year[:3])) if year[2] != "X" else Cell(Grain.CENTURY, int(year[:2]))
        return wide if month is None else None
    number = int(year)
    if month in (None, "XX"):
        return Cell(Grain.YEAR, number) if day in (None, "XX") else None
    part = int(month)
    if part > 12:
        return _part_of_year(number, part) if day is None else None
    if day is not None and day != "XX":
        exists = calendar.exists(number, part, int(day))
        return Cell(Grain.DAY, calendar.day_number(number, part, int(day))) if exists else None
    return Cell(Grain.MONTH, number * 12 + part - 1) if part else None


def _part_of_year(year: int, code: int) -> Cell | None:
    for grain, (first, count) in _CODES.items():
        if first <= code < first + count:
            return Cell(grain, year * count + code - first)
    return None


def _instant(*parts: int) -> Interval | None:
    """A minute, or a second where one is said that is not the first of its minute."""
    year, month, day, hour, minute, second = parts
    if not calendar.exists(year, month, day) or hour > 23 or minute > 59 or second > 59:
        return None
    at = calendar.instant(calendar.day_number(year, month, day), hour, minute, second)
    return Interval(at, at, Grain.SECOND) if second else Interval(at, at + 59, Grain.MINUTE)

"""TIMEX3 values as the TimeML guidelines write them (TimeML 1.2.1; Ferro et al., TIDES 2005, for BC and parts of
day)."""

from __future__ import annotations

from fractions import Fraction

from dateline import calendar
from dateline.temporal.cells import Cell
from dateline.temporal.meaning import Amount, AtTime, Clock, DayPart, Meaning, Modified, Part
from dateline.temporal.model import Grain

_SEASONS = ("SP", "SU", "FA", "WI")
_UNDERSPECIFIED = {
    Grain.DAY: "XXXX-XX-XX", Grain.WEEKEND: "XXXX-WXX-WE", Grain.WEEK: "XXXX-WXX", Grain.MONTH: "XXXX-XX",
    Grain.SEASON: "XXXX-XX", Grain.QUARTER: "XXXX-QX", Grain.HALF: "XXXX-HX", Grain.YEAR: "XXXX", Grain.DECADE: "XXX",
    Grain.CENTURY: "XX", Grain.MILLENNIUM: "X",
}  # fmt: skip
_UNITS = {
    Grain.SECOND: ("T", "S", 1), Grain.MINUTE: ("T", "M", 1), Grain.HOUR: ("T", "H", 1), Grain.DAY: ("", "D", 1),
    Grain.WEEK: ("", "W", 1), Grain.MONTH: ("", "M", 1), Grain.QUARTER: ("", "Q", 1), Grain.YEAR: ("", "Y", 1),
    Grain.DECADE: ("", "Y", 10), Grain.CENTURY: ("", "Y", 100), Grain.MILLENNIUM: ("", "Y", 1000),
    Grain.WEEKEND: ("", "WE", 1),
}  # fmt: skip


def value_of(cell: Cell) -> str:
    """``2025-10-21``, ``2025-W47``, ``2025-W47-WE``, ``2025-10``, ``2025-SU``, ``2025-Q3``, ``2025``, ``196``,
    ``19``."""
    grain, index = cell.grain, cell.index
    if grain is Grain.DAY:
        year, month, day = calendar.civil(index)
        return f"{_year(year)}-{month:02d}-{day:02d}"
    if grain in (Grain.WEEK, Grain.WEEKEND):
        year, week = calendar.iso_week(index * 7)
        return f"{_year(year)}-W{week:02d}" + ("-WE" if grain is Grain.WEEKEND else "")
    if grain is Grain.MONTH:
        return f"{_year(index // 12)}-{index % 12 + 1:02d}"
    if grain is Grain.SEASON:
        return f"{_year(index // 4)}-{_SEASONS[index % 4]}"
    if grain is Grain.QUARTER:
        return f"{_year(index // 4)}-Q{index % 4 + 1}"
    if grain is Grain.HALF:
        return f"{_year(index // 2)}-H{index % 2 + 1}"
    if grain is Grain.YEAR:
        return _year(index)
    width = {Grain.DECADE: 3, Grain.CENTURY: 2, Grain.MILLENNIUM: 1}[grain]
    return f"{index:0{width}d}" if index >= 0 else f"BC{-index - 1:0{width}d}"


def _year(year: int) -> str:
    return f"BC{1 - year:04d}" if year < 1 else f"{year:04d}"


def underspecified(grain: Grain) -> str:
    """The value of a unit whose place is unknown: ``XXXX-XX-XX`` for a day."""
    return _UNDERSPECIFIED.get(grain, "XXXX-XX-XXTXX")


def day_unknown(unit: Cell) -> str:
    """A day somewhere in a month or year: ``1950-06-XX``, ``1950-XX-XX``."""
    return f"{value_of(unit)}-XX" if unit.grain is Grain.MONTH else f"{_year(unit.year)}-XX-XX"


def winter_value(winter: Cell) -> str:
    """A winter that a story comes to is named by the year of its January: ``1778-WI`` for that of 1777 to 1778."""
    return f"{_year(winter.index // 4 + 1)}-WI"


def season_code(number: int) -> str:
    """``SP``, ``SU``, ``FA``, ``WI``."""
    return _SEASONS[number]


def time_suffix(time: Clock | DayPart) -> str:
    """What stands behind the day: ``T14:30``, ``TMO``."""
    if isinstance(time, DayPart):
        return f"T{time.value}"
    minute = "" if time.minute is None else f":{time.minute:02d}"
    second = "" if time.second is None else f":{time.second:02d}"
    return f"T{time.hour:02d}{minute}{second}{time.zone}"


def duration_value(amounts: tuple[Amount, ...]) -> str:
    """``P2Y``, ``PT1H30M``, ``PXD`` where the number is not named, ``P2.5Y``."""
    date_part, time_part = "", ""
    for amount in amounts:
        prefix, letter, factor = _UNITS.get(amount.grain, ("", "D", 1))
        count = "X" if amount.count is None else _number(amount.count * factor)
        if prefix:
            time_part += count + letter
        else:
            date_part += count + letter
    return f"P{date_part}" + (f"T{time_part}" if time_part else "")


_MODS = {
    Part.EARLY: "START", Part.START: "START", Part.MID: "MID", Part.LATE: "END", Part.END: "END",
}  # fmt: skip


def mod_of(meaning: Meaning) -> str | None:
    """TIMEX3's ``mod``: ``END`` for "late last month", ``APPROX`` for "about 1200", ``MORE_THAN`` for "over a year"."""
    if isinstance(meaning, AtTime):
        own = _MODS.get(meaning.part) if meaning.part else None
        return own or (mod_of(meaning.day) if meaning.day is not None else None)
    if not isinstance(meaning, Modified):
        return None
    if meaning.compared is not None:
        return meaning.compared.value
    own = _MODS.get(meaning.part) if meaning.part else None
    return own or mod_of(meaning.base) or ("APPROX" if meaning.approximate else None)


def _number(count: Fraction) -> str:
    return str(count.numerator) if count.denominator == 1 else f"{float(count):g}"

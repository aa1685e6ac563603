"""Which Tuesday, which May, which summer: choosing the one of a recurring position that the words mean.

A bare position lies on or before the anchor, or on or after it where the governing verb looks ahead; "last" and
"next" are
strictly before and after; "this" is in the anchor's own week or year.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeGuard

from dateline import calendar
from dateline.temporal.cells import Cell, cell_of, day_cell, month_cell
from dateline.temporal.meaning import AtTime, Direction, Finding, Fixed, Meaning, Named, Recurring, Which
from dateline.temporal.model import Grain
from dateline.temporal.named_days import holiday, is_fixed
from dateline.temporal.values import season_code

GRAINS = {
    Named.WEEKDAY: Grain.DAY, Named.WEEKEND: Grain.WEEKEND, Named.DAY_OF_MONTH: Grain.DAY, Named.MONTH: Grain.MONTH,
    Named.MONTH_DAY: Grain.DAY, Named.SEASON: Grain.SEASON, Named.QUARTER: Grain.QUARTER, Named.HALF: Grain.HALF,
    Named.WEEK_OF: Grain.WEEK, Named.HOLIDAY: Grain.DAY,
    Named.NTH_WEEKDAY: Grain.DAY, Named.DAY_OF: Grain.DAY,
    Named.YEAR_OF_CENTURY: Grain.YEAR,
    Named.DECADE_OF_CENTURY: Grain.DECADE,
}  # fmt: skip
YEARLY = (Named.MONTH, Named.MONTH_DAY, Named.SEASON, Named.QUARTER, Named.HALF, Named.HOLIDAY)


def in_year(meaning: Recurring, year: int) -> Cell | None:
    """The position's cell in a year; None where it has none (29 February) or does not recur yearly."""
    named, number = meaning.named, meaning.number
    if named is Named.MONTH:
        return month_cell(year, number)
    if named is Named.MONTH_DAY:
        return day_cell(year, meaning.month, number) if calendar.exists(year, meaning.month, number) else None
    if named is Named.SEASON:
        return Cell(Grain.SEASON, year * 4 + number)
    if named is Named.QUARTER:
        return Cell(Grain.QUARTER, year * 4 + number - 1)
    if named is Named.HALF:
        return Cell(Grain.HALF, year * 2 + number - 1)
    if named is Named.HOLIDAY:
        day = holiday(meaning.name, year)
        return None if day is None else Cell(Grain.DAY, day)
    return None


def in_unit(meaning: Recurring, unit: Cell) -> Cell | None:
    """The position's cell inside a larger unit: the Tuesday of a week, the 14th of a month, the May of a year."""
    if meaning.named is Named.WEEKDAY and unit.grain is Grain.WEEK:
        return Cell(Grain.DAY, unit.first_day + meaning.number)
    if meaning.named is Named.DAY_OF_MONTH and unit.grain is Grain.MONTH:
        year, month = unit.index // 12, unit.index % 12 + 1
        return day_cell(year, month, meaning.number) if calendar.exists(year, month, meaning.number) else None
    if meaning.named is Named.WEEK_OF:
        return _week_of(meaning.number, unit)
    if meaning.named is Named.NTH_WEEKDAY and meaning.weekday is not None:
        return _nth_weekday(meaning.number, meaning.weekday, unit)
    if meaning.named is Named.DAY_OF:
        day = unit.last_day if meaning.number < 0 else unit.first_day + meaning.number - 1
        return Cell(Grain.DAY, day) if day <= unit.last_day else None
    return in_year(meaning, unit.index) if unit.grain is Grain.YEAR else None


def _week_of(number: int, unit: Cell) -> Cell | None:
    """The week of a day, or the calendar week that takes most of the n-th seven days of a month, or of its last."""
    if number == 0:
        return cell_of(unit.first_day, Grain.WEEK) if unit.grain is Grain.DAY else None
    if unit.grain is not Grain.MONTH:
        return None
    return cell_of(unit.last_day - 3 if number < 0 else unit.first_day + 7 * number - 4, Grain.WEEK)


def _nth_weekday(number: int, weekday: int, unit: Cell) -> Cell | None:
    if number < 0:
        return Cell(Grain.DAY, unit.last_day - (calendar.weekday(unit.last_day) - weekday) % 7)
    first = unit.first_day + (weekday - calendar.weekday(unit.first_day)) % 7
    day = first + 7 * (number - 1)
    return Cell(Grain.DAY, day) if day <= unit.last_day else None


def choose(meaning: Recurring, anchor: int, direction: Direction | None) -> Cell | None:
    """The cell meant, seen from the day ``anchor``; None where the calendar has none near."""
    which = meaning.which
    if meaning.named in (Named.YEAR_OF_CENTURY, Named.DECADE_OF_CENTURY):
        return _nearest(meaning, anchor, -1)  # "the '70s" are behind us, whatever the verb does
    if which is Which.THIS:
        return _this(meaning, anchor)
    if which is Which.LAST:
        return _nearest(meaning, anchor, -1, strict=True)
    if which is Which.NEXT and meaning.named is Named.WEEKEND and meaning.number == 0:
        return cell_of(anchor, Grain.WEEKEND).shifted(1)  # not the one at hand
    if which is Which.NEXT:
        return _nearest(meaning, anchor, 1, strict=True)
    if meaning.weekday is not None and meaning.named in (Named.MONTH_DAY, Named.DAY_OF_MONTH):
        agreed = _agreeing(meaning, anchor, direction)
        if agreed is not None:
            return agreed
    if meaning.named in YEARLY:
        return _likelier(meaning, anchor, direction)
    return _nearest(meaning, anchor, 1 if direction is Direction.FUTURE else -1)


_BACK = (Direction.PAST, Direction.OVER)
_BIAS = {Direction.OVER: (1, 60), Direction.PAST: (1, 5), None: (2, 3), Direction.FUTURE: (5, 1)}
"""How many times farther a date before and one after the anchor count: the verb makes one side likelier, not
certain."""


def _likelier(meaning: Recurring, anchor: int, direction: Direction | None) -> Cell | None:
    """The nearer of the last and the next one, distances weighted by what the verb says ("Nov. 17" in late October)."""
    before, after = _nearest(meaning, anchor, -1), _nearest(meaning, anchor, 1)
    if before is None or after is None:
        return before or after
    if meaning.named is Named.SEASON and direction in _BACK:
        return before  # "it was closed in winter", said in November
    if meaning.named is Named.SEASON and direction is Direction.FUTURE:
        return after  # "it will close in autumn", said in February
    past_weight, future_weight = _BIAS[direction]
    if meaning.named in (Named.QUARTER, Named.HALF) and direction is Direction.FUTURE:
        past_weight = 3  # "expects to report a loss for the third quarter", said in October: of accounts, not of days
    if meaning.named is Named.HOLIDAY and direction in _BACK:
        future_weight *= 2  # "they met on Boxing Day" in November: of one to come people would hardly say "met"
    past = max(0, anchor - before.last_day) * past_weight
    future = max(0, after.first_day - anchor) * future_weight
    return after if future < past else before


def _this(meaning: Recurring, anchor: int) -> Cell | None:
    if meaning.named is Named.WEEKDAY:
        return Cell(Grain.DAY, calendar.week_start(anchor) + meaning.number)
    if meaning.named is Named.WEEKEND:
        return cell_of(anchor, Grain.WEEKEND)
    if meaning.named is Named.DAY_OF_MONTH:
        return in_unit(meaning, cell_of(anchor, Grain.MONTH))
    if meaning.named is Named.SEASON and meaning.number == 3 and calendar.civil(anchor)[1] <= 2:
        return in_year(meaning, calendar.civil(anchor)[0] - 1)
    return in_year(meaning, calendar.civil(anchor)[0])


def _nearest(meaning: Recurring, anchor: int, side: int, *, strict: bool = False) -> Cell | None:
    """The nearest cell that holds the anchor or lies on that side of it; ``strict``: does not hold it."""
    for cell in _candidates(meaning, anchor, side):
        if cell is None:
            continue
        inside = cell.first_day <= anchor <= cell.last_day
        if inside and not strict:
            return cell
        if not inside and (cell.first_day < anchor) == (side < 0):
            return cell
    return None


def _candidates(meaning: Recurring, anchor: int, side: int) -> list[Cell | None]:
    year = calendar.civil(anchor)[0]
    named = meaning.named
    if named is Named.WEEKDAY:
        day = (
            anchor + (meaning.number - calendar.weekday(anchor)) % 7
            if side > 0
            else anchor - (calendar.weekday(anchor) - meaning.number) % 7
        )
        return [Cell(Grain.DAY, day), Cell(Grain.DAY, day + 7 * side)]
    if named is Named.WEEKEND:
        cell = cell_of(anchor, Grain.WEEKEND)
        return [cell, cell.shifted(side)]
    if named is Named.DAY_OF_MONTH:
        months = (cell_of(anchor, Grain.MONTH).shifted(side * step) for step in range(4))
        return [in_unit(meaning, unit) for unit in months]
    if named in YEARLY:
        start = year - side
        return [in_year(meaning, start + side * step) for step in range(10)]
    if named is Named.YEAR_OF_CENTURY:
        century = year // 100 * 100
        return [Cell(Grain.YEAR, century + meaning.number + 100 * side * step) for step in range(-1, 2)]
    century = year // 100 * 10
    return [Cell(Grain.DECADE, century + meaning.number + 10 * side * step) for step in range(-1, 2)]


def _agreeing(meaning: Recurring, anchor: int, direction: Direction | None) -> Cell | None:
    """With a weekday said besides the date: the nearest year (or month) in which both agree, either side."""
    sides = (1, -1) if direction is Direction.FUTURE else (-1, 1)
    found = [
        cell
        for side in sides
        for cell in _candidates(meaning, anchor, side)
        if cell is not None and calendar.weekday(cell.first_day) == meaning.weekday
    ]
    return min(found, key=lambda cell: abs(cell.first_day - anchor), default=None)


def in_one_week(finding: Finding, before: Sequence[Finding], after: Sequence[Finding]) -> Finding:
    """“Monday to Friday”, “on Monday and left on Friday”: looking back, the Monday of that Friday's week; looking
    ahead, the Friday of that Monday's. Each by itself would be the last or the next one of all."""
    looks_ahead = finding.direction is Direction.FUTURE
    if looks_ahead and before and before[0].range_end:
        start, other, end = before[0].meaning, before[0].meaning, finding.meaning
    elif not looks_ahead and (finding.range_end or finding.in_order) and after:
        start, other, end = finding.meaning, after[0].meaning, after[0].meaning
    else:
        return finding
    if not (_is_bare_weekday(start) and _is_bare_weekday(end) and start.number < end.number):
        return finding
    own = end if looks_ahead else start
    return replace(finding, meaning=replace(own, within=Recurring(Named.WEEK_OF, 0, within=other)))


def in_one_year(finding: Finding, begun: Finding | None, start: Cell | None) -> Finding:
    """“from 12 to 14 May”, “March to June”: the end is the first of its kind after the ``start`` of its range, which
    the finding before it has ``begun``, if any."""
    meaning = finding.meaning
    if begun is None or start is None or start.grain >= Grain.YEAR:
        return finding
    first = begun.meaning
    if not isinstance(first, Recurring) or first.named not in YEARLY:
        return finding
    if not isinstance(meaning, Recurring) or meaning.within is not None or meaning.named not in YEARLY:
        return finding
    end = None if meaning.which is not Which.BARE else in_year(meaning, start.year)
    if end is None:
        return finding
    year = start.year + (end.first_day < start.first_day)
    return replace(finding, meaning=replace(meaning, within=Fixed(Cell(Grain.YEAR, year))))


def in_gloss(finding: Finding, before: Cell | None) -> Finding:
    """“20 March 2003 (19 March in New York)”: the position in parentheses is the one nearest to the date ``before``."""
    meaning = finding.meaning
    day = meaning.day if isinstance(meaning, AtTime) else meaning
    if not finding.glosses or before is None or before.grain > Grain.MONTH:
        return finding
    if (
        not isinstance(day, Recurring)
        or day.within is not None
        or day.which is not Which.BARE
        or day.named not in YEARLY
    ):
        return finding
    cells = [cell for year in range(before.year - 1, before.year + 2) if (cell := in_year(day, year)) is not None]
    nearest = min(cells, key=lambda cell: abs(cell.first_day - before.first_day), default=None)
    if nearest is None:
        return finding
    day = replace(day, within=Fixed(Cell(Grain.YEAR, nearest.year)))
    return replace(finding, meaning=replace(meaning, day=day) if isinstance(meaning, AtTime) else day)


def _is_bare_weekday(meaning: Meaning) -> TypeGuard[Recurring]:
    bare = isinstance(meaning, Recurring) and meaning.which is Which.BARE and meaning.within is None
    return bare and isinstance(meaning, Recurring) and meaning.named is Named.WEEKDAY


def underspecified_value(meaning: Recurring) -> str:
    """The TIMEX3 value while year or week is unknown: ``XXXX-WXX-2``, ``XXXX-05``, ``XXXX-07-14``, ``XXXX-SU``."""
    named, number = meaning.named, meaning.number
    if named is Named.WEEKDAY:
        return f"XXXX-WXX-{number + 1}"
    if named is Named.WEEKEND:
        return "XXXX-WXX-WE"
    if named is Named.WEEK_OF:
        return "XXXX-WXX"
    if named is Named.MONTH:
        return f"XXXX-{number:02d}"
    if named is Named.MONTH_DAY:
        return f"XXXX-{meaning.month:02d}-{number:02d}"
    if named is Named.DAY_OF_MONTH:
        return f"XXXX-XX-{number:02d}"
    if named in (Named.NTH_WEEKDAY, Named.DAY_OF):
        return "XXXX-XX-XX"
    if named is Named.SEASON:
        return f"XXXX-{season_code(number)}"
    if named is Named.QUARTER:
        return f"XXXX-Q{number}"
    if named is Named.HALF:
        return f"XXXX-H{number}"
    if named is Named.HOLIDAY:
        day = holiday(meaning.name, 2001) if is_fixed(meaning.name) else None
        return "XXXX-XX-XX" if day is None else "XXXX-" + calendar.iso_day(day)[5:]
    return f"XX{number:02d}" if named is Named.YEAR_OF_CENTURY else f"XX{number}"

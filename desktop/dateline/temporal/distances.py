"""What a distance from another time comes to: "two days before Christmas", "the Monday after Easter".

Days are exact; counted weeks and more are approximate units ("two weeks after the 5th"), but "a week from Friday" is a
Friday. "The week before Christmas" is the seven days up to it. A unit finer than the time it counts from comes to
nothing: "three days after 1945" says no day.
"""

from __future__ import annotations

from dataclasses import replace

from dateline import calendar
from dateline.temporal import undated
from dateline.temporal.cells import Cell, cell_of
from dateline.temporal.intervals import cell_interval, clock_interval, days_interval
from dateline.temporal.meaning import Anchor, AtTime, Away, Clock, Fixed, Meaning, Reach, Recurring, Relative
from dateline.temporal.model import Grain, Step, StepKind
from dateline.temporal.outcomes import Resolved
from dateline.temporal.recurring import GRAINS
from dateline.temporal.values import time_suffix, underspecified, value_of
from dateline.temporal.wording import SEASONS, WEEKDAYS, cell_words, span_words

_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6, Grain.YEAR: 12, Grain.DECADE: 120, Grain.CENTURY: 1200}
_MINUTES = {Grain.HOUR: 60, Grain.MINUTE: 1}
_FARTHEST = 100_000
_SATURDAY = 5


def can_count_from(meaning: Meaning, grain: Grain) -> bool:
    """Whether units of ``grain`` can be counted from a time: not from one that is wider ("a week from May"), nor from
    one that is itself a distance in words ("last year")."""
    if isinstance(meaning, AtTime):
        return meaning.day is not None and can_count_from(meaning.day, grain)
    if isinstance(meaning, Recurring):
        own = GRAINS[meaning.named]
    elif isinstance(meaning, Fixed):
        own = meaning.cell.grain
    else:
        return isinstance(meaning, Relative) and meaning.grain is Grain.DAY
    return own <= max(grain, Grain.DAY)


def away(meaning: Away, base: Resolved) -> Resolved:
    """``base``, resolved, moved by the distance."""
    if meaning.grain < Grain.DAY:
        return _clock_away(meaning, base)
    if base.cell is None:
        return _unplaced(meaning, base)
    too_wide = base.cell.grain > max(meaning.grain, Grain.DAY) and meaning.position is None
    if too_wide or abs(meaning.count) > _FARTHEST:
        wide = Step(StepKind.SAID, f"{cell_words(base.cell)} is too wide to count {meaning.grain.word}s from")
        return Resolved(underspecified(meaning.grain), steps=(*base.steps, wide))
    edge = base.cell.first_day if meaning.count < 0 else base.cell.last_day
    if meaning.position is not None and meaning.grain is Grain.SEASON:
        return _one_cell(meaning, base, _nearest_season(edge, meaning.position, meaning.count))
    if meaning.position is not None:
        return _one_cell(meaning, base, Cell(Grain.DAY, _nearest(edge, meaning.position, meaning.count)))
    if meaning.grain is Grain.WEEKEND:
        saturday = _nearest(edge, _SATURDAY, meaning.count)
        return _one_cell(meaning, base, cell_of(saturday, Grain.WEEKEND))
    if meaning.grain is Grain.DAY:
        return _one_cell(meaning, base, Cell(Grain.DAY, edge + meaning.count))
    if meaning.reach is Reach.EXACT and meaning.grain is Grain.WEEK:
        return _one_cell(meaning, base, Cell(Grain.DAY, edge + 7 * meaning.count))
    if base.cell.grain is meaning.grain:
        return _one_cell(meaning, base, base.cell.shifted(meaning.count))
    if meaning.reach is Reach.NEXT_TO:
        return _next_to(meaning, base, edge)
    return _one_cell(meaning, base, cell_of(day_away(edge, meaning.grain, meaning.count), meaning.grain))


def _nearest(edge: int, weekday: int, side: int) -> int:
    """The first such weekday strictly before or after a day."""
    if side < 0:
        return edge - 1 - (calendar.weekday(edge - 1) - weekday) % 7
    return edge + 1 + (weekday - calendar.weekday(edge + 1)) % 7


def _nearest_season(edge: int, season: int, side: int) -> Cell:
    """The first such season that lies wholly before or after a day."""
    cell = cell_of(edge, Grain.SEASON).shifted(side)
    return cell.shifted((season - cell.index) % 4 if side > 0 else -((cell.index - season) % 4))


def day_away(day: int, grain: Grain, count: int) -> int:
    """The day so many units on (back if negative), ``grain`` DAY or coarser; the last of its month where that month is
    shorter."""
    if grain not in _MONTHS:
        return day + count * (7 if grain is Grain.WEEK else 1)
    year, month, number = calendar.civil(day)
    year, month = calendar.add_months(year, month, count * _MONTHS[grain])
    return calendar.day_number(year, month, min(number, calendar.month_length(year, month)))


def _one_cell(meaning: Away, base: Resolved, cell: Cell) -> Resolved:
    interval = cell_interval(cell)
    counted = meaning.reach is Reach.COUNTED and meaning.grain >= Grain.WEEK and meaning.position is None
    loose = base.interval is not None and base.interval.approximate
    if loose or (counted and meaning.grain is not Grain.WEEKEND):
        interval = replace(interval, approximate=True)
    return Resolved(value_of(cell), cell, interval, steps=(*base.steps, _step(meaning, cell_words(cell))))


def _next_to(meaning: Away, base: Resolved, edge: int) -> Resolved:
    """The stretch of one unit that ends before a time or begins after it; approximate, its cell that of its middle."""
    far = day_away(edge, meaning.grain, meaning.count)
    first, last = (far, edge - 1) if meaning.count < 0 else (edge + 1, far)
    cell = cell_of((first + last) // 2, meaning.grain)
    whole = (first, last) == (cell.first_day, cell.last_day)
    interval = cell_interval(cell) if whole else replace(days_interval(first, last, Grain.DAY), approximate=True)
    return Resolved(value_of(cell), cell, interval, steps=(*base.steps, _step(meaning, span_words(first, last))))


def _clock_away(meaning: Away, base: Resolved) -> Resolved:
    """Hours and minutes from a clock time; from anything else they come to nothing."""
    value = "XXXX-XX-XXTXX"
    out_of_sight = meaning.grain not in _MINUTES or abs(meaning.count) > _FARTHEST
    if base.cell is None or base.cell.grain is not Grain.DAY or out_of_sight:
        return Resolved(value, steps=base.steps)
    if base.interval is None or base.interval.grain not in (Grain.HOUR, Grain.MINUTE):
        return Resolved(value, steps=base.steps)
    start = base.interval.earliest
    if base.value.endswith("T24:00"):
        start = calendar.instant(base.cell.index + 1)
    moved = start // 60 + meaning.count * _MINUTES[meaning.grain]
    day = calendar.day_of(moved * 60)
    minutes = moved - calendar.instant(day) // 60
    time = Clock(minutes // 60, minutes % 60)
    cell = Cell(Grain.DAY, day)
    said = _step(meaning, f"{time.hour}:{time.minute:02d} on {cell_words(cell)}")
    return Resolved(value_of(cell) + time_suffix(time), cell, clock_interval(day, time), steps=(*base.steps, said))


def _unplaced(meaning: Away, base: Resolved) -> Resolved:
    """From a time that publication has still to date: the same distance from its offset."""
    if base.offset is None or meaning.position is not None or meaning.grain is Grain.WEEKEND:
        return Resolved(underspecified(meaning.grain), steps=base.steps)
    counted = Relative(meaning.grain, meaning.count, Anchor.TEXT, counted=meaning.reach is not Reach.NEXT_TO)
    offset = undated.from_earlier(counted, base.offset.words, meaning.grain, base.offset)
    return Resolved(underspecified(meaning.grain), offset=offset, steps=base.steps)


def _step(meaning: Away, place: str) -> Step:
    side = "before" if meaning.count < 0 else "after"
    if meaning.position is not None:
        names = SEASONS if meaning.grain is Grain.SEASON else WEEKDAYS
        return Step(StepKind.SAID, f"the {names[meaning.position % len(names)]} {side} it → {place}")
    count, unit = abs(meaning.count), meaning.grain.word
    amount = f"the {unit}" if meaning.reach is Reach.NEXT_TO or count == 1 else f"{count} {unit}s"
    return Step(StepKind.SAID, f"{amount} {side} it → {place}")

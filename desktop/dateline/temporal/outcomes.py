"""What a meaning comes to once its anchor is known: value, calendar cell, interval, and the steps that say why."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline import calendar
from dateline.temporal.cells import Cell, cell_of, year_cell
from dateline.temporal.intervals import cell_interval, days_interval
from dateline.temporal.meaning import Bound, Fixed, Named, Recurring, Relative
from dateline.temporal.model import Grain, Interval, Offset, Step, StepKind
from dateline.temporal.moving_feasts import is_moving_feast
from dateline.temporal.named_days import holiday_days
from dateline.temporal.steps import noted_step, relative_words, weekday_caution
from dateline.temporal.story import Noted
from dateline.temporal.values import day_unknown, underspecified, value_of
from dateline.temporal.wording import cell_words, span_words


@dataclass(frozen=True, slots=True)
class Resolved:
    """What one meaning comes to. ``cell`` is the calendar unit meant, if it is one; ``steps`` explain it.

    ``day_offset`` is the place of the whole day where ``offset`` is that of a time of day.
    """

    value: str
    cell: Cell | None = None
    interval: Interval | None = None
    offset: Offset | None = None
    steps: tuple[Step, ...] = ()
    day_offset: Offset | None = None


def from_coarse(meaning: Relative, noted: Noted) -> Resolved:
    """“the following week” after “August 2022”: no week, but some time from a week after its start to one after its
    end; after a year or more that says nothing."""
    value = underspecified(meaning.grain)
    if meaning.grain in (Grain.DAY, Grain.WEEK) and noted.cell.grain <= Grain.YEAR:
        value = value_of(year_cell(noted.cell.year)) + value[4:]
    if meaning.grain is Grain.DAY and meaning.count == 0:
        value = day_unknown(noted.cell)
    if noted.cell.grain > Grain.QUARTER or meaning.grain > Grain.WEEK:
        unknown = Step(StepKind.ANCHOR, f"“{noted.words}” is too wide to count {meaning.grain.word}s from")
        return Resolved(value, steps=(unknown,))
    days = meaning.count * (7 if meaning.grain is Grain.WEEK else 1)
    first, last = noted.cell.first_day + days, noted.cell.last_day + days
    interval = replace(days_interval(first, last, Grain.DAY), approximate=True)
    said = Step(StepKind.SAID, f"{relative_words(meaning)} → within {span_words(first, last)}")
    return Resolved(value, interval=interval, steps=(noted_step(noted), said))


def bounded(result: Resolved, bound: Bound | None) -> Resolved:
    """With the end left open that the words before it leave open ("since 1990"); approximate where they only say that
    it was near."""
    if bound is None or result.interval is None:
        return result
    if bound is Bound.NEAR:
        step = Step(StepKind.SAID, "shortly before or after → about then")
        return replace(result, interval=replace(result.interval, approximate=True), steps=(*result.steps, step))
    since = bound is Bound.SINCE
    step = Step(StepKind.SAID, "since → its end is left open" if since else "until → its start is left open")
    interval = replace(result.interval, open_end=since, open_start=not since)
    return replace(result, interval=interval, steps=(*result.steps, step))


def counted(meaning: Relative, cell: Cell, steps: tuple[Step, ...]) -> Resolved:
    """The unit that a distance leads to; weeks and more said as a number ("three weeks ago") are approximate."""
    interval = cell_interval(cell)
    if meaning.counted and meaning.grain >= Grain.WEEK:
        interval = replace(interval, approximate=True)
    said = Step(StepKind.SAID, f"{relative_words(meaning)} → {cell_words(cell)}")
    return Resolved(value_of(cell), cell, interval, steps=(*steps, said))


def said_in_full(meaning: Fixed) -> Resolved:
    """A date that says its year; a weekday beside it that is not its own is reported."""
    cell, steps = meaning.cell, []
    if meaning.weekday is not None and calendar.weekday(cell.first_day) != meaning.weekday:
        steps.append(weekday_caution(cell, meaning.weekday))
    return Resolved(value_of(cell), cell, cell_interval(cell), steps=tuple(steps))


def checked(meaning: Recurring, cell: Cell, steps: tuple[Step, ...]) -> Resolved:
    """The unit found for a position, after ``steps``; a weekday beside it that is not its own is reported."""
    if meaning.weekday is not None and calendar.weekday(cell.first_day) != meaning.weekday:
        steps = (*steps, weekday_caution(cell, meaning.weekday))
    if meaning.named is Named.HOLIDAY:
        return _holiday(meaning.name, cell, steps)
    return Resolved(value_of(cell), cell, cell_interval(cell), steps=steps)


def _holiday(name: str, cell: Cell, steps: tuple[Step, ...]) -> Resolved:
    """A holiday's days from its first one on; feasts that hang on the moon are approximate."""
    first, last = holiday_days(name, cell.year) or (cell.index, cell.index)
    interval = days_interval(first, last, Grain.DAY)
    if is_moving_feast(name):
        interval = replace(interval, approximate=True)
        steps = (*steps, Step(StepKind.ASSUMED, "a feast of another calendar → the day may differ by one by place"))
    value = value_of(cell) if first == last else f"{value_of(cell)}/{value_of(Cell(Grain.DAY, last))}"
    return Resolved(value, cell, interval, steps=steps)


def quarter_up_to(number: int, end: Resolved) -> Resolved:
    """The three months up to the day or month ``end``; its value has the ``number`` said, of the fiscal year.

    The calendar cell is the quarter that holds their middle, so that "a year earlier" counts from the time meant.
    """
    if end.cell is None:
        return replace(end, value=underspecified(Grain.QUARTER), offset=None)
    year, month, day = calendar.civil(end.cell.last_day)
    first_year, first_month = calendar.add_months(year, month, -2)
    whole = day == calendar.month_length(year, month)
    if not whole:  # a fiscal quarter of thirteen weeks
        first_year, first_month = calendar.add_months(year, month, -3)
    length = calendar.month_length(first_year, first_month)
    first = calendar.day_number(first_year, first_month, 1 if whole else min(day, length)) + (not whole)
    cell = cell_of((first + end.cell.last_day) // 2, Grain.QUARTER)
    interval = days_interval(first, end.cell.last_day, Grain.DAY)
    if (first, end.cell.last_day) == (cell.first_day, cell.last_day):
        interval = cell_interval(cell)
    value = f"{value_of(year_cell(cell.year))}-Q{number}" if number else value_of(cell)
    said = Step(StepKind.SAID, f"three months up to {cell_words(end.cell)} → {span_words(first, end.cell.last_day)}")
    return Resolved(value, cell, interval, steps=(*end.steps, said))

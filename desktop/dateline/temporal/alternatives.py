"""Other readings of an expression that its words leave open, and the one that a person chooses.

"03/04/2025" is 4 March or 3 April; a bare "Tuesday" is the one before publication or the one after; "in May" is that of
another year. Words that leave nothing open ("18 November 2025", "last week") have no alternatives.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline import calendar
from dateline.temporal.cells import Cell, cell_of
from dateline.temporal.meaning import AtTime, Finding, Fixed, Impossible, Meaning, Modified, Named, Recurring
from dateline.temporal.model import Grain, TimeExpression
from dateline.temporal.recurring import YEARLY, in_unit, in_year


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person says the expression at ``start`` to ``end`` (code points, end exclusive) means: ``cell``, or for a
    time of day the day it is on."""

    start: int
    end: int
    cell: Cell


def alternatives(finding: Finding, expression: TimeExpression) -> tuple[Cell, ...]:
    """The cells that ``finding`` could mean besides the one that ``expression``, its resolution, means; in order of
    time. Empty where the words leave nothing open or have no place in time at all."""
    meaning = _core(finding.meaning)
    if isinstance(meaning, Impossible):
        taken = None if expression.interval is None else calendar.day_of(expression.interval.earliest)
        return tuple(cell for cell in meaning.alternatives if cell.first_day != taken)
    if expression.interval is None:
        return ()
    day = calendar.day_of(expression.interval.earliest)
    if isinstance(meaning, Fixed):
        return _by_weekday(meaning.cell, meaning.weekday)
    if isinstance(meaning, Recurring) and meaning.within is None:
        return tuple(sorted(_beside(meaning, day), key=lambda cell: cell.first_day))
    return ()


def with_choices(findings: Sequence[Finding], choices: Sequence[Choice]) -> tuple[Finding, ...]:
    """The findings with the meanings that a person chose; choices for spans that are not there are passed over."""
    chosen = {(choice.start, choice.end): choice.cell for choice in choices}
    return tuple(
        finding
        if (cell := chosen.get((finding.start, finding.end))) is None
        else replace(finding, meaning=_meaning(finding.meaning, cell), chosen=True)
        for finding in findings
    )


def _core(meaning: Meaning) -> Meaning:
    """What is left of a meaning without the part of the unit or the time of day."""
    if isinstance(meaning, Modified):
        return _core(meaning.base)
    if isinstance(meaning, AtTime) and meaning.day is not None:
        return _core(meaning.day)
    return meaning


def _meaning(meaning: Meaning, cell: Cell) -> Meaning:
    """The meaning with its core replaced: "late May" stays late, "Tuesday night" stays a night."""
    if isinstance(meaning, Modified):
        return replace(meaning, base=_meaning(meaning.base, cell))
    if isinstance(meaning, AtTime):
        return replace(meaning, day=Fixed(cell))
    return Fixed(cell)


def _beside(meaning: Recurring, day: int) -> set[Cell]:
    """The same position a week, a month or a year before and after the one that begins on ``day``."""
    named = meaning.named
    if named in (Named.WEEKDAY, Named.WEEKEND):
        here = cell_of(day, Grain.DAY if named is Named.WEEKDAY else Grain.WEEKEND)
        step = 7 if named is Named.WEEKDAY else 1
        return {here.shifted(-step), here.shifted(step)}
    if named is Named.DAY_OF_MONTH:
        month = cell_of(day, Grain.MONTH)
        found = {in_unit(meaning, month.shifted(step)) for step in (-1, 1)}
    elif named in YEARLY:
        year = _year_of(meaning, day)
        found = {in_year(meaning, year + step) for step in (-1, 1)}
        if meaning.weekday is not None and (said := in_year(meaning, year)) is not None:
            found |= set(_by_weekday(said, meaning.weekday))
    else:
        return set()
    return {cell for cell in found if cell is not None}


def _year_of(meaning: Recurring, day: int) -> int:
    """The year of the position that holds ``day``: the winter of January 1945 is that of 1944."""
    year = calendar.civil(day)[0]
    cell = in_year(meaning, year)
    return year - 1 if cell is not None and cell.first_day > day else year


def _by_weekday(cell: Cell, weekday: int | None) -> tuple[Cell, ...]:
    """The days nearest to a date that have the weekday said beside it, where that is not the date's own."""
    if weekday is None or cell.grain is not Grain.DAY:
        return ()
    ahead = (weekday - calendar.weekday(cell.index)) % 7
    return (cell.shifted(ahead - 7), cell.shifted(ahead)) if ahead else ()

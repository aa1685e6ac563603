"""The running time of a text: what "the following day" and, in a history article, "in August" count from."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from dateline import calendar
from dateline.temporal.cells import Cell, month_cell
from dateline.temporal.meaning import Direction, Named, Recurring, Which
from dateline.temporal.model import Grain, Offset
from dateline.temporal.natures import FullDate
from dateline.temporal.recurring import choose, in_unit, in_year
from dateline.temporal.story import Noted, Story

_YEAR = 366
WINTER = 3
_FAR_BACK = 130
"""Days, some four months, that a bare month may lie behind the date that the story has reached; else it is the next."""
_SOON = 31
"""Days within which the next date of a story follows the last one."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An expression that is known only from publication: the grain it names, its place, its words."""

    grain: Grain
    offset: Offset
    words: str


@dataclass(frozen=True, slots=True)
class _Opening:
    """A year at the head of a sentence, and where that sentence stands."""

    paragraph: int
    sentence: int
    year: Noted


class RunningTime:
    """The latest resolved expressions of a text, by how fine they are."""

    def __init__(self, dates: Sequence[FullDate] = ()) -> None:
        """``dates`` are those that the text says in full, in its order."""
        self._position = 0
        self._paragraph = 0
        self._placed: Placed | None = None
        self._placed_named: Placed | None = None
        self._named: dict[Grain, tuple[int, Noted]] = {}
        self._days_paragraph = self._placed_paragraph = -1
        self._month: Noted | None = None
        self._full: Noted | None = None
        self._sentence = 0
        self._opening: _Opening | None = None
        self._turned = 0
        self._mentioned: Noted | None = None
        self.story = Story()
        self._dates = dates
        self._passed = 0
        self._onward = [date for date in dates if not date.aside]
        self._by_grain: dict[Grain, tuple[int, Noted]] = {}
        self._count = 0

    def _ahead(self) -> Cell | None:
        """The next date that the text says in full, finer than a year."""
        while self._passed < len(self._dates) and self._dates[self._passed].start < self._position:
            self._passed += 1
        return self._dates[self._passed].cell if self._passed < len(self._dates) else None

    def reach(self, position: int, paragraph: int = 0, sentence: int = 0) -> None:
        """Say that the text has been read up to this offset; only goes forward."""
        self._position = position
        if paragraph != self._paragraph:
            self._month = self._full = None
        self._paragraph = paragraph
        self._sentence = sentence

    def note(self, noted: Noted, *, opens: bool = False, deictic: bool = False) -> None:
        """Remember an expression as the latest of its grain.

        ``opens``: it opens its sentence. ``deictic``: it only points from publication ("yesterday").
        """
        cell = noted.cell
        if cell.grain is Grain.YEAR and opens and not deictic:
            self._opening = _Opening(self._paragraph, self._sentence, noted)
        elif self._opening is not None and (deictic or cell.year != self._opening.year.cell.index):
            self._opening = None
        if cell.grain is Grain.YEAR and not opens and self._holds_latest(cell):
            return  # "on December 7 …, 1941": the story stays on that day
        self._count += 1
        self._by_grain[cell.grain] = (self._count, noted)
        if not deictic:
            self._named[cell.grain] = self._by_grain[cell.grain]
        self._placed = None
        if deictic:
            self._full = None
        if opens and cell.grain >= Grain.YEAR:
            self._turned = self._count
        if cell.grain is Grain.DAY:
            self._days_paragraph = self._paragraph

    def name_month(self, noted: Noted, *, full: bool) -> None:
        """Remember the month of an expression that says it by name: "the 14th" further on in its paragraph is there.
        ``full``: it says its year, too."""
        self._month = noted
        if full:
            self._full = self._month

    def full_date_of_sentence(self) -> Noted | None:
        """The latest day or month of the sentence at hand that said its year."""
        return self._full if self._full is not None and self._full.sentence == self._sentence else None

    def month_of_paragraph(self) -> Noted | None:
        """The latest day or month of this paragraph that said its month by name."""
        return self._month

    def opening_year(self, publication: int | None) -> Noted | None:
        """The year that opens the sentence at hand ("In 1944, on 5 June, …"), or an earlier one of its paragraph if the
        text has named no other time since and that year is not publication's or the one before."""
        opening = self._opening
        if opening is None or opening.paragraph != self._paragraph:
            return None
        if opening.sentence == self._sentence:
            return opening.year
        long_ago = publication is not None and calendar.civil(publication)[0] - opening.year.cell.index > 1
        return opening.year if long_ago else None

    def _holds_latest(self, year: Cell) -> bool:
        latest = self.latest()
        return latest is not None and latest.cell.grain < Grain.YEAR and latest.cell.year == year.index

    def mention(self, noted: Noted) -> None:
        """Remember an expression as the last one said, also one that the text denies or says in passing."""
        self._mentioned = noted

    def mentioned(self, grain: Grain) -> Noted | None:
        """The last expression of all if it is of that grain or finer: the "that" of "the week before that"."""
        last = self._mentioned
        return last if last is not None and last.cell.grain <= grain else None

    def place(self, grain: Grain, offset: Offset, words: str, *, deictic: bool = False) -> None:
        """Remember as the latest an expression that stands somewhere from an unknown publication date."""
        self._count += 1
        self._placed = Placed(grain, offset, words)
        self._placed_paragraph = self._paragraph
        if not deictic:
            self._placed_named = self._placed

    def placed(self, *, named: bool = False) -> Placed | None:
        """The latest expression if it is known only from publication; ``named`` leaves out "yesterday" and the like."""
        return self._placed_named if named and self._placed is not None else self._placed

    def day_placed_in_paragraph(self) -> Placed | None:
        """The same where that day is known only from publication."""
        placed = self._placed
        if placed is None or placed.grain is not Grain.DAY or self._placed_paragraph != self._paragraph:
            return None
        return placed

    def day_of_paragraph(self) -> Noted | None:
        """The day last named if that was in the paragraph at hand."""
        return self.at_least(Grain.DAY) if self._days_paragraph == self._paragraph else None

    def between(self, meaning: Recurring, publication: int | None) -> tuple[Cell, Cell] | None:
        """The position between two dates said in full in this paragraph, as a story goes on from one to the other
        ("in August 2022 …, in the autumn …, in early 2023"), with the first of them.

        ``publication`` stands for the second one where the verb looks back, no more is said and the first is less than
        a year old.
        """
        before, after = self._full_dates_around()
        if before is None or before.paragraph != self._paragraph or before.cell.grain >= Grain.YEAR:
            return None
        start = before.cell
        end = publication if publication is not None and publication - start.last_day <= _YEAR else None
        if after is not None and after.paragraph == self._paragraph and after.cell.first_day > start.last_day:
            end = after.cell.last_day
        for year in (start.year, start.year + 1):
            cell = in_year(meaning, year)
            if cell is not None and cell.last_day > start.last_day:
                return (cell, start) if end is not None and cell.last_day <= end else None
        return None

    def agreeing_soon(self, meaning: Recurring) -> tuple[Cell, Cell] | None:
        """A weekday and day within a month of the date said in full before, where both agree in its year ("on 24
        September 2011 …, and Monday the 26th of September"), with that date."""
        if meaning.weekday is None or meaning.named is not Named.MONTH_DAY:
            return None
        before, _ = self._full_dates_around()
        if before is None or before.cell.grain > Grain.MONTH:
            return None
        start = before.cell
        for year in (start.year, start.year + 1):
            cell = in_year(meaning, year)
            if cell is None or not -_SOON <= cell.first_day - start.last_day <= _SOON:
                continue
            return (cell, start) if calendar.weekday(cell.first_day) == meaning.weekday else None
        return None

    def _full_dates_around(self) -> tuple[FullDate | None, FullDate | None]:
        """The last date said in full before what has been read, and the next one; those in passing are left out."""
        index = bisect.bisect_left(self._onward, self._position, key=lambda date: date.start)
        before = self._onward[index - 1] if index else None
        return before, self._onward[index] if index < len(self._onward) else None

    def moved_on(self, noted: Noted, *, narrative: bool) -> Noted | None:
        """A later and coarser expression, up to a year, that does not hold ``noted``: the story has left that day."""
        latest = self.latest()
        if latest is None or latest is noted or latest.cell.grain <= noted.cell.grain:
            return None
        if noted.sentence == self._sentence and not narrative:
            return None  # "He said on Friday that it had closed in July, as reported the day before"
        inside = latest.cell.first_day <= noted.cell.last_day and noted.cell.first_day <= latest.cell.last_day
        return None if inside else latest

    def at_least(self, grain: Grain, *, named: bool = False) -> Noted | None:
        """The latest expression as fine as ``grain`` or finer: "the next day" needs a day to count from.

        ``named`` leaves out what only points from publication: "that month" is not the one of "yesterday".
        """
        known = self._named if named else self._by_grain
        found = [noted for kind, noted in known.items() if kind <= grain]
        return max(found, key=lambda pair: pair[0])[1] if found else None

    def is_only_here(self, noted: Noted, publication: int | None) -> bool:
        """Whether an expression is the publication day and only points there ("today", "at noon"): "that day" is
        another one."""
        named = self.at_least(noted.cell.grain, named=True)
        return noted.cell.first_day == noted.cell.last_day == publication and named is not noted

    def last_of(self, grain: Grain) -> Noted | None:
        """The latest expression of exactly that grain."""
        found = self._by_grain.get(grain)
        return found[1] if found else None

    def speaks_of(self, grain: Grain) -> bool:
        """Whether that grain is what the text last named, days and other dates of its detail aside (an earnings
        report)."""
        if grain not in self._by_grain:
            return False
        count = self._by_grain[grain][0]
        return all(other <= count for kind, (other, _) in self._by_grain.items() if kind > grain and kind <= Grain.YEAR)

    def latest(self) -> Noted | None:
        """The latest expression not coarser than a year."""
        return self.at_least(Grain.YEAR)

    def choose(self, meaning: Recurring, noted: Noted, direction: Direction | None) -> Cell | None:
        """The position meant, seen from an earlier expression: in its year, or the next or the one before as said."""
        if meaning.named in (Named.WEEKDAY, Named.WEEKEND, Named.DAY_OF_MONTH):
            if meaning.named is Named.DAY_OF_MONTH:
                return _day_of_month(meaning, noted.cell, direction)
            return choose(meaning, noted.cell.first_day, Direction.FUTURE if meaning.which is Which.BARE else direction)
        if meaning.which in (Which.LAST, Which.NEXT):
            return choose(meaning, noted.cell.first_day, direction)
        if meaning.named in (Named.YEAR_OF_CENTURY, Named.DECADE_OF_CENTURY):
            return choose(meaning, noted.cell.first_day + 3653, Direction.PAST)
        if meaning.named is Named.SEASON and meaning.number == WINTER:
            return _winter(noted.cell)
        cell = self._next_day(meaning, noted.cell) or _onward(meaning, noted.cell, self._ahead(), direction)
        return cell and self.story.in_section(meaning, cell, noted.cell)

    def _next_day(self, meaning: Recurring, running: Cell) -> Cell | None:
        """A day soon after the last day named, where only a year was said since and not at the head of its
        sentence ("a campaign in 1976"): the story was only looking elsewhere."""
        last = self.last_of(Grain.DAY)
        if running.grain is not Grain.YEAR or last is None or meaning.named is not Named.MONTH_DAY:
            return None
        if self._turned > self._by_grain[Grain.DAY][0]:
            return None
        for year in (last.cell.year, last.cell.year + 1):
            cell = in_year(meaning, year)
            if cell is not None and 0 <= cell.first_day - last.cell.last_day <= _SOON:
                return cell
        return None


def _day_of_month(meaning: Recurring, running: Cell, direction: Direction | None) -> Cell | None:
    """ "The 14th" is in the month of the day last named; where the verb looks ahead from that day, after it."""
    year, month, _ = calendar.civil(running.first_day)
    cell = in_unit(meaning, month_cell(year, month))
    if direction is Direction.FUTURE and running.grain is Grain.DAY and (cell is None or cell.index <= running.index):
        return in_unit(meaning, month_cell(year, month).shifted(1))
    return cell


def _winter(running: Cell) -> Cell:
    """The winter that a story is in or comes to: after January 1777 that of 1776 to 1777, after August that to 1778."""
    year, month, _ = calendar.civil(running.first_day)
    return Cell(Grain.SEASON, (year - (month < 3 and running.grain < Grain.YEAR)) * 4 + WINTER)


def _onward(meaning: Recurring, running: Cell, ahead: Cell | None, direction: Direction | None) -> Cell | None:
    """In the running year, or the next one where that would lead more than half a year back (January after December).

    ``ahead`` is the next date that the text says in full: a story that goes on to it does not pass it in between,
    unless the verb looks ahead of the story ("his queen would follow him on 16 October").
    """
    year = calendar.civil(running.first_day)[0]
    cell = in_year(meaning, year)
    if cell is None or running.grain >= Grain.YEAR:
        return cell
    if direction is Direction.FUTURE:
        return cell if cell.last_day >= running.first_day else in_year(meaning, year + 1)
    goal = ahead.last_day if ahead is not None and ahead.last_day >= running.first_day else None
    if running.first_day - cell.last_day > _FAR_BACK:
        later = in_year(meaning, year + 1)
        return cell if later is None or (goal is not None and later.first_day > goal) else later
    if goal is not None and cell.first_day > goal and cell.first_day - running.last_day > 183:
        return in_year(meaning, year - 1)
    return cell

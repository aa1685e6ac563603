"""What can be said of findings whatever the publication date: worked out once, for one date after another.

    text = Prepared.of(findings)
    resolve_prepared(text, first_day), resolve_prepared(text, second_day), ...

While a publication date is dragged, a document is dated many times a second; nothing here is asked again then.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline import calendar
from dateline.temporal.cells import Cell
from dateline.temporal.meaning import (
    Anchor,
    AtTime,
    Away,
    Bound,
    Finding,
    Fixed,
    Meaning,
    Modified,
    Named,
    QuarterUpTo,
    Recurring,
    Relative,
    Repeated,
    Spoken,
)
from dateline.temporal.model import Grain, Step, StepKind
from dateline.temporal.recurring import GRAINS, in_gloss, in_one_week, in_one_year
from dateline.temporal.undated import only_points
from dateline.temporal.values import mod_of


def says_month(meaning: Meaning) -> bool:
    """Whether the words name a month: "3 June", "late May", "10 a.m. on 5 March 1998"."""
    if isinstance(meaning, Modified | Away):
        return says_month(meaning.base)
    if isinstance(meaning, AtTime):
        return meaning.day is not None and says_month(meaning.day)
    if isinstance(meaning, Recurring):
        return meaning.named in (Named.MONTH, Named.MONTH_DAY)
    return isinstance(meaning, Fixed) and meaning.cell.grain <= Grain.MONTH


def grain_of(meaning: Meaning) -> Grain | None:
    """The grain of the calendar unit that a meaning names, None if it names none."""
    if isinstance(meaning, Modified):
        return grain_of(meaning.base)
    if isinstance(meaning, AtTime):
        return Grain.DAY
    if isinstance(meaning, Relative):
        return meaning.grain
    if isinstance(meaning, QuarterUpTo):
        return Grain.QUARTER
    if isinstance(meaning, Away):
        return max(meaning.grain, Grain.DAY)
    return GRAINS[meaning.named] if isinstance(meaning, Recurring) else None


def absolute_cell(meaning: Meaning) -> Cell | None:
    """The calendar cell of a meaning that says its year; for a position within a year that year."""
    if isinstance(meaning, Fixed):
        return meaning.cell
    if isinstance(meaning, Modified):
        return absolute_cell(meaning.base)
    if isinstance(meaning, AtTime) and meaning.day is not None:
        return absolute_cell(meaning.day)
    if isinstance(meaning, Recurring) and meaning.within is not None:
        return absolute_cell(meaning.within)
    return None


def counts_from_publication(meaning: Meaning) -> bool:
    """Whether, outside a history article, nothing but the publication date says what it means."""
    if isinstance(meaning, Modified | Away):
        return counts_from_publication(meaning.base)
    if isinstance(meaning, AtTime):
        return meaning.day is not None and counts_from_publication(meaning.day)
    if not isinstance(meaning, Relative) or meaning.anchor is not Anchor.PUBLICATION:
        return False
    return meaning.grain is not Grain.YEAR or not meaning.counted  # "two years ago" may count quarters


def hangs_on_publication(meaning: Meaning) -> bool:
    """Whether a meaning counts from publication whatever the text speaks of ("yesterday", a bare weekday)."""
    if isinstance(meaning, Modified | Away):
        return hangs_on_publication(meaning.base)
    if isinstance(meaning, AtTime) and meaning.day is not None:
        return hangs_on_publication(meaning.day)
    if isinstance(meaning, Relative):
        return meaning.anchor is Anchor.PUBLICATION
    return isinstance(meaning, Recurring) and meaning.named is Named.WEEKDAY and meaning.within is None


def leaves_story(meaning: Meaning, *, narrative: bool) -> bool:
    """Whether an expression leaves the running time where it was: "today" in a history article, "a year earlier"."""
    if isinstance(meaning, Modified):
        return leaves_story(meaning.base, narrative=narrative)
    if isinstance(meaning, Relative) and meaning.counted and meaning.grain is Grain.YEAR and meaning.count <= -10:
        return True  # "as he had told the French two decades earlier"
    if isinstance(meaning, Spoken) or (isinstance(meaning, Relative) and meaning.counted and not narrative):
        return isinstance(meaning, Spoken) or meaning.grain >= Grain.QUARTER
    return narrative and hangs_on_publication(meaning)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a text tells of time: the years of the dates that it says in full, ascending, and how many of its words count
    from publication ("yesterday", "last week")."""

    years: tuple[int, ...]
    deictic: int

    @staticmethod
    def of(findings: Sequence[Finding]) -> Manner:
        years, deictic = [], 0
        for finding in findings:
            cell = absolute_cell(finding.meaning)
            if cell is not None:
                years.append(cell.year)
            else:
                deictic += hangs_on_publication(finding.meaning)
        return Manner(tuple(sorted(years)), deictic)

    def is_narrative(self, publication: int | None) -> bool:
        """Whether a text tells of times long before its publication (a history article), so that a bare month hangs on
        the text.

        So it is if absolute dates outnumber the words that count from publication three to one and there are at least
        five of them, most (three in five) in years before that of publication; where publication is not known, at least
        three.
        """
        said = len(self.years)
        if publication is None:
            return said >= 3 and said >= 3 * self.deictic
        before = bisect_left(self.years, calendar.civil(publication)[0])
        return said >= 5 and before * 5 >= said * 3 and said >= 3 * self.deictic

    @property
    def is_history(self) -> bool:
        """Whether a text is plainly one of history, whatever its publication date: it says ten dates in full, and five
        for each word that counts from publication."""
        said = len(self.years)
        return said >= 10 and said >= 5 * self.deictic


@dataclass(frozen=True, slots=True, eq=False)
class Nature:
    """What a meaning is whatever the publication date. Equal meanings of a text share one: it is known by itself, which
    is faster than comparing meanings.

    ``in_full``: it says its year. ``points``: it names no day, week … of its own. ``from_publication``: outside a
    history article nothing but publication says what it means. ``leaves``: it leaves the running time where it was, in
    news and in history.
    """

    grain: Grain | None
    says_month: bool
    in_full: bool
    points: bool
    from_publication: bool
    leaves: tuple[bool, bool]

    @staticmethod
    def of(meaning: Meaning) -> Nature:
        return Nature(
            grain_of(meaning), says_month(meaning), absolute_cell(meaning) is not None, only_points(meaning),
            counts_from_publication(meaning),
            (leaves_story(meaning, narrative=False), leaves_story(meaning, narrative=True)),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class PreparedFinding:
    """One finding among its neighbours.

    ``reading`` is how it is read beside them, ``nature`` of that. ``bound`` is what the words before it leave open,
    None at the end of a range. ``begun`` is the start of the range that it ends. ``waits``: the date before it may
    change how it is read. The rest is for the expression that it becomes: its first steps and attributes.
    """

    finding: Finding
    reading: Finding
    nature: Nature
    bound: Bound | None
    begun: Finding | None
    waits: bool
    steps: tuple[Step, ...]
    mod: str | None
    quant: str | None
    freq: str | None

    def after(self, cell: Cell | None) -> PreparedFinding:
        """As it is read after a finding that came to ``cell``."""
        reading = in_gloss(in_one_year(self.reading, self.begun, cell), cell)
        return self if reading is self.reading else replace(self, reading=reading, nature=Nature.of(reading.meaning))


@dataclass(frozen=True, slots=True)
class FullDate:
    """A date finer than a decade that a text says in full: where it begins, its paragraph and its calendar cell.
    ``aside``: the text does not go on from there."""

    start: int
    paragraph: int
    cell: Cell
    aside: bool


@dataclass(frozen=True, slots=True)
class Prepared:
    """The findings of one text, made ready for one publication date after another."""

    findings: tuple[PreparedFinding, ...]
    manner: Manner
    dates: tuple[FullDate, ...]
    day_first: bool | None

    @staticmethod
    def of(findings: Sequence[Finding]) -> Prepared:
        natures: dict[Meaning, Nature] = {}
        prepared: list[PreparedFinding] = []
        for index, finding in enumerate(findings):
            before, after = findings[index - 1 : index], findings[index + 1 : index + 2]
            reading = in_one_week(finding, before, after)
            nature = natures.get(reading.meaning)
            if nature is None:
                nature = natures[reading.meaning] = Nature.of(reading.meaning)
            prepared.append(_prepared(finding, reading, nature, before[0] if before and before[0].range_end else None))
        orders = {finding.meaning.day_first for finding in findings if isinstance(finding.meaning, Fixed)} - {None}
        full = ((finding, absolute_cell(finding.meaning)) for finding in findings)
        dates = tuple(
            FullDate(finding.start, finding.paragraph, cell, finding.aside)
            for finding, cell in full
            if cell is not None and cell.grain <= Grain.YEAR
        )
        day_first = orders.pop() if len(orders) == 1 else None
        return Prepared(tuple(prepared), Manner.of(findings), dates, day_first)


def _prepared(finding: Finding, reading: Finding, nature: Nature, begun: Finding | None) -> PreparedFinding:
    steps = [Step(StepKind.WORDS, finding.text)]
    if finding.chosen:
        steps.append(Step(StepKind.CHOSEN, "you chose this reading"))
    repeated = finding.meaning if isinstance(finding.meaning, Repeated) else Repeated("", "")
    return PreparedFinding(
        finding, reading, nature, finding.bound if begun is None else None, begun,
        finding.glosses or begun is not None, tuple(steps), mod_of(finding.meaning), repeated.quant or None,
        repeated.freq or None,
    )  # fmt: skip

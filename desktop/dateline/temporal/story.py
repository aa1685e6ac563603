"""The line of events that a history article tells: what a bare "in August" hangs on.

A story goes on from date to date, but not every date it says is a step of it: "… had begun in 1938" looks back, "until
the armistice of November 1918" looks ahead, "(as of 2006)" is a remark. Such a date counts for its own sentence only.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.temporal.cells import Cell
from dateline.temporal.meaning import Anchor, Finding, Meaning, Modified, Named, Recurring, Relative
from dateline.temporal.model import Grain
from dateline.temporal.recurring import in_year

_LIFETIME = 60
"""Years."""


@dataclass(frozen=True, slots=True)
class Noted:
    """An expression that was resolved: its calendar cell, its words and the number of its sentence."""

    cell: Cell
    words: str
    sentence: int = 0


@dataclass(frozen=True, slots=True)
class _Step:
    noted: Noted
    paragraph: int
    sentence: int
    season: bool


class Story:
    """Where the story stands, fed with the expressions of a text in order."""

    def __init__(self) -> None:
        self._step: _Step | None = None
        self._aside: _Step | None = None
        self._heading: range | None = None
        self._heading_paragraph = -1

    def in_section(self, meaning: Recurring, cell: Cell, reached: Cell) -> Cell:
        """The position moved into the years that the section's heading names, if it lies outside them: under "1944" a
        "January" after "late 1943" is that of 1944."""
        years = self._heading
        if years is None or cell.year in years or reached.year not in years:
            return cell
        inside = [found for year in years if (found := in_year(meaning, year)) is not None]
        return min(inside, key=lambda found: abs(found.first_day - reached.first_day), default=cell)

    def tell(self, noted: Noted, finding: Finding) -> None:
        """Go on to an expression, or only look there."""
        if noted.cell.grain > Grain.YEAR:
            return
        step = _Step(noted, finding.paragraph, finding.sentence, _is_bare_season(finding.meaning))
        if self._step is not None and (
            finding.background
            or finding.quoted
            or _in_a_name(finding.meaning)
            or _counts_back(finding.meaning)
            or self._is_long_before(step, finding)
            or (self._is_aside(step, finding) and not self._stays(step))
        ):
            self._aside = step
            return
        self._step, self._aside = step, None

    def head(self, cell: Cell, paragraph: int) -> None:
        """Take a year of a heading: the first opens its range, later ones of the same line widen it."""
        if cell.grain > Grain.YEAR:
            return
        year, years = cell.year, self._heading
        if years is None or self._heading_paragraph != paragraph:
            self._heading = range(year, year + 1)
        else:
            self._heading = range(min(years.start, year), max(years.stop, year + 1))
        self._heading_paragraph = paragraph

    def _is_aside(self, step: _Step, finding: Finding) -> bool:
        """Inside a paragraph: a date before the one reached, or a year in passing, that does not open its sentence."""
        here = self._step
        if here is None or finding.opens or step.paragraph != here.paragraph:
            return False
        cell, reached = step.noted.cell, here.noted.cell
        if here.season and not step.season and here.sentence == step.sentence and cell.grain < Grain.YEAR:
            return False  # "their summer offensive in June 1942": what is said in full overrules what was assumed
        if cell.grain >= Grain.YEAR and reached.grain < Grain.YEAR:
            return True
        return cell.last_day < reached.first_day

    def _is_long_before(self, step: _Step, finding: Finding) -> bool:
        """A year a lifetime before the one reached: "arranged as in 1614"; where it opens its sentence the story goes
        there, unless this paragraph has looked back before."""
        here = self._step
        if here is None or step.noted.cell.grain < Grain.YEAR:
            return False
        if finding.opens and (self._aside is None or self._aside.paragraph != step.paragraph):
            return False
        return here.noted.cell.year - step.noted.cell.year > _LIFETIME

    def _stays(self, step: _Step) -> bool:
        """Whether the story stays where an earlier sentence of the paragraph looked: it has gone there."""
        aside = self._aside
        return aside is not None and aside.paragraph == step.paragraph and aside.sentence < step.sentence

    def point(self, sentence: int) -> Noted | None:
        """The expression from which a bare month of that sentence is to be found."""
        if self._aside is not None and self._aside.sentence == sentence:
            return self._aside.noted
        return None if self._step is None else self._step.noted


def _is_bare_season(meaning: Meaning) -> bool:
    """Whether only a season was said: "in the summer", "their summer offensive"."""
    if isinstance(meaning, Modified):
        return _is_bare_season(meaning.base)
    return isinstance(meaning, Recurring) and meaning.named is Named.SEASON and meaning.within is None


def _in_a_name(meaning: Meaning) -> bool:
    """Whether the words are part of what something is called: "their summer offensive"."""
    return isinstance(meaning, Recurring) and meaning.anchor is Anchor.CONTEXT


def _counts_back(meaning: Meaning) -> bool:
    """Whether the words only look back: "the previous year", "almost two decades earlier"."""
    if isinstance(meaning, Modified):
        return _counts_back(meaning.base)
    return isinstance(meaning, Relative) and meaning.count < 0

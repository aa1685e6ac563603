"""Time expressions: what was found in a text, and what it means once the publication date is known.

Finding and resolving are separate so that giving a document another publication date costs nothing: `Finding` holds all
that the words say and no calendar day that rests on an assumption; resolving turns findings into `TimeExpression`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum


class TimexType(Enum):
    """The four types of TIMEX3 (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Grain(IntEnum):
    """How fine the words are, finest first. An interval is inclusive at its grain."""

    SECOND = 0
    MINUTE = 1
    HOUR = 2
    PART_OF_DAY = 3
    DAY = 4
    WEEKEND = 5
    WEEK = 6
    MONTH = 7
    SEASON = 8
    QUARTER = 9
    HALF = 10
    YEAR = 11
    DECADE = 12
    CENTURY = 13
    MILLENNIUM = 14

    @property
    def word(self) -> str:
        """The word on screen and in files: ``part of day``, ``day``, ``week`` …"""
        return self.name.lower().replace("_", " ")


@dataclass(frozen=True, slots=True)
class Interval:
    """Earliest and latest instant (seconds from 1970-01-01T00:00, see `dateline.calendar`), both inclusive.

    ``latest`` is the last second inside: one whole day is ``instant(d)`` to ``instant(d + 1) - 1``.
    ``approximate``: the words say "about", or the whole interval is assumed.
    ``assumed_start`` / ``assumed_end``: that end was not said but follows from a convention ("late" = from the 21st).
    ``open_start`` / ``open_end``: the words leave that end open ("since 1990", "until May"); the instant on that
    side is
    then only the nearest one known and says nothing about how far it reaches.
    """

    earliest: int
    latest: int
    grain: Grain
    approximate: bool = False
    assumed_start: bool = False
    assumed_end: bool = False
    open_start: bool = False
    open_end: bool = False

    def __post_init__(self) -> None:
        if self.latest < self.earliest:
            raise ValueError(f"an interval ends before it starts: {self.earliest}..{self.latest}")


@dataclass(frozen=True, slots=True)
class Offset:
    """Where something stands from publication while the publication date is not known.

    ``words`` is for people: "the day before publication", "the week of publication". ``first_day`` and ``last_day`` are
    the widest bounds in whole days from publication, inclusive (the week of publication: -6 and 6), None where
    unbounded.
    """

    words: str
    first_day: int | None
    last_day: int | None


class StepKind(Enum):
    """The kinds of step in a derivation, in the order they are usually shown."""

    CLAUSE = "clause"  # which clause the words stand in
    WORDS = "words"  # the words themselves
    ANCHOR = "anchor"  # what they count from: publication, or an earlier expression of the text
    SAID = "said"  # what the words say, taken literally
    ASSUMED = "assumed"  # what a convention or the context added
    CHOSEN = "chosen"  # what a person decided among the readings that the words leave open
    CAUTION = "caution"  # a contradiction or an ambiguity, with the alternatives
    RESULT = "result"  # the interval, in words


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a derivation, e.g. ``Step(StepKind.SAID, "last month → October 2025")``."""

    kind: StepKind
    text: str

    def __str__(self) -> str:
        return f"{self.kind.value}: {self.text}"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A span of text that denotes time, resolved as far as the publication date given allows.

    ``start``/``end`` are code-point offsets into the document's text, end exclusive; ``text`` is that slice.
    ``value`` is the TIMEX3 value, underspecified (``XXXX-WXX-2``) while there is no anchor.
    ``interval`` is None for durations, sets, references such as "recently", and while an anchor is missing.
    ``edtf`` is ISO 8601-2 (EDTF level 1 where possible) of the interval, None without one.
    ``offset`` is set only where the expression hangs on a publication date that is not known.
    ``rule`` names the rule that found it. ``mod``, ``quant`` and ``freq`` are TIMEX3's attributes of those names
    (``START``, ``MORE_THAN``; ``EVERY``; ``2X``), None where the words say nothing of the kind.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    rule: str
    interval: Interval | None = None
    edtf: str | None = None
    offset: Offset | None = None
    derivation: tuple[Step, ...] = ()
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None

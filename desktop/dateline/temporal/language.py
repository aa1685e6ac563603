"""What a language brings to the engine besides its grammar: how neighbouring expressions join, and what may stand
before one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from dateline.temporal.grammar import Grammar, Match, Phrase
from dateline.temporal.meaning import Bound, Compared, Direction, Meaning, Part
from dateline.temporal.model import TimexType


@dataclass(frozen=True, slots=True)
class Join:
    """Two neighbouring expressions that are one ("Friday" + "morning"): the words between, and what both mean together.

    ``connector`` is a pattern as in `dateline.temporal.grammar`; ``reading`` returns None where they stay two.
    """

    name: str
    connector: str
    reading: Callable[[Match, Match], Meaning | None]
    type: TimexType | None = None  # None: that of the first


@dataclass(frozen=True, slots=True)
class Modifier:
    """Words in front of an expression that narrow it ("late", "the end of") or make it approximate ("about")."""

    name: str
    pattern: str
    part: Part | None = None
    approximate: bool = False
    types: tuple[TimexType, ...] = (TimexType.DATE, TimexType.TIME)
    counted: bool = False  # only before a counted expression: "more than two years"
    compared: Compared | None = None


@dataclass(frozen=True, slots=True)
class Distance:
    """Words in front of a date that say how far from it something was: "two days before", "the Monday after".

    ``pattern`` is one as in `dateline.temporal.grammar`; ``reading`` gets its match and the date's and returns what
    both mean together, None where they stay apart. ``repeats``: the words alone may be said of what comes again and
    again (« le lundi »).
    """

    name: str
    pattern: str
    reading: Callable[[Phrase, Match], Meaning | None]
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the engine: the grammar, its joins and modifiers in order, and the tense hint.

    ``between`` is a pattern of words before two expressions joined by "and" that make them a range.
    ``denied`` tells from the words before an expression that they deny it ("not on Friday").
    ``background`` tells from the words before an expression that they only look there ("had begun in 1938").
    ``history_only`` names the rules that hold in history articles alone.
    ``stands_alone`` says of a match that was not joined whether it is an expression by itself.
    """

    grammar: Grammar
    joins: tuple[Join, ...]
    modifiers: tuple[Modifier, ...]
    stands_alone: Callable[[Match, str], bool]
    direction: Callable[[str, int, int], Direction | None]
    bound: Callable[[str, int], Bound | None]
    range_words: str = field(default="(dash)")
    between: str = ""
    denied: Callable[[str, int], bool] = field(default=lambda _text, _start: False)
    background: Callable[[str, int], bool] = field(default=lambda _text, _start: False)
    history_only: frozenset[str] = frozenset()
    distances: tuple[Distance, ...] = ()

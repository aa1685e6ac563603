"""Rules, words and macros of a language put together into what the engine takes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.resource_files import resource
from dateline.temporal.cells import Cell
from dateline.temporal.english.joins import (
    day_and_time,
    part_and_clock,
    position_of_year,
    time_and_day,
)
from dateline.temporal.european.tense import Tense
from dateline.temporal.grammar import Grammar, Match, Rule
from dateline.temporal.language import Distance, Join, Language, Modifier
from dateline.temporal.meaning import AtTime, DayPart, Fixed, Meaning, Named, Part, Recurring
from dateline.temporal.model import Grain, TimexType

DATE, TIME, DURATION = TimexType.DATE, TimexType.TIME, TimexType.DURATION
_LAST_WORD = re.compile(r"([\w']+)\W*$")


@dataclass(frozen=True, slots=True)
class Grammatics:
    """The patterns a language gives to the shared joins, modifiers and ranges; see `dateline.temporal.grammar`.

    ``of``: between a position and its year ("agosto" of "este año"); ``day_time``: between a day and its time
    (None: they are told apart);
    ``time_day``: between a time and its day; ``parts``: what stands before a narrowed unit, by part; ``about``: before
    an approximate one; ``counted``: before a counted one ("más de"); ``range_words``: between the ends of a range;
    ``between``: before two joined by "and" that make one ("entre"); ``distances``: what says how far a date is.
    """

    of: str
    day_time: str | None
    time_day: str
    parts: Mapping[Part, str]
    about: str
    counted: str
    range_words: str
    between: str
    distances: tuple[Distance, ...]


def language(code: str, rules: Sequence[Rule], macros: Mapping[str, str], said: Grammatics) -> Language:
    """A language ready for the engine; its words are ``resources/words/<code>.toml``."""
    of_year, of_day = (
        Join("position of year", said.of, position_of_year),
        Join("time and day", said.time_day, time_and_day, TIME),
    )
    of_century = Join("decade of century", said.of, decade_of_century)
    joins: tuple[Join, ...] = (of_year, of_century, of_day)
    if said.day_time is not None:
        part = Join("part and clock", said.day_time, part_and_clock)
        joins = (of_year, of_century, part, Join("day and time", said.day_time, day_and_time, TIME), of_day)
    modifiers = (
        *(Modifier(_PART_NAMES[part], pattern, part) for part, pattern in said.parts.items()),
        Modifier("about", said.about, None, True, (DATE, TIME, DURATION)),
        Modifier("more than", said.counted, None, True, (DATE, DURATION), True),
    )
    patterns = [
        said.range_words, said.between, *(j.connector for j in joins), *(m.pattern for m in modifiers),
        *(distance.pattern for distance in said.distances),
    ]  # fmt: skip
    grammar = Grammar(resource("words", f"{code}.toml"), macros, rules, patterns)
    lists = grammar.lexicon.lists
    tense = Tense.of(lists)
    before_part = frozenset(lists["before_part"])

    def stands_alone(match: Match, text: str) -> bool:
        """A part of the day by itself is one only behind certain words ("am Nachmittag", "la noche")."""
        meaning = match.meaning
        if not isinstance(meaning, AtTime) or meaning.day is not None or not isinstance(meaning.time, DayPart):
            return True
        first = text[match.start : match.end].lower().split()[0]
        before = _LAST_WORD.search(text[max(0, match.start - 16) : match.start].lower().replace("’", "'"))
        return first in before_part or (before is not None and before[1] in before_part)

    return Language(
        grammar, joins, modifiers, stands_alone, tense.direction, tense.bound, said.range_words, said.between,
        distances=said.distances,
    )  # fmt: skip


def decade_of_century(first: Match, second: Match) -> Meaning | None:
    """“die siebziger Jahre” + “des 19. Jahrhunderts” -> the 1870s."""
    inner, outer = first.meaning, second.meaning
    if not isinstance(inner, Recurring) or inner.named is not Named.DECADE_OF_CENTURY or not isinstance(outer, Fixed):
        return None
    if outer.cell.grain is not Grain.CENTURY or outer.cell.index < 0:
        return None
    return Fixed(Cell(Grain.DECADE, outer.cell.index * 10 + inner.number))


_PART_NAMES = {
    Part.START: "the start of",
    Part.EARLY: "early",
    Part.MID: "mid",
    Part.LATE: "late",
    Part.END: "the end of",
    Part.FIRST_HALF: "first half of",
    Part.SECOND_HALF: "second half of",
}

"""Words that say how far something was from a date, whatever the language: „zwei Tage vor Weihnachten", « le lendemain
de Noël ».

Captures: ``n`` count, ``u`` unit, ``w`` weekday, ``d`` a day beside another (« veille »), ``b`` words for before, ``a``
words for after.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.temporal.distances import can_count_from
from dateline.temporal.european import numbers
from dateline.temporal.grammar import Match, Phrase
from dateline.temporal.language import Distance
from dateline.temporal.meaning import AtTime, Away, Meaning, Reach
from dateline.temporal.model import Grain


def counted(phrase: Phrase, match: Match) -> Meaning | None:
    """„zwei Wochen nach dem 5. Mai" -> so many units from it; a number that is not said counts nothing."""
    grain, count = numbers.grain(phrase), numbers.amount(phrase, "n")
    if count is None or count.denominator != 1 or grain < Grain.DAY or not _is_countable(match, grain):
        return None
    return Away(match.meaning, grain, _sign(phrase) * int(count))


def next_to(phrase: Phrase, match: Match) -> Meaning | None:
    """„am Tag nach Weihnachten", “la semana antes de Navidad” -> the unit that begins or ends there."""
    grain = numbers.grain(phrase)
    if not Grain.DAY <= grain <= Grain.CENTURY or not _is_countable(match, grain):
        return None
    return Away(match.meaning, grain, _sign(phrase), Reach.NEXT_TO)


def beside(phrase: Phrase, match: Match) -> Meaning | None:
    """« la veille du 14 juillet », “la víspera de Navidad” -> that day beside it."""
    if not _is_countable(match, Grain.DAY):
        return None
    return Away(match.meaning, Grain.DAY, phrase.value("d", "text_day"), Reach.NEXT_TO)


def weekday(phrase: Phrase, match: Match) -> Meaning | None:
    """„am Montag nach Ostern" -> the first one there."""
    if not _is_countable(match, Grain.DAY):
        return None
    return Away(match.meaning, Grain.DAY, _sign(phrase), Reach.NEXT_TO, numbers.weekday(phrase))


def _is_countable(match: Match, grain: Grain) -> bool:
    return not isinstance(match.meaning, AtTime) and can_count_from(match.meaning, grain)


def _sign(phrase: Phrase) -> int:
    return -1 if phrase.has("b") else 1


def distances(side: str, beside_of: str, lasts: Sequence[str]) -> tuple[Distance, ...]:
    """The distances of a language: ``side`` captures the words for before and after, with any article; ``beside_of``
    stands behind a day beside another, "" where the language has none; behind ``lasts`` a number of units is a length
    of time."""
    lasting = re.compile(rf"\b(?:{'|'.join(map(re.escape, lasts))})\s\Z", re.IGNORECASE)

    def unless_lasting(phrase: Phrase, match: Match) -> Meaning | None:
        return None if lasting.search(phrase.before(24)) else counted(phrase, match)

    said = (
        Distance("units away from", f"n={{count}} u={{any_unit}} {side}", unless_lasting),
        Distance("the unit next to", f"u=unit {side}", next_to),
        Distance("the weekday next to", f"w=weekday {side}", weekday, repeats=True),
    )
    return (*said, Distance("the day beside", f"d=text_day {beside_of}", beside)) if beside_of else said

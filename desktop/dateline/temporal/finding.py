"""Text -> time expressions as found, with their meanings, before any publication date is known.

find("Kanai met Liu on Tuesday.", "en")[0].text   # "Tuesday"
"""

from __future__ import annotations

from functools import cache

from dateline.temporal.english.language import english
from dateline.temporal.foreign import foreign_dates
from dateline.temporal.grammar import Match
from dateline.temporal.language import Language
from dateline.temporal.meaning import AtTime, Direction, Finding, Meaning, Modified, Recurring
from dateline.temporal.model import TimexType
from dateline.temporal.refiners import Refiners
from dateline.temporal.tokens import Tokens


def find(text: str, language: str) -> tuple[Finding, ...]:
    """The time expressions of ``text``, sorted by start, none overlapping; offsets are code points.

    ``language`` is an ISO 639-1 code. English is complete; for other languages absolute dates are found where
    dateparser
    knows the language, nothing otherwise (``und``, language unknown, is read as English). Time grows linearly with
    the text.
    """
    if language not in ("en", "und"):
        dates = foreign_dates(language)
        return () if dates is None else dates.find(text)
    refiners = _english()
    grammar = refiners.language.grammar
    tokens = grammar.tokens(text)
    matches = refiners.refine(tokens, grammar.matches(tokens))
    return tuple(_finding(match, tokens, refiners.language) for match in matches)


@cache
def _english() -> Refiners:
    return Refiners.of(english())


def _finding(match: Match, tokens: Tokens, language: Language) -> Finding:
    direction: Direction | None = None
    if _wants_direction(match.meaning):
        direction = language.direction(tokens.text, match.start, match.end)
    return Finding(
        match.start, match.end, tokens.text[match.start : match.end], match.type, match.rule.name, match.meaning,
        direction, match.range_end,
        language.bound(tokens.text, match.start) if match.type in (TimexType.DATE, TimexType.TIME) else None,
    )  # fmt: skip


def _wants_direction(meaning: Meaning) -> bool:
    if isinstance(meaning, Modified):
        return _wants_direction(meaning.base)
    if isinstance(meaning, AtTime):
        return meaning.day is not None and _wants_direction(meaning.day)
    return isinstance(meaning, Recurring) and meaning.within is None

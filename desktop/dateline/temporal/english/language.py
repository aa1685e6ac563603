"""English as the engine takes it: every rule in one visible order."""

from __future__ import annotations

import re

from dateline.resource_files import resource
from dateline.temporal.english import (
    calendar_dates,
    clock,
    distances,
    durations,
    general,
    joins,
    messages,
    numbers,
    periods,
    ranges,
    relative,
    tense,
    vague,
    years,
)
from dateline.temporal.grammar import Grammar, Match
from dateline.temporal.language import Language
from dateline.temporal.meaning import AtTime, DayPart, Named, Recurring

# Of two matches of equal length the earlier rule wins, so the more specific themes stand first.
RULES = [
    *messages.SPELLINGS,
    *general.RULES,
    *ranges.RULES,
    *calendar_dates.RULES,
    *years.RULES,
    *periods.RULES,
    *relative.RULES,
    *distances.RULES,
    *clock.RULES,
    *durations.RULES,
    *vague.RULES,
    *messages.RULES,
]

_RANGE_WORDS = "(dash|'to'|'until'|'till'|'through'|and=('and'|'or')) 'the'?"

_BETWEEN = "'between' 'the'?"
_OF_A_UNIT = (Named.WEEK_OF, Named.DAY_OF, Named.NTH_WEEKDAY)


_OF_SOMETHING = re.compile(r"\s(?:of|before|after)\s(?:the|an?|his|her|their|its|that|our|my|[A-Z])")
_CLAUSE = re.compile(r"\s(?:when|that|he|she|they|we|I|you|his|her|their|my|our|your)\s")
_IN = re.compile(r"\b(?:in|during|by|all)\s$", re.IGNORECASE)


def stands_alone(match: Match, text: str) -> bool:
    """Whether an expression that joined no other is one by itself: "morning" is not, "the morning" and "noon" are."""
    meaning = match.meaning
    if text[match.start - 1 : match.start] in ("#", "@"):  # a tag is a name
        return False
    if isinstance(meaning, Recurring) and meaning.named in _OF_A_UNIT and meaning.within is None:
        return False
    if isinstance(meaning, AtTime) and meaning.generic:
        return True
    if isinstance(meaning, AtTime) and meaning.day is None and _OF_SOMETHING.match(text, match.end):
        return False  # "9 p.m. on the night of the shooting"
    if isinstance(meaning, AtTime) and meaning.day is None and isinstance(meaning.time, DayPart):
        if _CLAUSE.match(text, match.end) and not _IN.search(text[max(0, match.start - 8) : match.start]):
            return False  # "the night her child died"
        if text[match.start : match.start + 3].lower() == "the":
            spent = re.search(
                r"\b(?:spen[dt]|spending|stay(?:ed|ing)?)\s$", text[max(0, match.start - 10) : match.start]
            )
            return spent is None and text[match.end : match.end + 1] != "-"
        if messages.is_message(text):  # "Busy morning!"
            return text[match.end : match.end + 1] != "-"
        return re.search(r"\b(?:at|by|that|every)\s$", text[max(0, match.start - 8) : match.start]) is not None
    return True


def english() -> Language:
    """The English language, its patterns compiled (some 10 ms)."""
    patterns = [
        _RANGE_WORDS, _BETWEEN, *(join.connector for join in joins.JOINS),
        *(modifier.pattern for modifier in joins.MODIFIERS),
        *(distance.pattern for distance in distances.DISTANCES),
    ]  # fmt: skip
    grammar = Grammar(resource("words", "en.toml"), numbers.MACROS, RULES, patterns)
    return Language(
        grammar, joins.JOINS, joins.MODIFIERS, stands_alone, messages.direction, tense.bound, _RANGE_WORDS,
        _BETWEEN, tense.denied, tense.background, vague.HISTORY_ONLY, distances.DISTANCES,
    )  # fmt: skip

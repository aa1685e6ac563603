"""English words that say how far something was from a date: "two days before", "the Monday after", "a week from"."""

from __future__ import annotations

import re

from dateline.temporal.distances import can_count_from
from dateline.temporal.english import numbers
from dateline.temporal.english.general import stands_before_noun
from dateline.temporal.english.relative import DAY_PARTS
from dateline.temporal.grammar import Match, Phrase, Rule
from dateline.temporal.language import Distance
from dateline.temporal.meaning import (
    AtTime,
    Away,
    Clock,
    DayPart,
    Fixed,
    Meaning,
    Named,
    Reach,
    Recurring,
    Relative,
    Which,
)
from dateline.temporal.model import Grain

_LASTS = re.compile(
    r"\b(?:for|within|in the|during the|over the|through(?:out)? the|of the|last|lasts|lasted|first|next|final|past"
    r"|least|most|than|to|every|another|under|up to|some of the|spent|took|takes?) \Z",
    re.IGNORECASE,
)
"""What makes a number of units a length of time: "closed for two weeks after Easter"."""
_SIGNS = {"before": -1, "after": 1, "from": 1, "following": 1, "preceding": -1}
_ON = re.compile(r"\s?(?:to|until|till|through|[-–—])(?:\s|\d)")


def _base(match: Match, text: str, grain: Grain) -> Meaning | None:
    """The date that units of ``grain`` are counted from: none that is wider than they are ("a week from May"), and not
    where it belongs to a thing ("before Monday's vote")."""
    if text.startswith(("'s", "’s"), match.end) or stands_before_noun(text, match.end):
        return None
    return match.meaning if can_count_from(match.meaning, grain) else None


def _sign(phrase: Phrase) -> int:
    return _SIGNS.get(phrase.words("k")[0], -1)  # "prior to", "ahead of"


def counted(phrase: Phrase, match: Match) -> Meaning | None:
    """“two days before Christmas”, “a month after 3 March” -> so many units from it; “for two weeks after Easter” is a
    length of time."""
    text, grain, count = phrase.tokens.text, numbers.grain(phrase, "u"), numbers.counted(phrase, "n", "u")
    base = _base(match, text, grain)
    if base is None or count is None or count.denominator != 1 or _LASTS.search(phrase.before(16)):
        return None
    is_clock = isinstance(base, AtTime) and isinstance(base.time, Clock)
    if is_clock is not (grain < Grain.DAY) or (isinstance(base, AtTime) and not is_clock):
        return None
    if phrase.word("k") != "from":
        return Away(base, grain, _sign(phrase) * int(count))
    # "64 days from November 21" lasted so long; "a week from Friday" is a day
    if grain not in (Grain.DAY, Grain.WEEK) or isinstance(base, Fixed | AtTime) or _ON.match(text, match.end):
        return None
    return Away(base, grain, int(count), Reach.EXACT)


def next_to(phrase: Phrase, match: Match) -> Meaning | None:
    """“the day after Christmas”, “the week before 14 July” -> the unit that ends or begins there."""
    grain = numbers.grain(phrase, "u")
    base = _base(match, phrase.tokens.text, grain)
    if base is None or isinstance(base, AtTime) or not Grain.DAY <= grain <= Grain.CENTURY:
        return None
    return Away(base, grain, _sign(phrase), Reach.NEXT_TO)


def eve(phrase: Phrase, match: Match) -> Meaning | None:
    """“the eve of 5 May” -> the day before."""
    base = _base(match, phrase.tokens.text, Grain.DAY)
    return None if base is None or isinstance(base, AtTime) else Away(base, Grain.DAY, -1, Reach.NEXT_TO)


def position(phrase: Phrase, match: Match) -> Meaning | None:
    """“the Monday after Easter”, “the weekend before Christmas”, “the night before 9 November”, “the summer
    after 1945” -> the first one there."""
    base, sign = _base(match, phrase.tokens.text, Grain.YEAR if phrase.has("s") else Grain.DAY), _sign(phrase)
    if base is None or isinstance(base, AtTime):
        return None
    if phrase.has("s"):
        return Away(base, Grain.SEASON, sign, Reach.NEXT_TO, phrase.value("s", "season"))
    if phrase.has("w"):
        return Away(base, Grain.DAY, sign, Reach.NEXT_TO, numbers.weekday(phrase, "w"))
    if phrase.has("e"):
        return Away(base, Grain.WEEKEND, sign, Reach.NEXT_TO)
    part = DAY_PARTS[phrase.value("x", "day_part")]
    if part is DayPart.NIGHT and sign > 0:
        return None  # "the night after Christmas": that day's or the next one's
    return AtTime(Away(base, Grain.DAY, sign, Reach.NEXT_TO), part)


_NAMED = re.compile(r"\b[A-Z]\w*\s\Z")


def week_on(phrase: Phrase) -> Meaning | None:
    """“Friday week”, “a week on Tuesday”, “a fortnight tomorrow” -> one or two weeks after the coming one."""
    if not phrase.has("on") and (
        _NAMED.search(phrase.before(16)) or stands_before_noun(phrase.tokens.text, phrase.end)
    ):
        return None  # "Black Friday week"
    weeks = 2 if phrase.word("u") == "fortnight" else int(numbers.amount(phrase.words("n"), phrase) or 1)
    if phrase.has("d"):
        ahead = phrase.value("d", "deictic_day")
        return None if ahead < 0 else Relative(Grain.DAY, ahead + 7 * weeks)
    day = Recurring(Named.WEEKDAY, numbers.weekday(phrase, "w"), which=Which.NEXT)
    return Away(day, Grain.WEEK, weeks, Reach.EXACT)


def weekdays_away(phrase: Phrase) -> Meaning | None:
    """“two Sundays ago”, “three Fridays from now” -> that one, counted from publication."""
    count = numbers.amount(phrase.words("n"), phrase)
    if count is None or count.denominator != 1 or not 1 <= count <= _MOST_WEEKS:
        return None
    sign = -1 if phrase.has("ago") else 1
    number = numbers.weekday(phrase, "w")
    day = Recurring(Named.WEEKDAY, number, which=Which.LAST if sign < 0 else Which.NEXT)
    return day if count == 1 else Away(day, Grain.WEEK, sign * (int(count) - 1), Reach.EXACT)


_MOST_WEEKS = 520

RULES = [
    Rule(
        "week on a day", "n=('a'|'one'|'two'|'three') u=('week'|'weeks'|'fortnight') on='on' w={full_weekday}", week_on
    ),
    Rule("week on today", "n=('a'|'one'|'two'|'three') u=('week'|'weeks'|'fortnight') d=deictic_day", week_on),
    Rule("day week", "(w={full_weekday}|d=deictic_day) u=('week'|'fortnight')", week_on),
    Rule("weekdays ago", "n={count} w=(weekdays|weekday) (ago='ago'|'from' ('now'|'today')|'hence')", weekdays_away),
]
"""Distances that are an expression by themselves."""

_SIDE = "k=('before'|'after'|'following'|'preceding'|'prior' 'to'|'ahead' 'of') 'the'?"

DISTANCES = (
    Distance("units away from", "n={count} u={any_unit} k=('before'|'after'|'following'|'from'|'prior' 'to') 'the'?",
             counted),
    Distance("the unit next to", f"'the' ('very'|'same')? u=unit {_SIDE}", next_to),
    Distance("the eve of", "'the'? 'eve' 'of' 'the'?", eve),
    Distance("the position next to", f"'the' (w={{full_weekday}}|e='weekend'|x=day_part|s=season) {_SIDE}", position),
)  # fmt: skip
"""In the order in which they are tried."""

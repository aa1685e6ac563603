"""English: what is said of every year or of any day, and so of none: "closed in winter", "open from May to October",
"on a Sunday"."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.temporal.english import numbers, tense
from dateline.temporal.english.messages import is_message
from dateline.temporal.english.relative import DAY_PARTS
from dateline.temporal.grammar import Phrase, Rule
from dateline.temporal.meaning import Meaning, Repeated
from dateline.temporal.model import TimexType
from dateline.temporal.values import season_code, time_suffix

_SUBJECT = re.compile(r"(?:\A|[.!?:][\"”’)]?\s|\n|\b(?:when|while|as|because|but|and|although|that)\s)(?:\s*)\Z")
"""What stands before a season that opens its clause."""
_SEASON_OF_ANY_YEAR = re.compile(
    r"\s(?:(?:(?:and|or) (?:(?:early|late) )?(?:spring|summer|autumn|fall|winter)s?|here)\s)?"
    r"(?:is|are|can|brings?|sees|has|tends?|means|starts|begins|lasts|comes|remains|offers|makes|gets?)\b"
)
_IN_ANY = re.compile(
    r"\b(?:in|during|from|to|until|through|between|and|or)\s(?:(?:early|mid|late)[\s-])?\Z", re.IGNORECASE
)
_WHEN_YOU = re.compile(r",?\s(?:when|where|as) (?:you|one|people)\b")


def is_of_every_year(phrase: Phrase) -> bool:
    """Whether a bare month or day comes every year where it stands: “falls on 14 April every year”, “in March, when you
    cannot be sure”."""
    if _WHEN_YOU.match(phrase.after(16)) and tense.is_general(phrase.tokens.text, phrase.start, phrase.end):
        return True
    return tense.is_yearly(phrase.tokens.text, phrase.start, phrase.end)


def season(phrase: Phrase, number: int) -> Meaning | None:
    """The season of any year (``number`` 0 spring to 3 winter): “in summer, ferries run hourly”, “Winter is cold”; None
    where it may be that of a year."""
    text, before = phrase.tokens.text, phrase.before(24)
    if is_message(text):  # who writes one means the season at hand
        return None
    subject = _SUBJECT.search(before) is not None and _SEASON_OF_ANY_YEAR.match(phrase.after(32)) is not None
    if not subject and _IN_ANY.search(before) is None:
        return None
    start, end = phrase.start, phrase.end
    if tense.is_general(text, start, end) or tense.is_yearly(text, start, end) or tense.is_timetable(text, start, end):
        return Repeated(f"XXXX-{season_code(number)}")
    return None


_THIS_ONE = re.compile(
    r"\b[Ii]t(?:['’]s(?: been)?| is| has been)(?: such)? an? (?:(?:very|really|rather|long|short)[, ]+)?[a-z]+ \Z"
)


def is_at_hand(phrase: Phrase) -> bool:
    """Whether a season is told as the present one: “it is a quiet summer in the village”."""
    return _THIS_ONE.search(phrase.before(40)) is not None and _FREE.match(phrase.after(24)) is not None


_STANDS = re.compile(
    r"\s(?:and|or|but|nor|when|as|with|in|on|at|to|of|off|for|from|by|into|over|after|before|until|till|while|because|if|than|that"
    r"|which|who|where|through|during|around|the|an?|this|last|next|each|every|he|she|it|they|we|you|his|her|their|its|our|my|so|then"
    r"|there|only|alone|again|instead|not|also|too|still|both|all|many|most|more|some|no|is|was|are|were|has|had|have|will|would"
    r"|can|could|may|might|should|must|did|does|do|came|comes|come|began|begins|begin|ends|end|went|goes|go|sets|set|saw|brought"
    r"|months?|through|without|against|under|about|out|up|just|even|once|like|since|near|yet|ago|[a-z]+(?:ed|ly|ing))\b"
)


def is_attributive(phrase: Phrase) -> bool:
    """Whether a bare season only says of what kind the next word is: “summer school”, “the scent of summer rains”."""
    after = phrase.after(20)
    return re.match(r"\s[a-z]", after) is not None and _STANDS.match(after) is None


_ON_A = re.compile(r"\b(?:on|every|to|as|like|just|of|for|it['’]s|is|was) an?\s\Z", re.IGNORECASE)
_LIKES = re.compile(r"\b(?:like[sd]?|love[sd]?|used|tend(?:s|ed)?|prefer(?:s|red)?) to (?:[^\s.;:!?]+ ){1,6}on \Z")
_FREE = re.compile(
    r"(?:\s?(?:[,.;:!?)\]]|\Z)|\s(?:in|at|to|and|or|when|with|for|before|after|because|as|too|again|off)\b)"
)


def any_weekday(phrase: Phrase, number: int) -> Meaning | None:
    """A weekday of no week (``number`` 0 Monday): “it once opened on a Sunday”, “he likes to play on Friday”; “in a
    Tuesday interview” is that Tuesday."""
    if is_message(phrase.tokens.text):  # who writes one means the day at hand
        return None
    in_general = _ON_A.search(phrase.before(12)) or _LIKES.search(phrase.before(64))
    if in_general and _FREE.match(phrase.after(24)):
        return Repeated(f"XXXX-WXX-{number + 1}", "")
    return None


def part_of_any_weekday(phrase: Phrase) -> Meaning | None:
    """“on a Friday night” -> that part of a weekday of no week."""
    day = any_weekday(phrase, numbers.weekday(phrase, "w"))
    part = DAY_PARTS[phrase.value("x", "day_part")]
    return replace(day, value=day.value + time_suffix(part)) if isinstance(day, Repeated) else None


RULES = [Rule("part of any weekday", "w=weekday x=day_part", part_of_any_weekday, TimexType.TIME)]
"""What is of no day in particular."""

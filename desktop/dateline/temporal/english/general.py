"""English: what is said of every year or of any day, and so of none: "closed in winter", "open from May to October",
"on a Sunday"."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.temporal.english import numbers, tense
from dateline.temporal.english.messages import is_message
from dateline.temporal.english.relative import DAY_PARTS
from dateline.temporal.grammar import Phrase, Rule
from dateline.temporal.meaning import Meaning, Reference, Repeated, Vague
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
_WHEN_YOU = re.compile(
    r",?\s(?:when|where) (?:you|one|people) "
    r"(?:can(?:not|['’]t)?|are|is|do(?:es|n['’]t)?|have|has|feels?|sees?|needs?|know)\b"
)
_FEAST_IS = re.compile(
    r"\b(?:birthday|anniversary|feast(?: day)?|name[- ]day|holiday|calendar)\b[^.;:!?]{0,16}"
    r"\b(?:is|falls)(?: always)?(?: on)? \Z"
)
_INSTRUCTION = re.compile(
    r"\s*(?:[\dA-Za-z][.)]\s+)?(?:Always |Never |Then |Don['’]t |Do not |Please )?"
    r"(?:Plant|Sow|Water|Harvest|Prune|Fertili[sz]e|Repot|Mulch|Trim|Pick|Avoid|Expect|Wear|Pack|Divide|Feed)\b",
    re.IGNORECASE,
)
_TIME_OF_LIFE = re.compile(
    r"""\b(?:when|while)\ (?:I|he|she|we|they)\ (?:was|were)\ (?:still\ |only\ |just\ )?
    (?:an?\ (?:[a-z]+\ )?(?:child|boy|girl|kid|student|teenager|baby|toddler)|young|little|small|children|kids
      |growing\ up|\d{1,2}\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty)\b)""",
    re.VERBOSE,
)


def of_no_year(phrase: Phrase, value: str) -> Meaning | None:
    """A bare month, day or season (``value`` its TIMEX3 value without a year) that comes every year where it stands, or
    belongs to a time of life; None where it may be that of a year.

    “Falls on 14 April every year”, “in March, when you cannot be sure”, “my birthday is 3 May”, “sow in May”, “in the
    autumn, when I was six”.
    """
    if _WHEN_YOU.match(phrase.after(24)) or _FEAST_IS.search(phrase.before(64)) or is_instruction(phrase):
        return Repeated(value)
    if tense.is_yearly(phrase.tokens.text, phrase.start, phrase.end):
        return Repeated(value)
    return Vague(Reference.PAST, value) if is_time_of_life(phrase) else None


def is_instruction(phrase: Phrase) -> bool:
    """Whether the sentence tells what to do in any year: “Sow in March or April”."""
    first, _ = tense.sentence(phrase.tokens.text, phrase.start, phrase.end)
    return _INSTRUCTION.match(phrase.tokens.text, first) is not None


def is_time_of_life(phrase: Phrase) -> bool:
    """Whether the sentence is about a time of life, far from any date it could count from: “when I was six”."""
    first, last = tense.sentence(phrase.tokens.text, phrase.start, phrase.end)
    return _TIME_OF_LIFE.search(phrase.tokens.text, first, last) is not None


def season(phrase: Phrase, number: int) -> Meaning | None:
    """The season of any year (``number`` 0 spring to 3 winter): “in summer, ferries run hourly”, “Winter is cold”; None
    where it may be that of a year."""
    text, start, end = phrase.tokens.text, phrase.start, phrase.end
    if is_message(text) or is_attributive(phrase):  # who writes a message means the season at hand
        return None
    value = f"XXXX-{season_code(number)}"
    if phrase.has("the") and _ITS_MONTHS.match(phrase.after(8)) is None:
        return Vague(Reference.PAST, value) if is_time_of_life(phrase) else None
    before = phrase.before(24)
    subject = _SUBJECT.search(before) is not None and _SEASON_OF_ANY_YEAR.match(phrase.after(32)) is not None
    if not subject and not phrase.has("the") and _IN_ANY.search(before) is None:
        return None
    if tense.is_general(text, start, end) or tense.is_timetable(text, start, end):
        return Repeated(value)
    return of_no_year(phrase, value)


_ITS_MONTHS = re.compile(r"\s(?:months|season)\b")


_THIS_ONE = re.compile(
    r"\b[Ii]t(?:['’]s(?: been)?| is| has been)(?: kind of| sort of| such)? an? "
    r"(?:(?:very|really|rather|long|short)[, ]+)?[a-z]+ \Z"
)


def is_at_hand(phrase: Phrase) -> bool:
    """Whether a season or unit is told as the present one: “it is a quiet summer in the village”, “it's been a long
    week”."""
    return _THIS_ONE.search(phrase.before(40)) is not None and _FREE.match(phrase.after(24)) is not None


_STANDS = re.compile(
    r"\s(?:and|or|but|nor|when|as|with|in|on|at|to|of|off|for|from|by|into|over|after|before|until|till|while|because|if|than|that"
    r"|which|who|where|through|during|around|the|an?|this|last|next|each|every|he|she|it|they|we|you|his|her|their|its|our|my|so|then"
    r"|there|only|alone|again|instead|not|also|too|still|both|all|many|most|more|some|no|is|was|are|were|has|had|have|will|would"
    r"|can|could|may|might|should|must|did|does|do|came|comes|come|began|begins|begin|ends|end|went|goes|go|sets|set|saw|brought"
    r"|months?|through|without|within|above|below|behind|between|beyond|across|along|among|inside|outside|upon|towards?"
    r"|despite|against|under|about|out|up|just|even|once|like|since|near|yet|ago|[a-z]+(?:ed|ly)"
    r"|(?!training|reading|clothing|cleaning|planting|skiing|camping|fishing|swimming|racing|evening|morning)[a-z]+ing)\b"
)


def is_attributive(phrase: Phrase) -> bool:
    """Whether a bare season only says of what kind the next word is: “summer school”, “the scent of summer rains”."""
    return not phrase.has("the") and stands_before_noun(phrase.tokens.text, phrase.end)


def stands_before_noun(text: str, end: int) -> bool:
    """Whether what ends there only says of what kind the next word is: "the 5 May vote"."""
    after = text[end : end + 20]
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
    if tense.is_opening(phrase.tokens.text, phrase.start, phrase.end):
        return Repeated(f"XXXX-WXX-{number + 1}", "")
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

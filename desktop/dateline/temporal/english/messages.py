"""English rules for short messages (posts, texts): bare words that name a time there and nothing in an article.

A message is a short text with an address, a hashtag, a link or an emoticon in it, in the first person or in the
spelling of chats; elsewhere these rules find nothing.
"""

from __future__ import annotations

import re
from fractions import Fraction

from dateline.temporal.english import numbers, tense
from dateline.temporal.english.relative import DAY_PARTS
from dateline.temporal.grammar import Phrase, Rule
from dateline.temporal.meaning import (
    Amount,
    AtTime,
    Clock,
    DayPart,
    Direction,
    Duration,
    Meaning,
    Named,
    Recurring,
    Relative,
    Which,
)
from dateline.temporal.model import Grain, TimexType

_LONGEST = 400
_SHORT = 160
"""How long a text may be that only its tone makes a message; longer it is a brief or a letter."""
_SIGNS = re.compile(
    r"https?://|(?:^|\W)[@#]\w|[:;]-?[()DPp](?:\s|$)|!!|\b(?:RT|LOL|OMG"
    r"|[Ll]ol|[Oo]mg|[Hh]aha\w*|[Hh]ehe\w*|[Ww]tf|fml|[Gg]g|btw|idk|pls|plz|thx|nxt|tmr|tdy|abt|ard|lah|nvm|otw|omw|ppl|frm"
    r"|gonna|wanna|gotta|dunno|ur|im|dont|cant|didnt|havent|havnt|wont|(?!www)[a-z]*([a-z])\1\1[a-z]*)\b"
)
_TONE = re.compile(
    r"!\s*\Z|[a-z]\.\.+(?:\s|\Z)|\A\s*[a-z]+\s[a-z]|\b(?:u|yay|yea|yey|wat|smth|jus|cos|cuz|damn|hv|gng|meh)\b"
    r"|(?<![\"'“‘])\b(?:I|I['’]m|I['’]ll|I['’]ve|my|My|me|MY)\b"
)


def is_message(text: str) -> bool:
    """Whether a text is a short message rather than an article."""
    if len(text) > _LONGEST:
        return False
    return _SIGNS.search(text) is not None or (len(text) <= _SHORT and _TONE.search(text) is not None)


def _named(phrase: Phrase) -> bool:
    """Whether the word is part of a tag or a name: “#morning”, “night-walk”."""
    return phrase.before(1) in ("#", "@", "-", "_") or phrase.after(1) in ("-", "_")


def _outside(phrase: Phrase) -> bool:
    return not is_message(phrase.tokens.text) or _named(phrase)


_AHEAD = re.compile(
    r"\b(?:(?:how|what) about|flying|leaving|coming|going|heading|moving|starting|meeting|happening|closes|ends"
    r"|(?:see|join|meet|catch) (?:you|u|ya|us|me)|let['’]?s|(?:do)?n['’]?t (?:miss|forget)|can['’]?t wait"
    r"|looking forward|booked|book|register|free|anyone)\b|\b(?:can|will|could|shall)\s\Z"
    r"|(?:\A|[.!?:]\s+)(?:take|get|come|catch|save)\b",
    re.IGNORECASE,
)


def direction(text: str, start: int, end: int) -> Direction | None:
    """Which way the verb looks; in messages a plan without a finite verb looks ahead too: “flying out on Sunday”."""
    found = tense.direction(text, start, end)
    if found is not None or not is_message(text):
        return found
    return Direction.FUTURE if _AHEAD.search(text, 0, start) else None


def nights(phrase: Phrase) -> Meaning | None:
    """“nights out”, “mornings like this” -> that part of the day of writing."""
    if _outside(phrase):
        return None
    return AtTime(Relative(Grain.DAY, 0), DAY_PARTS[phrase.value("x", "day_parts")])


def whole_part(phrase: Phrase) -> Meaning | None:
    """“an evening at home”, “a late night”, “the whole morning” -> that part of the day of writing."""
    return None if _outside(phrase) else AtTime(Relative(Grain.DAY, 0), DAY_PARTS[phrase.value("x", "day_part")])


def a_weekday(phrase: Phrase) -> Meaning | None:
    """“working on a Sunday” -> that Sunday, not every one; “a Friday Talk” has a name."""
    if _outside(phrase) or re.match(r"\s[A-Z][a-z]", phrase.after(3)):  # that is a name
        return None
    return Recurring(Named.WEEKDAY, numbers.weekday(phrase, "w"))


def a_holiday(phrase: Phrase) -> Meaning | None:
    """“a Christmas evening”, “home for xmas” -> that holiday; in chats it has no capital."""
    if _outside(phrase):
        return None
    return Recurring(Named.HOLIDAY, name=phrase.name("h", "holiday"))


def weekend(phrase: Phrase) -> Meaning | None:
    """“long weekend!”, “next wkend” -> the weekend of this week, or of the next."""
    which = {"next": Which.NEXT, "last": Which.LAST}.get(phrase.word("r"), Which.THIS)
    return None if _outside(phrase) else Recurring(Named.WEEKEND, which=which)


def season(phrase: Phrase) -> Meaning | None:
    """“Spring florals are here” -> that season; “fall” and the verbs are left out."""
    if _outside(phrase):
        return None
    if phrase.word("s") in ("fall", "spring") and not phrase.raw("s").istitle():
        return None
    return Recurring(Named.SEASON, phrase.value("s", "season"))


def unit(phrase: Phrase) -> Meaning | None:
    """“Had a fun day”, “the whole day”, “Day 2 of camp”, “my first week” -> a day or a week long."""
    if _outside(phrase):
        return None
    return Duration((Amount(Fraction(1), numbers.grain(phrase, "u")),))


def the_unit(phrase: Phrase) -> Meaning | None:
    """“to end off the week”, “by end of the month” -> the one at hand."""
    return None if _outside(phrase) else Relative(numbers.grain(phrase, "u"), 0)


def figure_for_to(phrase: Phrase) -> Meaning | None:
    """“2day”, “2moro”, “2nite” -> today, tomorrow, tonight."""
    if _outside(phrase) or phrase.word("n") != "2" or not phrase.glued():
        return None
    if phrase.has("d") or phrase.has("m"):
        return Relative(Grain.DAY, int(phrase.has("m")))
    return AtTime(Relative(Grain.DAY, 0), DayPart.NIGHT)


def short_weekday(phrase: Phrase) -> Meaning | None:
    """“gym fri”, “see u thurs” -> that weekday; in chats it has no capital."""
    return None if _outside(phrase) else Recurring(Named.WEEKDAY, numbers.weekday(phrase, "w"))


def all_day(phrase: Phrase) -> Meaning | None:
    """“asleep the whole day tomorrow”, “all day today” -> that day."""
    return None if _outside(phrase) else Relative(Grain.DAY, phrase.value("d", "deictic_day"))


def last_day(phrase: Phrase) -> Meaning | None:
    """“Last day to sign up!”, “my 2nd last day here” -> the day of writing; “before my last day” is another."""
    if _outside(phrase) or re.search(r"\b(?:before|until|till|by|after|since)\s(?:\w+\s)?$", phrase.before(16), re.I):
        return None
    return Relative(Grain.DAY, 0)


def clock_digits(phrase: Phrase) -> Meaning | None:
    """“Left at 1015”, “back by 2250” -> that minute; “at 2014 prices” is no time."""
    digits = phrase.word("c")
    hour, minute = int(digits[:2]), int(digits[2:])
    if hour > 23 or minute > 59 or _outside(phrase) or not re.match(r"\s*(?:[,.;!?)]|and\b|\Z)", phrase.after(4)):
        return None
    return AtTime(None, Clock(hour, minute))


DURATION, TIME = TimexType.DURATION, TimexType.TIME
_UNIT = "u=('day'|'week'|'month'|'year')"

SPELLINGS = [
    Rule("2day, in a message", "n=int (d='day'|m=spelled_day|('night'|'nite'))", figure_for_to),
]
"""What is found elsewhere as something else, so these rules come first."""

RULES = [
    Rule("a short weekday, in a message", "w=weekday_short", short_weekday),
    Rule("parts of the day, in a message", "x=day_parts", nights, TIME),
    Rule("a part of the day, in a message", "(('a'|'an') 'late'?|'the' 'whole') x=day_part", whole_part, TIME),
    Rule("a weekday, in a message", "'a' w=weekday", a_weekday),
    Rule("a holiday, in a message", "('a' (?={holiday} day_part))? h={holiday}", a_holiday),
    Rule("weekend, in a message", "(r=('this'|'next'|'last'|'the'))? ('wkend'|'wknd')|'weekend'", weekend),
    Rule("season, in a message", "s=season", season),
    Rule("the unit, in a message", "'the' u=('week'|'month'|'year') (?!int|year)", the_unit),
    Rule("all day, in a message", "('the' ('whole'|'entire')|'all') 'day' d=deictic_day", all_day),
    Rule("last day, in a message", "(({ordinal})? 'last') 'day'", last_day),
    Rule("unit, in a message", f"('the' ('whole'|'entire')|'another'|'all')? {_UNIT}", unit, DURATION),
    Rule("numbered unit, in a message", f"'the'? {{ordinal}} {_UNIT}", unit, DURATION),
    Rule("unit and number, in a message", f"{_UNIT} int", unit, DURATION),
    Rule("clock without a sign, in a message", "('at'|'by'|'about'|'abt') c=four", clock_digits, TIME, span="c"),
]
"""What stands bare in messages."""

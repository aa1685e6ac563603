"""English rules for clock times and parts of the day: "10:30 a.m.", "noon", "9 p.m. EST", "in the morning"."""

from __future__ import annotations

import re

from dateline.temporal.english import no_dates, numbers, tense
from dateline.temporal.english.messages import is_message
from dateline.temporal.english.relative import DAY_PARTS
from dateline.temporal.grammar import Phrase, Rule
from dateline.temporal.meaning import AtTime, Clock, DayPart, Meaning, Part, Relative
from dateline.temporal.model import Grain, TimexType


def _zone(phrase: Phrase) -> str:
    if not phrase.has("z"):
        return ""
    hours = phrase.value("z", "zone")
    return "Z" if hours == 0 else ""


def _hour(hour: int, meridiem: str) -> int:
    if meridiem == "pm":
        return hour if hour >= 12 else hour + 12
    return 0 if meridiem == "am" and hour == 12 else hour


def clock(phrase: Phrase) -> Meaning | None:
    """“10:30”, “10:30 p.m.”, “16:45 GMT” -> that minute; scores and ratios are not times."""
    parts = [int(part) for part in re.split(r"[:.]", phrase.word("c"))]
    meridiem = phrase.word("p")
    hour = _hour(parts[0], meridiem)
    if hour > 24 or parts[1] > 59:
        return None
    if not meridiem and no_dates.is_no_clock_time(phrase, has_zone=phrase.has("z")):
        return None
    second = parts[2] if len(parts) > 2 else None
    return AtTime(None, Clock(hour, parts[1], second, _zone(phrase)), generic=_is_on_some_day(phrase))


def hour(phrase: Phrase) -> Meaning | None:
    """“10 a.m.”, “9pm EST”, “five o'clock” -> that hour."""
    word = phrase.word("h")
    number = int(word) if word.isdigit() else phrase.lexicon.values["ones"][word]
    if number > 12 and phrase.has("p"):
        return None
    return AtTime(None, Clock(_hour(number, phrase.word("p")), 0, None, _zone(phrase)), generic=_is_on_some_day(phrase))


_ON_SOME_DAY = re.compile(r"\s+(?:on\s+(?!the dot\b|Channel\b|[A-Z]{2,}\b|BBC)|the\s+day\s+(?:after|before)\s+\w)")


def _is_on_some_day(phrase: Phrase) -> bool:
    """Whether a clock time is on no day that could be named: a day stands behind it that no rule understands ("at 9 am
    on the day of the attack"; a join with one that is understood sets it), or it is a time of opening."""
    if _ON_SOME_DAY.match(phrase.after(24)) is not None:
        return True
    return tense.is_opening(phrase.tokens.text, phrase.start, phrase.end)


def hour_in_part(phrase: Phrase) -> Meaning | None:
    """“4 in the morning”, “nine in the evening” -> that hour."""
    word = phrase.word("h")
    number = int(word) if word.isdigit() else phrase.lexicon.values["ones"][word]
    if number > 12:
        return None
    meridiem = "am" if DAY_PARTS[phrase.value("x", "day_part")] is DayPart.MORNING else "pm"
    return AtTime(None, Clock(_hour(number, meridiem), 0))


def past_hour(phrase: Phrase) -> Meaning | None:
    """“half past nine”, “a quarter to ten”, “ten minutes past three in the afternoon” -> that minute."""
    word = phrase.word("h")
    number = int(word) if word.isdigit() else phrase.lexicon.values["ones"][word]
    if number > 12 or re.search(r"\b(?:from|between)\s$", phrase.before(9), re.I):  # "from ten to eleven p.m."
        return None
    if phrase.has("half"):
        minute = 30
    elif phrase.has("quarter"):
        minute = 15
    else:
        said = phrase.words("n" if phrase.has("n") else "n2")
        minute = numbers.ordinal(said, phrase) or int(numbers.amount(said, phrase) or 0)
        if not 0 < minute < 30:
            return None
    meridiem = phrase.word("p")
    if phrase.has("x"):
        meridiem = "am" if DAY_PARTS[phrase.value("x", "day_part")] is DayPart.MORNING else "pm"
    at = _hour(number, meridiem) * 60 + (-minute if phrase.has("to") else minute)
    return AtTime(None, Clock(at // 60 % 24, at % 60))


def clock_digits(phrase: Phrase) -> Meaning | None:
    """“430pm”, “1130 pm” -> that minute; “1130” alone is a number."""
    digits, meridiem = phrase.word("c"), phrase.word("p")
    hour, minute = int(digits[:-2]), int(digits[-2:])
    if not 1 <= hour <= 12 or minute > 59 or phrase.raw("p") == "AM":
        return None
    return AtTime(None, Clock(_hour(hour, meridiem), minute, None, _zone(phrase)))


def twelve_noon(phrase: Phrase) -> Meaning | None:
    """“12 noon” -> 12:00."""
    return AtTime(None, Clock(phrase.value("c", "clock_word"), 0)) if phrase.word("h") == "12" else None


def military(phrase: Phrase) -> Meaning | None:
    """“1430 hours”, “0530 hrs”, “0600 GMT” -> that minute."""
    word = phrase.word("c")
    if int(word[:2]) > 24 or int(word[2:]) > 59:
        return None
    if phrase.has("hours") and word[0] != "0" and not _AT.search(phrase.before(12)):  # "they flew 1500 hours"
        return None
    return AtTime(None, Clock(int(word[:2]), int(word[2:]), None, _zone(phrase)))


_AT = re.compile(
    r"(?:\b(?:at|by|until|till|from|since|before|after|around|about|between|and|to|approximately)\s|[-–—(])$", re.I
)


def clock_word(phrase: Phrase) -> Meaning | None:
    """“noon”, “midnight” -> 12:00, 24:00."""
    if phrase.raw("c")[0].isupper() and not re.search(r"(?:^|[.!?\"“]\s*)$", phrase.before(3)):
        return None
    return AtTime(None, Clock(phrase.value("c", "clock_word"), 0))


def day_part(phrase: Phrase) -> Meaning | None:
    """“morning”, “the evening” -> part of a day; alone it stands only after “the” or where a day is said beside it.

    “at night”, “night attacks”, “by daytime” -> that part of no day in particular.
    """
    part = DAY_PARTS[phrase.value("x", "day_part")]
    if is_message(phrase.tokens.text):
        return AtTime(None, part)
    generic = part is DayPart.DAYTIME or phrase.has("time") or phrase.word("x") == "nighttime"
    if part is DayPart.NIGHT and not phrase.has("the"):
        sign = _ANY_NIGHT.search(phrase.before(4)) or _BY_NIGHT.match(phrase.after(14))
        generic = generic or sign is not None
    if phrase.before(9).lower() == "crack of ":  # "up at the crack of dawn" only says how early it was
        return None
    if phrase.has("the") and phrase.before(3).lower() == "in ":
        text, start, end = phrase.tokens.text, phrase.start, phrase.end
        generic = generic or tense.is_timeless(text, start, end) or tense.is_general(text, start, end)
    return AtTime(None, part, generic=generic)


_ANY_NIGHT = re.compile(r"\b(?:at|by)\s$", re.IGNORECASE)
_BY_NIGHT = re.compile(
    r"[\s-](?:attack|assault|raid|bomb|march|fight|patrol|landing|retreat|operation|vision|shift|sky|skies)"
)


def early_hours(_: Phrase) -> Meaning | None:
    """“the early hours”, “the small hours of the morning” -> from midnight to six."""
    return AtTime(None, DayPart.MORNING, Part.EARLY)


_INSTRUCTED = re.compile(
    r"(?:\A|[.!:;]\s|\n|\b(?:and|then|or|to)\s)(?:(?:soak|leave|let|chill|refrigerate|marinate|keep|store|freeze|dry|charge)\b)"
    r"[^.;:!?]*\Z",
    re.IGNORECASE,
)
"""An instruction: "leave the dough overnight"."""


def overnight(phrase: Phrase) -> Meaning | None:
    """“overnight”, the adverb -> the night before publication; “an overnight stay” is none."""
    if _INSTRUCTED.search(phrase.before(60)):
        return None
    if (
        re.match(
            r"\s*(?:$|[,.;:)]|(?:in|on|at|after|as|and|when|by|from|to|into|but|near|because|while)\b)", phrase.after(9)
        )
        is None
    ):
        return None
    return AtTime(Relative(Grain.DAY, -1), DayPart.NIGHT)


_ZONE = "(z=zone)? (('local' 'time')? '(' (four|clock|hour12 meridiem) zone ')')?"
"""A zone, or the same time in another: "4 a.m. local time (0200 GMT)"."""
TIME = TimexType.TIME

RULES = [
    Rule("clock", f"c=(clock) (p=meridiem|'hrs'|'hours')? {_ZONE}", clock, TIME),
    Rule("clock with a point", f"c=clock_point p=meridiem {_ZONE}", clock, TIME),
    Rule("clock without a point", f"c=(three|four) p=meridiem {_ZONE}", clock_digits, TIME),
    Rule("hour", f"h=(hour12|ones) '+'? p=meridiem {_ZONE}", hour, TIME),
    Rule("hour in the morning", "h=(hour12|ones) 'in' 'the' x=day_part", hour_in_part, TIME),
    Rule("o'clock", "h=(hour12|ones) 'o' apostrophe 'clock'", hour, TIME),
    Rule(
        "half past the hour",
        "(half='half'|'a'? quarter='quarter'|n=(ones|tens (dash? ones)?) 'minutes'?|n2=int 'minutes') "
        "('past'|'after'|to=('to'|'before')) h=(hour12|ones) ('o' apostrophe 'clock')? "
        "(p=meridiem|'in' 'the' x=day_part)?",
        past_hour,
        TIME,
    ),
    Rule("military time", "c=four (hours=('hours'|'hrs')|('local'|'universal') 'time'|z=zone)", military, TIME),
    Rule(
        "early hours",
        "'the' ('very'? 'early' 'morning'?|'small'|'wee') 'hours' ('of' 'the' 'morning')?",
        early_hours,
        TIME,
    ),
    Rule("overnight", "overnight_word", overnight, TIME),
    Rule("twelve noon", "h=hour12 c=clock_word", twelve_noon, TIME),
    Rule("noon, midnight", "c=clock_word", clock_word, TIME),
    Rule("part of the day", "(the='the')? x=day_part (time=(dash? 'time'))?", day_part, TIME),
]
"""Clock times and parts of the day."""

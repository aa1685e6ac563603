"""English rules for lengths of time and repetition: "two years", "a 30-day", "every Friday", "monthly"."""

from __future__ import annotations

import re
from fractions import Fraction

from dateline.temporal.english import numbers
from dateline.temporal.english.messages import is_message
from dateline.temporal.grammar import Phrase, Rule
from dateline.temporal.meaning import Amount, Duration, Meaning, Modified, Repeated
from dateline.temporal.model import Grain, TimexType

_UNIT_VALUE = {
    Grain.SECOND: "PT1S",
    Grain.MINUTE: "PT1M",
    Grain.HOUR: "PT1H",
    Grain.DAY: "P1D",
    Grain.WEEK: "P1W",
    Grain.MONTH: "P1M",
    Grain.QUARTER: "P1Q",
    Grain.YEAR: "P1Y",
    Grain.DECADE: "P10Y",
    Grain.CENTURY: "P100Y",
}
_FINER = {Grain.YEAR: (Grain.MONTH, 12), Grain.HOUR: (Grain.MINUTE, 60), Grain.MINUTE: (Grain.SECOND, 60)}
_DAY_PART_VALUE = ("TMO", "TMI", "TAF", "TEV", "TNI", "TDT")


_TINY = re.compile(r"\s(?:amount|quantity|trace|dose|fraction|detail|particle|difference|change|crack)s?\b")
"""After the adjective "minute"."""


_SHARE = re.compile(r"\s+(?:of|as|full|empty)\b")
"""After "three quarters", where it is three fourths of something."""


_AGE = re.compile(r"(?:\s?[-‐–]\s?|\s)olds?\b")


def duration(phrase: Phrase) -> Meaning | None:
    """“two years”, “three and a half hours”, “a few days”, “several weeks” -> so long."""
    grain = numbers.grain(phrase, "u")
    words = phrase.words("n")
    if grain is Grain.MINUTE and words == ["a"] and _TINY.match(phrase.after(12)):
        return None
    if grain is Grain.SECOND and words in (["a"], ["an"], ["one"], ["some"]):
        return None
    if words == ["a"] and re.match(r"\s+(?:ago|later|earlier|old)\b|\s+before\s*(?:[.,;:!?)]|$)", phrase.after(9)):
        return None
    if _AGE.match(phrase.after(7)):  # an age
        return None
    if grain is Grain.QUARTER and (
        words in (["a"], ["some"], ["one"]) or (words in (["three"], ["3"]) and _SHARE.match(phrase.after(8)))
    ):
        return None
    count = numbers.counted(phrase, "n", "u")
    if phrase.has("f"):
        top, bottom = (int(word) for word in phrase.words("f") if word.isdigit())
        if not 0 < top < bottom or count is None:
            return None
        count += Fraction(top, bottom)
        if grain in _FINER and (count * _FINER[grain][1]).denominator == 1:
            finer, size = _FINER[grain]
            return Duration((Amount(count // 1 * Fraction(1), grain), Amount(count % 1 * size, finer)))
    amounts = [Amount(count, grain)]
    if phrase.has("half"):
        count = amounts[0].count
        amounts = [Amount(None if count is None else count + numbers.amount(["half"], phrase), grain)]  # type: ignore[operator]
    if phrase.has("v"):
        amounts.append(Amount(numbers.amount(phrase.words("k"), phrase), numbers.grain(phrase, "v")))
    meaning = Duration(tuple(amounts))
    return Modified(meaning, approximate=True) if phrase.has("about") else meaning


def fraction(phrase: Phrase) -> Meaning | None:
    """“1/2 day”, “3/4 hour” -> that part of a unit."""
    top, bottom = phrase.number("n"), phrase.number("d")
    if not 0 < top < bottom <= 12 or phrase.before(1) in ("/", "."):
        return None
    return Duration((Amount(Fraction(top, bottom), numbers.grain(phrase, "u")),))


def hyphened(phrase: Phrase) -> Meaning | None:
    """“a 30-day”, “two-year”, “five-hour” -> so long; “a 5-year-old” is an age, still a duration in TimeML."""
    if _AGE.match(phrase.after(8)):  # an age
        return None
    return Duration((Amount(numbers.counted(phrase, "n", "u"), numbers.grain(phrase, "u")),))


def unit_or_two(phrase: Phrase) -> Meaning | None:
    """“a year or two”, “a week or so” -> an unnamed number of units; “a week or so ago” is a date."""
    if re.match(r"\s+(?:ago|later|earlier|before|after)\b", phrase.after(9)):
        return None
    return Duration((Amount(None, numbers.grain(phrase, "u")),))


def long(phrase: Phrase) -> Meaning | None:
    """“decades-long”, “month-long”, “years” -> an unnamed number of units, or one."""
    grain = numbers.grain(phrase, "u")
    if grain is Grain.QUARTER or _AGE.match(phrase.after(7)):
        return None
    if re.match(r"\s\d{4}\b", phrase.after(5)):  # "the years 1955 to 1960"
        return None
    plural = phrase.words("u")[-1] in phrase.lexicon.values["units"]
    return Duration((Amount(None if plural else numbers.amount(["one"], phrase), grain),))


def spanned(phrase: Phrase) -> Meaning | None:
    """“the past two weeks”, “the next five days”, “the first nine months” -> so long, from or to the anchor."""
    if re.match(r"\s+(?:ago|later|earlier|before)\b", phrase.after(9)):  # "they stopped coming years ago"
        return None
    side = {"past": -1, "last": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}.get(phrase.word("r"), 0)
    return Duration((Amount(numbers.counted(phrase, "n", "u"), numbers.grain(phrase, "u")),), side)


def frequency(phrase: Phrase) -> Meaning | None:
    """“daily”, “annual”, “every day” -> repeated by that unit."""
    grain = Grain(phrase.value("f", "frequency"))
    beside = re.match(r"\s[A-Z]", phrase.after(2)) or re.search(r"\b[A-Z]\w*\s$", phrase.before(12))
    if beside and phrase.raw("f").istitle() and not is_message(phrase.tokens.text):
        return None  # a newspaper: "Daily News", "Us Weekly"
    return Repeated(_UNIT_VALUE[grain])


def every(phrase: Phrase) -> Meaning | None:
    """“every week”, “each Friday”, “every two months”, “Fridays” -> repeated."""
    if re.match(r"\s(?:ago|earlier|later)\b", phrase.after(8)):  # "two Sundays ago"
        return None
    quant = "EACH" if phrase.text.lower().startswith("each") else "EVERY"
    if phrase.has("w"):
        return Repeated(f"XXXX-WXX-{numbers.weekday(phrase, 'w') + 1}", quant)
    if phrase.has("x"):
        return Repeated(f"XXXX-XX-XX{_DAY_PART_VALUE[phrase.value('x', 'day_part')]}", quant)
    if phrase.has("m"):
        return Repeated(f"XXXX-{numbers.month(phrase, 'm'):02d}", quant)
    if phrase.has("s"):
        return Repeated("XXXX-" + ("SP", "SU", "FA", "WI")[phrase.value("s", "season")], quant)
    if phrase.has("e"):
        return Repeated("XXXX-WXX-WE", quant)
    value = _UNIT_VALUE.get(numbers.grain(phrase, "u"), "P1D")
    count = numbers.amount(phrase.words("n"), phrase) if phrase.has("n") else None
    if count is not None and count.denominator == 1:
        value = value.replace("1", str(int(count)), 1)
    return Repeated(value, quant)


def every_part(phrase: Phrase) -> Meaning | None:
    """“Tuesday nights”, “on Sunday mornings” -> that part of every such day."""
    return Repeated(
        f"XXXX-WXX-{numbers.weekday(phrase, 'w') + 1}{_DAY_PART_VALUE[phrase.value('x', 'day_parts')]}", "EVERY"
    )


_RATE_BEFORE = re.compile(
    r"(?:\d|percent|per cent|%|\b(?:million|billion|thousand|hundred|times?|once|twice|dollars|cents|euros|barrels"
    r"|people"
    r"|hours|days|seats|units|tons|miles|rounds|months))\s$",
    re.IGNORECASE,
)


_TIMES_BEFORE = re.compile(r"\b(once|twice|(?:\d{1,3}|[a-z]+) times)\s$", re.IGNORECASE)


def rate(phrase: Phrase) -> Meaning | None:
    """“a year” in “twice a year” or “$2 million a year” -> repeated by that unit."""
    if _RATE_BEFORE.search(phrase.before(12)) is None:
        return None
    if re.match(r"\s+(?:ago|later|earlier|before|after)\b", phrase.after(9)):
        return None
    times = _TIMES_BEFORE.search(phrase.before(24))
    if times is None:
        return per_unit(phrase)
    said = times[1].lower()
    count = {"once": 1, "twice": 2}.get(said) or int(numbers.amount([said.split()[0]], phrase) or 0)
    return Repeated(_UNIT_VALUE.get(numbers.grain(phrase, "u"), "P1D"), "", f"{count}X" if count else "")


def per_unit(phrase: Phrase) -> Meaning | None:
    """“per day”, “per week” -> repeated by that unit."""
    return Repeated(_UNIT_VALUE.get(numbers.grain(phrase, "u"), "P1D"), "")


DURATION, SET = TimexType.DURATION, TimexType.SET
_ABOUT = "(about=about|('more'|'less') 'than'|'at' 'least'|'up' 'to'|'only'|'just')?"

RULES = [
    Rule("rate", "('a'|'an'|'each') u=unit", rate, SET),
    Rule(
        "duration",
        "'the'? n={count} '+'? (('to'|'or'|dash) {cardinal})? (f=(int '/' int))? "
        "('full'|'more'|'long'|'whole'|'consecutive'|'straight'|'additional'|'calendar'"
        "|'working'|'business'|'trading')? "
        "u={any_unit} (half={half})? (('and'|',')? k={cardinal} v={any_unit})?",
        duration,
        DURATION,
    ),
    Rule("fraction of a unit", "n=int '/' d=int ('of' ('a'|'an'))? u=unit", fraction, DURATION),
    Rule("hyphened duration", "n={cardinal} dash u=unit ", hyphened, DURATION),
    Rule("a unit or two", "('a'|'an'|'one') u=unit 'or' ('two'|'so')", unit_or_two, DURATION),
    Rule("unit-long", "u={any_unit} dash 'long'", long, DURATION),
    Rule("units", "u=units", long, DURATION),
    Rule(
        "past units",
        "'the'? r=('past'|'last'|'next'|'previous'|'coming'|'following'|'first') u=units",
        spanned,
        DURATION,
    ),
    Rule(
        "past counted units",
        "'the'? r=('past'|'last'|'next'|'previous'|'coming'|'following'|'first'|'final') n={count} u={any_unit} "
        "('or' 'so')?",
        spanned,
        DURATION,
    ),
    Rule(
        "counted past units",
        "'the' n={count} r=('past'|'last'|'previous'|'preceding'|'coming'|'following') u=units",
        spanned,
        DURATION,
    ),
    Rule("frequency", "f=frequency", frequency, SET),
    Rule(
        "every",
        "('every'|'each') 'single'? (('other'|n={cardinal})? u={any_unit}"
        "|('other'|'second'|'third'|'fourth')? w={any_weekday}|x=day_part|m={full_month}|s=season|e='weekend')",
        every,
        SET,
    ),
    Rule("weekday nights", "w=weekday x=day_parts", every_part, SET),
    Rule("weekdays", "(w=weekdays|e='weekends')", every, SET),
    Rule("per unit", "'per' u=unit", per_unit, SET),
]
"""Durations and sets."""

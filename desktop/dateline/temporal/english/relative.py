"""English rules for what counts from publication or from the running time: "last week", "two days ago", "that year"."""

from __future__ import annotations

import re
from fractions import Fraction

from dateline.temporal.english import numbers
from dateline.temporal.grammar import Phrase, Rule
from dateline.temporal.meaning import (
    Amount,
    Anchor,
    AtTime,
    DayPart,
    Duration,
    Meaning,
    Modified,
    Named,
    Part,
    Recurring,
    Reference,
    Relative,
    Vague,
    Which,
)
from dateline.temporal.model import Grain, TimexType

_STEPS = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "nxt": 1, "coming": 1, "upcoming": 1}
_WHICH = {"last": Which.LAST, "past": Which.LAST, "this": Which.THIS, "next": Which.NEXT, "nxt": Which.NEXT,
          "coming": Which.NEXT}  # fmt: skip
_TEXT_STEPS = {
    "previous": -1,
    "preceding": -1,
    "following": 1,
    "next": 1,
    "subsequent": 1,
    "same": 0,
    "that": 0,
    "very": 0,
    "succeeding": 1,
    "prior": -1,
}
DAY_PARTS = (DayPart.MORNING, DayPart.MIDDAY, DayPart.AFTERNOON, DayPart.EVENING, DayPart.NIGHT, DayPart.DAYTIME)


def deictic_day(phrase: Phrase) -> Meaning | None:
    """“today”, “yesterday”, “tomorrow” -> the publication day, the day before, the day after."""
    if phrase.raw("d").istitle() and re.search(r"\b[A-Z]\w*\s$", phrase.before(12)):  # "USA Today"
        return None
    if _AS_A_NOUN.search(phrase.before(28)) and not phrase.after(1).startswith(("'", "’")):
        return _TIMES.get(phrase.word("d"))
    if _OUR_TIME.match(phrase.after(16)):
        return _TIMES.get(phrase.word("d"))
    if phrase.word("d") == "ytd" and not phrase.raw("d").islower():  # the year to date
        return None
    return Relative(Grain.DAY, phrase.value("d", "deictic_day"))


_AS_A_NOUN = re.compile(
    r"\b(?:(?:better|brighter|new|different|our|an?)|(?:preserve|shape|build|secure|create)"
    r"|(?:leaders?|worlds?|technolog(?:y|ies)|cit(?:y|ies)|cars?|citizens|generations?|workers|schools|jobs) of) \Z"
)
_OUR_TIME = re.compile(r"['’]s (?:world|society|culture|youth|generation|standards|climate|age|era|technology)\b")
_TIMES = {"today": Vague(Reference.PRESENT), "yesterday": Vague(Reference.PAST), "tomorrow": Vague(Reference.FUTURE)}
"""What the adverbs mean as nouns: "a better tomorrow", "the leaders of today"."""


def before_yesterday(phrase: Phrase) -> Meaning | None:
    """“the day before yesterday”, “the day after tomorrow” -> two days from publication."""
    if phrase.raw("x")[0].isupper() and phrase.text.istitle():  # the film "The Day After Tomorrow"
        return None
    return Relative(Grain.DAY, -2 if phrase.has("y") else 2)


def to_this_day(phrase: Phrase) -> Meaning | None:
    """“the mill stands to this day” -> the present; “he referred to this day” speaks of a day."""
    return None if _SPEAKS_OF.search(phrase.before(18)) else Vague(Reference.PRESENT)


_SPEAKS_OF = re.compile(
    r"\b(?:refer(?:s|red|ring)?|due|owing|thanks|prior|back|looks?|looked|dedicated|led|leads?) to $"
)


def tonight(phrase: Phrase) -> Meaning | None:
    """“tonight” -> the night of the publication day; the programme “Entertainment Tonight” is none."""
    if phrase.text.istitle() and re.search(r"\b[A-Z]\w*\s$", phrase.before(16)):
        return None
    return AtTime(Relative(Grain.DAY, 0), DayPart.NIGHT)


def named_unit(phrase: Phrase) -> Meaning | None:
    """“last week”, “this month”, “next year” -> that unit, seen from publication."""
    grain = numbers.grain(phrase, "u")
    if grain < Grain.DAY:
        return None
    which = phrase.word("r")
    if grain is Grain.QUARTER and re.match(r"\s+of\b", phrase.after(4)):  # "the last quarter of the century"
        return None
    if phrase.raw("r").istitle() and phrase.raw("u").istitle():  # ABC's "This Week"
        return None
    if which == "this" and grain is Grain.DAY and phrase.after(8) == " and age":
        return Vague(Reference.PRESENT)
    if grain is Grain.DAY and _IN_A_YEAR.match(phrase.after(12)):  # "on this day in 1963" is a day of that year
        return None
    if grain is Grain.DAY:
        return None if which in ("last", "coming", "past") else Relative(grain, _STEPS[which], Anchor.TEXT)
    return Relative(grain, _STEPS[which])


_IN_A_YEAR = re.compile(r" (?:in|of) \d{4}\b")


def past_unit(phrase: Phrase) -> Meaning | None:
    """“the past year”, “the last decade”, “the coming week” -> a stretch that ends or begins at publication."""
    grain = numbers.grain(phrase, "u")
    if grain is Grain.QUARTER and phrase.word("r") == "last":
        return None
    return Duration((Amount(numbers.amount(["one"], phrase), grain),), _STEPS[phrase.word("r")])


def unit_ahead(phrase: Phrase) -> Meaning | None:
    """“(for) the next year”, “(within) the next decade” -> how long it lasts from then on; no calendar year."""
    if _THROUGH.search(phrase.before(8)) is None or numbers.grain(phrase, "u") < Grain.DAY:
        return None
    return past_unit(phrase)


_THROUGH = re.compile(r"\b(?:for|within) \Z", re.IGNORECASE)


def named_position(phrase: Phrase) -> Meaning | None:
    """“last Friday”, “next May”, “this summer”, “last Christmas” -> that one, seen from publication."""
    which = _WHICH[phrase.word("r")]
    if phrase.has("w"):
        return Recurring(Named.WEEKDAY, numbers.weekday(phrase, "w"), which=which)
    if phrase.has("m"):
        if not phrase.raw("m")[0].isupper():
            return None
        return Recurring(Named.MONTH, numbers.month(phrase, "m"), which=which)
    if phrase.has("s"):
        if phrase.word("s") == "fall" and phrase.raw("s") != "fall" and phrase.word("r") == "past":
            return None
        return Recurring(Named.SEASON, phrase.value("s", "season"), which=which)
    if phrase.has("h"):
        return Recurring(Named.HOLIDAY, name=phrase.name("h", "holiday"), which=which)
    return Recurring(Named.WEEKEND, which=which)


def named_day(phrase: Phrase) -> Meaning | None:
    """“last Oct. 23”, “next July 4th”, “the 12th of October last” -> that day, strictly before or after publication."""
    day = numbers.ordinal(phrase.words("d"), phrase)
    if _NO_POSITION.match(phrase.after(10)):  # "from 5 May next to the mill"
        return None
    if not 1 <= day <= 31 or not phrase.raw("m")[0].isupper():
        return None
    return Recurring(Named.MONTH_DAY, day, numbers.month(phrase, "m"), which=_WHICH[phrase.word("r")])


_NO_POSITION = re.compile(r"\s+(?:to|door|for|until|till|up|in|only)\b")


def day_of_letter(phrase: Phrase) -> Meaning | None:
    """“the 5th inst.”, “the 3rd ult.” -> that day of the month of writing, of the one before, of the next."""
    months = {"inst": 0, "instant": 0, "ult": -1, "ultimo": -1, "prox": 1, "proximo": 1}
    within = Relative(Grain.MONTH, months[phrase.word("r")], Anchor.CONTEXT)
    return Recurring(Named.DAY_OF_MONTH, numbers.ordinal(phrase.words("d"), phrase), within=within)


def weekday_of_week(phrase: Phrase) -> Meaning | None:
    """“Tuesday of last week”, “next week Friday” -> that weekday of that week."""
    within = Relative(Grain.WEEK, _STEPS[phrase.word("r")])
    return Recurring(Named.WEEKDAY, numbers.weekday(phrase, "w"), within=within)


def weekday_next(phrase: Phrase) -> Meaning | None:
    """“Tuesday next”, “Sunday last”, “the Monday after” -> strictly after or before publication or the running time."""
    if phrase.word("x") in ("after", "before") and re.match(r"\s+\w", phrase.after(3)):  # "the Monday after the vote"
        return None
    which = Which.LAST if phrase.word("x") in ("last", "before") else Which.NEXT
    anchor = Anchor.PUBLICATION if phrase.word("x") in ("last", "next") else Anchor.TEXT
    return Recurring(Named.WEEKDAY, numbers.weekday(phrase, "w"), which=which, anchor=anchor)


def weekend(phrase: Phrase) -> Meaning | None:
    """“the weekend” -> the Saturday and Sunday nearest on or before publication, or after it; “the weekend of 1–2
    November” is left to its date."""
    if re.match(r"\s+of\s+(?:the\s+)?(?:\d|[A-Z][a-z]+\s+\d)", phrase.after(24)):
        return None
    return Recurring(Named.WEEKEND)


def ago(phrase: Phrase) -> Meaning | None:
    """“two weeks ago”, “a year ago”, “ten years earlier than now” -> that unit, counted back from publication."""
    return _counted(phrase, -1, Anchor.PUBLICATION)


def from_now(phrase: Phrase) -> Meaning | None:
    """“two weeks from now”, “five days hence” -> that unit, counted on from publication."""
    return _counted(phrase, 1, Anchor.PUBLICATION)


_THAN = re.compile(r"\s+than\b")


def later(phrase: Phrase) -> Meaning | None:
    """“two weeks later”, “three days after that” -> that unit, counted on from the running time of the text; “three
    days later than planned” is a length of time."""
    if _THAN.match(phrase.after(6)):
        return None
    return _counted(phrase, 1, Anchor.TEXT)


def earlier(phrase: Phrase) -> Meaning | None:
    """“two weeks earlier”, “a year before” -> that unit, counted back from the running time; “before” + noun is not."""
    if phrase.text.endswith("before") and re.match(r"\s+\w", phrase.after(4)):
        return None
    if _THAN.match(phrase.after(6)):
        return None
    return _counted(phrase, -1, Anchor.TEXT)


def _counted(phrase: Phrase, sign: int, anchor: Anchor) -> Meaning | None:
    grain = numbers.grain(phrase, "u")
    count = numbers.counted(phrase, "n", "u")
    if count is None or count > 100_000:
        return Vague(Reference.PAST if sign < 0 else Reference.FUTURE)
    if count.denominator != 1:
        finer = {
            Grain.YEAR: (Grain.MONTH, 12),
            Grain.DECADE: (Grain.YEAR, 10),
            Grain.CENTURY: (Grain.YEAR, 100),
            Grain.DAY: (Grain.HOUR, 24),
            Grain.HOUR: (Grain.MINUTE, 60),
        }.get(grain)
        if finer is None:
            return Vague(Reference.PAST if sign < 0 else Reference.FUTURE)
        grain, count = finer[0], count * finer[1]
    if grain is Grain.DECADE:  # "a decade ago" is ten years ago, not in the decade before
        meaning = Relative(Grain.YEAR, sign * 10 * int(count), anchor, counted=True)
        return Modified(meaning, approximate=True)
    meaning = Relative(grain, sign * int(count), anchor, counted=True)
    return Modified(meaning, approximate=True) if phrase.has("about") else meaning


_HALVES = {
    Grain.YEAR: (Grain.MONTH, 6), Grain.DECADE: (Grain.YEAR, 5), Grain.CENTURY: (Grain.YEAR, 50),
    Grain.HOUR: (Grain.MINUTE, 30), Grain.MINUTE: (Grain.SECOND, 30), Grain.DAY: (Grain.HOUR, 12),
}  # fmt: skip
"""Half of a unit in a finer one."""


def ago_with_half(phrase: Phrase) -> Meaning | None:
    """“half a year ago”, “a year and a half later” -> so many months or minutes back or on."""
    if phrase.has("h") == phrase.has("k"):
        return None
    grain = numbers.grain(phrase, "u")
    finer = _HALVES.get(grain)
    whole = numbers.amount(phrase.words("n"), phrase) if phrase.has("n") else Fraction(0)
    if finer is None or whole is None or whole.denominator != 1:
        return Vague(Reference.FUTURE if phrase.has("on") else Reference.PAST)
    count = finer[1] * (2 * int(whole) + 1)
    anchor = Anchor.PUBLICATION if phrase.has("ago") else Anchor.TEXT
    return Modified(Relative(finer[0], count if phrase.has("on") else -count, anchor, counted=True), approximate=True)


def before_last(phrase: Phrase) -> Meaning | None:
    """“the week before last”, “the year after next” -> two units from publication."""
    grain = numbers.grain(phrase, "u")
    return Relative(grain, 2 if phrase.has("on") else -2) if grain > Grain.DAY else None


def ago_today(phrase: Phrase) -> Meaning | None:
    """“a week from Friday”, “two weeks from today” are left to the joins; “a week ago today” -> seven days back."""
    count = numbers.amount(phrase.words("n"), phrase)
    grain = numbers.grain(phrase, "u")
    if count is None or count.denominator != 1 or grain < Grain.DAY:
        return None
    if grain > Grain.WEEK:
        return Relative(grain, -int(count), counted=True)
    if grain is Grain.DAY:
        return Relative(grain, -int(count))
    return Relative(Grain.DAY, -7 * int(count))


_OF_ANOTHER = re.compile(r"\s(?:last|next|in \d{4}\b)")


def text_unit(phrase: Phrase) -> Meaning | None:
    """“the following day”, “the previous year”, “that month”, “the same day” -> seen from the running time."""
    grain = numbers.grain(phrase, "u")
    step = _TEXT_STEPS[phrase.words("r")[-1]]
    if grain < Grain.DAY or (step == 0 and _OF_ANOTHER.match(phrase.after(12))):  # "the same day last year"
        return None
    return Relative(grain, step, Anchor.TEXT, distal=phrase.words("r")[0] == "that")


_THAT_CLAUSE = re.compile(
    r"\b(?:said|says|sa(?:y|w)|think|thought|believed?s?|kn[eo]ws?|hopes?d?|claim(?:s|ed)|add(?:s|ed)|fear(?:s|ed))\s$"
)
"""Before a conjunction: "said that June had left"."""


def text_position(phrase: Phrase) -> Meaning | None:
    """“the following Tuesday”, “the previous April”, “that summer” -> seen from the running time."""
    step = _TEXT_STEPS[phrase.words("r")[-1]]
    which = {-1: Which.LAST, 0: Which.THIS, 1: Which.NEXT}[step]
    if phrase.has("w"):
        if phrase.is_of("w", "weekday_tricky"):  # "that Sun's profit rose"
            return None
        return Recurring(Named.WEEKDAY, numbers.weekday(phrase, "w"), which=which, anchor=Anchor.TEXT)
    if phrase.has("m"):
        if not phrase.raw("m")[0].isupper() or phrase.word("m") == "may" or _THAT_CLAUSE.search(phrase.before(12)):
            return None
        return Recurring(Named.MONTH, numbers.month(phrase, "m"), which=which, anchor=Anchor.TEXT)
    if phrase.has("s"):
        return Recurring(Named.SEASON, phrase.value("s", "season"), which=which, anchor=Anchor.TEXT)
    return Recurring(Named.WEEKEND, which=which, anchor=Anchor.TEXT)


def day_before(phrase: Phrase) -> Meaning | None:
    """“the day before”, “the day after”, “the year before” -> one unit from the running time."""
    if not re.match(r"\s*(?:$|[,.;:!?)])", phrase.after(4)):
        return None
    sign = -1 if phrase.word("x") in ("before", "earlier") else 1
    return Relative(numbers.grain(phrase, "u"), sign, Anchor.TEXT)


def before_that(phrase: Phrase) -> Meaning | None:
    """“the week before that”, “the day after that” -> one unit from the expression said last, whatever it is."""
    grain, sign = numbers.grain(phrase, "u"), -1 if phrase.has("before") else 1
    if grain < Grain.DAY or re.match(r"\s+[a-z]", phrase.after(4)):  # "the year before that war"
        return None
    return Relative(grain, sign, Anchor.TEXT, distal=True)


def part_of_unit(phrase: Phrase) -> Meaning | None:
    """“earlier this week”, “later that year”, “later in the month” -> from its start to the anchor, or on to its
    end."""
    part = Part.EARLIER if phrase.word("p") == "earlier" else Part.LATER
    grain = numbers.grain(phrase, "u")
    if grain < Grain.DAY:
        return None
    said = phrase.word("r")
    if said in ("this", "last", "next"):
        return Modified(Relative(grain, _STEPS[said]), part)
    return Modified(Relative(grain, 0, Anchor.TEXT), part)


def day_part_of_day(phrase: Phrase) -> Meaning | None:
    """“this morning”, “last night”, “that evening”, “the next morning” -> part of that day."""
    part = DAY_PARTS[phrase.value("x", "day_part")]
    said = phrase.words("r")[-1]
    if said == "this":
        return AtTime(Relative(Grain.DAY, 0), part)
    if said == "last":
        return AtTime(Relative(Grain.DAY, -1), part)
    steps = {"that": 0, "same": 0, "next": 1, "following": 1, "previous": -1}
    return AtTime(Relative(Grain.DAY, steps[said], Anchor.TEXT), part)


def day_part_after(phrase: Phrase) -> Meaning | None:
    """“the morning after”, “the night before” -> that part of the next or previous day of the text."""
    if not re.match(r"\s*(?:$|[,.;:!?)])", phrase.after(4)):
        return None
    sign = -1 if phrase.word("k") == "before" else 1
    return AtTime(Relative(Grain.DAY, sign, Anchor.TEXT), DAY_PARTS[phrase.value("x", "day_part")])


_N = "n={count} '+'? ('full'|'short'|'long'|'more')?"
_NO_UNIT = "(?!unit|month|month_short|weekday|season|'weekend')"
_POSITION = "(w={any_weekday}|m={full_month}|s=season|h={holiday}|e='weekend')"

RULES = [
    Rule("to this day", "'to' x=('this' 'very'? 'day')", to_this_day, span="x"),
    Rule("the day before yesterday", "x=('the' 'day') (y=('before' 'yesterday')|'after' 'tomorrow')", before_yesterday),
    Rule("today, yesterday, tomorrow", "d=deictic_day", deictic_day),
    Rule("tonight", "night_word", tonight, TimexType.TIME),
    Rule("last, this, next unit", "r=('last'|'this'|'next'|'nxt'|'current') fiscal? u=unit", named_unit),
    Rule("the current unit", "'the' r=('current'|'coming'|'upcoming') fiscal? u=unit", named_unit),
    Rule("the last quarter", "'the' 'last' 'quarter' (?!'of')", lambda _: Relative(Grain.QUARTER, -1)),
    Rule("the past unit", "('the'|'this') r=('past'|'last') u=unit", past_unit, TimexType.DURATION),
    Rule(
        "last, this, next position",
        f"('this'? r=('last'|'this'|'next'|'nxt'|'past'|'coming')) {_POSITION}",
        named_position,
    ),
    Rule(
        "last, this, next day of the year",
        "r=('last'|'this'|'next'|'past'|'coming') m={full_month} d=(day|ordinal_day) (?!','? year)",
        named_day,
    ),
    Rule(
        "day of the year, last or next",
        f"'the'? d={{day_number}} 'day'? 'of'? m={{full_month}} r=('last'|'next') {_NO_UNIT}",
        named_day,
    ),
    Rule(
        "day of the month of a letter",
        "'the'? d=ordinal_day r=('inst'|'instant'|'ult'|'ultimo'|'prox'|'proximo') '.'?",
        day_of_letter,
    ),
    Rule("weekday of week", "w={full_weekday} 'of'? r=('last'|'this'|'next') 'week'", weekday_of_week),
    Rule(
        "weekday next",
        f"w={{full_weekday}} x=('next'|'last') {_NO_UNIT}",
        weekday_next,
    ),
    Rule("the weekday after", "'the' w={full_weekday} x=('after'|'before')", weekday_next),
    Rule("the weekend", "'the' 'weekend'", weekend),
    Rule(
        "half a unit ago",
        "(about|'just')? (h=('half' ('a'|'an'))|n=('a'|'an'|{cardinal})) u={any_unit} (k=('and' 'a' 'half'))? "
        "(ago='ago'|on=('later'|'afterwards')|'earlier'|'before')",
        ago_with_half,
    ),
    Rule("the unit before last", "'the' u=unit ('before' 'last'|on=('after' 'next'))", before_last),
    Rule("week ago today", "n={count} u={any_unit} 'ago' 'today'", ago_today),
    Rule("ago", f"(about=about|('more'|'less') 'than')? {_N} u={{any_unit}} (part='or' 'so')? 'ago'", ago),
    Rule("units ago", "u=units 'ago'", ago),
    Rule("from now", f"{_N} u={{any_unit}} ('from' ('now'|'today')|'hence')", from_now),
    Rule(
        "later",
        f"(about=about)? {_N} u={{any_unit}} ('later'|'afterwards'|'afterward'|'thereafter'|'on'(?='from'))",
        later,
    ),
    Rule("units later", "u=units 'later'", later),
    Rule("earlier", f"(about=about)? {_N} u={{any_unit}} ('earlier'|'before'|'previously'|'beforehand')", earlier),
    Rule("units earlier", "u=units ('earlier'|'before')", earlier),
    Rule("the unit ahead", "'the' r='next' u=unit", unit_ahead, TimexType.DURATION),
    Rule(
        "unit of the text",
        "(r=('the' ('same'|'very')|'the'? ('previous'|'preceding'|'following'|'subsequent'|'succeeding')"
        "|'the' ('next'|'prior')|'that' 'same'?|'that' 'very')) u=unit",
        text_unit,
    ),
    Rule(
        "position of the text",
        "(r=('the' 'same'|'the'? ('previous'|'preceding'|'following'|'subsequent')|'the' 'next'|'that' 'same'?)) "
        f"{_POSITION}",
        text_position,
    ),
    Rule("the unit before that", "'the' u=unit (before='before'|'after') 'that' (?!unit|weekday|month)", before_that),
    Rule("the unit before", "('the'|'a'|'one') u=unit x=('before'|'after'|'earlier'|'following')", day_before),
    Rule(
        "earlier this unit",
        "p=('earlier'|'later') ('in')? r=('this'|'last'|'next'|'that'|'the' 'same'|'the') u=unit",
        part_of_unit,
    ),
    Rule("the morning after", "'the' x=day_part k=('after'|'before')", day_part_after, TimexType.TIME),
    Rule(
        "this morning",
        "(r=('this'|'last'|'that'|'the' ('same'|'next'|'following'|'previous'))) x=day_part",
        day_part_of_day,
        TimexType.TIME,
    ),
]
"""Relative expressions."""

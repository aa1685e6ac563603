"""English rules for days and months of the calendar and for holidays: "5 March 1998", "Sept. 5", "May", "Christmas"."""

from __future__ import annotations

import re

from dateline import calendar
from dateline.temporal.cells import day_cell, month_cell, year_cell
from dateline.temporal.english import general, no_dates, numbers
from dateline.temporal.grammar import Phrase, Rule
from dateline.temporal.meaning import AtTime, Clock, Fixed, Impossible, Meaning, Named, Recurring, Which
from dateline.temporal.said_days import no_such_day, said_day


def _said_weekday(phrase: Phrase) -> int | None:
    return numbers.weekday(phrase, "w") if phrase.has("w") else None


def _year(phrase: Phrase, name: str = "y") -> int:
    year = phrase.number(name)
    return 1 - year if phrase.has("bc") else year


def full_date(phrase: Phrase) -> Meaning | None:
    """“5 March 1998”, “Thursday, March 5th, 1998”, “the 5th of March, 44 BC” -> that day."""
    day = numbers.ordinal(phrase.words("d"), phrase)
    if day > 31:
        return None
    return said_day(_year(phrase), numbers.month(phrase, "m"), day, _said_weekday(phrase))


def month_day(phrase: Phrase) -> Meaning | None:
    """“March 5”, “Sept. 5th”, “the 5th of March”, “Friday 5 March” -> that day of a year still to be found."""
    month, day = numbers.month(phrase, "m"), numbers.ordinal(phrase.words("d"), phrase)
    if _verb_or_name(phrase, "m") or day > 31:
        return None
    if re.match(r"[%\d]|[.,:]\d|\s?(?:percent|per cent|million|billion)\b", phrase.after(12)):
        return None
    if day > calendar.month_length(2000, month):
        return no_such_day(month, day)
    if (month, day) == (9, 11) and _ATTACKS.match(phrase.after(24)):
        return Fixed(day_cell(2001, month, day))
    of_no_year = None if phrase.has("w") else general.of_no_year(phrase, f"XXXX-{month:02d}-{day:02d}")
    return of_no_year or Recurring(Named.MONTH_DAY, day, month, weekday=_said_weekday(phrase))


def the_day_month(phrase: Phrase) -> Meaning | None:
    """“on the 14 September 1918” -> that day with its article; before a noun, “by the 5 May deadline”, without it."""
    if re.match(r"\s[a-z]", phrase.after(2)) and not re.match(
        r"\s(?:and|or|to|at|in|when|but|he|she|they|we|it|the|a|an|by|with|as|was|were|had|for|after|before)\b",
        phrase.after(8),
    ):
        return None
    return full_date(phrase) if phrase.has("y") else month_day(phrase)


_ATTACKS = re.compile(
    r"[\s-](?:(?:terror(?:ist)?|hijack\w*|suicide)\s)?(?:attacks?|attackers?|hijack\w*|terror\w*|tragedy|victims?|memorials?|Commission)\b",
    re.IGNORECASE,
)
_NINE_ELEVEN = re.compile(r"\b(?:since|after|post|pre)[\s-]$", re.IGNORECASE)


def nine_eleven(phrase: Phrase) -> Meaning | None:
    """“9/11” where it names what happened in 2001: “the 9/11 attacks”, “since 9/11”; elsewhere it is a fraction or two
    days."""
    if phrase.text != "9/11" or re.search(r"[\d/.,]$", phrase.before(1)) or re.match(r"[/.,]?\d", phrase.after(2)):
        return None
    if not _ATTACKS.match(phrase.after(24)) and not _NINE_ELEVEN.search(phrase.before(7)):
        return None
    return Fixed(day_cell(2001, 9, 11))


def month_short_year(phrase: Phrase) -> Meaning | None:
    """“Nov. '25”, “March 5, '98” -> that month or day of the year nearest to today's century: 00-69 are 2000-2069."""
    year = phrase.number("y")
    year += 2000 if year < 70 else 1900
    month = numbers.month(phrase, "m")
    if not phrase.has("d"):
        return Fixed(month_cell(year, month))
    day = numbers.ordinal(phrase.words("d"), phrase)
    return said_day(year, month, day, _said_weekday(phrase)) if 1 <= day <= 31 else None


def month_year(phrase: Phrase) -> Meaning | None:
    """“March 1998”, “Sept., 1998”, “May of 480 BC” -> that month."""
    return Fixed(month_cell(_year(phrase), numbers.month(phrase, "m")))


def bare_month(phrase: Phrase) -> Meaning | None:
    """“March”, “in May” -> the month of a year still to be found, or of every year; “may” and “march” the verbs, “May”
    the name are not."""
    if _verb_or_name(phrase, "m"):
        return None
    month = numbers.month(phrase, "m")
    return general.of_no_year(phrase, f"XXXX-{month:02d}") or Recurring(Named.MONTH, month)


_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)"
_TO_MONTH = re.compile(rf"\s?[-–—/]\s?{_MONTHS}|\s(?:and|or|to|through)\s{_MONTHS}[a-z]*\.?(?: of)? \d{{4}}\b")
"""“Jan–Mar”, “May and June 2010”."""
_MONTH_IN = re.compile(r"\b(?:in|since|during|late|early|last|next)\s$", re.IGNORECASE)
_MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|during|of|from|through|to|for|between|before|after|this|last|next|early|late|mid|throughout"
    r"|and|or|around|about|previous|following|each|every|through|starting|beginning|begin|end|ending|on"
    r"|as of)\s+|[-–—(/]\s?)$",
    re.IGNORECASE,
)


def _verb_or_name(phrase: Phrase, name: str) -> bool:
    raw = phrase.raw(name)
    if not raw[0].isupper():
        return raw.lower() in (
            "may",
            "march",
            "mar",
            "jan",
            "dec",
            "sept",
            "sep",
            "august",
            "jun",
            "jul",
            "apr",
            "aug",
            "nov",
        )
    if raw.isupper() and phrase.is_of(name, "month_short") and not (phrase.has("d") or phrase.has("y")):
        return True  # "DEC built computers"
    if raw not in ("May", "March", "April", "June", "August", "Jan", "Mar", "Dec"):
        return False
    if _TO_MONTH.match(phrase.after(26)):  # "Jan–Mar"
        return False
    if phrase.has("d") or phrase.has("y") or _MONTH_IN.search(phrase.before(8)):  # "in April Nixon appointed"
        return False
    if re.match(r"\s[A-Z][a-z]", phrase.after(3)):  # "April Smith"
        return True
    if _MONTH_BEFORE.search(phrase.before(14)):
        return False
    # "a March operation", "the costly August battles", but not "Long March", "April said"
    attributive = re.search(
        r"\b(?:[Aa]n?|[Tt]he|[a-z]+ly|its|his|their)(?:\s[a-z]+)?\s$", phrase.before(24)
    ) and re.match(
        r"\s(?!(?:said|says|was|is|had|has|and|who|will|to|for|on|of|by|in|from|with|at|through|against)\b)[a-z]",
        phrase.after(6),
    )
    return attributive is None or raw in ("May", "Jan", "Mar", "Dec")


def bare_weekday(phrase: Phrase) -> Meaning | None:
    """“Friday”, “Fri.” -> that weekday of a week still to be found; “Sun” and “sat” need a sign that a day is meant."""
    raw = phrase.raw("w")
    if re.match(r"\sweek\b(?!['’-]|\sof\b)", phrase.after(8)):  # "Friday week" is a week after Friday
        return None
    if phrase.before(4) == "the " and re.match(r"\s(?:after|before|following)\s(?!that\b)\w", phrase.after(14)):
        return None  # "the Monday after the election" counts from that
    if _SOME.search(phrase.before(8)) or no_dates.names_weekday(phrase):  # "one Sunday in 1998", "a Friday prayer"
        return None
    of_no_week = general.any_weekday(phrase, numbers.weekday(phrase, "w")) if phrase.is_of("w", "weekday") else None
    if of_no_week is not None:
        return of_no_week
    if _IT_IS.search(phrase.before(16)):
        return Recurring(Named.WEEKDAY, numbers.weekday(phrase, "w"), which=Which.THIS)
    if phrase.is_of("w", "weekday") or _DAY_BEFORE.search(phrase.before(26)) or _TIME_AFTER.match(phrase.after(14)):
        return Recurring(Named.WEEKDAY, numbers.weekday(phrase, "w"))
    if not raw[0].isupper() or phrase.is_of("w", "weekday_tricky"):
        return None
    return Recurring(Named.WEEKDAY, numbers.weekday(phrase, "w"))


_IT_IS = re.compile(r"\b[Ii]t(?:['’]s| is) (?:now |already |only |finally )?\Z")
_SOME = re.compile(r"\b(?:one|any|some|another)\s$", re.IGNORECASE)
_TIME_AFTER = re.compile(
    r",? (?:(?:at )?\d{1,2}(?:[:.]?\d\d)? ?[ap]\.?m|(?:morning|afternoon|evening|night|nite)s?\b)", re.IGNORECASE
)
_DAY_BEFORE = re.compile(
    r"(?:\b(?:on|this|next|nxt|last|every|each|until|till|by|from)\s+|[(/]\s?"
    r"|\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|[a-z]{3,6}day)\.?(?:\s(?:night|morning|evening|afternoon))?"
    r"(?:\s?[,&/–-]\s?|\s(?:and|or|to)\s))$",
    re.IGNORECASE,
)


def weekday_of_month(phrase: Phrase) -> Meaning | None:
    """“Friday the 13th”, “Tuesday, 14th” -> that day of a month still to be found."""
    day = numbers.ordinal(phrase.words("d"), phrase)
    return Recurring(Named.DAY_OF_MONTH, day, weekday=numbers.weekday(phrase, "w"))


def day_of_month(phrase: Phrase) -> Meaning | None:
    """“the 14th”, after “on” or “until” -> that day of a month still to be found."""
    if not re.search(r"\b(?:on|until|till|by|since|from|of|before|after)\s+$", phrase.before(10), re.I):
        return None
    if re.match(
        r"\s+(?!(?:and|or|to|of (?:this|last|next|that|the same) month|at|in|when|but|he|she|they|we|i|it"
        r"|is|was|were|has|had|have|did|will|would|as|by|because|while|with|until)\b)[A-Za-z-]",
        phrase.after(24),
    ):
        return None
    return Recurring(Named.DAY_OF_MONTH, numbers.ordinal(phrase.words("d"), phrase))


def iso_month(phrase: Phrase) -> Meaning | None:
    """“2020-03”, “03/2020” -> that month; “2002-03” may be a range of years and is left to that rule."""
    year, month = phrase.number("y"), phrase.number("m")
    joined = re.search(r"[\d/.-]\Z", phrase.before(1)) or re.match(r"[\d/-]|\.\d", phrase.after(2))
    if not phrase.glued() or joined or not 1 <= month <= 12:
        return None
    if phrase.text[:4].isdigit() and month > year % 100:
        return None
    return Fixed(month_cell(year, month))


def dashed_date(phrase: Phrase) -> Meaning | None:
    """“05-MAR-20” -> 5 March 2020; 70-99 are of the last century."""
    year = phrase.number("y")
    day, month = numbers.ordinal(phrase.words("d"), phrase), numbers.month(phrase, "m")
    return said_day(year + (2000 if year < 70 else 1900), month, day) if phrase.glued() else None


def iso_date(phrase: Phrase) -> Meaning | None:
    """“2025-11-17”, “2025-11-17T14:30Z” -> that day, or that minute."""
    raw = phrase.raw("x")
    day = said_day(int(raw[:4]), int(raw[5:7]), int(raw[8:10])) if 1 <= int(raw[5:7]) <= 12 else None
    if day is None or len(raw) == 10:
        return day
    zone = raw[16:].lstrip(":0123456789.").upper()
    second = int(raw[17:19]) if raw[16:17] == ":" else None
    if int(raw[11:13]) > 24 or int(raw[14:16]) > 59 or (second or 0) > 60:
        return None
    return AtTime(day, Clock(int(raw[11:13]), int(raw[14:16]), second, zone))


def compact_date(phrase: Phrase) -> Meaning | None:
    """“20251117” -> 17 November 2025; other eight-digit numbers are not dates."""
    raw = phrase.raw("x")
    year, month, day = int(raw[:4]), int(raw[4:6]), int(raw[6:])
    if not 1900 <= year <= 2099 or not calendar.exists(year, month, day):
        return None
    return Fixed(day_cell(year, month, day))


def numeric_date(phrase: Phrase) -> Meaning | None:
    """“3/14/2005”, “14.3.2005” -> that day; “03/04/05” has two readings and gets no date."""
    raw = phrase.raw("x")
    parts = re.split(r"[/.-]", raw)
    first, second, year = (int(part) for part in parts)
    if len(parts[0]) == 4:
        day = int(parts[2])
        return Fixed(day_cell(first, second, day)) if calendar.exists(first, second, day) else None
    if len(parts[0]) == 3 or len(parts[2]) == 3:
        return None
    if year < 100:
        year += 1900 if year >= 50 else 2000
    readings = [
        day_cell(year, month, day)
        for month, day in dict.fromkeys([(first, second), (second, first)])
        if calendar.exists(year, month, day)
    ]
    if not readings or ("." in raw and len(raw) < 8):
        return None
    if len(readings) == 1:
        return Fixed(readings[0], day_first=None if first == second else first > 12)
    return Impossible(f"{year:04d}-XX-XX", "day and month can be read either way", tuple(readings), either_order=True)


_NAMED_AFTER = re.compile(r"\s(?:War|Rising|Island|Islands|Massacre|Uprising|Carol|Crisis|Accord|Agreement)\b")
"""What is named after a holiday: "the Easter Rising", "the Good Friday Agreement"."""


def holiday(phrase: Phrase) -> Meaning | None:
    """“Christmas”, “Thanksgiving Day 1998” -> the holiday of a year, said or still to be found."""
    name = phrase.name("h", "holiday")
    if not phrase.raw("h")[0].isupper() or _NAMED_AFTER.match(phrase.after(14)):
        return None
    if re.search(r"[\"“‘'][A-Z][a-z]+\s$", phrase.before(16)) and re.match(r"[\"”’']", phrase.after(1)):  # a title
        return None
    if name == "independence day" and no_dates.is_of_another_country(phrase):
        return None
    if name == "new year's day" and no_dates.begins_another_year(phrase):
        return None
    if name == "ramadan" and re.search(
        r"\b(?!(?:The|In|During|Since|Before|After|Until|By|For|This|Last|Next)\b)[A-Z][a-z]+\s$", phrase.before(24)
    ):  # a family name
        return None
    within = Fixed(year_cell(phrase.number("y"))) if phrase.has("y") else None
    return Recurring(Named.HOLIDAY, name=name, within=within)


_WEEKDAY = "(w={any_weekday} ','? ('the')?)?"

RULES = [
    Rule("ISO date", "x=iso", iso_date),
    Rule("compact date", "x=eight", compact_date),
    Rule("numeric date", "x=numeric_date", numeric_date),
    Rule("ISO month", "y=year dash m=two", iso_month),
    Rule("9/11", "day slash day", nine_eleven),
    Rule("month and year in figures", "m=month_number '/' y=year", iso_month),
    Rule("dashed date", "d=day dash m={full_month} dash y=two", dashed_date),
    Rule("day month year BC", f"{_WEEKDAY} d={{day_number}} 'of'? m={{full_month}} ','? y=(int) bc=era_bc", full_date),
    Rule(
        "day month year",
        f"{_WEEKDAY} d={{day_number}} (dash|'of')? m={{full_month}} (','|dash|'of')? y=year",
        full_date,
    ),
    Rule(
        "the day of month year",
        f"{_WEEKDAY} ('the')? d={{day_number}} ('day')? 'of' m={{full_month}} ','? y=year",
        full_date,
    ),
    Rule("month day year BC", f"{_WEEKDAY} m={{full_month}} d={{day_number}} ','? y=(int) bc=era_bc", full_date),
    Rule(
        "month day year", f"{_WEEKDAY} m={{full_month}} ('the')? d={{day_number}} ','? ('of'|'in')? y=year", full_date
    ),
    Rule("year month day", "y=year ','? m={full_month} d={day_number}", full_date),
    Rule("month and short year", "m={full_month} d={day_number}? (','|'of')? apostrophe y=two", month_short_year),
    Rule("month year BC", "m={full_month} (','|'of')? y=(int) bc=era_bc", month_year),
    Rule("month year", "m={full_month} (','|'of'|dash|'in')? y=year", month_year),
    Rule("day month", f"{_WEEKDAY} d={{day_number}} ('of')? m={{full_month}}", month_day),
    Rule(
        "the day month",  # "on the 14 September", as some write it; "the 14 September attack" names it only
        "('on'|'by'|'until'|'till'|'since'|'from'|'before'|'after') "
        "x=('the' d={day_number} m={full_month} (','? y=year)?)",
        the_day_month,
        span="x",
    ),
    Rule(
        "day month weekday",
        "d={day_number} ('of')? m={full_month} ','? w=(weekday|weekday_short) (?!\"'s\")",
        month_day,
    ),
    Rule("the day of month", f"{_WEEKDAY} ('the')? d={{day_number}} ('day')? 'of' m={{full_month}}", month_day),
    Rule(
        "month day",
        f"{_WEEKDAY} m={{full_month}} d=(day|('the')? ordinal_day|tens dash? ordinal_word|ordinal_word)",
        month_day,
    ),
    Rule("weekday and day of month", "w={any_weekday} (','|'the')? d=ordinal_day (?!'of')", weekday_of_month),
    Rule("day of month", "'the' d=ordinal_day", day_of_month),
    Rule("month", "('the' 'month' 'of')? m={full_month}", bare_month),
    Rule("weekday", "w={any_weekday}", bare_weekday),
    Rule("holiday", "h={holiday} (','? y=year)?", holiday),
]
"""Dates, from the fullest form to the barest."""

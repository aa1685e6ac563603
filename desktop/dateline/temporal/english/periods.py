"""English rules for seasons, quarters, halves, fiscal years and weekends: "the summer", "Q3 2024", "fiscal 1990"."""

from __future__ import annotations

import re
from fractions import Fraction

from dateline import calendar
from dateline.temporal.cells import Cell, cell_of, year_cell
from dateline.temporal.english import general, numbers
from dateline.temporal.grammar import Phrase, Rule
from dateline.temporal.meaning import (
    Amount,
    Anchor,
    Duration,
    Fixed,
    Meaning,
    Modified,
    Named,
    Part,
    QuarterUpTo,
    Recurring,
    Relative,
    Repeated,
    Spoken,
    Which,
)
from dateline.temporal.model import Grain, TimexType
from dateline.temporal.values import season_code


def season(phrase: Phrase) -> Meaning | None:
    """“the summer”, “in spring” -> that season of a year still to be found, or of any; “a spring”, “the fall of Rome”
    are none."""
    word, raw = phrase.word("s"), phrase.raw("s")
    number = phrase.value("s", "season")
    if phrase.has("y"):
        return Fixed(Cell(Grain.SEASON, phrase.number("y") * 4 + number))
    if phrase.has("short"):
        return Recurring(Named.SEASON, number, within=Recurring(Named.YEAR_OF_CENTURY, phrase.number("short")))
    if general.is_at_hand(phrase):
        return Recurring(Named.SEASON, number, which=Which.THIS)
    of_no_year = general.season(phrase, number)
    if of_no_year is not None:
        return of_no_year
    before, after = phrase.before(16), phrase.after(20)
    if word == "fall" and (phrase.has("the") and re.match(r"\s+(?:of|in|from|semester)\b", after)):
        return None
    if (
        not phrase.has("the")
        and not re.search(
            r"\b(?:in|by|since|until|till|during|through|of|early|late|mid|next|last|and|from|to|every|each)[\s-]+$",
            before,
            re.I,
        )
        and re.match(r"\s(?:and|or|to) (?:(?:early|late) )?(?:spring|summer|autumn|fall|winter)\b", phrase.after(20))
        is None
    ):
        return None
    if not phrase.has("the") and word in ("fall", "spring") and re.search(r"\bto\s$", before):
        return None
    if general.is_attributive(phrase):
        return None
    if (raw[0].isupper() and re.match(r"\s(?:of\s)?[A-Z]", after)) or _SEASONAL.match(after):
        return None
    return Recurring(Named.SEASON, number)


_SEASONAL = re.compile(
    r"\s(?:counter-?)?(?:offensive|campaign|attack|assault|invasion|uprising|rising|harvest|floods?|(?P<quarters>quarter))s?\b",
    re.IGNORECASE,
)


def attributive_season(phrase: Phrase) -> Meaning | None:
    """“the Spring Offensive”, “a winter campaign” -> that season of a year still to be found; “winter quarters” are
    those of any winter."""
    found = _SEASONAL.match(phrase.after(20))
    if found is None:
        return None
    number = phrase.value("s", "season")
    if found["quarters"] is not None:
        return Repeated(f"XXXX-{season_code(number)}")
    year = _OF_A_YEAR.match(phrase.after(60))
    if year is not None:  # "the Spring Offensive of 1918"
        return Fixed(Cell(Grain.SEASON, int(year[1]) * 4 + number))
    # A capital makes it a name: its year is that of the story, and in the news nobody's.
    named = phrase.raw("s")[0].isupper() and phrase.after(2)[1:].isupper()
    return Recurring(Named.SEASON, number, anchor=Anchor.CONTEXT if named else Anchor.PUBLICATION)


_OF_A_YEAR = re.compile(r"(?:\s[\w’'-]+){1,3}\s(?:of|in)\s(1\d{3}|20\d\d)\b(?!\s\w+s\b|-)")


_HOW = re.compile(r"\b[Hh]ow(?:['’]s| is| was| has) (?:your|the|everyone['’]s|everybody['’]s|his|her|their) \Z")


def asked_after(phrase: Phrase) -> Meaning | None:
    """“How has your week been?”, “it's a busy week” -> the week at hand, “How was your weekend?” -> the last one."""
    if _HOW.search(phrase.before(24)) is None and not general.is_at_hand(phrase):
        return None
    return Relative(numbers.grain(phrase, "u"), 0) if phrase.has("u") else Recurring(Named.WEEKEND)


def quarter(phrase: Phrase) -> Meaning | None:
    """“the third quarter”, “Q3”, “third-quarter”, “the fourth quarter 2003” -> that quarter of a year to be found."""
    number = phrase.value("q", "quarter_short") if phrase.has("q") else numbers.ordinal(phrase.words("o"), phrase)
    if not 1 <= number <= 4:
        return None
    within = Fixed(year_cell(phrase.number("y"))) if phrase.has("y") else None
    return Recurring(Named.QUARTER, number, within=within)


def last_quarter(phrase: Phrase) -> Meaning | None:
    """“the final quarter of 2019” -> the fourth."""
    return Fixed(Cell(Grain.QUARTER, phrase.number("y") * 4 + 3))


def half(phrase: Phrase) -> Meaning | None:
    """“the first half”, “H1 2023” -> that half of a year to be found; of a game it is not."""
    if phrase.has("late"):
        number = 2
    else:
        number = phrase.value("h", "half_short") if phrase.has("h") else numbers.ordinal(phrase.words("o"), phrase)
    if not 1 <= number <= 2:
        return None
    within = Fixed(year_cell(phrase.number("y"))) if phrase.has("y") else None
    return Recurring(Named.HALF, number, within=within)


def half_of_relative_year(phrase: Phrase) -> Meaning | None:
    """“the first half of last year”, “the second half of the year” -> that half of that year."""
    number = 2 if phrase.has("late") else numbers.ordinal(phrase.words("o"), phrase)
    if not 1 <= number <= 2:
        return None
    year = _unit_said(phrase.words("r"), Grain.YEAR)
    return Recurring(Named.HALF, number, within=year)


def _unit_said(words: list[str], grain: Grain) -> Relative:
    """The unit behind “the”, “this”, “last”, “the same” …: of publication, of the running time, or of the context."""
    said = words[-1]
    anchor = Anchor.TEXT
    if said in ("this", "last", "next", "current"):
        anchor = Anchor.PUBLICATION
    elif said == "the":
        anchor = Anchor.CONTEXT
    return Relative(grain, {"last": -1, "next": 1, "previous": -1, "following": 1}.get(said, 0), anchor)


def day_of_unit(phrase: Phrase) -> Meaning | None:
    """“the last day” of a month or year, “the first day” of a month, which a join adds."""
    number = -1 if phrase.word("o") in ("last", "final") else numbers.ordinal(phrase.words("o"), phrase)
    return Recurring(Named.DAY_OF, number) if -1 <= number <= 31 and number else None


def weekday_of_unit(phrase: Phrase) -> Meaning | None:
    """“the second Sunday” of a month, “the last Friday” of a year, which a join adds."""
    number = -1 if phrase.word("o") in ("last", "final") else numbers.ordinal(phrase.words("o"), phrase)
    if not (number == -1 or 1 <= number <= 5):
        return None
    return Recurring(Named.NTH_WEEKDAY, number, weekday=numbers.weekday(phrase, "w"))


def season_over_new_year(phrase: Phrase) -> Meaning | None:
    """“the winter of 1941–42”, “winter 1941/42” -> the winter that begins in the first year."""
    first, short = phrase.number("y"), phrase.word("k")
    if phrase.value("s", "season") != 3 or int(short) != (first + 1) % 10 ** len(short):
        return None
    return Fixed(Cell(Grain.SEASON, first * 4 + 3))


def fiscal_year(phrase: Phrase) -> Meaning | None:
    """“fiscal 1990”, “fiscal year 2024”, “FY24” -> that year, approximate: companies end theirs when they like."""
    year = phrase.number("y")
    if year < 100:
        year += 2000 if year < 70 else 1900
    return Modified(Fixed(year_cell(year)), approximate=True)


def fiscal_quarter(phrase: Phrase) -> Meaning | None:
    """“Q4 FY24”, “Q1 of fiscal 2023” -> that quarter, approximate: companies end their years when they like."""
    year = phrase.number("y")
    if year < 100:
        year += 2000 if year < 70 else 1900
    quarter = Cell(Grain.QUARTER, year * 4 + phrase.value("q", "quarter_short") - 1)
    return Modified(Fixed(quarter), approximate=True)


def short_quarter(phrase: Phrase) -> Meaning | None:
    """“3Q24”, “Q1 '98” -> that quarter; the two figures must stand at the sign or behind an apostrophe."""
    if not phrase.glued() and "'" not in phrase.text.replace("’", "'"):
        return None
    year = phrase.number("y")
    return Fixed(
        Cell(Grain.QUARTER, (year + (2000 if year < 70 else 1900)) * 4 + phrase.value("q", "quarter_short") - 1)
    )


def spoken_quarter(phrase: Phrase) -> Meaning | None:
    """“the quarter”, “the latest period”, “the year-ago quarter”, “the 1988 quarter” -> the quarter the text
    speaks of."""
    if phrase.has("y"):
        return Spoken(Grain.QUARTER, year=phrase.number("y"))
    return Spoken(Grain.QUARTER, -4 if phrase.has("ago") else 0)


def quarter_by_its_end(phrase: Phrase) -> Meaning | None:
    """“the quarter ended Sept. 30”, “its fourth quarter ended July 31, 1989” -> the three months up to that day."""
    month = numbers.month(phrase, "m")
    day = numbers.ordinal(phrase.words("d"), phrase) if phrase.has("d") else 0
    if not phrase.raw("m")[0].isupper() or day > calendar.month_length(2000, month):
        return None
    number = numbers.ordinal(phrase.words("o"), phrase) if phrase.has("o") else 0
    if number > 4:
        return None
    within = Fixed(year_cell(phrase.number("y"))) if phrase.has("y") else None
    if day:
        return QuarterUpTo(Recurring(Named.MONTH_DAY, day, month, within=within), number)
    return QuarterUpTo(Recurring(Named.MONTH, month, within=within), number)


def year_ago_quarter(phrase: Phrase) -> Meaning | None:
    """“the year-ago third quarter”, “the 1988 third quarter” -> that quarter of that year."""
    number = numbers.ordinal(phrase.words("o"), phrase)
    if not 1 <= number <= 4:
        return None
    year: Meaning = Fixed(year_cell(phrase.number("y"))) if phrase.has("y") else Relative(Grain.YEAR, -1)
    return Recurring(Named.QUARTER, number, within=year)


def year_and_season(phrase: Phrase) -> Meaning | None:
    """“the 1982 summer” -> that season; “the 2004 Summer Olympics” name no season."""
    if phrase.raw("s")[0].isupper() and re.match(r"\s[A-Z]", phrase.after(2)):
        return None
    return Fixed(Cell(Grain.SEASON, phrase.number("y") * 4 + phrase.value("s", "season")))


def season_of_year(phrase: Phrase) -> Meaning | None:
    """“the summer months of 1990”, “the autumn term of 2019” -> that season."""
    return Fixed(Cell(Grain.SEASON, phrase.number("y") * 4 + phrase.value("s", "season")))


def numbered_week(phrase: Phrase) -> Meaning | None:
    """“week 12 of 2020”, “2020-W12” -> that week of ISO 8601."""
    if phrase.has("x"):
        year, number = int(phrase.word("x")[:4]), int(phrase.word("x")[6:8])
        day = int(phrase.word("x")[9:] or 0)
    else:
        year, number, day = phrase.number("y"), phrase.number("n"), 0
    monday = calendar.iso_week_start(year, number)
    if not 1 <= number <= 53 or calendar.iso_week(monday)[0] != year or day > 7:
        return None
    return Fixed(Cell(Grain.DAY, monday + day - 1) if day else cell_of(monday, Grain.WEEK))


def year_end(phrase: Phrase) -> Meaning | None:
    """“year-end”, “the year's end”, “month's end” -> the last part of that unit."""
    return Modified(Relative(numbers.grain(phrase, "u"), 0, Anchor.TEXT), Part.END)


def year_ended(phrase: Phrase) -> Meaning | None:
    """“the year ended June 30”, “the fiscal year” -> a year long, wherever it begins."""
    if not phrase.has("f") and not re.match(r"\s+(?:ended|ending|to|that ended)\b", phrase.after(14)):
        return None
    return Duration((Amount(Fraction(1), Grain.YEAR),))


def spoken_unit(phrase: Phrase) -> Meaning | None:
    """“for the year”, “for the full year”, “during the week” -> the unit that the text speaks of."""
    lasting = _LASTING.search(phrase.before(11)) is not None
    if not phrase.has("full") and not lasting:
        return None
    if re.match(r"\s+(?:\d|of\b|before\b|after\b|that\b|when\b|following\b|since\b|to\b)", phrase.after(10)):
        return None
    # "He was there once the whole year": one that the text has named, or none.
    return Relative(numbers.grain(phrase, "u"), 0, Anchor.TEXT, distal=not lasting)


_LASTING = re.compile(r"\b(?:for|during|throughout|in)\s$", re.IGNORECASE)
_PARTS = {
    "end": Part.END, "close": Part.END, "beginning": Part.START, "start": Part.START, "middle": Part.MID,
    "early": Part.START, "latter": Part.END, "later": Part.END, "rest": Part.LATER, "remainder": Part.LATER,
}  # fmt: skip


def week_of(phrase: Phrase) -> Meaning | None:
    """“the third week” of a month, “the week” of a day, which a join adds."""
    number = 0
    if phrase.has("o"):
        number = -1 if phrase.word("o") in ("last", "final") else numbers.ordinal(phrase.words("o"), phrase)
    return Recurring(Named.WEEK_OF, number) if -1 <= number <= 5 else None


def part_of_spoken(phrase: Phrase) -> Meaning | None:
    """“the end of the year”, “the middle of that month”, “the rest of this week” -> that part of the unit spoken of."""
    grain = numbers.grain(phrase, "u")
    if grain < Grain.WEEK:
        return None
    return Modified(_unit_said(phrase.words("r"), grain), _PARTS[phrase.words("p")[0]])


_QUARTER = "o=(ordinal_word|ordinal_day) 'quarter'"
_NOT_OF_LONGER = "(?!'of' 'the'? ({ordinal} dash? 'century'|decade|short_decade|decade_word|'century'|'decade'))"

RULES = [
    Rule(
        "week of",
        "'the' (o={unit_position})? 'week' "
        "(?=('of'|'in'|('beginning'|'starting'|'commencing'|'ending') 'on'?) "
        "'the'? (month|month_short|day|ordinal_day|weekday|'last'|'next'|'this'|'that'))",
        week_of,
    ),
    Rule(
        "day of a unit",
        "'the' 'very'? o=('last'|'final'|'first'|'second'|'third') 'day' "
        "(?=('of'|'in') "
        "('the' 'year'|'the' 'month'|('this'|'last'|'next'|'that') ('month'|'year')|month|month_short|year))",
        day_of_unit,
    ),
    Rule(
        "weekday of a unit",
        "'the'? o=('last'|'final'|ordinal_word|ordinal_day) w={full_weekday} "
        "(?=('of'|'in') ('the' ('month'|'year')|('this'|'last'|'next'|'that'|'each'|'every') ('month'|'year')"
        "|month|month_short|year))",
        weekday_of_unit,
    ),
    Rule("winter of two years", "'the'? s=season 'of'? y=year (dash|'/') k=(two|day|year)", season_over_new_year),
    Rule("numbered week", "(x=iso_week|'week' n=int ('of'|','|'in')? y=year)", numbered_week),
    Rule("season", "(the='the')? s=season ((','|'of')? y=year|'of' apostrophe short=two)?", season),
    Rule("season months of year", "'the'? s=season ('months'|'term'|'semester'|'season') 'of' y=year", season_of_year),
    Rule("season before a noun", "s=season", attributive_season),
    Rule("year and season", "'the'? y=year s=season", year_and_season),
    Rule("hyphened quarter", "o=(ordinal_word|ordinal_day) dash 'quarter'", quarter),
    Rule(
        "quarter by its end",
        "x=(('the'|'that')? 'latest'? fiscal? (o=(ordinal_word|ordinal_day))? dash? 'quarter') "
        "'that'? ('ended'|'ending') ('on'|'in')? m={full_month} (d=(day|ordinal_day))? (','? y=year)?",
        quarter_by_its_end,
        span="x",
    ),
    Rule(
        "quarter",
        f"(the='the')? (fiscal dash?)? ({_QUARTER}|q=quarter_short) ((','|'of')? y=year)? {_NOT_OF_LONGER}",
        quarter,
    ),
    Rule(
        "quarter of a year said before",
        "'the'? (y=year|'year' dash? ('ago'|'earlier')) o=(ordinal_word|ordinal_day) dash? 'quarter'",
        year_ago_quarter,
    ),
    Rule("last quarter of year", "'the' ('last'|'final') 'quarter' 'of' y=year", last_quarter),
    Rule("half of the year", "'the'? (h=half_short) ((','|'of')? y=year)?", half),
    Rule("the half of year", "'the' (o=(ordinal_word|ordinal_day)|late=('latter'|'last')) 'half' 'of' y=year", half),
    Rule(
        "the half of a relative year",
        "'the' (o=(ordinal_word|ordinal_day)|late=('latter'|'last')) 'half' 'of' "
        "r=('the' ('same'|'previous'|'following')|'the'|'this'|'that'|'last'|'next') 'year' (?!year)",
        half_of_relative_year,
    ),
    Rule("fiscal quarter of a year", "q=quarter_short 'of'? fiscal 'year'? y=(year|two)", fiscal_quarter),
    Rule("quarter and short year", "q=quarter_short apostrophe? y=two", short_quarter),
    Rule("fiscal year", "fiscal ('year')? y=(year|two)", fiscal_year),
    Rule("the quarter", "('the'|'that') ('latest'|'most' 'recent')? ('quarter'|'latest' 'period')", spoken_quarter),
    Rule("quarter of year", "'the' y=year ('quarter'|'period')", spoken_quarter),
    Rule(
        "year-ago quarter",
        "'the' ('comparable'|'corresponding')? ago=('year' dash? ('ago'|'earlier')) ('quarter'|'period')",
        spoken_quarter,
    ),
    Rule("year-ago", "ago=('year' dash ('ago'|'earlier'))", spoken_quarter),
    Rule(
        "part of the unit",
        "'the' 'very'? "
        "p=('end'|'close'|'beginning'|'start'|'middle'|'rest'|'remainder'|('latter'|'later'|'early') 'part') 'of' "
        "r=('the'|'that'|'this'|'the'? ('same'|'previous'|'following')|'last'|'next') u=unit",
        part_of_spoken,
    ),
    Rule("the year ended", "'the' (f=fiscal)? 'year'", year_ended, TimexType.DURATION),
    Rule("the unit spoken of", "'the' (full=('full'|'whole'|'entire'))? u=('year'|'month'|'week')", spoken_unit),
    Rule("the unit asked after", "(u=('day'|'week'|'month'|'year')|'weekend')", asked_after),
    Rule("year-end", "u=unit (dash|\"'s\")? 'end'", year_end),
]
"""Periods of the year."""

"""English rules that find two expressions at once, month or year said once: "3–5 March", "March 5-9, 1918",
"1914–18"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline import calendar
from dateline.temporal.cells import Cell, century_cell, day_cell, year_cell
from dateline.temporal.english import general, numbers
from dateline.temporal.grammar import Pair, Phrase, Rule
from dateline.temporal.meaning import AtTime, DayPart, Fixed, Meaning, Modified, Named, Part, Recurring
from dateline.temporal.model import Grain, TimexType


def day_range(phrase: Phrase) -> Pair | None:
    """“3–5 March 1998”, “March 5 and 6”, “between the 3rd and 5th of March” -> both days."""
    first, second = (numbers.ordinal(phrase.words(name), phrase) for name in ("a", "b"))
    if first >= second or second > 31:
        return None
    if phrase.word("and") == "," and _COUNTED.match(phrase.after(12)):  # "on May 3, 5 people died"
        return None
    month = numbers.month(phrase, "m")
    year = phrase.number("y") if phrase.has("y") else None
    start, end = _day(year, month, first), _day(year, month, second)
    if start is None or end is None:
        return None
    between = tuple(_days_between(phrase, first, second, month, year))
    if year is None:  # "the feast is on May 3 or 4"
        start = general.of_no_year(phrase, f"XXXX-{month:02d}-{first:02d}") or start
        end = general.of_no_year(phrase, f"XXXX-{month:02d}-{second:02d}") or end
    leading = phrase.groups["m"] < phrase.groups["a"]
    return Pair(("m", "a") if leading else ("a", "a"), start, ("b", "y" if phrase.has("y") else "b") if leading else
                ("b", "y" if phrase.has("y") else "m"), end, range=not phrase.has("and"), between=between)  # fmt: skip


def _days_between(phrase: Phrase, first: int, last: int, month: int, year: int | None) -> Iterator[tuple[int, Meaning]]:
    """The days told between the first and the last one ("3, 4 and 5 March"): token number and meaning."""
    for token in phrase.index[phrase.groups["a"][1] : phrase.groups["b"][0]]:
        number = phrase.tokens.word(token).rstrip("stndrh")
        if number.isdigit() and first < int(number) < last:
            day = _day(year, month, int(number))
            if day is not None:
                yield token, day


_COUNTED = re.compile(r"\s(?!(?:and|or|at|in|to|with|for|from|when|as|but)\b)[a-z]")


def _day(year: int | None, month: int, day: int) -> Meaning | None:
    if year is None:
        return Recurring(Named.MONTH_DAY, day, month) if day <= calendar.month_length(2000, month) else None
    return Fixed(day_cell(year, month, day)) if calendar.exists(year, month, day) else None


_MORE = r"\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–—]\s?\d{1,2}(?:st|nd|rd|th)?)?"
_DAYS_BEFORE = re.compile(rf"\b([A-Za-z]{{3,9}})\.? (?:{_MORE}(?:,|,? and|,? &)\s)+\Z")
_DAYS_AFTER = re.compile(rf"(?:(?:,|,? and|,? &)\s{_MORE})+ ([A-Za-z]{{3,9}})\b")


def more_days(phrase: Phrase) -> Pair | None:
    """“… , 9–10 …” in “May 2–3, 9–10 and 16–17” or “2–3, 9–10 and 16–17 May” -> both days of the month said once."""
    first, second = (numbers.ordinal(phrase.words(name), phrase) for name in ("a", "b"))
    if not 1 <= first < second <= 31:
        return None
    found = _DAYS_BEFORE.search(phrase.before(80)) or _DAYS_AFTER.match(phrase.after(80))
    word = found[1].lower() if found else ""
    month = phrase.lexicon.values["month"].get(word) or phrase.lexicon.values["month_short"].get(word)
    if month is None:
        return None
    start, end = _day(None, month, first), _day(None, month, second)
    return None if start is None or end is None else Pair(("a", "a"), start, ("b", "b"), end)


def year_range(phrase: Phrase) -> Pair | None:
    """“1914–18”, “school year 2019–20”, “c. 1871 – 72” -> both years; “1990-10” may be a month and needs the later
    year."""
    first, short = phrase.number("a"), phrase.word("b")
    size = 10 ** len(short)
    second = first // size * size + int(short)
    if second <= first or second - first > 99:
        return None
    years = _years(phrase)
    if " " in years and (len(short) != 2 or _SPACED_YEARS.search(years + phrase.after(2)) is None):
        return None
    start = "said" if phrase.has("said") else "a"
    return Pair((start, "a"), Fixed(year_cell(first)), ("b", "b"), Fixed(year_cell(second)))


def _years(phrase: Phrase) -> str:
    return phrase.text.removeprefix(f"{phrase.raw('said')} ")


_SPACED_YEARS = re.compile(r"\A\d{4}\s[–—]\s\d\d(?:[,.;:)\]]?\s|[,.;:)\]]?\Z)")
"""“1871 – 72” with nothing behind it that the second number could count."""


def years_over_new_year(phrase: Phrase) -> Pair | None:
    """“1999/2000”, “the academic year 2005/06” -> two years, one after the other; “2005/03” may be a month."""
    first, second = phrase.number("a"), phrase.word("b")
    if " " in _years(phrase) or re.match(r"[/\d-]", phrase.after(1)):
        return None
    if int(second) != (first + 1) % 10 ** len(second):
        return None
    start = "said" if phrase.has("said") else "a"
    return Pair((start, "a"), Fixed(year_cell(first)), ("b", "b"), Fixed(year_cell(first + 1)))


def decades(phrase: Phrase) -> Pair | None:
    """“the 1920s–30s”, “the 1820s and early '30s” -> both decades, the century said once."""
    first, second = int(phrase.word("a")[:4]), int(phrase.word("b").strip("s'"))
    later = first // 100 * 100 + second
    if first % 10 or second % 10 or later <= first:
        return None
    end: Meaning = Fixed(Cell(Grain.DECADE, later // 10))
    if phrase.has("q"):
        end = Modified(end, _PARTS[phrase.words("q")[0]])
    return Pair(("the" if phrase.has("the") else "a", "a"), Fixed(Cell(Grain.DECADE, first // 10)),
                ("q" if phrase.has("q") else "b", "b"), end, range=phrase.has("dash") or phrase.has("to"))  # fmt: skip


def bc_range(phrase: Phrase) -> Pair | None:
    """“264–241 BC”, “from 490 to 480 BC” -> both years, the era said once."""
    first, second = phrase.number("a"), phrase.number("b")
    if not first > second > 0:
        return None
    return Pair(("a", "a"), Fixed(year_cell(1 - first)), ("b", "bc"), Fixed(year_cell(1 - second)),
                range=not phrase.has("and"))  # fmt: skip


def centuries(phrase: Phrase) -> Pair | None:
    """“the late 19th and early 20th centuries” -> both, with their parts."""
    first, second = (_part_of_century(phrase, name, part) for name, part in (("a", "p"), ("b", "q")))
    end = "bc" if phrase.has("bc") else "u"
    is_range = phrase.has("dash") or phrase.has("to")
    return Pair(
        ("p" if phrase.has("p") else "a", "a"), first, ("q" if phrase.has("q") else "b", end), second, range=is_range
    )


def _part_of_century(phrase: Phrase, name: str, part: str) -> Meaning:
    century = Fixed(century_cell(numbers.ordinal(phrase.words(name), phrase), phrase.has("bc")))
    return Modified(century, _PARTS[phrase.words(part)[0]]) if phrase.has(part) else century


_PARTS = {"early": Part.EARLY, "mid": Part.MID, "late": Part.LATE}


def night_of_days(phrase: Phrase) -> Meaning | None:
    """“the night of 8–9 November”, “the night of 31 May/1 June 1940” -> from that evening to the morning."""
    first, second = (numbers.ordinal(phrase.words(name), phrase) for name in ("a", "b"))
    month = numbers.month(phrase, "k" if phrase.has("k") else "m")
    year = phrase.number("y") if phrase.has("y") else None
    day = _day(year, month, first)
    if day is None or not (second == first + 1 or (second == 1 and first >= 28)):
        return None
    return AtTime(day, DayPart.NIGHT)


_TO = "(dash|'to'|'until'|'till'|'through'|and=('and'|'or'|'&'|','))"

_PART_OF_CENTURY = "('early'|'mid' dash?|'late') dash?"
RULES = [
    Rule(
        "two centuries",
        f"'the'? (p=({_PART_OF_CENTURY}))? a={{ordinal}} ('and'|'or'|to='to'|dash=dash) "
        f"'the'? (q=({_PART_OF_CENTURY}))? "
        "b={ordinal} u=('centuries'|'century') (bc=era_bc)?",
        centuries,
    ),
    Rule(
        "days of a month",
        f"a={{day_number}} {_TO} 'the'? b={{day_number}} 'of'? m={{full_month}} (','? y=year)?",
        day_range,
    ),
    Rule(
        "several days of a month",
        "a={day_number} (',' 'the'? {day_number})+ ','? and=('and'|'or'|'&') "
        "'the'? b={day_number} 'of'? m={full_month} (','? y=year)?",
        day_range,
    ),
    Rule(
        "month and several days",
        "m={full_month} a=(day|ordinal_day) (',' (day|ordinal_day))+ ','? and=('and'|'or'|'&') b=(day|ordinal_day) "
        "(','? y=year)?",
        day_range,
    ),
    Rule(
        "night of two days",
        "('the'|'that')? 'night' ('of'|'from'|'between')? 'the'? a={day_number} (k={full_month})? "
        "(dash|'/'|'to'|'and'|'into') 'the'? b={day_number} 'of'? m={full_month} (','? y=year)?",
        night_of_days,
        TimexType.TIME,
    ),
    Rule("month and days", f"m={{full_month}} a=(day|ordinal_day) {_TO} b=(day|ordinal_day) (','? y=year)?", day_range),
    Rule("more days of a month", "a=(day|ordinal_day) dash b=(day|ordinal_day)", more_days),
    Rule(
        "two decades",
        f"(the='the')? a=decade (dash=dash|to='to'|'and'|'or') 'the'? (q=({_PART_OF_CENTURY}))? b=short_decade",
        decades,
    ),
    Rule("years with a short end", "(said='year')? a=year dash b=(two|day)", year_range),
    Rule("years over New Year", "(said='year')? a=year slash b=(year|two|day)", years_over_new_year),
    Rule("years BC", f"a=int {_TO} (about '.'?)? b=int bc=era_bc", bc_range),
]
"""Ranges that share a month, a year or an era."""

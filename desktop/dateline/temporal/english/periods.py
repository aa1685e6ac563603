"""English rules for seasons, quarters, halves, fiscal years and weekends: "the summer", "Q3 2024", "fiscal 1990"."""

from __future__ import annotations

import re

from dateline.temporal.cells import Cell, year_cell
from dateline.temporal.english import numbers
from dateline.temporal.grammar import Phrase, Rule
from dateline.temporal.meaning import Anchor, Fixed, Meaning, Modified, Named, Part, Recurring, Relative
from dateline.temporal.model import Grain


def season(phrase: Phrase) -> Meaning | None:
    """ "the summer", "in spring" -> that season of a year still to be found; "a spring", "the fall of Rome" are none."""
    word, raw = phrase.word("s"), phrase.raw("s")
    number = phrase.value("s", "season")
    if phrase.has("y"):
        return Fixed(Cell(Grain.SEASON, phrase.number("y") * 4 + number))
    before, after = phrase.before(16), phrase.after(12)
    if word == "fall" and (phrase.has("the") and re.match(r"\s+(?:of|in|from|semester)\b", after)):
        return None
    if not phrase.has("the") and not re.search(
        r"\b(?:in|by|since|until|till|during|through|of|early|late|mid|next|last|and|from|to|every|each)[\s-]+$",
        before,
        re.I,
    ):
        return None
    if not phrase.has("the") and word in ("fall", "spring") and re.search(r"\bto\s$", before):
        return None
    if raw[0].isupper() and re.match(r"\s[A-Z]", after):
        return None
    return Recurring(Named.SEASON, number)


def quarter(phrase: Phrase) -> Meaning | None:
    """ "the third quarter", "Q3", "third-quarter", "the fourth quarter 2003" -> that quarter of a year to be found."""
    number = phrase.value("q", "quarter_short") if phrase.has("q") else numbers.ordinal(phrase.words("o"), phrase)
    if not 1 <= number <= 4:
        return None
    within = Fixed(year_cell(phrase.number("y"))) if phrase.has("y") else None
    return Recurring(Named.QUARTER, number, within=within)


def half(phrase: Phrase) -> Meaning | None:
    """ "the first half", "H1 2023" -> that half of a year to be found; of a game it is not."""
    number = phrase.value("h", "half_short") if phrase.has("h") else numbers.ordinal(phrase.words("o"), phrase)
    if not 1 <= number <= 2:
        return None
    within = Fixed(year_cell(phrase.number("y"))) if phrase.has("y") else None
    return Recurring(Named.HALF, number, within=within)


def fiscal_year(phrase: Phrase) -> Meaning | None:
    """ "fiscal 1990", "fiscal year 2024", "FY24" -> that year, approximate: companies end theirs when they like."""
    year = phrase.number("y")
    if year < 100:
        year += 2000 if year < 70 else 1900
    return Modified(Fixed(year_cell(year)), approximate=True)


def text_unit(phrase: Phrase) -> Meaning | None:
    """ "the quarter", "the latest quarter", "the year-ago quarter" -> the quarter the text speaks of, or a year before."""
    if phrase.has("ago"):
        return Relative(Grain.QUARTER, -4, Anchor.PUBLICATION)
    return Relative(Grain.QUARTER, 0 if phrase.has("this") else -1)


def year_end(phrase: Phrase) -> Meaning | None:
    """ "year-end", "the year's end", "month's end" -> the last part of that unit."""
    return Modified(Relative(numbers.grain(phrase, "u"), 0, Anchor.TEXT), Part.END)


RULES = [
    Rule("season", "(the='the')? s=season ((','|'of')? y=year)?", season),
    Rule(
        "quarter",
        "(the='the')? (o=(ordinal_word|ordinal_day) dash? 'quarter'|q=quarter_short) ((','|'of')? y=year)?",
        quarter,
    ),
    Rule("half of the year", "'the'? (h=half_short) ((','|'of')? y=year)?", half),
    Rule("the half of year", "'the' o=(ordinal_word|ordinal_day) 'half' 'of' y=year", half),
    Rule("fiscal year", "fiscal ('year')? y=(year|two)", fiscal_year),
    Rule("the quarter", "'the' ('latest'|'recent')? 'quarter'", text_unit),
    Rule("year-ago quarter", "'the' ago=('year' dash? ('ago'|'earlier')) ('quarter'|'period')", text_unit),
    Rule("year-end", "'the'? u=unit dash 'end'", year_end),
]
"""Periods of the year."""

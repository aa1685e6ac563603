"""English rules for what is a year or longer: "1998", "480 BC", "the 1960s", "the 19th century"."""

from __future__ import annotations

import re

from dateline.temporal.cells import Cell, century_cell, year_cell
from dateline.temporal.english import no_dates, numbers
from dateline.temporal.grammar import Phrase, Rule
from dateline.temporal.meaning import Fixed, Meaning, Named, Recurring
from dateline.temporal.model import Grain


def bare_year(phrase: Phrase) -> Meaning | None:
    """“1998”, “the year 1998” -> that year; amounts, house numbers and models are not."""
    year = phrase.number("y")
    if phrase.has("said"):
        return Fixed(year_cell(year))
    if no_dates.is_no_year(phrase):
        return None
    if (
        not 1400 <= year <= 2069
        and not _YEAR_BEFORE.search(phrase.before(14))
        and not _OF_A_LIFE.search(phrase.before(8))
    ):
        return None
    return Fixed(year_cell(year))


_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|during|of|from|to|between|before|after|early|late|mid|about|around|circa|c\.|ca\.|year|and"
    r"|spring|summer|autumn|fall|winter)\s+|mid-|[-–—])$",
    re.IGNORECASE,
)


_OF_A_LIFE = re.compile(r"\b(?:b|d|r|fl)\. \Z|\b(?:born|died|reigned|flourished) \Z")
"""Before a year of somebody's: "(r. 1087–1100)"."""


def spelled_year(phrase: Phrase) -> Meaning | None:
    """“nineteen ninety-six”, “the year two thousand” -> 1996, 2000."""
    if phrase.has("thousand"):
        small = numbers.amount(phrase.words("rest"), phrase)
        return Fixed(year_cell(2000 + int(small or 0)))
    first, rest = numbers.ordinal(phrase.words("a"), phrase), phrase.words("b")
    high = phrase.lexicon.values["ones"].get(phrase.word("a"), 20 if phrase.word("a") == "twenty" else first)
    low = numbers.amount(rest, phrase)
    if low is None or not 15 <= high <= 20 or not 10 <= low <= 99:
        return None
    return Fixed(year_cell(high * 100 + int(low)))


def bc_year(phrase: Phrase) -> Meaning | None:
    """“480 BC”, “BC 480”, “AD 79”, “79 CE”, “1066 AD” -> that year; the year before 1 CE is 1 BCE."""
    year = phrase.number("y")
    if year == 0:
        return None
    return Fixed(year_cell(1 - year if phrase.has("bc") else year))


def ad_year(phrase: Phrase) -> Meaning | None:
    """“AD 79”, “79 CE”, “1066 AD” -> that year."""
    year = phrase.number("y" if phrase.has("y") else "y2")
    return Fixed(year_cell(year)) if year else None


def short_year(phrase: Phrase) -> Meaning | None:
    """“'98” -> 1998 or 2098, whichever is nearer to publication."""
    if not phrase.glued() or not _YEAR_BEFORE.search(phrase.before(14)):
        return None
    return Recurring(Named.YEAR_OF_CENTURY, phrase.number("y"))


def decade(phrase: Phrase) -> Meaning | None:
    """“the 1990s”, “1990's” -> 1990 to 1999; “the 1800s” is a century, “the 1900s” a decade."""
    first = int(phrase.word("x").rstrip("s'’"))
    if first % 10 or no_dates.is_no_year(phrase):
        return None
    if phrase.has("bc"):
        return Fixed(Cell(Grain.DECADE, -(first // 10) - 1))
    if first % 100 == 0 and first < 1900:  # "the 1800s" are a century, "the 2000s" mostly a decade
        return Fixed(century_cell(first // 100 + 1))
    return Fixed(Cell(Grain.DECADE, first // 10))


def short_decade(phrase: Phrase) -> Meaning | None:
    """“the '60s”, “the swinging sixties”, “90s music” -> 1960 to 1969, the nearest such decade before publication."""
    marked = phrase.text.lower().startswith("the") or _THE_DECADE.search(phrase.before(24)) is not None
    if phrase.has("n"):
        if not marked:
            return None
        number = phrase.value("n", "decade_word")
        is_name = number == 2 and phrase.before(8).lower() == "roaring "
        return Fixed(Cell(Grain.DECADE, 192)) if is_name else Recurring(Named.DECADE_OF_CENTURY, number)
    digits = int(phrase.word("x").strip("s'’"))
    if not marked and phrase.raw("x")[0] not in "'’":
        styled = re.match(r"[\s-]([a-z]+)", phrase.after(16))
        marked = styled is not None and styled[1] in phrase.lexicon.contexts["of_a_decade"]
        if not marked:
            return None
    if digits % 10 or no_dates.is_temperature(phrase):
        return None
    return Recurring(Named.DECADE_OF_CENTURY, digits // 10)


_THE_DECADE = re.compile(
    r"\b(?:the|those|back in) (?:(?!(?:low|lower|high|upper|top|over|under|age|mid-to)\b)[a-z]+[\s-])?$", re.IGNORECASE
)
"""“the roaring” before “twenties”; “the low 80s” are degrees or marks, “the over 60s” people."""


def spelled_decade(phrase: Phrase) -> Meaning | None:
    """“the nineteen-twenties” -> 1920 to 1929; “the eighteen hundreds” -> that century."""
    words = phrase.lexicon.values["ones"] | phrase.lexicon.values["tens"]
    high = words[phrase.word("a")]
    if phrase.has("hundreds"):
        return Fixed(century_cell(high + 1))
    return Fixed(Cell(Grain.DECADE, high * 10 + phrase.value("n", "decade_word")))


def century(phrase: Phrase) -> Meaning | None:
    """“the 19th century”, “the fifth century BC” -> its hundred years; the film company “20th Century Fox” is none."""
    if "Century Fox" in phrase.text + phrase.after(4):
        return None
    return Fixed(century_cell(numbers.ordinal(phrase.words("o"), phrase), phrase.has("bc")))


def roman_century(phrase: Phrase) -> Meaning | None:
    """“the XIX century”, “XVIIIth century” -> its hundred years; only capitals count as Roman numerals."""
    if not phrase.raw("o").rstrip("th").isupper():
        return None
    return Fixed(century_cell(phrase.value("o", "roman"), phrase.has("bc")))


def decade_of_century(phrase: Phrase) -> Meaning | None:
    """“the first decade of the 21st century” -> 2000 to 2009."""
    said = phrase.word("o")
    number = (
        1
        if said == "opening"
        else 10
        if said in ("last", "final", "closing")
        else numbers.ordinal(phrase.words("o"), phrase)
    )
    century = numbers.ordinal(phrase.words("c"), phrase)
    return Fixed(Cell(Grain.DECADE, (century - 1) * 10 + number - 1)) if 1 <= number <= 10 and century else None


def millennium(phrase: Phrase) -> Meaning | None:
    """“the third millennium BC”, “the 2nd millennium” -> its thousand years."""
    number = numbers.ordinal(phrase.words("o"), phrase)
    if not 1 <= number <= 12:
        return None
    return Fixed(Cell(Grain.MILLENNIUM, -number if phrase.has("bc") else number - 1))


RULES = [
    Rule("said year", "said=('the'? 'year') y=year", bare_year),
    Rule("year", "y=year", bare_year),
    Rule("spelled year", "('the'? 'year')? a=century_word b={small}", spelled_year),
    Rule(
        "year two thousand",
        "'the' 'year' thousand=('two' 'thousand') ('and'? rest={small})?",
        spelled_year,
    ),
    Rule("year BC", "y=(int|big) bc=era_bc", bc_year),
    Rule("year AD", "(era_ad y=int|y2=int era_ad)", ad_year),
    Rule("short year", "apostrophe y=two", short_year),
    Rule("decade", "'the'? x=(decade|early_decade (?=era)) (bc=era_bc|era_ad)?", decade),
    Rule("short decade", "'the'? x=short_decade", short_decade),
    Rule("spelled decade", "'the'? a=century_word dash? n=decade_word", spelled_decade),
    Rule("spelled century", "'the' a=century_word dash? hundreds='hundreds'", spelled_decade),
    Rule("named decade", "'the'? n=decade_word", short_decade),
    Rule("century", "'the'? o={ordinal} dash? ('century'|'centuries') (bc=era_bc|era_ad)?", century),
    Rule(
        "decade of a century",
        "'the' o=({ordinal}|'last'|'final'|'opening'|'closing') 'decade' 'of' 'the' c={ordinal} 'century'",
        decade_of_century,
    ),
    Rule("Roman century", "'the'? o=roman dash? ('century'|'centuries') (bc=era_bc|era_ad)?", roman_century),
    Rule("millennium", "'the'? o={ordinal} dash? 'millennium' (bc=era_bc|era_ad)?", millennium),
]
"""Years, decades, centuries, millennia."""

"""What the dates of the calendar mean, whatever the order of their words: captures are named alike in every rule list.

``w`` weekday, ``d`` day, ``m`` month, ``y`` year, ``o`` ordinal, ``s`` season, ``n`` decade, ``bc`` era.
"""

from __future__ import annotations

import re

from dateline import calendar
from dateline.temporal.cells import Cell, century_cell, day_cell, month_cell, year_cell
from dateline.temporal.european import numbers
from dateline.temporal.grammar import Pair, Phrase
from dateline.temporal.meaning import (
    Anchor,
    Fixed,
    Impossible,
    Meaning,
    Modified,
    Named,
    Part,
    Recurring,
    Relative,
    Which,
)
from dateline.temporal.model import Grain
from dateline.temporal.said_days import no_such_day, said_day

_NO_YEAR_BEFORE = re.compile(
    r"(?:[$£€¥#~=+&]\s?|\d[.,/:]|\d{3,}-\d+-|\b[Nn](?:o|r|[º°])\.? |\b[A-Z]{2,}-|[A-Z]/|[^\W\d_]-)$"
)
_NO_YEAR_AFTER = re.compile(r"\s?[%°$£€¥]|[.,:/]\d|-\d{3}-|[A-Za-z]")

_DAY_BEFORE = re.compile(r"(?<!\d)\d{1,2}[.º°]?\s(?:de\s)?$")


def year_of(phrase: Phrase) -> int:
    """The captured year, astronomical: “44 v. Chr.” is -43, “98” is 1998."""
    number = phrase.number("y")
    if phrase.has("bc"):
        return 1 - number
    if phrase.has("ad") or phrase.word("said") == "an":  # "70 d. C.", "l'an 70"
        return number
    return numbers.full_year(number) if len(phrase.word("y")) == 2 else number


def full_date(phrase: Phrase) -> Meaning | None:
    """“5. März 1998”, “jueves 5 de marzo de 1998” -> that day."""
    day = numbers.day(phrase)
    if _is_street(phrase):
        return None
    return (
        said_day(year_of(phrase), numbers.month(phrase), day, numbers.said_weekday(phrase)) if 1 <= day <= 31 else None
    )


def month_day(phrase: Phrase) -> Meaning | None:
    """“5. März”, “el 5 de marzo”, “mardi 5 mars”; with a step “el pasado 5 de marzo” -> that day of a year to be
    found."""
    month, day = numbers.month(phrase), numbers.day(phrase)
    if not 1 <= day <= 31 or _is_street(phrase):
        return None
    if day > calendar.month_length(2000, month):
        return no_such_day(month, day)
    which = which_of(phrase) if phrase.has("r") else Which.BARE
    return Recurring(Named.MONTH_DAY, day, month, which, weekday=numbers.said_weekday(phrase))


def figures_day_month(phrase: Phrase) -> Meaning | None:
    """“8.7.”, “23. 3. 1976” -> that day."""
    day, month = numbers.day(phrase), phrase.number("k")
    if phrase.has("y"):
        return said_day(year_of(phrase), month, day)
    return Recurring(Named.MONTH_DAY, day, month) if 1 <= day <= calendar.month_length(2000, month) else None


def day_range(phrase: Phrase) -> Pair | None:
    """“vom 5. bis 22. November”, “los días 15 y 16 de marzo del 2001” -> both days, month and year said once."""
    first, second = numbers.day(phrase, "a"), numbers.day(phrase, "b")
    month = numbers.month(phrase)
    if not 1 <= first < second <= calendar.month_length(2000, month):
        return None
    start: Meaning
    end: Meaning
    if phrase.has("y"):
        year = year_of(phrase)
        start, end = said_day(year, month, first), said_day(year, month, second)
    else:
        which = which_of(phrase) if phrase.has("r") else Which.BARE
        start, end = (Recurring(Named.MONTH_DAY, day, month, which) for day in (first, second))
    last = next(name for name in ("z", "y", "m") if phrase.has(name))
    return Pair(("a", "a"), start, ("b", last), end, range=not phrase.has("and"))


def days_of_two_months(phrase: Phrase) -> Pair | None:
    """“del 28 de febrero al 5 de marzo de 2030” -> both days, the year said once."""
    days, months = [], (numbers.month(phrase, "k"), numbers.month(phrase, "m"))
    for name, month in zip("ab", months, strict=True):
        day = numbers.day(phrase, name)
        if not 1 <= day <= calendar.month_length(2000, month):
            return None
        days.append(day)
    start: Meaning = Recurring(Named.MONTH_DAY, days[0], months[0])
    end: Meaning = Recurring(Named.MONTH_DAY, days[1], months[1])
    if phrase.has("y"):
        year = year_of(phrase)
        start = said_day(year - (months[0] > months[1]), months[0], days[0])
        end = said_day(year, months[1], days[1])
    return Pair(("a", "a"), start, ("b", "y" if phrase.has("y") else "b"), end)


def month_year(phrase: Phrase) -> Meaning | None:
    """“März 1998”, “marzo de 1998”, “octobre 98” -> that month."""
    if len(phrase.word("y")) == 2 and int(phrase.word("y")) <= 31:
        return None
    if numbers.word_after(phrase) in phrase.lexicon.lists["counted_thing"]:  # "febbraio 1026 miliardi"
        return None
    return Fixed(month_cell(year_of(phrase), numbers.month(phrase)))


def bare_month(phrase: Phrase) -> Meaning | None:
    """“März”, “el mes de marzo” -> the month of a year still to be found."""
    if phrase.before(1) == "-" and phrase.before(3).lower() != "mi-":  # "le 11-Septembre" is a name
        return None
    if _DAY_BEFORE.search(phrase.before(8)):  # "Straße des 17. Juni"
        return None
    return None if _is_name(phrase, "m") else Recurring(Named.MONTH, numbers.month(phrase))


def bare_weekday(phrase: Phrase) -> Meaning | None:
    """“Freitag”, “el viernes” -> that weekday of a week still to be found; “an einem Freitag” is any of them."""
    if _is_name(phrase, "w") or numbers.word_before(phrase) in phrase.lexicon.lists["indefinite"]:
        return None
    return Recurring(Named.WEEKDAY, numbers.weekday(phrase))


def nth_weekday(phrase: Phrase) -> Meaning | None:
    """“der erste Montag im Mai”, “el último lunes de agosto” -> that day of the month."""
    month: Meaning = Recurring(Named.MONTH, numbers.month(phrase))
    if phrase.has("y"):
        month = Fixed(month_cell(year_of(phrase), numbers.month(phrase)))
    if phrase.is_of("o", "step") and numbers.step(phrase, "o") >= 0:
        return None
    number = -1 if phrase.is_of("o", "step") else numbers.ordinal(phrase)
    if number > 5:
        return None
    return Recurring(Named.NTH_WEEKDAY, number, within=month, weekday=numbers.weekday(phrase))


def _is_name(phrase: Phrase, group: str) -> bool:
    """“August Bebel”, “Santo Domingo”, “Mars”: capitals and the neighbours make a person, a town, a planet of it."""
    lists = phrase.lexicon.lists
    if not phrase.raw(group)[0].isupper():
        return False
    before = numbers.word_before(phrase)
    if before in lists["title"]:
        return True
    if phrase.words(group)[0] not in lists["also_a_name"]:
        return False
    follows = re.match(r"\s[A-ZÀ-Ý]", phrase.after(2)) is not None
    return before in lists["name_before"] or (follows and before not in lists["before_month"])


def _is_street(phrase: Phrase) -> bool:
    """“Straße des 17. Juni”, “rue du 8 mai 1945”, “avenida 9 de Julio”, “piazza 25 aprile” are places."""
    words = phrase.tokens.lowered[max(0, phrase.start - 32) : phrase.start].split()
    if words and words[-1] in ("des", "du", "de"):
        words.pop()
    elif not phrase.text[0].isdigit():
        return False
    return bool(words) and words[-1] in phrase.lexicon.lists["street"]


def point_date(phrase: Phrase) -> Meaning | None:
    """“am 24.12.” -> that day of a year still to be found."""
    day, month = (int(part) for part in phrase.word("x").split("."))
    if not 1 <= month <= 12 or not 1 <= day <= calendar.month_length(2000, month):
        return None
    return Recurring(Named.MONTH_DAY, day, month)


def two_centuries(phrase: Phrase) -> Pair | None:
    """“das 18. und 19. Jahrhundert”, “los siglos XVIII y XIX” -> both."""
    first, second = numbers.ordinal(phrase, "a"), numbers.ordinal(phrase, "b")
    if not 1 <= first < second <= 30:
        return None
    last = "u" if phrase.has("u") else "b"
    return Pair(("a", "a"), Fixed(century_cell(first)), ("b", last), Fixed(century_cell(second)), range=False)


def day_of_month(phrase: Phrase) -> Meaning | None:
    """“el día 13”, “viernes 13” -> that day of a month still to be found."""
    day = numbers.day(phrase)
    if not 1 <= day <= 31:
        return None
    which = which_of(phrase) if phrase.has("r") else Which.BARE
    return Recurring(Named.DAY_OF_MONTH, day, which=which, weekday=numbers.said_weekday(phrase))


def which_of(phrase: Phrase) -> Which:
    """Which of the recurring ones the captured step means."""
    return {-1: Which.LAST, 0: Which.THIS, 1: Which.NEXT}[numbers.step(phrase)]


def year(phrase: Phrase) -> Meaning | None:
    """“1998”, “el año 1998”, “480 v. Chr.” -> that year; amounts, sections and numbers of things are not."""
    number = phrase.number("y")
    if phrase.has("said") or phrase.has("bc") or phrase.has("ad"):
        is_amount = re.match(r"[.,]\d|\s?%", phrase.after(3)) is not None
        return Fixed(year_cell(year_of(phrase))) if number and not is_amount else None
    if _NO_YEAR_BEFORE.search(phrase.before(14)) or _NO_YEAR_AFTER.match(phrase.after(8)):
        return None
    lists = phrase.lexicon.lists
    if numbers.word_after(phrase) in lists["counted_thing"] or numbers.word_before(phrase) in lists["no_year_before"]:
        return None
    if not 1900 <= number <= 2069:
        before = phrase.tokens.lowered[max(0, phrase.start - 16) : phrase.start].split()
        if not 1000 <= number <= 2069 or not before or before[-1].strip("(-–") not in _before_year(phrase):
            return None
    return Fixed(year_cell(number))


def _before_year(phrase: Phrase) -> list[str]:
    return phrase.lexicon.lists["before_year"]


def year_range(phrase: Phrase) -> Pair | None:
    """“1914–18”, “1925/26” -> both years."""
    first, short = phrase.number("a"), phrase.word("b")
    second = int(short) if len(short) == 4 else first // 100 * 100 + int(short)
    if not first < second <= first + 60 or not re.fullmatch(r"\d{4}\s?[-–/]\s?\d\d(?:\d\d)?", phrase.text):
        return None
    return Pair(("a", "a"), Fixed(year_cell(first)), ("b", "b"), Fixed(year_cell(second)))


def short_year(phrase: Phrase) -> Meaning | None:
    """“il 92”, “nel '68” -> the year of that century; amounts are not."""
    number = phrase.number("y")
    marked = phrase.has("apostrophe_year")
    if not (marked or number >= 60) or _NO_YEAR_AFTER.match(phrase.after(8)):
        return None
    if numbers.word_after(phrase) in phrase.lexicon.lists["counted_thing"]:
        return None
    return Recurring(Named.YEAR_OF_CENTURY, number)


def decade(phrase: Phrase) -> Meaning | None:
    """“die 1990er Jahre”, “los años 30”, “gli anni Ottanta” -> ten years."""
    part = _PARTS.get(phrase.word("p")) if phrase.has("p") else None
    base: Meaning
    if phrase.has("y"):
        number = phrase.number("y")
        if number % 10:
            return None
        base = (
            Fixed(Cell(Grain.DECADE, number // 10))
            if number >= 1000
            else Recurring(Named.DECADE_OF_CENTURY, number // 10)
        )
    else:
        base = Recurring(Named.DECADE_OF_CENTURY, phrase.value("n", "decade_word"))
    return Modified(base, part) if part else base


def bare_decade(phrase: Phrase) -> Meaning | None:
    """“los 80”, “los ochenta” with nothing counted behind it -> ten years."""
    after = numbers.word_after(phrase)
    if (after and after not in phrase.lexicon.lists["function_word"]) or phrase.after(1) == "%":
        return None
    return None if phrase.has("y") and phrase.number("y") < 20 else decade(phrase)


_PARTS = {
    "primi": Part.EARLY, "primo": Part.EARLY, "ultimi": Part.LATE, "tardo": Part.LATE, "inizio": Part.START,
    "frühen": Part.EARLY, "frühe": Part.EARLY, "beginnenden": Part.EARLY, "angehenden": Part.EARLY,
    "mittleren": Part.MID, "späten": Part.LATE, "späte": Part.LATE, "ausgehenden": Part.LATE,
    "primeros": Part.EARLY, "últimos": Part.LATE,
}  # fmt: skip


def century(phrase: Phrase) -> Meaning | None:
    """“das 19. Jahrhundert”, “el siglo XIX”, “le Ve siècle avant J.-C.”, “das frühe 19. Jahrhundert” -> its hundred
    years or a part of them."""
    number = numbers.ordinal(phrase)
    if not 1 <= number <= 30:
        return None
    cell = Fixed(century_cell(number, phrase.has("bc")))
    return Modified(cell, _PARTS[phrase.word("p")]) if phrase.has("p") else cell


def short_quarter(phrase: Phrase) -> Meaning | None:
    """“Q3 2014”, “T3 2014” -> that quarter."""
    return Recurring(Named.QUARTER, phrase.value("q", "quarter_short"), within=Fixed(year_cell(year_of(phrase))))


def half_of_year(phrase: Phrase) -> Meaning | None:
    """“die zweite Hälfte 1998”, “la segunda mitad de 1998” -> those six months."""
    number = numbers.ordinal(phrase)
    if number > 2:
        return None
    return Recurring(Named.HALF, number, within=Fixed(year_cell(year_of(phrase))))


def day_of_stepped_month(phrase: Phrase) -> Meaning | None:
    """“am 10. dieses Monats”, “el 10 del mes pasado” -> that day of the month."""
    day = numbers.day(phrase)
    if not 1 <= day <= 31:
        return None
    step = numbers.step(phrase) if phrase.has("r") else 0
    anchor = Anchor.TEXT if phrase.has("r") and phrase.is_of("r", "text_step") else Anchor.PUBLICATION
    return Recurring(Named.DAY_OF_MONTH, day, within=Relative(Grain.MONTH, step, anchor))


def named_century(phrase: Phrase) -> Meaning | None:
    """“il Quattrocento”, with a capital -> the 1400s; “quattrocento” is a number."""
    if not phrase.raw("c")[0].isupper() or numbers.word_after(phrase) in phrase.lexicon.lists["counted_thing"]:
        return None
    return Fixed(Cell(Grain.CENTURY, phrase.value("c", "century_word")))


def season(phrase: Phrase) -> Meaning | None:
    """“Herbst 2011”, “la primavera de 1983”, “en été” -> that season."""
    number, word = phrase.value("s", "season"), phrase.word("s")
    lists = phrase.lexicon.lists
    if (
        word in lists["tricky_season"]
        and phrase.text == word
        and numbers.word_before(phrase) not in lists["before_season"]
    ):
        return None
    if phrase.raw("s")[0].isupper() and numbers.word_before(phrase) in lists["title"]:  # "Frau Sommer"
        return None
    if phrase.has("y"):
        return Fixed(Cell(Grain.SEASON, year_of(phrase) * 4 + number))
    return Recurring(Named.SEASON, number)


def part_of_year(phrase: Phrase) -> Meaning | None:
    """“el primer trimestre de 1998”, “das zweite Halbjahr”, “primo semestre 1994” -> that quarter or half."""
    number, length = numbers.ordinal(phrase), phrase.value("q", "year_part")
    if phrase.is_of("o", "step"):  # "el último trimestre de 1998"
        number = length
    if not 1 <= number <= length:
        return None
    within = Fixed(year_cell(year_of(phrase))) if phrase.has("y") else None
    return Recurring(Named.QUARTER if length == 4 else Named.HALF, number, within=within)


def holiday(phrase: Phrase) -> Meaning | None:
    """“Weihnachten”, “Navidad”, “Pâques 1998” -> the holiday of a year, said or still to be found."""
    within = Fixed(year_cell(phrase.number("y"))) if phrase.has("y") else None
    if numbers.word_before(phrase) in phrase.lexicon.lists["church"]:  # "Pfarre Mariä Himmelfahrt"
        return None
    if not any(character.isupper() for character in phrase.raw("h")):
        return None
    return Recurring(Named.HOLIDAY, name=phrase.name("h", "holiday"), within=within)


def numeric_date(phrase: Phrase) -> Meaning | None:
    """“28/09/1993”, “30.11.2013” -> that day; the day stands first in these languages."""
    raw = phrase.raw("x")
    parts = re.split(r"[/.-]", raw)
    if any(len(part) == 3 for part in parts) or ("." in raw and len(raw) < 6) or re.match(r"[./-]?\d", phrase.after(2)):
        return None
    first, second, third = (int(part) for part in parts)
    if len(parts[0]) == 4:
        return Fixed(day_cell(first, second, third)) if calendar.exists(first, second, third) else None
    year = numbers.full_year(third)
    for month, day in ((second, first), (first, second)):
        if calendar.exists(year, month, day):
            return Fixed(day_cell(year, month, day))
    if len(parts[2]) == 2:  # a telephone number
        return None
    return Impossible(f"{calendar.iso_year(year)}-XX-XX", f"the calendar has no {raw}")

"""English numbers, written out or in figures, and the macros that rules use for them."""

from __future__ import annotations

from fractions import Fraction

from dateline.temporal.grammar import Phrase
from dateline.temporal.model import Grain

MACROS = {
    "small": "(ones|tens (dash? ones)?)",
    "spelled": "({small}|'a' (?=scale)) (scale scale? ('and'? {small})?)?",
    "cardinal": "(int|big|decimal|{spelled})",
    "half": "('and' 'a'? 'half')",
    "vague_count": "('a' 'very'? 'few'|'few'|'several'|'many'|'a'? 'couple' 'of'?|'dozens' 'of'|'some'|'numerous')",
    "count": "({cardinal} {half}?|{vague_count}|'a'|'an')",
    "any_unit": "(unit|units)",
    "full_month": "(month|month_short '.'?)",
    "full_weekday": "(weekday|weekday_short '.'?)",
    "any_weekday": "(weekday|(weekday_short|weekday_tricky) '.'?)",
    "ordinal": "(ordinal_day|ordinal_number|tens dash? ordinal_word|ordinal_word)",
    "day_number": "(day|ordinal_day|tens dash? ordinal_word|ordinal_word)",
    "unit_position": "({ordinal}|'last'|'final')",
}
"""Sub-patterns of the English rules, inserted with ``{name}``."""


def amount(words: list[str], phrase: Phrase) -> Fraction | None:
    """``["two", "and", "a", "half"]`` -> 5/2; a number that is not named ("several") is None, "couple" 2."""
    if "half" in words:
        cut = words.index("and") if "and" in words else 0
        whole = amount(words[:cut], phrase) if cut else Fraction(0)
        return None if whole is None else whole + Fraction(1, 2)
    if "couple" in words:
        return Fraction(2)
    values = phrase.lexicon.values
    total, current, seen = Fraction(0), Fraction(0), False
    for word in words:
        plain = word.replace(",", "")
        if plain.replace(".", "", 1).isdigit():
            current, seen = current + Fraction(plain), True
        elif word in values["ones"]:
            current, seen = current + values["ones"][word], True
        elif word in values["tens"]:
            current, seen = current + values["tens"][word], True
        elif word in values["scale"]:
            current, seen = (current or Fraction(1)) * values["scale"][word], True
            if current >= 1000:
                total, current = total + current, Fraction(0)
        elif word in ("few", "several", "many", "dozens", "some", "numerous"):
            return None
        elif word in ("a", "an"):
            current, seen = current or Fraction(1), True
    return total + current if seen else None


def ordinal(words: list[str], phrase: Phrase) -> int:
    """``["twenty", "-", "first"]`` -> 21; ``["19th"]`` -> 19; a plain numeral is itself."""
    values = phrase.lexicon.values
    total = 0
    for word in words:
        digits = word.rstrip("stndrh")
        if digits.isdigit():
            total += int(digits)
        elif word in values["ordinal_word"]:
            total += values["ordinal_word"][word]
        elif word in values["tens"]:
            total += values["tens"][word]
    return total


def counted(phrase: Phrase, number: str, unit: str) -> Fraction | None:
    """How many units of `grain` a captured number of captured units is, None if not named; a fortnight is two weeks."""
    count = amount(phrase.words(number), phrase) if phrase.has(number) else None
    return 2 * count if count is not None and phrase.words(unit)[-1].startswith("fortnight") else count


def grain(phrase: Phrase, name: str) -> Grain:
    """The grain of a captured unit, singular or plural."""
    word = phrase.words(name)[-1]
    values = phrase.lexicon.values
    return Grain(values["unit"].get(word, values["units"].get(word, Grain.DAY.value)))


def month(phrase: Phrase, name: str) -> int:
    """The month number of a captured ``{full_month}``."""
    word = phrase.words(name)[0]
    values = phrase.lexicon.values
    return values["month"].get(word) or values["month_short"][word]


def weekday(phrase: Phrase, name: str) -> int:
    """The weekday number of a captured ``{full_weekday}``, 0 for Monday."""
    word = phrase.words(name)[0]
    for kind in ("weekday", "weekday_short", "weekday_tricky", "weekdays"):
        if word in phrase.lexicon.values[kind]:
            return phrase.lexicon.values[kind][word]
    raise KeyError(word)

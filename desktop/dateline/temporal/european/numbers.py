"""Numbers, units and names of the word lists, as the readings of several languages use them.

Every list names its tables alike: ``number`` ("dos", "zwei"), ``tens`` ("vingt"), ``scale``, ``collective``
("decina"), ``unit`` and ``units``, ``month``, ``weekday``, ``step`` (letzte -1, diese 0, nächste 1), ``text_step``
(folgende 1).
"""

from __future__ import annotations

import re
from fractions import Fraction

from dateline.temporal.grammar import Phrase
from dateline.temporal.meaning import Amount
from dateline.temporal.model import Grain


def macros(joint: str, of: str = "'de'") -> dict[str, str]:
    """The sub-patterns for numbers; ``joint`` stands inside a written-out number ("treinta y uno"), ``of`` behind a
    collective one ("una decena de")."""
    return {
        "small": f"((tens|number) ({joint} (tens|number)){{0,2}})",
        "cardinal": f"(int ',' int|int|decimal|big|{{small}} scale{{0,2}}|scale {{small}}?|number? collective {of}?)",
        "count": "({cardinal}|half|{vague})",
        "any_unit": "(unit|units)",
        "full_month": "(month|month_short '.'?)",
    }


def amount(phrase: Phrase, name: str) -> Fraction | None:
    """A captured count; a number that is not named ("einige", "varios") is None."""
    words = phrase.words(name)
    values, lists = phrase.lexicon.values, phrase.lexicon.lists
    if "," in words:
        return Fraction("".join(words).replace(",", "."))
    total, current = Fraction(0), Fraction(0)
    for word in words:
        if word in lists["vague_count"]:
            return None
        if re.fullmatch(r"\d+(?:\.\d+)?", word):
            current += _figures(word)
        elif word.replace(",", "").isdigit():
            current += int(word.replace(",", ""))
        elif word in values["collective"]:
            current = max(current, Fraction(1)) * values["collective"][word]
        elif word in values["scale"]:
            current = max(current, Fraction(1)) * values["scale"][word]
            if current >= 1000:
                total, current = total + current, Fraction(0)
        elif word in values["tens"]:
            # quatre-vingts: a ten behind a smaller number is so many tens
            current = current * values["tens"][word] if 0 < current < 10 else current + values["tens"][word]
        elif word in values["number"]:
            current += values["number"][word]
        elif word in values["half"]:
            current += Fraction(values["half"][word], 2)
    return total + current


def _figures(word: str) -> Fraction:
    """“1.000” is a thousand where a comma is the decimal sign, “2.5” is not."""
    whole, _, fraction = word.partition(".")
    return Fraction(whole + fraction) if len(fraction) == 3 else Fraction(word)


def day(phrase: Phrase, name: str = "d") -> int:
    """The day of a month, in figures or written out ("primero", "uno"); 0 where the words are none."""
    values = phrase.lexicon.values
    total = 0
    for word in phrase.words(name):
        if word.isdigit():
            return int(word)
        total += values["ordinal_word"].get(word) or values["number"].get(word) or values["tens"].get(word, 0)
    return total


def ordinal(phrase: Phrase, name: str = "o") -> int:
    """“19”, “XIX”, “primer”, “dritten”, “dix-neuvième” -> the number; 0 where the words are none."""
    values = phrase.lexicon.values
    total = 0
    for word in phrase.words(name):
        if word.isdigit():
            return int(word)
        for kind in ("ordinal_word", "roman", "roman_century", "number", "tens"):
            if word in values.get(kind, ()):
                total += values[kind][word]
                if kind not in ("number", "tens"):
                    return total
                break
    return total


def grain(phrase: Phrase, name: str = "u") -> Grain:
    """The grain of a captured unit, singular or plural."""
    values = phrase.lexicon.values
    return next(
        Grain(values[kind][word]) for word in phrase.words(name) for kind in ("unit", "units") if word in values[kind]
    )


def length(count: Fraction | None, grain: Grain) -> Amount:
    """So many units; half-years, which TIMEX3 cannot write, as months."""
    if grain is Grain.HALF:
        return Amount(None if count is None else count * 6, Grain.MONTH)
    return Amount(count, grain)


def word_before(phrase: Phrase) -> str:
    """The word in front of the expression in lower case, "" where none is."""
    found = re.search(r"([^\W\d_]+'?)\s*$", phrase.tokens.lowered[max(0, phrase.start - 24) : phrase.start])
    return found[1] if found else ""


def word_after(phrase: Phrase) -> str:
    """The word that follows the expression with no punctuation between, in lower case, "" where none does."""
    found = re.match(r"\s+([^\W\d_]+'?)", phrase.tokens.lowered[phrase.end : phrase.end + 32])
    return found[1] if found else ""


def is_plural(phrase: Phrase, name: str = "u") -> bool:
    """Whether a captured unit stands in the plural only."""
    values = phrase.lexicon.values
    return all(word not in values["unit"] for word in phrase.words(name))


def month(phrase: Phrase, name: str = "m") -> int:
    """The month number of a captured ``{full_month}``."""
    word, values = phrase.words(name)[0], phrase.lexicon.values
    return values["month"].get(word) or values["month_short"][word]


def weekday(phrase: Phrase, name: str = "w") -> int:
    """The weekday number of a captured weekday, 0 for Monday."""
    word, values = phrase.words(name)[0], phrase.lexicon.values
    return next(values[kind][word] for kind in ("weekday", "weekday_short", "weekdays") if word in values[kind])


def said_weekday(phrase: Phrase, name: str = "w") -> int | None:
    """As `weekday`, None where the group took no part."""
    return weekday(phrase, name) if phrase.has(name) else None


def step(phrase: Phrase, name: str = "r") -> int:
    """-1, 0 or 1: where "letzte", "diese", "nächste" and their like point."""
    values = phrase.lexicon.values
    return next(
        values[kind][word]
        for word in reversed(phrase.words(name))
        for kind in ("step", "text_step")
        if word in values[kind]
    )


def full_year(two_digits: int) -> int:
    """A two-digit year of a date: 1950 to 2049, as in the numeric dates of other languages."""
    return two_digits + (1900 if two_digits >= 50 else 2000) if two_digits < 100 else two_digits

"""What lengths of time, repetitions and clock times mean, whatever the language."""

from __future__ import annotations

import re
from fractions import Fraction

from dateline.temporal.european import numbers
from dateline.temporal.european.relative import DAY_PARTS, day_part_of
from dateline.temporal.grammar import Pair, Phrase
from dateline.temporal.meaning import Amount, AtTime, Clock, DayPart, Duration, Meaning, Repeated
from dateline.temporal.model import Grain
from dateline.temporal.values import duration_value

_DAY_PART_CODES = tuple(part.value for part in DAY_PARTS)
_SEASON_CODES = ("SP", "SU", "FA", "WI")


def duration(phrase: Phrase) -> Meaning | None:
    """“zwei Jahre”, “dos semanas y media”, “deux heures et dix minutes”, “qualche giorno” -> so long."""
    count = numbers.amount(phrase, "n") if phrase.has("n") else Fraction(1)
    if phrase.has("n") and "," in phrase.words("n") and " " in phrase.raw("n"):
        return None
    grain = numbers.grain(phrase)
    if grain is Grain.SECOND and count == 1 and numbers.word_after(phrase):  # "un segundo debate"
        return None
    if phrase.raw("n").isdigit() and (_ENDS_PAIR.search(phrase.before(8)) or (grain is Grain.YEAR and _is_age(phrase))):
        return None
    if phrase.has("half") and count is not None:
        count += Fraction(1, 2)
    amounts = [numbers.length(count, grain)]
    if phrase.has("v"):
        amounts.append(numbers.length(numbers.amount(phrase, "k"), numbers.grain(phrase, "v")))
    return Duration(tuple(amounts))


_ENDS_PAIR = re.compile(r"\d\s?(?:à|bis|-|–)\s?$")  # the second of "2 à 8 ans" is read with the first
_NAME_BEFORE = re.compile(r"[A-ZÀ-Ý][\w'-]+,?\s+$")


def _is_age(phrase: Phrase) -> bool:
    """“Anna Ferrara, 34 anni”, “un chauffeur de 38 ans”: behind a name, or behind "of" and a noun that no length has.

    Only where the word list has words for it: the Spanish annotators take ages as durations.
    """
    lists = phrase.lexicon.lists
    if not lists["age_of"]:
        return False
    if numbers.word_after(phrase) in lists["age_after"]:
        return True
    before = phrase.before(40)
    if numbers.word_before(phrase) in lists["age_of"]:
        words = before.lower().rstrip(" ,").split()
        return len(words) < 2 or words[-2].strip(".,;:\"'") not in lists["length_noun"]
    return _NAME_BEFORE.search(before) is not None


def duration_pair(phrase: Phrase) -> Pair | None:
    """“8 à 24 mois”, “zwei bis drei Jahre” -> two lengths, the unit said once."""
    grain = numbers.grain(phrase)
    counts = [numbers.amount(phrase, name) for name in ("n", "k")]
    if grain is Grain.YEAR and _is_age(phrase):
        return None
    if counts[0] is None or counts[1] is None or not counts[0] < counts[1]:
        return None
    first, second = (Duration((numbers.length(count, grain),)) for count in counts)
    return Pair(("n", "n"), first, ("k", "u"), second, range=False)


def lasting(phrase: Phrase) -> Meaning | None:
    """“jahrelang” -> an unnamed number of units."""
    return Duration((numbers.length(None, Grain(phrase.value("u", "lasting"))),))


def units(phrase: Phrase) -> Meaning | None:
    """“Jahre”, “durante meses” -> an unnamed number of units; behind some articles they are just things."""
    if not numbers.is_plural(phrase) or re.search(r"[\d½]\s?$", phrase.before(3)):
        return None
    if numbers.word_before(phrase) in phrase.lexicon.lists["no_units_after"]:
        return None
    return Duration((numbers.length(None, numbers.grain(phrase)),))


def quarter_hours(phrase: Phrase) -> Meaning | None:
    """“eine Viertelstunde”, “trois quarts d'heure”, “un cuarto de hora” -> so many minutes."""
    count = numbers.amount(phrase, "n") if phrase.has("n") else Fraction(1)
    minutes = phrase.value("q", "minutes_word")
    return Duration((Amount(None if count is None else count * minutes, Grain.MINUTE),))


def whole_unit(phrase: Phrase) -> Meaning | None:
    """“toda la semana”, “den ganzen Tag” -> one unit long."""
    return Duration((numbers.length(Fraction(1), numbers.grain(phrase)),))


def yearly_compound(phrase: Phrase) -> Meaning | None:
    """“zweijährig”, “100-jährig”, “dreitägig” -> so long; -jährlich is a repetition and stands elsewhere."""
    count = numbers.amount(phrase, "n") if phrase.has("n") else Fraction(1)
    return Duration((Amount(count, Grain(phrase.value("u", "unit_adjective"))),))


def frequency(phrase: Phrase) -> Meaning | None:
    """“täglich”, “anual”, “mensile” -> repeated by that unit; behind an article it is a newspaper ("el diario")."""
    before = phrase.tokens.lowered[max(0, phrase.start - 24) : phrase.start].split()
    if before and before[-1] in phrase.lexicon.lists["noun_before"]:
        return None
    return Repeated(_each(Grain(phrase.value("f", "frequency")), Fraction(1)))


def every(phrase: Phrase) -> Meaning | None:
    """“jeden Montag”, “cada seis meses”, “chaque jour”, “tutti i giorni” -> repeated."""
    if phrase.has("w"):
        return Repeated(f"XXXX-WXX-{numbers.weekday(phrase) + 1}")
    if phrase.has("m"):
        return Repeated(f"XXXX-{numbers.month(phrase):02d}")
    if phrase.has("s"):
        return Repeated("XXXX-" + _SEASON_CODES[phrase.value("s", "season")])
    if phrase.has("x"):
        return Repeated(f"XXXX-XX-XXT{_DAY_PART_CODES[phrase.value('x', 'day_part')]}")
    if phrase.has("e"):
        return Repeated("XXXX-WXX-WE")
    count = numbers.amount(phrase, "n") if phrase.has("n") else Fraction(1)
    return Repeated(_each(numbers.grain(phrase), count))


def weekdays_from_to(phrase: Phrase) -> Pair | None:
    """“du lundi au vendredi”, “de lunes a viernes” -> every week on those days."""
    first, second = (Repeated(f"XXXX-WXX-{numbers.weekday(phrase, name) + 1}") for name in ("a", "b"))
    return Pair(("a", "a"), first, ("b", "b"), second, range=False)


def daily_part(phrase: Phrase) -> Meaning | None:
    """“abends”, “nachts” -> repeated daily."""
    return Repeated(f"XXXX-XX-XXT{_DAY_PART_CODES[phrase.value('f', 'daily_part')]}")


def _each(grain: Grain, count: Fraction | None) -> str:
    return duration_value((numbers.length(count, grain),))


def per_unit(phrase: Phrase) -> Meaning | None:
    """“pro Tag”, “al año”, “par mois”, “l'anno” behind an amount -> repeated by that unit."""
    return Repeated(_each(numbers.grain(phrase), Fraction(1)), "")


def rate(phrase: Phrase) -> Meaning | None:
    """“al año”, “am Tag”, “l'anno”, “im Monat” where an amount stands before -> repeated by that unit."""
    before = phrase.tokens.lowered[max(0, phrase.start - 24) : phrase.start].split()
    if not before or not (before[-1][:1].isdigit() or before[-1] in phrase.lexicon.lists["rate_before"]):
        before = before[-2:-1]  # "3mila unità l'anno", "zwei Millionen Euro im Jahr"
        if not before or not (before[0][:1].isdigit() or before[0] in phrase.lexicon.lists["rate_before"]):
            return None
    return per_unit(phrase)


def clock(phrase: Phrase) -> Meaning | None:
    """“20.30 Uhr”, “las 8.15”, “21 h 45”, “alle 12:50”, “las seis de la mañana” -> that minute."""
    return _clock(phrase, "h", "c", day_part_of(phrase) if phrase.has("x") else None)


def clock_range(phrase: Phrase) -> Pair | None:
    """“15–18 Uhr”, “de 14.30 à 17 h” -> both times, the sign of the hour said once."""
    first, second = _clock(phrase, "a", "a", None), _clock(phrase, "h", "c", None)
    if first is None or second is None:
        return None
    last = "z" if phrase.has("z") else "h" if phrase.has("h") else "c"
    return Pair(("a", "a"), first, ("c" if phrase.has("c") else "h", last), second)


def _clock(phrase: Phrase, hour_name: str, clock_name: str, part: DayPart | None) -> Meaning | None:
    words = phrase.words(clock_name) or phrase.words(hour_name)
    figures = [int(figure) for word in words for figure in re.findall(r"\d+", word)]
    if not figures:
        figures = [phrase.lexicon.values["number"].get(words[0], 99)]
    hour, minute = figures[0], figures[1] if len(figures) > 1 else 0
    if phrase.has("minute"):
        minute = int(re.sub(r"\D", "", phrase.word("minute")) or 0)
    if phrase.has("half"):
        minute = 30
    if part in (DayPart.AFTERNOON, DayPart.EVENING, DayPart.NIGHT) and (5 if part is DayPart.NIGHT else 1) <= hour < 12:
        hour += 12
    if hour > 24 or minute > 59 or re.match(r"\w|[.,:]\d|\s?[%€$]", phrase.after(3)):
        return None
    if numbers.word_after(phrase) in phrase.lexicon.lists["counted_thing"]:
        return None
    zone = "Z" if phrase.has("zone") else ""
    return AtTime(None, Clock(hour, minute, None, zone))


def clock_in_words(phrase: Phrase) -> Meaning | None:
    """“halb acht”, “viertel nach acht”, “las ocho y cuarto”, “huit heures moins le quart” -> that minute.

    ``h`` is the hour, ``minutes`` what is added to it, ``to`` what is taken off.
    """
    words = phrase.words("h")
    hour = int(words[0]) if words[0].isdigit() else phrase.lexicon.values["number"].get(words[0], 99)
    if not 1 <= hour <= 24:
        return None
    part = day_part_of(phrase) if phrase.has("x") else None
    if part in (DayPart.AFTERNOON, DayPart.EVENING, DayPart.NIGHT) and (5 if part is DayPart.NIGHT else 1) <= hour < 12:
        hour += 12
    total = hour * 60
    if phrase.has("minutes"):
        total += _minutes(phrase, "minutes")
    if phrase.has("to"):
        total -= _minutes(phrase, "to")
    return AtTime(None, Clock(total // 60, total % 60)) if 0 <= total <= 1440 else None


def _minutes(phrase: Phrase, name: str) -> int:
    word = phrase.words(name)[0]
    if word.isdigit():
        return int(word)
    values = phrase.lexicon.values
    return values["clock_fraction"].get(word) or values["number"].get(word) or values["tens"].get(word, 0)


def clock_word(phrase: Phrase) -> Meaning | None:
    """“Mitternacht”, “medianoche”, “minuit” -> that hour."""
    return AtTime(None, Clock(phrase.value("c", "clock_word"), 0))

"""What counts from publication or from the running time, whatever the language.

Captures: ``r`` a step (last, this, next), ``u`` unit, ``n`` count, ``d`` deictic day, ``x`` part of the day, and
those of `dateline.temporal.european.dates`.
"""

from __future__ import annotations

from fractions import Fraction

from dateline import calendar
from dateline.temporal.cells import day_cell
from dateline.temporal.european import numbers
from dateline.temporal.european.dates import which_of
from dateline.temporal.grammar import Phrase
from dateline.temporal.meaning import (
    Amount,
    Anchor,
    AtTime,
    DayPart,
    Duration,
    Fixed,
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
from dateline.temporal.model import Grain

DAY_PARTS = (DayPart.MORNING, DayPart.MIDDAY, DayPart.AFTERNOON, DayPart.EVENING, DayPart.NIGHT, DayPart.DAYTIME)

COMING_WEEKEND = Recurring(Named.WEEKEND, 1, which=Which.NEXT)
"""„das kommende Wochenende", “el próximo fin de semana”: the first one ahead, unlike the English “next weekend”."""


def deictic_day(phrase: Phrase) -> Meaning | None:
    """“gestern”, “hoy, jueves”, “après-demain” -> a day counted from publication."""
    return Relative(Grain.DAY, phrase.value("d", "deictic_day"))


def deictic_part(phrase: Phrase) -> Meaning | None:
    """“gestern Abend”, “hier soir” -> part of a day counted from publication."""
    return AtTime(Relative(Grain.DAY, phrase.value("d", "deictic_day")), day_part_of(phrase))


def night_word(phrase: Phrase) -> Meaning | None:
    """“anoche”, “stamane”, “stasera” -> part of the publication day or the day before."""
    code = phrase.value("d", "day_and_part")  # the day's distance * 10 + the part
    return AtTime(Relative(Grain.DAY, code // 10), DAY_PARTS[code % 10])


def day_part_of(phrase: Phrase) -> DayPart:
    """The captured part of the day."""
    return DAY_PARTS[phrase.value("x", "day_part")]


def day_part(phrase: Phrase) -> Meaning | None:
    """“la noche”, “Nachmittag” -> part of the day that the text speaks of; “la madrugada” is the hours before dawn."""
    is_early = phrase.word("x") in phrase.lexicon.lists.get("before_dawn", ())
    return AtTime(None, day_part_of(phrase), Part.EARLY if is_early else None)


def stepped_part(phrase: Phrase) -> Meaning | None:
    """“esta mañana”, “letzte Nacht”, “ce matin”, “la notte prima” -> part of that day."""
    step = numbers.step(phrase)
    anchor = Anchor.TEXT if phrase.is_of("r", "text_step") else Anchor.PUBLICATION
    return AtTime(Relative(Grain.DAY, step, anchor), day_part_of(phrase))


def weekday_part(phrase: Phrase) -> Meaning | None:
    """“Dienstagabend” -> part of that weekday."""
    code = phrase.value("x", "weekday_part")  # the weekday * 10 + the part
    return AtTime(Recurring(Named.WEEKDAY, code // 10), DAY_PARTS[code % 10])


def weekday_evening(phrase: Phrase) -> Meaning | None:
    """“Freitag Abend” -> part of that weekday."""
    return AtTime(Recurring(Named.WEEKDAY, numbers.weekday(phrase)), day_part_of(phrase))


def night_to_weekday(phrase: Phrase) -> Meaning | None:
    """“die Nacht auf Donnerstag” -> the night that begins the day before."""
    return AtTime(Recurring(Named.WEEKDAY, (numbers.weekday(phrase) - 1) % 7), DayPart.NIGHT)


def night_from_day(phrase: Phrase) -> Meaning | None:
    """“la nuit du 3 au 4 mai”, “die Nacht vom 3. auf den 4. Mai” -> the night that begins on the first day."""
    first, second, month = numbers.day(phrase, "a"), numbers.day(phrase, "b"), numbers.month(phrase)
    if second != first + 1 or not 1 <= first < calendar.month_length(2000, month):
        return None
    if not phrase.has("y"):
        return AtTime(Recurring(Named.MONTH_DAY, first, month), DayPart.NIGHT)
    year = phrase.number("y")
    if not calendar.exists(year, month, first):
        return None
    return AtTime(Fixed(day_cell(year, month, first)), DayPart.NIGHT)


def night_from_weekday(phrase: Phrase) -> Meaning | None:
    """“la nuit de lundi à mardi” -> the night that begins on the first day."""
    return AtTime(Recurring(Named.WEEKDAY, numbers.weekday(phrase)), DayPart.NIGHT)


def stepped_unit(phrase: Phrase) -> Meaning | None:
    """“letzte Woche”, “el próximo mes”, “cette année” -> that unit, seen from publication."""
    grain = numbers.grain(phrase)
    if grain < Grain.DAY:
        return None
    if grain is Grain.DAY:  # "der nächste Tag" is seen from the text's day, "der letzte Tag" ends a row of days
        return None if numbers.step(phrase) < 0 else Relative(grain, numbers.step(phrase), Anchor.TEXT)
    if grain is Grain.WEEKEND and numbers.step(phrase) > 0:
        return COMING_WEEKEND
    return Relative(grain, numbers.step(phrase))


def far_unit(phrase: Phrase) -> Meaning | None:
    """“übernächste Woche”, “vorletztes Jahr” -> that unit, seen from publication."""
    grain = numbers.grain(phrase)
    return Relative(grain, phrase.value("r", "far_step")) if grain > Grain.DAY else None


def this_year(_: Phrase) -> Meaning | None:
    """“heuer” -> the year of publication."""
    return Relative(Grain.YEAR, 0)


def this_unit(phrase: Phrase) -> Meaning | None:
    """“quest'anno”, “cette année” -> the unit of publication."""
    grain = numbers.grain(phrase)
    return Relative(grain, 0) if grain > Grain.DAY else None


def this_position(phrase: Phrase) -> Meaning | None:
    """“quest'estate” -> that of the publication's year."""
    return Recurring(Named.SEASON, phrase.value("s", "season"), which=Which.THIS)


def that_unit(phrase: Phrase) -> Meaning | None:
    """“quell'anno”, “cette année-là” -> the unit that the text speaks of."""
    grain = numbers.grain(phrase)
    return Relative(grain, 0, Anchor.TEXT) if grain >= Grain.DAY else None


def text_unit(phrase: Phrase) -> Meaning | None:
    """“im folgenden Jahr”, “el día siguiente”, “quell'anno” -> seen from the running time."""
    grain = numbers.grain(phrase)
    return Relative(grain, numbers.step(phrase), Anchor.TEXT) if grain >= Grain.DAY else None


def text_day(phrase: Phrase) -> Meaning | None:
    """“le lendemain”, “la víspera”, “tags darauf” -> the day beside that of the text."""
    return Relative(Grain.DAY, phrase.value("d", "text_day"), Anchor.TEXT)


def spoken_unit(phrase: Phrase) -> Meaning | None:
    """“el año”, “das Jahr” behind a part of it ("finales del año") -> the unit that the text speaks of."""
    return Relative(numbers.grain(phrase), 0, Anchor.CONTEXT)


def part_of_unit(phrase: Phrase) -> Meaning | None:
    """“Anfang des Monats”, “finales del año”, “la fine del secolo” -> that part of the unit."""
    grain = numbers.grain(phrase)
    if grain < Grain.WEEK:
        return None
    part = (Part.START, Part.MID, Part.END)[phrase.value("p", "part_word")]
    if phrase.has("r") and phrase.is_of("r", "step"):
        return Modified(Relative(grain, numbers.step(phrase)), part)
    if phrase.has("r"):
        return Modified(Relative(grain, numbers.step(phrase), Anchor.TEXT), part)
    return Modified(Relative(grain, 0, Anchor.CONTEXT), part)


def compound_part(phrase: Phrase) -> Meaning | None:
    """“Jahresende”, “Monatsbeginn” -> the last or first part of the unit that the text speaks of."""
    code = phrase.value("x", "unit_part")  # the unit's grain * 10, +1 where its end is meant
    return Modified(Relative(Grain(code // 10), 0, Anchor.CONTEXT), Part.END if code % 10 else Part.START)


def stepped_position(phrase: Phrase) -> Meaning | None:
    """“letzten Freitag”, “el lunes pasado”, “juin prochain”, “dieses Wochenende” -> that one, seen from
    publication."""
    which = which_of(phrase)
    anchor = Anchor.TEXT if phrase.is_of("r", "text_step") else Anchor.PUBLICATION
    if phrase.has("w"):
        # "este miércoles" is the one at hand on the side to which the verb looks
        which = Which.BARE if which is Which.THIS and anchor is Anchor.PUBLICATION else which
        return Recurring(Named.WEEKDAY, numbers.weekday(phrase), which=which, anchor=anchor)
    if phrase.has("m"):
        return Recurring(Named.MONTH, numbers.month(phrase), which=which, anchor=anchor)
    if phrase.has("s"):
        return Recurring(Named.SEASON, phrase.value("s", "season"), which=which, anchor=anchor)
    if phrase.has("h"):
        return Recurring(Named.HOLIDAY, name=phrase.name("h", "holiday"), which=which, anchor=anchor)
    if phrase.has("q"):
        grain = Grain.QUARTER if phrase.value("q", "year_part") == 4 else Grain.HALF
        return Relative(grain, numbers.step(phrase), anchor)
    if which is Which.NEXT and anchor is Anchor.PUBLICATION:
        return COMING_WEEKEND
    which = Which.BARE if which is Which.THIS and anchor is Anchor.PUBLICATION else which
    return Recurring(Named.WEEKEND, which=which, anchor=anchor)


def weekend(_: Phrase) -> Meaning | None:
    """“das Wochenende”, “el fin de semana” -> the nearest one, on the side to which the verb looks."""
    return Recurring(Named.WEEKEND)


def weekday_of_week(phrase: Phrase) -> Meaning | None:
    """“Freitag nächster Woche”, “el viernes de la semana próxima” -> that weekday of that week."""
    return Recurring(Named.WEEKDAY, numbers.weekday(phrase), within=Relative(Grain.WEEK, numbers.step(phrase)))


def stepped_units(phrase: Phrase) -> Meaning | None:
    """“die letzten zwei Wochen”, “los próximos días” -> so long, up to or from the anchor."""
    count = numbers.amount(phrase, "n") if phrase.has("n") else None
    return Duration((numbers.length(count, numbers.grain(phrase)),), numbers.step(phrase))


def first_units(phrase: Phrase) -> Meaning | None:
    """“primi tre mesi”, “los primeros días” -> so long, wherever it begins."""
    count = numbers.amount(phrase, "n") if phrase.has("n") else None
    return Duration((numbers.length(count, numbers.grain(phrase)),))


def ago(phrase: Phrase) -> Meaning | None:
    """“vor drei Tagen”, “hace dos años”, “il y a un mois”, “due anni fa” -> that unit, back from publication."""
    return _counted(phrase, -1, Anchor.PUBLICATION)


def units_ago(phrase: Phrase) -> Meaning | None:
    """“hace meses”, “mesi fa” -> an unnamed number of units, up to publication."""
    return Duration((Amount(None, numbers.grain(phrase)),), -1)


def ahead(phrase: Phrase) -> Meaning | None:
    """“in zwei Wochen”, “dentro de dos años”, “dans un mois”, “fra tre giorni” -> that unit, on from publication."""
    if numbers.grain(phrase) < Grain.DAY:  # "in 9,8 Sekunden" is rather how long it took
        return None
    return _counted(phrase, 1, Anchor.PUBLICATION)


def later(phrase: Phrase) -> Meaning | None:
    """“zwei Tage später”, “dos años después”, “deux jours plus tard” -> on from the running time; “dos años después
    de …” counts from what follows and is a length."""
    if numbers.word_after(phrase) in phrase.lexicon.lists["counted_from"]:
        return None
    return _counted(phrase, 1, Anchor.TEXT)


def earlier(phrase: Phrase) -> Meaning | None:
    """“zwei Tage zuvor”, “dos años antes”, “due giorni prima” -> back from the running time; not “prima di”."""
    if numbers.word_after(phrase) in phrase.lexicon.lists["counted_from"]:
        return None
    return _counted(phrase, -1, Anchor.TEXT)


def _counted(phrase: Phrase, sign: int, anchor: Anchor) -> Meaning | None:
    grain = numbers.grain(phrase)
    count = numbers.amount(phrase, "n") if phrase.has("n") else None
    if count is not None and phrase.has("half"):
        count += Fraction(1, 2)
    if count is None:  # "vor einigen Tagen": how far is not said
        return Vague(Reference.PAST if sign < 0 else Reference.FUTURE, _unnamed(grain))
    if count.denominator != 1:
        finer = {Grain.YEAR: (Grain.MONTH, 12), Grain.DAY: (Grain.HOUR, 24), Grain.HOUR: (Grain.MINUTE, 60)}.get(grain)
        if finer is None:
            return Vague(Reference.PAST if sign < 0 else Reference.FUTURE)
        grain, count = finer[0], count * finer[1]
    if count > 100_000 or count.denominator != 1:
        return None
    meaning = Relative(grain, sign * int(count), anchor, counted=True)
    return Modified(meaning, approximate=True) if phrase.has("about") else meaning


def _unnamed(grain: Grain) -> str:
    letters = {Grain.YEAR: "PXY", Grain.MONTH: "PXM", Grain.WEEK: "PXW", Grain.DAY: "PXD", Grain.HOUR: "PTXH"}
    return letters.get(grain, "")


def vague_present(_: Phrase) -> Meaning | None:
    """“jetzt”, “ahora”, “en ce moment”, “finora” -> the present."""
    return Vague(Reference.PRESENT)


def vague_past(phrase: Phrase) -> Meaning | None:
    """“kürzlich”, “recientemente”, “récemment” -> the past; the participle of “ha pasado” is none."""
    if numbers.word_before(phrase) in phrase.lexicon.lists["auxiliary"]:
        return None
    return Vague(Reference.PAST)


def past_attribute(phrase: Phrase) -> Meaning | None:
    """“la pasada temporada” -> the past, where the adjective stands before its noun."""
    return Vague(Reference.PAST) if _stands_before_noun(phrase) else None


def future_attribute(phrase: Phrase) -> Meaning | None:
    """“las próximas elecciones” -> the future, where the adjective stands before its noun."""
    return Vague(Reference.FUTURE) if _stands_before_noun(phrase) else None


def past_noun(phrase: Phrase) -> Meaning | None:
    """“el pasado” -> the past, where no noun and no "of" follows."""
    return None if _stands_before_noun(phrase) or numbers.word_after(phrase) == "de" else Vague(Reference.PAST)


def future_noun(phrase: Phrase) -> Meaning | None:
    """“el futuro” -> the future; “el futuro de la empresa” is a prospect."""
    return None if _stands_before_noun(phrase) or numbers.word_after(phrase) == "de" else Vague(Reference.FUTURE)


def _stands_before_noun(phrase: Phrase) -> bool:
    after = numbers.word_after(phrase)
    return bool(after) and after not in phrase.lexicon.lists["function_word"]


def vague_future(_: Phrase) -> Meaning | None:
    """“bald”, “el futuro”, “prochainement” -> the future."""
    return Vague(Reference.FUTURE)

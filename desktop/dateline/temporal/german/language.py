"""German as the engine takes it: every rule in one visible order, the words in ``resources/words/de.toml``."""

from __future__ import annotations

from fractions import Fraction

from dateline.temporal.cells import year_cell
from dateline.temporal.english.calendar_dates import compact_date, iso_date
from dateline.temporal.european import building, dates, lengths, numbers, relative
from dateline.temporal.european.distances import distances
from dateline.temporal.grammar import Phrase, Rule
from dateline.temporal.language import Language
from dateline.temporal.meaning import Amount, AtTime, Duration, Fixed, Meaning, Part
from dateline.temporal.model import Grain, TimexType

TIME, DURATION, SET = TimexType.TIME, TimexType.DURATION, TimexType.SET


def deictic_day(phrase: Phrase) -> Meaning | None:
    """“heute”, “morgen”, “gestern”; “Morgen” with a capital inside a sentence is the morning."""
    if phrase.raw("d") == "Morgen" and phrase.before(2).strip()[-1:] not in (
        "",
        ".",
        "!",
        "?",
        ":",
        '"',
        "„",
        "«",
        "»",
    ):
        return None
    return relative.deictic_day(phrase)


def day_part(phrase: Phrase) -> Meaning | None:
    """“am Nachmittag”; “morgen” in small letters is tomorrow."""
    if not phrase.raw("x")[0].isupper():
        return None
    part = {"früh": Part.EARLY, "spät": Part.LATE}.get(phrase.word("p")[:4])
    return AtTime(None, relative.day_part_of(phrase), part)


def year(phrase: Phrase) -> Meaning | None:
    """“1998”; in front of a noun ("2000 Quadratmeter") it is a number unless “im Jahr”, “seit” … stand before."""
    is_said = numbers.word_before(phrase) in phrase.lexicon.lists["says_year"]
    if not is_said and phrase.after(2)[1:2].isupper():
        return None
    return dates.year(phrase) or _opening_year(phrase)


def _opening_year(phrase: Phrase) -> Meaning | None:
    """“1823 zog er nach Wien”: a year that opens its sentence, before a verb in the singular; not a round number."""
    number = phrase.number("y")
    opens = phrase.before(3).rstrip()[-1:] in ("", ".", "!", "?", ":", "»", "“", '"')
    verb = numbers.word_after(phrase)
    is_verb = verb in phrase.lexicon.lists["looks_back"] and not verb.endswith("n")
    return Fixed(year_cell(number)) if opens and is_verb and 1500 <= number < 1900 and number % 100 else None


def formerly(phrase: Phrase) -> Meaning | None:
    """“Früher war das anders”, “wie früher”; “die Läden schließen früher” compares."""
    return relative.vague_past(phrase) if phrase.text[0].isupper() or phrase.before(5) in ("r wie ", " wie ") else None


def compound_length(phrase: Phrase) -> Meaning | None:
    """“dreitägig”, “zweijährige Haft”, “mehrjährig” -> so long; “die dreijährige Tochter” is a child."""
    count, grain = divmod(phrase.value("u", "length_adjective"), 100)
    if phrase.raw("u")[0].isupper() or numbers.word_after(phrase) in phrase.lexicon.lists["child_noun"]:
        return None
    return Duration((Amount(Fraction(count) if count else None, Grain(grain)),))


def adjective_of_length(phrase: Phrase) -> Meaning | None:
    """“zweijährige”, “100-jähriges”; “die 44-Jährige”, “der 38-jährige Manager” are people."""
    count = numbers.amount(phrase, "n")
    neuter = phrase.raw("u").endswith("es")
    is_person = phrase.raw("u")[0].isupper() or (count is not None and count >= 14 and not neuter)
    return None if is_person else lengths.yearly_compound(phrase)


MACROS = {
    **numbers.macros("'und'", "'von'"),
    "vague": "('ein' 'paar'|vague_count)",
    "days": "d=(day '.'|ordinal_word)",
    "named": "(w=(weekday|weekday_short '.') ','? ('den'|'der'|'dem')?)?",
    "before": "(bc=(('v' '.'|'vor') christus '.'?|'vor' 'unserer' 'zeitrechnung'|'vuz'))",
    "after": "(ad=(('n' '.'|'nach') christus '.'?|('nach'|'unserer') 'unserer'? 'zeitrechnung'|'nuz'))",
    "century": "('jahrhundert'|'jahrhunderts'|('jh'|'jhs'|'jhd'|'jhdt') '.'?)",
    "nth": "((int|roman) '.'|ordinal_word)",
    "an": "('ein'|'eine'|'einem'|'einer'|'eines')",
    "early_late": "(p=('frühen'|'frühe'|'späten'|'späte'|'ausgehenden'|'beginnenden'|'mittleren'))",
    "roughly": "(about|'gut'|'knapp'|'fast'|'über'|'kaum'|('mehr'|'weniger') 'als')",
    "position": "(w=weekday|m={full_month}|s=season|h={holiday}|e=weekend_word|q=year_part)",
}

RULES = [
    Rule("ISO date", "x=iso", iso_date),
    Rule("compact date", "x=eight", compact_date),
    Rule("numeric date", "{named} x=numeric_date", dates.numeric_date),
    Rule(
        "days of a month",
        "a=((weekday ','? ('den'|'dem')?)? day '.'?) "
        "('bis'|dash|and=('und'|'/')) ('zum'|'den'|'am')? "
        "b=((weekday ','? ('den'|'dem')?)? day) '.' m={full_month} y=year?",
        dates.day_range,
    ),
    Rule("day month year BC", "{named} {days} m={full_month} y=int {before}", dates.full_date),
    Rule("day month year", "{named} {days} m={full_month} y=year", dates.full_date),
    Rule("day and month in figures", "{named} d=day '.' k=month_number '.' y=year", dates.figures_day_month),
    Rule("day month", "{named} {days} m={full_month}", dates.month_day),
    Rule("month year", "m={full_month} y=year", dates.month_year),
    Rule(
        "day and month with points",
        "('am'|'vom'|'zum'|'bis'|'ab'|'seit'|'dem') at=(x=decimal '.')",
        dates.point_date,
        span="at",
    ),
    Rule(
        "nth weekday of month",
        "det? o=(ordinal_word|step|day '.') w=weekday ('im'|'des') m=month y=year?",
        dates.nth_weekday,
    ),
    Rule("weekday and day of month", "w=weekday ',' ('den'|'der'|'dem') d=day '.'", dates.day_of_month),
    Rule("years with a short end", "a=year (dash|'/') b=(two|day|year)", dates.year_range),
    Rule("year BC", "said=('jahr'|'jahre'|'jahren')? y=int {before}", dates.year),
    Rule("year AD", "said=('jahr'|'jahre')? y=int {after}", dates.year),
    Rule(
        "two centuries",
        "a={nth} ('und'|'bis'|dash) ('im'|'zum'|'ins')? b={nth} u={century}",
        dates.two_centuries,
    ),
    Rule("said year", "said=('jahr'|'jahre'|'jahres') y=(year|int)", dates.year),
    Rule(
        "decade",
        "det? {early_late}? y=(year|two) ('er'|'ern'|dash 'er') (dash? ('jahre'|'jahren'|'jahrzehnt'))?",
        dates.decade,
    ),
    Rule("named decade", "det? {early_late}? n=decade_word ('jahre'|'jahren')?", dates.decade),
    Rule("century", "det? {early_late}? o={nth} {century} {before}?", dates.century),
    Rule("short quarter", "q=quarter_short  y=year", dates.short_quarter),
    Rule("half of the year", "det? o=ordinal_word 'hälfte' ('von'|'des' 'jahres')? y=year", dates.half_of_year),
    Rule(
        "day of this month",
        "{named} d=day '.' ('des'|(?=step|text_step)) (r=(step|text_step))? 'monats'",
        dates.day_of_stepped_month,
    ),
    Rule("season", "s=season (y=year ((dash|'/') (two|year))?)?", dates.season),
    Rule("quarter or half of the year", "det? o=(int '.'|ordinal_word) q=year_part y=year?", dates.part_of_year),
    Rule("year", "y=year", year),
    Rule("holiday", "h={holiday} y=year?", dates.holiday),
    Rule("month", "m=month", dates.bare_month),
    Rule("weekday", "w=weekday", dates.bare_weekday),
    # counted from publication or from the running time
    Rule("today, yesterday, tomorrow", "d=deictic_day (',' w=weekday)?", deictic_day),
    Rule("yesterday evening", "d=deictic_day x=day_part", relative.deictic_part, TIME),
    Rule("today's weekday", "deictic_adjective w=weekday", dates.bare_weekday),
    Rule("last, this, next unit", "det? r=step u=unit", relative.stepped_unit),
    Rule("unit but one", "det? r=far_step u=unit", relative.far_unit),
    Rule("this year", "'heuer'", relative.this_year),
    Rule("last, this, next position", "det? r=(step|text_step) {position}", relative.stepped_position),
    Rule("weekday of week", "w=weekday ('der'|'in' 'der')? r=step 'woche'", relative.weekday_of_week),
    Rule("past or coming units", "det? r=step (n={count})? u=units", relative.stepped_units, DURATION),
    Rule("past counted units", "det? n={count} r=step u=units", relative.stepped_units, DURATION),
    Rule("ago", "'vor' (about={roughly})? n={count} u={any_unit}", relative.ago),
    Rule("ahead", "'in' (about={roughly})? n={count} u={any_unit}", relative.ahead),
    Rule("later", "(about={roughly})? n={count} u={any_unit} ('später'|'danach'|'darauf')", relative.later),
    Rule("earlier", "(about={roughly})? n={count} u={any_unit} ('zuvor'|'vorher'|'davor'|'früher')", relative.earlier),
    Rule("unit of the text", "det? r=text_step u=unit", relative.text_unit),
    Rule("unit of the text behind", "det? u=unit r=text_step", relative.text_unit),
    Rule("day of the text", "d=text_day", relative.text_day),
    Rule("end of the unit", "x=unit_part", relative.compound_part),
    Rule("Friday evening", "w=weekday x=day_part", relative.weekday_evening, TIME),
    Rule("part of the unit", "p=part_word ('des'|'der') (r=(step|text_step))? u=unit (?! year)", relative.part_of_unit),
    Rule("first units", "det? ('ersten'|'erste') (n={count})? u=units", relative.first_units, DURATION),
    Rule("last night", "r=(step|text_step) x=day_part", relative.stepped_part, TIME),
    Rule("weekend", "weekend_word", relative.weekend),
    # times
    Rule(
        "clock times",
        "a=(hour|clock|clock_point) (dash|'bis') (c=(clock|clock_point)|h=hour) z='uhr'",
        lengths.clock_range,
        TIME,
    ),
    Rule("clock", "(c=(clock|clock_point)|h=(hour|number)) 'uhr' (minute=two)? (x=day_part)?", lengths.clock, TIME),
    Rule(
        "half past",
        "('um'|'gegen'|'ab'|'bis'|'vor'|'nach'|'seit'|'von'|'kurz') "
        "at=(to=clock_fraction_half h=(hour12|number) (x=day_part)?)",
        lengths.clock_in_words,
        TIME,
        "at",
    ),
    Rule(
        "quarter past, to",
        "(minutes=clock_fraction 'nach'|to=clock_fraction 'vor') h=(hour12|number) (x=day_part)?",
        lengths.clock_in_words,
        TIME,
    ),
    Rule("noon, midnight", "c=clock_word", lengths.clock_word, TIME),
    Rule("Tuesday evening", "x=weekday_part", relative.weekday_part, TIME),
    Rule("night to a weekday", "det? 'nacht' ('auf'|'zum') w=weekday", relative.night_to_weekday, TIME),
    Rule(
        "night between weekdays",
        "det? 'nacht' ('von'|'vom') w=weekday ('auf'|'zum') weekday",
        relative.night_from_weekday,
        TIME,
    ),
    Rule(
        "night between days",
        "det? 'nacht' 'vom' a=day '.' ('auf'|'zum') 'den'? b=day '.' m=month (y=year)?",
        relative.night_from_day,
        TIME,
    ),
    Rule("part of the day", "(det? p=('frühen'|'späten'|'früher'|'später'))? x=day_part", day_part, TIME),
    # lengths and repetitions
    Rule(
        "duration",
        "{an}? n={count} (dash|long_word)? u={any_unit} ('und' k={cardinal} v={any_unit})? 'lang'?",
        lengths.duration,
        DURATION,
    ),
    Rule(
        "two durations",
        "n={cardinal} ('bis'|dash|'oder'|'statt') k={cardinal} u={any_unit}",
        lengths.duration_pair,
        DURATION,
    ),
    Rule("for years", "u=lasting", lengths.lasting, DURATION),
    Rule("compound of length", "u=length_adjective", compound_length, DURATION),
    Rule("quarter of an hour", "(n={count})? q=minutes_word", lengths.quarter_hours, DURATION),
    Rule("adjective of length", "n={cardinal} dash? u=unit_adjective", adjective_of_length, DURATION),
    Rule("units", "u=units", lengths.units, DURATION),
    Rule("whole unit", "det? whole u=unit", lengths.whole_unit, DURATION),
    Rule("frequency", "f=frequency", lengths.frequency, SET),
    Rule(
        "every",
        "each (n={cardinal})? (u={any_unit}|w=weekday|m=month|s=season|e=weekend_word|x=day_part)",
        lengths.every,
        SET,
    ),
    Rule(
        "every last Saturday",
        "each (step|ordinal_word) weekday ('im'|'des') u=('monat'|'monats'|'jahr')",
        lengths.per_unit,
        SET,
    ),
    Rule("weekdays", "w=weekdays", lengths.every, SET),
    Rule("in the evenings", "f=daily_part", lengths.daily_part, SET),
    Rule("per unit", "('pro'|'je'|'im'|'am') u=unit", lengths.rate, SET),
    # references
    Rule("present", "'bis' 'jetzt'|present|'zur' 'zeit'|'im' 'moment'", relative.vague_present),
    Rule("past", "past", relative.vague_past),
    Rule("formerly", "formerly", formerly),
    Rule("former", "at=('ex') dash", relative.vague_past, span="at"),
    Rule("future", "'in'? future", relative.vague_future),
]
"""Of two matches of equal length the earlier rule wins."""

SAID = building.Grammatics(
    of="('des'|'im'|'vom')?",
    day_time=None,
    time_day="('von'|'des'|'vom'|'am')?",
    parts={
        Part.START: "('anfang'|'beginn'|'zu' 'beginn') ('des'|'der')?",
        Part.MID: "'mitte' ('des'|'der')?",
        Part.FIRST_HALF: "det? ('erste'|'ersten') 'hälfte' ('des'|'der'|'von')?",
        Part.SECOND_HALF: "det? ('zweite'|'zweiten') 'hälfte' ('des'|'der'|'von')?",
        Part.END: "('gegen'? 'ende') ('des'|'der')?",
    },
    about="about",
    counted="('mehr'|'weniger') 'als'|'über'|'fast'|'knapp'|'mindestens'|'höchstens'",
    range_words="(dash|'bis'|and=('und'|'oder')) ('zum'|'zur')?",
    between="'zwischen' ('dem'|'der'|'den')?",
    distances=distances(
        "(b='vor'|a='nach') ('dem'|'der'|'den')?",
        "",
        ("für", "binnen", "innerhalb von", "in den", "während", "seit", "weitere", "erst", "die", "nur"),
    ),
)


def german() -> Language:
    """The German language, its patterns compiled."""
    return building.language("de", RULES, MACROS, SAID)

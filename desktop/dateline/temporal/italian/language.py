"""Italian as the engine takes it: every rule in one visible order, the words in ``resources/words/it.toml``."""

from __future__ import annotations

from dateline.temporal.english.calendar_dates import compact_date, iso_date
from dateline.temporal.european import building, dates, lengths, numbers, relative
from dateline.temporal.european.distances import distances
from dateline.temporal.grammar import Rule
from dateline.temporal.language import Language
from dateline.temporal.meaning import Part
from dateline.temporal.model import TimexType

TIME, DURATION, SET = TimexType.TIME, TimexType.DURATION, TimexType.SET

# Articles belong to the expression ("lo scorso giugno"); those melted into a preposition do not ("nel 1991").
MACROS = {
    **numbers.macros("'e'", "('di'|'d' apostrophe)"),
    "det": "(article|'l' apostrophe)",
    "of": "('di'|'del'|'dello'|'dell' apostrophe|'degli'|'d' apostrophe)",
    "in_the": "('nel'|'del'|'dal'|'al'|'il'|('nell'|'dell'|'dall'|'all'|'l') apostrophe)",
    "vague": "('un' 'paio' 'di'|vague_count)",
    "days": "d=(day ('º'|'°')?|ordinal_word|number)",
    "wday": "(weekday|weekday_short apostrophe?)",
    "named": "(w={wday} ','? {det}?)?",
    "bc": "bc=('ac' '.'?|'a' '.' 'c' '.'?|'avanti' 'cristo')",
    "weekend": "('fine' 'settimana'|'fine' dash 'settimana'|'weekend'|'week' dash 'end')",
    "position": "(w={wday}|('mese' 'di')? m=month|s=season|h={holiday}|e={weekend}|q=year_part)",
    "deictic": "(deictic_day|'dopo' 'domani'|'altro' 'ieri'|'l' apostrophe 'altro' 'ieri')",
    "about": "(about|('più'|'piu' apostrophe|'meno') 'di')",
    "this": "('quest' apostrophe)",
    "that": "('quell' apostrophe)",
    "after": "((?! demonstrative) step|'in' 'corso'|'che' 'viene')",
}

RULES = [
    Rule("ISO date", "x=iso", iso_date),
    Rule("compact date", "x=eight", compact_date),
    Rule("numeric date", "{named} x=numeric_date", dates.numeric_date),
    Rule(
        "days of a month",
        "a=({wday}? day) (dash|and=('e'|',')|'al') ('il')? b=({wday}? day) m=month ({of}? y=year)?",
        dates.day_range,
    ),
    Rule("day month year BC", "{det}? {named} {days} m=month ('del')? y=int {bc}", dates.full_date),
    Rule("day month year", "{det}? {named} {days} m={full_month} {of}? y=year", dates.full_date),
    Rule("day month", "{det}? {named} {days} {of}? m=month", dates.month_day),
    Rule("last, next day month", "{det}? r=step {named} {days} m=month", dates.month_day),
    Rule("day month last, next", "{det}? {named} {days} m=month r=((?! demonstrative) step)", dates.month_day),
    Rule("month year", "({det}? 'mese' 'di')? m=month {of}? ('anno')? y=year", dates.month_year),
    Rule(
        "nth weekday of month", "{det}? o=(ordinal_word|step) w=weekday {of} m=month ({of}? y=year)?", dates.nth_weekday
    ),
    Rule("weekday and day of month", "{det}? w={wday} ','? d=day", dates.day_of_month),
    Rule("years with a short end", "a=year (dash|'/') b=(two|day|year)", dates.year_range),
    Rule("year BC", "y=int {bc}", dates.year),
    Rule("year AD", "y=int ad=('dc' '.'?|'d' '.' 'c' '.'?|'dopo' 'cristo')", dates.year),
    Rule("said year", "{det}? said='anno' y=(year|int)", dates.year),
    Rule("short year", "{in_the} at=(y=two)", dates.short_year, span="at"),
    Rule("the short year", "at=(('il'|'l' apostrophe) y=two)", dates.short_year, span="at"),
    Rule("year with an apostrophe", "apostrophe_year=apostrophe y=two", dates.short_year),
    Rule(
        "decade",
        "{det}? (p=('primi'|'ultimi'))? ('anni'|'decennio') apostrophe? (y=(two|year)|n=decade_word)",
        dates.decade,
    ),
    Rule("century", "{det}? o=(roman|ordinal_word|int ('º'|'°')?) 'secolo' {bc}?", dates.century),
    Rule(
        "named century",
        "('nel'|'del'|'dal'|'il'|'primo'|'tardo'|'fine'|'inizio'|'metà'|('nell'|'dell'|'dall'|'l') apostrophe) "
        "at=(c=century_word)",
        dates.named_century,
        span="at",
    ),
    Rule("century behind", "{det}? 'secolo' o=roman {bc}?", dates.century),
    Rule("short quarter", "q=quarter_short {of}? y=year", dates.short_quarter),
    Rule("half of the year", "{det}? o=ordinal_word ('metà'|'meta' apostrophe) {of}? y=year", dates.half_of_year),
    Rule("last quarter of the year", "{det}? o=step q=year_part {of}? y=year", dates.part_of_year),
    Rule(
        "day of last, this month",
        "{det}? {named} {days} 'del' 'mese' r=((?! demonstrative) step)",
        dates.day_of_stepped_month,
    ),
    Rule(
        "day of this month",
        "{det}? {named} {days} ('di'|'del'|'dello') r=(step|text_step) 'mese'",
        dates.day_of_stepped_month,
    ),
    Rule("centuries", "a=({det}? 'secoli' roman) ('e'|dash|'al') {det}? b=roman", dates.two_centuries),
    Rule(
        "two centuries",
        "a=(roman|ordinal_word|int ('º'|'°')?) ('e'|dash|'al') {det}? b=(roman|ordinal_word|int ('º'|'°')?) u='secolo'",
        dates.two_centuries,
    ),
    Rule("season", "{det}? s=season ({of}? y=year (dash (two|year))?)?", dates.season),
    Rule(
        "quarter or half of the year",
        "{det}? o=(ordinal_word|int ('º'|'°')) q=year_part ({of}? y=year)?",
        dates.part_of_year,
    ),
    Rule("the year", "('il')? y=year", dates.year),
    Rule("holiday", "{det}? h={holiday} ({of}? y=year)?", dates.holiday),
    Rule("month", "({det}? 'mese' 'di')? m=month", dates.bare_month),
    Rule("weekday", "w={wday}", dates.bare_weekday),
    # counted from publication or from the running time
    Rule("today, yesterday, tomorrow", "d={deictic} (','? w={wday})?", relative.deictic_day),
    Rule("yesterday evening", "d=deictic_day ('a')? x=day_part", relative.deictic_part, TIME),
    Rule("this evening", "d=day_and_part", relative.night_word, TIME),
    Rule("these days", "'questi' 'giorni'", relative.vague_present),
    Rule("last, this, next unit", "{det}? r=(step step?) u=unit", relative.stepped_unit),
    Rule("this year", "{this} step? u=unit", relative.this_unit),
    Rule("unit last, next", "{det}? u=unit r={after}", relative.stepped_unit),
    Rule("last, this, next position", "{det}? r=(step|text_step) {position}", relative.stepped_position),
    Rule("position last, next", "{det}? {position} r=((?! demonstrative) step)", relative.stepped_position),
    Rule(
        "position of the text behind",
        "{det}? {position} r=('successivo'|'successiva'|'seguente'|'precedente')",
        relative.stepped_position,
    ),
    Rule("weekday of week", "w={wday} ('della'|'di')? r=step 'settimana'", relative.weekday_of_week),
    Rule("weekday of week last, next", "w={wday} 'della' 'settimana' r=step", relative.weekday_of_week),
    Rule("past or coming units", "{det}? r=(step step?) (n={count})? u=units", relative.stepped_units, DURATION),
    Rule(
        "units last",
        "{det}? (n={count})? u=units r=((?! demonstrative|'prima'|'dopo') (step|text_step))",
        relative.stepped_units,
        DURATION,
    ),
    Rule("past counted units", "{det}? n={count} r=step u=units", relative.stepped_units, DURATION),
    Rule(
        "ago", "(about={about})? n={count} apostrophe? u={any_unit} ('e' half=half)? ('fa'|'or' 'sono')", relative.ago
    ),
    Rule("units ago", "u=units 'fa'", relative.units_ago, DURATION),
    Rule("ahead", "('fra'|'tra') (about=about)? n={count} u={any_unit}", relative.ahead),
    Rule("later", "n={count} u={any_unit} ('dopo'|'più' 'tardi'|'piu' apostrophe 'tardi')", relative.later),
    Rule("earlier", "n={count} u={any_unit} ('prima'|'addietro')", relative.earlier),
    Rule("unit of the text", "{det}? r=(text_step text_step?) u=unit", relative.text_unit),
    Rule("that year", "{that} u=unit", relative.that_unit),
    Rule("unit of the text behind", "{det}? u=unit r=text_step", relative.text_unit),
    Rule("day of the text", "{det}? d=text_day", relative.text_day),
    Rule(
        "part of the unit",
        "{det}? p=(part_word apostrophe?) ({of}|'della')? (r=(step|text_step))? u=unit (?! year|roman)",
        relative.part_of_unit,
    ),
    Rule(
        "part of the unit last, next",
        "{det}? p=(part_word apostrophe?) ({of}|'della') u=unit r={after}",
        relative.part_of_unit,
    ),
    Rule(
        "the unit spoken of",
        "('entro'|'durante') at=({det} u=('anno'|'mese'|'secolo'|'settimana'))",
        relative.spoken_unit,
        span="at",
    ),
    Rule(
        "first units", "{det}? ('primi'|'prime') (n={count})? u=units (?! {of} month)", relative.first_units, DURATION
    ),
    Rule("first half hour", "{det}? ('prima'|'ultima') n=half apostrophe u=unit", relative.first_units, DURATION),
    Rule("this summer", "{this} s=season", relative.this_position),
    Rule("this morning", "{det}? r=(step|text_step) x=day_part", relative.stepped_part, TIME),
    Rule("the night before", "{det}? x=day_part r=(step|text_step)", relative.stepped_part, TIME),
    Rule(
        "night between days",
        "{det}? 'notte' ('tra'|'fra') {det}? a=day 'e' {det}? b=day m=month (y=year)?",
        relative.night_from_day,
        TIME,
    ),
    Rule(
        "night between weekdays",
        "{det}? 'notte' ('tra'|'fra'|'di'|'del') w={wday} ('e'|'a') weekday",
        relative.night_from_weekday,
        TIME,
    ),
    Rule("weekend", "{det}? e={weekend}", relative.weekend),
    # times
    Rule(
        "clock at",
        "(('alle'|'dalle') 'ore'?|'ore'|'le') at=((c=(clock|clock_point|int ',' two)|h=(hour|number)) "
        "('e' (half='mezza'|minute=two))? (('di'|'del') x=day_part)?)",
        lengths.clock,
        TIME,
        "at",
    ),
    Rule(
        "clock around",
        "('verso'|'intorno') ('le'|'alle') (c=(clock|clock_point|int ',' two)|h=(hour|number))",
        lengths.clock,
        TIME,
    ),
    Rule(
        "quarter past, to",
        "(('alle'|'dalle') 'ore'?|'ore'|'le') at=(h=(hour12|number) "
        "('e' ('un'|'tre')? minutes=(clock_fraction|number|tens)|'meno' 'un'? to=(clock_fraction|number|tens)) "
        "(('di'|'del') x=day_part)?)",
        lengths.clock_in_words,
        TIME,
        "at",
    ),
    Rule("one o'clock", "('all' apostrophe|'l' apostrophe) at=(h='una')", lengths.clock, TIME, "at"),
    Rule("bare clock", "c=clock", lengths.clock, TIME),
    Rule("noon, midnight", "c=clock_word", lengths.clock_word, TIME),
    Rule("part of the day", "{det}? x=day_part", relative.day_part, TIME),
    # lengths and repetitions
    Rule(
        "duration",
        "{det}? n={count} apostrophe? length_word? u={any_unit} ('e' (half=half|k={cardinal} v={any_unit}))? "
        "('consecutivi'|'lavorativi'|'a' 'questa' 'parte')?",
        lengths.duration,
        DURATION,
    ),
    Rule("two durations", "n={cardinal} ('a'|dash|'o') k={cardinal} u={any_unit}", lengths.duration_pair, DURATION),
    Rule("quarter of an hour", "(n={cardinal})? q=minutes_word 'd' apostrophe 'ora'", lengths.quarter_hours, DURATION),
    Rule("half an hour", "n=half apostrophe u=unit", lengths.duration, DURATION),
    Rule("one hour", "'un' apostrophe u=unit", lengths.whole_unit, DURATION),
    Rule("units", "{det}? u=units", lengths.units, DURATION),
    Rule("whole unit", "whole ('il'|'la'|'l' apostrophe) u=unit", lengths.whole_unit, DURATION),
    Rule("frequency", "f=frequency", lengths.frequency, SET),
    Rule(
        "every",
        "each (n={cardinal})? (u={any_unit}|w={wday}|m=month|s=season|e={weekend}|x=day_part)",
        lengths.every,
        SET,
    ),
    Rule("every first Sunday", "each (step|ordinal_word) weekday 'del' u='mese'", lengths.per_unit, SET),
    Rule("on Sundays", "('il'|'la') w={wday}", lengths.every, SET),
    Rule("weekdays from to", "'dal' a={wday} 'al' b={wday}", lengths.weekdays_from_to, SET),
    Rule("all the days", "('tutti'|'tutte') ('i'|'gli'|'le') (u=units|w={wday}|x=day_part)", lengths.every, SET),
    Rule("per unit", "('al'|'per'|'alla'|'l' apostrophe|'all' apostrophe|'la') u=unit", lengths.rate, SET),
    # references
    Rule(
        "present",
        "'per' ('ora'|'il' 'momento')|'a' 'questo' 'punto'|'in' "
        "'questo' 'momento'|'al' 'giorno' 'd' apostrophe 'oggi'|present",
        relative.vague_present,
    ),
    Rule(
        "past",
        "{det}? 'recente' 'passato'|'in' 'passato'|'l' apostrophe 'altro' 'giorno'|'quel' 'momento'|past",
        relative.vague_past,
    ),
    Rule("future", "'ora' 'in' 'avanti'|future", relative.vague_future),
]
"""Of two matches of equal length the earlier rule wins."""

SAID = building.Grammatics(
    of="{of}?",
    day_time="(','? ('alle'|'verso' 'le'|'a'|'nel'|'nella'|'in')?)",
    time_day="({of}|'ora' 'italiana' 'di')?",
    parts={
        Part.FIRST_HALF: "{det}? 'prima' ('metà'|'meta' apostrophe) ({of}|'della')?",
        Part.SECOND_HALF: "{det}? 'seconda' ('metà'|'meta' apostrophe) ({of}|'della')?",
        Part.START: "{det}? ('inizio'|'inizi'|'primi' 'giorni'?) ({of}|'della')?",
        Part.MID: "{det}? ('metà'|'meta' apostrophe) ({of}|'della')?",
        Part.END: "{det}? 'fine' ({of}|'della')?",
    },
    about="{about}",
    counted="('più'|'piu' apostrophe|'meno') 'di'|'almeno'|'oltre'|'quasi'",
    range_words="(dash|'al'|'a'|'ad'|'alla'|'all' apostrophe|'fino' ('a'|'al')|'alle'|and=('e'|'o')) ('il')?",
    between="('tra'|'fra')",
    distances=distances(
        "(b='prima' {of}|a='dopo') ('il'|'la'|'l' apostrophe)?",
        "{of}",
        ("per", "durante", "in", "nei", "nelle", "i", "le", "da"),
    ),
)


def italian() -> Language:
    """The Italian language, its patterns compiled."""
    return building.language("it", RULES, MACROS, SAID)

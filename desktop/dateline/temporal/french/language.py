"""French as the engine takes it: every rule in one visible order, the words in ``resources/words/fr.toml``."""

from __future__ import annotations

from dateline.temporal.english.calendar_dates import compact_date, iso_date
from dateline.temporal.european import building, dates, lengths, numbers, relative
from dateline.temporal.european.distances import distances
from dateline.temporal.grammar import Rule
from dateline.temporal.language import Language
from dateline.temporal.meaning import Part
from dateline.temporal.model import TimexType

TIME, DURATION, SET = TimexType.TIME, TimexType.DURATION, TimexType.SET

# Articles belong to the expression ("le 21 juin"); those melted into a preposition do not ("au 23 juillet").
MACROS = {
    **numbers.macros("(dash 'et' dash|dash|'et')", "('de'|'d' apostrophe)"),
    "det": "(article|'l' apostrophe)",
    "of": "('de'|'du'|'d' apostrophe|'de' 'l' apostrophe|'de' 'la'|'des')",
    "vague": "('un' 'certain' 'nombre' 'de'|vague_count ('de'|'d' apostrophe)?)",
    "days": "d=(day ('er'|'ᵉʳ'|'°')?|ordinal_word)",
    "named": "(w=(weekday|weekday_short '.') ','? {det}?)?",
    "christ": "('j' '.' dash? 'c' '.'?|'jc'|'jésus' dash 'christ'|'notre' 'ère')",
    "bc": "bc=(('avant'|'av' '.'?) {christ})",
    "tens_of_years": "('quatre' dash ('vingt'|'vingts') (dash 'dix')?|'soixante' dash 'dix'|decade_word)",
    "roughly": "(about|('près'|'plus'|'moins') 'de'|'presque')",
    "after": "((?! demonstrative) step|'en' 'cours'|'qui' 'vient')",
    "nth": "(roman_century|roman ('e'|'er'|'ème')|int ('e'|'er'|'ème')|'dix' dash ordinal_word|ordinal_word)",
    "weekend": "('week' dash 'end'|'weekend'|'fin' 'de' 'semaine')",
    "part_of_day": "(day_part|'après' dash 'midi')",
    "position": "(w=weekday|('mois' {of})? m=month|s=season|h={holiday}|e={weekend}|q=year_part)",
    "deictic": "(deictic_day|'aujourd' apostrophe 'hui'|'avant' dash 'hier'|'après' dash 'demain')",
}

RULES = [
    Rule("ISO date", "x=iso", iso_date),
    Rule("compact date", "x=eight", compact_date),
    Rule("numeric date", "{named} x=numeric_date", dates.numeric_date),
    Rule(
        "days of a month",
        "a=(weekday? day 'er'?) (dash|and=('et'|',')|'au') ('le')? b=(weekday? day) m=month (y=year)? (z=step)?",
        dates.day_range,
    ),
    Rule("last, next days", "a=(day 'er'?) (dash|and=('et'|',')|'au') b=day m=month r=step", dates.day_range),
    Rule("day month year BC", "{det}? {named} {days} m=month y=int {bc}", dates.full_date),
    Rule("day month year", "{det}? {named} {days} m={full_month} {of}? y=(year|two)", dates.full_date),
    Rule("day month", "{det}? {named} {days} m=month", dates.month_day),
    Rule("day month last, next", "{det}? {named} {days} m=month r=((?! demonstrative) step)", dates.month_day),
    Rule("month year", "({det}? 'mois' {of})? m={full_month} {of}? ('année')? y=(year|two)", dates.month_year),
    Rule("nth weekday of month", "{det}? o=(ordinal_word|step) w=weekday {of} m=month (y=year)?", dates.nth_weekday),
    Rule("weekday and day of month", "{det}? w=weekday {days}", dates.day_of_month),
    Rule("years with a short end", "a=year (dash|'/') b=(two|day|year)", dates.year_range),
    Rule("year BC", "{det}? (said=('an'|'année'))? y=int {bc}", dates.year),
    Rule(
        "year AD",
        "{det}? (said=('an'|'année'))? y=int ad=(('après'|'apr' '.'?|'ap' '.'?) {christ})",
        dates.year,
    ),
    Rule(
        "two centuries",
        "a={nth} ('et'|'au') {det}? b={nth} u=('siècle'|'siècles')",
        dates.two_centuries,
    ),
    Rule("said year", "{det}? said=('an'|'année') y=(year|int)", dates.year),
    Rule("year with an apostrophe", "apostrophe_year=apostrophe y=two", dates.short_year),
    Rule("decade", "{det}? 'années' dash? (y=(two|year)|n={tens_of_years})", dates.decade),
    Rule(
        "century",
        "{det}? o={nth} ('siècle'|'s' '.') {bc}?",
        dates.century,
    ),
    Rule("short quarter", "q=quarter_short {of}? y=year", dates.short_quarter),
    Rule("half of the year", "{det}? o=ordinal_word 'moitié' {of} 'année'? y=year", dates.half_of_year),
    Rule("last quarter of the year", "{det}? o=step q=year_part {of}? y=year", dates.part_of_year),
    Rule("day of last, this month", "{det}? {named} {days} 'du' 'mois' r=step", dates.day_of_stepped_month),
    Rule(
        "day of this month", "{det}? {named} {days} ('de'|'du') r=(step|text_step) 'mois'", dates.day_of_stepped_month
    ),
    Rule("season", "{det}? s=season ({of}? y=year (dash (two|year))?)?", dates.season),
    Rule("months of the season", "{det}? 'mois' {of} s=season", dates.season),
    Rule(
        "quarter or half of the year",
        "{det}? o=(ordinal_word|int ('e'|'er'|'ème')) q=year_part ({of}? y=year)?",
        dates.part_of_year,
    ),
    Rule("year", "y=year", dates.year),
    Rule("holiday", "{det}? h={holiday} (y=year)?", dates.holiday),
    Rule("month", "({det}? 'mois' {of})? m=month", dates.bare_month),
    Rule("weekday", "w=weekday", dates.bare_weekday),
    # counted from publication or from the running time
    Rule("today, yesterday, tomorrow", "d={deictic} (','? w=weekday)?", relative.deictic_day),
    Rule(
        "yesterday evening",
        "d={deictic} ','? ('dans' 'l' apostrophe|'en')? x={part_of_day}",
        relative.deictic_part,
        TIME,
    ),
    Rule("last, this, next unit", "{det}? r=(step|text_step step?) u=unit", relative.stepped_unit),
    Rule("unit last, next", "{det}? u=unit r={after}", relative.stepped_unit),
    Rule("last, this, next position", "{det}? r=(step|text_step) {position}", relative.stepped_position),
    Rule("position last, next", "{det}? {position} r=((?! demonstrative) step)", relative.stepped_position),
    Rule(
        "position of the text behind",
        "{det}? {position} r=('suivant'|'suivante'|'précédent'|'précédente')",
        relative.stepped_position,
    ),
    Rule("weekday of week", "w=weekday 'de' 'la' 'semaine' r=step", relative.weekday_of_week),
    Rule("past or coming units", "{det}? (n={count})? r=(step step?) u=units", relative.stepped_units, DURATION),
    Rule("last counted units", "{det}? r=(step step?) n={count} u=units", relative.stepped_units, DURATION),
    Rule("these last counted units", "'ces' n={count} r=step u=units", relative.stepped_units, DURATION),
    Rule("ago", "('il' 'y' 'a'|'voilà') (about={roughly})? n={count} u={any_unit}", relative.ago),
    Rule("units ago", "'il' 'y' 'a' {of}? u=units", relative.units_ago, DURATION),
    Rule("ahead", "('dans'|'d' apostrophe 'ici') (about={roughly})? n={count} u={any_unit}", relative.ahead),
    Rule("ago and a half", "'il' 'y' 'a' n={count} u={any_unit} 'et' half=('demi'|'demie')", relative.ago),
    Rule("later", "n={count} u={any_unit} ('plus' 'tard'|'après')", relative.later),
    Rule("earlier", "n={count} u={any_unit} ('plus' 'tôt'|'auparavant'|'avant')", relative.earlier),
    Rule("that unit", "('cette'|'ce'|'cet') u=unit dash 'là'", relative.that_unit),
    Rule("unit of the text", "({det}|'ce'|'cette')? r=text_step u=unit", relative.text_unit),
    Rule(
        "unit of the text behind", "{det}? u=unit r=('précédent'|'précédente'|'suivant'|'suivante')", relative.text_unit
    ),
    Rule("day of the text", "{det} d=text_day", relative.text_day),
    Rule(
        "part of the unit",
        "{det}? p=part_word {of} (r=(step|text_step))? u=unit (?! year|roman_century)",
        relative.part_of_unit,
    ),
    Rule("part of the unit last, next", "{det}? p=part_word {of} u=unit r={after}", relative.part_of_unit),
    Rule(
        "first units",
        "{det}? ('premiers'|'premières') (n={count})? u=units (?! {of} month)",
        relative.first_units,
        DURATION,
    ),
    Rule("this morning", "r=(step|text_step) x={part_of_day}", relative.stepped_part, TIME),
    Rule("last night", "{det}? x=('nuit') r=step", relative.stepped_part, TIME),
    Rule("the evening before", "{det} x={part_of_day} r=text_step", relative.stepped_part, TIME),
    Rule("night between days", "{det}? 'nuit' 'du' a=day 'au' b=day m=month (y=year)?", relative.night_from_day, TIME),
    Rule(
        "night between weekdays",
        "{det}? 'nuit' ('de'|'du') w=weekday ('à'|'au') weekday",
        relative.night_from_weekday,
        TIME,
    ),
    Rule("weekend", "{det}? e={weekend}", relative.weekend),
    # times
    Rule("clock times", "a=hour (dash|'à') h=hour z=('h'|'heures')", lengths.clock_range, TIME),
    Rule("clock", "h=(hour|int) 'h' (minute=two)? ('du' x={part_of_day})?", lengths.clock, TIME),
    Rule(
        "half past, quarter to",
        "('à'|'vers'|'dès'|'avant'|'après'|'jusqu' apostrophe 'à') at=(h=(hour|number) ('heures'|'heure') "
        "('et'? minutes=(clock_fraction|number|tens)|'moins' 'le'? to=(clock_fraction|number|tens)) "
        "(('du'|'de' 'l' apostrophe) x={part_of_day})?)",
        lengths.clock_in_words,
        TIME,
        "at",
    ),
    Rule("short clock", "h=(hour|int) minute=hour_minutes", lengths.clock, TIME),
    Rule(
        "clock at",
        "('à'|'vers'|'dès'|'avant'|'après'|'jusqu' apostrophe 'à') "
        "at=(h=(hour|number) ('heures'|'heure') (minute=two)? "
        "(('du'|'de' 'l' apostrophe) x={part_of_day})?)",
        lengths.clock,
        TIME,
        "at",
    ),
    Rule("bare clock", "c=clock", lengths.clock, TIME),
    Rule("noon, midnight", "c=clock_word", lengths.clock_word, TIME),
    Rule("part of the day", "{det}? x={part_of_day}", relative.day_part, TIME),
    # lengths and repetitions
    Rule(
        "duration",
        "{det}? n={count} length_word? u={any_unit} "
        "('et' (half=('demi'|'demie')|k={cardinal} v={any_unit}))? 'consécutifs'?",
        lengths.duration,
        DURATION,
    ),
    Rule("two durations", "n={cardinal} ('à'|dash|'ou') k={cardinal} u={any_unit}", lengths.duration_pair, DURATION),
    Rule(
        "quarter of an hour", "(n={cardinal})? q=minutes_word 'd' apostrophe 'heure'", lengths.quarter_hours, DURATION
    ),
    Rule("half an hour", "('une'|{det})? n=half dash u=unit", lengths.duration, DURATION),
    Rule("units", "{det}? u=units", lengths.units, DURATION),
    Rule("whole unit", "whole ('le'|'la'|'l' apostrophe) u=unit", lengths.whole_unit, DURATION),
    Rule("frequency", "f=frequency", lengths.frequency, SET),
    Rule(
        "every",
        "each (n={cardinal})? (u={any_unit}|w=weekday|m=month|s=season|e={weekend}|x={part_of_day})",
        lengths.every,
        SET,
    ),
    Rule("every first Sunday", "each (step|ordinal_word) weekday 'du' u='mois'", lengths.per_unit, SET),
    Rule("on Sundays", "'le' w=weekday", lengths.every, SET),
    Rule("weekdays from to", "'du' a=weekday 'au' b=weekday", lengths.weekdays_from_to, SET),
    Rule(
        "all the days",
        "('tous'|'toutes') ('les') (n={cardinal})? (u=units|w=(weekday|weekdays)|x=day_parts)",
        lengths.every,
        SET,
    ),
    Rule("weekdays", "'les' w=weekdays", lengths.every, SET),
    Rule("per unit", "'par' at=(u=unit)", lengths.per_unit, SET, "at"),
    # references
    Rule(
        "present",
        "'en' 'ce' 'moment'|'à' 'l' apostrophe 'heure' 'actuelle'|'ces' 'jours' dash 'ci'|present",
        relative.vague_present,
    ),
    Rule("past", "past", relative.vague_past),
    Rule("future", "future", relative.vague_future),
]
"""Of two matches of equal length the earlier rule wins."""

SAID = building.Grammatics(
    of="{of}?",
    day_time="(','? ('à'|'vers'|'dans'|'en')?)",
    time_day="{of}?",
    parts={
        Part.START: "{det}? ('début'|'débuts') {of}?",
        Part.MID: "{det}? ('mi' dash|'milieu' {of})",
        Part.FIRST_HALF: "{det}? 'première' 'moitié' {of}",
        Part.SECOND_HALF: "{det}? ('seconde'|'deuxième') 'moitié' {of}",
        Part.END: "{det}? ('fin') {of}?",
    },
    about="about",
    counted="('plus'|'moins') {of}|'au' 'moins'|'près' 'de'|'presque'",
    range_words="(dash|'au'|'à'|and=('et'|'ou')) ('le')?",
    between="'entre'",
    distances=distances(
        "(b='avant'|a='après') ('le'|'la'|'les'|'l' apostrophe)?",
        "{of} ('la'|'l' apostrophe)?",
        ("pendant", "durant", "pour", "en", "les", "dans les", "depuis"),
    ),
)


def french() -> Language:
    """The French language, its patterns compiled."""
    return building.language("fr", RULES, MACROS, SAID)

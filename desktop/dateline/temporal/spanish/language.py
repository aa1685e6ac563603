"""Spanish as the engine takes it: every rule in one visible order, the words in ``resources/words/es.toml``."""

from __future__ import annotations

from dateline.temporal.english.calendar_dates import compact_date, iso_date
from dateline.temporal.european import building, dates, lengths, numbers, relative
from dateline.temporal.european.distances import distances
from dateline.temporal.grammar import Rule
from dateline.temporal.language import Language
from dateline.temporal.meaning import Part
from dateline.temporal.model import TimexType

TIME, DURATION, SET = TimexType.TIME, TimexType.DURATION, TimexType.SET

MACROS = {
    **numbers.macros("'y'"),
    "vague": "vague_count",
    "days": "'día'? d=(day ('º'|'°')?|ordinal_word|number)",
    "named": "(w=weekday ','? ('el'? 'día')?)?",
    "year_word": "('de'|'del') ('año')? y=year",
    "deictic": "(deictic_day|'pasado' 'mañana'|'antes' 'de' 'ayer')",
    "about": "(about|('más'|'menos'|'cerca') 'de'|'casi')",
    "bc": "bc=('ac' '.'?|'a' '.' 'c' '.'?|'antes' 'de' 'cristo')",
    "weekend": "('fin' 'de' 'semana')",
    "position": "(w=weekday|('mes' 'de')? m=month|s=season|h={holiday}|e={weekend}|q=year_part)",
    "after": "(step|'que' 'viene'|'en' 'curso')",
}

RULES = [
    Rule("ISO date", "x=iso", iso_date),
    Rule("compact date", "x=eight", compact_date),
    Rule("numeric date", "{named} x=numeric_date", dates.numeric_date),
    Rule(
        "days of a month",
        "a=(det? weekday? ('día'|'días')? day) "
        "(dash|and=('y'|','|'e')|'hasta')? b=(det? weekday? day) 'de' m=month ({year_word})?",
        dates.day_range,
    ),
    Rule(
        "days of two months",
        "a=('del' weekday? ','? 'día'? (day|'primero') 'de' k=month) "
        "b=('al' weekday? ','? 'día'? (day|'primero') 'de' m=month) ({year_word})?",
        dates.days_of_two_months,
    ),
    Rule("day month year BC", "det? {named} {days} 'de' m=month ('de'|'del') y=int {bc}", dates.full_date),
    Rule("day month year", "det? {named} {days} ('de'|dash)? m={full_month} {year_word}", dates.full_date),
    Rule("day month", "det? {named} {days} 'de' m=month", dates.month_day),
    Rule("last, next day month", "det? r=step {named} {days} 'de' m=month", dates.month_day),
    Rule("day month last, next", "det? {named} {days} 'de' m=month r=step", dates.month_day),
    Rule("month year", "(det? 'mes' 'de')? m=month ('de'|'del')? 'año'? y=year", dates.month_year),
    Rule("nth weekday of month", "det? o=(ordinal_word|step) w=weekday 'de' m=month ({year_word})?", dates.nth_weekday),
    Rule("weekday and day of month", "det? w=weekday ','? 'día'? d=day", dates.day_of_month),
    Rule("the day of the month", "det? (r=step)? 'día' d=day", dates.day_of_month),
    Rule("years with a short end", "a=year (dash|'/') b=(two|day|year)", dates.year_range),
    Rule("year BC", "(det? said='año')? y=int {bc}", dates.year),
    Rule(
        "decade",
        "(det? ('década'|'decenio') 'de')? det? ('años'|'década' 'de') det? (y=(two|year)|n=decade_word)",
        dates.decade,
    ),
    Rule("the eighties", "'los' (y=two|n=decade_word)", dates.bare_decade),
    Rule("year AD", "(det? said='año')? y=int ad=('dc' '.'?|'d' '.' 'c' '.'?|'después' 'de' 'cristo')", dates.year),
    Rule("two centuries", "a=(det? 'siglos' roman) ('y'|'al'|'a'|dash) b=roman", dates.two_centuries),
    Rule("short quarter", "q=quarter_short ('de'|'del')? y=year", dates.short_quarter),
    Rule("half of the year", "det? o=ordinal_word 'mitad' ('de'|'del') 'año'? y=year", dates.half_of_year),
    Rule("day of last, this month", "det? {named} {days} 'del' 'mes' r={after}", dates.day_of_stepped_month),
    Rule("day of this month", "det? {named} {days} ('de'|'del') r=(step|text_step) 'mes'", dates.day_of_stepped_month),
    Rule("said year", "det? (step text_step?)? said=('año'|'años') y=year", dates.year),
    Rule("century", "det? ('siglo'|'siglos') o=(roman|int|number) {bc}?", dates.century),
    Rule("season", "det? s=season (('de'|'del')? y=year (dash (two|year))?)?", dates.season),
    Rule(
        "quarter or half of the year",
        "det? o=(ordinal_word|'último') q=year_part (('de'|'del')? 'año'? y=year)?",
        dates.part_of_year,
    ),
    Rule("the year", "det? y=year", dates.year),
    Rule("holiday", "det? h={holiday} ({year_word})?", dates.holiday),
    Rule("month", "(det? 'mes' 'de')? m=month", dates.bare_month),
    Rule("weekday", "det? w=weekday", dates.bare_weekday),
    # counted from publication or from the running time
    Rule("today, yesterday, tomorrow", "d={deictic} (','? w=weekday|'mismo')?", relative.deictic_day),
    Rule("the day of yesterday", "det? ('día'|'jornada') 'de' d=deictic_day", relative.deictic_day),
    Rule(
        "yesterday afternoon",
        "d=deictic_day ('por' 'la'|'en' 'la'|'al')? x=day_part",
        relative.deictic_part,
        TIME,
    ),
    Rule("last night", "d=day_and_part", relative.night_word, TIME),
    Rule("these days", "'estos' 'días'", relative.vague_present),
    Rule("the moment", "('por'|'hasta'|'de') at=('el'? 'momento')", relative.vague_present, span="at"),
    Rule("last, this, next unit", "det? r=(step (step|text_step)?) u=unit", relative.stepped_unit),
    Rule("unit last, next", "det? u=unit r={after}", relative.stepped_unit),
    Rule("last, this, next position", "det? r=(step|text_step text_step?) {position}", relative.stepped_position),
    Rule("position last, next", "det? {position} r={after}", relative.stepped_position),
    Rule(
        "position of the text behind",
        "det? {position} r=('siguiente'|'anterior'|'posterior'|'previo')",
        relative.stepped_position,
    ),
    Rule("weekday of week", "det? w=weekday 'de' 'la' (r=(step|text_step)) 'semana'", relative.weekday_of_week),
    Rule(
        "weekday of week last, next", "det? w=weekday 'de' 'la' 'semana' r=(step|text_step)", relative.weekday_of_week
    ),
    Rule("past or coming units", "det? r=(step step?) (n={count})? u=units", relative.stepped_units, DURATION),
    Rule("past counted units", "det? n={count} r=step u=units", relative.stepped_units, DURATION),
    Rule(
        "ago",
        "('hace'|'hacía') ('ya'|'sólo'|'solo'|'apenas'|'escasamente')? (about={about})? n={count} u={any_unit}",
        relative.ago,
    ),
    Rule("units ago", "('hace'|'hacía') ('ya')? u=units", relative.units_ago, DURATION),
    Rule("years back", "n={count} u={any_unit} 'atrás'", relative.ago),
    Rule("ago and a half", "('hace'|'hacía') n={count} u={any_unit} 'y' half=('medio'|'media')", relative.ago),
    Rule("ahead", "'dentro' 'de' (about={about})? n={count} u={any_unit}", relative.ahead),
    Rule("later", "(about=about)? n={count} u={any_unit} ('después'|'más' 'tarde')", relative.later),
    Rule("earlier", "(about=about)? n={count} u={any_unit} 'antes'", relative.earlier),
    Rule("unit of the text", "det? r=(text_step text_step?) u=unit", relative.text_unit),
    Rule("unit of the text behind", "det? u=unit r=text_step", relative.text_unit),
    Rule("day of the text", "det? d=text_day", relative.text_day),
    Rule(
        "part of the unit",
        "det? p=part_word ('de' (?! 'semana')|'del') (r=(step|text_step))? u=unit (?! 'de' month|roman|year)",
        relative.part_of_unit,
    ),
    Rule("part of the unit last, next", "det? p=part_word 'del' u=unit r={after}", relative.part_of_unit),
    Rule("first counted units", "det? n={count} ('primeros'|'primeras') u=units", relative.first_units, DURATION),
    Rule(
        "first units",
        "det? ('primeros'|'primeras') (n={count})? u=units (?! 'de' month)",
        relative.first_units,
        DURATION,
    ),
    Rule("first hours", "det? ('primeras'|'últimas') 'horas' 'de' det x=day_part", relative.day_part, TIME),
    Rule("this night", "r=(step|text_step text_step?) x=day_part", relative.stepped_part, TIME),
    Rule("the night before", "det x=day_part r=(step|text_step)", relative.stepped_part, TIME),
    Rule(
        "night between days",
        "det? ('noche'|'madrugada') 'del' a=day 'al' b=day 'de' m=month (('de'|'del') y=year)?",
        relative.night_from_day,
        TIME,
    ),
    Rule(
        "night between weekdays", "det? 'noche' ('del'|'de') w=weekday 'al' weekday", relative.night_from_weekday, TIME
    ),
    Rule("weekend", "det? {weekend}", relative.weekend),
    # times
    Rule(
        "clock at",
        "'a' at=(('las'|'la') (h=(hour|number)|c=(clock|clock_point)) ('y' (half='media'|minute=two))? 'horas'? "
        "('de' 'la' x=day_part|'hora' 'local')?)",
        lengths.clock,
        TIME,
        "at",
    ),
    Rule(
        "clock times",
        "('de'|'entre') ('las')? a=(clock|clock_point) ('a'|'y') ('las')? c=(clock|clock_point) z=('horas'|'h')?",
        lengths.clock_range,
        TIME,
    ),
    Rule("clock", "('las'|'la')? c=(clock|clock_point) ('horas'|'hora') ('locales'|'local')?", lengths.clock, TIME),
    Rule(
        "clock of the day",
        "('las'|'la') (h=(hour12|number)|c=(clock|clock_point)) ('y' half='media')? 'de' 'la' x=day_part",
        lengths.clock,
        TIME,
    ),
    Rule(
        "quarter past, to",
        "('las'|'la') h=(hour12|number) "
        "('y' minutes=(clock_fraction|number|tens)|'menos' to=(clock_fraction|number|tens)) "
        "('de' 'la' x=day_part)?",
        lengths.clock_in_words,
        TIME,
    ),
    Rule("the clock", "'las' c=(clock|clock_point)", lengths.clock, TIME),
    Rule("clock with zone", "det? c=(clock|clock_point) 'horas'? zone=zone", lengths.clock, TIME),
    Rule("bare clock", "c=clock", lengths.clock, TIME),
    Rule("noon, midnight", "det? c=clock_word", lengths.clock_word, TIME),
    Rule("at noon, before dawn", "('a'|'de') at=(x=('mediodía'|'madrugada'))", relative.day_part, TIME, "at"),
    Rule("part of the day", "det x=day_part", relative.day_part, TIME),
    # lengths and repetitions
    Rule(
        "duration",
        "(det|'su')? n={count} u={any_unit} ('y' (half=('media'|'medio')|k={cardinal} v={any_unit}))? "
        "('más'|'seguidos'|'seguidas'|'consecutivos')?",
        lengths.duration,
        DURATION,
    ),
    Rule("quarter of an hour", "(n={cardinal})? q=minutes_word 'de' 'hora'", lengths.quarter_hours, DURATION),
    Rule("two durations", "n={cardinal} ('a'|dash|'o') k={cardinal} u={any_unit}", lengths.duration_pair, DURATION),
    Rule("units", "u=units", lengths.units, DURATION),
    Rule("whole unit", "whole det u=unit", lengths.whole_unit, DURATION),
    Rule("frequency", "f=frequency", lengths.frequency, SET),
    Rule(
        "every",
        "each (n={cardinal})? (u={any_unit}|w=weekday|m=month|s=season|e={weekend}|x=day_part)",
        lengths.every,
        SET,
    ),
    Rule(
        "every first Sunday",
        "each (step|ordinal_word) weekday ('de'|'del') u=('mes'|'año')",
        lengths.per_unit,
        SET,
    ),
    Rule("weekdays from to", "'de' a=weekday 'a' b=weekday", lengths.weekdays_from_to, SET),
    Rule(
        "all the days",
        "('todos'|'todas') ('los'|'las') (u=units|w=(weekday|weekdays)|e=('fines' 'de' 'semana')|x=day_part)",
        lengths.every,
        SET,
    ),
    Rule("weekdays", "'los' (w=(weekdays|weekday)|e=('fines' 'de' 'semana'))", lengths.every, SET),
    Rule("per unit", "('al'|'por'|'a' 'la') u=unit", lengths.rate, SET),
    # references
    Rule(
        "present",
        "'ahora' 'mismo'|'hoy' 'por' 'hoy'|'hoy' 'en' 'día'|('este'|'estos') moment|det 'actualidad'|present",
        relative.vague_present,
    ),
    Rule("past", "'aquel' 'entonces'|'el' 'otro' 'día'|past", relative.vague_past),
    Rule("future", "future|'algún' 'día'", relative.vague_future),
    Rule("past season", "det at=past_adjective", relative.past_attribute, span="at"),
    Rule("next season", "det at=future_adjective", relative.future_attribute, span="at"),
    Rule("the past", "det 'pasado'", relative.past_noun),
    Rule("the future", "det 'futuro'", relative.future_noun),
]
"""Of two matches of equal length the earlier rule wins."""

SAID = building.Grammatics(
    of="('de'|'del')?",
    day_time="('a'|'por'|'en'|'sobre')?",
    time_day="('de'|'del'|'en')?",
    parts={
        Part.FIRST_HALF: "det? 'primera' 'mitad' ('de'|'del')?",
        Part.SECOND_HALF: "det? 'segunda' 'mitad' ('de'|'del')?",
        Part.START: "det? ('principios'|'principio'|'comienzos'|'comienzo'|'inicios'|'inicio'|'primeros' 'días') 'de'?",
        Part.MID: "det? ('mediados'|'mitad') 'de'?",
        Part.END: "det? ('finales'|'final'|'fines'|'fin') 'de'?",
    },
    about="about",
    counted="('más'|'menos'|'cerca') 'de'|'casi'|'al' 'menos'",
    range_words="(dash|'al'|'a'|'hasta'|and=('y'|'o'|'e')) ('el'|'los')?",
    between="'entre'",
    distances=distances(
        "(b='antes'|a=('después'|'tras')) ('de'|'del')? ('el'|'la'|'los'|'las')?",
        "('de'|'del')? ('la'|'las'|'los')?",
        ("durante", "por", "en las", "en los", "los", "las", "desde hace"),
    ),
)


def spanish() -> Language:
    """The Spanish language, its patterns compiled."""
    return building.language("es", RULES, MACROS, SAID)

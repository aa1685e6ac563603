"""How neighbouring English expressions become one: "Friday" + "morning", "the summer" + "of" + "1943"."""

from __future__ import annotations

from dataclasses import replace

from dateline.temporal.grammar import Match
from dateline.temporal.language import Join, Modifier
from dateline.temporal.meaning import (
    AtTime,
    Clock,
    Compared,
    DayPart,
    Fixed,
    Meaning,
    Modified,
    Named,
    Part,
    Recurring,
    Relative,
    Repeated,
)
from dateline.temporal.model import Grain, TimexType
from dateline.temporal.values import time_suffix

_DAYS = (Named.WEEKDAY, Named.MONTH_DAY, Named.DAY_OF_MONTH, Named.HOLIDAY)
_YEARLY = (Named.MONTH, Named.MONTH_DAY, Named.SEASON, Named.QUARTER, Named.HALF, Named.HOLIDAY)


def is_day(meaning: Meaning) -> bool:
    """Whether a meaning is one day."""
    if isinstance(meaning, Relative):
        return meaning.grain is Grain.DAY
    if isinstance(meaning, Fixed):
        return meaning.cell.grain is Grain.DAY
    return isinstance(meaning, Recurring) and meaning.named in _DAYS


def is_year(meaning: Meaning) -> bool:
    """Whether a meaning is one year."""
    if isinstance(meaning, Modified):
        return meaning.part is None and is_year(meaning.base)
    if isinstance(meaning, Relative):
        return meaning.grain is Grain.YEAR
    return isinstance(meaning, Fixed) and meaning.cell.grain is Grain.YEAR


def day_and_time(first: Match, second: Match) -> Meaning | None:
    """“Friday morning”, “yesterday at 10 a.m.”, “5 March, noon” -> that time of that day."""
    time = second.meaning
    if is_day(first.meaning) and isinstance(time, AtTime) and time.day is None:
        return replace(time, day=first.meaning)
    return None


def set_and_time(first: Match, second: Match) -> Meaning | None:
    """“every Friday night”, “every night at 10pm”, “every day at noon” -> repeated at that time."""
    days, time = first.meaning, second.meaning
    if not isinstance(days, Repeated) or not isinstance(time, AtTime) or time.day is not None or days.freq:
        return None
    day = "XXXX-XX-XX" if days.value == "P1D" else days.value
    if not day.startswith(("XXXX-WXX-", "XXXX-XX-XX")) or day.endswith("WE"):
        return None
    if "T" in day:
        if not isinstance(time.time, Clock):
            return None
        said = next(part for part in DayPart if day.endswith(f"T{part.value}"))
        return replace(days, value=day[: day.index("T")] + time_suffix(_in_part(time.time, said)))
    return replace(days, value=day + time_suffix(time.time))


def time_and_day(first: Match, second: Match) -> Meaning | None:
    """“10 a.m. Tuesday”, “the night of 8 November” -> that time of that day."""
    time = first.meaning
    if not isinstance(time, AtTime) or time.day is not None:
        return None
    if is_day(second.meaning):
        return replace(time, day=second.meaning)
    if isinstance(second.meaning, AtTime) and isinstance(time.time, Clock) and isinstance(second.meaning.time, DayPart):
        return AtTime(second.meaning.day, _in_part(time.time, second.meaning.time))
    return None


def day_part_of_date(first: Match, second: Match) -> Meaning | None:
    """“Sunday dawn” + “of” + “25 June 1950” -> that part of that day."""
    time = first.meaning
    if not isinstance(time, AtTime) or not isinstance(time.day, Recurring) or time.day.named is not Named.WEEKDAY:
        return None
    dated = isinstance(second.meaning, Fixed) or (
        isinstance(second.meaning, Recurring) and second.meaning.named is Named.MONTH_DAY
    )
    return replace(time, day=second.meaning) if dated and is_day(second.meaning) else None


def part_and_clock(first: Match, second: Match) -> Meaning | None:
    """“Friday night, 8:00” -> 20:00 of Friday."""
    outer, inner = first.meaning, second.meaning
    if not (isinstance(outer, AtTime) and isinstance(inner, AtTime) and inner.day is None and outer.day is not None):
        return None
    if outer.part is Part.EARLY and inner.time is DayPart.MORNING:  # "the early hours of Thursday" + "morning"
        return outer
    if isinstance(outer.time, DayPart) and isinstance(inner.time, Clock):
        return AtTime(outer.day, _in_part(inner.time, outer.time))
    if isinstance(outer.time, Clock) and isinstance(inner.time, DayPart):  # "two o'clock on Thursday" + "morning"
        return AtTime(outer.day, _in_part(outer.time, inner.time))
    return None


def _in_part(clock: Clock, part: DayPart) -> Clock:
    if part in (DayPart.AFTERNOON, DayPart.EVENING, DayPart.NIGHT) and 1 <= clock.hour < 12:
        return clock if part is DayPart.NIGHT and clock.hour < 6 else replace(clock, hour=clock.hour + 12)
    return clock


def position_of_year(first: Match, second: Match) -> Meaning | None:
    """“August of that year”, “the third quarter of last year”, “the summer of 1943” -> that one."""
    inner = first.meaning
    if isinstance(inner, Recurring) and inner.named in _YEARLY and inner.within is None and is_year(second.meaning):
        if isinstance(second.meaning, Fixed) and inner.named is Named.MONTH_DAY:
            return None
        return replace(inner, within=second.meaning)
    return None


def anniversary(first: Match, second: Match) -> Meaning | None:
    """“25 years ago” + “this week”, “today” -> that year: the second says only what part of it, not when."""
    then, now = first.meaning, second.meaning
    is_now = isinstance(now, Relative) and now.count == 0 and now.grain <= Grain.MONTH
    return then if is_now and isinstance(then, Relative) and then.counted and then.grain is Grain.YEAR else None


def week_of(first: Match, second: Match) -> Meaning | None:
    """“the third week of” + “September”, “the week of” + “March 6” -> that week."""
    inner, outer = first.meaning, second.meaning
    if not isinstance(inner, Recurring) or inner.named is not Named.WEEK_OF or inner.within is not None:
        return None
    if inner.number == 0 and inner.named is Named.WEEK_OF:
        return replace(inner, within=outer) if is_day(outer) else None
    return Modified(replace(inner, within=outer), approximate=True) if is_month(outer) else None


def day_of_unit(first: Match, second: Match) -> Meaning | None:
    """“the last day of” + “March 2020”, “the second Sunday in” + “May” -> that day."""
    inner, outer = first.meaning, second.meaning
    if not isinstance(inner, Recurring) or inner.named not in (Named.DAY_OF, Named.NTH_WEEKDAY) or inner.within:
        return None
    return replace(inner, within=outer) if is_month(outer) or is_year(outer) else None


def is_month(meaning: Meaning) -> bool:
    """Whether a meaning is one month."""
    if isinstance(meaning, Recurring):
        return meaning.named is Named.MONTH
    if isinstance(meaning, Fixed):
        return meaning.cell.grain is Grain.MONTH
    return isinstance(meaning, Relative) and meaning.grain is Grain.MONTH


def years_position(first: Match, second: Match) -> Meaning | None:
    """“last year's third quarter”, “1989's fourth quarter” -> that one."""
    return position_of_year(second, first)


DATE, TIME, DURATION = TimexType.DATE, TimexType.TIME, TimexType.DURATION

JOINS = (
    Join("year's position", '"\'s"', years_position),
    Join("anniversary", "','?", anniversary),
    Join("week of", "('of'|'in'|('beginning'|'starting'|'commencing'|'ending') 'on'?) 'the'?", week_of),
    Join("day of", "('of'|'in') 'the'?", day_of_unit),
    Join("position of year", "(','|'of'|'in')?", position_of_year),
    Join("part and clock", "(','|'at')?", part_and_clock),
    Join("day and time", "(','? ('at'|'in'|'around'|'about')? 'the'?)", day_and_time, TIME),
    Join("set and time", "(','? 'at'?)", set_and_time),
    Join("day part of date", "'of'", day_part_of_date, TIME),
    Join("time and day", "(gap 'time'|'local' 'time')? ','? ('on'|'of'|'in')? 'the'?", time_and_day, TIME),
)
"""In the order in which they are tried."""

MODIFIERS = (
    Modifier("early", "'the'? 'very'? 'early' ('in'|'on'|dash)? 'the'?", Part.EARLY),
    Modifier("mid", "'the'? 'mid' dash?", Part.MID),
    Modifier("late", "'the'? 'very'? 'late' ('in'|'on'|dash)? 'the'?", Part.LATE),
    Modifier("earlier", "'earlier' 'in' 'the'?", Part.EARLIER),
    Modifier("later", "'later' 'in' 'the'?", Part.LATER),
    Modifier("the middle of", "'the' 'middle' 'of' 'the'?", Part.MID),
    Modifier("the start of", "'the'? 'very'? ('start'|'beginning'|('early'|'first') 'part') 'of' 'the'?", Part.START),
    Modifier("the end of", "'the'? 'very'? ('end'|'close'|('latter'|'last'|'later') 'part') 'of' 'the'?", Part.END),
    *(
        Modifier(f"the {words} {size} of", f"'the'? {which} '{size}' 'of' 'the'?", part)
        for words, which, size, part in (
            ("first", "'first'", "half", Part.FIRST_HALF),
            ("second", "('second'|'latter'|'last'|'later')", "half", Part.SECOND_HALF),
            ("first", "'first'", "quarter", Part.FIRST_QUARTER),
            ("second", "'second'", "quarter", Part.SECOND_QUARTER),
            ("third", "'third'", "quarter", Part.THIRD_QUARTER),
            ("last", "('last'|'fourth'|'final')", "quarter", Part.LAST_QUARTER),
        )
    ),
    Modifier("about", "about '.'? 'the'?", None, True, (DATE, TIME, DURATION)),
    *(
        Modifier(name, pattern, None, True, (DATE, DURATION), True, compared)
        for name, pattern, compared in (
            ("more than", "('more' 'than'|'over')", Compared.MORE),
            ("less than", "('less' 'than'|'under'|'nearly'|'almost'|'close' 'to')", Compared.LESS),
            ("at least", "'at' 'least'", Compared.AT_LEAST),
            ("up to", "'up' 'to'", Compared.AT_MOST),
            ("some", "'some'", None),
        )
    ),
)
"""In the order in which they are tried; several may apply."""

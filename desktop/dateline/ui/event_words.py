"""Events and their dates in words for a person: "Some day from 21 to 31 October 2025", "18–28 days before B"."""

from __future__ import annotations

import datetime

from dateline import calendar
from dateline.events.model import Event, Mention, Side, Status
from dateline.temporal.model import Grain, Interval, Offset
from dateline.temporal.wording import WEEKDAYS, day_words, span_words, whole_cell, words_of

# Before the Gregorian calendar a weekday reckoned in it is no help to anybody.
_FIRST_WEEKDAY_YEAR = 1583

_SIDES = {
    Side.BEFORE: "Before publication, day unknown",
    Side.ON: "About the day of publication",
    Side.AFTER: "After publication, day unknown",
}
_UNITS = ((730, 365.2425, "year"), (60, 30.436875, "month"), (0, 1.0, "day"))


def when_words(interval: Interval, status: Status) -> str:
    """When an event was, beginning with a capital; what happened once within several days says so."""
    first, last = calendar.day_of(interval.earliest), calendar.day_of(interval.latest)
    if interval.open_start or interval.open_end or interval.grain < Grain.DAY:
        return _capital(words_of(interval))
    if first == last:
        return _capital(("about " if interval.approximate else "") + long_day(first))
    if status is Status.ONGOING:
        return _capital(words_of(interval))
    if whole_cell(first, last, interval.grain) is not None:
        return f"Some time in {words_of(interval)}"
    if last - first > 92:
        return f"Some time in {span_words(first, last)}"
    return f"Some day from {_from_to(first, last)}"


def margin_words(interval: Interval, published: datetime.date | None) -> str:
    """An interval where there is little room; the year of publication goes without saying: "17–18 Nov"."""
    words = words_of(interval, short=True)
    return words.removesuffix(f" {published.year}") if published is not None else words


def undated_words(event: Event) -> str:
    """What is known of an event without an interval: its offset from publication, or the side of it."""
    return _capital(event.offset.words) if event.offset else "Day unknown"


def side_words(side: Side) -> str:
    """Where an event without even an offset stands from publication."""
    return _SIDES[side]


def offset_or_side(mention: Mention) -> str:
    """What is known of a mention without an interval, in words."""
    return _capital(mention.offset.words) if mention.offset else _SIDES[mention.side]


def long_day(day: int) -> str:
    """A day number with its weekday: "Tuesday 18 November 2025"."""
    if calendar.civil(day)[0] < _FIRST_WEEKDAY_YEAR:
        return day_words(day)
    return f"{WEEKDAYS[calendar.weekday(day)]} {day_words(day)}"


def distance_words(interval: Interval, published: datetime.date, name: str) -> str:
    """How far an interval lies from a publication, called ``name``: "18–28 days before B"."""
    day = calendar.from_date(published)
    near, far = calendar.day_of(interval.earliest) - day, calendar.day_of(interval.latest) - day
    if interval.open_start or interval.open_end:
        return ""
    if near == far == 0:
        return f"the day {name} was published"
    if near <= 0 <= far:
        return f"around the day {name} was published"
    direction = "before" if far < 0 else "after"
    least, most = sorted((abs(near), abs(far)))
    bound, length, unit = next(row for row in _UNITS if least >= row[0])
    least, most = round(least / length), round(most / length)
    counted = f"{least:,}" if least == most else f"{least:,}–{most:,}"
    about = "about " if bound else ""
    return f"{about}{counted} {unit}{'' if most == 1 else 's'} {direction} {name}"


def offset_days(offset: Offset) -> str:
    """The bounds of an offset in days, for a tool tip."""
    if offset.first_day is None and offset.last_day is None:
        return "no bounds are known"
    if offset.first_day is None:
        return f"at the latest {_signed(offset.last_day)}"
    if offset.last_day is None:
        return f"at the earliest {_signed(offset.first_day)}"
    if offset.first_day == offset.last_day:
        return _signed(offset.first_day)
    return f"{_signed(offset.first_day)} to {_signed(offset.last_day)}"


def in_order_of_time(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Dated events by when they begin, then those without a date in the order they are told."""
    dated = sorted(
        (event for event in events if event.interval is not None),
        key=lambda event: (event.interval.earliest, event.interval.latest) if event.interval else (0, 0),
    )
    return (*dated, *(event for event in events if event.interval is None))


def _signed(day: int | None) -> str:
    if not day:
        return "the day of publication"
    return f"{abs(day):,} day{'' if abs(day) == 1 else 's'} {'before' if day < 0 else 'after'} publication"


def _from_to(first: int, last: int) -> str:
    (year, month, day), (last_year, last_month, _) = calendar.civil(first), calendar.civil(last)
    if (year, month) == (last_year, last_month):
        return f"{day} to {day_words(last)}"
    start = day_words(first)
    if year == last_year:
        start = start.rsplit(" ", 1)[0] if year > 99 else start
    return f"{start} to {day_words(last)}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

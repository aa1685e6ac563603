"""Events and their dates in words for a person: "Some day from 21 to 31 October 2025", "18–28 days before B"."""

from __future__ import annotations

import datetime

from dateline import calendar
from dateline.events.model import Event, Mention, Side, Status
from dateline.render.date_words import day_of_year_words, day_words, span_words, weekday_and_day, words_of
from dateline.render.language import figures, marked, tr
from dateline.temporal.model import Grain, Interval, Offset
from dateline.temporal.wording import whole_cell

# Before the Gregorian calendar a weekday reckoned in it is no help to anybody.
_FIRST_WEEKDAY_YEAR = 1583

_SIDES = {
    Side.BEFORE: marked("Before publication, day unknown"),
    Side.ON: marked("About the day of publication"),
    Side.AFTER: marked("After publication, day unknown"),
}
_UNITS = ((730, 365.2425, "year"), (60, 30.436875, "month"), (0, 1.0, "day"))


def when_words(interval: Interval, status: Status) -> str:
    """When an event was, beginning with a capital; what happened once within several days says so."""
    first, last = calendar.day_of(interval.earliest), calendar.day_of(interval.latest)
    if interval.open_start or interval.open_end or interval.grain < Grain.DAY:
        return _capital(words_of(interval))
    if first == last:
        when = long_day(first)
        return _capital(tr("about {when}", when=when) if interval.approximate else when)
    if status is Status.ONGOING:
        return _capital(words_of(interval))
    if whole_cell(first, last, interval.grain) is not None:
        return tr("Some time in {when}", when=words_of(interval))
    if last - first > 92:
        return tr("Some time in {days}", days=span_words(first, last))
    return tr("Some day from {days}", days=_from_to(first, last))


def margin_words(interval: Interval, published: datetime.date | None) -> str:
    """An interval where there is little room; the year of publication goes without saying: "17–18 Nov"."""
    words = words_of(interval, short=True)
    return words.removesuffix(f" {published.year}") if published is not None else words


def undated_words(event: Event) -> str:
    """What is known of an event without an interval: its offset from publication, or the side of it."""
    return _capital(event.offset.words) if event.offset else tr("Day unknown")


def side_words(side: Side) -> str:
    """Where an event without even an offset stands from publication."""
    return tr(_SIDES[side])


def offset_or_side(mention: Mention) -> str:
    """What is known of a mention without an interval, in words."""
    return _capital(mention.offset.words) if mention.offset else tr(_SIDES[mention.side])


def long_day(day: int) -> str:
    """A day number with its weekday: "Tuesday 18 November 2025"."""
    if calendar.civil(day)[0] < _FIRST_WEEKDAY_YEAR:
        return day_words(day)
    return weekday_and_day(day)


def distance_words(interval: Interval, published: datetime.date, name: str) -> str:
    """How far an interval lies from a publication, called ``name``: "18–28 days before B"."""
    day = calendar.from_date(published)
    near, far = calendar.day_of(interval.earliest) - day, calendar.day_of(interval.latest) - day
    if interval.open_start or interval.open_end:
        return ""
    if near == far == 0:
        return tr("the day {name} was published", name=name)
    if near <= 0 <= far:
        return tr("around the day {name} was published", name=name)
    least, most = sorted((abs(near), abs(far)))
    bound, length, unit = next(row for row in _UNITS if least >= row[0])
    least, most = round(least / length), round(most / length)
    counted = figures(least) if least == most else f"{figures(least)}–{figures(most)}"
    distance = _length(unit, counted, most)
    if bound:
        distance = tr("about {when}", when=distance)
    if far < 0:
        return tr("{distance} before {name}", distance=distance, name=name)
    return tr("{distance} after {name}", distance=distance, name=name)


def _length(unit: str, counted: str, most: int) -> str:
    """ "18–28 days", "1 month" """
    if unit == "year":
        return tr("{number} years", number=counted) if most != 1 else tr("1 year")
    if unit == "month":
        return tr("{number} months", number=counted) if most != 1 else tr("1 month")
    return tr("{number} days", number=counted) if most != 1 else tr("1 day")


def offset_days(offset: Offset) -> str:
    """The bounds of an offset in days, for a tool tip."""
    if offset.first_day is None and offset.last_day is None:
        return tr("no bounds are known")
    if offset.first_day is None:
        return tr("at the latest {when}", when=_signed(offset.last_day))
    if offset.last_day is None:
        return tr("at the earliest {when}", when=_signed(offset.first_day))
    if offset.first_day == offset.last_day:
        return _signed(offset.first_day)
    return tr("{first} to {last}", first=_signed(offset.first_day), last=_signed(offset.last_day))


def in_order_of_time(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Dated events by when they begin, then those without a date in the order they are told."""
    dated = sorted(
        (event for event in events if event.interval is not None),
        key=lambda event: (event.interval.earliest, event.interval.latest) if event.interval else (0, 0),
    )
    return (*dated, *(event for event in events if event.interval is None))


def _signed(day: int | None) -> str:
    if not day:
        return tr("the day of publication")
    if day < 0:
        return tr("%Ln days before publication", "", -day, one="1 day before publication")
    return tr("%Ln days after publication", "", day, one="1 day after publication")


def _from_to(first: int, last: int) -> str:
    (year, month, day), (last_year, last_month, _) = calendar.civil(first), calendar.civil(last)
    if (year, month) == (last_year, last_month):
        return tr("{first} to {last}", first=tr("{day}", day=day), last=day_words(last))
    start = day_of_year_words(first) if year == last_year and year > 99 else day_words(first)
    return tr("{first} to {last}", first=start, last=day_words(last))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

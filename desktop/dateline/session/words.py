"""Short words for what the window says of the session: a day, the visible range, how many."""

from __future__ import annotations

import datetime
import math

from dateline import calendar
from dateline.documents.model import Publication
from dateline.render import date_words
from dateline.render.date_words import span_words, weekday_and_day, year_words
from dateline.render.language import figures, tr
from dateline.session.visible_range import VisibleRange
from dateline.temporal.model import Grain, Interval

_SHOW_DAYS_UP_TO = 3 * 366  # days wide; years from there
_GROUP_FROM = 10_000


def day_words(day: datetime.date) -> str:
    """``Tue 18 Nov 2025``."""
    return weekday_and_day(calendar.from_date(day), short=True)


def published_words(published: Publication) -> str:
    """``Tue 18 Nov 2025``; ``17–23 Nov 2025`` where it is only known to be one of these days."""
    first, last = published.days
    if first == last:
        return day_words(published.day)
    return span_words(calendar.from_date(first), calendar.from_date(last), short=True)


def moved_words(former: Publication | None, day: datetime.date) -> tuple[str, str]:
    """A publication date so far, as short as the new one allows, and the new one: ``Tue 11``, ``Tue 18 Nov 2025``."""
    if former is None:
        return tr("undated"), day_words(day)
    words, days = published_words(former), former.days
    if days[0].year == days[1].year == day.year:
        words = words.removesuffix(f" {day.year}")
        if days[0].month == days[1].month == day.month:
            words = words.rpartition(" ")[0]
    return words, day_words(day)


def range_words(visible: VisibleRange) -> str:
    """``18 Oct – 30 Nov 2025``; clock times below two days, only years from three years on; any year."""
    first = math.floor(visible.start)
    last = max(first, math.ceil(visible.end) - 1)
    first_day, last_day = calendar.day_of(first), calendar.day_of(last)
    if last - first < 2 * calendar.SECONDS_PER_DAY:
        end_clock = _clock(last + 1) if calendar.day_of(last + 1) == last_day else "24:00"
        start = f"{date_words.day_words(first_day, short=True)}, {_clock(first)}"
        if first_day == last_day:
            return f"{start}–{end_clock}"
        return f"{start} – {date_words.day_words(last_day, short=True)}, {end_clock}"
    if last_day - first_day <= _SHOW_DAYS_UP_TO:
        return span_words(first_day, last_day, short=True)
    years = calendar.civil(first_day)[0], calendar.civil(last_day)[0]
    return " – ".join(tr("{year} BCE", year=_grouped(1 - year)) if year < 1 else _grouped(year) for year in years)


def seen_interval(visible: VisibleRange) -> Interval:
    """The days of which any part is visible."""
    first, last = calendar.day_of(math.floor(visible.start)), calendar.day_of(math.ceil(visible.end) - 1)
    last = max(first, last)
    return Interval(calendar.instant(first), calendar.instant(last + 1) - 1, Grain.DAY)


def _clock(at: int) -> str:
    minutes = at % calendar.SECONDS_PER_DAY // 60
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _grouped(year: int) -> str:
    return figures(year) if year >= _GROUP_FROM else year_words(year)

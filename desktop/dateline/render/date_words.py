"""Days, intervals and years in the words of the person's language: “21.–31. Oktober 2025”, “480 v. Chr.”.

In English these are the words of `dateline.temporal.wording`, in which derivations and exported data speak.
"""

from __future__ import annotations

from functools import lru_cache

from dateline import calendar
from dateline.render.language import figures, marked, tr
from dateline.temporal import wording
from dateline.temporal.cells import Cell
from dateline.temporal.model import Grain, Interval
from dateline.temporal.wording import whole_cell
from dateline.timeline.axis_names import AxisNames

_MONTHS = (
    marked("January"), marked("February"), marked("March"), marked("April"), marked("May"),
    marked("June"), marked("July"), marked("August"), marked("September"), marked("October"),
    marked("November"), marked("December"),
)  # fmt: skip
_WEEKDAYS = (
    marked("Monday"), marked("Tuesday"), marked("Wednesday"), marked("Thursday"), marked("Friday"),
    marked("Saturday"), marked("Sunday"),
)  # fmt: skip
_SHORT_WEEKDAYS = (
    marked("Mon"), marked("Tue"), marked("Wed"), marked("Thu"), marked("Fri"), marked("Sat"),
    marked("Sun"),
)  # fmt: skip
_SEASONS = (
    marked("spring {year}"), marked("summer {year}"), marked("autumn {year}"),
    marked("winter {year}–{next}"),
)  # fmt: skip
_QUARTERS = (
    marked("the first quarter of {year}"), marked("the second quarter of {year}"),
    marked("the third quarter of {year}"), marked("the fourth quarter of {year}"),
)  # fmt: skip
_HALVES = (marked("the first half of {year}"), marked("the second half of {year}"))
_HOUR = 3600
# From and to in seconds after the midnight that begins the day, end exclusive.
_PARTS = {
    (0, 6 * _HOUR): marked("early hours"),
    (6 * _HOUR, 12 * _HOUR): marked("morning"),
    (12 * _HOUR, 18 * _HOUR): marked("afternoon"),
    (18 * _HOUR, 24 * _HOUR): marked("evening"),
    (18 * _HOUR, 30 * _HOUR): marked("night"),
}


def month_name(month: int, *, short: bool = False) -> str:
    """A month by its number from 1; short, its first three letters."""
    name = tr(_MONTHS[month - 1])
    return name[:3] if short else name


def weekday_name(number: int, *, short: bool = False) -> str:
    """A weekday by its number from 0 for Monday."""
    return tr((_SHORT_WEEKDAYS if short else _WEEKDAYS)[number])


def year_words(year: int) -> str:
    """An astronomical year as people write it: "2025", "480 BCE", "79 CE"."""
    if year < 1:
        return tr("{year} BCE", year=1 - year)
    return tr("{year} CE", year=year) if year < 100 else str(year)


def day_words(day: int, *, short: bool = False) -> str:
    """A day number in words: "18 November 2025", "20 September 480 BCE"."""
    year, month, day_of_month = calendar.civil(day)
    return tr(
        "{day} {month} {year}", day=day_of_month, month=month_name(month, short=short), year=year_words(year)
    )  # fmt: skip


def day_of_year_words(day: int, *, short: bool = False) -> str:
    """A day number without its year: "18 November"."""
    _, month, day_of_month = calendar.civil(day)
    return tr("{day} {month}", day=day_of_month, month=month_name(month, short=short))


def weekday_and_day(day: int, *, short: bool = False) -> str:
    """A day number with its weekday: "Tuesday 18 November 2025", "Tue 18 Nov 2025"."""
    weekday = weekday_name(calendar.weekday(day), short=short)
    return tr("{weekday} {day}", weekday=weekday, day=day_words(day, short=short))


def span_words(first: int, last: int, *, short: bool = False) -> str:
    """Days with month and year said once: "21–31 October 2025", "28 May – 3 June 1940"."""
    (year, month, day), (last_year, last_month, last_day) = calendar.civil(first), calendar.civil(last)
    if first == last:
        return day_words(first, short=short)
    whole_months = day == 1 and last_day == calendar.month_length(last_year, last_month)
    if whole_months and (month, last_month) == (1, 12):
        return _years(year, last_year)
    if whole_months:
        ending = month_and_year(last_month, last_year, short=short)
        if year == last_year:
            return f"{month_name(month, short=short)}–{ending}"
        return f"{month_and_year(month, year, short=short)} – {ending}"
    if (year, month) == (last_year, last_month):
        ending = month_and_year(month, year, short=short)
        return tr("{first}–{last} {month_and_year}", first=day, last=last_day, month_and_year=ending)
    start = day_of_year_words(first, short=short) if year == last_year else day_words(first, short=short)
    return f"{start} – {day_words(last, short=short)}"


def cell_words(cell: Cell, *, short: bool = False) -> str:
    """A calendar cell in words: "October 2025", "autumn 2025", "the 5th century BCE"."""
    grain, index = cell.grain, cell.index
    if grain is Grain.DAY:
        return day_words(index, short=short)
    if grain is Grain.MONTH:
        return month_and_year(index % 12 + 1, index // 12, short=short)
    if grain is Grain.YEAR:
        return year_words(index)
    for parted, named in ((Grain.SEASON, _SEASONS), (Grain.QUARTER, _QUARTERS), (Grain.HALF, _HALVES)):
        if grain is parted:
            year = index // len(named)
            return tr(named[index % len(named)], year=year_words(year), next=year_words(year + 1))
    if grain is Grain.DECADE:
        return tr("the {year}s", year=index * 10) if index >= 0 else tr("the {year}s BCE", year=(-index - 1) * 10)
    if grain is Grain.CENTURY:
        number = ordinal(index + 1 if index >= 0 else -index)
        return (
            tr("the {number} century", number=number) if index >= 0 else tr("the {number} century BCE", number=number)
        )
    return span_words(cell.first_day, cell.last_day, short=short)


@lru_cache(4096)
def words_of(interval: Interval, *, short: bool = False) -> str:
    """The interval in words; ``short`` abbreviates months. Clock times appear where the grain is finer than a day."""
    if interval.grain < Grain.DAY:
        text = _clock_words(interval, short)
    else:
        first, last = calendar.day_of(interval.earliest), calendar.day_of(interval.latest)
        cell = whole_cell(first, last, interval.grain)
        text = cell_words(cell, short=short) if cell else span_words(first, last, short=short)
    if interval.approximate:
        text = tr("about {when}", when=text)
    if interval.open_start == interval.open_end:
        return text
    return tr("until {when}", when=text) if interval.open_start else tr("since {when}", when=text)


def month_and_year(month: int, year: int, *, short: bool = False) -> str:
    """ "October 2025" """
    return tr("{month} {year}", month=month_name(month, short=short), year=year_words(year))


def ordinal(number: int) -> str:
    """“1st”, “2nd”, “11th” …; “1.” in languages that have it simpler."""
    simple = marked("{number}th")
    said = tr(simple)
    return wording.ordinal(number) if said == simple else said.format(number=number)


def parts_of_day() -> dict[str, tuple[int, int]]:
    """What parts of a day are called, in small letters, with their seconds after the midnight that begins it."""
    return {said.lower(): hours for hours, part in _PARTS.items() for said in (part, tr(part))}


def axis_names() -> AxisNames:
    """What the time axis says."""
    return AxisNames(
        months=tuple(month_name(month) for month in range(1, 13)),
        weekdays=tuple(weekday_name(day, short=True) for day in range(7)),
        day=tr("{weekday} {day}"),
        full_day=tr("{weekday} {day} {month} {year}"),
        before=tr("{year} BCE"),
        after=tr("{year} CE"),
        decade=tr("{year}s"),
        century=tr("{number} century"),
        short_century=tr("{number} c."),
        era_before=tr("BCE"),
        era_after=tr("CE"),
        told_by=tr("told by {count}"),
        ordinal=ordinal,
        figures=figures,
    )


def _years(first: int, last: int) -> str:
    if first < 1 and last < 1:
        return tr("{first}–{last} BCE", first=1 - first, last=1 - last)
    return f"{first}–{last}" if first >= 1 else f"{year_words(first)} – {year_words(last)}"


def _clock_words(interval: Interval, short: bool) -> str:
    day, last_day = calendar.day_of(interval.earliest), calendar.day_of(interval.latest)
    midnight = calendar.instant(day)
    part = _PARTS.get((interval.earliest - midnight, interval.latest + 1 - midnight))
    if interval.grain is Grain.PART_OF_DAY and part:
        return f"{span_words(day, last_day, short=short)}, {tr(part)}"
    start, end = _time(interval.earliest), _time(interval.latest)
    if day != last_day:
        return f"{day_words(day, short=short)}, {start} – {day_words(last_day, short=short)}, {end}"
    if interval.latest - interval.earliest < 60:
        return f"{day_words(day, short=short)}, {start}"
    return f"{day_words(day, short=short)}, {start}–{end}"


def _time(at: int) -> str:
    seconds = at % calendar.SECONDS_PER_DAY
    return f"{seconds // 3600:02d}:{seconds % 3600 // 60:02d}"

"""A publication date as a person types it: one whole day, written out. Nothing is guessed and no clock is read."""

from __future__ import annotations

import datetime
import re

from dateline import calendar
from dateline.render.date_words import month_and_year, month_name, ordinal, weekday_name
from dateline.render.language import tr
from dateline.temporal.wording import WEEKDAYS

MONTH_NAMES = (
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)
_GERMAN_MONTHS = (
    "januar februar märz april mai juni juli august september oktober november dezember".split()  # noqa: SIM905
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WEEKDAY = r"(?:([a-zä]{2,10})\.?,?\s+)?"
_DAY_FIRST = re.compile(_WEEKDAY + r"(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?([a-zä]{3,9})\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(_WEEKDAY + r"([a-zä]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_WITHOUT_YEAR = (
    re.compile(_WEEKDAY + r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?P<month>[a-zä]{3,9})\.?"),
    re.compile(_WEEKDAY + r"(?P<month>[a-zä]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?"),
)
_NUMERIC = re.compile(r"(\d{1,2})([./])(\d{1,2})\2(\d{4})")


class UnclearDateError(ValueError):
    """Raised for what is not one day; the message is a sentence for the person."""


def typed_date(text: str) -> datetime.date:
    """The day that ``text`` names: ``2025-11-18``, ``18 November 2025``, ``Nov 18, 2025``, ``18.11.2025``.

    ``3/4/2025`` is refused, because it is one day in London and another in New York; ``18/11/2025`` can be only one.
    Raises `UnclearDateError`.
    """
    words = " ".join(text.lower().split())
    if match := _ISO.fullmatch(words):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_FIRST.fullmatch(words):
        return _on_weekday(_day(int(match[4]), _month(match[3]), int(match[2])), match[1])
    if match := _MONTH_FIRST.fullmatch(words):
        return _on_weekday(_day(int(match[4]), _month(match[2]), int(match[3])), match[1])
    if match := _NUMERIC.fullmatch(words):
        return _numeric(int(match[1]), int(match[3]), int(match[4]), dotted=match[2] == ".")
    for pattern in _WITHOUT_YEAR:
        if match := pattern.fullmatch(words):
            _check_day(_month(match["month"]), int(match["day"]), year=None)
            raise UnclearDateError(tr("Of which year? Write it behind the day, such as 18 November 2025."))
    raise UnclearDateError(tr("Write one day, such as 18 November 2025 or 2025-11-18."))


def _numeric(first: int, second: int, year: int, *, dotted: bool) -> datetime.date:
    if dotted or first > 12 or first == second:
        return _day(year, second, first)
    if second > 12:
        return _day(year, first, second)
    raise UnclearDateError(
        tr(
            "Is that the {first} or the {second} day? Write the month as a word.",
            first=ordinal(first),
            second=ordinal(second),
        )
    )


def _month(word: str) -> int:
    if len(word) >= 3:
        for number, names in enumerate(zip(MONTH_NAMES, _GERMAN_MONTHS, strict=True), 1):
            if any(name.startswith(word) for name in names) or (number == 9 and word == "sept"):
                return number
    raise UnclearDateError(tr("“{word}” is no month.", word=word))


def _on_weekday(day: datetime.date, said: str | None) -> datetime.date:
    """The day, if it is on the weekday that was said with it; a contradiction is not for us to settle."""
    name = WEEKDAYS[day.weekday()]
    names = name.lower(), weekday_name(day.weekday()).lower()
    if said is not None and not (len(said) >= 2 and any(name.startswith(said) for name in names)):
        raise UnclearDateError(tr("That day is a {weekday}.", weekday=weekday_name(day.weekday())))
    return day


def _day(year: int, month: int, day: int) -> datetime.date:
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        raise UnclearDateError(tr("Publication dates begin with the year 1."))
    _check_day(month, day, year)
    return datetime.date(year, month, day)


def _check_day(month: int, day: int, year: int | None) -> None:
    """Raise unless the month has such a day; without a year, in a leap year."""
    if not 1 <= month <= 12:
        raise UnclearDateError(tr("There is no month {month}.", month=month))
    length = calendar.month_length(_A_LEAP_YEAR if year is None else year, month)
    if not 1 <= day <= length:
        if not day:
            raise UnclearDateError(tr("Days are counted from 1."))
        name = month_and_year(month, year) if year is not None and month == 2 else month_name(month)
        raise UnclearDateError(tr("{month} has only {length} days.", month=name, length=length))


_A_LEAP_YEAR = 2000

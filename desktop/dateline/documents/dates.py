"""Complete calendar days as articles write them above their text: "3 March 2021", "Mar. 3, 2021", "2021-03-03".

This is deliberately small. It serves publication dates only, where a day that is written out in full is the rule and
a wrong one would move every event of the document. So nothing is completed: no year is assumed, "03/04/2021" is
refused because readers differ on it, and a weekday that contradicts its date refuses the date. The time expressions
of the text itself are the business of `dateline.temporal`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from dateline import calendar
from dateline.documents.words import document_words

_EARLIEST_YEAR, _LATEST_YEAR = 1000, 2999  # four digits that can be a year of the press, not "0815" or "9000"


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day written out in full; ``start``/``end`` are code-point offsets, end exclusive."""

    day: datetime.date
    start: int
    end: int


def day_at(text: str, position: int = 0) -> WrittenDay | None:
    """The day written exactly at ``position``, or None."""
    match = _pattern().match(text, position)
    return _read(match) if match else None


def written_days(text: str) -> Iterator[WrittenDay]:
    """All days written out in full, in order of the text."""
    for match in _pattern().finditer(text):
        written = _read(match)
        if written:
            yield written


def _read(match: re.Match[str]) -> WrittenDay | None:
    part = match.groupdict()
    words = document_words()
    month_word = part["month_after"] or part["month_before"]
    if month_word:
        year = int(part["year_after"] or part["year_before"])
        month = words.months[month_word.lower()]
        day = int(part["day_first"] or part["day_second"])
    elif part["iso_year"]:
        year, month, day = int(part["iso_year"]), int(part["iso_month"]), int(part["iso_day"])
    else:
        first, second, year = int(part["first"]), int(part["second"]), int(part["numeric_year"])
        if first <= 12 and second <= 12 and first != second:
            return None  # 3 April or March 4: a coin toss
        day, month = (second, first) if second > 12 else (first, second)
    if not (_EARLIEST_YEAR <= year <= _LATEST_YEAR and calendar.exists(year, month, day)):
        return None
    written = datetime.date(year, month, day)
    weekday = part["weekday"]
    if weekday and words.weekdays[weekday.lower()] != written.weekday():
        return None
    return WrittenDay(written, match.start(), match.end())


@cache
def _pattern() -> re.Pattern[str]:
    words = document_words()
    months = _alternatives(words.months)
    weekdays = _alternatives(words.weekdays)
    blank = r"[^\S\n]"
    return re.compile(
        rf"""(?<![\w/–-])
        (?:(?P<weekday>{weekdays})\.?,?{blank}+)?
        (?:
            (?:the{blank}+)?(?P<day_first>\d{{1,2}})(?:st|nd|rd|th|er|\.)?
                (?:{blank}+(?:of|de)\b)?(?:{blank}+|-)
                (?P<month_after>{months})\.?(?:{blank}+del?\b)?(?:,?{blank}+|-)(?P<year_after>\d{{4}})
        |   (?P<month_before>{months})\.?{blank}+(?P<day_second>\d{{1,2}})(?:st|nd|rd|th)?
                ,?{blank}+(?P<year_before>\d{{4}})
        |   (?P<iso_year>\d{{4}})(?P<mark>[-/.])(?P<iso_month>\d{{1,2}})(?P=mark)(?P<iso_day>\d{{1,2}})
        |   (?P<first>\d{{1,2}})(?P<stroke>[-/.])(?P<second>\d{{1,2}})(?P=stroke)(?P<numeric_year>\d{{4}})
        )
        (?!\d|[/–-]\d|(?!T\d)\w)""",
        re.IGNORECASE | re.VERBOSE,
    )


def _alternatives(words: Iterable[str]) -> str:
    """Longest first, so that "sept" is not read as "sep" and a stray t."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))

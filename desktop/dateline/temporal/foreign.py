"""Absolute dates in languages without rules of their own: "5 de março de 1998", "mars 1998", "2020年3月5日".

The spans come from a small grammar made of dateparser's month and weekday names and the few link words of
``resources/words/foreign.toml``; a full date is read by our own table and by dateparser, and where the two
disagree no date
is given. Relative expressions of these languages are not found.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from dateline import calendar
from dateline.resource_files import resource
from dateline.temporal.cells import Cell, day_cell, month_cell, year_cell
from dateline.temporal.dateparser_point import DatePoints, LocaleNames, locale_names
from dateline.temporal.meaning import Finding, Fixed, Impossible, Meaning, Named, Recurring
from dateline.temporal.model import TimexType
from dateline.temporal.tokens import lowered

_CJK = re.compile(r"(?P<y>\d{4})\s?[年년]\s?(?:(?P<m>\d{1,2})\s?[月월]\s?(?:(?P<d>\d{1,2})\s?[日일号])?)?")
_ISO = re.compile(r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])")
_NUMERIC = re.compile(r"(?<![\d./-])(?P<a>\d{1,2})(?P<s>[./-])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d\d)(?![\d/-]|\.\d)")


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    rule: str
    meaning: Meaning


class ForeignDates:
    """The absolute dates of one language, its patterns compiled once."""

    def __init__(self, language: str, names: LocaleNames) -> None:
        words = _link_words(language)
        self._names = names
        self._points = DatePoints(language)
        month, weekday = _alternatives(names.months), _alternatives(names.weekdays)
        link = rf"(?:\s{{1,3}}(?:{_alternatives(words.links)}))?" if words.links else ""
        day = rf"(?P<d>\d{{1,2}})(?:{words.ordinal})?"
        before = rf"(?:(?P<w>{weekday})\.?,?\s{{1,3}}(?:(?:{_alternatives(words.links)}|el|le|il)\s{{1,3}})?)?"
        year = rf"(?:{link},?\s{{1,3}}(?P<y>\d{{4}})(?!\d))?"
        self._dated = re.compile(
            rf"(?<!\w){before}(?<![\d.,:]){day}{link}\s{{0,3}}(?P<m>{month})\b(?:\.(?=\s{{0,3}}\d))?{year}"
        )
        self._month_first = re.compile(rf"(?<!\w)(?P<m>{month})\b\.?\s{{1,3}}{day},?\s{{1,3}}(?P<y>\d{{4}})(?!\d)")
        self._month_year = re.compile(
            rf"(?<!\w)(?P<m>{month})\b\.?{link}\s{{1,3}}(?P<y>1\d{{3}}|20\d\d)(?![\d.,]\d|\d)"
        )
        self._year = (
            re.compile(
                rf"(?<!\w)(?:{_alternatives(words.before_year)})\s{{1,3}}(?P<y>1[5-9]\d\d|20[0-6]\d)(?![\d%€$]|[.,:]\d|\s?[%€$])"
            )
            if words.before_year
            else None
        )

    def find(self, text: str) -> tuple[Finding, ...]:
        """The dates of a text, sorted, none overlapping."""
        low = lowered(text)
        spans: list[_Span] = []
        spans.extend(self._full_dates(low))
        for match in self._month_year.finditer(low):
            cell = month_cell(int(match["y"]), self._names.months[match["m"]])
            spans.append(_Span(match.start("m"), match.end(), "month year", Fixed(cell)))
        if self._year is not None:
            spans.extend(
                _Span(*match.span("y"), "year", Fixed(year_cell(int(match["y"])))) for match in self._year.finditer(low)
            )
        spans.extend(_iso_dates(low))
        spans.extend(self._numeric_dates(low))
        return tuple(
            Finding(span.start, span.end, text[span.start : span.end], TimexType.DATE, span.rule, span.meaning)
            for span in _longest(spans)
        )

    def _full_dates(self, low: str) -> Iterator[_Span]:
        for pattern in (self._dated, self._month_first):
            for match in pattern.finditer(low):
                groups = match.groupdict()
                month, day = self._names.months[match["m"]], int(match["d"])
                said = groups.get("w")
                weekday = self._names.weekdays[said] if said else None
                if not 1 <= day <= 31:
                    continue
                if match["y"] is None:
                    if day <= calendar.month_length(2000, month):
                        yield _Span(*match.span(), "day month", Recurring(Named.MONTH_DAY, day, month, weekday=weekday))
                    continue
                meaning = self._day(
                    match[0] if said is None else low[match.start("d") : match.end()], int(match["y"]), month, day
                )
                if isinstance(meaning, Fixed):
                    meaning = Fixed(meaning.cell, weekday)
                yield _Span(*match.span(), "day month year", meaning)

    def _day(self, phrase: str, year: int, month: int, day: int) -> Meaning:
        value = f"{calendar.iso_year(year)}-{month:02d}-{day:02d}"
        if not calendar.exists(year, month, day):
            return Impossible(value, f"the calendar has no {value}")
        ours, theirs = day_cell(year, month, day), self._points.day(phrase)
        if theirs is not None and theirs != ours:
            return Impossible(f"{calendar.iso_year(year)}-XX-XX", "the date can be read in two ways", (ours, theirs))
        return Fixed(ours)

    def _numeric_dates(self, low: str) -> Iterator[_Span]:
        """Day, month and year as figures in the order of the locale; a two-digit year is of 1950 to 2049."""
        for match in _NUMERIC.finditer(low):
            first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
            if len(match["y"]) == 2:
                if match["s"] != "/" and match["s"] != ".":
                    continue
                year += 1900 if year >= 50 else 2000
            order = [(second, first), (first, second)]
            if self._names.order == "MDY":
                order.reverse()
            for month, day in order:
                if calendar.exists(year, month, day):
                    yield _Span(*match.span(), "numeric date", Fixed(day_cell(year, month, day)))
                    break


@dataclass(frozen=True, slots=True)
class _LinkWords:
    links: tuple[str, ...]
    before_year: tuple[str, ...]
    ordinal: str


def _link_words(language: str) -> _LinkWords:
    with resource("words", "foreign.toml").open("rb") as file:
        data = tomllib.load(file)
    table = data.get(language, data["other"])
    return _LinkWords(tuple(table["links"]), tuple(table["before_year"]), table["ordinal"])


def _alternatives(words: Iterable[str]) -> str:
    """Longest first, so that "märz" wins over "mär"; dots of abbreviations are optional elsewhere."""
    return "|".join(re.escape(word) for word in sorted({w.rstrip(".") for w in words}, key=len, reverse=True))


def _iso_dates(low: str) -> Iterator[_Span]:
    for match in _ISO.finditer(low):
        year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
        if calendar.exists(year, month, day):
            yield _Span(*match.span(), "ISO date", Fixed(day_cell(year, month, day)))
    for match in _CJK.finditer(low):
        cell = _cjk_cell(match)
        if cell is not None:
            yield _Span(*match.span(), "year month day", Fixed(cell))


def _cjk_cell(match: re.Match[str]) -> Cell | None:
    year = int(match["y"])
    if match["m"] is None:
        return year_cell(year)
    month = int(match["m"])
    if match["d"] is None:
        return month_cell(year, month) if 1 <= month <= 12 else None
    return day_cell(year, month, int(match["d"])) if calendar.exists(year, month, int(match["d"])) else None


def _longest(spans: list[_Span]) -> list[_Span]:
    """Of overlapping spans the longest; the sweep is linear once sorted."""
    kept: list[_Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if kept and span.start < kept[-1].end:
            if span.end - span.start > kept[-1].end - kept[-1].start:
                kept[-1] = span
            continue
        kept.append(span)
    return kept


@cache
def foreign_dates(language: str) -> ForeignDates | None:
    """The date finder of a language, None where dateparser has no such locale."""
    names = locale_names(language)
    return None if names is None else ForeignDates(language, names)

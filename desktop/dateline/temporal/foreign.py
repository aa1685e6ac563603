"""Absolute dates in languages without rules of their own: "5 de março de 1998", "mars 1998", "1998. március 5-én".

The patterns are made of dateparser's month and weekday names and of the words of ``resources/words/foreign.toml``; a
full date is read by our own table and by dateparser, and where the two disagree no date is given. Centuries, decades
and the dates of Chinese, Japanese and Korean are in `dateline.temporal.foreign_periods`. Relative expressions of these
languages are not found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dateline import calendar
from dateline.temporal.cells import day_cell, month_cell, year_cell
from dateline.temporal.dateparser_point import DatePoints, LocaleNames, locale_names
from dateline.temporal.foreign_periods import ForeignPeriods, east_asian_dates
from dateline.temporal.foreign_spans import ForeignSpan, longest
from dateline.temporal.foreign_words import NEVER, ForeignWords, alternatives
from dateline.temporal.meaning import Bound, Finding, Fixed, Impossible, Meaning, Named, Recurring
from dateline.temporal.model import TimexType
from dateline.temporal.tokens import lowered

_ISO = re.compile(r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])")
_NUMERIC = re.compile(
    r"(?<![\d./-])(?P<a>\d{1,2})(?P<s>[./-]|\.\s)(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d\d)(?![\d/-]|\.\d|\s?[%€$])"
)
_YEAR_FIRST = re.compile(r"(?<![\d./-])(?P<y>[12]\d{3})(?P<s>[./-]|\.\s)(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?![\d/-])")
_YEARS = re.compile(r"(?<![\w./,-])(?P<a>1\d{3}|20\d\d)\s?[–—-]\s?(?P<b>1\d{3}|20\d\d|\d\d)(?![\w/-]|[.,]\d)")
_NO_AMOUNT = (
    r"(?![\d%€$£]|[.,:]\d|\s?[%€$£]|\s(?:euros?|dollars?|dólares|reais|km|kg|kr|kronor|kroner|zł|lei|руб\w*)\b)"
)
_SAME_LANGUAGE = {"no": "nb", "nn": "nb"}
"""Codes under which dateparser knows a language by another name."""


class ForeignDates:
    """The absolute dates of one language, its patterns compiled once."""

    def __init__(self, language: str, names: LocaleNames) -> None:
        words = ForeignWords.of(language, names)
        self._words = words
        self._order = names.order
        self._points = DatePoints(language)
        self._periods = ForeignPeriods(words)
        links = "|".join(map(re.escape, words.table.get("links", ())))
        link = rf"(?:\s{{1,3}}(?:{links}))?" if links else ""
        ending = rf"(?:{words.regex('month_ending')})?"
        month = rf"(?P<m>{alternatives(words.months)}){ending}(?!\w)"
        full = rf"(?P<m>{alternatives(words.full_months)}){ending}(?!\w)"
        ordinal = rf"(?:{words.regex('ordinal')})?"
        article = links or NEVER
        named = rf"(?P<w>{alternatives(words.weekdays)})(?:{words.regex('weekday_ending')})?"
        before = rf"(?:{named}\.?,?\s{{1,3}}(?:(?:{article}|el|le|il|den|dia)\s{{1,3}})?)?"
        year = rf"(?:{link}\.?,?\s{{1,3}}(?P<y>\d{{4}})(?!\d))"
        day = rf"(?P<d>\d{{1,2}}){ordinal}"
        to = rf"(?:\s?[–—-]\s?|\s(?:{words.any_of('range_words')})|(?P<and>\s(?:{words.any_of('and_words')})))"
        after_year = words.behind("after_year")
        year_in_front = rf"(?<![\d.,])(?P<y>[12]\d{{3}})\.?\s{{1,3}}(?:(?:{after_year})\s{{1,3}})?"
        self._dated = re.compile(
            rf"(?<!\w){before}(?<![\d.,:]){day}{link}\s{{0,3}}(?:{month}\.?{year}|{full.replace('<m>', '<k>')})"
        )
        self._month_first = re.compile(rf"(?<!\w){month}\.?\s{{1,3}}{day},?\s{{1,3}}(?P<y>\d{{4}})(?!\d)")
        self._month_year = re.compile(rf"(?<!\w){full}\.?{link}\s{{1,3}}(?P<y>1\d{{3}}|20\d\d)(?![\d.,]\d|\d)")
        self._days = re.compile(
            rf"(?<![\w.,:])(?P<a>\d{{1,2}}){ordinal}{to}(?P<b>\d{{1,2}}){ordinal}{link}\s{{0,3}}{full}{year}?"
        )
        self._months = re.compile(rf"(?<!\w){full.replace('<m>', '<k>')}{to}{full}{year}")
        self._front = [
            re.compile(year_in_front + rest)
            for rest in (rf"{month}\s{{1,3}}{day}(?!\w)", rf"{day}\s{{1,3}}{month}", full)
            if words.table.get("year_first")
        ]
        self._year, self._years = _year_patterns(words), _years_patterns(words)
        since, until = words.behind("since"), words.behind("until")
        self._bounds = re.compile(rf"(?<!\w)(?:(?P<since>{since})|(?P<until>{until}))\s*$")
        self._range = re.compile(rf"(?:\s?[–—-]\s?|\s(?:{words.any_of('range_words')})(?:(?:{links or NEVER})\s)?)")

    def find(self, text: str) -> tuple[Finding, ...]:
        """The dates of a text, sorted, none overlapping."""
        low = lowered(text)
        spans: list[ForeignSpan] = []
        for part in (
            self._ranges(low), self._full_dates(low), self._front_dates(low), self._months_and_years(low),
            self._periods.find(low), _iso_dates(low), self._numeric_dates(low), east_asian_dates(low),
        ):  # fmt: skip
            spans.extend(part)
        spans = self._joined(low, longest(spans))
        return tuple(
            Finding(
                span.start, span.end, text[span.start : span.end], TimexType.DATE, span.rule, span.meaning,
                range_end=span.range_end, bound=self._bound(low, span.start),
            )
            for span in spans
        )  # fmt: skip

    def _bound(self, low: str, start: int) -> Bound | None:
        found = self._bounds.search(low[max(0, start - 24) : start])
        if found is None:
            return None
        return Bound.SINCE if found["since"] else Bound.UNTIL

    def _full_dates(self, low: str) -> Iterator[ForeignSpan]:
        """“quinta-feira, 5 de março de 1998”, “5 maart”, “March 5, 1998”."""
        for pattern in (self._dated, self._month_first):
            for match in pattern.finditer(low):
                groups = match.groupdict()
                month, day = self._words.months[match["m"] or groups["k"]], int(match["d"])
                said = groups.get("w")
                weekday = self._words.weekdays[said] if said else None
                if not 1 <= day <= 31:
                    continue
                if match["y"] is None:
                    if day <= calendar.month_length(2000, month):
                        meaning: Meaning = Recurring(Named.MONTH_DAY, day, month, weekday=weekday)
                        yield ForeignSpan(*match.span(), "day month", meaning)
                    continue
                meaning = self._day(low[match.start("d" if said else 0) : match.end()], int(match["y"]), month, day)
                if isinstance(meaning, Fixed):
                    meaning = Fixed(meaning.cell, weekday)
                yield ForeignSpan(*match.span(), "day month year", meaning)

    def _front_dates(self, low: str) -> Iterator[ForeignSpan]:
        """“1998. március 5-én”, “1998. gada 5. martā”, “1998 márciusában”."""
        for pattern in self._front:
            for match in pattern.finditer(low):
                year, month, day = int(match["y"]), self._words.months[match["m"]], match.groupdict().get("d")
                if day is None:
                    yield ForeignSpan(*match.span(), "year month", Fixed(month_cell(year, month)))
                elif calendar.exists(year, month, int(day)):
                    yield ForeignSpan(*match.span(), "year month day", Fixed(day_cell(year, month, int(day))))

    def _months_and_years(self, low: str) -> Iterator[ForeignSpan]:
        """“março de 1998”; “em 1998”, “1998 году”, “1998'de”."""
        for match in self._month_year.finditer(low):
            cell = month_cell(int(match["y"]), self._words.months[match["m"]])
            yield ForeignSpan(match.start("m"), match.end(), "month year", Fixed(cell))
        for pattern in self._year:
            for match in pattern.finditer(low):
                yield ForeignSpan(*match.span("y"), "year", Fixed(year_cell(int(match["y"]))))

    def _ranges(self, low: str) -> Iterator[ForeignSpan]:
        """“3 a 5 de março de 2030”, “junho a agosto de 1914”, “1914–18”: what is said once belongs to both ends."""
        for match in self._days.finditer(low):
            month, first, last = self._words.months[match["m"]], int(match["a"]), int(match["b"])
            if not 1 <= first < last <= calendar.month_length(2000, month):
                continue
            within = None if match["y"] is None else Fixed(year_cell(int(match["y"])))
            start, end = (Recurring(Named.MONTH_DAY, day, month, within=within) for day in (first, last))
            yield ForeignSpan(
                match.start(), match.end(), "days of a month", start, range_end=match["and"] is None,
                split=(match.end("a"), match.start("b")), second=end,
            )  # fmt: skip
        for match in self._months.finditer(low):
            first, last, year = (self._words.months[match["k"]], self._words.months[match["m"]], int(match["y"]))
            yield ForeignSpan(
                match.start(), match.end(), "months of a year", Fixed(month_cell(year - (first > last), first)),
                range_end=match["and"] is None, split=(match.end("k"), match.start("m")),
                second=Fixed(month_cell(year, last)),
            )  # fmt: skip
        for pattern in self._years:
            for match in pattern.finditer(low):
                first, last = int(match["a"]), int(match["b"])
                last += first // 100 * 100 if len(match["b"]) == 2 else 0
                if first < last <= first + 150:
                    yield ForeignSpan(
                        match.start("a"), match.end(), "years", Fixed(year_cell(first)), range_end=True,
                        split=(match.end("a"), match.start("b")), second=Fixed(year_cell(last)),
                    )  # fmt: skip

    def _joined(self, low: str, spans: list[ForeignSpan]) -> list[ForeignSpan]:
        """Both ends of a range as spans; a day without a year takes that of the end of its range."""
        out = [part for span in spans for part in span.parts()]
        for index in range(len(out) - 2, -1, -1):
            first, second = out[index], out[index + 1]
            if first.range_end or self._range.fullmatch(low[first.end : second.start]) is None:
                continue
            meaning = first.meaning
            if isinstance(meaning, Recurring) and isinstance(second.meaning, Fixed) and meaning.within is None:
                year = second.meaning.cell.year
                in_year = calendar.civil(second.meaning.cell.last_day)[1]
                month = meaning.month or meaning.number
                meaning = replace(meaning, within=Fixed(year_cell(year - (month > in_year))))
            out[index] = replace(first, meaning=meaning, range_end=True)
        return out

    def _day(self, phrase: str, year: int, month: int, day: int) -> Meaning:
        value = f"{calendar.iso_year(year)}-{month:02d}-{day:02d}"
        if not calendar.exists(year, month, day):
            return Impossible(value, f"the calendar has no {value}")
        ours, theirs = day_cell(year, month, day), self._points.day(phrase)
        if theirs is not None and theirs != ours:
            return Impossible(f"{calendar.iso_year(year)}-XX-XX", "the date can be read in two ways", (ours, theirs))
        return Fixed(ours)

    def _numeric_dates(self, low: str) -> Iterator[ForeignSpan]:
        """Day, month and year as figures in the order of the locale; a two-digit year is of 1950 to 2049."""
        for match in _YEAR_FIRST.finditer(low):
            year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
            if calendar.exists(year, month, day):
                yield ForeignSpan(*match.span(), "numeric date", Fixed(day_cell(year, month, day)))
        for match in _NUMERIC.finditer(low):
            first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
            if len(match["y"]) == 2:
                if match["s"] != "/" and match["s"] != ".":
                    continue
                year += 1900 if year >= 50 else 2000
            order = [(second, first), (first, second)]
            if self._order == "MDY":
                order.reverse()
            for month, day in order:
                if calendar.exists(year, month, day):
                    yield ForeignSpan(*match.span(), "numeric date", Fixed(day_cell(year, month, day)))
                    break


def _year_patterns(words: ForeignWords) -> list[re.Pattern[str]]:
    """“em 1998”, “1998 году”, “1998'de”."""
    spoken_year = r"(?P<y>1[5-9]\d\d|20[0-6]\d)"
    return [
        re.compile(rf"(?<!\w)(?:{words.any_of('before_year')}){spoken_year}{_NO_AMOUNT}(?![–—-]\d)"),
        re.compile(rf"(?<![\w.,:/–—-])(?P<y>1\d{{3}}|20[0-6]\d)\.?\s{{0,3}}(?:{words.behind('after_year')})(?!\w)"),
        re.compile(rf"(?<![\w.,:/–—-]){spoken_year}(?:{words.regex('year_ending')})(?!\w)"),
    ]


def _years_patterns(words: ForeignWords) -> list[re.Pattern[str]]:
    """“1914–18”, “de 1914 a 1918”, “tussen 1958 en 1961”."""
    first, last = (rf"(?P<{name}>1\d{{3}}|20\d\d)" for name in "ab")
    return [
        _YEARS,
        re.compile(rf"(?<![\w.,:/–—-]){first}\s(?:{words.any_of('range_words')}){last}(?!\w|[.,]\d)"),
        re.compile(rf"(?<!\w)(?:{words.any_of('between')}){first}\s(?:{words.any_of('and_words')}){last}(?!\w|[.,]\d)"),
    ]


def _iso_dates(low: str) -> Iterator[ForeignSpan]:
    for match in _ISO.finditer(low):
        year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
        if calendar.exists(year, month, day):
            yield ForeignSpan(*match.span(), "ISO date", Fixed(day_cell(year, month, day)))


@cache
def foreign_dates(language: str) -> ForeignDates | None:
    """The date finder of a language, None where dateparser has no such locale."""
    code = _SAME_LANGUAGE.get(language, language)
    names = locale_names(code)
    return None if names is None else ForeignDates(code, names)

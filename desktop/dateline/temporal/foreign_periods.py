"""Centuries, decades and years before Christ in languages without rules of their own; the dates of East Asia."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline import calendar
from dateline.temporal.cells import Cell, century_cell, day_cell, month_cell, year_cell
from dateline.temporal.foreign_spans import ForeignSpan
from dateline.temporal.foreign_words import NEVER, ForeignWords, alternatives
from dateline.temporal.meaning import Fixed, Meaning, Named, Recurring
from dateline.temporal.model import Grain

_ROMAN = {"i": 1, "v": 5, "x": 10}
_EAST_ASIAN = re.compile(
    r"(?:(?P<era>明治|大正|昭和|平成|令和|民[国國])\s?(?P<n>\d{1,3}|元)|(?<!\d)(?P<y>\d{4}))\s?[年년]"
    r"(?![間间代度])(?:\s?(?P<m>\d{1,2})\s?[月월](?:\s?(?P<d>\d{1,2})\s?[日일号])?)?"
)
_EAST_ASIAN_DAY = re.compile(r"(?<!\d)(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일号]")
_EAST_ASIAN_CENTURY = re.compile(r"(?<!\d)(?P<c>\d{1,2})\s?(?:世[紀纪]|세기)(?:(?P<x>[2-9]0)年代)?")
_EAST_ASIAN_DECADE = re.compile(r"(?<!\d)(?P<y>[12]\d\d0)\s?(?:年代|년대)")
_YEAR_BEFORE_ERA = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民国": 1911, "民國": 1911}


class ForeignPeriods:
    """The centuries, decades and BC years of one language, its patterns compiled once."""

    def __init__(self, words: ForeignWords) -> None:
        self._words = words
        number = rf"(?P<n>[ivx]{{1,6}}|\d{{1,2}})(?:{words.regex('century_ending')}|{words.regex('ordinal')}|\.)?"
        before_christ = rf"(?:\s(?P<bc>{words.regex('before_christ')}))?"
        self._centuries = [
            re.compile(rf"(?<!\w)(?:{words.any_of('century_before')}){number}(?!\w){before_christ}"),
            re.compile(rf"(?<![\w.,]){number}\s(?:{words.behind('century_after')})(?!\w){before_christ}"),
        ]
        named = alternatives(words.decades) or NEVER
        self._decades = re.compile(
            rf"(?<!\w)(?:(?:{words.any_of('decade_before')})(?:(?P<y>[12]\d\d0|[2-9]0)|(?P<n>{named}))"
            rf"|(?:{words.any_of('short_decade_before')})(?P<short>[2-9]0))(?![\w%]|\s?%)"
        )
        self._eras = re.compile(rf"(?<![\w.,])(?P<y>[12]\d\d0|[2-9]0)(?:{words.regex('era')})(?!\w)")
        self._before_christ = re.compile(rf"(?<![\w.,])(?P<y>\d{{1,4}})\s(?:{words.regex('before_christ')})")

    def find(self, low: str) -> Iterator[ForeignSpan]:
        """“século XIX”, “19e eeuw”; “anos 20”, “jaren twintig”, “1920-talet”; “44 v.Chr.”."""
        for pattern in self._centuries:
            for match in pattern.finditer(low):
                number = _number(match["n"])
                if 1 <= number <= 30:
                    cell = century_cell(number, match["bc"] is not None)
                    yield ForeignSpan(*match.span(), "century", Fixed(cell))
        for match in self._decades.finditer(low):
            named = match["n"]
            decade = self._words.decades[named] * 10 if named else int(match["y"] or match["short"])
            yield ForeignSpan(*match.span(), "decade", _decade(decade))
        for match in self._eras.finditer(low):
            year = int(match["y"])
            meaning = Fixed(Cell(Grain.CENTURY, year // 100)) if year % 100 == 0 else _decade(year)
            yield ForeignSpan(*match.span(), "century or decade", meaning)
        for match in self._before_christ.finditer(low):
            year = int(match["y"])
            if year:
                yield ForeignSpan(*match.span(), "year BC", Fixed(year_cell(1 - year)))


def _number(numeral: str) -> int:
    """“xix” or “19” -> 19; 0 for letters that make no number."""
    if numeral[0] not in _ROMAN:
        return int(numeral)
    values = [_ROMAN[letter] for letter in numeral]
    total = sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
    return total if _roman(total) == numeral else 0


def _roman(number: int) -> str:
    out = ""
    for value, letters in ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        out += letters * (number // value)
        number %= value
    return out


def _decade(year: int) -> Meaning:
    return Fixed(Cell(Grain.DECADE, year // 10)) if year >= 1000 else Recurring(Named.DECADE_OF_CENTURY, year // 10)


def east_asian_dates(low: str) -> Iterator[ForeignSpan]:
    """“1998年3月5日”, “令和2年”, “3월 5일”, “1990年代”, “20世纪90年代”."""
    if not any(sign in low for sign in "年년月월世세"):
        return
    for match in _EAST_ASIAN.finditer(low):
        year = int(match["y"]) if match["y"] else _YEAR_BEFORE_ERA[match["era"]] + int(match["n"].replace("元", "1"))
        cell = _east_asian_cell(year, match["m"], match["d"])
        if cell is not None:
            yield ForeignSpan(*match.span(), "year month day", Fixed(cell))
    for match in _EAST_ASIAN_DAY.finditer(low):
        month, day = int(match["m"]), int(match["d"])
        if 1 <= month <= 12 and 1 <= day <= calendar.month_length(2000, month):
            yield ForeignSpan(*match.span(), "month day", Recurring(Named.MONTH_DAY, day, month))
    for match in _EAST_ASIAN_CENTURY.finditer(low):
        number = int(match["c"])
        if match["x"]:
            yield ForeignSpan(
                *match.span(), "decade", Fixed(Cell(Grain.DECADE, (number - 1) * 10 + int(match["x"]) // 10))
            )
        elif 1 <= number <= 30:
            yield ForeignSpan(*match.span(), "century", Fixed(century_cell(number)))
    for match in _EAST_ASIAN_DECADE.finditer(low):
        yield ForeignSpan(*match.span(), "decade", _decade(int(match["y"])))


def _east_asian_cell(year: int, month: str | None, day: str | None) -> Cell | None:
    if month is None:
        return year_cell(year)
    if day is None:
        return month_cell(year, int(month)) if 1 <= int(month) <= 12 else None
    return day_cell(year, int(month), int(day)) if calendar.exists(year, int(month), int(day)) else None

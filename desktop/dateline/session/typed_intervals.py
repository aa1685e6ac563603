"""When something was, as a person types it: one date or stretch of time in words that need no other day to be read, or
in EDTF."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QLocale

from dateline.render.language import marked, tr
from dateline.session.typed_dates import UnclearDateError
from dateline.temporal.edtf_reading import read_edtf
from dateline.temporal.finding import find
from dateline.temporal.model import Interval
from dateline.temporal.resolution import resolve

_YEAR = re.compile(r"[1-9]\d{2,3}", re.ASCII)
_HINT = marked("Write a date or a stretch of time, such as 9 March 2025, late March 2025, or 9–10 March 2025.")
_OPEN = {"en": ("since ", "until "), "de": ("seit ", "bis ")}


def typed_interval(text: str) -> Interval:
    """The interval that ``text`` names: "9 March 2025", "9–10 March 2025", "early 1944", "the night of 8–9 March 2025",
    "since 1990", "until May 2025", "2025-03~", "1990/..".

    Raises `UnclearDateError` for words that leave their year open ("Tuesday"), that can be read two ways ("3/4/2025"),
    or that name no time at all.
    """
    words = " ".join(text.split())
    if not words:
        raise UnclearDateError(tr(_HINT))
    if (standard := read_edtf(words)) is not None:
        return standard
    if "/" in words and "-" in words:
        raise UnclearDateError(tr("Such a span needs an earlier date before the stroke and a later one behind it."))
    if QLocale().language() == QLocale.Language.German:
        with suppress(UnclearDateError):
            return _read(words, "de")
    return _read(words, "en")


def _read(words: str, language: str) -> Interval:
    since, until = _OPEN[language]
    open_end, open_start = (words.lower().startswith(word) for word in (since, until))
    if open_end or open_start:
        rest = words[len(since if open_end else until) :]
        return replace(_read(rest, language), open_start=open_start, open_end=open_end)
    if _YEAR.fullmatch(words):
        # In an article 1066 may be a number of anything, but not where a time is asked for.
        words, language = f"AD {words}", "en"
    found = resolve(find(words, language), None)
    intervals = [expression.interval for expression in found if expression.interval is not None]
    covered = bool(found) and found[0].start == 0 and found[-1].end == len(words)
    if not covered or not intervals or len(intervals) < len(found) or len(found) > 2:
        if found and not intervals:
            raise UnclearDateError(
                tr("That does not say of which year, or can be read two ways. Write it out in full.")
            )
        raise UnclearDateError(tr(_HINT))
    if len(found) == 2 and intervals[0].latest < intervals[1].latest:
        raise UnclearDateError(tr(_HINT))  # two dates, not a range
    return intervals[0]

"""When something was, as a person types it: one date or stretch of time in words that need no other day to be read, or
in EDTF."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.session.typed_dates import UnclearDateError
from dateline.temporal.edtf_reading import read_edtf
from dateline.temporal.finding import find
from dateline.temporal.model import Interval
from dateline.temporal.resolution import resolve

_YEAR = re.compile(r"[1-9]\d{2,3}", re.ASCII)
_HINT = "Write a date or a stretch of time, such as 9 March 2025, late March 2025, or 9–10 March 2025."


def typed_interval(text: str) -> Interval:
    """The interval that ``text`` names: "9 March 2025", "9–10 March 2025", "early 1944", "the night of 8–9 March 2025",
    "since 1990", "until May 2025", "2025-03~", "1990/..".

    Raises `UnclearDateError` for words that leave their year open ("Tuesday"), that can be read two ways ("3/4/2025"),
    or that name no time at all.
    """
    words = " ".join(text.split())
    if not words:
        raise UnclearDateError(_HINT)
    open_end, open_start = (words.lower().startswith(word) for word in ("since ", "until "))
    if open_end or open_start:
        return replace(typed_interval(words[6:]), open_start=open_start, open_end=open_end)
    if (standard := read_edtf(words)) is not None:
        return standard
    if "/" in words and "-" in words:
        raise UnclearDateError("Such a span needs an earlier date before the stroke and a later one behind it.")
    if _YEAR.fullmatch(words):
        words = f"AD {words}"  # in an article 1066 may be a number of anything, but not where a time is asked for
    found = resolve(find(words, "en"), None)
    intervals = [expression.interval for expression in found if expression.interval is not None]
    covered = bool(found) and found[0].start == 0 and found[-1].end == len(words)
    if not covered or not intervals or len(intervals) < len(found) or len(found) > 2:
        if found and not intervals:
            raise UnclearDateError("That does not say of which year, or can be read two ways. Write it out in full.")
        raise UnclearDateError(_HINT)
    if len(found) == 2 and intervals[0].latest < intervals[1].latest:
        raise UnclearDateError(_HINT)  # two dates, not a range
    return intervals[0]

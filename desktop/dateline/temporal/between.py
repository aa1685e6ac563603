"""Findings resolved against a publication date that is only known to lie between two days.

"This week" is one week whichever of its days the article appeared on; "on Tuesday" is then one of two Tuesdays, and
says so. Nothing is taken for more certain than it is.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from dateline import calendar
from dateline.temporal.edtf import edtf_of
from dateline.temporal.model import Grain, Interval, Step, StepKind, TimeExpression
from dateline.temporal.natures import Prepared
from dateline.temporal.resolution import resolve_prepared
from dateline.temporal.wording import span_words, words_of

_ALL_DAYS = 62
"""Up to so many days each is tried; of more, one a week and both ends."""


def resolve_between(text: Prepared, first: datetime.date, last: datetime.date) -> tuple[TimeExpression, ...]:
    """As `resolve`, for a text published on some day from ``first`` to ``last``, both inclusive, in that order.

    What is the same on all those days is given as it is; what is not gets the interval from the earliest of its
    readings to the latest, approximate, and no more of a TIMEX3 value than holds without a publication date.
    """
    begin, end = calendar.from_date(first), calendar.from_date(last)
    if begin >= end:
        return resolve_prepared(text, first)
    words = f"published some time in {span_words(begin, end, short=True)}"
    days = range(begin, end + 1, 1 if end - begin < _ALL_DAYS else 7)
    readings = [resolve_prepared(text, calendar.to_date(day), known_as=words) for day in (*days, end)]
    unknown = resolve_prepared(text, None)
    return tuple(
        _common([reading[index] for reading in readings], unknown[index], words) for index in range(len(text.findings))
    )


def _common(readings: Sequence[TimeExpression], unknown: TimeExpression, words: str) -> TimeExpression:
    """What holds of an expression on every day; ``unknown`` is its reading without a publication date."""
    intervals = [reading.interval for reading in readings if reading.interval is not None]
    if len(set(intervals)) == 1 and len(intervals) == len(readings):
        return readings[0]
    if len(intervals) < len(readings):
        return replace(unknown, offset=None)
    hull = _hull(intervals)
    steps = (
        Step(StepKind.WORDS, unknown.text),
        Step(StepKind.ANCHOR, words),
        Step(StepKind.ASSUMED, "which day it means depends on the day of publication → all of them together"),
        Step(StepKind.RESULT, words_of(hull)),
    )
    return replace(unknown, interval=hull, edtf=edtf_of(hull), offset=None, derivation=steps)


def _hull(intervals: Sequence[Interval]) -> Interval:
    """From the earliest of several intervals to the latest; its ends are assumed."""
    earliest = min(intervals, key=lambda one: one.earliest)
    latest = max(intervals, key=lambda one: one.latest)
    grain = max(Grain.DAY, min(one.grain for one in intervals))
    return Interval(
        earliest.earliest, latest.latest, grain, approximate=True, assumed_start=True, assumed_end=True,
        open_start=earliest.open_start, open_end=latest.open_end,
    )  # fmt: skip

"""An expression moved by a distance: when "two days after the raid" was, where the raid was "on Monday".

Days are exact; weeks and more, and whatever counts from a time that is not a single day, are approximate. Hours from a
day are somewhere on that day.
"""

from __future__ import annotations

from dataclasses import replace

from dateline import calendar
from dateline.events.model import Distance
from dateline.temporal.distances import day_away
from dateline.temporal.edtf import edtf_of
from dateline.temporal.model import Grain, Interval, Offset, Step, StepKind, TimeExpression
from dateline.temporal.wording import words_of

_SECONDS = {Grain.HOUR: 3600, Grain.MINUTE: 60}
_FARTHEST = 100_000


def at_distance(expression: TimeExpression, distance: Distance) -> TimeExpression | None:
    """The expression as it stands that far away; None where nothing can be told."""
    if abs(distance.count or 0) > _FARTHEST:
        return None
    if expression.interval is None:
        return _still_waiting(expression, distance)
    moved = _moved(expression.interval, distance)
    if moved is None:
        return None
    told = Step(StepKind.SAID, f"{distance.words} it → {words_of(moved)}")
    steps = (*(step for step in expression.derivation if step.kind is not StepKind.RESULT), told)
    result = Step(StepKind.RESULT, words_of(moved) + (", approximate" if moved.approximate else ""))
    return replace(expression, interval=moved, edtf=edtf_of(moved), derivation=(*steps, result))


def _moved(interval: Interval, distance: Distance) -> Interval | None:
    if interval.open_start or interval.open_end:
        return None
    sign, grain = (1 if distance.after else -1), distance.grain
    if grain < Grain.DAY:
        seconds = _SECONDS.get(grain, 0) * (distance.count or 0) * sign
        if interval.grain > Grain.DAY:
            return None  # "two hours after" something in May is some time in May, which says no more
        if not seconds or interval.grain in (Grain.DAY, Grain.PART_OF_DAY):
            return replace(interval, approximate=True)
        return replace(interval, earliest=interval.earliest + seconds, latest=interval.latest + seconds)
    first, last = calendar.day_of(interval.earliest), calendar.day_of(interval.latest)
    if distance.count is None or (grain is Grain.DAY and last - first > 1):
        return None
    first, last = (day_away(day, grain, sign * distance.count) for day in (first, last))
    loose = grain > Grain.DAY or first != last or interval.approximate
    return Interval(calendar.instant(first), calendar.instant(last + 1) - 1, Grain.DAY, approximate=loose)


def _still_waiting(expression: TimeExpression, distance: Distance) -> TimeExpression | None:
    """Of an expression that hangs on an unknown publication date: the same distance from its offset."""
    offset = expression.offset
    if offset is None or distance.grain > Grain.WEEK or (distance.count is None and distance.grain >= Grain.DAY):
        return None
    days = 0 if distance.grain < Grain.DAY else (distance.count or 0) * (7 if distance.grain is Grain.WEEK else 1)
    move = days if distance.after else -days
    first, last = (None if day is None else day + move for day in (offset.first_day, offset.last_day))
    moved = Offset(f"{distance.words} “{expression.text}” ({offset.words})", first, last)
    return replace(expression, offset=moved)

"""Marks and measures for the tests of geometry: every letter is as wide as the next."""

from __future__ import annotations

import random

from dateline.calendar import day_number, instant
from dateline.timeline.lanes import Lane
from dateline.timeline.marks import Flag, Mark, MarkShape, MarkTable
from dateline.timeline.sizes import Metrics, Sizes, TextStyle

DAY = 86_400
SIZES = Sizes()


def measure(text: str, style: TextStyle) -> float:
    return len(text) * (7.0 if style in (TextStyle.LABEL, TextStyle.LABEL_STRONG) else 6.0)


METRICS = Metrics(SIZES, measure)


def at(year: int, month: int = 1, day: int = 1) -> int:
    """The first instant of a day."""
    return instant(day_number(year, month, day))


def one(
    start: tuple[int, int, int],
    last: tuple[int, int, int] | None = None,
    *,
    label: str = "Bridge opens",
    lane: int = 0,
    event: int = 0,
    importance: int = 2,
    flags: Flag = Flag.FIRST,
    told_by: int = 1,
) -> Mark:
    """A mark over whole days, both inclusive."""
    return Mark(
        at(*start),
        at(*(last or start)) + DAY,
        lane,
        event,
        label,
        dated="then",
        importance=importance,
        flags=flags,
        told_by=told_by,
    )


def many(count: int, lanes: int, seed: int = 1, years: tuple[int, int] = (-500, 2000)) -> MarkTable:
    """``count`` invented events of all lengths, spread over lanes and years."""
    chance = random.Random(seed)
    first, last = at(years[0]), at(years[1])
    marks = []
    for event in range(count):
        start = chance.randrange(first, last)
        length = chance.choice((DAY, DAY, 30 * DAY, 365 * DAY, 20 * 365 * DAY))
        marks.append(
            Mark(
                start,
                start + length,
                chance.randrange(lanes),
                event,
                f"Event {event} " + "of the long road" * chance.randrange(3),
                dated="some year",
                importance=chance.choice((1, 1, 1, 2, 2, 3)),
                shape=chance.choice(list(MarkShape)),
                colour=chance.randrange(6),
                flags=Flag.FIRST | chance.choice((Flag.NONE, Flag.ASSUMED_START, Flag.OPEN_END)),
            )
        )
    return MarkTable.of(marks, lanes)


def lanes_for(count: int) -> list[Lane]:
    return [Lane(str(lane), f"Chronicle {lane}", lane, chr(65 + lane % 26)) for lane in range(count)]

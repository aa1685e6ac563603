"""Where days before and after an unknown publication date stand on the shelf's axis.

Up to a week to either side every day is as wide as another. Beyond, the axis is drawn together the more the farther it
reaches (a week, a month, a year, ten years), so that "yesterday" and "two decades ago" can stand on one shelf.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.render.language import marked, tr
from dateline.temporal.model import Offset

_WEEK = 7
_STOPS = (
    (1, "1 d"),
    (3, "3 d"),
    (7, marked("1 wk")),
    (14, marked("2 wk")),
    (30, marked("1 mo")),
    (91, marked("3 mo")),
    (183, marked("6 mo")),
    (365, marked("1 yr")),
    (730, marked("2 yr")),
    (1_826, marked("5 yr")),
    (3_652, marked("10 yr")),
    (9_131, marked("25 yr")),
    (18_262, marked("50 yr")),
    (36_525, marked("100 yr")),
    (365_250, marked("1,000 yr")),
    (3_652_500, marked("10,000 yr")),
)


@dataclass(frozen=True, slots=True)
class AxisTick:
    """A label of the axis; ``position`` is its middle, from 0 at the left end to 1 at the right."""

    position: float
    label: str


class ShelfScale:
    """An axis that holds the given offsets. Day 0 is the day of publication; a day ends where the next begins."""

    def __init__(self, offsets: Iterable[Offset] = ()) -> None:
        bounds = [day for offset in offsets for day in (offset.first_day, offset.last_day) if day is not None]
        before, after = -min(bounds, default=0), max(bounds, default=0)
        self.is_even = max(before, after) <= _WEEK
        if self.is_even:
            self._edges = [float(day) for day in range(-_WEEK, _WEEK + 2)]
        else:
            left, right = _stops_to(before), _stops_to(after)
            self._edges = [*(-float(stop) for stop in reversed(left)), 0.0, 1.0, *(stop + 1.0 for stop in right)]
        self.ticks = tuple(self._even_ticks() if self.is_even else self._drawn_together_ticks())

    def position(self, day: float) -> float:
        """Where ``day`` begins, from 0 at the left end to 1 at the right; what lies beyond stands at the end."""
        edges = self._edges
        if day <= edges[0]:
            return 0.0
        if day >= edges[-1]:
            return 1.0
        i = bisect_right(edges, day) - 1
        return (i + (day - edges[i]) / (edges[i + 1] - edges[i])) / (len(edges) - 1)

    def _even_ticks(self) -> Iterable[AxisTick]:
        for day in range(-_WEEK, _WEEK + 1):
            if day:
                number = f"{_sign(day)}{abs(day)}"
                label = tr("{number} days", number=number) if abs(day) == _WEEK else number
                yield AxisTick(self.position(day + 0.5), label)

    def _drawn_together_ticks(self) -> Iterable[AxisTick]:
        labels = dict(_STOPS)
        for edge in self._edges:
            day = round(edge if edge <= 0 else edge - 1)
            if day:
                yield AxisTick(self.position(edge), f"{_sign(day)}{tr(labels[abs(day)])}")


def _stops_to(reach: int) -> list[int]:
    """The stops up to the first that holds ``reach`` days, at least a week."""
    stops = [stop for stop, _ in _STOPS]
    held = next((i for i, stop in enumerate(stops) if stop >= max(reach, _WEEK)), len(stops) - 1)
    return stops[: held + 1]


def _sign(day: int) -> str:
    return "−" if day < 0 else "+"

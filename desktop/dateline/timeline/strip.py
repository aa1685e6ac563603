"""The overview: the density of all time in one strip, stacked by colour."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.timeline.marks import MarkTable
from dateline.timeline.sizes import TextStyle
from dateline.timeline.ticks import YEAR_ONE, Context, Tick, axis_of
from dateline.timeline.view import Pixels, View

LEAST = 30 * 86_400.0
"""Seconds that an overview shows at least."""

_MARGIN = 0.06
_BIN = 4.0
_WIDE_BIN = 10.0  # while events are few
_FEW = 200
_TEXT = 16.0
_TOP = 5.0


@dataclass(frozen=True, slots=True, eq=False)
class StripBars:
    """The parts of stacked bars that are of one colour: a document's ordinal, or what it leaves over by their number.

    ``areas`` has for each its left edge, top, width and height.
    """

    colour: int
    areas: NDArray[np.float64]

    def __eq__(self, other: object) -> bool:
        same = isinstance(other, StripBars) and self.colour == other.colour
        return same and isinstance(other, StripBars) and np.array_equal(self.areas, other.areas)

    def __hash__(self) -> int:
        return hash((self.colour, self.areas.tobytes()))


@dataclass(frozen=True, slots=True)
class StripText:
    """A label of the strip's scale and the pixel of its tick."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The overview of a table: ``base`` is the line on which the bars stand, texts stand under it."""

    view: View
    bars: tuple[StripBars, ...]
    texts: tuple[StripText, ...]
    base: float

    def higher_than(self, y: float) -> list[tuple[float, float]]:
        """From where to where the bars reach that stand higher than a pixel from the top, from the left."""
        found = {
            (left, left + width)
            for bars in self.bars
            for left, _, width, _ in bars.areas[bars.areas[:, 1] < y].tolist()
        }
        return sorted(found)

    def bar_at(self, x: float) -> tuple[float, float] | None:
        """From where to where the bar at a pixel reaches; the gap beside a bar is part of it."""
        for bars in self.bars:
            for left, _, width, _ in bars.areas[
                np.abs(bars.areas[:, 0] + bars.areas[:, 2] / 2 - x) < _WIDE_BIN
            ].tolist():
                if left <= x < left + width + 1:
                    return left, left + width
        return None


def strip_range(bounds: tuple[int, int], visible: tuple[float, float] | None) -> tuple[float, float]:
    """What an overview shows: all marks, and the visible stretch as far as it lies within twice their length."""
    start, end = float(bounds[0]), float(bounds[1])
    length = max(end - start, LEAST)
    if visible is not None:
        start = min(start, max(visible[0], start - length))
        end = max(end, min(visible[1], end + length))
    middle, length = (start + end) / 2, max(end - start, LEAST)
    half = length * (0.5 + _MARGIN)
    return middle - half, middle + half


def strip_of(table: MarkTable, pixels: Pixels, height: float, colours: int, *, text: float = _TEXT) -> Strip:
    """Bars and scale of the overview; the highest bar fills the strip, others by the square root of their number.

    There are only so many ``colours``: documents that share one share the parts of the bars. ``text`` is the height of
    what stands under the bars.
    """
    view, base = pixels.view, height - text
    width = _WIDE_BIN if len(table) <= _FEW else _BIN
    edges = view.edges(width, view.start, view.end)
    counted = {colour: reaches.counts(edges) for colour, reaches in table.reaches_by_colour(colours).items()}
    total = sum(counted.values(), start=np.zeros(1, dtype=np.int64))
    most = int(total.max(initial=0))
    places = np.flatnonzero(total)
    x0 = view.pixels_of(edges[places])
    left, right = np.maximum(0.0, x0), np.minimum(view.width, x0 + width - 1)
    whole = np.maximum(3.0, (base - _TOP) * np.sqrt(total[places] / most)) if most else np.zeros(0)
    foot = np.full(len(places), base)
    bars: list[StripBars] = []
    for colour, counts in sorted(counted.items()):
        top = foot - whole * counts[places] / total[places]
        seen = (top < foot) & (left < right)
        bars.append(StripBars(colour, np.stack((left, top, right - left, foot - top), axis=1)[seen]))
        foot = top
    return Strip(view, tuple(bars), _texts(pixels), base)


def _texts(pixels: Pixels) -> tuple[StripText, ...]:
    """The axis of the strip in one tier: the upper one where it has several stretches, else the ticks."""
    axis, view, measure = axis_of(pixels), pixels.view, pixels.metrics.measure
    spans = [StripText(span.x0, span.text) for span in axis.context if span.text]
    if axis.level.context is Context.ERA:
        found = [StripText(tick.x, _with_era(tick)) for tick in axis.ticks if tick.text]
    elif len(spans) >= 2:
        found = spans
    else:
        found = [*spans, *(StripText(tick.x, tick.text) for tick in axis.ticks if tick.text)]
    kept: list[StripText] = []
    free = 0.0
    for one in found:
        end = one.x + 4 + measure(one.text, TextStyle.SMALL)
        if one.x + 4 >= free and end <= view.width:
            kept.append(one)
            free = end + 12
    return tuple(kept)


def _with_era(tick: Tick) -> str:
    if tick.at < YEAR_ONE:
        return f"{tick.text} BCE"
    return f"{tick.text} CE" if tick.at == YEAR_ONE else tick.text

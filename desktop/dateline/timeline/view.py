"""The visible stretch of time and how it falls on pixels."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.timeline.sizes import Metrics

_GRIDS = 1_040_000  # pixels; a multiple of the cells of clusters, labels and density


@dataclass(frozen=True, slots=True)
class View:
    """Time from ``start`` to ``end`` (seconds from 1970-01-01T00:00, end exclusive) across ``width`` pixels.

    Seconds are floats: they stay exact to the microsecond within ±200 years and to the millisecond within ±200,000.
    """

    start: float
    end: float
    width: float

    def __post_init__(self) -> None:
        if not (self.end > self.start and self.width > 0):
            raise ValueError(f"nothing to see from {self.start} to {self.end} on {self.width} pixels")

    @property
    def scale(self) -> float:
        """Seconds a pixel."""
        return (self.end - self.start) / self.width

    @property
    def origin(self) -> float:
        """The pixel of an instant on which every grid of pixels lies, whatever the view: 1970, or one near the view.

        Grids are anchored in time so that panning moves what hangs on them and changes nothing else. So far from 1970
        that its pixel would lose its fractions, another point of the same grids is taken.
        """
        return (self.grid - self.start) / self.scale

    @property
    def grid(self) -> float:
        """The instant at `origin`."""
        far = _GRIDS * self.scale
        return math.floor(self.start / far) * far

    def edges(self, width: float, start: float, end: float) -> NDArray[np.float64]:
        """The instants at which the cells of ``width`` pixels begin that reach into ``start`` to ``end`` (instants),
        with the end of the last."""
        cell = width * self.scale
        first, last = math.floor((start - self.grid) / cell), math.ceil((end - self.grid) / cell)
        return np.arange(first, max(last, first + 1) + 1, dtype=np.float64) * cell + self.grid

    def x(self, at: float) -> float:
        """The pixel of an instant; beyond 0 to ``width`` where it is not in view."""
        return (at - self.start) / self.scale

    def pixels_of(self, instants: NDArray[np.float64]) -> NDArray[np.float64]:
        """Like `x`, of many instants."""
        return (instants - self.start) / self.scale

    def at(self, x: float) -> float:
        """The instant under a pixel."""
        return self.start + x * self.scale

    def zoomed(self, factor: float, x: float) -> View:
        """A view ``factor`` times as long (below 1 zooms in); the instant under pixel ``x`` stays there."""
        anchor, scale = self.at(x), self.scale * factor
        return View(anchor - x * scale, anchor + (self.width - x) * scale, self.width)

    def moved(self, pixels: float) -> View:
        """A view that lies ``pixels`` later."""
        seconds = pixels * self.scale
        return View(self.start + seconds, self.end + seconds, self.width)


@dataclass(frozen=True, slots=True)
class Pixels:
    """A view together with the lengths and texts that are to stand in it."""

    view: View
    metrics: Metrics

"""The visible stretch of time and how it falls on pixels."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.timeline.sizes import Metrics


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

    def x(self, at: float) -> float:
        """The pixel of an instant; beyond 0 to ``width`` where it is not in view."""
        return (at - self.start) / self.scale

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

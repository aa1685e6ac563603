"""The stretch of time that the timeline shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VisibleRange:
    """The stretch of time on the timeline, in seconds from 1970-01-01T00:00; ``end`` is exclusive and later."""

    start: float
    end: float

    @property
    def width(self) -> float:
        return self.end - self.start

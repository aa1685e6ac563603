"""A time that may leave its ends to the events: what a picture is asked to show."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.calendar import SECONDS_PER_DAY


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in seconds from 1970, end exclusive; None where it begins or ends with the events."""

    start: int | None = None
    end: int | None = None

    def among(self, bounds: tuple[float, float] | None) -> tuple[float, float] | None:
        """Both ends, for events that reach from one of the ``bounds`` to the other; None for everything."""
        if bounds is None or (self.start is None and self.end is None):
            return None
        first = bounds[0] if self.start is None else float(self.start)
        last = bounds[1] if self.end is None else float(self.end)
        if first < last:
            return first, last
        # No event reaches into it: a day of it is shown, empty.
        return (first, first + SECONDS_PER_DAY) if self.end is None else (last - SECONDS_PER_DAY, last)


EVERYTHING = Stretch()
"""From the first event to the last."""

"""A stretch of time that events are asked to lie in, and how: what of them has to be in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from dateline.temporal.model import Interval


class Touching(Enum):
    """What of an event has to lie in a stretch of time."""

    OVERLAPS = "overlaps"  # any of it
    WITHIN = "within"  # all of it
    STARTS = "starts in"  # its beginning


@dataclass(frozen=True, slots=True)
class During:
    """A stretch of time, and what of an event has to lie in it. Marks of the stretch's own ends mean nothing here."""

    stretch: Interval
    touching: Touching = Touching.OVERLAPS

    def admits(self, interval: Interval | None) -> bool:
        """Whether what has that interval lies in it; of what has none, nobody knows.

        An end that is left open may be anywhere beyond: it is in no stretch, but what is known of the rest may be.
        """
        if interval is None:
            return False
        first, last = self.stretch.earliest, self.stretch.latest
        match self.touching:
            case Touching.OVERLAPS:
                return interval.earliest <= last and interval.latest >= first
            case Touching.WITHIN:
                closed = not (interval.open_start or interval.open_end)
                return closed and first <= interval.earliest and interval.latest <= last
            case Touching.STARTS:
                return not interval.open_start and first <= interval.earliest <= last

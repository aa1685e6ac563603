"""Which events of a chronology are shown: the filters of the window and of a picture."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from dateline.chronology.model import Chronology
from dateline.events.model import Event, Status


class LanesBy(Enum):
    """What a lane of the timeline stands for."""

    DOCUMENT = "Document"
    STATUS = "Status"
    MERGED = "One lane"


@dataclass(frozen=True, slots=True)
class Filter:
    """``statuses`` are those shown; ``participants`` restricts to events with one of them unless it is empty."""

    statuses: frozenset[Status] = frozenset(Status)
    participants: frozenset[str] = frozenset()

    def admits(self, event: Event) -> bool:
        """Whether the filter lets an event through."""
        return event.status in self.statuses and (
            not self.participants or not self.participants.isdisjoint(event.participants)
        )


def shown_events(chronology: Chronology, passing: Filter) -> tuple[Event, ...]:
    """The events that pass, in the chronology's order, dated and undated alike."""
    return tuple(event for event in chronology.events if passing.admits(event))

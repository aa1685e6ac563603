"""How often what is told is told, counted once for a chronology: the panels beside the timeline say it all the time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from dateline.events.model import Event, Status

_Counted = TypeVar("_Counted", Status, str)


@dataclass(frozen=True)
class Tally:
    """Numbers of events: by status, tag, name of who takes part and document that tells of them; ``waiting`` are those
    of each document that have no date, ``undated`` all of these, ``mentions`` those of all events."""

    events: int = 0
    mentions: int = 0
    undated: int = 0
    statuses: Counter[Status] = field(default_factory=Counter)
    tags: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)
    waiting: Counter[str] = field(default_factory=Counter)

    @staticmethod
    def of(events: Iterable[Event]) -> Tally:
        made = Tally()
        number = mentions = undated = 0
        for event in events:
            number += 1
            mentions += len(event.mentions)
            undated += event.interval is None
            made.statuses[event.status] += 1
            made.tags.update(event.edit.tags)
            made.names.update(set(event.participants))
            telling = {ref.document for ref in event.mentions}
            made.documents.update(telling)
            if event.interval is None:
                made.waiting.update(telling)
        return replace(made, events=number, mentions=mentions, undated=undated)

    def exchanged(self, gone: Iterable[Event], came: Iterable[Event]) -> Tally:
        """The same without some events that were counted, and with others."""
        less, more = Tally.of(gone), Tally.of(came)
        return Tally(
            self.events - less.events + more.events,
            self.mentions - less.mentions + more.mentions,
            self.undated - less.undated + more.undated,
            _exchanged(self.statuses, less.statuses, more.statuses),
            _exchanged(self.tags, less.tags, more.tags),
            _exchanged(self.names, less.names, more.names),
            _exchanged(self.documents, less.documents, more.documents),
            _exchanged(self.waiting, less.waiting, more.waiting),
        )


def _exchanged(counted: Counter[_Counted], less: Counter[_Counted], more: Counter[_Counted]) -> Counter[_Counted]:
    """What nobody has any more is not in it: the panels list what is there."""
    found = counted.copy()
    for each in less.keys() | more.keys():
        found[each] += more[each] - less[each]
        if not found[each]:
            del found[each]
    return found

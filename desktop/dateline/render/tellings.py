"""Which document tells of which stretch of time: what silent and single-source periods are found in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Placing
from dateline.events.model import Event
from dateline.render.report_time import reported_interval
from dateline.timeline.gaps import Tellings


def tellings_of(chronology: Chronology, events: Iterable[Event], placing: Placing = Placing.EVENT) -> Tellings:
    """A row for each dated event and document that tells of it, where ``placing`` puts it; sources are the documents'
    ordinals."""
    return Tellings.of(_rows(chronology, events, placing))


def _rows(chronology: Chronology, events: Iterable[Event], placing: Placing) -> Iterator[tuple[int, int, int]]:
    for event in events:
        if event.interval is None:
            continue
        for key in dict.fromkeys(ref.document for ref in event.mentions):
            interval = event.interval if placing is Placing.EVENT else reported_interval(chronology.entry(key))
            if interval is not None:
                yield interval.earliest, interval.latest + 1, chronology.ordinal(key)

"""Which document tells of which stretch of time: what silent and single-source periods are found in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Placing
from dateline.events.model import Event
from dateline.render.report_time import reported_interval
from dateline.render.scene import Scene
from dateline.timeline.gaps import Tellings


def tellings_of(chronology: Chronology, events: Iterable[Event], placing: Placing = Placing.EVENT) -> Tellings:
    """A row for each dated event and document that tells of it, where ``placing`` puts it; sources are the documents'
    ordinals."""
    return Tellings.of(_rows(chronology, events, placing))


def tellings_of_scene(scene: Scene, chronology: Chronology) -> Tellings:
    """The same where every document that tells of anything has a lane, and marks stand where the events were: then the
    marks are the rows."""
    ordinals = np.array([chronology.ordinal(lane.key) for lane in scene.lanes], dtype=np.int64)
    table = scene.table
    return Tellings.of_columns(table.start, table.end, ordinals[table.lane] if len(table) else ordinals[:0])


def _rows(chronology: Chronology, events: Iterable[Event], placing: Placing) -> Iterator[tuple[int, int, int]]:
    for event in events:
        if event.interval is None:
            continue
        for key in dict.fromkeys(ref.document for ref in event.mentions):
            interval = event.interval if placing is Placing.EVENT else reported_interval(chronology.entry(key))
            if interval is not None:
                yield interval.earliest, interval.latest + 1, chronology.ordinal(key)

"""The scene of what a filter lets through, made from that of all of it: rows are taken out, and none is made anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Arrangement, LanesBy, Placing
from dateline.events.model import Event
from dateline.render.followed_scene import GROUPS, only_year_shown
from dateline.render.scene import Scene
from dateline.render.scene_lanes import always_has_lanes, events_words
from dateline.timeline.lanes import Lane
from dateline.timeline.mark_columns import taken_out


def filtered_scene(
    wider: Scene, chronology: Chronology, events: Iterable[Event], arrangement: Arrangement
) -> Scene | None:
    """What `scene_of` gives for some of the events that ``wider`` shows, of the same chronology and arranged alike;
    None where not only rows and lanes would be others."""
    if wider.placing is not Placing.EVENT or wider.is_picture or any(lane.collapsed for lane in wider.lanes):
        return None
    dated = tuple(event for event in events if event.interval is not None)
    found = [wider.numbers.get(event.id, -1) for event in dated]
    numbers = np.array(found, dtype=np.int64)
    if (numbers < 0).any() or (np.diff(numbers) <= 0).any():
        return None
    counts = _marks_in_lanes(wider, numbers)
    if arrangement.lanes_by is LanesBy.DOCUMENT and always_has_lanes(chronology):
        stay = np.ones(len(wider.lanes), dtype=np.bool_)
    else:
        stay = counts > 0
    table = taken_out(wider.table, numbers, stay)
    if only_year_shown(chronology, table) != only_year_shown(chronology, wider.table):
        return None
    lanes = tuple(_lanes(wider.lanes, stay, counts, says_how_many=arrangement.lanes_by in GROUPS))
    return Scene(
        table, lanes, dated, {event.id: number for number, event in enumerate(dated)}, wider.keys, wider.placing
    )


def _marks_in_lanes(wider: Scene, numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    rows = wider.table.rows_of_all(numbers.tolist())[0]
    return np.bincount(wider.table.lane[rows], minlength=len(wider.lanes))


def _lanes(
    lanes: Sequence[Lane], stay: NDArray[np.bool_], counts: NDArray[np.int64], *, says_how_many: bool
) -> Iterable[Lane]:
    for place in np.flatnonzero(stay).tolist():
        yield replace(lanes[place], note=events_words(int(counts[place]))) if says_how_many else lanes[place]

"""The scene after an edit, made from the one before it: of a hundred thousand marks one or two are others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from dateline.chronology.exchange import Exchange, exchanged
from dateline.chronology.model import Chronology
from dateline.chronology.showing import Arrangement, ColourBy, LanesBy, Placing
from dateline.events.model import Event
from dateline.render.colouring import Colouring
from dateline.render.scene import Drawing, Scene, only_year_of
from dateline.render.scene_lanes import SceneLanes, keys_of
from dateline.timeline.mark_columns import exchanged as exchanged_rows
from dateline.timeline.marks import Mark, MarkTable


def followed_scene(
    former: Scene, before: Chronology, chronology: Chronology, events: Iterable[Event], arrangement: Arrangement
) -> Scene | None:
    """What `scene_of` gives for a chronology of which ``former`` shows the state ``before``, arranged alike, with the
    same documents; None where more has changed than marks, or so much that it is made anew as quickly."""
    if former.placing is not Placing.EVENT or arrangement.asks_reviews or former.is_picture:
        return None
    dated = tuple(event for event in events if event.interval is not None)
    exchange = exchanged(former.events, dated)
    if exchange is None:
        return None
    if _by_group(arrangement) and not _same_groups(before.events, chronology.events):
        return None
    came = [dated[place] for place in exchange.came]
    keys = keys_of(chronology, arrangement.lanes_by)
    places = {lane.key: place for place, lane in enumerate(former.lanes)}
    if any(key not in places for event in came for key in keys(event)):
        return None
    year = only_year_shown(chronology, former.table)
    drawing = Drawing(chronology, SceneLanes(former.lanes, keys), Colouring.of(chronology, arrangement), year)
    marks = [mark for place in exchange.came for mark in drawing.marks(place, dated[place], dated[place])]
    rows = np.sort(former.table.rows_of_all(exchange.gone)[0])
    if not _lanes_stay(former, rows, marks, all_counted=arrangement.lanes_by in GROUPS):
        return None
    table = exchanged_rows(former.table, rows, marks, _numbers(exchange, len(former.events), len(dated)))
    if only_year_shown(chronology, table) != year:
        return None
    return Scene(table, former.lanes, dated, _numbers_by_id(former, exchange, dated), keys, former.placing)


GROUPS = (LanesBy.PERSON, LanesBy.PLACE)
"""What lanes stand for that say how many events they have."""


def _by_group(arrangement: Arrangement) -> bool:
    """Whether lanes or colours stand for people or places, which are ranked by how many events they are in."""
    return arrangement.lanes_by in GROUPS or arrangement.colour_by in (ColourBy.PERSON, ColourBy.PLACE)


def _same_groups(before: Sequence[Event], after: Sequence[Event]) -> bool:
    exchange = exchanged(before, after)
    if exchange is None:
        return False
    gone, came = (before[place] for place in exchange.gone), (after[place] for place in exchange.came)
    return _taking_part(gone) == _taking_part(came)


def _taking_part(events: Iterable[Event]) -> Counter[tuple[str, ...]]:
    return Counter(event.participants for event in events)


def _lanes_stay(former: Scene, rows: NDArray[np.int64], marks: Sequence[Mark], *, all_counted: bool) -> bool:
    """Whether all lanes have marks as before, and those that say how many they have, as many: where not all do, those
    that are collapsed."""
    before = Counter(former.table.lane[rows].tolist())
    after = Counter(mark.lane for mark in marks)
    for lane in before.keys() | after.keys():
        many = int(former.table.lane_slices[lane + 1] - former.table.lane_slices[lane])
        says_how_many = all_counted or former.lanes[lane].collapsed
        if many - before[lane] + after[lane] == 0 or (says_how_many and before[lane] != after[lane]):
            return False
    return True


def only_year_shown(chronology: Chronology, table: MarkTable) -> int | None:
    """The year of all dates that are shown, None if there are several."""
    ends = (int(table.start.min()), int(table.end.max()) - 1) if len(table) else ()
    return only_year_of(chronology, ends)


def _numbers(exchange: Exchange, before: int, after: int) -> NDArray[np.int32] | None:
    """For the number that an event had the one that it has now, in rising order."""
    if exchange.in_place:
        return None
    numbers = np.zeros(before, dtype=np.int32)
    stood = np.delete(np.arange(before), list(exchange.gone))
    numbers[stood] = np.delete(np.arange(after, dtype=np.int32), list(exchange.came))
    return numbers


def _numbers_by_id(former: Scene, exchange: Exchange, dated: Sequence[Event]) -> dict[str, int]:
    if not exchange.in_place:
        return {event.id: number for number, event in enumerate(dated)}
    numbers = dict(former.numbers)
    for place in exchange.gone:
        del numbers[former.events[place].id]
    return numbers | {dated[place].id: place for place in exchange.came}

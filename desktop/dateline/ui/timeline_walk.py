"""Walking from event to event with the keyboard."""

from __future__ import annotations

import numpy as np

from dateline.events.model import MentionRef
from dateline.render.scene import Scene


class Walk:
    """Steps from the selected mention, or from nowhere; each returns the mention to select, or None."""

    def __init__(self, scene: Scene, selected: MentionRef | None) -> None:
        self._scene = scene
        self._row = next((row for row in self._rows(selected) if scene.ref_at(row) == selected), None)
        if self._row is None:
            self._row = next(iter(self._rows(selected)), None)

    def _rows(self, ref: MentionRef | None) -> tuple[int, ...]:
        """Rows of the event to which a mention belongs."""
        for number, event in enumerate(self._scene.events):
            if ref in event.mentions:
                return self._scene.table.rows_of(number)
        return ()

    def before(self) -> MentionRef | None:
        """The event before, in order of time."""
        return self._step(-1)

    def after(self) -> MentionRef | None:
        return self._step(1)

    def first(self) -> MentionRef | None:
        return self._ref(self._order()[0]) if len(self._scene.table) else None

    def last(self) -> MentionRef | None:
        return self._ref(self._order()[-1]) if len(self._scene.table) else None

    def above(self) -> MentionRef | None:
        """The event nearest in time in the next lane up that has one."""
        return self._beside(-1)

    def below(self) -> MentionRef | None:
        return self._beside(1)

    def _order(self) -> list[int]:
        """One row an event, by time."""
        table = self._scene.table
        firsts = table.first_rows
        order = np.lexsort((table.event[firsts], table.end[firsts], table.start[firsts]))
        return [int(row) for row in firsts[order]]

    def _step(self, direction: int) -> MentionRef | None:
        order = self._order()
        if not order:
            return None
        if self._row is None:
            return self._ref(order[0])
        own = int(self._scene.table.event[self._row])
        place = next(i for i, row in enumerate(order) if int(self._scene.table.event[row]) == own)
        return self._ref(order[min(max(place + direction, 0), len(order) - 1)])

    def _beside(self, direction: int) -> MentionRef | None:
        table = self._scene.table
        if self._row is None:
            return self.first()
        lane = int(table.lane[self._row]) + direction
        while 0 <= lane < len(self._scene.lanes):
            rows = table.lane_rows(lane)
            if rows.stop > rows.start:
                middle = (int(table.start[self._row]) + int(table.end[self._row])) / 2
                middles = (table.start[rows] + table.end[rows]) / 2
                return self._ref(rows.start + int(np.abs(middles - middle).argmin()))
            lane += direction
        return None

    def _ref(self, row: int) -> MentionRef:
        return self._scene.ref_at(row)

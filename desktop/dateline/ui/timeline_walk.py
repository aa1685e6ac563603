"""Walking from mark to mark with the keyboard."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dateline.render.scene import Scene
from dateline.session.session import Selection


class Walk:
    """Steps from what is selected, or from nowhere; each returns the row of the table to go to, or None.

    An event may have marks in several lanes: ``lane`` is the key of the one in which the person is.
    """

    def __init__(self, scene: Scene, selection: Selection, lane: str | None = None) -> None:
        self._scene = scene
        rows = scene.table.rows_of(scene.number(selection.event))
        here = [row for row in rows if scene.lanes[int(scene.table.lane[row])].key == lane]
        own = [row for row in rows if scene.ref_at(row) == selection.mention]
        self.row = next(iter((*(row for row in here if row in own), *own, *rows)), None)

    def before(self) -> int | None:
        """The mark before it in its lane, in order of time."""
        return self._step(-1)

    def after(self) -> int | None:
        return self._step(1)

    def first(self) -> int | None:
        """The mark that begins first, in whatever lane."""
        starts = self._scene.table.start
        return self._outermost(starts, int(starts.min())) if len(starts) else None

    def last(self) -> int | None:
        """The mark that begins last."""
        starts = self._scene.table.start
        return self._outermost(starts, int(starts.max())) if len(starts) else None

    def above(self) -> int | None:
        """The mark nearest in time in the next lane up that has one and is not collapsed."""
        return self._beside(-1)

    def below(self) -> int | None:
        return self._beside(1)

    def _outermost(self, starts: NDArray[np.int64], at: int) -> int:
        """Of the marks that begin there the one of the first event."""
        rows = np.flatnonzero(starts == at)
        return int(rows[self._scene.table.event[rows].argmin()])

    def _step(self, direction: int) -> int | None:
        """The mark beside it in its lane, whose rows are in the order of time."""
        table = self._scene.table
        if self.row is None:
            return self.first()
        rows = table.lane_rows(int(table.lane[self.row]))
        return int(min(max(self.row + direction, rows.start), rows.stop - 1))

    def _beside(self, direction: int) -> int | None:
        table = self._scene.table
        if self.row is None:
            return self.first()
        lane = int(table.lane[self.row]) + direction
        while 0 <= lane < len(self._scene.lanes):
            rows = table.lane_rows(lane)
            if rows.stop > rows.start and not self._scene.lanes[lane].collapsed:
                middle = (int(table.start[self.row]) + int(table.end[self.row])) / 2
                middles = (table.start[rows] + table.end[rows]) / 2
                return int(rows.start) + int(np.abs(middles - middle).argmin())
            lane += direction
        return None

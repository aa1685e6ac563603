"""Walking from mark to mark with the keyboard."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.render.scene import Scene
from dateline.session.selection import Selection


@dataclass(frozen=True, slots=True)
class Place:
    """Where a step leads: into a lane, and there to a row of the table; None where only its head is to be reached."""

    lane: int
    row: int | None


class Walk:
    """Steps from what is selected, or from nowhere; each returns where to go, or None.

    An event may have marks in several lanes: ``lane`` is the key of the one in which the person is. ``near`` is the
    instant from which they came to a lane where nothing is selected.
    """

    def __init__(self, scene: Scene, selection: Selection, lane: str | None = None, near: float | None = None) -> None:
        self._scene = scene
        rows = scene.table.rows_of(scene.number(selection.event))
        here = [row for row in rows if scene.lanes[int(scene.table.lane[row])].key == lane]
        own = [row for row in rows if scene.ref_at(row) == selection.mention]
        self.row = next(iter((*(row for row in here if row in own), *own, *rows)), None)
        places = [place for place, one in enumerate(scene.lanes) if one.key == lane]
        self.lane = int(scene.table.lane[self.row]) if self.row is not None else next(iter(places), None)
        self.near = near if self.row is None else self.middle(self.row)

    def middle(self, row: int) -> float:
        """The instant in the middle of a mark."""
        return (int(self._scene.table.start[row]) + int(self._scene.table.end[row])) / 2

    def before(self) -> Place | None:
        """The mark before it in its lane, in order of time."""
        return self._step(-1)

    def after(self) -> Place | None:
        return self._step(1)

    def first(self) -> Place | None:
        """The mark that begins first, in whatever lane."""
        return self._outermost(earliest=True)

    def last(self) -> Place | None:
        """The mark that begins last."""
        return self._outermost(earliest=False)

    def above(self) -> Place | None:
        """The mark nearest in time in the next lane up, or its head, if it is collapsed or has no mark."""
        return self._beside(-1)

    def below(self) -> Place | None:
        return self._beside(1)

    def _outermost(self, *, earliest: bool) -> Place | None:
        """Of the marks that begin there the one of the first event; those of collapsed lanes are passed over."""
        table = self._scene.table
        closed = [place for place, lane in enumerate(self._scene.lanes) if lane.collapsed]
        rows: NDArray[np.int64] = np.arange(len(table), dtype=np.int64)
        if closed:
            rows = rows[~np.isin(table.lane, closed)]
        if not len(rows):
            return None
        starts = table.start[rows]
        rows = rows[starts == (starts.min() if earliest else starts.max())]
        return self._at(int(rows[table.event[rows].argmin()]))

    def _at(self, row: int) -> Place:
        return Place(int(self._scene.table.lane[row]), row)

    def _step(self, direction: int) -> Place | None:
        """The mark beside it in its lane, whose rows are in the order of time."""
        table = self._scene.table
        if self.lane is None:
            return self.first()
        rows = table.lane_rows(self.lane)
        if self._scene.lanes[self.lane].collapsed or rows.stop <= rows.start:
            return Place(self.lane, None)
        if self.row is None:
            return Place(self.lane, self._nearest(self.lane))
        return self._at(int(min(max(self.row + direction, rows.start), rows.stop - 1)))

    def _beside(self, direction: int) -> Place | None:
        if self.lane is None:
            return self.first()
        lane = self.lane + direction
        if not 0 <= lane < len(self._scene.lanes):
            return None
        return Place(lane, None if self._scene.lanes[lane].collapsed else self._nearest(lane))

    def _nearest(self, lane: int) -> int | None:
        """Of a lane's marks the one nearest in time, the first where the person comes from nowhere."""
        table = self._scene.table
        rows = table.lane_rows(lane)
        if rows.stop <= rows.start:
            return None
        if self.near is None:
            return int(rows.start)
        middles = (table.start[rows] + table.end[rows]) / 2
        return int(rows.start) + int(np.abs(middles - self.near).argmin())

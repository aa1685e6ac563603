"""Columns of marks in any order, which can be changed, added to and then sorted into a `MarkTable`.

All of it by column: changing two thousand marks must not take a frame of a drag.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from dateline.timeline.marks import SHAPES, Claim, Flag, Mark, MarkShape, MarkTable

_FIRST, _GONE = int(Flag.FIRST), int(Flag.GONE)
_PLACE = {shape: place for place, shape in enumerate(SHAPES)}


@dataclass(frozen=True, slots=True)
class Edit:
    """What becomes of one mark; ``end`` is exclusive. `Flag.FIRST` stays as it is whatever ``flags`` say."""

    start: int
    end: int
    flags: Flag
    shape: MarkShape
    dated: str
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Edits:
    """What becomes of some rows: row ``rows[i]`` becomes ``edits[which[i]]``. Many marks move to the same day."""

    edits: Sequence[Edit]
    rows: NDArray[np.int64]
    which: NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Columns:
    """The columns of a `MarkTable` before they are sorted."""

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    lane: NDArray[np.int32]
    event: NDArray[np.int32]
    importance: NDArray[np.int8]
    shape: NDArray[np.int8]
    colour: NDArray[np.int32]
    flags: NDArray[np.uint8]
    told_by: NDArray[np.int32]
    labels: Sequence[str]
    dated: Sequence[str]
    letters: Sequence[str]
    claims: Mapping[int, tuple[Claim, ...]]
    ghosts: Mapping[int, tuple[int, int]]

    @staticmethod
    def of(marks: Sequence[Mark]) -> Columns:
        return Columns(
            start=np.array([mark.start for mark in marks], dtype=np.int64),
            end=np.array([mark.end for mark in marks], dtype=np.int64),
            lane=np.array([mark.lane for mark in marks], dtype=np.int32),
            event=np.array([mark.event for mark in marks], dtype=np.int32),
            importance=np.array([mark.importance for mark in marks], dtype=np.int8),
            shape=np.array([_PLACE[mark.shape] for mark in marks], dtype=np.int8),
            colour=np.array([mark.colour for mark in marks], dtype=np.int32),
            flags=np.array([int(mark.flags) for mark in marks], dtype=np.uint8),
            told_by=np.array([mark.told_by for mark in marks], dtype=np.int32),
            labels=[mark.label for mark in marks],
            dated=[mark.dated for mark in marks],
            letters=[mark.letter for mark in marks],
            claims={row: mark.claims for row, mark in enumerate(marks) if mark.claims},
            ghosts={},
        )

    @staticmethod
    def of_table(table: MarkTable) -> Columns:
        """The rows of a table, numbered as there."""
        return Columns(
            table.start, table.end, table.lane, table.event, table.importance, table.shape, table.colour, table.flags,
            table.told_by, table.labels, table.dated, table.letters, table.claims, table.ghosts,
        )  # fmt: skip

    def changed(self, to: Edits) -> Columns:
        """With some rows changed. One that moves, or loses its date, leaves a ghost where it stood."""
        if not len(to.rows):
            return self
        rows, which = to.rows, to.which

        def of_each(values: list[int]) -> NDArray[np.int64]:
            return np.array(values, dtype=np.int64)[which]

        start, end, flags, shape = self.start.copy(), self.end.copy(), self.flags.copy(), self.shape.copy()
        stood = start[rows], end[rows]
        start[rows], end[rows] = of_each([edit.start for edit in to.edits]), of_each([edit.end for edit in to.edits])
        said = of_each([int(edit.flags) & ~_FIRST for edit in to.edits]).astype(np.uint8)
        flags[rows] = said | (flags[rows] & np.uint8(_FIRST))
        shape[rows] = of_each([_PLACE[edit.shape] for edit in to.edits])
        leaves = (start[rows] != stood[0]) | (end[rows] != stood[1]) | ((said & np.uint8(_GONE)) > 0)
        ends = zip(stood[0][leaves].tolist(), stood[1][leaves].tolist(), strict=True)
        words, dated = [edit.dated for edit in to.edits], list(self.dated)
        changed = list(zip(rows.tolist(), which.tolist(), strict=True))
        for row, number in changed:
            dated[row] = words[number]
        claims = dict(self.claims)
        if claims or any(edit.claims for edit in to.edits):
            for row, number in changed:
                claims[row] = to.edits[number].claims
            claims = {row: those for row, those in claims.items() if those}
        return replace(
            self, start=start, end=end, flags=flags, shape=shape, dated=dated, claims=claims,
            ghosts={**self.ghosts, **dict(zip(rows[leaves].tolist(), ends, strict=True))},
        )  # fmt: skip

    def with_marks(self, marks: Sequence[Mark]) -> Columns:
        """With more rows behind the others."""
        if not marks:
            return self
        more, behind = Columns.of(marks), len(self.start)
        return Columns(
            start=np.concatenate([self.start, more.start]),
            end=np.concatenate([self.end, more.end]),
            lane=np.concatenate([self.lane, more.lane]),
            event=np.concatenate([self.event, more.event]),
            importance=np.concatenate([self.importance, more.importance]),
            shape=np.concatenate([self.shape, more.shape]),
            colour=np.concatenate([self.colour, more.colour]),
            flags=np.concatenate([self.flags, more.flags]),
            told_by=np.concatenate([self.told_by, more.told_by]),
            labels=[*self.labels, *more.labels],
            dated=[*self.dated, *more.dated],
            letters=[*self.letters, *more.letters],
            claims={**self.claims, **{row + behind: claims for row, claims in more.claims.items()}},
            ghosts=self.ghosts,
        )

    def table(self, lane_count: int) -> MarkTable:
        """Sorted by lane, then start, then event; every ``lane`` must be below ``lane_count``."""
        order = np.lexsort((self.event, self.start, self.lane))
        lane = self.lane[order]
        short = order.astype(np.int32)
        place = np.empty(len(order) if self.claims or self.ghosts else 0, dtype=np.int64)
        if len(place):
            place[order] = np.arange(len(order))
        return MarkTable(
            start=self.start[order], end=self.end[order], lane=lane, event=self.event[order],
            importance=self.importance[order], shape=self.shape[order], colour=self.colour[order],
            flags=self.flags[order], told_by=self.told_by[order],
            labels=Reordered.of(self.labels, short), dated=Reordered.of(self.dated, short),
            letters=Reordered.of(self.letters, short),
            claims=dict(zip(_at(place, self.claims), self.claims.values(), strict=True)),
            lane_slices=np.searchsorted(lane, np.arange(lane_count + 1, dtype=lane.dtype)),
            ghosts=dict(zip(_at(place, self.ghosts), self.ghosts.values(), strict=True)),
        )  # fmt: skip


def edited(table: MarkTable, to: Edits, more: Sequence[Mark], lane_count: int) -> MarkTable:
    """A table with some rows changed and some marks more, which takes from the former one what it knows of lanes that
    stay as they are."""
    made = Columns.of_table(table).changed(to).with_marks(more).table(lane_count)
    moved = {*np.unique(table.lane[to.rows]).tolist(), *(mark.lane for mark in more)}
    return replace(made, frame=table.bounds, former=table, moved=frozenset(moved))


def exchanged(
    table: MarkTable, gone: NDArray[np.int64], marks: Sequence[Mark], numbers: NDArray[np.int32] | None
) -> MarkTable:
    """A table without some rows (ascending), and with marks in lanes that are there, as `MarkTable.of` would have it.

    ``numbers`` gives for the number of an event the one that it has now, in the same order; None where all keep theirs.
    Nothing is sorted: of a million rows only the columns are copied.
    """
    more = Columns.of(sorted(marks, key=lambda mark: (mark.lane, mark.start, mark.event)))
    stays = np.ones(len(table), dtype=np.bool_)
    stays[gone] = False
    event = table.event[stays] if numbers is None else numbers[table.event[stays]]
    start, lane = table.start[stays], table.lane[stays]
    places = _places(lane, start, event, more)

    def column(kept: NDArray[Any], added: NDArray[Any]) -> NDArray[Any]:
        return np.insert(kept, places, added)

    lane = column(lane, more.lane)
    # Where each row of the former table stands now.
    moved = np.cumsum(stays) - 1
    moved += np.searchsorted(places, moved, side="right")
    came = places + np.arange(len(places))
    claims = {int(moved[row]): said for row, said in table.claims.items() if stays[row]}
    return MarkTable(
        start=column(start, more.start), end=column(table.end[stays], more.end), lane=lane,
        event=column(event, more.event), importance=column(table.importance[stays], more.importance),
        shape=column(table.shape[stays], more.shape), colour=column(table.colour[stays], more.colour),
        flags=column(table.flags[stays], more.flags), told_by=column(table.told_by[stays], more.told_by),
        labels=Reordered.exchanged(table.labels, stays, places, more.labels),
        dated=Reordered.exchanged(table.dated, stays, places, more.dated),
        letters=Reordered.exchanged(table.letters, stays, places, more.letters),
        claims=claims | {int(came[row]): said for row, said in more.claims.items()},
        lane_slices=np.searchsorted(lane, np.arange(len(table.lane_slices), dtype=lane.dtype)),
    )  # fmt: skip


def taken_out(table: MarkTable, events: NDArray[np.int64], lanes: NDArray[np.bool_]) -> MarkTable:
    """A table of the rows of some events only (ascending), which are numbered anew, and without some empty lanes."""
    numbers = np.full(len(table.event) and int(table.event.max()) + 1, -1, dtype=np.int32)
    numbers[events] = np.arange(len(events), dtype=np.int32)
    stays = numbers[table.event] >= 0
    event, lane = numbers[table.event[stays]], (np.cumsum(lanes, dtype=np.int32) - 1)[table.lane[stays]]
    stands = np.cumsum(stays) - 1
    return MarkTable(
        start=table.start[stays], end=table.end[stays], lane=lane.astype(np.int32), event=event,
        importance=table.importance[stays], shape=table.shape[stays], colour=table.colour[stays],
        flags=table.flags[stays], told_by=table.told_by[stays],
        labels=Reordered.some(table.labels, stays), dated=Reordered.some(table.dated, stays),
        letters=Reordered.some(table.letters, stays),
        claims={int(stands[row]): said for row, said in table.claims.items() if stays[row]},
        lane_slices=np.searchsorted(lane, np.arange(int(lanes.sum()) + 1, dtype=lane.dtype)),
    )  # fmt: skip


def _places(
    lane: NDArray[np.int32], start: NDArray[np.int64], event: NDArray[np.int32], more: Columns
) -> NDArray[np.int64]:
    """Before which row of sorted columns each of more rows belongs."""
    places = []
    for in_lane, at, number in zip(more.lane, more.start, more.event, strict=True):
        first, end = np.searchsorted(lane, [in_lane, in_lane + 1])
        left, right = first + np.searchsorted(start[first:end], [at, at + 1])
        places.append(int(left + np.searchsorted(event[left:right], number)))
    return np.array(places, dtype=np.int64)


def _at(place: NDArray[np.int64], rows: Mapping[int, object]) -> list[int]:
    """The places of some rows."""
    found: list[int] = place[list(rows)].tolist() if rows else []
    return found


class Reordered(Sequence[str]):
    """Texts in another order: a million of them are not copied for the few that a view reads."""

    def __init__(self, texts: Sequence[str], order: NDArray[np.int32]) -> None:
        self._texts = texts
        self._order = order

    @staticmethod
    def of(texts: Sequence[str], order: NDArray[np.int32]) -> Reordered:
        """``texts[order[0]]``, ``texts[order[1]]`` and so on; what was put in order before is not wrapped twice."""
        if isinstance(texts, Reordered):
            return Reordered(texts._texts, texts._order[order])
        return Reordered(tuple(texts), order)  # the collector of garbage passes over a tuple of texts, not over a list

    @staticmethod
    def some(texts: Sequence[str], stays: NDArray[np.bool_]) -> Reordered:
        """Those that stay, in the order they have."""
        return Reordered.of(texts, np.flatnonzero(stays).astype(np.int32))

    @staticmethod
    def exchanged(
        texts: Sequence[str], stays: NDArray[np.bool_], places: NDArray[np.int64], more: Sequence[str]
    ) -> Reordered:
        """Without some texts, and with more of them put in before ``places`` of those that stay."""
        former = texts if isinstance(texts, Reordered) else Reordered.of(texts, np.arange(len(texts), dtype=np.int32))
        behind = np.arange(len(former._texts), len(former._texts) + len(more), dtype=np.int32)
        return Reordered((*former._texts, *more), np.insert(former._order[stays], places, behind))

    def __len__(self) -> int:
        return len(self._order)

    def __iter__(self) -> Iterator[str]:
        return map(self._texts.__getitem__, self._order.tolist())

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...

    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        if isinstance(place, slice):
            return Reordered(self._texts, self._order[place])
        return self._texts[int(self._order[place])]

"""Where the record is thin: silent periods, of which nothing is told, and those of which only one source tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from dateline.timeline.view import View

LEAST = 18.0
"""Pixels from which on a gap is seen."""

_MOST = 200


class Thin(Enum):
    """What is missing."""

    SILENT = "silent"
    SINGLE = "single source"


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of time (``end`` exclusive) of which little is told; ``source`` is the only one, -1 for none."""

    kind: Thin
    start: float
    end: float
    source: int = -1


@dataclass(frozen=True, slots=True, eq=False)
class Tellings:
    """What is told by whom: a row for each event and source, by start (``end`` exclusive).

    ``reached`` is the latest end up to a row, and ``reached_by`` its source.
    """

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    source: NDArray[np.int64]
    reached: NDArray[np.int64]
    reached_by: NDArray[np.int64]

    @staticmethod
    def of(rows: Iterable[tuple[int, int, int]]) -> Tellings:
        """From start, end and number of the source of each, in any order."""
        table = np.array(list(rows), dtype=np.int64).reshape(-1, 3)
        return Tellings.of_columns(table[:, 0], table[:, 1], table[:, 2])

    @staticmethod
    def of_columns(start: NDArray[np.int64], end: NDArray[np.int64], source: NDArray[np.int64]) -> Tellings:
        """The same from columns."""
        order = np.lexsort((source, end, start))
        start, end, source = start[order], end[order], source[order]
        reached = np.maximum.accumulate(end) if len(end) else end
        # Where a row sets a new latest end it is the one that reaches; up to the next such row it stays that.
        sets = np.where(end == reached, np.arange(len(end)), 0)
        return Tellings(start, end, source, reached, source[np.maximum.accumulate(sets)] if len(end) else source)


def gaps_of(told: Tellings, view: View) -> tuple[Gap, ...]:
    """The gaps between the first and the last of what is told that are wide enough in view to be seen, by start.

    Silence is exact. What only one source tells of goes from where the others end to where they begin again, silences
    within it included; where there is only one source at all, that says nothing.
    """
    if not len(told.start):
        return ()
    least = LEAST * view.scale
    found = [*_silent(told, least), *(_single(told, least) if np.ptp(told.source) else ())]
    return tuple(sorted(found, key=lambda gap: (gap.start, gap.end))[:_MOST])


def _silent(told: Tellings, least: float) -> Iterator[Gap]:
    for place in np.flatnonzero(told.start[1:] - told.reached[:-1] >= least).tolist():
        yield Gap(Thin.SILENT, float(told.reached[place]), float(told.start[place + 1]))


def _single(told: Tellings, least: float) -> Iterator[Gap]:
    """Runs of rows of one source: those that are too short to be seen are passed over without being looked at."""
    first = np.concatenate(([0], np.flatnonzero(np.diff(told.source)) + 1))
    following = np.append(first[1:], len(told.start))
    last = max(int(told.reached[-1]), int(told.start[-1]))
    begin = told.start[first]
    until = np.append(told.start[first[1:]], last)
    for run in np.flatnonzero(until - begin >= least).tolist():
        low, high = int(first[run]), int(following[run])
        source = int(told.source[low])
        start = max(int(begin[run]), _others_reach(told, low, source))
        end = min(int(until[run]), int(told.end[low:high].max()))
        if end - start >= least:
            yield Gap(Thin.SINGLE, float(start), float(end), source)


def _others_reach(told: Tellings, low: int, source: int) -> int:
    """Where the last of what other sources tell ends that began before a row."""
    first = int(told.start[0])
    if not low:
        return first
    if told.reached_by[low - 1] != source:
        return int(told.reached[low - 1])
    others = told.end[:low][told.source[:low] != source]
    return int(others.max(initial=first))

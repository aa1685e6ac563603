"""Pyramids: blocks of a few values know their best, blocks of blocks as well, so that nothing has to be read twice."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_BLOCK = 8  # values, or blocks, to a block


class Highest:
    """Finds the values above a limit among the first so many, in a time that depends on how many there are."""

    def __init__(self, values: NDArray[np.int64]) -> None:
        self._levels = [values]
        while len(self._levels[-1]) > _BLOCK:
            below = self._levels[-1]
            self._levels.append(np.maximum.reduceat(below, np.arange(0, len(below), _BLOCK)))

    def above(self, limit: int, first: int) -> NDArray[np.int64]:
        """Places, ascending, of the values above ``limit`` among the ``first`` so many."""
        counts = [first]
        for _ in self._levels[1:]:
            counts.append(-(-counts[-1] // _BLOCK))
        found = np.arange(counts[-1], dtype=np.int64)
        for level in range(len(self._levels) - 1, -1, -1):
            found = found[self._levels[level][found] > limit]
            if level:
                found = (found[:, np.newaxis] * _BLOCK + np.arange(_BLOCK)).ravel()
                found = found[found < counts[level - 1]]
        return found


class Lowest:
    """Finds the few lowest of all values of a stretch; values are whole, from 0, and no two are alike."""

    def __init__(self, values: NDArray[np.int32], most: int) -> None:
        """``most`` are those that may be asked for of a stretch."""
        self._none = len(values)
        self._levels: list[NDArray[np.int32]] = [values[:, np.newaxis]]
        while len(self._levels[-1]) > _BLOCK:
            below = self._levels[-1]
            blocks = -(-len(below) // _BLOCK)
            padded = np.full((blocks * _BLOCK, below.shape[1]), self._none, dtype=np.int32)
            padded[: len(below)] = below
            together = padded.reshape(blocks, -1)
            if together.shape[1] > most:
                together = np.partition(together, most - 1, axis=1)[:, :most]
            self._levels.append(np.ascontiguousarray(together))

    def of(self, first: NDArray[np.int64], last: NDArray[np.int64], each: int) -> NDArray[np.int32]:
        """All values, ascending, that are among the ``each`` lowest of a stretch from ``first[i]`` to ``last[i]``
        (exclusive)."""
        seen: list[NDArray[np.int32]] = []
        for values in self._levels:
            # What lies before the first and after the last whole block of the stretch; the blocks are the next level's.
            whole_first = np.minimum(-(-first // _BLOCK) * _BLOCK, last)
            whole_last = np.maximum(last // _BLOCK * _BLOCK, whole_first)
            seen += [self._gathered(values, first, whole_first), self._gathered(values, whole_last, last)]
            if not (whole_first < whole_last).any():
                break
            first, last = whole_first // _BLOCK, whole_last // _BLOCK
        together = np.concatenate(seen, axis=1)
        if together.shape[1] > each:
            together = np.partition(together, each - 1, axis=1)[:, :each]
        return np.sort(together[together < self._none])

    def _gathered(
        self, values: NDArray[np.int32], first: NDArray[np.int64], last: NDArray[np.int64]
    ) -> NDArray[np.int32]:
        """Row by row the values from ``first`` to ``last``, fewer than two blocks of them, filled up with none."""
        places = first[:, np.newaxis] + np.arange(int((last - first).max(initial=0)))
        within = places < last[:, np.newaxis]
        found = values[np.where(within, places, 0)]
        found[~within] = self._none
        return found.reshape(len(first), -1)

"""How many marks reach into a stretch of time, by two bisections, however many there are."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray


class Reaches:
    """The starts and ends (exclusive, each after its start) of some marks in seconds, each sorted for itself.

    Instants are whole seconds, and what is asked is made whole: bisection is exact, and no column becomes floats.
    """

    def __init__(self, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> None:
        """``starts`` must be ascending; ``ends`` may be in any order."""
        self._starts = starts
        self._ends = np.sort(ends)

    def begun(self, at: float) -> int:
        """How many begin before an instant."""
        return int(np.searchsorted(self._starts, math.ceil(at)))

    def count(self, start: float, end: float) -> int:
        """How many reach into ``start`` (inclusive) to ``end`` (exclusive)."""
        return self.begun(end) - int(np.searchsorted(self._ends, math.floor(start), side="right"))

    def counts(self, edges: NDArray[np.float64]) -> NDArray[np.int64]:
        """How many reach into each stretch between two ``edges`` (ascending)."""
        whole = np.ceil(edges).astype(np.int64)
        begun: NDArray[np.int64] = np.searchsorted(self._starts, whole[1:])
        return begun - np.searchsorted(self._ends, whole[:-1], side="right")

"""Work that is done in steps, so that whoever must keep up with a hand can stop in between (a leaf).

A step is a generator's `yield`, the result its return value.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

_Result = TypeVar("_Result")


def finished(steps: Generator[None, None, _Result]) -> _Result:
    """Take all steps at once; returns what they come to."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: _Result = end.value
            return result

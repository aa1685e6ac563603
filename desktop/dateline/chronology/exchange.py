"""What differs between two runs of frozen values of which nearly all are the same objects, in the same order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress, count
from operator import is_not

_MOST = 500


@dataclass(frozen=True, slots=True)
class Exchange:
    """Places of what is only in the first run, and of what is only in the second; both ascending."""

    gone: tuple[int, ...] = ()
    came: tuple[int, ...] = ()

    @property
    def in_place(self) -> bool:
        """Whether everything else stands where it stood."""
        return self.gone == self.came

    def __bool__(self) -> bool:
        return bool(self.gone or self.came)


def exchanged(before: Sequence[object], after: Sequence[object]) -> Exchange | None:
    """What differs; None where that is much, or what is in both stands in another order.

    A million values with one of them exchanged are compared in some milliseconds.
    """
    shorter = min(len(before), len(after))
    first = next(compress(count(), map(is_not, before, after)), shorter)
    last = next(compress(count(), map(is_not, reversed(before), reversed(after))), shorter)
    last = min(last, shorter - first)
    one, other = before[first : len(before) - last], after[first : len(after) - last]
    same = set(map(id, one)) & set(map(id, other))
    gone = [first + place for place, each in enumerate(one) if id(each) not in same]
    came = [first + place for place, each in enumerate(other) if id(each) not in same]
    if len(gone) > _MOST or len(came) > _MOST:
        return None
    kept = ([each for each in some if id(each) in same] for some in (one, other))
    if any(map(is_not, *kept)):
        return None
    return Exchange(tuple(gone), tuple(came))

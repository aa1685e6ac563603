"""Groups things that are alike: from pairs with a score to groups whose members are alike on average.

    groups = grouped(keys, pairs, score=…, threshold=…, allowed=…)

The best pair is looked at first. Two groups become one where their members score the threshold on average: one good
pair does not chain two stories together. The result depends on the things alone, not on the order in which they come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

_MOST_ASKED = 20  # members of a group whose score with the other group is asked: large groups are judged by these


class Ordered(Protocol):
    """What can be sorted and hashed."""

    def __lt__(self, other: Any, /) -> bool: ...
    def __hash__(self) -> int: ...


Key = TypeVar("Key", bound=Ordered)


def grouped(
    keys: Iterable[Key],
    pairs: Mapping[tuple[Key, Key], float],
    *,
    score: Callable[[Key, Key], float],
    threshold: float,
    allowed: Callable[[Sequence[Key], Sequence[Key]], bool] | None = None,
) -> list[tuple[Key, ...]]:
    """The groups, each sorted, in the order of their first members.

    ``pairs`` are those worth looking at, with their scores; those below the threshold are passed over. ``score`` gives
    that of any other pair when it is needed. ``allowed`` may forbid that two groups become one.
    """
    members: list[list[Key]] = [[key] for key in sorted(keys)]
    group = {each[0]: number for number, each in enumerate(members)}
    refused: set[tuple[int, int]] = set()
    for first, second in sorted(pairs, key=lambda pair: (-pairs[pair], pair)):
        if pairs[first, second] < threshold:
            break
        one, two = sorted((group[first], group[second]))
        if one == two or (one, two) in refused:
            continue
        alike = _average(members[one], members[two], pairs, score) >= threshold
        if alike and (allowed is None or allowed(members[one], members[two])):
            group.update(dict.fromkeys((*members[one], *members[two]), len(members)))
            members.append(sorted((*members[one], *members[two])))
        else:
            refused.add((one, two))
    return [tuple(members[number]) for number in dict.fromkeys(group.values())]


def _average(
    one: Sequence[Key], two: Sequence[Key], pairs: Mapping[tuple[Key, Key], float], score: Callable[[Key, Key], float]
) -> float:
    total = 0.0
    for first in one[:_MOST_ASKED]:
        for second in two[:_MOST_ASKED]:
            low, high = (first, second) if first < second else (second, first)
            known = pairs.get((low, high))
            total += score(low, high) if known is None else known
    return total / (min(len(one), _MOST_ASKED) * min(len(two), _MOST_ASKED))

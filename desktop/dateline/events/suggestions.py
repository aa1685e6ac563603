"""What a person is asked: accounts that may be of one event, but not surely enough to merge them unasked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.events.comparison import Comparison, Group, Id, closely_following
from dateline.events.evidence import LIKELY

_MOST = 3  # suggestions for each event: the best ones


def suggested(groups: Sequence[Group], comparison: Comparison) -> list[tuple[Id, Id]]:
    """Pairs of accounts of one story that are in two groups and may belong in one, the likeliest first: at most one for
    two groups and a few for each."""
    of = {each: group for group in groups for each in group}
    best: dict[tuple[Group, Group], tuple[float, tuple[Id, Id]]] = {}
    for first, second in _candidates(of, comparison):
        one, two = sorted((of[first], of[second]))
        if one == two or (first, second) in comparison.apart:
            continue
        evidence = comparison.evidence(first, second)
        alike = comparison.account(first).state is comparison.account(second).state
        if evidence is not None and alike and evidence.score >= LIKELY:
            best[one, two] = max(
                best.get((one, two), (evidence.score, (first, second))), (evidence.score, (first, second))
            )
    ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[1][1]))
    return list(_few_for_each(ranked))


def _candidates(ids: Sequence[Id] | dict[Id, Group], comparison: Comparison) -> Iterator[tuple[Id, Id]]:
    """Accounts of different documents with triggers of like or wider meaning, each pair once."""
    blocks: dict[str, list[Id]] = {}
    for each in sorted(ids):
        account = comparison.account(each)
        wider = {f"~{name}" for meaning in account.meanings for name in meaning.like}
        for kind in (*account.kinds, *sorted(wider)):
            blocks.setdefault(kind, []).append(each)
    for first, second in dict.fromkeys(closely_following(blocks.values())):
        if first[0] != second[0]:
            yield first, second


def _few_for_each(
    ranked: Sequence[tuple[tuple[Group, Group], tuple[float, tuple[Id, Id]]]],
) -> Iterator[tuple[Id, Id]]:
    counts: dict[Group, int] = {}
    for (one, two), (_, pair) in ranked:
        if counts.get(one, 0) < _MOST and counts.get(two, 0) < _MOST:
            counts[one], counts[two] = counts.get(one, 0) + 1, counts.get(two, 0) + 1
            yield pair

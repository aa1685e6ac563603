"""Groups of things that are alike on average."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from dateline.events.linking import grouped


def groups_of(scores: dict[str, float], **options: object) -> list[tuple[str, ...]]:
    """Groups of letters; ``scores`` has pairs as "ab", all others score 0."""
    pairs = {(pair[0], pair[1]): score for pair, score in scores.items()}
    letters = sorted({letter for pair in scores for letter in pair})
    allowed = options.get("allowed")
    return grouped(
        letters,
        pairs,
        score=lambda one, two: pairs.get((one, two), 0.0),
        threshold=1.0,
        allowed=allowed if callable(allowed) else None,
    )


def test_one_good_pair_does_not_chain_two_groups() -> None:
    scores = {"ab": 3.0, "cd": 3.0, "bc": 2.0}  # on average 0.5 between {a, b} and {c, d}
    assert groups_of(scores) == [("a", "b"), ("c", "d")]
    assert groups_of({**scores, "ac": 1.0, "bd": 1.0}) == [("a", "b", "c", "d")]


def test_what_is_not_alike_stays_alone() -> None:
    assert groups_of({"ab": 0.9}) == [("a",), ("b",)]


def test_what_is_not_allowed_is_not_joined() -> None:
    def never_d(one: Sequence[str], two: Sequence[str]) -> bool:
        return "d" not in (*one, *two)

    assert groups_of({"ab": 2.0, "bd": 3.0}, allowed=never_d) == [("a", "b"), ("d",)]


def test_two_that_cannot_go_together_keep_their_groups_apart() -> None:
    assert groups_of({"ab": 9.0, "cd": 9.0, "ac": 8.0, "bd": float("-inf")}) == [("a", "b"), ("c", "d")]


def test_the_order_of_the_pairs_makes_no_difference() -> None:
    pairs = {"".join(pair): float(i % 4) for i, pair in enumerate(combinations("abcdefgh", 2))}
    backwards = dict(reversed(list(pairs.items())))
    assert groups_of(pairs) == groups_of(backwards)

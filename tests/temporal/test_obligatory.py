"""Which symbols a pattern cannot do without, and that no rule is left out where it could match."""

from __future__ import annotations

import pytest

from dateline.temporal.obligatory import Candidates, obligatory

TABLE = [
    ("[a][bc]", ["a", "bc"]),
    ("[a]?[b]", ["b"]),
    ("(?:[a][b])?[c]", ["c"]),
    ("(?P<m>[a]|[b])[c]", ["ab", "c"]),
    ("(?:[ab][c]|[d])[e]", ["cd", "e"]),
    ("(?:[a]|[b]?)[c]", ["c"]),
    ("[a](?![b])(?<![c])(?=[d])", ["a"]),
    ("[a]+[b]{0,2}[c]{1,2}", ["a", "c"]),
    ("[a]|[b]", ["ab"]),
    ("[a]?", []),
]


@pytest.mark.parametrize(("pattern", "sets"), TABLE)
def test_obligatory(pattern: str, sets: list[str]) -> None:
    assert obligatory(pattern) == [frozenset(symbols) for symbols in sets]


@pytest.mark.parametrize(
    ("run", "numbers"), [("ab", {0, 2}), ("b", {2}), ("a", {2}), ("cb", {1, 2}), ("abc", {0, 1, 2}), ("x", set())]
)
def test_a_pattern_is_tried_where_its_two_rarest_needs_are_met(run: str, numbers: set[int]) -> None:
    assert Candidates(["[a][b]", "[c][b]?", "(?:[a]|[b])"]).of(run) == numbers


def test_a_pattern_that_matches_nothing_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="can match nothing"):
        Candidates(["[a]?"])

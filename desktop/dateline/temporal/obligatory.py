"""Which symbols a pattern cannot do without, so that it is tried only where they stand.

    obligatory("[ab](?:[c]|[de])[f]?")   # [frozenset("ab"), frozenset("cde")]

Reads the regular expressions that `dateline.temporal.grammar` makes of its patterns: character sets without ranges,
groups, lookarounds, alternatives and quantifiers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_PIECE = re.compile(r"\[[^\]]+\]|\((?:\?(?:P<\w+>|:|=|!|<=|<!))?|\)|\||[?+]|\{\d,?\d*\}")
_LOOKAROUNDS = ("(?=", "(?!", "(?<=", "(?<!")


def obligatory(pattern: str) -> list[frozenset[str]]:
    """Sets of symbols of which every match of ``pattern`` holds one each; [] if it can do without any.

    Of the alternatives in a group only one set each is kept, the smallest, as one of them is all a match needs.
    """
    return _alternatives(piece[0] for piece in _PIECE.finditer(pattern))


def _alternatives(pieces: Iterator[str]) -> list[frozenset[str]]:
    """The sets of a group up to its closing parenthesis, or of the whole pattern."""
    branches: list[list[list[frozenset[str]]]] = [[]]
    for piece in pieces:
        if piece == ")":
            break
        if piece == "|":
            branches.append([])
        elif piece[0] == "(":
            inner = _alternatives(pieces)
            branches[-1].append([] if piece in _LOOKAROUNDS else inner)
        elif piece[0] == "[":
            branches[-1].append([frozenset(piece[1:-1])])
        elif piece == "?" or piece.startswith("{0"):
            branches[-1][-1] = []
    needs = [[symbols for item in branch for symbols in item] for branch in branches]
    if len(needs) == 1 or not all(needs):
        return needs[0] if len(needs) == 1 else []
    return [frozenset().union(*(min(sets, key=len) for sets in needs))]


class Candidates:
    """Which of many patterns may match in a run of symbols: those whose two rarest needs it meets."""

    def __init__(self, patterns: Sequence[str]) -> None:
        needs = [obligatory(pattern) for pattern in patterns]
        use = Counter(symbol for sets in needs for symbol in frozenset().union(*sets))
        self._by_symbol: dict[str, list[tuple[int, frozenset[str]]]] = {}
        for number, sets in enumerate(needs):
            if not sets:
                raise ValueError(f"a pattern that can match nothing: {patterns[number]!r}")
            rarest = sorted(sets, key=lambda symbols: sum(use[symbol] for symbol in symbols))
            for symbol in rarest[0]:
                self._by_symbol.setdefault(symbol, []).append((number, rarest[min(1, len(rarest) - 1)]))

    def of(self, run: str) -> set[int]:
        """The numbers of the patterns to try."""
        symbols = set(run)
        none: list[tuple[int, frozenset[str]]] = []
        return {
            number
            for symbol in symbols
            for number, other in self._by_symbol.get(symbol, none)
            if not symbols.isdisjoint(other)
        }

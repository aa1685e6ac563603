"""Accounts of documents as they are at one moment, and what speaks for any two of them being one event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from dateline.events.accounts import Account, Telling
from dateline.events.evidence import Evidence, compare
from dateline.events.model import Decisions, MentionRef
from dateline.events.stories import Stories

_MOST_AHEAD = 30  # members of a block that one is compared with, in the order of their documents' keys

Id = tuple[str, int]
"""An account by its document's key and the index of its first mention."""
Group = tuple[Id, ...]
"""The accounts of one event, sorted."""


class Comparison:
    """Reads accounts by id and compares them. ``together`` and ``apart`` are what a person decided, as pairs of
    accounts, each in both orders; ``outcomes`` and ``no_outcomes`` are pairs of a plan and another account."""

    def __init__(self, decisions: Decisions, tellings: Mapping[str, Telling], stories: Stories) -> None:
        self.tellings, self.stories = tellings, stories
        self.together = self._in_both_orders(decisions.together)
        self.apart = self._in_both_orders(decisions.apart)
        self.outcomes = self._decided(decisions.outcomes)
        self.no_outcomes = self._decided(decisions.no_outcomes)

    def account(self, each: Id) -> Account:
        """The account with that id, or the one that a mention with that index belongs to."""
        return self.tellings[each[0]].by_index[each[1]]

    def evidence(self, first: Id, second: Id) -> Evidence | None:
        """What speaks for two accounts of one story, or None where they cannot be of one happening. A plan and its
        outcome are compared like any two."""
        closeness = 1.0 if first[0] == second[0] else self.stories.closeness(first[0], second[0])
        one, two = self.account(first), self.account(second)
        return compare(self.tellings[first[0]], one, self.tellings[second[0]], two, closeness)

    def of_like_kind(self, ids: Iterable[Id]) -> Iterator[tuple[Id, Id]]:
        """Pairs of accounts whose triggers can be synonyms, each pair in order; a pair may come twice."""
        blocks: dict[str, list[Id]] = {}
        for each in sorted(ids):
            for kind in self.account(each).kinds:
                blocks.setdefault(kind, []).append(each)
        yield from closely_following(blocks.values())

    def _in_both_orders(self, pairs: Iterable[tuple[MentionRef, MentionRef]]) -> frozenset[tuple[Id, Id]]:
        decided = self._decided(pairs)
        return decided | {(second, first) for first, second in decided}

    def _decided(self, pairs: Iterable[tuple[MentionRef, MentionRef]]) -> frozenset[tuple[Id, Id]]:
        return frozenset(
            (self.account((first.document, first.index)).id, self.account((second.document, second.index)).id)
            for first, second in pairs
            if first.document in self.tellings and second.document in self.tellings
        )


Member = TypeVar("Member")


def closely_following(blocks: Iterable[Sequence[Member]]) -> Iterator[tuple[Member, Member]]:
    """Each member of each block with those that follow it closely: cost grows with the size of a block, not with its
    square."""
    for block in blocks:
        for place, first in enumerate(block):
            for second in block[place + 1 : place + 1 + _MOST_AHEAD]:
                if first != second:
                    yield first, second

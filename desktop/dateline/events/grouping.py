"""Which accounts are one event: in a story those alike on average, across stories those that agree on day and names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from math import inf

from dateline.events.accounts import Account, Moment
from dateline.events.comparison import Comparison, Group, Id, closely_following
from dateline.events.evidence import SURE, agree_on_day_and_names, far_apart
from dateline.events.intervals import intersection
from dateline.events.linking import grouped
from dateline.temporal.model import Interval

_TOLD_TWICE = 0.9  # against two accounts of one article: it tells them as two
_MOST_ASKED = 20  # accounts of an event that are asked whether they agree with those of another


class Grouping:
    """Groups the accounts of a comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison

    def within(self, story: Sequence[str]) -> tuple[Group, ...]:
        """The events of a story, given by the keys of its documents."""
        comparison = self._comparison
        ids = [account.id for key in story for account in comparison.tellings[key].accounts]
        if len(story) == 1:
            return tuple((each,) for each in ids)
        pairs = {
            (first, second): self._score(first, second)
            for first, second in comparison.of_like_kind(ids)
            if first[0] != second[0]
        }
        return tuple(grouped(ids, pairs, score=self._score, threshold=SURE, allowed=self._may_join))

    def _score(self, first: Id, second: Id) -> float:
        """What speaks for two accounts of a story being one event; minus infinity where it cannot be."""
        if self._account(first).state is not self._account(second).state:
            return -inf
        evidence = self._comparison.evidence(first, second)
        if evidence is None:
            return -inf
        return evidence.score - (_TOLD_TWICE if first[0] == second[0] else 0.0)

    def _account(self, each: Id) -> Account:
        return self._comparison.account(each)

    def _may_join(self, one: Sequence[Id], two: Sequence[Id]) -> bool:
        """Whether neither a person nor the dates are against it. (Of large groups, only some scores were asked.)"""
        apart = self._comparison.apart
        if apart and any(pair in apart for pair in product(one, two)):
            return False
        return not far_apart(self._dates(one), self._dates(two))

    def _dates(self, group: Sequence[Id]) -> frozenset[Interval]:
        return frozenset(date for each in group for date in self._account(each).dates)

    def across(self, groups: Sequence[Group]) -> list[Group]:
        """The groups, those joined that agree on day and names, or that a person joined."""
        blocks: dict[Moment, list[Group]] = {}
        for group in sorted(groups):
            for key in dict.fromkeys(key for each in group for key in self._account(each).moments):
                blocks.setdefault(key, []).append(group)
        pairs = {(one, two): SURE for one, two in closely_following(blocks.values()) if self._agree(one, two)}
        joined = grouped(groups, pairs, score=_granted, threshold=SURE, allowed=self._may_all_join)
        return self._with_decided([tuple(sorted(each for group in some for each in group)) for some in joined])

    def _agree(self, one: Group, two: Group) -> bool:
        return any(
            self._account(first).state is self._account(second).state
            and agree_on_day_and_names(self._account(first), self._account(second)) is not None
            for first, second in product(one[:_MOST_ASKED], two[:_MOST_ASKED])
        )

    def _may_all_join(self, some: Sequence[Group], others: Sequence[Group]) -> bool:
        one, two = [each for group in some for each in group], [each for group in others for each in group]
        agree = all(intersection(a, b) is not None for a, b in product(self._dates(one), self._dates(two)))
        return agree and self._may_join(one, two)

    def _with_decided(self, groups: Sequence[Group]) -> list[Group]:
        of = {each: group for group in groups for each in group}
        for first, second in sorted(self._comparison.together):
            if of[first] != of[second]:
                joined = tuple(sorted((*of[first], *of[second])))
                of.update(dict.fromkeys(joined, joined))
        return list(dict.fromkeys(of.values()))


def _granted(one: Group, two: Group) -> float:
    """Groups across stories are asked only whether they may join: their agreement on day and names suffices."""
    del one, two
    return SURE

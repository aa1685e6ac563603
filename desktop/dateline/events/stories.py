"""Which documents tell the same story, and how alike any two of them are.

Documents are compared by their words (`terms`) with those that share a keyword. How alike they must be is not the same
everywhere: reports of one wire service share half their words, two witnesses a tenth. So each pair is held against what
the two share with the documents nearest to them, and stories are groups that are alike on average (`linking`).

    stories, touched = Stories().updated({key: terms, …})
    stories.of["key"], stories.closeness("a", "b")

Adding or removing documents looks again only at what is connected with them; the result is the same as from the
beginning, whatever the order.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from dateline.events.linking import grouped
from dateline.events.terms import Terms, cosine

KEYWORDS = 16
_MOST_HOLDERS = 100  # a keyword of more documents tells nothing; this bounds what each document is compared with
_NEAREST = 2  # documents that say how alike those around a document are
_LEAST_NEAR = 0.4  # what they are taken for at least: two documents that share little are no story for want of others
_SAME_STORY = 0.62  # of what the nearest share
_LEAST_ALIKE = 0.1  # less is nothing in common

Likes = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Stories:
    """``of`` maps a document's key to its story: the keys of all documents that tell it, sorted."""

    terms: Mapping[str, Terms] = field(default_factory=dict)
    of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    _holders: Mapping[str, frozenset[str]] = field(default_factory=dict)  # keyword → the documents that have it
    _alike: Likes = field(default_factory=dict)  # key → the documents that are at all alike, with their cosine
    _scale: Mapping[str, float] = field(default_factory=dict)  # key → the mean of the nearest

    def closeness(self, first: str, second: str) -> float:
        """How alike two documents are, held against those nearest to them: 1 as alike as these, 0 nothing in common."""
        alike = self._alike[first].get(second)
        if alike is None:
            alike = cosine(self.terms[first].vector, self.terms[second].vector)
        return _held_against(alike, self._scale[first], self._scale[second])

    def updated(self, new: Mapping[str, Terms], gone: Collection[str] = ()) -> tuple[Stories, frozenset[str]]:
        """The stories after documents ``gone`` left and ``new`` ones came, and the documents, in the new state, whose
        story or closeness to others may have changed. A key may be in both."""
        change = _Change(self.terms, self._holders, self._alike)
        change.apply(new, gone)
        scale = {key: each for key, each in self._scale.items() if key in change.terms}
        scale.update({key: _mean_of_nearest(change.alike[key]) for key in change.dirty})
        changed = {
            key
            for key in change.dirty
            if key in new
            or scale[key] != self._scale[key]
            or _neighbours(key, change.alike, scale) != _neighbours(key, self._alike, self._scale)
        }
        before = _connected((changed & self.terms.keys()) | set(gone), self._alike, self._scale)
        touched = _connected((before & change.terms.keys()) | changed, change.alike, scale)
        of = {key: story for key, story in self.of.items() if key in change.terms and key not in touched}
        stories = Stories(change.terms, of, change.holders, change.alike, scale)
        for story in _told_by(touched, stories, change.alike, scale):
            of.update(dict.fromkeys(story, story))
        return stories, touched


class _Change:
    """Documents coming and going: ``terms``, ``holders`` and ``alike`` as they are afterwards, and in ``dirty`` the
    documents there whose likes changed."""

    def __init__(self, terms: Mapping[str, Terms], holders: Mapping[str, frozenset[str]], alike: Likes) -> None:
        self.terms = dict(terms)
        self.holders = dict(holders)
        self.alike: dict[str, dict[str, float]] = {key: dict(each) for key, each in alike.items()}
        self.dirty: set[str] = set()

    def apply(self, new: Mapping[str, Terms], gone: Collection[str]) -> None:
        changed: dict[str, bool] = {}  # keyword → whether it told something before
        for key in gone:
            for word in self.terms.pop(key).keywords:
                changed.setdefault(word, self._tells(word))
                self.holders[word] -= {key}
            for other in self.alike.pop(key):
                if other in self.alike:
                    del self.alike[other][key]
                    self.dirty.add(other)
        self.dirty -= set(gone)
        present = dict.fromkeys(self.terms)
        for key, terms in new.items():
            self.terms[key] = terms
            self.alike[key] = {}
            self.dirty.add(key)
            for word in terms.keywords:
                changed.setdefault(word, self._tells(word))
                self.holders[word] = self.holders.get(word, frozenset()) | {key}
        for word, told in changed.items():
            if told and not self._tells(word):
                self._forget(word, present)
            elif not told and self._tells(word):
                self._compare_all(word, present)
        for key in new:
            self._compare(key)

    def _tells(self, word: str) -> bool:
        return len(self.holders.get(word, ())) <= _MOST_HOLDERS

    def _forget(self, word: str, present: Collection[str]) -> None:
        """Too many documents have it now: those that shared nothing else are no longer compared."""
        for first, second in combinations(sorted(key for key in self.holders[word] if key in present), 2):
            if second in self.alike[first] and not self._share_a_keyword(first, second):
                del self.alike[first][second], self.alike[second][first]
                self.dirty |= {first, second}

    def _compare_all(self, word: str, present: Collection[str]) -> None:
        """So many have left that it tells something again."""
        for first, second in combinations(sorted(key for key in self.holders[word] if key in present), 2):
            self._compare_two(first, second)

    def _compare(self, key: str) -> None:
        others: set[str] = set()
        for word in self.terms[key].keywords:
            if self._tells(word):
                others |= self.holders[word]
        for other in others - {key}:
            self._compare_two(key, other)

    def _compare_two(self, first: str, second: str) -> None:
        if second in self.alike[first]:
            return
        alike = cosine(self.terms[first].vector, self.terms[second].vector)
        if alike >= _LEAST_ALIKE:
            self.alike[first][second] = self.alike[second][first] = alike
            self.dirty |= {first, second}

    def _share_a_keyword(self, first: str, second: str) -> bool:
        shared = set(self.terms[first].keywords).intersection(self.terms[second].keywords)
        return any(self._tells(word) for word in shared)


def _mean_of_nearest(alike: Mapping[str, float]) -> float:
    return max(_LEAST_NEAR, sum(heapq.nlargest(_NEAREST, alike.values())) / _NEAREST)


def _held_against(alike: float, first: float, second: float) -> float:
    return float(alike / (first * second) ** 0.5)


def _neighbours(key: str, alike: Likes, scale: Mapping[str, float]) -> dict[str, float]:
    """Those that may tell the same story, with their closeness."""
    if key not in alike:
        return {}
    closeness = ((other, _held_against(each, scale[key], scale[other])) for other, each in alike[key].items())
    return {other: close for other, close in closeness if close >= _SAME_STORY}


def _connected(keys: Iterable[str], alike: Likes, scale: Mapping[str, float]) -> frozenset[str]:
    """The keys and all that hang together with them."""
    found = set(keys)
    waiting = list(found)
    while waiting:
        for other in _neighbours(waiting.pop(), alike, scale):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return frozenset(found)


def _told_by(
    keys: Collection[str], stories: Stories, alike: Likes, scale: Mapping[str, float]
) -> list[tuple[str, ...]]:
    pairs = {
        (key, other): close for key in keys for other, close in _neighbours(key, alike, scale).items() if key < other
    }
    return grouped(keys, pairs, score=stories.closeness, threshold=_SAME_STORY)

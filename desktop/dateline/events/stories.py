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
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.events.linking import grouped
from dateline.events.terms import Terms, cosine

KEYWORDS = 16
_WINDOW = (
    40  # documents on either side, in the order of keys, that one is compared with for each keyword that they share
)
_NEAREST = 2  # documents that say how alike those around a document are
_LEAST_NEAR = 0.5  # what they are taken for at least: two documents that share little are no story for want of others
_SAME_STORY = 0.58  # of what the nearest share
_LEAST_ALIKE = 0.2  # less is not kept: it cannot make a story

Likes = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Stories:
    """``of`` maps a document's key to its story: the keys of all documents that tell it, sorted."""

    terms: Mapping[str, Terms] = field(default_factory=dict)
    of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    _holders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # keyword → those that have it, sorted
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
        if not new and not gone:
            return self, frozenset()
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
    """Documents coming and going, one by one: ``terms``, ``holders`` and ``alike`` as they are afterwards, and in
    ``dirty`` the documents there whose likes changed.

    Two documents are compared while they stand within a window among the holders of a keyword. Which pairs these are
    depends on the documents alone, and each one that comes or goes moves few of them in or out.
    """

    def __init__(self, terms: Mapping[str, Terms], holders: Mapping[str, tuple[str, ...]], alike: Likes) -> None:
        self.terms = dict(terms)
        self.holders = dict(holders)
        self.alike: dict[str, Mapping[str, float]] = dict(alike)
        self.dirty: set[str] = set()
        self._own: dict[str, dict[str, float]] = {}  # of `alike`, what has been copied to be changed

    def apply(self, new: Mapping[str, Terms], gone: Collection[str]) -> None:
        for key in gone:
            self._remove(key)
        for key, terms in new.items():
            self._add(key, terms)

    def _remove(self, key: str) -> None:
        self._own.pop(key, None)
        for other in self.alike.pop(key):
            del self._changing(other)[key]
        self.dirty.discard(key)
        for word in self.terms.pop(key).keywords:
            holders = self.holders[word]
            place = bisect_left(holders, key)
            self.holders[word] = holders[:place] + holders[place + 1 :]
            for first, second in _astride(self.holders[word], place, _WINDOW):
                self._compare(first, second)

    def _add(self, key: str, terms: Terms) -> None:
        self.terms[key] = terms
        self.alike[key] = self._own[key] = {}
        self.dirty.add(key)
        others: set[str] = set()
        for word in terms.keywords:
            holders = self.holders.get(word, ())
            place = bisect_left(holders, key)
            self.holders[word] = (*holders[:place], key, *holders[place:])
            for first, second in _astride(holders, place, _WINDOW):
                self._forget(first, second)
            others.update(holders[max(0, place - _WINDOW) : place + _WINDOW])
        for other in others:
            self._compare(key, other)

    def _compare(self, first: str, second: str) -> None:
        if second in self.alike[first]:
            return
        alike = cosine(self.terms[first].vector, self.terms[second].vector)
        if alike >= _LEAST_ALIKE:
            self._changing(first)[second] = self._changing(second)[first] = alike

    def _forget(self, first: str, second: str) -> None:
        """They no longer stand close together for one keyword: unless they do for another, they are not compared."""
        if second not in self.alike[first]:
            return
        for word in set(self.terms[first].keywords).intersection(self.terms[second].keywords):
            holders = self.holders.get(word, ())
            if abs(bisect_left(holders, first) - bisect_left(holders, second)) <= _WINDOW:
                return
        del self._changing(first)[second], self._changing(second)[first]

    def _changing(self, key: str) -> dict[str, float]:
        """The likes of a document, to be changed: those of the state before are left as they are."""
        if key not in self._own:
            self._own[key] = dict(self.alike[key])
            self.alike[key] = self._own[key]
            self.dirty.add(key)
        return self._own[key]


def _astride(holders: Sequence[str], place: int, distance: int) -> Iterator[tuple[str, str]]:
    """The pairs of which one stands before ``place`` and one from there on, as far apart as ``distance``."""
    for first in range(max(0, place - distance), place):
        if first + distance < len(holders):
            yield holders[first], holders[first + distance]


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

"""Which documents copy each other where they tell of an event: a wire report printed by three papers is one source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise

from dateline.events.model import Mention

_LENGTH = 4  # words of a shingle
_PASSAGE = 60  # words from the beginning of the sentence with the trigger
_LONGEST = 400  # characters of a sentence before its trigger
_COPIED = 0.5  # of the shingles of the shorter passage
_FEWEST = 12  # shingles: a shorter passage, as at the end of a text, is too short to tell copying from chance
_COMMON = 30  # documents that share a shingle: of more, only neighbours are compared, which still connects them

_WORD = re.compile(r"[^\W_]+")
_BEGINNING = re.compile(r"(?:^|[.!?][\"”’)]*\s|\n)\s*(?=\S)")

Shingles = frozenset[tuple[str, ...]]


def shingles(text: str, mention: Mention) -> Shingles:
    """The runs of four words in the passage that tells of a mention: its sentence and what follows."""
    earliest = max(0, mention.trigger.start - _LONGEST)
    starts = (match.end() for match in _BEGINNING.finditer(text, earliest, mention.trigger.start))
    start = max(starts, default=earliest)
    words = [word.lower() for word in _WORD.findall(text[start : start + 12 * _PASSAGE])][:_PASSAGE]
    return frozenset(tuple(words[i : i + _LENGTH]) for i in range(len(words) - _LENGTH + 1))


def count_independent(passages: Mapping[str, Iterable[Shingles]]) -> int:
    """How many of the documents, by key, do not copy one another in the passages that tell of the event."""
    told = [(key, each) for key, every in passages.items() for each in every if len(each) >= _FEWEST]
    source = {key: key for key in passages}

    def root(key: str) -> str:
        while source[key] != key:
            key = source[key]
        return key

    for (first, second), shared in _shared(told).items():
        if shared >= _COPIED * min(len(told[first][1]), len(told[second][1])):
            source[root(told[first][0])] = root(told[second][0])
    return len({root(key) for key in passages})


def _shared(told: Sequence[tuple[str, Shingles]]) -> Counter[tuple[int, int]]:
    """How many shingles two passages share, by their indices, for those that share any."""
    holders: dict[tuple[str, ...], list[int]] = {}
    for number, (_, each) in enumerate(told):
        for shingle in each:
            holders.setdefault(shingle, []).append(number)
    counts: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        counts.update(combinations(numbers, 2) if len(numbers) <= _COMMON else pairwise(numbers))
    return counts

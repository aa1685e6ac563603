"""The words of a text as merging compares them: without grammar words and endings, names weighing most.

How rare a word is in the run is not asked: whether two articles tell the same story must not change because a third one
is opened. What a word weighs follows from its form: names say best which story an article tells, then numbers.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dateline.events.meanings import english_meanings

NAME = 8.0
NUMBER = 6.5
WORD = 5.0
"""What a term weighs: about the binary logarithm of how many articles there are for each one that has it."""

_MOST_TERMS = 160  # of a document: the weightiest; more would only make comparing slower

_TOKEN = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_NAME = re.compile(r"(?<=[^\W\d_,;:’'] )[A-Z][^\W_]+")  # a capital that no sentence begins with
_ENDINGS = ("ings", "edly", "ers", "ing", "ed", "es", "er", "ly", "s")


@dataclass(frozen=True, slots=True)
class Terms:
    """``weights``: each term of the document with what it weighs in itself; ``vector``: the weightiest terms, each by
    weight and number of occurrences, scaled to length 1; ``keywords``: the first of these, weightiest first."""

    weights: Mapping[str, float]
    vector: Mapping[str, float]
    keywords: tuple[str, ...]


@lru_cache(1 << 16)
def term(word: str) -> str:
    """A word without its ending: crude, and the same for every text."""
    word = word.lower()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def terms_in(text: str) -> list[str]:
    """The terms of a stretch of text in order, repeated as they are."""
    empty = english_meanings().empty
    words = (word for word in _TOKEN.findall(text) if len(word) > 1 or word.isdigit())
    return [term(word) for word in words if word.lower() not in empty]


def read_terms(text: str, most_keywords: int) -> Terms:
    """The terms of a document."""
    counts = Counter(terms_in(text))
    names = {term(match[0]) for match in _NAME.finditer(text)}
    weights = {one: NAME if one in names else NUMBER if one[0].isdigit() else WORD for one in counts}
    raised = {one: (1 + math.log(count)) * weights[one] for one, count in counts.items()}
    # Among equals the longer word is the rarer one.
    ranked = sorted(raised, key=lambda one: (-raised[one], -len(one), one))[:_MOST_TERMS]
    return Terms(weights, _of_length_one({one: raised[one] for one in ranked}), tuple(ranked[:most_keywords]))


def vector_of(terms: Iterable[str], weights: Mapping[str, float]) -> dict[str, float]:
    """Terms of a document, each once, as a vector of length 1; ``weights`` are those of the document."""
    return _of_length_one({one: weights[one] for one in terms})


def _of_length_one(vector: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(math.fsum(each * each for each in vector.values())) or 1.0
    return {one: each / length for one, each in vector.items()}


def written(text: str, term_wanted: str) -> str:
    """A term as a text writes it where it first stands; the term itself where it does not."""
    return next((word for word in _TOKEN.findall(text) if term(word) == term_wanted), term_wanted)


def cosine(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    """How alike two vectors of length 1 are: 0 nothing in common, 1 the same. The same whichever comes first."""
    return math.fsum(first[one] * second[one] for one in first.keys() & second.keys())

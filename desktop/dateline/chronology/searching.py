"""What is searched for, as it was typed, and what was found.

    query = Query.typed("dyke bro")
    query.spans("The dyke broke.")      # [(4, 8), (9, 14)]

Words are compared without case and accents, and may go on, unless a closing quotation mark ends them.
`chronology.project.search_index` finds; this says what to look for, and where it stands in a text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import SupportsIndex

from dateline.events.model import Event, MentionRef

_WORD = re.compile(r"[^\W_]+")
_TYPED = re.compile(r"\"([^\"]*)(\"?)|([^\s\"]+)")
_MOST_WORDS = 16
_LONGEST = 200  # characters typed that are looked at


class _Folding(dict[int, int]):
    """Every character as one without case and accents, so that places stay what they are."""

    def __missing__(self, code: int) -> int:
        plain = unicodedata.normalize("NFD", chr(code))[0].lower()[0]
        self[code] = ord(plain)
        return ord(plain)


_FOLDING = _Folding()


def folded(text: str) -> str:
    """The text, as long as it was, without case and accents."""
    return text.translate(_FOLDING)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand together; ``closed``: the last of them is whole."""

    words: tuple[str, ...]
    closed: bool = False

    @property
    def pattern(self) -> str:
        """A regular expression for it, in folded text."""
        return (
            r"(?<![^\W_])" + r"[\W_]+".join(map(re.escape, self.words)) + (r"(?![^\W_])" if self.closed else r"[^\W_]*")
        )


@dataclass(frozen=True)
class Query:
    """Phrases that all have to be there, in any order."""

    phrases: tuple[Phrase, ...] = ()

    @classmethod
    def typed(cls, text: str) -> Query:
        """From what a person typed; what stands in quotation marks stays together. Signs are passed over."""
        phrases = []
        for quoted, closed, plain in _TYPED.findall(text[:_LONGEST]):
            words = tuple(_WORD.findall(folded(quoted or plain)))
            if words:
                phrases.append(Phrase(words[:_MOST_WORDS], bool(closed)))
        return cls(tuple(phrases[:_MOST_WORDS]))

    def __bool__(self) -> bool:
        return bool(self.phrases)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where any of the phrases stand in a text, in order; ends are exclusive."""
        return [match.span() for match in self._pattern.finditer(folded(text))] if self.phrases else []

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self.phrases, key=lambda phrase: -len(" ".join(phrase.words)))
        return re.compile("|".join(phrase.pattern for phrase in longest_first))


@dataclass(frozen=True)
class Hits:
    """Mentions that were found, as rows of the index that found them: numbers that grow.

    ``spans`` has the rows of each document's mentions, from the first of them on, the end exclusive.
    """

    rows: Sequence[int] = field(default=(), hash=False)
    spans: Mapping[str, tuple[int, int]] = field(default_factory=dict, hash=False, repr=False)

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[MentionRef]:
        for key, (first, end) in self.spans.items():
            for place in range(bisect_left(self.rows, first), bisect_left(self.rows, end)):
                yield MentionRef(key, self.rows[place] - first)

    def __contains__(self, ref: object) -> bool:
        row = self.row_of(ref) if isinstance(ref, MentionRef) else None
        place = bisect_left(self.rows, row) if row is not None else len(self.rows)
        return place < len(self.rows) and self.rows[place] == row

    def row_of(self, ref: MentionRef) -> int | None:
        """The row of a mention, found or not; None where the index does not know it."""
        first, end = self.spans.get(ref.document, (0, 0))
        return first + ref.index if first + ref.index < end else None

    def count(self, document: str) -> int:
        """How many mentions of a document were found."""
        first, end = self.spans.get(document, (0, 0))
        return bisect_left(self.rows, end) - bisect_left(self.rows, first)


@dataclass(frozen=True)
class Found:
    """What a query was found in: ``documents`` by their texts and titles, ``mentions`` by clause, label and people.

    Of what stands everywhere, the first mentions come before the others; then it is not ``whole``.
    """

    query: Query
    text: str
    documents: frozenset[str] = frozenset()
    mentions: Hits = Hits()
    whole: bool = True

    def tells_of(self, event: Event) -> bool:
        """Whether the query was found in what is told of an event."""
        return any(ref in self.mentions for ref in event.mentions)


class FoundAmong:
    """The numbers, among these events, of those that tell of what was found; worked out when one is asked for."""

    def __init__(self, found: Found, events: Sequence[Event]) -> None:
        self._found, self._events = found, events

    def __contains__(self, number: object) -> bool:
        return isinstance(number, SupportsIndex) and self._found.tells_of(self._events[number.__index__()])

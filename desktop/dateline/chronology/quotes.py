"""Sentences of a document, quoted with some of their words marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.documents.model import Document
from dateline.events.passages import passages
from dateline.events.sentences import sentence_spans
from dateline.temporal.model import TimeExpression

LONGEST = 400
"""Characters of a sentence that are quoted at most: tables and pages without punctuation have monstrous ones."""

_BEFORE = 160  # of them before the first mark


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence on one line. ``start`` is its offset in the document's text, where it is at least as long.

    ``marks`` are ``(start, end)`` in ``text``, end exclusive, in order and apart from each other.
    """

    text: str
    start: int
    marks: tuple[tuple[int, int], ...] = ()

    @property
    def pieces(self) -> tuple[tuple[str, bool], ...]:
        """The text cut at its marks: each piece with whether it is marked; none is empty."""
        found: list[tuple[str, bool]] = []
        at = 0
        for start, end in self.marks:
            found += [(self.text[at:start], False), (self.text[start:end], True)]
            at = end
        found.append((self.text[at:], False))
        return tuple(piece for piece in found if piece[0])


class Sentences:
    """Where the sentences of a document stand. What lies between passages (bylines, captions) counts line by line."""

    def __init__(self, document: Document, expressions: Sequence[TimeExpression] = ()) -> None:
        """``expressions`` are those of the document, in text order: no sentence ends within one."""
        self._text = document.text
        spans: list[tuple[int, int, bool]] = []
        starts = [one.start for one in expressions]
        at = 0
        for passage in passages(document):
            spans += self._lines(at, passage.start)
            here = slice(bisect_left(starts, passage.start), bisect_left(starts, passage.end))
            inside = [(one.start - passage.start, one.end - passage.start) for one in expressions[here]]
            sentences = sentence_spans(passage.text, unbroken=inside)
            spans += [(passage.start + a, passage.start + b, True) for a, b in sentences]
            at = passage.end
        spans += self._lines(at, len(self._text))
        self._spans = spans or [(0, len(self._text), False)]
        self._starts = [start for start, _, _ in self._spans]

    def _lines(self, start: int, end: int) -> list[tuple[int, int, bool]]:
        found = []
        for line in self._text[start:end].splitlines(keepends=True):
            bare = line.strip()
            if bare:
                begin = start + len(line) - len(line.lstrip())
                found.append((begin, begin + len(bare), False))
            start += len(line)
        return found

    def number_at(self, offset: int) -> int:
        """The sentence that holds an offset, or the one before it; counted from 0."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def is_prose(self, number: int) -> bool:
        """Whether it is a sentence of the running text or the headline, where events are looked for."""
        return self._spans[number][2]

    def quote(self, number: int, *marks: tuple[int, int]) -> Quote:
        """A sentence with those of the ``marks`` (offsets in the document's text) that lie in it, shortened if long."""
        start, end, _ = self._spans[number]
        inside = sorted((max(a, start), min(b, end)) for a, b in marks if a < end and b > start)
        before = after = ""
        if end - start > LONGEST:
            first = inside[0][0] if inside else start
            if first - start > _BEFORE:
                start, before = first - _BEFORE, "… "
            if end - start > LONGEST:
                end, after = start + LONGEST, " …"
        apart: list[tuple[int, int]] = []
        for a, b in inside:
            mark = max(a, apart[-1][1] if apart else start), min(b, end)
            if mark[0] < mark[1]:
                apart.append(mark)
        text = before + "".join(" " if c in _BREAKS else c for c in self._text[start:end]) + after
        shift = len(before) - start
        return Quote(text, start, tuple((a + shift, b + shift) for a, b in apart))


_BREAKS = frozenset("\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029\xa0")

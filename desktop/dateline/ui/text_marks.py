"""What is marked in a document's text: which clause tells of which event, and which words gave the dates.

No Qt and no positions of a widget: offsets are code points of the document's text, ends exclusive.
"""

from __future__ import annotations

import datetime
import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush

from dateline.chronology.analysis import Entry
from dateline.chronology.model import Chronology
from dateline.events.editing import as_edited
from dateline.events.model import Mention, MentionRef, Status, headline
from dateline.ui.event_words import margin_words


@dataclass(frozen=True, slots=True)
class TextMark:
    """One mention in its text. ``words`` are the offsets of the time expression that dates it, if any; ``date`` is what
    stands in the margin, empty without an interval. ``hidden``: the filter keeps its event out, which is selected."""

    start: int
    end: int
    ref: MentionRef
    event: str
    label: str
    status: Status
    importance: int
    date: str = ""
    words: tuple[int, int] | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that belongs to one mark alone: where clauses nest, to the innermost."""

    start: int
    end: int
    mark: TextMark


class TextMarks:
    """The marks of one document in the order of the text, and what lies where."""

    def __init__(self, marks: Iterable[TextMark]) -> None:
        self.marks = tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.ref)))
        self.pieces = tuple(_disjoint(self.marks))
        self.words = tuple(sorted({mark.words for mark in self.marks if mark.words}))
        self._starts = [mark.start for mark in self.marks]
        self._piece_ends = [piece.end for piece in self.pieces]
        self._word_ends = _running_maximum(end for _, end in self.words)
        self._places = {mark.ref: i for i, mark in enumerate(self.marks)}

    def of(self, ref: MentionRef | None) -> TextMark | None:
        """The mark of a mention, or None where it is not marked here."""
        place = self._places.get(ref) if ref else None
        return None if place is None else self.marks[place]

    def at(self, offset: int) -> TextMark | None:
        """The innermost mark around the character at an offset."""
        i = bisect_right(self._piece_ends, offset)
        if i < len(self.pieces) and self.pieces[i].start <= offset:
            return self.pieces[i].mark
        return None

    def pieces_between(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces that share a character with ``start`` to ``end`` (exclusive), in order."""
        for i in range(bisect_right(self._piece_ends, start), len(self.pieces)):
            if self.pieces[i].start >= end:
                return
            yield self.pieces[i]

    def words_between(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The words that gave a date and share a character with ``start`` to ``end`` (exclusive), in order."""
        for i in range(bisect_right(self._word_ends, start), len(self.words)):
            if self.words[i][0] >= end:
                return
            if self.words[i][1] > start:
                yield self.words[i]

    def starting_between(self, start: int, end: int) -> tuple[TextMark, ...]:
        """The marks that begin in ``start`` to ``end`` (exclusive)."""
        return self.marks[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def after(self, ref: MentionRef | None, offset: int) -> TextMark | None:
        """The mark that follows a mention's, else the first from an offset on; None at the end."""
        place = self._places.get(ref) if ref else None
        following = bisect_left(self._starts, offset) if place is None else place + 1
        return self.marks[following] if following < len(self.marks) else None

    def before(self, ref: MentionRef | None, offset: int) -> TextMark | None:
        """The mark before a mention's, else the last before an offset; None at the beginning."""
        place = self._places.get(ref) if ref else None
        preceding = (bisect_left(self._starts, offset) if place is None else place) - 1
        return self.marks[preceding] if preceding >= 0 else None


def margin_date(mention: Mention, published: datetime.date | None) -> str:
    """What stands in the margin beside a mention in a document of that date, empty without an interval."""
    return margin_words(mention.interval, published) if mention.interval else ""


def marks_of(entry: Entry, chronology: Chronology, shown: Collection[str], hidden: str | None = None) -> TextMarks:
    """The marks of a document's mentions whose events' ids are in ``shown``, and of the one that is ``hidden``."""
    key = entry.key  # a hash of the whole text
    published = entry.published.day if entry.published else None
    marks: list[TextMark] = []
    for index, found in enumerate(entry.mentions):
        ref = MentionRef(key, index)
        told = chronology.event_of(ref)
        event, mention = told.id, as_edited(found, told.edit)
        if (event not in shown and event != hidden) or mention.end <= mention.start:
            continue
        words = None
        if mention.time_expression is not None:
            expression = entry.expressions[mention.time_expression]
            words = (expression.start, expression.end)
        marks.append(
            TextMark(
                mention.start,
                mention.end,
                ref,
                event,
                headline(mention.label),
                mention.status,
                mention.importance,
                margin_date(mention, published),
                words,
                event == hidden,
            )
        )
    return TextMarks(marks)


def _disjoint(marks: tuple[TextMark, ...]) -> Iterator[Piece]:
    """Cut marks that are sorted by start into pieces that do not overlap; the shortest mark around a place has it."""
    borders = sorted({border for mark in marks for border in (mark.start, mark.end)})
    around: list[tuple[int, int]] = []  # heap of (length, place) of the marks that have begun
    following = 0
    last: Piece | None = None
    for start, end in itertools.pairwise(borders):
        while following < len(marks) and marks[following].start <= start:
            heappush(around, (marks[following].end - marks[following].start, following))
            following += 1
        while around and marks[around[0][1]].end <= start:
            heappop(around)
        mark = marks[around[0][1]] if around else None
        if last is not None and (mark is not last.mark or last.end != start):
            yield last
            last = None
        if mark is not None:
            last = Piece(last.start if last else start, end, mark)
    if last is not None:
        yield last


def _running_maximum(values: Iterable[int]) -> list[int]:
    maxima: list[int] = []
    for value in values:
        maxima.append(max(value, maxima[-1]) if maxima else value)
    return maxima

"""The list of documents under a picture, or on pages of its own: author, title, day of publication."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from dateline import calendar
from dateline.chronology.analysis import Entry
from dateline.chronology.model import Chronology, letter
from dateline.render.colouring import NO_COLOUR
from dateline.render.date_words import span_words
from dateline.render.language import tr
from dateline.render.look import Look
from dateline.render.model_words import title_of
from dateline.render.painter import paint_chip
from dateline.timeline.sizes import Measure, TextStyle

SOURCE_LINE = 21.0
_NEXT_LINE = 16.0  # of the same source
_SHARE = 0.3  # of a picture's height that its sources may take
_FEW = 6 * SOURCE_LINE  # pixels that need no further column
_MOST_COLUMNS = 3
_COLUMN = 340.0  # pixels that a column has at least
_BEFORE_TEXT = 6.0
_BEHIND_TEXT = 14.0
_STYLE = TextStyle.SMALL


@dataclass(frozen=True, slots=True)
class SourceList:
    """Documents by their number, each in as many lines as its words need, in columns.

    ``firsts`` are the places in the list at which a column begins. ``apart``: so many have no room here and are listed
    on pages of their own. Chips are grey unless ``coloured``: where the colours of marks stand for something else.
    """

    ordinals: tuple[int, ...] = ()
    words: tuple[str, ...] = ()
    wrapped: tuple[tuple[str, ...], ...] = ()
    firsts: tuple[int, ...] = (0,)
    apart: bool = False
    coloured: bool = True

    @property
    def height(self) -> float:
        """Pixels from the middle of the first line to that of the last, and a line."""
        if self.apart:
            return SOURCE_LINE
        return max((sum(map(_height, column)) for column in self.columns()), default=0.0)

    def columns(self) -> list[tuple[tuple[str, ...], ...]]:
        """The lines of each document, column by column."""
        return [self.wrapped[first:end] for first, end in pairwise((*self.firsts, len(self.wrapped)))]

    def part(self, firsts: Sequence[int], end: int, columns: int) -> SourceList:
        """Some of them, up to the one at ``end``; empty columns behind the last keep the width of all the same."""
        first = firsts[0]
        ordinals, words, wrapped = self.ordinals[first:end], self.words[first:end], self.wrapped[first:end]
        empty = (end - first,) * (columns - len(firsts))
        begins = (*(place - first for place in firsts), *empty)
        return replace(self, ordinals=ordinals, words=words, wrapped=wrapped, firsts=begins, apart=False)


def source_words(entry: Entry) -> str:
    """A document as a source: author, title, day of publication."""
    author = f"{entry.document.author}, " if entry.document.author else ""
    days = [calendar.from_date(day) for day in entry.published.days] if entry.published else []
    published = span_words(days[0], days[1]) if days else tr("no date of publication given")
    return f"{author}“{title_of(entry.document)}”, {published}"


def sources_of(chronology: Chronology, keys: Sequence[str] | None, *, coloured: bool) -> SourceList:
    """All documents, or those with these ``keys``."""
    wanted = None if keys is None else set(keys)
    found = [
        (number, source_words(entry))
        for entry, number in zip(chronology.entries, chronology.ordinals, strict=True)
        if wanted is None or entry.key in wanted
    ]
    return SourceList(tuple(number for number, _ in found), tuple(words for _, words in found), coloured=coloured)


def fitted(
    sources: SourceList, width: float, height: float, chip: float, measure: Measure, *, most: float = math.inf
) -> SourceList:
    """All of them under a picture of that size, in as few columns as do, in at most so many pixels; else they are
    listed apart."""
    room = max(SOURCE_LINE, min(height * _SHARE, most))
    best: SourceList | None = None
    for count in range(1, _MOST_COLUMNS + 1):
        if count > 1 and width / count < _COLUMN:
            break
        tried = _in_columns(_wrapped(sources, width / count, chip, measure), count)
        if best is None or tried.height < best.height:
            best = tried
        if best.height <= min(room, _FEW):
            break
    return best if best is not None and best.height <= room else replace(sources, apart=bool(sources.words))


def paged(sources: SourceList, width: float, room: float, chip: float, measure: Measure) -> list[SourceList]:
    """All of them in parts of at most so many pixels, in as many columns as there is room for."""
    count = min(_MOST_COLUMNS, max(1, int(width // _COLUMN)))
    whole = _wrapped(sources, width / count, chip, measure)
    firsts, left = [0], room
    for place, height in enumerate(map(_height, whole.wrapped)):
        if height > left and place > firsts[-1]:
            firsts.append(place)
            left = room
        left -= height
    ends = [*firsts[1:], len(whole.wrapped)]
    return [
        whole.part(firsts[at : at + count], ends[min(at + count, len(ends)) - 1], count)
        for at in range(0, len(firsts) if whole.wrapped else 0, count)
    ]


def paint_sources(painter: QPainter, sources: SourceList, at: QPointF, width: float, look: Look) -> None:
    """The list in a width of so many pixels; its first line begins at ``at`` and is centred on it."""
    chip, ink = look.theme.sizes.chip, look.theme.colours.text_primary
    numbers = iter(sources.ordinals)
    for place, column in enumerate(sources.columns()):
        left, middle = at.x() + place * width / len(sources.firsts), at.y()
        for lines, number in zip(column, numbers, strict=False):
            colour = number if sources.coloured else NO_COLOUR
            paint_chip(painter, left, middle - chip / 2, look, letter=letter(number), ordinal=colour)
            for line in lines:
                look.text(painter, left + chip + _BEFORE_TEXT, middle, line, style=_STYLE, colour=ink)
                middle += _NEXT_LINE
            middle += SOURCE_LINE - _NEXT_LINE


def _wrapped(sources: SourceList, width: float, chip: float, measure: Measure) -> SourceList:
    """With their words in lines that fit into a column of that width."""
    room = width - chip - _BEFORE_TEXT - _BEHIND_TEXT
    return replace(sources, wrapped=tuple(tuple(_lines(words, room, measure)) for words in sources.words), firsts=(0,))


def _lines(words: str, room: float, measure: Measure) -> Iterator[str]:
    """Words in lines of at most so many pixels; what is longer than a line without a gap is broken anywhere."""
    line = ""
    for word in words.split():
        if not line or measure(f"{line} {word}", _STYLE) <= room:
            line = f"{line} {word}".strip()
        else:
            yield line
            line = word
        while measure(line, _STYLE) > room and len(line) > 1:
            fitting = next((end for end in range(len(line) - 1, 0, -1) if measure(line[:end], _STYLE) <= room), 1)
            yield line[:fitting]
            line = line[fitting:]
    yield line


def _in_columns(sources: SourceList, count: int) -> SourceList:
    """In so many columns, as even as can be, none of which is longer than it must be."""
    heights = [_height(lines) for lines in sources.wrapped]

    def firsts(room: float) -> tuple[int, ...]:
        found, left = [0], room
        for place, height in enumerate(heights):
            if height > left:
                found.append(place)
                left = room
            left -= height
        return tuple(found)

    rooms = range(math.ceil(max(heights, default=1.0)), math.ceil(sum(heights)) + 1)
    place = bisect_left(rooms, -count, key=lambda room: -len(firsts(room)))
    return replace(sources, firsts=firsts(rooms[place])) if place < len(rooms) else sources


def _height(lines: Sequence[str]) -> float:
    """Pixels that one source takes."""
    return SOURCE_LINE + _NEXT_LINE * (len(lines) - 1)

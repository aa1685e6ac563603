"""The list of documents under a picture, or on pages of its own: author, title, day of publication."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from dateline import calendar
from dateline.chronology.analysis import Entry
from dateline.chronology.model import Chronology, letter
from dateline.render.colouring import NO_COLOUR
from dateline.render.date_words import span_words
from dateline.render.language import tr
from dateline.render.look import Look
from dateline.render.painter import paint_chip
from dateline.timeline.sizes import Measure, TextStyle, elided

SOURCE_LINE = 21.0
_MOST_LINES = 6
_SHARE = 0.22  # of a picture's height that its sources may take
_NARROW = 700.0  # width below which there is one column
_BEFORE_TEXT = 6.0
_BESIDE_WORDS = 70.0  # pixels of half a line that are not for words


@dataclass(frozen=True, slots=True)
class SourceList:
    """Documents by their number, in columns; ``more`` others find no room. Their chips are grey unless ``coloured``:
    where the colours of marks stand for something else."""

    ordinals: tuple[int, ...] = ()
    words: tuple[str, ...] = ()
    columns: int = 1
    more: int = 0
    coloured: bool = True

    @property
    def lines(self) -> int:
        """How many lines the columns have."""
        return -(-len(self.words) // self.columns)


def source_words(entry: Entry) -> str:
    """A document as a source: author, title, day of publication."""
    author = f"{entry.document.author}, " if entry.document.author else ""
    days = [calendar.from_date(day) for day in entry.published.days] if entry.published else []
    published = span_words(days[0], days[1]) if days else tr("no date of publication given")
    return f"{author}“{entry.document.title}”, {published}"


def sources_of(chronology: Chronology, keys: Sequence[str] | None, *, coloured: bool) -> SourceList:
    """All documents in one column, or those with these ``keys``."""
    wanted = None if keys is None else set(keys)
    found = [
        (number, source_words(entry))
        for entry, number in zip(chronology.entries, chronology.ordinals, strict=True)
        if wanted is None or entry.key in wanted
    ]
    return SourceList(tuple(number for number, _ in found), tuple(words for _, words in found), coloured=coloured)


def fitted(sources: SourceList, width: float, height: float, measure: Measure) -> SourceList:
    """As many as may stand under a picture of that size, and how many do not."""
    count = len(sources.words)
    lines = max(1, min(_MOST_LINES, int(height * _SHARE / SOURCE_LINE)))
    widest = max((measure(words, TextStyle.SMALL) for words in sources.words), default=0.0)
    one_column = count <= lines and (count <= 3 or widest > width / 2 - _BESIDE_WORDS)
    columns = 1 if one_column or width < _NARROW else 2
    room = lines * columns
    shown = count if count <= room else room - 1
    return replace(
        sources, ordinals=sources.ordinals[:shown], words=sources.words[:shown], columns=columns, more=count - shown
    )


def paint_sources(painter: QPainter, sources: SourceList, at: QPointF, width: float, look: Look) -> None:
    """The list in a width of so many pixels; its first line begins at ``at`` and is centred on it."""
    column, chip, style = width / sources.columns, look.theme.sizes.chip, TextStyle.SMALL
    ink = look.theme.colours.text_primary
    for place, (number, words) in enumerate(zip(sources.ordinals, sources.words, strict=True)):
        left, middle = at.x() + place // sources.lines * column, at.y() + place % sources.lines * SOURCE_LINE
        paint_chip(
            painter,
            left,
            middle - chip / 2,
            look,
            letter=letter(number),
            ordinal=number if sources.coloured else NO_COLOUR,
        )
        last = place == len(sources.words) - 1 and sources.more
        more = f" – and {sources.more} more" if last else ""
        room = column - chip - 20 - look.fonts.measure(more, style)
        text = _elided(words, room, look.fonts.measure) + more
        look.text(painter, left + chip + _BEFORE_TEXT, middle, text, style=style, colour=ink)


def _elided(words: str, room: float, measure: Measure) -> str:
    """A source in so many pixels; of a long one the title is shortened, and the day stays."""
    style = TextStyle.SMALL
    title, mark, day = words.rpartition("”, ")
    left = room - measure(mark + day, style)
    if measure(words, style) <= room or not mark or left < room / 3:
        return elided(words, style, room, measure)
    return elided(title, style, left, measure) + mark + day

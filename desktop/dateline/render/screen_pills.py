"""The pills of a frame, all at once: bodies are copies of a few pictures, numbers one run of glyphs a colour.

Hundreds are in view, and while one zooms nearly every number is another one at every step: to draw them one by one, or
to make pictures of them, takes more of a frame than all the rest of the painting.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGlyphRun, QPainter, QPixmap, QRawFont

from dateline.render.batches import draw_copies
from dateline.render.look import Look
from dateline.timeline.pills import Pills, count_words
from dateline.timeline.sizes import TextStyle

_MARGIN = 2  # pixels that a rounded edge may reach beyond its place
_MOST_NUMBERS = 20_000


class _Number(NamedTuple):
    """What a number is written with: its glyphs, how far each is from the first, and the width of all."""

    glyphs: list[int]
    offsets: list[float]
    width: float


class ScreenPills:
    """Paints pills in the colours and the font of a look; ``ratio`` of the methods: pixels of the device for one of
    the painter's."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._bodies: dict[tuple[int, float, float, float], QPixmap] = {}
        self._numbers: dict[int, _Number] = {}
        self._font = QRawFont.fromFont(look.fonts.of(TextStyle.SMALL_STRONG))

    def paint(self, painter: QPainter, pills: Sequence[Pills], ratio: float) -> None:
        """All of them, on whole pixels of the device."""
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        for lane in pills:
            self._copy_bodies(painter, lane, ratio)
        painter.restore()
        by_colour: dict[str, list[Pills]] = {}
        for lane in pills:
            by_colour.setdefault(self._look.document(lane.colour).letter_on_chip, []).append(lane)
        for colour, alike in by_colour.items():
            painter.setPen(self._look.colour(colour))
            self._write(painter, alike, ratio)

    def _copy_bodies(self, painter: QPainter, pills: Pills, ratio: float) -> None:
        """In pixels of the device."""
        corners = np.empty((len(pills), 2))
        corners[:, 0], corners[:, 1] = pills.x0, pills.y - pills.height / 2
        corners = np.floor(corners * ratio + 0.5) - _MARGIN
        widths = np.round(pills.x1 - pills.x0, 3)  # a few: they follow from the number of letters
        for width in set(widths.tolist()):
            draw_copies(painter, self._body(pills.colour, width, pills.height, ratio), corners[widths == width])

    def _body(self, colour: int, width: float, height: float, ratio: float) -> QPixmap:
        picture = self._bodies.get((colour, width, height, ratio))
        if picture is None:
            picture = QPixmap(math.ceil(width * ratio) + 2 * _MARGIN, math.ceil(height * ratio) + 2 * _MARGIN)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour(self._look.document(colour).mark))
            painter.translate(_MARGIN, _MARGIN)
            painter.scale(ratio, ratio)
            painter.drawRoundedRect(QRectF(0, 0, width, height), height / 2, height / 2)
            painter.end()
            self._bodies[(colour, width, height, ratio)] = picture
        return picture

    def _write(self, painter: QPainter, pills: Sequence[Pills], ratio: float) -> None:
        glyphs: list[int] = []
        places: list[QPointF] = []
        ascent = self._look.fonts.ascent(TextStyle.SMALL_STRONG)
        for lane in pills:
            base = math.floor((lane.y - lane.height / 2) * ratio + 0.5) / ratio + (lane.height + ascent) / 2
            lefts = np.floor(lane.x0 * ratio + 0.5) / ratio
            columns = (lefts, lane.x1 - lane.x0, lane.count)
            for left, width, count in zip(*(one.tolist() for one in columns), strict=True):
                number = self._numbers.get(count) or self._number(count)
                x = left + (width - number.width) / 2
                glyphs += number.glyphs
                places += [QPointF(x + offset, base) for offset in number.offsets]
        run = QGlyphRun()
        run.setRawFont(self._font)
        run.setGlyphIndexes(glyphs)
        run.setPositions(places)
        painter.drawGlyphRun(QPointF(0, 0), run)

    def _number(self, count: int) -> _Number:
        if len(self._numbers) >= _MOST_NUMBERS:
            self._numbers.clear()
        offsets, width = [], 0.0
        text = count_words(count)
        for letter in text:
            offsets.append(width)
            width += self._look.fonts.measure(letter, TextStyle.SMALL_STRONG)
        number = self._numbers[count] = _Number(self._font.glyphIndexesForString(text), offsets, width)
        return number

"""The look of what is painted sixty times a second: texts are drawn once and then copied."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from dateline.render.look import Look
from dateline.render.theme import Theme
from dateline.timeline.sizes import TextStyle

_MOST = 1000  # pictures of texts, about ten kilobytes each
_SHORT = 5  # letters up to which a text is drawn faster than its picture is made: the numbers on pills, ever others
_MARGIN = 2  # pixels that a letter may reach beyond its place


class ScreenLook(Look):
    """A look whose texts stand on whole pixels, copied from pictures of them.

    Only where the painter's pixels are the screen's; where they are scaled, texts are drawn as everywhere else.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._pictures: dict[tuple[str, TextStyle, str], QPixmap] = {}

    def text(self, painter: QPainter, x: float, y: float, text: str, *, style: TextStyle, colour: str) -> None:
        if len(text) <= _SHORT or painter.deviceTransform().isScaling() or painter.deviceTransform().isRotating():
            super().text(painter, x, y, text, style=style, colour=colour)
            return
        picture = self._pictures.get((text, style, colour))
        if picture is None:
            picture = self._drawn(text, style, colour)
        below = self.fonts.ascent(style) / 2
        top = math.floor(y + below + 0.5) - self._baseline(style)
        painter.drawPixmap(QPointF(math.floor(x + 0.5) - _MARGIN, top), picture)

    def _drawn(self, text: str, style: TextStyle, colour: str) -> QPixmap:
        if len(self._pictures) >= _MOST:
            self._pictures.clear()
        width = math.ceil(self.fonts.measure(text, style)) + 2 * _MARGIN
        picture = QPixmap(width, self._baseline(style) + self.fonts.descent(style) + _MARGIN)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.fonts.of(style))
        painter.setPen(self.colour(colour))
        painter.drawText(QPointF(_MARGIN, self._baseline(style)), text)
        painter.end()
        self._pictures[(text, style, colour)] = picture
        return picture

    def _baseline(self, style: TextStyle) -> int:
        """From the upper edge of a picture to the line on which its text stands."""
        return self.fonts.height_above(style) + _MARGIN

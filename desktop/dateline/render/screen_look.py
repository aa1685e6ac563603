"""The look of what is painted sixty times a second: texts and pills are drawn once and then copied."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from dateline.render.look import Look
from dateline.render.marks import paint_pills
from dateline.render.theme import Theme
from dateline.timeline.placements import ClusterBox
from dateline.timeline.sizes import TextStyle

_MOST = 1000  # pictures of texts and of pills, up to ten kilobytes each
_SHORT = 5  # letters up to which a text is drawn faster than its picture is made: ticks, numbers
_MARGIN = 2  # pixels that a letter may reach beyond its place


class ScreenLook(Look):
    """A look whose texts and pills stand on whole pixels, copied from pictures of them.

    Only where the painter's pixels are the screen's; where they are scaled, all is drawn as everywhere else.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._pictures: dict[tuple[str, TextStyle, str], QPixmap] = {}
        self._pills: dict[tuple[str, int, float], QPixmap | None] = {}

    def text(self, painter: QPainter, x: float, y: float, text: str, *, style: TextStyle, colour: str) -> None:
        if len(text) <= _SHORT or _scaled(painter):
            super().text(painter, x, y, text, style=style, colour=colour)
            return
        picture = self._pictures.get((text, style, colour))
        if picture is None:
            picture = self._drawn(text, style, colour)
        below = self.fonts.ascent(style) / 2
        top = math.floor(y + below + 0.5) - self._baseline(style)
        painter.drawPixmap(QPointF(math.floor(x + 0.5) - _MARGIN, top), picture)

    def copies_pill(self, painter: QPainter, cluster: ClusterBox) -> bool:
        """A number is copied from the second time on that it is seen: while one zooms most are seen once."""
        if _scaled(painter):
            return False
        key = (cluster.text, cluster.colour, cluster.height)
        if key not in self._pills:
            if len(self._pills) >= _MOST:
                self._pills.clear()
            self._pills[key] = None
            return False
        picture = self._pills[key]
        if picture is None:
            picture = self._pills[key] = self._drawn_pill(cluster)
        x, y = math.floor(cluster.x0 + 0.5), math.floor(cluster.y - cluster.height / 2 + 0.5)
        painter.drawPixmap(QPointF(x - _MARGIN, y - _MARGIN), picture)
        return True

    def _drawn_pill(self, cluster: ClusterBox) -> QPixmap:
        width = cluster.x1 - cluster.x0
        picture = QPixmap(math.ceil(width) + 2 * _MARGIN, math.ceil(cluster.height) + 2 * _MARGIN)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        alone = replace(cluster, x0=_MARGIN, x1=_MARGIN + width, y=_MARGIN + cluster.height / 2)
        paint_pills(painter, [alone], self)
        painter.end()
        return picture

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


def _scaled(painter: QPainter) -> bool:
    """Whether the painter's pixels are not those of its device."""
    transform = painter.deviceTransform()
    return transform.isScaling() or transform.isRotating()

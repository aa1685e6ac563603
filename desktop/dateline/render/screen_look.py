"""The look of what is painted sixty times a second: texts and pills are drawn once and then copied."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from dateline.render.look import Look
from dateline.render.screen_pills import ScreenPills
from dateline.render.theme import Theme
from dateline.timeline.pills import Pills
from dateline.timeline.sizes import TextStyle

_MOST = 600  # pictures of texts, up to ten kilobytes each; on a screen with finer pixels fewer
_SHORT = 5  # letters up to which a text is drawn faster than its picture is made: ticks, numbers
_MARGIN = 2  # pixels that a letter may reach beyond its place


class ScreenLook(Look):
    """A look whose texts and pills stand on whole pixels of the device, copied from pictures of them.

    Only where the painter's pixels are as wide as high and not turned; else all is drawn as everywhere.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._pictures: dict[tuple[str, TextStyle, str, float], QPixmap] = {}
        self._pills = ScreenPills(self)

    def text(self, painter: QPainter, x: float, y: float, text: str, *, style: TextStyle, colour: str) -> None:
        ratio = 0.0 if len(text) <= _SHORT else _ratio(painter)
        if not ratio:
            super().text(painter, x, y, text, style=style, colour=colour)
            return
        picture = self._pictures.get((text, style, colour, ratio))
        if picture is None:
            picture = self._drawn(text, style, colour, ratio)
        below = self.fonts.ascent(style) / 2
        top = math.floor((y + below) * ratio + 0.5) - self._baseline(style, ratio)
        place = QPointF(math.floor(x * ratio + 0.5) - _MARGIN, top)
        if ratio == 1.0:
            painter.drawPixmap(place, picture)
            return
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        painter.drawPixmap(place, picture)
        painter.restore()

    def paints_pills(self, painter: QPainter, pills: Sequence[Pills]) -> bool:
        ratio = _ratio(painter)
        if ratio:
            self._pills.paint(painter, pills, ratio)
        return bool(ratio)

    def _drawn(self, text: str, style: TextStyle, colour: str, ratio: float) -> QPixmap:
        if len(self._pictures) >= _MOST / ratio**2:
            self._pictures.clear()
        width = math.ceil(self.fonts.measure(text, style) * ratio) + 2 * _MARGIN
        base = self._baseline(style, ratio)
        picture = QPixmap(width, base + math.ceil(self.fonts.descent(style) * ratio) + _MARGIN)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.fonts.of(style))
        painter.setPen(self.colour(colour))
        painter.translate(_MARGIN, base)
        painter.scale(ratio, ratio)
        painter.drawText(QPointF(0, 0), text)
        painter.end()
        self._pictures[(text, style, colour, ratio)] = picture
        return picture

    def _baseline(self, style: TextStyle, ratio: float) -> int:
        """From the upper edge of a picture to the line on which its text stands."""
        return math.ceil(self.fonts.height_above(style) * ratio) + _MARGIN


def _ratio(painter: QPainter) -> float:
    """Pixels of the device for one of the painter's; 0 where that is turned or stretched."""
    transform = painter.deviceTransform()
    width = transform.m11()
    return width if width > 0 and width == transform.m22() and not transform.isRotating() else 0.0

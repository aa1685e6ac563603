"""A row of the filters: a tick box as wide as the panel, with how many events it stands for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from dateline.events.model import Status
from dateline.render.fonts import font
from dateline.render.theme import Theme
from dateline.ui.icons import pixmap
from dateline.ui.status_mark import paint_status_mark

_AROUND_TEXT = 4


class FilterBox(QCheckBox):
    """A row that is one big tick box: tick, the mark of a status if it stands for one, name, count."""

    def __init__(self, text: str, theme: Theme, *, status: Status | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._status = status
        self._count: int | None = 0
        self.setFixedHeight(theme.type.line_body + _AROUND_TEXT)
        self.setToolTip(text)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_count(self, count: int | None) -> None:
        """How many events the box stands for; None where nobody has counted."""
        if count != self._count or not self.accessibleName():
            self._count = count
            self.setAccessibleName(self.text() if count is None else f"{self.text()}, {count}")
            self.update()

    @property
    def count(self) -> int | None:
        return self._count

    def hitButton(self, pos: QPoint) -> bool:
        """The whole row is pressed, not only the square."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        return QSize(120, self._theme.type.line_body + _AROUND_TEXT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = self.height() // 2
            self._paint_square(painter, 12, middle - 7)
            left = 36
            if self._status is not None:
                paint_status_mark(
                    painter, self._theme, self._status, colours.text_secondary, QPointF(left + 8, middle), 12
                )
                left = 62
            empty = self._count == 0
            painter.setFont(font(self._theme, self._theme.type.small))
            count = "" if self._count is None else f"{self._count:,}"
            painter.setPen(QColor(colours.text_secondary))
            width = painter.fontMetrics().horizontalAdvance(count)
            painter.drawText(self.rect().adjusted(0, 0, -12, 0), _RIGHT, count)
            painter.setFont(self.font())
            painter.setPen(QColor(colours.text_secondary if empty else colours.text_primary))
            place = self.rect().adjusted(left, 0, -20 - width, 0)
            name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, _LEFT, name)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(colours.text_primary), 1, Qt.PenStyle.DotLine))
                painter.drawRect(self.rect().adjusted(6, 1, -6, -2))

    def _paint_square(self, painter: QPainter, x: int, y: int) -> None:
        colours = self._theme.colours
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(x, y, 14, 14, 3, 3)
            tick = pixmap("check", colours.accent_text_on, 12, self.devicePixelRatioF())
            painter.drawPixmap(x + 1, y + 1, tick)
        else:
            painter.setPen(QPen(QColor(colours.line_control), 1))
            painter.setBrush(QColor(colours.control_background))
            painter.drawRoundedRect(x, y, 13, 13, 3, 3)


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

"""The frame around a pane that has the keyboard while nothing in it can show that."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from dateline.render.look import Look


def paint_focus_frame(painter: QPainter, look: Look, size: QSize) -> None:
    """A dashed frame just inside an area of that size."""
    line = look.theme.line
    ink = look.colour(look.theme.colours.text_primary)
    pen = QPen(ink, line.focus_ring, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([value / line.focus_ring for value in line.focus_dash])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(2, 2, size.width() - 4, size.height() - 4))

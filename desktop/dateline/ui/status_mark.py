"""The little mark of a status: the shape that the timeline gives to an event of that status."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from dateline.events.model import Status
from dateline.render.theme import Theme


def paint_status_mark(
    painter: QPainter, theme: Theme, status: Status, colour: str, centre: QPointF, size: float
) -> None:
    """Paint the mark of ``status`` in ``colour``, ``size`` pixels across."""
    made = QColor(colour)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = size / 2
    round_mark = QRectF(centre.x() - half, centre.y() - half, size, size)
    if status in (Status.HAPPENED, Status.DENIED):
        filled = QColor(made)
        if status is Status.DENIED:
            filled.setAlphaF(theme.opacity.denied_fill)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(filled)
        painter.drawEllipse(round_mark)
        if status is Status.DENIED:
            painter.setPen(QPen(made, 2))
            painter.drawLine(QLineF(centre.x() - size * 0.8, centre.y(), centre.x() + size * 0.8, centre.y()))
    elif status is Status.ONGOING:
        left, right, waist = round_mark.left(), round_mark.right(), centre.x() + half * 0.2
        points = [(left, -half), (waist, -half), (right, 0), (waist, half), (left, half)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(made)
        painter.drawPolygon(QPolygonF([QPointF(x, centre.y() + y) for x, y in points]))
    else:
        _paint_outline(painter, theme, status, made, round_mark)
    painter.restore()


def _paint_outline(painter: QPainter, theme: Theme, status: Status, colour: QColor, place: QRectF) -> None:
    """Planned, possible and cancelled are hollow: whole, dashed, with a cross."""
    pen = QPen(colour, theme.line.planned_outline)
    if status is Status.POSSIBLE:
        width = theme.line.possible_outline
        # Six dashes go round, whatever the size: a dash may not end in half a gap.
        turn = math.pi * (place.width() - width) / 6 / width
        pen = QPen(colour, width)
        pen.setDashPattern([turn * 0.58, turn * 0.42])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    inset = pen.widthF() / 2
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(place.adjusted(inset, inset, -inset, -inset))
    if status is Status.CANCELLED:
        arm = place.width() * 0.2
        painter.setPen(QPen(colour, 1.5))
        centre = place.center()
        for rise in (arm, -arm):
            painter.drawLine(QLineF(centre.x() - arm, centre.y() - rise, centre.x() + arm, centre.y() + rise))

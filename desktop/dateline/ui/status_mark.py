"""The little mark of a status: the shape that the timeline gives to a moment of that status."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from dateline.events.model import Status
from dateline.render.look import Look
from dateline.render.marks import paint_dot
from dateline.render.theme import Theme
from dateline.timeline.marks import MarkShape


def paint_status_mark(  # noqa: PLR0917 - in the order in which one says it
    painter: QPainter, theme: Theme, status: Status, colour: str, centre: QPointF, size: float
) -> None:
    """Paint the mark of ``status`` in ``colour``, ``size`` pixels across; the painter's state stays."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = MarkShape(status.value)
    paint_dot(painter, centre.x(), centre.y(), size, shape=shape, colour=colour, look=Look(theme))
    painter.restore()

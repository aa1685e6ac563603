"""What dragging on the timeline does, as small objects with move, end and cancel."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication

from dateline.render.look import Look
from dateline.timeline.view import View


class Draggable(Protocol):
    """What gestures need of the timeline."""

    @property
    def view(self) -> View | None: ...

    def show_view(self, view: View) -> None: ...

    def pan(self, x: float, y: float = 0.0) -> None: ...


class Gesture(Protocol):
    """One drag from press to release."""

    def move(self, position: QPointF) -> None: ...

    def end(self, position: QPointF) -> bool:
        """Finish; says whether it was a drag at all and not a click."""

    def cancel(self) -> None: ...

    def paint(self, painter: QPainter, look: Look, height: float) -> None: ...


class Pan:
    """The time under the pointer stays under it; lanes scroll along."""

    def __init__(self, timeline: Draggable, position: QPointF) -> None:
        self._timeline = timeline
        self._from = self._last = position
        self._before = timeline.view
        self._moving = False

    def move(self, position: QPointF) -> None:
        if not self._moving:
            away = (position - self._from).manhattanLength()
            self._moving = away >= QApplication.startDragDistance()
        if self._moving:
            step = self._last - position
            self._last = position
            self._timeline.pan(step.x(), step.y())

    def end(self, position: QPointF) -> bool:
        self.move(position)
        return self._moving

    def cancel(self) -> None:
        if self._before is not None and self._moving:
            self._timeline.show_view(self._before)

    def paint(self, painter: QPainter, look: Look, height: float) -> None:
        """Nothing is drawn over a timeline that moves."""


class Band:
    """A band over the stretch that is shown on release."""

    def __init__(self, timeline: Draggable, position: QPointF) -> None:
        self._timeline = timeline
        self._from = self._to = position

    def move(self, position: QPointF) -> None:
        self._to = position

    def end(self, position: QPointF) -> bool:
        self._to = position
        x0, x1 = sorted((self._from.x(), self._to.x()))
        view = self._timeline.view
        if view is None or x1 - x0 < QApplication.startDragDistance():
            return False
        self._timeline.show_view(View(view.at(x0), view.at(x1), view.width))
        return True

    def cancel(self) -> None:
        """Nothing was changed yet."""

    def paint(self, painter: QPainter, look: Look, height: float) -> None:
        x0, x1 = sorted((self._from.x(), self._to.x()))
        accent = look.theme.colours.accent
        painter.setPen(QPen(look.colour(accent), 1.0))
        painter.setBrush(look.colour(accent, 0.12))
        painter.drawRect(QRectF(x0, -1, x1 - x0, height + 2))

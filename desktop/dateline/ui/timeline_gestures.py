"""What dragging on the timeline does, as small objects with move, end and cancel."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication

from dateline import calendar
from dateline.chronology.proposal import day_within
from dateline.render.language import marked
from dateline.render.look import Look
from dateline.session.session import Session
from dateline.timeline.placements import Placements
from dateline.timeline.sizes import TextStyle
from dateline.timeline.view import View

_MOMENT_MS, _SHORTEST_MS, _LEAST_SPEED = 90, 20, 0.15
_FOLLOW = 0.2
"""Of the pixels by which the pointer has left the timeline, so many are panned at each step."""


class Draggable(Protocol):
    """What gestures need of the timeline."""

    @property
    def view(self) -> View | None: ...

    @property
    def placements(self) -> Placements | None: ...

    @property
    def scrolled(self) -> int: ...

    def show_view(self, view: View) -> None: ...

    def pan(self, x: float, y: float = 0.0) -> None: ...

    def glide(self, speed: float) -> None: ...

    def redraw(self) -> None: ...


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
        self._clock = QElapsedTimer()
        self._steps: list[tuple[int, float]] = []  # of the last moment: when, and how far across

    def move(self, position: QPointF) -> None:
        if not self._moving:
            self._clock.start()
            away = (position - self._from).manhattanLength()
            self._moving = away >= QApplication.startDragDistance()
        if self._moving:
            step = self._last - position
            self._last = position
            self._timeline.pan(step.x(), step.y())
            now = self._clock.elapsed()
            self._steps = [one for one in self._steps if now - one[0] < _MOMENT_MS] + [(now, step.x())]

    def end(self, position: QPointF) -> bool:
        self.move(position)
        if self._moving and abs(self.speed) > _LEAST_SPEED:
            self._timeline.glide(self.speed)
        return self._moving

    @property
    def speed(self) -> float:
        """Pixels later in a millisecond, over the last moment; 0 where the hand was still before it let go."""
        now = self._clock.elapsed() if self._clock.isValid() else 0
        steps = [one for one in self._steps if now - one[0] < _MOMENT_MS]
        passed = now - steps[0][0] if steps else 0
        return sum(across for _, across in steps) / max(passed, _SHORTEST_MS) if len(steps) > 1 else 0.0

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
        self._timeline.redraw()

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


class Rubber:
    """A rectangle that catches marks: those that it touches, and those in clusters that it touches.

    It stays on the lanes where it began, and on the time: what is scrolled under it goes along.
    """

    def __init__(self, timeline: Draggable, position: QPointF) -> None:
        self._timeline = timeline
        self._from, self._at = self._lasting(position), position

    def move(self, position: QPointF) -> None:
        self._at = position
        self._timeline.redraw()

    def end(self, position: QPointF) -> bool:
        self._at = position
        away = self._area
        return max(away.width(), away.height()) >= QApplication.startDragDistance()

    def cancel(self) -> None:
        """Nothing was changed yet."""

    @property
    def rows(self) -> list[int]:
        """The rows of the table that are caught, from the left."""
        placements = self._timeline.placements
        if placements is None:
            return []
        area = self._area.translated(0, self._timeline.scrolled)
        caught = {
            mark.row: mark.x0 for mark in placements.marks if _touches(area, mark.x0, mark.x1, mark.y, mark.height)
        }
        for box in placements.clusters:
            if _touches(area, box.x0, box.x1, box.y, box.height):
                caught.update(dict.fromkeys(box.rows.tolist(), box.x0))
        return sorted(caught, key=lambda row: (caught[row], row))

    def paint(self, painter: QPainter, look: Look, height: float) -> None:
        accent, area = look.theme.colours.accent, self._area
        if max(area.width(), area.height()) < QApplication.startDragDistance():
            return
        painter.setPen(QPen(look.colour(accent), 1.0))
        painter.setBrush(look.colour(accent, 0.12))
        painter.drawRect(area)
        text, style = f"{self._count:,}", TextStyle.SMALL_STRONG
        width = look.fonts.measure(text, style) + 12
        pill = QRectF(min(self._at.x() + 12, self._width - width - 2), min(self._at.y() + 10, height - 20), width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(accent))
        painter.drawRoundedRect(pill, 9, 9)
        colour = look.theme.colours.accent_text_on
        look.text(painter, pill.left() + 6, pill.center().y(), text, style=style, colour=colour)

    @property
    def _count(self) -> int:
        """How many events are caught; one that stands in several clusters counts in each: nobody looks into them."""
        placements = self._timeline.placements
        if placements is None:
            return 0
        area = self._area.translated(0, self._timeline.scrolled)
        alone = {one.event for one in placements.marks if _touches(area, one.x0, one.x1, one.y, one.height)}
        boxes = [one.count for one in placements.clusters if _touches(area, one.x0, one.x1, one.y, one.height)]
        return len(alone) + sum(boxes)

    @property
    def _width(self) -> float:
        view = self._timeline.view
        return view.width if view is not None else 0.0

    @property
    def _area(self) -> QRectF:
        """Where it is now, in pixels of the canvas."""
        at, y = self._from
        view = self._timeline.view
        x = view.x(at) if view is not None else self._at.x()
        return QRectF(QPointF(x, y - self._timeline.scrolled), self._at).normalized()

    def _lasting(self, position: QPointF) -> tuple[float, float]:
        """A place as its instant and its pixel from the top of all lanes."""
        view = self._timeline.view
        return view.at(position.x()) if view is not None else 0.0, position.y() + self._timeline.scrolled


def _touches(area: QRectF, x0: float, x1: float, y: float, height: float) -> bool:
    across = area.left() <= x1 and x0 <= area.right()
    return across and area.top() <= y + height / 2 and y - height / 2 <= area.bottom()


class MoveMarker:
    """The publication marker of a document follows the pointer, from day to day; nothing is changed before release."""

    def __init__(self, timeline: Draggable, session: Session, key: str, position: QPointF) -> None:
        self._timeline, self._session, self._key = timeline, session, key
        self._from = position
        view = timeline.view
        self._grabbed = view.at(position.x()) if view is not None else 0.0
        published = session.chronology.entry(key).published
        self._former = calendar.from_date(published.day) if published else None
        self._is_run = published is not None and published.days[0] != published.days[1]
        self._moving = False

    def move(self, position: QPointF) -> None:
        view = self._timeline.view
        if view is None or self._former is None or self._key not in self._session.chronology:
            return
        if not self._moving and abs(position.x() - self._from.x()) >= QApplication.startDragDistance():
            self._moving = True
            self._session.select_document(self._key)
        if self._moving:
            days = round((view.at(position.x()) - self._grabbed) / calendar.SECONDS_PER_DAY)
            beyond = min(position.x(), 0.0) + max(position.x() - view.width, 0.0)
            if beyond:  # the timeline comes along where the pointer leaves it
                self._timeline.pan(beyond * _FOLLOW)
            if not days and self._is_run:  # one of several days is a choice; going back is none
                self._session.proposing.withdraw()
                return
            self._session.propose_publication(self._key, day_within(self._former + days), applied_by=marked("Release"))

    def end(self, position: QPointF) -> bool:
        self.move(position)
        if self._moving:
            self._session.accept_proposal()
        else:
            self._session.select_document(self._key)
        return True  # a click on a marker does not let go of the event that is selected

    def cancel(self) -> None:
        self._session.proposing.withdraw()

    def paint(self, painter: QPainter, look: Look, height: float) -> None:
        """The scene itself shows where the marker is."""

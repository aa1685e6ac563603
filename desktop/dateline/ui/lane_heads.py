"""The heads of the lanes: closed and opened, put in another order, reached by keyboard."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QApplication

from dateline.render.language import marked, tr
from dateline.render.look import Look
from dateline.render.painter import paint_head
from dateline.render.scene import Scene
from dateline.session.session import Session
from dateline.timeline.placements import LaneBox, Placements
from dateline.timeline.view import View

HEAD_TIP = marked("Drag up or down to move the lane; click the arrow, or double-click, to collapse or expand it")

_CHEVRON_X = 10.0  # in the margin left of chip and name
_CHEVRON = 3.5  # half its length
_AFTER_NAME = 6.0  # so far behind its words a head still answers
_ALONG = 18.0  # pixels from top and bottom within which lanes scroll while one is dragged
_STEP = 12.0


class Timeline(Protocol):
    """What heads need of the timeline; lengths are pixels of its canvas."""

    @property
    def placements(self) -> Placements | None: ...

    @property
    def view(self) -> View | None: ...

    @property
    def scene(self) -> Scene: ...

    @property
    def scrolled(self) -> int: ...

    @property
    def page(self) -> float: ...

    def pan(self, x: float, y: float = 0.0) -> None: ...

    def show_lane(self, key: str) -> None: ...

    def redraw(self) -> None: ...


class LaneHeads:
    """Answers for the heads of one timeline's lanes. ``current`` is the key of the lane in which the person is."""

    def __init__(self, session: Session, timeline: Timeline, height: float) -> None:
        """``height`` is that of a head."""
        self._session, self._timeline, self.height = session, timeline, height
        self.current: str | None = None
        self._hovered: str | None = None

    # -- what is where ------------------------------------------------------------------------------------------------

    def at(self, position: QPointF) -> LaneBox | None:
        """The lane whose head (its name, and what stands left and right of it) is under a place of the canvas."""
        placements = self._timeline.placements
        if placements is None or position.y() < placements.axis_height or self._timeline.scene.is_picture:
            return None
        y = position.y() + self._timeline.scrolled
        lane = next((box for box in placements.lanes if box.y0 <= y < box.y1), None)
        if lane is None or not (lane.collapsed or y < lane.y0 + self.height):
            return None
        return lane if position.x() <= lane.header_end + _AFTER_NAME else None

    def closes_at(self, position: QPointF, lane: LaneBox) -> bool:
        """Whether a click there closes or opens the lane: on the chevron and the chip beside it."""
        return position.x() < lane.title_x

    def follow_selection(self) -> None:
        """Be in a lane of the selected event, if there is one."""
        table, scene = self._timeline.scene.table, self._timeline.scene
        rows = table.rows_of(scene.number(self._session.selection.event))
        lanes = [scene.lanes[int(table.lane[row])].key for row in rows]
        if lanes and self.current not in lanes:
            own = [
                key
                for key, row in zip(lanes, rows, strict=True)
                if scene.ref_at(row) == self._session.selection.mention
            ]
            self.current = (own or lanes)[0]

    def hover(self, position: QPointF | None) -> LaneBox | None:
        """The pointer is there, or nowhere; says over which head."""
        lane = self.at(position) if position is not None else None
        key = lane.key if lane is not None else None
        if key != self._hovered:
            self._hovered = key
            self._timeline.redraw()
        return lane

    # -- what is done to them -----------------------------------------------------------------------------------------

    def toggle_current(self) -> None:
        """Close or open the lane in which the person is."""
        here = self._here
        if here is not None:
            self.toggle(here)

    def toggle(self, key: str) -> None:
        """Close or open a lane."""
        closing = key not in self._session.arrangement.collapsed
        self.current = key
        self._set_collapsed([key], closing, marked("Collapse lane") if closing else marked("Expand lane"))

    def set_all(self, *, collapsed: bool) -> None:
        """Close or open all lanes."""
        self._set_collapsed(
            self._keys, collapsed, marked("Collapse all lanes") if collapsed else marked("Expand all lanes")
        )

    def move(self, step: int) -> None:
        """Put the lane in which the person is so many places further down."""
        keys, here = self._keys, self._here
        if here is not None:
            self.put(here, min(max(keys.index(here) + step, 0), len(keys) - 1))

    def put(self, key: str, place: int) -> None:
        """Put a lane in the ``place``-th place from the top."""
        keys = self._keys
        if key in keys and keys.index(key) != place:
            keys.remove(key)
            keys.insert(place, key)
            self.current = key
            self._session.rearrange(marked("Move lane"), self._session.arrangement.put(keys))
            self._timeline.show_lane(key)

    def reset_order(self) -> None:
        """Let lanes stand in their own order again."""
        arrangement = self._session.arrangement
        here = set(self._keys)
        others = tuple(key for key in arrangement.order if key not in here)
        self._session.rearrange(marked("Put lanes in their own order"), replace(arrangement, order=others))

    @property
    def words(self) -> str:
        """The lane in which the person is and nothing is selected, for a screen reader; empty where there is none."""
        lane = next((lane for lane in self._timeline.scene.lanes if lane.key == self.current), None)
        if lane is None:
            return ""
        if lane.collapsed:
            return tr("Lane {title}, collapsed", title=lane.title)
        return tr("Lane {title}, expanded", title=lane.title)

    # -- painting -----------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, look: Look, *, focused: bool) -> None:
        """Chevrons, and the focus ring of the current head where the keyboard is."""
        placements = self._timeline.placements
        if placements is None or self._timeline.scene.is_picture:
            return
        first = self._timeline.scrolled + placements.axis_height
        last = self._timeline.scrolled + placements.axis_height + self._timeline.page
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRectF(0, placements.axis_height, placements.view.width, self._timeline.page))
        painter.translate(0, -self._timeline.scrolled)
        for lane in placements.lanes:
            if lane.y1 > first and lane.y0 < last:
                self._paint_chevron(painter, lane, self.height, look)
                if focused and lane.key == self.current:
                    _paint_ring(painter, lane, self.height, look)
        painter.restore()

    def _paint_chevron(self, painter: QPainter, lane: LaneBox, height: float, look: Look) -> None:
        colours = look.theme.colours
        lit = lane.key == self._hovered or lane.collapsed
        painter.setPen(QPen(look.colour(colours.text_primary if lit else colours.line_control), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x, y, half = _CHEVRON_X, lane.y0 + height / 2 + 1, _CHEVRON
        if lane.collapsed:
            corners = [QPointF(x - half / 2, y - half), QPointF(x + half / 2, y), QPointF(x - half / 2, y + half)]
        else:
            corners = [QPointF(x - half, y - half / 2), QPointF(x, y + half / 2), QPointF(x + half, y - half / 2)]
        painter.drawPolyline(QPolygonF(corners))

    # -- inside -------------------------------------------------------------------------------------------------------

    @property
    def _here(self) -> str | None:
        """The lane in which the person is; the first one in sight where they are in none."""
        placements = self._timeline.placements
        if self.current in self._keys:
            return self.current
        if placements is None:
            return None
        top = placements.axis_height + self._timeline.scrolled
        return next((lane.key for lane in placements.lanes if lane.y1 > top), None)

    @property
    def _keys(self) -> list[str]:
        """The lanes from top to bottom."""
        return [lane.key for lane in self._session.showing.scene.lanes]

    def _set_collapsed(self, keys: list[str], collapsed: bool, name: str) -> None:
        self._session.rearrange(name, self._session.arrangement.with_collapsed(keys, collapsed=collapsed))


class MoveLane:
    """A lane's head follows the pointer up and down; a line shows where the lane would stand. A gesture."""

    def __init__(self, timeline: Timeline, heads: LaneHeads, lane: LaneBox, position: QPointF) -> None:
        self._timeline, self._heads, self._lane = timeline, heads, lane
        self._from = self._at = position
        self._moving = False

    def move(self, position: QPointF) -> None:
        self._at = position
        if not self._moving and abs(position.y() - self._from.y()) >= QApplication.startDragDistance():
            self._moving = True
        placements = self._timeline.placements
        if self._moving and placements is not None:
            bottom = placements.axis_height + self._timeline.page
            if position.y() < placements.axis_height + _ALONG:
                self._timeline.pan(0, -_STEP)
            elif position.y() > bottom - _ALONG:
                self._timeline.pan(0, _STEP)
            self._timeline.redraw()

    def end(self, position: QPointF) -> bool:
        self.move(position)
        place = self._place
        if self._moving and place is not None:
            own = self._lane.index
            self._heads.put(self._lane.key, place - 1 if place > own else place)
        return self._moving

    def cancel(self) -> None:
        """Nothing was changed yet."""

    def paint(self, painter: QPainter, look: Look, height: float) -> None:  # noqa: ARG002
        placements, place = self._timeline.placements, self._place
        if not self._moving or placements is None or place is None:
            return
        colours, lanes = look.theme.colours, placements.lanes
        top, bottom = placements.axis_height, placements.axis_height + self._timeline.page
        y = (lanes[place].y0 if place < len(lanes) else lanes[-1].y1) - self._timeline.scrolled
        y = min(max(y, top + 1.5), bottom - 1.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour(colours.accent), 3))
        painter.drawLine(QLineF(0, y, placements.view.width, y))
        head = self._heads.height
        painter.translate(6, self._at.y() - self._lane.y0 - head / 2)
        area = QRectF(2, self._lane.y0 + 1, self._lane.header_end + 8, head)
        painter.setPen(QPen(look.colour(colours.line_strong), 1))
        painter.setBrush(look.colour(colours.panel))
        painter.drawRoundedRect(area, 4, 4)
        paint_head(painter, self._lane, look)
        painter.restore()

    @property
    def _place(self) -> int | None:
        """Before which lane, counted from the top, it would stand."""
        placements = self._timeline.placements
        if placements is None or self._lane.index >= len(placements.lanes):
            return None
        y = self._at.y() + self._timeline.scrolled
        below = [lane.index for lane in placements.lanes if y < (lane.y0 + lane.y1) / 2]
        return below[0] if below else len(placements.lanes)


def _paint_ring(painter: QPainter, lane: LaneBox, height: float, look: Look) -> None:
    line = look.theme.line
    pen = QPen(look.colour(look.theme.colours.text_primary), line.focus_ring)
    pen.setDashPattern([length / line.focus_ring for length in line.focus_dash])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(1.5, lane.y0 + 2, lane.header_end + 4, height - 2), 4, 4)

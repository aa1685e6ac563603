"""What the mouse does on the timeline."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from dateline.chronology.showing import LanesBy
from dateline.events.model import MentionRef
from dateline.render.look import Look
from dateline.render.scene import Scene
from dateline.session.adding import meant_at
from dateline.session.session import Session
from dateline.temporal.model import Interval
from dateline.timeline.hits import Hit
from dateline.timeline.placements import LaneBox, Placements
from dateline.timeline.view import View
from dateline.ui.bar_ends import MoveEnd, end_at
from dateline.ui.end_steps import EndSteps
from dateline.ui.hover_card import Cards
from dateline.ui.lane_heads import LaneHeads, MoveLane
from dateline.ui.publication_markers import Markers
from dateline.ui.timeline_gestures import Band, Gesture, MoveMarker, Pan, Rubber


class Pointed(Protocol):
    """What the pointer needs of the timeline."""

    @property
    def view(self) -> View | None: ...

    @property
    def scene(self) -> Scene: ...

    @property
    def placements(self) -> Placements | None: ...

    @property
    def scrolled(self) -> int: ...

    @property
    def page(self) -> float: ...

    def hit_at(self, position: QPointF) -> Hit: ...

    def stand_at(self, row: int) -> None: ...

    def show_lane(self, key: str) -> None: ...

    def show_view(self, view: View, *, smoothly: bool = False) -> None: ...

    def show_stretch(self, start: int, end: int) -> None: ...

    def stay(self) -> None: ...

    def pan(self, x: float, y: float = 0.0) -> None: ...

    def glide(self, speed: float) -> None: ...

    def redraw(self) -> None: ...


class Pointer:
    """The mouse over one timeline, and the drag that is going on."""

    def __init__(self, timeline: Pointed, session: Session, heads: LaneHeads, markers: Markers, cards: Cards) -> None:
        self._timeline, self._session, self._cards = timeline, session, cards
        self._heads, self._markers = heads, markers
        self.ends = EndSteps(timeline, session, cards)
        self._gesture: Gesture | None = None
        self._opened = False  # the last click has opened a group of events
        self._adds = False  # pressed with Ctrl: what is clicked is selected beside the rest

    def press(self, position: QPointF, *, shift: bool, ctrl: bool) -> None:
        """A button goes down; another one does not end what the first has begun."""
        timeline = self._timeline
        if timeline.view is None or self._gesture is not None:
            return
        self._adds = ctrl
        self._cards.dismiss()
        self._session.motion.stop()
        marker = self._markers.lane_at(position)
        if ctrl:
            self._gesture = Rubber(timeline, position)
        elif shift:
            self._gesture = Band(timeline, position)
        elif marker is not None:
            timeline.stay()  # where one is when the date is taken
            self._gesture = MoveMarker(timeline, self._session, marker, position)
        elif (end := end_at(timeline, self._session, position)) is not None:
            timeline.stay()
            self._gesture = MoveEnd(timeline, self._session, end, position)
        elif (head := self._heads.at(position)) is not None:
            self._gesture = MoveLane(timeline, self._heads, head, position)
        else:
            self._gesture = Pan(timeline, position)

    def move(self, position: QPointF) -> Qt.CursorShape | None:
        """The pointer is there; says what it should look like, None where it stays as it is."""
        if self._gesture is not None:
            self._gesture.move(position)
            return None
        if self._markers.lane_at(position) is not None:
            self._session.hover_event(None)
            self._cards.hover(Hit(), position)
            return Qt.CursorShape.SizeHorCursor
        if end_at(self._timeline, self._session, position) is not None:
            return Qt.CursorShape.SizeHorCursor
        head = self._heads.hover(position)
        found = Hit() if head is not None else self._timeline.hit_at(position)
        self._cards.hover(found, position)
        ref = self._timeline.scene.ref_at(found.row) if found.row is not None else None
        self._session.hover_event(self._session.chronology.event_of(ref).id if ref else None)
        something = ref is not None or head is not None or found.cluster is not None
        return Qt.CursorShape.PointingHandCursor if something else Qt.CursorShape.ArrowCursor

    def release(self, position: QPointF) -> None:
        gesture, self._gesture = self._gesture, None
        if isinstance(gesture, Rubber) and gesture.end(position):
            self._select(gesture.rows)
        elif gesture is not None and not gesture.end(position):
            self._click(position)
        self._timeline.redraw()

    def double_click(self, position: QPointF) -> Interval | None:
        """Its first click has done what a click does; where that has opened a group, the second means that, too. Where
        nothing is: the day, month or year there."""
        if self._opened:
            return None
        key, head = self._markers.lane_at(position), self._heads.at(position)
        if key is not None:
            self._session.select_document(key)
            self._markers.set_date_asked.emit(key)
        elif head is not None:
            self._heads.toggle(head.key)
        else:
            return self._empty_at(position)
        return None

    def leave(self) -> None:
        self._heads.hover(None)
        self._cards.hover(Hit(), QPointF())
        self._session.hover_event(None)

    def cancel(self) -> bool:
        """Give up a drag, or what keys have moved; says whether there was something."""
        gesture, self._gesture = self._gesture, None
        if gesture is None:
            return self.ends.give_back()
        gesture.cancel()
        self._timeline.redraw()
        return True

    def paint(self, painter: QPainter, look: Look, height: float) -> None:
        """What a drag draws over the timeline."""
        if self._gesture is not None:
            self._gesture.paint(painter, look, height)
        else:
            self.ends.paint(painter, look, height)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _empty_at(self, position: QPointF) -> Interval | None:
        timeline, found = self._timeline, self._timeline.hit_at(position)
        view, placements = timeline.view, timeline.placements
        if view is None or placements is None or position.y() < placements.axis_height or timeline.scene.is_picture:
            return None
        nothing = found.row is None and found.cluster is None
        return meant_at(view, position.x()) if nothing and self._session.whole.entries else None

    def _click(self, position: QPointF) -> None:
        self._opened = False
        head = self._heads.at(position)
        if head is not None:
            self._click_head(head, position)
            return
        found = self._timeline.hit_at(position)
        if self._adds:
            self._add(found)
        elif found.row is not None:
            self._timeline.stand_at(found.row)
            self._session.select_mention(self._timeline.scene.ref_at(found.row))
        elif found.cluster is not None:
            self._opened = True
            self._timeline.show_stretch(*found.cluster.stretch)
        else:
            self._session.select_event(None)

    def _add(self, found: Hit) -> None:
        """Select what was hit beside the rest, or no longer; of a cluster all events."""
        if found.row is not None:
            self._timeline.stand_at(found.row)
            self._session.toggle_selected(self._timeline.scene.ref_at(found.row))
        elif found.cluster is not None:
            self._select(found.cluster.rows.tolist())

    def _select(self, rows: Iterable[int]) -> None:
        scene = self._timeline.scene
        if scene.is_picture:  # of a project that is still being opened: nobody stands behind the marks
            return
        first: dict[int, MentionRef] = {}
        for row in rows:
            first.setdefault(int(scene.table.event[row]), scene.ref_at(row))
        self._session.add_to_selection(first.values())

    def _click_head(self, head: LaneBox, position: QPointF) -> None:
        if self._heads.closes_at(position, head):
            self._heads.toggle(head.key)
            return
        self._heads.current = head.key
        self._session.select_event(None)
        if head.key in self._session.chronology and self._session.lanes_by is LanesBy.DOCUMENT:
            self._session.select_document(head.key)

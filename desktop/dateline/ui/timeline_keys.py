"""What keys and the wheel do on the timeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt

from dateline.render.scene import Scene
from dateline.session.session import Session
from dateline.timeline.view import View
from dateline.ui.hover_card import Cards
from dateline.ui.lane_heads import LaneHeads
from dateline.ui.timeline_walk import Place, Walk

_WHEEL_STEP = 480.0  # eighths of a degree that double or halve the stretch in view: four notches
_KEY_ZOOM = 1.5
_PAGE = 0.8
_PANS = {Qt.Key.Key_Left: -0.2, Qt.Key.Key_Right: 0.2}
_TOGGLES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Steered(Protocol):
    """What keys and wheel need of the timeline."""

    wheel_scrolls: bool

    @property
    def view(self) -> View | None: ...

    @property
    def scene(self) -> Scene: ...

    @property
    def page(self) -> float: ...

    def zoom(self, factor: float, x: float) -> None: ...

    def zoom_step(self, factor: float, x: float | None = None) -> None: ...

    def pan(self, x: float, y: float = 0.0) -> None: ...

    def pan_step(self, share: float) -> None: ...

    def reveal(self) -> None: ...

    def show_lane(self, key: str) -> None: ...

    @property
    def cards(self) -> Cards: ...

    def cancel_gesture(self) -> bool: ...


class Keys:
    """Keyboard and wheel of one timeline."""

    def __init__(self, timeline: Steered, session: Session, heads: LaneHeads) -> None:
        self._timeline, self._session, self._heads = timeline, session, heads
        self._near: float | None = None

    def stand_at(self, row: int) -> None:
        """Go on from a mark: an event may have others, in other lanes."""
        scene = self._timeline.scene
        self._heads.current = scene.lanes[int(scene.table.lane[row])].key

    def press(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what a key stands for; says whether it stands for anything here."""
        view = self._timeline.view
        if key == Qt.Key.Key_Escape:
            if not self._timeline.cancel_gesture() and not self._timeline.cards.dismiss():
                self._heads.current = None
                self._session.select_event(None)
            return True
        if key in _TOGGLES:
            return self._toggles()
        if modifiers & Qt.KeyboardModifier.ControlModifier and key in _PANS:
            self._timeline.pan_step(_PANS[Qt.Key(key)])
            return True
        return view is not None and (
            self._walks(key, extends=bool(modifiers & Qt.KeyboardModifier.ShiftModifier)) or self._zooms(key, view)
        )

    def turn_wheel(self, x: float, across: float, along: float, *, shift: bool, ctrl: bool) -> None:
        """Wheel by so many eighths of a degree: across (or with Shift) goes through time; along zooms at the pointer or
        scrolls the lanes, as the person prefers, and with Ctrl it always zooms."""
        if not ctrl and (shift or abs(across) > abs(along)):
            self._timeline.pan(-(across or along))
        elif self._timeline.wheel_scrolls and not ctrl:
            self._timeline.pan(0, -along)
        elif along:
            self._timeline.zoom(2 ** (-along / _WHEEL_STEP), x)

    def _walks(self, key: int, *, extends: bool) -> bool:
        scene = self._timeline.scene
        walk = Walk(scene, self._session.selection, self._heads.current, self._near)
        steps: dict[int, Callable[[], Place | None]] = {
            Qt.Key.Key_Left: walk.before, Qt.Key.Key_Right: walk.after, Qt.Key.Key_Up: walk.above,
            Qt.Key.Key_Down: walk.below, Qt.Key.Key_Home: walk.first, Qt.Key.Key_End: walk.last,
        }  # fmt: skip
        if key not in steps or scene.is_picture:
            return False
        place = steps[key]()
        self._near = walk.near
        if place is not None and place.row is None:
            self._heads.current = scene.lanes[place.lane].key
            if not extends:
                self._session.select_event(None)
            self._timeline.show_lane(scene.lanes[place.lane].key)
            return True
        if place is not None and place.row is not None:
            self.stand_at(place.row)
            self._session.select_mention(scene.ref_at(place.row), beside=extends)
        self._timeline.reveal()
        return True

    def _toggles(self) -> bool:
        """Where a head has the keyboard, close or open its lane; where an event has it, show or put away its card."""
        if self._session.selection.event is not None:
            self._timeline.cards.toggle()
            return True
        if self._heads.current is not None:
            self._heads.toggle_current()
        return self._heads.current is not None

    def _zooms(self, key: int, view: View) -> bool:
        timeline = self._timeline
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            timeline.zoom_step(1 / _KEY_ZOOM, self._anchor(view))
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            timeline.zoom_step(_KEY_ZOOM, self._anchor(view))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            timeline.pan(0, timeline.page * (-_PAGE if key == Qt.Key.Key_PageUp else _PAGE))
        else:
            return False
        return True

    def _anchor(self, view: View) -> float:
        """The pixel that stays when a key zooms: the selected event where it is in view, else the middle."""
        scene = self._timeline.scene
        number = scene.number(self._session.selection.event)
        if number is None:
            return view.width / 2
        row = scene.table.rows_of(number)[0]
        middle = view.x((float(scene.table.start[row]) + float(scene.table.end[row])) / 2)
        return middle if 0 <= middle <= view.width else view.width / 2

"""The timeline for screen readers: a node for each lane in sight, and in it one for each mark and cluster in view.

Nothing is made until an assistive technology asks, so that nobody else pays for it.

PySide has traps here. Qt keeps every node by a number and deletes it at the end; Python must let go of none that Qt
still knows. `interface_cast` may return no None, and is called for whatever a node might be able to do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QTimer
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from dateline.ui.spoken_marks import Area, Key, SpokenLane, SpokenMark
from dateline.ui.spoken_pointers import VoidPtr, no_pointer, pointer_to

_REST = 150
"""Milliseconds for which the timeline rests before it is told what has come into view and what has gone."""


class Timeline(Protocol):
    """What the nodes need of the timeline."""

    def lanes(self) -> tuple[SpokenLane, ...]: ...

    def press(self, one: SpokenLane | SpokenMark) -> None: ...

    @property
    def selected_event(self) -> str | None: ...

    @property
    def selected_events(self) -> frozenset[str]: ...


class TimelineNodes(QObject):
    """Makes the nodes of one timeline, keeps those that are in view, and tells of what changes."""

    def __init__(self, timeline: Timeline, canvas: QWidget, viewport: QWidget) -> None:
        """``canvas`` has the focus and the name; places are pixels of its ``viewport``."""
        super().__init__(canvas)
        self._timeline, self.canvas, self.viewport = timeline, canvas, viewport
        self.root: TimelineRoot | None = None
        self._lanes: tuple[SpokenLane, ...] = ()
        self._said: dict[Key, SpokenLane | SpokenMark] = {}
        self._above: dict[Key, SpokenLane] = {}
        self._nodes: dict[Key, Node] = {}
        self._fresh = False
        self._spoken_event: str | None = None
        self._timer = QTimer(self, singleShot=True, interval=_REST)
        self._timer.timeout.connect(self._tell)
        QAccessible.installFactory(_factory)
        nodes = self._nodes
        canvas.destroyed.connect(lambda: _forget(nodes, list(nodes)))

    def follow(self) -> None:
        """The timeline has changed: what stands where is asked again when somebody wants to know."""
        self._fresh = False
        if QAccessible.isActive():
            self._timer.start()

    def lanes(self) -> tuple[SpokenLane, ...]:
        """The lanes in sight now."""
        if not self._fresh:
            self._lanes = self._timeline.lanes()
            self._above = {mark.key: lane for lane in self._lanes for mark in lane.marks}
            self._said = {lane.key: lane for lane in self._lanes}
            self._said.update((mark.key, mark) for lane in self._lanes for mark in lane.marks)
            self._fresh = True
        return self._lanes

    def said(self, key: Key) -> SpokenLane | SpokenMark | None:
        """What has that key, if it still is in view."""
        self.lanes()
        return self._said.get(key)

    def above(self, key: Key) -> SpokenLane | None:
        """The lane of a mark."""
        self.lanes()
        return self._above.get(key)

    def node(self, key: Key) -> Node:
        """The node for a key, made when it is asked for first."""
        known = self._nodes.get(key)
        if known is None:
            known = self._nodes[key] = Node(self, key)
            QAccessible.registerAccessibleInterface(known)
        return known

    def press(self, key: Key) -> None:
        one = self.said(key)
        if one is not None:
            self._timeline.press(one)

    def is_selected(self, one: SpokenMark) -> bool:
        return one.event in self._timeline.selected_events

    def is_current(self, one: SpokenLane | SpokenMark) -> bool:
        """Whether it is the event on which the person is."""
        return isinstance(one, SpokenMark) and one.event is not None and one.event == self._timeline.selected_event

    def current_node(self) -> Node | None:
        """The node of the event on which the person is, if it is in view."""
        key = next((key for key, one in self._said.items() if self.is_current(one)), None)
        return self.node(key) if key is not None else None

    def area(self, area: Area) -> QRect:
        """A part of the canvas on the screen."""
        x0, y0 = round(area.x0), round(area.y0)
        corner = self.viewport.mapToGlobal(QPoint(x0, y0))
        return QRect(corner.x(), corner.y(), max(1, round(area.x1) - x0), max(1, round(area.y1) - y0))

    def at(self, x: int, y: int) -> Node | None:
        """What is under a place of the screen, the innermost."""
        here = QPointF(self.viewport.mapFromGlobal(QPoint(x, y)))
        for lane in self.lanes():
            if _holds(lane.area, here):
                mark = next((mark for mark in lane.marks if _holds(mark.area, here)), None)
                return self.node(lane.key if mark is None else mark.key)
        return None

    def _tell(self) -> None:
        """Say what has gone, what has come, and on which event the person is."""
        if self.root is None:
            return
        self.lanes()
        gone = [key for key in self._nodes if key not in self._said]
        for key in gone:
            QAccessible.updateAccessibility(QAccessibleEvent(self._nodes[key], QAccessible.Event.ObjectDestroyed))
        _forget(self._nodes, gone)
        for key in [key for key in self._said if key not in self._nodes]:
            QAccessible.updateAccessibility(QAccessibleEvent(self.node(key), QAccessible.Event.ObjectCreated))
        selected = self._timeline.selected_event
        if selected != self._spoken_event:
            self._spoken_event = selected
            node = self.current_node()
            if node is not None and self.canvas.hasFocus():
                QAccessible.updateAccessibility(QAccessibleEvent(node, QAccessible.Event.Focus))


class TimelineRoot(QAccessibleWidget):
    """The canvas: its lanes first, then the widgets that lie on it."""

    def __init__(self, nodes: TimelineNodes) -> None:
        super().__init__(nodes.canvas, QAccessible.Role.Grouping)
        self._nodes = nodes

    def childCount(self) -> int:
        return len(self._nodes.lanes()) + super().childCount()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        lanes = self._nodes.lanes()
        if 0 <= index < len(lanes):
            return self._nodes.node(lanes[index].key)
        return super().child(index - len(lanes)) if index >= 0 else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        lanes = self._nodes.lanes()
        if isinstance(child, Node):
            return next((place for place, lane in enumerate(lanes) if lane.key == child.key), -1)
        found = super().indexOfChild(child)
        return found + len(lanes) if found >= 0 else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._nodes.at(x, y) or super().childAt(x, y)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        if not self._nodes.canvas.hasFocus():
            return super().focusChild()
        self._nodes.lanes()
        return self._nodes.current_node() or self


class Node(QAccessibleInterface):
    """A lane, a mark or a cluster, for as long as it is in view."""

    def __init__(self, nodes: TimelineNodes, key: Key) -> None:
        super().__init__()
        self._nodes, self.key = nodes, key
        self._action = _Press(lambda: nodes.press(key))

    def isValid(self) -> bool:
        return self._nodes.root is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._nodes.canvas.window().windowHandle()

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        lane = self._nodes.above(self.key)
        return self._nodes.root if lane is None else self._nodes.node(lane.key)

    def childCount(self) -> int:
        return len(self._inside)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        marks = self._inside
        return self._nodes.node(marks[index].key) if 0 <= index < len(marks) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if not isinstance(child, Node):
            return -1
        return next((place for place, mark in enumerate(self._inside) if mark.key == child.key), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        found = self._nodes.at(x, y)
        return found if found is not None and found.key in {mark.key for mark in self._inside} else None

    def text(self, kind: QAccessible.Text) -> str:
        one = self._nodes.said(self.key)
        if one is None:
            return ""
        return {QAccessible.Text.Name: one.name, QAccessible.Text.Description: one.description}.get(kind, "")

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing: what stands there is edited elsewhere."""

    def rect(self) -> QRect:
        one = self._nodes.said(self.key)
        return self._nodes.area(one.area) if one is not None else QRect()

    def role(self) -> QAccessible.Role:
        return {"lane": QAccessible.Role.List, "cluster": QAccessible.Role.Button}.get(
            str(self.key[0]), QAccessible.Role.ListItem
        )

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        one = self._nodes.said(self.key)
        if one is None:
            state.invisible = True
        elif isinstance(one, SpokenMark) and one.event is not None:
            state.selectable = state.focusable = True
            state.selected = self._nodes.is_selected(one)
            state.focused = self._nodes.is_current(one) and self._nodes.canvas.hasFocus()
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> VoidPtr:  # type: ignore[override]
        return pointer_to(self._action) if kind == QAccessible.InterfaceType.ActionInterface else no_pointer()

    @property
    def _inside(self) -> tuple[SpokenMark, ...]:
        one = self._nodes.said(self.key)
        return one.marks if isinstance(one, SpokenLane) else ()


class _Press(QAccessibleActionInterface):
    """What can be done with a node: what a click on it does."""

    def __init__(self, press: Callable[[], None]) -> None:
        super().__init__()
        self._press = press

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, name: str) -> None:
        if name == QAccessibleActionInterface.pressAction():
            QTimer.singleShot(0, self._press)  # it may take away the node that is being asked

    def keyBindingsForAction(self, name: str) -> list[str]:  # noqa: ARG002  # none of it has a key of its own
        return []


def _holds(area: Area, place: QPointF) -> bool:
    return area.x0 <= place.x() < area.x1 and area.y0 <= place.y() < area.y1


def _forget(nodes: dict[Key, Node], keys: list[Key]) -> None:
    """Let Qt let go of nodes before Python does."""
    for key in keys:
        node = nodes.pop(key)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(node))


def _factory(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    """The root for a canvas that has nodes; Qt asks this for everything that it makes accessible."""
    nodes = getattr(thing, "nodes", None)
    if not isinstance(nodes, TimelineNodes):
        return None
    if nodes.root is None:
        nodes.root = TimelineRoot(nodes)
    return nodes.root

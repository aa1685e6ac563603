"""What keys do with the ends of the selected event's bar: one unit earlier or later, as dragging would have it.

Every step is kept at once. Those that follow each other closely at one end are one gesture, and one step of undo; while
it lasts, the timeline says what the event is dated now, and Escape gives all of it back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QObject, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QPainter

from dateline import calendar
from dateline.chronology.showing import Placing
from dateline.events.model import MentionRef
from dateline.render.date_words import words_of
from dateline.render.language import tr
from dateline.render.look import Look
from dateline.session.session import Session
from dateline.temporal.model import Interval
from dateline.timeline.view import View
from dateline.ui.bar_ends import End, Timeline, paint_moved, stepped_end

_GESTURE_MS = 3_000
"""From one step to the end of the gesture, if none follows."""
_EDGE = 0.12
"""The share of the width that an end has beside it when the timeline has come after it."""


class Stepped(Timeline, Protocol):
    """What stepping needs of the timeline, beside what dragging needs."""

    def show_view(self, view: View, *, smoothly: bool = False) -> None: ...

    def stay(self) -> None: ...


@dataclass(frozen=True, eq=False)
class _Gesture:
    """One end of one event; no two are the same."""

    ref: MentionRef
    end: End


class EndSteps(QObject):
    """Moves the ends of the bar of the one selected event. Signal ``said(str)``: a sentence for the status bar."""

    said = Signal(str)

    def __init__(self, timeline: Stepped, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._timeline, self._session = timeline, session
        self._gesture: _Gesture | None = None
        self._timer = QTimer(self, singleShot=True, interval=_GESTURE_MS)
        self._timer.timeout.connect(self._finish)
        session.selection_changed.connect(self._on_selection_changed)

    def step(self, end: End, by: int) -> None:
        """One end of the selected event earlier (-1) or later (1)."""
        ref, interval = self._selected
        if ref is None or interval is None or self._session.proposing.key is not None:
            return
        moved = stepped_end(interval, end, by, self._day)
        if moved == interval:
            self.said.emit(tr("Its start and end stay where they are: it cannot become any shorter."))
            return
        gesture = self._gesture
        if gesture is None or not self._goes_on(gesture) or (gesture.ref, gesture.end) != (ref, end):
            gesture = _Gesture(ref, end)
        self._gesture = None  # what the session says now ends none that goes on
        self._timeline.stay()
        edit = self._session.whole.event_of(ref).edit
        self._session.edit_events({ref: replace(edit, interval=moved)}, gesture)
        self._gesture = gesture
        self._timer.start()
        self._follow(moved, end)
        self.said.emit(tr("{when} – Esc puts it back", when=words_of(moved)))

    def give_back(self) -> bool:
        """Date the event as before the gesture; says whether there was one."""
        gesture = self._gesture
        self._finish()
        if gesture is None or not self._goes_on(gesture):
            return False
        self._session.undo()
        self.said.emit(tr("Put back"))
        return True

    def paint(self, painter: QPainter, look: Look, height: float) -> None:
        """While a gesture lasts: what the event is dated now, at the end that is moved."""
        gesture, view, placements = self._gesture, self._timeline.view, self._timeline.placements
        ref, interval = self._selected
        if gesture is None or view is None or placements is None or interval is None or ref != gesture.ref:
            return
        if self._session.perspective.placing is not Placing.EVENT:
            return
        number = self._timeline.scene.number(self._session.chronology.event_of(ref).id)
        mark = next((mark for mark in placements.marks if mark.event == number), None)
        if mark is not None:
            tall = mark.height + 4
            bar = QRectF(mark.x0, mark.y - self._timeline.scrolled - tall / 2, mark.x1 - mark.x0, tall)
            x = mark.x0 if gesture.end is End.START else mark.x1
            paint_moved(painter, look, bar, (words_of(interval), x), QSizeF(view.width, height))

    # -- inside -------------------------------------------------------------------------------------------------------

    @property
    def _selected(self) -> tuple[MentionRef | None, Interval | None]:
        event, ref = self._session.selected_event, self._session.selection.mention
        alone = len(self._session.selected_events) == 1
        return (ref, event.interval) if event is not None and alone else (None, None)

    @property
    def _day(self) -> float:
        """Pixels that a day has."""
        view = self._timeline.view
        return calendar.SECONDS_PER_DAY / view.scale if view is not None else float(calendar.SECONDS_PER_DAY)

    def _goes_on(self, gesture: _Gesture) -> bool:
        """Whether nothing else was changed since."""
        undo = self._session.history.steps[0]
        return bool(undo) and undo[-1].gesture is gesture

    def _follow(self, interval: Interval, end: End) -> None:
        """Let the end that is moved stay in sight."""
        view = self._timeline.view
        if view is None or self._session.perspective.placing is not Placing.EVENT:
            return
        x = view.x(interval.earliest if end is End.START else interval.latest + 1)
        if not 0 <= x <= view.width:
            self._timeline.show_view(view.moved(x - view.width * (_EDGE if x < 0 else 1 - _EDGE)), smoothly=True)

    def _on_selection_changed(self) -> None:
        if self._gesture is not None and self._gesture.ref != self._session.selection.mention:
            self._finish()

    def _finish(self) -> None:
        self._timer.stop()
        if self._gesture is not None:
            self._gesture = None
            self._timeline.redraw()

"""The ends of the selected event's bar can be dragged: the event is dated otherwise, as one step of undo.

What keys do with them is in `dateline.ui.end_steps`.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication

from dateline import calendar
from dateline.chronology.showing import Placing
from dateline.events.model import MentionRef
from dateline.render.date_words import words_of
from dateline.render.look import Look
from dateline.render.scene import Scene
from dateline.session.session import Session
from dateline.temporal.model import Grain, Interval
from dateline.timeline.placements import Form, MarkBox, Placements
from dateline.timeline.sizes import TextStyle
from dateline.timeline.view import View

_REACH = 5.0  # pixels to each side of an end
_LEAST_BAR = 16.0  # pixels: of a shorter one nobody could say which end is meant
_LEAST_STEP = 3.0  # pixels that a day, month or year has for dragging to go by it


class End(Enum):
    """Which end of a bar."""

    START = "start"
    LAST = "end"


class Timeline(Protocol):
    """What dragging an end needs of the timeline."""

    @property
    def view(self) -> View | None: ...

    @property
    def scene(self) -> Scene: ...

    @property
    def placements(self) -> Placements | None: ...

    @property
    def scrolled(self) -> int: ...

    def redraw(self) -> None: ...


def end_at(timeline: Timeline, session: Session, position: QPointF) -> tuple[MarkBox, End] | None:
    """The end of the selected event's bar at a place of the canvas."""
    placements, event = timeline.placements, session.selected_event
    if placements is None or event is None or event.interval is None or session.proposing.key is not None:
        return None
    if session.perspective.placing is not Placing.EVENT:
        return None  # its ends are those of what was reported, not of the event
    number, y = timeline.scene.number(event.id), position.y() + timeline.scrolled
    if position.y() < placements.axis_height:
        return None
    for mark in placements.marks:
        near = abs(y - mark.y) <= mark.height / 2 + 2
        if mark.event != number or mark.form is not Form.BAR or mark.x1 - mark.x0 < _LEAST_BAR or not near:
            continue
        for end, x, cut in ((End.START, mark.x0, mark.cut0), (End.LAST, mark.x1, mark.cut1)):
            if not cut and abs(position.x() - x) <= _REACH:
                return mark, end
    return None


def moved_end(interval: Interval, end: End, at: float, day: float) -> Interval:
    """An interval with an end at an instant, taken to the nearest day, month or year: the finest that is at least
    ``_LEAST_STEP`` pixels wide, where a day has ``day`` of them, and no coarser than its date is said. It never becomes
    shorter than that."""
    unit = _unit(interval, day)
    return _with_end(interval, end, _nearest(at, unit), unit)


def stepped_end(interval: Interval, end: End, by: int, day: float) -> Interval:
    """An interval with an end one unit earlier or later, where that is a unit's beginning: that by which the mouse
    moves it, or an hour where the date has a time of day. The same where it would become too short."""
    unit = Grain.HOUR if interval.grain < Grain.DAY else _unit(interval, day)
    at = interval.earliest if end is End.START else interval.latest + 1
    moved = _with_end(interval, end, _beginning(at, unit, 1) if by > 0 else _beginning(at - 1, unit), unit)
    went = moved.earliest - interval.earliest + moved.latest - interval.latest
    return moved if went * by > 0 else interval


def _unit(interval: Interval, day: float) -> Grain:
    by_eye = next((unit for unit, days in _UNITS.items() if days * day >= _LEAST_STEP), Grain.YEAR)
    return max((each for each in _UNITS if each <= min(by_eye, interval.grain)), default=Grain.DAY)


def _with_end(interval: Interval, end: End, at: int, unit: Grain) -> Interval:
    grain = min(unit, interval.grain)
    if end is End.START:
        earliest = min(at, _beginning(interval.latest, unit))
        return replace(
            interval, earliest=earliest, grain=grain, approximate=False, assumed_start=False, open_start=False
        )  # fmt: skip
    latest = max(at, _beginning(interval.earliest, unit, 1)) - 1
    return replace(interval, latest=latest, grain=grain, approximate=False, assumed_end=False, open_end=False)


_HOUR = 3600
_UNITS = {Grain.DAY: 1.0, Grain.MONTH: 30.4, Grain.YEAR: 365.2}  # with their days


def _nearest(at: float, unit: Grain) -> int:
    here, following = _beginning(at, unit), _beginning(at, unit, 1)
    return here if at - here <= following - at else following


def _beginning(at: float, unit: Grain, further: int = 0) -> int:
    """When the hour, day, month or year begins in which an instant is, or one ``further`` on."""
    if unit is Grain.HOUR:
        return (int(at) // _HOUR + further) * _HOUR
    year, month, day = calendar.civil(calendar.day_of(int(at)))
    if unit is Grain.YEAR:
        return calendar.instant(calendar.day_number(year + further, 1, 1))
    if unit is Grain.MONTH:
        return calendar.instant(calendar.day_number(*calendar.add_months(year, month, further), 1))
    return calendar.instant(calendar.day_number(year, month, day) + further)


class MoveEnd:
    """One end of a bar follows the pointer; nothing is changed before release."""

    def __init__(self, timeline: Timeline, session: Session, found: tuple[MarkBox, End], position: QPointF) -> None:
        self._timeline, self._session, self._from = timeline, session, position
        self._mark, self._end = found
        self._ref: MentionRef = timeline.scene.ref_at(self._mark.row)
        self._before = session.chronology.event_of(self._ref).interval
        self._interval = self._before
        self._at, self._moving = position, False

    def move(self, position: QPointF) -> None:
        view = self._timeline.view
        self._at = position
        self._moving = self._moving or abs(position.x() - self._from.x()) >= QApplication.startDragDistance()
        if view is None or self._before is None or not self._moving:
            return
        x0 = self._mark.x0 if self._end is End.START else self._mark.x1
        at = view.at(x0 + position.x() - self._from.x())
        day = view.width / (view.end - view.start) * calendar.SECONDS_PER_DAY
        self._interval = moved_end(self._before, self._end, at, day)
        self._timeline.redraw()

    def end(self, position: QPointF) -> bool:
        self.move(position)
        if self._moving and self._interval is not None and self._interval != self._before:
            try:
                edit = self._session.whole.event_of(self._ref).edit
            except KeyError:
                return True  # its document was removed meanwhile
            self._session.edit_events({self._ref: replace(edit, interval=self._interval)})
        return True

    def cancel(self) -> None:
        """Nothing was changed yet."""

    def paint(self, painter: QPainter, look: Look, height: float) -> None:
        view, interval = self._timeline.view, self._interval
        if view is None or interval is None or not self._moving:
            return
        x0, x1 = view.x(interval.earliest), view.x(interval.latest + 1)
        tall = self._mark.height + 4
        bar = QRectF(x0, self._mark.y - self._timeline.scrolled - tall / 2, x1 - x0, tall)
        paint_moved(painter, look, bar, (words_of(interval), self._at.x()), QSizeF(view.width, height))


def paint_moved(painter: QPainter, look: Look, bar: QRectF, said: tuple[str, float], canvas: QSizeF) -> None:
    """A frame around a bar whose end is moved, and below it a pill with words, at a pixel."""
    text, x = said
    painter.setPen(QPen(look.colour(look.theme.colours.accent), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(bar, 4, 4)
    style = TextStyle.SMALL_STRONG
    width = look.fonts.measure(text, style) + 12
    left = max(2.0, min(x - width / 2, canvas.width() - width - 2))
    top = bar.bottom() + 6 if bar.bottom() + 28 < canvas.height() else bar.top() - 24
    pill = QRectF(left, top, width, 18)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(look.theme.colours.accent))
    painter.drawRoundedRect(pill, 9, 9)
    colour = look.theme.colours.accent_text_on
    look.text(painter, pill.left() + 6, pill.center().y(), text, style=style, colour=colour)

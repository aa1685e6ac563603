"""The publication markers of the timeline: found under the pointer, reached by keyboard, explained while one moves."""

from __future__ import annotations

import datetime
import math
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QWidget

from dateline import calendar
from dateline.chronology.model import letter
from dateline.chronology.proposal import day_within
from dateline.chronology.showing import LanesBy
from dateline.render.language import marked, tr
from dateline.render.look import Look
from dateline.render.theme import Theme
from dateline.session.proposal_words import doing_words
from dateline.session.session import Session
from dateline.session.words import day_words
from dateline.timeline.hits import flag_at, flag_ends
from dateline.timeline.placements import LaneBox, Placements
from dateline.timeline.view import View
from dateline.ui.proposal_card import ProposalCard

MARKER_TIP = marked("Drag to try another publication date, or double-click to type one")
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_WEEK = 7
_FURTHEST = 366 * 10_000  # days: no publication date is further from another
_BESIDE = 10  # pixels between marker and card


class Timeline(Protocol):
    """What markers need of the timeline; lengths are pixels of its canvas."""

    @property
    def placements(self) -> Placements | None: ...

    @property
    def view(self) -> View | None: ...

    @property
    def scrolled(self) -> int: ...

    def show_view(self, view: View) -> None: ...

    def show_lane(self, key: str) -> None: ...


class Markers(QObject):
    """Everything about markers that a painter does not do: one stop for the keyboard, and the preview card.

    The keyboard's marker is that of the selected document, or of the first that has a date; Up and Down go on to
    others.

    Signal ``set_date_asked(str)``: the person wants to type the date of the document with that key.
    """

    set_date_asked = Signal(str)

    def __init__(self, session: Session, timeline: Timeline, canvas: QWidget, theme: Theme) -> None:
        super().__init__(canvas)
        self._session, self._timeline, self._canvas = session, timeline, canvas
        self._sizes = theme.sizes
        self.handle = MarkerHandle(theme, canvas)
        self.card = ProposalCard(theme, canvas)
        self.handle.moved.connect(self._move_by)
        self.handle.accepted.connect(self._accept)
        self.handle.set_date_asked.connect(self._ask)
        self.handle.withdrawn.connect(session.proposing.withdraw)
        self.handle.other_asked.connect(self._go_on)
        self.handle.reached.connect(self._reveal)
        session.proposing.ended.connect(self.follow)
        # Once for all that happens in a turn: laying out is not cheap.
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._follow)

    def set_theme(self, theme: Theme) -> None:
        self._sizes = theme.sizes
        self.handle.set_theme(theme)
        self.card.set_theme(theme)

    def lane_at(self, position: QPointF) -> str | None:
        """Key of the document whose marker is under a place of the canvas."""
        placements = self._timeline.placements if self._session.lanes_by is LanesBy.DOCUMENT else None
        if placements is None or position.y() < placements.axis_height:
            return None
        lane = flag_at(placements, position.x(), position.y() + self._timeline.scrolled, self._sizes)
        return lane.key if lane is not None else None

    def follow(self) -> None:
        """Put handle and card where the timeline has its marker, as soon as everything that goes on now is done."""
        self._timer.start()

    def follow_now(self) -> None:
        """Put them there at once: before the timeline is painted, so that it need not be painted again."""
        self._timer.stop()
        self._follow()

    def try_at(self, key: str, on_screen: QPoint) -> bool:
        """Try out the day under a place of the screen for a document; says whether the timeline is there at all."""
        at, view = self._canvas.mapFromGlobal(on_screen), self._timeline.view
        if view is None or not self._canvas.rect().contains(at) or key not in self._session.chronology:
            self._session.proposing.withdraw()
            return False
        day = calendar.day_of(math.floor(view.at(at.x() + 0.5)))
        self._session.propose_publication(key, day_within(day), applied_by=marked("Release"))
        return True

    # -- inside -------------------------------------------------------------------------------------------------------

    def _follow(self) -> None:
        key = self._key
        placements = self._timeline.placements if key is not None else None
        self.handle.setVisible(placements is not None)
        if key is None or placements is None:
            self.card.hide()
            return
        self._describe(key)
        lane = next((box for box in placements.lanes if box.key == key), None)
        self.handle.setGeometry(self._place(lane, placements))
        proposal = self._session.proposing.proposal
        if proposal is None or not self._session.proposing.applied_by:
            self.card.hide()  # a dialog says all that itself
        else:
            applied_by = self._session.proposing.applied_by
            self.card.show_proposal(proposal, self._session.chronology, applied_by=applied_by, hint=self._hint)
            self._place_card(lane, placements)

    @property
    def _hint(self) -> str:
        """Where a hand cannot hit every day, what helps."""
        view = self._timeline.view
        by_hand = self._session.proposing.applied_by == "Release"
        return (
            tr("zoom in to hit a day") if by_hand and view is not None and view.scale > calendar.SECONDS_PER_DAY else ""
        )

    @property
    def _dated(self) -> list[str]:
        """Keys of the documents with a marker, from top to bottom."""
        if self._session.lanes_by is not LanesBy.DOCUMENT:
            return []
        return [entry.key for entry in self._session.chronology.entries if entry.published is not None]

    @property
    def _key(self) -> str | None:
        trying = self._session.proposing.key
        if trying is not None:
            return trying
        dated, selected = self._dated, self._session.selection.document
        return selected if selected in dated else next(iter(dated), None)

    def _day(self, key: str) -> datetime.date | None:
        if self._session.proposing.key == key:
            return self._session.proposing.day
        published = self._session.chronology.entry(key).published
        return published.day if published else None

    def _describe(self, key: str) -> None:
        chronology, day, proposal = self._session.chronology, self._day(key), self._session.proposing.proposal
        name = tr("Publication date of document {letter}", letter=letter(chronology.ordinal(key)))
        said = ": ".join((name, day_words(day) if day else tr("undated")))
        how = tr(
            "Left and right move it by a day, with Shift by a week. Enter applies, Escape puts it back. F2: type it."
        )
        published = chronology.entry(key).published
        moved = (day - published.day).days if day and published else 0
        self.handle.describe(said, doing_words(proposal, chronology) if proposal else how, moved)

    def _place(self, lane: LaneBox | None, placements: Placements) -> QRect:
        """The marker on the canvas, or a place at the edge nearest to it where it is out of view."""
        if lane is None:
            return QRect(0, round(placements.axis_height), 1, 1)
        top = round(lane.y0) - self._timeline.scrolled + 3
        if lane.flag is None:
            return QRect(0, top, 1, 1)
        x0, x1 = flag_ends(lane.flag)
        return QRect(round(x0), top, round(x1 - x0), round(self._sizes.flag_height)).adjusted(-5, -5, 5, 5)

    def _place_card(self, lane: LaneBox | None, placements: Placements) -> None:
        """Under the marker, on the side away from the former date, within the canvas."""
        card, width, height = self.card, self._canvas.width(), self._canvas.height()
        if lane is None:
            x, top = 0, round(placements.axis_height)
        else:
            flag = lane.flag
            x = round(flag.x0) if flag is not None else 0
            if lane.former is not None and flag is not None and lane.former.x0 > flag.x0:
                x = round(flag.x1) - card.width()
            top = round(lane.y0 + self._sizes.lane_header) - self._timeline.scrolled + 4
        most = max(4, width - card.width() - 14)
        x = min(max(x, 4), most)
        if lane is not None and lane.former is not None:  # the date so far stays readable
            left, right = round(lane.former.text_x), round(lane.former.text_x + lane.former.text_width)
            if x < right + _BESIDE and x + card.width() > left - _BESIDE:
                before, behind = left - _BESIDE - card.width(), right + _BESIDE
                x = before if before >= 4 else behind if behind <= most else x
        top = min(max(top, round(placements.axis_height) + 4), max(0, height - card.height() - 4))
        card.move(x, top)

    def _move_by(self, days: int) -> None:
        key = self._key
        day = self._day(key) if key is not None else None
        if key is not None and day is not None:
            self._session.select_document(key)
            moved = day_within(calendar.from_date(day) + days)
            self._session.propose_publication(key, moved, applied_by=marked("Enter"))
            self._reveal()

    def _accept(self) -> None:
        """Take what is tried out; where nothing is, a date can be typed."""
        if self._session.proposing.key is None:
            self._ask()
        else:
            self._session.accept_proposal()

    def _ask(self) -> None:
        key = self._key
        if key is not None:
            self._session.proposing.withdraw()
            self.set_date_asked.emit(key)

    def _go_on(self, step: int) -> None:
        dated, key = self._dated, self._key
        if self._session.proposing.key is None and key in dated:
            self._session.select_document(dated[min(max(dated.index(key) + step, 0), len(dated) - 1)])
            self._reveal()

    def _reveal(self) -> None:
        """Bring the marker into view, moving as little as needed."""
        view, key = self._timeline.view, self._key
        day = self._day(key) if key is not None else None
        if view is None or key is None or day is None:
            return
        self._timeline.show_lane(key)
        x = view.x(calendar.instant(calendar.from_date(day)))
        if not view.width * 0.05 <= x <= view.width * 0.95:
            self._timeline.show_view(view.moved(x - view.width / 2))


class MarkerHandle(QAbstractSlider):
    """The marker as a stop of the keyboard and of screen readers, for which it is a slider of days: its value says how
    many it was moved from the date so far. The mouse goes through it to the canvas.

    Signals: ``moved(int)`` by so many days, ``accepted()``, ``withdrawn()``, ``other_asked(int)``: the marker so many
    lanes further is wanted, ``set_date_asked()``: the date is to be typed, ``reached()``: the keyboard has come.
    """

    moved = Signal(int)
    accepted = Signal()
    withdrawn = Signal()
    other_asked = Signal(int)
    set_date_asked = Signal()
    reached = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = Look(theme)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(-_FURTHEST, _FURTHEST)
        self.setPageStep(_WEEK)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.valueChanged.connect(self._on_value)
        self._moved = 0
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._look = Look(theme)
        self.update()

    def describe(self, name: str, description: str, moved: int) -> None:
        """What a screen reader says; ``moved`` days from the date so far."""
        self._moved = moved
        self.setValue(moved)
        if name != self.accessibleName():
            self.setAccessibleName(name)
        if description != self.accessibleDescription():
            self.setAccessibleDescription(description)

    def _on_value(self, value: int) -> None:
        """A screen reader, and nobody else, sets another value."""
        days = value - self._moved
        if days:
            self._moved = value
            self.moved.emit(days)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _STEPS:
            self.moved.emit(_STEPS[Qt.Key(key)] * (_WEEK if shift else 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif key == Qt.Key.Key_F2:
            self.set_date_asked.emit()
        elif key == Qt.Key.Key_Escape:
            self.withdrawn.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.other_asked.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was not applied is put back: nothing changes because somebody went elsewhere."""
        super().focusOutEvent(event)
        self.withdrawn.emit()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        line, theme = self._look.theme.line, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._look.colour(theme.colours.text_primary), line.focus_ring)
        pen.setDashPattern([length / line.focus_ring for length in line.focus_dash])
        painter.setPen(pen)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

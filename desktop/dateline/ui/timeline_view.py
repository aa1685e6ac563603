"""The timeline on screen, painted by the same painter as every picture.

Importing pyqtgraph, on which its canvas stands, takes a moment, so the window shows itself first and imports this
module afterwards.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QWidget

from dateline import calendar
from dateline.chronology.searching import FoundAmong
from dateline.render.language import tr
from dateline.render.look import State
from dateline.render.painter import paint_timeline
from dateline.render.proposed_scene import ROOM
from dateline.render.scene import Scene
from dateline.render.screen_look import ScreenLook
from dateline.render.theme import Theme
from dateline.session.session import Session
from dateline.session.visible_range import VisibleRange
from dateline.timeline.hits import Hit, hit
from dateline.timeline.layout import fit_range, lay_out
from dateline.timeline.packing_memory import Memory
from dateline.timeline.placements import Placements
from dateline.timeline.view import View
from dateline.ui.focus_frame import paint_focus_frame
from dateline.ui.hover_card import Cards
from dateline.ui.lane_heads import HEAD_TIP, LaneHeads
from dateline.ui.publication_markers import MARKER_TIP, Markers
from dateline.ui.report_lines import paint_report_lines
from dateline.ui.spoken_timeline import SpokenTimeline
from dateline.ui.timeline_canvas import TimelineCanvas
from dateline.ui.timeline_keys import Keys
from dateline.ui.timeline_marked import Marked
from dateline.ui.timeline_nodes import TimelineNodes
from dateline.ui.timeline_pointer import Pointer
from dateline.ui.timeline_words import description, tool_tip

SHORTEST = 60.0
"""Seconds that are shown at least."""

LONGEST = 2_000_000 * 365.2425 * 86_400
"""Seconds that are shown at most."""

_LEAST_GONE_TO = 8.0  # pixels that a date has at least, once somebody went there
_DAYS_AROUND = 45


class TimelineView(QWidget):
    """The timeline of a session. It watches the session and asks it to change; it knows no other view.

    Signal ``event_wanted(Interval)``: a double click where nothing is; the day, month or year there.
    """

    event_wanted = Signal(object)

    def __init__(
        self, session: Session, theme: Theme, parent: QWidget | None = None, *, today: datetime.date | None = None
    ) -> None:
        """``today`` is marked softly and means nothing; without it nothing is marked."""
        super().__init__(parent)
        self._session = session
        self._today = calendar.from_date(today) if today else None
        self._look = ScreenLook(theme)
        self._memory = Memory()
        self._placements: Placements | None = None
        self._fitted: VisibleRange | None = None
        self._by_keyboard = False
        self._marked = Marked()
        self.heads = LaneHeads(session, self, theme.sizes.lane_header)
        self._keys = Keys(self, session, self.heads)
        self.wheel_scrolls = False
        self._tried: str | None = None
        self._revealed: int | None = None  # the event to scroll to as soon as it is in view
        self._canvas = TimelineCanvas(self, self)
        self._covered = 0  # pixels at the right edge over which something else lies
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setSingleStep(26)
        self._bar.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._canvas, 1)
        self.setFocusProxy(self._canvas)
        self._bar.valueChanged.connect(self._lay_out_again)
        self._canvas.setAccessibleName(tr("Timeline"))
        self.setAccessibleName(tr("Timeline"))
        for changed in (session.chronology_changed, session.filter_changed, session.lanes_changed):
            changed.connect(self._on_scene_changed)
        session.perspective_changed.connect(self._on_scene_changed)
        session.selection_changed.connect(self._on_selection_changed)
        session.hover_changed.connect(self._lay_out_again)
        session.searching.changed.connect(self._on_searched)
        session.visible_range_changed.connect(self._on_range_changed)
        session.fit_asked.connect(self.fit)
        session.motion.arrived.connect(self._on_arrived)
        session.reveal_asked.connect(self.reveal)
        session.proposing.changed.connect(self._on_proposal_changed)
        self.markers = Markers(session, self, self._canvas.viewport(), theme)
        self.cards = Cards(session, self, self._canvas.viewport(), theme)
        self.pointer = Pointer(self, session, self.heads, self.markers, self.cards)
        spoken = SpokenTimeline(session, self, self.heads, self._keys)
        self.nodes = self._canvas.nodes = TimelineNodes(spoken, self._canvas, self._canvas.viewport())
        self._on_scene_changed()

    def sizeHint(self) -> QSize:
        return QSize(872, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Over the canvas: beside it, showing the bar would change the width, and with it whether a bar is needed.
        width, top = self._bar.sizeHint().width(), round(self._look.theme.sizes.axis)
        self._bar.setGeometry(self.width() - width, top, width, max(0, self.height() - top))
        self._bar.raise_()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another look from now on."""
        self._look = ScreenLook(theme)
        self._memory = Memory()
        self.markers.set_theme(theme)
        self.cards.set_theme(theme)
        self._lay_out_again()

    # -- what is shown

    @property
    def scene(self) -> Scene:
        """Marks and lanes of the events that pass the session's filter, at the publication date that is tried out."""
        return self._session.proposing.scene(self._session.showing)

    @property
    def view(self) -> View | None:
        """The visible stretch on the pixels of the canvas; None while there is nothing to see."""
        visible = self._session.visible_range
        if visible is None:
            return None
        return View(visible.start, visible.end, float(max(1, self._canvas.viewport().width())))

    @property
    def placements(self) -> Placements | None:
        """Where everything stands now; None while nothing is dated."""
        view = self.view
        if self._placements is None and view is not None:
            placements = self._laid_out(view)
            scrolled = self.scrolled
            self._set_scroll_range(placements.height)
            self._placements = placements if self.scrolled == scrolled else self._laid_out(view)
        return self._placements

    def _laid_out(self, view: View) -> Placements:
        scene, height = self.scene, float(self._canvas.viewport().height())
        return lay_out(
            scene.table, scene.lanes, view, height, self._look.metrics,
            selected=scene.number(self._session.selection.event), also=self._marked.also, found=self._marked.found,
            hovered=scene.number(self._session.hovered), today=self._today, memory=self._memory,
            shown=(self.scrolled, self.scrolled + height),
        )  # fmt: skip

    @property
    def scrolled(self) -> int:
        """Pixels by which the lanes are scrolled up."""
        return self._bar.value()

    @property
    def height_in_sight(self) -> float:
        """Pixels of the canvas, the axis included."""
        return float(self._canvas.viewport().height())

    @property
    def page(self) -> float:
        """Pixels of lanes that are in sight at once."""
        return float(self._bar.pageStep())

    def paint(self, painter: QPainter) -> None:
        """Paint the canvas from 0,0 on; called by the item."""
        size = self._canvas.viewport().size()
        placements = self.placements
        if placements is None:
            painter.fillRect(
                QRectF(0, 0, size.width(), size.height()), self._look.colour(self._look.theme.colours.canvas)
            )
            return
        selected = self.scene.number(self._session.selection.event)
        focused = selected if self._by_keyboard and self._canvas.hasFocus() else None
        found = self._session.searching.found
        marked = FoundAmong(found, self.scene.events) if found is not None else ()
        state = State(selected, self.scene.number(self._session.hovered), focused, marked, self._marked.also_set)
        paint_timeline(
            painter,
            placements,
            self._look,
            state,
            height=size.height(),
            scroll=self.scrolled,
            axis_name=self.scene.axis_name,
        )
        by_keyboard = self._by_keyboard and self._canvas.hasFocus()
        joined = state.hovered if state.hovered is not None else focused
        paint_report_lines(painter, placements, self.scene, self._session.chronology, self._look, joined, self.scrolled)
        self.heads.paint(painter, self._look, focused=by_keyboard and selected is None)
        self.pointer.paint(painter, self._look, size.height())
        if selected is None and self.heads.current is None and by_keyboard:
            paint_focus_frame(painter, self._look, size)  # no mark can carry the focus ring

    def redraw(self) -> None:
        """Paint again what stands where it stood: something over it has changed."""
        self._canvas.redraw()

    def fit(self, *, smoothly: bool = True) -> None:
        """Show all of time that has marks, with margins so that labels fit."""
        fitted = fit_range(self.scene.bounds)
        if fitted is not None:
            self._fitted = VisibleRange(*fitted)
            (self._session.motion.go if smoothly else self._session.set_visible_range)(self._fitted)

    def offer_days(self, near: Sequence[datetime.date]) -> bool:
        """Show days on which a date can be put, if none are in view: those around ``near``, else around today, which
        means no more than on a calendar on the wall. Says whether there was nothing in view."""
        around = list(near) or ([calendar.to_date(self._today)] if self._today is not None else [])
        if self.view is not None or not around:
            return False
        first, last = calendar.from_date(min(around)), calendar.from_date(max(around))
        self._fitted = VisibleRange(calendar.instant(first - _DAYS_AROUND), calendar.instant(last + _DAYS_AROUND))
        self._session.set_visible_range(self._fitted)
        return True

    def show_lane(self, key: str) -> None:
        """Scroll until the head of a document's lane is in sight."""
        placements = self.placements
        lane = next((box for box in placements.lanes if box.key == key), None) if placements else None
        if lane is not None and placements is not None:
            top, head = placements.axis_height + self.scrolled, self._look.theme.sizes.lane_header
            low = lane.y0 + head + ROOM + 40 - self._canvas.viewport().height()
            if lane.y0 < top:
                self._bar.setValue(round(lane.y0 - placements.axis_height))
            elif low > self.scrolled:
                self._bar.setValue(round(low))

    def go_to(self, start: float, end: float) -> None:
        """Show a stretch of time in the middle, as far in or out as now where it can be seen as it is."""
        view = self.view
        if view is None:
            return
        length = min(max(view.end - view.start, (end - start) / 0.8), (end - start) * view.width / _LEAST_GONE_TO)
        middle = (start + end) / 2
        self.show_view(View(middle - length / 2, middle + length / 2, view.width), smoothly=True)

    def reveal(self) -> None:
        """Bring the selected event into view, moving as little as needed."""
        view, scene = self.view, self.scene
        number = scene.number(self._session.selection.event)
        if view is None or number is None:
            return
        row = scene.table.rows_of(number)[0]
        x0, x1 = view.x(float(scene.table.start[row])), view.x(float(scene.table.end[row]))
        seen = view.width - self._covered
        if x1 - x0 > seen * 0.9:
            view = view.zoomed((x1 - x0) / (seen * 0.7), (x0 + x1) / 2)
            x0, x1 = view.x(float(scene.table.start[row])), view.x(float(scene.table.end[row]))
        if x0 < seen * 0.05 or x1 > seen * 0.95:
            view = view.moved((x0 + x1) / 2 - seen / 2)
        self._revealed = number
        self.show_view(view, smoothly=True)

    def take_keyboard(self) -> None:
        """Have the keyboard from now on."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def cover(self, width: int) -> None:
        """So many pixels at the right are out of sight from now on; the selected event is not left under them."""
        if width != self._covered:
            self._covered = width
            if width:
                self.reveal()

    def show_view(self, view: View, *, smoothly: bool = False) -> None:
        """Ask the session to show a stretch of time, within what can be shown at all; ``smoothly`` leads there."""
        length = min(max(view.end - view.start, SHORTEST), LONGEST)
        if length != view.end - view.start:
            middle = (view.start + view.end) / 2
            view = View(middle - length / 2, middle + length / 2, view.width)
        far = LONGEST
        if -far < view.start and view.end < far:
            wanted = VisibleRange(view.start, view.end)
            (self._session.motion.go if smoothly else self._session.set_visible_range)(wanted)

    def zoom_step(self, factor: float, x: float | None = None) -> None:
        """Like `zoom`, of a button or a key: smoothly, and from where the step before leads to; in the middle."""
        target, view = self._session.motion.target, self.view
        if view is not None:
            view = view if target is None else View(target.start, target.end, view.width)
            self._zoom(view, factor, view.width / 2 if x is None else x, smoothly=True)

    def pan_step(self, share: float) -> None:
        """Go later by a share of what is visible (earlier if negative), of a key: smoothly, from where the step before
        leads to."""
        target, view = self._session.motion.target, self.view
        if view is not None:
            view = view if target is None else View(target.start, target.end, view.width)
            self.show_view(view.moved(share * view.width), smoothly=True)

    def zoom(self, factor: float, x: float) -> None:
        """Show ``factor`` times as much; the instant under pixel ``x`` stays there."""
        if self.view is not None:
            self._zoom(self.view, factor, x, smoothly=False)

    def _zoom(self, view: View, factor: float, x: float, *, smoothly: bool) -> None:
        length = (view.end - view.start) * factor
        factor *= min(max(length, SHORTEST), LONGEST) / length
        self.show_view(view.zoomed(factor, x), smoothly=smoothly)

    def pan(self, x: float, y: float = 0.0) -> None:
        """Move what is shown: later by ``x`` pixels, lanes up by ``y``."""
        view = self.view
        if view is not None and x:
            self.show_view(view.moved(x))
        if y:
            self._bar.setValue(self._bar.value() + round(y))

    def glide(self, speed: float) -> None:
        """Go on by so many pixels in a millisecond, if that is wanted."""
        if self.view is not None:
            self._session.motion.glide(speed * self.view.scale)

    # -- what the session says

    def _on_scene_changed(self) -> None:
        self._marked.follow_selection(self._session, self.scene)
        self._marked.follow_search(self._session, self.scene)
        following = (self._session.motion.target or self._session.visible_range) in (None, self._fitted)
        self._session.motion.stop()
        self._memory = self._memory.of_next_table()
        if following:
            self.fit(smoothly=False)
        self._describe()
        self._lay_out_again()

    def _on_selection_changed(self) -> None:
        self._marked.follow_selection(self._session, self.scene)
        self.heads.follow_selection()
        self._describe()
        self._lay_out_again()
        self.cards.follow()

    def _on_searched(self) -> None:
        self._marked.follow_search(self._session, self.scene)
        self._lay_out_again()

    def _on_proposal_changed(self) -> None:
        key = self._session.proposing.key
        self._memory = self._memory.of_next_table()
        self._lay_out_again()
        if key is not None and key != self._tried:
            self.show_lane(key)
        self._tried = key
        self.markers.follow_now()

    def _lay_out_again(self) -> None:
        self._placements = None
        self._canvas.redraw()
        self.markers.follow()
        self.nodes.follow()

    def _on_arrived(self) -> None:
        number, self._revealed = self._revealed, None
        if number is not None:
            self._scroll_to(number)

    def _on_range_changed(self) -> None:
        self._lay_out_again()
        self.cards.follow()

    def _describe(self) -> None:
        """What a screen reader says of the timeline."""
        scene, selected = self.scene, self._session.selected_event
        dated = len(scene.table) if scene.is_picture else len(scene.events)
        said = description(dated, selected, scene.axis_name, several=len(self._marked.also) + 1)
        here = self.heads.words if selected is None else ""
        self._canvas.setAccessibleDescription(f"{said}. {here}" if here else said)

    def _set_scroll_range(self, height: float) -> None:
        axis = self._look.theme.sizes.axis
        page = max(1, round(self._canvas.viewport().height() - axis))
        over = max(0, round(height - axis) - page)
        self._bar.setPageStep(page)
        self._bar.setRange(0, over)
        self._bar.setVisible(over > 0)

    def _selected_in_sight(self) -> int | None:
        """The number of the selected event, if lanes are scrolled so that a mark of it is seen."""
        number, placements = self.scene.number(self._session.selection.event), self._placements
        if number is None or placements is None:
            return None
        top = self.scrolled + placements.axis_height
        marks = [mark for mark in placements.marks if mark.event == number and top <= mark.y <= top + self.page]
        return number if marks else None

    def _scroll_to(self, number: int) -> None:
        placements = self.placements
        if placements is None:
            return
        marks = [mark for mark in placements.marks if mark.event == number]
        own = [mark for mark in marks if self.scene.ref_at(mark.row) == self._session.selection.mention]
        if not marks:
            return
        y = (own or marks)[0].y
        top, bottom = self.scrolled + placements.axis_height + 30, self.scrolled + self._canvas.viewport().height() - 20
        if y < top:
            self._bar.setValue(self.scrolled - round(top - y))
        elif y > bottom:
            self._bar.setValue(self.scrolled + round(y - bottom))

    # -- what the person does

    def hit_at(self, position: QPointF) -> Hit:
        """What is under a place of the canvas."""
        placements = self.placements
        if placements is None or position.y() < placements.axis_height or self.scene.is_picture:
            return Hit()
        return hit(placements, position.x(), position.y() + self.scrolled, self._look.theme.sizes.hit)

    def stand_at(self, row: int) -> None:
        """Walk on from a mark."""
        self._keys.stand_at(row)

    def stay(self) -> None:
        """Show what is shown now, whatever comes."""
        self._fitted = None

    def on_press(self, position: QPointF, *, shift: bool, ctrl: bool = False) -> None:
        self.on_focus(by_keyboard=False)
        self.pointer.press(position, shift=shift, ctrl=ctrl)

    def on_move(self, position: QPointF) -> None:
        cursor = self.pointer.move(position)
        if cursor is not None:
            self._canvas.setCursor(cursor)

    def on_release(self, position: QPointF) -> None:
        self.pointer.release(position)

    def on_double_click(self, position: QPointF) -> None:
        meant = self.pointer.double_click(position)
        if meant is not None:
            self.event_wanted.emit(meant)

    def show_stretch(self, start: int, end: int) -> None:
        """Show a stretch of time with some room beside it."""
        fitted, view = fit_range((start, end), least=SHORTEST), self.view
        if fitted is not None and view is not None:
            self.show_view(View(*fitted, view.width), smoothly=True)

    def cancel_gesture(self) -> bool:
        """Give up a drag; says whether there was one."""
        return self.pointer.cancel()

    def on_leave(self) -> None:
        self.pointer.leave()

    def on_key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what a key stands for; says whether it stands for anything here."""
        taken = self._keys.press(key, modifiers)
        if taken and key != Qt.Key.Key_Escape:
            self._by_keyboard = True
        self._describe()
        self._canvas.redraw()
        return taken

    def on_wheel(self, position: QPointF, across: float, along: float, modifiers: Qt.KeyboardModifier) -> None:
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        ctrl = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        self._keys.turn_wheel(position.x(), across, along, shift=shift, ctrl=ctrl)

    def on_focus(self, *, by_keyboard: bool) -> None:
        self._by_keyboard = by_keyboard
        self._canvas.redraw()

    def on_resize(self) -> None:
        """A selected event that was in sight stays there, when bars above take room from the timeline too."""
        seen = self._selected_in_sight()
        self._placements = None
        if seen is not None:
            self._scroll_to(seen)
        self.markers.follow()
        self.nodes.follow()

    def tool_tip_at(self, position: QPointF) -> str:
        """What can be done there, as rich text; empty where nothing is to be said. Marks have a card."""
        if self.markers.lane_at(position) is not None:
            return tr(MARKER_TIP)
        if self.heads.at(position) is not None:
            return tr(HEAD_TIP)
        return tool_tip(self.hit_at(position))

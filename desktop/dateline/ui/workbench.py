"""The window's three columns once there is something to show: documents, timeline over text, details."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSplitter, QToolButton, QVBoxLayout, QWidget

from dateline.render.language import tr
from dateline.render.theme import Theme
from dateline.ui.icons import icon
from dateline.ui.panes import Panes
from dateline.ui.remembered import COLUMNS, DETAILS_SHOWN, ROWS, SHELF_OPEN, TABLE, TABLE_CHOSEN, TABLE_SHOWN
from dateline.ui.settings import Settings
from dateline.ui.timeline_hint import TimelineHint

DETAILS_FLOAT_BELOW = 1200
"""Narrower than this the details cover the right edge instead of taking a column."""

_LEAST_ROWS = 400
_MOST_LEFT = 0.24
"""The part of the window that the documents take at most."""

SHELF_CLOSES_BELOW = 600
"""Lower than this (a window of about 700) the shelf closes, so that timeline and text keep their room."""

_LEAST_TIME = 180


class Workbench(QWidget):
    """Arranges the panes; it shows nothing of its own.

    Signal ``details_visible_changed(bool)``: the details came or went.
    """

    details_visible_changed = Signal(bool)

    def __init__(self, panes: Panes, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panes = panes
        self._theme = theme
        self._was_low = False
        self._shelf_wanted = True  # in a window that is not low
        self._left_width = theme.layout.left  # where there is room for it
        self._table_height = 0
        self._without_table: list[int] = []  # the heights before it was shown
        self._details_width = theme.layout.right  # as a column
        self._details_wanted = True  # as a column; floating, they come with a selected event
        self._details = _DetailsPlace(panes.details, theme)
        self._details.closed.connect(lambda: self.show_details(False))
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.rows = QSplitter(Qt.Orientation.Vertical)
        for splitter in (self.columns, self.rows):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(panes.known)
        panes.known.hide()
        layout.addWidget(panes.review)
        panes.review.hide()
        layout.addWidget(self.columns, 1)
        self.hint = TimelineHint(panes.timeline)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.panes.set_theme(theme)
        self._details.set_theme(theme)

    # -- the details --------------------------------------------------------------------------------------------------

    @property
    def details_float(self) -> bool:
        """Whether the details cover the right edge because the window is narrow."""
        return self._details.parent() is self

    @property
    def details_shown(self) -> bool:
        return not self._details.isHidden()

    def show_details(self, shown: bool) -> None:
        """Show or hide the details; as a column this is remembered."""
        if not self.details_float:
            self._details_wanted = shown
        self._set_details_shown(shown)

    def show_known(self, shown: bool) -> None:
        """Show or hide the bar of what was known when."""
        self.panes.known.set_shown(shown)
        self._place_below_bars()

    def show_review(self, shown: bool) -> None:
        """Show or hide the bar for going through the events; the keyboard goes to the timeline, beside which the text
        shows the sentence."""
        self.panes.review.set_shown(shown)
        if shown:
            self.panes.timeline.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._place_below_bars()

    def show_table(self, shown: bool) -> None:
        """Show the table of events in the place of the shelf (it has the undated ones, too), or the shelf again."""
        table = self.panes.table
        if shown == table.isVisibleTo(self):
            return
        before, focused = self.rows.sizes(), QApplication.focusWidget()
        in_table = focused is not None and (focused is table or table.isAncestorOf(focused))
        table.set_shown(shown)
        self.panes.shelf.setHidden(shown)
        if shown:
            self._without_table = before
            self._make_room_for_table(before)
            table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._table_height = before[1]
            if self._without_table:
                self.rows.setSizes(self._without_table)
            if in_table:
                self.panes.timeline.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_room_for_table(self, before: list[int]) -> None:
        """Of the heights that were there before: the shelf's, half of the text's, and what more it had last time."""
        table, text = self.panes.table, self.panes.text
        shared, whole = before[2] + before[3], sum(before)
        height = self._table_height or before[2] + before[3] // 2
        height = max(table.minimumHeight(), min(height, whole - _LEAST_TIME - text.minimumHeight()))
        left = max(text.minimumHeight(), shared - height)
        self.rows.setSizes([whole - height - left, height, 0, left])

    def _place_below_bars(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self._place_floating()

    def follow_selection(self, event_selected: bool) -> None:
        """In a narrow window the details come with a selected event and go with it."""
        if self.details_float:
            self._set_details_shown(event_selected)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.scaled(DETAILS_FLOAT_BELOW)
        if narrow and not self.details_float:
            self._details.setParent(self)
            self._details.set_floating(True)
            self._set_details_shown(False)
        elif not narrow and self.details_float:
            self._details.set_floating(False)
            self.columns.addWidget(self._details)
            self.columns.setStretchFactor(2, 0)
            self._set_details_shown(self._details_wanted)
        self.columns.setSizes(self._column_sizes())
        self._place_floating()
        self._close_shelf_if_low()

    # -- keyboard -----------------------------------------------------------------------------------------------------

    def focus_pane(self, step: int) -> None:
        """Give the keyboard to the next pane that is visible (the one before with -1)."""
        panes = [pane for pane in self.panes.in_focus_order() if _first_stop(pane) is not None]
        focused = QApplication.focusWidget()
        here = next((n for n, pane in enumerate(panes) if focused and pane.isAncestorOf(focused)), None)
        if focused in panes:
            here = panes.index(focused)
        if not panes:
            return
        there = panes[(here + step) % len(panes)] if here is not None else panes[0 if step > 0 else -1]
        stop = _first_stop(there)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- remembering --------------------------------------------------------------------------------------------------

    def save(self, settings: Settings) -> None:
        settings.set(COLUMNS, (self._left_width, self._details_width))
        settings.set(ROWS, tuple(self.rows.sizes()))
        settings.set(DETAILS_SHOWN, self._details_wanted)
        settings.set(TABLE, self.panes.table.columns.state())
        settings.set(TABLE_CHOSEN, self.panes.table.columns.chosen)
        settings.set(TABLE_SHOWN, not self.panes.table.isHidden())
        settings.set(SHELF_OPEN, self._shelf_wanted if self._was_low else self.panes.shelf.wanted_open)

    def restore(self, settings: Settings) -> None:
        """What `save` wrote; a length that does not fit (another screen, another version) gives way to what does."""
        layout = self._theme.layout
        left, right = settings.value(COLUMNS)
        widest = self.width() // 2
        if layout.right_minimum <= right <= widest:
            self._details_width = right
        if layout.left_minimum <= left <= widest:
            self._left_width = left
        self._details_wanted = settings.value(DETAILS_SHOWN)
        if not self.details_float:
            self._set_details_shown(self._details_wanted)
        self.columns.setSizes(self._column_sizes())
        self._shelf_wanted = settings.value(SHELF_OPEN)
        if not self._was_low:
            self.panes.shelf.set_open(self._shelf_wanted)
        heights = settings.value(ROWS)
        if sum(heights):
            self.rows.setSizes(list(heights))
        self._table_height = heights[1]
        self.panes.table.columns.restore(settings.value(TABLE))
        chosen: tuple[str, ...] = settings.value(TABLE_CHOSEN)
        self.panes.table.columns.choose(chosen)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        layout = self._theme.layout
        left = QFrame()
        left.setObjectName("left")
        left.setMinimumWidth(layout.left_minimum)
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 1, 0)
        inside.setSpacing(8)
        inside.addWidget(self.panes.documents)
        inside.addWidget(self.panes.filters)
        inside.addStretch(1)
        time = QWidget()
        over = QVBoxLayout(time)
        over.setContentsMargins(0, 0, 0, 0)
        over.setSpacing(0)
        over.addWidget(self.panes.filter_bar)
        over.addWidget(self.panes.timeline, 1)
        over.addWidget(self.panes.legend)
        over.addWidget(self.panes.overview)
        time.setMinimumHeight(_LEAST_TIME)
        self.panes.text.setMinimumHeight(120)
        for row, stretch in ((time, 3), (self.panes.table, 2), (self.panes.shelf, 0), (self.panes.text, 2)):
            self.rows.addWidget(row)
            self.rows.setStretchFactor(self.rows.indexOf(row), stretch)
        self.rows.setMinimumWidth(_LEAST_ROWS)  # else panes that leave room for details would push the documents aside
        self.rows.setSizes([360, 0, layout.shelf_open, 260])
        self.columns.addWidget(left)
        self.columns.addWidget(self.rows)
        self.columns.addWidget(self._details)
        for number, stretch in ((0, 0), (1, 1), (2, 0)):
            self.columns.setStretchFactor(number, stretch)
        self.columns.setSizes(self._column_sizes())
        self.columns.splitterMoved.connect(self._on_column_moved)

    def _on_column_moved(self) -> None:
        self._left_width = self.columns.sizes()[0]
        if not self.details_float and self.details_shown:
            self._details_width = self.columns.sizes()[2]

    def _column_sizes(self) -> list[int]:
        """As wide as they were chosen; in a narrow window the documents leave the timeline its room."""
        left = min(self._left_width, max(self._theme.layout.left_minimum, round(self.width() * _MOST_LEFT)))
        right = self._details_width
        return [left, max(200, self.width() - left - right), right]

    def _set_details_shown(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self._place_floating()
        self.details_visible_changed.emit(shown)

    def _close_shelf_if_low(self) -> None:
        """In a low window the shelf closes, and opens again when there is room; in between it is the person's."""
        low = self.height() < self._theme.scaled(SHELF_CLOSES_BELOW)
        if low != self._was_low:
            self._was_low = low
            if low:
                self._shelf_wanted = self.panes.shelf.wanted_open
            self.panes.shelf.set_open(self._shelf_wanted and not low)

    def _place_floating(self) -> None:
        floating = self.details_float and not self._details.isHidden()
        self._leave_uncovered(self._theme.layout.right if floating else 0)
        if self.details_float:
            width = self._theme.layout.right
            top = self.columns.y()  # below the bar of what was known when, if it is there
            self._details.setGeometry(self.width() - width, top, width, self.height() - top)
            self._details.raise_()

    def _leave_uncovered(self, covered: int) -> None:
        """Floating details lie over the timeline, which keeps its scale; lists and text are set beside them, so that
        the sentence of the selected event can be read."""
        for pane in (self.panes.text, self.panes.shelf, self.panes.table):
            pane.setContentsMargins(0, 0, covered, 0)
        self.panes.timeline.cover(covered)


class _DetailsPlace(QFrame):
    """Holds the details; while they float it offers to close them. Signal ``closed()``."""

    closed = Signal()

    def __init__(self, details: QWidget, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("details_place")
        self.setMinimumWidth(theme.layout.right_minimum)
        self._close = QToolButton()
        self._close.setProperty("role", "flat")
        self._close.setIconSize(QSize(16, 16))
        self._close.setAccessibleName(tr("Close details"))
        self._close.setToolTip(tr("Close details (F9)"))
        self._close.clicked.connect(self.closed)
        self._close.hide()
        top = QHBoxLayout()
        top.addStretch()
        top.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(details, 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._close.setIcon(icon("x", theme, colour=theme.colours.text_secondary))

    def set_floating(self, floating: bool) -> None:
        self._close.setVisible(floating)
        self.setProperty("floating", floating)
        self.style().unpolish(self)
        self.style().polish(self)


def _first_stop(pane: QWidget) -> QWidget | None:
    """The first widget of a pane that takes the keyboard by Tab, None where there is none to be seen."""
    if not pane.isVisible():
        return None
    for widget in (pane, *pane.findChildren(QWidget)):
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return widget
    return None

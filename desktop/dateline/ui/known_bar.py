"""What was known when: a slider over the days of publication, and whether marks stand where things happened or where
they were reported."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QToolButton,
    QWidget,
)

from dateline.chronology.showing import PLAIN, Placing
from dateline.render.language import tr
from dateline.render.model_words import called, named
from dateline.render.theme import Theme
from dateline.session.perspective_words import left_out_words
from dateline.session.recalling import Recalling
from dateline.session.session import Session
from dateline.session.words import day_words
from dateline.ui.controls import divider, small_label
from dateline.ui.elided_label import ElidedLabel
from dateline.ui.giving_way import GivingWay
from dateline.ui.icons import icon

_HEIGHT = 40
_LATER_MS = 60  # between two days that the slider passes; the last one counts


class KnownBar(QFrame):
    """Shows and changes the session's perspective.

    The slider has a place for every day of publication and one more, at its right end, for all documents. Signal
    ``closed()``: somebody wants the bar gone; nothing is left out then any more.
    """

    closed = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("known_bar")
        self.setFixedHeight(theme.scaled(_HEIGHT))
        self._session = session
        self._recalling = Recalling(session, self)
        self._days: tuple[datetime.date, ...] = ()
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self.slider = _DaySlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("As known on"))
        self.slider.setPageStep(10)
        self.slider.setMinimumWidth(120)
        self.day = small_label()
        self.day.setProperty("role", "strong")
        self.left_out = ElidedLabel()
        self.left_out.setProperty("role", "secondary")
        self.left_out.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.happened, self.reported = _segment(Placing.EVENT), _segment(Placing.REPORT)
        self.happened.setToolTip(tr("Marks stand where the events were"))
        self.reported.setToolTip(tr("Marks stand where the events were reported: on the day of publication"))
        self._stand = small_label(tr("Marks stand where"))
        self.back = QPushButton(tr("Show all"))
        self.back.setProperty("role", "link")
        self._close = QToolButton()
        self._close.setProperty("role", "flat")
        self._close.setIconSize(QSize(16, 16))
        self._close.setAccessibleName(tr("Close what was known when"))
        self._close.setToolTip(tr("Close; everything is shown again"))
        self._fill()
        stops = (self.slider, self.back, self.happened, self.reported, self._close)
        for stop, following in pairwise(stops):
            self.setTabOrder(stop, following)
        self._connect()
        self.set_theme(theme)
        self._on_chronology_changed()

    def set_theme(self, theme: Theme) -> None:
        self._close.setIcon(icon("x", theme, colour=theme.colours.text_secondary))

    def minimumSizeHint(self) -> QSize:
        """What does not fit gives way, so that the bar keeps no window wide."""
        return QSize(0, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes back what was chosen."""
        if event.key() == Qt.Key.Key_Escape:
            self._take_back()
        else:
            super().keyPressEvent(event)

    def set_shown(self, shown: bool) -> None:
        """Show the bar, or hide it and show everything: what is left out is never left out unseen."""
        if not shown:
            self._take_back()
        self.setVisible(shown)
        if shown:
            self.slider.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_thread(self) -> None:
        """Work nothing out any more."""
        self._later.stop()
        self._recalling.close()

    # -- building -----------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(8)
        known = small_label(tr("As known on"))
        row.addWidget(known)
        row.addWidget(self.slider, 2)
        row.addWidget(self.day)
        row.addWidget(self.left_out, 3)
        row.addWidget(self.back)
        row.addWidget(divider())
        row.addWidget(self._stand)
        segments = QHBoxLayout()
        segments.setSpacing(0)
        segments.addWidget(self.happened)
        segments.addWidget(self.reported)
        row.addLayout(segments)
        row.addWidget(self._close)
        self._giving_way = GivingWay(
            self, row, (self._stand.setHidden, self.left_out.setHidden, known.setHidden), (self.slider,)
        )

    def _connect(self) -> None:
        session = self._session
        group = QButtonGroup(self)
        group.addButton(self.happened)
        group.addButton(self.reported)
        self.slider.valueChanged.connect(self._on_slid)
        self._later.timeout.connect(self._look)
        self.reported.toggled.connect(self._on_placing)
        self.back.clicked.connect(self._take_back)
        self._close.clicked.connect(self.closed)
        self._recalling.busy_changed.connect(self._say)
        session.chronology_changed.connect(self._on_chronology_changed)
        session.perspective_changed.connect(self._on_perspective_changed)
        session.filter_changed.connect(self._say)

    # -- what the person does -----------------------------------------------------------------------------------------

    def _chosen_day(self) -> datetime.date | None:
        place = self.slider.value()
        return self._days[place] if place < len(self._days) else None

    def _on_slid(self) -> None:
        self._say()
        if not self._later.isActive():
            self._later.start()

    def _look(self) -> None:
        self._recalling.look_from(self._chosen_day())

    def _on_placing(self, reported: bool) -> None:
        placing = Placing.REPORT if reported else Placing.EVENT
        self._session.set_perspective(replace(self._session.perspective, placing=placing))

    def _take_back(self) -> None:
        self._later.stop()
        self._recalling.look_from(None)
        self._session.set_perspective(PLAIN)
        self._put_slider()

    # -- what the session says ----------------------------------------------------------------------------------------

    def _on_chronology_changed(self) -> None:
        days = self._session.whole.publication_days
        if days != self._days:
            chosen = self._session.perspective.known_on
            self._days = days
            blocked = self.slider.blockSignals(True)
            self.slider.setRange(0, len(days))
            self.slider.blockSignals(blocked)
            self.slider.setEnabled(bool(days))
            self._put_slider(chosen)
        self._say()

    def _on_perspective_changed(self) -> None:
        if not self._recalling.is_busy and not self._later.isActive():
            self._put_slider(self._session.perspective.known_on)
        reported = self._session.perspective.placing is Placing.REPORT
        for button, checked in ((self.happened, not reported), (self.reported, reported)):
            blocked = button.blockSignals(True)
            button.setChecked(checked)
            button.blockSignals(blocked)
        self._say()

    def _put_slider(self, day: datetime.date | None = None) -> None:
        """Bring the slider to a day without asking for it; to the last one before it if nothing was published then."""
        place = len(self._days) if day is None else max(0, bisect_right(self._days, day) - 1)
        blocked = self.slider.blockSignals(True)
        self.slider.setValue(place)
        self.slider.blockSignals(blocked)
        self._say()

    def _say(self) -> None:
        session, day = self._session, self._chosen_day()
        words = (
            day_words(day) if day else tr("All documents") if self._days else tr("No document has a publication date")
        )
        self.day.setText(words)
        self.slider.setAccessibleDescription(words)
        self.slider.setToolTip(words)
        if self._recalling.is_busy or day != session.perspective.known_on:
            self.left_out.setText(tr("Working it out …"))
        else:
            scene = session.showing.scene
            dated = len(scene.events)
            if session.perspective.placing is Placing.REPORT:  # what only undated documents tell of has no mark
                dated = sum(event.interval is not None for event in session.shown_events)
            self.left_out.setText(left_out_words(session.whole, session.perspective, scene, dated))
        self.left_out.setToolTip(self.left_out.text())
        plain = session.perspective == PLAIN and day is None
        self.back.setVisible(not plain)
        if self.property("active") != (not plain):
            self.setProperty("active", not plain)
            self.style().unpolish(self)
            self.style().polish(self)


class _DaySlider(QSlider):
    """A press beside the handle brings the handle there: it means that day, not a step of so many."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        style, control = self.style(), QStyle.ComplexControl.CC_Slider
        handle = style.subControlRect(control, option, QStyle.SubControl.SC_SliderHandle, self)
        if event.button() is Qt.MouseButton.LeftButton and not handle.contains(event.position().toPoint()):
            place = round(event.position().x()) - handle.width() // 2
            room = self.width() - handle.width()
            self.setValue(QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), place, room))
        super().mousePressEvent(event)


def _segment(placing: Placing) -> QToolButton:
    button = QToolButton()
    button.setText(named(placing))
    button.setCheckable(True)
    button.setChecked(placing is Placing.EVENT)
    button.setAccessibleName(tr("Marks stand where {placing}", placing=called(placing)))
    button.setProperty("role", "segment")
    button.setProperty("side", "left" if placing is Placing.EVENT else "right")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button

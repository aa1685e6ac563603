"""Going through the events: how far one has come, next and previous, what one thinks of the selected one."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from dateline.chronology.reviews import SAID, Review
from dateline.chronology.showing import USUAL_REVIEWS
from dateline.render.language import marked, tr
from dateline.render.theme import Theme
from dateline.session.reviewing import Reviewing
from dateline.session.session import Session
from dateline.ui.controls import divider, small_label
from dateline.ui.giving_way import GivingWay
from dateline.ui.icons import icon

_HEIGHT = 40
_BEFORE_KEY = 8
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

_SAYINGS = (
    (Review.ACCEPTED, marked("Accept"), "A", marked("It is right")),
    (Review.REJECTED, marked("Reject"), "R", marked("It is no event, or not of this chronology; it goes out of sight")),
    (Review.FLAGGED, marked("Flag"), "G", marked("Look at it again")),
)


class ReviewBar(QFrame):
    """Shows how far the review has come, and reviews the session's selected event.

    Signal ``closed()``: somebody wants the bar gone.
    """

    closed = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_bar")
        self.setAccessibleName(tr("Review"))
        self.setFixedHeight(theme.scaled(_HEIGHT))
        self._session = session
        self.reviewing = Reviewing(session, self)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(140)
        self.progress.setAccessibleName(tr("Reviewed"))
        self.words = small_label()
        self.words.setProperty("role", "strong")
        self.previous, self.next = _button(tr("Previous"), "K"), _button(tr("Next"), "J")
        self.sayings = {review: _button(tr(text), key, tr(tip), state=True) for review, text, key, tip in _SAYINGS}
        self.edit = _button(tr("Edit"), "E", tr("Set right what is wrong: that counts as reviewed, too"))
        self.take_back = QToolButton()
        self.take_back.setProperty("role", "flat")
        self.take_back.setText(tr("Take back"))
        self.take_back.setToolTip(tr("Unreviewed again (U)"))
        self.unreviewed_only = QToolButton()
        self.unreviewed_only.setProperty("role", "control")
        self.unreviewed_only.setText(tr("Unreviewed only"))
        self.unreviewed_only.setToolTip(tr("Show no event that has a review"))
        self.unreviewed_only.setCheckable(True)
        self._close = QToolButton()
        self._close.setProperty("role", "flat")
        self._close.setIconSize(QSize(16, 16))
        self._close.setAccessibleName(tr("Close review"))
        self._close.setToolTip(tr("Close (Ctrl+Shift+R)"))
        self._fill()
        self._connect()
        self.set_theme(theme)
        self._say()

    def set_theme(self, theme: Theme) -> None:
        self._close.setIcon(icon("x", theme, colour=theme.colours.text_secondary))

    def minimumSizeHint(self) -> QSize:
        """What does not fit gives way, so that the bar keeps no window wide."""
        return QSize(0, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def set_shown(self, shown: bool) -> None:
        """Begin or end reviewing; what only the review left out is shown again at its end."""
        self.reviewing.active = shown
        self.setVisible(shown)
        if shown:
            self._say()
            self.reviewing.begin()
        else:
            self.unreviewed_only.setChecked(False)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        row = QHBoxLayout(self)
        keyed = (self.previous, self.next, *self.sayings.values(), self.edit)

        def hide_keys(hidden: bool) -> None:
            for each in keyed:
                each.hide_key(hidden)

        # A review can be taken back by its key or the menu, too, and one goes on by J and K.
        steps = (
            self.progress.setHidden, self.take_back.setHidden, hide_keys,
            self.unreviewed_only.setHidden, self.previous.setHidden, self.next.setHidden, self.words.setHidden,
        )  # fmt: skip
        self._giving_way = GivingWay(self, row, steps)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(8)
        buttons: list[QWidget] = [
            self.previous,
            self.next,
            divider(),
            *self.sayings.values(),
            self.edit,
            self.take_back,
        ]
        for widget in (*buttons, divider(), self.progress, self.words):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.unreviewed_only)
        row.addWidget(self._close)
        stops = [self.previous, self.next, *self.sayings.values(), self.edit, self.take_back, self.unreviewed_only,
                 self._close]  # fmt: skip
        for stop in stops:
            stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it was
        for stop, following in pairwise(stops):
            self.setTabOrder(stop, following)

    def _connect(self) -> None:
        session, reviewing = self._session, self.reviewing
        self.previous.clicked.connect(lambda: reviewing.step(-1))
        self.next.clicked.connect(lambda: reviewing.step(1))
        for review, button in self.sayings.items():
            button.clicked.connect(lambda _=False, review=review: self._on_said(review))
        self.take_back.clicked.connect(lambda: reviewing.say(Review.UNREVIEWED))
        self.unreviewed_only.toggled.connect(self._on_only)
        self._close.clicked.connect(self.closed)
        for changed in (session.chronology_changed, session.reviews_changed, session.filter_changed):
            changed.connect(self._say)
        session.selection_changed.connect(self._say_selected)

    def _on_said(self, review: Review) -> None:
        self.reviewing.say(review)
        self._say_selected()  # Qt has checked the button; what is true of the event that is selected now counts

    def _on_only(self, only: bool) -> None:
        reviews = frozenset({Review.UNREVIEWED}) if only else USUAL_REVIEWS
        self._session.set_filter(replace(self._session.filter, reviews=reviews))

    def _say(self) -> None:
        """Counting takes a look at every event, so nothing is counted while nobody sees it."""
        only = self._session.filter.reviews == {Review.UNREVIEWED}
        blocked = self.unreviewed_only.blockSignals(True)
        self.unreviewed_only.setChecked(only)
        self.unreviewed_only.blockSignals(blocked)
        self._say_selected()
        if self.isHidden():
            return
        progress = self.reviewing.progress
        self.words.setText(progress.words)
        self._giving_way.fit()
        self.progress.setRange(0, max(1, progress.total))
        self.progress.setValue(progress.done)
        self.progress.setAccessibleDescription(progress.words)

    def _say_selected(self) -> None:
        event = self._session.selected_event
        review = self._session.chronology.review_of(event) if event is not None else Review.UNREVIEWED
        for meant, button in self.sayings.items():
            button.setEnabled(event is not None)
            button.setChecked(meant is review)
        self.take_back.setEnabled(review in SAID)
        self.edit.setEnabled(event is not None)


class KeyButton(QToolButton):
    """A button that says its key, paler than what it does."""

    def __init__(self, text: str, key: str) -> None:
        super().__init__()
        self.key = key
        self._without_key = False
        self.setText(text)

    def hide_key(self, hidden: bool) -> None:
        """Say the key in the tool tip only, or here too."""
        self._without_key = hidden
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        room = 0 if self._without_key else _BEFORE_KEY + self.fontMetrics().horizontalAdvance(self.key)
        return super().sizeHint() + QSize(room, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        words, option.text = option.text, ""
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        on = self.isChecked() and self.isEnabled()
        role = QPalette.ColorRole.HighlightedText if on else QPalette.ColorRole.ButtonText
        ink = self.palette().color(role)
        metrics = self.fontMetrics()
        key = "" if self._without_key else self.key
        whole = metrics.horizontalAdvance(words) + (_BEFORE_KEY + metrics.horizontalAdvance(key) if key else 0)
        area = self.rect().adjusted((self.width() - whole) // 2, 0, 0, 0)
        painter.setPen(ink)
        painter.drawText(area, _LEFT, words)
        if not on and self.isEnabled():
            ink = self.palette().color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(ink)
        painter.drawText(area.adjusted(metrics.horizontalAdvance(words) + _BEFORE_KEY, 0, 0, 0), _LEFT, key)
        painter.end()


def _button(text: str, key: str, tip: str = "", *, state: bool = False) -> KeyButton:
    """A button that says its key; ``state``: it stays pressed where that is what the person thinks."""
    button = KeyButton(text, key)
    button.setAccessibleName(text)
    button.setToolTip(f"{tip or text} ({key})")
    button.setProperty("role", "control")
    button.setCheckable(state)
    return button

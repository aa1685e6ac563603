"""What the filter asks for, as chips above the timeline: each says one thing and takes it away when pressed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from dateline.render.language import figures, tr
from dateline.render.theme import Theme
from dateline.session.filter_words import Restriction
from dateline.session.session import Session
from dateline.ui.controls import small_label
from dateline.ui.flow_row import FlowRow
from dateline.ui.icons import icon

_WIDEST = 260
_BETWEEN = 6


class FilterChip(QToolButton):
    """One restriction. Pressing it, or Del, takes it away. Signal ``removed()``."""

    removed = Signal()

    def __init__(self, restriction: Restriction, theme: Theme) -> None:
        super().__init__()
        self.restriction = restriction
        self.setProperty("role", "chip")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the words
        self.setIconSize(QSize(12, 12))
        self.setMaximumWidth(_WIDEST)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Filter: {words}", words=restriction.words))
        self.setToolTip(tr("{words} – press to take this out of the filter", words=restriction.words))
        words = self.fontMetrics().elidedText(restriction.words, Qt.TextElideMode.ElideRight, _WIDEST - 48)
        self.setText(words.replace("&", "&&"))
        self.clicked.connect(self.removed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self.setIcon(icon("x", theme, colour=theme.colours.text_secondary))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QFrame):
    """Watches the session's filter; there only while that asks for anything.

    Signals: ``save_asked()``: the person wants to keep the filter under a name; ``left()``: the last restriction was
    taken away by keyboard, which should go where it is of use.
    """

    save_asked = Signal()
    left = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_bar")
        self.setAccessibleName(tr("Filter"))
        self._session, self._theme = session, theme
        self.words = small_label()
        self.save = _button(tr("Save…"), tr("Keep this filter under a name, in the project"))
        self.clear = _button(tr("Clear all"), tr("Show everything again (Ctrl+Shift+L)"))
        self._chips: list[FilterChip] = []
        self._row = FlowRow(_BETWEEN)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 8, 5)
        layout.setSpacing(10)
        layout.addWidget(self.words)
        layout.addLayout(self._row, 1)
        layout.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignTop)
        self.save.clicked.connect(self.save_asked)
        self.clear.clicked.connect(self._on_clear)
        for changed in (session.chronology_changed, session.filter_changed, session.filtering.saved_changed):
            changed.connect(self._refresh)
        self.hide()
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for chip in self._chips:
            chip.set_theme(theme)

    def chips(self) -> list[FilterChip]:
        """From the left."""
        return list(self._chips)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        wanted = self._session.filtering.restrictions
        if [each.words for each in wanted] != [chip.restriction.words for chip in self._chips]:
            self._rebuild(wanted)
        for chip, restriction in zip(self._chips, wanted, strict=True):
            chip.restriction = restriction
        if wanted:
            self._say()
        self.setVisible(bool(wanted))

    def _say(self) -> None:
        session = self._session
        shown, every = len(session.shown_events), len(session.chronology.events)
        name = session.filtering.name
        counted = (
            tr("{shown} of {every} events", shown=figures(shown), every=figures(every))
            if shown
            else tr("No event passes")
        )
        self.words.setText(f"{name}: {counted[:1].lower()}{counted[1:]}" if name else counted)
        self.save.setVisible(not name)

    def _rebuild(self, wanted: list[Restriction]) -> None:
        focused = next((place for place, chip in enumerate(self._chips) if chip.hasFocus()), None)
        while self._row.count():
            self._row.takeAt(0)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [FilterChip(restriction, self._theme) for restriction in wanted]
        before: QWidget | None = None
        for chip in self._chips:
            chip.removed.connect(lambda chip=chip: self._session.set_filter(chip.restriction.without))
            self._row.addWidget(chip)
            chip.show()  # now, so that it has a part in the height and can take the keyboard
            if before is not None:
                self.setTabOrder(before, chip)
            before = chip
        if before is not None:
            self.setTabOrder(before, self.save)
            self.setTabOrder(self.save, self.clear)
        self._row.invalidate()
        self.updateGeometry()
        if focused is not None:
            self._give_focus(focused)

    def _give_focus(self, place: int) -> None:
        """To the chip that has come to stand where one was taken away."""
        if self._chips:
            self._chips[min(place, len(self._chips) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.left.emit()

    def _on_clear(self) -> None:
        focused = self.clear.hasFocus()
        self._session.filtering.clear()
        if focused:
            self.left.emit()


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "link")
    button.setToolTip(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button

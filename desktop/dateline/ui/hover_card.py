"""The card beside a mark: what happened, when, who says so and in which words; under the pointer or by keyboard."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from dateline.events.model import MentionRef
from dateline.render.fonts import font
from dateline.render.scene import Scene
from dateline.render.theme import Theme
from dateline.session.session import Session
from dateline.timeline.hits import Hit
from dateline.timeline.placements import Placements
from dateline.ui.timeline_words import card_text, card_words

_WAITS_MS = 350
_WIDEST = 380
_AWAY = 10  # pixels from the mark


class HoverCard(QFrame):
    """Looks like a sheet of paper over the timeline; the mouse goes through it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hoverCard")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.RichText)
        self.label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 9)
        column.addWidget(self.label)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        colours = theme.colours
        self.setStyleSheet(
            f"#hoverCard {{ background: {colours.panel}; border: 1px solid {colours.line_strong};"
            f" border-radius: {round(theme.radius.card)}px; }}"
            f"#hoverCard QLabel {{ color: {colours.text_primary}; background: transparent; }}"
        )
        self.label.setFont(font(theme, theme.type.small))

    def show_beside(self, text: str, mark: QRectF, room: QSize) -> None:
        """Stand under a mark, or over it where there is no room, within a window of that size."""
        self.label.setText(text)
        width = min(_WIDEST, room.width() - 8, self.label.sizeHint().width() + 22)
        self.resize(max(width, 1), 1)
        height = self.heightForWidth(width)
        self.resize(width, height)
        below, above = round(mark.bottom()) + _AWAY, round(mark.top()) - _AWAY - height
        y = below if below + height <= room.height() - 4 or above < 4 else above
        x = min(max(round(mark.center().x()) - 24, 4), max(4, room.width() - width - 4))
        self.move(x, max(4, min(y, room.height() - height - 4)))
        self.show()
        self.raise_()


class Timeline(Protocol):
    """What the card needs of the timeline; lengths are pixels of its canvas."""

    @property
    def placements(self) -> Placements | None: ...

    @property
    def scene(self) -> Scene: ...

    @property
    def scrolled(self) -> int: ...


class Cards(QObject):
    """Shows the card of what the pointer rests on, or, once asked for, that of the selected event."""

    def __init__(self, session: Session, timeline: Timeline, canvas: QWidget, theme: Theme) -> None:
        super().__init__(canvas)
        self._session, self._timeline, self._theme, self._canvas = session, timeline, theme, canvas
        self.card = HoverCard(theme, canvas)
        self.pinned = False
        self._row: int | None = None
        self._at = QPointF()
        self._waiting = QTimer(self, singleShot=True, interval=_WAITS_MS)
        self._waiting.timeout.connect(self._show_hovered)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.card.set_theme(theme)

    def hover(self, found: Hit, position: QPointF) -> None:
        """The pointer is there."""
        self._at = position
        if found.row == self._row:
            return
        self._row = found.row
        if not self.pinned:
            self.card.hide()
            self._waiting.stop()
            if found.row is not None:
                self._waiting.start()

    def dismiss(self) -> bool:
        """Away with it; says whether there was one by keyboard."""
        was, self.pinned, self._row = self.pinned, False, None
        self._waiting.stop()
        self.card.hide()
        return was

    def toggle(self) -> None:
        """Show the card of the selected event until it is asked for again, whatever is selected meanwhile."""
        if self.pinned:
            self.dismiss()
        elif self._session.selection.mention is not None:
            self.pinned = True
            self.follow()

    def follow(self) -> None:
        """Something moved, or another event is selected."""
        self._waiting.stop()
        ref = self._session.selection.mention
        if not self.pinned or ref is None:
            self.card.hide()
            return
        mark = self._mark_of(ref)
        if mark is None:
            self.card.hide()
            return
        self._show(ref, mark)
        self.card.setAccessibleName(card_words(ref, self._timeline.scene, self._session.chronology))
        QAccessible.updateAccessibility(QAccessibleEvent(self.card, QAccessible.Event.Alert))

    # -- inside -------------------------------------------------------------------------------------------------------

    def _show_hovered(self) -> None:
        row, placements = self._row, self._timeline.placements
        mark = next((one for one in placements.marks if one.row == row), None) if placements else None
        if row is None or mark is None or row >= len(self._timeline.scene.table):
            return
        y = mark.y - self._timeline.scrolled
        self._show(self._timeline.scene.ref_at(row), QRectF(self._at.x(), y - mark.height / 2, 1, mark.height))

    def _mark_of(self, ref: MentionRef) -> QRectF | None:
        """The selected event's mark as far as it is in view."""
        placements, scene = self._timeline.placements, self._timeline.scene
        number = scene.number(self._session.selection.event)
        if placements is None or number is None:
            return None
        marks = [one for one in placements.marks if one.event == number]
        own = [one for one in marks if scene.ref_at(one.row) == ref]
        for one in (*own, *marks):
            x0, x1 = max(one.x0, 0.0), min(one.x1, placements.view.width)
            y = one.y - self._timeline.scrolled
            if x0 < x1 and y > placements.axis_height:
                return QRectF(x0, y - one.height / 2, x1 - x0, one.height)
        return None

    def _show(self, ref: MentionRef, mark: QRectF) -> None:
        text = card_text(ref, self._timeline.scene, self._session.chronology, self._theme)
        window = self._canvas.window()
        if self.card.parentWidget() is not window:  # a low timeline has no room for it
            self.card.setParent(window)
        self.card.show_beside(text, mark.translated(self._canvas.mapTo(window, QPoint())), window.size())

"""The legend under the timeline: what colours and shapes stand for. A press shows only that."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout

from dateline.events.model import Status
from dateline.render.fonts import font
from dateline.render.language import tr
from dateline.render.look import Look
from dateline.render.model_words import called
from dateline.render.painter import paint_chip
from dateline.render.theme import Theme
from dateline.session.legend import Kind, LegendEntry, asks_for, lanes_say_colours, legend_entries, with_toggled
from dateline.session.session import Session
from dateline.ui.flow_row import FlowRow
from dateline.ui.status_mark import paint_status_mark
from dateline.ui.tool_tips import plain_tool_tip

_HEIGHT = 24  # hit areas are no lower
_WIDEST = 210
_SAMPLE = 16.0
_PADDING = 6
_BETWEEN = 2
_FAINT = 0.45


class LegendButton(QAbstractButton):
    """A sample and its meaning; checked while the filter asks for it, faint while that asks for others of its kind."""

    def __init__(self, entry: LegendEntry, look: Look) -> None:
        super().__init__()
        self.entry, self._look = entry, look
        self.faint = False
        self.setText(_words(entry))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(look.theme.scaled(_HEIGHT))
        self.setFont(font(look.theme, look.theme.type.small))

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFont(font(look.theme, look.theme.type.small))
        self.update()

    def show_state(self, *, asked: bool, faint: bool) -> None:
        """Whether the filter asks for it, or for others."""
        self.setChecked(asked)
        self.faint = faint
        does = (
            tr("Press again to show the others, too")
            if asked
            else tr("Press to show only this, and what else is pressed")
        )
        self.setToolTip(plain_tool_tip(f"{_words(self.entry)}\n{does}"))
        self.setAccessibleName(tr("Legend: {kind} {words}", kind=called(self.entry.kind), words=_words(self.entry)))
        self.setAccessibleDescription(does)
        self.update()

    def sizeHint(self) -> QSize:
        if not self._writes:
            return QSize(round(_SAMPLE) + 2 * _PADDING, self._look.theme.scaled(_HEIGHT))
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(min(_WIDEST, round(_SAMPLE) + 3 * _PADDING + words + 2), self._look.theme.scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, look = self._look.theme.colours, self._look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = self.rect().adjusted(1, 2, -1, -2)
            if self.isChecked() or self.underMouse():
                painter.setPen(QPen(QColor(colours.accent), 1) if self.isChecked() else Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.accent_soft if self.isChecked() else colours.sunken))
                painter.drawRoundedRect(area, 10, 10)
            painter.setOpacity(_FAINT if self.faint else 1.0)
            self._paint_sample(painter, _PADDING, self.height() / 2)
            painter.setOpacity(1.0)
            if self._writes:
                self._paint_words(painter)
            if self.hasFocus():
                pen = QPen(look.colour(colours.text_primary), 1, Qt.PenStyle.DotLine)
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(area, 10, 10)

    @property
    def _writes(self) -> bool:
        """Whether the meaning is written: titles of documents stand in the list at the left, with the same chips."""
        return self.entry.kind is not Kind.DOCUMENT

    def _paint_words(self, painter: QPainter) -> None:
        colours = self._look.theme.colours
        painter.setFont(self.font())
        painter.setPen(QColor(colours.text_secondary if self.faint else colours.text_primary))
        room = self.rect().adjusted(round(_SAMPLE) + 2 * _PADDING, 0, -_PADDING, 0)
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)

    def _paint_sample(self, painter: QPainter, x: float, y: float) -> None:
        entry, look = self.entry, self._look
        colour = look.document(entry.colour).mark
        if entry.kind is Kind.STATUS:
            middle = QPointF(x + _SAMPLE / 2, y)
            paint_status_mark(painter, look.theme, Status(entry.value), colour, middle, 11)
        elif entry.colour < 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QPointF(x + _SAMPLE / 2, y), 5, 5)
        else:
            paint_chip(painter, x, y - _SAMPLE / 2, look, letter=entry.sign, ordinal=entry.colour)


class LegendBar(QFrame):
    """Watches a session. ``when`` it is shown: "always", "never", or "auto": where the heads of the lanes do not say
    what the colours stand for."""

    def __init__(self, session: Session, theme: Theme, parent: QFrame | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend_bar")
        self.setAccessibleName(tr("Legend"))
        self._session, self._look = session, Look(theme)
        self._when = "auto"
        self._buttons: list[LegendButton] = []
        self._row = FlowRow(_BETWEEN)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 2)
        layout.addLayout(self._row, 1)
        for changed in (session.chronology_changed, session.lanes_changed, session.reviews_changed):
            changed.connect(self._refresh)
        session.filter_changed.connect(self._show_states)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        self._look = Look(theme)
        for button in self._buttons:
            button.set_look(self._look)

    def set_when(self, when: str) -> None:
        """When it is to be shown."""
        self._when = when
        self._refresh()

    def buttons(self) -> list[LegendButton]:
        """From the left."""
        return list(self._buttons)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        session = self._session
        wanted = self._when == "always" or (self._when == "auto" and not lanes_say_colours(session.arrangement))
        entries = legend_entries(session.chronology, session.arrangement) if wanted else ()
        if entries != tuple(button.entry for button in self._buttons):
            self._rebuild(entries)
        self._show_states()
        self.setVisible(bool(entries))

    def _show_states(self) -> None:
        passing = self._session.filter
        narrowed = {button.entry.kind for button in self._buttons if asks_for(passing, button.entry)}
        for button in self._buttons:
            asked = asks_for(passing, button.entry)
            button.show_state(asked=asked, faint=button.entry.kind in narrowed and not asked)

    def _rebuild(self, entries: tuple[LegendEntry, ...]) -> None:
        while self._row.count():
            self._row.takeAt(0)
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [LegendButton(entry, self._look) for entry in entries]
        for button in self._buttons:
            button.clicked.connect(lambda _=False, entry=button.entry: self._press(entry))
            self._row.addWidget(button)
            button.show()
        for before, button in zip(self._buttons, self._buttons[1:], strict=False):
            self.setTabOrder(before, button)
        self._row.invalidate()
        self.updateGeometry()

    def _press(self, entry: LegendEntry) -> None:
        self._session.set_filter(with_toggled(self._session.filter, entry))
        self._show_states()


def _words(entry: LegendEntry) -> str:
    """What an entry is called: values of the model in the language of the window, names as they are."""
    return called(entry.text) if entry.kind in (Kind.STATUS, Kind.REVIEW) else entry.text

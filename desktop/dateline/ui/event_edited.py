"""What a person said of an event beside what the texts say, with the way back; menus for what has few values."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu

from dateline.chronology.wording import EDITABLE, told_in_words
from dateline.events.model import Event, Status
from dateline.render.language import inside, marked, tr
from dateline.render.model_words import called, named
from dateline.render.theme import Theme
from dateline.ui.card import Card
from dateline.ui.controls import MenuButton
from dateline.ui.flow_text import FlowText, Run
from dateline.ui.link_button import LinkButton
from dateline.ui.quotation import one_line
from dateline.ui.status_mark import paint_status_mark

_IMPORTANCES = ((3, marked("3 · headline")), (2, marked("2 · in a full chronology")), (1, marked("1 · marginal")))
_MARK = 10


class EditedCard(Card):
    """Signal ``changed(str, object)``: what the texts say is to hold again for the field of that name (None)."""

    changed = Signal(str, object)

    def __init__(self, event: Event, theme: Theme) -> None:
        super().__init__(theme)
        told = event.extracted or event
        for name in event.edit.overrides:
            words = tr("{field} in the texts:", field=called(EDITABLE[name])) + " "
            runs = (Run(words, theme.colours.text_secondary), Run(one_line(told_in_words(told, name))))
            back = LinkButton(tr("Take back"))
            back.setAccessibleName(
                tr("Take back {field}: {told}", field=inside(called(EDITABLE[name])), told=told_in_words(told, name))
            )
            back.clicked.connect(lambda _=False, name=name: self.changed.emit(name, None))
            row = QHBoxLayout()
            row.setSpacing(theme.spacing.steps[1])
            row.addWidget(FlowText(runs, theme, theme.type.small, theme.type.line_small), 1)
            row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
            self.column.addLayout(row)


class StatusButton(MenuButton):
    """The status with its mark; signal ``chosen(Status)``."""

    chosen = Signal(object)

    def __init__(self, status: Status, colour: str, theme: Theme) -> None:
        super().__init__(theme)
        self.setText(named(status))
        self.setIcon(_mark_icon(status, colour, theme))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAccessibleName(tr("Status: {value}", value=called(status)))
        self.setObjectName("edit_status")
        self.setProperty("compact", True)
        menu = QMenu(self)
        for each in Status:
            action = menu.addAction(_mark_icon(each, colour, theme), named(each))
            action.triggered.connect(lambda _=False, each=each: self.chosen.emit(each))
        self.setMenu(menu)


class ImportanceButton(MenuButton):
    """How important an event is; signal ``chosen(int)``."""

    chosen = Signal(int)

    def __init__(self, importance: int, theme: Theme) -> None:
        super().__init__(theme)
        self.setText(tr("Importance {importance}", importance=importance))
        self.setObjectName("edit_importance")
        self.setProperty("compact", True)
        menu = QMenu(self)
        for value, words in _IMPORTANCES:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(value == importance)
            action.triggered.connect(lambda _=False, value=value: self.chosen.emit(value))
        self.setMenu(menu)


def _mark_icon(status: Status, colour: str, theme: Theme) -> QIcon:
    made = QIcon()
    for scale in (1, 2):
        drawn = QPixmap(16 * scale, 16 * scale)
        drawn.setDevicePixelRatio(scale)
        drawn.fill(Qt.GlobalColor.transparent)
        with QPainter(drawn) as painter:
            paint_status_mark(painter, theme, status, colour, QPointF(8, 8), _MARK)
        made.addPixmap(drawn)
    return made

"""Where a person types the stretch of time that events are to lie in, and says what of them has to be in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from dateline.chronology.during import During, Touching
from dateline.render.language import marked, tr
from dateline.render.model_words import named
from dateline.render.theme import Theme
from dateline.session.typed_dates import UnclearDateError
from dateline.session.typed_intervals import field_words, typed_interval
from dateline.ui.controls import Heading, MenuButton, small_label
from dateline.ui.flow_row import FlowRow


class DuringField(QWidget):
    """What is typed is taken with Enter, or when the field is left; nothing typed asks for nothing.

    Signals: ``changed()``: `during` changed by the person's hand; ``in_view_asked()``: it should be what the timeline
    shows.
    """

    changed = Signal()
    in_view_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.during: During | None = None
        self._touching = Touching.OVERLAPS
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("March 2025, the 1990s …"))
        self.field.setAccessibleName(tr("Stretch of time"))
        self.field.setToolTip(tr("Only events in this stretch of time; Enter takes it"))
        self.touching = MenuButton(theme)
        self.in_view = QPushButton(tr("In view"))
        self.in_view.setProperty("role", "link")
        self.in_view.setToolTip(tr("Take the stretch of time that the timeline shows"))
        self.complaint = small_label()
        self.complaint.setProperty("role", "warning")
        self.complaint.setWordWrap(True)
        self.complaint.hide()
        self._fill_menu()
        self._fill()
        self.field.editingFinished.connect(self._take)
        self.field.textEdited.connect(self.complaint.hide)
        self.in_view.clicked.connect(self.in_view_asked)

    def set_theme(self, theme: Theme) -> None:
        self.touching.set_theme(theme)

    def stops(self) -> list[QWidget]:
        """What takes the keyboard, from the top."""
        return [self.field, self.touching, self.in_view]

    def show_during(self, during: During | None) -> None:
        """Say what is asked for, without telling anybody; what somebody is typing stays."""
        if during == self.during and (during is not None or not self.field.isModified()):
            return
        self.during = during
        if during is not None:
            self._touching = during.touching
        self.field.setText(field_words(during.stretch) if during is not None else "")
        self.field.setCursorPosition(0)
        self.complaint.hide()
        self._say_touching()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts back what is in force."""
        if event.key() == Qt.Key.Key_Escape and self.field.isModified():
            self.field.setText(field_words(self.during.stretch) if self.during is not None else "")
            self.complaint.hide()
        else:
            super().keyPressEvent(event)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(Heading(tr("Time")))
        inside = QVBoxLayout()
        inside.setContentsMargins(12, 0, 12, 0)
        inside.setSpacing(6)
        inside.addWidget(self.field)
        inside.addWidget(self.complaint)
        row = FlowRow(6)
        row.addWidget(self.touching)
        row.addWidget(self.in_view)
        self.in_view.setMinimumHeight(self.touching.sizeHint().height())
        inside.addLayout(row)
        layout.addLayout(inside)

    def _fill_menu(self) -> None:
        menu, group = QMenu(self.touching), QActionGroup(self)
        for touching, words in _MEANINGS.items():
            action = group.addAction(words)
            action.setCheckable(True)
            action.setData(touching)
            menu.addAction(action)
        group.triggered.connect(self._on_touching)
        self.touching.setMenu(menu)
        self._group = group
        self._say_touching()

    def _say_touching(self) -> None:
        name = named(self._touching)
        self.touching.setText(name)
        self.touching.setAccessibleName(tr("What of an event lies in the stretch of time: {name}", name=name))
        for action in self._group.actions():
            action.setChecked(action.data() is self._touching)

    def _on_touching(self, action: QAction) -> None:
        self._touching = action.data()
        self._say_touching()
        if self.during is not None:
            self._become(During(self.during.stretch, self._touching))

    def _take(self) -> None:
        if not self.field.isModified():
            return
        text = self.field.text().strip()
        try:
            stretch = typed_interval(text) if text else None
        except UnclearDateError as unclear:
            self.complaint.setText(str(unclear))
            self.complaint.show()
            return
        self.field.setModified(False)
        self.complaint.hide()
        self._become(During(stretch, self._touching) if stretch is not None else None)

    def _become(self, during: During | None) -> None:
        if during != self.during:
            self.during = during
            self.changed.emit()


_MEANINGS = {
    Touching.OVERLAPS: marked("Overlaps: any of the event lies in it"),
    Touching.WITHIN: marked("Within: all of the event lies in it"),
    Touching.STARTS: marked("Starts in: the event begins in it"),
}

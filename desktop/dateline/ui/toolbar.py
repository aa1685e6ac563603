"""The row under the menu bar: add, undo, lanes, zoom, the visible range in words, export."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from dateline.render.language import marked, tr
from dateline.render.theme import Theme
from dateline.ui.actions import Actions
from dateline.ui.controls import MenuButton, divider, small_label
from dateline.ui.elided_label import ElidedLabel
from dateline.ui.icons import icon
from dateline.ui.search_field import SearchField

_NARROW = 1280  # pixels below which some buttons keep their icons only
_WORDS_GIVE_WAY = (marked("Fit all"), marked("Known when"), marked("Review"), marked("Table"))
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class Toolbar(QFrame):
    """Buttons for the actions that are used most. It holds no state: the actions do."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setFixedHeight(theme.layout.toolbar)
        self._lanes_label = small_label(tr("Lanes by"))
        self._range = ElidedLabel(whole=True)
        self._range.setProperty("role", "secondary")
        self.lanes = MenuButton(theme, self)
        self._buttons: list[tuple[QToolButton, str]] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(4)
        layout.addWidget(self._button(actions.open_files, "plus", tr("Add documents", "toolbar"), "control"))
        layout.addSpacing(4)
        layout.addWidget(self._button(actions.undo, "undo-2"))
        layout.addWidget(self._button(actions.redo, "redo-2"))
        for widget in self._after_divider(self._lanes_label, self.lanes):
            layout.addWidget(widget)
        for widget in self._after_divider(
            self._button(actions.zoom_out, "minus"),
            self._button(actions.zoom_in, "plus"),
            self._button(actions.fit, "scan", tr("Fit all")),
        ):
            layout.addWidget(widget)
        for widget in self._after_divider(
            self._button(actions.known, "history", tr("Known when")),
            self._button(actions.review, "list-checks", tr("Review")),
            self._button(actions.table, "table", tr("Table")),
        ):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(self._range, 1)
        self.search = SearchField(theme, self)
        layout.addWidget(self.search)
        layout.addSpacing(4)
        self.export = MenuButton(theme, self)  # made last: `setTabOrder` leaves the first widget made where it is
        layout.addWidget(self.export)
        # By Tab as from left to right, whatever was made first.
        stops: list[QWidget] = [*self.findChildren(QToolButton, options=_DIRECT), self.search]
        for stop, following in pairwise(sorted(stops, key=layout.indexOf)):
            self.setTabOrder(stop, following)
        self._fill_menus(actions)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        for button, name in self._buttons:
            button.setIcon(icon(name, theme))
        self.export.setIcon(icon("share", theme))
        self.search.set_theme(theme)
        self.lanes.set_theme(theme)
        self.export.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the field for searching needs the room of some words."""
        super().resizeEvent(event)
        words = {tr(word) for word in _WORDS_GIVE_WAY}
        narrow = self.width() < _NARROW + self._longer_words()
        for button, _ in self._buttons:
            if button.text().strip() in words:
                style = Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
                button.setToolButtonStyle(style)

    def _longer_words(self) -> int:
        """How many pixels more the words take than in English, for which the width was found."""
        width = self.fontMetrics().horizontalAdvance
        said = (*_WORDS_GIVE_WAY, marked("Add documents"), marked("Lanes by"), marked("Export"))
        return max(0, sum(width(tr(word)) - width(word) for word in said))

    def set_range(self, words: str) -> None:
        """Say which stretch of time is visible; empty while nothing is."""
        self._range.setText(words)
        self._range.setToolTip(words)
        self._range.setAccessibleName(tr("Visible range: {words}", words=words) if words else tr("Visible range"))

    def set_lanes(self, name: str) -> None:
        self.lanes.setText(name)
        self.lanes.setAccessibleName(tr("Lanes by {name}", name=name))

    def set_timeline_enabled(self, enabled: bool) -> None:
        """Whether there is a timeline that could be arranged or exported."""
        for widget in (self._lanes_label, self.lanes, self.search, self.export):
            widget.setEnabled(enabled)

    def _fill_menus(self, actions: Actions) -> None:
        lanes = QMenu(self.lanes)
        lanes.addActions(actions.lanes.actions())
        self.lanes.setMenu(lanes)
        self.lanes.set_choices(action.text().replace("&", "") for action in actions.lanes.actions())
        self.set_lanes(actions.lanes.actions()[0].text())
        export = QMenu(self.export)
        export.addActions([actions.save_picture, actions.copy_picture])
        export.addSeparator()
        export.addActions([actions.save_report, actions.save_document_report])
        self.export.setMenu(export)
        self.export.setText(tr(" Export"))
        self.export.setAccessibleName(tr("Export"))
        self.export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def _button(self, action: QAction, icon_name: str, text: str = "", role: str = "flat") -> QToolButton:
        """A button that follows its action, but keeps a text and an icon of its own."""
        button = QToolButton(self)
        button.setProperty("role", role)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setText(f" {text}" if text else "")  # Qt leaves too little room between icon and text
        if text:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        else:
            button.setFixedWidth(30)
        button.clicked.connect(action.trigger)
        button.setCheckable(action.isCheckable())

        def follow() -> None:
            button.setChecked(action.isChecked())
            button.setEnabled(action.isEnabled())
            button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
            button.setToolTip(action.toolTip())

        action.changed.connect(follow)
        follow()
        self._buttons.append((button, icon_name))
        return button

    @staticmethod
    def _after_divider(*widgets: QWidget) -> list[QWidget]:
        first: list[QWidget] = [divider()]
        return first + list(widgets)

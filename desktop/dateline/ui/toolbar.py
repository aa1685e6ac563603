"""The row under the menu bar: add, undo, lanes, zoom, the visible range in words, export."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from dateline.render.language import tr
from dateline.render.theme import Theme
from dateline.ui.actions import Actions
from dateline.ui.controls import MenuButton, divider, small_label
from dateline.ui.elided_label import ElidedLabel
from dateline.ui.giving_way import GivingWay, Step
from dateline.ui.icons import icon
from dateline.ui.search_field import SearchField

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class Toolbar(QFrame):
    """Buttons for the actions that are used most. It holds no state: the actions do."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setFixedHeight(theme.layout.toolbar)
        self._icon = theme.scaled(16)
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
        self._fill_menus(actions)
        self._arrange(layout)
        self.set_theme(theme)

    def _arrange(self, layout: QHBoxLayout) -> None:
        """By Tab as from left to right, whatever was made first; in a narrow window words give way to icons."""
        stops: list[QWidget] = [*self.findChildren(QToolButton, options=_DIRECT), self.search]
        for stop, following in pairwise(sorted(stops, key=layout.indexOf)):
            self.setTabOrder(stop, following)
        add, *_ = worded = [button for button, _ in self._buttons if button.text()]
        steps = (
            self._in_words(*worded[1:]),
            self._lanes_label.setHidden,
            self._in_words(self.export),
            self._in_words(add),
        )
        self._giving_way = GivingWay(self, layout, steps, (self._range, self.search))

    def set_theme(self, theme: Theme) -> None:
        for button, name in self._buttons:
            button.setIcon(icon(name, theme))
        self.export.setIcon(icon("share", theme))
        self.search.set_theme(theme)
        self.lanes.set_theme(theme)
        self.export.set_theme(theme)

    def _in_words(self, *buttons: QToolButton) -> Step:
        """A step in which these keep their icons only."""

        def give_way(gone: bool) -> None:
            style = Qt.ToolButtonStyle.ToolButtonIconOnly if gone else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            for button in buttons:
                button.setToolButtonStyle(style)

        return give_way

    def minimumSizeHint(self) -> QSize:
        """What does not fit gives way, so that the bar keeps no window wide."""
        return QSize(0, super().minimumSizeHint().height())

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
        self.export.setToolTip(tr("Export"))
        self.export.setIconSize(QSize(self._icon, self._icon))
        self.export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def _button(self, action: QAction, icon_name: str, text: str = "", role: str = "flat") -> QToolButton:
        """A button that follows its action, but keeps a text and an icon of its own."""
        button = QToolButton(self)
        button.setProperty("role", role)
        button.setIconSize(QSize(self._icon, self._icon))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setText(f" {text}" if text else "")  # Qt leaves too little room between icon and text
        if text:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        else:
            button.setFixedWidth(self._icon + 14)
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

"""The projects that were open last, on the empty page: a press opens one, a cross takes it off the list."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from dateline.render.language import tr
from dateline.render.theme import Theme
from dateline.ui.controls import heading_label, rule
from dateline.ui.elided_label import ElidedLabel
from dateline.ui.icons import icon
from dateline.ui.link_button import LinkButton
from dateline.ui.recent_projects import Recent, RecentProjects
from dateline.ui.tool_tips import plain_tool_tip

_MOST = 6
"""As many as the page has room for; all of them stand in the menu."""
_COLUMNS = 2


class RecentList(QWidget):
    """Hidden as long as there is nothing to list. Signal ``chosen(Recent)``: somebody wants it opened."""

    chosen = Signal(object)

    def __init__(self, recent: RecentProjects, theme: Theme) -> None:
        super().__init__()
        self._recent, self._theme = recent, theme
        self.rows: list[_Row] = []
        self.clear = LinkButton(tr("Clear list"))
        self.clear.clicked.connect(recent.clear)
        head = QHBoxLayout()
        head.addWidget(heading_label(tr("Recent projects")))
        head.addStretch()
        head.addWidget(self.clear)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(2)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(rule())
        layout.addLayout(self._grid)
        recent.changed.connect(self._fill)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for row in self.rows:
            row.set_theme(theme)

    def _fill(self) -> None:
        listed = self._recent.listed[:_MOST]
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [_Row(recent, self._theme) for recent in listed]
        for number, row in enumerate(self.rows):
            self._grid.addWidget(row, number // _COLUMNS, number % _COLUMNS)
            row.open.clicked.connect(lambda _=False, recent=row.recent: self.chosen.emit(recent))
            row.remove.clicked.connect(lambda _=False, recent=row.recent: self._recent.forget(recent.path))
        self.setVisible(bool(listed))


class _Row(QWidget):
    """One project: its name over its folder."""

    def __init__(self, recent: Recent, theme: Theme) -> None:
        super().__init__()
        self.recent = recent
        folder = str(recent.path.parent)
        where = tr("Not found in {folder}", folder=folder) if recent.is_missing else folder
        self.open = QPushButton()
        self.open.setProperty("role", "row")
        self.open.setFixedHeight(44)
        self.open.setAccessibleName(tr("Open {name}", name=recent.name))
        self.open.setAccessibleDescription(where)
        self.open.setToolTip(plain_tool_tip(str(recent.path)))
        words = QVBoxLayout(self.open)
        words.setContentsMargins(8, 4, 8, 4)
        words.setSpacing(0)
        for text, role in ((recent.name, "secondary" if recent.is_missing else "strong"), (where, "small")):
            label = ElidedLabel(text)
            label.setProperty("role", role)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
        self.remove = QToolButton()
        self.remove.setProperty("role", "flat")
        self.remove.setIconSize(QSize(14, 14))
        self.remove.setToolTip(tr("Remove from the list; the file stays"))
        self.remove.setAccessibleName(tr("Remove {name} from the list", name=recent.name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.open, 1)
        row.addWidget(self.remove)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self.remove.setIcon(icon("x", theme, colour=theme.colours.text_secondary, size=14))

"""What the window shows before there is any document: where to drop, what to press, and the samples."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dateline.render.language import marked, tr
from dateline.render.theme import Theme
from dateline.ui.actions import Actions
from dateline.ui.controls import heading_label, rule, small_label
from dateline.ui.icons import icon
from dateline.ui.recent_list import RecentList
from dateline.ui.recent_projects import RecentProjects

FORMATS = marked("Plain text, Markdown, web pages, PDF and Word files, e-mails and JSON-lines corpora")


class EmptyPage(QWidget):
    """The first thing that anybody sees. Its buttons trigger the window's actions."""

    def __init__(self, actions: Actions, recent: RecentProjects, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("empty_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._choose = _button(tr(" Choose files…"), actions.open_files.trigger, "primary")
        self._paste = _button(tr("Paste text"), actions.paste_text.trigger)
        self._samples = _button(tr("Open the sample articles"), actions.open_samples.trigger)
        self._target = _DropTarget(theme, [self._choose, self._paste, self._samples])
        column = QWidget()
        column.setMaximumWidth(880)
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(_text(tr("Articles in, timeline out"), "title"))
        inside.addWidget(_text(tr("Every event is one click from the sentence it came from."), "lead"))
        inside.addSpacing(20)
        inside.addWidget(self._target, 1)
        inside.addSpacing(24)
        self._promises = QWidget()
        self._fill_promises()
        self.recent = RecentList(recent, theme)
        inside.addWidget(self._promises)
        inside.addWidget(self.recent)
        recent.changed.connect(self._show_recent)
        self._recent_projects = recent
        self._show_recent()
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(column, 100)
        across.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.addStretch(1)
        layout.addLayout(across, 8)
        layout.addStretch(1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._choose.setIcon(icon("plus", theme, colour=theme.colours.accent_text_on))
        self._target.set_theme(theme)
        self.recent.set_theme(theme)

    def _show_recent(self) -> None:
        """Whoever has projects knows the promises."""
        self._promises.setVisible(not self._recent_projects.listed)

    def _fill_promises(self) -> None:
        """Three short columns: what happens to what is dropped."""
        row = QHBoxLayout(self._promises)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(32)
        for title, text in (
            (
                tr("Dates that explain themselves"),
                tr("For every date you see the words that gave it and what was assumed."),
            ),
            (
                tr("Undated stays undated"),
                tr("Without a publication date, “last week” waits on a shelf. It is never today."),
            ),
            (tr("Nothing leaves this computer"), tr("Articles are read here, without a network.")),
        ):
            column = QVBoxLayout()
            column.setSpacing(6)
            column.addWidget(heading_label(title))
            column.addWidget(rule())
            label = small_label(text)
            label.setWordWrap(True)
            column.addWidget(label)
            column.addStretch()
            row.addLayout(column, 1)


class _DropTarget(QFrame):
    """The dashed field with a small timeline drawn in it. (The whole window takes drops; this says so.)"""

    def __init__(self, theme: Theme, buttons: list[QPushButton]) -> None:
        super().__init__()
        self._theme = theme
        self.setMinimumHeight(250)
        self.setMaximumHeight(330)
        heading = _text(tr("Drop articles or a folder here"), "strong")
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        formats = _text(tr(FORMATS), "secondary")
        formats.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setSpacing(4)
        layout.addStretch(1)
        layout.addWidget(_LittleTimeline(theme), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(24)
        layout.addWidget(heading)
        layout.addWidget(formats)
        layout.addSpacing(14)
        layout.addLayout(row)
        layout.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for picture in self.findChildren(_LittleTimeline):
            picture.set_theme(theme)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Panel fill with a dashed outline."""
        colours = self._theme.colours
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(colours.panel))
            pen = QPen(QColor(colours.line_control), 1.5)
            pen.setDashPattern([4, 3])
            painter.setPen(pen)
            radius = self._theme.radius.drop_target
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)


class _LittleTimeline(QWidget):
    """Two documents' marks over an axis: said, assumed, joined, possible and planned, as on the real timeline."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(QSize(360, 70))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Everything in one go; coordinates are those of the fixed size."""
        colours, line = self._theme.colours, self._theme.line
        first, second = (QColor(self._theme.document(n).mark) for n in (0, 1))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_fading(first, 20, 44))
            painter.drawRoundedRect(QRectF(20, 2, 90, 12), 3, 3)
            painter.setBrush(second)
            painter.drawRoundedRect(QRectF(70, 28, 26, 12), 3, 3)
            painter.setPen(QPen(QColor(colours.text_primary), line.joined))
            painter.drawLine(QPointF(150, 8), QPointF(150, 34))
            painter.setPen(Qt.PenStyle.NoPen)
            for colour, y in ((first, 8), (second, 34)):
                painter.setBrush(colour)
                painter.drawEllipse(QPointF(150, y), 7, 7)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            possible = QPen(_fading(first, 328, 268), line.possible_outline)
            possible.setDashPattern([2.2, 1.7])
            painter.setPen(possible)
            painter.drawRoundedRect(QRectF(228, 3, 100, 10), 3, 3)
            painter.setPen(QPen(_fading(second, 280, 256), line.planned_outline))
            painter.drawRoundedRect(QRectF(197, 29, 82, 10), 3, 3)
            painter.setPen(QPen(QColor(colours.line_strong), 1))
            painter.drawLine(QPointF(0.5, 60.5), QPointF(359.5, 60.5))
            for x in range(0, 360, 30):
                painter.drawLine(QPointF(x + 0.5, 60.5), QPointF(x + 0.5, 65.5 if x % 120 == 0 else 62.5))


def _fading(colour: QColor, clear: float, solid: float) -> QBrush:
    """A brush that is transparent at x = ``clear`` and has the full colour from x = ``solid`` on."""
    gradient = QLinearGradient(clear, 0, solid, 0)
    nothing = QColor(colour)
    nothing.setAlpha(0)
    gradient.setColorAt(0, nothing)
    gradient.setColorAt(1, colour)
    return QBrush(gradient)


def _text(words: str, role: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", role)
    return label


def _button(text: str, pressed: object, role: str = "") -> QPushButton:
    button = QPushButton(text)
    if role:
        button.setProperty("role", role)
    button.clicked.connect(pressed)
    return button

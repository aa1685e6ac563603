"""Small widgets that Qt lacks: a button with a chevron for its menu, a divider, a heading with a count."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from dateline.render.theme import Theme
from dateline.ui.icons import pixmap

_CHEVRON = 14


class MenuButton(QToolButton):
    """A button that opens a menu and shows it by a chevron; its text says the choice that is in force."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setProperty("role", "menu")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._choices: tuple[str, ...] = ()

    def set_choices(self, choices: Iterable[str]) -> None:
        """Be as wide as the longest of what it may say, so that nothing beside it moves when another is chosen."""
        self._choices = tuple(choices)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        widths = [self._width_of(choice) for choice in self._choices]
        return super().sizeHint() + QSize(max(0, max(widths, default=0) - self._width_of(self.text())), 0)

    def _width_of(self, words: str) -> int:
        """As Qt measures what a button says."""
        return self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic.value), words).width()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chevron goes over the style's own drawing: a style sheet could only take it from an uncoloured file."""
        super().paintEvent(event)
        colours = self._theme.colours
        colour = colours.text_secondary if self.isEnabled() else colours.text_disabled
        with QPainter(self) as painter:
            place = QRect(self.width() - _CHEVRON - 9, (self.height() - _CHEVRON) // 2, _CHEVRON, _CHEVRON)
            painter.drawPixmap(place, pixmap("chevron-down", colour, _CHEVRON, self.devicePixelRatioF()))


class Heading(QWidget):
    """A section's name, and at the right how many there are."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = small_label()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.addWidget(heading_label(text))
        layout.addStretch()
        layout.addWidget(self._count)

    def set_count(self, count: int | None) -> None:
        """Show a number, or nothing."""
        self._count.setText("" if count is None else f"{count:,}")


def heading_label(text: str) -> QLabel:
    return _label(text, "heading")


def small_label(text: str = "") -> QLabel:
    return _label(text, "small")


def rule() -> QFrame:
    """A hairline across."""
    line = QFrame()
    line.setProperty("role", "rule")
    return line


def divider() -> QFrame:
    """A short upright hairline between groups of a toolbar."""
    line = QFrame()
    line.setProperty("role", "divider")
    line.setFixedSize(1, 22)
    return line


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label

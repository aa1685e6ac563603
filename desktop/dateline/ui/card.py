"""A framed field of a panel that groups what belongs together."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from dateline.render.theme import Theme


class Card(QFrame):
    """Add widgets through ``column``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        colours, padding = theme.colours, theme.spacing.card_padding
        self.setObjectName("card")
        self.setStyleSheet(
            f"#card {{ background: {colours.canvas}; border: 1px solid {colours.line_hairline};"
            f" border-radius: {round(theme.radius.card)}px; }}"
        )
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(padding, padding, padding, padding)
        self.column.setSpacing(theme.spacing.steps[0])

"""What the pages of the details panel are built from: headings, texts and rows of one look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from dateline.render.fonts import font
from dateline.render.theme import Theme
from dateline.ui.flow_row import FlowRow
from dateline.ui.flow_text import FlowText, Run


class DetailsPage(QWidget):
    """One page of the panel, filled from top to bottom."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        padding = theme.spacing.detail_padding
        page = QVBoxLayout(self)
        page.setContentsMargins(padding, padding, padding, padding)
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.spacing.steps[0])
        page.addLayout(self.column)
        page.addStretch(1)

    def add(self, widget: QWidget) -> None:
        self.column.addWidget(widget)

    def add_row(self, *widgets: QWidget) -> None:
        """Widgets side by side, from the left, and on below where a row is full."""
        row = FlowRow(self.theme.spacing.steps[1])
        for widget in widgets:
            row.addWidget(widget)
        self.column.addLayout(row)

    def add_heading(self, text: str) -> None:
        self.column.addSpacing(self.theme.spacing.steps[2])
        heading = QLabel(text)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setProperty("role", "heading")
        heading.setFont(font(self.theme, self.theme.type.small, 600))
        self.column.addWidget(heading)

    def add_title(self, text: str) -> FlowText:
        theme = self.theme
        title = FlowText((Run(text, weight=600),), theme, theme.type.title, theme.type.line_title)
        self.column.addWidget(title)
        return title

    def add_lead(self, text: str) -> FlowText:
        theme = self.theme
        lead = FlowText((Run(text, weight=500),), theme, theme.type.reading, theme.type.line_reading)
        self.column.addWidget(lead)
        return lead

    def add_text(self, text: str, colour: str | None = None) -> FlowText:
        theme = self.theme
        body = FlowText((Run(text, colour),), theme, theme.type.body, theme.type.line_body)
        self.column.addWidget(body)
        return body

    def add_small(self, text: str, colour: str | None = None) -> FlowText:
        theme = self.theme
        run = Run(text, colour or theme.colours.text_secondary)
        small = FlowText((run,), theme, theme.type.small, theme.type.line_small)
        self.column.addWidget(small)
        return small

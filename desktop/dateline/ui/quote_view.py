"""Who says so: one mention as its document tells of it, with the way back to the text."""

from __future__ import annotations

import itertools

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dateline.chronology.analysis import Entry
from dateline.events.model import MentionRef
from dateline.render.language import tr
from dateline.render.model_words import title_of
from dateline.render.theme import Theme
from dateline.session.words import published_words
from dateline.ui.chip import DocumentChip
from dateline.ui.flow_text import FlowText, Run
from dateline.ui.link_button import LinkButton
from dateline.ui.quotation import one_line, sentence_around

_BAR = 3


class QuoteView(QWidget):
    """Signals: ``show_in_text_asked(MentionRef)``: the person wants to read on in the document."""

    show_in_text_asked = Signal(object)

    def __init__(self, entry: Entry, ref: MentionRef, ordinal: int, theme: Theme) -> None:
        super().__init__()
        self._entry, self._ref = entry, ref
        mention = entry.mentions[ref.index]
        self._quotation = sentence_around(entry.document.text, mention.start, mention.end)
        self.show_in_text = LinkButton(tr("Show in text"))
        self.show_in_text.clicked.connect(lambda: self.show_in_text_asked.emit(ref))
        self.copy_quote = LinkButton(tr("Copy quote"))
        self.copy_quote.clicked.connect(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.spacing.steps[0])
        column.addLayout(self._source(ordinal, theme))
        column.addWidget(_Barred(self._quote(ordinal, theme), theme.document(ordinal).mark))
        links = QHBoxLayout()
        links.setSpacing(theme.spacing.steps[2])
        links.addWidget(self.show_in_text)
        links.addWidget(self.copy_quote)
        links.addStretch(1)
        column.addLayout(links)

    def _source(self, ordinal: int, theme: Theme) -> QHBoxLayout:
        document = self._entry.document
        row = QHBoxLayout()
        row.setSpacing(theme.spacing.steps[1])
        chip = DocumentChip(theme, ordinal, theme.type.line_body)
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        said = [Run(one_line(title_of(document) or document.id), weight=500)]
        if document.author:
            said.append(Run(f"  {one_line(document.author)}", theme.colours.text_secondary))
        row.addWidget(FlowText(tuple(said), theme, theme.type.body, theme.type.line_body))
        return row

    def _quote(self, ordinal: int, theme: Theme) -> FlowText:
        """The sentence: the clause in full colour, the words that gave the date tinted, the rest paler."""
        text, quotation = self._entry.document.text, self._quotation
        mention = self._entry.mentions[self._ref.index]
        dated = (0, 0)
        if mention.time_expression is not None:
            expression = self._entry.expressions[mention.time_expression]
            dated = (expression.start, expression.end)
        inside = range(quotation.start, quotation.end + 1)
        borders = {quotation.start, quotation.end} | ({mention.start, mention.end, *dated} & set(inside))
        places = sorted(borders)
        pale, tint = theme.colours.text_secondary, theme.document(ordinal).tint
        runs = [Run("“…" if quotation.cut_start else "“", pale)]
        for start, end in itertools.pairwise(places):
            in_clause = mention.start <= start < mention.end
            in_date = dated[0] <= start < dated[1]
            runs.append(
                Run(one_line(text[start:end]), None if in_clause or in_date else pale, tint if in_date else None)
            )
        runs.append(Run("…”" if quotation.cut_end else "”", pale))
        return FlowText(tuple(runs), theme, theme.type.body, theme.type.line_body)

    def _copy(self) -> None:
        document, published = self._entry.document, self._entry.published
        source = [
            document.author,
            title_of(document) or document.id,
            published_words(published) if published else tr("undated"),
        ]
        told = ", ".join(one_line(part) for part in source if part)
        quote = f"{self._quotation.of(document.text)} — {told}"
        QGuiApplication.clipboard().setText(quote.encode("utf-8", "replace").decode("utf-8"))


class _Barred(QWidget):
    """A widget with the document's bar at its left."""

    def __init__(self, content: QWidget, colour: str) -> None:
        super().__init__()
        self._colour = colour
        row = QHBoxLayout(self)
        row.setContentsMargins(_BAR + 9, 0, 0, 0)
        row.addWidget(content)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, _BAR, self.height(), QColor(self._colour))
        painter.end()

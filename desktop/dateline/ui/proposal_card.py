"""The card beside a publication marker that is moved: what the new date would do, before anything is done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from dateline.chronology.model import Chronology
from dateline.chronology.proposal import Proposal
from dateline.render.fonts import font
from dateline.render.language import tr
from dateline.render.theme import Theme
from dateline.session.proposal_words import consequence_words, moves_words

_WIDEST = 380
_MOST_SENTENCES = 2


class ProposalCard(QFrame):
    """Dark on light and light on dark, like a tool tip; the mouse goes through it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("proposalCard")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("What the new publication date would do"))
        self._title, self._sentences, self._keys = QLabel(), QLabel(), QLabel()
        for label in (self._title, self._sentences, self._keys):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._sentences.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 7)
        column.setSpacing(1)
        for label in (self._title, self._sentences, self._keys):
            column.addWidget(label)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        colours, small = theme.colours, theme.type.small
        self.setStyleSheet(
            f"#proposalCard {{ background: {colours.text_primary}; border-radius: {round(theme.radius.card)}px; }}"
            f"#proposalCard QLabel {{ color: {colours.canvas}; background: transparent; font-size: {small}px; }}"
        )
        self._title.setStyleSheet(f"font-size: {theme.type.body}px; font-weight: 600;")
        self._title.setFont(font(theme, theme.type.body, 600))
        for label in (self._sentences, self._keys):
            label.setFont(font(theme, small))

    def show_proposal(self, proposal: Proposal, chronology: Chronology, *, applied_by: str, hint: str = "") -> None:
        """Say what would happen, and how to apply it or put it back; ``hint`` is said besides, if anything."""
        sentences = consequence_words(proposal, chronology)
        self._title.setText(moves_words(proposal))
        self._sentences.setText("\n".join(sentences[:_MOST_SENTENCES]))
        self._sentences.setVisible(bool(sentences))
        keys = (tr("{applied_by} to apply", applied_by=tr(applied_by)), tr("Esc to put it back"), hint)
        self._keys.setText(" · ".join(part for part in keys if part))
        widest = max(label.sizeHint().width() for label in (self._title, self._keys))
        wanted = max(
            (self._sentences.fontMetrics().horizontalAdvance(line) for line in sentences[:_MOST_SENTENCES]), default=0
        )
        width = min(max(widest, wanted + 2) + 20, max(_WIDEST, widest + 20))
        self.resize(width, self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height())
        self.show()
        self.raise_()

"""The page of the details panel about a document whose publication date is being tried out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from dateline import calendar
from dateline.chronology.model import Chronology, letter
from dateline.chronology.proposal import Change, Proposal
from dateline.events.model import headline
from dateline.render.date_words import words_of
from dateline.render.language import figures, tr
from dateline.render.look import Look
from dateline.render.theme import Theme
from dateline.session.proposal_words import consequence_words, moving_words
from dateline.session.words import moved_words
from dateline.timeline.sizes import TextStyle, elided
from dateline.ui.chip import DocumentChip
from dateline.ui.controls import heading_label, small_label
from dateline.ui.details_section import DetailsPage
from dateline.ui.event_words import long_day
from dateline.ui.flow_text import FlowText
from dateline.ui.quotation import one_line

_MOST = 10
_ROW = 38
_MORE = 22
_PADDING = 10
_ARROW = " → "


class ProposalDetails(DetailsPage):
    """Built once for a document; `show_proposal` then keeps up with a hand that drags."""

    def __init__(self, chronology: Chronology, key: str, theme: Theme) -> None:
        super().__init__(theme)
        self._chronology = chronology
        ordinal = chronology.ordinal(key)
        chip = DocumentChip(theme, ordinal)
        self.add_row(
            chip,
            FlowText(tr("Document {letter}", letter=letter(ordinal)), theme, theme.type.small, theme.type.line_small),
        )
        document = chronology.entry(key).document
        self.add_title(one_line(document.title or document.id))
        self.add_heading(tr("Publication date"))
        self._day, self._former, self._sentences = QLabel(), small_label(), small_label()
        self._day.setStyleSheet(f"font-size: {theme.type.reading}px; font-weight: 500;")
        self._sentences.setWordWrap(True)
        self._sentences.setStyleSheet(f"color: {theme.colours.warning_text};")
        self._moving, self._wrong, self._staying = heading_label(""), heading_label(""), heading_label("")
        self.moves = _Moves(theme, tr("Events that move"))
        self.wrong = _Moves(theme, tr("Events that would contradict the date"))
        self._why_stay = small_label(tr("They say their own date, or only that they lie before or after publication."))
        self._why_stay.setWordWrap(True)
        for label in (self._day, self._former, self._sentences):
            self.add(label)
        groups: tuple[tuple[QLabel, QWidget], ...] = (
            (self._wrong, self.wrong),
            (self._moving, self.moves),
            (self._staying, self._why_stay),
        )
        for heading, below in groups:
            self.column.addSpacing(theme.spacing.steps[1])
            self.add(heading)
            self.add(below)

    def show_proposal(self, proposal: Proposal) -> None:
        """Show what the proposal of this document says."""
        former, _ = moved_words(proposal.former, proposal.day)
        self._day.setText(long_day(calendar.from_date(proposal.day)))
        self._former.setText(tr("was {former}", former=former) if proposal.former else tr("undated so far"))
        sentences = consequence_words(proposal, self._chronology)
        self._sentences.setText("\n".join(sentences))
        self._sentences.setVisible(bool(sentences))
        self._moving.setText(moving_words(proposal))
        self._wrong.setText(_contradicting(len(proposal.contradicted)))
        self._staying.setText(tr("%Ln events stay", "", proposal.staying, one="1 event stays"))
        self.moves.show_changes(proposal.moving, proposal.day.year)
        self.wrong.show_changes(proposal.contradicted, proposal.day.year)
        groups: tuple[tuple[int, QWidget, QWidget], ...] = (
            (len(proposal.moving), self._moving, self.moves),
            (len(proposal.contradicted), self._wrong, self.wrong),
            (proposal.staying, self._staying, self._why_stay),
        )
        for count, heading, below in groups:
            heading.setVisible(count > 0)
            below.setVisible(count > 0)


def _contradicting(count: int) -> str:
    return tr("%Ln events would contradict it", "", count, one="1 event would contradict it")


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    former: str
    wanted: str
    struck: bool


def _spoken(row: _Row) -> str:
    return tr("{label}, {former} to {wanted}", label=row.label, former=row.former, wanted=row.wanted)


class _Moves(QWidget):
    """Events with their date so far, struck through, and the new one; painted, for it changes while a hand moves."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._look = Look(theme)
        self._name = name
        self.rows: tuple[_Row, ...] = ()
        self._more = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_changes(self, changes: tuple[Change, ...], year: int) -> None:
        """The most important ones first; of many, how many more there are. ``year`` goes without saying."""
        order = sorted(changes, key=lambda change: -change.before.importance)
        self.rows = tuple(_row(change, year) for change in order[:_MOST])
        self._more = len(changes) - len(self.rows)
        self.setAccessibleName(f"{self._name}: {len(changes)}")
        self.setAccessibleDescription("; ".join(_spoken(row) for row in self.rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, _ROW * len(self.rows) + (_MORE if self._more else 0) + 2 * 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, colours = self._look, self._look.theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.line_hairline), 1))
        painter.setBrush(QColor(colours.canvas))
        radius = look.theme.radius.card
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        for place, row in enumerate(self.rows):
            self._paint_row(painter, row, 6.0 + _ROW * place)
        if self._more:
            y, style = 6.0 + _ROW * len(self.rows) + _MORE / 2, TextStyle.SMALL
            text = tr("and {more} more", more=figures(self._more))
            look.text(painter, _PADDING, y, text, style=style, colour=colours.text_secondary)
        painter.end()

    def _paint_row(self, painter: QPainter, row: _Row, top: float) -> None:
        """The label over both dates, so that neither has to be cut."""
        look, colours = self._look, self._look.theme.colours
        measure, small, strong = look.fonts.measure, TextStyle.SMALL, TextStyle.SMALL_STRONG
        label = elided(row.label, small, self.width() - 2 * _PADDING, measure)
        look.text(painter, _PADDING, top + 10, label, style=small, colour=colours.text_primary)
        x, y = float(_PADDING), top + 26
        look.text(painter, x, y, row.former, style=small, colour=colours.text_secondary)
        after = x + measure(row.former, small)
        if row.struck:
            painter.drawLine(QPointF(x, y + 0.5), QPointF(after, y + 0.5))
        look.text(painter, after, y, _ARROW, style=small, colour=colours.text_secondary)
        x = after + measure(_ARROW, small)
        wanted = elided(row.wanted, strong, self.width() - _PADDING - x, measure)
        look.text(painter, x, y, wanted, style=strong, colour=colours.text_primary)


def _row(change: Change, year: int) -> _Row:
    """Both dates; without their year where that is the one of the proposal for both."""
    said = [
        words_of(event.interval, short=True) if event.interval else tr("on the shelf")
        for event in (change.before, change.after)
    ]
    alike = all(words.endswith(f" {year}") for words in said)
    former, wanted = (words.removesuffix(f" {year}") if alike else words for words in said)
    return _Row(one_line(headline(change.before.label)), former, wanted, change.before.interval is not None)

"""The source-text pane: the document that is selected, its events underlined, the selected one in view."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from dateline.chronology.analysis import Entry
from dateline.chronology.model import letter
from dateline.chronology.own_events import OWN
from dateline.chronology.proposal import Proposal
from dateline.events.model import MentionRef, Span
from dateline.render.fonts import font
from dateline.render.language import tr
from dateline.render.model_words import called, title_of
from dateline.render.reason_words import reason_words
from dateline.render.theme import Theme
from dateline.session.session import Session
from dateline.session.words import moved_words, published_words
from dateline.ui.chip import DocumentChip
from dateline.ui.elided_label import ElidedLabel
from dateline.ui.event_words import offset_or_side, when_words
from dateline.ui.link_button import LinkButton
from dateline.ui.text_margin import DateMargin
from dateline.ui.text_marks import TextMark, TextMarks, margin_date, marks_of
from dateline.ui.text_overview import MarkedScrollBar
from dateline.ui.text_view import TextView
from dateline.ui.tool_tips import plain_tool_tip

_LEAST_BYLINE = 220
_LEAST_WITH_COUNT = 520


class SourceTextPane(QWidget):
    """Watches the session's selection and shows the text that it comes from.

    Signals: ``set_date_asked(str)``: the person wants to give the document with that key a publication date;
    ``add_event_asked(str, int, int)``: an event is to be made of the document's words from here to there.
    """

    set_date_asked = Signal(str)
    add_event_asked = Signal(str, int, int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._entry: Entry | None = None
        self._key: str | None = None  # of the entry: kept, for it is a hash of the whole text
        self.header = TextHeader(theme)
        self._hidden: str | None = None  # the selected event where the filter keeps it out
        self.view = TextView(theme, self.tell)
        self.overview = MarkedScrollBar(theme)
        self.view.setVerticalScrollBar(self.overview)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.view.setAccessibleName(tr("Source text"))
        self.margin = DateMargin(self.view, theme)
        self._empty = QLabel(tr("Choose a document to read it"))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._overview_timer = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._on_selection_changed()

    def set_theme(self, theme: Theme) -> None:
        """Take another look; the place in the text and the selection stay."""
        self._theme = theme
        for part in (self.header, self.view, self.overview, self.margin):
            part.set_theme(theme)
        self._empty.setFont(font(theme, theme.type.body))
        self._empty.setStyleSheet(f"color: {theme.colours.text_secondary}; background: {theme.colours.canvas};")
        if self._key is not None:
            colours = theme.document(self._session.chronology.ordinal(self._key))
            self.view.set_marks(self.view.marks, colours)

    def reveal(self, ref: MentionRef) -> None:
        """Bring a mention of the document that is shown into view, also if it is selected already."""
        if (mark := self.view.marks.of(ref)) is not None:
            self.view.scroll_to(mark)

    def add_selected(self) -> bool:
        """Ask for an event from the words that are selected; says whether any are."""
        start, end = self.view.selected_span
        if self._key is None or start == end:
            return False
        self.add_event_asked.emit(self._key, start, end)
        return True

    def tell(self, mark: TextMark) -> str:
        """The tool tip of a mark, in plain words: its label, when it was, its status."""
        mention = self._session.chronology.shown_mention(mark.ref)
        when = when_words(mention.interval, mention.status) if mention.interval else offset_or_side(mention)
        told = f"{mark.label}\n{when} · {called(mark.status)}"
        return f"{told}\n{tr('Hidden by the filter')}" if mark.hidden else told

    # -- inside -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(reading)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.view.add_asked.connect(self.add_selected)
        self._session.chronology_changed.connect(self._on_chronology_changed)
        self._session.selection_changed.connect(self._on_selection_changed)
        self._session.filter_changed.connect(self._mark)
        self._session.proposing.follower().due.connect(self._on_proposal_caught_up)
        self._session.searching.changed.connect(self._mark_found)
        self._session.hover_changed.connect(lambda: self.view.set_hovered(self._session.hovered))
        self.view.mark_clicked.connect(self._on_mark_clicked)
        self.view.mark_hovered.connect(lambda mark: self._session.hover_event(mark.event if mark else None))
        self.view.step_asked.connect(self._step)
        self.view.laid_out.connect(self._overview_timer.start)
        self._overview_timer.timeout.connect(self._show_overview)
        self.header.set_date_asked.connect(self._on_set_date)
        self.header.open_asked.connect(self._open_original)

    def _on_chronology_changed(self) -> None:
        key = self._key
        if key is not None and key in self._session.chronology and key == self._session.selection.document:
            self._entry = self._session.chronology.entry(key)
            self._mark()
            self.view.set_selected(self._session.selection.mention)
        else:
            self._show_document()

    def _on_selection_changed(self) -> None:
        selection, hidden = self._session.selection, self._session.filtering.hidden
        if selection.document != self._key:
            self._show_document()
        elif (hidden.id if hidden is not None else None) != self._hidden:
            self._mark()
        self.view.set_selected(selection.mention)
        self.margin.update()
        self._overview_timer.start()
        if (mark := self.view.selected) is not None:
            if not mark.start <= self.view.caret < mark.end:
                self.view.put_caret(mark.start)
            self.view.scroll_to(mark)

    def _show_document(self) -> None:
        chronology, key = self._session.chronology, self._session.selection.document
        self._entry = chronology.entry(key) if key is not None and key in chronology else None
        self._key = key if self._entry is not None else None
        self._stack.setCurrentIndex(0 if self._entry is None else 1)
        if self._entry is None or self._key is None:
            self.view.set_text("", self._theme.document(0))
        else:
            self.view.set_text(self._entry.document.text, self._theme.document(chronology.ordinal(self._key)))
            self._mark()
            self._mark_found(show=self._session.selection.mention is None)

    def _mark(self) -> None:
        if self._entry is None or self._key is None:
            return
        chronology = self._session.chronology
        shown = self._session.showing.ids
        hidden = self._session.filtering.hidden
        self._hidden = hidden.id if hidden is not None else None
        marks = marks_of(self._entry, chronology, shown, self._hidden)
        ordinal = chronology.ordinal(self._key)
        self.view.set_marks(marks, self._theme.document(ordinal))
        self.header.show_document(self._entry, ordinal, _count_of_events(marks))

    def _mark_found(self, *, show: bool = False) -> None:
        """Mark what is searched for; with ``show`` bring the first of it into view."""
        found = self._session.searching.found
        if self._entry is None or found is None:
            self.view.set_found(())
            return
        text = self._entry.document.text
        spans = found.query.spans(text)
        self.view.set_found(spans)
        if show and spans:
            start, end = spans[0]
            self.view.scroll_to(Span(start, end, text[start:end]))

    def _on_proposal_caught_up(self) -> None:
        """The dates beside the text, and that of publication over it; where the events are told stays as it is."""
        proposal = self._session.proposing.proposal
        if self._entry is None or self._key is None:
            return
        if proposal is None or proposal.key != self._key:
            self.margin.show_dates(None)
            self.header.show_published(self._entry)
        else:
            self.margin.show_dates(lambda ref: self._date_tried(proposal, ref))
            self.header.show_moved(self._entry, *moved_words(proposal.former, proposal.day))

    def _date_tried(self, proposal: Proposal, ref: MentionRef) -> str | None:
        """What the proposal says of a mention's date; nothing where a person has said when its event was."""
        if self._session.chronology.event_of(ref).edit.interval is not None:
            return None
        return margin_date(proposal.entry.mentions[ref.index], proposal.day)

    def _on_mark_clicked(self, mark: TextMark) -> None:
        self._session.select_mention(mark.ref)
        self._session.reveal_asked.emit()

    def _step(self, direction: int) -> None:
        selected = self.view.selected
        ref = selected.ref if selected else None
        step = self.view.marks.after if direction > 0 else self.view.marks.before
        mark = step(ref, self.view.caret)
        if mark is not None:
            self._on_mark_clicked(mark)

    def _show_overview(self) -> None:
        lines = tuple(sorted({self.view.line_number_of(mark.start) for mark in self.view.marks.marks}))
        selected = self.view.selected
        line = self.view.line_number_of(selected.start) if selected else None
        self.overview.set_marks(lines, line, self.view.colours.mark)

    def _on_set_date(self) -> None:
        if self._key is not None:
            self.set_date_asked.emit(self._key)

    def _open_original(self) -> None:
        source = self._entry.document.source if self._entry else None
        if source is not None and source.is_file():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(source.resolve())))


class TextHeader(QWidget):
    """Whose text is shown: letter, title, author and date, number of events, the way to the original file."""

    set_date_asked = Signal()
    open_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._undated = False
        self.chip = DocumentChip(theme)
        self.title = ElidedLabel()
        self.byline = ElidedLabel(least=_LEAST_BYLINE)
        self.set_date = LinkButton(tr("set date"))
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.open_original = LinkButton(tr("Open original"))
        self.set_date.clicked.connect(self.set_date_asked)
        self.open_original.clicked.connect(self.open_asked)
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.byline.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.spacing.panel_padding, 0, theme.spacing.panel_padding, 0)
        row.setSpacing(theme.spacing.steps[1])
        for widget, stretch in ((self.chip, 0), (self.title, 80), (self.byline, 30), (self.set_date, 0)):
            row.addWidget(widget, stretch)
        row.addStretch(1)
        row.addWidget(self.count)
        row.addSpacing(theme.spacing.steps[0])
        row.addWidget(self.open_original)
        self.setFixedHeight(theme.layout.text_header)
        self.setObjectName("textHeader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.chip.set_theme(theme)
        self.title.setFont(font(theme, theme.type.body, 500))
        for label in (self.byline, self.count):
            label.setFont(font(theme, theme.type.small))
        colours = theme.colours
        self.setStyleSheet(
            f"#textHeader {{ background: {colours.canvas}; border-bottom: 1px solid {colours.line_hairline};"
            f" border-top: 1px solid {colours.line_hairline}; }}"
        )
        self.open_original.setStyleSheet(
            f"QPushButton {{ color: {colours.text_primary}; }}"
            f"QPushButton:disabled {{ color: {colours.text_disabled}; }}"
        )
        self.title.setStyleSheet(f"color: {colours.text_primary}")
        self.count.setStyleSheet(f"color: {colours.text_secondary}")
        self._colour_byline()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.count.setVisible(self.width() >= _LEAST_WITH_COUNT)

    def show_document(self, entry: Entry, ordinal: int, count: int) -> None:
        """Describe a document in which ``count`` events are marked."""
        document = entry.document
        self.chip.set_ordinal(ordinal)
        title = title_of(document) or document.id
        self.title.setText(title)
        self.title.setToolTip(plain_tool_tip(f"{letter(ordinal)}: {title}"))
        self._undated = entry.published is None and entry.key != OWN.key
        self.show_published(entry)
        self.byline.setToolTip(plain_tool_tip(reason_words(entry.published.reason) if entry.published else ""))
        self.set_date.setVisible(self._undated)
        self.set_date.setAccessibleName(tr("Set publication date of document {letter}", letter=letter(ordinal)))
        self.count.setText(tr("%Ln events", "", count, one="1 event"))
        openable = document.source is not None and document.source.is_file()
        self.open_original.setEnabled(openable)
        tip = str(document.source) if openable else tr("There is no file behind this text")
        self.open_original.setToolTip(plain_tool_tip(tip))
        self._colour_byline()

    def show_published(self, entry: Entry) -> None:
        """Show author and date."""
        date = published_words(entry.published) if entry.published is not None else tr("undated") * self._undated
        self.byline.setText(" · ".join(part for part in (entry.document.author, date) if part))

    def show_moved(self, entry: Entry, former: str, wanted: str) -> None:
        """Show the date so far and the one that is tried out."""
        self.byline.setText(" · ".join(part for part in (entry.document.author, f"{former} → {wanted}") if part))

    def _colour_byline(self) -> None:
        colours = self._theme.colours
        self.byline.setStyleSheet(f"color: {colours.warning_text if self._undated else colours.text_secondary}")


def _count_of_events(marks: TextMarks) -> int:
    return len({mark.event for mark in marks.marks if not mark.hidden})

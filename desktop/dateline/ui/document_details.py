"""The page of the details panel about one document: what it is, when it speaks from, what was found in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QPushButton

from dateline import calendar
from dateline.chronology.model import Chronology, letter
from dateline.documents.model import Publication
from dateline.render.language import figures, tr
from dateline.render.model_words import title_of
from dateline.render.reason_words import reason_words
from dateline.render.theme import Theme
from dateline.session.words import published_words
from dateline.ui.card import Card
from dateline.ui.chip import DocumentChip
from dateline.ui.details_section import DetailsPage
from dateline.ui.event_words import long_day
from dateline.ui.flow_text import FlowText, Run
from dateline.ui.link_button import LinkButton
from dateline.ui.quotation import one_line
from dateline.ui.source_marks import SourceMark


class DocumentDetails(DetailsPage):
    """Signals: ``set_date_asked(str)`` with the document's key; ``use_date_asked(object)`` with a `Publication` that
    the person takes as the document's date; ``source_asked(str)``: they want to see what is wrong with its file."""

    set_date_asked = Signal(str)
    use_date_asked = Signal(object)
    source_asked = Signal(str)

    def __init__(
        self, chronology: Chronology, key: str, theme: Theme, offers: Sequence[Publication],
        source: SourceMark | None = None,
    ) -> None:  # fmt: skip
        super().__init__(theme)
        self._offers = offers
        self._key, self._entry = key, chronology.entry(key)
        entry, document, ordinal = self._entry, self._entry.document, chronology.ordinal(key)
        chip = DocumentChip(theme, ordinal)
        self.add_row(
            chip,
            FlowText(tr("Document {letter}", letter=letter(ordinal)), theme, theme.type.small, theme.type.line_small),
        )
        self.add_title(one_line(title_of(document) or document.id))
        self._add_publication()
        self._add_candidates()
        self.add_heading(tr("Document"))
        self.add_text(" · ".join(self._facts()))
        self.add_small(one_line(str(document.source)) if document.source else tr("Not from a file on this computer"))
        if source is not None:
            self._add_source(source)
        self.add_heading(tr("Found in it"))
        self.add_text(self._counts())
        for sentence in entry.analysis.lacks:
            self.add_small(sentence, theme.colours.warning_text)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _add_publication(self) -> None:
        published = self._entry.published
        if published is None:
            self.add_lead(tr("Undated"))
            self.add_small(
                tr("Nothing says for certain when this was published, so what it tells of waits on the shelf.")
            )
        else:
            first, last = published.days
            when = (
                long_day(calendar.from_date(first))
                if first == last
                else tr("some day in {when}", when=published_words(published))
            )
            self.add_lead(tr("Published {when}", when=when))
            self.add_small(tr("Date {reason}", reason=one_line(reason_words(published.reason))))
        button = QPushButton(tr("Set publication date…") if published is None else tr("Change publication date…"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.set_date_asked.emit(self._key))
        self.add_row(button)

    def _add_source(self, source: SourceMark) -> None:
        self.add_small(one_line(source.sentence), self.theme.colours.warning_text)
        look = LinkButton(f"{source.link[:1].upper()}{source.link[1:]}…")
        look.setAccessibleName(f"{source.words}: {source.link}")
        look.clicked.connect(lambda: self.source_asked.emit(self._key))
        self.add_row(look)

    def _add_candidates(self) -> None:
        """Dates offered by the document and by others that tell the same; none is taken unasked."""
        if not self._offers:
            return
        self.add_heading(tr("Other dates found") if self._entry.published else tr("Dates found"))
        card = Card(self.theme)
        for candidate in self._offers:
            card.column.addWidget(self._offer(candidate))
            first, last = candidate.days
            use = LinkButton(tr("Use this date") if first == last else tr("Use these days"))
            use.setAccessibleName(tr("Use {when} as publication date", when=published_words(candidate)))
            use.clicked.connect(lambda _=False, chosen=candidate: self.use_date_asked.emit(chosen))
            card.column.addWidget(use)
        self.add(card)

    def _offer(self, candidate: Publication) -> FlowText:
        runs = (
            Run(published_words(candidate)),
            Run(f"  {one_line(reason_words(candidate.reason))}", self.theme.colours.text_secondary),
        )
        return FlowText(runs, self.theme, self.theme.type.body, self.theme.type.line_body)

    def _facts(self) -> list[str]:
        document = self._entry.document
        facts = [one_line(document.author)] if document.author else []
        facts.append(_language(document.language))
        facts.append(tr("%Ln words", "", len(document.text.split()), one="1 word"))
        return facts

    def _counts(self) -> str:
        dated = sum(mention.interval is not None for mention in self._entry.mentions)
        undated = len(self._entry.mentions) - dated
        mentions = tr("%Ln mentions of events", "", len(self._entry.mentions), one="1 mention of an event")
        expressions = tr("%Ln time expressions", "", len(self._entry.expressions), one="1 time expression")
        return tr(
            "{mentions}: {dated} dated, {undated} on the shelf · {expressions}",
            mentions=mentions,
            dated=figures(dated),
            undated=figures(undated),
            expressions=expressions,
        )


def _language(code: str) -> str:
    """The language's English name."""
    if code == "und":
        return tr("language unknown")
    return QLocale.languageToString(QLocale(code).language())

"""The details panel: the event that is selected, or the document, or how to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from dateline.documents.model import Publication
from dateline.events.model import MentionRef
from dateline.render.theme import Theme
from dateline.session.session import Session
from dateline.ui.details_section import DetailsPage
from dateline.ui.document_details import DocumentDetails
from dateline.ui.event_details import EventDetails
from dateline.ui.event_words import in_order_of_time

_NOTHING = "Select an event to see where its date comes from and who says so."


class DetailsPanel(QScrollArea):
    """Watches the session's selection.

    Signals: ``set_date_asked(str)``: the person wants to give the document with that key a publication date;
    ``show_in_text_asked(MentionRef)``: the mention has been selected and should be brought into view in its text.
    """

    set_date_asked = Signal(str)
    show_in_text_asked = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(theme.layout.right_minimum)
        self.setAccessibleName("Details")
        session.selection_changed.connect(self._on_selection_changed)
        session.chronology_changed.connect(self._rebuild)
        session.filter_changed.connect(self._rebuild)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.setStyleSheet(f"DetailsPanel {{ background: {theme.colours.panel}; border: none; }}")
        self.viewport().setObjectName("detailsViewport")
        self.viewport().setStyleSheet(f"#detailsViewport {{ background: {theme.colours.panel}; }}")
        self._rebuild()

    # -- inside -------------------------------------------------------------------------------------------------------

    def _on_selection_changed(self) -> None:
        self._rebuild()
        self.verticalScrollBar().setValue(0)

    def _rebuild(self) -> None:
        """Show what is selected as it is now, at the same place of the page."""
        place = self.verticalScrollBar().value()
        page = self._page()
        page.setObjectName("detailsPage")
        page.setStyleSheet(f"#detailsPage {{ background: {self._theme.colours.panel}; }}")
        former = self.takeWidget()
        if former is not None:
            # Later: a button of the former page may have asked for this. Without a parent Python would delete it now.
            former.hide()
            former.setParent(self)
            former.deleteLater()
        self.setWidget(page)
        self.verticalScrollBar().setValue(place)

    def _page(self) -> QWidget:
        session = self._session
        selection, event = session.selection, session.selected_event
        if event is not None and selection.mention is not None:
            shown = [other.id for other in in_order_of_time(session.shown_events)]
            place = shown.index(event.id) + 1 if event.id in shown else 0
            details = EventDetails(session.chronology, event, selection.mention, (place, len(shown)), self._theme)
            details.show_in_text_asked.connect(self._show_in_text)
            details.set_date_asked.connect(self.set_date_asked)
            return details
        if selection.document is not None:
            page = DocumentDetails(session.chronology, selection.document, self._theme)
            page.set_date_asked.connect(self.set_date_asked)
            page.use_date_asked.connect(self._use_date)
            return page
        return self._nothing()

    def _nothing(self) -> QWidget:
        page = DetailsPage(self._theme)
        hint = page.add_text(_NOTHING, self._theme.colours.text_secondary)
        hint.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return page

    def _show_in_text(self, ref: MentionRef) -> None:
        self._session.select_mention(ref)
        self.show_in_text_asked.emit(ref)

    def _use_date(self, published: Publication) -> None:
        if self._session.selection.document is not None:
            self._session.set_publication(self._session.selection.document, published.day)

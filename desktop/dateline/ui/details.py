"""The details panel: the event that is selected, or the document, or how to begin."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from dateline.chronology.analysis import Entry
from dateline.documents.model import Publication
from dateline.events.model import Event, MentionRef, Settlement, Suggestion, Verdict, headline
from dateline.render.language import marked, tr
from dateline.render.theme import Theme
from dateline.session.acting import delete_selected, review_selected, zoom_to_selected
from dateline.session.proposal_words import tried_words
from dateline.session.session import Session
from dateline.session.sources import Sources
from dateline.ui.details_section import DetailsPage
from dateline.ui.dialogs.own_date import OwnDateDialog
from dateline.ui.document_details import DocumentDetails
from dateline.ui.event_details import EventDetails
from dateline.ui.focus_frame import FocusFrame
from dateline.ui.half_typed import HalfTyped
from dateline.ui.proposal_details import ProposalDetails
from dateline.ui.several_details import SeveralDetails
from dateline.ui.source_marks import SourceMark, source_mark
from dateline.ui.spoken_roles import give_role

_NOTHING = marked("Select an event to see where its date comes from and who says so.")


@dataclass(frozen=True, slots=True)
class _Shown:
    """All that a page is made from, but for the event's number among the others: equal ones make equal pages.

    ``linked`` are the other events that the page names: a plan's outcome, what may be the same. ``several`` are those
    that are selected together.
    """

    theme: Theme
    event: Event | None = None
    mention: MentionRef | None = None
    entries: tuple[Entry, ...] = ()
    ordinals: tuple[int, ...] = ()
    offers: tuple[Publication, ...] = ()
    trying: bool = False
    suggestions: tuple[Suggestion, ...] = ()
    linked: tuple[Event, ...] = ()
    editing: bool = False
    several: tuple[Event, ...] = ()
    source: SourceMark | None = None

    def is_still(self, other: _Shown | None) -> bool:
        """Whether nothing has changed. Entries are kept as they are from one chronology to the next: no need to read
        them."""
        return (
            other is not None
            and self.theme is other.theme
            and (self.mention, self.ordinals, self.offers) == (other.mention, other.ordinals, other.offers)
            and (self.trying, self.editing, self.source) == (other.trying, other.editing, other.source)
            and len(self.entries) == len(other.entries)
            and all(mine is theirs for mine, theirs in zip(self.entries, other.entries, strict=True))
            and self.event == other.event
            and self.several == other.several
            and (self.suggestions, self.linked) == (other.suggestions, other.linked)
        )


class DetailsPanel(QScrollArea):
    """Watches the session's selection.

    Signals: ``set_date_asked(str)``: the person wants to give the document with that key a publication date;
    ``show_in_text_asked(MentionRef)``: the mention has been selected and should be brought into view in its text;
    ``picture_asked()``: the person wants a picture of what is selected; ``source_asked(str)``: or to see what is wrong
    with the file of the document with that key; ``left()``: the fields were put away, and the
    keyboard with them.
    """

    set_date_asked = Signal(str)
    show_in_text_asked = Signal(object)
    picture_asked = Signal()
    source_asked = Signal(str)
    left = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._shown: _Shown | None = None
        self._sources: Sources | None = None
        self._editing = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(theme.layout.right_minimum)
        self.setAccessibleName(tr("Details"))
        FocusFrame(self)
        give_role(self, QAccessible.Role.Grouping)
        session.selection_changed.connect(self._on_selection_changed)
        session.chronology_changed.connect(self._refresh)
        session.filter_changed.connect(self._refresh)
        session.reviews_changed.connect(self._refresh)
        session.offers_changed.connect(self._refresh)
        session.proposing.follower().due.connect(self._on_proposal_caught_up)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.setStyleSheet(f"DetailsPanel {{ background: {theme.colours.panel}; border: none; }}")
        self.viewport().setObjectName("detailsViewport")
        self.viewport().setStyleSheet(f"#detailsViewport {{ background: {theme.colours.panel}; }}")
        self._refresh()

    def follow_sources(self, sources: Sources) -> None:
        """Say of a document whose file is not as it was what is wrong with it, from now on."""
        self._sources = sources
        sources.changed.connect(self._refresh)
        self._refresh()

    def edit(self) -> None:
        """Show the fields in which the selected event is edited, with the keyboard in the first."""
        self._edit(True)
        page = self.widget()
        if isinstance(page, EventDetails) and self._editing:
            label = page.fields.fields["label"]
            label.setFocus(Qt.FocusReason.ShortcutFocusReason)
            label.setSelection(len(label.text()), -len(label.text()))  # all of it, and its beginning is seen
            self.ensureWidgetVisible(page.fields)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _on_selection_changed(self) -> None:
        self._refresh()
        self.verticalScrollBar().setValue(0)

    def _on_proposal_caught_up(self) -> None:
        page, event = self.widget(), self._session.selected_event
        if isinstance(page, EventDetails) and event is not None:
            proposal = self._session.proposing.proposal
            page.set_tried(tried_words(proposal, event, self._session.chronology) if proposal is not None else "")
        else:
            self._refresh()

    def _refresh(self) -> None:
        """Show what is selected as it is now; build a page only where something on it has changed."""
        shown = self._resolve()
        if not shown.is_still(self._shown):
            self._shown = shown
            self._rebuild(shown)
        page = self.widget()
        proposal = self._session.proposing.proposal
        if isinstance(page, ProposalDetails) and proposal is not None:
            page.show_proposal(proposal)
        if isinstance(page, SeveralDetails):
            page.set_reviews(self._session.chronology)
        if isinstance(page, EventDetails) and shown.event is not None:
            page.set_place(*self._place(shown.event))
            page.set_review(self._session.chronology.review_of(shown.event))
            page.hidden.set_reason(self._session.filtering.hidden_words)

    def _resolve(self) -> _Shown:
        session = self._session
        selection, event, chronology = session.selection, session.selected_event, session.chronology
        several = session.selected_events if selection.others else ()
        if len(several) > 1:
            return _Shown(self._theme, several=several)
        if event is not None and selection.mention is not None:
            keys = [ref.document for ref in event.mentions]
        else:
            keys = [selection.document] if selection.document is not None else []
        entries = tuple(chronology.entry(key) for key in keys)
        ordinals = tuple(chronology.ordinal(key) for key in keys)
        of_document = event is None and selection.document is not None
        offers = session.offers(selection.document) if of_document and selection.document is not None else ()
        proposal = session.proposing.proposal
        trying = event is None and proposal is not None and keys == [proposal.key]
        suggestions = chronology.suggestions_for(event) if event is not None else ()
        named = [ref for ref in (event.outcome, event.plan) if ref is not None] if event is not None else []
        named += [ref for suggestion in suggestions for ref in (suggestion.first, suggestion.second)]
        linked = tuple(chronology.event_of(ref) for ref in named)
        return _Shown(
            self._theme, event, selection.mention, entries, ordinals, offers, trying, suggestions, linked,
            editing=event is not None and self._editing,
            source=self._source(selection.document) if of_document and selection.document is not None else None,
        )  # fmt: skip

    def _source(self, key: str) -> SourceMark | None:
        finding = self._sources.finding(key) if self._sources is not None else None
        return source_mark(finding) if finding is not None else None

    def _place(self, event: Event) -> tuple[int, int]:
        """Which of the events that are shown it is, from 1 (0: none of them), and how many these are."""
        showing = self._session.showing
        place = showing.place_of(event)
        return (place + 1 if place is not None else 0), len(showing.events)

    def _rebuild(self, shown: _Shown) -> None:
        """Build the page anew, at the same place of it."""
        place = self.verticalScrollBar().value()
        typing = HalfTyped.of(self.widget(), shown.mention)
        page = self._page(shown)
        page.setObjectName("detailsPage")
        page.setProperty("about", repr(shown.mention))
        page.setStyleSheet(f"#detailsPage {{ background: {self._theme.colours.panel}; }}")
        former = self.takeWidget()
        if former is not None:
            # Later: a button of the former page may have asked for this. Without a parent Python would delete it now.
            former.hide()
            former.setParent(self)
            former.deleteLater()
        self.setWidget(page)
        self.verticalScrollBar().setValue(place)
        if typing is not None:
            typing.go_on(page)

    def _page(self, shown: _Shown) -> QWidget:
        session = self._session
        selection, event = session.selection, session.selected_event
        if shown.several:
            return self._several(shown.several)
        if event is not None and selection.mention is not None:
            ref = selection.mention
            details = EventDetails(session.chronology, event, ref, self._theme, editing=shown.editing)
            # Later: a field says so while it is being left, and the page must stand until the keyboard has arrived.
            details.edit_changed.connect(
                lambda name, value: QTimer.singleShot(0, self, lambda: self._change(ref, name, value))
            )
            details.editing_asked.connect(lambda wanted: QTimer.singleShot(0, self, lambda: self._edit(wanted)))
            details.show_in_text_asked.connect(self._show_in_text)
            details.set_date_asked.connect(self.set_date_asked)
            details.reading_chosen.connect(session.choose_reading)
            details.reading_dropped.connect(session.drop_reading)
            details.join_asked.connect(session.join_events)
            details.apart_asked.connect(session.keep_apart)
            details.take_out_asked.connect(session.take_out)
            details.settle_asked.connect(session.settle)
            details.reopen_asked.connect(session.reopen)
            details.own_date_asked.connect(self._ask_for_own_date)
            details.hidden.show_asked.connect(lambda: self._let_through(event))
            return details
        if selection.document is not None and shown.trying:
            return ProposalDetails(session.chronology, selection.document, self._theme)
        if selection.document is not None:
            page = DocumentDetails(session.chronology, selection.document, self._theme, shown.offers, shown.source)
            page.source_asked.connect(self.source_asked)
            page.set_date_asked.connect(self.set_date_asked)
            page.use_date_asked.connect(self._use_date)
            return page
        return self._nothing()

    def _several(self, events: tuple[Event, ...]) -> QWidget:
        session = self._session
        page = SeveralDetails(session.chronology, events, self._theme)
        # Later: the page must stand until its button has been let go.
        page.event_asked.connect(lambda ref: QTimer.singleShot(0, self, lambda: self._show_only(ref)))
        page.review_asked.connect(lambda review: QTimer.singleShot(0, self, lambda: review_selected(session, review)))
        page.delete_asked.connect(lambda: QTimer.singleShot(0, self, lambda: delete_selected(session)))
        page.zoom_asked.connect(lambda: zoom_to_selected(session))
        page.picture_asked.connect(self.picture_asked)
        return page

    def _let_through(self, event: Event) -> None:
        self._session.filtering.let_through(event)
        self._session.reveal_asked.emit()

    def _show_only(self, ref: MentionRef) -> None:
        self._session.select_mention(ref)
        self._session.reveal_asked.emit()

    def _edit(self, editing: bool) -> None:
        focused = QApplication.focusWidget()
        typing = focused is not None and self.isAncestorOf(focused)
        self._editing = editing
        self._refresh()
        if typing and not editing:
            self.left.emit()

    def _change(self, ref: MentionRef, name: str, value: object) -> None:
        """What the person says now beside all that they said before."""
        try:
            before = self._session.whole.event_of(ref).edit
        except KeyError:
            return  # its document was removed meanwhile
        values: dict[str, Any] = {name: value}
        self._session.edit_events({ref: replace(before, **values)})

    def _ask_for_own_date(self, ref: MentionRef) -> None:
        dialog = OwnDateDialog(headline(self._session.chronology.event_of(ref).label), self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.interval_given.connect(lambda interval: self._session.settle(Settlement(ref, Verdict.OWN, interval)))
        dialog.open()

    def _nothing(self) -> QWidget:
        page = DetailsPage(self._theme)
        hint = page.add_text(tr(_NOTHING), self._theme.colours.text_secondary)
        hint.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return page

    def _show_in_text(self, ref: MentionRef) -> None:
        self._session.select_mention(ref)
        self.show_in_text_asked.emit(ref)

    def _use_date(self, published: Publication) -> None:
        if self._session.selection.document is not None:
            self._session.take_publication(self._session.selection.document, published)

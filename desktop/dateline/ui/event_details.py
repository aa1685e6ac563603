"""The page of the details panel about one event: what, when, how that was found, who says so, what is claimed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from dateline.chronology.analysis import Entry
from dateline.chronology.model import Chronology, letter
from dateline.chronology.own_events import OWN
from dateline.chronology.reviews import Review
from dateline.chronology.wording import outcome_in_words, plan_in_words, sources_in_words
from dateline.documents.model import Publication
from dateline.events.model import Basis, Event, Mention, MentionRef, headline
from dateline.render.date_words import cell_words, words_of
from dateline.render.fonts import font
from dateline.render.language import figures, tr
from dateline.render.model_words import named
from dateline.render.reason_words import reason_words
from dateline.render.theme import Theme
from dateline.temporal.alternatives import Choice
from dateline.temporal.edtf import edtf_of
from dateline.temporal.model import Grain, Step, StepKind
from dateline.ui.claims_view import ClaimsView
from dateline.ui.controls import small_label
from dateline.ui.derivation_view import DerivationView
from dateline.ui.details_section import DetailsPage
from dateline.ui.event_edited import EditedCard, ImportanceButton, StatusButton
from dateline.ui.event_fields import EventFields, NoteField
from dateline.ui.event_words import distance_words, long_day, side_words, undated_words, when_words
from dateline.ui.hidden_notice import HiddenNotice
from dateline.ui.link_button import LinkButton
from dateline.ui.pill import Pill
from dateline.ui.quotation import one_line
from dateline.ui.quote_view import QuoteView

# An event told by hundreds of documents would make a page that nobody reads to its end.
_QUOTES_AT_FIRST = 12


class EventDetails(DetailsPage):
    """Shows an event as seen from ``ref``, one of its mentions.

    Signals: ``show_in_text_asked(MentionRef)``; ``set_date_asked(str)`` with a document's key;
    ``reading_chosen(str, Choice)``: the person reads an expression of that document otherwise;
    ``reading_dropped(str, int)``: the expression that begins there is to be read as it was found;
    ``join_asked(MentionRef, MentionRef)`` and ``apart_asked(MentionRef, MentionRef)``: a suggestion is accepted or
    refused; ``take_out_asked(MentionRef)``: what that mention's document tells is not of this event;
    ``settle_asked``, ``reopen_asked``, ``own_date_asked``: as in `ClaimsView`;
    ``edit_changed(str, object)``: the field of its `Edit` with that name gets that value;
    ``editing_asked(bool)``: the fields for editing are to be shown, or put away.
    """

    show_in_text_asked = Signal(object)
    set_date_asked = Signal(str)
    reading_chosen = Signal(str, object)
    reading_dropped = Signal(str, int)
    join_asked = Signal(object, object)
    apart_asked = Signal(object, object)
    take_out_asked = Signal(object)
    settle_asked = Signal(object)
    reopen_asked = Signal(object)
    own_date_asked = Signal(object)
    edit_changed = Signal(str, object)
    editing_asked = Signal(bool)

    def __init__(
        self, chronology: Chronology, event: Event, ref: MentionRef, theme: Theme, *, editing: bool = False
    ) -> None:
        super().__init__(theme)
        self._chronology, self._event, self._ref = chronology, event, ref
        self._entry = chronology.entry(ref.document)
        self._mention = chronology.mention(ref)
        self._number = QLabel()
        self._review = Pill("", theme)
        self._review.hide()
        self.hidden = HiddenNotice(theme)
        self.hidden.hide()
        self.add(self.hidden)
        self._add_head()
        self._add_when()
        self._add_editing(editing)
        self._tried = self._add_tried()
        self._add_plan_and_outcome()
        if self._is_told:
            self._add_derivations()
            self._add_quotes(event.mentions[:_QUOTES_AT_FIRST], heading=True)
            self._add_rest_of_quotes()
            self._add_claims()
        else:
            self.add_heading(tr("Who says so"))
            self.add_text(tr("You. No text tells of it."))
        self._add_reasons()
        self._add_suggestions()
        if event.participants:
            self.add_heading(tr("People and places"))
            self.add_text(", ".join(map(one_line, event.participants)))
        self._add_own()

    def set_place(self, place: int, count: int) -> None:
        """Say which of ``count`` events that are shown this is, from 1; nothing with 0."""
        said = {"place": figures(place), "number": figures(count)}
        self._number.setText(tr("{place}/{number}", **said) if place else "")
        words = tr("{place} of {number} events shown", **said) if place else ""
        self._number.setToolTip(words)
        self._number.setAccessibleName(words)

    def set_review(self, review: Review) -> None:
        """Say what the person thinks of the event; nothing while it is unreviewed."""
        self._review.set_text(named(review))
        self._review.setVisible(review is not Review.UNREVIEWED)

    def set_tried(self, words: str) -> None:
        """Say what becomes of the date at a publication date that is tried out; nothing with an empty string."""
        self._tried.setText(words)
        self._tried.setVisible(bool(words))

    @property
    def _is_told(self) -> bool:
        """Whether a text tells of it, or only the person who added it."""
        return any(ref.document != OWN.key for ref in self._event.mentions)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _add_tried(self) -> QLabel:
        label = small_label()
        label.setWordWrap(True)
        label.setStyleSheet(f"color: {self.theme.colours.accent}; font-weight: 600;")
        label.hide()
        self.add(label)
        return label

    def _add_head(self) -> None:
        event, theme = self._event, self.theme
        ordinal = self._chronology.ordinal(self._ref.document)
        status = StatusButton(event.status, theme.document(ordinal).mark, theme)
        status.chosen.connect(lambda chosen: self._set("status", chosen))
        importance = ImportanceButton(event.importance, theme)
        importance.chosen.connect(lambda chosen: self._set("importance", chosen))
        pills: list[QWidget] = [status, importance]
        self._number.setFont(font(theme, theme.type.small))
        self._number.setProperty("role", "small")
        self._number.setFixedHeight(status.sizeHint().height())  # so that it stands in the middle of its row
        self.add_row(*pills, self._number)
        self.column.addWidget(self._review, 0, Qt.AlignmentFlag.AlignLeft)
        if event.edit.deleted:
            restore = LinkButton(tr("Restore event"))
            restore.clicked.connect(lambda: self.edit_changed.emit("deleted", False))
            self.add_row(Pill(tr("Deleted"), theme, alarming=True), restore)
        if event.conflict:
            self.add_row(
                Pill(
                    tr("{count_of_claims} claims disagree", count_of_claims=self._count_of_claims()),
                    theme,
                    alarming=True,
                )
            )
        self.column.addSpacing(theme.spacing.steps[0])
        self.add_title(one_line(headline(event.label)))

    def _add_when(self) -> None:
        event = self._event
        if event.interval is None:
            known = undated_words(event) if event.offset else side_words(self._mention.side)
            self.add_lead(known)
            if self._entry.published is None:
                self._ask_for_date()
            return
        when = when_words(event.interval, event.status)
        self.add_lead(tr("{between}, told in different ways", between=_between(when)) if event.conflict else when)
        own = event.edit.interval
        notes = [tr("set by you"), edtf_of(own)] if own is not None else [self._mention.edtf or ""]
        if own is None and self._entry.published is not None and self._mention.interval is not None:
            name = letter(self._chronology.ordinal(self._ref.document))
            notes.append(distance_words(self._mention.interval, self._entry.published.day, name))
        if any(notes):
            self.add_small(" · ".join(note for note in notes if note))

    def _add_editing(self, editing: bool) -> None:
        """The way to edit, the fields while that is wanted, and what the texts say where a person says otherwise."""
        event = self._event
        edit = LinkButton(tr("Done") if editing else tr("Edit"))
        edit.setToolTip(
            tr("Put the fields away") if editing else tr("Edit label, date, people and places, and tags (E)")
        )
        edit.clicked.connect(lambda: self.editing_asked.emit(not editing))
        links = [edit]
        if not event.edit.deleted:
            delete = LinkButton(tr("Delete"))
            delete.setAccessibleName(tr("Delete event"))
            delete.setToolTip(tr("Out of sight and kept: Event > Deleted events… brings it back"))
            delete.clicked.connect(lambda: self.edit_changed.emit("deleted", True))
            links.append(delete)
        self.add_row(*links)
        if editing:
            self.fields = EventFields(event, self.theme)
            self.fields.changed.connect(self.edit_changed)
            self.fields.closed.connect(lambda: self.editing_asked.emit(False))
            self.add(self.fields)
        if event.edit.overrides and self._is_told:
            self.add_heading(tr("Edited by you"))
            card = EditedCard(event, self.theme)
            card.changed.connect(self.edit_changed)
            self.add(card)

    def _set(self, name: str, value: object) -> None:
        """Say something of the event; where that is what the texts say, they have the word again."""
        told = self._event.extracted or self._event
        self.edit_changed.emit(name, None if getattr(told, name) == value else value)

    def _add_own(self) -> None:
        """Tags and note, which no text knows of."""
        if self._event.edit.tags:
            self.add_heading(tr("Tags"))
            self.add_text(", ".join(map(one_line, self._event.edit.tags)))
        self.add_heading(tr("Note"))
        self.note = NoteField(self._event.edit.note, self.theme)
        self.note.changed.connect(self.edit_changed)
        self.add(self.note)

    def _add_plan_and_outcome(self) -> None:
        event, chronology = self._event, self._chronology
        for ref, words in (
            (event.outcome, outcome_in_words(chronology, event)),
            (event.plan, plan_in_words(chronology, event)),
        ):
            if ref is not None:
                self.add_text(one_line(words))
                self.add(self._link(tr("Show what became of it") if ref is event.outcome else tr("Show the plan"), ref))

    def _link(self, text: str, ref: MentionRef) -> LinkButton:
        return self._asking(text, self.show_in_text_asked, ref)

    def _ask_for_date(self) -> None:
        name = letter(self._chronology.ordinal(self._ref.document))
        self.add_small(tr("Document {name} is undated. Set its publication date to place what it tells of.", name=name))
        button = QPushButton(tr("Set publication date…"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.set_date_asked.emit(self._ref.document))
        self.add_row(button)

    def _add_derivations(self) -> None:
        """The selected mention's derivation; where claims disagree that of every claim."""
        refs = self._event.mentions if self._event.conflict else (self._ref,)
        told = [ref for ref in refs if self._chronology.mention(ref).derivation][:_QUOTES_AT_FIRST]
        if told:
            self.add_heading(self._found_heading(len(told)))
        for ref in told:
            entry, mention = self._chronology.entry(ref.document), self._chronology.mention(ref)
            place = mention.time_expression
            words = entry.expressions[place].text if place is not None else ""
            ordinal, reason = self._chronology.ordinal(ref.document), _reason(mention, entry.published)
            self.add(DerivationView(mention.derivation, ordinal, self.theme, words=words, reason=reason))
            if place is not None:
                self._add_alternatives(entry, place)

    def _add_alternatives(self, entry: Entry, place: int) -> None:
        """The other readings of an expression, one click away, and the way back from one that was chosen."""
        expression, key = entry.expressions[place], entry.key
        cells, is_chosen = entry.alternatives(place), entry.has_choice(place)
        if not cells and not is_chosen:
            return
        mean = tr("could mean") if expression.interval is None else tr("could also mean")
        self.add_small(f"“{one_line(expression.text)}” {mean}" if cells else tr("You chose this reading."))
        for cell in cells:
            words = long_day(cell.index) if cell.grain is Grain.DAY else cell_words(cell)
            link = LinkButton(words)
            link.setAccessibleName(tr("Read “{words}” as {meaning}", words=expression.text, meaning=words))
            choice = Choice(expression.start, expression.end, cell)
            link.clicked.connect(lambda _=False, chosen=choice: self.reading_chosen.emit(key, chosen))
            self.add_row(link)
        if is_chosen:
            back = LinkButton(tr("Read it as Dateline did"))
            back.clicked.connect(lambda: self.reading_dropped.emit(key, expression.start))
            self.add_row(back)

    def _found_heading(self, count: int) -> str:
        if count > 1:
            return tr("How these dates were found")
        if self._mention.interval is not None:
            return tr("How this date was found")
        return tr("How its place was found") if self._mention.offset else tr("Why it has no date")

    def _add_quotes(self, refs: tuple[MentionRef, ...], *, heading: bool) -> None:
        if heading:
            self.add_heading(tr("Who says so"))
            if self._event.documents > 1:
                self.add_small(sources_in_words(self._event))
        for ref in refs:
            quote = self._quote(ref)
            self.add(quote)

    def _quote(self, ref: MentionRef) -> QuoteView:
        entry = self._chronology.entry(ref.document)
        quote = QuoteView(entry, ref, self._chronology.ordinal(ref.document), self.theme)
        quote.show_in_text_asked.connect(self.show_in_text_asked)
        return quote

    def _add_rest_of_quotes(self) -> None:
        rest = self._event.mentions[_QUOTES_AT_FIRST:]
        if not rest:
            return
        more = LinkButton(tr("Show %Ln more mentions", "", len(rest), one="Show 1 more mention"))
        self.add(more)

        def show() -> None:
            place = self.column.indexOf(more)
            for step, ref in enumerate(rest):
                self.column.insertWidget(place + step, self._quote(ref))
            more.deleteLater()

        more.clicked.connect(show)

    def _add_reasons(self) -> None:
        """Why each mention belongs to the event, and the way to take it out."""
        told = list(zip(self._event.mentions[1:], self._event.why, strict=False))[:_QUOTES_AT_FIRST]
        if told:
            self.add_heading(tr("Why these are one event"))
        for ref, why in told:
            self.add_text(one_line(why))
            self.add(self._asking(tr("Take out"), self.take_out_asked, ref))

    def _add_suggestions(self) -> None:
        """Other events that may be the same, to accept or refuse."""
        suggestions = self._chronology.suggestions_for(self._event)
        if suggestions:
            self.add_heading(tr("May be the same event"))
        for suggestion in suggestions:
            first, second = suggestion.first, suggestion.second
            other = self._chronology.event_of(second if first in self._event.mentions else first)
            when = f", {words_of(other.interval, short=True)}" if other.interval else ""
            self.add_text(one_line(f"{headline(other.label)}{when}"))
            self.add_small(one_line(suggestion.why))
            self.add_row(
                self._asking(tr("Merge"), self.join_asked, first, second),
                self._asking(tr("Keep apart"), self.apart_asked, first, second),
            )

    def _asking(self, text: str, asked: SignalInstance, *refs: MentionRef) -> LinkButton:
        link = LinkButton(text)
        link.clicked.connect(lambda: asked.emit(*refs))
        return link

    def _add_claims(self) -> None:
        self.add_heading(tr("Claims"))
        claims = ClaimsView(self._chronology, self._event, self.theme)
        for signal, asked in (
            (claims.take_out_asked, self.take_out_asked),
            (claims.settle_asked, self.settle_asked),
            (claims.reopen_asked, self.reopen_asked),
            (claims.own_date_asked, self.own_date_asked),
        ):
            signal.connect(asked)
        self.add(claims)

    def _count_of_claims(self) -> int:
        return sum(self._chronology.mention(ref).interval is not None for ref in self._event.mentions)


def _reason(mention: Mention, published: Publication | None) -> str:
    """How the publication date is known, where a date counts from it."""
    if published is None or mention.basis is Basis.NONE:
        return ""
    anchored = any(step.kind is StepKind.ANCHOR and _names_publication(step) for step in mention.derivation)
    return tr("date {reason}", reason=reason_words(published.reason)) if anchored else ""


def _names_publication(step: Step) -> bool:
    return "publi" in step.text.lower()


def _between(when: str) -> str:
    return when.replace("Some day from", "From", 1)

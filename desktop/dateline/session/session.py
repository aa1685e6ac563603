"""The session: what is open, what is selected, what is visible; it tells the views what happened."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from dateline.chronology.analysis import Analysis
from dateline.chronology.decisions import joining, keeping_apart, taking_out
from dateline.chronology.model import Chronology
from dateline.chronology.project.history import Beside, KeptHistory
from dateline.chronology.proposal import given
from dateline.chronology.reviews import Review
from dateline.chronology.showing import PLAIN, Arrangement, Filter, LanesBy, Perspective, Placing
from dateline.documents.model import Publication, Unreadable
from dateline.events.model import Decisions, Edit, Event, MentionRef, Settlement
from dateline.render.language import marked
from dateline.render.scene import Scene
from dateline.session.edit_words import edit_name, review_name
from dateline.session.filtering import Filtering
from dateline.session.history import History, Reached
from dateline.session.motion import Motion
from dateline.session.proposing import Proposing
from dateline.session.searching import Searching
from dateline.session.selection import Selection
from dateline.session.showing import Showing, showing_after
from dateline.session.visible_range import VisibleRange
from dateline.temporal.alternatives import Choice

_ADDED = marked("Add documents")
_TOGETHER = "documents that nobody asked for one by one"
_NO_HISTORY = KeptHistory()
_SHOWINGS = 4
"""How many ways of showing the same documents are remembered."""


class Session(QObject):
    """Holds the chronology, selection, visible range and filters. Views ask it to change and watch its signals.

    Signals say what happened and carry nothing that the session's properties do not hold:

    * ``chronology_changed()``: documents came, left or were given another publication date; events follow
    * ``selection_changed()``, ``hover_changed()``, ``visible_range_changed()``
    * ``lanes_changed()``: `arrangement` changed, or, where that asks for reviews, the review of an event
    * ``perspective_changed()``: `perspective` changed; with other documents, ``chronology_changed`` came before it
    * ``filter_changed()``: `filter` changed, and so did `shown_events`; or only these, because something was reviewed
    * ``reviews_changed()``: a person's reviews changed, and nothing else of `chronology`
    * ``offers_changed()``: what `offers` gives for some document changed
    * ``problems_changed()``: the list of what could not be read changed
    * ``history_changed()``: what can be undone or redone changed
    * ``fit_asked()``: all of time is wanted in view (only the timeline knows how wide it is)
    * ``reveal_asked()``: somebody wants the selected event brought into view on the timeline

    `proposing` has the publication date that is tried out, `searching` what is searched for, `filtering` the filters
    that are saved; all have signals of their own.
    """

    chronology_changed = Signal()
    selection_changed = Signal()
    hover_changed = Signal()
    visible_range_changed = Signal()
    lanes_changed = Signal()
    perspective_changed = Signal()
    filter_changed = Signal()
    reviews_changed = Signal()
    offers_changed = Signal()
    problems_changed = Signal()
    history_changed = Signal()
    fit_asked = Signal()
    reveal_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._whole = self._shown = Chronology()
        self._perspective = PLAIN
        self._ranges: dict[Placing, VisibleRange] = {}
        self._selection = Selection()
        self._hovered: str | None = None
        self._visible_range: VisibleRange | None = None
        self._arrangement = Arrangement()
        self._filter = Filter()
        self._showings: tuple[Showing, ...] = ()
        self._problems: tuple[Unreadable, ...] = ()
        self._found_offers: Mapping[str, tuple[Publication, ...]] = {}
        self.history = History()
        self.proposing = Proposing(self)
        self.searching, self.filtering = Searching(self), Filtering(self)
        self.motion = Motion(self)

    # -- what is open -------------------------------------------------------------------------------------------------

    @property
    def chronology(self) -> Chronology:
        """What all views show: everything that is open, or what was known on the day of the `perspective`."""
        return self._shown

    @property
    def whole(self) -> Chronology:
        """Everything that is open, from wherever it is looked at: what edits change and what is to be kept."""
        return self._whole

    @property
    def shown_events(self) -> tuple[Event, ...]:
        """Events that pass the filter, dated and undated."""
        return self.showing.events

    @property
    def showing(self) -> Showing:
        """What is shown, worked out once for all who ask."""
        for known in self._showings:
            if known.is_of(self._shown, self._filter, self._arrangement, self._perspective.placing):
                return known
        showing = showing_after(self._showings, self._shown, self._filter, self._arrangement, self._perspective.placing)
        # Those before are kept as long as the documents stay: a filter is often taken back at once.
        others = [known for known in self._showings if known.chronology is self._shown]
        self._showings = (showing, *others[: _SHOWINGS - 1])
        return showing

    @property
    def problems(self) -> tuple[Unreadable, ...]:
        return self._problems

    def add_analyses(self, analyses: Iterable[Analysis], *, request: int | None = None) -> None:
        """Take in documents that workers finished.

        Those that come one after another for the same ``request`` (what a person dropped or opened at once) are one
        step of undo.
        """
        chronology = self._whole.with_analyses(analyses)
        self.take_extended(Showing(chronology, self._filter, self._arrangement), request=request)

    def take_extended(self, extended: Showing, *, request: int | None = None, name: str = _ADDED) -> None:
        """Like `add_analyses`, where `Chronology.with_analyses` of `whole`, or what else has that name, was worked out
        elsewhere."""
        chronology = extended.chronology
        if self._perspective.known_on is None:
            self._showings = (extended,)
        goes_on = request if request is not None else _TOGETHER if name == _ADDED else None
        self._edit(name, chronology, goes_on)

    def add_problems(self, problems: Iterable[Unreadable]) -> None:
        self._problems = (*self._problems, *problems)
        self.problems_changed.emit()

    def dismiss_problem(self, problem: Unreadable) -> None:
        self._problems = tuple(p for p in self._problems if p is not problem)
        self.problems_changed.emit()

    def remove_documents(self, keys: Iterable[str]) -> None:
        """Remove documents from the chronology; can be undone."""
        self._edit(marked("Remove document"), self._whole.without(keys))

    def change(self, name: str, chronology: Chronology) -> None:
        """Go on with what was made of `whole` elsewhere, in one step of undo with that name."""
        self._edit(name, chronology)

    def set_publication(self, key: str, day: datetime.date | None) -> None:
        """Give a document the publication date that a person chose, or none; can be undone."""
        self._edit(marked("Set publication date"), self._whole.with_publication(key, given(day) if day else None))

    def propose_publication(self, key: str, day: datetime.date, *, applied_by: str = "") -> None:
        """Show what would happen if a document were published on ``day``; nothing is changed.

        ``applied_by`` is what the person does to take it ("Release", "Enter"), empty where a dialog says so.
        """
        self.proposing.propose(self._shown, key, day, applied_by)

    def accept_proposal(self) -> None:
        """Give the document the date that is tried out, as one step of undo; nothing where it has that date already."""
        key, day = self.proposing.key, self.proposing.day
        if key is None or day is None:
            return
        former = self._whole.entry(key).published
        self.proposing.withdraw()
        if former is None or former.days != (day, day):
            self.set_publication(key, day)

    def offers(self, key: str) -> tuple[Publication, ...]:
        """Days that a document may have been published on (`Entry.offers`), with what its dates and dated documents of
        the same events imply."""
        return self._whole.entry(key).offers(self._found_offers.get(key, ()))

    def set_found_offers(self, found: Mapping[str, tuple[Publication, ...]]) -> None:
        """Take what was found for undated documents, by document key."""
        if found != self._found_offers:
            self._found_offers = found
            self.offers_changed.emit()

    def take_publication(self, key: str, offered: Publication) -> None:
        """Date a document by what was offered for it, which may be a range of days; can be undone."""
        self._edit(marked("Set publication date"), self._whole.with_publication(key, offered))

    def choose_reading(self, key: str, choice: Choice) -> None:
        """Read an expression of a document as the person says; can be undone."""
        self._edit(marked("Choose reading"), self._whole.with_choice(key, choice))

    def drop_reading(self, key: str, start: int) -> None:
        """Read the expression that begins at ``start`` as it was found; can be undone."""
        self._edit(marked("Take back reading"), self._whole.without_choice(key, start))

    def decide(self, name: str, decisions: Decisions) -> None:
        """Which mentions are one event, and what became of which plan, is as the person says; can be undone."""
        if decisions != self._whole.merging.decisions:
            self._edit(name, self._whole.with_decisions(decisions))

    def join_events(self, first: MentionRef, second: MentionRef) -> None:
        """The events of two mentions are one; can be undone."""
        self.decide(marked("Merge events"), joining(self._whole, first, second))

    def keep_apart(self, first: MentionRef, second: MentionRef) -> None:
        """The events of two mentions are two, whatever speaks for their being one; can be undone."""
        self.decide(marked("Keep events apart"), keeping_apart(self._whole, first, second))

    def take_out(self, ref: MentionRef) -> None:
        """What the mention's document tells is not of the event that it is in; can be undone."""
        self.decide(marked("Take out of event"), taking_out(self._whole, ref))

    def settle(self, settlement: Settlement) -> None:
        """Settle the conflict of an event as the person says; can be undone."""
        self._edit(marked("Settle conflict"), self._whole.with_settlement(settlement))

    def reopen(self, ref: MentionRef) -> None:
        """Take back what was settled about the event of a mention; can be undone."""
        self._edit(marked("Reopen conflict"), self._whole.without_settlement(ref))

    def review(self, ref: MentionRef, review: Review) -> None:
        """Say what the person thinks of the event of a mention; can be undone."""
        self.review_all((ref,), review)

    def review_all(self, refs: Iterable[MentionRef], review: Review) -> None:
        """Say the same of the events of several mentions, as one step of undo."""
        chronology = self._whole
        others = [ref for ref in refs if chronology.review_of(chronology.event_of(ref)) is not review]
        reviewed = chronology.with_reviews_of(others, review)
        if reviewed.reviews != chronology.reviews:  # nobody takes back that an event is edited
            self._edit(review_name(review, several=len(others) > 1), reviewed)

    def edit_events(self, edits: Mapping[MentionRef, Edit], gesture: object = None) -> None:
        """Say of the events of some mentions what is in their edits, in place of all that was said of them before; can
        be undone, with what went before in the same ``gesture``."""
        chronology, name = self._whole, ""
        for ref, edit in edits.items():
            name = name or edit_name(chronology.event_of(ref).edit, edit, several=len(edits) > 1)
            chronology = chronology.with_edit(ref, edit)
        if chronology.edits != self._whole.edits:
            self._edit(name, chronology, gesture)

    # -- projects -----------------------------------------------------------------------------------------------------

    def begin_with(self, opened: Showing, history: KeptHistory = _NO_HISTORY) -> None:
        """Leave everything that is open for what a project holds, or for nothing. No undo leads back to what was open;
        the ``history`` of the project goes on."""
        self.history.begin_with(history)
        self._found_offers, self._problems, self._ranges = {}, (), {}
        self._visible_range = None  # whoever shows time fits it to what comes
        self._perspective, self._showings = PLAIN, (opened,)
        self._filter, self._arrangement = opened.passing, opened.arrangement
        self._become(opened.chronology)
        for changed in (self.problems_changed, self.perspective_changed, self.history_changed, self.offers_changed):
            changed.emit()
        self.filter_changed.emit()
        self.lanes_changed.emit()

    def forget_history(self) -> None:
        """Let no undo lead anywhere: what was removed is to be gone for good."""
        self.history.begin_with(_NO_HISTORY)
        self.history_changed.emit()

    def show_picture(self, picture: Scene | None, arrangement: Arrangement) -> None:
        """While nothing is open: show what will be, as a picture that nobody can touch yet; None takes it away."""
        nothing = Showing(Chronology(), Filter(), arrangement)
        self.begin_with(nothing if picture is None else Showing.of_picture(picture, arrangement))

    def complete(self, completed: Showing, also: Callable[[Chronology], Chronology]) -> None:
        """Go on with `whole` as it would be had it been complete from the start: no edit, and no step of undo.

        ``also`` completes the earlier states that undo and redo go to.
        """
        self.history.complete(also)
        if self._perspective.known_on is None:
            self._showings = (completed,)
        self._become(completed.chronology)

    # -- undo ---------------------------------------------------------------------------------------------------------

    @property
    def undo_name(self) -> str | None:
        """What undo would take back, or None."""
        return self.history.undo_name

    @property
    def redo_name(self) -> str | None:
        return self.history.redo_name

    def undo(self) -> None:
        self._return_to(self.history.undo(self._whole, Beside(self._arrangement, self.filtering.saved)))

    def redo(self) -> None:
        self._return_to(self.history.redo(self._whole, Beside(self._arrangement, self.filtering.saved)))

    # -- selection ----------------------------------------------------------------------------------------------------

    @property
    def selection(self) -> Selection:
        return self._selection

    @property
    def selected_event(self) -> Event | None:
        return self._shown.event(self._selection.event) if self._selection.event else None

    def select_event(self, event_id: str | None) -> None:
        """Select an event by its first mention, or nothing (the document stays)."""
        if event_id is None:
            self._select(Selection(self._selection.document))
            return
        event = self._shown.event(event_id)
        here = self._selection.document
        ref = next((ref for ref in event.mentions if ref.document == here), event.mentions[0])
        self.select_mention(ref)

    def select_mention(self, ref: MentionRef, *, beside: bool = False) -> None:
        """Select a mention, its event and its document; ``beside``: what is selected stays so."""
        self._select((self._selection if beside else Selection()).extended(ref, self._shown))

    @property
    def selected_events(self) -> tuple[Event, ...]:
        """All events that are selected, the one that is shown first."""
        return self._selection.events(self._shown)

    def add_to_selection(self, refs: Iterable[MentionRef]) -> None:
        """Select the events of more mentions beside what is selected."""
        self._select(self._selection.including(refs, self._shown))

    def toggle_selected(self, ref: MentionRef) -> None:
        """Select the event of a mention beside what is selected, or no longer."""
        self._select(self._selection.toggled(ref, self._shown))

    def select_document(self, key: str | None) -> None:
        """Select a document and no event in it, unless the selected event is of that document already."""
        if key != self._selection.document:
            self._select(Selection(key))

    @property
    def hovered(self) -> str | None:
        """Id of the event under the pointer, or None."""
        return self._hovered

    def hover_event(self, event_id: str | None) -> None:
        if event_id != self._hovered:
            self._hovered = event_id
            self.hover_changed.emit()

    # -- what is visible ----------------------------------------------------------------------------------------------

    @property
    def visible_range(self) -> VisibleRange | None:
        """None until the timeline has shown something."""
        return self._visible_range

    def set_visible_range(self, visible: VisibleRange | None) -> None:
        if visible != self._visible_range:
            self._visible_range = visible
            self.visible_range_changed.emit()

    @property
    def arrangement(self) -> Arrangement:
        """How the timeline is arranged: what lanes and colours stand for, in which order lanes are, which are open."""
        return self._arrangement

    def set_arrangement(self, arrangement: Arrangement) -> None:
        """Arrange the timeline otherwise. That is no edit: undo knows nothing of it."""
        if arrangement != self._arrangement:
            self._arrangement = arrangement
            self.lanes_changed.emit()

    def rearrange(self, name: str, arrangement: Arrangement) -> None:
        """Collapse lanes, or put them in another order; can be undone by ``name``, since that is work."""
        if arrangement != self._arrangement:
            before = Beside(arrangement=self._arrangement)
            self.set_arrangement(arrangement)
            self.record_beside(name, before)

    def record_beside(self, name: str, before: Beside) -> None:
        """What is kept beside the chronology has changed, and was so before: one step of undo."""
        self.history.record(name, self._whole, self._whole, beside=before)
        self.history_changed.emit()

    @property
    def lanes_by(self) -> LanesBy:
        """What a lane stands for."""
        return self._arrangement.lanes_by

    def set_lanes_by(self, lanes_by: LanesBy) -> None:
        self.set_arrangement(replace(self._arrangement, lanes_by=lanes_by))

    @property
    def filter(self) -> Filter:
        return self._filter

    def set_filter(self, passing: Filter) -> None:
        if passing != self._filter:
            self._filter = passing
            self.filter_changed.emit()

    @property
    def perspective(self) -> Perspective:
        return self._perspective

    def set_perspective(self, perspective: Perspective, known: Showing | None = None) -> None:
        """Look at what is open from elsewhere. That is no edit: undo knows nothing of it.

        ``known`` shows `Chronology.known_on` of `whole` for that day, where that was worked out elsewhere. Each placing
        keeps a visible range of its own, since its axis means something else.
        """
        before, self._perspective = self._perspective, perspective
        if perspective == before:
            return
        if perspective.known_on != before.known_on:
            if known is not None:
                self._showings = (known, *self._showings[: _SHOWINGS - 1])
            self._show(known.chronology if known is not None else self._known())
        self.perspective_changed.emit()
        if perspective.placing is not before.placing:
            if self._visible_range is not None:
                self._ranges[before.placing] = self._visible_range
            if perspective.placing in self._ranges:
                self.set_visible_range(self._ranges[perspective.placing])
            else:
                self.fit_asked.emit()

    # -- inside -------------------------------------------------------------------------------------------------------

    def _known(self) -> Chronology:
        """What of `whole` is there in the present perspective."""
        day = self._perspective.known_on
        return self._whole if day is None else self._whole.known_on(day)

    def _select(self, selection: Selection) -> None:
        if selection != self._selection:
            self._selection = selection
            self.selection_changed.emit()

    def _edit(self, name: str, chronology: Chronology, gesture: object = None) -> None:
        self.history.record(name, self._whole, chronology, gesture=gesture)
        self._become(chronology)
        self.history_changed.emit()

    def _return_to(self, reached: Reached | None) -> None:
        if reached is not None:
            self._become(reached.chronology)
            placed, filters = reached.beside.arrangement, reached.beside.filters
            if placed is not None:
                # What lanes and colours stand for is a way of looking, which undo leaves as it is.
                self.set_arrangement(self._arrangement.placed_like(placed))
            if filters is not None:
                self.filtering.set_saved(filters)
            self.history_changed.emit()

    def _become(self, chronology: Chronology) -> None:
        """Replace everything that is open. What was known on a day is shown as long as any day of publication is."""
        before, self._whole = self._whole, chronology
        if chronology is before:
            return
        if chronology.differs_in_reviews(before):
            self._show_reviews()
            return
        returning = self._perspective.known_on is not None and not chronology.publication_days
        if returning:
            self._perspective = replace(self._perspective, known_on=None)
        self._show(self._known())
        if returning:
            self.perspective_changed.emit()

    def _show_reviews(self) -> None:
        """Let the views show other reviews; what they show of events stays, as far as the filter does not ask."""
        self.proposing.withdraw()
        events, former = self.shown_events, self._shown
        all_of_it = self._perspective.known_on is None
        self._shown = self._whole if all_of_it else former.with_reviews(self._whole.reviews)
        self._showings = tuple(
            known.with_reviews_of(self._shown) for known in self._showings if known.chronology is former
        )
        if self.shown_events != events:
            self.filter_changed.emit()
        elif self._arrangement.asks_reviews:
            self.lanes_changed.emit()
        self.reviews_changed.emit()

    def _show(self, chronology: Chronology) -> None:
        """Let the views show another chronology, keeping the selection as far as what it names is still there."""
        self.proposing.withdraw()
        self._shown = chronology
        before = self._selection
        self._selection = before.surviving(chronology)
        self.chronology_changed.emit()
        if self._selection != before:
            self.selection_changed.emit()

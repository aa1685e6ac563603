"""Going through the events one by one and saying what one thinks of each; the keyboard is enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from dateline.chronology.reviews import Review
from dateline.chronology.showing import EVERYTHING, shown_events
from dateline.events.model import Event
from dateline.render.language import figures, tr
from dateline.session.acting import review_selected
from dateline.session.navigation import in_order, show_event, walk
from dateline.session.session import Session


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the person has come with the events that pass the filter, whatever was thought of them."""

    total: int
    by_review: Counter[Review]

    @property
    def done(self) -> int:
        return self.total - self.by_review[Review.UNREVIEWED]

    @property
    def words(self) -> str:
        """``112 of 340 reviewed · 3 flagged``."""
        if not self.total:
            return tr("No events to review")
        said = (
            tr("All {total} reviewed", total=figures(self.total))
            if self.done == self.total
            else tr("{done} of {total} reviewed", done=figures(self.done), total=figures(self.total))
        )
        flagged = self.by_review[Review.FLAGGED]
        return tr("{said} · {flagged} flagged", said=said, flagged=figures(flagged)) if flagged else said


class Reviewing(QObject):
    """Walks through a session's events and reviews the one that is selected.

    ``active``: the person is at it. Then whatever else changes one review, undo above all, leads to its event.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.active = False
        self._speaking = False
        self._before = session.chronology.reviews
        session.reviews_changed.connect(self._on_reviews_changed)
        session.chronology_changed.connect(self._remember)

    @property
    def progress(self) -> Progress:
        chronology = self._session.chronology
        passing = replace(self._session.filter, reviews=frozenset(Review))
        if passing == EVERYTHING:
            return Progress(len(chronology.events), chronology.review_counts())
        events = shown_events(chronology, passing)
        return Progress(len(events), Counter(chronology.review_of(event) for event in events))

    def begin(self) -> None:
        """Begin with the event that is selected, or with the first that is unreviewed."""
        self.active = True
        event = self._session.selected_event
        if event is None:
            self._go_to(self._following(in_order(self._session), None))
        else:
            show_event(self._session, event)

    def step(self, direction: int) -> None:
        """The next event that is shown, in order of time; the one before with -1."""
        walk(self._session, direction)

    def say(self, review: Review) -> None:
        """Review the selected event and go on to the next one without a review; with `Review.UNREVIEWED`, take its
        review back and stay. Where several are selected the same is said of all. Where no event is selected nothing is
        said of any: one is shown first."""
        session = self._session
        event, ref = session.selected_event, session.selection.mention
        if event is None or ref is None:
            self._go_to(self._following(in_order(session), None))
            return
        if len(session.selected_events) > 1:
            self._speaking = True
            review_selected(session, review)
            self._speaking = False
            return
        order = in_order(session)
        self._speaking = True
        session.review(ref, review)
        self._speaking = False
        if review is not Review.UNREVIEWED:
            self._go_to(self._following(order, event))

    # -- inside -------------------------------------------------------------------------------------------------------

    def _following(self, order: Sequence[Event], here: Event | None) -> Event | None:
        """The first unreviewed event after that one, going on from the beginning; None where there is none."""
        chronology = self._session.chronology
        place = next((n + 1 for n, event in enumerate(order) if here is not None and event.id == here.id), 0)
        rest = (*order[place:], *order[:place])
        return next((event for event in rest if chronology.review_of(event) is Review.UNREVIEWED), None)

    def _go_to(self, event: Event | None) -> None:
        if event is not None:
            show_event(self._session, event)

    def _remember(self) -> None:
        self._before = self._session.chronology.reviews

    def _on_reviews_changed(self) -> None:
        """Something was undone or redone: lead to where that was."""
        before, chronology = self._before, self._session.chronology
        self._remember()
        if not self.active or self._speaking:
            return
        after = chronology.reviews
        refs = [ref for ref in before.keys() | after.keys() if before.get(ref) is not after.get(ref)]
        there = [ref for ref in refs if ref.document in chronology]
        events = {
            chronology.event_of(ref).id for ref in there if ref.index < len(chronology.entry(ref.document).mentions)
        }
        if len(events) == 1:
            show_event(self._session, chronology.event(events.pop()))

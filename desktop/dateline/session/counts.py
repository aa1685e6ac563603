"""How much there is, for the status bar."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.chronology.showing import Placing
from dateline.render.language import figures, tr
from dateline.render.report_time import as_reported
from dateline.session.session import Session


@dataclass(frozen=True, slots=True)
class Counts:
    """``placed`` have a place on the axis as it is now, ``waiting`` have no date; ``hidden`` do not pass the filter."""

    documents: int
    known: int
    events: int
    mentions: int
    placed: int
    waiting: int
    hidden: int

    @property
    def words(self) -> list[str]:
        """Short phrases: ["2 documents", "8 events from 9 mentions", "6 on the timeline", "2 on the shelf"]."""
        documents = tr("%Ln documents", "", self.documents, one="1 document")
        mentions = tr("%Ln mentions", "", self.mentions, one="1 mention")
        words = [
            documents
            if self.known == self.documents
            else tr("{known} of {documents}", known=figures(self.known), documents=documents),
            tr("%Ln events from {mentions}", "", self.events, one="1 event from {mentions}", mentions=mentions),
            tr("{placed} on the timeline", placed=figures(self.placed)),
            tr("{waiting} on the shelf", waiting=figures(self.waiting)),
        ]
        return [*words, tr("{hidden} filtered out", hidden=figures(self.hidden))] if self.hidden else words


def counts_of(session: Session) -> Counts:
    """The counts of what a session shows, and of how many documents it shows that."""
    chronology = session.chronology
    tally = chronology.tally
    placed = tally.events - tally.undated
    if session.perspective.placing is Placing.REPORT:
        placed = sum(
            event.interval is not None and as_reported(event, chronology) is not None for event in chronology.events
        )
    return Counts(
        documents=len(session.whole.entries),
        known=len(chronology.entries),
        events=tally.events,
        mentions=tally.mentions,
        placed=placed,
        waiting=tally.undated,
        hidden=tally.events - len(session.shown_events),
    )

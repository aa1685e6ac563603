"""What an article tells as over cannot be what another dates to after that article was published."""

from __future__ import annotations

import datetime

from dateline.chronology.analysis import analyse
from dateline.chronology.model import Chronology
from dateline.documents.model import Document, Publication, PublicationBasis

EARLY = "The Olm inquiry went on. Lawyer Ada Holm denied that the Olm dyke board had misled the county of Velden."
LATE = "Lawyer Ada Holm denied on Thursday that the Olm dyke board had misled the county of Velden."


def chronology(first: str, second: str) -> Chronology:
    def published(day: str) -> Publication:
        return Publication(datetime.date.fromisoformat(day), PublicationBasis.GIVEN, "set by you")

    documents = Document("a", "a", EARLY, published(first)), Document("b", "b", LATE, published(second))
    return Chronology().with_analyses(map(analyse, documents))


def told_by(found: Chronology) -> int:
    return max(event.documents for event in found.events if "denied" in event.label)


def test_an_event_is_not_told_before_it_was() -> None:
    assert told_by(chronology("2024-02-19", "2024-09-13")) == 1
    assert told_by(chronology("2024-09-13", "2024-09-13")) == 2

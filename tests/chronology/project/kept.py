"""A chronology on which a person has worked, small and made by hand: what the tests of the project file keep."""

from __future__ import annotations

import datetime

from dateline import calendar
from dateline.chronology.decisions import joining, keeping_apart
from dateline.chronology.model import Chronology
from dateline.chronology.project.contents import Contents, Waiting, contents_of
from dateline.chronology.project.kept import View
from dateline.chronology.showing import Arrangement, LanesBy
from dateline.documents.model import Publication, PublicationBasis
from dateline.events.model import Edit, MentionRef, Settlement, Status, Verdict
from dateline.temporal.alternatives import Choice
from dateline.temporal.cells import day_cell
from dateline.temporal.model import Grain, Interval
from tests.chronology.articles import NOVEMBER_11, NOVEMBER_18, article

DAY = Interval(
    calendar.instant(calendar.day_number(2019, 5, 4)), calendar.instant(calendar.day_number(2019, 5, 5)) - 1, Grain.DAY
)


def edited() -> Chronology:
    """Three documents with a run of days for a publication, a chosen reading, decisions and a settlement."""
    chronology = Chronology().with_analyses(
        [
            article("harbour", "Crews left on 03/04/2025.", "Boats sank on 3 May 2019.", "Alma will sail tomorrow."),
            article("quay", "Boats sank on 4 May 2019.", "Nets broke.", "Crews return next Tuesday.", day=NOVEMBER_18),
            article("pier", "Wardens met yesterday.", "Lamps failed in May.", day=NOVEMBER_11),
        ]
    )
    harbour, quay, pier = (entry.key for entry in chronology.entries)
    days = Publication(
        NOVEMBER_18, PublicationBasis.SHARED, "from “quay”", first=NOVEMBER_11, last=datetime.date(2025, 11, 20)
    )
    chronology = chronology.with_publication(harbour, days)
    expression = chronology.entry(harbour).expressions[0]
    chronology = chronology.with_choice(harbour, Choice(expression.start, expression.end, day_cell(2025, 4, 3)))
    sank = MentionRef(harbour, 1), MentionRef(quay, 0)
    chronology = chronology.with_decisions(joining(chronology, *sank))
    chronology = chronology.with_decisions(keeping_apart(chronology, MentionRef(quay, 1), MentionRef(pier, 1)))
    chronology = chronology.with_settlement(Settlement(sank[0], Verdict.OWN, DAY))
    said = Edit("Lamps went out", DAY, Status.POSSIBLE, ("Olga Brandt",), 1, ("lamps", "pier"), "“No,” she said.\n🚢")
    return chronology.with_edit(MentionRef(pier, 1), said).with_edit(MentionRef(quay, 1), Edit(deleted=True))


def kept(chronology: Chronology) -> Contents:
    """What is kept of it, seen from its first document."""
    view = View(
        (1.5e9, 1.6e9),
        Arrangement(LanesBy.STATUS),
        chronology.entries[0].key,
    )
    return contents_of(chronology, Contents(), Waiting(), view=view)

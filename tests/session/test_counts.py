"""How much there is, in the words of the status bar."""

from __future__ import annotations

from dateline.chronology.showing import Filter, Perspective, Placing
from dateline.session.counts import counts_of
from dateline.session.session import Session
from tests.chronology.reports import SECOND, reports


def test_counts_are_of_what_is_shown(qapp: object) -> None:
    session = Session()
    assert counts_of(session).documents == 0
    session._edit("Open sample", reports())
    plain = counts_of(session)
    assert plain.words[0] == "4 documents"
    assert plain.placed + plain.waiting == plain.events
    session.set_perspective(Perspective(SECOND))
    assert counts_of(session).words == [
        "2 of 4 documents", "1 event from 2 mentions", "1 on the timeline", "0 on the shelf",
    ]  # fmt: skip
    session.set_filter(Filter(statuses=frozenset()))
    assert counts_of(session).words[-1] == "1 filtered out"


def test_in_report_time_only_what_has_a_day_of_publication_is_placed(qapp: object) -> None:
    session = Session()
    session._edit("Open sample", reports())
    for entry in session.whole.entries:
        session.set_publication(entry.key, None)
    session.set_perspective(Perspective(placing=Placing.REPORT))
    counts = counts_of(session)
    assert counts.placed == 0
    assert counts.events > counts.waiting

"""A date that is tried out: what moves, what stays, what contradicts it, and that nothing else is touched."""

import datetime
from dataclasses import replace

import pytest

from dateline import calendar
from dateline.chronology.analysis import Analysis
from dateline.chronology.model import Chronology
from dateline.chronology.proposal import FIRST_DAY, LAST_DAY, Proposal, Trial, day_within, propose
from dateline.events.building import dated_as
from dateline.events.model import MentionRef, Settlement, Status, Verdict
from dateline.temporal.alternatives import Choice
from dateline.temporal.model import Grain, Interval
from tests.chronology.articles import FERRY, NOVEMBER_11, NOVEMBER_18, article


def tried(day: datetime.date, *analyses: Analysis) -> tuple[Proposal, Chronology]:
    """Another date for the first document."""
    chronology = Chronology().with_analyses(analyses)
    return propose(chronology, chronology.entries[0].key, day), chronology


def counts(proposal: Proposal) -> tuple[int, int, int]:
    return len(proposal.moving), proposal.staying, len(proposal.contradicted)


def test_what_hangs_on_publication_moves_and_what_says_its_date_stays() -> None:
    proposal, chronology = tried(NOVEMBER_18, article("ferry", *FERRY, day=NOVEMBER_11))
    assert counts(proposal) == (2, 2, 0)
    assert proposal.shift == 7
    for change in proposal.moving:
        assert change.before.interval is not None
        assert change.after.interval is not None
        assert change.after.interval.earliest - change.before.interval.earliest == 7 * calendar.SECONDS_PER_DAY
        assert chronology.event(change.before.id) is change.before


def test_an_undated_document_gets_its_first_dates() -> None:
    proposal, _ = tried(NOVEMBER_18, article("ferry", *FERRY))
    assert counts(proposal) == (2, 2, 0)
    assert proposal.former is None
    assert proposal.shift is None
    assert all(change.before.interval is None for change in proposal.moving)


def test_the_same_date_moves_nothing() -> None:
    proposal, _ = tried(NOVEMBER_11, article("ferry", *FERRY, day=NOVEMBER_11))
    assert counts(proposal) == (0, 4, 0)
    assert proposal.changes == ()


@pytest.mark.parametrize("former", [None, NOVEMBER_18])
def test_what_is_told_as_over_cannot_lie_after_publication(former: datetime.date | None) -> None:
    before_it = datetime.date(2019, 5, 2)
    proposal, _ = tried(before_it, article("ferry", *FERRY, day=former))
    assert [change.before.label for change in proposal.contradicted] == ["Boats sank on 3 May 2019"]
    assert proposal.contradicted[0].after.interval is None
    assert counts(proposal) == (2, 1, 1)


def test_taking_the_date_gives_what_was_proposed() -> None:
    proposal, chronology = tried(NOVEMBER_18, article("ferry", *FERRY, day=NOVEMBER_11))
    taken = chronology.with_publication(proposal.key, proposal.publication)
    assert taken.entry(proposal.key) == proposal.entry
    after = {change.after.id: change.after for change in proposal.changes}
    assert {event.id: event.interval for event in taken.events if event.id in after} == {
        event: one.interval for event, one in after.items()
    }


def test_a_reading_that_a_person_chose_stays() -> None:
    chronology = Chronology().with_analyses([article("ferry", "Crews left on 3/4/2025.", "Nets broke today.")])
    key = chronology.entries[0].key
    (index,) = [place for place, one in enumerate(chronology.entry(key).expressions) if one.text == "3/4/2025"]
    other = chronology.entry(key).alternatives(index)[0]
    words = chronology.entry(key).expressions[index]
    chosen = chronology.with_choice(key, Choice(words.start, words.end, other))
    proposal = propose(chosen, key, NOVEMBER_18)
    assert proposal.entry.choices == chosen.entry(key).choices
    assert proposal.entry.mentions[0].interval == chosen.entry(key).mentions[0].interval
    assert [change.before.label for change in proposal.moving] == ["Nets broke today"]


def test_a_conflict_with_another_document_appears_and_goes_away() -> None:
    here = article("here", "Alma sank yesterday.", day=NOVEMBER_18)
    there = article("there", "Alma sank on 17 November 2025.", day=NOVEMBER_18)
    apart, agreeing = tried(datetime.date(2025, 11, 20), here, there)
    assert len(agreeing.events) == 1, "the two accounts should be joined"
    assert [change.before.label for change in apart.disputed] == ["Alma sank yesterday"]
    assert apart.settled == ()
    late = article("here", "Alma sank yesterday.", day=datetime.date(2025, 11, 20))
    together, conflicting = tried(NOVEMBER_18, late, there)
    assert [event.conflict for event in conflicting.events] == [True]
    assert len(together.settled) == 1
    assert together.disputed == ()


def test_a_date_that_a_person_gave_an_event_stays() -> None:
    here = article("here", "Alma sank yesterday.", day=datetime.date(2025, 11, 20))
    there = article("there", "Alma sank on 17 November 2025.", day=NOVEMBER_18)
    chronology = Chronology().with_analyses([here, there])
    (event,) = chronology.events
    day = calendar.day_number(2025, 11, 16)
    own = Interval(calendar.instant(day), calendar.instant(day + 1) - 1, Grain.DAY)
    given = chronology.with_settlement(Settlement(event.mentions[0], Verdict.OWN, own))
    assert given.events[0].interval == own
    proposal = propose(given, given.entries[0].key, datetime.date(2025, 11, 19))
    assert counts(proposal) == (0, 1, 0)
    assert proposal.disputed == ()
    taken = given.with_publication(proposal.key, proposal.publication)
    assert taken.events[0].interval == own
    agreeing = propose(given, given.entries[0].key, NOVEMBER_18)
    assert [change.after.settlement for change in agreeing.moving] == [None], "there is nothing to be settled any more"


def test_later_than_every_other_document_is_said() -> None:
    others = article("other", "Crews left.", day=NOVEMBER_11), article("undated", "Nets tore.")
    assert tried(NOVEMBER_11, article("ferry", *FERRY), *others)[0].newest_other is None
    proposal, chronology = tried(NOVEMBER_18, article("ferry", *FERRY), *others)
    assert proposal.newest_other == chronology.entries[1].key
    assert tried(NOVEMBER_18, article("ferry", *FERRY))[0].newest_other is None


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (calendar.from_date(NOVEMBER_11), NOVEMBER_11),
        (calendar.day_number(0, 12, 31), FIRST_DAY),
        (calendar.day_number(-4000, 1, 1), FIRST_DAY),
        (calendar.day_number(10_000, 1, 1), LAST_DAY),
        (10**12, LAST_DAY),
    ],
)
def test_publication_dates_end_where_their_calendar_ends(day: int, expected: datetime.date) -> None:
    assert day_within(day) == expected


@pytest.mark.parametrize("day", [FIRST_DAY, LAST_DAY, datetime.date(1, 1, 2), datetime.date(9999, 12, 30)])
def test_any_day_of_the_calendar_can_be_proposed(day: datetime.date) -> None:
    sentences = (*FERRY, "Crews met last century.", "Docks will open next year.", "Masts fell in the last decade.")
    proposal, _ = tried(day, article("ferry", *sentences))
    assert sum(counts(proposal)) == len(sentences)


def test_one_date_after_another_gives_what_each_gives_alone() -> None:
    told = (*FERRY, "Nets tore that day.", "Masts split on Tuesday.", "Alma will turn on Friday.", "Crews met in May.")
    chronology = Chronology().with_analyses([article("ferry", *told, day=NOVEMBER_11)])
    key = chronology.entries[0].key
    trial = Trial.of(chronology, key)
    for day in (NOVEMBER_18, datetime.date(2019, 5, 2), NOVEMBER_11, NOVEMBER_18, datetime.date(2026, 6, 1)):
        assert trial.on(day) == propose(chronology, key, day)


def test_trying_out_a_date_changes_nothing_else_of_an_event() -> None:
    chronology = Chronology().with_analyses([article("ferry", *FERRY, day=NOVEMBER_11)])
    moved = propose(chronology, chronology.entries[0].key, NOVEMBER_18).moving
    ref = MentionRef("another", 3)
    for change in moved:
        full = replace(change.before, why=("because",), independent=2, outcome=ref, plan=ref)
        assert dated_as(full, chronology.mention(full.mentions[0])) == full
        other = dated_as(full, replace(chronology.mention(full.mentions[0]), interval=None, status=Status.PLANNED))
        assert other == replace(full, interval=None, status=Status.PLANNED)

"""Trying out a publication date in the session: nothing changes before it is taken, and that is one step of undo."""

from __future__ import annotations

import datetime

import pytest
from pytestqt.qtbot import QtBot

from dateline.chronology.proposal import FIRST_DAY, LAST_DAY
from dateline.documents.model import Publication, PublicationBasis
from dateline.session import proposing
from dateline.session.proposal_words import consequence_words, doing_words, moves_words
from dateline.session.session import Session
from tests.chronology.articles import FERRY, NOVEMBER_11, NOVEMBER_18, article

WEEK = Publication(
    NOVEMBER_18,
    PublicationBasis.SHARED,
    "same event",
    first=datetime.date(2025, 11, 17),
    last=datetime.date(2025, 11, 23),
)


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proposal is ready at once, however busy the machine is."""
    monkeypatch.setattr(proposing, "_TURN", 60.0)


@pytest.fixture
def session(qapp: object) -> Session:
    session = Session()
    session.add_analyses([article("ferry", *FERRY, day=NOVEMBER_11), article("undated", "Docks closed yesterday.")])
    return session


def keys(session: Session) -> list[str]:
    return [entry.key for entry in session.chronology.entries]


def test_what_is_proposed_changes_nothing_until_it_is_taken(session: Session, qtbot: QtBot) -> None:
    before, undo = session.chronology, session.undo_name
    with qtbot.waitSignal(session.proposing.changed):
        session.propose_publication(keys(session)[0], NOVEMBER_18)
    assert session.proposing.proposal is not None
    assert len(session.proposing.proposal.moving) == 2
    assert session.chronology is before
    assert session.undo_name == undo
    with qtbot.waitSignals([session.proposing.changed, session.proposing.ended]):
        session.proposing.withdraw()
    assert session.proposing.proposal is None
    assert session.chronology is before


def test_taking_it_is_one_step_of_undo_however_many_days_were_tried(session: Session) -> None:
    before, key = session.chronology, keys(session)[0]
    for day in (12, 15, 17, 18):
        session.propose_publication(key, datetime.date(2025, 11, day))
    session.accept_proposal()
    published = session.chronology.entry(key).published
    assert published is not None
    assert (published.day, published.reason) == (NOVEMBER_18, "set by you")
    assert session.proposing.proposal is None
    session.undo()
    assert session.chronology is before


def test_a_day_that_is_tried_already_is_not_tried_again(session: Session, qtbot: QtBot) -> None:
    key = keys(session)[0]
    session.propose_publication(key, NOVEMBER_18)
    with qtbot.assertNotEmitted(session.proposing.changed):
        session.propose_publication(key, NOVEMBER_18)
    with qtbot.waitSignal(session.proposing.changed):
        session.propose_publication(keys(session)[1], NOVEMBER_18)


def test_a_date_put_back_where_it_was_is_no_step(session: Session) -> None:
    before, key = session.chronology, keys(session)[0]
    session.propose_publication(key, NOVEMBER_18)
    session.propose_publication(key, NOVEMBER_11)
    session.accept_proposal()
    assert session.chronology is before
    session.accept_proposal()
    assert session.chronology is before


def test_a_proposal_ends_when_the_documents_change(session: Session) -> None:
    session.propose_publication(keys(session)[0], NOVEMBER_18)
    session.remove_documents([keys(session)[0]])
    assert session.proposing.proposal is None
    session.accept_proposal()
    assert len(session.chronology.entries) == 1


def test_the_scene_shows_where_marks_would_be_and_where_they_stand(session: Session) -> None:
    plain = session.showing.scene
    assert session.proposing.scene(session.showing) is plain
    session.propose_publication(keys(session)[0], NOVEMBER_18)
    scene = session.proposing.scene(session.showing)
    assert len(scene.table) == len(plain.table)
    assert len(scene.table.ghosts) == 2
    assert session.proposing.scene(session.showing) is scene
    (lane, _) = scene.lanes
    assert lane.held
    assert lane.was is not None
    assert lane.published is not None
    assert (lane.published.text, lane.published.tick) == ("published Tue 18 Nov 2025", "Tue 18")


def test_one_of_several_days_is_a_change_even_if_it_is_the_likeliest(session: Session) -> None:
    key = keys(session)[0]
    session.take_publication(key, WEEK)
    session.propose_publication(key, NOVEMBER_18)
    proposal = session.proposing.proposal
    assert proposal is not None
    assert proposal.shift == 0
    assert len(proposal.moving) == 2, "“yesterday” was any day of a week and is one day now"
    lane = session.proposing.scene(session.showing).lanes[0]
    assert lane.was is not None
    assert lane.was.text == "17–23 Nov 2025"
    session.accept_proposal()
    published = session.chronology.entry(key).published
    assert published is not None
    assert published.days == (NOVEMBER_18, NOVEMBER_18)


def test_a_large_document_is_dated_in_turns_and_the_last_day_wins(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proposing, "_TURN", 0.0)
    key = keys(session)[0]
    session.propose_publication(key, datetime.date(2025, 11, 13))
    assert session.proposing.proposal is None, "one turn is not enough"
    session.propose_publication(key, datetime.date(2025, 11, 15))
    session.propose_publication(key, NOVEMBER_18)
    seen: list[datetime.date] = []

    def note() -> None:
        if session.proposing.proposal is not None:
            seen.append(session.proposing.proposal.day)

    session.proposing.changed.connect(note)
    qtbot.waitUntil(lambda: bool(seen) and seen[-1] == NOVEMBER_18)
    assert seen == [datetime.date(2025, 11, 13), NOVEMBER_18]


def test_slower_views_are_told_one_after_another_and_all_when_it_ends(session: Session, qtbot: QtBot) -> None:
    told: list[str] = []
    for name in "abc":
        session.proposing.follower().due.connect(lambda name=name: told.append(name))
    key = keys(session)[0]
    with qtbot.waitSignal(session.proposing.caught_up):
        session.propose_publication(key, datetime.date(2025, 11, 12))
        assert told == [], "not at once"
    assert told == ["a", "b", "c"]
    session.propose_publication(key, datetime.date(2025, 11, 13))
    qtbot.waitUntil(lambda: len(told) == 4)
    session.propose_publication(key, datetime.date(2025, 11, 14))
    with qtbot.waitSignal(session.proposing.caught_up):
        pass
    assert told[3:] == ["a", "b", "c", "a"], "the one that waited longest comes first"
    session.propose_publication(key, datetime.date(2025, 11, 15))
    with qtbot.waitSignal(session.proposing.caught_up):
        session.proposing.withdraw()
    assert sorted(told[7:]) == ["a", "b", "c"]


def test_what_is_taken_is_the_day_that_was_wanted_last(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposing, "_TURN", 0.0)
    key = keys(session)[0]
    session.propose_publication(key, datetime.date(2025, 11, 13))
    session.propose_publication(key, NOVEMBER_18)
    session.accept_proposal()
    published = session.chronology.entry(key).published
    assert published is not None
    assert published.day == NOVEMBER_18


# -- in words --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "day", "moves", "doing"),
    [
        (
            0,
            NOVEMBER_18,
            "2 events move, 2 stay",
            "Moving the publication date of A 7 days later",
        ),
        (
            0,
            datetime.date(2025, 11, 10),
            "2 events move, 2 stay",
            "Moving the publication date of A 1 day earlier",
        ),
        (0, NOVEMBER_11, "No event moves, 4 stay", "The publication date of A as it was"),
        (
            1,
            NOVEMBER_18,
            "1 event gets a date",
            "Trying Tue 18 Nov 2025 as publication date of B",
        ),
        (2, NOVEMBER_18, "1 event gets a date, 1 moves", "Trying Tue 18 Nov 2025 as publication date of C"),
        (
            0,
            datetime.date(2018, 1, 2),
            "2 events move, 1 stays, 1 would then contradict the date",
            "Moving the publication date of A 2,870 days earlier",
        ),
    ],
)
def test_what_is_going_on_in_words(session: Session, place: int, day: datetime.date, moves: str, doing: str) -> None:
    joined = article("joined", "Alma Berg sank this week.", "Docks reopened today.")
    session.add_analyses([joined, article("there", "Alma Berg sank on 12 November 2025.", day=NOVEMBER_18)])
    session.propose_publication(keys(session)[place], day)
    proposal = session.proposing.proposal
    assert proposal is not None
    assert moves_words(proposal) == moves
    assert doing_words(proposal, session.chronology) == f"{doing}: {moves[0].lower()}{moves[1:]}"


@pytest.mark.parametrize(
    ("place", "day", "sentences"),
    [
        (0, NOVEMBER_18, ()),
        (1, NOVEMBER_11, ()),
        (1, NOVEMBER_18, ("After the newest other document, A (Tue 11 Nov 2025)",)),
        (
            0,
            datetime.date(2018, 1, 2),
            ("“Boats sank on 3 May 2019” is told as over but would lie after publication",),
        ),
        (1, FIRST_DAY, ("Publication dates begin with the year 1",)),
        (
            1,
            LAST_DAY,
            (
                "Publication dates end with the year 9999",
                "After the newest other document, A (Tue 11 Nov 2025)",
            ),
        ),
    ],
)
def test_what_speaks_against_a_date(
    session: Session, place: int, day: datetime.date, sentences: tuple[str, ...]
) -> None:
    session.propose_publication(keys(session)[place], day)
    proposal = session.proposing.proposal
    assert proposal is not None
    assert consequence_words(proposal, session.chronology) == sentences


def test_a_conflict_that_goes_away_and_one_that_appears(qapp: object) -> None:
    session = Session()
    late = article("here", "Alma sank yesterday.", day=datetime.date(2025, 11, 20))
    session.add_analyses([late, article("there", "Alma sank on 17 November 2025.", day=NOVEMBER_18)])
    key = keys(session)[0]
    session.propose_publication(key, NOVEMBER_18)
    proposal = session.proposing.proposal
    assert proposal is not None
    assert consequence_words(proposal, session.chronology) == (
        "One conflict goes away: A now agrees with B on 17 Nov 2025",
    )
    session.accept_proposal()
    session.propose_publication(key, datetime.date(2025, 11, 20))
    proposal = session.proposing.proposal
    assert proposal is not None
    said = consequence_words(proposal, session.chronology)
    assert said[0] == "One conflict appears: A would no longer agree with B on “Alma sank yesterday”"

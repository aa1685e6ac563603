"""Transitions: they lead where one wants to be, are given up for a hand, and are none where nobody wants them."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from dateline.session.motion import between
from dateline.session.session import Session
from dateline.session.visible_range import VisibleRange

HERE, THERE = VisibleRange(0.0, 100.0), VisibleRange(50.0, 90.0)


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    made.set_visible_range(HERE)
    made.motion.enabled = made.motion.glides = True
    return made


def test_on_the_way_one_sees_what_lies_between_and_in_the_end_what_was_wanted(session: Session, qtbot: QtBot) -> None:
    seen: list[VisibleRange | None] = []
    session.visible_range_changed.connect(lambda: seen.append(session.visible_range))
    with qtbot.waitSignal(session.motion.arrived, timeout=1000):
        session.motion.go(THERE)
        assert session.visible_range == HERE
        assert session.motion.target == THERE
    assert session.visible_range == THERE
    assert session.motion.target is None
    assert len(seen) > 2
    widths = [one.width for one in seen if one is not None]
    assert widths == sorted(widths, reverse=True)


def test_without_motion_one_is_there_at_once(session: Session, qtbot: QtBot) -> None:
    session.motion.enabled = False
    with qtbot.waitSignal(session.motion.arrived):
        session.motion.go(THERE)
        assert session.visible_range == THERE
    session.motion.glide(1.0)
    qtbot.wait(60)
    assert session.visible_range == THERE


@pytest.mark.parametrize("to", [VisibleRange(0, 1e6), VisibleRange(1e6, 1e6 + 100), VisibleRange(0, 0.5)])
def test_where_nobody_can_follow_one_is_there_at_once(session: Session, to: VisibleRange) -> None:
    session.motion.go(to)
    assert session.visible_range == to


def test_a_hand_ends_it(session: Session, qtbot: QtBot) -> None:
    session.motion.go(THERE)
    qtbot.wait(40)
    session.set_visible_range(VisibleRange(7, 9))
    qtbot.wait(250)
    assert session.visible_range == VisibleRange(7, 9)
    assert session.motion.target is None


def test_another_jump_begins_where_one_is(session: Session, qtbot: QtBot) -> None:
    session.motion.go(THERE)
    qtbot.wait(40)
    with qtbot.waitSignal(session.motion.arrived, timeout=1000):
        session.motion.go(HERE)
    assert session.visible_range == HERE


def test_a_glide_goes_on_ever_slower_and_ends(session: Session, qtbot: QtBot) -> None:
    starts: list[float] = []
    session.visible_range_changed.connect(lambda: starts.append(session.visible_range.start))  # type: ignore[union-attr]
    session.motion.glide(0.2)
    qtbot.wait(1500)
    assert starts == sorted(starts)
    assert 0.2 * 260 * 0.5 < starts[-1] <= 0.2 * 260 * 1.3
    ended = len(starts)
    qtbot.wait(200)
    assert len(starts) == ended


def test_who_did_not_ask_for_it_glides_nowhere(session: Session, qtbot: QtBot) -> None:
    session.motion.glides = False
    session.motion.glide(5.0)
    qtbot.wait(60)
    assert session.visible_range == HERE


@pytest.mark.parametrize("to", [THERE, VisibleRange(-300, 500), VisibleRange(10, 110)])
def test_the_way_is_even(to: VisibleRange) -> None:
    """The instant that keeps its place does so all the way, and each step zooms by the same factor."""
    steps = [between(HERE, to, share / 10) for share in range(11)]
    assert (steps[0], steps[-1].start, steps[-1].end) == (HERE, pytest.approx(to.start), pytest.approx(to.end))
    factors = [math.log(after.width / before.width) for before, after in pairwise(steps)]
    assert factors == pytest.approx([factors[0]] * 10)
    if to.width != HERE.width:
        share = (HERE.start - to.start) / (to.width - HERE.width)
        fixed = [step.start + share * step.width for step in steps]
        assert fixed == pytest.approx([fixed[0]] * 11)

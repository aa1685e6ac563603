"""What differs between two runs is found, wherever it stands, and order counts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.chronology.exchange import Exchange, exchanged

A, B, C, D, E = ([name] for name in "ABCDE")  # equal lists are not the same


def test_runs_of_the_same_differ_in_nothing() -> None:
    assert exchanged((A, B), (A, B)) == Exchange()
    assert not exchanged((), ())


def test_what_was_exchanged_moved_came_and_left() -> None:
    assert exchanged((A, B, C), (A, D, C)) == Exchange((1,), (1,))
    assert exchanged((A, B, C, D), (A, C, D, E)) == Exchange((1,), (3,))
    assert exchanged((A, B, C), (A, C)) == Exchange((1,))
    assert exchanged((A, C), (A, B, C, D)) == Exchange((), (1, 3))
    assert exchanged((A, B), (["A"], B)) == Exchange((0,), (0,))


def test_in_place_is_what_moves_nothing_else() -> None:
    assert Exchange((1, 5), (1, 5)).in_place
    assert not Exchange((1,), (2,)).in_place


def test_another_order_and_much_are_not_looked_into() -> None:
    assert exchanged((A, B, C), (A, C, B)) is None
    some = tuple([number] for number in range(2000))
    assert exchanged(some, ()) is None


@given(st.lists(st.integers(0, 30), unique=True), st.lists(st.integers(0, 30), unique=True))
def test_taking_out_and_putting_in_gives_the_other_run(one: list[int], other: list[int]) -> None:
    pool = [object() for _ in range(31)]
    before, after = [pool[number] for number in sorted(one)], [pool[number] for number in sorted(other)]
    found = exchanged(before, after)
    assert found is not None
    made = [each for place, each in enumerate(before) if place not in found.gone]
    for place in found.came:
        made.insert(place, after[place])
    assert made == after

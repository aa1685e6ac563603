"""Copied words are one source."""

from __future__ import annotations

from dateline.events.model import Basis, Mention, Side, Span, Status
from dateline.events.near_duplicates import Shingles, count_independent, shingles

WIRE = (
    "The council of Marsk voted on Tuesday to close the ferry harbour for good, after forty years in which fewer and "
    "fewer passengers used it and the pier had to be propped up twice."
)
OWN = (
    "Nobody in Marsk will take the ferry any more: councillors decided against the harbour by nine votes to four, and "
    "the last boat leaves at the end of the summer with a brass band on board."
)


def passage(text: str) -> list[Shingles]:
    at = text.index(" ") + 1
    span = Span(at, at + 3, text[at : at + 3])
    return [shingles(text, Mention(0, len(text), text, span, Status.HAPPENED, Side.BEFORE, Basis.NONE))]


def test_a_report_printed_twice_counts_once() -> None:
    edited = "MARSK – " + WIRE.replace("for good, ", "").replace("forty years", "40 years")
    assert count_independent({"a": passage(WIRE), "b": passage(edited), "c": passage(OWN)}) == 2


def test_copying_is_passed_on() -> None:
    """A copied from B and B from C makes one source of three, even if A and C have little in common."""
    halves = WIRE.split(", after ")
    first, second = f"{halves[0]} and nobody minded it much.", f"They did it after {halves[1]}"
    assert count_independent({"a": passage(first), "b": passage(WIRE), "c": passage(second)}) == 1


def test_own_words_are_independent_and_short_ones_tell_nothing() -> None:
    assert count_independent({"a": passage(WIRE), "b": passage(OWN)}) == 2
    assert count_independent({"a": passage("The harbour closes."), "b": passage("The harbour closes.")}) == 2


def test_a_hundred_copies_are_one_source() -> None:
    assert count_independent({str(number): passage(f"{WIRE} Edition {number}.") for number in range(100)}) == 1

"""Another text in the place of a document's: what is different, and what a person said that still holds."""

from __future__ import annotations

import random

import pytest

from dateline.chronology.decisions import joining
from dateline.chronology.model import Chronology
from dateline.chronology.new_text import Carried, Difference, with_new_text
from dateline.chronology.proposal import given
from dateline.chronology.reviews import Review
from dateline.events.model import Edit, MentionRef, Settlement, Verdict
from dateline.temporal.alternatives import Choice
from dateline.temporal.cells import day_cell
from tests.chronology.articles import NOVEMBER_11, NOVEMBER_18, article

BEFORE = ("Boats sank on 3 May 2019.", "Crews left on 03/04/2025.", "Nets broke yesterday.")


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("The mill burned.", "The mill burned.", ""),
        ("The mill burned.", "The  mill\nburned.", ""),
        ("The mill burned.", "The mill burned. It was old.", "3 words new, first at “It was old.”"),
        ("The mill burned. It was old.", "The mill burned.", "3 words gone"),
        ("It rained. He sang.", "It rained. He sank.", "1 word new and 1 word gone, first at “He sank.”"),
        ("One. Two.", "Two. One.", "The same words in another order"),
        ("", "x " * 100, "100 words new, first at “" + ("x " * 30).strip() + "…”"),
    ],
)  # fmt: skip
def test_the_difference_is_said_in_words(before: str, after: str, words: str) -> None:
    assert Difference(before, after).words == words


def test_words_that_stand_in_both_are_found_again() -> None:
    before, after = "It rained. The mill burned. All slept.", "Now: It was dark.\nThe mill burned. It rained."
    difference = Difference(before, after)
    start = before.index("mill")
    moved = difference.moved(start, start + 4)
    assert moved is not None
    assert after[slice(*moved)] == "mill"
    assert difference.moved(before.index("slept"), before.index("slept") + 5) is None


@pytest.mark.parametrize("seed", range(20))
def test_whatever_is_said_to_have_moved_is_the_same(seed: int) -> None:
    chance = random.Random(seed)
    before = "".join(chance.choice(["a. ", "bc! ", "d\n", "e", "?", "\n\n", "ü ”"]) for _ in range(60))
    after = before[: chance.randrange(60)] + "x. " * chance.randrange(3) + before[chance.randrange(60) :]
    difference = Difference(before, after)
    for start in range(len(before) - 2):
        moved = difference.moved(start, start + 2)
        assert moved is None or after[slice(*moved)] == before[start : start + 2]


def test_a_book_is_compared_in_a_moment() -> None:
    before = "".join(f"Line {number} of the book.\n" for number in range(30_000))
    after = before.replace("Line 500 of", "Line five hundred of")
    assert Difference(before, after).words.startswith("2 words new and 1 word gone")


def decided() -> tuple[Chronology, str]:
    """Two documents; the person said something of each sentence of the first."""
    chronology = Chronology().with_analyses([article("quay", *BEFORE), article("pier", "Boats sank on 4 May 2019.")])
    quay, pier = (entry.key for entry in chronology.entries)
    chronology = chronology.with_publication(quay, given(NOVEMBER_11))
    expression = chronology.entry(quay).expressions[1]
    chronology = chronology.with_choice(quay, Choice(expression.start, expression.end, day_cell(2025, 4, 3)))
    chronology = chronology.with_decisions(joining(chronology, MentionRef(quay, 0), MentionRef(pier, 0)))
    chronology = chronology.with_settlement(Settlement(MentionRef(quay, 0), Verdict.CLAIM))
    chronology = chronology.with_review(MentionRef(quay, 1), Review.ACCEPTED)
    return chronology.with_edit(MentionRef(quay, 2), Edit(label="The nets broke")), quay


def test_what_a_person_said_holds_where_the_words_are_still_there() -> None:
    chronology, key = decided()
    new = article("quay", "Alma arrived.", *BEFORE[:2], "Nets held.", day=NOVEMBER_18)
    after, carried = with_new_text(chronology, key, new)
    assert carried == Carried(3, 1)  # the reading, the merged and settled mention, the review; not the edit
    assert [entry.document.title for entry in after.entries] == ["quay", "pier"]
    assert after.ordinals == chronology.ordinals
    entry = after.entries[0]
    assert entry.published == given(NOVEMBER_11)  # the person's, and not the new byline's
    assert len(entry.choices) == 1
    sank, pier = MentionRef(entry.key, 1), MentionRef(after.entries[1].key, 0)
    assert after.event_of(sank) is after.event_of(pier)
    assert any(each.claim == sank for each in after.settlements)
    assert after.review_of(after.event_of(MentionRef(entry.key, 2))) is Review.ACCEPTED
    assert after.event_of(MentionRef(entry.key, 3)).label == "Nets held"


def test_what_was_said_of_words_that_are_gone_waits_for_the_old_text() -> None:
    chronology, key = decided()
    after, _ = with_new_text(chronology, key, article("quay", "Alma arrived."))
    again, _ = with_new_text(after, after.entries[0].key, chronology.entry(key).analysis)
    assert again.event_of(MentionRef(key, 2)).label == "The nets broke"
    assert again.review_of(again.event_of(MentionRef(key, 1))) is Review.ACCEPTED


def test_a_text_that_is_open_already_stands_there_once() -> None:
    chronology, key = decided()
    pier = chronology.entries[1].analysis
    after, _ = with_new_text(chronology, key, pier)
    assert [entry.document.title for entry in after.entries] == ["pier"]
    same, carried = with_new_text(chronology, key, chronology.entry(key).analysis)
    assert (len(same.entries), carried) == (2, Carried(0, 0))

"""Sentences quoted with their words marked."""

from __future__ import annotations

import pytest

from dateline.chronology.quotes import LONGEST, Quote, Sentences
from dateline.documents.model import Document
from dateline.temporal.finding import find
from dateline.temporal.resolution import resolve

TEXT = "Mill burns\n\nBy Ana Ruiz\n\nThe mill burnt on Friday.\u00a0It was old. Nobody\nwas hurt."


@pytest.mark.parametrize(
    ("word", "sentence", "prose"),
    [
        ("Mill", "Mill burns", True),
        ("Ana", "By Ana Ruiz", False),
        ("Friday", "The mill burnt on Friday.", True),
        ("old", "It was old.", True),
    ],
)
def test_the_sentence_of_a_word(word: str, sentence: str, prose: bool) -> None:
    sentences = Sentences(Document("mill.txt", "Mill burns", TEXT, title_end=10))
    at = TEXT.index(word)
    number = sentences.number_at(at)
    quote = sentences.quote(number, (at, at + len(word)))
    assert quote.text == sentence
    assert quote.pieces.count((word, True)) == 1
    assert sentences.is_prose(number) is prose
    assert TEXT[quote.start :].startswith(quote.text[:4])


def test_no_sentence_ends_within_a_time_expression() -> None:
    text = "Die Mühle brannte am 3. Mai 2020. Niemand war dort."
    expressions = resolve(find(text, "de"), None)
    sentences = Sentences(Document("x", "", text, language="de"), expressions)
    assert sentences.quote(sentences.number_at(25)).text == "Die Mühle brannte am 3. Mai 2020."
    assert sentences.quote(sentences.number_at(40)).text == "Niemand war dort."


def test_marks_that_meet_or_leave_the_sentence_are_cut() -> None:
    sentences = Sentences(Document("x", "", "The old mill burnt down."))
    quote = sentences.quote(0, (4, 12), (8, 18), (100, 110))
    assert quote.pieces == (("The ", False), ("old mill", True), (" burnt", True), (" down.", False))


def test_a_monstrous_sentence_is_shortened_around_its_mark() -> None:
    text = "word " * 2000 + "on Friday " + "word " * 2000
    sentences = Sentences(Document("x", "", text))
    at = text.index("Friday")
    quote = sentences.quote(sentences.number_at(at), (at, at + 6))
    assert ("Friday", True) in quote.pieces
    assert len(quote.text) <= LONGEST + 4
    assert quote.text.startswith("… ")
    assert quote.text.endswith(" …")


def test_pieces_are_the_text() -> None:
    assert Quote("ab", 0).pieces == (("ab", False),)
    assert Quote("ab", 0, ((0, 2),)).pieces == (("ab", True),)
    assert Quote("", 0).pieces == ()

"""What of an article is read, and where it begins."""

from __future__ import annotations

import pytest

from dateline.documents.model import Document
from dateline.events.passages import LONGEST, Role, passages
from dateline.events.sentences import sentence_spans


def read(text: str) -> list[str]:
    return [p.text for p in passages(Document("t", "", text))]


@pytest.mark.parametrize(
    "front",
    ["LISBON – ", "LISBON, Portugal (AP) -- ", "LISBON, 3 March — ", "Lisbon (Reuters) - ", "Lisbon, 3 March 2021 – "],
)
def test_datelines_are_cut_off(front: str) -> None:
    assert read(f"A headline here\n\n{front}The bridge was closed.") == ["A headline here", "The bridge was closed."]


@pytest.mark.parametrize(
    "line",
    [
        "By Anna Writer",
        "By Anna Writer and Bo Editor",
        "Published: 3 March 2021",
        "3 March 2021 Last updated at 14:39 GMT",
        "Sunday, January 20, 2008",
        "March 3, 2021",
    ],
)
def test_bylines_and_bare_dates_are_left_out(line: str) -> None:
    assert read(f"A headline here\n{line}\nThe bridge was closed.") == ["A headline here", "The bridge was closed."]


WRAPPED = (
    "Nobody was hurt when a crane fell on it, said the master of the harbour, whose men\n"
    "had seen it, and who thanked the crew of the ferry for their help in a letter that\n"
    "was read aloud in the hall, where all of the members of the council had gathered at\n"
    "noon to hear it.\n"
)


def test_a_wrapped_paragraph_goes_on_after_the_end_of_a_sentence() -> None:
    first = "The council of the old town of Velden closed the long bridge over the river on Monday.\n"
    assert len(read(f"A headline\n\n{first}{WRAPPED}\nThe bridge is old.\n")) == 3
    assert len(read(f"A headline\n{first}{WRAPPED}The bridge is old.\n")) == 4


def test_a_date_under_the_headline_is_no_part_of_it() -> None:
    head = "The council of the old town of Velden closes the long bridge over the river\n3 March 2021\n"
    assert read(head + WRAPPED)[0] == "The council of the old town of Velden closes the long bridge over the river"


def test_what_web_pages_leave_behind_is_left_out() -> None:
    assert read("A headline here\n\nThe bridge was closed.\n\nPost a Comment\n\nPrevious Post Next Post") == [
        "A headline here",
        "The bridge was closed.",
    ]


def test_wrapped_lines_are_one_passage_with_the_same_offsets() -> None:
    text = "The council of the city closed the bridge after a\nlorry had hit one of its pillars. Nobody was hurt."
    (only,) = passages(Document("t", "", text))
    assert only.text == text.replace("\n", " ")
    assert (only.start, only.role) == (0, Role.LEAD)


def test_long_passages_are_cut_between_sentences_without_loss() -> None:
    text = "The bridge was closed again. " * 1000
    found = passages(Document("t", "", text))
    assert all(len(p.text) <= LONGEST for p in found)
    assert sum(p.text.count("closed") for p in found) == 1000
    assert all(text[p.start : p.end] == p.text for p in found)


SENTENCES = [
    ("Dr. Lind left. He was tired.", ["Dr. Lind left.", "He was tired."]),
    ("The U.S. Navy came at 5 p.m. on Friday.", ["The U.S. Navy came at 5 p.m. on Friday."]),
    ("“Stop!” she said. “Why?” he asked.", ["“Stop!” she said.", "“Why?” he asked."]),
    ("J. R. Lind won.", ["J. R. Lind won."]),
    ("No full stop", ["No full stop"]),
]


@pytest.mark.parametrize(("text", "sentences"), SENTENCES)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[a:b] for a, b in sentence_spans(text)] == sentences

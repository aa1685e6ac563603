"""Which clause is marked where, and which one has a place that several claim."""

from __future__ import annotations

import pytest

from dateline.events.model import MentionRef, Status
from dateline.ui.text_marks import TextMark, TextMarks, marks_of
from tests.ui.sample_chronology import TEXT_A, sample_chronology


def mark(start: int, end: int, index: int = 0, words: tuple[int, int] | None = None) -> TextMark:
    return TextMark(start, end, MentionRef("d", index), f"e{index}", "label", Status.HAPPENED, 2, words=words)


@pytest.mark.parametrize(
    ("spans", "pieces"),
    [
        ([], []),
        ([(0, 4)], ["0-4:0"]),
        ([(0, 4), (6, 9)], ["0-4:0", "6-9:1"]),
        ([(0, 4), (4, 9)], ["0-4:0", "4-9:1"]),
        ([(0, 9), (3, 5)], ["0-3:0", "3-5:1", "5-9:0"]),  # a clause in a clause
        ([(0, 9), (3, 9)], ["0-3:0", "3-9:1"]),
        ([(0, 9), (0, 9)], ["0-9:0"]),  # two mentions of one clause: the first
        ([(0, 6), (4, 12)], ["0-6:0", "6-12:1"]),
        ([(0, 20), (2, 10), (4, 6)], ["0-2:0", "2-4:1", "4-6:2", "6-10:1", "10-20:0"]),
    ],
)
def test_every_place_belongs_to_the_innermost_clause(spans: list[tuple[int, int]], pieces: list[str]) -> None:
    marks = TextMarks(mark(start, end, i) for i, (start, end) in enumerate(spans))
    assert [f"{piece.start}-{piece.end}:{piece.mark.ref.index}" for piece in marks.pieces] == pieces
    for offset in range(25):
        around = [piece for piece in marks.pieces if piece.start <= offset < piece.end]
        found = marks.at(offset)
        assert (found.ref if found else None) == (around[0].mark.ref if around else None)


def test_pieces_and_words_of_a_line() -> None:
    marks = TextMarks([mark(0, 9, 0, words=(5, 9)), mark(12, 30, 1, words=(2, 4)), mark(40, 50, 2)])
    assert [piece.start for piece in marks.pieces_between(8, 13)] == [0, 12]
    assert [piece.start for piece in marks.pieces_between(9, 12)] == []
    assert list(marks.words_between(0, 6)) == [(2, 4), (5, 9)]
    assert list(marks.words_between(4, 5)) == []
    assert [found.ref.index for found in marks.starting_between(0, 40)] == [0, 1]


def test_walking_from_mark_to_mark() -> None:
    marks = TextMarks([mark(0, 9, 0), mark(12, 30, 1), mark(40, 50, 2)])
    step = marks.after(MentionRef("d", 0), 0)
    assert step is not None and step.ref.index == 1
    assert marks.after(MentionRef("d", 2), 0) is None
    assert marks.before(MentionRef("d", 0), 0) is None
    found = (marks.after(None, 10), marks.before(None, 40), marks.before(None, 0), marks.after(None, 41))
    assert [mark and mark.ref.index for mark in found] == [1, 1, None, None]


def test_marks_of_a_document() -> None:
    chronology = sample_chronology()
    entry = chronology.entries[0]
    everything = {event.id for event in chronology.events}
    marks = marks_of(entry, chronology, everything)
    assert [TEXT_A[found.start : found.end] for found in marks.marks][:2] == [
        "The ferry Alma lost a ramp yesterday",
        "the harbour office said",
    ]
    assert [TEXT_A[start:end] for start, end in marks.words] == ["yesterday", "the week after next", "next month"]
    joined = chronology.event_of(MentionRef(entry.key, 0)).id
    assert len(marks_of(entry, chronology, everything - {joined}).marks) == len(marks.marks) - 1
    assert [found.date for found in marks_of(chronology.entries[1], chronology, everything).marks] == [
        "21–31 Oct",
        "17 Nov",
        "",
        "since 24 Nov",
        "spring 1998",
    ]

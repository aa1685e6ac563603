"""What is typed becomes a query, and a query is found where it stands."""

from __future__ import annotations

import pytest

from dateline.chronology.searching import Found, FoundAmong, Hits, Query, folded
from dateline.events.model import MentionRef
from tests.chronology.project.kept import edited


def words_in(typed: str, text: str) -> list[str]:
    return [text[start:end] for start, end in Query.typed(typed).spans(text)]


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("dyke", "The dyke broke; two Dykes held.", ["dyke", "Dykes"]),
        ("bro dyk", "The dyke broke.", ["dyke", "broke"]),
        ('"dyke broke"', "The dyke\n broke. It broke.", ["dyke\n broke"]),
        ('"dyke', "The dykes broke.", ["dykes"]),
        ('"dyke"', "The dykes broke.", []),
        ("muller", "Müller spoke to MÜLLER's wife.", ["Müller", "MÜLLER"]),
        ("MÜLLER", "Muller spoke.", ["Muller"]),
        ("o'clock", "At two o'clock.", ["o'clock"]),
        ("yke", "The dyke broke.", []),
        ("400", "More than 400 people", ["400"]),
        ("𝐚 👍", "thumbs 👍", []),
        ("", "anything", []),
        (' -- * ( "" ', "anything", []),
        ("(a|b", "a b, b a", ["a b"]),
    ],
)
def test_words_are_found_without_case_and_accents(typed: str, text: str, found: list[str]) -> None:
    assert words_in(typed, text) == found


def test_a_folded_text_is_as_long_as_before() -> None:
    for text in ("İstanbul ﬁnds ßtraße ǅ 😀", "\ud83d half", "e\u0301 A\u030a"):
        assert len(folded(text)) == len(text)


def test_what_is_typed_without_end_is_cut_off() -> None:
    assert len(Query.typed("a " * 5000).phrases) <= 16
    assert Query.typed("x" * 5000).phrases[0].words == ("x" * 200,)


def test_numbers_of_events_are_told_apart() -> None:
    chronology = edited()
    ref = chronology.events[1].mentions[0]
    hits = Hits((4 + ref.index,), {"another": (0, 4), ref.document: (4, 5 + ref.index)})
    found = Found(Query.typed("x"), "x", frozenset(), hits)
    among = FoundAmong(found, chronology.events)
    assert [n for n in range(len(chronology.events)) if n in among] == [1]
    assert None not in among
    assert (hits.count(ref.document), hits.count("another"), hits.count("none")) == (1, 0, 0)
    assert list(hits) == [ref]
    assert not found.tells_of(chronology.events[0])
    # Mentions that the index does not know are not in it, even where the next document's rows go on.
    assert MentionRef("none", 0) not in hits
    assert MentionRef("another", 4 + ref.index) not in hits
    assert MentionRef(ref.document, ref.index + 1) not in hits

"""The sentence around a clause, for quoting it."""

from __future__ import annotations

import pytest

from dateline.ui.quotation import one_line, sentence_around


@pytest.mark.parametrize(
    ("text", "clause", "quoted"),
    [
        ("The dam broke.", "The dam broke", "“The dam broke.”"),
        ("It rained. The dam broke on Monday. People fled.", "dam broke", "“The dam broke on Monday.”"),
        ("Title\nThe dam broke on Monday\nMore", "dam broke", "“The dam broke on Monday”"),
        ("Title\r\nThe dam broke.\r\n", "dam broke", "“The dam broke.”"),
        ("“It broke.” She left. He said", "She left", "“She left.”"),
        ("Who knew? The dam broke! Nobody did.", "The dam broke!", "“The dam broke!”"),
        ("Alles ruhig. 大坝昨天决堤。人们逃离。", "决堤", "“大坝昨天决堤。”"),
        ("It rained. The dam broke. People fled. Later", "dam broke. People fled", "“The dam broke. People fled.”"),
        ("word " * 100 + "the dam broke " + "word " * 100, "the dam broke", None),
        ("x" * 900, "x" * 10, None),
    ],
)
def test_sentence_around(text: str, clause: str, quoted: str | None) -> None:
    start = text.index(clause)
    quotation = sentence_around(text, start, start + len(clause))
    assert quotation.start <= start
    assert quotation.end >= start + len(clause)
    assert quotation.end - quotation.start <= len(clause) + 600
    if quoted is None:
        assert quotation.of(text).endswith("…”")
    else:
        assert quotation.of(text) == quoted


def test_an_endless_sentence_is_cut_between_words() -> None:
    text = "word " * 100 + "the dam broke " + "word " * 100
    start = text.index("the dam")
    written = sentence_around(text, start, start + 13).of(text)
    assert written.startswith("“…word word")
    assert written.endswith("word word…”")


def test_control_characters_become_spaces_and_lengths_stay() -> None:
    text = "a\r\nb\tc\0d\u2028e\u202ef"
    assert one_line(text) == "a  b c d e f"

"""Offsets of the document and positions in the text widget are the same places."""

from __future__ import annotations

import time

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from dateline.ui.text_offsets import ShownText

TEXTS = {
    "empty": "",
    "plain": "The ferry sank on Monday.",
    "emoji": "🚢 sank 😀😀 on Monday 🇯🇵.",
    "windows line ends": "The ferry\r\nsank\r\n\r\non Monday.\r\n",
    "lone carriage returns": "The ferry\rsank\r\ron Monday\r",
    "mixed line ends": "a\r\r\nb\n\rc\r\n",
    "separators": "a\u2028b\u2029c\u0085d\x0be\x0cf",
    "NUL": "a\0b\0\0c",
    "lone surrogates": "a\ud800b\udfffc",
    "frame borders": "a\ufdd0b\ufdd1c",
    "combining and right to left": "e\u0301 שלום \u202eabc\u202c",
    "only emoji": "😀" * 50,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_every_offset_finds_its_character_in_the_widget(qtbot: QtBot, text: str) -> None:
    shown = ShownText(text)
    widget = QPlainTextEdit()
    qtbot.addWidget(widget)
    widget.setPlainText(shown.text)
    units = shown.text.encode("utf-16-le")
    assert widget.document().characterCount() - 1 == len(units) // 2
    for offset, character in enumerate(text):
        position = shown.to_shown(offset)
        here = units[2 * position :].decode("utf-16-le")[:1]
        if character in "\r\u2029":
            assert here == "\n"
        elif character in "\0\ufdd0\ufdd1" or "\ud800" <= character <= "\udfff":
            assert here == "\ufffd"
        else:
            assert here == character
    assert shown.to_shown(len(text)) == len(units) // 2


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_there_and_back(text: str) -> None:
    shown = ShownText(text)
    for offset in range(len(text) + 1):
        back = shown.to_document(shown.to_shown(offset))
        if text[max(offset - 1, 0) : offset + 1] == "\r\n":
            assert back == offset - 1  # both characters of CRLF are one break; the break starts at the first
        else:
            assert back == offset


def test_a_position_inside_an_emoji_is_the_emoji() -> None:
    assert ShownText("a😀b").to_document(2) == 1


def test_positions_outside_are_clamped() -> None:
    shown = ShownText("a😀")
    assert (shown.to_shown(-5), shown.to_shown(99)) == (0, 3)
    assert (shown.to_document(-5), shown.to_document(99)) == (0, 2)


@pytest.mark.parametrize(
    ("piece", "separator"),
    [("harbour ", " "), ("码头发生火灾。", "。"), ("x", ""), ("😀", "")],
    ids=["words", "chinese", "no break at all", "emoji"],
)
def test_a_very_long_line_is_shown_in_pieces_and_keeps_its_offsets(piece: str, separator: str) -> None:
    text = f"Title\r\n{piece * (40_000 // len(piece))}\r\nEnd 😀"
    shown = ShownText(text)
    assert max(map(len, shown.text.split("\n"))) <= 8_000
    units = shown.text.encode("utf-16-le")
    for offset in range(0, len(text), 997):
        position = shown.to_shown(offset)
        here = units[2 * position : 2 * position + 4].decode("utf-16-le", "ignore")[:1]
        assert here == text[offset] or (here == "\n" and text[offset] in " \r")
        assert shown.to_document(position) == offset
    if separator:
        assert all(line.endswith((separator, "harbour")) for line in shown.text.split("\n")[1:-2])


def test_text_of_usual_length_is_not_broken() -> None:
    text = "word " * 1_500
    assert ShownText(text).text == text


def test_ten_megabytes_take_well_under_a_second() -> None:
    text = "A ferry sank 🚢 off Dover on Monday, the coast guard said.\r\n" * 170_000
    started = time.perf_counter()
    shown = ShownText(text)
    assert shown.to_document(shown.to_shown(9_000_000)) == 9_000_000
    assert time.perf_counter() - started < 3

"""Bytes of all sorts become text that can be shown, or a sentence that says why not."""

from __future__ import annotations

import codecs

import pytest

from dateline.documents.encoding import decode, showable
from dateline.documents.problems import ReadingError

WESTERN = "Le café naïf – “cité” près de l’Œuvre, où l’eau monta en février à 12 €."
RUSSIAN = "Плотина на реке прорвалась прошлой ночью, и более четырёхсот человек покинули свои дома в долине. " * 4
JAPANESE = "川の堤防が昨夜決壊し、四百人以上が避難した。知事は来週現地を訪れる予定である。" * 4

ENCODED = [
    (WESTERN.encode("utf-8"), WESTERN),
    (codecs.BOM_UTF8 + WESTERN.encode("utf-8"), WESTERN),
    (codecs.BOM_UTF16_LE + WESTERN.encode("utf-16-le"), WESTERN),
    (codecs.BOM_UTF16_BE + WESTERN.encode("utf-16-be"), WESTERN),
    (codecs.BOM_UTF32_LE + WESTERN.encode("utf-32-le"), WESTERN),
    (codecs.BOM_UTF32_BE + WESTERN.encode("utf-32-be"), WESTERN),
    ("A plain text without a mark".encode("utf-16-le"), "A plain text without a mark"),
    ("A plain text without a mark".encode("utf-16-be"), "A plain text without a mark"),
    (WESTERN.encode("cp1252"), WESTERN),
    (RUSSIAN.encode("cp1251"), RUSSIAN),
    (JAPANESE.encode("shift_jis"), JAPANESE),
    (JAPANESE.encode("utf-8")[:-1], JAPANESE[:-1] + "\ufffd"),  # cut inside its last character
    (b"", ""),
]


@pytest.mark.parametrize(("data", "text"), ENCODED)
def test_the_encoding_is_told(data: bytes, text: str) -> None:
    assert decode(data, "article.txt") == text


def test_a_declared_encoding_is_believed_before_the_guess() -> None:
    assert decode("Řeka se vylila".encode("cp1250"), "page.html", declared="windows-1250") == "Řeka se vylila"


@pytest.mark.parametrize("declared", ["no-such-encoding", "ascii"])
def test_a_wrong_declaration_does_no_harm(declared: str) -> None:
    assert decode(WESTERN.encode("cp1252"), "page.html", declared=declared) == WESTERN


SHOWN = [
    ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
    ("page\x0cbreak\u2028line\x85end", "page\nbreak\nline\nend"),
    ("bell\x07 and\x00 nothing\x1b[0m", "bell and nothing[0m"),
    ("half \ud83d pair", "half \ufffd pair"),
    ("whole 😀 pair", "whole 😀 pair"),
    ("\ufeffmark", "mark"),
    ("tab\tstays", "tab\tstays"),
]


@pytest.mark.parametrize(("raw", "shown"), SHOWN)
def test_what_cannot_be_shown_is_cleared_before_offsets_are_made(raw: str, shown: str) -> None:
    assert showable(raw) == shown


NO_TEXT = [
    (bytes(range(256)) * 20, "article.txt does not hold text: it looks like a binary file renamed to .txt."),
    (b"ABCD\0\0\0\1" * 50, "article.txt does not hold text: it looks like a binary file renamed to .txt."),
    (b"%PDF-1.7 ...", "article.txt does not hold plain text: it looks like a PDF file renamed to .txt."),
    (b"\x89PNG\r\n\x1a\n", "article.txt does not hold plain text: it looks like a picture renamed to .txt."),
]


@pytest.mark.parametrize(("data", "sentence"), NO_TEXT)
def test_what_is_no_text_is_refused_in_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(ReadingError) as refused:
        decode(data, "article.txt")
    assert str(refused.value) == sentence

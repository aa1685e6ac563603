"""Skipping what holds no trigger changes nothing: random text gives the same tokens as reading every word of it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from dateline.temporal.finding import LANGUAGES
from dateline.temporal.grammar import Lexicon
from dateline.temporal.tokens import Vocabulary

_FUZZ_WORDS = (Path(__file__).parents[1] / "corpus" / "fuzz_words.txt").read_text("utf-8").split()
_PLAIN = (
    "dog",
    "houses",
    "Éa",
    "Straße",
    "x",
    "e\u0301",
    "²",
    "İ",
    "don't",
    "the port's",
    "of",
    "U.S.",
    "a.m.",
    "q4fy",
)
_BETWEEN = ("", " ", " ", " ", "  ", "\n", "\n\n", "\n \n", ". ", ", ", "-", "_", "'s ", "'", "(")
_FIGURES = "0123456789,.:/-'’_²٣ stfyq"


class _ReadsAll(Vocabulary):
    def _next_hint(self, low: str, position: int) -> int:
        return min(position, len(low))


def _text(source: random.Random, known: list[str]) -> str:
    pieces: list[str] = []
    for _ in range(60):
        figures = "".join(source.choice(_FIGURES) for _ in range(source.randrange(1, 9)))
        pieces.append(source.choice((source.choice(known), source.choice(_PLAIN), source.choice(_FUZZ_WORDS), figures)))
        pieces.append(source.choice(_BETWEEN))
    return "".join(pieces)


@pytest.mark.parametrize("language", LANGUAGES)
def test_skipping_loses_nothing(language: str) -> None:
    lexicon: Lexicon = LANGUAGES[language]().grammar.lexicon
    words = lexicon.symbol_of, lexicon.number_symbol, lexicon.triggers
    skips, reads_all = Vocabulary(*words), _ReadsAll(*words)
    known = [word for word in lexicon.symbol_of if " " not in word]
    for seed in range(150):
        text = _text(random.Random(seed), known)
        one, other = skips.scan(text), reads_all.scan(text)
        assert (one.symbols, one.starts, one.ends) == (other.symbols, other.starts, other.ends), text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "the of and a in to on by at for with from"),
        ("de", "der die das und in zu auf von mit für aus dem den"),
        ("es", "el la los de y en con por para un una del"),
        ("fr", "le la les de et en avec par pour un une du des"),
        ("it", "la i di e in con per un una della"),
    ],
)
def test_the_commonest_words_trigger_nothing(language: str, words: str) -> None:
    """As triggers they would have the whole text read, whichever phrase of the word list they begin."""
    assert LANGUAGES[language]().grammar.tokens(f"{words}. {words.title()}!").symbols == ""

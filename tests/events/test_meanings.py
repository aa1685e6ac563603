"""What triggers mean for merging: phrases with the words, likeness with its degrees."""

from __future__ import annotations

import pytest

from dateline.events.meanings import Likeness, english_meanings, likeness, meaning_of
from dateline.events.model import Basis, Mention, Side, Span, Status


def trigger(sentence: str, word: str, lemma: str) -> tuple[Mention, str]:
    at = sentence.index(word)
    span = Span(at, at + len(word), word)
    mention = Mention(0, len(sentence), sentence, span, Status.HAPPENED, Side.BEFORE, Basis.NONE, lemma=lemma)
    return mention, sentence


@pytest.mark.parametrize(
    ("sentence", "word", "lemma", "means", "direction"),
    [
        ("The old miller passed away in his sleep.", "passed", "pass", "pass_away", "away"),
        ("She checked herself into a clinic.", "checked", "check", "check_in", "in"),
        ("She checked out of the clinic.", "checked", "check", "check_out", "out"),
        ("The bill passed on Monday.", "passed", "pass", "pass", "on"),
        ("He was called off the pitch.", "called", "call", "call_off", "off"),
        ("They called. Off they went.", "called", "call", "call", ""),
        ("The bridge fell.", "fell", "fall", "fall", ""),
    ],
)
def test_a_particle_makes_another_word(sentence: str, word: str, lemma: str, means: str, direction: str) -> None:
    meaning = meaning_of(*trigger(sentence, word, lemma))
    assert (meaning.word, meaning.direction) == (means, direction)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("He died.", "died", "die"), ("He dies.", "dies", "die"), Likeness.WORD),
        (("He died.", "died", "die"), ("He passed away.", "passed", "pass"), Likeness.SYNONYM),
        (("Thieves robbed it.", "robbed", "rob"), ("A heist took minutes.", "heist", "heist"), Likeness.SYNONYM),
        (("He was shot.", "shot", "shoot"), ("He was killed.", "killed", "kill"), Likeness.WIDER),
        (("She checked in.", "checked", "check"), ("She checked out.", "checked", "check"), Likeness.NONE),
        (("She checked the lock.", "checked", "check"), ("She checked out.", "checked", "check"), Likeness.VAGUE),
        (("They made bread.", "made", "make"), ("They made peace.", "made", "make"), Likeness.VAGUE),
        (("He sang.", "sang", "sing"), ("He fled.", "fled", "flee"), Likeness.NONE),
    ],
)
def test_how_alike_two_triggers_are(
    first: tuple[str, str, str], second: tuple[str, str, str], expected: Likeness
) -> None:
    one, two = meaning_of(*trigger(*first)), meaning_of(*trigger(*second))
    assert likeness(one, two) is likeness(two, one) is expected


def test_every_group_of_the_lists_has_two_words_or_more() -> None:
    for groups in (english_meanings().same, english_meanings().like):
        members: dict[str, int] = {}
        for names in groups.values():
            for name in names:
                members[name] = members.get(name, 0) + 1
        assert not [name for name, count in members.items() if count < 2]

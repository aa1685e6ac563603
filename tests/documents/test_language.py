"""The language of a text, told offline and always alike."""

from __future__ import annotations

import pytest

from dateline.documents.language import language_of

LANGUAGES = [
    ("The river rose for a week and on Friday it came into the town.", "en"),
    ("The dyke broke.", "en"),
    (
        "Der Damm brach in der Nacht zum Donnerstag, und mehr als vierhundert Menschen mussten ihre Häuser verlassen.",
        "de",
    ),
    (
        "La digue a cédé dans la nuit de mercredi à jeudi et plus de quatre cents personnes ont quitté leurs maisons.",
        "fr",
    ),
    ("El dique se rompió en la noche del miércoles y más de cuatrocientas personas dejaron sus casas.", "es"),
    (
        "La diga ha ceduto nella notte tra mercoledì e giovedì e più di quattrocento persone hanno lasciato le case.",
        "it",
    ),
    ("Плотина прорвалась в ночь на четверг, и более четырёхсот человек покинули свои дома.", "ru"),
    ("川の堤防が昨夜決壊し、四百人以上が避難した。知事は来週現地を訪れる予定である。", "ja"),
    ("Olm 4-1", "und"),
    ("", "und"),
    ("12345", "und"),
]


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_languages(text: str, language: str) -> None:
    assert language_of(text) == language
    assert language_of(text) == language

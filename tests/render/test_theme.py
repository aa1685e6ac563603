"""The look comes from the tokens, completely, in both themes."""

from __future__ import annotations

import re

import pytest

from dateline.render.theme import ThemeName, load_theme


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_colour_is_hexadecimal(name: ThemeName) -> None:
    theme = load_theme(name)
    for field in theme.colours.__slots__:
        assert re.fullmatch("#[0-9A-F]{6}", getattr(theme.colours, field)), field
    assert [document.letter for document in theme.documents] == list("ABCDEF")


def test_the_palette_starts_again_after_the_last_document() -> None:
    theme = load_theme("light")
    assert theme.document(6) == theme.document(0)


def test_lengths_of_the_timeline_are_those_of_the_tokens() -> None:
    sizes = load_theme("light").sizes
    assert (sizes.axis, sizes.row, sizes.bar_height, sizes.dots, sizes.hit) == (44, 26, 12, (10, 12, 14), 24)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(a: str, b: str) -> float:
    low, high = sorted((_luminance(a), _luminance(b)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_contrast(name: ThemeName) -> None:
    """WCAG 2: 4.5 for text, 3 for marks."""
    theme = load_theme(name)
    colours = theme.colours
    for text in (colours.text_primary, colours.text_secondary, colours.warning_text):
        assert _contrast(text, colours.canvas) >= 4.5
    for document in theme.documents:
        assert _contrast(document.mark, colours.canvas) >= 3
        assert _contrast(document.letter_on_chip, document.mark) >= 4.5

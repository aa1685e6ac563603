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


_TEXT, _SHAPE = 4.5, 3.0
"""What WCAG 2 asks at level AA of text, and of what else must be seen to be understood."""

_GROUNDS = ("window", "panel", "canvas", "control_background", "accent_soft", "weekend_column", "today_column")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_text_has_the_contrast_of_level_aa_wherever_it_stands(name: ThemeName) -> None:
    theme = load_theme(name)
    colours = theme.colours
    pairs = [
        (ink, ground) for ink in ("text_primary", "text_secondary", "warning_text", "accent") for ground in _GROUNDS
    ]
    pairs += [("text_primary", ground) for ground in ("sunken", "found", "warning_soft", "conflict_soft")]
    pairs += [(ink, ground) for ink in ("conflict", "agrees") for ground in ("window", "panel", "control_background")]
    pairs += [("text_placeholder", ground) for ground in ("canvas", "control_background")]
    pairs += [("accent_text_on", "accent")]
    found = {pair: _contrast(getattr(colours, pair[0]), getattr(colours, pair[1])) for pair in pairs}
    for document in theme.documents:
        found[document.letter, "its chip"] = _contrast(document.letter_on_chip, document.mark)
        for ground in ("tint", "publication_column"):
            for ink in ("text_primary", "text_secondary"):
                found[ink, f"{ground} of {document.letter}"] = _contrast(
                    getattr(colours, ink), getattr(document, ground)
                )
    assert {pair: contrast for pair, contrast in found.items() if contrast < _TEXT} == {}


@pytest.mark.parametrize("name", ["light", "dark"])
def test_marks_controls_and_focus_have_the_contrast_of_level_aa(name: ThemeName) -> None:
    theme = load_theme(name)
    colours = theme.colours
    pairs = [("line_control", ground) for ground in ("window", "panel", "canvas", "control_background")]
    pairs += [(ring, ground) for ring in ("accent", "text_primary") for ground in _GROUNDS]
    pairs += [("conflict", "canvas")]
    found = {pair: _contrast(getattr(colours, pair[0]), getattr(colours, pair[1])) for pair in pairs}
    for document in theme.documents:
        grounds = {ground: getattr(colours, ground) for ground in ("canvas", "weekend_column", "today_column", "panel")}
        grounds["its publication column"] = document.publication_column
        for ground, colour in grounds.items():
            found[f"mark of {document.letter}", ground] = _contrast(document.mark, colour)
    assert {pair: contrast for pair, contrast in found.items() if contrast < _SHAPE} == {}

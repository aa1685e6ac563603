"""A look with larger texts, and more room for them: for people whose system has a larger font than most.

enlarged(load_theme("light"), 1.5)
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from dateline.render.theme import Theme, TypeSizes, WindowLayout

USUAL = 15.0
"""Pixels of the largest system font that the look is made for: desktops have 12 to 15."""

_MOST = 2.5
_AS_THEY_ARE = {"window", "window_minimum"}  # the screen is no larger than before

_OF_TEXT = {
    "axis_context", "axis_ticks", "lane_header", "lane_minimum", "lane_empty", "row", "row_compact", "dense_lane",
    "dense_row", "dense_strip", "density_height", "cluster_height", "cluster_minimum", "cluster_gap", "cluster_span",
    "flag_height", "chip", "head_padding", "label_gap",
}  # fmt: skip
"""Lengths of the timeline that have a text in them, or beside them."""


def text_scale(pixels: float) -> float:
    """How much larger texts are to be where the system's own font has so many pixels: never smaller."""
    return min(max(1.0, pixels / USUAL), _MOST)


def enlarged(theme: Theme, factor: float) -> Theme:
    """The look with texts ``factor`` times as large."""
    if factor == 1.0:
        return theme
    sizes = {name: getattr(theme.sizes, name) * factor for name in _OF_TEXT}
    return replace(
        theme,
        type=replace(theme.type, **_grown(theme.type, TypeSizes, factor, {"family"})),
        layout=replace(theme.layout, **_grown(theme.layout, WindowLayout, factor, _AS_THEY_ARE)),
        sizes=replace(theme.sizes, **_on_pixels(sizes)),
        text_scale=factor,
    )


def _grown(values: object, kind: type[TypeSizes | WindowLayout], factor: float, kept: set[str]) -> dict[str, Any]:
    names = [field.name for field in fields(kind) if field.name not in kept]
    return {name: round(getattr(values, name) * factor) for name in names}


def _on_pixels(sizes: dict[str, float]) -> dict[str, Any]:
    """On whole, even pixels: what is centred stays sharp."""
    return {name: float(2 * round(size / 2)) for name, size in sizes.items()}

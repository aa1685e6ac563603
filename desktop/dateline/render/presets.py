"""Sizes of pictures by what they are for, in pixels at 96 dpi; the window and the command line offer the same."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.render.language import marked


@dataclass(frozen=True, slots=True)
class Preset:
    """A size with a name for the command line and one for people."""

    key: str
    name: str
    size: tuple[int, int]


PRESETS = (
    Preset("slide", marked("Slide, 16:9"), (1600, 900)),
    Preset("full-hd", marked("Full HD"), (1920, 1080)),
    Preset("a4", marked("Page across, A4"), (1123, 794)),
    Preset("a4-upright", marked("Page upright, A4"), (794, 1123)),
    Preset("square", marked("Square"), (1200, 1200)),
    Preset("banner", marked("Wide banner, 4:1"), (2400, 600)),
)


def preset(key: str) -> Preset:
    """The preset with that key; raises `KeyError`."""
    return {one.key: one for one in PRESETS}[key]

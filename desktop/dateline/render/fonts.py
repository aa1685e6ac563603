"""The shipped font, registered once for the process, and the fonts of a timeline's texts.

load_fonts()                      # after QGuiApplication exists
fonts = Fonts(theme)
fonts.measure("Bridge opens", TextStyle.LABEL)
"""

from __future__ import annotations

import math

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from dateline.render.theme import Theme
from dateline.resource_files import resource
from dateline.timeline.sizes import TextStyle


def load_fonts() -> tuple[str, ...]:
    """Register the shipped fonts with Qt and return the families to ask for, best first.

    Needs a QGuiApplication. Registering again is harmless: Qt keeps one entry for a file. Where the files are missing
    the families still name what to look for on the system.
    """
    if "Inter" not in QFontDatabase.families():
        for path in sorted(resource("fonts").glob("Inter-*.otf")):
            QFontDatabase.addApplicationFont(str(path))
    return ("Inter", "DejaVu Sans")


def font(theme: Theme, pixels: float, weight: int = 400) -> QFont:
    """The theme's font at a size in whole pixels and a weight of 100 to 900."""
    made = QFont(list(theme.type.family))
    made.setPixelSize(max(1, round(pixels)))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Inter has raised dashes to stand between figures; Qt's PDF does not know what letters those are.
    made.setFeature(QFont.Tag("calt"), 0)
    return made


class Fonts:
    """The fonts of a theme by style, and a measure that remembers what it measured."""

    def __init__(self, theme: Theme) -> None:
        small, body = theme.type.small, theme.type.body
        self._fonts = {
            TextStyle.LABEL: font(theme, body),
            TextStyle.LABEL_STRONG: font(theme, body, 600),
            TextStyle.SMALL: font(theme, small),
            TextStyle.SMALL_STRONG: font(theme, small, 600),
        }
        self._metrics = {style: QFontMetricsF(made) for style, made in self._fonts.items()}
        self._capitals = {style: metrics.capHeight() for style, metrics in self._metrics.items()}
        self._above = {style: math.ceil(metrics.ascent()) for style, metrics in self._metrics.items()}
        self._below = {style: math.ceil(metrics.descent()) for style, metrics in self._metrics.items()}
        self._widths: dict[tuple[str, TextStyle], float] = {}

    def of(self, style: TextStyle) -> QFont:
        """The font of a style."""
        return self._fonts[style]

    def ascent(self, style: TextStyle) -> float:
        """Height of capitals over the baseline, in pixels: text is centred by its capitals."""
        return self._capitals[style]

    def height_above(self, style: TextStyle) -> int:
        """Whole pixels that letters reach above the baseline."""
        return self._above[style]

    def descent(self, style: TextStyle) -> int:
        """Whole pixels that letters reach below the baseline."""
        return self._below[style]

    def measure(self, text: str, style: TextStyle) -> float:
        """Width of a text in pixels."""
        key = (text, style)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) > 50_000:  # panning over a million labels must not keep them all
                self._widths.clear()
            width = self._widths[key] = self._metrics[style].horizontalAdvance(text)
        return width

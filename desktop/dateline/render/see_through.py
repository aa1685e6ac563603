"""The look of a picture without a ground: what is behind it shows wherever the canvas would.

Painted over the canvas it looks as the picture with a ground does. It takes pixels away again (behind labels, inside
hollow marks), which only an image can: an SVG or PDF has no such thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QColor, QPainter

from dateline.render.look import Look
from dateline.render.theme import Theme


class SeeThroughLook(Look):
    """Ground is taken away; colours of surfaces and lines let through as much as they can."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        colours = theme.colours
        surfaces = [colours.weekend_column, colours.today_column, colours.line_hairline, colours.line_strong,
                    colours.sunken, colours.accent_soft]  # fmt: skip
        surfaces += [value for one in theme.documents for value in (one.publication_column, one.density)]
        self._thin = {value: let_through(value, colours.canvas) for value in surfaces}

    def colour(self, value: str, opacity: float = 1.0) -> QColor:
        thin = self._thin.get(value)
        if thin is None:
            return super().colour(value, opacity)
        made = QColor(thin)
        made.setAlphaF(made.alphaF() * opacity)
        return made

    @contextmanager
    def ground(self, painter: QPainter) -> Iterator[None]:
        before = painter.compositionMode()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
        try:
            yield
        finally:
            painter.setCompositionMode(before)


def let_through(value: str, ground: str) -> QColor:
    """The most transparent colour that looks like ``value`` on ``ground``."""
    wanted, behind = _parts(value), _parts(ground)
    alpha = max(_least_alpha(*pair) for pair in zip(wanted, behind, strict=True))
    if alpha == 0:
        return QColor(0, 0, 0, 0)
    made = [min(1.0, max(0.0, (one - under * (1 - alpha)) / alpha)) for one, under in zip(wanted, behind, strict=True)]
    return QColor.fromRgbF(made[0], made[1], made[2], alpha)


def _parts(value: str) -> tuple[float, float, float]:
    colour = QColor(value)
    return colour.redF(), colour.greenF(), colour.blueF()


def _least_alpha(wanted: float, behind: float) -> float:
    if wanted < behind:
        return 1 - wanted / behind
    return (wanted - behind) / (1 - behind) if wanted > behind else 0.0

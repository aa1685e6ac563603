"""The shipped icons (Lucide, ISC licence), drawn in a colour of the theme."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from dateline.render.theme import Theme
from dateline.resource_files import resource

_SCALES = (1, 2, 3)  # device pixels per pixel: 100, 200 and 300 % screens


def icon(name: str, theme: Theme, *, colour: str | None = None, size: int = 16) -> QIcon:
    """The icon called ``name`` in ``resources/icons``, in the text colour of the theme unless ``colour`` is given, and
    larger where its texts are."""
    made = QIcon()
    wanted = {
        QIcon.Mode.Normal: colour or theme.colours.text_primary,
        QIcon.Mode.Disabled: theme.colours.text_disabled,
    }
    for mode, stroke in wanted.items():
        for scale in _SCALES:
            made.addPixmap(pixmap(name, stroke, theme.scaled(size), scale), mode)
    return made


def pixmap(name: str, colour: str, size: int = 16, scale: float = 1) -> QPixmap:
    """The icon as a square pixmap of ``size`` pixels, ``scale`` device pixels to each; needs a QGuiApplication."""
    drawn = QPixmap(round(size * scale), round(size * scale))
    drawn.setDevicePixelRatio(scale)
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode())).render(
            painter, QRectF(0, 0, size, size)
        )
    return drawn


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text("utf-8")

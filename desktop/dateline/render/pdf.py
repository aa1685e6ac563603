"""What Qt's PDF lacks: colours that fade.

Qt writes a fading gradient as a mask that takes the opacity of a grey shading, which is opaque everywhere, in place of
its brightness; and it forgets the painter's transform in the mask. Without both mends every assumed end is a crisp one.
"""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QBrush, QLinearGradient, QPaintEngine, QPainter, QPainterPath, QTransform

_MASK = re.compile(rb"<< /SMask << /S /Alpha /G (\d+) 0 R >> >>")


def fill_fading(painter: QPainter, path: QPainterPath, gradient: QLinearGradient) -> None:
    """Fill a path with a gradient, in the device's own coordinates where that is a PDF."""
    engine = painter.paintEngine()
    if engine is None or engine.type() != QPaintEngine.Type.Pdf:
        painter.fillPath(path, QBrush(gradient))
        return
    there = painter.worldTransform()
    mapped = QLinearGradient(there.map(gradient.start()), there.map(gradient.finalStop()))
    mapped.setStops(gradient.stops())
    painter.save()
    painter.setWorldTransform(QTransform())
    painter.fillPath(there.map(path), QBrush(mapped))
    painter.restore()


def mend_pdf(path: Path) -> None:
    """Rewrite a file of QPdfWriter in place, every byte where it was: the file says where each of its parts begins."""

    def by_brightness(found: re.Match[bytes]) -> bytes:
        return (b"<</SMask<</S/Luminosity/G %s 0 R>>>>" % found[1]).ljust(len(found[0]))

    path.write_bytes(_MASK.sub(by_brightness, path.read_bytes()))

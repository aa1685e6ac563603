"""What Qt's PDF lacks: colours that fade, and files that are the same when they are made again.

Qt writes a fading gradient as a mask that takes the opacity of a grey shading, which is opaque everywhere, in place of
its brightness; and it forgets the painter's transform in the mask. Without both mends every assumed end is a crisp one.

It stamps a file with the second at which it was made and with a random number. The picture says itself on which day it
was made, if it is to say so at all: the file says that day, or none, and is numbered by what it holds.
"""

from __future__ import annotations

import datetime
import hashlib
import re
import uuid
from pathlib import Path

from PySide6.QtCore import QUuid
from PySide6.QtGui import QBrush, QLinearGradient, QPaintEngine, QPainter, QPainterPath, QTransform

_MASK = re.compile(rb"<< /SMask << /S /Alpha /G (\d+) 0 R >> >>")
_MOMENTS = (
    re.compile(rb"(/(?:Creation|Mod)Date \(D:)(\d{14})(Z\)|[+-][\d']{5,6}\))"),
    re.compile(rb"( xmp:(?:Create|Modify|Metadata)Date=\")(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)((?:Z|[+-]\d\d:\d\d)?\")"),
)
NO_NUMBER = QUuid("d6c1f0a7-2b54-5e39-9a80-4f7be3c2a915")
"""Stands for a document's number until what it holds is known."""


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


def mend_pdf(path: Path, made_on: datetime.date | None) -> None:
    """Rewrite a file of QPdfWriter in place, every byte where it was: the file says where each of its parts begins.

    The writer is to have had `NO_NUMBER` for the document's number. ``made_on`` None leaves no day in the file.
    """

    def by_brightness(found: re.Match[bytes]) -> bytes:
        return (b"<</SMask<</S/Luminosity/G %s 0 R>>>>" % found[1]).ljust(len(found[0]))

    def that_day(found: re.Match[bytes]) -> bytes:
        if made_on is None:
            return b" " * len(found[0])
        digits = iter(f"{made_on:%Y%m%d}" + "0" * 10)
        return found[1] + re.sub(rb"\d", lambda _: next(digits).encode(), found[2]) + found[3]

    written = _MASK.sub(by_brightness, path.read_bytes())
    for moment in _MOMENTS:
        written = moment.sub(that_day, written)
    number = str(uuid.UUID(bytes=hashlib.sha256(written).digest()[:16])).encode()
    unnumbered = NO_NUMBER.toString(QUuid.StringFormat.WithoutBraces).encode()
    for former, mended in ((unnumbered, number), (unnumbered.hex().encode(), number.hex().encode())):
        written = written.replace(former, mended)
    path.write_bytes(written)

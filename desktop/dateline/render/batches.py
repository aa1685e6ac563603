"""Many rectangles in one call."""

from __future__ import annotations

from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from shiboken6 import Shiboken


def draw_areas(painter: QPainter, areas: NDArray[np.float64], *, smooth: bool = False) -> None:
    """Draw rectangles with the painter's pen and brush; each row is left, top, width and height.

    Their edges lie on whole pixels of the device unless they are to be ``smooth``. The painter reads them where they
    are: to make a QRectF of each would take longer than to draw them.
    """
    if len(areas):
        lying = np.ascontiguousarray(areas, dtype=np.float64)
        before = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
        painter.drawRects(cast(QRectF, Shiboken.wrapInstance(lying.ctypes.data, QRectF)), len(lying))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, before)

"""Many rectangles in one call."""

from __future__ import annotations

from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPixmap
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


def draw_lines(painter: QPainter, ends: NDArray[np.float64]) -> None:
    """Draw crisp lines with the painter's pen; each row is where a line begins and where it ends, left and top."""
    if len(ends):
        lying = np.ascontiguousarray(ends, dtype=np.float64)
        before = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawLines(cast(QLineF, Shiboken.wrapInstance(lying.ctypes.data, QLineF)), len(lying))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, before)


def draw_copies(painter: QPainter, picture: QPixmap, corners: NDArray[np.float64]) -> None:
    """Draw a picture at many places; each row of ``corners`` is the left and the top of one."""
    if len(corners):
        width, height = picture.width(), picture.height()
        # As Qt has them: middle, left and top in the picture, width and height, two scales, rotation, opacity.
        fragments = np.empty((len(corners), 10))
        fragments[:] = (width / 2, height / 2, 0, 0, width, height, 1, 1, 0, 1)
        fragments[:, :2] += corners
        lying = cast(QPainter.PixmapFragment, Shiboken.wrapInstance(fragments.ctypes.data, QPainter.PixmapFragment))
        painter.drawPixmapFragments(lying, len(corners), picture)

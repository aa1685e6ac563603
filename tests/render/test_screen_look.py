"""What is copied on the screen is where, and looks like, what is drawn everywhere else; on fine screens, too."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter

from dateline.render.fonts import load_fonts
from dateline.render.look import Look
from dateline.render.painter import paint_timeline
from dateline.render.screen_look import ScreenLook
from dateline.render.theme import load_theme
from dateline.timeline.layout import lay_out
from dateline.timeline.placements import Placements
from dateline.timeline.view import View
from tests.timeline.scenes import at, lanes_for, many

_WIDTH, _HEIGHT = 900, 260


@pytest.fixture
def crowded(qapp: object) -> Placements:
    load_fonts()
    look = Look(load_theme("light"))
    table = many(60_000, 3)  # numbers of one to five letters
    view = View(at(-600), at(2100), _WIDTH)
    event = int(table.event[table.lane_rows(0)][500])
    found = lay_out(table, lanes_for(3), view, _HEIGHT, look.metrics, selected=event)
    assert len({len(one.text) for one in found.clusters}) > 1
    return found


def painted(placements: Placements, look: Look, ratio: float) -> NDArray[np.int64]:
    """Every pixel's three colours, in an image of pixels that are as fine as ``ratio`` says."""
    image = QImage(round(_WIDTH * ratio), round(_HEIGHT * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    paint_timeline(painter, placements, look, height=_HEIGHT)
    painter.end()
    seen = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return seen[:, : image.width(), :3].astype(np.int64)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_copies_look_like_what_is_drawn(crowded: Placements, theme: str, ratio: float) -> None:
    drawn, copied = (painted(crowded, look(load_theme(theme)), ratio) for look in (Look, ScreenLook))
    away = np.abs(drawn - copied).max(axis=2)
    assert away.max() > 0, "copies stand on whole pixels, so they were used"
    assert (away > 128).mean() < 0.012  # without the numbers in pills it is 0.016, without the pills 0.12


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_what_was_copied_once_is_copied_the_same_again(crowded: Placements, ratio: float) -> None:
    look = ScreenLook(load_theme("light"))
    first, again = (painted(crowded, look, ratio) for _ in range(2))
    assert (first == again).all()


def test_where_the_painter_is_turned_everything_is_drawn(crowded: Placements) -> None:
    def turned(look: Look) -> QImage:
        image = QImage(_HEIGHT, _WIDTH, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        painter.translate(_HEIGHT, 0)
        painter.rotate(90)
        paint_timeline(painter, crowded, look, height=_HEIGHT)
        painter.end()
        return image

    assert turned(Look(load_theme("light"))) == turned(ScreenLook(load_theme("light")))

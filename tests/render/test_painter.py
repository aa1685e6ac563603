"""What is painted, beside the reference pictures: whatever may be counted has a pill that holds it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from dateline.render.fonts import load_fonts
from dateline.render.look import Look
from dateline.render.marks import paint_clusters
from dateline.render.screen_look import ScreenLook
from dateline.render.theme import load_theme
from dateline.timeline.clusters import pill_widths
from dateline.timeline.layout import lay_out
from dateline.timeline.pills import count_words
from dateline.timeline.sizes import TextStyle
from dateline.timeline.view import View
from tests.timeline.scenes import METRICS, at, lanes_for, many


@pytest.mark.parametrize("kind", [Look, ScreenLook])
@pytest.mark.parametrize("count", [2, 38, 412, 1_121, 9_876, 12_345, 3_400_000])
def test_every_count_is_written_within_its_pill(qapp: object, count: int, kind: type[Look]) -> None:
    load_fonts()
    look = kind(load_theme("light"))
    crowd = lay_out(many(3000, 1), lanes_for(1), View(at(-600), at(2100), 860), 190, METRICS)
    width = float(pill_widths(np.array([count]), look.metrics)[0])
    pills = replace(
        crowd.pills[0],
        x0=np.array([10.0]),
        x1=np.array([10.0 + width]),
        y=15.0,
        first=np.array([0]),
        count=np.array([count]),
        selected=np.array([False]),
    )
    image = QImage(80, 30, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    paint_clusters(painter, [pills], look)
    painter.end()
    assert image.pixelColor(10 + round(width / 2), 8).name() != "#ffffff"
    assert look.fonts.measure(count_words(count), TextStyle.SMALL_STRONG) <= width - 6

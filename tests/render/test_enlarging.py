"""A look with larger texts has more room for them, and nothing else changes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dateline.render.enlarging import enlarged, text_scale
from dateline.render.fonts import Fonts, load_fonts
from dateline.render.theme import load_theme
from dateline.timeline.sizes import TextStyle


@pytest.mark.parametrize(("pixels", "scale"), [(9, 1.0), (12, 1.0), (15, 1.0), (18, 1.2), (30, 2.0), (90, 2.5)])
def test_texts_follow_the_system_font_but_never_get_smaller(pixels: float, scale: float) -> None:
    assert text_scale(pixels) == scale


def test_texts_and_what_holds_them_grow_and_the_rest_stays() -> None:
    usual = load_theme("dark")
    large = enlarged(usual, 1.5)
    assert enlarged(usual, 1.0) is usual
    assert (large.type.small, large.type.body, large.type.line_body) == (16, 20, 30)
    assert large.type.family == usual.type.family
    assert large.sizes.row == 40
    assert large.layout.toolbar == round(usual.layout.toolbar * 1.5)
    assert large.layout.window == usual.layout.window
    assert (large.colours, large.documents, large.line) == (usual.colours, usual.documents, usual.line)
    assert large.sizes.dots == usual.sizes.dots
    assert (usual.scaled(40), large.scaled(40)) == (40, 60)


@pytest.mark.parametrize("factor", [1.0, 1.25, 1.5, 2.0, 2.5])
def test_every_text_of_the_timeline_has_room_in_its_row(qtbot: QtBot, factor: float) -> None:
    load_fonts()
    theme = enlarged(load_theme("light"), factor)
    fonts, sizes = Fonts(theme), theme.sizes

    def height(style: TextStyle) -> int:
        return fonts.height_above(style) + fonts.descent(style)

    small, label = height(TextStyle.SMALL_STRONG), height(TextStyle.LABEL_STRONG)
    for room in (sizes.axis_context, sizes.axis_ticks, sizes.lane_header, sizes.dense_row, sizes.flag_height):
        assert room >= small
    assert sizes.cluster_height >= small
    for room in (sizes.row, sizes.row_compact):
        assert room >= label

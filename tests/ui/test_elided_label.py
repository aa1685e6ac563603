"""A label that gives way: cut with an ellipsis, or gone where a part of its text would mislead."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dateline.ui.elided_label import ElidedLabel


def is_blank(label: ElidedLabel) -> bool:
    image = label.grab().toImage()
    first = image.pixel(0, 0)
    return all(image.pixel(x, y) == first for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("whole", [False, True])
def test_a_label_too_narrow_for_its_text_is_cut_or_empty(qtbot: QtBot, whole: bool) -> None:
    label = ElidedLabel("1204 – 1206", whole=whole)
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    assert not is_blank(label)
    label.resize(label.sizeHint().width() // 2, label.height())
    assert is_blank(label) is whole
    assert label.text() == "1204 – 1206"

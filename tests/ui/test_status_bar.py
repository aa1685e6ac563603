"""The status bar: what is being read is never cut off by what could be left out."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dateline.render.enlarging import enlarged
from dateline.render.fonts import font, load_fonts
from dateline.render.theme import load_theme
from dateline.ui.status_bar import StatusBar


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("width", [1000, 1440, 1920])
def test_the_promise_gives_way_to_what_is_being_read(qtbot: QtBot, width: int, scale: float) -> None:
    load_fonts()
    theme = enlarged(load_theme("light"), scale)
    host = QWidget()
    qtbot.addWidget(host)
    host.setFont(font(theme, theme.type.body))
    bar = StatusBar(host)
    bar.resize(width, 40)
    host.resize(width, 40)
    host.show()
    bar.set_counts(["2 documents", "35 events from 39 mentions", "25 on the timeline", "10 on the shelf"])
    assert bar._promise.isVisible()
    bar.set_progress(2, 5, "3-inquiry-opens-in-harnwick.md")
    QApplication.processEvents()
    if width > 1000:
        shown = [bar._counts, bar._current, bar._cancel, *([bar._promise] if bar._promise.isVisible() else [])]
        assert all(each.width() >= each.sizeHint().width() for each in shown)
        assert all(each.geometry().right() < width for each in shown)
    assert bar._promise.isVisible() is (width >= 1440 and (scale, width) != (1.5, 1440))
    bar.clear_progress()
    assert bar._promise.isVisible()

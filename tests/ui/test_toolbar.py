"""The toolbar: it stays still, and what does not fit gives way."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from dateline.render.enlarging import enlarged
from dateline.render.fonts import font, load_fonts
from dateline.render.theme import load_theme
from dateline.ui.actions import Actions
from dateline.ui.toolbar import Toolbar


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    load_fonts()
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def toolbar(qtbot: QtBot, window: QMainWindow, width: int, scale: float = 1.0) -> Toolbar:
    theme = enlarged(load_theme("light"), scale)
    window.setFont(font(theme, theme.type.body))
    made = Toolbar(Actions(window), theme, window)
    made.resize(width, theme.layout.toolbar)
    made.set_range("March 2021 – April 2024")
    with qtbot.waitExposed(window):
        window.show()
    return made


def shown(bar: Toolbar) -> list[QWidget]:
    return [each for each in bar.findChildren(QWidget) if each.isVisible() and each.parent() is bar]


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("width", [960, 1280, 1440, 1920])
def test_nothing_is_cut_at_any_width_and_size_of_text(
    qtbot: QtBot, window: QMainWindow, width: int, scale: float
) -> None:
    bar = toolbar(qtbot, window, width, scale)
    layout = bar.layout()
    assert layout is not None
    layout.activate()
    assert all(each.geometry().right() < width for each in shown(bar))
    for button in shown(bar):
        if isinstance(button, QToolButton | QLabel):
            assert button.width() >= button.sizeHint().width()
    assert bar.search.width() >= bar.search.minimumWidth()
    assert all(button.accessibleName() for button in shown(bar) if isinstance(button, QToolButton))


def test_words_come_back_with_the_room_for_them(qtbot: QtBot, window: QMainWindow) -> None:
    bar = toolbar(qtbot, window, 1920, 2.0)
    wide = [each.sizeHint().width() for each in bar.findChildren(QToolButton)]
    bar.resize(800, bar.height())
    assert sum(each.sizeHint().width() for each in bar.findChildren(QToolButton)) < sum(wide)
    bar.resize(1920, bar.height())
    assert [each.sizeHint().width() for each in bar.findChildren(QToolButton)] == wide


def test_another_choice_of_lanes_moves_nothing(qtbot: QtBot, window: QMainWindow) -> None:
    bar = toolbar(qtbot, window, 1440)
    places = {bar.lanes.sizeHint().width()}
    for action in bar.lanes.menu().actions():
        bar.set_lanes(action.text())
        places.add(bar.lanes.sizeHint().width())
    assert len(places) == 1

"""The legend under the timeline, pressed and painted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dateline.chronology.showing import ALL, Arrangement, ColourBy, LanesBy
from dateline.render.fonts import load_fonts
from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.ui.legend_bar import LegendBar, LegendButton
from tests.render.test_scene_lanes import meetings


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    made._become(meetings())
    return made


@pytest.fixture
def bar(qtbot: QtBot, session: Session) -> Iterator[LegendBar]:
    load_fonts()
    made = LegendBar(session, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(600, 28)
    yield made
    made.close()


def named(bar: LegendBar, text: str) -> LegendButton:
    return next(button for button in bar.buttons() if button.text() == text)


def test_it_is_there_where_the_lanes_do_not_say_the_colours(bar: LegendBar, session: Session) -> None:
    assert bar.isHidden()
    session.set_arrangement(Arrangement(LanesBy.PERSON, ColourBy.PLACE))
    assert not bar.isHidden()
    assert [button.text() for button in bar.buttons()] == ["Velden", "happened"]
    bar.set_when("never")
    assert bar.isHidden()
    session.set_arrangement(Arrangement())
    bar.set_when("always")
    assert [button.text() for button in bar.buttons()] == ["Minutes", "happened"]


def test_a_press_filters_another_adds_and_again_takes_back(bar: LegendBar, session: Session, qtbot: QtBot) -> None:
    session.set_arrangement(Arrangement(LanesBy.MERGED, ColourBy.PERSON))
    qtbot.mouseClick(named(bar, "Lind"), Qt.MouseButton.LeftButton)
    assert [event.label for event in session.shown_events] == ["Meeting 0"]
    assert (named(bar, "Lind").isChecked(), named(bar, "Berg").faint) == (True, True)
    assert not named(bar, "happened").faint
    qtbot.keyClick(named(bar, "Berg"), Qt.Key.Key_Space)
    assert len(session.shown_events) == 2
    for name in ("Berg", "Lind"):
        qtbot.mouseClick(named(bar, name), Qt.MouseButton.LeftButton)
    assert session.filter == ALL
    assert not any(button.isChecked() or button.faint for button in bar.buttons())


def test_it_follows_a_filter_that_comes_from_elsewhere(bar: LegendBar, session: Session) -> None:
    session.set_arrangement(Arrangement(LanesBy.MERGED, ColourBy.PERSON))
    session.set_filter(ALL.__class__(participants=frozenset({"Berg"})))
    assert named(bar, "Berg").isChecked()
    session.filtering.clear()
    assert not named(bar, "Berg").isChecked()


def test_it_paints_in_both_looks_and_says_what_it_is(bar: LegendBar, session: Session) -> None:
    session.set_arrangement(Arrangement(LanesBy.MERGED, ColourBy.PERSON))
    light = bar.grab().toImage()
    bar.set_theme(load_theme("dark"))
    assert bar.grab().toImage() != light
    assert named(bar, "Berg").accessibleName() == "Legend: person Berg"
    assert named(bar, "Berg").height() >= 24

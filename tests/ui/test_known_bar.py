"""The bar of what was known when, pressed and slid like a person does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dateline.chronology.model import Chronology
from dateline.chronology.showing import PLAIN, Placing
from dateline.render.fonts import load_fonts
from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.ui.known_bar import KnownBar
from tests.chronology.reports import FIRST, SECOND, THIRD, report, reports


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    made._edit("Open sample", reports())
    return made


@pytest.fixture
def bar(session: Session, qtbot: QtBot) -> Iterator[KnownBar]:
    load_fonts()
    made = KnownBar(session, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(1400, 40)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close_thread()


def press(bar: KnownBar, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(bar.slider, key)


def test_arrows_step_from_day_of_publication_to_day_of_publication(
    bar: KnownBar, session: Session, qtbot: QtBot
) -> None:
    assert bar.day.text() == "All documents"
    assert bar.back.isHidden()
    for day, words in ((THIRD, "Sat 20 Mar 2021"), (SECOND, "Mon 8 Mar 2021"), (FIRST, "Thu 4 Mar 2021")):
        press(bar, Qt.Key.Key_Left)
        assert bar.day.text() == words
        assert bar.slider.accessibleDescription() == words
        qtbot.waitUntil(lambda day=day: session.perspective.known_on == day)
    press(bar, Qt.Key.Key_Left)
    assert bar.day.text() == "Thu 4 Mar 2021", "nothing was known before the first"
    press(bar, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: session.perspective == PLAIN)
    assert bar.day.text() == "All documents"


def test_a_press_beside_the_handle_means_the_day_there(bar: KnownBar, session: Session, qtbot: QtBot) -> None:
    middle = bar.slider.height() // 2
    for x, day in ((bar.slider.width() // 3, SECOND), (3, FIRST)):
        QTest.mouseClick(bar.slider, Qt.MouseButton.LeftButton, pos=QPoint(x, middle))
        qtbot.waitUntil(lambda day=day: session.perspective.known_on == day)
    QTest.mousePress(bar.slider, Qt.MouseButton.LeftButton, pos=QPoint(3, middle))
    for x in range(3, bar.slider.width(), 20):
        QTest.mouseMove(bar.slider, QPoint(x, middle))
    QTest.mouseRelease(bar.slider, Qt.MouseButton.LeftButton, pos=QPoint(bar.slider.width(), middle))
    qtbot.waitUntil(lambda: session.perspective == PLAIN)


def test_escape_takes_it_back(bar: KnownBar, session: Session, qtbot: QtBot) -> None:
    press(bar, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: session.perspective.known_on == FIRST)
    press(bar, Qt.Key.Key_Escape)
    assert session.perspective == PLAIN


def test_it_says_what_is_left_out(bar: KnownBar, session: Session, qtbot: QtBot) -> None:
    assert bar.left_out.text() == ""
    press(bar, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: session.perspective.known_on == FIRST)
    assert bar.left_out.text() == "1 undated document is left out · 2 published later"


def test_one_click_takes_it_back(bar: KnownBar, session: Session, qtbot: QtBot) -> None:
    press(bar, Qt.Key.Key_Home)
    QTest.mouseClick(bar.reported, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.perspective.known_on == FIRST)
    assert session.perspective.placing is Placing.REPORT
    assert bar.property("active")
    QTest.mouseClick(bar.back, Qt.MouseButton.LeftButton)
    assert session.perspective == PLAIN
    assert session.chronology is session.whole
    assert (bar.day.text(), bar.happened.isChecked(), bar.reported.isChecked()) == ("All documents", True, False)
    assert bar.back.isHidden()
    assert not bar.property("active")


def test_a_click_moves_the_marks_to_where_things_were_reported(bar: KnownBar, session: Session) -> None:
    QTest.mouseClick(bar.reported, Qt.MouseButton.LeftButton)
    assert session.perspective.placing is Placing.REPORT
    QTest.mouseClick(bar.happened, Qt.MouseButton.LeftButton)
    assert session.perspective == PLAIN


def test_closing_leaves_nothing_out_unseen(bar: KnownBar, session: Session, qtbot: QtBot) -> None:
    press(bar, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: session.perspective.known_on == FIRST)
    bar.set_shown(False)
    assert session.perspective == PLAIN
    assert bar.isHidden()


def test_days_come_and_go_with_documents_and_the_chosen_one_stays(
    bar: KnownBar, session: Session, qtbot: QtBot
) -> None:
    press(bar, Qt.Key.Key_Home, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: session.perspective.known_on == SECOND)
    session.add_analyses([report("Early", FIRST.replace(year=2020))])
    assert bar.day.text() == "Mon 8 Mar 2021"
    assert session.perspective.known_on == SECOND
    assert bar.slider.maximum() == 4
    session.undo()
    assert bar.day.text() == "Mon 8 Mar 2021"
    assert bar.slider.maximum() == 3


def test_without_any_day_of_publication_there_is_nothing_to_slide(bar: KnownBar, session: Session) -> None:
    session._edit("Open sample", Chronology().with_analyses([report("Note", None)]))
    assert not bar.slider.isEnabled()
    assert bar.day.text() == "No document has a publication date"
    session.undo()
    assert bar.slider.isEnabled()

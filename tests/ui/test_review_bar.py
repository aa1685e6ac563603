"""The bar for going through the events, its buttons, and what it says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from dateline.chronology.reviews import Review
from dateline.render.theme import load_theme
from dateline.session.navigation import in_order
from dateline.session.session import Session
from dateline.ui.details import DetailsPanel
from dateline.ui.event_details import EventDetails
from dateline.ui.filters import Filters
from dateline.ui.pill import Pill
from dateline.ui.review_bar import KeyButton, ReviewBar
from tests.ui.sample_chronology import open_in, sample_chronology


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    open_in(made, sample_chronology())
    return made


@pytest.fixture
def bar(session: Session, qtbot: QtBot) -> ReviewBar:
    made = ReviewBar(session, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(1300, 40)
    made.set_shown(True)
    return made


def press(button: QToolButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def review(session: Session, place: int) -> Review:
    return session.chronology.review_of(in_order(session)[place])


def test_buttons_review_and_lead_on(bar: ReviewBar, session: Session) -> None:
    order = in_order(session)
    assert session.selection.event == order[0].id
    press(bar.sayings[Review.ACCEPTED])
    press(bar.sayings[Review.FLAGGED])
    assert (review(session, 0), review(session, 1)) == (Review.ACCEPTED, Review.FLAGGED)
    assert session.selection.event == order[2].id
    assert bar.words.text() == f"2 of {len(order)} reviewed · 1 flagged"
    assert (bar.progress.value(), bar.progress.maximum()) == (2, len(order))
    press(bar.previous)
    assert bar.sayings[Review.FLAGGED].isChecked()
    assert not bar.sayings[Review.ACCEPTED].isChecked()
    press(bar.take_back)
    assert review(session, 1) is Review.UNREVIEWED
    assert not bar.take_back.isEnabled()
    press(bar.next)
    assert session.selection.event == order[2].id
    press(bar.sayings[Review.REJECTED])
    assert order[2] not in session.shown_events


def test_pressing_what_is_said_already_says_it_still(bar: ReviewBar, session: Session) -> None:
    for event in in_order(session):
        session.review(event.mentions[0], Review.ACCEPTED)
    press(bar.sayings[Review.ACCEPTED])
    assert bar.sayings[Review.ACCEPTED].isChecked()
    assert bar.words.text().startswith("All ")


def test_only_what_is_unreviewed_ends_with_the_bar(bar: ReviewBar, session: Session) -> None:
    press(bar.sayings[Review.ACCEPTED])
    bar.unreviewed_only.click()
    assert session.filter.reviews == {Review.UNREVIEWED}
    count = len(session.shown_events)
    bar.set_shown(False)
    assert len(session.shown_events) == count + 1
    assert not bar.isVisible()


def test_without_events_there_is_nothing_to_press(qapp: object, qtbot: QtBot) -> None:
    bar = ReviewBar(Session(), load_theme("dark"))
    qtbot.addWidget(bar)
    bar.set_shown(True)
    assert bar.words.text() == "No events to review"
    assert not any(button.isEnabled() for button in (*bar.sayings.values(), bar.take_back))


def test_escape_and_the_cross_close_it(bar: ReviewBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(bar, Qt.Key.Key_Escape)
    with qtbot.waitSignal(bar.closed):
        press(bar._close)


def test_everything_can_be_reached_and_is_named(bar: ReviewBar) -> None:
    for button in (bar.previous, bar.next, *bar.sayings.values(), bar.take_back, bar._close):
        assert button.focusPolicy() is Qt.FocusPolicy.TabFocus
        assert button.accessibleName() or button.text()


def test_the_details_say_what_one_thinks(session: Session, qtbot: QtBot) -> None:
    details = DetailsPanel(session, load_theme("light"))
    qtbot.addWidget(details)
    event = in_order(session)[0]
    session.select_event(event.id)
    page = details.widget()
    assert isinstance(page, EventDetails)
    session.review(event.mentions[0], Review.ACCEPTED)
    assert details.widget() is page, "the page is not built anew"
    assert [pill.text for pill in page.findChildren(Pill) if not pill.isHidden()] == ["Accepted"]
    session.undo()
    assert all(pill.isHidden() for pill in page.findChildren(Pill))


def test_what_was_reviewed_can_be_filtered_from_the_first_review_on(session: Session, qtbot: QtBot) -> None:
    filters = Filters(session, load_theme("light"))
    qtbot.addWidget(filters)
    filters.resize(248, 800)
    filters.show()
    assert "Rejected" not in [box.text() for box in filters.boxes()]
    event = in_order(session)[0]
    session.review(event.mentions[0], Review.REJECTED)
    boxes = {box.text(): box for box in filters.boxes()}
    assert (boxes["Rejected"].count, boxes["Unreviewed"].count) == (1, len(session.chronology.events) - 1)
    assert not boxes["Rejected"].isChecked()
    boxes["Rejected"].click()
    assert event in session.shown_events
    boxes["Unreviewed"].click()
    assert session.shown_events == (event,)


def test_a_button_has_room_for_what_it_does_and_for_its_key(qtbot: QtBot) -> None:
    for text, key in (("Previous", "K"), ("Accept", "A")):
        button = KeyButton(text, key)
        qtbot.addWidget(button)
        metrics = button.fontMetrics()
        assert button.sizeHint().width() >= metrics.horizontalAdvance(f"{text} {key}") + 8
        for checked in (False, True):
            button.setCheckable(True)
            button.setChecked(checked)
            assert not button.grab().isNull()


@pytest.mark.parametrize("width", [1300, 960, 700, 520])
def test_what_does_not_fit_gives_way_and_nothing_is_cut(qtbot: QtBot, session: Session, width: int) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    bar = ReviewBar(session, load_theme("light"), host)
    bar.resize(width, 40)
    host.show()
    bar.set_shown(True)
    QApplication.processEvents()
    shown = [each for each in bar.findChildren(QWidget) if each.isVisible() and each.parent() is bar]
    assert all(each.geometry().right() <= width for each in shown)
    buttons = [each for each in shown if isinstance(each, QToolButton)]
    assert all(each.width() >= each.sizeHint().width() for each in buttons)
    assert all(bar.sayings[review].isVisible() for review in bar.sayings)
    assert bar.progress.isVisible() is (width == 1300)
    assert bar.take_back.isVisible() is (width >= 960)

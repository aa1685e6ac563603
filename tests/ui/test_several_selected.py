"""Selecting several events on the timeline with Ctrl, a rectangle and Shift, and what the details offer for them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from dateline.chronology.model import Chronology
from dateline.chronology.reviews import Review
from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.ui.details import DetailsPanel
from dateline.ui.link_button import LinkButton
from dateline.ui.several_details import SeveralDetails
from dateline.ui.timeline_view import TimelineView
from tests.render.chronologies import alone, bridge, days, entry, mention
from tests.ui.test_timeline_view import become, click, drag, place, viewport

pytest_plugins = ("tests.ui.test_timeline_view",)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def shown(timeline: TimelineView, session: Session) -> TimelineView:
    become(session, bridge().chronology)
    return timeline


def labels(session: Session) -> set[str]:
    return {event.label for event in session.selected_events}


def test_ctrl_and_a_click_add_an_event_and_take_it_away(shown: TimelineView, session: Session, qtbot: QtBot) -> None:
    first, second = "Kallas meets Jin Porter", "Possible contacts between the mayors"
    click(shown, place(shown, first), qtbot)
    click(shown, place(shown, second), qtbot, CTRL)
    assert labels(session) == {first, second}
    assert session.selected_event is not None
    assert session.selected_event.label == second
    click(shown, QPoint(400, 296), qtbot, CTRL)
    assert labels(session) == {first, second}, "nothing was hit"
    click(shown, place(shown, second), qtbot, CTRL)
    assert labels(session) == {first}
    click(shown, QPoint(400, 296), qtbot)
    assert not labels(session)


def test_both_are_ringed(shown: TimelineView, session: Session, qtbot: QtBot) -> None:
    accent = load_theme("light").colours.accent.lower()
    places = [place(shown, name) for name in ("Kallas meets Jin Porter", "Possible contacts between the mayors")]
    for at in places:
        click(shown, at, qtbot, CTRL)
    image = shown.grab().toImage()
    for at in places:
        around = {image.pixelColor(at.x(), at.y() + dy).name() for dy in range(4, 14)}
        assert accent in around


def test_a_rectangle_selects_what_it_touches_and_adds(shown: TimelineView, session: Session) -> None:
    assert shown.placements is not None
    marks = [mark for mark in shown.placements.marks if mark.lane == 1]
    top, bottom = round(min(mark.y for mark in marks)) - 12, round(max(mark.y for mark in marks)) + 12
    drag(shown, [(2, top), (400, bottom), (898, bottom)], CTRL)
    assert len(session.selected_events) == 6
    before = labels(session)
    drag(shown, [(2, top), (3, top + 30)], CTRL)
    assert labels(session) == before
    assert session.visible_range is not None


def test_escape_gives_the_rectangle_up(shown: TimelineView, session: Session, qtbot: QtBot) -> None:
    from PySide6.QtCore import QPointF

    shown.on_press(QPointF(2, 60), shift=False, ctrl=True)
    shown.on_move(QPointF(890, 290))
    shown.grab()
    qtbot.keyClick(shown.focusProxy(), Qt.Key.Key_Escape)
    shown.on_release(QPointF(890, 290))
    assert session.selected_events == ()


def test_nobody_stands_behind_the_marks_of_a_project_that_is_being_opened(
    shown: TimelineView, session: Session, qtbot: QtBot
) -> None:
    scene = replace(shown.scene, events=(), numbers={})
    session.show_picture(scene, session.arrangement)
    assert shown.scene.is_picture
    drag(shown, [(2, 50), (400, 200), (898, 290)], CTRL)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Space, Qt.Key.Key_Return):
        qtbot.keyClick(shown.focusProxy(), key)
    click(shown, QPoint(60, 56), qtbot)
    assert session.selected_events == ()


def test_shift_and_arrows_take_along_what_they_pass(shown: TimelineView, session: Session, qtbot: QtBot) -> None:
    canvas = shown.focusProxy()
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Right, SHIFT)
    assert len(session.selected_events) == 4
    assert "4 events selected" in canvas.accessibleDescription()
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert len(session.selected_events) == 1


def test_a_double_click_on_a_group_only_opens_it(timeline: TimelineView, session: Session, qtbot: QtBot) -> None:
    told = [mention(f"Day {n}", days((2021, 5, 1 + n % 28))) for n in range(80)]
    crowd = entry("Annals", None, [*told, mention("Long ago", days((1980, 1, 1)))])
    become(session, Chronology((crowd,), (0,), tuple(alone(crowd, n) for n in range(81))))
    assert timeline.placements is not None
    box = max(timeline.placements.clusters, key=lambda one: one.count)
    at = QPoint(round(box.x), round(box.y - timeline.scrolled))
    before, events = timeline.view, session.chronology.events
    qtbot.mouseClick(viewport(timeline), Qt.MouseButton.LeftButton, pos=at)
    opened = timeline.view
    assert before is not None
    assert opened is not None
    assert opened.end - opened.start < (before.end - before.start) / 10
    qtbot.mouseDClick(viewport(timeline), Qt.MouseButton.LeftButton, pos=at)
    assert timeline.view == opened
    assert session.chronology.events == events
    click(timeline, at, qtbot)


def test_ctrl_and_a_click_on_a_group_select_all_of_it(timeline: TimelineView, session: Session, qtbot: QtBot) -> None:
    told = [mention(f"Day {n}", days((2021, 5, 1 + n % 28))) for n in range(80)]
    crowd = entry("Annals", None, [*told, mention("Long ago", days((1980, 1, 1)))])
    become(session, Chronology((crowd,), (0,), tuple(alone(crowd, n) for n in range(81))))
    assert timeline.placements is not None
    box = max(timeline.placements.clusters, key=lambda one: one.count)
    click(timeline, QPoint(round(box.x), round(box.y - timeline.scrolled)), qtbot, CTRL)
    assert len(session.selected_events) == box.count
    assert [one.selected for one in timeline.placements.clusters if one.x0 == box.x0] == [True]


# -- the details


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> DetailsPanel:
    become(session, bridge().chronology)
    made = DetailsPanel(session, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(320, 700)
    session.add_to_selection(event.mentions[0] for event in session.chronology.events[:4])
    return made


def page_of(panel: DetailsPanel) -> SeveralDetails:
    page = panel.widget()
    assert isinstance(page, SeveralDetails)
    return page


def press(panel: DetailsPanel, text: str, qtbot: QtBot) -> None:
    button = next(one for one in page_of(panel).findChildren(QPushButton) if one.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_the_details_say_how_many_and_review_them_all(panel: DetailsPanel, session: Session, qtbot: QtBot) -> None:
    assert any("4 events" in one.text() for one in page_of(panel).findChildren(QPushButton))
    press(panel, "Accept", qtbot)
    assert {session.chronology.review_of(event) for event in session.selected_events} == {Review.ACCEPTED}
    assert len(session.selected_events) == 4
    press(panel, "Reject", qtbot)
    assert session.selected_events == ()
    assert not isinstance(panel.widget(), SeveralDetails)


def test_the_details_zoom_ask_for_a_picture_and_delete(panel: DetailsPanel, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.visible_range_changed):
        press(panel, "Zoom to these", qtbot)
    with qtbot.waitSignal(panel.picture_asked):
        press(panel, "Save picture…", qtbot)
    count = len(session.chronology.events)
    press(panel, "Delete 4 events", qtbot)
    assert len(session.chronology.events) == count - 4


def test_one_of_the_list_is_shown_alone(panel: DetailsPanel, session: Session, qtbot: QtBot) -> None:
    links = page_of(panel).findChildren(LinkButton)
    assert len(links) == 4
    with qtbot.waitSignal(session.reveal_asked):
        qtbot.mouseClick(links[1], Qt.MouseButton.LeftButton)
    assert len(session.selected_events) == 1
    QApplication.processEvents()
    assert not isinstance(panel.widget(), SeveralDetails)

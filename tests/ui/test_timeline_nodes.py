"""The timeline as screen readers find it: a node for each lane in sight, and for each mark and cluster in view."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline.chronology.model import Chronology
from dateline.render.scene import Scene
from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.timeline.layout import fit_range, lay_out
from dateline.timeline.view import View
from dateline.ui.spoken_marks import spoken_lanes
from dateline.ui.timeline_canvas import TimelineCanvas
from dateline.ui.timeline_view import TimelineView
from tests.timeline.scenes import METRICS, lanes_for, many
from tests.ui.sample_chronology import open_in, sample_chronology

_NAME, _DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
_PRESS = QAccessibleActionInterface.pressAction()


@pytest.fixture
def timeline(qtbot: QtBot) -> Iterator[TimelineView]:
    made = TimelineView(Session(), load_theme("light"))
    qtbot.addWidget(made)
    made.resize(900, 400)
    open_in(made._session, sample_chronology())
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def canvas_of(timeline: TimelineView) -> TimelineCanvas:
    (found,) = timeline.findChildren(TimelineCanvas)
    assert isinstance(found, TimelineCanvas)
    return found


def root_of(timeline: TimelineView) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(canvas_of(timeline))


def inside(node: QAccessibleInterface) -> list[QAccessibleInterface]:
    found = [node.child(place) for place in range(node.childCount())]
    assert [node.indexOfChild(one) for one in found] == list(range(len(found)))
    return found


def lanes_of(timeline: TimelineView) -> list[QAccessibleInterface]:
    return [one for one in inside(root_of(timeline)) if one.role() == QAccessible.Role.List]


def names(nodes: list[QAccessibleInterface]) -> list[str]:
    return [node.text(_NAME) for node in nodes]


def test_lanes_and_events_have_name_date_role_and_place(timeline: TimelineView) -> None:
    first, second = lanes_of(timeline)
    assert names([first, second]) == [
        "A: Ferry stays in port, undated",
        "B: Inquiry into the ferry opens, Tue 18 Nov 2025",
    ]
    assert second.text(_DESCRIPTION) == "4 events"
    marks = inside(second)
    assert {mark.role() for mark in marks} == {QAccessible.Role.ListItem}
    told = {mark.text(_NAME): mark.text(_DESCRIPTION) for mark in marks}
    assert told["Investigators met the crew of the Alma, 21–31 October 2025"] == "happened"
    assert told["Hearings will begin on 24 November, since 24 November 2025"] == "planned"
    assert told["The ramp broke, 17 November 2025"] == "happened, told by 2 documents"
    root = root_of(timeline)
    assert names([mark.parent() for mark in marks]) == [second.text(_NAME)] * 4
    for node in (first, second, *marks):
        assert root.rect().contains(node.rect())
    middle = marks[-1].rect().center()
    assert root.childAt(middle.x(), middle.y()).text(_NAME) == marks[-1].text(_NAME)


def test_the_event_on_which_the_keyboard_is_has_the_focus(timeline: TimelineView) -> None:
    canvas = canvas_of(timeline)
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert root_of(timeline).focusChild().text(_NAME) == "Timeline"
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    focused = root_of(timeline).focusChild()
    assert focused.text(_NAME) == "The ferry entered service in spring 1998, spring 1998"
    assert focused.state().focused
    assert focused.state().selected
    others = [mark for lane in lanes_of(timeline) for mark in inside(lane) if mark.text(_NAME) != focused.text(_NAME)]
    assert not any(mark.state().selected for mark in others)


def test_all_that_are_selected_say_so_and_one_has_the_focus(timeline: TimelineView) -> None:
    canvas_of(timeline).setFocus()
    session = timeline._session
    dated = [event for event in session.shown_events if event.interval][:2]
    session.select_mention(dated[0].mentions[0])
    session.add_to_selection([dated[1].mentions[0]])
    marks = [mark for lane in lanes_of(timeline) for mark in inside(lane)]
    assert len({mark.text(_NAME) for mark in marks if mark.state().selected}) == 2
    assert len({mark.text(_NAME) for mark in marks if mark.state().focused}) == 1


def test_pressing_selects_an_event_and_collapses_a_lane(qtbot: QtBot, timeline: TimelineView) -> None:
    lane = lanes_of(timeline)[1]
    mark = next(mark for mark in inside(lane) if mark.text(_NAME).startswith("Hearings"))
    assert mark.actionInterface().actionNames() == [_PRESS]
    mark.actionInterface().doAction(_PRESS)
    qtbot.waitUntil(lambda: timeline.nodes.current_node() is not None)
    assert timeline._session.selected_event is not None
    assert timeline._session.selected_event.label.startswith("Hearings")
    lane.actionInterface().doAction(_PRESS)
    qtbot.waitUntil(lambda: lanes_of(timeline)[1].text(_DESCRIPTION) == "collapsed, 4 events")


def test_what_goes_out_of_view_goes(timeline: TimelineView) -> None:
    gone = next(mark for mark in inside(lanes_of(timeline)[1]) if "1998" in mark.text(_NAME))
    timeline.show_view(View(timeline.view.end - 86_400 * 400, timeline.view.end, timeline.view.width))  # type: ignore[union-attr]
    assert gone.text(_NAME) == ""
    assert gone.state().invisible
    assert "1998" not in "".join(names(inside(lanes_of(timeline)[1])))
    timeline.nodes._tell()  # as after a rest, while a screen reader is there
    assert "1998" not in "".join(names(inside(lanes_of(timeline)[1])))


def test_of_a_hundred_thousand_events_only_those_in_view_are_there() -> None:
    table, lanes = many(100_000, 4), lanes_for(4)
    scene = Scene(table, tuple(lanes), (), {})
    whole = fit_range(table.bounds)
    assert whole is not None
    placements = lay_out(table, lanes, View(*whole, 1600), 900, METRICS)
    found = spoken_lanes(placements, scene, Chronology(), scroll=0, height=900)
    assert len(found) == 4
    assert 40 < sum(len(lane.marks) for lane in found) < 600
    assert sum(mark.cluster.count if mark.cluster else 1 for lane in found for mark in lane.marks) == 100_000


def test_windows_come_and_go_with_all_their_nodes(qtbot: QtBot) -> None:
    """Qt and Python must agree on who lets go of a node: else this ends the process."""
    for _ in range(4):
        timeline = TimelineView(Session(), load_theme("light"))
        open_in(timeline._session, sample_chronology())
        timeline.resize(700, 300)
        timeline.show()
        assert len([mark for lane in lanes_of(timeline) for mark in inside(lane)]) == 5
        timeline.close()
        timeline.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

"""The timeline on screen, with real wheel, drag and keys."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Filter, LanesBy
from dateline.events.model import Status
from dateline.render.fonts import load_fonts
from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.session.visible_range import VisibleRange
from dateline.timeline.placements import MarkBox
from dateline.timeline.view import View
from dateline.ui.in_sight import InSight
from dateline.ui.timeline_view import TimelineView
from tests.render.chronologies import alone, bridge, days, entry, mention
from tests.render.test_scene_lanes import meetings
from tests.timeline.scenes import at


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def timeline(qtbot: QtBot, session: Session) -> Iterator[TimelineView]:
    load_fonts()
    host = QWidget()  # a window of its own would ask for size hints, which the offscreen platform warns of
    qtbot.addWidget(host)
    host.resize(900, 300)
    view = TimelineView(session, load_theme("light"), host)
    view.resize(900, 300)
    with qtbot.waitExposed(host):
        host.show()
    yield view
    host.close()


@pytest.fixture
def shown(timeline: TimelineView, session: Session, qtbot: QtBot) -> TimelineView:
    become(session, bridge().chronology)
    return timeline


def become(session: Session, chronology: Chronology) -> None:
    """Open a chronology built by hand."""
    session._become(chronology)
    QApplication.processEvents()


def viewport(view: TimelineView) -> QWidget:
    return view.focusProxy().viewport()  # type: ignore[attr-defined,no-any-return]


def place(view: TimelineView, label: str) -> QPoint:
    mark = mark_of(view, label)
    return QPoint(round(max(4.0, mark.x)), round(mark.y - view.scrolled))


def mark_of(view: TimelineView, label: str) -> MarkBox:
    assert view.placements is not None
    return next(mark for mark in view.placements.marks if view.scene.table.labels[mark.row] == label)


def now(view: TimelineView) -> View:
    assert view.view is not None
    return view.view


def wheel(view: TimelineView, x: int, y: int, delta: QPoint, modifiers: Qt.KeyboardModifier | None = None) -> None:
    target = viewport(view)
    at = QPointF(x, y)
    event = QWheelEvent(
        at, QPointF(target.mapToGlobal(at.toPoint())), QPoint(), delta, Qt.MouseButton.NoButton,
        modifiers or Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(target, event)


def drag(view: TimelineView, path: list[tuple[int, int]], modifiers: Qt.KeyboardModifier | None = None) -> None:
    held = modifiers or Qt.KeyboardModifier.NoModifier
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    target = viewport(view)
    kinds = [QEvent.Type.MouseButtonPress, *[QEvent.Type.MouseMove] * (len(path) - 1), QEvent.Type.MouseButtonRelease]
    for kind, (x, y) in zip(kinds, [*path, path[-1]], strict=True):
        button = none if kind == QEvent.Type.MouseMove else left
        buttons = none if kind == QEvent.Type.MouseButtonRelease else left
        at = QPointF(x, y)
        event = QMouseEvent(kind, at, QPointF(target.mapToGlobal(at.toPoint())), button, buttons, held)
        QApplication.sendEvent(target, event)


def test_an_empty_timeline_shows_nothing_and_breaks_nowhere(
    timeline: TimelineView, session: Session, qtbot: QtBot
) -> None:
    wheel(timeline, 100, 100, QPoint(0, 120))
    drag(timeline, [(10, 100), (200, 100)])
    qtbot.keyClick(timeline.focusProxy(), Qt.Key.Key_Right)
    session.fit_asked.emit()
    session.reveal_asked.emit()
    assert session.visible_range is None
    assert timeline.grab().toImage().pixelColor(400, 150).name() == "#ffffff"


def test_what_comes_is_fitted_into_view(shown: TimelineView, session: Session) -> None:
    assert session.visible_range is not None
    assert shown.placements is not None
    assert len(shown.placements.marks) == 7
    assert all(label.x >= 0 and label.x + label.width <= 900 for label in shown.placements.labels)


def test_the_instant_under_the_pointer_stays(shown: TimelineView) -> None:
    before = now(shown)
    wheel(shown, 640, 150, QPoint(0, 240))
    after = now(shown)
    assert after.at(640) == pytest.approx(before.at(640), abs=1)
    assert after.end - after.start < before.end - before.start
    wheel(shown, 640, 150, QPoint(0, -240))
    assert now(shown).start == pytest.approx(before.start, abs=1)


def test_wheel_sideways_and_shift_wheel_pan(shown: TimelineView) -> None:
    before = now(shown)
    wheel(shown, 300, 150, QPoint(-60, 0))
    assert now(shown).start == pytest.approx(before.at(60))
    wheel(shown, 300, 150, QPoint(0, 60), Qt.KeyboardModifier.ShiftModifier)
    assert now(shown).start == pytest.approx(before.start)


def test_pinching_zooms_at_the_pointer(shown: TimelineView) -> None:
    before, at = now(shown), QPointF(640, 150)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, at, at, at, 0.25,
        QPointF(), 0,
    )  # fmt: skip
    QApplication.sendEvent(viewport(shown), pinch)
    assert (now(shown).end - now(shown).start) * 1.25 == pytest.approx(before.end - before.start)
    assert now(shown).at(640) == pytest.approx(before.at(640), abs=1)


def test_zoom_stops_at_a_minute_and_far_out(shown: TimelineView) -> None:
    for _ in range(60):
        wheel(shown, 450, 150, QPoint(0, 1200))
    assert now(shown).end - now(shown).start == pytest.approx(60, rel=1e-3)
    for _ in range(80):
        wheel(shown, 450, 150, QPoint(0, -1200))
    assert now(shown).end - now(shown).start > 1e12
    assert shown.placements is not None


def test_dragging_keeps_the_time_under_the_pointer(shown: TimelineView, session: Session) -> None:
    before = now(shown)
    drag(shown, [(400, 250), (430, 250), (500, 252)])
    assert now(shown).at(500) == pytest.approx(before.at(400), abs=60)
    assert session.selection.event is None


def test_let_go_of_in_motion_it_glides_on_for_who_wants_that(
    shown: TimelineView, session: Session, qtbot: QtBot
) -> None:
    path = [(400, 250), (430, 250), (470, 250), (520, 252)]
    drag(shown, path)
    still = now(shown)
    qtbot.wait(60)
    assert now(shown) == still, "off unless asked for"
    session.motion.enabled = session.motion.glides = True
    drag(shown, path)
    at_release = now(shown)
    qtbot.waitUntil(lambda: now(shown).start < at_release.start)
    click(shown, QPoint(450, 296), qtbot)
    stopped = now(shown)
    qtbot.wait(60)
    assert now(shown) == stopped, "a press holds it"


def test_a_jump_is_seen_on_the_way_and_keys_count_from_where_it_leads(
    shown: TimelineView, session: Session, qtbot: QtBot
) -> None:
    session.motion.enabled = True
    width = now(shown).end - now(shown).start
    for _ in range(3):
        qtbot.keyClick(shown.focusProxy(), Qt.Key.Key_Plus)
    with qtbot.waitSignal(session.motion.arrived):
        pass
    assert now(shown).end - now(shown).start == pytest.approx(width / 1.5**3)
    wheel(shown, 450, 150, QPoint(0, 120))
    assert session.motion.target is None, "the wheel is a hand"
    with qtbot.waitSignal(session.motion.arrived):
        session.fit_asked.emit()
    become(session, Chronology())
    become(session, bridge().chronology)
    assert session.motion.target is None, "what comes is there at once"


def test_shift_drag_zooms_to_the_stretch(shown: TimelineView) -> None:
    before = now(shown)
    drag(shown, [(200, 150), (300, 160), (500, 200)], Qt.KeyboardModifier.ShiftModifier)
    assert (now(shown).start, now(shown).end) == pytest.approx((before.at(200), before.at(500)))


def test_escape_gives_a_drag_up(shown: TimelineView, qtbot: QtBot) -> None:
    before = now(shown)
    shown.on_press(QPointF(200, 250), shift=False)
    shown.on_move(QPointF(300, 250))
    assert now(shown) != before
    qtbot.keyClick(shown.focusProxy(), Qt.Key.Key_Escape)
    assert now(shown) == before


def test_a_click_selects_and_a_click_on_nothing_selects_nothing(
    shown: TimelineView, session: Session, qtbot: QtBot
) -> None:
    qtbot.mouseClick(viewport(shown), Qt.MouseButton.LeftButton, pos=place(shown, "Kallas meets Jin Porter"))
    assert session.selected_event is not None
    assert session.selected_event.label == "Kallas meets Jin Porter"
    assert session.selection.document == bridge().second.key
    qtbot.mouseClick(viewport(shown), Qt.MouseButton.LeftButton, pos=QPoint(400, 296))
    assert session.selected_event is None


def test_a_label_answers_for_its_mark(shown: TimelineView, session: Session, qtbot: QtBot) -> None:
    assert shown.placements is not None
    label = next(box for box in shown.placements.labels if box.text == "Possible contacts between the mayors")
    pos = QPoint(round(label.x + 20), round(label.y))
    qtbot.mouseClick(viewport(shown), Qt.MouseButton.LeftButton, pos=pos)
    assert session.selected_event is not None
    assert session.selected_event.label == label.text


def test_each_lane_selects_its_own_mention(shown: TimelineView, session: Session, qtbot: QtBot) -> None:
    assert shown.placements is not None
    for mark in [mark for mark in shown.placements.marks if mark.event == 0]:
        pos = QPoint(round(mark.x), round(mark.y))
        qtbot.mouseClick(viewport(shown), Qt.MouseButton.LeftButton, pos=pos)
        assert session.selection.document == (bridge().first, bridge().second)[mark.lane].key


def test_hovering_is_told_and_ends_with_leaving(shown: TimelineView, session: Session, qtbot: QtBot) -> None:
    position = place(shown, "Kallas meets Jin Porter")
    drag_free = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(position), QPointF(viewport(shown).mapToGlobal(position)),
        Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(viewport(shown), drag_free)
    assert session.hovered == bridge().chronology.events[1].id
    QApplication.sendEvent(shown.focusProxy(), QEvent(QEvent.Type.Leave))
    assert session.hovered is None


def test_a_tool_tip_says_what_a_click_does_and_marks_have_none(shown: TimelineView) -> None:
    assert shown.tool_tip_at(QPointF(place(shown, "Kallas meets Jin Porter"))) == ""
    assert shown.tool_tip_at(QPointF(400, 20)) == ""


def test_arrows_walk_through_a_lane_in_order_of_time(shown: TimelineView, session: Session, qtbot: QtBot) -> None:
    canvas = shown.focusProxy()
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    seen = []
    for _ in range(6):
        assert session.selected_event is not None
        assert session.selection.document == bridge().second.key
        seen.append(session.selected_event)
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
    starts = [event.interval.earliest for event in seen if event.interval]
    assert starts == sorted(starts)
    assert len({event.id for event in seen}) == 6
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert session.selected_event is seen[4]
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert session.selected_event is not None
    assert session.selected_event.interval is not None
    assert session.selected_event.interval.earliest == starts[-1]


def test_one_walks_in_the_lane_where_one_is_whatever_others_the_event_has(
    timeline: TimelineView, session: Session, qtbot: QtBot
) -> None:
    become(session, meetings())
    session.set_lanes_by(LanesBy.PERSON)
    click(timeline, mark_in(timeline, "Lind", "Meeting 0"), qtbot)
    qtbot.keyClick(timeline.focusProxy(), Qt.Key.Key_Right)
    assert selected(session) == "Meeting 0", "the last of Lind"
    qtbot.keyClick(timeline.focusProxy(), Qt.Key.Key_Up)
    qtbot.keyClick(timeline.focusProxy(), Qt.Key.Key_Right)
    assert selected(session) == "Meeting 1", "the next of Berg"
    qtbot.keyClick(timeline.focusProxy(), Qt.Key.Key_Down)
    qtbot.keyClick(timeline.focusProxy(), Qt.Key.Key_Down)
    assert selected(session) == "Meeting 2", "of nobody"


def selected(session: Session) -> str | None:
    return session.selected_event.label if session.selected_event else None


def mark_in(view: TimelineView, lane: str, label: str) -> QPoint:
    """The place of an event's mark in the lane with that title."""
    placements, scene = view.placements, view.scene
    assert placements is not None
    mark = next(
        mark for mark in placements.marks
        if scene.lanes[mark.lane].title == lane and scene.table.labels[mark.row] == label
    )  # fmt: skip
    return QPoint(round(mark.x), round(mark.y - view.scrolled))


def click(view: TimelineView, at: QPoint, qtbot: QtBot, held: Qt.KeyboardModifier | None = None) -> None:
    qtbot.mouseClick(viewport(view), Qt.MouseButton.LeftButton, held or Qt.KeyboardModifier.NoModifier, at)


def test_the_wheel_scrolls_the_lanes_for_who_prefers_that(shown: TimelineView) -> None:
    shown.wheel_scrolls = True
    shown.resize(900, 140)
    QApplication.processEvents()
    assert shown.placements is not None
    before = now(shown)
    wheel(shown, 300, 150, QPoint(0, -120))
    assert (now(shown), shown.scrolled > 0) == (before, True)
    wheel(shown, 300, 150, QPoint(0, 120), Qt.KeyboardModifier.ControlModifier)
    assert now(shown).end - now(shown).start < before.end - before.start


def test_up_and_down_change_lanes(shown: TimelineView, session: Session, qtbot: QtBot) -> None:
    session.select_event("joint")
    qtbot.keyClick(shown.focusProxy(), Qt.Key.Key_Down)
    assert session.selection.document == bridge().second.key
    qtbot.keyClick(shown.focusProxy(), Qt.Key.Key_Up)
    assert session.selection.document == bridge().first.key


def test_ctrl_and_arrows_go_earlier_and_later(shown: TimelineView, session: Session, qtbot: QtBot) -> None:
    before, ctrl = now(shown), Qt.KeyboardModifier.ControlModifier
    for _ in range(2):
        qtbot.keyClick(shown.focusProxy(), Qt.Key.Key_Right, ctrl)
    assert now(shown).start == pytest.approx(before.at(360), abs=60)
    assert session.selected_event is None
    session.motion.enabled = True
    for _ in range(2):
        qtbot.keyClick(shown.focusProxy(), Qt.Key.Key_Left, ctrl)
    qtbot.waitUntil(lambda: session.motion.target is None)
    assert now(shown).start == pytest.approx(before.start, abs=60)


def test_plus_and_minus_zoom_at_the_selected_event(shown: TimelineView, session: Session, qtbot: QtBot) -> None:
    session.select_event(bridge().chronology.events[1].id)
    x = mark_of(shown, "Kallas meets Jin Porter").x
    at = now(shown).at(x)
    qtbot.keyClick(shown.focusProxy(), Qt.Key.Key_Plus)
    assert now(shown).at(x) == pytest.approx(at, abs=60)
    before = now(shown)
    qtbot.keyClick(shown.focusProxy(), Qt.Key.Key_Minus)
    assert now(shown).end - now(shown).start > before.end - before.start


def test_revealing_brings_the_selected_event_into_view(shown: TimelineView, session: Session) -> None:
    view = now(shown)
    session.set_visible_range(VisibleRange(view.start + 9e8, view.end + 9e8))
    session.select_event("joint")
    session.reveal_asked.emit()
    assert 0 < mark_of(shown, "Harbour sends Maren Kallas to Beringen").x < 900


def test_fit_shows_everything_again(shown: TimelineView, session: Session) -> None:
    fitted = session.visible_range
    wheel(shown, 100, 150, QPoint(0, 600))
    assert session.visible_range != fitted
    session.fit_asked.emit()
    assert session.visible_range == fitted


def test_what_comes_later_is_fitted_unless_somebody_looks_elsewhere(shown: TimelineView, session: Session) -> None:
    chronology = bridge().chronology
    old = entry("Annals", None, [mention("The old bridge burns", days((1850, 5, 1)))])
    longer = replace(
        chronology, entries=(*chronology.entries, old), ordinals=(0, 1, 2), events=(*chronology.events, alone(old, 0))
    )
    become(session, longer)
    assert now(shown).start < -3.7e9  # it was all in view, and still is
    wheel(shown, 100, 150, QPoint(0, 600))
    before = now(shown)
    become(session, chronology)
    assert now(shown) == before


def test_a_single_day_is_shown_in_two_weeks(timeline: TimelineView, session: Session) -> None:
    only = entry("Note", None, [mention("Bridge opens", days((2025, 5, 1)))])
    become(session, Chronology((only,), (0,), (alone(only, 0),)))
    assert now(timeline).end - now(timeline).start == 14 * 86_400


def test_filter_and_lanes_are_followed(shown: TimelineView, session: Session) -> None:
    session.set_filter(Filter(frozenset({Status.PLANNED})))
    assert shown.placements is not None
    assert len(shown.placements.marks) == 1
    session.set_filter(Filter())
    session.set_lanes_by(LanesBy.MERGED)
    assert [lane.title for lane in shown.placements.lanes] == ["All events"]


def test_after_another_filter_something_that_passes_is_in_view(
    shown: TimelineView, session: Session, qtbot: QtBot
) -> None:
    InSight(session, shown)
    planned = next(event for event in session.chronology.events if event.status is Status.PLANNED)
    assert planned.interval is not None
    far = planned.interval.latest + 40_000 * 86_400
    session.set_visible_range(VisibleRange(far, far + 86_400))
    QApplication.processEvents()
    assert now(shown).start == far  # who looks at nothing is left there
    session.set_filter(Filter(frozenset({Status.PLANNED})))
    qtbot.waitUntil(lambda: bool(shown.placements and shown.placements.marks), timeout=2_000)


def test_after_another_filter_the_lanes_are_scrolled_to_what_passes(
    timeline: TimelineView, session: Session, qtbot: QtBot
) -> None:
    InSight(session, timeline)
    many = [entry(f"Note {n}", None, [mention(f"Bridge {n} opens", days((2025, 5, n + 1)))]) for n in range(20)]
    become(session, Chronology(tuple(many), tuple(range(20)), tuple(alone(each, 0) for each in many)))
    session.set_lanes_by(LanesBy.DOCUMENT)
    assert timeline.placements is not None
    timeline.pan(0, 10_000)
    assert timeline.scrolled > 100
    session.set_filter(Filter(documents=frozenset({many[1].key})))
    qtbot.waitUntil(lambda: in_sight(timeline), timeout=2_000)
    session.set_filter(Filter())
    timeline.pan(0, 10_000)
    before = timeline.scrolled
    session.set_filter(Filter(documents=frozenset(one.key for one in many[:2] + many[18:])))
    QApplication.processEvents()
    assert in_sight(timeline)
    assert timeline.scrolled <= before


def in_sight(timeline: TimelineView) -> bool:
    placements, top = timeline.placements, timeline.scrolled + 26
    assert placements is not None
    return any(top <= mark.y <= top + timeline.page for mark in placements.marks)


def crowd(count: int, label: str = "Event") -> Chronology:
    crowded = entry(
        "Register", None, [mention(f"{label} {i}", days((1800 + i // 12, i % 12 + 1, 3))) for i in range(count)]
    )
    return Chronology((crowded,), (0,), tuple(alone(crowded, index) for index in range(count)))


def test_a_click_on_a_cluster_zooms_in(timeline: TimelineView, session: Session, qtbot: QtBot) -> None:
    become(session, crowd(1500))
    assert timeline.placements is not None
    cluster = timeline.placements.clusters[3]
    before = now(timeline)
    pos = QPoint(round(cluster.x), round(cluster.y))
    assert f"<b>{len(cluster.rows)} events</b>" in timeline.tool_tip_at(QPointF(pos))
    qtbot.mouseClick(viewport(timeline), Qt.MouseButton.LeftButton, pos=pos)
    after = now(timeline)
    assert after.end - after.start < (before.end - before.start) / 4
    first, last = cluster.stretch
    assert after.start < first < last < after.end


def test_many_rows_can_be_scrolled(timeline: TimelineView, session: Session, qtbot: QtBot) -> None:
    events = [mention(f"Event {i} at the harbour", days((2025, 5, 1))) for i in range(20)]
    crowded = entry("Register", None, events)
    become(session, Chronology((crowded,), (0,), tuple(alone(crowded, index) for index in range(20))))
    assert timeline.placements is not None
    assert timeline.placements.height > 300
    lowest = max(timeline.placements.marks, key=lambda mark: mark.y)
    session.select_event(timeline.scene.events[lowest.event].id)
    session.reveal_asked.emit()
    assert 44 < lowest.y - timeline.scrolled < 300
    for _ in range(3):
        qtbot.keyClick(timeline.focusProxy(), Qt.Key.Key_PageUp)
    assert timeline.scrolled == 0


def test_another_look_is_painted_at_once(shown: TimelineView) -> None:
    shown.set_theme(load_theme("dark"))
    assert shown.grab().toImage().pixelColor(450, 297).name() == "#17191d"


def test_focus_by_keyboard_can_be_seen_and_the_mouse_ends_it(
    shown: TimelineView, session: Session, qtbot: QtBot
) -> None:
    def corner() -> set[str]:
        image = shown.grab().toImage()
        return {image.pixelColor(x, 2).name() for x in range(2, 40)}

    plain = corner()
    shown.focusProxy().clearFocus()
    shown.focusProxy().setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: corner() != plain, timeout=2000)
    qtbot.mouseClick(viewport(shown), Qt.MouseButton.LeftButton, pos=QPoint(400, 296))
    assert corner() == plain


def test_today_is_marked_only_if_somebody_says_which_day_it_is(qtbot: QtBot, session: Session) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    view = TimelineView(session, load_theme("light"), host, today=datetime.date(2025, 11, 8))
    view.resize(900, 300)
    become(session, bridge().chronology)
    assert view.placements is not None
    assert view.placements.today == pytest.approx((now(view).x(at(2025, 11, 8)), now(view).x(at(2025, 11, 9))))
    assert not view.grab().isNull()
    host.close()


def test_it_is_named_for_screen_readers(shown: TimelineView, session: Session) -> None:
    session.select_event(bridge().chronology.events[1].id)
    canvas = shown.focusProxy()
    assert canvas.accessibleName() == "Timeline"
    said = "6 dated events. Selected: Kallas meets Jin Porter, 21–31 October 2025"
    assert canvas.accessibleDescription() == said


def test_tab_stops_once_and_at_something_that_has_a_name(timeline: TimelineView) -> None:
    stops = [
        widget
        for widget in (timeline, *timeline.findChildren(QWidget))
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [stop.accessibleName() for stop in stops] == ["Timeline"]

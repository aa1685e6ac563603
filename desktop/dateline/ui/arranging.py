"""The actions that arrange the timeline and move about in it, connected with the session and the timeline."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QStyle

from dateline.chronology.showing import ColourBy, LanesBy
from dateline.render.model_words import called
from dateline.session.acting import zoom_to_selected
from dateline.session.session import Session
from dateline.ui.actions import check
from dateline.ui.dialogs.go_to_date import GoToDateDialog
from dateline.ui.panes import Panes
from dateline.ui.preferences import GLIDE, LEGEND, MOTION, WHEEL
from dateline.ui.settings import Setting
from dateline.ui.shell import Shell


def system_moves() -> bool:
    """Whether the system wants transitions at all. Where it says nothing of it, they are short enough for everybody."""
    style = QApplication.style()
    moves = QStyle.StyleHint
    return bool(style.styleHint(moves.SH_Widget_Animate) and style.styleHint(moves.SH_Widget_Animation_Duration) > 0)


ZOOM_STEP = 1.5
"""How much more or less time one press of the zoom buttons shows."""


class Arranging(QObject):
    """Holds nothing: the session knows the arrangement, the settings what the wheel does."""

    def __init__(self, shell: Shell, session: Session, panes: Panes) -> None:
        super().__init__(shell)
        timeline = panes.timeline
        self._shell, self._session, self._timeline, self._legend = shell, session, timeline, panes.legend
        commands = shell.actions
        commands.zoom_in.triggered.connect(lambda: timeline.zoom_step(1 / ZOOM_STEP))
        commands.zoom_out.triggered.connect(lambda: timeline.zoom_step(ZOOM_STEP))
        commands.fit.triggered.connect(session.fit_asked)
        commands.zoom_to_selected.triggered.connect(lambda: zoom_to_selected(session))
        commands.go_to_date.triggered.connect(self._on_go_to_date)
        commands.lanes.triggered.connect(lambda action: session.set_lanes_by(LanesBy(action.data())))
        commands.colours.triggered.connect(self._on_colour_chosen)
        commands.legend.triggered.connect(lambda action: shell.settings.set(LEGEND, action.data()))
        commands.wheel.triggered.connect(lambda action: shell.settings.set(WHEEL, action.data()))
        shell.settings.changed.connect(self._on_setting_changed)
        for setting in (WHEEL, LEGEND, MOTION, GLIDE):
            self._on_setting_changed(setting)
        self._connect_lanes()
        session.lanes_changed.connect(self._on_lanes_changed)

    def _connect_lanes(self) -> None:
        commands, heads = self._shell.actions, self._timeline.heads
        commands.lane_toggle.triggered.connect(heads.toggle_current)
        commands.lane_up.triggered.connect(lambda: heads.move(-1))
        commands.lane_down.triggered.connect(lambda: heads.move(1))
        commands.lanes_collapse.triggered.connect(lambda: heads.set_all(collapsed=True))
        commands.lanes_expand.triggered.connect(lambda: heads.set_all(collapsed=False))
        commands.lanes_own_order.triggered.connect(heads.reset_order)

    def _on_setting_changed(self, setting: Setting[Any]) -> None:
        if setting is WHEEL:
            wheel = self._shell.settings.value(WHEEL)
            check(self._shell.actions.wheel, wheel)
            self._timeline.wheel_scrolls = wheel == "scrolls"
        elif setting is LEGEND:
            check(self._shell.actions.legend, self._shell.settings.value(LEGEND))
            self._legend.set_when(self._shell.settings.value(LEGEND))
        elif setting is MOTION:
            session_moves = self._shell.settings.value(MOTION)
            self._session.motion.enabled = session_moves == "always" or (session_moves == "system" and system_moves())
        elif setting is GLIDE:
            self._session.motion.glides = self._shell.settings.value(GLIDE)

    def _on_go_to_date(self) -> None:
        dialog = GoToDateDialog(self._shell.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.interval_given.connect(lambda interval: self._timeline.go_to(interval.earliest, interval.latest + 1))
        dialog.open()

    def _on_colour_chosen(self, action: QAction) -> None:
        session = self._session
        session.set_arrangement(replace(session.arrangement, colour_by=ColourBy(action.data())))

    def _on_lanes_changed(self) -> None:
        arrangement, commands = self._session.arrangement, self._shell.actions
        self._shell.toolbar.set_lanes(called(arrangement.lanes_by))
        for group, name in (
            (commands.lanes, arrangement.lanes_by.value),
            (commands.colours, arrangement.colour_by.value),
        ):
            for action in group.actions():
                action.setChecked(action.data() == name)

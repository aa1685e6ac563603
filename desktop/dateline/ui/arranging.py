"""The actions that arrange the timeline and move about in it, connected with the session and the timeline."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QAction

from dateline.chronology.showing import ColourBy, LanesBy
from dateline.session.session import Session
from dateline.ui.dialogs.go_to_date import GoToDateDialog
from dateline.ui.shell import Shell
from dateline.ui.timeline_view import TimelineView

ZOOM_STEP = 1.5
"""How much more or less time one press of the zoom buttons shows."""

_WHEEL = "timeline/wheel"
_SCROLLS = "scrolls"


class Arranging(QObject):
    """Holds nothing but what the wheel does, which is remembered for the next start."""

    def __init__(self, shell: Shell, session: Session, timeline: TimelineView) -> None:
        super().__init__(shell)
        self._shell, self._session, self._timeline = shell, session, timeline
        commands = shell.actions
        commands.zoom_in.triggered.connect(lambda: timeline.zoom(1 / ZOOM_STEP, timeline.width() / 2))
        commands.zoom_out.triggered.connect(lambda: timeline.zoom(ZOOM_STEP, timeline.width() / 2))
        commands.fit.triggered.connect(session.fit_asked)
        commands.go_to_date.triggered.connect(self._on_go_to_date)
        commands.lanes.triggered.connect(lambda action: session.set_lanes_by(LanesBy(action.text())))
        commands.colours.triggered.connect(self._on_colour_chosen)
        commands.wheel.triggered.connect(self._take_wheel)
        session.lanes_changed.connect(self._on_lanes_changed)

    def restore(self, settings: QSettings) -> None:
        """What `save` wrote; the wheel zooms where that says nothing."""
        zooms, scrolls = self._shell.actions.wheel.actions()
        (scrolls if settings.value(_WHEEL) == _SCROLLS else zooms).setChecked(True)
        self._take_wheel()

    def save(self, settings: QSettings) -> None:
        settings.setValue(_WHEEL, _SCROLLS if self._timeline.wheel_scrolls else "zooms")

    def _take_wheel(self) -> None:
        self._timeline.wheel_scrolls = self._shell.actions.wheel.actions()[1].isChecked()

    def _on_go_to_date(self) -> None:
        dialog = GoToDateDialog(self._shell.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.interval_given.connect(lambda interval: self._timeline.go_to(interval.earliest, interval.latest + 1))
        dialog.open()

    def _on_colour_chosen(self, action: QAction) -> None:
        session = self._session
        session.set_arrangement(replace(session.arrangement, colour_by=ColourBy(action.text())))

    def _on_lanes_changed(self) -> None:
        arrangement, commands = self._session.arrangement, self._shell.actions
        self._shell.toolbar.set_lanes(arrangement.lanes_by.value)
        for group, name in (
            (commands.lanes, arrangement.lanes_by.value),
            (commands.colours, arrangement.colour_by.value),
        ):
            for action in group.actions():
                action.setChecked(action.text() == name)

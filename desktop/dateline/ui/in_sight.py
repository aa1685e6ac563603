"""After another filter the timeline shows something that passes, if anything does, and not the place where it was."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, QTimer

from dateline.session.session import Session
from dateline.ui.timeline_view import TimelineView

_ROOM = 30  # pixels left over the first of it


class InSight(QObject):
    """Watches the session's filter. While anything that passes is seen nothing moves."""

    def __init__(self, session: Session, timeline: TimelineView) -> None:
        super().__init__(timeline)
        self._session, self._timeline = session, timeline
        # Later: whoever changed the filter may be about to show an event.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        session.filter_changed.connect(self._soon.start)

    def _look(self) -> None:
        timeline, scene = self._timeline, self._timeline.scene
        placements, view = timeline.placements, timeline.view
        if placements is None or view is None or scene.is_picture or not scene.events:
            return
        table = scene.table
        lanes = np.unique(table.lane[(table.start < view.end) & (table.end > view.start)]).tolist()
        if not lanes:
            timeline.fit()
            return
        top = timeline.scrolled + placements.axis_height
        bottom = top + timeline.page
        heights = [mark.y for mark in placements.marks] + [cluster.y for cluster in placements.clusters]
        if any(top <= y <= bottom for y in heights):
            return
        boxes = [placements.lanes[lane] for lane in lanes]
        near = [box for box in boxes if box.y0 < bottom and box.y1 > top]
        there = min(heights, default=top) - _ROOM if near else boxes[0].y0
        timeline.pan(0.0, there - top)

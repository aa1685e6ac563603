"""The timeline in words: what a screen reader finds on it, and what it can do there."""

from __future__ import annotations

from typing import Protocol

from dateline.render.scene import Scene
from dateline.session.session import Session
from dateline.timeline.placements import Placements
from dateline.ui.lane_heads import LaneHeads
from dateline.ui.spoken_marks import SpokenLane, SpokenMark, spoken_lanes
from dateline.ui.timeline_keys import Keys


class Timeline(Protocol):
    """What is spoken of; lengths are pixels of its canvas."""

    @property
    def placements(self) -> Placements | None: ...

    @property
    def scene(self) -> Scene: ...

    @property
    def scrolled(self) -> int: ...

    @property
    def height_in_sight(self) -> float: ...

    def show_stretch(self, start: int, end: int) -> None: ...


class SpokenTimeline:
    """Says what is in view, and does what is asked of it."""

    def __init__(self, session: Session, timeline: Timeline, heads: LaneHeads, keys: Keys) -> None:
        self._session, self._timeline, self._heads, self._keys = session, timeline, heads, keys

    @property
    def selected_event(self) -> str | None:
        """The id of the event on which the person is."""
        return self._session.selection.event

    @property
    def selected_events(self) -> frozenset[str]:
        """The ids of all that are selected."""
        return frozenset(event.id for event in self._session.selected_events)

    def lanes(self) -> tuple[SpokenLane, ...]:
        """The lanes in sight and what is in view of them."""
        timeline, placements = self._timeline, self._timeline.placements
        if placements is None:
            return ()
        return spoken_lanes(
            placements,
            timeline.scene,
            self._session.chronology,
            scroll=timeline.scrolled,
            height=timeline.height_in_sight,
        )

    def press(self, one: SpokenLane | SpokenMark) -> None:
        """Do what a click does: select an event, open a cluster, collapse or expand a lane."""
        if isinstance(one, SpokenLane):
            self._heads.toggle(one.lane)
        elif one.cluster is not None:
            self._timeline.show_stretch(*one.cluster.stretch)
        elif one.row is not None and one.event is not None:
            self._keys.stand_at(one.row)
            self._session.select_mention(self._timeline.scene.ref_at(one.row))

"""What a screen reader finds on the timeline: its lanes, and in them the marks and clusters that are in view.

Of a million events only those in view are there, as only those are seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.chronology.model import Chronology
from dateline.render.scene import Scene
from dateline.timeline.pills import ClusterBox
from dateline.timeline.placements import LabelBox, LaneBox, MarkBox, Placements
from dateline.ui.spoken_words import cluster_words, lane_words, mark_words

Key = tuple[str | int, ...]

_LEAST = 12.0  # pixels from the middle of a mark that are its own at least


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in pixels of the canvas."""

    x0: float
    y0: float
    x1: float
    y1: float

    def within(self, other: Area) -> Area:
        """The part of it inside another one."""
        return Area(
            max(self.x0, other.x0), max(self.y0, other.y0), min(self.x1, other.x1), min(self.y1, other.y1)
        )  # fmt: skip

    @property
    def is_empty(self) -> bool:
        return self.x0 >= self.x1 or self.y0 >= self.y1


@dataclass(frozen=True, slots=True)
class SpokenMark:
    """A mark, with the ``row`` of the table and the id of its ``event``, or a ``cluster``.

    ``key`` stays the same while the view moves.
    """

    key: Key
    name: str
    description: str
    area: Area
    row: int | None = None
    event: str | None = None
    cluster: ClusterBox | None = None


@dataclass(frozen=True, slots=True)
class SpokenLane:
    """A lane with what is in view of it, from left to right."""

    key: Key
    name: str
    description: str
    area: Area
    marks: tuple[SpokenMark, ...]
    lane: str


def spoken_lanes(
    placements: Placements, scene: Scene, chronology: Chronology, *, scroll: float, height: float
) -> tuple[SpokenLane, ...]:
    """The lanes in sight, from top to bottom, where ``scroll`` pixels of them are scrolled away."""
    seen = Area(0.0, placements.axis_height, placements.view.width, height)
    labels = {label.row: label for label in placements.labels}
    inside: dict[int, list[SpokenMark]] = {}
    for mark in placements.marks:
        area = _area(mark, labels.get(mark.row), scroll).within(seen)
        if not area.is_empty:
            inside.setdefault(mark.lane, []).append(_mark(mark, area, scene, chronology))
    for cluster in placements.clusters:
        area = _box(cluster, scroll).within(seen)
        if not area.is_empty:
            inside.setdefault(cluster.lane, []).append(_cluster(cluster, area, scene))
    return tuple(_lanes(placements, scene, inside, seen, scroll))


def _lanes(
    placements: Placements, scene: Scene, inside: dict[int, list[SpokenMark]], seen: Area, scroll: float
) -> Iterator[SpokenLane]:
    for box in placements.lanes:
        area = Area(0.0, box.y0 - scroll, placements.view.width, box.y1 - scroll).within(seen)
        if not area.is_empty:
            marks = tuple(sorted(inside.get(box.index, ()), key=lambda mark: (mark.area.x0, mark.area.y0)))
            yield _lane(box, area, marks, scene)


def _lane(box: LaneBox, area: Area, marks: tuple[SpokenMark, ...], scene: Scene) -> SpokenLane:
    rows = scene.table.lane_rows(box.index)
    name, description = lane_words(scene.lanes[box.index], rows.stop - rows.start)
    return SpokenLane(("lane", box.key), name, description, area, marks, box.key)


def _mark(mark: MarkBox, area: Area, scene: Scene, chronology: Chronology) -> SpokenMark:
    name, description = mark_words(scene, chronology, mark.row)
    lane = scene.lanes[mark.lane].key
    event = None if scene.is_picture else scene.events[mark.event].id
    key: Key = ("mark", lane, mark.event if event is None else event)
    return SpokenMark(key, name, description, area, row=mark.row, event=event)


def _cluster(cluster: ClusterBox, area: Area, scene: Scene) -> SpokenMark:
    name, description = cluster_words(cluster)
    key: Key = ("cluster", scene.lanes[cluster.lane].key, cluster.first, cluster.count)
    return SpokenMark(key, name, description, area, cluster=cluster)


def _area(mark: MarkBox, label: LabelBox | None, scroll: float) -> Area:
    """A mark with its label, if that stands beside it."""
    area = _box(mark, scroll)
    if label is None or label.lane != mark.lane:
        return area
    return Area(min(area.x0, label.x), area.y0, max(area.x1, label.x + label.width), area.y1)


def _box(box: MarkBox | ClusterBox, scroll: float) -> Area:
    middle, y = (box.x0 + box.x1) / 2, box.y - scroll
    half = max(box.height / 2, _LEAST)
    return Area(min(box.x0, middle - _LEAST), y - half, max(box.x1, middle + _LEAST), y + half)

"""What is under a pixel."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.timeline.pills import ClusterBox
from dateline.timeline.placements import FlagBox, LabelBox, LaneBox, MarkBox, Placements
from dateline.timeline.sizes import Sizes

_BESIDE = 3.0  # pixels that a hand may miss a marker by


@dataclass(frozen=True, slots=True)
class Hit:
    """What is there; at most one of ``mark``, ``label``, ``cluster`` is set. ``lane`` is None on the axis and below."""

    mark: MarkBox | None = None
    label: LabelBox | None = None
    cluster: ClusterBox | None = None
    lane: LaneBox | None = None

    @property
    def row(self) -> int | None:
        """Row of the table under the pixel, by its mark or its label."""
        return self.mark.row if self.mark else self.label.row if self.label else None


def hit(placements: Placements, x: float, y: float, least: float = 24.0) -> Hit:
    """What is at a pixel; marks and clusters answer within at least ``least`` pixels each way, the nearest first."""
    lane = next((box for box in placements.lanes if box.y0 <= y < box.y1), None)
    if y < placements.axis_height:
        return Hit()
    mark = _nearest_mark(placements, x, y, least)
    cluster = _nearest_cluster(placements, x, y, least)
    if mark is not None and (cluster is None or _away(mark.x0, mark.x1, x) <= _away(cluster.x0, cluster.x1, x)):
        exact = _away(mark.x0, mark.x1, x) == 0 and abs(y - mark.y) <= mark.height / 2
        label = None if exact else _label_at(placements, x, y)
        return Hit(label=label, lane=lane) if label else Hit(mark=mark, lane=lane)
    if cluster is not None:
        return Hit(cluster=cluster, lane=lane)
    return Hit(label=_label_at(placements, x, y), lane=lane)


def flag_at(placements: Placements, x: float, y: float, sizes: Sizes) -> LaneBox | None:
    """The lane whose publication marker is at a pixel: its flag, or the head of its column, at least as wide as a
    finger."""
    lane = next((box for box in placements.lanes if box.y0 <= y < box.y0 + sizes.lane_header), None)
    if lane is None or lane.flag is None:
        return None
    x0, x1 = flag_ends(lane.flag)
    spare = max(_BESIDE, (sizes.hit - (x1 - x0)) / 2)
    return lane if x0 - spare <= x <= x1 + spare else None


def flag_ends(flag: FlagBox) -> tuple[float, float]:
    """From where to where the head of a column and its flag reach together."""
    if not flag.text:
        return flag.x0, flag.x1
    return min(flag.x0, flag.text_x), max(flag.x1, flag.text_x + flag.text_width)


def _nearest_mark(placements: Placements, x: float, y: float, least: float) -> MarkBox | None:
    def reached(mark: MarkBox) -> bool:
        return abs(y - mark.y) <= max(mark.height, least) / 2 and _away(mark.x0, mark.x1, x) <= max(
            0.0, (least - (mark.x1 - mark.x0)) / 2
        )

    found = [mark for mark in placements.marks if reached(mark)]
    return min(found, key=lambda mark: (_away(mark.x0, mark.x1, x) + abs(y - mark.y), mark.x1 - mark.x0), default=None)


def _nearest_cluster(placements: Placements, x: float, y: float, least: float) -> ClusterBox | None:
    found = [
        cluster
        for cluster in placements.clusters
        if abs(y - cluster.y) <= max(cluster.height, least) / 2
        and _away(cluster.x0, cluster.x1, x) <= max(0.0, (least - (cluster.x1 - cluster.x0)) / 2)
    ]
    return min(found, key=lambda cluster: _away(cluster.x0, cluster.x1, x), default=None)


def _label_at(placements: Placements, x: float, y: float) -> LabelBox | None:
    return next(
        (box for box in placements.labels if abs(y - box.y) <= 9 and box.x <= x <= box.x + box.width),
        None,
    )


def _away(x0: float, x1: float, x: float) -> float:
    return max(x0 - x, x - x1, 0.0)

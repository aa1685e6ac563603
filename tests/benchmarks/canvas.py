"""What a frame of the timeline costs with so many events, and what the index behind it costs.

``python -m tests.benchmarks.canvas --events N [--json]``

Painted onto an image of 1600x900, offscreen, in three worlds: spread evenly, in clusters, and with one event in ten a
long span. The worst of the three counts. Milliseconds are those of the process and not of a clock on the wall, and of
three sweeps that each begin with nothing remembered the fastest counts for every frame: what other work on the machine
adds is not the canvas's.

* ``pan_ms``: layout and paint of a frame, panned at five scales from all of it to a ten-thousandth
* ``zoom_ms``: the same while four decades of scale are swept, every frame at a scale of its own
* ``hit_ms``: what is under a pixel
* ``lane_switch_ms``: other lanes, from the unsorted columns to the painted frame
* ``index_s``: from unsorted columns to a table with its indexes
* ``memory_mb``: what the process has grown by, above the same without any event
* ``scatter_ratio``: a panned frame of pyqtgraph's ScatterPlotItem with so many points, over ours
* ``item_ratio``: a panned frame of one graphics item per event with its label, over ours; 10,000 events at most
"""

from __future__ import annotations

import argparse
import gc
import json
import multiprocessing
import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsRectItem, QGraphicsSimpleTextItem

from dateline.render.fonts import load_fonts
from dateline.render.painter import paint_timeline
from dateline.render.screen_look import ScreenLook
from dateline.render.theme import load_theme
from dateline.timeline.hits import hit
from dateline.timeline.layout import lay_out
from dateline.timeline.mark_columns import Columns
from dateline.timeline.marks import Flag, MarkTable
from dateline.timeline.packing_memory import Memory
from dateline.timeline.placements import Placements
from dateline.timeline.view import View
from tests.timeline.scenes import DAY, at, lanes_for

_LANES = 6
_WIDTH, _HEIGHT = 1600, 900
_FIRST, _LAST = at(-500), at(2000)
_MOST_ITEMS = 10_000
_DECADES = 4
_SWEEPS = 3


class World(Enum):
    """How events lie in 2,500 years."""

    EVEN = "spread evenly"
    CLUSTERED = "clustered"
    LONG = "one in ten a long span"


@dataclass(frozen=True, slots=True)
class Spread:
    """Milliseconds."""

    median: float
    p95: float

    @staticmethod
    def of(taken: Sequence[float]) -> Spread:
        return Spread(round(statistics.median(taken), 2), round(float(np.percentile(taken, 95)), 2))


@dataclass(frozen=True, slots=True)
class Middle:
    """Milliseconds; of single hits the slowest say more of the machine than of the canvas."""

    median: float


@dataclass(frozen=True, slots=True)
class Figures:
    """What one world costs; names and units as in the heading."""

    pan_ms: Spread
    zoom_ms: Spread
    hit_ms: Middle
    lane_switch_ms: float
    index_s: float
    memory_mb: float
    scatter_ratio: float
    item_ratio: float


def columns_of(count: int, world: World) -> Columns:
    """Invented events; in clusters they crowd around fifty days, fewer with the distance."""
    chance = np.random.default_rng(count)
    start = chance.integers(_FIRST, _LAST, count)
    if world is World.CLUSTERED:
        around = chance.choice(chance.integers(_FIRST, _LAST, 50), count)
        start = np.clip(around + (chance.standard_cauchy(count) * 200 * DAY).astype(np.int64), _FIRST, _LAST)
    length = chance.integers(1, 60, count) * DAY
    if world is World.LONG:
        length = np.where(chance.random(count) < 0.1, chance.integers(400, 20_000, count) * DAY, length)
    return Columns(
        start=start,
        end=start + length,
        lane=chance.integers(0, _LANES, count).astype(np.int32),
        event=np.arange(count, dtype=np.int32),
        importance=chance.choice(np.array([1, 1, 1, 2, 2, 3], dtype=np.int8), count),
        shape=chance.choice(np.array([0, 0, 0, 2], dtype=np.int8), count),
        colour=chance.integers(0, 6, count).astype(np.int32),
        flags=np.full(count, int(Flag.FIRST), dtype=np.uint8),
        told_by=np.ones(count, dtype=np.int32),
        labels=[f"Event {event} of the valley" for event in range(count)],
        dated=["some year"] * count,
        letters=[""] * count,
        claims={},
        ghosts={},
    )


def index(table: MarkTable) -> None:
    """Work out everything that a frame may ask for."""
    for lane in table.indexes:
        lane.prepare()
    _ = table.joined_lanes, table.bounds


def milliseconds(work: Callable[[], object]) -> float:
    """Of this process, with all its threads."""
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


class Canvas:
    """The frames of one table, as the window makes them."""

    def __init__(self, table: MarkTable, look: ScreenLook) -> None:
        self._table, self._look = table, look
        self._lanes, self._memory = lanes_for(_LANES), Memory()
        self._image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)

    def frame(self, view: View) -> Placements:
        """Lay out and paint."""
        shown = (0.0, float(_HEIGHT))
        metrics, memory = self._look.metrics, self._memory
        placements = lay_out(self._table, self._lanes, view, _HEIGHT, metrics, memory=memory, shown=shown)
        painter = QPainter(self._image)
        paint_timeline(painter, placements, self._look, height=_HEIGHT)
        painter.end()
        return placements

    def frames(self, views: Sequence[View]) -> list[float]:
        """Milliseconds of every frame, the fastest of some sweeps."""
        sweeps = []
        for _ in range(_SWEEPS):
            self._memory, self._look = Memory(), ScreenLook(self._look.theme)
            sweeps.append([milliseconds(lambda view=view: self.frame(view)) for view in views])  # type: ignore[misc]
        return [min(taken) for taken in zip(*sweeps, strict=True)]


def whole() -> View:
    return View(at(-600), at(2100), _WIDTH)


def middle_of(table: MarkTable) -> float:
    """The pixel of the whole view under which most happens: what is zoomed into."""
    counts, edges = np.histogram(table.start, bins=_WIDTH)
    return whole().x(float(edges[int(counts.argmax())]))


def panned(table: MarkTable) -> list[View]:
    x = middle_of(table)
    scales = [whole().zoomed(10.0**-decade, x) for decade in range(_DECADES + 1)]
    return [view.moved(9.0 * step) for view in scales for step in range(50)]


def swept(table: MarkTable) -> list[View]:
    x, steps = middle_of(table), 160
    return [whole().zoomed(10 ** (-_DECADES * step / steps), x) for step in range(steps + 1)]


def pan_of_whole(canvas: Canvas) -> float:
    return statistics.median(canvas.frames([whole().moved(9.0 * step) for step in range(20)]))


# -- what it is compared with


def scatter(start: NDArray[np.int64], lane: NDArray[np.int32]) -> float:
    """Milliseconds of a panned frame of pyqtgraph's points."""
    import pyqtgraph

    plot = pyqtgraph.PlotWidget()
    plot.resize(_WIDTH, _HEIGHT)
    plot.addItem(pyqtgraph.ScatterPlotItem(x=start.astype(float), y=lane + np.linspace(0, 0.9, len(lane)), size=8))
    return _pan_of_plot(plot)


def items(start: NDArray[np.int64], end: NDArray[np.int64]) -> float:
    """Milliseconds of a panned frame of a plot with one graphics item per event."""
    import pyqtgraph

    plot = pyqtgraph.PlotWidget()
    plot.resize(_WIDTH, _HEIGHT)
    plot.setAntialiasing(True)
    colour = QColor("#3366aa")
    for row in range(len(start)):
        item = QGraphicsRectItem(float(start[row]), row % 36, float(end[row] - start[row]), 0.5)
        item.setBrush(colour)
        item.setPen(QPen(Qt.PenStyle.NoPen))
        label = QGraphicsSimpleTextItem(f"Event {row} of the valley", item)
        label.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        label.setPos(float(end[row]), row % 36)
        plot.addItem(item, ignoreBounds=True)
    plot.setYRange(0, 36)
    return _pan_of_plot(plot)


def _pan_of_plot(plot: Any) -> float:  # pyqtgraph publishes no types
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)

    def frame(step: int) -> None:
        view = whole().moved(9.0 * step)
        plot.setXRange(view.start, view.end, padding=0)
        painter = QPainter(image)
        plot.render(painter)
        painter.end()

    frame(0)
    return statistics.median(milliseconds(lambda step=step: frame(step)) for step in range(1, 8))  # type: ignore[misc]


# -- one world


def memory_mb() -> float:
    """What the process holds now, garbage apart; as Linux counts it."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def measured(count: int, world: World) -> Figures:
    """All figures of one world."""
    application = QApplication.instance() or QApplication([])
    load_fonts()
    look = ScreenLook(load_theme("light"))
    Canvas(Columns.of([]).table(_LANES), look).frame(whole())
    empty = memory_mb()
    columns = columns_of(count, world)
    begun = time.process_time()
    table = columns.table(_LANES)
    index_s = time.process_time() - begun
    del columns  # nobody keeps them
    index_s += milliseconds(lambda: index(table)) / 1000
    canvas = Canvas(table, look)
    zoom = canvas.frames(swept(table))
    pan = canvas.frames(panned(table))
    placements = canvas.frame(whole())
    chance = np.random.default_rng(1)
    places = zip(chance.uniform(0, _WIDTH, 400), chance.uniform(44, 500, 400), strict=True)
    hits = [milliseconds(lambda x=x, y=y: hit(placements, x, y)) for x, y in places]  # type: ignore[misc]
    grown = memory_mb() - empty
    columns = columns_of(count, world)
    other = replace(columns, lane=(columns.colour + 1).astype(np.int32) % _LANES)
    switch = milliseconds(lambda: Canvas(other.table(_LANES), look).frame(whole()))
    few = min(count, _MOST_ITEMS)
    small = Canvas(columns_of(few, world).table(_LANES), look)
    small.frame(whole())
    figures = Figures(
        pan_ms=Spread.of(pan),
        zoom_ms=Spread.of(zoom),
        hit_ms=Middle(round(statistics.median(hits), 4)),
        lane_switch_ms=round(switch, 1),
        index_s=round(index_s, 3),
        memory_mb=round(grown, 1),
        scatter_ratio=round(scatter(table.start, table.lane) / pan_of_whole(canvas), 2),
        item_ratio=round(items(columns.start[:few], columns.end[:few]) / pan_of_whole(small), 2),
    )
    del application
    return figures


def worst(worlds: Sequence[Figures]) -> Figures:
    """The largest of every figure, the smallest of the ratios."""

    def spread(several: Sequence[Spread]) -> Spread:
        return Spread(max(one.median for one in several), max(one.p95 for one in several))

    return Figures(
        pan_ms=spread([one.pan_ms for one in worlds]),
        zoom_ms=spread([one.zoom_ms for one in worlds]),
        hit_ms=Middle(max(one.hit_ms.median for one in worlds)),
        lane_switch_ms=max(one.lane_switch_ms for one in worlds),
        index_s=max(one.index_s for one in worlds),
        memory_mb=max(one.memory_mb for one in worlds),
        scatter_ratio=min(one.scatter_ratio for one in worlds),
        item_ratio=min(one.item_ratio for one in worlds),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--events", type=int, default=10_000, help="how many events (default: 10000)")
    parser.add_argument("--json", action="store_true", help="print the worst world as JSON and nothing else")
    wish = parser.parse_args()
    found = []
    for world in World:
        # A process each: what one world leaves in memory must not be counted for the next.
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            found.append(pool.apply(measured, (wish.events, world)))
        if not wish.json:
            print(f"{world.value}: {json.dumps(asdict(found[-1]))}")
    print(("" if wish.json else "worst: ") + json.dumps(asdict(worst(found))))


if __name__ == "__main__":
    main()

"""What a frame of the timeline costs while it is panned and zoomed.

``python -m tests.benchmarks.timeline_pan [N ...]``

Painted onto an image of 1600x900, offscreen. Prints medians and the 95th percentile in milliseconds and, because
machines differ, the ratio to a frame of 1,000 events on the same machine.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from dateline.render.fonts import load_fonts
from dateline.render.look import Look
from dateline.render.painter import paint_timeline
from dateline.render.theme import load_theme
from dateline.timeline.hits import hit
from dateline.timeline.layout import lay_out
from dateline.timeline.marks import Flag, Mark, MarkShape, MarkTable
from dateline.timeline.packing_memory import Memory
from dateline.timeline.view import View
from tests.timeline.scenes import DAY, at, lanes_for

_LANES = 6


def table_of(count: int) -> MarkTable:
    """Invented events over 2,500 years, one in ten a long one."""
    chance = random.Random(count)
    first, last = at(-500), at(2000)
    return MarkTable.of(
        [
            Mark(
                start := chance.randrange(first, last),
                start + DAY * (chance.randrange(400, 20_000) if event % 10 == 0 else chance.randrange(1, 60)),
                chance.randrange(_LANES),
                event,
                f"Event {event} of the valley",
                "some year",
                chance.choice((1, 1, 1, 2, 2, 3)),
                chance.choice((MarkShape.HAPPENED, MarkShape.PLANNED)),
                event % 6,
                Flag.FIRST,
            )
            for event in range(count)
        ],
        _LANES,
    )


def frames(table: MarkTable, look: Look, views: list[View]) -> list[float]:
    """Milliseconds of each frame: layout and paint."""
    lanes, memory = lanes_for(_LANES), Memory()
    image = QImage(1600, 900, QImage.Format.Format_RGB32)
    taken = []
    for view in views:
        begun = time.perf_counter()
        placements = lay_out(table, lanes, view, 900, look.metrics, memory=memory)
        painter = QPainter(image)
        paint_timeline(painter, placements, look, height=900)
        painter.end()
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def milliseconds(work: Callable[[], object], times: int = 20) -> float:
    """Median of one call."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1000)
    return statistics.median(taken)


def main(counts: list[int]) -> None:
    application = QGuiApplication.instance() or QGuiApplication([])
    load_fonts()
    look = Look(load_theme("light"))
    whole = View(at(-600), at(2100), 1600)
    near = View(at(1000), at(1010), 1600)
    reference: float | None = None
    for count in counts:
        table = table_of(count)
        pan = frames(table, look, [whole.moved(7 * step) for step in range(60)])
        close = frames(table, look, [near.moved(7 * step) for step in range(60)])
        zoom = frames(table, look, [whole.zoomed(0.5 ** (step / 10), 800) for step in range(100)])
        placements = lay_out(table, lanes_for(_LANES), whole, 900, look.metrics)
        found = milliseconds(lambda placements=placements: hit(placements, 800, 300))  # type: ignore[misc]
        median = statistics.median(pan)
        reference = reference or median
        print(
            f"{count:>9,} events: pan {median:6.1f} (p95 {np.percentile(pan, 95):6.1f}), "
            f"pan near {statistics.median(close):6.1f}, zoom {statistics.median(zoom):6.1f} "
            f"(p95 {np.percentile(zoom, 95):6.1f}), hit {found:.2f} ms; {median / reference:4.1f} times 1,000"
        )
    del application


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [1000, 10_000, 100_000])

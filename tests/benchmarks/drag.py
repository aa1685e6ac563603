"""What a step of dragging a publication date costs, from the hand to the painted marks.

``python -m tests.benchmarks.drag [--documents 4] [--mentions 500] [--steps 120] [--json]``

Opens a window of 1600x900, offscreen, in which every event hangs on a publication date and all are in view, takes the
marker of the first document and moves it by a day a step. Figures are milliseconds of processor time, so that what else
the machine does counts for nothing; medians and 95th percentiles:

* ``redate``: dating that document's mentions anew from its kept analysis, and comparing them with how they stand
* ``step``: from the mouse's event until the marks are painted where they would be
* ``turn``: the longest that the window answers to nothing else while it does so, of each step
* ``release``: letting go, with merging and everything that follows (once)
"""

from __future__ import annotations

import argparse
import datetime
import gc
import json
import os
import random
import statistics
import sys
import time
from dataclasses import asdict, dataclass

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from dateline.chronology.analysis import Analysis, date_analysis
from dateline.chronology.model import Chronology
from dateline.chronology.proposal import Trial
from dateline.events.model import Event, MentionRef
from dateline.render.fonts import load_fonts
from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.session.visible_range import VisibleRange
from dateline.timeline.hits import flag_ends
from dateline.ui.panes import Panes, build_panes
from dateline.ui.workbench import Workbench
from tests.chronology.articles import article
from tests.timeline.scenes import DAY, at

_WORDS = (
    "yesterday", "last week", "on Tuesday", "late last month", "two days ago", "last Friday", "earlier this week",
    "today", "on Monday morning", "two weeks ago", "last month", "at the weekend", "this week", "on Sunday",
)  # fmt: skip
_PUBLISHED = datetime.date(2025, 11, 11)


@dataclass(frozen=True)
class Figures:
    """Milliseconds, but for the first three."""

    documents: int
    mentions: int
    on_screen: int
    redate: float
    redate_p95: float
    step: float
    step_p95: float
    turn: float
    turn_p95: float
    release: float


def main() -> None:
    options = _options()
    application = QApplication.instance() or QApplication([])
    load_fonts()
    figures = measured(options.documents, options.mentions, options.steps)
    if options.json:
        print(json.dumps(asdict(figures)))
    else:
        for name, value in asdict(figures).items():
            print(f"{name:>12} {value:,.1f}" if isinstance(value, float) else f"{name:>12} {value:,}")
    del application


def measured(documents: int, mentions: int, steps: int) -> Figures:
    """Drag and look at the clock."""
    chronology = _chronology(documents, mentions)
    session = Session()
    panes = build_panes(session, load_theme("light"))
    host = QWidget()  # a window of its own would ask for size hints, which the offscreen platform warns of
    window = Workbench(panes, load_theme("light"), host)
    for widget in (host, window):
        widget.resize(1600, 900)
    host.show()
    session._become(chronology)
    session.select_document(chronology.entries[0].key)
    session.set_visible_range(VisibleRange(at(2025, 9, 1), at(2026, 3, 1)))
    _settle()
    redating = _redating(chronology, steps)
    hand = _Hand(session, panes)
    hand.press()
    turns, whole = [], []
    for step in range(1, steps + 1):
        taken = hand.go_to(step % 60 + 1)
        turns.append(max(taken))
        whole.append(sum(taken))
    begun = time.process_time()
    hand.release()
    _settle()
    released = (time.process_time() - begun) * 1000
    host.close()
    return Figures(
        documents, mentions, len(panes.timeline.scene.events), *_spread(redating), *_spread(whole), *_spread(turns),
        released,
    )  # fmt: skip


class _Hand(QObject):
    """A mouse on the marker of the first document."""

    def __init__(self, session: Session, panes: Panes) -> None:
        super().__init__()
        self._session, self._timeline = session, panes.timeline
        self._canvas: QWidget = panes.timeline.focusProxy().viewport()  # type: ignore[attr-defined]
        placements = panes.timeline.placements
        assert placements is not None
        lane = placements.lanes[0]
        assert lane.flag is not None
        self._at = QPointF(sum(flag_ends(lane.flag)) / 2, lane.y0 + 10)

    def press(self) -> None:
        self._send(QEvent.Type.MouseButtonPress, self._at)

    def release(self) -> None:
        self._send(QEvent.Type.MouseButtonRelease, self._at)

    def go_to(self, days: int) -> list[float]:
        """Move so many days from where the marker was taken; milliseconds of every turn until that is on screen."""
        view = self._timeline.view
        assert view is not None
        to = QPointF(self._at.x() + days * DAY / view.scale, self._at.y())
        wanted = _PUBLISHED + datetime.timedelta(days)
        taken = [_timed(lambda: self._send(QEvent.Type.MouseMove, to))]
        while True:
            taken.append(_timed(_turn))
            proposal = self._session.proposing.proposal
            if proposal is not None and proposal.day == wanted:
                taken.append(_timed(_turn))
                return taken

    def _send(self, kind: QEvent.Type, to: QPointF) -> None:
        moving = kind == QEvent.Type.MouseMove
        button = Qt.MouseButton.NoButton if moving else Qt.MouseButton.LeftButton
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
        event = QMouseEvent(
            kind, to, QPointF(self._canvas.mapToGlobal(to.toPoint())), button, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(self._canvas, event)


def _chronology(documents: int, mentions: int) -> Chronology:
    """Invented articles; every mention is an event of its own and hangs on publication."""
    chance = random.Random(1)
    entries, events = [], []
    for number in range(documents):
        sentences = [f"Crews mended net {number}-{i} {chance.choice(_WORDS)}." for i in range(mentions)]
        analysis: Analysis = article(f"Nets {number}", *sentences, day=_PUBLISHED)
        entry = date_analysis(analysis, analysis.document.published)
        entries.append(entry)
        for index, mention in enumerate(entry.mentions):
            events.append(
                Event(
                    f"{entry.key[:16]}-{mention.trigger.start}", mention.label, mention.status,
                    chance.choice((1, 1, 2, 2, 3)), (MentionRef(entry.key, index),), mention.interval, mention.offset,
                )
            )  # fmt: skip
    return Chronology(tuple(entries), tuple(range(documents)), tuple(events))


def _redating(chronology: Chronology, steps: int) -> list[float]:
    trial = Trial.of(chronology, chronology.entries[0].key)
    return [_timed(lambda day=day: trial.on(_PUBLISHED + datetime.timedelta(day))) for day in range(steps)]  # type: ignore[misc]


def _timed(work: object) -> float:
    begun = time.process_time()
    work()  # type: ignore[operator]
    return (time.process_time() - begun) * 1000


def _turn() -> None:
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def _settle() -> None:
    for _ in range(20):
        _turn()
    gc.collect()


def _spread(taken: list[float]) -> tuple[float, float]:
    """Median and 95th percentile."""
    return statistics.median(taken), sorted(taken)[round(0.95 * (len(taken) - 1))]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=4)
    parser.add_argument("--mentions", type=int, default=500, help="of each document")
    parser.add_argument("--steps", type=int, default=120)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())

"""What it costs to look through a large project: scrolling the table of its events, and searching it."""

from __future__ import annotations

import random
import statistics
import time
from dataclasses import replace

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Arrangement, Filter
from dateline.render.theme import load_theme
from dateline.session.searching import Searching
from dateline.session.session import Session
from dateline.session.showing import Showing
from dateline.ui.event_table import EventTable

_FRAMES = 300
_EDITS = 5
_SEARCHES = 40
_EVERYWHERE = ("warden", "opened", "the north gate", '"a warehouse at"')
"""Words of which all texts, or every eighth of the sentences, are full."""
_LONGEST = 120_000  # milliseconds until it is given up


def session_of(chronology: Chronology) -> Session:
    """A session that shows all of it."""
    session = Session()
    session.begin_with(Showing(chronology, Filter(), Arrangement()))
    return session


def scrolled(session: Session) -> list[float]:
    """Milliseconds of each frame of the table, 1440 by 900, scrolled row by row, page by page, and from end to end."""
    table = EventTable(session, load_theme("light"))
    table.resize(1440, 900)
    table.show()
    table.set_shown(True)
    QApplication.processEvents()
    bar, chance, taken = table.verticalScrollBar(), random.Random(0), []
    for number in range(_FRAMES):
        row = (bar.value() + 3, bar.value() + bar.pageStep(), chance.randrange(bar.maximum() + 1))[number % 3]
        begun = time.perf_counter()
        bar.setValue(min(row, bar.maximum()))
        table.viewport().repaint()
        taken.append((time.perf_counter() - begun) * 1000)
        QApplication.processEvents()
    table.rows.sorting.close()
    table.close()
    return taken


def shown_anew(session: Session) -> float:
    """How many times as long it takes to make what is shown after an edit anew as to follow the edit, in the middle."""
    ratios = []
    for number in range(_EDITS):
        event = session.chronology.events[number * len(session.chronology.events) // _EDITS]
        begun = time.process_time()
        session.edit_events({event.mentions[0]: replace(event.edit, label=f"Another label {number}")})
        showing = session.showing
        _ = showing.scene
        followed = time.process_time() - begun
        anew = Showing(showing.chronology, showing.passing, showing.arrangement, showing.placing)
        begun = time.process_time()
        _ = anew.scene
        ratios.append((time.process_time() - begun) / followed)
    return statistics.median(ratios)


def searched(session: Session) -> tuple[list[float], list[float]]:
    """Milliseconds until the first events are there for what is typed letter by letter, and until all are."""
    chance = random.Random(0)
    names = [entry.document.title.rsplit(" ", 1)[-1] for entry in session.chronology.entries]
    some = chance.sample(names, min(_SEARCHES, len(names)))
    words = [chance.choice((name, f"{name} sold", f'"{name} opened')) for name in some] + list(_EVERYWHERE)
    searching = session.searching
    searching.search("nowhere")  # by then everything is learned
    _wait(searching)
    first, all_of_them = [], []
    for whole in words:
        for end in range(1, len(whole) + 1):
            begun, came = time.perf_counter(), [0.0]

            def note(begun: float = begun, came: list[float] = came) -> None:
                len(searching.events)
                came[0] = came[0] or (time.perf_counter() - begun) * 1000

            connection = searching.changed.connect(note)
            searching.search(whole[:end])
            _wait(searching)
            searching.changed.disconnect(connection)
            if came[0]:  # nothing changes where nothing was found, and nothing is
                first.append(came[0])
                all_of_them.append((time.perf_counter() - begun) * 1000)
    searching.close()
    return first, all_of_them


def _wait(searching: Searching) -> None:
    loop = QEventLoop()
    searching.busy_changed.connect(loop.quit)
    QTimer.singleShot(_LONGEST, loop.quit)
    while searching.is_busy:
        loop.exec()

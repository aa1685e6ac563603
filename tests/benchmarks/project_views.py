"""What it costs to scroll through the table of the events of a large project."""

from __future__ import annotations

import random
import time

from PySide6.QtWidgets import QApplication

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Arrangement, Filter
from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.session.showing import Showing
from dateline.ui.event_table import EventTable

_SCROLLS = 200


def scrolled(chronology: Chronology) -> list[float]:
    """Milliseconds of each frame of the table, 1440 by 900, scrolled row by row, page by page, and from end to end."""
    session = Session()
    session.begin_with(Showing(chronology, Filter(), Arrangement()))
    table = EventTable(session, load_theme("light"))
    table.resize(1440, 900)
    table.set_shown(True)
    QApplication.processEvents()
    bar, chance, taken = table.verticalScrollBar(), random.Random(0), []
    for number in range(_SCROLLS):
        row = (bar.value() + 3, bar.value() + 30, chance.randrange(bar.maximum() + 1))[number % 3]
        begun = time.perf_counter()
        bar.setValue(min(row, bar.maximum()))
        table.viewport().repaint()
        taken.append((time.perf_counter() - begun) * 1000)
    table.rows.sorting.close()
    session.searching.close()
    table.close()
    return taken

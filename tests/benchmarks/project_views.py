"""What it costs to search a large project, and to scroll through the table of its events."""

from __future__ import annotations

import random
import time

from PySide6.QtWidgets import QApplication

from dateline.chronology.model import Chronology
from dateline.chronology.project.search_index import SearchIndex
from dateline.chronology.searching import Query
from dateline.chronology.showing import Arrangement, Filter
from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.session.showing import Showing
from dateline.ui.event_table import EventTable

_SCROLLS = 200
QUERIES = (
    "w", "wa", "warden", "warden aab", "warden aabc opened", "gate", "north gate", "barges", "two barges of",
    '"two barges of grain"', "lanterns", "lant six", "customs", "wareh quay", "sold", "burned", "aaab", "yesterday",
    "1944", "march 1850", "zebra", "the", "quay 1900", "may",
)  # fmt: skip
"""What somebody types, letter by letter and whole: what everything tells of, what little does, what nothing does."""


def searched(chronology: Chronology) -> list[float]:
    """Milliseconds from each query to what it is found in."""
    index = SearchIndex()
    for _ in index.update(chronology.entries):
        pass
    taken = []
    for text in QUERIES:
        begun = time.perf_counter()
        index.find(Query.typed(text), text)
        taken.append((time.perf_counter() - begun) * 1000)
    index.close()
    return taken


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

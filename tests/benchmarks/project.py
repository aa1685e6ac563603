"""What a project of so many events costs to open, to edit and to save under another name.

``python -m tests.benchmarks.project --events N [--json]``

A document for every hundred events (`tests.benchmarks.invented_project`). Seconds and milliseconds on the clock:

* ``open_s``: from asking for a project until the window's timeline, 1440 by 900, has painted its marks, in a process
  that has nothing open; the middle of three
* ``commit_ms``: from an edit of a publication date to its being on the disk, with what an earlier state needs
* ``search_ms``: from words to where they are found in texts and events, as somebody types them letter by letter: names
  that one document in many has, alone and with a verb; 95 of 100 take no longer
* ``table_ms``: a frame of the table of all events while it is scrolled: by a line, by a page, to somewhere else; 95 of
  100 take no longer
* ``save_as_s``: all of it, in another file
* ``table_ms``: a frame of the table of events that is scrolled; 95 of 100 take no longer
* ``complete_s``: until everything else has been read, checked and merged, and can be edited; only with ``--complete``
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from dateline.chronology.model import Chronology
from dateline.chronology.project.contents import Contents, Waiting, contents_of
from dateline.chronology.project.project_file import ProjectFile
from dateline.chronology.project.search_index import SearchIndex
from dateline.chronology.proposal import given
from dateline.chronology.searching import Query
from dateline.chronology.showing import Filter
from dateline.render.fonts import load_fonts
from dateline.render.theme import load_theme
from dateline.session.holding import take
from dateline.session.jobs import Jobs
from dateline.session.keeping import Keeping
from dateline.session.session import Session
from dateline.session.showing import Showing
from dateline.session.writer import State, Writer
from tests.benchmarks.invented_project import invented
from tests.benchmarks.project_views import scrolled

_EDITS = 20
_SEARCHES = 40
_LEAST_TYPED = 3  # letters
_FRAMES = 300
_RUNS = 3


def save(chronology: Chronology, path: Path) -> None:
    """Keep a chronology as the window leaves it: with the picture of its timeline."""
    ProjectFile.create(path).close()
    writer = Writer(path.parent / "unsaved")
    writer.turn_to(take(path, path.parent / "unsaved").held)
    state = State(chronology, Contents().view, Waiting(), frozenset())
    writer.end(state, Showing(chronology, Filter()))


def commits(file: ProjectFile) -> list[float]:
    """Milliseconds of some edits, each of another document."""
    taken = []
    kept = file.contents.documents
    entries, ordinals = [each.entry for each in kept], tuple(each.ordinal for each in kept)
    for place in range(_EDITS):
        day = given(datetime.date(2020, 1, 1) + datetime.timedelta(place))
        entries[place] = entries[place].dated(day)
        edited = Chronology(tuple(entries), ordinals)
        begun = time.perf_counter()
        file.write(contents_of(edited, file.contents, Waiting()), most_analyses=100, at=int(time.time()))
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def searches(file: ProjectFile) -> list[float]:
    """Milliseconds of searching for what was typed at some moment."""
    index = SearchIndex()
    for _ in index.update([each.entry for each in file.contents.documents]):
        pass
    taken = []
    names = [each.document.title.rsplit(" ", 1)[-1] for each in file.contents.documents]
    chance = random.Random(0)
    for name in chance.sample(names, min(_SEARCHES, len(names))):
        whole = chance.choice((name, f"{name} sold", f'"{name} opened'))
        for typed in (whole[:end] for end in range(_LEAST_TYPED, len(whole) + 1)):
            begun = time.perf_counter()
            index.find(Query.typed(typed), typed)
            taken.append((time.perf_counter() - begun) * 1000)
    index.close()
    return taken


def frames_of_table(chronology: Chronology) -> list[float]:
    """Milliseconds from a turn of the wheel, a page or a drag of the scroll bar until the table is painted."""
    application = QApplication.instance() or QApplication([])
    load_fonts()
    from dateline.ui.event_table import EventTable

    session = Session()
    session.begin_with(Showing(chronology, Filter()))
    table = EventTable(session, load_theme("light"))
    table.resize(1100, 600)
    table.show()
    table.set_shown(True)
    application.processEvents()
    bar, chance, taken = table.verticalScrollBar(), random.Random(0), []
    for number in range(_FRAMES):
        to = (bar.value() + 3, bar.value() + bar.pageStep(), chance.randrange(bar.maximum() + 1))[number % 3]
        begun = time.perf_counter()
        bar.setValue(to)
        table.viewport().repaint()
        taken.append((time.perf_counter() - begun) * 1000)
        application.processEvents()
    table.close()
    return taken


def ninety_five(values: list[float]) -> float:
    """What 95 of 100 do not exceed."""
    return sorted(values)[max(0, round(len(values) * 0.95) - 1)]


def seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def open_in_window(path: Path, *, complete: bool) -> dict[str, float]:
    """Seconds until the picture is painted, and until everything is there, in this process."""
    application = QApplication.instance() or QApplication([])
    load_fonts()
    from dateline.ui.timeline_view import TimelineView

    session = Session()
    jobs = Jobs(session)
    keeping = Keeping(session, jobs, path.parent / "unsaved")
    timeline = TimelineView(session, load_theme("light"))
    timeline.resize(1440, 900)
    timeline.show()
    timeline.grab()
    application.processEvents()
    found: dict[str, float] = {}
    loop = QEventLoop()

    def painted(name: str) -> None:
        timeline.grab()
        if timeline.placements is None or not (timeline.placements.marks or timeline.placements.clusters):
            sys.exit("nothing was painted")
        found.setdefault("open_s", time.perf_counter() - begun)
        found[name] = time.perf_counter() - begun
        if name == "complete_s" or not complete:
            loop.quit()

    keeping.glimpsed.connect(lambda: painted("open_s"))
    keeping.opened.connect(lambda: painted("complete_s"))
    keeping.refused.connect(sys.exit)
    begun = time.perf_counter()
    QTimer.singleShot(0, lambda: keeping.open(path))
    loop.exec()
    sys.stdout.write(json.dumps(found))
    sys.stdout.flush()
    os._exit(0)  # what else is still being read is not what is measured


def opened(path: Path, *, complete: bool = False) -> dict[str, float]:
    """The same in a process of its own."""
    words = [sys.executable, "-m", "tests.benchmarks.project", "--open", str(path), *["--complete"] * complete]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def measured(events: int, folder: Path, *, complete: bool) -> dict[str, object]:
    """All figures."""
    path = folder / "invented.dateline"
    chronology = invented(events)
    save(chronology, path)
    found: dict[str, object] = {"open_s": round(statistics.median(opened(path)["open_s"] for _ in range(_RUNS)), 3)}
    if complete:
        found["complete_s"] = round(opened(path, complete=True)["complete_s"], 3)
    file = ProjectFile.open(path)
    found["commit_ms"] = {"median": round(statistics.median(commits(file)), 2)}
    found["search_ms"] = {"p95": round(ninety_five(searches(file)), 2)}
    found["save_as_s"] = round(seconds(lambda: file.save_as(folder / "copy.dateline")), 3)
    file.close()
    application = QApplication.instance() or QApplication([])
    load_fonts()
    found["table_ms"] = {"p95": round(ninety_five(scrolled(chronology)), 2)}
    del application
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--events", type=int, default=100_000, help="how many events (default: 100000)")
    parser.add_argument("--complete", action="store_true", help="also wait until everything is there")
    parser.add_argument("--open", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
    wish = parser.parse_args()
    if wish.open is not None:
        open_in_window(wish.open, complete=wish.complete)
    with tempfile.TemporaryDirectory() as folder:
        found = measured(wish.events, Path(folder), complete=wish.complete)
    print(json.dumps(found) if wish.json else "\n".join(f"{name}: {value}" for name, value in found.items()))


if __name__ == "__main__":
    main()

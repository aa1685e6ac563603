"""What a project of so many events costs to open, to edit and to save under another name.

``python -m tests.benchmarks.project --events N [--json]``

A document for every hundred events (`tests.benchmarks.invented_project`). Seconds and milliseconds on the clock:

* ``open_s``: from asking for a project until the window's timeline, 1440 by 900, has painted its marks, in a process
  that has nothing open; the middle of three
* ``commit_ms``: from an edit of a publication date to its being on the disk, with what undo and an earlier state need
* ``save_as_s``: going on under another name, with all of it in another file
* ``table_ms``: a frame of the table of all events while it is scrolled: by a line, by a page, to somewhere else; 95 of
  100 take no longer
* ``search_ms``: from words to the first events that they are found in, as somebody types letter by letter what one
  document in many has, and what stands everywhere; ``search_all_ms``: until all are there
* ``anew_ratio``: how many times as long as following the edit of one event it takes to make all marks anew
* ``complete_s``: until everything else has been read, checked and merged, and can be edited; only with ``--complete``
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from dateline.chronology.analysis import Entry
from dateline.chronology.model import Chronology
from dateline.chronology.project.contents import Contents, Waiting
from dateline.chronology.project.project_file import ProjectFile
from dateline.chronology.proposal import given
from dateline.chronology.showing import Filter
from dateline.render.fonts import load_fonts
from dateline.render.theme import load_theme
from dateline.session.history import History
from dateline.session.holding import take
from dateline.session.jobs import Jobs
from dateline.session.keeping import Keeping
from dateline.session.session import Session
from dateline.session.showing import Showing
from dateline.session.writer import State, Writer
from tests.benchmarks.invented_project import invented
from tests.benchmarks.project_views import scrolled, searched, session_of, shown_anew

_EDITS = 20
_RUNS = 3


def save(chronology: Chronology, path: Path, *, other: Path | None = None) -> tuple[list[float], float]:
    """Keep a chronology as the window leaves it, with the picture of its timeline; milliseconds of some edits, and
    seconds of going on under another name, where there is one."""
    ProjectFile.create(path).close()
    writer = Writer(path.parent / "unsaved")
    writer.turn_to(take(path, path.parent / "unsaved").held)
    history = History()
    writer.write(_state(chronology, history))
    taken = []
    for place in range(_EDITS if other is not None else 0):
        key, day = chronology.entries[place].key, given(datetime.date(2020, 1, 1) + datetime.timedelta(place))
        edited = _dated(chronology, place, chronology.entry(key).dated(day))
        history.record("Set publication date", chronology, edited)
        begun = time.perf_counter()
        writer.write(_state(edited, history), most_analyses=100)
        taken.append((time.perf_counter() - begun) * 1000)
        chronology = edited
    renaming = 0.0
    if other is not None:
        begun = time.perf_counter()
        writer.save_as(other, _state(chronology, history))
        renaming = time.perf_counter() - begun
    writer.end(_state(chronology, history), Showing(chronology, Filter()))
    return taken, renaming


def _state(chronology: Chronology, history: History) -> State:
    return State(chronology, Contents().view, Waiting(), frozenset(), history.steps)


def _dated(chronology: Chronology, place: int, entry: Entry) -> Chronology:
    """With another entry in a place; its events stay, since what merging costs is measured elsewhere."""
    entries = list(chronology.entries)
    entries[place] = entry
    return replace(chronology, entries=tuple(entries))


def ninety_five(values: list[float]) -> float:
    """What 95 of 100 do not exceed."""
    return sorted(values)[max(0, round(len(values) * 0.95) - 1)]


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
    path, first = folder / "invented.dateline", folder / "first.dateline"
    chronology = invented(events)
    commits, renaming = save(chronology, first, other=path)
    found: dict[str, object] = {
        "open_s": round(statistics.median(opened(path)["open_s"] for _ in range(_RUNS)), 3),
        "commit_ms": {"median": round(statistics.median(commits), 2)},
        "save_as_s": round(renaming, 3),
    }
    if complete:
        found["complete_s"] = round(opened(path, complete=True)["complete_s"], 3)
    application = QApplication.instance() or QApplication([])
    load_fonts()
    session = session_of(chronology)
    found["table_ms"] = {"p95": round(ninety_five(scrolled(session)), 2)}
    first_found, all_found = searched(session)
    found["search_ms"] = {"p95": round(ninety_five(first_found), 2)}
    found["anew_ratio"] = round(shown_anew(session_of(chronology)), 1)
    found["search_all_ms"] = {"p95": round(ninety_five(all_found), 2)}
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

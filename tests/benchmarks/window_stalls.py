"""How late the window answers while it takes in documents: run by hand, prints milliseconds and where they went.

    python -m tests.benchmarks.window_stalls [FOLDER] [--documents 300] [--no-pan]

Opens the real window, lets real workers read the folder (invented articles where none is given) and asks a timer of
5 ms how late it comes, while the timeline is being panned and zoomed as if by hand. A thread looks where the window's
thread is whenever the timer is overdue: its samples, by module, are the second half of what is printed.
Without a display Qt's offscreen platform is used.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from dateline.session.session import Session
from dateline.session.visible_range import VisibleRange
from dateline.ui.app import fill
from dateline.ui.main_window import MainWindow
from dateline.ui.settings import Settings
from dateline.ui.shell import Shell

_TICK = 0.005
_LATE = 0.016  # seconds: a frame
_PLACES = ("Aldmoor", "Brackwater", "Corvan", "Dunmere", "Eastvale", "Fenwick", "Garrow", "Harrowby")
_PEOPLE = ("Ada Thorne", "Ben Okoro", "Clara Voss", "David Lind", "Elena Marsh", "Farid Nour", "Greta Holm")
_THINGS = ("bridge", "school", "harbour", "library", "market", "railway station", "reservoir", "theatre")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def write_articles(folder: Path, count: int) -> None:
    """Invented articles, the same every time; every ninth bears no date."""
    chance = random.Random(7)
    for number in range(count):
        place, person, thing = chance.choice(_PLACES), chance.choice(_PEOPLE), chance.choice(_THINGS)
        month, year = chance.choice(_MONTHS), chance.randrange(2015, 2025)
        dated = "" if number % 9 == 8 else f"{chance.randrange(1, 29)} {month} {year}\n\n"
        sentences = [
            f"The council of {place} opened the {thing} on {chance.randrange(1, 29)} {month} {year}.",
            f"{person} visited {place} on Tuesday and criticised the cost of the {thing}.",
            f"Work began in {chance.choice(_MONTHS)} {year - 2}, after a fire destroyed the old {thing} in {year - 4}.",
            f"{chance.choice(_PEOPLE)} will meet {person} next week.",
            f"Two years earlier the {chance.choice(_THINGS)} was flooded, and the mayor resigned last month.",
            f"The {thing} is expected to close in {year + 3}.",
        ]
        body = "\n\n".join(" ".join(sentences[start : start + 2]) for start in (0, 2, 4))
        (folder / f"{number:04}.txt").write_text(f"A new {thing} for {place}, says no. {number}\n\n{dated}{body}\n")


@dataclass(slots=True)
class Watch:
    """The lateness of a timer in the window's thread, and where that thread was while the timer was overdue."""

    due: float = 0.0
    late: list[float] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)
    longest: Counter[str] = field(default_factory=Counter)
    running: bool = True
    _now: Counter[str] = field(default_factory=Counter)

    def tick(self) -> None:
        now = time.perf_counter()
        lateness = max(0.0, now - self.due)
        if lateness > max(self.late, default=0.0):
            self.longest = self._now
        self._now = Counter()
        self.late.append(lateness)
        self.due = now + _TICK

    def look(self, thread: int) -> None:
        """Run in a thread of its own."""
        while self.running:
            time.sleep(0.002)
            if self.due and time.perf_counter() - self.due > _LATE:
                name = _place(thread)
                self.seen[name] += 1
                self._now[name] += 1


def _place(thread: int) -> str:
    """The innermost function of the program in which a thread is. No frame outlives the call: it would keep a painter
    from ending."""
    frame = sys._current_frames().get(thread)
    while frame is not None and "/dateline/" not in frame.f_code.co_filename:
        frame = frame.f_back
    code = frame.f_code if frame else None
    del frame
    return f"{Path(code.co_filename).parent.name}/{Path(code.co_filename).stem}.{code.co_name}" if code else "Qt"


class Hand:
    """Pans to and fro, and zooms a little, sixty times a second."""

    def __init__(self, session: Session) -> None:
        self._session, self._step = session, 0

    def move(self) -> None:
        visible = self._session.visible_range
        if visible is not None:
            self._step += 1
            shift = visible.width * (0.004 if self._step % 240 < 120 else -0.004)
            self._session.set_visible_range(VisibleRange(visible.start + shift, visible.end + shift))


def run(folder: Path, *, pan: bool) -> Watch:
    """Read a folder in the window and return what the timer saw."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    settings_folder = tempfile.TemporaryDirectory()
    settings = Settings(QSettings(f"{settings_folder.name}/settings.ini", QSettings.Format.IniFormat))
    window = MainWindow(settings)
    window.show()
    shell: Shell = fill(window, settings, [])
    while shell.furnishing is None:
        application.processEvents()
    furnishing, watch = shell.furnishing, Watch()
    looking = threading.Thread(target=watch.look, args=(threading.get_ident(),), daemon=True)
    ticker = QTimer(window, interval=round(_TICK * 1000), timerType=Qt.TimerType.PreciseTimer)
    ticker.timeout.connect(watch.tick)
    hand = Hand(furnishing.session)
    mover = QTimer(window, interval=16)
    mover.timeout.connect(hand.move)
    furnishing.jobs.finished.connect(lambda: QTimer.singleShot(500, application.quit))
    begun = time.perf_counter()
    watch.due = begun + _TICK
    ticker.start()
    looking.start()
    if pan:
        mover.start()
    furnishing.jobs.open_paths([folder])
    application.exec()
    watch.running = False
    chronology = furnishing.session.chronology
    sys.stdout.write(
        f"{len(chronology.entries)} documents, {len(chronology.events)} events in {time.perf_counter() - begun:.1f} s\n"
    )
    window.close()
    window.deleteLater()
    application.processEvents()
    settings_folder.cleanup()
    return watch


def report(watch: Watch) -> None:
    late = sorted(value * 1000 for value in watch.late)
    over = sum(value > 50 for value in late)
    sys.stdout.write(
        f"lateness of a 5 ms timer: median {statistics.median(late):.1f}, p95 {late[int(len(late) * 0.95)]:.1f}, "
        f"p99 {late[int(len(late) * 0.99)]:.1f}, max {late[-1]:.1f} ms; {over} of {len(late)} over 50 ms\n"
    )
    for title, counter in (("while late", watch.seen), ("the longest", watch.longest)):
        whole = sum(counter.values()) or 1
        rows = ", ".join(f"{name} {count / whole:.0%}" for name, count in counter.most_common(14))
        sys.stdout.write(f"{title}: {rows}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--no-pan", action="store_true")
    parsed = parser.parse_args()
    with tempfile.TemporaryDirectory() as own:
        if parsed.folder is None:
            write_articles(Path(own), parsed.documents)
        report(run(parsed.folder or Path(own), pan=not parsed.no_pan))


if __name__ == "__main__":
    main()

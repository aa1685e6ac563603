"""Kills a program that edits and saves, at random moments, and counts what is lost.

    python -m tests.faults.kill --times 30 --json

After each kill every project file must open, pass SQLite's own check, and hold a state of the work no older than a
second. ``lost`` counts kills after which it did not, ``corrupt`` those after which a file could not be opened.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from dateline.chronology.model import Chronology
from dateline.chronology.project.contents import Contents, Waiting, chronology_of, contents_of
from dateline.chronology.project.problems import ProjectError
from dateline.chronology.project.project_file import ProjectFile
from dateline.session.holding import left_behind
from tests.chronology.articles import article
from tests.faults.editing import Plan, fingerprint

_PROMISED = 1.0  # seconds after which an edit is on the disk
_STOCK = 60  # documents


@dataclass(slots=True)
class Count:
    """How often it was killed, and after how many of the kills something was lost or could not be opened."""

    kills: int = 0
    lost: int = 0
    corrupt: int = 0


def kill_often(times: int, folder: Path, seed: int = 0) -> Count:
    """Kill an editing process so many times, going on with what it left; ``folder`` is empty at the beginning."""
    chance, count = random.Random(seed), Count()
    stock = folder / "stock.dateline"
    fill_stock(stock)
    for number in range(times):
        place = folder / str(number // 4)  # four lives for each piece of work
        place.mkdir(exist_ok=True)
        plan = Plan(stock, place / "work.dateline", place / "unsaved", place / f"{number}.log", chance.randrange(10**9))
        if not plan.project.exists():
            _discard(plan.unsaved)
        killed = _edit_and_kill(plan, chance.uniform(0.05, 2.5))
        count.kills += 1
        _look(plan, killed, count)
    return count


def fill_stock(path: Path) -> None:
    """Documents to be imported: some tell of the same, some have dates with two readings."""
    names = [f"Pier {number}" for number in range(_STOCK)]
    analyses = [
        article(
            name, f"Boats sank on {number % 5 + 1} May 2019.", "Crews left on 03/04/2025.", "Nets broke yesterday.",
            f"Warden{number} met on Tuesday.",
        )
        for number, name in enumerate(names)
    ]  # fmt: skip
    file = ProjectFile.create(path)
    file.write(contents_of(Chronology().with_analyses(analyses), Contents(), Waiting()))
    file.close()


def _discard(unsaved: Path) -> None:
    for path in unsaved.glob("*"):
        path.unlink()


def _edit_and_kill(plan: Plan, life: float) -> float:
    """Let it edit for ``life`` seconds; returns when it was killed (`time.monotonic`)."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.editing", *plan.words], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    if process.stdout.readline() != "ready\n":
        raise RuntimeError(f"it did not begin to edit: {process.wait()}")
    time.sleep(life)
    killed = time.monotonic()
    process.kill()
    process.wait()
    process.stdout.close()
    return killed


def _look(plan: Plan, killed: float, count: Count) -> None:
    """Open what was left and compare it with what was done."""
    files = [*([plan.project] if plan.project.exists() else []), *left_behind(plan.unsaved)]
    found = set()
    for path in files:
        try:
            file = ProjectFile.open(path)
            file.close()
        except ProjectError as problem:
            print(f"{path}: {problem}", file=sys.stderr)
            count.corrupt += 1
        else:
            found.add(fingerprint(chronology_of(file.contents)[0]))
    noted = [line.split() for line in plan.log.read_text().splitlines()]
    promised = [number for number, (when, _) in enumerate(noted) if float(when) <= killed - _PROMISED]
    young_enough = {what for _, what in noted[promised[-1] :]} if promised else None
    if young_enough is not None and not found & young_enough:
        print(f"{plan.log}: what was done a second before the kill is not there", file=sys.stderr)
        count.lost += 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--times", type=int, default=30)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    parsed = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        count = kill_often(parsed.times, Path(folder), parsed.seed)
    figures = {"kills": count.kills, "lost": count.lost, "corrupt": count.corrupt}
    print(json.dumps(figures) if parsed.json else "  ".join(f"{name} {n}" for name, n in figures.items()))


if __name__ == "__main__":
    main()

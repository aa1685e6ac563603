"""Kills a program that edits, imports and saves, at random moments, and counts what is lost.

    python -m tests.faults.kill --times 30 --json

A quarter of the lives are led on a small disk that something else fills, a quarter in a folder that may suddenly not be
written to. After each kill every project file must open, pass SQLite's own check, and one of them must hold a state of
the work no older than a second before the kill; an edit is as old as the moment at which the session had made it and
views could show it. ``lost`` counts kills after which none did, ``corrupt`` files that could not be opened. Of a loss
it is said where it was and how old the state is that every file holds. ``--load 6`` lets six other programs keep the
processors busy, before which the one that is killed does not go then.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from dateline.chronology.model import Chronology
from dateline.chronology.project.contents import Contents, Waiting, chronology_of, contents_of
from dateline.chronology.project.problems import ProjectError
from dateline.chronology.project.project_file import ProjectFile
from dateline.session.holding import left_behind
from tests.chronology.articles import article
from tests.faults.editing import Plan, fingerprint
from tests.faults.places import Place, go_first, lacking, place_for

_PROMISED = 1.0  # seconds after which an edit is on the disk
_STOCK = 60  # documents
_LIVES = 4  # for each piece of work
_TOLD = 40  # kills after which it is said how far it is


@dataclass
class Count:
    """How often it was killed, and after how many of the kills something was lost or could not be opened."""

    kills: int = 0
    lost: int = 0
    corrupt: int = 0
    where: Counter[str] = field(default_factory=Counter, compare=False)
    skipped: list[str] = field(default_factory=list, compare=False)


def kill_often(times: int, folder: Path, seed: int = 0, *, load: int = 0) -> Count:
    """Kill an editing process so many times, going on with what it left; ``folder`` is empty at the beginning. ``load``
    is how many other programs are busy meanwhile."""
    with _busy(load):
        return _kill_often(times, folder, seed, goes_first=not load)


def _kill_often(times: int, folder: Path, seed: int, *, goes_first: bool) -> Count:
    chance, count, missing = random.Random(seed), Count(), lacking()
    stock = folder / "stock.dateline"
    fill_stock(stock)
    for number in range(0, times, _LIVES):
        around = folder / str(number)
        around.mkdir()
        with place_for(number // _LIVES, around / "work", missing) as place:
            named = project = place.folder / "work.dateline"
            for life in range(min(_LIVES, times - number)):
                log, luck = around / f"{life}.log", chance.randrange(10**9)
                plan = Plan(stock, project, named, around / "unsaved", log, luck)
                killed = _edit_and_kill(plan, place, chance, goes_first=goes_first)
                count.kills += 1
                count.where[place.name] += 1
                project = _look(plan, killed, count) or project
                if count.kills % _TOLD == 0:
                    print(f"{count.kills} kills, {count.lost} lost, {count.corrupt} corrupt", file=sys.stderr)
    count.skipped = sorted(set(missing.values()))
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


@contextlib.contextmanager
def _busy(programs: int) -> Iterator[None]:
    """So many other programs that never rest."""
    running = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(programs)]
    try:
        yield
    finally:
        for each in running:
            each.kill()
            each.wait()


@dataclass(frozen=True, slots=True)
class _Killed:
    """When it was (`time.monotonic`), and what had been wrong with the place until then, in words."""

    at: float
    place: str


def _edit_and_kill(plan: Plan, place: Place, chance: random.Random, *, goes_first: bool) -> _Killed:
    """Let it edit for a while, in a place that may get worse and may be mended."""
    life = chance.uniform(0.05, 2.5)
    worse, mended = sorted((chance.uniform(0, life), chance.uniform(0, 2 * life)))
    if chance.random() < 0.2:
        worse = -1.0
        place.worsen()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.editing", *plan.words],
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: _before_start(place, goes_first),  # noqa: PLW1509 - one thread only
    )
    assert process.stdout is not None
    if process.stdout.readline() != "ready\n":
        raise RuntimeError(f"it did not begin to edit: {process.wait()}")
    begun = time.monotonic()
    for moment, change in ((worse, place.worsen), (mended, place.mend)):
        if 0 <= moment < life:
            time.sleep(max(0.0, begun + moment - time.monotonic()))
            change()
    time.sleep(max(0.0, begun + life - time.monotonic()))
    killed = time.monotonic()
    if process.poll() is not None:
        raise RuntimeError(f"it ended by itself: {process.returncode}")
    process.kill()
    process.wait()
    process.stdout.close()
    place.mend()
    return _Killed(killed, f"{place.name} after {life:.2f} s, worse from {worse:.2f} to {mended:.2f}")


def _before_start(place: Place, goes_first: bool) -> None:
    if goes_first:
        go_first()
    place.before_start()


def _look(plan: Plan, killed: _Killed, count: Count) -> Path | None:
    """Open what was left and compare it with what was done; the file to go on with, which holds the latest."""
    files = [*plan.named.parent.glob("[!.]*.dateline"), *left_behind(plan.unsaved)]
    found = {}
    for path in files:
        try:
            file = ProjectFile.open(path)
            file.close()
        except ProjectError as problem:
            print(f"{path}: {problem}", file=sys.stderr)
            count.corrupt += 1
            continue
        if not _is_sound(path):
            print(f"{path}: SQLite's check", file=sys.stderr)
            count.corrupt += 1
        found[fingerprint(chronology_of(file.contents)[0])] = path
    noted = [(float(when), what) for when, what in map(str.split, plan.log.read_text().splitlines())]
    promised = [number for number, (when, _) in enumerate(noted) if when <= killed.at - _PROMISED]
    for _, what in reversed(noted[promised[-1] :] if promised else noted):
        if what in found:
            return found[what]
    if promised:
        print(_loss(plan, killed, noted, found), file=sys.stderr)
        count.lost += 1
    return None


def _loss(plan: Plan, killed: _Killed, noted: list[tuple[float, str]], found: dict[str, Path]) -> str:
    """Which promise was not kept: what every file holds, and for how long the program did nothing but one edit."""
    ages = {what: killed.at - when for when, what in noted}
    held = [
        f"{path.name} is {f'{ages[what]:.2f} s old' if what in ages else 'of before'}" for what, path in found.items()
    ]
    late = max((when - before for (before, _), (when, _) in pairwise(noted)), default=0.0)
    due = next(killed.at - when for when, _ in reversed(noted) if when <= killed.at - _PROMISED)
    return (
        f"{plan.log}: {killed.place}: of {len(noted)} states one is lost that was {due:.2f} s old; "
        f"{', '.join(held) or 'there is no file'} (between two edits it waited up to {late:.2f} s)"
    )


def _is_sound(path: Path) -> bool:
    connection = sqlite3.connect(path)
    (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
    connection.close()
    return bool(verdict == "ok")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--times", type=int, default=30)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--load", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    parsed = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        count = kill_often(parsed.times, Path(folder), parsed.seed, load=parsed.load)
    figures = {"kills": count.kills, "lost": count.lost, "corrupt": count.corrupt}
    print(", ".join(f"{number} {where}" for where, number in count.where.items()), file=sys.stderr)
    for reason in count.skipped:
        print(f"skipped: {reason}", file=sys.stderr)
    print(json.dumps(figures) if parsed.json else "  ".join(f"{name} {n}" for name, n in figures.items()))


if __name__ == "__main__":
    main()

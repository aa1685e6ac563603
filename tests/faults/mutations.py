"""Damages project files, and makes some that mean harm, and counts what the program answers: for each one sentence.

    python -m tests.faults.mutations --times 200 --json

Bits are flipped, files cut off, pages overwritten, lost or in another's place; schemas have triggers, views and types
that no project has. Each file is checked and repaired by the program itself, as a person would. ``crashed`` counts
answers that were none, ``hung`` those that took more than five seconds, ``outside`` files after which anything else was
on the disk than the file as it was and a repaired one, which is whole.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from dateline.chronology.project.checking import check_project
from dateline.chronology.project.problems import ProjectError
from dateline.chronology.project.project_file import ProjectFile
from tests.chronology.project.kept import edited, kept
from tests.chronology.project.test_bad_files import HOSTILE, PATIENCE, change, mutate
from tests.faults.places import go_first

_DIARY = "Nobody may write here."


def mutate_often(times: int, folder: Path, seed: int = 0) -> Counter[str]:
    """Check and repair so many spoilt files; ``folder`` is empty at the beginning."""
    whole, chance = folder / "whole.dateline", random.Random(seed)
    project = ProjectFile.create(whole)
    project.write(kept(edited()))
    project.close()
    count: Counter[str] = Counter(files=0, whole=0, refused=0, repaired=0, crashed=0, hung=0, outside=0)
    hostile = list(HOSTILE.values())
    for number in range(times):
        place = folder / str(number)
        (place / "work").mkdir(parents=True)
        (place / "diary.txt").write_text(_DIARY, "utf-8")
        path = place / "work" / "harbour.dateline"
        shutil.copy(whole, path)
        if number % 5 == 0:
            change(path, *hostile[number // 5 % len(hostile)])
        else:
            data = bytearray(path.read_bytes())
            mutate(data, chance)
            path.write_bytes(data)
        count["files"] += 1
        _ask(path, count)
        shutil.rmtree(place)
    return count


def _ask(path: Path, count: Counter[str]) -> None:
    """Let the program check and repair a file."""
    before = _there(path.parents[1])
    count["whole" if _answers(count, "check", str(path)) == 0 else "refused"] += 1
    _answers(count, "check", "--repair", str(path))
    after = _there(path.parents[1])
    new = path.with_name("harbour repaired.dateline")
    if after.pop(new, None) is not None:
        try:
            check_project(new)
            count["repaired"] += 1
        except ProjectError:
            count["crashed"] += 1
    count["outside"] += after != before


def _answers(count: Counter[str], *words: str) -> int:
    """Run the program; how it ended."""
    begun = time.monotonic()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "dateline", *words],
            capture_output=True,
            text=True,
            timeout=4 * PATIENCE,
            check=False,
            preexec_fn=go_first if os.name == "posix" else None,
        )
    except subprocess.TimeoutExpired:
        count["hung"] += 1
        return -1
    count["hung"] += time.monotonic() - begun > PATIENCE
    said = (done.stdout + done.stderr).strip()
    if done.returncode not in {0, 1} or "Traceback" in said or not said.endswith("."):
        print(f"{words}: {done.returncode} {said}", file=sys.stderr)
        count["crashed"] += 1
    return done.returncode


def _there(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    parsed = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        count = mutate_often(parsed.times, Path(folder), parsed.seed)
    print(json.dumps(count) if parsed.json else "  ".join(f"{name} {number}" for name, number in count.items()))


if __name__ == "__main__":
    main()

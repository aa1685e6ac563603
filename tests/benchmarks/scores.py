"""Scores against the corpora and gold timelines beside the checkout: run by hand, prints README's tables.

    python -m tests.benchmarks.scores ../shared [--errors FOLDER]

Every set is read by ``dateline extract`` in a process of its own, with the publication dates that its lines give, and
scored by the scorers that lie beside the data. ``--errors`` keeps their lists of errors, one file a set.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

_TIME_SETS = (
    "te3-timebank", "te3-aquaint", "wikiwars-dev", "meantime-dev", "tweets-dev", "gum-dev",
    "german-dolomiten42", "spanish-dev", "french-dev", "italian-dev",
)  # fmt: skip


def main() -> int:
    """Print both tables; 1 if a set could not be read without an error."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--errors", type=Path)
    asked = parser.parse_args()
    if asked.errors:
        asked.errors.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        good = _time_expressions(asked.shared, Path(folder), asked.errors)
        return 0 if _events(asked.shared, Path(folder), asked.errors) and good else 1


def _time_expressions(shared: Path, folder: Path, errors: Path | None) -> bool:
    print("| set | strict | relaxed | type | value | place | gold dates found |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    good = True
    for name in _TIME_SETS:
        gold = shared / "data" / "timex-dev" / f"{name}.jsonl"
        status, found = _extract(folder / f"{name}.jsonl", "--no-events", str(gold))
        scores = _scored(shared / "tools" / "score_timex.py", gold, found, name, errors)
        f1 = [scores["strict"]["F1"], scores["relaxed"]["F1"], scores["type_F1"], scores["value_F1"]]
        cells = [*f1, scores["place"]["F1"], scores["place"]["R"]]
        print(f"| {name} | {' | '.join(f'{100 * cell:.1f}' for cell in cells)} |", flush=True)
        good &= status == 0
    return good


def _events(shared: Path, folder: Path, errors: Path | None) -> bool:
    seeds = sorted(str(path) for path in (shared / "seeds").glob("*.txt"))
    sets = {
        "seeds": (shared / "seeds" / "gold.jsonl", ["--published", "2025-11-18", *seeds]),
        "events-dev": (
            shared / "data" / "events-dev.jsonl",
            [str(shared / "data" / "events-dev-docs.jsonl")],
        ),
    }
    names = ("event_f1", "recall", "precision", "date", "wrong", "dated_f1", "status", "people_f1")
    print(f"\n| set | {' | '.join(names)} |\n| --- |{' --- |' * len(names)}")
    good = True
    for name, (gold, words) in sets.items():
        status, found = _extract(folder / f"{name}.jsonl", *words)
        scores = _scored(shared / "tools" / "score_events.py", gold, found, name, errors)
        print(f"| {name} | {' | '.join(f'{scores[one]:.3f}' for one in names)} |", flush=True)
        good &= status == 0
    return good


def _extract(out: Path, *words: str) -> tuple[int, Path]:
    command = [sys.executable, "-m", "dateline", "extract", "--format", "jsonl", "-o", str(out), *words]
    return subprocess.run(command, check=False).returncode, out


def _scored(scorer: Path, gold: Path, found: Path, name: str, errors: Path | None) -> dict[str, Any]:
    kept = ["--errors", str(errors / f"{name}.tsv")] if errors else []
    command = [sys.executable, str(scorer), str(gold), str(found), "--json", *kept]
    scores: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return scores


if __name__ == "__main__":
    sys.exit(main())

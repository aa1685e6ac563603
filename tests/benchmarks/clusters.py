"""How well the events of several articles are told apart and joined, and how long merging takes: run by hand.

    python -m tests.benchmarks.clusters ../shared            the development clusters, with the scorer beside the data
    python -m tests.benchmarks.clusters --invented 10000     so many invented articles: merging alone

The clusters are those of ECB+: ten topics of two look-alike stories each, articles without publication dates. Reading
them is timed together with merging; `--invented` times merging from the beginning and adding one article more.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from dateline.events.merging import Merging
from tests.events.invented import articles

_PRINTED = ("documents", "found", "merge_precision", "merge_recall", "linked", "b3_f1")


def main() -> int:
    """Print what was asked for; 1 if articles could not be read without an error."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, nargs="?")
    parser.add_argument("--errors", type=Path, help="file for the pairs that were joined wrongly or missed")
    parser.add_argument("--invented", type=int, metavar="N")
    asked = parser.parse_args()
    if asked.invented:
        _time_invented(asked.invented)
    return _score_clusters(asked.shared, asked.errors) if asked.shared else 0


def _score_clusters(shared: Path, errors: Path | None) -> int:
    gold = shared / "data" / "clusters-dev.jsonl"
    with tempfile.TemporaryDirectory() as folder:
        found, events = Path(folder) / "found.jsonl", Path(folder) / "events.jsonl"
        command = [sys.executable, "-m", "dateline", "extract", "--format", "jsonl", "--merged", str(events)]
        begun = time.perf_counter()
        status = subprocess.run([*command, "-o", str(found), str(gold)], check=False).returncode
        seconds = time.perf_counter() - begun
        scorer = [sys.executable, str(shared / "tools" / "score_clusters.py"), str(gold), str(events), "--json"]
        kept = ["--errors", str(errors)] if errors else []
        scores = json.loads(subprocess.run([*scorer, *kept], check=True, capture_output=True, text=True).stdout)
    for name in _PRINTED:
        value = scores[name]
        print(f"{name:16} {value if isinstance(value, int) else format(value, '.3f')}")
    print(f"{'seconds':16} {seconds:.1f}, the language model's start included")
    return status


def _time_invented(count: int) -> None:
    sources = articles(count + 1, seed=1)
    begun = time.perf_counter()
    merging = Merging().updated(sources[:count])
    merged = time.perf_counter()
    merging.updated(sources[count:])
    added = time.perf_counter()
    mentions = sum(len(source.mentions) for source in sources[:count])
    print(f"{count:,} invented articles, {mentions:,} mentions: {len(merging.events):,} events")
    print(f"{merged - begun:.1f} s from the beginning, {added - merged:.2f} s for one article more")


if __name__ == "__main__":
    sys.exit(main())

"""How well the events of several articles are told apart and joined, and how long merging takes: run by hand.

    python -m tests.benchmarks.clusters ../shared            the development clusters, with the scorer beside the data
    python -m tests.benchmarks.clusters --invented 10000     so many invented articles: merging alone

The clusters are those of ECB+: ten topics of two look-alike stories each, articles without publication dates. *All at
once* merges the 252 articles as a person would who opens the folder, also counted topic by topic; *few at a time*
merges three articles of each story of one topic, drawn four times, as most people will. `--invented` times merging
from the beginning and adding one article more.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.chronology.analysis import Analysis
from dateline.chronology.model import Chronology
from dateline.commands.reading import Reading
from dateline.events.merging import Merging
from dateline.export.events import write_events
from tests.events.invented import articles

_DRAWS, _DRAWN = 4, 3


def main() -> int:
    """Print what was asked for; 1 if articles could not be read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, nargs="?")
    parser.add_argument("--errors", type=Path, help="file for the pairs that were joined wrongly or missed")
    parser.add_argument("--invented", type=int, metavar="N")
    asked = parser.parse_args()
    if asked.invented:
        _time_invented(asked.invented)
    return _score_clusters(asked.shared, asked.errors) if asked.shared else 0


@dataclass(frozen=True, slots=True)
class _Gold:
    """The clusters by hand: a JSON line for each article, and the scorer."""

    lines: Sequence[dict[str, Any]]
    scorer: Path

    def score(self, chronology: Chronology, ids: Iterable[str], errors: Path | None = None) -> dict[str, float]:
        """What the scorer says of the articles with these ids."""
        wanted = set(ids)
        with tempfile.TemporaryDirectory() as folder:
            gold, events = Path(folder) / "gold.jsonl", Path(folder) / "events.jsonl"
            kept = [json.dumps(line) for line in self.lines if line["id"] in wanted]
            gold.write_text("\n".join(kept), encoding="utf-8")
            with events.open("w", encoding="utf-8") as stream:
                write_events(chronology, stream)
            command = [sys.executable, str(self.scorer), str(gold), str(events), "--json"]
            command += ["--errors", str(errors)] if errors else []
            done = subprocess.run(command, check=True, capture_output=True, text=True)
        scores: dict[str, float] = json.loads(done.stdout)
        return scores


def _score_clusters(shared: Path, errors: Path | None) -> int:
    path = shared / "data" / "clusters-dev.jsonl"
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    gold = _Gold(lines, shared / "tools" / "score_clusters.py")
    reading = Reading([path], given=None)
    begun = time.perf_counter()
    analyses = {analysis.document.id: analysis for analysis in reading.analyses(with_events=True)}
    read = time.perf_counter()
    chronology = Chronology().with_analyses(analyses.values())
    merged = time.perf_counter()
    print(f"{len(analyses)} articles: {read - begun:.1f} s to read, {merged - read:.1f} s to merge")
    _print("all at once", [gold.score(chronology, analyses, errors)])
    topics = sorted({line["topic"] for line in lines})
    for topic in topics:
        _print(f"  topic {topic}", [gold.score(chronology, (line["id"] for line in lines if line["topic"] == topic))])
    _print("few at a time", [score for topic in topics for score in _few(gold, analyses, topic)])
    return 1 if reading.failures else 0


def _few(gold: _Gold, analyses: dict[str, Analysis], topic: int) -> Iterable[dict[str, float]]:
    chance = random.Random(topic)
    stories: dict[bool, list[str]] = {True: [], False: []}
    for line in gold.lines:
        if line["topic"] == topic:
            stories[line["id"].endswith("plus")].append(line["id"])
    for _ in range(_DRAWS):
        ids = [name for names in stories.values() for name in chance.sample(names, min(_DRAWN, len(names)))]
        yield gold.score(Chronology().with_analyses(analyses[name] for name in ids), ids)


def _print(title: str, scores: Sequence[dict[str, float]]) -> None:
    """One row for all of them together."""
    predicted = sum(score["predicted_pairs"] for score in scores)
    right = sum(score["predicted_pairs"] * score["merge_precision"] for score in scores)
    wanted = sum(score["gold_pairs"] for score in scores)
    print(f"{title:16} merge precision {right / max(1, predicted):.3f}, merge recall {right / max(1, wanted):.3f}")


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

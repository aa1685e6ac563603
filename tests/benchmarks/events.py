"""How well articles are read, against timelines made by hand: by hand, with the folder of the gold timelines.

    python tests/benchmarks/events.py ../shared

prints one table for the two articles that the project began with and one for the development articles: how many events
are found, how many dated as people date them, how many wrongly, their status and their participants; and how fast on
one core (processor time, so that what else the machine does makes no difference), and how much memory it took in all.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.events.reading_aloud import mentions_of
from tests.events.test_score import as_line, score

SEEDS_PUBLISHED = "2025-11-18"
ROWS = ("event_f1", "recall", "precision", "dated_f1", "date", "date_near", "wrong", "status", "people_f1")


@dataclass(frozen=True, slots=True)
class Article:
    """``published`` is an ISO day."""

    name: str
    text: str
    published: str


def seeds(folder: Path) -> list[Article]:
    """The articles in ``seeds/*.txt``."""
    paths = sorted((folder / "seeds").glob("*.txt"))
    return [Article(path.name, path.read_text(encoding="utf-8"), SEEDS_PUBLISHED) for path in paths]


def development(folder: Path) -> list[Article]:
    """The articles of ``data/events-dev-docs.jsonl``."""
    lines = (folder / "data" / "events-dev-docs.jsonl").read_text(encoding="utf-8").splitlines()
    return [Article(read["id"], read["text"], read["published"]) for read in map(json.loads, lines)]


def show(title: str, articles: Sequence[Article], gold: Path) -> None:
    """Read the articles and print their table."""
    start = time.process_time()
    lines = [as_line(article.name, mentions_of(article.text, article.published)) for article in articles]
    seconds = time.process_time() - start
    with tempfile.TemporaryDirectory() as folder:
        found = score(gold, lines, Path(folder))
    characters = sum(len(article.text) for article in articles)
    print(f"{title}: {len(articles)} articles, {characters / seconds:,.0f} characters a second and core")
    for row in ROWS:
        print(f"    {row:10} {found[row]:.3f}")


def main() -> None:
    """Print both tables."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared")
    if not (folder / "seeds" / "gold.jsonl").exists():
        sys.exit(f"no gold timelines in {folder}")
    mentions_of("The council met on Monday.", SEEDS_PUBLISHED)  # loads the model, which is not to be measured
    show("seeds", seeds(folder), folder / "seeds" / "gold.jsonl")
    show("development", development(folder), folder / "data" / "events-dev.jsonl")
    if sys.platform == "linux":
        import resource  # POSIX only, and elsewhere in other units

        print(f"memory at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()

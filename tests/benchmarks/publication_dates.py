"""How often the publication date that a text states is found, and how often a wrong one is; run by hand.

    python tests/benchmarks/publication_dates.py ../shared

Reads ``data/pubdate-dev.jsonl`` (``gold_published``, ``stated_in_text``) and ``data/timex-dev/*.jsonl`` (``dct``) as if
each text had been pasted, so the gold is only compared with. Prints one line a set and every wrong date.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from dateline.documents.model import Document, Unreadable
from dateline.documents.reading import read_path, read_text


def main() -> None:
    data = Path(sys.argv[1]) / "data"
    for path in [data / "pubdate-dev.jsonl", *sorted((data / "timex-dev").glob("*.jsonl"))]:
        counts: Counter[str] = Counter()
        languages: Counter[str] = Counter()
        began = time.perf_counter()
        for identity, text, gold, stated in _lines(path):
            found = read_text(text, identity)
            if isinstance(found, Unreadable):
                counts["unreadable"] += 1
                continue
            languages[found.language] += 1
            answer = found.published.day.isoformat() if found.published else None
            verdict = _verdict(answer, gold, stated)
            counts[verdict] += 1
            if verdict.startswith("wrong"):
                sys.stdout.write(f"    {identity}: {answer} for {gold} {found.published and found.published.reason}\n")
        seconds = time.perf_counter() - began
        read = [type(found) for found in read_path(path)]
        sys.stdout.write(
            f"{path.stem}: {dict(sorted(counts.items()))} languages {dict(languages.most_common(4))} {seconds:.2f} s;"
            f" as a corpus {read.count(Document)} documents, {read.count(Unreadable)} unreadable\n"
        )


def _lines(path: Path) -> Iterator[tuple[str, str, str | None, bool | None]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            fields = json.loads(line)
            gold = fields["gold_published"] if "gold_published" in fields else fields.get("dct")
            yield fields["id"], fields["text"], gold, fields.get("stated_in_text")


def _verdict(answer: str | None, gold: str | None, stated: bool | None) -> str:
    if answer is None:
        return {True: "missed", False: "rightly none", None: "none"}[stated]
    if gold is None:
        return "unchecked"
    return "right" if answer == gold else "wrong"


if __name__ == "__main__":
    main()

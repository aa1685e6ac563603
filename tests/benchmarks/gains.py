"""What a change of the rules gained and lost, case by case: run by hand.

    python -m tests.benchmarks.gains ../shared [SET ...] [--save]

Reads the corpora beside the checkout as ``dateline extract`` does, and compares with the saved run in
``tests/benchmarks/baselines``: one file a set, holding which gold expressions came out with their exact span and value
(by document and offsets; no text of a corpus is kept). ``--save`` makes this run the new baseline, in the change that
alters the rules.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.documents.corpus import read_corpus
from dateline.documents.model import Document
from dateline.temporal.finding import find
from dateline.temporal.model import TimeExpression
from dateline.temporal.resolution import resolve

BASELINES = Path(__file__).parent / "baselines"


@dataclass(frozen=True, slots=True)
class Case:
    """A gold expression, or one found where gold has none: its key, whether it is right, and how it reads."""

    key: str
    right: bool
    words: str


def cases(corpus: Path) -> Iterator[Case]:
    """Every gold expression of a corpus with what was found for it, then what was found too much."""
    golds = [json.loads(line) for line in corpus.read_text("utf-8").splitlines() if line.strip()]
    for gold, document in zip(golds, read_corpus(corpus), strict=True):
        if isinstance(document, Document):
            yield from _cases_of(gold, document)


def _cases_of(gold: dict[str, Any], document: Document) -> Iterator[Case]:
    published = document.published.day if document.published else None
    found = resolve(find(document.text, document.language), published)
    by_span = {(one.start, one.end): one for one in found}
    for mark in gold["timex"]:
        span = mark["start"], mark["end"]
        exact = by_span.get(span)
        near = exact or next((one for one in found if one.start < span[1] and span[0] < one.end), None)
        right = exact is not None and exact.value == mark["value"]
        words = f"{_marked(document.text, *span)} {mark['type']} {mark['value']}, found {_told(near)}"
        yield Case(f"{gold['id']} {span[0]}-{span[1]}", right, words)
    for one in found:
        if not any(mark["start"] < one.end and one.start < mark["end"] for mark in gold["timex"]):
            # Right is that nothing stands here, so a false find is a wrong case of its own.
            words = f"{_marked(document.text, one.start, one.end)} not in gold, found {_told(one)}"
            yield Case(f"{gold['id']} {one.start}-{one.end} extra", False, words)


def _marked(text: str, start: int, end: int) -> str:
    return " ".join(f"{text[max(0, start - 40) : start]}[{text[start:end]}]{text[end : end + 30]}".split())


def _told(expression: TimeExpression | None) -> str:
    return "nothing" if expression is None else f"“{expression.text}” {expression.value} ({expression.rule})"


def compare(corpus: Path, *, save: bool) -> None:
    """Print a set's count, then each case that differs from its baseline; ``save`` writes the baseline anew."""
    now = {case.key: case for case in cases(corpus)}
    gold = [case for case in now.values() if not case.key.endswith(" extra")]
    right = sorted(case.key for case in gold if case.right)
    extra = sorted(case.key for case in now.values() if case.key.endswith(" extra"))
    print(f"{corpus.stem}: {len(right)} of {len(gold)} with span and value, {len(extra)} too many")
    kept = BASELINES / f"{corpus.stem}.json"
    if kept.exists():
        before = json.loads(kept.read_text("utf-8"))
        _differences("gained", sorted(set(right) - set(before["right"])), now)
        _differences("lost", sorted(set(before["right"]) - set(right)), now)
        _differences("too many now", sorted(set(extra) - set(before["extra"])), now)
        gone = len(set(before["extra"]) - set(extra))
        print(f"  {gone} no longer too many" if gone else "", end="\n" if gone else "")
    if save:
        BASELINES.mkdir(exist_ok=True)
        kept.write_text(json.dumps({"right": right, "extra": extra}, ensure_ascii=False, indent=0) + "\n", "utf-8")


def _differences(name: str, keys: list[str], now: dict[str, Case]) -> None:
    for key in keys:
        print(f"  {name}: {key}  {now[key].words if key in now else ''}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="the folder with the corpora")
    parser.add_argument("sets", nargs="*", help="names of sets or parts of them, all if none")
    parser.add_argument("--save", action="store_true", help="make this run the baseline")
    given = parser.parse_args()
    corpora = sorted((given.shared / "data" / "timex-dev").glob("*.jsonl"))
    if not corpora:
        print(f"there are no corpora in {given.shared / 'data' / 'timex-dev'}", file=sys.stderr)
        return 1
    for corpus in corpora:
        if not given.sets or any(part in corpus.stem for part in given.sets):
            compare(corpus, save=given.save)
    return 0


if __name__ == "__main__":
    sys.exit(main())

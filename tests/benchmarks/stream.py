"""Whether memory stays flat while documents stream through.

    python -m tests.benchmarks.stream --documents 100000 --json

Finds and resolves the time expressions of so many generated articles, each of its own words and dates, in turn in every
language that has rules and one that has none, and prints ``{"documents", "seconds", "mb_at_tenth", "mb_at_end"}``: the
most that the process has held in memory (peak of the resident set, megabytes) up to the first tenth and to the end. Not
on Windows.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from dateline.temporal.finding import find
from dateline.temporal.resolution import resolve

_WORDS = {
    "en": (
        "on {day} March {year}",
        "in {year}",
        "last week",
        "the {day}th of May",
        "in the winter of {year}",
        "at Easter",
    ),
    "de": ("am {day}. März {year}", "im Jahr {year}", "letzte Woche", "im Mai {year}"),
    "es": ("el {day} de marzo de {year}", "en {year}", "la semana pasada"),
    "fr": ("le {day} mars {year}", "en {year}", "la semaine dernière"),
    "it": ("il {day} marzo {year}", "nel {year}", "la settimana scorsa"),
    "pl": ("{day} marca {year}", "w {year}"),
}
_SENTENCES = 12
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Streamed:
    """How many documents went through, the seconds it took, and the peak of resident megabytes at two points."""

    documents: int
    seconds: float
    mb_at_tenth: float
    mb_at_end: float


def articles(count: int) -> Iterator[tuple[str, str, datetime.date]]:
    """Text, language and publication date of so many articles, no two alike; the same for the same count."""
    source = random.Random(11)
    languages = list(_WORDS)
    for number in range(count):
        language = languages[number % len(languages)]
        sentences: list[str] = []
        for _ in range(_SENTENCES):
            time_words = source.choice(_WORDS[language])
            said = time_words.format(day=source.randrange(1, 29), year=source.randrange(1000, 2100))
            sentences.append(f"Xq{source.randrange(10**9):x} vw{source.randrange(10**9):x} {said} zk{number:x}.")
        published = datetime.date.fromordinal(700_000 + source.randrange(30_000))
        yield " ".join(sentences), language, published


def stream(count: int) -> Streamed:
    """Let ``count`` articles through, at least ten."""
    began = time.perf_counter()
    at_tenth = 0.0
    for number, (text, language, published) in enumerate(articles(count), start=1):
        resolve(find(text, language), published)
        if number == count // 10:
            at_tenth = _peak()
    return Streamed(count, round(time.perf_counter() - began, 1), at_tenth, _peak())


def _peak() -> float:
    """Megabytes of the largest resident set so far; macOS counts it in bytes, Linux in units of 1024."""
    unit = 1 if sys.platform == "darwin" else 1024
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / _MEGABYTE, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=100_000, help="how many")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    given = parser.parse_args()
    done = asdict(stream(max(10, given.documents)))
    sys.stdout.write(json.dumps(done) + "\n" if given.json else "".join(f"{k}: {v}\n" for k, v in done.items()))


if __name__ == "__main__":
    main()

"""Time grows linearly with the text, whatever the text; the real corpora go through without an error."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dateline.temporal.finding import find
from dateline.temporal.resolution import resolve

HOSTILE = [
    "1", " ", "1 ", "12:", "1.1", "1/1/", "1-", "\n", "\n \n", "'", "a.", "may ", "the ", "of the end of ",
    "1990s ", "3-5 March ",
    "night of 8–9 ", "early hours of ", "the week of ", "430pm ", "@", "#now ", "between 1990 and ", "that time ",
    "two hundred ", "and ", "early ", "Friday ", "10 a.m. ", "last ", "(", "in the ", "1914-", "“", "ago ",
]  # fmt: skip
CORPORA = Path(__file__).parents[3] / "shared" / "data" / "timex-dev"


def _seconds(text: str, language: str) -> float:
    start = time.perf_counter()
    resolve(find(text, language), None)
    return time.perf_counter() - start


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("language", ["en", "de"])
def test_linear(piece: str, language: str) -> None:
    """Eight times the text may take at most some twenty-five times as long (linear is 8, quadratic 64)."""
    find("warm 5 March 1998", language)
    short = piece * (6_000 // len(piece))
    fast = min(_seconds(short, language) for _ in range(2))
    assert _seconds(short * 8, language) < max(fast, 0.005) * 25


def test_the_engine_does_not_import_dateparser_for_english() -> None:
    code = (
        "import sys; from dateline.temporal.finding import find; from dateline.temporal.resolution import resolve;"
        "resolve(find('He left on 5 March 1998.', 'en'), None); print('dateparser' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the time expression corpora are not beside this checkout")
@pytest.mark.parametrize("name", ["meantime-dev", "te3-aquaint"])
def test_corpus_goes_through(name: str) -> None:
    import datetime

    count = 0
    for line in (CORPORA / f"{name}.jsonl").read_text("utf-8").splitlines():
        document = json.loads(line)
        text = document["text"]
        published = datetime.date.fromisoformat(document["published"][:10]) if document["published"] else None
        found = resolve(find(text, "en"), published)
        assert all(a.end <= b.start for a, b in itertools.pairwise(found))
        assert all(text[e.start : e.end] == e.text for e in found)
        count += len(found)
    assert count > 100

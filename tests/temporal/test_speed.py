"""Time grows linearly with the text, whatever the text; the real corpora go through without an error."""

from __future__ import annotations

import datetime
import itertools
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dateline.temporal.finding import find
from dateline.temporal.resolution import resolve
from tests.benchmarks.temporal import import_milliseconds

HOSTILE = [
    "1", " ", "1 ", "12:", "1.1", "1/1/", "1-", "\n", "\n \n", "'", "a.", "may ", "the ", "of the end of ", "1990s ",
    "3-5 March ", "night of 8–9 ", "early hours of ", "the week of ", "430pm ", "@", "#now ", "between 1990 and ",
    "that time ", "two hundred ", "and ", "early ", "Friday ", "10 a.m. ", "last ", "(", "in the ", "1914-", "“",
    "ago ", "of of of ", "and 5 ", "–", "12345678", "on 5 March 1998, ", "5 March 1998", "1998\n\n", "fy24", "3q24 ",
    "_may", "2024-03-05 10:30 ", "'s ", "'90s ", "1,234,", "A ", "ab", "U.S. ", "\"a", "! ", "twenty-", "İ",
    "half past ", "from June to ", "every Monday, ", "(Tues-", "the first half of the ", "more than ", "will ",
    "to be ", "had been ", "In 1944, on 5 June. ", "yesterday\n", "the following day ", "in August ",
    "temperatures in the 80s ", "New Year ",
]  # fmt: skip
HOSTILE_ELSEWHERE = {
    "de": ["ein", "einund", "und ", "am 3. ", "vom 3. bis ", "halb acht ", "vor 2 Jahren ", "1990er ", "17.30 ", "1."],
    "es": ["el ", "5 de ", "5 de mayo de ", "treinta y ", "hace dos años ", "a las ", "lunes ", "fin de "],
    "fr": ["l'", "de la ", "1er ", "vingt-", "quatre-", "cent ", "12h", "il y a deux ans ", "lundi ", "mai "],
    "it": ["dell'", "venti", "due anni fa ", "alle ", "lunedì ", "5 maggio ", "del "],
    "pl": ["5 marca ", "1998 ", "XX wieku ", "1", " "],
    "ja": ["2020年", "3月5日", "1"],
}
"""Pieces that repeated may take more than linear time: what begins expressions, what joins them, what is none."""
BLOCKS = ["”", "’", "(", " ", "\n", "a", "9", "-", ".", ").", "A. ", '"a', "to be ", "x ", "é", "was ", "5 "]
"""Long rows of one thing in front of dates: whoever looks around a date may look at all of it again each time."""
ROOT = Path(__file__).parents[2]
CORPORA = ROOT.parent / "shared" / "data" / "timex-dev"


def _seconds(text: str, language: str) -> float:
    start = time.process_time()
    resolve(find(text, language), datetime.date(2025, 11, 18))
    return time.process_time() - start


def _is_linear(short: str, long: str, language: str) -> bool:
    """Whether four times the text takes less than six times as long (linear is 4, quadratic 16); five tries."""
    find("warm 5 March 1998", language)
    fast = slow = float("inf")
    for _ in range(5):
        fast, slow = min(fast, _seconds(short, language)), min(slow, _seconds(long, language))
        if slow < max(fast, 0.002) * 6:
            return True
    return False


@pytest.mark.parametrize(
    ("language", "piece"),
    [
        *(("en", piece) for piece in HOSTILE),
        *((language, piece) for language, pieces in HOSTILE_ELSEWHERE.items() for piece in pieces),
    ],
)
def test_time_grows_linearly(language: str, piece: str) -> None:
    short = piece * (4_000 // len(piece))
    assert _is_linear(short, short * 4, language)


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("language", ["en", "it"])
def test_time_grows_linearly_behind_a_row_of_one_thing(language: str, block: str) -> None:
    row, dates = block * (8_000 // len(block)), "1998 - " * 100
    assert _is_linear(row + dates, row * 4 + dates * 4, language)


def _in_new_interpreter(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("text", "loaded"), [("He left on 5 March 1998, at Easter.", "[]"), ("In Ramadan 2020 he left.", "['holidays']")]
)
def test_libraries_are_loaded_only_when_needed(text: str, loaded: str) -> None:
    """English needs no dateparser, and `holidays` only where a feast moves with the moon."""
    code = (
        "import sys; from dateline.temporal.finding import find; from dateline.temporal.resolution import resolve;"
        f"resolve(find({text!r}, 'en'), None);"
        "print([name for name in ('dateparser', 'holidays') if name in sys.modules])"
    )
    assert _in_new_interpreter("-c", code) == loaded


def test_the_engine_is_imported_at_once() -> None:
    """Import, building English and the first sentence together take less than importing dateparser alone."""
    code = "import time; began = time.process_time(); import dateparser; dateparser.parse('5 March 1998');"
    theirs = min(float(_in_new_interpreter("-c", code + "print(time.process_time() - began)")) for _ in range(3))
    assert import_milliseconds() < theirs * 1000


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell the peak of the resident set this way")
def test_memory_stays_flat() -> None:
    """Keeping what was found in the documents would take some twenty-five megabytes."""
    figures = json.loads(_in_new_interpreter("-m", "tests.benchmarks.stream", "--documents", "1500", "--json"))
    assert figures["documents"] == 1500
    assert figures["mb_at_end"] < figures["mb_at_tenth"] + 12


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the time expression corpora are not beside this checkout")
@pytest.mark.parametrize("name", ["meantime-dev", "te3-aquaint"])
def test_corpus_goes_through(name: str) -> None:
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

"""How fast time expressions are found and resolved.

    python -m tests.benchmarks.temporal --json

Prints ``{"mb_per_s", "growth_10x", "dateparser_ratio", "import_ms"}``: megabytes of generated news text a second on one
core (one time expression in some 290 characters: 273 in TimeBank, 328 in AQUAINT), seconds per byte at 10 MB over those
at 1 MB, that speed over the speed of dateparser's ``search_dates`` on the same text, and the milliseconds of processor
time from a bare interpreter to the first English sentence resolved.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
import subprocess
import sys
import time

from dateline.temporal.finding import find
from dateline.temporal.resolution import resolve

_SUBJECTS = (
    "The council", "A spokeswoman for the port", "The miners' union", "Two neighbours", "The museum's director",
    "The bank",
    "An engineer", "The ferry company", "The court", "Residents of the lower town", "The minister", "A team of divers",
)  # fmt: skip
_VERBS = (
    "said", "rejected", "opened", "had promised", "will publish", "denied", "closed", "expects to finish",
    "reviewed", "sold",
    "announced", "is due to inspect", "praised", "repaired", "bought back", "could not explain", "kept", "lost",
    "found",
)  # fmt: skip
_OBJECTS = (
    "the plan for a second bridge over the river", "a report of some 340 pages about the harbour wall",
    "its stake in the brewery for 12,500 crowns a share", "the old school, which stands beside the station",
    "that nobody had seen the letters before the meeting", "a collection of maps, coins and painted glass",
    "the road between the quarry and the mill because of falling stones",
    "its offer to the owners of flight 1742 tickets",
    "three of the seven proposals, among them the one on fishing", "the results of the vote (312 to 298)",
)  # fmt: skip
_TIMES = (
    "on Tuesday", "last month", "on 14 March 1998", "in the spring of 2003", "two weeks ago", "yesterday evening",
    "in 1987",
    "by the end of the year", "in the third quarter", "at 10:30 a.m. on Friday", "since June", "in the late 1960s",
    "the following day", "from June to August 1914", "earlier this week", "for six years", "every Monday",
)  # fmt: skip
_FILLERS = (
    "according to people who know the case", "to the surprise of its critics", "without giving a reason",
    "with the help of volunteers",
    "as it had done before under another name", "and nobody in the hall objected",
    "although the costs have risen again",
)  # fmt: skip
_TIMED = 0.5
"""Share of sentences with a time in them; a sentence has some 180 characters."""
_MEGABYTE = 1_000_000
_FOR_DATEPARSER = 30_000


def news(length: int) -> str:
    """So many characters of generated news text: the same for the same length, a time in most sentences."""
    source = random.Random(7)
    pieces: list[str] = []
    size = 0
    while size < length:
        times = f" {source.choice(_TIMES)}" if source.random() < _TIMED else ""
        who, did, what = source.choice(_SUBJECTS), source.choice(_VERBS), source.choice(_OBJECTS)
        one, other = source.sample(_FILLERS, 2)
        sentence = f"{who} {did} {what}{times}, {one}, {other}."
        end = "\n\n" if source.random() < 0.25 else " "
        pieces.append(sentence + end)
        size += len(sentence) + len(end)
    return "".join(pieces)[:length]


def seconds(text: str, runs: int = 1) -> float:
    """The shortest processor time of some runs of finding and resolving."""
    best = float("inf")
    for _ in range(runs):
        began = time.process_time()
        resolve(find(text, "en"), datetime.date(2025, 11, 18))
        best = min(best, time.process_time() - began)
    return best


def import_milliseconds(runs: int = 5) -> float:
    """The shortest processor time in which a new interpreter imports the engine and reads an English sentence."""
    code = (
        "import time; began = time.process_time();"
        "from dateline.temporal.finding import find; from dateline.temporal.resolution import resolve;"
        "resolve(find('He left on 5 March 1998.', 'en'), None); print(time.process_time() - began)"
    )
    commands = [[sys.executable, "-c", code]] * runs
    return min(float(subprocess.run(c, capture_output=True, text=True, check=True).stdout) for c in commands) * 1000


def speed() -> dict[str, float]:
    """The four figures."""
    from dateparser.search import search_dates

    find("warm 5 March 1998", "en")
    one, ten = news(_MEGABYTE), news(10 * _MEGABYTE)
    per_byte = seconds(one, 5) / _MEGABYTE
    growth = seconds(ten) / (10 * _MEGABYTE) / per_byte
    small = news(_FOR_DATEPARSER)
    search_dates("on 5 March 1998", languages=["en"])
    began = time.process_time()
    search_dates(small, languages=["en"])
    theirs = (time.process_time() - began) / _FOR_DATEPARSER
    return {
        "mb_per_s": round(1 / per_byte / _MEGABYTE, 2), "growth_10x": round(growth, 2),
        "dateparser_ratio": round(theirs / per_byte, 1), "import_ms": round(import_milliseconds()),
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print the figures, as it does anyway")
    parser.parse_args()
    sys.stdout.write(json.dumps(speed()) + "\n")


if __name__ == "__main__":
    main()

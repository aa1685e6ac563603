"""The same articles read on a day of 1999 and on one of 2041 give the same: nothing that dates an event asks the clock.

The rules of `test_architecture` keep our own code from it; this also holds the libraries to it. Each reading is a
process of its own, in which the clock is stopped before anything of ours or theirs is imported.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.resource_files import resource

STOPPED = """
import datetime, runpy, sys, time
year = int(sys.argv.pop(1))
class Date(datetime.date):
    @classmethod
    def today(cls): return cls(year, 7, 4)
class DateTime(datetime.datetime):
    @classmethod
    def now(cls, tz=None): return cls(year, 7, 4, 12, tzinfo=tz)
    @classmethod
    def utcnow(cls): return cls(year, 7, 4, 12)
    @classmethod
    def today(cls): return cls(year, 7, 4, 12)
seconds = datetime.datetime(year, 7, 4, 12).timestamp()
datetime.date, datetime.datetime = Date, DateTime
time.time = lambda: seconds
sys.argv[0] = "dateline"
runpy.run_module("dateline", run_name="__main__")
"""
PAGE = """<html><head><title>Dyke at Olm fails</title></head><body><article><h1>Dyke at Olm fails</h1>
<p>The dyke at Olm failed on Tuesday, and two hundred people of the valley left their houses on Wednesday night.</p>
<p>The board met in May and will meet again on 14 July, its chairwoman Ada Holm said in Velden on 3/4/05.</p>
</article></body></html>"""
OTHERS = {
    "undated.txt": "The dyke failed yesterday. In December the board will meet; in the '90s it met in May.",
    "danish.txt": "Diget brast den 3. marts. Borgmesteren talte den 14. juli 2019 og igen i maj; folk flygtede i går.",
    "deutsch.txt": "Der Deich brach am Dienstag. Im Mai tagte der Rat, am 14. Juli wird er wieder tagen.",
    "page.html": PAGE,
}


def read(year: int, *words: str) -> str:
    command = [sys.executable, "-c", STOPPED, str(year), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "TZ": "UTC"})
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("options", [(), ("--no-events", "--published", "2025-11-18")])
def test_two_clocks_one_result(tmp_path: Path, options: tuple[str, ...]) -> None:
    for name, text in OTHERS.items():
        (tmp_path / name).write_text(text, "utf-8")
    words = ("extract", "--format", "jsonl", *options, str(resource("samples")), str(tmp_path))
    first, second = (read(year, *words) for year in (1999, 2041))
    assert first == second
    documents = [json.loads(line) for line in first.splitlines()]
    assert len(documents) == 10
    assert sum(len(document["time_expressions"]) for document in documents) > 60


def test_two_clocks_one_picture_but_for_the_line_that_says_when_it_was_made(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    pictures = []
    for year in (1999, 2041):
        out = tmp_path / f"{year}.svg"
        read(year, "export", "-o", str(out), str(tmp_path / "page.html"))
        pictures.append(out.read_text("utf-8"))
    assert "Made with Dateline on 4 July 1999" in pictures[0]
    assert "Made with Dateline on 4 July 2041" in pictures[1]
    first, second = ([line for line in picture.splitlines() if "Made with" not in line] for picture in pictures)
    assert len(first) == len(second)
    # The line that is as long as another text begins elsewhere.
    assert [one for one, other in zip(first, second, strict=True) if one != other] == []

"""Exports of a project say what a person said of its events, and what the texts say."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from dateline.chronology.completeness import completeness
from dateline.chronology.model import Chronology
from dateline.chronology.showing import ARRANGED, Filter, shown_events
from dateline.events.model import Edit, MentionRef, Status
from dateline.export.edited import edited_events
from dateline.export.events import told_by_several, write_events
from dateline.export.formats import writer_for
from dateline.export.report_files import write_report
from dateline.export.report_text import report_text
from dateline.render.scene import scene_of
from dateline.temporal.edtf_reading import read_edtf
from tests.chronology.articles import FERRY, NOVEMBER_18, article


@pytest.fixture
def chronology() -> Chronology:
    """Boats sank: another label, status and day; that the crews left is deleted."""
    told = Chronology().with_analyses([article("ferry", *FERRY, day=NOVEMBER_18)])
    key = told.entries[0].key
    said = Edit("Two boats went down", read_edtf("2019-05-04"), Status.POSSIBLE, tags=("sea",), note="asked again")
    return told.with_edit(MentionRef(key, 1), said).with_edit(MentionRef(key, 0), Edit(deleted=True))


def written(chronology: Chronology, form: str) -> str:
    stream = io.StringIO()
    writer = writer_for(form, stream)
    writer.begin()
    for entry in chronology.entries:
        writer.entry(entry, edited_events(chronology, entry))
    writer.end()
    return stream.getvalue()


def test_json_has_the_persons_values_and_those_of_the_text(chronology: Chronology) -> None:
    mentions = json.loads(written(chronology, "json"))[0]["mentions"]
    assert [mention["label"] for mention in mentions] == [
        "Two boats went down",
        "Alma will sail tomorrow",
        "Nets broke",
    ]
    assert (mentions[0]["earliest"], mentions[0]["edtf"], mentions[0]["status"]) == (
        "2019-05-04",
        "2019-05-04",
        "possible",
    )
    assert mentions[0]["edited"] == {
        "extracted": {
            "label": "Boats sank on 3 May 2019", "earliest": "2019-05-03", "latest": "2019-05-03",
            "edtf": "2019-05-03", "status": "happened",
        },
        "tags": ["sea"],
        "note": "asked again",
    }  # fmt: skip
    assert mentions[1]["edited"] is None


def test_csv_and_text_say_what_is_edited(chronology: Chronology) -> None:
    row = next(csv.DictReader(io.StringIO(written(chronology, "csv"))))
    assert (row["label"], row["earliest"], row["tags"], row["note"]) == (
        "Two boats went down", "2019-05-04", "sea", "asked again",
    )  # fmt: skip
    assert "date set by a person; the texts say 3 May 2019" in row["edited"]
    text = written(chronology, "text")
    assert "edited: label set by a person; the texts say “Boats sank on 3 May 2019”" in text
    assert "deleted by a person" in text


def test_events_of_all_documents_say_it(chronology: Chronology) -> None:
    stream = io.StringIO()
    write_events(chronology, stream)
    events = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert events[0]["label"] == "Two boats went down"
    assert events[0]["edited"]["extracted"]["label"] == "Boats sank on 3 May 2019"
    assert not any("Crews" in event["label"] for event in events)
    assert told_by_several(chronology) == ""


@pytest.mark.parametrize("suffix", [".csv", ".html"])
def test_the_report_says_it_and_passes_over_nothing(chronology: Chronology, suffix: str, tmp_path: Path) -> None:
    report = completeness(chronology, ())
    assert (report.figures.edited, report.figures.deleted) == (1, 1)
    path = tmp_path / f"report{suffix}"
    write_report(report, path)
    words = path.read_text("utf-8")
    for expected in ("Two boats went down", "date set by a person; the texts say 3 May 2019", "deleted by a person"):
        assert expected in words
    assert "1 event edited by a person" in report_text(report)


def test_a_mark_of_the_timeline_and_of_a_picture_says_it(chronology: Chronology) -> None:
    scene = scene_of(chronology, shown_events(chronology, Filter()), ARRANGED)
    marks = dict(zip(scene.table.labels, scene.table.dated, strict=True))
    assert marks["Two boats went down"].endswith("· edited")
    assert not any("Crews" in label for label in marks)
    assert not marks["Alma will sail tomorrow"].endswith("edited")

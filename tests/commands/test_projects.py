"""Project files on the command line: checked, and read like articles."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from dateline.chronology.project.project_file import ProjectFile
from dateline.commands.command_line import run
from tests.chronology.project.kept import edited, kept


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.dateline"
    made = ProjectFile.create(path)
    made.write(kept(edited()))
    made.close()
    return path


def test_a_whole_project_is_said_to_be_whole(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = project.read_bytes()
    assert run(["check", str(project)]) == 0
    assert capsys.readouterr().out == "harbour.dateline is whole: 3 documents, 7 edits.\n"
    assert project.read_bytes() == before


def test_a_damaged_one_is_said_to_be_damaged_and_the_others_are_looked_at(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged = project.with_name("cut.dateline")
    damaged.write_bytes(project.read_bytes()[:20_000])
    assert run(["check", str(damaged), str(project)]) == 1
    said = capsys.readouterr()
    assert said.err.startswith("dateline: cut.dateline is damaged")
    assert said.err.count("\n") == 1
    assert "harbour.dateline is whole" in said.out


def test_what_can_be_saved_of_a_damaged_one_goes_to_a_new_file(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with sqlite3.connect(project) as connection:
        connection.execute("UPDATE dating SET published = 'null' WHERE rowid = 2")
        connection.execute("UPDATE document SET title = 'x' WHERE ordinal = 2")
    connection.close()
    before = project.read_bytes()
    assert run(["check", "--repair", str(project)]) == 0
    said = capsys.readouterr()
    assert said.err == (
        "dateline: harbour.dateline is damaged: the publication of a document is missing, or not as it was written. It"
        " was not opened, and not changed.\n"
    )
    assert said.out == (
        "Saved in harbour repaired.dateline: 2 documents, 7 edits. Lost: 1 document, 1 publication date."
        " harbour.dateline is as it was.\n"
    )
    assert run(["check", str(project.with_name("harbour repaired.dateline"))]) == 0
    assert run(["check", "--repair", str(project), "-o", str(project.with_name("mine.dateline"))]) == 0
    assert run(["check", "--repair", str(project)]) == 0
    names = {path.name for path in project.parent.glob("*.dateline")}
    assert names == {
        "harbour.dateline", "harbour repaired.dateline", "harbour repaired 2.dateline", "mine.dateline"
    }  # fmt: skip
    assert project.read_bytes() == before


def test_a_whole_project_is_not_repaired_and_what_is_beyond_saving_is_said(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "--repair", str(project)]) == 0
    project.write_bytes(b"")
    assert run(["check", "--repair", str(project)]) == 1
    assert "Nothing in harbour.dateline can be saved" in capsys.readouterr().err
    assert [path.name for path in project.parent.iterdir()] == [project.name]


def test_a_repair_of_nothing_is_not_understood(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["check", "--repair"], ["check", str(project), "-o", "out.dateline"]):
        with pytest.raises(SystemExit):
            run(words)
    assert "--repair is for project files" in capsys.readouterr().err


def test_a_project_is_extracted_as_its_person_left_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    merged = project.with_name("events.jsonl")
    assert run(["extract", "--format", "jsonl", "--merged", str(merged), str(project)]) == 0
    harbour, *others = map(json.loads, capsys.readouterr().out.splitlines())
    assert len(others) == 2
    assert harbour["published"] == "2025-11-18"
    assert harbour["time_expressions"][0]["earliest"] == "2025-04-03"  # as was chosen
    events = [json.loads(line) for line in merged.read_text("utf-8").splitlines()]
    assert [(event["earliest"], event["latest"]) for event in events if event["sources"] == 2] == [
        ("2019-05-04", "2019-05-04")  # joined and settled by the person
    ]


def test_a_damaged_project_is_a_failure_and_articles_are_read_all_the_same(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project.write_bytes(project.read_bytes()[:20_000])
    article = project.with_name("quay.txt")
    article.write_text("The quay was opened on 3 May 1998.", "utf-8")
    assert run(["extract", "--format", "jsonl", "--no-events", str(project), str(article)]) == 1
    said = capsys.readouterr()
    assert "harbour.dateline is damaged" in said.err
    assert json.loads(said.out)["id"] == "quay.txt"


def test_only_one_project_is_read_at_a_time(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", str(project), str(project)]) == 1
    assert "Only one project" in capsys.readouterr().err

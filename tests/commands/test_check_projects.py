"""Checking project files from the command line."""

from __future__ import annotations

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
    assert capsys.readouterr().out == "harbour.dateline is whole: 3 documents, 5 edits.\n"
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

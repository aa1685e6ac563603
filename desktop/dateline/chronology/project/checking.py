"""Whether a project file is whole, without opening it for work: every page, every row, every seal."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dateline.chronology.project.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class CheckedProject:
    """What a whole project file holds: numbers of documents, of a person's edits, and of texts to be read again."""

    documents: int
    edits: int
    to_read_again: int


def check_project(path: Path) -> CheckedProject:
    """Look at everything in a file; nothing is changed. Raises `ProjectError` with what is wrong, in one sentence."""
    project = ProjectFile.open(path, write=False)
    contents = project.contents
    project.close()
    return CheckedProject(len(contents.documents), contents.edits, len(contents.to_read_again))

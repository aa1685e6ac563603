"""``dateline check PROJECT``: whether project files are whole."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from dateline.chronology.project.checking import CheckedProject, check_project
from dateline.chronology.project.problems import ProjectError


def check_projects(paths: Sequence[Path]) -> int:
    """One line for each file: on standard output what a whole one holds, on stderr what is wrong; 1 if any is not."""
    broken = 0
    for path in paths:
        try:
            print(f"{path.name} is whole: {_words(check_project(path))}.")
        except ProjectError as problem:
            print(f"dateline: {problem}", file=sys.stderr)
            broken += 1
    return 1 if broken else 0


def _words(checked: CheckedProject) -> str:
    words = [_count(checked.documents, "document"), _count(checked.edits, "edit")]
    if checked.to_read_again:
        words.append(f"{_count(checked.to_read_again, 'text')} to be read again when it is opened")
    return ", ".join(words)


def _count(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"

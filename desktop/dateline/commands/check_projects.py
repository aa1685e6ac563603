"""``dateline check PROJECT``: whether project files are whole; ``--repair`` saves what can be saved of others."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from dateline.chronology.project.checking import CheckedProject, check_project
from dateline.chronology.project.connecting import SUFFIX
from dateline.chronology.project.problems import ProjectError
from dateline.chronology.project.repairing import Repaired, repair_project

_NAMES = {
    "document": "document",
    "dating": "publication date",
    "decision": "decision",
    "settlement": "settled conflict",
    "review": "review",
    "edit": "edited event",
    "addition": "text's added events",
    "difference": "difference after reading again",
}
"""What a row of a table is to a person, in the order in which it is told."""


def check_projects(paths: Sequence[Path], *, repair: bool = False, out: Path | None = None) -> int:
    """One line for each file: on standard output what a whole one holds, on stderr what is wrong; 1 if any is not.

    With ``repair`` what can be saved of those that are not goes to a new file: ``out``, or beside the damaged one,
    which is never touched.
    """
    broken = 0
    for path in paths:
        try:
            print(f"{path.name} is whole: {_words(check_project(path))}.")
        except ProjectError as problem:
            print(f"dateline: {problem}", file=sys.stderr)
            broken += 1
            if repair:
                broken -= _repair(path, out or _free(path))
    return 1 if broken else 0


def _repair(path: Path, new: Path) -> bool:
    """Whether a file was written that holds all that could be saved."""
    try:
        repaired = repair_project(path, new)
    except ProjectError as problem:
        print(f"dateline: {problem}", file=sys.stderr)
        return False
    print(f"Saved in {new.name}: {_words(repaired)}. {_lost(repaired)} {path.name} is as it was.")
    return True


def _words(found: CheckedProject | Repaired) -> str:
    words = [_count(found.documents, "document"), _count(found.edits, "edit")]
    if found.to_read_again:
        words.append(f"{_count(found.to_read_again, 'text')} to be read again when it is opened")
    return ", ".join(words)


def _lost(repaired: Repaired) -> str:
    counted = [_count(repaired.lost[table], name) for table, name in _NAMES.items() if repaired.lost[table]]
    lost = f"Lost: {', '.join(counted)}." if counted else ""
    if not repaired.unreadable:
        return lost or "Nothing was lost."
    return f"{lost} Some pages cannot be read; nobody knows what stood there.".lstrip()


def _free(damaged: Path) -> Path:
    """A name beside the damaged file that nothing has yet."""
    number, new = 1, damaged.with_name(f"{damaged.stem} repaired{SUFFIX}")
    while new.exists() or new.is_symlink():
        number += 1
        new = damaged.with_name(f"{damaged.stem} repaired {number}{SUFFIX}")
    return new


def _count(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"

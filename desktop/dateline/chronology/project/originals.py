"""Where a document came from, as a project file says it; the file may be a stranger's."""

from __future__ import annotations

from pathlib import Path


def original(source: str) -> Path | None:
    """The path of the file that a document was read from, as far as it can be one on this computer.

    The window offers to open it, and a project may be a stranger's.
    """
    from dateline.documents.reading import READERS  # a tenth of a second, which the first window does not wait for

    path = Path(source)
    plain = source.isprintable() and ".." not in path.parts and not source.startswith(("\\", "//"))
    return path if plain and path.is_absolute() and path.suffix.lower() in READERS.keys() - {""} else None

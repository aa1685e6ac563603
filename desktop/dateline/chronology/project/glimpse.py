"""A first look at a project file, before the rest of it is read and checked: what was kept of its picture."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dateline.chronology.project import cache
from dateline.chronology.project.connecting import connect_to_look
from dateline.chronology.project.kept import View
from dateline.chronology.project.problems import ProjectError
from dateline.chronology.project.records import RecordError, read_view

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Glimpse:
    """The parts of the picture, and how it was looked at last."""

    parts: dict[str, bytes]
    view: View


def glimpse(path: Path, maker_of: Callable[[View], str]) -> Glimpse | None:
    """A file's picture as it will be when the file is open, if one is kept that is fresh and of that maker's.

    Whatever is wrong with the file is for opening to say."""
    try:
        connection = connect_to_look(path)
    except (ProjectError, sqlite3.Error, OSError):
        return None
    try:
        row = connection.execute("SELECT view FROM project").fetchone()
        if row is None or not isinstance(row[0], str):
            return None
        view = read_view(row[0])
        parts = cache.kept(connection, cache.PICTURE, maker_of(view))
        return Glimpse(parts, view) if parts is not None else None
    except (sqlite3.Error, UnicodeDecodeError, RecordError) as error:
        logger.info("no glimpse of %s: %s", path.name, error)
        return None
    finally:
        connection.close()

"""``dateline extract``: articles to text, JSON or CSV. Qt is not imported."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.chronology.analysis import Analysis, date_analysis
from dateline.commands.reading import Reading
from dateline.commands.writing import opened
from dateline.export.edited import edited_events
from dateline.export.events import told_by_several, write_events
from dateline.export.formats import writer_for


@dataclass(frozen=True, slots=True)
class Output:
    """Where what is found goes: ``out`` None is standard output; ``merged`` None writes no events of several
    documents."""

    format_name: str
    out: Path | None = None
    merged: Path | None = None


def extract(paths: Sequence[Path], output: Output, *, given: datetime.date | None, with_events: bool) -> int:
    """Write what the documents say; 1 if anything could not be read or written."""
    reading = Reading(paths, given=given)
    for_people = output.format_name == "text" and with_events
    kept: list[Analysis] = []
    project = reading.project(with_events=with_events)
    try:
        with opened(output.out) as stream:
            writer = writer_for(output.format_name, stream)
            writer.begin()
            for entry in project.entries:
                writer.entry(entry, edited_events(project, entry))
            for analysis in reading.analyses(with_events=with_events):
                writer.entry(date_analysis(analysis, analysis.document.published))
                if for_people or output.merged:
                    kept.append(analysis)
            writer.end()
            chronology = project.with_analyses(kept)
            if for_people:
                stream.write(told_by_several(chronology))
        if output.merged:
            with opened(output.merged) as stream:
                write_events(chronology, stream)
    except BrokenPipeError:
        raise
    except OSError as error:
        named = error.filename or output.out or "standard output"
        print(f"dateline: {named}: cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    return 1 if reading.failures else 0

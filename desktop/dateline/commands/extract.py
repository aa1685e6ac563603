"""``dateline extract``: articles to text, JSON or CSV. Qt is not imported."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Sequence
from pathlib import Path

from dateline.chronology.analysis import date_analysis
from dateline.commands.reading import Reading
from dateline.commands.writing import opened
from dateline.export.formats import writer_for


def extract(
    paths: Sequence[Path], format_name: str, *, given: datetime.date | None, with_events: bool, out: Path | None
) -> int:
    """Write what the documents say to ``out`` or standard output; 1 if anything could not be read or written."""
    reading = Reading(paths, given=given)
    try:
        with opened(out) as stream:
            writer = writer_for(format_name, stream)
            writer.begin()
            for analysis in reading.analyses(with_events=with_events):
                writer.entry(date_analysis(analysis, analysis.document.published))
            writer.end()
    except BrokenPipeError:
        raise
    except OSError as error:
        print(f"dateline: {out or 'standard output'}: cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    return 1 if reading.failures else 0

"""``dateline report``: what became of every time expression and event of some articles. Qt is not imported."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Sequence
from pathlib import Path

from dateline.chronology.completeness import completeness
from dateline.commands.reading import Reading
from dateline.commands.writing import opened
from dateline.export.report_files import write_report
from dateline.export.report_text import report_text


def report(paths: Sequence[Path], *, given: datetime.date | None, out: Path | None) -> int:
    """Write the report to ``out``, or a summary to standard output; 1 if anything could not be read or written."""
    reading = Reading(paths, given=given)
    chronology = reading.project().with_analyses(reading.analyses(with_events=True))
    found = completeness(chronology, reading.problems)
    try:
        if out is None:
            with opened(None) as stream:
                stream.write(report_text(found))
        else:
            write_report(found, out)
    except BrokenPipeError:
        raise
    except OSError as error:
        print(f"dateline: {out or 'standard output'}: cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    return 1 if reading.failures else 0

"""``dateline extract``: articles to text, JSON or CSV. Qt is not imported."""

from __future__ import annotations

import contextlib
import datetime
import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from dateline.chronology.analysis import date_analysis
from dateline.commands.reading import Reading
from dateline.export.formats import writer_for
from dateline.whole_file import whole_file


def extract(
    paths: Sequence[Path], format_name: str, *, given: datetime.date | None, with_events: bool, out: Path | None
) -> int:
    """Write what the documents say to ``out`` or standard output; 1 if anything could not be read or written."""
    reading = Reading(paths, given=given)
    try:
        with _opened(out) as stream:
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


@contextlib.contextmanager
def _opened(out: Path | None) -> Iterator[TextIO]:
    """Standard output in UTF-8, or a file that appears under its name only when it is whole."""
    if out is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        yield sys.stdout
        sys.stdout.flush()
        return
    with whole_file(out) as draft, draft.open("x", encoding="utf-8", errors="backslashreplace", newline="") as stream:
        yield stream

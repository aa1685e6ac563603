"""The completeness report as a file, in the format that its name asks for."""

from __future__ import annotations

from pathlib import Path

from dateline.chronology.completeness import CompletenessReport
from dateline.export.report_csv import write_report_csv
from dateline.export.report_html import write_report_html
from dateline.whole_file import whole_file

WRITERS = {".csv": write_report_csv, ".html": write_report_html, ".htm": write_report_html}
"""By the suffix of the file, in lower case."""


def write_report(report: CompletenessReport, path: Path) -> None:
    """Write a file that appears under its name only when it is whole.

    Raises `KeyError` for a suffix that is not one of `WRITERS`, `OSError` where it cannot be written.
    """
    write = WRITERS[path.suffix.lower()]
    with whole_file(path) as draft, draft.open("x", encoding="utf-8", errors="backslashreplace", newline="") as stream:
        write(report, stream)

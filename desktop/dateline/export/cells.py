"""Cells of a table that no spreadsheet takes for a formula."""

from __future__ import annotations

import re

_EARLY_YEAR = re.compile(r"-\d{4}[\dT:/.~?%-]*")


def harmless(cell: str) -> str:
    """The cell, behind an apostrophe where it could run (OWASP, "CSV Injection"); dates before year 0 keep a minus."""
    risky = cell.startswith(("=", "+", "@", "\t", "\r")) or (cell.startswith("-") and not _EARLY_YEAR.fullmatch(cell))
    return "'" + cell if risky else cell

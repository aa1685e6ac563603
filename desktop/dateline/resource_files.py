"""Where the files of ``resources/`` are found: word lists, samples, fonts, icons, styles.

In a checkout they stand in the top-level ``resources/``; a wheel carries the same tree as ``dateline/_resources``.
"""

from __future__ import annotations

from pathlib import Path

_INSTALLED = Path(__file__).parent / "_resources"
_CHECKOUT = Path(__file__).parents[2] / "resources"


def resource(*parts: str) -> Path:
    """Path of a shipped file or folder, e.g. ``resource("words", "en.toml")``; it may not exist."""
    root = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return root.joinpath(*parts)

"""Raised figures mark notes and must not fuse with the word before them: "May 1" with a note 2 is not "May 12"."""

from __future__ import annotations

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_UNITS = frozenset({"m", "km", "cm", "mm", "ft", "mi", "dm"})


def with_raised(before: str, raised: str) -> str:
    """What stands in the text for the ``raised`` figures after the characters ``before``.

    Powers stay, as raised characters ("10⁶", "km²"); the mark of a note is left out: "".
    """
    word = before.rsplit(maxsplit=1)[-1] if before and not before[-1].isspace() else ""
    return raised.translate(_RAISED) if word == "10" or word.lower() in _UNITS else ""

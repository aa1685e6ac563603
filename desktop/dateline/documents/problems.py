"""What goes wrong while reading, as sentences for a person."""

from __future__ import annotations

SUPPORTED = ".txt, .md, .html, .pdf, .docx, .eml, .jsonl"


class ReadingError(Exception):
    """A file, or a line of one, that yields no document. The message is one sentence, with its full stop."""


def size_in_words(size: int) -> str:
    """``52428800`` → "50 MB"; binary multiples, as file managers show them."""
    if size < 1024 * 1024:
        return f"{max(1, size // 1024)} KB"
    if size < 1024 * 1024 * 1024:
        return f"{size / 1024 / 1024:.0f} MB"
    return f"{size / 1024 / 1024 / 1024:.1f} GB"

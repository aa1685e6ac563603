"""How large a PDF becomes when it is unpacked, found out before PDFium does it: a few kilobytes can hold gigabytes."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_DICTIONARY = 400
"""Bytes before a stream in which it is said to be a picture."""
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_AT_ONCE = 256 * 1024
_LARGEST_PICTURE = 256 * 1024 * 1024
"""Bytes; a page scanned at 600 dots an inch in colour has 100 million."""
_LAYERS = 3
"""Times that a stream may be packed."""


def unpacks_beyond(data: bytes, limit: int) -> bool:
    """Whether the deflated streams of a file have more than ``limit`` bytes together.

    Pictures are not unpacked to read the text beside them, so each is only held to the size that a picture can have.
    """
    left = limit
    end = 0
    for found in _STREAM.finditer(data):
        if found.start() < end:
            continue  # the bytes of a stream that happen to read like the head of one
        is_picture = _PICTURE.search(data, max(0, found.start() - _DICTIONARY), found.start()) is not None
        allowed = _LARGEST_PICTURE if is_picture else left
        end = data.find(b"endstream", found.end())
        end = len(data) if end < 0 else end
        size = 0
        for made in _Layer(_LAYERS).sizes(data[found.end() : end]):
            size += made
            if size > allowed:
                return True
        if not is_picture:
            left -= size
    return False


class _Layer:
    """Unpacks what it is given bit by bit, and what comes of that again, down to so many ``layers``."""

    def __init__(self, layers: int) -> None:
        self._unpacking = zlib.decompressobj()
        self._is_over = False
        self._below = _Layer(layers - 1) if layers > 1 else None

    def sizes(self, packed: bytes) -> Iterator[int]:
        """How many bytes each piece becomes; nothing where it is not deflated."""
        while packed and not self._is_over:
            try:
                made = self._unpacking.decompress(packed, _AT_ONCE)
            except zlib.error:
                self._is_over = True
                return
            packed, self._is_over = self._unpacking.unconsumed_tail, self._unpacking.eof
            yield len(made)
            if self._below is not None:
                yield from self._below.sizes(made)

"""Bytes -> text: which encoding a file is in, and what of it can be shown.

Order: a byte order mark, UTF-8, Windows-1252, charset-normalizer. Windows-1252 comes before the statistical guess
because Western texts are too short for statistics (the guess takes 1252 for 1250), and is skipped where it would turn
most letters into accented ones: such a text is Cyrillic, Greek or Chinese.
"""

from __future__ import annotations

import codecs
import re
from pathlib import PurePath

from dateline.documents.problems import ReadingError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"})
_SAMPLE = 64 * 1024
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1b\x1a"))
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNSHOWABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\ufffd"


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """The text of a file called ``name``, as it will be shown (see `showable`).

    ``declared`` is the encoding that the file itself names, as web pages do; it is tried after UTF-8.
    Raises `ReadingError` where the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return showable(data.decode(encoding, errors="replace"))
    _refuse_binary(data, name)
    wide = _wide_encoding(data)
    if wide:
        return showable(data.decode(wide, errors="replace"))
    if b"\0" in data:
        raise ReadingError(f"{name} does not hold text: it looks like a binary file{_renamed(name)}.")
    return showable(_decode_plain(data, name, declared))


def showable(text: str) -> str:
    """Line ends as ``\\n``, no invisible control characters, no half of a surrogate pair.

    Every offset of Dateline points into the result, so it is made once, before anything is looked for.
    """
    return _UNSHOWABLE.sub("", replace_surrogates(_LINE_ENDS.sub("\n", text)))


def replace_surrogates(text: str) -> str:
    """One replacement character for each lone surrogate, which no file and no window could hold; length is kept."""
    return _SURROGATES.sub(_REPLACEMENT, text)


def _refuse_binary(data: bytes, name: str) -> None:
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise ReadingError(f"{name} does not hold plain text: it looks like {what}{_renamed(name)}.")
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS.replace(b"\0", b"")))
    if controls > 2 + len(sample) // 100:
        raise ReadingError(f"{name} does not hold text: it looks like a binary file{_renamed(name)}.")


def _renamed(name: str) -> str:
    """Who reads "looks like a picture" about a .txt wants to hear what happened to it."""
    suffix = PurePath(name).suffix.lower()
    return f" renamed to {suffix}" if suffix in _TEXT_SUFFIXES else ""


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: in a Western text every other byte is zero."""
    sample = data[: _SAMPLE & ~1]
    half = len(sample) // 2
    if half < 4 or b"\0" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.6 * half and even < 0.02 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.02 * half:
        return "utf-16-be"
    return None


def _decode_plain(data: bytes, name: str, declared: str | None) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        damaged = _damaged_utf8(data)
    if damaged is not None:
        return damaged
    if declared:
        try:
            return data.decode(declared)
        except (UnicodeDecodeError, LookupError):
            pass  # pages often name the wrong encoding, or none that exists; the next steps decide
    try:
        western = data.decode("cp1252")
    except UnicodeDecodeError:
        western = None
    if western is not None and _mostly_ascii(western):
        return western
    return _decode_by_statistics(data, name, western)


def _damaged_utf8(data: bytes) -> str | None:
    """UTF-8 with a few broken bytes, say a text cut inside a character: far more sequences are good than bad."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count(_REPLACEMENT)
    good = sum(1 for character in text if character > "\x7f") - broken
    return text if good >= 10 * broken else None


def _mostly_ascii(text: str) -> bool:
    letters = [character for character in text[:_SAMPLE] if character.isalpha()]
    accented = sum(1 for letter in letters if letter > "\x7f")
    return accented <= 0.3 * len(letters) or not letters


def _decode_by_statistics(data: bytes, name: str, western: str | None) -> str:
    from charset_normalizer import from_bytes  # slow to import and rarely needed

    best = from_bytes(data[:_SAMPLE]).best()
    if best is not None:
        return data.decode(best.encoding, errors="replace")
    if western is not None:
        return western
    raise ReadingError(f"{name} is in a character encoding that Dateline cannot tell; save it as UTF-8.")

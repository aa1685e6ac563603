"""Small PDF files for tests, written by hand: lines of text at given places of a page, and the file's metadata."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842
"""Points: a page of A4."""


@dataclass(frozen=True)
class Words:
    """A piece of text that begins at ``x``, ``y`` (points from the lower left corner)."""

    text: str
    x: float = 72
    y: float = 700
    size: float = 11
    bold: bool = False
    turned: bool = False  # read from below to above

    def operators(self) -> bytes:
        turn = f"0 1 -1 0 {self.x} {self.y}" if self.turned else f"1 0 0 1 {self.x} {self.y}"
        text = self.text.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
        font = f"BT /{'F2' if self.bold else 'F1'} {self.size} Tf {turn} Tm (".encode()
        return font + text + b") Tj ET\n"


def column(text: str, *, x: float = 72, y: float = 700, size: float = 11, leading: float = 14) -> list[Words]:
    """The lines of ``text`` one below the other."""
    return [Words(line, x, y - number * leading, size) for number, line in enumerate(text.split("\n"))]


def with_packed_page(data: bytes, packed: bytes, filters: str) -> bytes:
    """``data`` of `pdf_of` with other bytes for its first page, to be unpacked by ``filters``."""
    start = data.index(b"7 0 obj")
    stream = f"7 0 obj\n<< /Length {len(packed)} /Filter [{filters}] >>\nstream\n".encode() + packed + b"\nendstream\n"
    return data[:start] + stream + data[data.index(b"endobj", start) :]


def pdf_of(*pages: Sequence[Words], info: str = "", more: str = "") -> bytes:
    """A file with these pages. ``info`` is the inside of its Info dictionary, ``more`` is put into its trailer."""
    encoding = "/Encoding /WinAnsiEncoding"
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica {encoding} >>".encode(),
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold {encoding} >>".encode(),
        f"<< {info} >>".encode("latin-1"),
    ]
    for number, page in enumerate(pages):
        drawn = b"".join(words.operators() for words in page)
        fonts = "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
        head = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] {fonts} /Contents {7 + 2 * number} 0 R >>"
        )
        objects.append(head.encode())
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n".encode() + drawn + b"endstream")
    return _file(objects, more)


def _file(objects: Sequence[bytes], more: str) -> bytes:
    written = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = len(written)
    written += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    for place in places:
        written += f"{place:010} 00000 n \n".encode()
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 5 0 R {more} >>\nstartxref\n{table}\n%%EOF\n"
    return bytes(written + trailer.encode())

"""What of a drag or of the clipboard is taken in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from dateline.ui.opening import Offered, offered


def mime(*urls: str, text: str = "") -> QMimeData:
    made = QMimeData()
    if urls:
        made.setUrls([QUrl(url) for url in urls])
    if text:
        made.setText(text)
    return made


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (mime("file:///tmp/a.txt"), Offered((Path("/tmp/a.txt"),))),
        (mime("file://localhost/tmp/a%20b.txt"), Offered((Path("/tmp/a b.txt"),))),
        (mime("https://example.org/a.html"), Offered(addresses=1)),
        (mime("file://elsewhere/share/a.txt"), Offered(addresses=1)),
        (mime("file:///tmp/a.txt", "ftp://example.org/b"), Offered((Path("/tmp/a.txt"),), addresses=1)),
        (mime(text="It rained."), Offered(text="It rained.")),
        (mime(text=" \n"), Offered()),
        (mime(), Offered()),
    ],
)
def test_local_files_and_text_are_taken_and_addresses_never(given: QMimeData, expected: Offered) -> None:
    assert offered(given) == expected


def test_a_dragged_address_is_no_text(qapp: object) -> None:
    given = mime("https://example.org/a.html", text="https://example.org/a.html")
    assert not offered(given).is_welcome

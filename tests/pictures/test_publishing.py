"""The pictures of the sample articles as files: all text is text, nothing is a bitmap, and all formats look alike."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Filter, shown_events
from dateline.commands.reading import Reading
from dateline.render import files
from dateline.render.files import picture_image, write_picture
from dateline.render.picture import Picture
from dateline.render.theme import ThemeName, load_theme
from dateline.resource_files import resource
from tests.pictures.test_pictures import pixels

_CELL = 4
"""Pixels over which two pictures are averaged before they are compared, so that what lies beside the same edge by a
fraction of a pixel is the same. The smallest mark is 8 pixels wide."""

_SVG, _PDF = 40, 80
"""Levels of 255 by which a cell may differ at most. Qt draws its own SVG with the same rasteriser: 28 was the most that
was seen, where a dash stands a pixel higher. PDFium draws letters in its own way, thinner and on no grid: 70 was the
most. One mark that is missing makes 89 or more of at least one cell: see `test_one_event_less_would_be_seen`."""


@pytest.fixture(scope="module")
def samples() -> Chronology:
    reading = Reading([resource("samples")], given=None)
    return reading.project().with_analyses(reading.analyses(with_events=True))


class _Recorder(QPainter):
    """A painter that remembers what it was told to write."""

    written: list[str] = []  # noqa: RUF012  # of all painters of a test together

    def drawText(self, *arguments: object) -> None:  # noqa: N802  # as Qt calls it
        self.written.append(str(arguments[-1]))
        super().drawText(*arguments)  # type: ignore[call-overload]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Every text that is painted into a file, in order."""
    _Recorder.written = []
    monkeypatch.setattr(files, "QPainter", _Recorder)
    yield _Recorder.written


def picture(chronology: Chronology, theme: ThemeName = "light") -> Picture:
    events = shown_events(chronology, Filter())
    return Picture(chronology, events, load_theme(theme), "The flood", made_on=datetime.date(2026, 11, 26))


def cells(image: QImage) -> np.ndarray:
    size = image.size() / _CELL
    return pixels(image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation))


def furthest(one: QImage, other: QImage) -> int:
    """By how many levels the two differ where they differ most."""
    return int(np.abs(cells(one) - cells(other)).max())


def svg_opened(path: Path, picture: Picture) -> QImage:
    drawn = QImage(*picture.size, QImage.Format.Format_RGB32)
    drawn.fill(0xFFFFFFFF)
    painter = QPainter(drawn)
    QSvgRenderer(str(path)).render(painter)
    painter.end()
    return drawn


def pdf_opened(path: Path) -> QImage:
    document = pypdfium2.PdfDocument(path)
    made = document[0].render(scale=96 / 72, rev_byteorder=False)
    image = QImage(made.to_numpy().tobytes(), made.width, made.height, made.stride, QImage.Format.Format_BGR888)
    image = image.copy()
    document.close()
    return image


def letters(text: str) -> Counter[str]:
    """What is written, without what a reader of PDF makes of gaps."""
    return Counter("".join(text.split()))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_svg(qtbot: QtBot, samples: Chronology, told: list[str], theme: ThemeName, tmp_path: Path) -> None:
    path, wanted = tmp_path / "flood.svg", picture(samples, theme)
    write_picture(wanted, path)
    assert len(told) > 80
    tree = ElementTree.parse(path).getroot()
    svg = "{http://www.w3.org/2000/svg}"
    assert Counter("".join(node.itertext()) for node in tree.iter(f"{svg}text")) == Counter(told)
    assert not list(tree.iter(f"{svg}image"))
    assert "base64" not in path.read_text("utf-8")
    told.clear()
    assert furthest(svg_opened(path, wanted), picture_image(wanted)) <= _SVG


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_pdf(qtbot: QtBot, samples: Chronology, told: list[str], theme: ThemeName, tmp_path: Path) -> None:
    path, wanted = tmp_path / "flood.pdf", picture(samples, theme)
    write_picture(wanted, path)
    assert len(told) > 80
    document = pypdfium2.PdfDocument(path)
    page = document[0]
    assert letters(page.get_textpage().get_text_range()) == letters("".join(told))
    kinds = Counter(part.type for part in page.get_objects())
    assert kinds[pdfium.FPDF_PAGEOBJ_TEXT] > 80
    assert not kinds[pdfium.FPDF_PAGEOBJ_IMAGE]
    document.close()
    told.clear()
    assert furthest(pdf_opened(path), picture_image(wanted)) <= _PDF


def test_one_event_less_would_be_seen(qtbot: QtBot, samples: Chronology) -> None:
    """The tolerances above are below what the smallest thing makes that could be missing."""
    wanted = picture(samples)
    whole = picture_image(wanted)
    lone = next(event for event in wanted.events if "1743" in event.label)
    others = tuple(event for event in wanted.events if event is not lone)
    assert furthest(picture_image(replace(wanted, events=others)), whole) > _PDF

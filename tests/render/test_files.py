"""Pictures as files: real text, real resolution, no bitmaps, never half a file."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from dateline.chronology.showing import Arrangement, LanesBy
from dateline.render.files import PictureError, picture_image, write_picture
from dateline.render.picture import Picture
from dateline.render.theme import load_theme
from tests.render.chronologies import bridge
from tests.timeline.scenes import at


def picture(**changes: object) -> Picture:
    chronology = bridge().chronology
    made = Picture(chronology, chronology.events, load_theme("light"), "Harbour & Beringen <2025>")
    return replace(made, **changes)  # type: ignore[arg-type]


def test_svg_has_text_as_text_and_no_bitmap(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "picture.svg"
    write_picture(picture(), path)
    tree = ElementTree.parse(path).getroot()
    texts = ["".join(node.itertext()) for node in tree.iter("{http://www.w3.org/2000/svg}text")]
    for words in ("Harbour & Beringen <2025>", "Kallas meets Jin Porter", "told by 2", "October 2025", "Sources"):
        assert words in texts
    nodes = list(tree.iter("{http://www.w3.org/2000/svg}text"))
    assert {node.get("font-family") for node in nodes} == {"Inter"}
    assert all(float(node.get("textLength", 0)) > 0 for node in nodes)
    assert not list(tree.iter("{http://www.w3.org/2000/svg}image"))
    assert "DejaVu Sans" in path.read_text("utf-8")


def test_svg_and_png_look_alike(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "picture.svg"
    write_picture(picture(), path)
    drawn = QImage(1600, 900, QImage.Format.Format_RGB32)
    drawn.fill(0xFFFFFFFF)
    painter = QPainter(drawn)
    QSvgRenderer(str(path)).render(painter)
    painter.end()
    small = [image.scaled(160, 90) for image in (drawn, picture_image(picture()))]
    different = sum(
        abs(small[0].pixelColor(x, y).lightness() - small[1].pixelColor(x, y).lightness()) > 60
        for x in range(160)
        for y in range(90)
    )
    assert different < 160 * 90 * 0.01


def test_bars_that_go_on_do_not_reach_into_the_margins(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "picture.svg"
    write_picture(picture(visible=(at(2025, 10, 25), at(2025, 11, 20))), path)
    drawn = QImage(1600, 900, QImage.Format.Format_RGB32)
    drawn.fill(0xFFFFFFFF)
    painter = QPainter(drawn)
    QSvgRenderer(str(path)).render(painter)
    painter.end()
    assert {drawn.pixelColor(x, y).name() for x in (10, 55, 1545, 1590) for y in range(900)} == {"#ffffff"}


def test_pdf_is_one_page_with_fonts_and_no_bitmap(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "picture.pdf"
    write_picture(picture(), path)
    written = path.read_bytes()
    assert written.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", written)) == 1
    assert b"Inter" in written
    assert not re.search(rb"/Subtype\s*/Image", written)


def test_ends_that_fade_fade_in_a_pdf(qtbot: QtBot, tmp_path: Path) -> None:
    """Qt alone writes them crisp, and then an assumed end looks like one that was said."""
    path = tmp_path / "picture.pdf"
    wanted = picture(visible=(at(2025, 10, 1), at(2025, 12, 1)))
    write_picture(wanted, path)
    document = pypdfium2.PdfDocument(path)
    made = document[0].render(scale=96 / 72)
    drawn = QImage(made.to_numpy().tobytes(), made.width, made.height, made.stride, QImage.Format.Format_BGR888).copy()
    document.close()
    image = picture_image(wanted)
    ink = load_theme("light").document(1).mark
    x0 = 42 * 1.5 + 20 / 61 * (1600 - 2 * 42 * 1.5)  # 21 October: the start that was assumed
    row = next(y for y in range(image.height()) if image.pixelColor(round(x0) + 100, y).name() == ink.lower())
    shades = [drawn.pixelColor(round(x0) + step, row + 6).lightness() for step in (3, 12, 24, 60)]
    assert shades == sorted(shades, reverse=True)
    assert shades[0] > shades[3] + 80
    for step in (3, 12, 24, 60):
        seen, meant = (one.pixelColor(round(x0) + step, row + 6).lightness() for one in (drawn, image))
        assert abs(seen - meant) < 12


def test_dashes_between_figures_can_be_copied_from_a_pdf(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "picture.pdf"
    write_picture(picture(title="1914 – 1918, 8–9 March"), path)
    document = pypdfium2.PdfDocument(path)
    assert "1914 – 1918, 8–9 March" in document[0].get_textpage().get_text_range()
    document.close()


@pytest.mark.parametrize(("dpi", "pixels"), [(96, (1600, 900)), (192, (3200, 1800))])
def test_png_has_its_size_and_resolution(qtbot: QtBot, tmp_path: Path, dpi: int, pixels: tuple[int, int]) -> None:
    path = tmp_path / "picture.png"
    write_picture(picture(dpi=dpi), path)
    image = QImage(str(path))
    assert (image.width(), image.height()) == pixels
    assert round(image.dotsPerMeterX() * 0.0254) == dpi


@pytest.mark.parametrize("name", ["picture.jpg", "picture", "picture.svg.txt"])
def test_other_formats_are_refused(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    with pytest.raises(PictureError, match=r"written as \.png, \.svg or \.pdf"):
        write_picture(picture(), tmp_path / name)


@pytest.mark.parametrize("extension", ["png", "svg", "pdf"])
def test_a_place_that_does_not_exist_is_named(qtbot: QtBot, tmp_path: Path, extension: str) -> None:
    path = tmp_path / "nowhere" / f"picture.{extension}"
    with pytest.raises(PictureError, match=r"nowhere.*No such file"):
        write_picture(picture(), path)


def test_what_was_there_stays_if_writing_fails(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "picture.svg"
    path.write_text("before", "utf-8")

    def fail(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("dateline.render.files.mend_svg", fail)
    with pytest.raises(PictureError, match="No space left"):
        write_picture(picture(), path)
    assert path.read_text("utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_picture_that_no_machine_can_hold_is_refused(qtbot: QtBot) -> None:
    with pytest.raises(PictureError, match="too large"):
        picture_image(picture(size=(16_000, 9000), dpi=1200))


def test_a_picture_too_small_to_be_read_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="at least 480 × 300 pixels"):
        write_picture(picture(size=(320, 240)), tmp_path / "picture.png")


@pytest.mark.parametrize("lanes_by", list(LanesBy))
@pytest.mark.parametrize("size", [(1600, 900), (600, 400), (480, 300), (800, 1200), (3000, 600)])
def test_any_size_can_be_drawn(qtbot: QtBot, lanes_by: LanesBy, size: tuple[int, int]) -> None:
    image = picture_image(picture(arrangement=Arrangement(lanes_by), size=size))
    assert (image.width(), image.height()) == size

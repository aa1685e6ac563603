"""A picture without a ground, laid over something."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from dateline.render.files import PictureError, picture_image, write_picture
from dateline.render.picture import Picture
from dateline.render.see_through import let_through
from dateline.render.theme import ThemeName, load_theme
from tests.pictures.test_pictures import pixels
from tests.render.chronologies import bridge


def picture(theme: ThemeName) -> Picture:
    chronology = bridge().chronology
    return Picture(chronology, chronology.events, load_theme(theme), "The bridge", size=(1067, 600))


def laid_over(colour: str, image: QImage) -> QImage:
    under = QImage(image.size(), QImage.Format.Format_RGB32)
    under.fill(QColor(colour))
    painter = QPainter(under)
    painter.drawImage(0, 0, image)
    painter.end()
    return under


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_over_the_canvas_it_looks_as_ever(qtbot: QtBot, theme: ThemeName) -> None:
    plain = picture(theme)
    canvas = plain.theme.colours.canvas
    over = laid_over(canvas, picture_image(replace(plain, transparent=True)))
    away = abs(pixels(over) - pixels(picture_image(plain))).max(axis=2)
    # Only the edges of letters differ: Qt draws them bolder where it does not know what is behind.
    assert away.max() <= 64
    assert (away > 3).mean() < 0.05
    assert (away > 32).mean() < 0.005


def test_what_is_behind_shows_and_nothing_of_the_canvas_is_left(qtbot: QtBot) -> None:
    image = picture_image(replace(picture("light"), transparent=True))
    assert image.pixelColor(2, 2).alpha() == 0
    clear = sum(
        image.pixelColor(x, y).alpha() == 0 for x in range(0, image.width(), 8) for y in range(0, image.height(), 8)
    )
    assert clear > 0.6 * (image.width() // 8) * (image.height() // 8)
    light = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == QColor("#FFFFFF")
    ]
    assert len(light) < 400  # letters on chips and flags only


def test_a_file_keeps_what_is_clear(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    write_picture(replace(picture("light"), transparent=True), path)
    assert QImage(str(path)).pixelColor(2, 2).alpha() == 0


@pytest.mark.parametrize("extension", ["svg", "pdf"])
def test_only_a_png_can_be_without_a_ground(qtbot: QtBot, tmp_path: Path, extension: str) -> None:
    with pytest.raises(PictureError, match="Only a PNG"):
        write_picture(replace(picture("light"), transparent=True), tmp_path / f"picture.{extension}")


@pytest.mark.parametrize(("value", "ground"), [("#DFE1E6", "#FFFFFF"), ("#33363E", "#17191D"), ("#131519", "#17191D")])
def test_thin_colours_look_alike_on_their_ground(qtbot: QtBot, value: str, ground: str) -> None:
    thin = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    thin.fill(Qt.GlobalColor.transparent)
    painter = QPainter(thin)
    painter.fillRect(0, 0, 1, 1, let_through(value, ground))
    painter.end()
    seen, wanted = laid_over(ground, thin).pixelColor(0, 0), QColor(value)
    assert abs(seen.red() - wanted.red()) <= 2
    assert abs(seen.green() - wanted.green()) <= 2
    assert abs(seen.blue() - wanted.blue()) <= 2
    assert thin.pixelColor(0, 0).alpha() < 200

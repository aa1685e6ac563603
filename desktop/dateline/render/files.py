"""Pictures as files and for the clipboard: PNG, SVG and PDF through the same painter.

Text stays text in SVG and PDF, in a named font, and nothing is a bitmap. A file appears only when it is whole.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from dateline.render.fonts import load_fonts
from dateline.render.language import tr
from dateline.render.pages import pages_of
from dateline.render.pdf import NO_NUMBER, mend_pdf
from dateline.render.picture import LEAST_SIZE, Picture, made_words, pages_behind, paint_picture
from dateline.render.svg import mend_svg
from dateline.stepwise import finished
from dateline.whole_file import whole_file

_MOST_PIXELS = 20_000 * 20_000
_PDF_DPI = 1200  # positions in a PDF are whole units of this resolution


class PictureError(Exception):
    """A picture could not be made; the message is a sentence for a person."""


def write_picture(picture: Picture, path: Path) -> list[Path]:
    """Write the picture as the extension says (.png, .svg, .pdf); raises `PictureError` and leaves no half a file.

    Sources that have no room on it follow on pages of their own: in a PDF behind it, else in files beside it. The files
    that were written are the result.
    """
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise PictureError(tr("A picture is written as .png, .svg or .pdf, not as “{name}”.", name=path.name))
    if picture.transparent and write is not _write_png:
        raise PictureError(tr("Only a PNG can be without a ground. Save as .png, or leave the ground."))
    _check_size(picture)
    load_fonts()
    behind = pages_behind(picture)
    if write is _write_pdf:
        _written(path, lambda draft: finished(_pdf_steps([picture, *behind], draft)))
        return [path]
    _written(path, lambda draft: write(picture, draft))
    beside = [path.with_stem(f"{path.stem}-sources{'' if number == 1 else f'-{number}'}")
              for number in range(1, len(behind) + 1)]  # fmt: skip
    for page, place in zip(behind, beside, strict=True):
        _written(place, lambda draft, page=page: write(page, draft))  # type: ignore[misc]
    return [path, *beside]


def write_pages(picture: Picture, path: Path) -> Generator[None, None, int]:
    """Write a PDF with as many pages as `pages_of` makes of the picture, in steps; their number is the result.

    Raises `PictureError`; no half a file is left, whether that happens or the steps are not taken to their end.
    """
    if path.suffix.lower() != ".pdf":
        raise PictureError(tr("Only a PDF has pages, not “{name}”.", name=path.name))
    load_fonts()
    _check_size(picture)
    pages = yield from pages_of(picture)
    try:
        with whole_file(path) as draft:
            draft.touch()
            yield from _pdf_steps(pages, draft)
    except OSError as problem:
        raise _lost(path, problem) from problem
    return len(pages)


def _written(path: Path, write: Callable[[Path], None]) -> None:
    try:
        with whole_file(path) as draft:
            draft.touch()  # Python says what is wrong with the place; Qt would only print it
            write(draft)
    except OSError as problem:
        raise _lost(path, problem) from problem


def _lost(path: Path, problem: OSError) -> PictureError:
    return PictureError(tr("“{path}” could not be written: {why}.", path=path, why=problem.strerror or problem))


def picture_image(picture: Picture) -> QImage:
    """The picture as an image, ``dpi / 96`` times its size in pixels; raises `PictureError` where that is too large."""
    _check_size(picture)
    load_fonts()
    factor = picture.dpi / 96
    width, height = round(picture.size[0] * factor), round(picture.size[1] * factor)
    if width * height > _MOST_PIXELS:
        raise PictureError(
            tr(
                "A picture of {width} × {height} pixels is too large; take a smaller size or fewer dpi.",
                width=width,
                height=height,
            )
        )
    kind = QImage.Format.Format_ARGB32_Premultiplied if picture.transparent else QImage.Format.Format_RGB32
    image = QImage(width, height, kind)
    if image.isNull():
        raise PictureError(
            tr("There is not enough memory for a picture of {width} × {height} pixels.", width=width, height=height)
        )
    image.fill(Qt.GlobalColor.transparent if picture.transparent else QColor(picture.theme.colours.canvas))
    painter = QPainter(image)
    try:
        painter.scale(factor, factor)
        paint_picture(painter, picture)
    finally:
        painter.end()
    dots_per_metre = round(picture.dpi / 0.0254)
    image.setDotsPerMeterX(dots_per_metre)  # only now: Qt would scale the fonts by it
    image.setDotsPerMeterY(dots_per_metre)
    return image


def _check_size(picture: Picture) -> None:
    width, height = LEAST_SIZE
    if picture.size[0] < width or picture.size[1] < height:
        raise PictureError(
            tr("A picture needs at least {width} × {height} pixels to be read.", width=width, height=height)
        )


def _write_png(picture: Picture, path: Path) -> None:
    image = picture_image(picture)
    image.setText("Title", picture.title)
    image.setText("Software", made_words(picture))
    if not image.save(str(path)):
        raise _unwritable()


def _write_svg(picture: Picture, path: Path) -> None:
    load_fonts()
    width, height = picture.size
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(QSize(width, height))
    generator.setViewBox(QRect(0, 0, width, height))
    generator.setResolution(96)
    generator.setTitle(picture.title)
    generator.setDescription(made_words(picture))
    painter = QPainter()
    if not painter.begin(generator):
        raise _unwritable()
    try:
        paint_picture(painter, picture)
    finally:
        painter.end()
    mend_svg(path, picture.theme)


def _write_pdf(picture: Picture, path: Path) -> None:
    finished(_pdf_steps([picture], path))


def _pdf_steps(pages: Sequence[Picture], path: Path) -> Generator[None, None, None]:
    """Write the pages, one a step."""
    load_fonts()
    width, height = pages[0].size
    writer = QPdfWriter(str(path))
    writer.setTitle(pages[0].title)
    writer.setCreator("Dateline")
    writer.setDocumentId(NO_NUMBER)
    writer.setResolution(_PDF_DPI)
    writer.setPageSize(QPageSize(QSizeF(width * 72 / 96, height * 72 / 96), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter()
    if not painter.begin(writer):
        raise _unwritable()
    try:
        painter.scale(_PDF_DPI / 96, _PDF_DPI / 96)
        for number, page in enumerate(pages):
            if number:
                yield
                if not writer.newPage():
                    raise _unwritable()
            paint_picture(painter, page)
    finally:
        painter.end()
    mend_pdf(path, pages[0].made_on)


def _unwritable() -> OSError:
    return OSError(tr("the disk may be full"))


_WRITERS: dict[str, Callable[[Picture, Path], None]] = {".png": _write_png, ".svg": _write_svg, ".pdf": _write_pdf}

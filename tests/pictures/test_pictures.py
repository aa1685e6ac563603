"""What is painted is what was painted before, with the shipped font.

After a change that is meant, look at the new pictures and keep them:
``DATELINE_RENEW_PICTURES=1 pytest tests/pictures``.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QFontDatabase, QImage
from pytestqt.qtbot import QtBot

from dateline.render.fonts import load_fonts
from tests.pictures.scenes import SCENES

_KEPT = Path(__file__).parent / "reference"
_LETTERS = Path(__file__).parent / "fonts" / "test-letters.ttf"  # a few of Hebrew and Arabic
_SEEN = 40  # levels of 255 by which two pixels differ visibly
_SHARE = 0.0005  # of pixels that may differ: another build of FreeType smooths edges differently


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    return flat[:, : image.width() * 4].reshape(image.height(), image.width(), 4)[:, :, :3].astype(np.int16)


@pytest.mark.parametrize("name", SCENES)
def test_picture(qtbot: QtBot, name: str, tmp_path: Path) -> None:
    load_fonts()
    if "Test Letters" not in QFontDatabase.families():
        QFontDatabase.addApplicationFont(str(_LETTERS))
    image, kept = SCENES[name](), _KEPT / f"{name}.png"
    if os.environ.get("DATELINE_RENEW_PICTURES"):
        kept.parent.mkdir(exist_ok=True)
        assert image.save(str(kept))
        return
    before = QImage(str(kept))
    assert not before.isNull(), f"there is no {kept.name}"
    assert (image.width(), image.height()) == (before.width(), before.height())
    different = (np.abs(pixels(image) - pixels(before)).max(axis=2) > _SEEN).mean()
    if different > _SHARE:
        image.save(str(tmp_path / f"{name}.png"))
    assert different <= _SHARE, f"{different:.2%} of the pixels differ; see {tmp_path / name}.png"


@pytest.mark.skipif(sys.platform != "linux", reason="only fontconfig can be told of no font at all")
def test_pictures_need_no_font_of_the_platform(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text("<fontconfig></fontconfig>", "utf-8")
    environment = {**os.environ, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("DATELINE_RENEW_PICTURES", None)
    again = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", __file__, "-k", "test_picture["]
    done = subprocess.run(again, env=environment, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stdout[-3000:]
    assert f"{len(SCENES)} passed" in done.stdout

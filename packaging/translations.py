"""Gather what a person reads from the code into resources/translations, with Qt's lupdate.

    .venv/bin/python packaging/translations.py

What is new stands there as unfinished and is to be translated, by hand or with Qt Linguist (`pyside6-linguist`); what
is gone from the code goes from the files. A test says when that has been forgotten.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("render", "session", "ui")
TRANSLATIONS = ROOT / "resources" / "translations"


def main() -> int:
    """Bring all files up to date."""
    tool = Path(PySide6.__file__).parent / ("lupdate.exe" if sys.platform == "win32" else "lupdate")
    sources = sorted(path for package in PACKAGES for path in (ROOT / "desktop" / "dateline" / package).rglob("*.py"))
    done = 0
    for path in sorted(TRANSLATIONS.glob("*.ts")):
        command = [tool, "-no-obsolete", "-locations", "none", "-source-language", "en"]
        command += ["-tr-function-alias", "QT_TR_NOOP+=marked", "-extensions", "py"]
        done |= subprocess.call([*command, *sources, "-ts", path], cwd=ROOT)
    return done


if __name__ == "__main__":
    sys.exit(main())

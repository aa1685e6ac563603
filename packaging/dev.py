#!/usr/bin/env python3
"""Set up Dateline in this checkout and run it or its tests. Needs Python 3.11 or later and a package registry.

    python3 packaging/dev.py samples   the main job on the sample articles: a window, or timeline.png without a display
    python3 packaging/dev.py test      the tests; further words go to pytest
    python3 packaging/dev.py run ...   dateline itself, with the words that follow
    python3 packaging/dev.py setup     only the set-up

The set-up makes .venv from the lock file (exact versions, checked by hash) and, on Debian-like systems, sees to the
system libraries that Qt needs: as root it installs them, otherwise it says which and stops. Done once, it is not done
again until the lock file changes. Only the standard library is used here.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv"
INTERPRETER = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
SOURCES = ROOT / "desktop"
RUNTIME = ROOT / "packaging" / "requirements.lock"
DEVELOPMENT = ROOT / "packaging" / "requirements-dev.lock"

sys.path.insert(0, str(SOURCES))
from dateline.commands import system_libraries  # noqa: E402  (standard library only: nothing is installed yet)


def main(words: list[str]) -> int:
    """Do what the first word says; the exit status is that of what was run."""
    verb, rest = (words[0], words[1:]) if words else ("help", [])
    verbs = {"samples": samples, "test": test, "run": run, "setup": setup}
    if verb not in verbs:
        print(__doc__)
        return 0 if verb in ("help", "-h", "--help") else 2
    require_python()
    return verbs[verb](rest)


def samples(_: list[str]) -> int:
    """The main job on the sample articles."""
    display = system_libraries.has_display()
    install_system_libraries(window=display)
    install(RUNTIME)
    articles = str(ROOT / "resources" / "samples" / "flood")
    if display:
        say("opening the window with the sample articles; close it to end")
        return dateline(articles)
    picture = ROOT / "timeline.png"
    say("there is no display here, so the same job is done without a window")
    status = dateline("export", "-o", str(picture), articles)
    if status == 0:
        say(f"the timeline of the sample articles is in {picture}")
    return status


def test(rest: list[str]) -> int:
    """The whole test suite. Windows are tested offscreen, so no display is needed."""
    install_system_libraries(window=False)
    install(DEVELOPMENT)
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    return subprocess.call([INTERPRETER, "-m", "pytest", *rest], cwd=ROOT, env=environment)


def run(rest: list[str]) -> int:
    """``dateline`` with the words given."""
    install(RUNTIME)
    return dateline(*rest)


def setup(_: list[str]) -> int:
    """Everything that developing needs, and nothing run."""
    install_system_libraries(window=system_libraries.has_display())
    install(DEVELOPMENT)
    return 0


def dateline(*arguments: str) -> int:
    """Run the app from this checkout."""
    return subprocess.call([INTERPRETER, "-m", "dateline", *arguments])


def say(sentence: str) -> None:
    print(f"dateline: {sentence}", flush=True)


def stop(sentence: str) -> NoReturn:
    print(f"dateline: {sentence}", file=sys.stderr, flush=True)
    raise SystemExit(1)


def require_python() -> None:
    """Say so in one sentence if this interpreter is too old."""
    if sys.version_info < (3, 11):
        stop(f"Python 3.11 or later is needed, this is {sys.version.split()[0]} ({sys.executable})")


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def install_system_libraries(*, window: bool) -> None:
    """Install the Debian packages that Qt lacks, if this is root on a Debian-like system; else say which and stop."""
    missing = system_libraries.missing_packages(window=window)
    if not missing:
        return
    if not (is_root() and shutil.which("apt-get")):
        stop(system_libraries.sentence_about(missing) + "\nThen run the same command again.")
    say(f"installing the system libraries {', '.join(missing)}")
    apt_get("update", "-qq")
    apt_get("install", "-y", "-qq", "--no-install-recommends", *missing)


def apt_get(*words: str) -> None:
    """Run apt-get; its output is shown only if it fails."""
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    done = subprocess.run(["apt-get", *words], env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stdout, done.stderr, file=sys.stderr)
        stop(f"'apt-get {' '.join(words)}' failed, see above")


def install(lock: Path) -> None:
    """Bring .venv to what the lock file says, unless it is there already."""
    stamp = ENVIRONMENT / f"{lock.name}.installed"
    wanted = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
    if INTERPRETER.exists() and stamp.exists() and stamp.read_text() == wanted:
        return
    make_environment()
    say(f"installing what {lock.relative_to(ROOT).as_posix()} names; the first time this takes a minute or more")
    pip = [INTERPRETER, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    # The lock file is complete: nothing is resolved here, and a file whose hash differs is refused.
    status = subprocess.call([*pip, "--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", lock])
    if status:
        stop("the packages could not be installed, see above; is a package registry within reach?")
    # The checkout itself is what runs: a .pth file is all that an editable install would add.
    for folder in ENVIRONMENT.glob("lib/python*/site-packages" if os.name != "nt" else "Lib/site-packages"):
        (folder / "dateline-checkout.pth").write_text(f"{SOURCES}\n", encoding="utf-8")
    stamp.write_text(wanted)


def make_environment() -> None:
    """Make .venv anew if there is none or it belongs to another Python."""
    if INTERPRETER.exists():
        version = subprocess.run(
            [INTERPRETER, "-c", "import sys; print(sys.version)"], capture_output=True, text=True, check=False
        )
        if version.stdout.strip() == sys.version.strip():
            return
    if importlib.util.find_spec("ensurepip") is None:
        missing_venv()
    if ENVIRONMENT.exists():
        shutil.rmtree(ENVIRONMENT)
    say(f"making the environment {ENVIRONMENT}")
    if subprocess.call([sys.executable, "-m", "venv", ENVIRONMENT]):
        stop("the environment could not be made, see above")


def missing_venv() -> None:
    """Debian and Ubuntu keep ensurepip in a package of its own."""
    package = f"python3.{sys.version_info.minor}-venv"
    if is_root() and shutil.which("apt-get"):
        apt_get("update", "-qq")
        apt_get("install", "-y", "-qq", "--no-install-recommends", package)
        return
    stop(f"Python's venv module is not complete. On Debian or Ubuntu:\n  sudo apt-get install -y {package}")


if __name__ == "__main__":
    try:
        raise SystemExit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        raise SystemExit(130) from None

"""The whole program as a process: it starts, says nothing, and ends without leaving anything behind."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

_OPEN_AND_CLOSE = """
import sys
from pathlib import Path
import dateline.ui.app as app

def main():
    furnish = app.furnish
    def furnish_and_close(shell, settings, paths):
        furnish(shell, settings, paths)
        jobs = shell.furnishing.jobs
        print(*jobs.worker_pids, flush=True)
        if paths:
            jobs.finished.connect(shell.window.close)
        else:
            shell.window.close()
    app.furnish = furnish_and_close
    sys.exit(app.run_window([Path(name) for name in sys.argv[1:]]))

if __name__ == "__main__":
    main()
"""


def run(folder: Path, *arguments: str) -> tuple[subprocess.CompletedProcess[str], list[int]]:
    script = folder / "open_and_close.py"
    script.write_text(_OPEN_AND_CLOSE, "utf-8")
    own = {"XDG_CONFIG_HOME": str(folder / "config"), "XDG_DATA_HOME": str(folder / "data")}
    environment = os.environ | own | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, str(script), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done, [int(pid) for pid in done.stdout.split()]


def said(done: subprocess.CompletedProcess[str]) -> str:
    """What was written to stderr, without what the offscreen platform says of itself."""
    return "\n".join(line for line in done.stderr.splitlines() if "propagateSizeHints" not in line)


def test_it_opens_closes_and_leaves_no_worker(tmp_path: Path) -> None:
    done, workers = run(tmp_path)
    assert (done.returncode, said(done)) == (0, "")
    assert workers
    time.sleep(0.1)
    assert not any(Path(f"/proc/{pid}").exists() for pid in workers)


def test_files_named_at_the_start_are_opened(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Mill burns down\n\nThe mill burned down on 7 July 1931.\n", "utf-8")
    done, _ = run(tmp_path, str(article))
    assert (done.returncode, said(done)) == (0, "")


def test_the_first_window_imports_nothing_heavy() -> None:
    code = (
        "import sys, dateline.ui.app;"
        "heavy = {'numpy', 'pyqtgraph', 'spacy', 'dateparser', 'trafilatura', 'dateline.chronology.model'};"
        "sys.exit(', '.join(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == ""


def test_the_window_process_never_loads_grammar_or_syntax(tmp_path: Path) -> None:
    code = (
        "import sys, dateline.ui.furnishing, dateline.ui.panes, dateline.ui.timeline_view, dateline.ui.source_text;"
        "heavy = {'spacy', 'dateparser', 'trafilatura', 'htmldate'};"
        "sys.exit(', '.join(heavy & set(sys.modules)))"
    )
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False)
    assert done.stderr.strip() == ""

"""Work in the background: documents come in, and nothing that happens to a worker stops the rest."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dateline.session.jobs import Jobs, Progress
from dateline.session.session import Session
from tests.session.answering import serve_answers

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="workers are ended by POSIX signals here")


@pytest.fixture
def session(qapp: object) -> Session:
    return Session()


@pytest.fixture
def jobs(session: Session) -> Iterator[Jobs]:
    made = Jobs(session, target=serve_answers, time_limit=20, most_workers=1)
    yield made
    made.close()


def write(folder: Path, **texts: str) -> list[Path]:
    """One file for each text; ``_jsonl`` at the end of a name makes it a corpus."""
    paths = []
    for name, text in texts.items():
        stem = name.removesuffix("_jsonl")
        path = folder / (f"{stem}.jsonl" if name != stem else f"{stem}.txt")
        path.write_text(text, "utf-8")
        paths.append(path)
    return paths


def titles(session: Session) -> list[str]:
    return [entry.document.title for entry in session.chronology.entries]


def problems(session: Session) -> dict[str, str]:
    return {problem.id: problem.reason for problem in session.problems}


def is_running(pid: int) -> bool:
    """Whether a process exists and is not merely waiting to be reaped."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_documents_appear_as_they_finish(qtbot: QtBot, session: Session, jobs: Jobs, tmp_path: Path) -> None:
    seen: list[Progress | None] = []
    jobs.progress_changed.connect(lambda: seen.append(jobs.progress))
    with qtbot.waitSignal(jobs.finished, timeout=20_000):
        jobs.open_paths(write(tmp_path, one="The weir broke.", two="The mayor spoke."))
    assert titles(session) == ["The weir broke.", "The mayor spoke."]
    assert seen[-1] is None
    assert any(progress and progress.total == 2 for progress in seen)
    assert not jobs.is_running


def test_a_crash_costs_one_document_and_not_the_rest(
    qtbot: QtBot, session: Session, jobs: Jobs, tmp_path: Path
) -> None:
    with qtbot.waitSignal(jobs.finished, timeout=20_000):
        jobs.open_paths(write(tmp_path, a="first", b="crash", c="third"))
    assert titles(session) == ["first", "third"]
    assert list(problems(session)) == ["b.txt"]
    assert "killed" in problems(session)["b.txt"]


def test_a_document_that_takes_too_long_is_given_up(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    jobs = Jobs(session, target=serve_answers, time_limit=1.0, most_workers=1)
    with qtbot.waitSignal(jobs.finished, timeout=20_000):
        jobs.open_paths(write(tmp_path, a="hang", b="second"))
    jobs.close()
    assert titles(session) == ["second"]
    assert problems(session) == {"a.txt": "It took longer than a second to read."}


def test_a_corpus_goes_on_after_the_line_that_crashed(
    qtbot: QtBot, session: Session, jobs: Jobs, tmp_path: Path
) -> None:
    with qtbot.waitSignal(jobs.finished, timeout=20_000):
        jobs.open_paths(write(tmp_path, corpus_jsonl="first\ncrash\nfail\nfourth"))
    assert titles(session) == ["first", "fourth"]
    assert len(session.problems) == 2


def test_cancel_stops_at_once_and_keeps_what_was_finished(
    qtbot: QtBot, session: Session, jobs: Jobs, tmp_path: Path
) -> None:
    jobs.open_paths(write(tmp_path, a="first", b="hang", c="third"))
    qtbot.waitUntil(lambda: titles(session) == ["first"], timeout=20_000)
    (pid,) = jobs.worker_pids
    begun = time.monotonic()
    with qtbot.waitSignal(jobs.finished, timeout=5_000):
        jobs.cancel()
    assert time.monotonic() - begun < 1
    assert not is_running(pid)
    assert titles(session) == ["first"]
    assert jobs.progress is None
    with qtbot.waitSignal(jobs.finished, timeout=20_000):
        jobs.open_text("afterwards")
    assert titles(session) == ["first", "afterwards"]


def test_the_same_content_twice_is_recognised(qtbot: QtBot, session: Session, jobs: Jobs, tmp_path: Path) -> None:
    paths = write(tmp_path, a="The same.", b="The same.")
    with qtbot.waitSignal(jobs.already_open, timeout=20_000) as said:
        jobs.open_paths(paths)
    assert said.args == ["Already open: The same."]
    with qtbot.waitSignal(jobs.already_open, timeout=20_000):
        jobs.open_paths(paths[:1])
    assert titles(session) == ["The same."]


def test_an_idle_worker_is_kept_and_a_dead_one_replaced(qtbot: QtBot, session: Session, jobs: Jobs) -> None:
    for number, kill in ((1, False), (2, True), (3, False)):
        before = jobs.worker_pids
        with qtbot.waitSignal(jobs.finished, timeout=20_000):
            jobs.open_text(f"text {number}")
        if number == 2:
            assert jobs.worker_pids == before
        if kill:
            os.kill(jobs.worker_pids[0], signal.SIGKILL)
            qtbot.waitUntil(lambda: not is_running(jobs.worker_pids[0]), timeout=5_000)
    assert titles(session) == ["text 1", "text 2", "text 3"]
    assert not session.problems


def test_closing_leaves_no_process_behind(qtbot: QtBot, session: Session, jobs: Jobs, tmp_path: Path) -> None:
    jobs.open_paths(write(tmp_path, a="hang"))
    qtbot.waitUntil(lambda: jobs.progress is not None and jobs.progress.total == 1, timeout=20_000)
    pids = jobs.worker_pids
    jobs.close()
    assert pids
    assert not any(is_running(pid) for pid in pids)


def test_what_the_person_changes_meanwhile_stays_changed(qtbot: QtBot, session: Session, jobs: Jobs) -> None:
    with qtbot.waitSignal(jobs.finished, timeout=20_000):
        jobs.open_text("first")
    key = session.chronology.entries[0].key

    def remove_once() -> None:
        jobs.progress_changed.disconnect(remove_once)
        session.remove_documents([key])

    jobs.progress_changed.connect(remove_once)
    with qtbot.waitSignal(jobs.finished, timeout=20_000):
        jobs.open_text("second")
    assert titles(session) == ["second"]


def test_each_request_is_one_step_of_undo(qtbot: QtBot, session: Session, jobs: Jobs, tmp_path: Path) -> None:
    with qtbot.waitSignal(jobs.finished, timeout=20_000):
        jobs.open_paths(write(tmp_path, a="first", b="second"))
    with qtbot.waitSignal(jobs.finished, timeout=20_000):
        jobs.open_text("third")
    session.undo()
    assert titles(session) == ["first", "second"]
    session.undo()
    assert titles(session) == []


def test_a_large_document_arrives_whole(qtbot: QtBot, session: Session, jobs: Jobs) -> None:
    text = "A levee was raised. " * 50_000
    with qtbot.waitSignal(jobs.finished, timeout=20_000):
        jobs.open_text(text)
    assert session.chronology.entries[0].document.text == text


def test_workers_import_no_qt() -> None:
    code = (
        "import sys, dateline.session.worker as worker; from pathlib import Path;"
        "list(worker.carry_out(worker.GatherFiles((Path('nowhere.txt'),))));"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_worker_ends_when_its_window_is_killed(tmp_path: Path) -> None:
    code = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from dateline.session.worker import ReadFile\n"
        "from dateline.session.worker_handle import WorkerHandle\n"
        "from tests.session.answering import serve_answers\n"
        "if __name__ == '__main__':\n"
        "    worker = WorkerHandle(serve_answers)\n"
        "    worker.give(ReadFile(Path(sys.argv[1])))\n"
        "    while not worker.replies(time.monotonic()):\n"
        "        time.sleep(0.02)\n"
        "    print(worker.pid, flush=True)\n"
        "    time.sleep(60)\n"
    )
    (path,) = write(tmp_path, a="hang")
    script = tmp_path / "window.py"
    script.write_text(code)
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    parent = subprocess.Popen([sys.executable, str(script), str(path)], env=environment, stdout=subprocess.PIPE)
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 5
    while is_running(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_running(pid)

"""A file appears under its name only when it is whole."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.whole_file import draft_folder, remove_leftovers, whole_file

KILLED = """
import os, signal, sys
from pathlib import Path
from dateline.whole_file import draft_folder, whole_file
with draft_folder(Path(sys.argv[1])) as folder, whole_file(Path(sys.argv[1]) / "a.dateline") as draft:
    (folder / "copy.dateline").write_text("half of it")
    draft.write_text("half of it")
    draft.with_name(draft.name + "-journal").write_text("half of it")
    print(draft.name, folder.name, flush=True)
    sys.stdin.read()
"""


def test_takes_the_name_when_done(tmp_path: Path) -> None:
    with whole_file(tmp_path / "a.txt") as draft:
        draft.write_text("new")
        assert not (tmp_path / "a.txt").exists()
    assert (tmp_path / "a.txt").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_failure_keeps_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old")
    with pytest.raises(OSError, match="full"), whole_file(target) as draft:
        draft.write_text("ne")
        raise OSError("disk full")
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


@pytest.fixture
def writing(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that is writing a file and will not come to an end."""
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline()
    yield process
    process.kill()
    process.communicate()


def there(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_a_killed_process_was_writing_is_removed(writing: subprocess.Popen[str], tmp_path: Path) -> None:
    assert len(there(tmp_path)) == 3
    writing.kill()
    writing.wait()
    with whole_file(tmp_path / "b.txt") as draft:
        draft.write_text("new")
    assert there(tmp_path) == ["b.txt"]


def test_what_is_being_written_stays(writing: subprocess.Popen[str], tmp_path: Path) -> None:
    before = there(tmp_path)
    with draft_folder(tmp_path), whole_file(tmp_path / "b.txt") as draft:
        remove_leftovers(tmp_path)
        draft.write_text("new")
    assert there(tmp_path) == sorted([*before, "b.txt"])


def test_only_what_is_ours_is_removed(writing: subprocess.Popen[str], tmp_path: Path) -> None:
    ours = there(tmp_path)
    writing.kill()
    writing.wait()
    draft = next(name for name in ours if name.endswith(".part.dateline"))
    elsewhere = draft.replace(draft.split(".")[3][:8], "0123abcd")  # of another computer
    kept = [elsewhere, ".a.dateline.lock", ".part", ".bashrc", "a.dateline", draft.lstrip("."), ".0123abcd-1-x.part"]
    for name in kept:
        (tmp_path / name).write_text("theirs")
    if os.name == "posix":
        kept.append(draft.replace("a.dateline", "b.dateline"))
        (tmp_path / kept[-1]).symlink_to(tmp_path / "a.dateline")
    remove_leftovers(tmp_path)
    assert there(tmp_path) == sorted(kept)


def test_a_folder_that_is_not_there_has_no_leftovers(tmp_path: Path) -> None:
    remove_leftovers(tmp_path / "nowhere")


def test_a_long_name_leaves_room_for_that_of_its_draft(tmp_path: Path) -> None:
    name = f"{'n' * 240}.txt"
    with whole_file(tmp_path / name) as draft:
        draft.write_text("new")
    assert there(tmp_path) == [name]

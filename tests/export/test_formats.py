"""What `dateline extract` writes, from hand-made documents."""

import csv
import datetime
import io
import json

import pytest

from dateline.calendar import day_number, instant
from dateline.chronology.analysis import Analysis, Entry
from dateline.documents.model import Document, Publication, PublicationBasis
from dateline.events.model import Basis, Mention, Side, Span, Status
from dateline.export.ends import ends_of
from dateline.export.formats import writer_for
from dateline.export.record import record_of
from dateline.temporal.model import Grain, Interval, Offset, Step, StepKind, TimeExpression, TimexType

TEXT = "The dyke broke on Tuesday. It will be repaired."
DAY = day_number(1998, 11, 10)
TUESDAY = Interval(instant(DAY), instant(DAY + 1) - 1, Grain.DAY)


def entry_of(published: Publication | None = None, label: str = "The dyke broke") -> Entry:
    steps = (Step(StepKind.WORDS, "Tuesday"), Step(StepKind.RESULT, "10 November 1998"))
    dated = TUESDAY if published else None
    offset = None if published else Offset("the Tuesday on or before publication", -6, 0)
    expression = TimeExpression(
        18, 25, "Tuesday", TimexType.DATE, "1998-11-10", "weekday", dated, "1998-11-10", offset, steps
    )
    broke = Mention(
        0, 25, label, Span(9, 14, "broke"), Status.HAPPENED, Side.BEFORE, Basis.EXPRESSION, ("The dyke",),
        time_expression=0, interval=dated, edtf="1998-11-10", offset=offset, derivation=steps,
    )  # fmt: skip
    repair = Mention(27, 46, "It will be repaired", Span(38, 46, "repaired"), Status.PLANNED, Side.AFTER, Basis.NONE)
    document = Document("dyke.txt", "Dyke breaks", TEXT)
    return Entry(Analysis(document, (), ()), published, (expression,), (broke, repair))


PUBLISHED = Publication(datetime.date(1998, 11, 12), PublicationBasis.BYLINE, "stated in the byline")


def written(format_name: str, *entries: Entry) -> str:
    stream = io.StringIO()
    writer = writer_for(format_name, stream)
    writer.begin()
    for entry in entries:
        writer.entry(entry)
    writer.end()
    return stream.getvalue()


def test_a_record_has_the_names_that_other_programs_rely_on() -> None:
    record = record_of(entry_of(PUBLISHED))
    assert list(record) == [
        "id", "title", "published", "published_basis", "language", "time_expressions", "mentions",
    ]  # fmt: skip
    assert (record["published"], record["published_basis"]) == ("1998-11-12", "byline")
    assert set(record["time_expressions"][0]) == {
        "start", "end", "text", "type", "value", "mod", "quant", "freq",
        "earliest", "latest", "grain", "approximate", "edtf", "offset",
        "rule", "derivation",
    }  # fmt: skip
    assert set(record["mentions"][0]) == {
        "start", "end", "label", "trigger", "status", "participants", "earliest", "latest", "edtf", "offset",
        "basis", "side", "time_expression", "derivation", "edited",
    }  # fmt: skip
    assert record["mentions"][0]["earliest"] == record["mentions"][0]["latest"] == "1998-11-10"
    assert record["mentions"][0]["derivation"] == ["words: Tuesday", "result: 10 November 1998"]
    assert record["mentions"][1]["earliest"] is None


def test_an_undated_document_has_offsets_in_words_and_no_interval() -> None:
    record = record_of(entry_of())
    assert (record["published"], record["published_basis"]) == (None, None)
    assert record["time_expressions"][0]["earliest"] is None
    assert record["time_expressions"][0]["offset"] == "the Tuesday on or before publication"


EVENING = Interval(instant(DAY, 18), instant(DAY, 23, 59, 59), Grain.PART_OF_DAY)
YEAR_481_BCE = Interval(instant(day_number(-480, 1, 1)), instant(day_number(-479, 1, 1)) - 1, Grain.YEAR)


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (None, (None, None)),
        (TUESDAY, ("1998-11-10", "1998-11-10")),
        (EVENING, ("1998-11-10T18:00", "1998-11-10T23:59")),
        (YEAR_481_BCE, ("-0480-01-01", "-0480-12-31")),
    ],
)
def test_ends_are_days_or_minutes(interval: Interval | None, expected: tuple[str | None, str | None]) -> None:
    assert ends_of(interval) == expected


def test_json_lines_are_one_object_a_line() -> None:
    lines = written("jsonl", entry_of(PUBLISHED), entry_of()).splitlines()
    assert [json.loads(line)["published"] for line in lines] == ["1998-11-12", None]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_json_is_one_array(count: int) -> None:
    assert len(json.loads(written("json", *[entry_of()] * count))) == count


def test_csv_has_a_row_for_each_mention() -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", entry_of(PUBLISHED)))))
    assert [row["label"] for row in rows] == ["The dyke broke", "It will be repaired"]
    assert [row["earliest"] for row in rows] == ["1998-11-10", ""]
    assert [row["when"] for row in rows] == ["10 November 1998", "undated: after publication"]


def test_csv_says_of_an_undated_article_that_its_events_are_undated_and_where_they_stand() -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", entry_of()))))
    assert [row["published"] for row in rows] == ["", ""]
    assert rows[0]["when"] == "undated: the Tuesday on or before publication"
    assert rows[1]["when"] == "undated: after publication"


@pytest.mark.parametrize("label", ["=1+1", "+1", "@SUM(A1)", "-cmd", "-1", "-0480+A1", "\tx"])
def test_csv_cells_are_no_formulas(label: str) -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", entry_of(label=label)))))
    assert rows[0]["label"] == "'" + label


def test_text_marks_what_was_found_and_explains_it() -> None:
    report = written("text", entry_of(PUBLISHED))
    assert "The dyke {1: broke} on [1: Tuesday]. It will be {2: repaired}." in report
    assert "1998-11-12 (stated in the byline)" in report
    assert "result: 10 November 1998" in report
    assert "after publication" in report

"""PDF files: paragraphs out of printed lines, weak metadata; what cannot be read gets one sentence."""

from __future__ import annotations

import datetime
import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest

from dateline.documents import pdf
from dateline.documents.model import Document, PublicationBasis, Unreadable
from dateline.documents.reading import read_path
from tests.documents.pdf_files import Words, column, pdf_of, with_packed_page

BODY = (
    "The dyke at Olm failed last night, the district said on Tuesday. Two hundred\n"
    "people left their houses and slept in the school. Engineers had warned of the\n"
    "cracks since October."
)
READ = BODY.replace("\n", " ")


def read(folder: Path, data: bytes) -> Document | Unreadable:
    path = folder / "article.pdf"
    path.write_bytes(data)
    (found,) = read_path(path)
    return found


def document(folder: Path, *pages: Sequence[Words], info: str = "") -> Document:
    found = read(folder, pdf_of(*pages, info=info))
    assert isinstance(found, Document), found
    return found


def paragraphs(folder: Path, *pages: Sequence[Words]) -> list[str]:
    return document(folder, *pages).text.rstrip("\n").split("\n\n")


# -- paragraphs ------------------------------------------------------------------------------------------------------


def test_headings_bylines_and_paragraphs_stand_for_themselves(tmp_path: Path) -> None:
    page = [
        Words("Dyke at Olm fails after a week of rain that", y=780, size=18, bold=True),
        Words("nobody had foreseen", y=758, size=18, bold=True),
        Words("By Ada Holm", y=730),
        Words("18 November 2025", y=716),
        *column(BODY, y=690),
        Words("What the engineers say", y=630, bold=True),
        *column(BODY.replace("night", "year"), y=616),
    ]
    found = document(tmp_path, page)
    assert found.text.rstrip("\n").split("\n\n") == [
        "Dyke at Olm fails after a week of rain that nobody had foreseen",
        "By Ada Holm",
        "18 November 2025",
        READ,
        "What the engineers say",
        READ.replace("night", "year"),
    ]
    assert found.title == "Dyke at Olm fails after a week of rain that nobody had foreseen"
    assert found.title_end == len(found.title)
    assert found.author == "Ada Holm"
    assert found.published is not None
    assert (found.published.day.isoformat(), found.published.basis) == ("2025-11-18", PublicationBasis.BYLINE)
    assert found.text[found.published.start : found.published.end] == "18 November 2025"


SEPARATED = {
    "by a gap": [*column(BODY), *column(BODY, y=640)],
    "by a short last line": column(f"{BODY}\n{BODY}"),
    "by an indent, after a line of its own": [
        Words(READ[:-1][-60:], x=86, y=714),
        Words(BODY.split("\n", maxsplit=1)[0], x=86),
        *column(BODY.split("\n", maxsplit=1)[1], y=686),
    ],
    "by an indent": [
        *column(BODY.replace("since October.", "since October, as reports from the spring and summer show.")),
        Words(BODY.split("\n", maxsplit=1)[0], x=86, y=658),
        *column(BODY.split("\n", maxsplit=1)[1], y=644),
    ],
}


@pytest.mark.parametrize("page", SEPARATED.values(), ids=SEPARATED)
def test_paragraphs_are_seen_as_people_see_them(tmp_path: Path, page: list[Words]) -> None:
    first, second = paragraphs(tmp_path, page)
    assert READ[:-1][-60:] in first
    assert second == READ


def test_lines_that_are_not_justified_end_early_before_a_long_word(tmp_path: Path) -> None:
    page = column(
        "The commission, which had been at work since\n2019, published what it found. The counter-\nmeasures follow."
    )
    assert paragraphs(tmp_path, page)[0].startswith("The commission, which had been at work since 2019, published")


def test_a_byline_that_a_narrow_column_breaks_is_one(tmp_path: Path) -> None:
    page = [
        *column("By Ruth Calloway | 9\nNovember 2023"),
        *column("The dyke failed at\nOlm on Thursday, in\nthe rain.", y=650),
    ]
    found = document(tmp_path, page)
    assert found.text.startswith("By Ruth Calloway | 9 November 2023\n")
    assert found.published is not None
    assert found.published.day == datetime.date(2023, 11, 9)


def test_lists_and_contents_keep_their_lines(tmp_path: Path) -> None:
    page = column(
        "• Monday: rain and rain, and more rain than anybody in the valley\n"
        "could remember\n• Tuesday: sun\n"
        "1. Introduction . . . . . . . . . . . . . . . . . . . . . . . . . 3\n"
        "2. The dyke . . . . . . . . . . . . . . . . 12"
    )
    assert [line[:10] for line in paragraphs(tmp_path, page)] == [
        "• Monday: ",
        "• Tuesday:",
        "1. Introdu",
        "2. The dyk",
    ]


def test_columns_follow_each_other_and_a_sentence_goes_on_over_column_and_page(tmp_path: Path) -> None:
    first, second, third = BODY.split("\n")
    left = column(f"{first}\n{second}", size=7, y=300, leading=9)
    right = column(f"{third}\n{first}", x=330, size=7, y=700, leading=9)
    after = column(f"{second}\n{third}", size=7, leading=9)
    assert paragraphs(tmp_path, [*left, *right], after) == [READ, READ]


def test_a_note_at_the_foot_does_not_cut_a_sentence_in_two(tmp_path: Path) -> None:
    first, rest = BODY.split("\n", maxsplit=1)
    page = [*column(f"{first}", y=200), Words("See the report of the district of 2024.", y=80, size=8)]
    assert paragraphs(tmp_path, page, column(rest)) == [READ, "See the report of the district of 2024."]


CHRONOLOGY = (
    "1688 – The bank is built by two brothers from the north\n"
    "1742 – It breaks, and sixty-one people drown at Olm\n"
    "18 November 2025: it breaks again after a week of rain\n"
    "20 November, early: the children are back at school"
)


def test_entries_of_a_chronology_are_not_run_together(tmp_path: Path) -> None:
    assert paragraphs(tmp_path, column(CHRONOLOGY)) == CHRONOLOGY.split("\n")


def test_rows_of_a_table_stand_for_themselves(tmp_path: Path) -> None:
    page = [
        *(Words(text, y=700 - 14 * row) for row, text in enumerate(["Monday", "Tuesday"])),
        *column("The dyke was inspected by the board\nIt failed, and two hundred people\nleft their houses", x=200),
    ]
    page.sort(key=lambda words: (-words.y, words.x))
    assert paragraphs(tmp_path, page) == [
        "Monday | The dyke was inspected by the board",
        "Tuesday | It failed, and two hundred people left their houses",
    ]


def test_the_wide_blanks_of_a_justified_line_are_no_cells(tmp_path: Path) -> None:
    line = [Words(word, x=72 + 70 * number, y=714) for number, word in enumerate(["The", "former", "chair", "said"])]
    assert paragraphs(tmp_path, [*line, *column(f"nothing. {BODY}")]) == [f"The former chair said nothing. {READ}"]


BROKEN_WORDS = [
    ("the dis-\ntrict said", "the district said"),
    ("the twenty-\nfirst of May", "the twenty-first of May"),
    ("from 3–\n4 May on", "from 3–4 May on"),
    ("in mid-\nNovember it", "in mid-November it"),
    ("from 2020-\n2021 on", "from 2020-2021 on"),
    ("a high-rise or a high-\nrise", "a high-rise or a high-rise"),
    ("Vor-\nund Nachteile", "Vor- und Nachteile"),
    ("a so-called dis-\ntrict", "a so-called district"),
    ("a pause -\nthen rain", "a pause - then rain"),
]


@pytest.mark.parametrize(("printed", "text"), BROKEN_WORDS, ids=[text for _, text in BROKEN_WORDS])
def test_words_broken_at_the_end_of_a_line_are_made_whole(tmp_path: Path, printed: str, text: str) -> None:
    assert paragraphs(tmp_path, column(printed)) == [text]


def test_a_word_broken_over_two_pages_is_made_whole(tmp_path: Path) -> None:
    assert paragraphs(tmp_path, column("It was the dis-"), column("trict that said so.")) == [
        "It was the district that said so."
    ]


RAISED = [
    ([Words("on 3 May"), Words("2", x=120, y=704, size=7)], "on 3 May"),
    ([Words("May 1"), Words("2", x=102.2, y=704, size=7)], "May 1"),
    ([Words("May 1"), Words("2", x=102.2)], "May 12"),
    ([Words("10"), Words("6", x=84.4, y=704, size=7), Words("cells", x=92)], "10⁶ cells"),
    ([Words("40 km"), Words("2", x=102, y=704, size=7), Words("of land", x=110)], "40 km² of land"),
]


@pytest.mark.parametrize(("page", "text"), RAISED, ids=[text for _, text in RAISED])
def test_the_mark_of_a_note_does_not_change_a_number(tmp_path: Path, page: list[Words], text: str) -> None:
    assert paragraphs(tmp_path, page) == [text]


def test_text_that_runs_up_the_margin_is_not_mixed_in(tmp_path: Path) -> None:
    page = [Words("Issue of spring", x=20, y=300, turned=True), *column(BODY)]
    assert paragraphs(tmp_path, page) == ["Issue of spring", READ]


# -- what furnishes the pages ----------------------------------------------------------------------------------------


def furnished(head: str, foot: str, body: str = BODY, size: float = 9) -> list[Words]:
    return [Words(head, y=810, size=size), *column(body), Words(foot, y=30, size=9)]


def other(number: int) -> str:
    return BODY.replace("Two hundred", f"{number} hundred").replace("October", f"{number} October")


def test_running_heads_and_page_numbers_are_dropped(tmp_path: Path) -> None:
    pages = [furnished("The Olm Courier", f"Page {n} of 4", other(n)) for n in range(1, 5)]
    found = document(tmp_path, *pages).text
    assert "Courier" not in found
    assert "Page" not in found
    assert found.count("hundred people") == 4


def test_days_at_the_head_of_pages_are_text(tmp_path: Path) -> None:
    pages = [furnished(f"{n} November 2025", f"- {n} -", other(n), size=11) for n in (17, 18, 19)]
    text = document(tmp_path, *pages).text
    assert [f"{n} November 2025" in text for n in (17, 18, 19)] == [True, True, True]
    assert "- 17 -" not in text


def test_chapter_titles_that_begin_pages_are_text(tmp_path: Path) -> None:
    pages = [furnished(f"Chapter {n}", str(n + 6), other(n), size=20) for n in (1, 2, 3)]
    text = document(tmp_path, *pages).text
    assert "Chapter 2" in text
    assert "\n8\n" not in text


def test_the_day_on_which_a_browser_printed_a_page_is_not_read(tmp_path: Path) -> None:
    page = furnished("11/25/2026, 10:35 PM", "https://courier.example/dyke")
    page += [Words("Dyke fails - The Olm Courier", x=300, y=810, size=9), Words("1/1", x=500, y=30, size=9)]
    found = document(tmp_path, page)
    assert found.text == f"{READ}\n"
    assert found.published is None


# -- what the file says of itself ------------------------------------------------------------------------------------

INFO = "/Title (Dyke at Olm fails) /Author (Ada Holm) /CreationDate (D:20251118233000-05'00')"


def test_title_and_author_of_the_file_and_its_days_as_offers(tmp_path: Path) -> None:
    info = f"{INFO} /ModDate (D:20251203)"
    found = document(tmp_path, column(BODY), info=info)
    assert (found.title, found.author, found.published) == ("Dyke at Olm fails", "Ada Holm", None)
    offered = [(offer.day.isoformat(), offer.basis) for offer in found.candidates[:-1]]
    assert offered == [("2025-11-18", PublicationBasis.FILE_METADATA), ("2025-12-03", PublicationBasis.FILE_METADATA)]
    assert found.candidates[-1].basis is PublicationBasis.FILE_TIME
    assert found.candidates[0].reason == "when the file was made, by its own account"


def test_what_the_text_states_stands_before_the_days_of_the_file(tmp_path: Path) -> None:
    found = document(tmp_path, column(f"Published: 20 November 2025\n\n{BODY}"), info=INFO)
    assert found.published is not None
    assert found.published.day == datetime.date(2025, 11, 20)
    assert [offer.day.day for offer in found.candidates[:2]] == [20, 18]


@pytest.mark.parametrize(
    "title", ["Microsoft Word - dyke_final.doc", "dyke_v3.indd", "Untitled", "", "Document 1", "x"]
)
def test_a_title_that_names_a_file_is_none(tmp_path: Path, title: str) -> None:
    page = [Words("Dyke fails at Olm", y=760, size=18), *column(BODY)]
    assert document(tmp_path, page, info=f"/Title ({title})").title == "Dyke fails at Olm"


def test_the_name_of_the_paper_is_taken_off_the_title(tmp_path: Path) -> None:
    page = [Words("Dyke fails at Olm", y=760, size=18), *column(BODY)]
    found = document(tmp_path, page, info="/Title (Dyke fails at Olm - The Olm Courier)")
    assert (found.title, found.title_end) == ("Dyke fails at Olm", len("Dyke fails at Olm"))


@pytest.mark.parametrize(
    "author", ["aholm", "Windows User", "admin", "Microsoft Office User", "a.holm@olm.example", ""]
)
def test_an_account_is_no_author(tmp_path: Path, author: str) -> None:
    assert document(tmp_path, column(BODY), info=f"/Author ({author})").author is None


@pytest.mark.parametrize("made", ["", "D:2025", "D:20251340", "D:19700101000000Z", "yesterday", "D:20131223231300Z"])
def test_a_day_of_the_file_that_is_none_is_passed_over(tmp_path: Path, made: str) -> None:
    found = document(tmp_path, column(BODY), info=f"/CreationDate ({made})")
    assert [offer.basis for offer in found.candidates] == [PublicationBasis.FILE_TIME]


# -- what cannot be read ---------------------------------------------------------------------------------------------

GOOD = pdf_of(column(BODY))
DAMAGED = "article.pdf could not be understood as a PDF file: it is damaged or cut off."
SCAN = "article.pdf is a picture of text: Dateline reads no scans. Run it through text recognition."
LOCKED = (
    f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >> "
    f"/ID [<{'01' * 16}> <{'01' * 16}>]"
)
NOT_READ = {
    "empty": (b"", "article.pdf is no PDF file: it does not begin like one."),
    "other": (b"<html>A page</html>" * 99, "article.pdf is no PDF file: it does not begin like one."),
    "scan": (pdf_of([], []), SCAN),
    "only figures": (pdf_of([Words("12")]), SCAN),
    "cut": (GOOD[:60], DAMAGED),
    "noise": (b"%PDF-1.7\n" + bytes(range(256)) * 40, DAMAGED),
    "no pages": (pdf_of(), DAMAGED),
    "locked": (pdf_of(column(BODY), more=LOCKED), "article.pdf is locked with a password: save a copy without one."),
}


@pytest.mark.parametrize(("data", "sentence"), NOT_READ.values(), ids=NOT_READ)
def test_what_cannot_be_read_is_said_in_one_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    found = read(tmp_path, data)
    assert isinstance(found, Unreadable), found
    assert found.reason == sentence


def zeros(size: int) -> bytes:
    """So many blanks, deflated."""
    packing = zlib.compressobj(9)
    return b"".join(packing.compress(b" " * 1_000_000) for _ in range(size // 1_000_000)) + packing.flush()


def test_a_few_bytes_that_become_gigabytes_are_not_unpacked(tmp_path: Path) -> None:
    for filters, packed in (
        ("/FlateDecode", zeros(220_000_000)),
        ("/FlateDecode /FlateDecode", zlib.compress(zeros(220_000_000))),
    ):
        found = read(tmp_path, with_packed_page(GOOD, packed, filters))
        assert isinstance(found, Unreadable)
        assert found.reason == "article.pdf would unpack to more than 200 MB, and is not opened."


def test_a_packed_page_is_read(tmp_path: Path) -> None:
    page = zlib.compress(b"".join(words.operators() for words in column(BODY)))
    found = read(tmp_path, with_packed_page(GOOD, page, "/FlateDecode"))
    assert isinstance(found, Document)
    assert found.text == f"{READ}\n"


def test_damage_anywhere_gives_a_document_or_a_sentence(tmp_path: Path) -> None:
    whole = pdf_of(column(BODY), column(BODY), info=INFO)
    for at in range(0, len(whole), 41):
        for damaged in (whole[:at], whole[:at] + b"\xff<<[(" + whole[at + 5 :]):
            found = read(tmp_path, damaged)
            assert isinstance(found, Document) or found.reason.endswith(".")


def test_a_page_that_contains_itself_is_no_trap(tmp_path: Path) -> None:
    found = read(tmp_path, GOOD.replace(b"/Kids [6 0 R]", b"/Kids [2 0 R]"))
    assert isinstance(found, Document | Unreadable)


def test_scripts_and_addresses_are_left_alone(tmp_path: Path) -> None:
    action = b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >> /AA << /O << /S /URI /URI (http://x.example) >> >>"
    found = read(tmp_path, GOOD.replace(b"/Type /Catalog", b"/Type /Catalog " + action))
    assert isinstance(found, Document)
    assert found.text == f"{READ}\n"


def test_more_pages_or_text_than_an_article_has_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_PAGES", 2)
    found = read(tmp_path, pdf_of([], [], []))
    assert isinstance(found, Unreadable)
    assert found.reason == "article.pdf has 3 pages; the limit is 2."
    monkeypatch.setattr(pdf, "_CHARACTERS", 200)
    found = read(tmp_path, pdf_of(column(BODY), column(BODY)))
    assert isinstance(found, Unreadable)
    assert found.reason == "article.pdf has more text on page 2 than any article."

"""Word files: what a reader of the final document sees, weak metadata; what is hostile gets one sentence."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordFile
from docx.oxml.parser import parse_xml

from dateline.documents import docx as reader
from dateline.documents.model import Document, PublicationBasis, Unreadable
from dateline.documents.reading import read_path

BODY = "The dyke at Olm failed last night, the district said on Tuesday."
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RUN = "<w:r><w:t>{}</w:t></w:r>"
RAISED = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>{}</w:t></w:r>"


def saved(made: WordFile) -> bytes:
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def changed(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same archive with ``part`` written anew; it is added where there was none."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == part else content)
        if part not in old.namelist():
            new.writestr(part, change(b""))
    return target.getvalue()


def read(folder: Path, data: bytes) -> Document | Unreadable:
    path = folder / "article.docx"
    path.write_bytes(data)
    (found,) = read_path(path)
    return found


def document(folder: Path, made: WordFile | bytes) -> Document:
    found = read(folder, made if isinstance(made, bytes) else saved(made))
    assert isinstance(found, Document), found
    return found


def paragraphs(folder: Path, *elements: str) -> list[str]:
    """The blocks of a document whose body holds these elements, written in WordprocessingML."""
    made = docx.Document()
    for element in elements:
        made.element.body.insert_element_before(parse_xml(element.replace(">", f" {NAMESPACE}>", 1)), "w:sectPr")
    return document(folder, made).text.rstrip("\n").split("\n\n")


# -- text ------------------------------------------------------------------------------------------------------------


def test_headings_paragraphs_lists_and_tables_in_their_order(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("Dyke at Olm fails", 0)
    made.add_paragraph("By Ada Holm")
    made.add_paragraph("18 November 2025")
    made.add_paragraph(BODY)
    table = made.add_table(2, 2)
    for cell, text in zip([*table.rows[0].cells, *table.rows[1].cells], ["Monday", "4 m", "Tuesday", ""], strict=True):
        cell.text = text
    made.add_heading("Afterwards", 1)
    made.add_paragraph("Rain", style="List Bullet")
    made.add_paragraph("")
    found = document(tmp_path, made)
    assert found.text.rstrip("\n").split("\n\n") == [
        "Dyke at Olm fails",
        "By Ada Holm",
        "18 November 2025",
        BODY,
        "Monday | 4 m",
        "Tuesday",
        "Afterwards",
        "• Rain",
    ]
    assert (found.title, found.author) == ("Dyke at Olm fails", "Ada Holm")
    assert found.published is not None
    assert found.text[found.published.start : found.published.end] == "18 November 2025"


SHOWN = {
    "inserted stays, deleted goes": (
        [
            f"<w:p>{RUN.format('on ')}<w:del><w:r><w:delText>3</w:delText></w:r></w:del>"
            f"<w:ins>{RUN.format('4')}</w:ins></w:p>"
        ],
        ["on 4"],
    ),
    "moved once": (
        [f"<w:p><w:moveFrom>{RUN.format('Rain')}</w:moveFrom>{RUN.format('Sun')}</w:p>"],
        ["Sun"],
    ),
    "a deleted end joins two paragraphs": (
        [f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{RUN.format('On 3 ')}</w:p>", f"<w:p>{RUN.format('May')}</w:p>"],
        ["On 3 May"],
    ),
    "a deleted row": (
        [
            f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>{RUN.format('no')}</w:p></w:tc></w:tr>"
            f"<w:tr><w:tc><w:p>{RUN.format('yes')}</w:p></w:tc></w:tr></w:tbl>"
        ],
        ["yes"],
    ),
    "hidden text": ([f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>{RUN.format('yes')}</w:p>"], ["yes"]),
    "links and fields": (
        [
            f"<w:p><w:hyperlink>{RUN.format('The dyke')}</w:hyperlink>"
            f"<w:r><w:instrText> DATE \\@ d </w:instrText></w:r>"
            f"<w:fldSimple>{RUN.format(' fails')}</w:fldSimple></w:p>"
        ],
        ["The dyke fails"],
    ),
    "line breaks, tabs and hyphens": (
        ["<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>mid</w:t><w:noBreakHyphen/><w:t>May</w:t></w:r></w:p>"],
        ["a\tb\nmid-May"],
    ),
    "marks of notes": (
        [f"<w:p>{RUN.format('May 1')}{RAISED.format('2')}</w:p>"],
        ["May 1"],
    ),
    "raised letters": (
        [f"<w:p>{RUN.format('May 1')}{RAISED.format('st')}</w:p>"],
        ["May 1st"],
    ),
    "content controls": ([f"<w:sdt><w:sdtContent><w:p>{RUN.format('in')}</w:p></w:sdtContent></w:sdt>"], ["in"]),
    "a table that lays out a page": (
        [
            f"<w:tbl><w:tr><w:tc><w:p>{RUN.format('one')}</w:p><w:p>{RUN.format('two')}</w:p></w:tc>"
            f"<w:tc><w:p>{RUN.format('three')}</w:p></w:tc></w:tr></w:tbl>"
        ],
        ["one", "two", "three"],
    ),
    "a table in a table": (
        [
            f"<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p>{RUN.format('in')}</w:p></w:tc></w:tr></w:tbl>"
            f"<w:p>{RUN.format('out')}</w:p></w:tc></w:tr></w:tbl>"
        ],
        ["in", "out"],
    ),
    "text boxes": (
        [
            f"<w:p>{RUN.format('text')}<w:r><w:pict><w:txbxContent><w:p>{RUN.format('box')}</w:p></w:txbxContent></w:pict></w:r></w:p>"
        ],
        ["text", "box"],
    ),
}


@pytest.mark.parametrize(("elements", "blocks"), SHOWN.values(), ids=SHOWN)
def test_what_the_final_document_shows_is_read(tmp_path: Path, elements: list[str], blocks: list[str]) -> None:
    assert paragraphs(tmp_path, *elements) == blocks


def test_footnotes_stand_at_the_end(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph(BODY)
    data = saved(made)
    notes = (
        f'<w:footnotes {NAMESPACE}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        f'<w:footnote w:id="1"><w:p>{RUN.format("Report of 3 May 2024.")}</w:p></w:footnote></w:footnotes>'
    ).encode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    link = f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'.encode()
    data = changed(data, "word/_rels/document.xml.rels", lambda old: old.replace(b"</Relationships>", link))
    data = changed(data, "word/footnotes.xml", lambda _: notes)
    assert document(tmp_path, data).text == f"{BODY}\n\nReport of 3 May 2024.\n"


# -- what the file says of itself ------------------------------------------------------------------------------------


def test_title_and_author_of_the_file_and_its_days_as_offers(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph(BODY)
    made.core_properties.title = "Dyke at Olm fails"
    made.core_properties.author = "Ada Holm"
    made.core_properties.modified = datetime.datetime(2025, 12, 3, 9)
    found = document(tmp_path, made)
    assert (found.title, found.author, found.published) == ("Dyke at Olm fails", "Ada Holm", None)
    assert [(offer.day.isoformat(), offer.basis) for offer in found.candidates[:-1]] == [
        ("2025-12-03", PublicationBasis.FILE_METADATA)  # the day on which the template was made is not offered
    ]


def test_the_day_is_that_of_the_writers_own_zone(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph(BODY)
    properties = re.compile(rb"(<dcterms:created[^>]*>)[^<]*")
    data = changed(
        saved(made), "docProps/core.xml", lambda old: properties.sub(rb"\g<1>2025-11-18T23:30:00-05:00", old)
    )
    assert document(tmp_path, data).candidates[0].day == datetime.date(2025, 11, 18)


def test_the_template_of_python_docx_says_nothing(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("Dyke at Olm fails")
    made.add_paragraph(BODY)
    found = document(tmp_path, made)
    assert (found.title, found.author, found.published) == ("Dyke at Olm fails", None, None)
    assert [offer.basis for offer in found.candidates] == [PublicationBasis.FILE_TIME]


# -- what cannot be read ---------------------------------------------------------------------------------------------


def archive(*parts: tuple[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts:
            made.writestr(name, content)
    return target.getvalue()


PLAIN = saved(docx.Document())
WITH_TEXT = changed(
    PLAIN, "word/document.xml", lambda old: old.replace(b"<w:body>", f"<w:body><w:p>{RUN.format(BODY)}</w:p>".encode())
)
DAMAGED = "article.docx could not be understood as a Word file: it is damaged or another kind."
NOT_READ = {
    "empty": (b"", "article.docx is no Word file, or it is cut off."),
    "other": (b"just words", "article.docx is no Word file, or it is cut off."),
    "cut": (WITH_TEXT[:-100], "article.docx is no Word file, or it is cut off."),
    "old or locked": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "article.docx is an old or a locked Word file: save it as .docx without a password.",
    ),
    "no text": (PLAIN, "article.docx is a Word file without text in it."),
    "another archive": (archive(("a.txt", b"words")), DAMAGED),
    "no XML": (changed(WITH_TEXT, "word/document.xml", lambda _: b"\0\xff<"), DAMAGED),
    "deep": (
        changed(WITH_TEXT, "word/document.xml", lambda old: old.replace(b"<w:body>", b"<w:body>" + b"<w:sdt>" * 5000)),
        DAMAGED,
    ),
    "a bomb": (
        archive(("word/document.xml", bytes(20_000_000))),
        "article.docx is packed as no writing program packs text, and is not opened.",
    ),
    "a bomb in many parts": (
        archive(*((f"{number}.bin", bytes(1_000_000)) for number in range(310))),
        "article.docx would unpack to 296 MB; the limit is 250 MB.",
    ),
    "much text": (
        archive(("word/document.xml", bytes(41 * 1024 * 1024))),
        "article.docx has more text in it than any article (41 MB).",
    ),
    "many parts": (
        archive(*((str(number), b"") for number in range(5001))),
        "article.docx has more parts than any Word file needs.",
    ),
}


@pytest.mark.parametrize(("data", "sentence"), NOT_READ.values(), ids=NOT_READ)
def test_what_cannot_be_read_is_said_in_one_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    found = read(tmp_path, data)
    assert isinstance(found, Unreadable), found
    assert found.reason == sentence


def test_damage_anywhere_gives_a_document_or_a_sentence(tmp_path: Path) -> None:
    for at in range(0, len(WITH_TEXT), 1501):
        for damaged in (WITH_TEXT[:at], WITH_TEXT[:at] + b"\xff\x00<" + WITH_TEXT[at + 3 :]):
            found = read(tmp_path, damaged)
            assert isinstance(found, Document) or found.reason.endswith(".")


def test_entities_are_neither_expanded_nor_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the key", "utf-8")
    entities = (
        f'<!DOCTYPE w:document [<!ENTITY file SYSTEM "{secret.as_uri()}"><!ENTITY a "{"ha" * 999}">'
        + "".join(f'<!ENTITY {after} "{f"&{before};" * 50}">' for before, after in zip("abcdef", "bcdefg", strict=True))
        + "]><w:document"
    ).encode()
    data = changed(WITH_TEXT, "word/document.xml", lambda old: old.replace(b"<w:document", entities, 1))
    data = changed(data, "word/document.xml", lambda old: old.replace(b"</w:t>", b" &file; &g;</w:t>"))
    found = read(tmp_path, data)
    if isinstance(found, Document):
        assert "the key" not in found.text
        assert "haha" not in found.text


def test_what_lies_elsewhere_is_not_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("a connection was opened"))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = "".join(
        f'<Relationship Id="x{name}" Type="{kind}/{name}" Target="http://x.example/a" TargetMode="External"/>'
        for name in ("attachedTemplate", "footnotes", "image")
    )
    data = changed(
        WITH_TEXT,
        "word/_rels/document.xml.rels",
        lambda old: old.replace(b"</Relationships>", f"{links}</Relationships>".encode()),
    )
    assert document(tmp_path, data).text == f"{BODY}\n"


def test_limits_are_told_from_the_archive_before_it_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx, "Document", lambda _: pytest.fail("it was opened"))
    monkeypatch.setattr(reader, "_UNPACKED", 10_000)
    assert isinstance(read(tmp_path, WITH_TEXT), Unreadable)

"""Saved e-mails: subject, sender, text and day; what is hostile or no e-mail gets one sentence."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from dateline.documents.model import Document, PublicationBasis, Unreadable
from dateline.documents.reading import read_path

BODY = "The dyke at Olm failed last night.\nTwo hundred people left their houses, Ada Holm said.\n"


def message(**headers: str) -> EmailMessage:
    made = EmailMessage()
    defaults = {
        "From": "Ada Holm <ada@olm.example>",
        "Subject": "Dyke at Olm",
        "Date": "Tue, 18 Nov 2025 23:30:00 -0500",
    }
    for name, value in {**defaults, **headers}.items():
        if value:
            made[name] = value
    made.set_content(BODY)
    return made


def read(folder: Path, data: bytes) -> Document | Unreadable:
    path = folder / "letter.eml"
    path.write_bytes(data)
    (found,) = read_path(path)
    return found


def test_subject_sender_text_and_the_senders_own_day(tmp_path: Path) -> None:
    found = read(tmp_path, bytes(message()))
    assert isinstance(found, Document)
    assert (found.title, found.author) == ("Dyke at Olm", "Ada Holm")
    assert found.text.startswith("Dyke at Olm\n\nThe dyke at Olm failed last night.\nTwo hundred")
    assert found.title_end == len("Dyke at Olm")
    assert found.published is not None
    assert found.published.day.isoformat() == "2025-11-18"
    assert found.published.basis is PublicationBasis.METADATA
    assert found.published.reason == "from the e-mail's date “Tue, 18 Nov 2025 23:30:00 -0500”"


def test_plain_text_is_preferred_and_html_read_where_there_is_only_that(tmp_path: Path) -> None:
    both = message()
    both.add_alternative("<p>The <b>web</b> version</p>", subtype="html")
    both.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="map.pdf")
    found = read(tmp_path, bytes(both))
    assert isinstance(found, Document)
    assert "web" not in found.text
    only = message()
    only.set_content(
        "<p>The dyke at <b>Olm</b> failed.</p><p>People left.</p><script>alert(1)</script>", subtype="html"
    )
    found = read(tmp_path, bytes(only))
    assert isinstance(found, Document)
    assert "The dyke at Olm failed." in found.text
    assert "alert" not in found.text


def test_encoded_headers_and_bodies(tmp_path: Path) -> None:
    raw = (
        b"From: =?utf-8?q?J=C3=B8rn?= <j@x.example>\r\nSubject: =?iso-8859-1?q?D=E6mningen?=\r\n"
        b"Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"D=E6mningen br=F8d sammen.\r\n"
    )
    found = read(tmp_path, raw)
    assert isinstance(found, Document)
    assert (found.title, found.author, found.published) == ("Dæmningen", "Jørn", None)
    assert "Dæmningen brød sammen." in found.text


@pytest.mark.parametrize("date", ["", "yesterday", "Tue, 31 Feb 2025 10:00:00 +0000", "0"])
def test_a_date_that_is_none_leaves_the_document_undated(tmp_path: Path, date: str) -> None:
    raw = bytes(message(Date="")) if not date else b"Date: " + date.encode() + b"\n" + bytes(message(Date=""))
    found = read(tmp_path, raw)
    assert isinstance(found, Document)
    assert found.published is None


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "letter.eml is no e-mail: it has neither sender nor subject nor date."),
        (b"just words\n", "letter.eml is no e-mail: it has neither sender nor subject nor date."),
        (b"\x00\xff" * 500, "letter.eml is no e-mail: it has neither sender nor subject nor date."),
        (b"From: a@b.example\nSubject: x\n\n", "letter.eml is an e-mail without text in it."),
        (
            b"From: a\n" + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 500,
            "letter.eml has more parts than any message needs.",
        ),
        (b"From: a@b.example\nContent-Type: text/plain; charset=nonsense\n\nwords\n", None),
        (b"From: a@b.example\nContent-Transfer-Encoding: base64\n\n%%%%\n", None),
        (b"From: " + b"<" * 20_000 + b"\nSubject: x\n\nwords of a letter\n", None),
    ],
)
def test_hostile_and_broken_messages_are_documents_or_one_sentence(
    tmp_path: Path, data: bytes, sentence: str | None
) -> None:
    found = read(tmp_path, data)
    if sentence is not None:
        assert isinstance(found, Unreadable)
        assert found.reason == sentence
    elif isinstance(found, Unreadable):
        assert found.reason.endswith(".")

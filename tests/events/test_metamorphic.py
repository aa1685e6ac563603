"""What does not change the meaning of a text does not change what is read: quotation marks, line breaks, datelines."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Callable

import pytest

from dateline.documents.markdown import read_markdown
from dateline.documents.plain import read_plain
from dateline.events.model import Mention
from dateline.resource_files import resource
from tests.events.reading_aloud import mentions_of

SAMPLES = {
    "flood/1-dyke-fails-at-low-sedge.txt": "2023-11-09",
    "flood/3-inquiry-opens-in-harnwick.md": "2024-02-19",
    "flood/4-board-called-off-inspection.txt": "2024-05-22",
    "river-history/the-river-and-the-wall.md": "2015-03-01",
}


def curly(text: str) -> str:
    text = re.sub(r'"([^"\n]*)"', "“\\1”", text)
    return re.sub(r"(?<=\w)'(?=\w)", "’", text)


def straight(text: str) -> str:
    return text.replace("“", '"').replace("”", '"').replace("’", "'").replace("‘", "'")


def wrapped(text: str) -> str:
    return "\n\n".join(textwrap.fill(paragraph, 90) for paragraph in re.split(r"\n+", text))


def wrapped_narrowly(text: str) -> str:
    """At a width at which some sentences end where a line does; paragraphs stay as far apart as they are."""
    return "\n".join(textwrap.fill(line, 72) if len(line) > 72 else line for line in text.split("\n"))


def one_line_a_paragraph(text: str) -> str:
    return re.sub(r"\n{2,}", "\n", text)


def windows_lines(text: str) -> str:
    return text.replace("\n", "\r\n")


def with_a_dateline(text: str) -> str:
    """A dateline before the first paragraph that is a sentence and has none."""
    head, *paragraphs = re.split(r"\n\n", text)
    for number, paragraph in enumerate(paragraphs):
        if re.search(r"[.”\"]\s*$", paragraph) and not re.match(r"[A-Z]{3,}", paragraph):
            paragraphs[number] = f"CORRAN SANDS (HG) — {paragraph}"
            break
    return "\n\n".join([head, *paragraphs])


CHANGES = [curly, straight, wrapped, wrapped_narrowly, one_line_a_paragraph, windows_lines, with_a_dateline]


def told(mentions: tuple[Mention, ...]) -> Counter[tuple[str, str, str | None]]:
    return Counter((m.lemma, m.status.value, m.edtf) for m in mentions)


def sample(name: str) -> str:
    path = resource("samples", *name.split("/"))
    (document,) = read_markdown(path) if path.suffix == ".md" else read_plain(path)
    return document.text


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_read_the_same(name: str) -> None:
    text = sample(name)
    original = told(mentions_of(text, SAMPLES[name]))
    assert original.total() > 10
    for change in CHANGES:
        varied = told(mentions_of(change(text), SAMPLES[name]))
        same = (original & varied).total()
        assert same >= 0.93 * max(original.total(), varied.total()), (change, original - varied, varied - original)


@pytest.mark.parametrize("change", CHANGES)
def test_labels_of_one_paragraph_stay(change: Callable[[str], str]) -> None:
    text = (
        "Harbour reopens\n\nThe council of Velden reopened the harbour on 4 May. “It’s a good day,” Mayor Karin Brandt "
        "said. She dismissed the harbour’s director, Jonas Lind, on 2 May.\n"
    )
    labels = [m.label for m in mentions_of(change(text), "2021-05-05")]
    assert [straight(label) for label in labels] == [
        "Harbour reopens",
        "The council of Velden reopened the harbour on 4 May",
        "Karin Brandt dismissed the harbour's director on 2 May",
    ]

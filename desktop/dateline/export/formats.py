"""The formats of ``dateline extract``: each a writer that takes one document after another and keeps none of them."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from types import MappingProxyType
from typing import Protocol, TextIO

from dateline.chronology.analysis import Entry
from dateline.chronology.wording import edits_in_words
from dateline.events.model import Mention, Side
from dateline.export.cells import harmless
from dateline.export.edited import EditedEvents
from dateline.export.ends import ends_of
from dateline.export.marked_text import marked_text
from dateline.export.record import record_of, shown_mentions
from dateline.temporal.wording import words_of

UNEDITED: EditedEvents = MappingProxyType({})


class EntryWriter(Protocol):
    """Writes documents to the stream it was made with: `begin`, `entry` for each with what a person edited of its
    events, `end`."""

    def begin(self) -> None: ...

    def entry(self, entry: Entry, edited: EditedEvents = UNEDITED) -> None: ...

    def end(self) -> None: ...


def writer_for(format_name: str, stream: TextIO) -> EntryWriter:
    """The writer of a format: ``text``, ``json``, ``jsonl`` or ``csv``; raises `KeyError` for another."""
    writers: dict[str, Callable[[TextIO], EntryWriter]] = {
        "text": TextWriter,
        "json": JsonWriter,
        "jsonl": JsonLinesWriter,
        "csv": CsvWriter,
    }
    return writers[format_name](stream)


class JsonLinesWriter:
    """One JSON object a line and document."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def begin(self) -> None:
        """Nothing stands before the first document."""

    def entry(self, entry: Entry, edited: EditedEvents = UNEDITED) -> None:
        self._stream.write(json.dumps(record_of(entry, edited), ensure_ascii=False) + "\n")

    def end(self) -> None:
        """Nothing stands after the last document."""


class JsonWriter:
    """One JSON array of all documents, indented for reading."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._separator = ""

    def begin(self) -> None:
        self._stream.write("[")

    def entry(self, entry: Entry, edited: EditedEvents = UNEDITED) -> None:
        self._stream.write(self._separator + "\n" + json.dumps(record_of(entry, edited), ensure_ascii=False, indent=2))
        self._separator = ","

    def end(self) -> None:
        self._stream.write("\n]\n")


class CsvWriter:
    """One row a mention, for a spreadsheet. Documents without mentions have none."""

    HEADER = (
        "id", "title", "published", "earliest", "latest", "label", "status", "side", "basis", "participants",
        "offset", "edtf", "start", "end", "text", "derivation", "when",
        "edited", "tags", "note",
    )  # fmt: skip

    def __init__(self, stream: TextIO) -> None:
        self._rows = csv.writer(stream)

    def begin(self) -> None:
        self._rows.writerow(self.HEADER)

    def entry(self, entry: Entry, edited: EditedEvents = UNEDITED) -> None:
        document = entry.document
        day = entry.published.day.isoformat() if entry.published else ""
        for mention, event in shown_mentions(entry, edited):
            earliest, latest = ends_of(mention.interval)
            self._rows.writerow(
                harmless(cell)
                for cell in (
                    document.id, document.title, day, earliest or "", latest or "", mention.label,
                    mention.status.value, mention.side.value, mention.basis.value, "; ".join(mention.participants),
                    mention.offset.words if mention.offset else "", mention.edtf or "", str(mention.start),
                    str(mention.end), document.text[mention.start : mention.end],
                    " | ".join(str(step) for step in mention.derivation), _when(mention),
                    "; ".join(edits_in_words(event)) if event else "", ", ".join(event.edit.tags) if event else "",
                    event.edit.note if event else "",
                )
            )  # fmt: skip

    def end(self) -> None:
        """Nothing stands after the last row."""


def _when(mention: Mention) -> str:
    """The date in words; of what has none, that it is undated and where it stands from publication."""
    if mention.interval is not None:
        return words_of(mention.interval)
    if mention.offset is not None:
        return f"undated: {mention.offset.words}"
    where = {Side.BEFORE: "before", Side.ON: "around", Side.AFTER: "after"}[mention.side]
    return f"undated: {where} publication"


class TextWriter:
    """The article with its findings marked and their derivations under it: for people, and for writers of rules."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._separator = ""

    def begin(self) -> None:
        """Nothing stands before the first document."""

    def entry(self, entry: Entry, edited: EditedEvents = UNEDITED) -> None:
        self._stream.write(self._separator + marked_text(entry, edited))
        self._separator = "\n" + "=" * 100 + "\n\n"

    def end(self) -> None:
        """Nothing stands after the last document."""

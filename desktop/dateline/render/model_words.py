"""What the window calls the values of the model, which are English words in files and exports."""

from __future__ import annotations

from enum import Enum

from dateline.chronology.own_events import OWN
from dateline.documents.model import Document
from dateline.render.language import marked, tr

_VALUES = (
    # whether it happened
    marked("happened"), marked("ongoing"), marked("planned"), marked("possible"), marked("denied"), marked("cancelled"),
    # what a person thinks of it
    marked("unreviewed"), marked("accepted"), marked("edited"), marked("flagged"), marked("rejected"),
    # how sure its date is
    marked("set by a person"), marked("said outright"), marked("partly assumed"), marked("from context"),
    marked("disputed"), marked("undated"),
    # how it lies in a stretch of time
    marked("overlaps"), marked("within"), marked("starts in"),
    # what an entry of the legend stands for
    marked("document"), marked("person"), marked("place"), marked("status"), marked("review"),
    # where its mark stands
    marked("reported"),
    # what lanes and colours stand for
    marked("Document"), marked("Person"), marked("Place"), marked("Status"), marked("Review"), marked("One lane"),
    marked("Others"), marked("Other places"), marked("Nobody named"), marked("No place named"),
    # what of an event a person can set
    marked("Label"), marked("Date"), marked("People and places"), marked("Importance"),
    # what has become of an event whose text was read again
    marked("contradicts you"), marked("changed"), marked("new"), marked("gone"),
    # basis of a publication date
    marked("set by you"),
    # the steps from words to a date
    marked("clause"), marked("words"), marked("anchor"), marked("said"), marked("assumed"), marked("chosen"),
    marked("caution"),
    marked("result"),
)  # fmt: skip


def called(value: Enum | str) -> str:
    """What a value, or the name of one, is called: “planned”, “geplant”."""
    return tr(str(value.value if isinstance(value, Enum) else value))


def title_of(document: Document) -> str:
    """What a document is called; that which holds what the person added, in the language of the window."""
    return tr("Added by you") if document.key == OWN.key else document.title


def named(value: Enum | str) -> str:
    """The same with a capital, as it stands alone."""
    said = called(value)
    return said[:1].upper() + said[1:]

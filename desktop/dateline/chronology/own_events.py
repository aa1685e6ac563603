"""Where events stand that a person added without a text that tells of them: a document that only says so."""

from __future__ import annotations

from dateline.chronology.analysis import Analysis
from dateline.documents.model import Document

OWN = Document(
    "added by you", "Added by you", "Events that you added yourself stand here. No text tells of them.", language="en"
)  # fmt: skip


def own_analysis() -> Analysis:
    """Nothing is read out of it."""
    return Analysis(OWN, (), ())

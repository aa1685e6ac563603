"""What rows and pages say of a document whose file is not as it was when it was read."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.render.language import tr
from dateline.session.sources import Finding


@dataclass(frozen=True, slots=True)
class SourceMark:
    """``words`` say it shortly, ``sentence`` in full; ``link`` is what can be pressed to see more and decide.

    ``is_new``: there is another text that may be taken; ``is_missing``: the file is to be found.
    """

    words: str
    link: str
    sentence: str
    is_new: bool = False
    is_missing: bool = False


def source_mark(finding: Finding) -> SourceMark:
    """What is said of a finding."""
    if finding.is_missing:
        return SourceMark(tr("File missing"), tr("locate"), finding.words, is_missing=True)
    if finding.analysis is not None:
        return SourceMark(tr("File changed"), tr("compare"), finding.words, is_new=True)
    return SourceMark(tr("File changed"), tr("see why"), finding.words)

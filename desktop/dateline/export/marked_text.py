"""An article with its findings marked in the text and explained under it.

    Japan on [1: Tuesday] {2: dispatched} one of its top officials …

Square brackets hold time expressions, braces the trigger words of mentions; the numbers lead to the explanations below.
"""

from __future__ import annotations

from dateline.chronology.analysis import Entry
from dateline.chronology.wording import edits_in_words
from dateline.events.editing import as_edited
from dateline.events.model import Event, Mention
from dateline.export.edited import EditedEvents
from dateline.export.ends import ends_of
from dateline.temporal.model import Interval, Step, TimeExpression
from dateline.temporal.sentences import sentence_of


def marked_text(entry: Entry, edited: EditedEvents) -> str:
    """The whole report on one document, ending in a line break."""
    published = entry.published
    document = entry.document
    said = f"{published.day.isoformat()} ({published.reason})" if published else "undated"
    parts = [
        f"{document.title}\n{document.id} · {said} · {document.language}\n",
        _marked(entry).strip("\n") + "\n",
        _section("Time expressions", [_explained(n, e) for n, e in enumerate(entry.expressions, 1)]),
        _section("Events", [_told(n, m, edited.get(n - 1)) for n, m in enumerate(entry.mentions, 1)]),
    ]
    return "\n".join(part for part in parts if part)


def _marked(entry: Entry) -> str:
    """The text with brackets put in; of two marks that cross, the inner one closes first."""
    text = entry.document.text
    marks: list[tuple[int, int, str, str]] = [
        (e.start, e.end, f"[{n}: ", "]") for n, e in enumerate(entry.expressions, 1)
    ]
    marks += [(m.trigger.start, m.trigger.end, f"{{{n}: ", "}") for n, m in enumerate(entry.mentions, 1)]
    # At one offset: first close what opened last, then open what ends last.
    edges = [(end, 0, -start, closing) for start, end, _, closing in marks]
    edges += [(start, 1, -end, opening) for start, end, opening, _ in marks]
    pieces, at = [], 0
    for offset, _, _, bracket in sorted(edges):
        pieces += [text[at:offset], bracket]
        at = offset
    return "".join(pieces) + text[at:]


def _section(title: str, paragraphs: list[str]) -> str:
    return f"{title}: {len(paragraphs)}\n" + "".join(paragraphs)


def _explained(number: int, expression: TimeExpression) -> str:
    words = " ".join(expression.text.split())
    head = f'  [{number}] "{words}"  {expression.type.value} {expression.value}  {_when(expression.interval)}'
    if expression.offset:
        head += f"  ({expression.offset.words})"
    sentence = f"        {sentence_of(expression.derivation)}\n"
    return head + f"  rule {expression.rule}\n" + sentence + _steps(expression.derivation)


def _told(number: int, found: Mention, event: Event | None) -> str:
    """A mention as a person left it, and what they changed."""
    mention = as_edited(found, event.edit) if event is not None else found
    where = _when(mention.interval) if mention.interval else f"{mention.side.value} publication"
    if mention.offset:
        where = mention.offset.words
    head = f"  {{{number}}} {mention.label}\n      {mention.status.value} · {where} · basis {mention.basis.value}"
    if mention.participants:
        head += " · " + "; ".join(mention.participants)
    edits = "".join(f"        edited: {words}\n" for words in (edits_in_words(event) if event is not None else ()))
    return head + "\n" + edits + _steps(mention.derivation)


def _when(interval: Interval | None) -> str:
    earliest, latest = ends_of(interval)
    if earliest is None:
        return "no interval"
    return earliest if earliest == latest else f"{earliest}..{latest}"


def _steps(derivation: tuple[Step, ...]) -> str:
    return "".join(f"        {step}\n" for step in derivation)

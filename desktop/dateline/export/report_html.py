"""The completeness report as one html page: it loads nothing, runs nothing, and links only within itself.

Whatever comes from an article is escaped. Written piece by piece, so that a thousand documents need no more memory
than one.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TextIO, TypeVar

from dateline import __version__
from dateline.chronology.completeness import CompletenessReport, DocumentReport, ExpressionRow, MentionRow
from dateline.chronology.quotes import Quote
from dateline.events.model import Status
from dateline.export.report_text import summary_lines
from dateline.export.report_words import (
    counted,
    disputed_words,
    meaning_words,
    problem_words,
    published_words,
    step_words,
    unused_words,
)
from dateline.resource_files import resource

_AnyRow = TypeVar("_AnyRow")


def write_report_html(report: CompletenessReport, stream: TextIO) -> None:
    """Write the page; ``stream`` must be opened as UTF-8."""
    stream.writelines(_page(report))


def _page(report: CompletenessReport) -> Iterator[str]:
    one = report.documents[0] if len(report.documents) == 1 else None
    name = _title(one) if one else counted(len(report.documents), "document")
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Completeness report: {_text(name)}</title>\n"
        f"<style>\n{resource('styles', 'report.css').read_text('utf-8')}</style>\n</head>\n<body>\n"
        f"<h1>Completeness report</h1>\n<p class=soft>{_text(name)}</p>\n"
    )
    yield from _figures(report)
    yield from _contents(report)
    for number, document in enumerate(report.documents, 1):
        yield from _document(number, document)
    if report.unreadable:
        yield '<h2 id="unreadable">Could not be read</h2>\n<ul>\n'
        for problem in report.unreadable:
            yield f"<li>{_text(problem_words(problem))}</li>\n"
        yield "</ul>\n"
    yield f"<p class=soft>Made with Dateline {_text(__version__)}</p>\n</body>\n</html>\n"


def _figures(report: CompletenessReport) -> Iterator[str]:
    """The lines of the summary: a number and what it counts, parts of a line indented under it."""
    yield '<table class="figures">\n'
    for line in summary_lines(report.figures):
        number, _, words = line.strip().partition(" ")
        part = ' class="part"' if line.startswith(" ") else ""
        yield f"<tr{part}><td>{_text(number)}</td><td>{_text(words.strip())}</td></tr>\n"
    yield "</table>\n"


def _contents(report: CompletenessReport) -> Iterator[str]:
    if not report.documents:
        yield "<p>There are no documents.</p>\n"
    if len(report.documents) > 1:
        yield '<h3 id="contents">Documents</h3>\n<ul class=contents>\n'
        for number, document in enumerate(report.documents, 1):
            published = _text(published_words(document.entry))
            name = f"{document.letter} · {_title(document)}"
            yield f'<li><a href="#d{number}">{_text(name)}</a> <span class=soft>{published}</span></li>\n'
        yield "</ul>\n"
    if report.unreadable:
        files = counted(len(report.unreadable), "file")
        yield f'<p><a class=care href="#unreadable">{files} could not be read</a></p>\n'


def _document(number: int, document: DocumentReport) -> Iterator[str]:
    entry = document.entry
    yield f'<h2 id="d{number}">{_text(document.letter)} · {_text(_title(document))}</h2>\n'
    published = _text(published_words(entry))
    care = "" if entry.published else " care"
    yield f'<p><span class="soft{care}">{_text(entry.document.id)} · {published}</span></p>\n'
    columns = ("words", "what they mean", "used by, or why not", "sentence")
    yield from _table(
        f"{counted(len(document.expressions), 'time expression')}",
        "No time expression was found.", columns, document.expressions, lambda row: _expression(number, row),
    )  # fmt: skip
    events = len({row.event for row in document.undated})
    told = f" (in {counted(len(document.undated), 'mention')})" if len(document.undated) > events else ""
    resting = sum(bool(row.assumptions) or row.disputed for row in document.dated)
    yield from _table(
        f"{counted(events, 'event')} without a date{told}",
        "Every event has a date.", ("event", "known is", "why there is no date", "sentence"),
        document.undated, lambda row: _undated(number, row),
    )  # fmt: skip
    yield from _table(
        f"{counted(len(document.dated), 'mention')} of dated events, {resting:,} of them resting on assumptions",
        "No event has a date.", ("event", "date", "what is assumed", "sentence"),
        document.dated, lambda row: _dated(number, row),
    )  # fmt: skip


def _table(
    title: str, nothing: str, columns: Sequence[str], rows: Sequence[_AnyRow], cells: Callable[[_AnyRow], str]
) -> Iterator[str]:
    if not rows:
        yield f"<p class=soft>{nothing}</p>\n"
        return
    heads = zip(("what", "what", "why", "why"), columns, strict=True)
    yield f"<h3>{title}</h3>\n<table>\n<thead><tr><th class=number></th>"
    yield "".join(f"<th class={kind}>{_text(name)}</th>" for kind, name in heads) + "</tr></thead>\n<tbody>\n"
    for row in rows:
        yield cells(row)
    yield "</tbody>\n</table>\n"


def _expression(document: int, row: ExpressionRow) -> str:
    used = [
        f'{_text(use.use.value)} <a href="#d{document}m{use.mention}">{_text(use.label)}</a>'
        + ("" if use.status is Status.HAPPENED else f" ({use.status.value})")
        for use in row.uses
    ]
    why = _listed(used) if used else f"<span class=care>not used</span>: {_text(unused_words(row))}"
    what = row.expression.text, meaning_words(row)
    return _row(f"d{document}t{row.number}", row.number, what, why, row.quote)


def _undated(document: int, row: MentionRow) -> str:
    why = [*row.edited, row.undated_because, *map(step_words, row.assumptions)]
    return _mention_row(document, row, row.when or "nothing", why)


def _dated(document: int, row: MentionRow) -> str:
    why = [*row.edited, *map(step_words, row.assumptions)] + [disputed_words(row)] * row.disputed
    if not row.when:
        elsewhere = f"dated where it is told elsewhere; here {row.undated_because}"
        return _mention_row(document, row, "none of its own", [*row.edited, elsewhere])
    return _mention_row(document, row, row.when, why or ["nothing"])


def _mention_row(document: int, row: MentionRow, when: str, why: list[str]) -> str:
    reasons = _listed(map(_text, why))
    return _row(f"d{document}m{row.number}", row.number, (row.label, when), reasons, row.quote)


def _row(anchor: str, number: int, what: tuple[str, str], why: str, quote: Quote) -> str:
    """``what`` is the thing and its meaning; ``why`` is html already."""
    thing, meaning = map(_text, what)
    return (
        f'<tr id="{anchor}"><td class=soft>{number}</td><td dir=auto>{thing}</td><td>{meaning}</td>'
        f"<td>{why}</td><td dir=auto>{_quoted(quote)}</td></tr>\n"
    )


def _listed(items: Iterable[str]) -> str:
    found = list(items)
    return found[0] if len(found) == 1 else f"<ul>{''.join(f'<li>{item}</li>' for item in found)}</ul>"


def _quoted(quote: Quote) -> str:
    return "".join(f"<mark>{_text(text)}</mark>" if marked else _text(text) for text, marked in quote.pieces)


def _title(document: DocumentReport) -> str:
    return document.entry.document.title or document.entry.document.id


_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def _text(text: str) -> str:
    """Escaped; characters that html does not allow are shown as the sign for an unknown one."""
    return html.escape(_FORBIDDEN.sub("\ufffd", text), quote=True)

"""The completeness report in short, for a terminal: figures, and one line a document."""

from __future__ import annotations

from dateline.chronology.completeness import CompletenessReport, DocumentReport, Figures
from dateline.export.report_words import counted, problem_words, published_words


def report_text(report: CompletenessReport) -> str:
    """Figures with the reasons, then a line for each document, then what could not be read; ends in a line break."""
    lines = summary_lines(report.figures)
    if report.documents:
        lines += ["", "Documents"]
        for document in report.documents:
            lines += [f"  {document.letter}  {_title(document)}", f"     {_counts(document)}"]
    if report.unreadable:
        lines += ["", "Could not be read", *(f"  {problem_words(problem)}" for problem in report.unreadable)]
    return "\n".join(lines) + "\n"


def summary_lines(figures: Figures) -> list[str]:
    """What was found in all documents, and how much of it has no use and why; short lines, indented where they are
    parts of the line before."""
    without = f", {figures.without_publication:,} without a publication date" if figures.without_publication else ""
    lines = [
        f"{counted(figures.documents, 'document')}{without}",
        f"{counted(figures.expressions, 'time expression')}: {figures.used:,} used, "
        f"{figures.expressions - figures.used:,} not",
    ]
    lines += [f"  {count:>6,}  {reason.value}" for reason, count in figures.unused]
    lines += [
        f"{counted(figures.events, 'event')} from {counted(figures.mentions, 'mention')}: "
        f"{figures.events - figures.undated:,} dated, {figures.undated:,} without a date"
    ]
    if figures.waiting:
        lines += [f"  {figures.waiting:>6,}  wait for the publication date of their document"]
    if figures.undated > figures.waiting:
        lines += [f"  {figures.undated - figures.waiting:>6,}  of which nothing says for certain when"]
    if figures.edited:
        lines += [f"{counted(figures.edited, 'event')} edited by a person"]
    if figures.deleted:
        lines += [f"{counted(figures.deleted, 'event')} deleted by a person"]
    cautions = f", and {counted(figures.cautions, 'caution')}" if figures.cautions else ""
    return [*lines, f"{counted(figures.assumed, 'assumption')} that dates rest on{cautions}"]


def _title(document: DocumentReport) -> str:
    entry = document.entry
    title = " ".join(entry.document.title.split()) or entry.document.id
    return f"{title} ({entry.document.id}): {published_words(entry)}"


def _counts(document: DocumentReport) -> str:
    unused = sum(row.unused is not None for row in document.expressions)
    return ", ".join(
        (
            f"{counted(len(document.expressions), 'time expression')} ({unused:,} not used)",
            f"{counted(len(document.mentions), 'mention')} ({len(document.undated):,} without a date)",
            counted(sum(len(row.assumptions) for row in document.resting), "assumption"),
        )
    )

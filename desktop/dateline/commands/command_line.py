"""What can be said on the command line, and which command does it."""

from __future__ import annotations

import argparse
import datetime
import os
import sys
from collections.abc import Callable
from pathlib import Path

from dateline import __version__

_ABOUT = """\
dateline [FILE...]           open the window, with these files or folders in it
dateline extract FILE...     write time expressions and events as text, JSON or CSV
dateline export -o OUT FILE  draw the timeline as .png, .svg or .pdf
dateline report FILE...      say what became of every time expression and event, and why
dateline check               say what is installed, what is missing, and whether the window can start
dateline check PROJECT...    say whether project files are whole; --repair saves what can be saved of others

A file that happens to be called like a command is named with its folder: dateline ./check
"""


def run(arguments: list[str]) -> int:
    """Run the command that ``arguments`` name; exit status 0 all done, 1 something failed, 2 not understood."""
    commands: dict[str, Callable[[list[str]], int]] = {
        "extract": _extract,
        "export": _export,
        "report": _report,
        "check": _check,
    }
    try:
        if arguments and arguments[0] in commands:
            return commands[arguments[0]](arguments[1:])
        return _window(arguments)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has seen enough (`dateline extract … | head`). Python would complain again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _window(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="dateline",
        usage="dateline [FILE...] | extract | export | report | check",
        description="Articles in, timeline out.\n\n" + _ABOUT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="articles, folders, .jsonl corpora or a project"
    )
    parser.add_argument("--version", action="version", version=f"dateline {__version__}")
    parsed = parser.parse_args(arguments)
    from dateline.commands.system_libraries import missing_packages, sentence_about

    missing = missing_packages(window=True)
    if missing:
        # Qt would abort with a message that blames one library whatever is missing.
        print(sentence_about(missing), file=sys.stderr)
        return 1
    from dateline.ui.app import run_window

    return run_window(parsed.files)


def _extract(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="dateline extract", description="Find the time expressions and events of articles."
    )
    _add_documents(parser)
    parser.add_argument(
        "--format", choices=["text", "json", "jsonl", "csv"], default="text", help="text (default) is for reading"
    )
    parser.add_argument("--no-events", action="store_true", help="time expressions only: faster")
    parser.add_argument(
        "--merged",
        type=Path,
        metavar="EVENTS",
        help="file for the events told by all documents together, one JSON object a line",
    )
    parser.add_argument("-o", dest="out", type=Path, metavar="OUT", help="file to write; standard output by default")
    parsed = parser.parse_args(arguments)
    if parsed.merged and parsed.no_events:
        parser.error("--merged needs events, and --no-events finds none")
    from dateline.commands.extract import Output, extract

    output = Output(parsed.format, parsed.out, parsed.merged)
    return extract(parsed.files, output, given=parsed.published, with_events=not parsed.no_events)


def _export(arguments: list[str]) -> int:
    from dateline.chronology.showing import Perspective
    from dateline.commands.export import PLACINGS, PictureWish, export
    from dateline.commands.export_options import day_made, export_parser, stretch_of

    parser = export_parser(_size, _dpi, _day)
    _add_documents(parser)
    parsed = parser.parse_args(arguments)
    suffix = parsed.out.suffix.lower()
    if suffix not in {".png", ".svg", ".pdf"}:
        parser.error(f"a picture is written as .png, .svg or .pdf, not as {parsed.out.name!r}")
    if parsed.transparent and suffix != ".png":
        parser.error("--transparent is for a .png")
    if parsed.pages and suffix != ".pdf":
        parser.error("--pages is for a .pdf")
    width, height = parsed.size
    wish = PictureWish(
        parsed.out, width, height, parsed.dpi, parsed.theme, parsed.title, stretch_of(parser, parsed),
        parsed.selection, parsed.lanes, parsed.colours,
        transparent=parsed.transparent, paged=parsed.pages, legend=parsed.legend, sources=parsed.sources,
        made_on=day_made(parsed, os.environ), perspective=Perspective(parsed.known_on, PLACINGS[parsed.placed_by]),
    )  # fmt: skip
    return export(parsed.files, wish, given=parsed.published)


def _report(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="dateline report",
        description="Say what became of every time expression, which events have no date and why, and what is assumed.",
    )
    _add_documents(parser)
    parser.add_argument(
        "-o", dest="out", type=Path, metavar="OUT", help="OUT.csv or OUT.html with every row; without it a summary"
    )
    parsed = parser.parse_args(arguments)
    from dateline.commands.report import report
    from dateline.export.report_files import WRITERS

    if parsed.out is not None and parsed.out.suffix.lower() not in WRITERS:
        parser.error(f"a report is written as .csv or .html, not as {parsed.out.name!r}")
    return report(parsed.files, given=parsed.published, out=parsed.out)


def _check(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="dateline check",
        description="Say what is installed, what is missing, and whether the app can start; or check project files.",
    )
    parser.add_argument("projects", nargs="*", type=Path, metavar="PROJECT", help="project files (.dateline)")
    parser.add_argument(
        "--repair", action="store_true", help="save what can be saved of a damaged project in a new file beside it"
    )
    parser.add_argument("-o", dest="out", type=Path, metavar="OUT", help="that file, for one project")
    parsed = parser.parse_args(arguments)
    if (parsed.repair and not parsed.projects) or (parsed.out and (not parsed.repair or len(parsed.projects) > 1)):
        parser.error("--repair is for project files, and -o for --repair with one of them")
    if parsed.projects:
        from dateline.commands.check_projects import check_projects

        return check_projects(parsed.projects, repair=parsed.repair, out=parsed.out)
    from dateline.commands.check import check

    return check()


def _add_documents(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="articles, folders of articles, .jsonl corpora or a project (.dateline)",
    )
    parser.add_argument(
        "--published",
        type=_day,
        metavar="DATE",
        help="publication date of these documents, as 2025-11-18; stands above what they say themselves",
    )


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day written as 2025-11-18") from None


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isascii() and width.isdigit() and height.isascii() and height.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size written as 1600x900")
    size = int(width), int(height)
    if not (480 <= size[0] <= 10_000 and 300 <= size[1] <= 10_000):
        raise argparse.ArgumentTypeError(f"{text!r} is outside 480x300 to 10000x10000")
    return size


def _dpi(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 96 <= int(text) <= 1200):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 96 to 1200")
    return int(text)

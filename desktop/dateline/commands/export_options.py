"""What can be said to ``dateline export`` beside the documents."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from dateline.temporal.model import Interval


def export_parser(size_of: Callable[[str], tuple[int, int]], dpi_of: Callable[[str], int]) -> argparse.ArgumentParser:
    """A parser of the options; ``size_of`` and ``dpi_of`` read what is written for them."""
    from dateline.commands.export import COLOURS, LANES

    parser = argparse.ArgumentParser(prog="dateline export", description="Draw the timeline of articles.")

    def named_or_written(text: str) -> tuple[int, int]:
        from dateline.render.presets import PRESETS

        return {one.key: one.size for one in PRESETS}.get(text.lower()) or size_of(text)

    parser.add_argument(
        "--size",
        type=named_or_written,
        default=(1600, 900),
        metavar="SIZE",
        help="slide (default, 1600x900), full-hd, a4, a4-upright, square, banner, or WxH in pixels at 96 dpi",
    )
    parser.add_argument("--dpi", type=dpi_of, default=96, metavar="N", help="of a PNG: 96 (default) to 1200")
    parser.add_argument("--theme", choices=["light", "dark"], default="light")
    parser.add_argument("--title", help="above the picture; the first document's title by default")
    parser.add_argument(
        "--time", metavar="WORDS", help='only what was then, as "March 2025", "1914-1918"; all of time by default'
    )
    parser.add_argument("--lanes", choices=list(LANES), default="document", help="what a lane stands for")
    parser.add_argument("--colours", choices=list(COLOURS), default="document", help="what a colour stands for")
    parser.add_argument("--transparent", action="store_true", help="a PNG without a ground, to be laid over something")
    parser.add_argument("--pages", action="store_true", help="a PDF with as many pages as every event needs")
    for name, what in (("legend", "the legend"), ("sources", "the list of sources"), ("made", "the day it was made")):
        parser.add_argument(f"--no-{name}", dest=name, action="store_false", help=f"without {what}")
    parser.add_argument("-o", dest="out", type=Path, metavar="OUT", required=True, help="OUT.png, OUT.svg or OUT.pdf")
    return parser


def stretch_of(parser: argparse.ArgumentParser, words: str | None) -> Interval | None:
    """The stretch of time that was written; what cannot be read ends the command with a sentence."""
    if words is None:
        return None
    from dateline.session.typed_dates import UnclearDateError
    from dateline.session.typed_intervals import typed_interval

    try:
        return typed_interval(words)
    except UnclearDateError as unclear:
        parser.error(f"--time {words!r}: {unclear}")

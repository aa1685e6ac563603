"""What can be said to ``dateline export`` beside the documents."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

from dateline.temporal.model import Interval
from dateline.timeline.stretch import Stretch

_LAST_MOMENT = 253_402_300_800  # the year 10000


def export_parser(
    size_of: Callable[[str], tuple[int, int]], dpi_of: Callable[[str], int], day_of: Callable[[str], datetime.date]
) -> argparse.ArgumentParser:
    """A parser of the options; ``size_of``, ``dpi_of`` and ``day_of`` read what is written for them."""
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
    parser.add_argument("--from", dest="start", metavar="WORDS", help='nothing before that, as "2010", "9 March 2025"')
    parser.add_argument("--to", dest="end", metavar="WORDS", help="nothing after that; --from and --to also alone")
    parser.add_argument(
        "--selection", metavar="WORDS", help="only events that a search for these words finds, and their sources"
    )
    _add_looks(parser, day_of)
    parser.add_argument("--transparent", action="store_true", help="a PNG without a ground, to be laid over something")
    parser.add_argument("--pages", action="store_true", help="a PDF with as many pages as every event needs")
    for name, what in (("legend", "the legend"), ("sources", "the list of sources"), ("made", "the day it was made")):
        parser.add_argument(f"--no-{name}", dest=name, action="store_false", help=f"without {what}")
    parser.add_argument(
        "--made-on",
        type=day_of,
        metavar="DATE",
        help="the day it says it was made, as 2025-11-18; today by default, or the day that SOURCE_DATE_EPOCH says",
    )
    parser.add_argument("-o", dest="out", type=Path, metavar="OUT", required=True, help="OUT.png, OUT.svg or OUT.pdf")
    return parser


def _add_looks(parser: argparse.ArgumentParser, day_of: Callable[[str], datetime.date]) -> None:
    """From where the articles are looked at, and how they are arranged."""
    from dateline.commands.export import COLOURS, LANES, PLACINGS

    parser.add_argument("--lanes", choices=list(LANES), default="document", help="what a lane stands for")
    parser.add_argument("--colours", choices=list(COLOURS), default="document", help="what a colour stands for")
    parser.add_argument(
        "--known-on",
        type=day_of,
        metavar="DATE",
        help="only what the articles published up to that day tell, as 2025-11-18; the picture says so",
    )
    parser.add_argument(
        "--placed-by",
        choices=list(PLACINGS),
        default="happened",
        help="marks stand where the events were (happened, default) or on the days of publication (reported)",
    )


def stretch_of(parser: argparse.ArgumentParser, said: argparse.Namespace) -> Stretch:
    """The stretch of time that was written; what cannot be read ends the command with a sentence."""
    if said.time is not None:
        if said.start is not None or said.end is not None:
            parser.error("--time says both ends; give it, or --from and --to")
        whole = _interval(parser, "--time", said.time)
        return Stretch(None if whole.open_start else whole.earliest, None if whole.open_end else whole.latest + 1)
    start = _interval(parser, "--from", said.start).earliest if said.start is not None else None
    end = _interval(parser, "--to", said.end).latest + 1 if said.end is not None else None
    if start is not None and end is not None and end <= start:
        parser.error(f"--to {said.end!r} is before --from {said.start!r}")
    return Stretch(start, end)


def day_made(said: argparse.Namespace, environment: Mapping[str, str]) -> datetime.date | None:
    """The day that the picture says it was made on; None where it is to say none.

    ``SOURCE_DATE_EPOCH`` is how builds that are to be repeatable say which second it is.
    """
    if not said.made:
        return None
    if said.made_on is not None:
        return cast(datetime.date, said.made_on)
    moment = environment.get("SOURCE_DATE_EPOCH", "")
    if moment.isascii() and moment.isdigit() and int(moment) < _LAST_MOMENT:
        return datetime.datetime.fromtimestamp(int(moment), datetime.UTC).date()
    return datetime.datetime.now().astimezone().date()


def _interval(parser: argparse.ArgumentParser, option: str, words: str) -> Interval:
    from dateline.session.typed_dates import UnclearDateError
    from dateline.session.typed_intervals import typed_interval

    try:
        return typed_interval(words)
    except UnclearDateError as unclear:
        parser.error(f"{option} {words!r}: {unclear}")

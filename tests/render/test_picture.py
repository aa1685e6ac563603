"""What a picture says in words, and how it copes with little and with much."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from dateline.chronology.model import Chronology
from dateline.chronology.reviews import Review
from dateline.chronology.showing import Arrangement, ColourBy, LanesBy
from dateline.events.model import Event, Status
from dateline.render.captions import left_out_words, range_words
from dateline.render.files import write_picture
from dateline.render.fonts import load_fonts
from dateline.render.picture import Picture, pages_behind, shows_all
from dateline.render.scene import scene_of
from dateline.render.sources import SourceList, fitted, source_words
from dateline.render.theme import load_theme
from tests.render.chronologies import alone, bridge, days, entry, mention
from tests.timeline.scenes import at
from tests.ui.sample_chronology import sample_chronology


def texts(picture: Picture, folder: Path) -> str:
    path = folder / "picture.svg"
    write_picture(picture, path)
    return path.read_text("utf-8")


def plain(svg: str) -> str:
    """What is written in it, without the marks around."""
    return " ".join(re.sub(r"<[^>]+>", " ", svg).split())


def left_out(events: Sequence[Event], visible: tuple[float, float] | None = None) -> str:
    return left_out_words(events, visible, scene_of(bridge().chronology, events, Arrangement(LanesBy.DOCUMENT)))


def test_undated_events_are_counted_and_left_out() -> None:
    events = bridge().chronology.events
    assert left_out(events) == "6 of 8 events shown; 2 have no date and are left out."
    assert left_out(events[:6]) == "6 events shown."
    assert left_out(events[5:7]) == "1 of 2 events shown; 1 has no date and is left out."


def test_events_outside_the_stretch_are_counted() -> None:
    events = bridge().chronology.events
    words = left_out(events, (at(2025, 11, 1), at(2025, 12, 1)))
    assert words == "5 of 8 events shown; 2 have no date and are left out; 1 lies outside this stretch of time."


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (at(2025, 10, 18), at(2025, 12, 1), "18 October – 30 November 2025"),
        (at(-499), at(2001), "500 BCE – 2000"),
        (at(1999), at(2005), "1999 – 2004"),
    ],
)
def test_range_words(start: int, end: int, words: str) -> None:
    assert range_words(start, end) == words


def test_sources_name_author_title_and_day() -> None:
    first, second = bridge().first, bridge().second
    assert source_words(first).endswith("over the bridge”, no date of publication given")
    by = replace(second.analysis.document, author="A. Writer")
    said = source_words(replace(second, analysis=replace(second.analysis, document=by)))
    assert said.startswith("A. Writer, “Harbour has quietly")
    assert said.endswith("”, 18 November 2025")


def test_without_a_dated_event_the_picture_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    chronology = bridge().chronology
    undated = tuple(replace(event, interval=None) for event in chronology.events)
    said = texts(Picture(chronology, undated, load_theme("light"), "The bridge"), tmp_path)
    assert "None of the events found has a date yet." in said
    assert "0 of 8 events shown" in said
    assert "No events were found." in texts(Picture(chronology, (), load_theme("light"), "The bridge"), tmp_path)


def test_many_documents_and_events_stay_on_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    entries = [
        entry(
            f"Article {number} on the harbour", datetime.date(2025, 1, 1),
            [mention(f"Event {number}.{i}", days((2000 + i, number % 12 + 1, 3)), Status.HAPPENED, 1 + i % 3)
             for i in range(25)],
        )
        for number in range(30)
    ]  # fmt: skip
    events = tuple(alone(one, index) for one in entries for index in range(25))
    chronology = Chronology(tuple(entries), tuple(range(30)), events)
    said = texts(Picture(chronology, events, load_theme("dark"), "Thirty articles"), tmp_path)
    assert all(f"Article {number} on the harbour”, 1 January 2025" in said for number in range(30))
    assert "What 30 articles say happened" in said
    assert "750 events shown." in said


def many(count: int, title: str) -> Chronology:
    """Documents of such titles with an event each."""
    entries = [
        entry(f"{title} {number}", datetime.date(2025, 1, 1), [mention(f"Event {number}", days((1900 + number, 1, 3)))])
        for number in range(count)
    ]
    return Chronology(tuple(entries), tuple(range(count)), tuple(alone(one, 0) for one in entries))


@pytest.mark.parametrize("size", [(1600, 900), (1123, 794), (794, 1123), (1200, 1200)])
@pytest.mark.parametrize("count", [1, 4, 5])
def test_long_titles_of_sources_stand_whole_on_as_many_lines_as_they_need(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int], count: int
) -> None:
    title = (
        "A very long account of what the harbour board knew of the crane before it fell and what it did not do about"
    )
    chronology = many(count, title)
    picture = Picture(chronology, chronology.events, load_theme("light"), "Accounts", size=size)
    assert pages_behind(picture) == []
    words = plain(texts(picture, tmp_path))
    for number in range(count):
        assert f"not do about {number}”, 1 January 2025" in words
    assert "…" not in words[words.index("Sources") :]


def test_sources_without_room_follow_on_pages_of_their_own(qtbot: QtBot, tmp_path: Path) -> None:
    load_fonts()
    chronology = many(130, "Article on the harbour")
    picture = Picture(chronology, chronology.events, load_theme("light"), "All", size=(1123, 794))
    assert not shows_all(picture)
    for suffix in (".svg", ".png"):
        written = write_picture(picture, tmp_path / f"all{suffix}")
        assert [path.name for path in written[:3]] == [f"all{suffix}", f"all-sources{suffix}", f"all-sources-2{suffix}"]
        assert all(path.stat().st_size > 1000 for path in written)
    first = (tmp_path / "all.svg").read_text("utf-8")
    assert "130 articles, listed apart" in plain(first)
    beside = plain("".join(path.read_text("utf-8") for path in sorted(tmp_path.glob("all-sources*.svg"))))
    assert all(f"Article on the harbour {number}”" in beside for number in range(130))
    assert write_picture(picture, tmp_path / "all.pdf") == [tmp_path / "all.pdf"]
    document = pypdfium2.PdfDocument(tmp_path / "all.pdf")
    try:
        assert len(document) == len(written)
        said = "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    assert all(f"harbour{number}”" in "".join(said.split()) for number in range(130))


def test_a_word_longer_than_a_line_is_broken_and_nothing_is_lost() -> None:
    sources = SourceList((0,), ("“" + "x" * 400 + "”, 1 January 2025",))
    done = fitted(sources, 500.0, 900.0, 16.0, lambda words, _style: 7.0 * len(words))
    (lines,) = done.wrapped
    assert len(lines) > 5
    assert "".join(lines).replace(" ", "") == sources.words[0].replace(" ", "")
    assert all(7.0 * len(line) <= 500 for line in lines)


def test_the_legend_shows_only_what_is_there(qtbot: QtBot, tmp_path: Path) -> None:
    chronology = bridge().chronology
    said = texts(Picture(chronology, chronology.events, load_theme("light"), "The bridge"), tmp_path)
    for words in ("happened", "planned", "possible", "this end is not exact", "one event told by both"):
        assert f">{words}</text>" in said
    assert ">denied</text>" not in said
    bare = Picture(chronology, chronology.events, load_theme("light"), "The bridge", legend=False, sources=False)
    assert ">planned</text>" not in texts(bare, tmp_path)


def test_the_legend_has_the_colours_of_statuses_and_reviews(qtbot: QtBot, tmp_path: Path) -> None:
    theme = load_theme("light")

    def said(chronology: Chronology, arrangement: Arrangement) -> str:
        return texts(Picture(chronology, chronology.events, theme, "The bridge", arrangement=arrangement), tmp_path)

    plain = bridge().chronology
    by_status = said(plain, Arrangement(LanesBy.MERGED, ColourBy.STATUS))
    assert by_status.lower().count(theme.document(2).mark.lower()) >= 2  # a planned event, and the legend
    flagged = plain.with_review(plain.events[0].mentions[0], Review.FLAGGED)
    assert ">flagged</text>" in said(flagged, Arrangement(LanesBy.MERGED, ColourBy.REVIEW))
    assert ">flagged</text>" not in said(plain, Arrangement(LanesBy.MERGED, ColourBy.REVIEW))
    assert ">accepted</text>" not in said(flagged, Arrangement(LanesBy.MERGED, ColourBy.REVIEW))


def test_a_long_title_is_smaller_before_it_is_elided(qtbot: QtBot, tmp_path: Path) -> None:
    chronology = bridge().chronology
    for title in ("The bridge", "The bridge over the harbour and all who told of it"):
        upright = Picture(chronology, chronology.events, load_theme("light"), title, size=(794, 1123))
        assert f">{title}</text>" in texts(upright, tmp_path)
    endless = Picture(chronology, chronology.events, load_theme("light"), "The bridge " * 40, size=(794, 1123))
    assert re.search(r">The bridge The bridge [^<]*…</text>", texts(endless, tmp_path))


def test_a_long_source_stands_whole_with_its_day(qtbot: QtBot, tmp_path: Path) -> None:
    entries = [
        entry(f"Article {number} " + "on the harbour and the bridge " * 6, datetime.date(2025, 1, 1 + number),
              [mention("It was so", days((2025, 1, 1)))])
        for number in range(2)
    ]  # fmt: skip
    chronology = Chronology(tuple(entries), (0, 1), (alone(entries[0], 0), alone(entries[1], 0)))
    said = texts(Picture(chronology, chronology.events, load_theme("light"), "T", size=(794, 600)), tmp_path)
    for day in ("1 January 2025", "2 January 2025"):
        assert f"on the harbour and the bridge ”, {day}" in plain(said)


def test_the_day_of_making_stands_in_its_line_only_where_it_is_given(qtbot: QtBot, tmp_path: Path) -> None:
    chronology = bridge().chronology
    plain = Picture(chronology, chronology.events, load_theme("light"), "The bridge")
    assert ">Made with Dateline</text>" in texts(plain, tmp_path)
    made = replace(plain, made_on=datetime.date(2026, 11, 26))
    assert ">Made with Dateline on 26 November 2026</text>" in texts(made, tmp_path)


def test_chosen_events_bring_only_their_own_lanes_and_sources(qtbot: QtBot, tmp_path: Path) -> None:
    made = bridge()
    only = [event for event in made.chronology.events if "Kallas meets" in event.label]
    said = texts(Picture(made.chronology, only, load_theme("light"), "Chosen", narrowed=True), tmp_path)
    assert "What one article says happened" in said
    assert "“Harbour has quietly dispatched" in said
    assert "“Harbour sends an envoy" not in said
    assert "1 event shown." in said


def test_colours_that_no_lane_names_are_named_by_the_legend(qtbot: QtBot, tmp_path: Path) -> None:
    chronology = sample_chronology()

    def said(arrangement: Arrangement) -> str:
        return texts(
            Picture(chronology, chronology.events, load_theme("light"), "The ferry", arrangement=arrangement), tmp_path
        )

    assert ">Alma</text>" in said(Arrangement(LanesBy.DOCUMENT, ColourBy.PERSON))
    by_document = said(Arrangement(LanesBy.MERGED, ColourBy.DOCUMENT))
    assert ">Alma</text>" not in by_document
    assert load_theme("light").document(0).mark.lower() in by_document
    assert load_theme("light").document(1).mark.lower() not in said(Arrangement(LanesBy.DOCUMENT, ColourBy.PERSON))

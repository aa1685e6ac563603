"""What is likely but not sure is asked, not done."""

from __future__ import annotations

from dateline.events.merging import Merging
from dateline.events.model import Decisions, MentionRef
from tests.events.test_merging import mention, telling

FIRST = "Boat lost off Skerry Point\nA trawler was shattered on the rocks of Skerry Point, and Olav Holm swam ashore."
SECOND = "Olav Holm swam ashore\nAt Skerry Point the sea broke a trawler to pieces; Olav Holm swam ashore through it."


def test_words_of_wider_meaning_are_suggested_with_a_reason() -> None:
    shot = "Shots in Arnheid\nA guard shot two men at the mint of Arnheid at noon, said Paula Zimt of the mint."
    killed = "Two die in Arnheid\nA guard killed two men at the mint of Arnheid at noon, said Paula Zimt of the mint."
    merging = Merging().updated(
        [
            telling("a", shot, mention("shot", "two men", None, lemma="shoot")),
            telling("b", killed, mention("killed", "two men", None, lemma="kill")),
        ]
    )
    assert len(merging.events) == 2
    (suggestion,) = merging.suggestions
    assert {suggestion.first, suggestion.second} == {MentionRef("a", 0), MentionRef("b", 0)}
    assert "“shot” / “killed”" in suggestion.why
    refused = Decisions(apart=frozenset({(suggestion.first, suggestion.second)}))
    assert merging.decided(refused).suggestions == ()
    accepted = merging.decided(Decisions(together=frozenset({(suggestion.first, suggestion.second)})))
    assert accepted.suggestions == () and len(accepted.events) == 1


def test_nothing_is_suggested_for_words_that_have_nothing_in_common() -> None:
    merging = Merging().updated(
        [
            telling("a", FIRST, mention("swam", "Olav Holm", None, lemma="swim")),
            telling("b", SECOND, mention("broke", "trawler", None, lemma="break")),
        ]
    )
    assert merging.suggestions == ()

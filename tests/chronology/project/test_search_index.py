"""The index finds what is there, forgets what has left, and is frightened by nothing that is typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dateline.chronology.analysis import Analysis, date_analysis
from dateline.chronology.model import Chronology
from dateline.chronology.project import search_index
from dateline.chronology.project.search_index import SearchIndex
from dateline.chronology.searching import Found, Query
from dateline.documents.model import Document
from tests.chronology.articles import article


@pytest.fixture
def index() -> Iterator[SearchIndex]:
    made = SearchIndex()
    yield made
    made.close()


@pytest.fixture
def chronology() -> Chronology:
    return Chronology().with_analyses(
        [
            article("harbour", "Boats sank near Vessby.", "Nets broke in the storm.", "Crews left."),
            Analysis(Document("empty.txt", "An empty quay", "Nothing happens in Vessby."), (), ()),
            article("pier", "Lamps failed at the pier.", "Boats of Müller sank."),
        ]
    )


def know(index: SearchIndex, chronology: Chronology) -> int:
    """How many documents had to be learned."""
    return len(list(index.update(chronology.entries)))


def find(index: SearchIndex, typed: str) -> Found:
    return index.find_all(Query.typed(typed), typed)


def told(found: Found, chronology: Chronology) -> list[str]:
    return sorted(chronology.mention(ref).label for ref in found.mentions)


def titles(found: Found, chronology: Chronology) -> set[str]:
    return {chronology.entry(key).document.title for key in found.documents}


@pytest.mark.parametrize(
    ("typed", "labels", "documents"),
    [
        ("sank", ["Boats of Müller sank", "Boats sank near Vessby"], {"harbour", "pier"}),
        ("boa", ["Boats of Müller sank", "Boats sank near Vessby"], {"harbour", "pier"}),
        ("vessby", ["Boats sank near Vessby"], {"harbour", "An empty quay"}),
        ("quay", [], {"An empty quay"}),
        ("muller boats", ["Boats of Müller sank"], {"pier"}),
        ('"boats sank"', ["Boats sank near Vessby"], {"harbour"}),
        ("boats storm", [], {"harbour"}),
        ("whale", [], set()),
        ("NEAR OR NOT", [], set()),
    ],
)
def test_documents_and_mentions_are_found(
    index: SearchIndex, chronology: Chronology, typed: str, labels: list[str], documents: set[str]
) -> None:
    know(index, chronology)
    found = find(index, typed)
    assert told(found, chronology) == labels
    assert titles(found, chronology) == documents


def test_participants_are_found(index: SearchIndex, chronology: Chronology) -> None:
    know(index, chronology)
    assert len(find(index, "Alma Berg").mentions) == 5


def test_only_what_is_new_is_learned_and_what_left_is_not_found(index: SearchIndex, chronology: Chronology) -> None:
    assert know(index, chronology) == 3
    key = chronology.entries[0].key
    assert know(index, chronology.with_publication(key, None)) == 0
    without = chronology.without([key])
    assert know(index, without) == 0
    assert titles(find(index, "sank"), without) == {"pier"}
    assert told(find(index, "sank"), without) == ["Boats of Müller sank"]
    back = without.with_analyses([chronology.entries[0].analysis])
    assert know(index, back) == 1
    assert told(find(index, "sank"), back) == ["Boats of Müller sank", "Boats sank near Vessby"]


def test_a_text_that_was_read_again_is_found_as_it_is_now(index: SearchIndex, chronology: Chronology) -> None:
    know(index, chronology)
    first = chronology.entries[0]
    bare = chronology.with_reread([Analysis(first.document, (), ())])
    assert know(index, bare) == 1
    assert told(find(index, "sank"), bare) == ["Boats of Müller sank"]
    assert titles(find(index, "sank"), bare) == {"harbour", "pier"}


def test_of_what_stands_everywhere_the_first_come_before_the_others(
    index: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "_FIRST", 4)
    monkeypatch.setattr(search_index, "_NEXT", 3)
    chronology = Chronology().with_analyses(
        article(f"harbour {number}", "Boats sank.", "Boats burned.", "Boats left.") for number in range(4)
    )
    know(index, chronology)
    query = Query.typed("boats")
    first, *_, last = [found for found in index.find(query, "boats") if found is not None]
    assert (len(first.mentions), first.whole) == (4, False)
    assert first.documents == last.documents == {entry.key for entry in chronology.entries}
    assert (len(last.mentions), last.whole) == (12, True)
    assert [last.mentions.count(entry.key) for entry in chronology.entries] == [3, 3, 3, 3]
    assert set(first.mentions) < set(last.mentions)
    # The index goes on learning while somebody has stopped listening.
    listening = index.find(query, "boats")
    next(listening)
    listening.close()
    assert know(index, chronology.without([chronology.entries[0].key])) == 0
    assert len(list(find(index, "boats").mentions)) == 9


def test_half_characters_are_learned(index: SearchIndex) -> None:
    odd = Analysis(Document("odd.txt", "Odd \ud83d", "boat \udfff\0 quay"), (), ())
    list(index.update((date_analysis(odd, None),)))
    assert len(find(index, "boat").documents) == 1


@pytest.mark.parametrize("typed", ['"', "a*", "NOT", "a OR", "(", "^a", "a:b", "-a", "{a b}:c", "'; DROP TABLE text"])
def test_what_means_something_to_the_database_means_nothing_here(
    index: SearchIndex, chronology: Chronology, typed: str
) -> None:
    know(index, chronology)
    query = Query.typed(typed)
    if query:
        index.find_all(query, typed)

"""What differs between two contents is found on both sides alike, however many documents stand where they stood."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.chronology.project.contents import Contents, added_differences
from dateline.chronology.project.kept import KeptDocument
from dateline.documents.model import Document
from tests.chronology.project.kept import edited

DOCUMENTS = tuple(KeptDocument(Document(f"{n}.txt", f"Pier {n}", f"Pier {n}."), n, None) for n in range(130))


@settings(deadline=None, database=None)
@given(
    st.sets(st.integers(0, 129), max_size=8),
    st.integers(0, 130),
    st.sets(st.integers(0, 129), max_size=8),
    st.integers(0, 130),
)
def test_a_document_in_both_is_named_on_both_sides_or_on_neither(
    gone: set[int], end: int, others_gone: set[int], others_end: int
) -> None:
    one = Contents(tuple(each for n, each in enumerate(DOCUMENTS[:end]) if n not in gone))
    other = Contents(tuple(each for n, each in enumerate(DOCUMENTS[:others_end]) if n not in others_gone))
    mine, others = (
        {id(each) for each in one.documents_not_in(other)},
        {id(each) for each in other.documents_not_in(one)},
    )
    ids, others_ids = set(map(id, one.documents)), set(map(id, other.documents))
    assert ids - others_ids <= mine <= ids
    assert others_ids - ids <= others <= others_ids
    assert mine & others_ids == others & ids
    assert list(added_differences(one, other)) == []


def test_of_many_documents_only_those_are_compared_that_differ() -> None:
    chronology = edited()
    one = Contents(DOCUMENTS)
    key = DOCUMENTS[7].document.key
    changed = KeptDocument(DOCUMENTS[7].document, 7, chronology.entries[0].published)
    other = Contents((*DOCUMENTS[:7], changed, *DOCUMENTS[8:]))
    assert other.documents_not_in(one) == [changed]
    assert [each.document.key for each in one.documents_not_in(other)] == [key]
    assert one.documents_not_in(one) == []

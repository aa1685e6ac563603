"""The two articles the project began with, where they lie beside the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.documents.model import Document, PublicationBasis
from dateline.documents.reading import read_path

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not beside this repository (../shared/seeds)")
def test_the_seeds_state_no_date_and_one_of_them_a_title() -> None:
    documents = [found for path in sorted(SEEDS.glob("*.txt")) for found in read_path(path)]
    assert all(isinstance(found, Document) for found in documents)
    first, second = (found for found in documents if isinstance(found, Document))
    assert first.title == first.text[: first.title_end]
    assert first.author is None
    assert second.title_end == 0
    assert second.title.endswith("…")
    assert second.text[second.text.index(" – ") + 3 :].startswith(second.title[:-1])
    assert second.text.startswith(f"By {second.author}\n")
    for found in (first, second):
        assert (found.published, found.language) == (None, "en")
        assert [candidate.basis for candidate in found.candidates] == [PublicationBasis.FILE_TIME]

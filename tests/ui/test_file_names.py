"""Names proposed for files."""

from __future__ import annotations

import pytest

from dateline.ui.file_names import file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The bridge", "The bridge"),
        ('a/b\\c: "d"?\n', "a b c d"),
        ("...", "report"),
        ("", "report"),
        ("x" * 200, "x" * 80),
    ],
)
def test_every_system_takes_the_name(title: str, name: str) -> None:
    assert " ".join(file_name(title, "report").split()) == name

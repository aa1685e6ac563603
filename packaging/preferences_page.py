"""Write docs/preferences.md from the table of preferences.

    .venv/bin/python packaging/preferences_page.py

A test says when that has been forgotten.
"""

from __future__ import annotations

from pathlib import Path

from dateline.ui.preferences import PREFERENCES, Preference, value_words
from dateline.ui.settings import Choice, Switch

PAGE = Path(__file__).resolve().parents[1] / "docs" / "preferences.md"

_HEAD = """\
# Preferences

*Edit > Preferences…* (Ctrl+, or the key that your system has for it). A change holds at once; *Back to default* beside
a preference takes it back. They are kept where your system keeps such things, under the names given here: on Linux in
`~/.config/Dateline/Dateline.conf`. A value there that means nothing is passed over, and the default holds.
"""


def page() -> str:
    """The page as it should be."""
    parts = [_HEAD]
    for section, listed in PREFERENCES:
        parts += [
            f"## {section}\n",
            "| preference | what it does | values | default | name |",
            "| --- | --- | --- | --- | --- |",
        ]
        parts += [
            f"| {one.title} | {one.sentence} | {_values(one)} | {value_words(one, one.default)} | `{one.name}` |"
            for one in listed
        ]
        parts.append("")
    return "\n".join(parts)


def _values(preference: Preference) -> str:
    if isinstance(preference, Choice):
        return ", ".join(f"{name} (`{value}`)" for value, name in preference.choices)
    if isinstance(preference, Switch):
        return "on (`true`), off (`false`)"
    words = f"{preference.least} to {preference.most} {preference.unit}".rstrip()
    return f"{words}; {preference.least}: {preference.least_means}" if preference.least_means else words


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8", newline="\n")

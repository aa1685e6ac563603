"""Everything that a person may prefer, in one table: the dialog, the settings file and docs/preferences.md are made
from it.

A preference more is an entry more here, and the code that follows `Settings.changed`.
"""

from __future__ import annotations

from dateline.ui.settings import Choice, Switch, Whole

THEME = Choice(
    "window/theme",
    "system",
    "Theme",
    "Light or dark; following the system, the window changes whenever the system does.",
    (("system", "Follow the system"), ("light", "Light"), ("dark", "Dark")),
)
READING_SIZE = Whole(
    "text/size",
    15,
    "Size of article text",
    "How large the articles are written in the text below the timeline.",
    least=11,
    most=28,
    unit="pixels",
)
WHEEL = Choice(
    "timeline/wheel",
    "zooms",
    "Wheel",
    "What the mouse wheel does over the timeline; with Ctrl it always zooms, with Shift it goes earlier and later.",
    (("zooms", "Zooms"), ("scrolls", "Scrolls the lanes")),
)
LEGEND = Choice(
    "timeline/legend",
    "auto",
    "Legend",
    "Whether what colours and shapes stand for is written under the timeline; a press on an entry shows only that.",
    (("auto", "Where the lanes do not say it"), ("always", "Always"), ("never", "Never")),
)
MOTION = Choice(
    "timeline/motion",
    "system",
    "Transitions",
    "Whether the timeline moves to where it jumps, in a sixth of a second, or is there at once.",
    (("system", "Follow the system"), ("always", "Always"), ("never", "Never")),
)
GLIDE = Switch(
    "timeline/glide",
    False,
    "Glide on after a drag",
    "Let the timeline go on for a moment when it is let go of in motion; not where there are no transitions.",
)
REOPEN = Switch(
    "projects/reopen",
    False,
    "Open the last project at the start",
    "Go on where you left off, unless files are named at the start.",
)
ASK_ABOUT_UNSAVED = Switch(
    "projects/ask_about_unsaved",
    True,
    "Ask about work without a name at the start",
    "Offer what was left without a name; it stands under File > Recent projects in any case.",
)
MOST_RECENT = Whole(
    "projects/most_recent",
    8,
    "Recent projects",
    "How many projects are remembered under File > Recent projects and on the empty page.",
    least=0,
    most=30,
    least_means="None",
)
WORKERS = Whole(
    "reading/workers",
    0,
    "Processes that read articles",
    "More read many articles faster and take more memory, some 400 MB each.",
    least=0,
    most=16,
    least_means="As suits this computer",
)

Preference = Choice | Switch | Whole

PREFERENCES: tuple[tuple[str, tuple[Preference, ...]], ...] = (
    ("Look", (THEME, READING_SIZE)),
    ("Timeline", (WHEEL, LEGEND, MOTION, GLIDE)),
    ("Projects", (REOPEN, ASK_ABOUT_UNSAVED, MOST_RECENT)),
    ("Reading", (WORKERS,)),
)
"""By section, as the dialog shows them."""


def preferences() -> tuple[Preference, ...]:
    """All of them, from the top."""
    return tuple(preference for _, listed in PREFERENCES for preference in listed)


def value_words(preference: Preference, value: object) -> str:
    """A value as people call it: “Follow the system”, “15 pixels”, “on”."""
    if isinstance(preference, Choice):
        return dict(preference.choices)[str(value)]
    if isinstance(preference, Switch):
        return "on" if value else "off"
    if value == preference.least and preference.least_means:
        return preference.least_means
    return f"{value} {preference.unit}".rstrip()


def search_words(section: str, preference: Preference) -> str:
    """Everything under which a preference is found, in small letters."""
    choices = [name for _, name in preference.choices] if isinstance(preference, Choice) else []
    return " ".join((section, preference.title, preference.sentence, *choices)).casefold()

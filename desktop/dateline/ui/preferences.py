"""Everything that a person may prefer, in one table: the dialog, the settings file and docs/preferences.md are made
from it.

A preference more is an entry more here, and the code that follows `Settings.changed`.
"""

from __future__ import annotations

from dateline.render.language import LANGUAGES, marked, tr
from dateline.ui.settings import Choice, Switch, Whole

THEME = Choice(
    "window/theme",
    "system",
    marked("Theme"),
    marked("Light or dark; following the system, the window changes whenever the system does."),
    (("system", marked("Follow the system")), ("light", marked("Light")), ("dark", marked("Dark"))),
)
LANGUAGE = Choice(
    "window/language",
    "system",
    marked("Language"),
    marked("What the window, its dates and its numbers are written in, from the next start on."),
    (("system", marked("Follow the system")), *LANGUAGES.items()),
)
READING_SIZE = Whole(
    "text/size",
    15,
    marked("Size of article text"),
    marked("How large the articles are written in the text below the timeline."),
    least=11,
    most=28,
    unit=marked("pixels"),
)
WHEEL = Choice(
    "timeline/wheel",
    "zooms",
    marked("Wheel"),
    marked(
        "What the mouse wheel does over the timeline; with Ctrl it always zooms, with Shift it goes earlier and later."
    ),
    (("zooms", marked("Zooms")), ("scrolls", marked("Scrolls the lanes"))),
)
LEGEND = Choice(
    "timeline/legend",
    "auto",
    marked("Legend"),
    marked(
        "Whether what colours and shapes stand for is written under the timeline; a press on an entry shows only that."
    ),
    (("auto", marked("Where the lanes do not say it")), ("always", marked("Always")), ("never", marked("Never"))),
)
MOTION = Choice(
    "timeline/motion",
    "system",
    marked("Transitions"),
    marked("Whether the timeline moves to where it jumps, in a sixth of a second, or is there at once."),
    (("system", marked("Follow the system")), ("always", marked("Always")), ("never", marked("Never"))),
)
GLIDE = Switch(
    "timeline/glide",
    False,
    marked("Glide on after a drag"),
    marked("Let the timeline go on for a moment when it is let go of in motion; not where there are no transitions."),
)
REOPEN = Switch(
    "projects/reopen",
    False,
    marked("Open the last project at the start"),
    marked("Go on where you left off, unless files are named at the start."),
)
ASK_ABOUT_UNSAVED = Switch(
    "projects/ask_about_unsaved",
    True,
    marked("Ask about work without a name at the start"),
    marked("Offer what was left without a name; it stands under File > Recent projects in any case."),
)
MOST_RECENT = Whole(
    "projects/most_recent",
    8,
    marked("Recent projects"),
    marked("How many projects are remembered under File > Recent projects and on the empty page."),
    least=0,
    most=30,
    least_means=marked("None"),
)
WORKERS = Whole(
    "reading/workers",
    0,
    marked("Processes that read articles"),
    marked("More read many articles faster and take more memory, some 400 MB each."),
    least=0,
    most=16,
    least_means=marked("As suits this computer"),
)

Preference = Choice | Switch | Whole

PREFERENCES: tuple[tuple[str, tuple[Preference, ...]], ...] = (
    (marked("Look"), (THEME, LANGUAGE, READING_SIZE)),
    (marked("Timeline"), (WHEEL, LEGEND, MOTION, GLIDE)),
    (marked("Projects"), (REOPEN, ASK_ABOUT_UNSAVED, MOST_RECENT)),
    (marked("Reading"), (WORKERS,)),
)
"""By section, as the dialog shows them."""


def preferences() -> tuple[Preference, ...]:
    """All of them, from the top."""
    return tuple(preference for _, listed in PREFERENCES for preference in listed)


def value_words(preference: Preference, value: object) -> str:
    """A value as people call it: “Follow the system”, “15 pixels”, “on”."""
    if isinstance(preference, Choice):
        return tr(dict(preference.choices)[str(value)])
    if isinstance(preference, Switch):
        return tr("on") if value else tr("off")
    if value == preference.least and preference.least_means:
        return tr(preference.least_means)
    return f"{value} {tr(preference.unit)}" if preference.unit else str(value)


def search_words(section: str, preference: Preference) -> str:
    """Everything under which a preference is found, in small letters."""
    choices = [name for _, name in preference.choices] if isinstance(preference, Choice) else []
    return " ".join(map(tr, (section, preference.title, preference.sentence, *choices))).casefold()

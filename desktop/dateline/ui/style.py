"""From a theme to the look of Qt's own widgets: the palette for Fusion, and a style sheet over it."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from dateline.render.fonts import font
from dateline.render.theme import Theme
from dateline.resource_files import resource

_Role = QPalette.ColorRole


def dress(application: QApplication, theme: Theme) -> None:
    """Give the whole application the look of a theme; may be called again with another."""
    if application.style().name() != "fusion":
        application.setStyle(QStyleFactory.create("Fusion"))
    application.setFont(font(theme, theme.type.body))
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """The theme's colours in the roles that Fusion paints with."""
    colours = theme.colours
    made = QPalette()
    for role, colour in {
        _Role.Window: colours.window,
        _Role.WindowText: colours.text_primary,
        _Role.Base: colours.canvas,
        _Role.AlternateBase: colours.panel,
        _Role.Text: colours.text_primary,
        _Role.PlaceholderText: colours.text_placeholder,
        _Role.Button: colours.control_background,
        _Role.ButtonText: colours.text_primary,
        _Role.BrightText: colours.conflict,
        _Role.Light: colours.canvas,
        _Role.Midlight: colours.panel,
        _Role.Mid: colours.line_hairline,
        _Role.Dark: colours.line_strong,
        _Role.Shadow: colours.line_control,
        _Role.Highlight: colours.accent,
        _Role.HighlightedText: colours.accent_text_on,
        _Role.Accent: colours.accent,
        _Role.Link: colours.accent,
        _Role.LinkVisited: colours.accent,
        _Role.ToolTipBase: colours.control_background,
        _Role.ToolTipText: colours.text_primary,
    }.items():
        made.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.text_disabled))
    return made


def style_sheet(theme: Theme) -> str:
    """``resources/styles/window.qss`` with the theme's colours, sizes and radii filled in.

    ``images`` is the folder with the few drawings that a style sheet takes from files, in the colours of the theme.
    """
    values: dict[str, object] = {name: getattr(theme.colours, name) for name in theme.colours.__dataclass_fields__}
    values |= {f"radius_{name}": round(getattr(theme.radius, name)) for name in theme.radius.__dataclass_fields__}
    values |= {"small": theme.type.small, "body": theme.type.body, "title": theme.type.title}
    values |= {"menu": theme.layout.menu, "toolbar": theme.layout.toolbar, "status_bar": theme.layout.status_bar}
    values["families"] = ", ".join(f'"{family}"' for family in theme.type.family)
    values["images"] = resource("styles", theme.name).as_posix()
    return Template(resource("styles", "window.qss").read_text("utf-8")).substitute(values)

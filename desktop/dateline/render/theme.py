"""The look, light or dark: colours, lengths and opacities as ``resources/styles/tokens.json`` gives them.

theme = load_theme("dark")
theme.colours.canvas            # "#17191D": hexadecimal sRGB, for QSS and for QColor alike
theme.document(ordinal).mark    # the colour of a document's marks
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal

from dateline.resource_files import resource
from dateline.timeline.sizes import Sizes

ThemeName = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours that do not belong to a document; names follow the tokens (``text.primary`` is ``text_primary``)."""

    window: str
    panel: str
    canvas: str
    control_background: str
    sunken: str
    line_hairline: str
    line_strong: str
    line_control: str
    text_primary: str
    text_secondary: str
    text_placeholder: str
    text_disabled: str
    accent: str
    accent_text_on: str
    accent_soft: str
    warning_text: str
    warning_soft: str
    conflict: str
    conflict_soft: str
    agrees: str
    found: str
    today_column: str
    weekend_column: str


@dataclass(frozen=True, slots=True)
class DocumentColours:
    """The colours of one document. ``tint`` lies behind text; ``density`` is for density bars."""

    letter: str
    name: str
    mark: str
    letter_on_chip: str
    tint: str
    publication_column: str
    density: str


@dataclass(frozen=True, slots=True)
class TypeSizes:
    """Font sizes and line heights in pixels, families in order of preference."""

    family: tuple[str, ...]
    small: int
    body: int
    reading: int
    title: int
    line_small: int
    line_body: int
    line_reading: int
    line_title: int


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distances in pixels."""

    unit: int
    steps: tuple[int, ...]
    panel_padding: int
    detail_padding: int
    card_padding: int
    mark_to_label: int


@dataclass(frozen=True, slots=True)
class Radius:
    """Corner radii in pixels."""

    mark: float
    chip: float
    control: float
    small_control: float
    card: float
    drop_target: float


@dataclass(frozen=True, slots=True)
class Lines:
    """Line widths in pixels; dashes as lengths of line and gap in pixels."""

    hairline: float
    planned_outline: float
    possible_outline: float
    possible_dash: tuple[float, float]
    joined: float
    underline: float
    selection_ring: float
    focus_ring: float
    focus_dash: tuple[float, float]
    ghost_dash: tuple[float, float]
    conflict_bracket: float
    label_halo: float


@dataclass(frozen=True, slots=True)
class WindowLayout:
    """Lengths of the window's parts in pixels."""

    window: tuple[int, int]
    window_minimum: tuple[int, int]
    left: int
    left_minimum: int
    right: int
    right_minimum: int
    menu: int
    toolbar: int
    status_bar: int
    overview: int
    shelf_open: int
    shelf_closed: int
    shelf_row: int
    text_header: int
    text_date_margin: int
    text_measure: int


@dataclass(frozen=True, slots=True)
class Opacity:
    """Shares between 0 and 1."""

    ghost_fill: float
    ghost_outline: float
    density: float
    hover_halo: float
    denied_fill: float
    candidate_column: float
    overview_outside_brush: float


@dataclass(frozen=True, slots=True)
class Theme:
    """One complete look. ``sizes`` is what the geometry of the timeline needs, ``text_scale`` how much larger texts are
    than in the look as it was made."""

    name: ThemeName
    colours: Colours
    documents: tuple[DocumentColours, ...]
    type: TypeSizes
    spacing: Spacing
    radius: Radius
    line: Lines
    layout: WindowLayout
    opacity: Opacity
    sizes: Sizes
    zoom_ms: int
    scroll_ms: int
    text_scale: float = 1.0

    def scaled(self, pixels: float) -> int:
        """A length that has a text in it, or stands for one, where it is so many pixels in the look as it was made."""
        return round(pixels * self.text_scale)

    def document(self, ordinal: int) -> DocumentColours:
        """Colours of the document with that ordinal (from 0); after the last the palette starts again."""
        return self.documents[ordinal % len(self.documents)]


def load_theme(name: ThemeName) -> Theme:
    """Read a look from the tokens; raises `KeyError` or `TypeError` where the file lacks a value."""
    tokens: dict[str, Any] = json.loads(resource("styles", "tokens.json").read_text("utf-8"))
    kind, layout = tokens["type"], tokens["layout"]
    fields = WindowLayout.__dataclass_fields__
    return Theme(
        name=name,
        colours=Colours(**{key.replace(".", "_"): value for key, value in tokens["colour"][name].items()}),
        documents=tuple(DocumentColours(**entry) for entry in tokens["document_palette"][name]),
        type=TypeSizes(
            family=tuple(kind["family"]),
            **kind["sizes"],
            **{f"line_{key}": value for key, value in kind["line_height"].items()},
        ),
        spacing=Spacing(**_tuples(tokens["spacing"])),
        radius=Radius(**tokens["radius"]),
        line=Lines(**_tuples(tokens["line"])),
        layout=WindowLayout(**_tuples({key: value for key, value in layout.items() if key in fields})),
        opacity=Opacity(**tokens["opacity"]),
        sizes=_sizes(tokens),
        zoom_ms=tokens["motion"]["zoom_ms"],
        scroll_ms=tokens["motion"]["scroll_to_selection_ms"],
    )


def _tuples(values: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}


def _sizes(tokens: dict[str, Any]) -> Sizes:
    layout, mark, fading = tokens["layout"], tokens["mark"], tokens["uncertainty"]
    context, ticks = layout["axis_tier"]
    dots = mark["dot"]
    return Sizes(
        axis_context=context,
        axis_ticks=ticks,
        lane_header=layout["lane_header"],
        row=layout["event_row"],
        row_compact=layout["event_row_compact"],
        dense_lane=layout["dense_lane"],
        mark_to_label=tokens["spacing"]["mark_to_label"],
        bar_height=mark["bar_height"],
        dots=(dots["importance_1"], dots["importance_2"], dots["importance_3"]),
        dense_dot=dots["dense_labelled"],
        dense_single=dots["dense_single"],
        bar_becomes_dot_below=mark["bar_becomes_dot_below"],
        cluster_height=mark["cluster_height"],
        cluster_minimum=mark["cluster_minimum_width"],
        cluster_gap=mark["cluster_gap"],
        cluster_span=mark["cluster_span_maximum"],
        fade=fading["assumed_end_fade_px"],
        fade_share=fading["assumed_end_fade_max_share"],
        open_length=fading["open_end_length_px"],
        open_fade=fading["open_end_fade_px"],
        column_minimum=mark["publication_minimum_width"],
        flag_height=mark["publication_flag_height"],
        chip=mark["chip"],
        hit=tokens["hit_area"]["mark_minimum"][0],
    )

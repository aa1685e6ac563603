"""What Qt's SVG lacks: fallback fonts that other programs understand, and widths that hold whatever font they take."""

from __future__ import annotations

import html
import re
from pathlib import Path

from PySide6.QtGui import QFontMetricsF

from dateline.render.fonts import font
from dateline.render.theme import Theme

_TEXT = re.compile(r"<text (?P<head>[^>]*?)\s*>(?P<words>[^<]*)</text>")
_SIZE = re.compile(r'font-size="(\d+)"')
_WEIGHT = re.compile(r'font-weight="(\d+)"')


def mend_svg(path: Path, theme: Theme) -> None:
    """Rewrite a file of QSvgGenerator in place.

    Qt writes all families as one name and reads them as one; here each element names the first, and a style sheet names
    the others. It stands in ``@media all``, which browsers apply and Qt passes over. ``textLength`` keeps every text as
    wide as it was laid out, so that with another font no label runs into its mark.
    """
    first, *others = theme.type.family
    families = ", ".join([first, *(f"'{name}'" for name in others), "sans-serif"])
    style = f"<style>@media all {{ text {{ font-family: {families} }} }}</style>"
    written = path.read_text("utf-8").replace(f'font-family="{",".join(theme.type.family)}"', f'font-family="{first}"')
    metrics: dict[tuple[int, int], QFontMetricsF] = {}

    def with_length(found: re.Match[str]) -> str:
        head, words = found["head"], found["words"]
        size, weight = _SIZE.search(head), _WEIGHT.search(head)
        if size is None or weight is None or not words.strip():
            return found[0]
        key = int(size[1]), int(weight[1])
        if key not in metrics:
            metrics[key] = QFontMetricsF(font(theme, *key))
        width = metrics[key].horizontalAdvance(html.unescape(words))
        return f'<text {head} textLength="{width:.2f}" lengthAdjust="spacingAndGlyphs">{words}</text>'

    path.write_text(_TEXT.sub(with_length, written.replace("<defs>", f"{style}\n<defs>", 1)), "utf-8")

"""For people who write rules: what fired where, what was kept, and how each expression was resolved.

python -m dateline.temporal.explain "He met Xi late last month." --published 2025-11-18
python -m dateline.temporal.explain article.txt --language de
"""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from dateline.temporal.finding import LANGUAGES, find
from dateline.temporal.resolution import resolve
from dateline.temporal.sentences import sentence_of


def explanation(text: str, language: str, published: datetime.date | None) -> str:
    """The matches of every rule in the order of the text, then the expressions with their derivations."""
    lines: list[str] = []
    if language in LANGUAGES:
        grammar = LANGUAGES[language]().grammar
        lines.append("What the rules matched")
        for match in sorted(grammar.matches(grammar.tokens(text)), key=lambda found: (found.start, found.order)):
            words = text[match.start : match.end]
            lines.append(f"  {match.start:>6}-{match.end:<6} {match.rule.name}: “{words}”  {match.meaning}")
    lines.append("What was kept and what it means")
    for found in resolve(find(text, language), published):
        lines.append(
            f"  {found.start:>6}-{found.end:<6} {found.rule}: {found.type.value} {found.value}  {found.edtf or '-'}"
        )
        lines.append(f"                {sentence_of(found.derivation)}")
        lines += [f"                {step}" for step in found.derivation]
    return "\n".join(lines) + "\n"


def main(arguments: list[str] | None = None) -> None:
    """The command; ``arguments`` as on the command line."""
    parser = argparse.ArgumentParser(description="Explain which rule finds which time expression, and what it means.")
    parser.add_argument("text", help="a sentence, or the path of a plain text")
    parser.add_argument("--published", type=datetime.date.fromisoformat, help="publication date, as 2025-11-18")
    parser.add_argument("--language", default="en", help="ISO 639-1 code, English by default")
    given = parser.parse_args(arguments)
    is_file = len(given.text) < 1000 and Path(given.text).is_file()
    text = Path(given.text).read_text("utf-8") if is_file else given.text
    sys.stdout.write(explanation(text, given.language, given.published))


if __name__ == "__main__":
    main()

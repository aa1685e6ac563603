"""The ``dateline`` command: a window by default; ``extract``, ``export`` and ``check`` without one.

Nothing is imported here before it is known what to do: worker processes import this module at every start.
"""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status."""
    from dateline.commands.command_line import run

    return run(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())

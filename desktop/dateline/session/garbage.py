"""What Python's collector of garbage is spared: what a large project is made of stays, and is no garbage.

Looking for rings among its millions of frozen values takes a third of the time of opening it, and whole seconds of the
window's time ever after; none of them is in a ring, so that all go when the last one who knows them lets go.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def spare_what_is_there() -> None:
    """Never look again through what is there now, but for what is young and may be garbage already."""
    gc.collect(1)
    gc.freeze()


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Collect nothing meanwhile, and afterwards never again what was made. May be used in any thread."""
    gc.disable()
    try:
        yield
    finally:
        spare_what_is_there()
        gc.enable()

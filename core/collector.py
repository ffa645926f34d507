"""Python's garbage collector, kept from going through what stays: a coverage is made of millions of objects."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """While much is made that stays, and no cycle is dropped: 15 % of merging, half of reading a kept coverage."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()

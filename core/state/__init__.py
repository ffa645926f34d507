"""What outlives a run, outside the watched folder: a cache that anyone may delete, and the reader's own marks."""

from copydesk.core.state.cache import Cache, extract_key
from copydesk.core.state.marks import Marks
from copydesk.core.state.place import State, place_of

__all__ = ["Cache", "Marks", "State", "extract_key", "place_of"]

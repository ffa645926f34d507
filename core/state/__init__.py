"""What outlives a run, outside the watched folder: a cache for anyone to delete, the reader's marks, what was told."""

from copydesk.core.state.cache import Cache, extract_key
from copydesk.core.state.journal import Journal
from copydesk.core.state.marks import Marks
from copydesk.core.state.place import State, place_of

__all__ = ["Cache", "Journal", "Marks", "State", "extract_key", "place_of"]

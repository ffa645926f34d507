"""A folder, followed: which files came, changed and went. What is in them is not its business."""

from typing import TYPE_CHECKING, Any

from copydesk.core.watching.changes import (
    Arrived,
    FolderFound,
    FolderLost,
    Gone,
    Swept,
    Touched,
    WatchChange,
    WatchingFailed,
)
from copydesk.core.watching.looking import Fingerprint, Folder, Listing, Stamp

if TYPE_CHECKING:
    from copydesk.core.watching.watcher import Watcher

__all__ = [
    "Arrived",
    "Fingerprint",
    "Folder",
    "FolderFound",
    "FolderLost",
    "Gone",
    "Listing",
    "Stamp",
    "Swept",
    "Touched",
    "WatchChange",
    "Watcher",
    "WatchingFailed",
]


def __getattr__(name: str) -> Any:
    """The watcher takes 0.02 s to import: it is, when it is first asked for, and not to open a state."""
    if name == "Watcher":
        from copydesk.core.watching.watcher import Watcher

        return Watcher
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

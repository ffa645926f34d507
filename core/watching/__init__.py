"""A folder, followed: which files came, changed and went. What is in them is not its business."""

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

"""What a watcher says of its folder. Paths are relative to the folder, with /."""

from dataclasses import dataclass

from copydesk.core.watching.looking import Stamp


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file is there, complete, and new or with other content than before."""

    path: str
    stamp: Stamp
    sha256: str | None  # None: it could not be opened or read


@dataclass(frozen=True, slots=True)
class Touched:
    """A known file has a new stamp and the content it had."""

    path: str
    stamp: Stamp
    sha256: str | None


@dataclass(frozen=True, slots=True)
class Gone:
    path: str


@dataclass(frozen=True, slots=True)
class FolderLost:
    """The folder itself is not there; nothing is said of its files until it comes back."""

    reason: str


def emptied(count: int) -> str:
    """Why a folder counts as lost in which a run finds nothing, and an earlier one found something."""
    return f"it is empty, and held {count:,} file{'' if count == 1 else 's'} when it was last read"


@dataclass(frozen=True, slots=True)
class FolderFound:
    """The folder that was lost is there again."""


@dataclass(frozen=True, slots=True)
class Swept:
    """The whole folder was compared with what is known; `waiting` files have not settled yet."""

    waiting: int
    no_events: str | None  # why the system gives none, where polling was not asked for


@dataclass(frozen=True, slots=True)
class WatchingFailed:
    """The watcher met an error that it does not know, and has ended."""

    error: Exception


WatchChange = WatchingFailed | Arrived | Touched | Gone | FolderLost | FolderFound | Swept

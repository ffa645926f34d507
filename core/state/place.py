"""One folder's state: where it lies, its lock, its cache and the reader's marks, opened and closed together."""

import contextlib
import hashlib
import os
from pathlib import Path, PurePath

from platformdirs import user_state_dir

from copydesk.core.errors import StateHasNoRoom, StateLocked, StateUnusable
from copydesk.core.reading import is_candidate
from copydesk.core.state.cache import Cache
from copydesk.core.state.code import reading_code
from copydesk.core.state.databases import lacks_room
from copydesk.core.state.journal import Journal
from copydesk.core.state.kept import NAME, CoverageFile
from copydesk.core.state.lock import StateLock
from copydesk.core.state.marks import Marks


def place_of(folder: Path, directory: Path | None = None) -> Path:
    """Where this folder's state lies, below the directory handed in or the user's own for states."""
    base = Path(user_state_dir("copydesk")) if directory is None else directory
    return base / hashlib.sha256(os.fsencode(os.path.realpath(folder))).hexdigest()[:16]


class State:
    """The state of one watched folder. `writable` is False beside another Copydesk: then nothing is written."""

    def __init__(self, place: Path, cache: Cache, marks: Marks, lock: StateLock | None) -> None:
        self.place = place
        self.cache = cache
        self.marks = marks
        self._lock = lock

    @property
    def writable(self) -> bool:
        return self._lock is not None

    @property
    def warning(self) -> str | None:
        return "; ".join(filter(None, (self.marks.warning, self.cache.warning))) or None

    @property
    def log(self) -> Path | None:
        """Where worker processes write their errors."""
        return self.place / "worker.log" if self.writable else None

    def coverage_file(self, code: str) -> CoverageFile:
        """Where the coverage is kept that a run with this code ends with."""
        return CoverageFile(self.place / NAME, code, self.writable)

    @classmethod
    def open(cls, folder: Path, directory: Path | None = None, *, beside: bool = False) -> "State":
        """Lock and open. Raises StateLocked, unless `beside` another one is good enough, and StateUnusable."""
        place = place_of(folder, directory)
        _refuse_inside(folder, place)
        lock = None
        try:
            place.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = StateLock(place / "lock")
        except StateLocked:
            if not beside:
                raise
        except OSError as error:
            unusable = StateHasNoRoom if lacks_room(error) else StateUnusable
            raise unusable(f"The state in {place} cannot be used: {error.strerror or error}") from error
        with contextlib.ExitStack() as undo:
            if lock is not None:
                undo.callback(lock.release)
            marks = Marks(place / "marks.sqlite", writable=lock is not None)
            undo.callback(marks.close)
            cache = Cache(place / "cache.sqlite", reading_code(), writable=lock is not None)
            undo.pop_all()
        return cls(place, cache, marks, lock)

    def journal(self) -> Journal:
        """What was told as events; the caller's to close. Raises StateUnusable."""
        return Journal(self.place / "events.sqlite")

    def close(self) -> None:
        """Idempotent."""
        self.cache.close()
        self.marks.close()
        if self._lock is not None:
            self._lock.release()


def _refuse_inside(folder: Path, place: Path) -> None:
    """A state among the articles would be followed as one: every write to it would be a change of the folder."""
    inside, real = Path(os.path.realpath(folder)), Path(os.path.realpath(place))
    if real.is_relative_to(inside) and is_candidate(PurePath(real.relative_to(inside), "cache.sqlite")):
        raise StateUnusable(f"The state in {place} lies inside the watched folder; choose another --state.")

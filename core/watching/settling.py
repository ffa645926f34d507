"""Which files have stopped changing, and which have really gone: a state machine without threads or I/O of its own.

Every word that a file may have changed is a doubt with a time at which it is looked at again.
"""

import heapq
import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from copydesk.core.watching.changes import Arrived, Gone, Touched
from copydesk.core.watching.looking import Fingerprint, Listing, Stamp

# A file that was created and not yet closed is being written: it is given this long to be closed.
WRITING_PATIENCE = 5.0
# An editor's save takes a file away for some milliseconds.
ABSENCE = 0.5


@dataclass(slots=True)
class _Doubt:
    due: float
    stamp: Stamp | None = None
    since: float = 0.0  # when this stamp was first seen
    absent_since: float | None = None
    created: float | None = None  # when it was created, until it is closed


class Settling:
    """What is known of a folder's files, and what is in doubt. All times are seconds of one monotonic clock."""

    def __init__(
        self,
        *,
        stamp: Callable[[str], Stamp | None],
        fingerprint: Callable[[str], Fingerprint | None],
        folder_is_there: Callable[[], bool],
        settle: float,
        remembered: Mapping[str, Fingerprint] | None = None,
        wall_clock: Callable[[], float] | None = None,
    ) -> None:
        """`wall_clock` None: the folder's times are another machine's, only what is seen here tells of its age."""
        self._stamp = stamp
        self._fingerprint = fingerprint
        self._folder_is_there = folder_is_there
        self._settle = settle
        self._wall_clock = wall_clock
        self._remembered = dict(remembered or {})
        self._known: dict[str, Fingerprint] = {}
        self._doubts: dict[str, _Doubt] = {}
        self._agenda: list[tuple[float, int, str]] = []
        self._count = itertools.count()

    @property
    def waiting(self) -> int:
        """Files of which something is still to be said; those that could not be opened have been, and are tried on."""
        return sum(1 for path in self._doubts if path not in self._known or self._known[path].sha256 is not None)

    @property
    def next_due(self) -> float | None:
        return self._agenda[0][0] if self._agenda else None

    def created(self, path: str, now: float) -> None:
        doubt = self._doubt(path, now)
        if path not in self._known and doubt.created is None:
            doubt.created = now

    def changed(self, path: str, now: float) -> None:
        """It was closed after writing, moved or deleted: there is nothing to wait for but its age."""
        self._doubt(path, now).created = None

    def forget(self, path: str, now: float) -> None:
        """What was said of this file did not hold when it was read: it is to be said again."""
        self._known.pop(path, None)
        self._remembered.pop(path, None)
        self._doubt(path, now)

    def compare(self, listing: Listing, now: float) -> None:
        """Doubt every file that is not as it is known; files that could not be opened are tried again."""
        for path, stamp in listing.stamps.items():
            known = self._known.get(path)
            if known is None or known.stamp != stamp or known.sha256 is None:
                self._doubt(path, now, soon=False)
        missing = [path for path in {**self._remembered, **self._known} if path not in listing.stamps]
        for path in missing:
            if not path.startswith(listing.unreadable):
                self._doubt(path, now, soon=False)

    def suspend(self) -> None:
        """The folder itself is not there: nothing can be said of its files."""
        self._doubts.clear()
        self._agenda.clear()

    def step(self, now: float) -> Arrived | Touched | Gone | None:
        """Look at the file that has been due longest; None where that tells nothing yet."""
        path = self._next(now)
        if path is None:
            return None
        doubt = self._doubts[path]
        stamp = self._stamp(path)
        known = self._known.get(path)
        if known is not None and known.stamp == stamp and known.sha256 is not None:
            del self._doubts[path]
            return None
        if stamp is None:
            return self._absent(path, doubt, now)
        if doubt.stamp != stamp:
            doubt.stamp, doubt.since, doubt.absent_since = stamp, now, None
        wait = self._unsettled_for(doubt, stamp, now)
        if wait > 0:
            self._later(path, doubt, now + wait)
            return None
        return self._settled(path, doubt, stamp, now)

    def _settled(self, path: str, doubt: _Doubt, stamp: Stamp, now: float) -> Arrived | Touched | None:
        remembered = self._remembered.get(path)
        found = remembered if remembered and remembered.stamp == stamp else self._fingerprint(path)
        if found is None:
            doubt.stamp = None
            self._later(path, doubt, now + self._settle)
            return None
        del self._doubts[path]
        self._remembered.pop(path, None)
        before = self._known.get(path)
        self._known[path] = found
        if before is None or before.sha256 != found.sha256:
            return Arrived(path, found.stamp, found.sha256)
        return Touched(path, found.stamp, found.sha256) if before.stamp != found.stamp else None

    def _absent(self, path: str, doubt: _Doubt, now: float) -> Gone | None:
        if path not in self._known and path not in self._remembered:
            del self._doubts[path]
            return None
        doubt.stamp = None
        if doubt.absent_since is None:
            doubt.absent_since = now
        if now - doubt.absent_since < ABSENCE:
            self._later(path, doubt, doubt.absent_since + ABSENCE)
            return None
        if not self._folder_is_there():
            self._later(path, doubt, now + ABSENCE)
            return None
        del self._doubts[path]
        self._known.pop(path, None)
        self._remembered.pop(path, None)
        return Gone(path)

    def _unsettled_for(self, doubt: _Doubt, stamp: Stamp, now: float) -> float:
        """Seconds until the file may count as complete; 0 where it does."""
        unchanged = now - doubt.since
        if self._wall_clock is not None:
            unchanged = max(unchanged, self._wall_clock() - stamp.mtime_ns / 1e9)
        # Moved, linked or unpacked files have a time older than their change time: nobody is writing them.
        if doubt.created is not None and stamp.mtime_ns == stamp.ctime_ns:
            writing = WRITING_PATIENCE - max(now - doubt.created, unchanged)
            if writing > 0:
                return min(writing, max(self._settle, 0.1))
        return max(0.0, self._settle - unchanged)

    def _doubt(self, path: str, now: float, *, soon: bool = True) -> _Doubt:
        doubt = self._doubts.get(path)
        if doubt is None:
            doubt = self._doubts[path] = _Doubt(now)
            heapq.heappush(self._agenda, (now, next(self._count), path))
        elif soon and doubt.due > now:
            self._later(path, doubt, now)
        return doubt

    def _later(self, path: str, doubt: _Doubt, due: float) -> None:
        doubt.due = due
        heapq.heappush(self._agenda, (due, next(self._count), path))

    def _next(self, now: float) -> str | None:
        while self._agenda and self._agenda[0][0] <= now:
            due, _, path = heapq.heappop(self._agenda)
            doubt = self._doubts.get(path)
            if doubt is not None and doubt.due == due:
                return path
        return None

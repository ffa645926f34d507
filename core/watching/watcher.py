"""The thread that follows a folder: events tell when to look, looking tells what happened."""

import threading
import time
from collections.abc import Callable, Mapping

from copydesk.core.watching.changes import FolderFound, FolderLost, Swept, WatchChange, WatchingFailed, emptied
from copydesk.core.watching.looking import Fingerprint, Folder, Identity, Listing
from copydesk.core.watching.notices import Notices
from copydesk.core.watching.settling import Settling

# The whole folder is compared at least this often apart, or ten times what that costs while anything is in doubt. Once
# all is settled, events tell of changes, and comparing only mends what they lost: at 40 ms for 10,000 files it is to
# take a 300th of a core.
SWEEP_PAUSE = 2.0
SWEEP_SHARE = 10
IDLE_SHARE = 300
# A sub-folder that came or went is looked into sooner.
SOON = 0.05
# Files looked at before new hints are taken in.
BATCH = 200


class Watcher:
    """Follows one folder in a thread of its own and delivers what happens, in that thread.

    `remembered` names files whose hash is known from earlier: they are delivered without being read again.
    """

    def __init__(
        self,
        folder: Folder,
        deliver: Callable[[WatchChange], None],
        *,
        settle: float = 0.25,
        poll: bool = False,
        remembered: Mapping[str, Fingerprint] | None = None,
        clock: Callable[[], float] = time.monotonic,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self._folder = folder
        self._deliver = deliver
        self._clock = clock
        self._settling = Settling(
            stamp=folder.stamp,
            fingerprint=folder.fingerprint,
            folder_is_there=self._is_same_folder,
            settle=settle,
            remembered=remembered,
            wall_clock=None if poll else wall_clock,
        )
        self._notices = Notices()
        self._polls = poll
        self._polling_because: str | None = None
        self._identity: Identity | None = None
        self._heard_identity: Identity | None = None
        self._home_device: int | None = None
        # Files of an earlier run: until one file is there, it may be that nothing is mounted here yet.
        self._missed = len(remembered or {})
        self._lost = False
        self._next_sweep = 0.0
        self._next_check = 0.0
        self._sweep_cost = 0.0
        self._doubted: list[str] = []
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="copydesk-watcher", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._notices.heard.set()
        if self._thread.is_alive():
            self._thread.join()

    def rescan(self) -> None:
        """Compare the whole folder now."""
        self._notices.ask_for_sweep()

    def doubt(self, path: str) -> None:
        """A file was not what was delivered when it was read: deliver it again."""
        self._doubted.append(path)
        self._notices.heard.set()

    def _run(self) -> None:
        try:
            while not self._stopping.is_set():
                self._take_hints()
                self._check_folder()
                if self._clock() >= self._next_sweep:
                    self._sweep()
                if not self._lost:
                    self._look()
                self._notices.heard.wait(self._idle_time())
        except Exception as error:  # noqa: BLE001 - raised by whoever follows, in a thread that can tell it
            self._deliver(WatchingFailed(error))
        finally:
            self._notices.close()

    def _take_hints(self) -> None:
        hints = self._notices.take()
        now = self._clock()
        for path, created in hints.created.items():
            if self._folder.wants(path):
                (self._settling.created if created else self._settling.changed)(path, now)
        while self._doubted:
            self._settling.forget(self._doubted.pop(), now)
        if hints.sweep:
            self._next_sweep = min(self._next_sweep, now + max(SOON, self._sweep_cost))

    def _check_folder(self) -> None:
        """Whether it is still the same folder, and events come: no event tells that. One look, whatever it holds."""
        if self._lost or self._clock() < self._next_check:
            return
        self._next_check = self._clock() + SWEEP_PAUSE
        if self._is_same_folder() and not (self._polls or self._notices.alive):
            self._next_sweep = self._clock()

    def _sweep(self) -> None:
        """Compare the whole folder with what is known, and see that it is still the same folder."""
        begun = self._clock()
        try:
            identity = self._folder.identity()
            # Listening comes before looking: what happens in between is heard.
            self._listen(identity)
            listing = self._folder.scan()
        except OSError as error:
            self._lose(error.strerror or str(error))
        else:
            self._compare(identity, listing)
        self._sweep_cost = self._clock() - begun
        is_idle = not (self._polls or self._lost or self._settling.waiting)
        share = IDLE_SHARE if is_idle else SWEEP_SHARE
        self._next_sweep = self._clock() + max(SWEEP_PAUSE, share * self._sweep_cost)

    def _compare(self, identity: Identity, listing: Listing) -> None:
        if self._missed and not listing.stamps:
            self._lose(emptied(self._missed))
            return
        self._missed = 0
        if self._home_device is None:
            self._home_device = identity.device
        if identity.device != self._home_device and not listing.stamps:
            self._lose("its file system is not mounted")
            return
        self._identity = identity
        if self._lost:
            self._lost = False
            self._deliver(FolderFound())
        self._settling.compare(listing, self._clock())
        self._deliver(Swept(self._settling.waiting, self._polling_because))

    def _lose(self, reason: str) -> None:
        self._settling.suspend()
        if not self._lost:
            self._lost = True
            self._deliver(FolderLost(reason))

    def _listen(self, identity: Identity) -> None:
        if self._polls or (identity == self._heard_identity and self._notices.alive):
            return
        try:
            self._notices.listen(self._folder.root)
        except OSError as error:
            self._polls, self._polling_because = True, error.strerror or str(error)
        self._heard_identity = identity

    def _look(self) -> None:
        for _ in range(BATCH):
            due = self._settling.next_due
            if due is None or due > self._clock() or self._stopping.is_set():
                return
            change = self._settling.step(self._clock())
            if change is not None:
                self._deliver(change)

    def _is_same_folder(self) -> bool:
        """Asked before a file counts as gone: it may be the folder that went."""
        try:
            there = self._folder.identity() == self._identity
        except OSError:
            there = False
        if not there:
            self._next_sweep = self._clock()
        return there

    def _idle_time(self) -> float:
        due = self._next_sweep if self._lost else min(self._next_sweep, self._next_check)
        if not self._lost and self._settling.next_due is not None:
            due = min(due, self._settling.next_due)
        return max(0.0, due - self._clock())

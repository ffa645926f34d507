"""What the desk's thread hands over, kept until the dashboard takes it."""

from collections.abc import Callable
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.core.desk import Change, Progress
    from copydesk.core.model import Snapshot


class Inbox:
    """The latest change, with the causes of all that came since the last was taken. Safe between threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._change: Change | None = None
        self._causes: dict[str, None] = {}
        self._notify: Callable[[], object] | None = None

    def put(self, change: "Change") -> None:
        """Called in the desk's thread, also before the dashboard runs and after it has ended."""
        with self._lock:
            self._change = change
            self._causes.update(dict.fromkeys(change.cause))
            if self._notify is not None:
                self._notify()

    def take(self) -> "Change | None":
        with self._lock:
            if self._change is None:
                return None
            change = replace(self._change, cause=tuple(self._causes))
            self._change = None
            self._causes.clear()
            return change

    @property
    def progress(self) -> "Progress | None":
        """How far the desk is, without taking the change."""
        with self._lock:
            return self._change.progress if self._change else None

    @property
    def snapshot(self) -> "Snapshot | None":
        """What the change shows that waits, without taking it."""
        with self._lock:
            return self._change.snapshot if self._change else None

    @property
    def held_back(self) -> int:
        """Articles that came, changed or went and are not shown yet."""
        with self._lock:
            return len(self._causes)

    def open(self, notify: Callable[[], object]) -> None:
        """From now on call `notify` for each change; at once, if something came before."""
        with self._lock:
            self._notify = notify
            if self._change is not None:
                notify()

    def close(self) -> None:
        with self._lock:
            self._notify = None

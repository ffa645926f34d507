"""The operating system's events, as hints to look: which path, and whether it may still be being written.

Only creations, closings after writing, moves and deletions are asked for: openings and closings without writing are
our own reads, and an unfiltered watcher fed itself and lost 20,000 of 50,000 files.
"""

import logging
import os
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers.api import BaseObserver

FILES: tuple[type[FileSystemEvent], ...] = (FileCreatedEvent, FileClosedEvent, FileMovedEvent, FileDeletedEvent)
FOLDERS: tuple[type[FileSystemEvent], ...] = (DirCreatedEvent, DirMovedEvent, DirDeletedEvent)


@dataclass(slots=True)
class Hints:
    """What was heard since the last time it was taken."""

    created: dict[str, bool] = field(default_factory=dict)  # path -> created and not closed since
    sweep: bool = False  # a folder came, moved or went, or somebody asked


class Notices(FileSystemEventHandler):
    """Collects hints from the observer's thread; `heard` is set whenever there are some."""

    def __init__(self) -> None:
        self.heard = threading.Event()
        self._hints = Hints()
        self._lock = threading.Lock()
        self._observer: BaseObserver | None = None
        self._prefix = ""
        self._overflow = _Overflow(self.ask_for_sweep)

    def listen(self, root: Path) -> None:
        """Begin, or begin anew where the folder was replaced. Raises OSError where the system has no watch left."""
        self.close()
        _SYSTEM.addHandler(self._overflow)
        # A watch is set on the link itself where the folder is given as a link.
        real = os.path.realpath(root)
        self._prefix = real.rstrip(os.sep) + os.sep
        observer = _new_observer()
        observer.schedule(self, real, recursive=True, event_filter=[*FILES, *FOLDERS])
        observer.start()
        self._observer = observer

    @property
    def alive(self) -> bool:
        observer = self._observer
        return observer is not None and observer.is_alive() and all(emitter.is_alive() for emitter in observer.emitters)

    def close(self) -> None:
        _SYSTEM.removeHandler(self._overflow)
        observer, self._observer = self._observer, None
        if observer is not None and observer.is_alive():
            observer.stop()
            observer.join()

    def ask_for_sweep(self) -> None:
        with self._lock:
            self._hints.sweep = True
        self.heard.set()

    def take(self) -> Hints:
        with self._lock:
            self.heard.clear()
            hints, self._hints = self._hints, Hints()
        return hints

    def on_any_event(self, event: FileSystemEvent) -> None:
        # Synthetic: found in a folder that was moved in, not created now.
        created = isinstance(event, FileCreatedEvent) and not event.is_synthetic
        with self._lock:
            if event.is_directory:
                self._hints.sweep = True
            else:
                for place in (event.src_path, event.dest_path):
                    self._note(place, created)
        self.heard.set()

    def _note(self, place: object, created: bool) -> None:
        # Paths are text because the folder was given as text; a move out has no destination.
        if isinstance(place, str) and place.startswith(self._prefix):
            path = place[len(self._prefix) :].replace(os.sep, "/")
            # Kept in the order of the last word: closed after created is closed, created after deleted is created.
            self._hints.created.pop(path, None)
            self._hints.created[path] = created


def _new_observer() -> BaseObserver:
    if sys.platform == "linux":
        from watchdog.observers.inotify import InotifyObserver

        # Otherwise a file moved in looks like one just created, that somebody is still writing.
        return InotifyObserver(generate_full_events=True)
    from watchdog.observers import Observer

    return Observer()


class _Overflow(logging.Handler):
    """Hears that the system's queue overflowed: watchdog only logs it. What was lost, a sweep finds."""

    def __init__(self, heard: Callable[[], None]) -> None:
        super().__init__(logging.WARNING)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        if "overflow" in str(record.msg):
            self._heard()


_SYSTEM = logging.getLogger("watchdog.observers.inotify_c")
logging.getLogger("watchdog").addHandler(logging.NullHandler())

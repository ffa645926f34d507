"""The events of one run in their order, and how they are written: JSON Lines, or text lines for people."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from copydesk.core.errors import ModelMissing
from copydesk.core.model import Snapshot
from copydesk.core.reporting.events import Event, Revisions, event_kind, event_value, events_between
from copydesk.core.reporting.kinds import Kind
from copydesk.core.reporting.lines import Ticker
from copydesk.core.reporting.plain import as_json
from copydesk.core.reporting.summary import summary_of
from copydesk.tui.streams import notice, write_out

if TYPE_CHECKING:
    from copydesk.core.progress import Change, Progress

HEARTBEAT_SECONDS = 30.0

LineWriter = Callable[[Event], None]


class Stream:
    """The events of one run in their order, with heartbeats while nothing happens and a summary when all is read."""

    def __init__(self, write: LineWriter, only: frozenset[Kind]) -> None:
        self._write = write
        self._only = only
        self._revisions = Revisions()
        self._snapshot = Snapshot()
        self._unsummarised = True
        self._last = time.monotonic()
        self._progress: Progress | None = None

    def tell(self, happened: str, told: dict[str, Any]) -> None:
        """An event of the run itself."""
        self._emit(Event(happened, happened, self._revisions.next(happened), None, told))

    def tell_change(self, posted: "tuple[Change, tuple[str, ...]]") -> None:
        change, causes = posted
        for event in events_between(self._snapshot, change.snapshot, causes, self._revisions):
            self._unsummarised = True
            if event_kind(event) in self._only:
                self._emit(event)
        self._snapshot = change.snapshot
        self._heed(change.progress)
        if self._unsummarised and _is_caught_up(change.progress):
            self._tell_summary()

    def tell_heartbeat_when_due(self) -> None:
        if self.seconds_to_heartbeat() > 0:
            return
        progress = self._progress
        waiting, read = (progress.waiting, progress.read) if progress is not None else (0, 0)
        self.tell("heartbeat", {"waiting": waiting, "read": read})

    def tell_end(self, reason: str) -> None:
        if self._unsummarised:
            self._tell_summary()
        self.tell("bye", {"reason": reason})

    def seconds_to_heartbeat(self) -> float:
        return max(0.0, self._last + HEARTBEAT_SECONDS - time.monotonic())

    def _tell_summary(self) -> None:
        self.tell("summary", summary_of(self._snapshot))
        self._unsummarised = False

    def _heed(self, progress: "Progress") -> None:
        """Tell on standard error what is wrong beside the articles. Raises ModelMissing where none can be read."""
        before, self._progress = self._progress, progress
        if progress.model_state == "failed":
            raise ModelMissing(progress.message or "the model could not be loaded")
        if progress.message and (before is None or before.message != progress.message):
            notice(progress.message)

    def _emit(self, event: Event) -> None:
        self._write(event)
        self._last = time.monotonic()


def _is_caught_up(progress: "Progress") -> bool:
    return progress.model_state == "ready" and progress.waiting == 0 and progress.current is None


def json_lines() -> LineWriter:
    """One JSON value a line, numbered from 1, with the time in UTC."""
    written = 0

    def write(event: Event) -> None:
        nonlocal written
        written += 1
        now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        write_out(as_json(event_value(event, written, now)) + "\n")

    return write


def text_lines(coloured: bool) -> LineWriter:
    """One line for each thing that is news to a person, with the local time."""
    ticker = Ticker()

    def write(event: Event) -> None:
        line = ticker.line(event)
        if line is None:
            return
        colour = _COLOURS.get(event.data.get("severity", event.type), "") if coloured else ""
        write_out(f"{datetime.now():%H:%M:%S} {colour}{line}{_PLAIN if colour else ''}\n")

    return write


# The sign says it too: a severity is never told by its colour alone.
_COLOURS = {"conflict": "\x1b[1;31m", "differs": "\x1b[33m", "article.skipped": "\x1b[35m"}
_PLAIN = "\x1b[0m"

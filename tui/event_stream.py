"""The events of one run in their order, and how they are written: JSON Lines, or text lines for people.

Where an earlier run told of this folder, this one goes on with its numbers, and begins with what has changed since.
Until all that was told of then is in again, nothing is told: a restart is no news.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from copydesk.core.errors import ModelMissing
from copydesk.core.model import Snapshot
from copydesk.core.reporting.events import Event, changes_between, event_kind, event_value
from copydesk.core.reporting.kinds import Kind
from copydesk.core.reporting.lines import Ticker
from copydesk.core.reporting.plain import as_json
from copydesk.core.reporting.resuming import events_resumed
from copydesk.core.reporting.summary import summary_of
from copydesk.core.state.code import telling_code
from copydesk.core.state.journal import Journal, Numbered
from copydesk.tui.streams import OutputClosed, OutputUnwritable, notice

if TYPE_CHECKING:
    from copydesk.core.progress import Change, Progress

HEARTBEAT_SECONDS = 30.0

LineWriter = Callable[[Numbered], None]
Output = Callable[[str], None]


class Stream:
    """The events of one run in their order, with heartbeats while nothing happens and a summary when all is read."""

    def __init__(
        self, write: LineWriter, only: frozenset[Kind], journal: Journal, since: int | Literal["last"] | None = None
    ) -> None:
        """`since` is the number of the last event that the reader has: what came after is told once more as it was.

        Without it the coverage is told from the beginning, what was told before under the same id and rev.
        """
        self._write = write
        self._only = only
        self._journal = journal
        self._since = journal.told if since == "last" else since
        self._snapshot: Snapshot | None = None  # None: nothing was told of this run yet
        self._articles = journal.articles()  # those of the coverage that was told of last
        self._held: dict[str, None] = {}  # causes of what is not told yet
        self._unsummarised = True
        self._last = time.monotonic()
        self._progress: Progress | None = None
        self._warning: str | None = None

    def begin(self, told: dict[str, Any]) -> None:
        """Tell once more what the reader has not heard, and greet."""
        if self._since is not None and not self._journal.keeps_since(self._since):
            notice(f"--since {self._since}: what was told after it is not kept here; everything is told from the start")
            self._since = None
        reached = self._journal.told if self._since is None else self._since
        for numbered in self._journal.since(reached):
            if event_kind(numbered.event) in (None, *self._only):
                self._write(numbered)
            reached = numbered.seq
            self._journal.mark_told(max(reached, self._journal.told))
        if reached < self._journal.last:
            notice(f"what was told after {reached} can no longer be read; everything is told from the start")
            self._since = None
        self.tell("hello", {**told, "since": self._since})

    def tell(self, happened: str, told: dict[str, Any]) -> None:
        """An event of the run itself."""
        self._emit([Event(happened, happened, 0, None, told)])

    def tell_change(self, posted: "tuple[Change, tuple[str, ...]]") -> None:
        change, causes = posted
        self._heed(change.progress)
        self._held.update(dict.fromkeys(causes))
        if self._snapshot is None and not change.is_restored:
            return
        made_of = self._key(change.made_of)
        events = self._events(change.snapshot, made_of)
        self._snapshot, self._held = change.snapshot, {}
        self._journal.note_coverage(made_of)
        self._unsummarised |= bool(events)
        self._emit_changes(events)
        if self._unsummarised and _is_caught_up(change.progress):
            self._tell_summary()

    def _key(self, made_of: str | None) -> str | None:
        """What the coverage is made of, what of it is told, and in which words."""
        return made_of and f"{made_of} {telling_code()} {' '.join(sorted(self._only))}"

    def _events(self, snapshot: Snapshot, made_of: str | None) -> list[Event]:
        if self._snapshot is None and self._journal.last_run_told:
            if made_of and self._since is not None and made_of == self._journal.coverage():
                return []
            return events_resumed(self._journal, snapshot, self._only, tell_again=self._since is None)
        return changes_between(self._snapshot or Snapshot(), snapshot, tuple(self._held))

    def _emit_changes(self, events: Sequence[Event]) -> None:
        assert self._snapshot is not None
        before, self._articles = self._articles, frozenset(article.id for article in self._snapshot.articles)
        asked = [event for event in events if event_kind(event) in self._only]
        self._emit(asked, came=self._articles - before, went=before - self._articles)

    def tell_heartbeat_when_due(self) -> None:
        if self.seconds_to_heartbeat() > 0:
            return
        progress = self._progress
        waiting, read = (progress.waiting, progress.read) if progress is not None else (0, 0)
        self.tell("heartbeat", {"waiting": waiting, "read": read})

    def tell_end(self, reason: str) -> None:
        if self._unsummarised and self._snapshot is not None:
            self._tell_summary()
        self.tell("bye", {"reason": reason})

    def seconds_to_heartbeat(self) -> float:
        return max(0.0, self._last + HEARTBEAT_SECONDS - time.monotonic())

    def _tell_summary(self) -> None:
        self.tell("summary", summary_of(self._snapshot or Snapshot()))
        self._unsummarised = False

    def _heed(self, progress: "Progress") -> None:
        """Tell on standard error what is wrong beside the articles. Raises ModelMissing where none can be read."""
        before, self._progress = self._progress, progress
        if progress.model_state == "failed":
            raise ModelMissing(progress.message or "the model could not be loaded")
        if progress.message and (before is None or before.message != progress.message):
            notice(progress.message)

    def _emit(self, events: Sequence[Event], came: Iterable[str] = (), went: Iterable[str] = ()) -> None:
        for numbered in self._journal.enter(events, came, went):
            try:
                self._write(numbered)
            except (OutputClosed, OutputUnwritable):
                self._journal.take_back_untold()
                raise
            self._journal.mark_told(numbered.seq)
            self._last = time.monotonic()
        if self._journal.warning and self._journal.warning != self._warning:
            self._warning = self._journal.warning
            notice(self._warning)


def _is_caught_up(progress: "Progress") -> bool:
    return progress.model_state == "ready" and progress.waiting == 0 and progress.current is None


def json_lines(out: Output) -> LineWriter:
    """One JSON value a line, with its number and the time in UTC."""

    def write(numbered: Numbered) -> None:
        out(as_json(event_value(numbered.event, numbered.seq, numbered.ts)) + "\n")

    return write


def text_lines(out: Output, coloured: bool, shown: Callable[[str], str] = str) -> LineWriter:
    """One line for each thing that is news to a person, with the local time; `shown` puts the words as the reader
    wants them."""
    ticker = Ticker()

    def write(numbered: Numbered) -> None:
        then = datetime.fromisoformat(numbered.ts).astimezone()
        for line in ticker.lines(numbered.event):
            colour = _COLOURS.get(line[0], "") if coloured else ""
            out(f"{then:%H:%M:%S} {colour}{shown(line)}{_PLAIN if colour else ''}\n")

    return write


# The sign says it too: a severity is never told by its colour alone.
_COLOURS = {"‼": "\x1b[1;31m", "≠": "\x1b[33m", "✗": "\x1b[35m"}
_PLAIN = "\x1b[0m"

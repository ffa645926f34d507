"""`--headless`: follows the folder and writes one line for each change, for people or for programs."""

import sys
import threading
import time
from functools import partial
from pathlib import Path
from signal import Signals
from typing import TYPE_CHECKING

from copydesk.core.reporting.report import copydesk_version
from copydesk.core.state.journal import Journal
from copydesk.tui.event_stream import Stream, json_lines, text_lines
from copydesk.tui.interruption import interruption_heeded
from copydesk.tui.options import Format, Options
from copydesk.tui.plain_signs import plain
from copydesk.tui.streams import Bell, is_coloured, is_terminal, write_out

if TYPE_CHECKING:
    from copydesk.core.desk import Change, Desk
    from copydesk.core.state.place import State

# Seconds after a signal in which what was begun may still be told.
LAST_WORDS = 2.0
EVENT_FORMAT = "copydesk.events/1"


def follow(desk: "Desk", options: Options, folder: Path, state: "State | None") -> None:
    """Write every change until a signal comes.

    Raises OutputClosed when nobody reads any more, ModelMissing, and the fault that ended the desk.
    """
    journal = state.journal() if state is not None else Journal()
    try:
        _follow(desk, options, folder, journal)
    finally:
        journal.close()


def _follow(desk: "Desk", options: Options, folder: Path, journal: Journal) -> None:
    made_with = {"copydesk": copydesk_version(), "model": desk.made_with}
    chosen = options.format or (Format.TEXT if is_terminal(sys.stdout) else Format.JSONL)
    bell = Bell(sys.stdout.fileno() if sys.stdout is not None else None)
    mailbox = Mailbox(bell)
    out = partial(write_out, gives_up=mailbox.is_overdue)
    as_text = text_lines(out, is_coloured(sys.stdout), plain if options.plain else str)
    stream = Stream(as_text if chosen is Format.TEXT else json_lines(out), options.only, journal, options.since)
    try:
        with interruption_heeded(mailbox.end):
            stream.begin({**made_with, "folder": str(folder.absolute()), "events": EVENT_FORMAT})
            desk.start(mailbox.post, awaited=journal.articles(), failed=mailbox.fail, named=True)
            try:
                _serve(mailbox, stream, bell)
            finally:
                desk.stop()
    finally:
        bell.close()


def _serve(mailbox: "Mailbox", stream: Stream, bell: Bell) -> None:
    while mailbox.ended_by is None:
        bell.wait(stream.seconds_to_heartbeat())
        for change in mailbox.take():
            stream.tell_change(change)
        stream.tell_heartbeat_when_due()
    stream.tell_end(mailbox.ended_by)


class Mailbox:
    """Takes changes from the desk's thread and hands them to the writer's, in order."""

    def __init__(self, bell: Bell) -> None:
        self._bell = bell
        self._lock = threading.Lock()
        self._latest: Change | None = None
        self._causes: dict[str, None] = {}
        self.ended_by: str | None = None
        self._ended_at = 0.0

    def post(self, change: "Change") -> None:
        """Keep the change; where the writer is behind, the newest stands for all that it has not seen."""
        with self._lock:
            self._latest = change
            self._causes.update(dict.fromkeys(change.cause))
        self._bell.ring()

    def end(self, number: int) -> None:
        self._end(Signals(number).name)

    def fail(self) -> None:
        """The desk met a fault and has ended; whoever stops it hears which."""
        self._end("ERROR")

    def is_overdue(self) -> bool:
        """Whether it should have ended a while ago: what the reader has not taken by then, the next run tells."""
        return self.ended_by is not None and time.monotonic() - self._ended_at > LAST_WORDS

    def _end(self, reason: str) -> None:
        self._ended_at = time.monotonic()
        self.ended_by = reason
        self._bell.ring()

    def take(self) -> list["tuple[Change, tuple[str, ...]]"]:
        """The newest change with the causes of all since the last take, if there was any."""
        with self._lock:
            change, causes = self._latest, tuple(self._causes)
            self._latest, self._causes = None, {}
        return [] if change is None else [(change, causes)]

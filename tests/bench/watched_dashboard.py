"""The real program on a real folder, run in a terminal by the bench, with somebody who looks at its clock.

To each byte on the file number in COPYDESK_BENCH it answers with a line of JSON, what it saw since the last: how late
its event loop was, and for each article when it was begun, extracted and painted, by the system's monotonic clock.
"""

import asyncio
import json
import os
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING

from copydesk.core.worker import Begun, Extracted, Outcome
from copydesk.core.workforce import Extraction
from copydesk.tui import cli
from copydesk.tui.screens.deck import DeckScreen

if TYPE_CHECKING:
    from copydesk.core.progress import Change

_CONTROL = int(os.environ["COPYDESK_BENCH"])
_TICK = 0.005
_late: list[float] = []
_seen: defaultdict[str, dict[str, float]] = defaultdict(dict)
_read = [0, 0]  # articles read and waiting
_begun: list[str] = []


async def _tick() -> None:
    while True:
        due = time.monotonic() + _TICK
        await asyncio.sleep(_TICK)
        _late.append(time.monotonic() - due)


def _answer() -> None:
    while os.read(_CONTROL, 1):
        late, _late[:] = list(_late), []
        words = json.dumps({"late": late, "read": _read[0], "waiting": _read[1], "articles": _seen})
        os.write(_CONTROL, words.encode() + b"\n")


def _looked_on(deliver: Callable[[Outcome], None]) -> Callable[[Outcome], None]:
    def look(outcome: Outcome) -> None:
        if isinstance(outcome, Begun):
            _begun.append(outcome.article.id)
            _seen[outcome.article.id]["begun"] = time.monotonic()
        elif isinstance(outcome, Extracted):
            _seen[_begun[-1]]["extracted"] = time.monotonic()
        deliver(outcome)

    return look


def _apply(self: DeckScreen, change: "Change") -> None:
    _shown_by(self, change)
    _read[:] = change.progress.read, change.progress.waiting
    new = [article.id for article in change.snapshot.articles if "painted" not in _seen[article.id]]
    self.call_after_refresh(_paint, new)


def _paint(articles: list[str]) -> None:
    for article in articles:
        _seen[article].setdefault("painted", time.monotonic())


def _mount(self: DeckScreen) -> None:
    _mounted(self)
    _tasks.append(asyncio.create_task(_tick()))


_tasks: list[asyncio.Task[None]] = []
_mounted, DeckScreen.on_mount = DeckScreen.on_mount, _mount  # type: ignore[method-assign]
_shown_by, DeckScreen.apply = DeckScreen.apply, _apply  # type: ignore[method-assign]
_workforce = Extraction.workforce
Extraction.workforce = lambda self, deliver: _workforce(self, _looked_on(deliver))  # type: ignore[method-assign]
threading.Thread(target=_answer, daemon=True).start()
if __name__ == "__main__":
    cli.main()

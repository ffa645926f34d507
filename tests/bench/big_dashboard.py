"""The real program over a desk that holds the big story: run in a terminal by the bench.

It says on the file number in COPYDESK_BENCH how long the making of the story took, and there it is told to let one
more article come: a byte for each.
"""

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from big_story import BigStory

from copydesk.tui import cli, running

if TYPE_CHECKING:
    from copydesk.core.merging.corrections import Corrections
    from copydesk.core.progress import Change

_BEGUN = time.monotonic()
_STORY = BigStory(float(os.environ.get("COPYDESK_BENCH_SCALE", "1")))
_SNAPSHOT = _STORY.snapshot()
_MADE = time.monotonic() - _BEGUN
_CONTROL = int(os.environ["COPYDESK_BENCH"])


class BigDesk:
    """Has read everything, and lets another article come when it is told to."""

    made_with = "bench 1.0"

    def __init__(self) -> None:
        import copydesk.core.desk  # noqa: F401 - as the real one, whose import is no small part of a start

        self._snapshot = _SNAPSHOT
        self._arrivals = {article.id: 1.7e9 + 60.0 * number for number, article in enumerate(_SNAPSHOT.articles)}

    def _change(self, cause: tuple[str, ...]) -> "Change":
        from copydesk.core.progress import Change, Progress

        read = len(self._snapshot.articles)
        progress = Progress("story", True, "bench", "ready", 0, None, read, 0, 0, None, None)
        return Change(self._snapshot, progress, cause, self._arrivals)

    def start(self, listener: "Callable[[Change], None]") -> None:
        listener(self._change(()))
        threading.Thread(target=self._wait, args=(listener,), daemon=True).start()

    def _wait(self, listener: "Callable[[Change], None]") -> None:
        import copydesk.core.intake
        import copydesk.core.keeping  # noqa: F401 - in its own thread, as the real one

        number = 0
        while os.read(_CONTROL, 1):
            self._snapshot, article = _STORY.with_one_more(number)
            self._arrivals = {**self._arrivals, article: 1.8e9}
            change = self._change((article,))
            os.write(_CONTROL, b"!")  # from here on it is the dashboard's time
            listener(change)
            number += 1

    def stop(self) -> None: ...

    def rescan(self) -> None: ...

    def correct(self, corrections: "Corrections") -> None: ...


running.desk_on = lambda options, folder, state: BigDesk()  # type: ignore[assignment,misc]
os.write(_CONTROL, f"{_MADE:.6f}\n".encode())
if __name__ == "__main__":
    Path("story").mkdir(exist_ok=True)
    cli.main()

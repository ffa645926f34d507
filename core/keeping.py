"""When the coverage is kept for the next run: in quiet times, now and then, and at the end where that takes no time."""

import contextlib
import time
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from copydesk.core.state.kept import CoverageFile, KeptCoverage

if TYPE_CHECKING:
    from copydesk.core.intake import Intake

# Seconds without a change after which it is kept: what comes in a burst is kept once.
QUIET = 20.0
# In a folder that changes all day it takes this share of the time: every half hour at 10,000 articles.
SHARE = 200
# Seconds at a stretch, and at the end: nobody waits for longer.
STRETCH = 0.05
LAST_WORD = 1.0


class Keeper:
    """Keeps the coverage of one intake. A full disk costs the next run time, and nothing else."""

    def __init__(self, file: CoverageFile, intake: "Intake", clock: Callable[[], float] = time.monotonic) -> None:
        self._file = file
        self._intake = intake
        self._clock = clock
        self._seen: object = None  # the coverage's snapshot when it was last looked at
        self._due: float | None = None
        self._writing: Generator[None, None, None] | None = None
        self._cost = 0.0
        self._again = float("-inf")

    def wait(self) -> float | None:
        """Seconds until there is something to do."""
        self._look()
        if self._writing is not None:
            return 0.0
        return None if self._due is None else max(0.0, max(self._due, self._again) - self._clock())

    def advance(self) -> None:
        """Go on for a moment, if it is time to."""
        if self.wait() == 0.0:
            self._write(STRETCH)

    def finish(self, most: float = LAST_WORD) -> None:
        """Keep it now, unless that takes longer than anybody waits for."""
        self._look()
        if self._writing is not None or self._due is not None:
            self._write(most)
        self._stop()

    def _look(self) -> None:
        """What changed is to be kept once it is quiet; what is being written of an earlier one is given up."""
        intake = self._intake
        if intake.is_standing_in or intake.waiting or intake.coverage.is_stale:
            self._stop()
            return
        snapshot = intake.coverage.snapshot()
        if snapshot is not self._seen:
            self._stop()
            self._seen = snapshot
            self._due = None if intake.is_as_kept else self._clock() + QUIET

    def _write(self, most: float) -> None:
        begun = self._clock()
        if self._writing is None:
            files = self._intake.to_keep()
            self._due = None
            if files is None:
                return
            kept = KeptCoverage(files, self._intake.coverage.snapshot())
            self._writing = self._file.write(self._intake.corrections, kept)
            self._cost = 0.0
        with contextlib.suppress(OSError):
            for _ in self._writing:
                if self._clock() - begun >= most:
                    self._cost += self._clock() - begun
                    return
        self._cost += self._clock() - begun
        self._writing = None
        self._again = self._clock() + SHARE * self._cost

    def _stop(self) -> None:
        if self._writing is not None:
            self._writing.close()
            self._writing = None
            self._due = self._clock() + QUIET

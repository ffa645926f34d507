"""When changes are told: the first at once, those of a burst together, and never more often than they cost."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from copydesk.core.model import Snapshot
from copydesk.core.progress import Change, Progress, Standing

if TYPE_CHECKING:
    from copydesk.core.intake import Intake

# Seconds between two snapshots while more is coming, or five times what the last one took.
SNAPSHOT_PAUSE = 0.5
SNAPSHOT_SHARE = 5
# Seconds between two words on progress alone.
PROGRESS_PAUSE = 0.25
AT_ONCE = float("-inf")


class Teller:
    """Tells one listener what has changed."""

    def __init__(
        self,
        intake: "Intake",
        standing: Standing,
        listener: Callable[[Change], None],
        clock: Callable[[], float] = time.monotonic,
        made_of: Callable[[], str | None] = lambda: None,
    ) -> None:
        """`made_of` names what the intake's snapshot follows from."""
        self._intake = intake
        self._standing = standing
        self._listener = listener
        self._clock = clock
        self._name_of = made_of
        self._made_of: str | None = None
        self._snapshot = Snapshot()
        self._arrivals: dict[str, float] = {}
        self._told: Progress | None = None
        self._restored = False
        self._snapshot_again = AT_ONCE
        self._progress_again = AT_ONCE

    def wait(self) -> float | None:
        """Seconds until there is something to tell; None where nothing is to be told yet."""
        due = self._due()
        return None if due is None else max(0.0, due - self._clock())

    def tell(self) -> None:
        """Tell what is due, if anything is."""
        due = self._due()
        if due is None or due > self._clock():
            return
        if self._intake.is_changed and self._snapshot_due() <= self._clock():
            self._tell_snapshot()
        else:
            self._tell(())

    def tell_now(self) -> None:
        """Tell how things stand, whatever was told before."""
        self._tell(())

    def _tell_snapshot(self) -> None:
        begun = self._clock()
        self._snapshot = self._intake.snapshot()
        self._arrivals = dict(self._intake.arrivals)
        self._made_of = self._name_of()
        ended = self._clock()
        self._snapshot_again = ended + max(SNAPSHOT_PAUSE, SNAPSHOT_SHARE * (ended - begun))
        self._tell(self._intake.take_changed_ids())

    def _tell(self, cause: tuple[str, ...]) -> None:
        self._told = self._standing.progress(self._intake)
        self._restored = self._is_restored
        self._progress_again = self._clock() + PROGRESS_PAUSE
        self._listener(Change(self._snapshot, self._told, cause, self._arrivals, self._restored, self._made_of))

    @property
    def _is_restored(self) -> bool:
        """Once it is, it stays so: what is awaited later is none of the last run's."""
        return self._restored or not (self._intake.is_restoring or self._intake.is_changed)

    def _due(self) -> float | None:
        """The time from which there is something to tell."""
        if self._is_restored and not self._restored:
            return AT_ONCE
        if self._standing.progress(self._intake) != self._told:
            progress_due = self._progress_again if self._intake.waiting else AT_ONCE
            return min(progress_due, self._snapshot_due()) if self._intake.is_changed else progress_due
        return self._snapshot_due() if self._intake.is_changed else None

    def _snapshot_due(self) -> float:
        """With nothing more to come, that is now."""
        return self._snapshot_again if self._intake.waiting else AT_ONCE

"""How far a desk is, and what it tells its listener."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from copydesk.core.model import ArticleStatus, Snapshot

if TYPE_CHECKING:
    from copydesk.core.intake import Intake


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the desk is, and what stands in its way."""

    folder: str
    folder_present: bool
    model: str
    model_state: str  # "loading" | "ready" | "failed"
    waiting: int  # files not read and articles not extracted yet
    current: str | None  # the article that was last begun
    read: int
    failed: int
    skipped: int
    last_arrival: float | None  # Unix time
    message: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """What the coverage says now, how far the desk is, and which articles came, changed or went since the last one."""

    snapshot: Snapshot
    progress: Progress
    cause: tuple[str, ...]
    arrivals: Mapping[str, float] = field(default_factory=dict)  # article id -> when it came here, Unix time
    is_restored: bool = True  # the snapshot holds what the last run's did, where that is still there
    made_of: str | None = None  # names all that the snapshot follows from, where nothing is on its way


@dataclass(slots=True)
class Standing:
    """What a desk knows of its surroundings."""

    folder: str
    model: str
    model_state: str = "loading"
    model_fault: str | None = None
    lost: str | None = None  # why the folder is not there
    no_events: str | None = None
    fault: str | None = None
    current: str | None = None

    def progress(self, intake: "Intake") -> Progress:
        return Progress(
            folder=self.folder,
            folder_present=self.lost is None,
            model=self.model,
            model_state=self.model_state,
            waiting=intake.waiting,
            current=self.current,
            read=intake.statuses[ArticleStatus.OK],
            failed=intake.statuses[ArticleStatus.FAILED],
            skipped=intake.statuses[ArticleStatus.SKIPPED],
            last_arrival=intake.last_arrival,
            message=self._message(intake),
        )

    def _message(self, intake: "Intake") -> str | None:
        """The worst that is to be said."""
        if self.fault:
            return f"Nothing is followed any more: {self.fault}"
        if self.lost:
            return f"The folder is gone: what was read of it stays shown ({self.lost.lower()})."
        if self.model_fault:
            return f"Nothing can be extracted: {self.model_fault}"
        if self.no_events:
            return f"No change is told of this folder ({self.no_events.lower()}); it is compared by the clock."
        return intake.warning

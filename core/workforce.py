"""Who extracts: this process, processes beside it, or a cluster. All give the same extracts."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from copydesk.core.cluster import Cluster
from copydesk.core.worker import Outcome, Task
from copydesk.core.workers import Workers


class Workforce(Protocol):
    """Takes articles and delivers their outcomes, in any order, in threads of its own."""

    @property
    def ahead(self) -> int: ...

    def start(self) -> None: ...

    def submit(self, task: Task) -> None: ...

    def stop(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Extraction:
    """Which code with which model, in how many processes, or on the cluster of which scheduler."""

    model: str
    factory: str
    count: int
    log: Path | None
    scheduler: str | None = None

    @property
    def is_elsewhere(self) -> bool:
        """Reading once with a single worker, this process is that worker."""
        return self.count > 1 or self.scheduler is not None

    def workforce(self, deliver: Callable[[Outcome], None]) -> Workforce:
        if self.scheduler is not None:
            return Cluster(self.scheduler, self.model, deliver, factory=self.factory)
        return Workers(self.model, deliver, count=self.count, factory=self.factory, log=self.log)

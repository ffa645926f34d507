"""Extraction on other machines: a Dask cluster in place of worker processes, spoken to through distributed's executor.

What runs there is the pure function that runs here: whoever may use the scheduler may run code on it, so it is as
trusted as this process. A worker that is lost has its articles given to another; one that runs other code is refused.
"""

import contextlib
import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from functools import cache
from importlib.metadata import PackageNotFoundError
from typing import Any

from copydesk.core.errors import CopydeskError
from copydesk.core.state.code import extraction_code
from copydesk.core.worker import (
    EXTRACTOR,
    Begun,
    Extracted,
    Extracting,
    ModelFailed,
    ModelReady,
    Outcome,
    Refused,
    Task,
    extract,
    load_extractor,
)

# Articles handed out ahead, a thread of the cluster: the way there and back takes a while.
AHEAD_THERE = 4
FEWEST_AHEAD = 16
# Seconds until a scheduler that does not answer, or has nobody to work, is given up.
PATIENCE = 30.0
CLOSING_PATIENCE = 5.0
# Seconds between two looks at how large the cluster is.
LOOK_PAUSE = 10.0

_one_at_a_time = threading.Lock()


class OtherCode(Exception):
    """The worker would extract something else than this process."""


class Cluster:
    """Stands in for `Workers`. `deliver` is called in threads of distributed's."""

    def __init__(
        self, scheduler: str, model: str, deliver: Callable[[Outcome], None], *, factory: str = EXTRACTOR
    ) -> None:
        self._scheduler = scheduler
        self._deliver = deliver
        self._order = (factory, model, extraction_code(model))
        self._client: Any = None
        self._executor: Any = None
        self._waiting: list[Task] = []
        self._ahead = FEWEST_AHEAD
        self._look_again = 0.0
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._begin, name="copydesk-cluster", daemon=True)

    @property
    def ahead(self) -> int:
        """How many articles to hand out before their extracts are back."""
        client = self._client
        if client is not None and time.monotonic() >= self._look_again:
            self._look_again = time.monotonic() + LOOK_PAUSE
            with contextlib.suppress(Exception):  # a cluster that does not answer now keeps its size
                self._ahead = max(FEWEST_AHEAD, AHEAD_THERE * sum(client.nthreads().values()))
        return self._ahead

    def start(self) -> None:
        """Idempotent."""
        if self._thread.ident is None:
            self._thread.start()

    def submit(self, task: Task) -> None:
        """Extract this article. Outcomes come in any order."""
        with self._lock:
            if self._executor is None:
                self._waiting.append(task)
                return
        self._hand_out(task)

    def stop(self) -> None:
        """Leave the cluster as it was; what is being extracted there is of no use any more."""
        self._stopping.set()
        client, self._client = self._client, None
        if client is not None:
            client.close(timeout=CLOSING_PATIENCE)

    def _begin(self) -> None:
        try:
            from distributed import Client

            self._client = client = Client(self._scheduler, timeout=PATIENCE, set_as_default=False)
            if self._stopping.is_set():
                client.close(timeout=CLOSING_PATIENCE)
                return
            client.wait_for_workers(1, timeout=PATIENCE)
            executor = client.get_executor(pure=False)
            name = executor.submit(model_there, *self._order).result()
        except Exception as error:  # noqa: BLE001 - whatever kept the cluster from working is told, and nothing else ends
            self._fail(error)
            return
        self._deliver(ModelReady(name))
        with self._lock:
            self._executor = executor
            waiting, self._waiting = self._waiting, []
        for task in waiting:
            self._hand_out(task)

    def _hand_out(self, task: Task) -> None:
        if self._stopping.is_set():
            return
        self._deliver(Begun(task.article))
        handed_out: Future[Extracted | Refused] = self._executor.submit(extract_there, *self._order, task)
        handed_out.add_done_callback(lambda future: self._take(task, future))

    def _take(self, task: Task, future: "Future[Extracted | Refused]") -> None:
        from distributed import KilledWorker

        try:
            outcome = future.result()
        except KilledWorker:
            reason = "set aside: every worker of the cluster that began this article was lost"
            self._deliver(Refused(task.key, reason))
        except (CancelledError, Exception) as error:  # noqa: BLE001 - what is no fault of the article is told as the cluster's
            self._fail(error)
        else:
            self._deliver(outcome)

    def _fail(self, error: BaseException) -> None:
        if not self._stopping.is_set():
            words = str(error) if isinstance(error, CopydeskError | OtherCode) else _in_a_line(error)
            self._deliver(ModelFailed(f"the cluster at {self._scheduler} cannot be used: {words}"))


# --- there -----------------------------------------------------------------------------------------------------------


def model_there(factory: str, model: str, code: str) -> str:
    """Load the model in a worker of the cluster and say its name. Raises OtherCode and ModelMissing."""
    with _one_at_a_time:
        return _extractor(factory, model, code).name


def extract_there(factory: str, model: str, code: str, task: Task) -> Extracted | Refused:
    """One article's extract, in a worker of the cluster: one at a time, for the pipeline's memory is one."""
    with _one_at_a_time:
        return extract(_extractor(factory, model, code), task).outcome


@cache
def _extractor(factory: str, model: str, code: str) -> Extracting:
    """Loaded once a process."""
    try:
        found = extraction_code(model)
    except PackageNotFoundError as error:
        raise OtherCode(f"a worker lacks a package: {error}") from error
    if found != code:
        raise OtherCode(f"a worker has another version of Copydesk, spaCy or {model}")
    return load_extractor(factory, model)


def _in_a_line(error: BaseException) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")[:300]

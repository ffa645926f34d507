"""Worker processes, led: started, fed, replaced when they die or hang, never outliving this process.

Each is spoken to over its standard streams, in pickles: it is this same program, and nothing else can write there.
multiprocessing is not used: it cannot spawn once Textual has taken over standard error, and a worker must be
replaceable while the dashboard runs.
"""

import contextlib
import os
import pickle
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from copydesk.core.worker import EXTRACTOR, Answer, Begun, ModelFailed, ModelReady, Order, Outcome, Refused, Task

# Tasks handed out ahead, a worker: enough that none waits, few enough that what changes meanwhile is not parsed.
AHEAD = 2
# An article that a worker died on is tried once more, in a fresh worker.
DEATHS_ALLOWED = 2
# A worker that dies before it is ready, this often in a row, will not get ready.
STARTS_ALLOWED = 3
# The longest article, 900,000 characters, takes 60 s on a fast machine; ten times that is a hang.
SECONDS_AT_LEAST = 60.0
SECONDS_A_CHARACTER = 600 / 900_000
# More threads in each worker only get in each other's way, and in the dashboard's.
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "BLIS_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
# -P: a random.py in the current folder must not be imported.
COMMAND = (sys.executable, "-P", "-c", "from copydesk.core.worker import main; main()")


class WorkerDied(Exception):
    """The process ended in the middle of its work."""


class NoWorker(Exception):
    """No process could be had that loads the model; the message says why. Empty: none is wanted any more."""


class Workers:
    """`count` worker processes, each led by a thread. `deliver` is called in those threads."""

    def __init__(
        self,
        model: str,
        deliver: Callable[[Outcome], None],
        *,
        count: int = 1,
        factory: str = EXTRACTOR,
        log: Path | None = None,
    ) -> None:
        """`log` takes the workers' standard error; None throws it away."""
        self.stopping = threading.Event()
        self.tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self.deliver = deliver
        self.order = Order(factory, model, tuple(place for place in sys.path if place))
        self.log = log
        self._leads = [_Lead(self) for _ in range(max(1, count))]
        self._leading = len(self._leads)
        self._lock = threading.Lock()

    @property
    def ahead(self) -> int:
        """How many articles to hand out before their extracts are back."""
        return AHEAD * len(self._leads)

    def start(self) -> None:
        """Idempotent."""
        for lead in self._leads:
            if lead.thread.ident is None:
                lead.thread.start()

    def submit(self, task: Task) -> None:
        """Extract this article. With several workers outcomes come in any order."""
        self.tasks.put(task)

    def give_up(self, reason: str) -> None:
        """One of the threads has no worker and can have none: the others work on, the last one's reason is told."""
        with self._lock:
            self._leading -= 1
            is_last = self._leading == 0
        if is_last:
            self.deliver(ModelFailed(reason))

    def stop(self) -> None:
        """End every worker at once, whatever it is doing, and wait until none is left."""
        self.stopping.set()
        for lead in self._leads:
            self.tasks.put(None)
            lead.kill()
        for lead in self._leads:
            if lead.thread.is_alive():
                lead.thread.join()

    @property
    def pids(self) -> tuple[int, ...]:
        return tuple(process.pid for lead in self._leads if (process := lead.process) is not None)


class _Lead:
    """The thread that leads one worker process after the other.

    A worker asks the kernel to be killed when the thread that started it ends: so it is started here and nowhere else.
    """

    def __init__(self, workers: Workers) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self.thread = threading.Thread(target=self._run, name="copydesk-worker", daemon=True)
        self._workers = workers
        self._lock = threading.Lock()

    def kill(self) -> None:
        with self._lock:
            if self.process is not None:
                self.process.kill()

    def _run(self) -> None:
        try:
            self._begin()
            while task := self._workers.tasks.get():
                self._work(task)
        except NoWorker as error:
            if str(error):
                self._workers.give_up(str(error))
        except OSError as error:
            self._workers.give_up(f"no worker process can be started: {error}")
        finally:
            self._end()

    def _begin(self) -> None:
        """Have a fresh process with its model loaded. Raises NoWorker."""
        for _ in range(STARTS_ALLOWED):
            self._end()
            self._spawn()
            try:
                self._send(self._workers.order)
                greeting = self._receive()
            except WorkerDied:
                continue
            if isinstance(greeting, ModelFailed):
                raise NoWorker(greeting.reason)
            assert isinstance(greeting, ModelReady)
            self._workers.deliver(greeting)
            return
        raise NoWorker(f"the worker process ended {STARTS_ALLOWED} times before its model was loaded")

    def _work(self, task: Task) -> None:
        for _ in range(DEATHS_ALLOWED):
            self._workers.deliver(Begun(task.article))
            try:
                answer = self._ask(task)
            except WorkerDied:
                self._begin_after(task)
                continue
            self._workers.deliver(answer.outcome)
            if answer.last:
                self._begin()
            return
        reason = f"set aside: the extraction process died {DEATHS_ALLOWED} times on this article"
        self._workers.deliver(Refused(task.key, reason))

    def _begin_after(self, task: Task) -> None:
        """Have a fresh process for the article that the last one died on; where none can be had, it is set aside."""
        try:
            self._begin()
        except (NoWorker, OSError) as error:
            if not self._workers.stopping.is_set():
                reason = f"set aside: the extraction process died on this article, and none took its place: {error}"
                self._workers.deliver(Refused(task.key, reason))
            raise

    def _ask(self, task: Task) -> Answer:
        patience = max(SECONDS_AT_LEAST, len(task.article.text) * SECONDS_A_CHARACTER)
        hang = threading.Timer(patience, self.kill)
        hang.daemon = True
        hang.start()
        try:
            self._send(task)
            answer: Answer = self._receive()
        finally:
            hang.cancel()
        return answer

    def _spawn(self) -> None:
        with self._lock, _errors_to(self._workers.log) as errors:
            if self._workers.stopping.is_set():
                raise NoWorker
            self.process = subprocess.Popen(  # noqa: S603 - our own interpreter, no shell
                [*COMMAND, str(os.getpid())],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env=os.environ | ONE_THREAD,
                start_new_session=True,
            )

    def _send(self, message: object) -> None:
        assert self.process is not None
        assert self.process.stdin is not None
        try:
            pickle.dump(message, self.process.stdin, pickle.HIGHEST_PROTOCOL)
            self.process.stdin.flush()
        except OSError as error:
            raise WorkerDied from error

    def _receive(self) -> Any:
        assert self.process is not None
        assert self.process.stdout is not None
        try:
            return pickle.load(self.process.stdout)  # noqa: S301 - written by our own process
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            raise WorkerDied from error

    def _end(self) -> None:
        with self._lock:
            process, self.process = self.process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            # What a dead process has not read cannot be flushed to it.
            with contextlib.suppress(OSError):
                if stream is not None:
                    stream.close()


@contextlib.contextmanager
def _errors_to(log: Path | None) -> Iterator[IO[bytes] | int]:
    try:
        errors = log.open("ab") if log is not None else None
    except OSError:  # a full disk costs what a worker says when it dies, not the worker
        errors = None
    if errors is None:
        yield subprocess.DEVNULL
        return
    with errors:
        yield errors

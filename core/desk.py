"""The desk: a folder's files become a living coverage. It joins watching, reading, workers, state and merging.

Everything happens in one thread of its own; the watcher's and the workers' threads only put into its inbox.
"""

import contextlib
import queue
import threading
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from copydesk.core.errors import FolderMissing
from copydesk.core.merging.corrections import NO_CORRECTIONS, Corrections, corrections_of
from copydesk.core.model import Snapshot
from copydesk.core.pacing import Teller
from copydesk.core.progress import Change, Progress, Standing
from copydesk.core.state.cache import Cache
from copydesk.core.state.code import coverage_code, extraction_code, model_version, reading_code
from copydesk.core.state.kept import CoverageFile
from copydesk.core.state.place import State
from copydesk.core.watching import (
    Arrived,
    Folder,
    FolderFound,
    FolderLost,
    Gone,
    Swept,
    Touched,
    WatchChange,
    Watcher,
    WatchingFailed,
)
from copydesk.core.worker import EXTRACTOR, Begun, Extracted, ModelFailed, ModelReady, Outcome, Refused
from copydesk.core.workforce import Extraction, Workforce

if TYPE_CHECKING:
    from copydesk.core.intake import Intake
    from copydesk.core.keeping import Keeper

__all__ = ["Change", "Desk", "Progress"]

# Seconds of reading before the inbox is looked into again.
READING_SHARE = 0.05


class _Stop:
    pass


class Desk:
    """Reads a folder once, or follows it. `extractor` names what the workers run, as `module:callable`."""

    def __init__(
        self,
        folder: Path,
        *,
        model: str,
        state: State | None,
        settle: float = 0.25,
        poll: bool = False,
        workers: int = 1,
        scheduler: str | None = None,
        extractor: str = EXTRACTOR,
    ) -> None:
        """The state stays the caller's to close, after `stop`. Without one nothing outlives this object.

        `scheduler` is the address of a Dask cluster that extracts in place of worker processes.
        """
        self._folder = Folder(folder)
        self._shown_folder = str(folder)
        self._state = state
        self._settle = settle
        self._poll = poll
        self._extraction = Extraction(model, extractor, max(1, workers), state.log if state else None, scheduler)
        self._inbox: queue.SimpleQueue[WatchChange | Outcome | Corrections | _Stop] = queue.SimpleQueue()
        self._watcher: Watcher | None = None
        self._thread: threading.Thread | None = None
        self._fault: Exception | None = None
        self._stopping = threading.Event()

    @property
    def made_with(self) -> str:
        """Name and version of the model, known without loading it."""
        return model_version(self._extraction.model)

    def read_once(self, on_progress: Callable[[Progress], None] | None = None) -> Snapshot:
        """Read and extract what is there, in this process where one worker is enough.

        Raises FolderMissing, and ModelMissing where something is to be extracted.
        """
        from copydesk.core.single_pass import SinglePass

        self._require_folder()
        with self._cache() as cache:
            return SinglePass(
                self._folder,
                cache,
                self._extraction,
                extraction_code(self._extraction.model),
                self._settle,
                Standing(self._shown_folder, self._extraction.model),
                on_progress or (lambda progress: None),
                self._corrections(),
                self._coverage_file(),
            ).run()

    def start(
        self,
        listener: Callable[[Change], None],
        *,
        awaited: Collection[str] = (),
        failed: Callable[[], None] | None = None,
        named: bool = False,
    ) -> None:
        """Follow the folder. The listener is called in the desk's thread and must never wait for the one that stops it.

        `awaited` names the articles that the last run ended with: changes tell when they are in again. `failed` is
        called, in the desk's thread, when a fault has ended it; `stop` raises that. With `named` changes name what they
        are made of. Raises FolderMissing.
        """
        self._require_folder()
        self._thread = threading.Thread(
            target=self._run, args=(listener, awaited, failed, named), name="copydesk-desk", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """End everything and wait for it. Idempotent. Raises, once, the fault that ended the desk before."""
        if self._thread is not None:
            self._stopping.set()
            self._inbox.put(_Stop())
            self._thread.join()
            self._thread = None
        if (fault := self._fault) is not None:
            self._fault = None
            raise fault

    def rescan(self) -> None:
        """Compare the whole folder now."""
        if self._watcher is not None:
            self._watcher.rescan()

    def correct(self, corrections: Corrections) -> None:
        """Count everything again with what the reader set right."""
        self._inbox.put(corrections)

    # --- in the desk's thread ----------------------------------------------------------------------------------------

    def _run(
        self,
        listener: Callable[[Change], None],
        awaited: Collection[str],
        failed: Callable[[], None] | None,
        named: bool,
    ) -> None:
        standing = Standing(self._shown_folder, self._extraction.model)
        try:
            # Reading and merging take 0.4 s to import: meanwhile there is a dashboard, or a greeting.
            from copydesk.core.intake import STRIDE, Intake
            from copydesk.core.keeping import Keeper

            with self._cache() as cache:
                corrections, coverage_file = self._corrections(), self._coverage_file()
                intake = Intake(
                    self._folder.root,
                    cache,
                    extraction_code(standing.model),
                    self._doubt,
                    kept=coverage_file.read(corrections, self._stopping.is_set),
                    corrections=corrections,
                    stride=STRIDE,
                )
                intake.await_articles(awaited)
                name_of = _naming(intake, coverage_file) if named else _nothing
                teller = Teller(intake, standing, listener, made_of=name_of)
                keeper = Keeper(coverage_file, intake)
                try:
                    self._follow(intake, standing, teller, keeper, cache)
                except Exception as error:
                    standing.fault = f"{type(error).__name__}: {error}"
                    teller.tell_now()
                    raise
        except Exception as error:  # noqa: BLE001 - raised again by stop, in the thread that can tell it
            self._fault = error
            if failed is not None:
                failed()

    def _follow(self, intake: "Intake", standing: Standing, teller: Teller, keeper: "Keeper", cache: Cache) -> None:
        workers = self._extraction.workforce(self._inbox.put)
        self._watcher = watcher = Watcher(
            self._folder, self._inbox.put, settle=self._settle, poll=self._poll, remembered=cache.remembered()
        )
        workers.start()
        watcher.start()
        try:
            wait: float | None = 0.0
            while self._hear(intake, standing, wait):
                begun = time.monotonic()
                working = self._feed(intake, workers)
                # What nobody waits for takes half of the time: whoever looks on has the other half.
                pause = time.monotonic() - begun if intake.is_unhurried else 0.0
                teller.tell()
                keeper.advance()
                wait = pause if working else _sooner(teller.wait(), keeper.wait())
        finally:
            watcher.stop()
            workers.stop()
        keeper.finish()

    def _hear(self, intake: "Intake", standing: Standing, wait: float | None) -> bool:
        """Take in all that is in the inbox, after waiting for the first. False: it is time to stop."""
        with contextlib.suppress(queue.Empty):
            message = self._inbox.get(wait != 0, wait)
            while not isinstance(message, _Stop):
                _take(message, intake, standing)
                message = self._inbox.get_nowait()
            return False
        return True

    def _feed(self, intake: "Intake", workers: Workforce) -> bool:
        """Read for a moment and keep the workers busy. True: there is more to read at once."""
        until = time.monotonic() + READING_SHARE
        advanced = True
        while advanced and time.monotonic() < until:
            advanced = intake.advance(room=intake.in_work < workers.ahead)
            while intake.tasks:
                workers.submit(intake.tasks.popleft())
        return advanced

    def _doubt(self, path: str) -> None:
        if self._watcher is not None:
            self._watcher.doubt(path)

    def _corrections(self) -> Corrections:
        return corrections_of(self._state.marks.all()) if self._state is not None else NO_CORRECTIONS

    def _coverage_file(self) -> CoverageFile:
        code = coverage_code(self._extraction.model)
        return CoverageFile(None, code) if self._state is None else self._state.coverage_file(code)

    def _require_folder(self) -> None:
        try:
            self._folder.identity()
        except OSError as error:
            raise FolderMissing(f"There is no folder {self._shown_folder}: {error.strerror or error}.") from error

    @contextlib.contextmanager
    def _cache(self) -> Iterator[Cache]:
        if self._state is not None:
            yield self._state.cache
            return
        cache = Cache(None, reading_code())
        try:
            yield cache
        finally:
            cache.close()


def _nothing() -> None:
    return None


def _naming(intake: "Intake", coverage_file: CoverageFile) -> Callable[[], str | None]:
    def name() -> str | None:
        files = intake.files()
        return None if files is None else coverage_file.name(intake.corrections, files)

    return name


def _sooner(one: float | None, other: float | None) -> float | None:
    return min((wait for wait in (one, other) if wait is not None), default=None)


def _take(message: WatchChange | Outcome | Corrections, intake: "Intake", standing: Standing) -> None:
    match message:
        case Arrived():
            intake.arrive(message)
        case Touched():
            intake.touch(message)
        case Gone(path):
            intake.leave(path)
        case Corrections():
            intake.correct(message)
        case FolderLost(reason):
            standing.lost = reason
        case FolderFound():
            standing.lost = None
        case WatchingFailed(error):
            raise error
        case Swept():
            standing.no_events = message.no_events
            intake.sweep(message.waiting)
        case Begun(article):
            standing.current = article.id
        case Extracted() | Refused():
            standing.current = None
            intake.take(message)
        case ModelReady():
            standing.model_state = "ready"
        case ModelFailed(reason):
            standing.model_state, standing.model_fault = "failed", reason

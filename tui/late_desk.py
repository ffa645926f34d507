"""A desk that is made once the dashboard has painted: its imports alone take as long as the first paint."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from copydesk.core.merging.corrections import Corrections

if TYPE_CHECKING:
    from copydesk.core.desk import Change
    from copydesk.tui.screens.marking import DeskLike


class LateDesk:
    """Makes the desk in a thread of its own when it is started, and is that desk from then on."""

    def __init__(self, make: "Callable[[], DeskLike]", folder: str, model: str) -> None:
        """`folder` and `model` as they are shown where the desk cannot be made."""
        self._make = make
        self._folder, self._model = folder, model
        self._desk: DeskLike | None = None
        self._stopped = False
        self._fault: Exception | None = None
        self._thread: threading.Thread | None = None

    @property
    def made_with(self) -> str:
        """Waits for the desk, should it be in the making."""
        if self._thread is not None:
            self._thread.join()
        return self._desk.made_with if self._desk is not None else ""

    def start(self, listener: "Callable[[Change], None]") -> None:
        self._thread = threading.Thread(target=self._begin, args=(listener,), name="copydesk-opening", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """As the desk's own: waits, and raises, once, what ended it."""
        self._stopped = True
        if self._thread is not None:
            self._thread.join()
        fault, self._fault = self._fault, None
        if fault is not None:
            raise fault
        if self._desk is not None:
            self._desk.stop()

    def rescan(self) -> None:
        if self._desk is not None:
            self._desk.rescan()

    def correct(self, corrections: Corrections) -> None:
        """One that is not made yet finds them among the marks."""
        if self._desk is not None:
            self._desk.correct(corrections)

    def _begin(self, listener: "Callable[[Change], None]") -> None:
        try:
            desk = self._make()
            if not self._stopped:
                desk.start(listener)
                self._desk = desk
        except Exception as error:  # noqa: BLE001 - raised again by stop, in the thread that can tell it
            self._fault = error
            listener(self._failed(f"Nothing is followed: {type(error).__name__}: {error}"))

    def _failed(self, words: str) -> "Change":
        from copydesk.core.model import Snapshot
        from copydesk.core.progress import Change, Progress

        progress = Progress(self._folder, True, self._model, "failed", 0, None, 0, 0, 0, None, words)
        return Change(Snapshot(), progress, ())

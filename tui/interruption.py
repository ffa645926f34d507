"""SIGINT, SIGTERM and SIGHUP: raised as an exception while reading once, heeded at leisure while following."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Interrupted(BaseException):
    """The user or the system wants the program to end. Not an Exception: no fault barrier may take it for a fault."""

    def __init__(self, number: int) -> None:
        super().__init__(signal.Signals(number).name)
        self.number = number


@contextmanager
def interruption_raised() -> Iterator[None]:
    """Raise Interrupted at the first signal; a second one ends the program at once."""

    def interrupt(number: int, _: FrameType | None) -> None:
        raise Interrupted(number)

    with _heeded(interrupt):
        yield


@contextmanager
def interruption_heeded(heed: Callable[[int], None]) -> Iterator[None]:
    """Call `heed` with the first signal's number; a second one ends the program at once."""

    def interrupt(number: int, _: FrameType | None) -> None:
        heed(number)

    with _heeded(interrupt):
        yield


@contextmanager
def _heeded(handler: Callable[[int, FrameType | None], None]) -> Iterator[None]:
    def first(number: int, frame: FrameType | None) -> None:
        for each in SIGNALS:
            signal.signal(each, signal.SIG_DFL)
        handler(number, frame)

    # SIGHUP ignored at the start stays so (nohup survives its terminal); SIGINT does not: a shell script ignores it
    # for what it runs in the background, and there it must be possible to end by it too.
    before = {each: signal.getsignal(each) for each in SIGNALS}
    heeded = [each for each, was in before.items() if each != signal.SIGHUP or was is not signal.SIG_IGN]
    for each in heeded:
        signal.signal(each, first)
    try:
        yield
    finally:
        for each in heeded:
            signal.signal(each, before[each])

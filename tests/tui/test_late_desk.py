"""The desk that is made after the first paint: it is the desk once it is there, and says why where it cannot be."""

import threading

import pytest

from copydesk.core.merging.corrections import NO_CORRECTIONS
from copydesk.tui.late_desk import LateDesk


class KnownDesk:
    """Writes down what is asked of it."""

    made_with = "stub 1.0"

    def __init__(self) -> None:
        self.calls = []

    def start(self, listener):
        self.calls.append("start")

    def stop(self):
        self.calls.append("stop")

    def rescan(self):
        self.calls.append("rescan")

    def correct(self, corrections):
        self.calls.append("correct")


def test_from_its_start_it_is_the_desk_that_was_made():
    desk = KnownDesk()
    late = LateDesk(lambda: desk, "story", "model")
    late.rescan()
    late.correct(NO_CORRECTIONS)
    assert (late.made_with, desk.calls) == ("", [])
    late.start(lambda change: None)
    assert late.made_with == "stub 1.0"  # which waits for it
    late.rescan()
    late.correct(NO_CORRECTIONS)
    late.stop()
    assert desk.calls == ["start", "rescan", "correct", "stop"]


def test_stopped_in_the_making_it_never_starts():
    desk, making, may_go_on = KnownDesk(), threading.Event(), threading.Event()

    def make():
        making.set()
        assert may_go_on.wait(60)
        return desk

    late = LateDesk(make, "story", "model")
    late.start(lambda change: None)
    assert making.wait(60)
    stopping = threading.Thread(target=late.stop)
    stopping.start()
    while not late._stopped:
        pass
    may_go_on.set()
    stopping.join(60)
    assert desk.calls == []


def test_why_it_cannot_be_made_is_shown_and_raised_once():
    told = []

    def make():
        raise ValueError("no such model")

    late = LateDesk(make, "story", "model")
    late.start(told.append)
    with pytest.raises(ValueError, match="no such model"):
        late.stop()
    late.stop()
    assert [change.progress.message for change in told] == ["Nothing is followed: ValueError: no such model"]

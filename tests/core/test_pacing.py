"""When a change is told, by a clock in the test's hand."""

from copydesk.core.model import Snapshot
from copydesk.core.pacing import PROGRESS_PAUSE, SNAPSHOT_PAUSE, SNAPSHOT_SHARE, Teller
from copydesk.core.progress import Change, Standing


class Intake:
    """What a teller asks of an intake; a snapshot takes `cost` seconds."""

    def __init__(self, clock: list[float]) -> None:
        self.clock = clock
        self.cost = 0.0
        self.waiting = 0
        self.changed_ids: dict[str, None] = {}
        self.statuses: dict[str, int] = {"ok": 0, "failed": 0, "skipped": 0}
        self.last_arrival = None
        self.arrivals: dict[str, float] = {}
        self.is_restoring = False
        self.warning = None
        self.coverage = self

    @property
    def is_changed(self) -> bool:
        return bool(self.changed_ids)

    def snapshot(self) -> Snapshot:
        self.clock[0] += self.cost
        return Snapshot()

    def take_changed_ids(self) -> tuple[str, ...]:
        ids, self.changed_ids = tuple(self.changed_ids), {}
        return ids


def told_by() -> tuple[Teller, Intake, Standing, list[float], list[Change]]:
    clock, told = [100.0], list[Change]()
    intake, standing = Intake(clock), Standing("folder", "model")
    teller = Teller(intake, standing, told.append, lambda: clock[0])  # type: ignore[arg-type]
    teller.tell()
    told.clear()
    return teller, intake, standing, clock, told


def test_the_first_change_of_a_burst_is_told_at_once_and_the_next_together() -> None:
    teller, intake, _, clock, told = told_by()
    intake.waiting = 10
    for article in ("a", "b", "c"):
        intake.changed_ids[article] = None
        clock[0] += 0.01
        teller.tell()
    assert [change.cause for change in told if change.cause] == [("a",)]
    clock[0] += SNAPSHOT_PAUSE
    assert teller.wait() == 0
    teller.tell()
    assert told[-1].cause == ("b", "c")


def test_what_comes_last_is_told_at_once() -> None:
    teller, intake, _, _, told = told_by()
    intake.waiting = 1
    intake.changed_ids["a"] = None
    teller.tell()
    intake.waiting = 0
    intake.changed_ids["b"] = None
    teller.tell()
    assert [change.cause for change in told] == [("a",), ("b",)]


def test_costly_snapshots_are_told_the_less_often() -> None:
    teller, intake, _, clock, told = told_by()
    intake.waiting, intake.cost = 10, 2.0
    intake.changed_ids["a"] = None
    teller.tell()
    intake.changed_ids["b"] = None
    clock[0] += SNAPSHOT_SHARE * 2.0 - 0.1
    teller.tell()
    assert [change.cause for change in told if change.cause] == [("a",)]
    clock[0] += 0.2
    teller.tell()
    assert told[-1].cause == ("b",)


def test_progress_alone_is_told_and_not_too_often() -> None:
    teller, intake, standing, clock, told = told_by()
    intake.waiting = 3
    clock[0] += PROGRESS_PAUSE
    standing.current = "a"
    teller.tell()
    standing.current = "b"
    teller.tell()
    assert [change.progress.current for change in told] == ["a"]
    clock[0] += PROGRESS_PAUSE
    teller.tell()
    assert [change.progress.current for change in told] == ["a", "b"]
    assert teller.wait() is None


def test_a_snapshot_is_restored_once_all_that_was_awaited_is_in_it() -> None:
    clock, told = [100.0], list[Change]()
    intake = Intake(clock)
    teller = Teller(intake, Standing("folder", "model"), told.append, lambda: clock[0])  # type: ignore[arg-type]
    intake.is_restoring, intake.waiting = True, 2
    intake.changed_ids["a"] = None
    teller.tell()
    intake.is_restoring, intake.waiting = False, 1
    intake.changed_ids["b"] = None
    teller.tell()
    clock[0] += SNAPSHOT_PAUSE
    teller.tell()
    assert [(change.cause, change.is_restored) for change in told] == [(("a",), False), (("b",), True)]


def test_that_nothing_more_is_awaited_is_told_by_itself() -> None:
    clock, told = [100.0], list[Change]()
    intake = Intake(clock)
    teller = Teller(intake, Standing("folder", "model"), told.append, lambda: clock[0])  # type: ignore[arg-type]
    intake.is_restoring = True
    teller.tell()
    intake.is_restoring = False
    assert teller.wait() == 0
    teller.tell()
    assert [change.is_restored for change in told] == [False, True]

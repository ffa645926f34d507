"""When a file counts, as a table over the state machine: no disk, no clock."""

import pytest

from copydesk.core.watching import Arrived, Fingerprint, Gone, Listing, Stamp, Touched
from copydesk.core.watching.settling import ABSENCE, WRITING_PATIENCE, Settling

SETTLE = 0.25
OLD = Stamp(10, 1_000, 2_000)


def written(seconds: float, size: int = 10) -> Stamp:
    """A stamp of a file last written at this time: both times the same, as the kernel sets them."""
    return Stamp(size, int(seconds * 1e9), int(seconds * 1e9))


class Disk:
    """A folder in memory: path -> (stamp, content); content None cannot be opened."""

    def __init__(self) -> None:
        self.files: dict[str, tuple[Stamp, str | None]] = {}
        self.torn: set[str] = set()
        self.there = True
        self.reads: list[str] = []

    def stamp(self, path: str) -> Stamp | None:
        return self.files[path][0] if path in self.files else None

    def fingerprint(self, path: str) -> Fingerprint | None:
        self.reads.append(path)
        return None if path in self.torn else Fingerprint(*self.files[path])

    def listing(self, *unreadable: str) -> Listing:
        return Listing({path: stamp for path, (stamp, _) in self.files.items()}, unreadable)


@pytest.fixture
def disk() -> Disk:
    return Disk()


def settling_of(
    disk: Disk, now: list[float], *, poll: bool = False, remembered: dict[str, Fingerprint] | None = None
) -> Settling:
    return Settling(
        stamp=disk.stamp,
        fingerprint=disk.fingerprint,
        folder_is_there=lambda: disk.there,
        settle=SETTLE,
        remembered=remembered,
        wall_clock=None if poll else lambda: now[0],
    )


def steps(settling: Settling, now: float) -> list[Arrived | Touched | Gone]:
    found = []
    while settling.next_due is not None and settling.next_due <= now:
        if change := settling.step(now):
            found.append(change)
    return found


def test_a_file_moved_in_counts_at_once(disk: Disk) -> None:
    settling = settling_of(disk, [100.0])
    disk.files["a"] = (OLD, "x")
    settling.created("a", 100.0)
    assert steps(settling, 100.0) == [Arrived("a", OLD, "x")]


def test_a_file_just_written_counts_when_it_has_stopped_changing(disk: Disk) -> None:
    now = [100.0]
    settling = settling_of(disk, now)
    disk.files["a"] = (written(100.0), "x")
    settling.changed("a", 100.0)
    assert steps(settling, 100.0) == []
    now[0] = 100.26
    disk.files["a"] = (written(100.2, 20), "xy")
    assert steps(settling, 100.26) == []
    now[0] = 100.46
    assert [change.path for change in steps(settling, 100.46)] == ["a"]


def test_a_file_created_and_not_closed_is_waited_for(disk: Disk) -> None:
    now = [100.0]
    settling = settling_of(disk, now)
    disk.files["a"] = (written(100.0), "x")
    settling.created("a", 100.0)
    for seconds in (100.0, 100.3, 101.0, 104.0):
        now[0] = seconds
        assert steps(settling, seconds) == []
    settling.changed("a", 104.1)
    assert [change.path for change in steps(settling, 104.1)] == ["a"]


def test_a_file_that_is_never_closed_counts_after_five_seconds(disk: Disk) -> None:
    now = [100.0]
    settling = settling_of(disk, now)
    disk.files["a"] = (written(100.0), "x")
    settling.created("a", 100.0)
    assert steps(settling, 100.0) == []
    now[0] = 100.0 + WRITING_PATIENCE
    assert [change.path for change in steps(settling, now[0])] == ["a"]


def test_a_torn_read_is_tried_again(disk: Disk) -> None:
    settling = settling_of(disk, [100.0])
    disk.files["a"] = (OLD, "x")
    disk.torn.add("a")
    settling.changed("a", 100.0)
    assert steps(settling, 100.0) == []
    disk.torn.clear()
    assert steps(settling, 101.0) == [Arrived("a", OLD, "x")]


def test_a_touched_file_is_not_said_to_have_arrived_again(disk: Disk) -> None:
    settling = settling_of(disk, [100.0])
    disk.files["a"] = (OLD, "x")
    settling.changed("a", 100.0)
    steps(settling, 100.0)
    disk.files["a"] = (Stamp(10, 5_000, 6_000), "x")
    settling.changed("a", 101.0)
    assert steps(settling, 101.0) == [Touched("a", Stamp(10, 5_000, 6_000), "x")]


def test_an_editors_save_by_rename_is_no_going(disk: Disk) -> None:
    settling = settling_of(disk, [100.0])
    disk.files["a"] = (OLD, "x")
    settling.changed("a", 100.0)
    steps(settling, 100.0)
    del disk.files["a"]
    settling.changed("a", 101.0)
    assert steps(settling, 101.0) == []
    disk.files["a"] = (Stamp(11, 7_000, 8_000), "xy")
    assert steps(settling, 101.0 + ABSENCE) == [Arrived("a", Stamp(11, 7_000, 8_000), "xy")]


def test_a_file_is_gone_after_half_a_second_of_absence(disk: Disk) -> None:
    settling = settling_of(disk, [100.0])
    disk.files["a"] = (OLD, "x")
    settling.changed("a", 100.0)
    steps(settling, 100.0)
    del disk.files["a"]
    settling.compare(disk.listing(), 101.0)
    assert steps(settling, 101.0) == []
    assert steps(settling, 101.0 + ABSENCE) == [Gone("a")]
    assert settling.waiting == 0


def test_a_file_is_not_gone_when_the_folder_is(disk: Disk) -> None:
    settling = settling_of(disk, [100.0])
    disk.files["a"] = (OLD, "x")
    settling.changed("a", 100.0)
    steps(settling, 100.0)
    del disk.files["a"]
    disk.there = False
    settling.changed("a", 101.0)
    assert steps(settling, 101.0) + steps(settling, 102.0) == []


def test_files_below_a_folder_that_cannot_be_opened_are_not_gone(disk: Disk) -> None:
    settling = settling_of(disk, [100.0])
    disk.files["b/a"] = (OLD, "x")
    settling.compare(disk.listing(), 100.0)
    steps(settling, 100.0)
    del disk.files["b/a"]
    settling.compare(disk.listing("b/"), 101.0)
    assert settling.waiting == 0


def test_a_remembered_file_is_not_read_again(disk: Disk) -> None:
    disk.files["a"] = (OLD, "x")
    settling = settling_of(disk, [100.0], remembered={"a": Fingerprint(OLD, "x"), "b": Fingerprint(OLD, "y")})
    settling.compare(disk.listing(), 100.0)
    assert steps(settling, 100.0) == [Arrived("a", OLD, "x")]
    assert disk.reads == []
    assert steps(settling, 101.0) == [Gone("b")]


def test_an_unreadable_file_is_said_once_and_tried_at_each_comparison(disk: Disk) -> None:
    settling = settling_of(disk, [100.0])
    disk.files["a"] = (OLD, None)
    settling.compare(disk.listing(), 100.0)
    assert steps(settling, 100.0) == [Arrived("a", OLD, None)]
    settling.compare(disk.listing(), 102.0)
    assert settling.waiting == 0  # all that can be said of it has been
    assert steps(settling, 102.0) == []
    disk.files["a"] = (OLD, "x")
    settling.compare(disk.listing(), 104.0)
    assert steps(settling, 104.0) == [Arrived("a", OLD, "x")]


def test_by_polling_only_what_is_seen_here_tells_of_a_files_age(disk: Disk) -> None:
    settling = settling_of(disk, [100.0], poll=True)
    disk.files["a"] = (OLD, "x")
    settling.compare(disk.listing(), 100.0)
    assert steps(settling, 100.0) == []
    assert steps(settling, 100.0 + SETTLE) == [Arrived("a", OLD, "x")]


def test_a_file_that_was_not_what_was_said_is_said_again(disk: Disk) -> None:
    settling = settling_of(disk, [100.0])
    disk.files["a"] = (OLD, "x")
    settling.compare(disk.listing(), 100.0)
    steps(settling, 100.0)
    settling.forget("a", 101.0)
    assert steps(settling, 101.0) == [Arrived("a", OLD, "x")]

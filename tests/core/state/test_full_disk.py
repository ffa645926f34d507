"""A state whose disk is full when a run begins: it is used as it is, and the run goes on.

No file may grow over twenty bytes in these tests, so that what is in its place can be written again: to the program
that is a full disk, and no file system needs to be mounted for it.
"""

import errno
import resource
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from copydesk.core.errors import StateHasNoRoom, StateLocked
from copydesk.core.model import Extract
from copydesk.core.reporting.events import Event
from copydesk.core.state import databases
from copydesk.core.state.journal import Journal
from copydesk.core.state.place import State

KEPT = Extract(shingles=array("Q", (1,)))


@contextmanager
def no_room() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "watched"
    folder.mkdir()
    return folder


def tell(journal: Journal, *ids: str) -> list[tuple[int, str, int]]:
    numbered = journal.enter([Event("claim.added", each, 0, None, {}) for each in ids])
    for each in numbered:
        journal.mark_told(each.seq)
    return [(each.seq, each.event.id, each.event.rev) for each in numbered]


def test_what_was_kept_is_there_and_what_is_new_is_kept_once_there_is_room(folder: Path, tmp_path: Path) -> None:
    before = State.open(folder, tmp_path)
    before.marks.mark_seen(["old"])
    before.cache.keep_extract("key", KEPT)
    before.close()
    with no_room():
        state = State.open(folder, tmp_path)
        assert state.warning is not None
        assert "no room on the disk" in state.warning
        assert state.marks.is_seen("old")
        assert state.cache.extract("key") == KEPT
        state.marks.mark_seen(["new"])
        with pytest.raises(StateLocked):
            State.open(folder, tmp_path)
    state.marks.mark_seen(["newer"])
    state.close()
    after = State.open(folder, tmp_path)
    assert after.warning is None
    assert all(after.marks.is_seen(key) for key in ("old", "new", "newer"))
    after.close()


def test_the_numbers_of_events_go_on(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "events.sqlite"
    first = Journal(place)
    assert tell(first, "c_1", "c_2") == [(1, "c_1", 1), (2, "c_2", 1)]
    first.close()
    with no_room():
        second = Journal(place)
        assert second.warning is not None
        assert tell(second, "c_1", "c_3") == [(3, "c_1", 2), (4, "c_3", 1)]
        second.close()
    third = Journal(place)
    # The cursor is written in its place also on a full disk: no number comes twice, and no rev.
    ((seq, _, rev),) = tell(third, "c_1")
    assert (seq, rev) == (5, 5)
    third.close()


def test_a_state_that_has_files_and_no_room_in_them_lasts_until_the_end(folder: Path, tmp_path: Path) -> None:
    with no_room():
        state = State.open(folder, tmp_path)
        state.marks.mark_seen(["a"])
        state.cache.keep_extract("key", KEPT)
        assert state.marks.is_seen("a")
        assert state.warning is not None
        assert "no room on the disk" in state.warning
        state.close()
    after = State.open(folder, tmp_path)
    assert after.warning is None
    assert not after.marks.is_seen("a")
    after.close()


def test_a_report_beside_a_run_that_has_the_state_for_itself_is_made_without_it(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(databases, "PATIENCE", 0.0)
    State.open(folder, tmp_path).close()
    with no_room():
        state = State.open(folder, tmp_path)
        beside = State.open(folder, tmp_path, beside=True)
    assert beside.warning is not None
    assert "marks.sqlite cannot be read beside the other Copydesk (database is locked)" in beside.warning
    beside.close()
    state.close()


def test_a_state_that_cannot_be_begun_is_told_from_one_that_is_broken(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "mkdir", full)
    with pytest.raises(StateHasNoRoom, match="No space left"):
        State.open(folder, tmp_path / "state")

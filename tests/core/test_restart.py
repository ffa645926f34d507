"""A run goes on from what the last one ended with, and says what one without any past would say."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

from copydesk.core import desk as desk_module
from copydesk.core import keeping
from copydesk.core.desk import Change, Desk
from copydesk.core.intake import Intake
from copydesk.core.marking import MarkKind
from copydesk.core.merging.coverage import Coverage
from copydesk.core.model import Snapshot
from copydesk.core.progress import Progress
from copydesk.core.state.place import State

sys.path.append(str(Path(__file__).parent))
from waiting import Heard

FACTORY = "stub_extractor:StubExtractor"


class Newsroom:
    """A folder, its state, and runs on them."""

    def __init__(self, folder: Path) -> None:
        self.root, self.log, self.states = folder / "watched", folder / "log", folder / "states"
        self.root.mkdir()
        self.merged: list[str] = []

    def write(self, name: str, text: str) -> None:
        (self.root / name).write_text(f"{text} said on the radio that the bridge will be closed in May.\n")

    def desk(self, state: State | None, model: str = "log") -> Desk:
        return Desk(self.root, model=str(self.log.parent / model), state=state, settle=0.02, extractor=FACTORY)

    def once(self, model: str = "log") -> Snapshot:
        """What a run says that may go on from the last one; what it had to merge is in `merged`."""
        self.merged.clear()
        with self.state() as state:
            return self.desk(state, model).read_once()

    def fresh(self) -> Snapshot:
        return self.desk(None).read_once()

    def state(self) -> "Opened":
        return Opened(State.open(self.root, self.states))

    @property
    def parsed(self) -> list[str]:
        return [line.split()[1] for line in self.log.read_text().splitlines()] if self.log.exists() else []


class Opened:
    def __init__(self, state: State) -> None:
        self._state = state

    def __enter__(self) -> State:
        return self._state

    def __exit__(self, *_: object) -> None:
        self._state.close()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    newsroom = Newsroom(tmp_path)
    put = Coverage.put

    def putting(coverage: Coverage, article, extract) -> None:  # type: ignore[no-untyped-def]
        newsroom.merged.append(article.id)
        put(coverage, article, extract)

    for name in ("Ann", "Ben", "Cid"):
        newsroom.write(f"{name}.txt", name)
    with patch.object(Coverage, "put", putting):
        newsroom.once()
        yield newsroom


def test_a_run_on_what_the_last_one_ended_with_reads_parses_and_merges_nothing(room: Newsroom) -> None:
    room.log.unlink()
    with patch.object(Intake, "_read", side_effect=AssertionError("read")):
        told = room.once()
    assert (room.parsed, room.merged) == ([], [])
    assert told == room.fresh()


CHANGES: dict[str, Callable[[Newsroom], object]] = {
    "removed": lambda room: (room.root / "Ann.txt").unlink(),
    "changed": lambda room: room.write("Ann.txt", "Ann again"),
    "new": lambda room: room.write("Dan.txt", "Dan"),
    "renamed": lambda room: (room.root / "Ann.txt").rename(room.root / "Zoe.txt"),
    "copied": lambda room: (room.root / "Dan.txt").write_bytes((room.root / "Ann.txt").read_bytes()),
    "skipped": lambda room: (room.root / "paper.pdf").write_bytes(b"%PDF"),
    "nearly all removed": lambda room: [(room.root / f"{name}.txt").unlink() for name in ("Ann", "Ben")],
}


@pytest.mark.parametrize("name", CHANGES)
def test_after_any_change_a_run_says_what_one_without_a_past_says(room: Newsroom, name: str) -> None:
    CHANGES[name](room)
    assert room.once() == room.fresh()
    told = room.once()
    assert room.merged == []
    assert told == room.fresh()


def test_an_empty_folder_is_said_to_be_empty_and_what_it_held_is_not_forgotten(room: Newsroom) -> None:
    room.root.rename(room.root.with_name("unmounted"))
    room.root.mkdir()
    progress: list[Progress] = []
    with room.state() as state:
        assert room.desk(state).read_once(progress.append) == Snapshot()
    assert not progress[-1].folder_present
    assert "held 3 files" in (progress[-1].message or "")
    with room.state() as state:
        desk, heard = follow(room, state, ("Ann.txt", "Ben.txt", "Cid.txt"))
        heard.until(lambda told: told and not told[-1].progress.folder_present)
        desk.stop()
    assert [change.is_restored for change in heard.all] == [False] * len(heard.all)
    assert len(heard.all[-1].snapshot.articles) == 3
    room.root.rmdir()
    room.root.with_name("unmounted").rename(room.root)
    room.log.unlink()
    told = room.once()
    assert (room.parsed, room.merged) == ([], [])
    assert told == room.fresh()


def test_a_file_that_was_only_touched_is_as_it_was(room: Newsroom) -> None:
    (room.root / "Ann.txt").touch()
    room.once()
    assert room.merged == []


def test_a_change_that_is_taken_back_leaves_nothing(room: Newsroom) -> None:
    before = room.once()
    room.write("Dan.txt", "Dan")
    assert room.once() != before
    (room.root / "Dan.txt").unlink()
    assert room.once() == before


def test_a_correction_is_counted_and_when_taken_back_counts_no_more(room: Newsroom) -> None:
    before = room.once()
    sha256 = before.articles[0].sha256
    with room.state() as state:
        state.marks.change("outlet", {(MarkKind.OUTLET, str(sha256)): {"outlet": "Bay Post"}})
    corrected = room.once()
    assert corrected.articles[0].outlet == "Bay Post"
    assert room.once() == corrected
    assert room.merged == []
    with room.state() as state:
        state.marks.undo()
    assert room.once() == before


def test_another_model_or_other_code_is_asked_anew(room: Newsroom) -> None:
    room.log.unlink()
    room.once(model="other")
    assert sorted((room.log.parent / "other").read_text().split()[1::2]) == ["Ann.txt", "Ben.txt", "Cid.txt"]
    room.once()
    room.once()
    assert room.merged == []
    with patch.object(desk_module, "coverage_code", lambda model: "newer code"):
        room.once()
        assert len(room.merged) == 3


def test_a_file_that_could_not_be_read_is_looked_at_each_time_and_spoils_nothing(room: Newsroom) -> None:
    (room.root / "away.txt").symlink_to("/etc/hostname")
    told = room.once()
    assert room.once() == told
    assert room.merged == []
    (room.root / "away.txt").unlink()
    (room.root / "away.txt").write_text("Dan said on the radio that the bridge will be closed in May.\n")
    assert room.once() == room.fresh()


def test_an_article_that_was_refused_is_tried_again(room: Newsroom) -> None:
    room.write("bad.txt", "Eve has a fault and")
    told = room.once()
    room.log.unlink()
    assert room.once() == told
    assert room.parsed == ["bad.txt"]


def follow(room: Newsroom, state: State, awaited: tuple[str, ...] = ()) -> tuple[Desk, Heard[Change]]:
    heard: Heard[Change] = Heard()
    desk = room.desk(state)
    desk.start(heard, awaited=awaited)
    return desk, heard


def is_restored(told: list[Change]) -> bool:
    return any(change.is_restored for change in told)


def shows(number: int) -> Callable[[list[Change]], bool]:
    return lambda told: bool(told) and len(told[-1].snapshot.articles) == number


def test_following_shows_the_last_run_at_once_and_takes_in_what_comes(room: Newsroom) -> None:
    before = room.once()
    with room.state() as state:
        desk, heard = follow(room, state, ("Ann.txt", "Ben.txt", "Cid.txt"))
        first = next(change for change in heard.until(is_restored) if change.is_restored)
        assert first.snapshot == before
        assert (first.progress.read, first.progress.waiting) == (3, 0)
        assert set(first.arrivals) == {"Ann.txt", "Ben.txt", "Cid.txt"}
        room.write("Dan.txt", "Dan")
        last = heard.until(shows(4))[-1]
        assert "Dan.txt" in last.cause
        desk.stop()
    told = room.once()
    assert room.merged == []  # what was followed was kept at its end
    assert told == room.fresh()


def test_what_comes_while_the_coverage_is_made_again_has_its_row_at_once(room: Newsroom) -> None:
    before = room.once()
    with room.state() as state:
        with patch("copydesk.core.intake.Intake._is_caught_up", lambda intake: False):
            desk, heard = follow(room, state)
            heard.until(is_restored)
            room.write("Dan.txt", "Dan")
            beside = heard.until(shows(4))[-1]
            assert beside.cause == ("Dan.txt",)
            assert beside.snapshot.entities == before.entities
            room.write("Eve.txt", "Eve")
            heard.until(shows(5))
            (room.root / "Dan.txt").unlink()
            heard.until(shows(4))
            room.write("Fay.txt", "Fay")
            heard.until(shows(5))
        last = heard.until(lambda told: len(told[-1].snapshot.entities) > len(before.entities))[-1]
        assert {"Eve.txt", "Fay.txt"} <= set(last.cause)
        desk.stop()
    assert room.once() == last.snapshot == room.fresh()


def test_what_goes_while_the_coverage_is_made_again_is_gone(room: Newsroom) -> None:
    with patch("copydesk.core.intake.Intake._is_caught_up", lambda intake: False), room.state() as state:
        desk, heard = follow(room, state)
        heard.until(is_restored)
        (room.root / "Ben.txt").unlink()
        heard.until(lambda told: told[-1].progress.read == 2)
        desk.stop()
    assert room.once() == room.fresh()


def test_of_an_outdated_run_nothing_is_said_to_be_restored(room: Newsroom) -> None:
    (room.root / "Ann.txt").unlink()
    with room.state() as state:
        desk, heard = follow(room, state, ("Ann.txt", "Ben.txt", "Cid.txt"))
        changes = heard.until(is_restored)
        first = next(change for change in changes if change.is_restored)
        assert [article.id for article in first.snapshot.articles] == ["Ben.txt", "Cid.txt"]
        desk.stop()


def test_a_desk_that_is_followed_keeps_what_it_has_in_quiet_times(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "QUIET", 0.05)
    room.write("Dan.txt", "Dan")
    with room.state() as state:
        place = state.place / "coverage.kept"
        before = place.stat().st_ino
        desk, heard = follow(room, state)
        heard.until(shows(4))
        room.write("Eve.txt", "Eve")
        heard.until(shows(5))
        assert wait_until(lambda: place.stat().st_ino != before)
        desk.stop()


def wait_until(true: Callable[[], bool], seconds: float = 10.0) -> bool:
    import threading
    import time

    until = time.monotonic() + seconds
    while not true() and time.monotonic() < until:
        threading.Event().wait(0.01)
    return true()

import sqlite3
from pathlib import Path

import pytest

from copydesk.core.marking import MarkKind
from copydesk.core.state.marks import Marks


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "marks.sqlite"


def test_what_was_seen_is_seen_after_a_restart(path: Path) -> None:
    marks = Marks(path)
    marks.mark_seen(["a", "b", "a"])
    marks.close()
    marks = Marks(path)
    assert marks.is_seen("a")
    assert not marks.is_seen("c")
    assert marks.warning is None
    marks.close()


def test_what_is_marked_unseen_is_new_again_also_after_a_restart(path: Path) -> None:
    marks = Marks(path)
    assert marks.mark_seen(["a", "b"]) == ["a", "b"]
    assert marks.mark_seen(["b", "c", "c"]) == ["c"]
    marks.mark_unseen(["a", "c", "never seen"])
    marks.close()
    marks = Marks(path)
    assert [marks.is_seen(key) for key in "abc"] == [False, True, False]
    marks.close()


def test_marks_without_a_file_last_as_long_as_they_are_held() -> None:
    marks = Marks()
    marks.mark_seen(["a"])
    assert marks.is_seen("a")
    marks.close()


@pytest.mark.parametrize("damage", ["not a database", "newer", "a page"])
def test_unusable_marks_are_kept_and_said(path: Path, damage: str) -> None:
    marks = Marks(path)
    marks.mark_seen([f"member {number}" for number in range(2000)])
    marks.close()
    if damage == "newer":
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA user_version = 99")
        connection.close()
    else:
        content = bytearray(path.read_bytes())
        start = 0 if damage == "not a database" else 4096
        content[start : start + 4096] = b"\xaa" * 4096
        path.write_bytes(content)
    before = path.read_bytes()
    marks = Marks(path)
    assert marks.warning is not None
    assert "set-aside-1" in marks.warning
    marks.mark_seen(["new"])
    marks.close()
    assert path.with_name("marks.sqlite.set-aside-1").read_bytes() == before


def test_marks_that_cannot_be_written_hold_and_are_written_later(path: Path) -> None:
    marks = Marks(path)
    other = sqlite3.connect(path, isolation_level=None)
    marks._connection.execute("PRAGMA busy_timeout = 0")
    other.execute("BEGIN IMMEDIATE")
    marks.mark_seen(["a"])
    assert marks.is_seen("a")
    assert marks.warning is not None
    other.execute("ROLLBACK")
    other.close()
    marks.mark_seen(["b"])
    marks.close()
    again = Marks(path)
    assert again.is_seen("a")
    assert again.is_seen("b")
    again.close()


def test_marks_beside_another_are_read_and_not_written(path: Path) -> None:
    marks = Marks(path)
    marks.mark_seen(["a"])
    beside = Marks(path, writable=False)
    beside.mark_seen(["b"])
    assert beside.is_seen("a")
    assert beside.is_seen("b")
    beside.close()
    marks.close()
    again = Marks(path)
    assert not again.is_seen("b")
    again.close()


DISMISSED = (MarkKind.DISMISSED, "aa:0:4")
OUTLET = (MarkKind.OUTLET, "aa")


def test_what_was_said_is_there_after_a_restart_and_can_still_be_undone(path: Path) -> None:
    marks = Marks(path)
    marks.change("set the outlet", {OUTLET: {"outlet": "Harbour Times"}})
    marks.change("set the outlet again", {OUTLET: {"outlet": "Northern Wire"}})
    marks.close()
    marks = Marks(path)
    assert [mark.told for mark in marks.all()] == [{"outlet": "Northern Wire"}]
    assert marks.undo() == "set the outlet again"
    marks.close()
    marks = Marks(path)
    assert [mark.told for mark in marks.all()] == [{"outlet": "Harbour Times"}]
    assert marks.undo() == "set the outlet"
    assert marks.undo() is None
    assert marks.all() == ()
    marks.close()


def test_one_action_on_several_members_is_undone_as_one(path: Path) -> None:
    marks = Marks(path)
    marks.change("one", {OUTLET: {"outlet": "A"}})
    marks.change("two", {OUTLET: None, DISMISSED: {"type": "number", "values": ["1", "2"]}})
    assert [mark.kind for mark in marks.all()] == [MarkKind.DISMISSED]
    marks.undo()
    assert [(mark.kind, mark.member) for mark in marks.all()] == [OUTLET]
    marks.close()


def test_marks_of_the_first_layout_are_kept_and_can_take_more(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(
        "CREATE TABLE marks (kind TEXT, member TEXT, content TEXT, made REAL, PRIMARY KEY (kind, member))"
    )
    connection.execute("INSERT INTO marks VALUES ('seen', 'a', NULL, 1.0)")
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()
    marks = Marks(path)
    assert marks.is_seen("a")
    marks.change("one", {OUTLET: {"outlet": "A"}})
    marks.close()
    again = Marks(path)
    assert again.warning is None
    assert len(again.all()) == 1
    again.close()


def test_what_could_not_be_written_is_written_with_the_next_in_its_order(path: Path) -> None:
    marks = Marks(path)
    other = sqlite3.connect(path, isolation_level=None)
    marks._connection.execute("PRAGMA busy_timeout = 0")
    other.execute("BEGIN IMMEDIATE")
    marks.change("one", {OUTLET: {"outlet": "A"}})
    marks.change("two", {OUTLET: {"outlet": "B"}})
    marks.undo()
    other.execute("ROLLBACK")
    other.close()
    marks.mark_seen(["a"])
    marks.close()
    again = Marks(path)
    assert [mark.told for mark in again.all()] == [{"outlet": "A"}]
    assert again.undo() == "one"
    again.close()

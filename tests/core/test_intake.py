"""What is read when, without threads: a long backlog never keeps news waiting."""

from pathlib import Path

import pytest

from copydesk.core import intake as intake_module
from copydesk.core.intake import Intake
from copydesk.core.model import ArticleStatus
from copydesk.core.state.cache import Cache
from copydesk.core.watching import Arrived, Folder


@pytest.fixture
def intake(tmp_path: Path) -> Intake:
    return Intake(tmp_path, Cache(None, "reading"), "extraction", lambda path: None)


def arrive(intake: Intake, root: Path, name: str) -> None:
    (root / name).write_text(f"The mill of {name} was sold on Monday to a miller from the next village.\n")
    found = Folder(root).fingerprint(name)
    assert found is not None
    intake.arrive(Arrived(name, found.stamp, found.sha256))


def read_next(intake: Intake) -> str:
    assert intake.advance(room=True)
    return intake.tasks.pop().article.id


def test_what_comes_while_many_wait_is_read_next_but_one(intake: Intake, tmp_path: Path) -> None:
    for number in range(50):
        arrive(intake, tmp_path, f"old{number:02}.txt")
    read_next(intake)
    arrive(intake, tmp_path, "new.txt")
    assert "new.txt" in [read_next(intake), read_next(intake)]


def test_what_waits_longest_is_read_however_much_comes(intake: Intake, tmp_path: Path) -> None:
    arrive(intake, tmp_path, "first.txt")
    arrive(intake, tmp_path, "second.txt")
    order = []
    for number in range(4):
        arrive(intake, tmp_path, f"new{number}.txt")
        order.append(read_next(intake))
    assert {"first.txt", "second.txt"} <= set(order)


def test_without_room_nothing_new_is_read(intake: Intake, tmp_path: Path) -> None:
    arrive(intake, tmp_path, "a.txt")
    assert not intake.advance(room=False)
    assert intake.waiting == 1


def test_what_was_awaited_and_is_not_on_its_way_is_awaited_no_more(intake: Intake, tmp_path: Path) -> None:
    intake.await_articles(["a.txt", "b.jsonl#2", "gone.txt"])
    arrive(intake, tmp_path, "a.txt")
    arrive(intake, tmp_path, "b.jsonl")
    intake.settle()
    assert intake.is_restoring
    intake.leave("a.txt")
    intake.leave("b.jsonl")
    intake.settle()
    assert not intake.is_restoring


def test_a_file_that_reading_stumbles_over_is_a_row_with_the_reason(
    intake: Intake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(root: Path, path: Path) -> None:
        raise ZeroDivisionError("no\nwords")

    arrive(intake, tmp_path, "a.txt")
    monkeypatch.setattr(intake_module, "reading_of", stumble)
    assert intake.advance(room=True)
    (article,) = intake.coverage.snapshot().articles
    assert (article.id, article.status) == ("a.txt", ArticleStatus.FAILED)
    assert article.reason == "reading failed: ZeroDivisionError: no words"


def test_a_file_replaced_between_its_hash_and_its_reading_is_looked_at_again(tmp_path: Path) -> None:
    doubted: list[str] = []
    intake = Intake(tmp_path, Cache(None, "reading"), "extraction", doubted.append)
    arrive(intake, tmp_path, "a.txt")
    (tmp_path / "a.txt").write_text("The mill was not sold after all, the miller said on Monday.\n")
    assert intake.advance(room=True)
    assert not intake.tasks
    assert doubted == ["a.txt"]

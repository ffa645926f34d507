"""A follower that is started again: it goes on where the last one ended, by the command line's bytes."""

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.append(str(Path(__file__).parent))
from test_headless import Follower


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "mail.txt").write_text("There were four boats.")
    return folder


def run(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    """What one run says until it has told all there is."""
    following = Follower(folder, "--headless", "--state", str(folder.with_name("state")), *arguments)
    events = following.events_until("hello") + following.events_until("summary")
    following.end()
    return events


def told(events: list[dict[str, Any]]) -> list[tuple[int, str, int]]:
    return [(event["seq"], event["type"], event["rev"]) for event in events]


def test_a_second_run_tells_the_same_under_the_same_revs_and_goes_on_counting(folder: Path) -> None:
    first = run(folder)
    assert told(first) == [(1, "hello", 1), (2, "article.added", 1), (3, "summary", 1)]
    second = run(folder)
    assert told(second) == [(5, "hello", 2), (6, "article.added", 1), (7, "summary", 2)]
    assert second[1]["data"] == first[1]["data"]


def test_with_since_it_tells_what_came_after_as_it_was_told_then_and_what_changed_meanwhile(folder: Path) -> None:
    first = run(folder)
    (folder / "post.txt").write_text("There were five boats.")
    (folder / "mail.txt").write_text("There were six boats.")
    second = run(folder, "--since", "2")
    assert second[0] == first[2]
    assert [event["seq"] for event in second] == list(range(3, len(second) + 3))
    assert [event["type"] for event in second[-5:]] == [
        "hello", "article.updated", "article.added", "discrepancy.opened", "summary",
    ]  # fmt: skip
    assert second[-5]["data"]["since"] == 2


def test_what_went_meanwhile_is_told_to_be_gone(folder: Path) -> None:
    (folder / "post.txt").write_text("There were five boats.")
    heard = run(folder)[-1]["seq"]
    (folder / "post.txt").unlink()
    events = run(folder, "--since", str(heard))
    assert [event["type"] for event in events[1:]] == ["hello", "article.removed", "discrepancy.resolved", "summary"]


def test_since_the_last_it_tells_only_what_is_new(folder: Path) -> None:
    assert [event["type"] for event in run(folder, "--since", "last")] == ["hello", "article.added", "summary"]
    (folder / "post.txt").write_text("There were four boats.")
    events = run(folder, "--since", "last")
    assert [(event["seq"], event["type"], event["id"]) for event in events] == [
        (5, "hello", "hello"), (6, "article.added", "post.txt"), (7, "summary", "summary"),
    ]  # fmt: skip


def test_since_a_number_that_was_never_told_everything_is_told(folder: Path) -> None:
    run(folder)
    following = Follower(folder, "--headless", "--state", str(folder.with_name("state")), "--since", "900")
    events = following.events_until("summary")
    _, err, _ = following.end()
    assert [event["type"] for event in events] == ["hello", "article.added", "summary"]
    assert events[0]["data"]["since"] is None
    assert err.startswith("copydesk: --since 900: what was told after it is not kept here")


def test_a_reader_who_left_early_finds_no_number_missing(folder: Path) -> None:
    following = Follower(folder, "--headless", "--state", str(folder.with_name("state")))
    assert following.event()["type"] == "hello"
    assert following.process.stdout is not None
    following.process.stdout.close()
    following.process.communicate(timeout=60)
    numbers = [event["seq"] for event in run(folder)]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def test_a_change_of_what_is_asked_for_makes_the_rest_new(folder: Path) -> None:
    (folder / "post.txt").write_text("There were five boats.")
    assert "article.added" not in [event["type"] for event in run(folder, "--only", "discrepancies")]
    events = run(folder)
    assert [(event["type"], event["rev"]) for event in events[1:4]] == [
        ("article.added", 1), ("article.added", 1), ("discrepancy.opened", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "arguments",
    [["--since", "3"], ["--headless", "--no-state", "--since", "3"], ["--headless", "--since", "-1"]],
)
def test_since_needs_a_follower_with_a_state(folder: Path, arguments: list[str]) -> None:
    following = Follower(folder, "--state", str(folder.with_name("state")), *arguments)
    _, err = following.process.communicate(timeout=60)
    assert following.process.returncode == 2
    assert err.startswith("copydesk: --")

"""What a stream compares, when it goes on after a restart."""

from pathlib import Path

import pytest

from copydesk.core.model import Article, ArticleStatus, Snapshot
from copydesk.core.progress import Change, Progress
from copydesk.core.reporting.kinds import Kind
from copydesk.core.state.journal import Journal, Numbered
from copydesk.tui import event_stream
from copydesk.tui.event_stream import Stream

ALL = frozenset(Kind)
PROGRESS = Progress("story", True, "model", "ready", 0, None, 1, 0, 0, None, None)


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[Snapshot]:
    """The snapshots that were compared with all that was told before."""
    snapshots: list[Snapshot] = []
    resumed = event_stream.events_resumed

    def look(memory, after, kinds, *, tell_again):  # type: ignore[no-untyped-def]
        snapshots.append(after)
        return resumed(memory, after, kinds, tell_again=tell_again)

    monkeypatch.setattr(event_stream, "events_resumed", look)
    return snapshots


def snapshot_of(*names: str) -> Snapshot:
    articles = tuple(Article(name, "0" * 64, ArticleStatus.OK, text="It was said.", words=3) for name in names)
    return Snapshot(articles, articles_by_id={article.id: article for article in articles})


def run(
    place: Path, made_of: str | None, *names: str, only: frozenset[Kind] = ALL, since: object = "last"
) -> list[str]:
    """What a run tells of the coverage."""
    written: list[Numbered] = []
    journal = Journal(place / "events.sqlite")
    stream = Stream(written.append, only, journal, since)  # type: ignore[arg-type]
    stream.begin({})
    stream.tell_change((Change(snapshot_of(*names), PROGRESS, names, made_of=made_of), names))
    journal.close()
    return [numbered.event.type for numbered in written if numbered.event.type not in ("hello", "summary")]


@pytest.fixture(autouse=True)
def told(tmp_path: Path, compared: list[Snapshot]) -> None:
    run(tmp_path, "one", "a.txt", since=None)


def test_a_coverage_made_of_what_was_told_last_is_not_compared(tmp_path: Path, compared: list[Snapshot]) -> None:
    assert run(tmp_path, "one", "a.txt") == []
    assert compared == []


def test_a_reader_who_has_nothing_is_told_everything_all_the_same(tmp_path: Path, compared: list[Snapshot]) -> None:
    assert run(tmp_path, "one", "a.txt", since=None) == ["article.added"]


def test_another_coverage_is_compared_and_stands_from_then_on(tmp_path: Path, compared: list[Snapshot]) -> None:
    assert run(tmp_path, "two", "a.txt", "b.txt") == ["article.added"]
    assert len(compared) == 1
    assert run(tmp_path, "two", "a.txt", "b.txt") == []
    assert run(tmp_path, "one", "a.txt") == ["article.removed"]
    assert len(compared) == 2


def test_what_a_coverage_is_made_of_need_not_be_known(tmp_path: Path, compared: list[Snapshot]) -> None:
    assert run(tmp_path, None, "a.txt", "b.txt") == ["article.added"]
    assert run(tmp_path, "one", "a.txt") == ["article.removed"]


def test_where_other_kinds_or_other_words_are_told_it_is_compared(
    tmp_path: Path, compared: list[Snapshot], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path, "one", "a.txt", only=frozenset({Kind.CLAIM}))
    run(tmp_path, "one", "a.txt")
    monkeypatch.setattr(event_stream, "telling_code", lambda: "newer")
    run(tmp_path, "one", "a.txt")
    assert len(compared) == 3


def test_events_that_nobody_heard_leave_it_to_be_compared(tmp_path: Path, compared: list[Snapshot]) -> None:
    journal = Journal(tmp_path / "events.sqlite")
    journal.take_back_untold()
    journal.close()
    run(tmp_path, "one", "a.txt")
    assert len(compared) == 1

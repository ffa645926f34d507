"""From files in a folder to what the coverage says, through real threads, processes and files; only spaCy is a stub."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from copydesk.core.desk import Change, Desk
from copydesk.core.errors import FolderMissing, ModelMissing
from copydesk.core.model import ArticleStatus, Snapshot
from copydesk.core.progress import Progress
from copydesk.core.state.place import State

sys.path.append(str(Path(__file__).parent))
from waiting import Heard

FACTORY = "stub_extractor:StubExtractor"
MakeDesk = Callable[..., Desk]
Following = Callable[..., tuple[Desk, Heard[Change]]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "watched"
    folder.mkdir()
    return folder


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log"


@pytest.fixture
def desk_on(root: Path, log: Path) -> Iterator[MakeDesk]:
    desks: list[Desk] = []

    def make(state: State | None = None, model: Path = log, **options: object) -> Desk:
        desk = Desk(root, model=str(model), state=state, settle=0.02, extractor=FACTORY, **options)  # type: ignore[arg-type]
        desks.append(desk)
        return desk

    yield make
    for desk in desks:
        desk.stop()


@pytest.fixture
def follow(desk_on: MakeDesk) -> Following:
    def start(**options: object) -> tuple[Desk, Heard[Change]]:
        heard: Heard[Change] = Heard()
        desk = desk_on(**options)
        desk.start(heard)
        return desk, heard

    return start


def write(root: Path, name: str, text: str) -> None:
    (root / name).write_text(f"{text} said on the radio that the bridge over the river will be closed in May.\n")


def shows(**statuses: str) -> Callable[[list[Change]], bool]:
    """Whether the last snapshot has exactly these articles, without their ending, with these statuses."""
    expected = {f"{name}.txt": status for name, status in statuses.items()}

    def look(changes: list[Change]) -> bool:
        articles = changes[-1].snapshot.articles if changes else ()
        return {article.id: article.status.value for article in articles} == expected

    return look


def parsed(log: Path) -> list[str]:
    return [line.split()[1] for line in log.read_text().splitlines()] if log.exists() else []


def test_a_file_that_comes_changes_and_goes_is_followed(root: Path, follow: Following) -> None:
    write(root, "a.txt", "Ann")
    _, heard = follow()
    heard.until(shows(a="ok"))
    write(root, "b.txt", "Ben")
    heard.until(shows(a="ok", b="ok"))
    write(root, "a.txt", "Cid")
    heard.until(lambda changes: changes[-1].snapshot.articles[0].text.startswith("Cid"))
    (root / "a.txt").unlink()
    changes = heard.until(shows(b="ok"))
    assert changes[-1].cause == ("a.txt",)
    assert [entity.name for entity in changes[-1].snapshot.entities] == ["Ben"]


def test_the_first_word_comes_before_the_model_is_ready(root: Path, follow: Following) -> None:
    _, heard = follow()
    changes = heard.until(lambda changes: changes and changes[-1].progress.model_state == "ready")
    assert changes[0].progress.model_state == "loading"
    assert changes[0].snapshot == Snapshot()


def test_progress_counts_what_was_read_and_what_was_not(root: Path, follow: Following) -> None:
    write(root, "a.txt", "Ann")
    write(root, "b.txt", "Ben, who is rejected,")
    (root / "c.pdf").write_bytes(b"%PDF")
    _, heard = follow()
    changes = heard.until(lambda changes: changes and changes[-1].progress.failed and not changes[-1].progress.waiting)
    progress = changes[-1].progress
    assert (progress.read, progress.failed, progress.skipped, progress.current) == (1, 1, 1, None)
    assert progress.last_arrival is not None
    assert progress.message is None


def test_an_article_that_cannot_be_extracted_is_a_row_with_its_reason(root: Path, follow: Following) -> None:
    write(root, "a.txt", "Ann dies of it and")
    write(root, "b.txt", "Ben has a fault and")
    write(root, "c.txt", "Cid")
    _, heard = follow()
    changes = heard.until(shows(a="failed", b="failed", c="ok"))
    reasons = [article.reason for article in changes[-1].snapshot.articles]
    assert reasons[0] is not None
    assert "died 2 times" in reasons[0]
    assert reasons[1] == "extraction failed: ValueError: a fault of two lines"
    assert changes[-1].snapshot.articles[0].text == ""


def test_the_worker_is_replaced_when_it_dies_and_nothing_is_lost(root: Path, follow: Following) -> None:
    write(root, "a.txt", "Ann dies once and")
    write(root, "b.txt", "Ben")
    _, heard = follow()
    heard.until(shows(a="ok", b="ok"))


def test_a_missing_model_is_said_and_the_desk_goes_on(root: Path, follow: Following, tmp_path: Path) -> None:
    (root / "a.pdf").write_bytes(b"%PDF")
    _, heard = follow(model=tmp_path / "missing")
    changes = heard.until(lambda changes: changes and changes[-1].progress.model_state == "failed")
    assert changes[-1].progress.message == "Nothing can be extracted: no such pipeline"


def test_a_folder_that_goes_stays_shown_and_is_read_again_when_it_comes_back(root: Path, follow: Following) -> None:
    write(root, "a.txt", "Ann")
    desk, heard = follow()
    heard.until(shows(a="ok"))
    shutil.rmtree(root)
    desk.rescan()
    changes = heard.until(lambda changes: not changes[-1].progress.folder_present)
    assert [article.id for article in changes[-1].snapshot.articles] == ["a.txt"]
    assert changes[-1].progress.message is not None
    root.mkdir()
    write(root, "b.txt", "Ben")
    desk.rescan()
    changes = heard.until(shows(b="ok"))
    assert changes[-1].progress.folder_present


def test_a_folder_that_is_not_there_at_the_start_is_an_error(tmp_path: Path, log: Path) -> None:
    desk = Desk(tmp_path / "nowhere", model=str(log), state=None)
    with pytest.raises(FolderMissing, match="nowhere"):
        desk.start(lambda change: None)
    with pytest.raises(FolderMissing, match="nowhere"):
        desk.read_once()


def test_a_burst_is_told_in_few_snapshots(root: Path, follow: Following) -> None:
    for number in range(200):
        write(root, f"a{number}.txt", f"Ann{number}")
    _, heard = follow()
    changes = heard.until(
        lambda changes: changes and changes[-1].progress.read == 200 and not changes[-1].progress.waiting
    )
    assert len([change for change in changes if change.cause]) < 20
    causes = [article_id for change in changes for article_id in change.cause]
    assert sorted(causes) == sorted(f"a{number}.txt" for number in range(200))


def test_a_restart_parses_nothing_again_and_shows_the_same(
    root: Path, follow: Following, desk_on: MakeDesk, log: Path, tmp_path: Path
) -> None:
    for name in ("Ann", "Ben", "Cid"):
        write(root, f"{name}.txt", name)
    state = State.open(root, tmp_path / "state")
    desk, heard = follow(state=state)
    first = heard.until(shows(Ann="ok", Ben="ok", Cid="ok"))[-1].snapshot
    desk.stop()
    state.close()
    log.unlink()
    state = State.open(root, tmp_path / "state")
    desk, heard = follow(state=state)
    assert heard.until(shows(Ann="ok", Ben="ok", Cid="ok"))[-1].snapshot == first
    desk.stop()
    assert desk_on(state=state).read_once() == first
    assert parsed(log) == []
    state.close()


def test_what_changed_while_nobody_looked_is_seen_at_the_next_start(
    root: Path, follow: Following, log: Path, tmp_path: Path
) -> None:
    for name in ("Ann", "Ben", "Cid"):
        write(root, f"{name}.txt", name)
    state = State.open(root, tmp_path / "state")
    desk, heard = follow(state=state)
    heard.until(shows(Ann="ok", Ben="ok", Cid="ok"))
    desk.stop()
    log.unlink()
    (root / "Ann.txt").unlink()
    (root / "Ben.txt").rename(root / "Ben2.txt")
    write(root, "Cid.txt", "Cid again")
    write(root, "Dan.txt", "Dan")
    desk, heard = follow(state=state)
    changes = heard.until(shows(Ben2="ok", Cid="ok", Dan="ok"))
    assert changes[-1].snapshot.articles[1].text.startswith("Cid again")
    assert sorted(parsed(log)) == ["Cid.txt", "Dan.txt"]
    desk.stop()
    state.close()


@pytest.mark.parametrize("workers", [1, 2])
def test_the_same_content_under_two_names_is_parsed_once(
    root: Path, desk_on: MakeDesk, log: Path, workers: int
) -> None:
    write(root, "a.txt", "Ann")
    write(root, "b.txt", "Ann")
    snapshot = desk_on(workers=workers).read_once()
    assert [article.id for article in snapshot.articles] == ["a.txt", "b.txt"]
    assert len(parsed(log)) == 1


def test_reading_once_gives_what_following_gives(root: Path, follow: Following, desk_on: MakeDesk) -> None:
    write(root, "a.txt", "Ann")
    write(root, "b.txt", "Ben has a fault and")
    (root / "c.pdf").write_bytes(b"%PDF")
    _, heard = follow()
    followed = heard.until(
        lambda changes: changes and len(changes[-1].snapshot.articles) == 3 and not changes[-1].progress.waiting
    )[-1].snapshot
    told: list[Progress] = []
    assert desk_on().read_once(told.append) == followed
    assert desk_on(workers=2).read_once() == followed
    assert (told[-1].read, told[-1].failed, told[-1].skipped, told[-1].waiting) == (1, 1, 1, 0)


def test_reading_once_needs_no_model_where_nothing_is_to_be_extracted(
    root: Path, desk_on: MakeDesk, tmp_path: Path
) -> None:
    (root / "c.pdf").write_bytes(b"%PDF")
    snapshot = desk_on(model=tmp_path / "missing").read_once()
    assert snapshot.articles[0].status is ArticleStatus.SKIPPED


@pytest.mark.parametrize("workers", [1, 2])
def test_reading_once_without_the_model_is_an_error(
    root: Path, desk_on: MakeDesk, tmp_path: Path, workers: int
) -> None:
    write(root, "a.txt", "Ann")
    with pytest.raises(ModelMissing):
        desk_on(model=tmp_path / "missing", workers=workers).read_once()


def test_a_listener_that_fails_ends_the_desk_and_is_heard_of_at_its_stop(desk_on: MakeDesk) -> None:
    failed = Heard[str]()

    def listener(change: Change) -> None:
        failed("called")
        raise RuntimeError("the screen is gone")

    desk = desk_on()
    desk.start(listener)
    failed.until(bool)
    with pytest.raises(RuntimeError, match="the screen is gone"):
        desk.stop()
    desk.stop()


def test_after_a_restart_it_says_when_what_was_there_is_in_again(
    root: Path, desk_on: MakeDesk, tmp_path: Path, follow: Following
) -> None:
    for name in ("Ann", "Ben", "Cid"):
        write(root, f"{name}.txt", name)
    state = State.open(root, tmp_path / "state")
    desk, heard = follow(state=state)
    heard.until(shows(Ann="ok", Ben="ok", Cid="ok"))
    desk.stop()
    (root / "Cid.txt").unlink()
    (root / "Ben.txt").write_text((root / "Ben.txt").read_text() + "Then he left.\n")
    heard.forget()
    desk = desk_on(state=state)
    desk.start(heard, awaited=["Ann.txt", "Ben.txt", "Cid.txt", "never.txt"])
    changes = heard.until(lambda changes: changes and changes[-1].is_restored)
    first = next(change for change in changes if change.is_restored)
    assert [article.id for article in first.snapshot.articles] == ["Ann.txt", "Ben.txt"]
    assert first.snapshot.articles[1].text.endswith("Then he left.\n")
    desk.stop()
    state.close()


def test_whoever_follows_is_told_when_a_fault_has_ended_the_desk(desk_on: MakeDesk) -> None:
    ended = Heard[str]()

    def listener(change: Change) -> None:
        raise RuntimeError("the screen is gone")

    desk = desk_on()
    desk.start(listener, failed=lambda: ended("ended"))
    ended.until(bool)
    with pytest.raises(RuntimeError, match="the screen is gone"):
        desk.stop()


def test_following_and_merging_load_no_pipeline_into_this_process() -> None:
    # It takes half a second of every start, and 70 MB beside a dashboard that never parses.
    program = (
        "import sys, copydesk.core.desk, copydesk.core.intake, copydesk.core.keeping\nsys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0

"""A folder below the watched one that may not be opened: a row says so, until it may be."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from copydesk.core.desk import Change, Desk
from copydesk.core.model import Article, ArticleStatus
from copydesk.core.state.place import State

sys.path.append(str(Path(__file__).parent))
from waiting import Heard

SAID = "said on the radio that the bridge over the river will be closed in May.\n"
REASON = "a folder that cannot be opened: permission denied"


class Door:
    """Keeps one folder closed to whoever lists it: root, who may run the tests, may open any."""

    def __init__(self) -> None:
        self.name = "deep"
        self.is_closed = True
        self._scandir = os.scandir

    def scandir(self, place: str | bytes | Path) -> object:
        if self.is_closed and Path(os.fsdecode(place)).name == self.name:
            raise PermissionError(13, "Permission denied", str(place))
        return self._scandir(place)


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch) -> Door:
    door = Door()
    monkeypatch.setattr(os, "scandir", door.scandir)
    return door


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "watched" / "deep").mkdir(parents=True)
    (tmp_path / "watched" / "a.txt").write_text(f"Ann {SAID}")
    (tmp_path / "watched" / "deep" / "b.txt").write_text(f"Ben {SAID}")
    return tmp_path / "watched"


@pytest.fixture
def desk_on(root: Path) -> Iterator[Callable[[State | None], Desk]]:
    desks: list[Desk] = []

    def make(state: State | None = None) -> Desk:
        log = str(root.parent / "log")
        desks.append(Desk(root, model=log, state=state, settle=0.02, extractor="stub_extractor:StubExtractor"))
        return desks[-1]

    yield make
    for desk in desks:
        desk.stop()


def names(articles: tuple[Article, ...]) -> list[str]:
    return [article.id for article in articles]


def shows(*ids: str) -> Callable[[list[Change]], bool]:
    return lambda changes: bool(changes) and names(changes[-1].snapshot.articles) == list(ids)


def test_a_report_has_a_row_for_it_that_failed(desk_on: Callable[[], Desk], door: Door) -> None:
    articles = desk_on().read_once().articles
    assert names(articles) == ["a.txt", "deep"]
    assert (articles[1].status, articles[1].reason) == (ArticleStatus.FAILED, REASON)
    door.is_closed = False
    assert names(desk_on().read_once().articles) == ["a.txt", "deep/b.txt"]


def test_the_row_goes_when_the_folder_can_be_opened_and_comes_back_with_the_lock(
    desk_on: Callable[[], Desk], door: Door
) -> None:
    heard: Heard[Change] = Heard()
    desk = desk_on()
    desk.start(heard)
    heard.until(shows("a.txt", "deep"))
    door.is_closed = False
    desk.rescan()
    heard.until(shows("a.txt", "deep/b.txt"))
    door.is_closed = True
    desk.rescan()
    # What was read of it stays shown.
    heard.until(shows("a.txt", "deep", "deep/b.txt"))


def test_what_lay_in_it_keeps_no_restart_waiting(
    desk_on: Callable[[State], Desk], door: Door, root: Path, tmp_path: Path
) -> None:
    state = State.open(root, tmp_path / "state")
    door.is_closed = False
    desk_on(state).read_once()
    door.is_closed = True
    heard: Heard[Change] = Heard()
    desk = desk_on(state)
    desk.start(heard, awaited=["a.txt", "deep/b.txt"])
    changes = heard.until(lambda changes: changes and changes[-1].is_restored)
    assert names(changes[-1].snapshot.articles) == ["a.txt", "deep"]
    desk.stop()
    state.close()


@pytest.mark.parametrize("name", ["lost+found", "__pycache__"])
def test_a_folder_that_is_never_read_has_no_row(desk_on: Callable[[], Desk], root: Path, name: str, door: Door) -> None:
    (root / name).mkdir()
    door.name = name
    assert names(desk_on().read_once().articles) == ["a.txt", "deep/b.txt"]

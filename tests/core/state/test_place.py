import os
from array import array
from pathlib import Path

import pytest

from copydesk.core.errors import StateLocked, StateUnusable
from copydesk.core.model import Extract
from copydesk.core.state.place import State, place_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "watched"
    folder.mkdir()
    return folder


def test_two_on_one_state_are_told_of_each_other(folder: Path, tmp_path: Path) -> None:
    state = State.open(folder, tmp_path / "state")
    with pytest.raises(StateLocked, match=str(os.getpid())):
        State.open(folder, tmp_path / "state")
    state.close()
    State.open(folder, tmp_path / "state").close()


def test_one_beside_reads_and_writes_nothing(folder: Path, tmp_path: Path) -> None:
    state = State.open(folder, tmp_path / "state")
    state.cache.keep_extract("key", Extract(shingles=array("Q", (1,))))
    beside = State.open(folder, tmp_path / "state", beside=True)
    assert not beside.writable
    assert beside.cache.extract("key") == Extract(shingles=array("Q", (1,)))
    beside.cache.keep_extract("other", Extract())
    assert state.cache.extract("other") is None
    beside.close()
    state.close()


def test_one_beside_never_sets_the_others_files_aside(folder: Path, tmp_path: Path) -> None:
    state = State.open(folder, tmp_path / "state")
    state.cache.close()
    cache = state.place / "cache.sqlite"
    cache.write_bytes(b"damaged" * 1000)
    beside = State.open(folder, tmp_path / "state", beside=True)
    assert beside.cache.extract("key") is None
    assert cache.read_bytes() == b"damaged" * 1000
    beside.close()
    state.close()


def test_a_folder_has_one_state_by_whatever_path_it_is_named(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder)
    assert place_of(tmp_path / "link", tmp_path) == place_of(folder, tmp_path)
    assert place_of(tmp_path, tmp_path) != place_of(folder, tmp_path)


def test_a_state_among_the_articles_is_refused(folder: Path) -> None:
    with pytest.raises(StateUnusable, match="--state"):
        State.open(folder, folder / "state")
    State.open(folder, folder / ".copydesk").close()


def test_a_state_that_cannot_be_made_is_said(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StateUnusable):
        State.open(folder, tmp_path / "file")

"""Permissions that are taken away and given back, as somebody to whom they mean something: root reads everything."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from copydesk.core.reading.articles import read_file
from copydesk.core.watching import Arrived, Folder, FolderFound, FolderLost, Gone, Swept, WatchChange, Watcher

sys.path.append(str(Path(__file__).parents[1]))
from waiting import Heard

NOBODY = 65534


@pytest.fixture
def root() -> Iterator[Path]:
    """A folder of its own outside pytest's, which nobody else may enter."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "watched"
        folder.mkdir()
        as_root = os.geteuid() == 0
        if as_root:
            os.chmod(place, 0o755)
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        yield folder
        if as_root:
            os.seteuid(0)


@pytest.fixture
def followed(root: Path) -> Iterator[tuple[Watcher, Heard[WatchChange]]]:
    heard: Heard[WatchChange] = Heard()
    watcher = Watcher(Folder(root), heard, settle=0.05)
    watcher.start()
    heard.until(lambda messages: any(isinstance(message, Swept) for message in messages))
    yield watcher, heard
    watcher.stop()


def arrived(messages: list[WatchChange], path: str) -> list[bool]:
    """Each time this file came: whether it could be read."""
    return [message.sha256 is not None for message in messages if isinstance(message, Arrived) and message.path == path]


def test_a_file_that_may_be_read_again_is_read(root: Path, followed: tuple[Watcher, Heard[WatchChange]]) -> None:
    watcher, heard = followed
    file = root / "a.txt"
    file.write_text("a")
    heard.until(lambda messages: arrived(messages, "a.txt") == [True])
    file.chmod(0)
    watcher.rescan()
    heard.until(lambda messages: arrived(messages, "a.txt") == [True, False])
    file.chmod(0o600)
    watcher.rescan()
    heard.until(lambda messages: arrived(messages, "a.txt") == [True, False, True])


def test_a_folder_inside_that_may_not_be_entered_keeps_its_files(
    root: Path, followed: tuple[Watcher, Heard[WatchChange]]
) -> None:
    watcher, heard = followed
    (root / "deep").mkdir()
    (root / "deep" / "a.txt").write_text("a")
    heard.until(lambda messages: arrived(messages, "deep/a.txt"))
    (root / "deep").chmod(0)
    heard.forget()
    watcher.rescan()
    heard.until(lambda messages: any(isinstance(message, Swept) for message in messages))
    (root / "deep").chmod(0o700)
    (root / "deep" / "b.txt").write_text("b")
    watcher.rescan()
    heard.until(lambda messages: arrived(messages, "deep/b.txt"))
    assert not any(isinstance(message, Gone) for message in heard.all)


def test_a_folder_inside_that_may_not_be_entered_is_said_until_it_may(
    root: Path, followed: tuple[Watcher, Heard[WatchChange]]
) -> None:
    watcher, heard = followed
    (root / "deep").mkdir(0)
    watcher.rescan()
    heard.until(lambda messages: arrived(messages, "deep") == [False])
    assert read_file(root, root / "deep")[0].reason == "a folder that cannot be opened: permission denied"
    (root / "deep").chmod(0o400)  # its names may be read, and nothing else
    (root / "b.txt").write_text("b")
    heard.until(lambda messages: arrived(messages, "b.txt"))
    assert Gone("deep") not in heard.all
    (root / "deep").chmod(0o700)
    watcher.rescan()
    heard.until(lambda messages: Gone("deep") in messages)


def test_the_folder_itself_may_be_closed_and_opened_again(
    root: Path, followed: tuple[Watcher, Heard[WatchChange]]
) -> None:
    watcher, heard = followed
    root.chmod(0)
    watcher.rescan()
    heard.until(lambda messages: any(isinstance(message, FolderLost) for message in messages))
    root.chmod(0o700)
    (root / "a.txt").write_text("a")
    watcher.rescan()
    heard.until(lambda messages: any(isinstance(message, FolderFound) for message in messages))
    heard.until(lambda messages: arrived(messages, "a.txt") == [True])

"""The watcher on a real folder: what programs do to files, and what is said of it."""

import errno
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from copydesk.core.watching import (
    Arrived,
    Folder,
    FolderFound,
    FolderLost,
    Gone,
    Swept,
    WatchChange,
    Watcher,
    WatchingFailed,
)
from copydesk.core.watching import watcher as watcher_module
from copydesk.core.watching.notices import Notices

sys.path.append(str(Path(__file__).parents[1]))
from waiting import Heard

Follow = Callable[..., tuple[Watcher, Heard[WatchChange]]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "watched"
    folder.mkdir()
    return folder


@pytest.fixture
def follow(root: Path) -> Iterator[Follow]:
    watchers: list[Watcher] = []

    def start(*, poll: bool = False) -> tuple[Watcher, Heard[WatchChange]]:
        heard: Heard[WatchChange] = Heard()
        watcher = Watcher(Folder(root), heard, settle=0.05, poll=poll)
        watchers.append(watcher)
        watcher.start()
        heard.until(lambda messages: any(isinstance(message, Swept) for message in messages))
        return watcher, heard

    yield start
    for watcher in watchers:
        watcher.stop()


def contents(messages: list[WatchChange]) -> dict[str, str | None]:
    """What the folder holds, by all that was said of it."""
    held: dict[str, str | None] = {}
    for message in messages:
        if isinstance(message, Arrived):
            held[message.path] = message.sha256
        elif isinstance(message, Gone):
            del held[message.path]
    return held


def hashes(root: Path) -> dict[str, str | None]:
    files = (file for file in root.rglob("*") if file.is_file())
    return {str(file.relative_to(root)): sha256(file.read_bytes()).hexdigest() for file in files}


def vim_save(root: Path, outside: Path) -> None:
    (root / "old.txt").rename(root / "old.txt~")
    (root / "old.txt").write_text("saved by renaming")
    (root / "old.txt~").unlink()


def rsync(root: Path, outside: Path) -> None:
    (root / ".old.txt.Xy12").write_text("arrived by rsync")
    (root / ".old.txt.Xy12").rename(root / "old.txt")


def move_folder_in(root: Path, outside: Path) -> None:
    (outside / "deep").mkdir()
    (outside / "deep" / "a.txt").write_text("a")
    (outside / "deep" / "b.txt").write_text("b")
    (outside / "deep").rename(root / "deep")


def write_slowly(root: Path, outside: Path) -> None:
    with (root / "slow.txt").open("w") as file:
        for part in ("one", "two", "three"):
            file.write(part)
            file.flush()
            os.fsync(file.fileno())


def move_in(root: Path, outside: Path) -> None:
    (outside / "new.txt").write_text("moved in")
    (outside / "new.txt").rename(root / "new.txt")


def move_over(root: Path, outside: Path) -> None:
    (outside / "new.txt").write_text("moved over")
    (outside / "new.txt").rename(root / "old.txt")


def unpack(root: Path, outside: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (outside / name).write_text(name)
    subprocess.run(["tar", "cf", outside / "both.tar", "-C", outside, "a.txt", "b.txt"], check=True)
    subprocess.run(["tar", "xf", outside / "both.tar", "-C", root], check=True)


def download(root: Path, outside: Path) -> None:
    (root / "page.txt.part").write_text("half of")
    with (root / "page.txt.part").open("a") as file:
        file.write(" a page")
    (root / "page.txt.part").rename(root / "page.txt")


OPERATIONS: dict[str, Callable[[Path, Path], object]] = {
    "a copy": lambda root, outside: shutil.copy(root / "old.txt", root / "new.txt"),
    "a copy over": lambda root, outside: (root / "old.txt").write_text("copied over"),
    "a move in": move_in,
    "a move over": move_over,
    "a link": lambda root, outside: (root / "link.txt").hardlink_to(root / "old.txt"),
    "a rename": lambda root, outside: (root / "old.txt").rename(root / "renamed.txt"),
    "a rename out": lambda root, outside: (root / "old.txt").rename(outside / "out.txt"),
    "a deletion": lambda root, outside: (root / "old.txt").unlink(),
    "vim's save": vim_save,
    "rsync": rsync,
    "a folder moved in": move_folder_in,
    "a slow writer": write_slowly,
    "an append": lambda root, outside: (root / "old.txt").open("a").close() or (root / "old.txt").write_text("more"),
    "sed -i": lambda root, outside: subprocess.run(["sed", "-i", "s/old/new/", root / "old.txt"], check=True),
    "cp -r": lambda root, outside: subprocess.run(["cp", "-r", root / "sub", root / "copied"], check=True),
    "tar x": unpack,
    "a download": download,
    "a link inside": lambda root, outside: (root / "link.txt").symlink_to("old.txt"),
    "a truncation": lambda root, outside: os.truncate(root / "old.txt", 1),
    "a folder removed": lambda root, outside: shutil.rmtree(root / "sub"),
    "a folder renamed": lambda root, outside: (root / "sub").rename(root / "other"),
    "a folder moved out": lambda root, outside: (root / "sub").rename(outside / "sub"),
}


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS.keys())
def test_what_is_said_comes_to_what_is_there(
    operation: Callable[[Path, Path], object], root: Path, tmp_path: Path, follow: Follow
) -> None:
    (root / "old.txt").write_text("old")
    (root / "sub").mkdir()
    (root / "sub" / "kept.txt").write_text("kept")
    _, heard = follow()
    heard.until(lambda messages: contents(messages) == hashes(root))
    operation(root, tmp_path)
    heard.until(lambda messages: contents(messages) == hashes(root))


@pytest.mark.parametrize("name", ["a copy", "a move over", "a rename", "a folder moved in", "a deletion"])
def test_polling_comes_to_the_same(name: str, root: Path, tmp_path: Path, follow: Follow) -> None:
    (root / "old.txt").write_text("old")
    watcher, heard = follow(poll=True)
    heard.until(lambda messages: contents(messages) == hashes(root))
    OPERATIONS[name](root, tmp_path)
    watcher.rescan()
    heard.until(lambda messages: contents(messages) == hashes(root))


def test_a_touch_says_nothing_of_content(root: Path, follow: Follow) -> None:
    (root / "a.txt").write_text("a")
    _, heard = follow()
    heard.until(contents)
    heard.forget()
    (root / "a.txt").touch()
    (root / "b.txt").write_text("b")
    heard.until(lambda messages: "b.txt" in contents(messages))
    assert "a.txt" not in contents(heard.all)


def test_reading_a_file_is_no_change(root: Path, follow: Follow) -> None:
    (root / "a.txt").write_text("a")
    _, heard = follow()
    heard.until(contents)
    heard.forget()
    (root / "a.txt").read_text()
    (root / "b.txt").write_text("b")
    heard.until(lambda messages: "b.txt" in contents(messages))
    assert {message.path for message in heard.all if isinstance(message, Arrived)} == {"b.txt"}


def test_a_folder_that_is_removed_and_made_again_is_followed_again(root: Path, follow: Follow) -> None:
    (root / "a.txt").write_text("a")
    watcher, heard = follow()
    heard.until(contents)
    shutil.rmtree(root)
    watcher.rescan()
    heard.until(lambda messages: any(isinstance(message, FolderLost) for message in messages))
    root.mkdir()
    (root / "b.txt").write_text("b")
    watcher.rescan()
    heard.until(lambda messages: any(isinstance(message, FolderFound) for message in messages))
    heard.until(lambda messages: contents(messages) == hashes(root))
    (root / "c.txt").write_text("heard by a new observer")
    heard.until(lambda messages: contents(messages) == hashes(root))


def test_a_folder_that_is_replaced_is_noticed(root: Path, tmp_path: Path, follow: Follow) -> None:
    (root / "a.txt").write_text("a")
    watcher, heard = follow()
    heard.until(contents)
    root.rename(tmp_path / "elsewhere")
    root.mkdir()
    (root / "b.txt").write_text("b")
    watcher.rescan()
    heard.until(lambda messages: contents(messages) == hashes(root))


def test_files_are_not_gone_while_the_folder_is(root: Path, tmp_path: Path, follow: Follow) -> None:
    (root / "a.txt").write_text("a")
    watcher, heard = follow()
    heard.until(contents)
    root.rename(tmp_path / "elsewhere")
    watcher.rescan()
    heard.until(lambda messages: any(isinstance(message, FolderLost) for message in messages))
    (tmp_path / "elsewhere").rename(root)
    watcher.rescan()
    heard.until(lambda messages: any(isinstance(message, FolderFound) for message in messages))
    assert not any(isinstance(message, Gone) for message in heard.all)


def test_an_error_that_nobody_foresaw_is_delivered(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: Heard[WatchChange] = Heard()
    folder = Folder(root)
    error = RuntimeError("nobody foresaw it")
    monkeypatch.setattr(folder, "scan", lambda: (_ for _ in ()).throw(error))
    watcher = Watcher(folder, heard)
    watcher.start()
    assert heard.until(bool) == [WatchingFailed(error)]
    watcher.stop()


def test_without_watches_left_the_folder_is_compared_by_the_clock(
    root: Path, follow: Follow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def listen(self: Notices, root: Path) -> None:
        raise OSError(errno.ENOSPC, "no watch left")

    monkeypatch.setattr(Notices, "listen", listen)
    watcher, heard = follow()
    heard.until(lambda messages: any(isinstance(message, Swept) and message.no_events for message in messages))
    (root / "a.txt").write_text("a")
    watcher.rescan()
    heard.until(contents)


def test_a_thousand_files_at_once_all_arrive(root: Path, tmp_path: Path, follow: Follow) -> None:
    _, heard = follow()
    for number in range(1000):
        (root / f"{number}.txt").write_text(str(number))
    heard.until(lambda messages: len(contents(messages)) == 1000)


def test_once_all_is_settled_the_folder_is_compared_seldom_and_still_known_to_be_the_same(
    root: Path, tmp_path: Path, follow: Follow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watcher_module, "SWEEP_PAUSE", 0.05)
    monkeypatch.setattr(watcher_module, "IDLE_SHARE", 1e9)
    (root / "a.txt").write_text("a")
    _, heard = follow()
    heard.until(contents)
    heard.until(lambda messages: isinstance(messages[-1], Swept) and not messages[-1].waiting)
    heard.forget()
    root.rename(tmp_path / "elsewhere")
    root.mkdir()
    (root / "b.txt").write_text("b")
    messages = heard.until(lambda messages: any(isinstance(message, Arrived) for message in messages))
    assert sum(isinstance(message, Swept) for message in messages) <= 2


def test_events_that_the_system_lost_are_made_up_for(
    root: Path, follow: Follow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watcher_module, "IDLE_SHARE", 1e9)
    _, heard = follow()
    monkeypatch.setattr(Notices, "on_any_event", lambda self, event: None)
    (root / "a.txt").write_text("nobody tells of it")
    logging.getLogger("watchdog.observers.inotify_c").warning("Inotify queue overflowed; filesystem events were lost")
    heard.until(contents)


def test_a_folder_that_is_empty_at_the_start_and_was_not_is_lost_until_something_is_in_it(root: Path) -> None:
    (root / "a.txt").write_text("a")
    known = Folder(root).fingerprint("a.txt")
    assert known is not None
    (root / "a.txt").unlink()
    heard: Heard[WatchChange] = Heard()
    watcher = Watcher(Folder(root), heard, settle=0.05, remembered={"a.txt": known, "b.txt": known})
    watcher.start()
    told = heard.until(lambda messages: any(isinstance(message, FolderLost) for message in messages))
    assert told == [FolderLost("it is empty, and held 2 files when it was last read")]
    (root / "b.txt").write_text("b")
    watcher.rescan()
    heard.until(lambda messages: Gone("a.txt") in messages and contents_of_arrived(messages) == {"b.txt"})
    watcher.stop()
    assert any(isinstance(message, FolderFound) for message in heard.all)


def contents_of_arrived(messages: list[WatchChange]) -> set[str]:
    return {message.path for message in messages if isinstance(message, Arrived)}

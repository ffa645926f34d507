import os
from pathlib import Path

from copydesk.core.watching import Folder


def test_a_scan_finds_the_files_that_are_read_and_no_others(tmp_path: Path) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    for name in ("a.txt", "deep/er/b.md", ".hidden.txt", "README.md", "c.txt~", ".git/d.txt"):
        (tmp_path / name).write_text("x")
    assert sorted(Folder(tmp_path).scan().stamps) == ["a.txt", "deep/er/b.md"]


def test_a_link_is_followed_inside_the_folder_only(tmp_path: Path) -> None:
    watched = tmp_path / "watched"
    watched.mkdir()
    (tmp_path / "secret.txt").write_text("not yours")
    (watched / "a.txt").write_text("x")
    (watched / "inside.txt").symlink_to("a.txt")
    (watched / "outside.txt").symlink_to(tmp_path / "secret.txt")
    (watched / "loop").symlink_to(watched)
    folder = Folder(watched)
    assert sorted(folder.scan().stamps) == ["a.txt", "inside.txt", "outside.txt"]
    hashes = {path: found and found.sha256 for path in folder.scan().stamps if (found := folder.fingerprint(path))}
    assert hashes["inside.txt"] == hashes["a.txt"]
    # Listed, so that a row says why it is not read; never opened.
    assert hashes["outside.txt"] is None


def test_a_named_pipe_is_listed_and_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    found = Folder(tmp_path).fingerprint("pipe.txt")
    assert found is not None
    assert found.sha256 is None


def test_a_name_that_is_no_utf_8_is_found(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_text("x")
    assert list(Folder(tmp_path).scan().stamps) == [name]
    assert Folder(tmp_path).fingerprint(name) is not None


def test_a_stamp_tells_a_file_moved_over_another_of_the_same_size_and_time(tmp_path: Path) -> None:
    for name in ("a.txt", "b.tmp"):
        (tmp_path / name).write_text(name)
        os.utime(tmp_path / name, ns=(1, 1))
    folder = Folder(tmp_path)
    before = folder.stamp("a.txt")
    (tmp_path / "b.tmp").replace(tmp_path / "a.txt")
    assert folder.stamp("a.txt") != before

"""Looking at a folder once: what lies in it, one file's stamp, one file's hash. No memory, no clock.

Links are followed to a file inside the folder, never out of it; links to folders are not followed at all.
"""

import errno
import hashlib
import os
import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import NamedTuple

from copydesk.core.reading.files import LARGEST_FILE, is_candidate

CHUNK = 1 << 20
ABSENT = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP})


class Stamp(NamedTuple):
    """What tells one version of a file from the next without reading it.

    The change time is what moves when permission is given back, or when another file of the same size and time is
    moved onto the path.
    """

    size: int
    mtime_ns: int
    ctime_ns: int

    @classmethod
    def of(cls, status: os.stat_result) -> "Stamp":
        return cls(status.st_size, status.st_mtime_ns, status.st_ctime_ns)


class Identity(NamedTuple):
    """Which folder a path leads to."""

    device: int
    inode: int


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of a folder at one moment, and the sub-folders that could not be opened.

    Those have a stamp too: like a file that cannot be opened, each gets a row that says why.
    """

    stamps: dict[str, Stamp]
    unreadable: tuple[str, ...] = ()  # each with a / at its end


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A file's hash, taken while nothing changed it; without a hash it is not one to read: reading says why."""

    stamp: Stamp
    sha256: str | None


class Folder:
    """A folder on disk, as a watcher looks at it."""

    def __init__(self, root: Path, wanted: Callable[[PurePath], bool] = is_candidate) -> None:
        self.root = Path(os.path.abspath(root))
        self._wanted = wanted
        self._listed: dict[str, Stamp] = {}
        self._closed: list[str] = []  # sub-folders that could not be opened when they were last listed

    def identity(self) -> Identity:
        """Which folder is there now. Raises OSError where there is none."""
        status = os.stat(self.root)
        if not stat.S_ISDIR(status.st_mode):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(self.root))
        return Identity(status.st_dev, status.st_ino)

    def wants(self, path: str) -> bool:
        """Whether a file of this name is read at all. Asking costs more than looking: what was listed is known."""
        return path in self._listed or self._wanted(PurePath(path))

    def scan(self) -> Listing:
        """Every wanted file with its stamp, 5 ms for 1,000. Raises OSError where the folder itself cannot be read."""
        stamps: dict[str, Stamp] = {}
        self._closed = []
        folders = [""]
        while folders:
            folder = folders.pop()
            try:
                with os.scandir(os.path.join(self.root, folder)) as entries:
                    self._list(entries, folder and folder + "/", stamps, folders)
            except OSError as error:
                if not folder:
                    raise
                if error.errno not in ABSENT:
                    self._closed.append(folder)
        for folder in self._closed:
            if self.wants(folder) and (stamp := self.stamp(folder)):
                stamps[folder] = stamp
        self._listed = stamps
        return Listing(stamps, tuple(sorted(folder + "/" for folder in self._closed)))

    def _list(
        self, entries: Iterable[os.DirEntry[str]], prefix: str, stamps: dict[str, Stamp], folders: list[str]
    ) -> None:
        for entry in entries:
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                if not entry.name.startswith("."):
                    folders.append(path)
            elif self.wants(path) and (stamp := self._stamp_of(entry, path)):
                stamps[path] = stamp

    def _stamp_of(self, entry: os.DirEntry[str], path: str) -> Stamp | None:
        if entry.is_symlink():
            return self.stamp(path)
        try:
            return Stamp.of(entry.stat(follow_symlinks=False))
        except FileNotFoundError:
            return None

    def stamp(self, path: str) -> Stamp | None:
        """The file's stamp, or that of a sub-folder that could not be opened; None where there is neither.

        A link that leads nowhere we go has its own.
        """
        place = os.path.join(self.root, path)
        try:
            status = os.lstat(place)
            if stat.S_ISLNK(status.st_mode):
                if os.path.isdir(place):
                    return None
                status = self._status_inside(place) or status
        except OSError:
            return None
        return None if stat.S_ISDIR(status.st_mode) and path not in self._closed else Stamp.of(status)

    def _status_inside(self, place: str) -> os.stat_result | None:
        """The status of the regular file that this path leads to, where that lies inside the folder."""
        inside = os.path.realpath(self.root).rstrip(os.sep) + os.sep
        try:
            target = os.path.realpath(place, strict=True)
            status = os.stat(target)
        except OSError:
            return None
        return status if target.startswith(inside) and stat.S_ISREG(status.st_mode) else None

    def fingerprint(self, path: str) -> Fingerprint | None:
        """Read the file once; None where it changed while it was read, or went."""
        place = os.path.join(self.root, path)
        try:
            status = os.lstat(place)
        except OSError:
            return None
        target = self._status_inside(place) if stat.S_ISLNK(status.st_mode) else status
        stamp = Stamp.of(target or status)
        if target is None or stamp.size > LARGEST_FILE or not stat.S_ISREG(target.st_mode):
            return Fingerprint(stamp, None)
        try:
            digest = _digest(place, stamp)
        except OSError as error:
            return None if error.errno in ABSENT else Fingerprint(stamp, None)
        return Fingerprint(stamp, digest) if digest else None


def _digest(place: str, stamp: Stamp) -> str | None:
    """The hash of a file that is and stays as its stamp says; None where it changed under the reading."""
    # Without waiting: a named pipe put in the file's place would hold the reader for ever.
    descriptor = os.open(place, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        before = os.fstat(descriptor)
        if Stamp.of(before) != stamp or not stat.S_ISREG(before.st_mode):
            return None
        digest = hashlib.sha256()
        while chunk := os.read(descriptor, CHUNK):
            digest.update(chunk)
        return digest.hexdigest() if Stamp.of(os.fstat(descriptor)) == stamp else None
    finally:
        os.close(descriptor)

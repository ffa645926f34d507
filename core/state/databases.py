"""Opening one SQLite file so that whatever is in it is safe: what cannot be used is set aside, never overwritten."""

import errno
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from copydesk.core.errors import StateUnusable

DAMAGED = frozenset({"SQLITE_NOTADB", "SQLITE_CORRUPT"})
NO_ROOM = frozenset({"SQLITE_FULL", "SQLITE_IOERR_SHMOPEN", "SQLITE_IOERR_SHMSIZE", "SQLITE_IOERR_WRITE"})
# The desk writes, the dashboard reads: whoever is later waits this long, in seconds.
PATIENCE = 5.0


@dataclass(frozen=True, slots=True)
class Layout:
    """The tables of a file, and how each older version becomes the next: upgrades[n] leads from n to n + 1."""

    tables: str
    upgrades: tuple[Callable[[sqlite3.Connection], None], ...] = ()

    @property
    def version(self) -> int:
        return len(self.upgrades) + 1


@dataclass(frozen=True, slots=True)
class Opened:
    connection: sqlite3.Connection
    warning: str | None = None  # what was set aside, and why


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file itself is broken; a full disk or a missing permission is not."""
    name = getattr(error, "sqlite_errorname", "") or ""
    return name.startswith(tuple(DAMAGED))


def lacks_room(error: sqlite3.Error | OSError) -> bool:
    """Whether the disk is full, or what the user may have of it."""
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    return getattr(error, "sqlite_errorname", "") in NO_ROOM


def open_database(path: Path | None, layout: Layout, *, writable: bool = True) -> Opened:
    """Open, upgrade or make the file; None is a private one that ends with the connection.

    Raises StateUnusable where there can be none: no permission. A file that is another Copydesk's, and so not
    `writable`, is neither upgraded nor set aside, and what cannot be read as it is gives a private one. On a full disk
    a file is read as it is, and one that cannot be made is private.
    """
    try:
        if path is not None and not writable and path.exists() and not _why_unusable(path, layout, layout.version):
            return Opened(_connect(path.absolute().as_uri() + "?mode=ro"))
        if path is None or not writable:
            return Opened(_prepared(_connect(""), layout))
        return _opened(path, layout)
    except (sqlite3.Error, OSError) as error:
        if path is not None and not writable:
            # On a full disk the other one has it for itself.
            warning = f"{path.name} cannot be read beside the other Copydesk ({error}): this report is made without it"
            return Opened(_prepared(_connect(""), layout), warning)
        if path is not None and lacks_room(error):
            return _opened_without_room(path, layout)
        raise StateUnusable(f"The state in {path} cannot be used: {error}") from error


def _opened(path: Path, layout: Layout, *, is_alone: bool = False) -> Opened:
    warning = None
    if reason := _why_unusable(path, layout, is_alone=is_alone):
        warning = f"{path.name} {reason}; it was kept as {set_aside(path).name}, and a new one begun"
    return Opened(_prepared(_connect(path.absolute().as_uri(), is_alone=is_alone), layout), warning)


def _opened_without_room(path: Path, layout: Layout) -> Opened:
    try:
        opened = _opened(path, layout, is_alone=True)
    except (sqlite3.Error, OSError) as error:
        if not lacks_room(error):
            raise StateUnusable(f"The state in {path} cannot be used: {error}") from error
        opened = Opened(_prepared(_connect(""), layout))
    warning = f"there is no room on the disk: what {path.name} should keep may be lost"
    return replace(opened, warning="; ".join(filter(None, (opened.warning, warning))))


def set_aside(path: Path) -> Path:
    """Rename the file and its journals to a name that is free, and return that."""
    number = 1
    while (aside := path.with_name(f"{path.name}.set-aside-{number}")).exists():
        number += 1
    for suffix in ("", "-wal", "-shm"):
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.rename(aside.with_name(aside.name + suffix))
    return aside


def _why_unusable(path: Path, layout: Layout, oldest: int = 0, *, is_alone: bool = False) -> str | None:
    if not path.exists():
        return None
    connection = _connect(path.absolute().as_uri() + "?mode=rw", is_alone=is_alone)
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        return "is damaged"
    finally:
        connection.close()
    if version > layout.version:
        return "was written by a newer Copydesk"
    return "was written by an older Copydesk" if version < oldest else None


def _connect(name: str, *, is_alone: bool = False) -> sqlite3.Connection:
    """With `is_alone` nobody else may use the file: then SQLite needs no 32 KB beside it for what they share."""
    # Opened in one thread and used in another, never in two at a time.
    connection = sqlite3.connect(
        name, timeout=PATIENCE, isolation_level=None, check_same_thread=False, uri=name.startswith("file:")
    )
    if is_alone:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    return connection


def _prepared(connection: sqlite3.Connection, layout: Layout) -> sqlite3.Connection:
    try:
        _prepare(connection, layout)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, layout: Layout) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version == layout.version:
        return
    connection.execute("BEGIN IMMEDIATE")
    if version == 0:
        for statement in layout.tables.split(";"):
            connection.execute(statement)
    else:
        for upgrade in layout.upgrades[version - 1 :]:
            upgrade(connection)
    connection.execute(f"PRAGMA user_version = {layout.version}")
    connection.execute("COMMIT")

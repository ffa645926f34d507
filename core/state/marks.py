"""The reader's own marks. Nothing can compute them again, so nothing here ever overwrites or drops a file of them."""

import sqlite3
import threading
import time
from collections.abc import Iterable
from pathlib import Path

from copydesk.core.state.databases import Layout, Opened, is_damage, open_database, set_aside

LAYOUT = Layout("CREATE TABLE marks (kind TEXT, member TEXT, content TEXT, made REAL, PRIMARY KEY (kind, member))")
SEEN = "seen"


class Marks:
    """What the reader has seen, by the keys of members. Safe to use from several threads; reading never waits."""

    def __init__(self, path: Path | None = None, *, writable: bool = True) -> None:
        """None, or not writable, keeps new ones in memory. Raises StateUnusable where the file cannot be had."""
        self._lock = threading.Lock()
        self._writable = writable
        opened = _opened_sound(path) if writable else open_database(path, LAYOUT, writable=False)
        self._connection = opened.connection
        self._warning = opened.warning
        self._unwritten: dict[str, float] = {}
        self._seen = {row[0] for row in self._connection.execute("SELECT member FROM marks WHERE kind = ?", (SEEN,))}

    @property
    def warning(self) -> str | None:
        """What the reader must be told: a file that was set aside, or marks that could not be written."""
        return self._warning

    def is_seen(self, key: str) -> bool:
        return key in self._seen

    def mark_seen(self, keys: Iterable[str]) -> None:
        """Marks that cannot be written now hold until the end, and are tried again with the next."""
        now = time.time()
        with self._lock:
            self._unwritten |= {key: now for key in keys if key not in self._seen}
            if not self._unwritten:
                return
            self._seen |= self._unwritten.keys()
            if self._writable:
                self._write()

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def _write(self) -> None:
        rows = [(SEEN, key, made) for key, made in self._unwritten.items()]
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany("INSERT OR IGNORE INTO marks VALUES (?, ?, NULL, ?)", rows)
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            if self._connection.in_transaction:
                self._connection.rollback()
            self._warning = f"Your marks could not be written: {error}"
        else:
            self._unwritten.clear()


def _opened_sound(path: Path | None) -> Opened:
    """Opened, and read to the end: a damaged page is found now, not when a mark is lost."""
    opened = open_database(path, LAYOUT)
    if path is None:
        return opened
    try:
        verdict = opened.connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        opened.connection.execute("SELECT kind, member, content, made FROM marks LIMIT 1").fetchone()
    except sqlite3.DatabaseError as error:
        if not is_damage(error) and "no such" not in str(error):
            raise
        verdict = str(error)
    if verdict == "ok":
        return opened
    opened.connection.close()
    aside = set_aside(path)
    warning = f"{path.name} is damaged; it was kept as {aside.name}, and a new one begun"
    return Opened(open_database(path, LAYOUT).connection, warning)

"""What was read and extracted before, so that a restart does neither again. Deletable at any time."""

import hashlib
import os
import sqlite3
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from copydesk.core.model import Article, ArticleStatus, Extract
from copydesk.core.state.codec import Undecodable, decode, encode
from copydesk.core.state.databases import Layout, is_damage, open_database, set_aside
from copydesk.core.watching.looking import Fingerprint, Stamp

T = TypeVar("T")
LAYOUT = Layout(
    "CREATE TABLE code (name TEXT PRIMARY KEY, digest TEXT);"
    "CREATE TABLE files"
    " (path BLOB PRIMARY KEY, size INTEGER, mtime INTEGER, ctime INTEGER, sha256 TEXT, articles BLOB);"
    "CREATE TABLE extracts (number INTEGER PRIMARY KEY, key TEXT UNIQUE, extract BLOB)"
)
# Extracts of files long gone are kept, they may come again: so many, at some 14 KB each.
EXTRACTS_KEPT = 100_000
# The fastest level: 33 KB become 14 in 0.3 ms.
COMPRESSION = 1


def extract_key(article: Article, extraction_code: str) -> str:
    """Names the extract of this article by all that extraction sees of it, so that another file's can be reused."""
    seen = replace(
        article,
        id="",
        sha256=None,
        status=ArticleStatus.OK,
        reason=None,
        copy_of=None,
        later_version=None,
        url=None,
        found_by={},
        stub=False,
        live=False,
    )
    return hashlib.sha256(extraction_code.encode() + b"\0" + encode(seen)).hexdigest()


class Cache:
    """For one thread at a time. A fault of the disk costs speed, never a result: it is said in `warning`."""

    def __init__(self, path: Path | None, reading_code: str, *, writable: bool = True) -> None:
        """None: a private file that ends with it. Raises StateUnusable where the file cannot be opened or made."""
        self._path = path
        self._reading_code = reading_code
        self._writable = writable
        self.warning: str | None = None
        self._connection = self._open()

    def _open(self) -> sqlite3.Connection:
        opened = open_database(self._path, LAYOUT, writable=self._writable)
        self.warning = opened.warning or self.warning
        if self._writable:
            self._write(_forget_stale, opened.connection, self._reading_code)
        return opened.connection

    def close(self) -> None:
        self._connection.close()

    # --- files -------------------------------------------------------------------------------------------------------

    def remembered(self) -> dict[str, Fingerprint]:
        """Every file as it was when it was last read."""
        rows = self._read("SELECT path, size, mtime, ctime, sha256 FROM files", ())
        return {os.fsdecode(path): Fingerprint(Stamp(*row), sha256) for path, *row, sha256 in rows}

    def articles(self, path: str, sha256: str) -> tuple[Article, ...] | None:
        """What was read from this file with this content; None where it was not read yet."""
        rows = self._read("SELECT articles FROM files WHERE path = ? AND sha256 = ?", (os.fsencode(path), sha256))
        return _unpacked(tuple[Article, ...], rows[0][0]) if rows else None

    def keep_file(self, path: str, fingerprint: Fingerprint, articles: tuple[Article, ...]) -> None:
        row = (os.fsencode(path), *fingerprint.stamp, fingerprint.sha256, _packed(articles))
        self._execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?)", row)

    def restamp(self, path: str, stamp: Stamp) -> None:
        """The file was touched: same content, new times."""
        self._execute("UPDATE files SET size = ?, mtime = ?, ctime = ? WHERE path = ?", (*stamp, os.fsencode(path)))

    def drop_file(self, path: str) -> None:
        self._execute("DELETE FROM files WHERE path = ?", (os.fsencode(path),))

    # --- extracts ----------------------------------------------------------------------------------------------------

    def extract(self, key: str) -> Extract | None:
        rows = self._read("SELECT extract FROM extracts WHERE key = ?", (key,))
        return _unpacked(Extract, rows[0][0]) if rows else None

    def has_extract(self, key: str) -> bool:
        return bool(self._read("SELECT 1 FROM extracts WHERE key = ?", (key,)))

    def keep_extract(self, key: str, extract: Extract) -> None:
        self._execute("INSERT OR REPLACE INTO extracts (key, extract) VALUES (?, ?)", (key, _packed(extract)))

    # --- the disk ----------------------------------------------------------------------------------------------------

    def _read(self, query: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            self._take_note(error)
            return []

    def _execute(self, statement: str, values: tuple[object, ...]) -> None:
        if self._writable:
            self._write(lambda connection, *row: connection.execute(statement, row), self._connection, *values)

    def _write(self, change: Callable[..., object], connection: sqlite3.Connection, *values: object) -> None:
        try:
            change(connection, *values)
        except sqlite3.Error as error:
            self._take_note(error)

    def _take_note(self, error: sqlite3.Error) -> None:
        self.warning = f"The cache could not be used: {error}"
        if is_damage(error) and self._writable and self._path is not None:
            self._connection.close()
            aside = set_aside(self._path)
            self.warning = f"{self._path.name} is damaged; it was kept as {aside.name}, and a new one begun"
            self._connection = self._open()


def _forget_stale(connection: sqlite3.Connection, reading_code: str) -> None:
    """Drop what another version of the reading code read, and the oldest extracts over the number kept."""
    if connection.execute("SELECT digest FROM code WHERE name = 'reading'").fetchone() != (reading_code,):
        connection.execute("DELETE FROM files")
        connection.execute("INSERT OR REPLACE INTO code VALUES ('reading', ?)", (reading_code,))
    newest = connection.execute("SELECT max(number) FROM extracts").fetchone()[0] or 0
    connection.execute("DELETE FROM extracts WHERE number <= ?", (newest - EXTRACTS_KEPT,))


def _packed(thing: object) -> bytes:
    return zlib.compress(encode(thing), COMPRESSION)


def _unpacked(kind: type[T], content: object) -> T | None:
    """None where it is not what this version stores: then it is made again."""
    try:
        return decode(kind, zlib.decompress(content if isinstance(content, bytes) else b""))
    except (Undecodable, zlib.error):
        return None

"""The reader's own marks. Nothing can compute them again, so nothing here ever overwrites or drops a file of them."""

import json
import sqlite3
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from copydesk.core.marking import Mark, MarkKind
from copydesk.core.state.databases import Layout, Opened, is_damage, open_database, set_aside

_DONE = "CREATE TABLE done (number INTEGER PRIMARY KEY, label TEXT, made REAL, before TEXT)"


def _add_done(connection: sqlite3.Connection) -> None:
    connection.execute(_DONE)


LAYOUT = Layout(
    f"CREATE TABLE marks (kind TEXT, member TEXT, content TEXT, made REAL, PRIMARY KEY (kind, member)); {_DONE}",
    upgrades=(_add_done,),
)
SEEN = "seen"

Key = tuple[MarkKind, str]  # what a mark says, and of which member
Changes = Mapping[Key, Mapping[str, Any] | None]  # what to say; None takes it back
_Write = tuple[str, Sequence[tuple[object, ...]]]
_KEEP_SEEN = "INSERT OR IGNORE INTO marks VALUES (?, ?, NULL, ?)"
_KEEP = "INSERT OR REPLACE INTO marks VALUES (?, ?, ?, ?)"
_TAKE_BACK = "DELETE FROM marks WHERE kind = ? AND member = ?"


class Marks:
    """What the reader has seen and said, by the keys of members. Safe to use from several threads; reading never
    waits."""

    def __init__(self, path: Path | None = None, *, writable: bool = True) -> None:
        """None, or not writable, keeps new ones in memory. Raises StateUnusable where the file cannot be had."""
        self._lock = threading.Lock()
        self._writable = writable
        opened = _opened_sound(path) if writable else open_database(path, LAYOUT, writable=False)
        self._connection = opened.connection
        self._warning = opened.warning
        self._unwritten: list[_Write] = []
        self._seen = {row[0] for row in self._connection.execute("SELECT member FROM marks WHERE kind = ?", (SEEN,))}
        self._marks = {(mark.kind, mark.member): mark for mark in _said(self._connection)}
        self._done = _done(self._connection)

    @property
    def warning(self) -> str | None:
        """What the reader must be told: a file that was set aside, or marks that could not be written."""
        return self._warning

    def is_seen(self, key: str) -> bool:
        return key in self._seen

    def mark_seen(self, keys: Iterable[str]) -> list[str]:
        """Those that were not seen before. Marks that cannot be written now hold until the end, and are tried again
        with the next."""
        now = time.time()
        with self._lock:
            new = [key for key in dict.fromkeys(keys) if key not in self._seen]
            self._seen.update(new)
            self._write([(_KEEP_SEEN, [(SEEN, key, now) for key in new])] if new else [])
        return new

    def mark_unseen(self, keys: Iterable[str]) -> None:
        """As if these had never been seen."""
        with self._lock:
            gone = [key for key in dict.fromkeys(keys) if key in self._seen]
            self._seen.difference_update(gone)
            self._write([(_TAKE_BACK, [(SEEN, key) for key in gone])] if gone else [])

    def all(self) -> tuple[Mark, ...]:
        """What the reader said, in the order of kinds and members; what was only seen is left out."""
        with self._lock:
            return tuple(self._marks[key] for key in sorted(self._marks))

    def of(self, kind: MarkKind, member: str) -> Mark | None:
        return self._marks.get((kind, member))

    def change(self, label: str, changes: Changes) -> None:
        """Say something of members, or take it back, as one action that `undo` takes back as a whole."""
        made = time.time()
        after = {
            (kind, member): None if content is None else Mark(kind, member, _as_json(content), made)
            for (kind, member), content in changes.items()
        }
        with self._lock:
            before = {key: self._marks.get(key) for key in after}
            number = self._done[-1][0] + 1 if self._done else 1
            self._done.append((number, label, before))
            row = (number, label, made, _dumped(before))
            self._write([*self._set(after), ("INSERT INTO done VALUES (?, ?, ?, ?)", [row])])

    def undo(self) -> str | None:
        """Take the last action back; its label, or None where there is none."""
        with self._lock:
            if not self._done:
                return None
            number, label, before = self._done.pop()
            self._write([*self._set(before), ("DELETE FROM done WHERE number = ?", [(number,)])])
            return label

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def _set(self, marks: Mapping[Key, Mark | None]) -> list[_Write]:
        """Hold these from now on; what is to be written for it."""
        for key, mark in marks.items():
            if mark is None:
                self._marks.pop(key, None)
            else:
                self._marks[key] = mark
        kept = [(mark.kind.value, mark.member, mark.content, mark.made) for mark in marks.values() if mark]
        gone = [(kind.value, member) for (kind, member), mark in marks.items() if mark is None]
        return [(_KEEP, kept), (_TAKE_BACK, gone)]

    def _write(self, writes: Iterable[_Write]) -> None:
        self._unwritten += writes
        if not self._writable or not self._unwritten:
            return
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            for statement, rows in self._unwritten:
                self._connection.executemany(statement, rows)
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            if self._connection.in_transaction:
                self._connection.rollback()
            self._warning = f"Your marks could not be written: {error}"
        else:
            self._unwritten.clear()


def _as_json(content: Mapping[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=True, sort_keys=True)


def _said(connection: sqlite3.Connection) -> list[Mark]:
    """The marks that say something; a kind that is not known stays in the file and is not used."""
    kinds = {kind.value: kind for kind in MarkKind}
    rows = connection.execute("SELECT kind, member, content, made FROM marks WHERE kind != ?", (SEEN,))
    return [Mark(kinds[kind], member, content, made) for kind, member, content, made in rows if kind in kinds]


def _dumped(before: Mapping[Key, Mark | None]) -> str:
    rows = [(kind.value, member, mark and mark.content, mark and mark.made) for (kind, member), mark in before.items()]
    return json.dumps(rows, ensure_ascii=True)


def _done(connection: sqlite3.Connection) -> list[tuple[int, str, dict[Key, Mark | None]]]:
    """The actions that can be taken back, the oldest first."""
    actions = []
    for number, label, before in connection.execute("SELECT number, label, before FROM done ORDER BY number"):
        rows = [(MarkKind(kind), member, content, made) for kind, member, content, made in json.loads(before)]
        marks = {(k, m): None if content is None else Mark(k, m, content, made) for k, m, content, made in rows}
        actions.append((number, label, marks))
    return actions


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

"""The events that were told of one folder, numbered over all runs, so that a restart goes on where the last one ended.

An event is kept before it is told, and the number of the last one told stands in a file of its own, written after each:
so a kill at any moment loses none, and repeats one line at the most, to the byte. A pair of id and rev has one content.
"""

import contextlib
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from json import loads
from pathlib import Path
from typing import Any

from copydesk.core.errors import StateUnusable
from copydesk.core.reporting.events import Event, event_kind
from copydesk.core.reporting.kinds import Kind
from copydesk.core.reporting.plain import as_json
from copydesk.core.reporting.resuming import LastTold, member_digest
from copydesk.core.state.databases import Layout, is_damage, lacks_room, open_database, set_aside


def _add_coverage(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE coverage (made_of TEXT)")


LAYOUT = Layout(
    "CREATE TABLE contents (id BLOB, rev INTEGER, kind TEXT, stands INTEGER, type TEXT, cause BLOB, members BLOB,"
    " data BLOB, PRIMARY KEY (id, rev));"
    "CREATE TABLE events (seq INTEGER PRIMARY KEY, ts TEXT, id BLOB, rev INTEGER, is_new INTEGER);"
    "CREATE TABLE articles (id BLOB PRIMARY KEY);"
    "CREATE TABLE floor (rev INTEGER);"
    "CREATE TABLE coverage (made_of TEXT)",
    (_add_coverage,),
)
# Older events can no longer be told again, only the coverage as it stands. At some 600 bytes each.
EVENTS_KEPT = 100_000
# How many more there may be before the oldest are dropped.
SURPLUS = 10_000
ENDINGS = frozenset({"removed", "withdrawn", "resolved"})
MEMBER = 8  # bytes
BATCH = 1000  # events read at a time
RUN = "run"  # the kind of what speaks of the run itself
_IS_LAST = "stands AND rev = (SELECT max(rev) FROM contents WHERE id = c.id AND kind = c.kind)"

_Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """An event with its place in the stream."""

    seq: int
    ts: str  # when it was first told, UTC
    event: Event


class Journal:
    """For one thread. A full disk costs what a restart could know, never an event; it is said in `warning`."""

    def __init__(self, path: Path | None = None) -> None:
        """None: a private one that ends with it. Raises StateUnusable where the file cannot be opened or made."""
        self._path = path
        opened = open_database(path, LAYOUT)
        self.warning = opened.warning
        self._connection = opened.connection
        self._unkept: list[tuple[str, _Row]] = []
        self._unkept_revs: dict[str, int] = {}
        self._told = _Cursor(path.with_name(path.name + ".told") if path is not None else None)
        self.last = self.floor = 0
        self.last = self._number("SELECT max(seq) FROM events")
        self.floor = self._number("SELECT max(rev) FROM floor")
        if self._told.seq > self.last:
            self._forget()
        self._drop_old(surplus=0)
        # Whether there is anything that a restart goes on from.
        self.last_run_told = self.last > 0

    @property
    def told(self) -> int:
        """The number of the last event that was told."""
        return self._told.seq

    def close(self) -> None:
        self._connection.close()
        self._told.close()

    # --- telling -----------------------------------------------------------------------------------------------------

    def enter(self, events: Sequence[Event], came: Iterable[str] = (), went: Iterable[str] = ()) -> list[Numbered]:
        """Number these events and keep them; those without rev get the next of their id.

        `came` and `went` are articles of the coverage, whether they are told or not.
        """
        ts = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        numbered = [self._counted(event, ts) for event in events]
        self._unkept += [("INSERT OR IGNORE INTO articles VALUES (?)", (_key(article),)) for article in came]
        self._unkept += [("DELETE FROM articles WHERE id = ?", (_key(article),)) for article in went]
        self._keep()
        self._drop_old(surplus=SURPLUS)
        return numbered

    def note_coverage(self, made_of: str | None) -> None:
        """What the coverage was made of that the next events lead to; None where that is not known."""
        self._unkept += [("DELETE FROM coverage", ()), ("INSERT INTO coverage VALUES (?)", (made_of,))]

    def mark_told(self, seq: int) -> None:
        self._told.move(seq)

    def take_back_untold(self) -> None:
        """Nobody heard them: their numbers are given again."""
        seq = (self._told.seq,)
        untold = "SELECT id, rev FROM events WHERE seq > ? AND is_new"
        self._unkept.append((f"DELETE FROM contents WHERE (id, rev) IN ({untold})", seq))  # noqa: S608 - our own words
        self._unkept.append(("DELETE FROM events WHERE seq > ?", seq))
        self.note_coverage(None)
        self.last = self._told.seq
        self._keep()

    def _counted(self, event: Event, ts: str) -> Numbered:
        counted = event if event.rev else replace(event, rev=self._next_rev(event.id))
        self.last += 1
        if not event.rev:
            self._unkept.append(("INSERT INTO contents VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _content(counted)))
            self._unkept_revs[counted.id] = counted.rev
        row = (self.last, ts, _key(counted.id), counted.rev, not event.rev)
        self._unkept.append(("INSERT INTO events VALUES (?, ?, ?, ?, ?)", row))
        return Numbered(self.last, ts, counted)

    def _next_rev(self, thing_id: str) -> int:
        rev = self._unkept_revs.get(thing_id)
        if rev is None:
            rev = self._number("SELECT max(rev) FROM contents WHERE id = ?", (_key(thing_id),))
        return max(rev, self.floor) + 1

    # --- what was told -----------------------------------------------------------------------------------------------

    def keeps_since(self, seq: int) -> bool:
        """Whether every event after this one can be told again."""
        return self._oldest - 1 <= seq <= self.last

    def since(self, seq: int) -> Iterator[Numbered]:
        """The events after this one, as they were told."""
        query = (
            "SELECT seq, ts, e.id, e.rev, type, cause, data FROM events AS e, contents AS c"
            " WHERE seq > ? AND c.id = e.id AND c.rev = e.rev ORDER BY seq LIMIT ?"
        )
        while rows := self._read(query, (seq, BATCH)):
            for seq, ts, thing_id, rev, happened, cause, content in rows:
                data = loads(zlib.decompress(content))
                yield Numbered(seq, ts, Event(happened, _name(thing_id), rev, _name(cause) if cause else None, data))

    def articles(self) -> frozenset[str]:
        """The articles of the coverage that was told of last."""
        return frozenset(_name(row[0]) for row in self._read("SELECT id FROM articles"))

    def coverage(self) -> str | None:
        """What the coverage was made of that was told last, where that is known."""
        rows = self._read("SELECT made_of FROM coverage", ())
        return rows[0][0] if rows else None

    def last_told(self, kind: Kind, thing_id: str) -> LastTold | None:
        """The last event of this thing; None where it was never told, or told to be gone."""
        query = f"SELECT rev, type, cause, data, members FROM contents AS c WHERE kind = ? AND id = ? AND {_IS_LAST}"  # noqa: S608
        for rev, happened, cause, data, members in self._read(query, (kind, _key(thing_id))):
            digests = frozenset(members[start : start + MEMBER] for start in range(0, len(members), MEMBER))
            told = zlib.decompress(data).decode()
            return LastTold(kind, thing_id, rev, happened, _name(cause) if cause else None, told, digests)
        return None

    def standing(self) -> Iterator[tuple[Kind, str]]:
        """Everything that was told and not told to be gone."""
        query = f"SELECT kind, id FROM contents AS c WHERE kind != '{RUN}' AND {_IS_LAST}"  # noqa: S608
        for kind, thing_id in self._read(query):
            yield Kind(kind), _name(thing_id)

    # --- the disk ----------------------------------------------------------------------------------------------------

    def _forget(self) -> None:
        """Events were told that are not kept: no number and no rev that they may have had is given again."""
        self.last = self.floor = max(self.last, self._told.seq)
        self._unkept.append(("INSERT INTO floor VALUES (?)", (self.floor,)))
        # What was numbered between is unknown: from here on everything can be told again.
        self._unkept.append(("DELETE FROM events", ()))
        self.note_coverage(None)
        self._keep()

    def _drop_old(self, surplus: int) -> None:
        """Drop the oldest events, and the contents that neither an event nor a restart asks for."""
        if self.last - self._oldest < EVENTS_KEPT + surplus:
            return
        self._unkept.append(("DELETE FROM events WHERE seq <= ?", (self.last - EVENTS_KEPT,)))
        stale = "rev < (SELECT max(rev) FROM contents WHERE id = c.id)"
        unused = "(id, rev) NOT IN (SELECT id, rev FROM events)"
        self._unkept.append((f"DELETE FROM contents AS c WHERE {stale} AND {unused}", ()))  # noqa: S608 - our own words
        # Of what is gone its rev is all that is asked for.
        emptied = f"UPDATE contents SET data = NULL WHERE NOT stands AND kind != '{RUN}' AND {unused}"  # noqa: S608
        self._unkept.append((emptied, ()))
        self._keep()

    def _keep(self) -> None:
        """Write all that is not kept yet, together; what cannot be written now is tried again with the next."""
        if not self._unkept:
            return
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            for statement, row in self._unkept:
                self._connection.execute(statement, row)
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            if self._connection.in_transaction:
                self._connection.rollback()
            self.warning = f"What is told could not be kept: {error}"
            self._set_aside_if_damaged(error)
        else:
            self._unkept.clear()
            self._unkept_revs.clear()

    @property
    def _oldest(self) -> int:
        return self._number("SELECT min(seq) FROM events") or self.last + 1

    def _number(self, query: str, values: _Row = ()) -> int:
        rows = self._read(query, values)
        return rows[0][0] or 0 if rows else 0

    def _read(self, query: str, values: _Row = ()) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            # Every rev is at most the number of its event: above that none was given.
            self.floor = self.last
            self.warning = f"What was told could not be read: {error}"
            self._set_aside_if_damaged(error)
            return []

    def _set_aside_if_damaged(self, error: sqlite3.Error) -> None:
        """Begin a new file, in which all that is told from now on is new."""
        if self._path is None or not is_damage(error):
            return
        self._connection.close()
        aside = set_aside(self._path)
        self.warning = f"{self._path.name} is damaged; it was kept as {aside.name}, and a new one begun"
        self._connection = open_database(self._path, LAYOUT).connection
        self._unkept.clear()
        self._unkept_revs.clear()
        self._forget()


class _Cursor:
    """The number of the last event told, in a file that a kill cannot leave half written."""

    def __init__(self, path: Path | None) -> None:
        try:
            flags = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC
            self._file: int | None = os.open(path, flags, 0o600) if path is not None else None
        except OSError as error:
            if not lacks_room(error):
                raise StateUnusable(f"The state in {path} cannot be used: {error.strerror}") from error
            self._file = None
        written = os.pread(self._file, 20, 0) if self._file is not None else b""
        self.seq = int(written) if written.isdigit() else 0

    def move(self, seq: int) -> None:
        self.seq = seq
        if self._file is not None:
            # A disk without room for twenty bytes is told of where events are kept.
            with contextlib.suppress(OSError):
                os.pwrite(self._file, b"%020d" % seq, 0)

    def close(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _content(event: Event) -> _Row:
    kind = event_kind(event)
    stands = kind is not None and event.type.rpartition(".")[2] not in ENDINGS
    members = b"".join(sorted(map(member_digest, event.members))) if stands else b""
    data = zlib.compress(as_json(event.data).encode(), 1)
    cause = None if event.cause is None else _key(event.cause)
    return _key(event.id), event.rev, kind or RUN, stands, event.type, cause, members, data


def _key(name: str) -> bytes:
    """A name as it is stored: that of a file need not be UTF-8."""
    return name.encode("utf-8", "surrogatepass")


def _name(key: bytes) -> str:
    return key.decode("utf-8", "surrogatepass")

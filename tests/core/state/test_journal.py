"""What was told of a folder, over runs that end in every way."""

import os
import sqlite3
from pathlib import Path

import pytest

from copydesk.core.reporting.events import Event
from copydesk.core.reporting.kinds import Kind
from copydesk.core.state import journal
from copydesk.core.state.journal import Journal


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "events.sqlite"


def event(name: str, words: str = "", happened: str = "claim.added") -> Event:
    return Event(happened, name, 0, None, {"statement": words})


def tell(kept: Journal, *events: Event) -> list[tuple[int, str, int]]:
    numbered = kept.enter(events)
    for each in numbered:
        kept.mark_told(each.seq)
    return [(each.seq, each.event.id, each.event.rev) for each in numbered]


def test_numbers_go_on_where_the_last_run_ended(place: Path) -> None:
    first = Journal(place)
    assert tell(first, event("c_1"), event("c_2"), event("c_1", "other")) == [
        (1, "c_1", 1),
        (2, "c_2", 1),
        (3, "c_1", 2),
    ]
    first.close()
    second = Journal(place)
    assert tell(second, event("c_2", "other"), event("c_3")) == [(4, "c_2", 2), (5, "c_3", 1)]
    assert [(each.seq, each.event.data["statement"]) for each in second.since(2)] == [
        (3, "other"),
        (4, "other"),
        (5, ""),
    ]
    second.close()


def test_without_a_file_every_run_begins_anew() -> None:
    for _ in range(2):
        kept = Journal()
        assert tell(kept, event("c_1")) == [(1, "c_1", 1)]
        kept.close()


def test_what_was_kept_but_not_told_is_known_after_a_kill(place: Path) -> None:
    killed = Journal(place)
    told, untold = killed.enter([event("c_1"), event("c_2")])
    killed.mark_told(told.seq)
    killed.close()
    after = Journal(place)
    assert list(after.since(after.told)) == [untold]
    after.close()


def test_numbers_that_nobody_heard_are_given_again(place: Path) -> None:
    kept = Journal(place)
    tell(kept, event("c_1"))
    kept.enter([event("c_1", "unheard"), event("c_2", "unheard")])
    kept.take_back_untold()
    kept.close()
    after = Journal(place)
    assert after.last_told(Kind.CLAIM, "c_2") is None
    assert tell(after, event("c_1", "heard"), event("c_2", "heard")) == [(2, "c_1", 2), (3, "c_2", 1)]
    after.close()


@pytest.mark.parametrize("harm", ["lost", "damaged"])
def test_no_number_and_no_rev_comes_twice_where_the_journal_was_lost(place: Path, harm: str) -> None:
    kept = Journal(place)
    tell(kept, *(event("c_1", str(number)) for number in range(5)))
    kept.close()
    place.unlink() if harm == "lost" else place.write_bytes(b"no database" * 500)
    after = Journal(place)
    assert tell(after, event("c_1"), event("c_2")) == [(6, "c_1", 6), (7, "c_2", 6)]
    assert not after.keeps_since(4)
    assert after.keeps_since(5)
    assert (after.warning is None) is (harm == "lost")
    after.close()


def test_a_full_disk_is_said_and_nothing_is_told_twice(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Journal(place)
    tell(kept, event("c_1"))
    full = kept._connection.execute("PRAGMA page_count").fetchone()[0]
    kept._connection.execute(f"PRAGMA max_page_count = {full}")
    words = os.urandom(4096).hex()
    assert tell(kept, event("c_1", words), event("c_2", words)) == [(2, "c_1", 2), (3, "c_2", 1)]
    assert kept.warning == "What is told could not be kept: database or disk is full"
    assert tell(kept, event("c_1", "third")) == [(4, "c_1", 3)]
    kept.close()
    after = Journal(place)
    assert tell(after, event("c_1", "after")) == [(5, "c_1", 5)]
    after.close()


def test_what_could_not_be_kept_is_kept_when_there_is_room_again(place: Path) -> None:
    kept = Journal(place)
    full = kept._connection.execute("PRAGMA page_count").fetchone()[0]
    kept._connection.execute(f"PRAGMA max_page_count = {full}")
    tell(kept, event("c_1", os.urandom(4096).hex()))
    kept._connection.execute("PRAGMA max_page_count = 100000")
    tell(kept, event("c_1", "later"))
    kept.close()
    after = Journal(place)
    assert [each.event.rev for each in after.since(0)] == [1, 2]
    after.close()


def test_a_disk_that_cannot_be_read_gives_no_rev_twice(place: Path) -> None:
    kept = Journal(place)
    tell(kept, *(event("c_1", str(number)) for number in range(3)))
    kept._connection.execute("ALTER TABLE contents RENAME TO elsewhere")
    assert tell(kept, event("c_1", "new")) == [(4, "c_1", 4)]
    kept.close()


def test_only_the_newest_events_are_kept_and_the_last_of_everything(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "EVENTS_KEPT", 10)
    monkeypatch.setattr(journal, "SURPLUS", 5)
    kept = Journal(place)
    tell(kept, event("c_1", "first"), event("c_1", "second"), event("c_3", happened="claim.withdrawn"))
    for number in range(40):
        tell(kept, event("c_2", str(number)))
    assert 10 <= sum(1 for _ in kept.since(0)) <= 16
    assert kept.keeps_since(32)
    assert not kept.keeps_since(1)
    last = kept.last_told(Kind.CLAIM, "c_1")
    assert last is not None
    assert (last.rev, last.data) == (2, '{"statement":"second"}')
    assert kept._connection.execute("SELECT count(*) FROM contents").fetchone()[0] <= 17
    assert kept._connection.execute("SELECT data FROM contents WHERE id = ?", (b"c_3",)).fetchone() == (None,)
    assert tell(kept, event("c_3"))[0][1:] == ("c_3", 2)
    kept.close()


def test_what_was_told_to_be_gone_stands_no_more(place: Path) -> None:
    kept = Journal(place)
    tell(kept, event("c_1"), event("c_2"), event("c_1", happened="claim.withdrawn"))
    tell(kept, Event("hello", "hello", 0, None, {}))
    assert list(kept.standing()) == [(Kind.CLAIM, "c_2")]
    assert kept.last_told(Kind.CLAIM, "c_1") is None
    kept.close()


def test_a_file_whose_name_is_no_text_is_kept_too(place: Path) -> None:
    name = os.fsdecode(b"m\xe4rz.txt")
    kept = Journal(place)
    kept.enter([Event("article.added", name, 0, name, {"id": name})], came=[name])
    (numbered,) = kept.since(0)
    assert (numbered.event.id, numbered.event.cause, numbered.event.data) == (name, name, {"id": name})
    assert kept.articles() == {name}
    kept.enter([], went=[name])
    assert kept.articles() == frozenset()
    kept.close()


def test_an_article_named_like_an_event_of_the_run_shares_its_count(place: Path) -> None:
    kept = Journal(place)
    tell(kept, Event("hello", "hello", 0, None, {}))
    assert tell(kept, Event("article.skipped", "hello", 0, None, {"reason": "no text"})) == [(2, "hello", 2)]
    tell(kept, Event("hello", "hello", 0, None, {}))
    last = kept.last_told(Kind.ARTICLE, "hello")
    assert last is not None
    assert last.rev == 2
    kept.close()


def test_a_pair_of_id_and_rev_can_have_one_content_only(place: Path) -> None:
    kept = Journal(place)
    tell(kept, event("c_1"))
    with pytest.raises(sqlite3.IntegrityError):
        kept._connection.execute("INSERT INTO contents (id, rev) VALUES (?, 1)", (b"c_1",))
    kept.close()


def test_a_file_damaged_inside_is_set_aside_and_nothing_is_told_twice(place: Path) -> None:
    kept = Journal(place)
    for number in range(300):
        tell(kept, event("c_1", os.urandom(200).hex()), event(f"c_{number + 2}"))
    kept.close()
    place.write_bytes(place.read_bytes()[:16384])
    after = Journal(place)
    list(after.since(0))
    assert tell(after, event("c_1")) == [(601, "c_1", 601)]
    assert place.with_name("events.sqlite.set-aside-1").stat().st_size == 16384
    assert after.warning is not None
    assert "was kept as" in after.warning
    after.close()


def test_events_are_read_in_batches_to_the_last(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "BATCH", 3)
    kept = Journal(place)
    tell(kept, *(event("c_1", str(number)) for number in range(8)))
    assert [each.seq for each in kept.since(1)] == [2, 3, 4, 5, 6, 7, 8]
    kept.close()

"""What is told first after a restart: what changed since, and no more unless everything is asked for."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from copydesk.core.model import ArticleStatus, Entity, EntityType, Snapshot, Span
from copydesk.core.reporting.events import Event, Revisions, changes_between, events_between
from copydesk.core.reporting.kinds import EVERY_KIND, Kind
from copydesk.core.reporting.resuming import events_resumed
from copydesk.core.state.journal import Journal

NOTHING = Snapshot()


def told_first(before: Snapshot, after: Snapshot, kinds: frozenset[Kind] = EVERY_KIND) -> list[Event]:
    return events_resumed(kept(before), after, kinds, tell_again=False)


def kept(snapshot: Snapshot) -> Journal:
    """The journal of a run that ended with this snapshot told."""
    journal = Journal()
    journal.enter(changes_between(NOTHING, snapshot, ()))
    return journal


def named(events: list[Event]) -> list[tuple[str, str]]:
    return [(event.type, event.id) for event in events]


def with_article(snapshot: Snapshot, path: str, **changes: object) -> Snapshot:
    changed = replace(snapshot.articles_by_id[path], **changes)  # type: ignore[arg-type]
    by_id = {**snapshot.articles_by_id, path: changed}
    return replace(snapshot, articles=tuple(by_id.values()), articles_by_id=by_id)


def test_a_restart_where_nothing_changed_tells_nothing(coverage: Snapshot) -> None:
    assert told_first(coverage, coverage) == []


def test_asked_for_everything_it_tells_all_as_it_was_told(coverage: Snapshot) -> None:
    journal = kept(coverage)
    again = events_resumed(journal, coverage, EVERY_KIND, tell_again=True)
    first = list(journal.since(0))
    assert [(event.type, event.id, event.rev, event.cause) for event in again] == [
        (told.event.type, told.event.id, told.event.rev, told.event.cause) for told in first
    ]


def test_what_changed_is_an_update_and_causes_the_rest(coverage: Snapshot) -> None:
    after = with_article(coverage, "b.txt", outlet="Antrim Post")
    events = told_first(coverage, after)
    assert named(events)[0] == ("article.updated", "b.txt")
    assert {event.cause for event in events} == {"b.txt"}
    assert all(event.rev == 0 for event in events)


def test_what_went_is_withdrawn(coverage: Snapshot) -> None:
    events = told_first(coverage, NOTHING)
    assert named(events) == [
        ("article.removed", "a.txt"),
        ("article.removed", "b.txt"),
        ("article.removed", "c.bin"),
        ("entity.withdrawn", "e_1"),
        ("entity.withdrawn", "e_2"),
        ("quote.withdrawn", "q_1"),
        ("claim.withdrawn", "c_1"),
        ("discrepancy.resolved", "d_1"),
    ]
    live = events_between(coverage, NOTHING, (), Revisions())
    assert [event.data for event in events] == [event.data for event in live]


def test_a_kind_that_was_not_told_is_new_when_it_is_asked_for(coverage: Snapshot) -> None:
    journal = Journal()
    journal.enter([event for event in changes_between(NOTHING, coverage, ()) if event.type == "claim.added"])
    events = events_resumed(journal, coverage, EVERY_KIND, tell_again=False)
    assert ("claim.added", "c_1") not in named(events)
    assert ("discrepancy.opened", "d_1") in named(events)
    only = events_resumed(journal, NOTHING, frozenset({Kind.DISCREPANCY}), tell_again=False)
    assert only == []


def test_a_copy_that_stays_one_is_an_update(coverage: Snapshot) -> None:
    copied = with_article(coverage, "b.txt", status=ArticleStatus.COPY, copy_of="a.txt")
    assert named(told_first(coverage, copied))[0] == ("article.copy", "b.txt")
    again = with_article(copied, "b.txt", outlet="Antrim Post")
    assert named(told_first(copied, again))[0] == ("article.updated", "b.txt")


def entities(groups: list[int]) -> Snapshot:
    """Mentions 0 to 7, each in the group of that number, or in none; a mention is in one group only, as everywhere."""
    places = [[place for place, group in enumerate(groups) if group == number] for number in range(1, 5)]
    return Snapshot(entities=tuple(entity_of(group[0], group) for group in sorted(places) if group))


def entity_of(first: int, places: list[int]) -> Entity:
    mentions = tuple(Span("a.txt", place, place + 1) for place in places)
    return Entity(f"e_{first}", "Maud", EntityType.PERSON, ("Maud",), False, (), mentions)


GROUPS = st.lists(st.integers(0, 4), min_size=8, max_size=8).map(entities)


@given(GROUPS, GROUPS)
def test_a_restart_between_tells_what_the_run_itself_would_have_told(before: Snapshot, after: Snapshot) -> None:
    live = events_between(before, after, (), Revisions())
    assert [(event.type, event.id, event.data) for event in told_first(before, after)] == [
        (event.type, event.id, event.data) for event in live
    ]

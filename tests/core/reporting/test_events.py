from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.core.model import Article, ArticleStatus, Entity, EntityType, Severity, Snapshot, Span
from copydesk.core.reporting.events import Revisions, event_kind, event_value, events_between
from copydesk.core.reporting.kinds import Kind

NOTHING = Snapshot()


def sorted_groups(groups: set[frozenset[int]]) -> Snapshot:
    """Entities with these members; as everywhere, an id comes from the smallest one, so groups here never share it."""
    by_smallest = {min(group): sorted(group) for group in sorted(groups, key=sorted)}
    return Snapshot(entities=tuple(entity_of(first, places) for first, places in sorted(by_smallest.items())))


def entity_of(first: int, places: list[int]) -> Entity:
    mentions = tuple(Span("a.txt", place, place + 1) for place in places)
    return Entity(f"e_{first}", "Maud", EntityType.PERSON, ("Maud",), False, (), mentions)


def told(before: Snapshot, after: Snapshot, *causes: str) -> list[tuple[str, str]]:
    return [(event.type, event.id) for event in events_between(before, after, causes, Revisions())]


def with_article(snapshot: Snapshot, path: str, **changes: object) -> Snapshot:
    changed = replace(snapshot.articles_by_id[path], **changes)  # type: ignore[arg-type]
    by_id = {**snapshot.articles_by_id, path: changed}
    return replace(snapshot, articles=tuple(by_id.values()), articles_by_id=by_id)


def test_everything_new_is_told_articles_first(coverage: Snapshot) -> None:
    assert told(NOTHING, coverage) == [
        ("article.added", "a.txt"),
        ("article.added", "b.txt"),
        ("article.skipped", "c.bin"),
        ("entity.added", "e_1"),
        ("entity.added", "e_2"),
        ("quote.added", "q_1"),
        ("claim.added", "c_1"),
        ("discrepancy.opened", "d_1"),
    ]


def test_nothing_new_is_nothing_told(coverage: Snapshot) -> None:
    assert told(coverage, replace(coverage), "a.txt") == []


def test_everything_gone_is_withdrawn_into_nothing(coverage: Snapshot) -> None:
    events = events_between(coverage, NOTHING, ("a.txt",), Revisions())
    assert [event.type for event in events] == [
        "article.removed",
        "article.removed",
        "article.removed",
        "entity.withdrawn",
        "entity.withdrawn",
        "quote.withdrawn",
        "claim.withdrawn",
        "discrepancy.resolved",
    ]
    assert [event.data["into"] for event in events[3:]] == [None] * 5


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"status": ArticleStatus.COPY, "copy_of": "b.txt"}, "article.copy"),
        ({"status": ArticleStatus.FAILED, "reason": "the file is empty"}, "article.skipped"),
        ({"status": ArticleStatus.SUPERSEDED}, "article.updated"),
        ({"sha256": "1" * 64}, "article.updated"),
    ],
)
def test_a_changed_article_is_told_by_what_it_has_become(
    coverage: Snapshot, changes: dict[str, object], expected: str
) -> None:
    assert told(coverage, with_article(coverage, "a.txt", **changes)) == [(expected, "a.txt")]


def test_a_discrepancy_that_changes_severity_is_updated(coverage: Snapshot) -> None:
    softer = replace(coverage.discrepancies[0], severity=Severity.DIFFERS)
    assert told(coverage, replace(coverage, discrepancies=(softer,))) == [("discrepancy.updated", "d_1")]


def test_a_group_with_a_new_id_is_withdrawn_into_it_before_it_is_added(coverage: Snapshot) -> None:
    renamed = replace(coverage, claims=(replace(coverage.claims[0], id="c_0"),))
    gone, added = events_between(coverage, renamed, (), Revisions())
    assert (gone.type, gone.id, gone.data["into"]) == ("claim.withdrawn", "c_1", "c_0")
    assert (added.type, added.id) == ("claim.added", "c_0")


def test_a_group_that_was_split_goes_into_the_one_with_most_of_its_members(coverage: Snapshot) -> None:
    maud, ada = coverage.entities
    whole = replace(coverage, entities=(replace(maud, id="e_9", mentions=maud.mentions + ada.mentions),))
    gone = events_between(whole, coverage, (), Revisions())[0]
    assert (gone.id, gone.data["into"]) == ("e_9", "e_1")


def test_an_entity_carries_counts_and_not_its_mentions(coverage: Snapshot) -> None:
    maud = next(event for event in events_between(NOTHING, coverage, (), Revisions()) if event.id == "e_1")
    assert (maud.data["article_count"], maud.data["mention_count"]) == (2, 2)
    assert "mentions" not in maud.data


def test_a_card_carries_what_a_reader_without_the_texts_needs(coverage: Snapshot) -> None:
    card = events_between(NOTHING, coverage, (), Revisions())[-1]
    mention = card.data["values"][1]["mentions"][0]
    assert (mention["outlet"], mention["line"]) == ("Lough News", 3)
    assert mention["sentence_text"] == "There were 38 people on board the Maud."


def test_revisions_of_an_id_count_on_across_comparisons(coverage: Snapshot) -> None:
    revisions = Revisions()
    there_and_back = [NOTHING, coverage, NOTHING, coverage]
    revs = [
        event.rev
        for before, after in pairwise(there_and_back)
        for event in events_between(before, after, (), revisions)
        if event.id == "d_1"
    ]
    assert revs == [1, 2, 3]


@pytest.mark.parametrize(
    ("causes", "expected"),
    [
        ((), [None, None]),
        (("z.txt",), ["z.txt", "z.txt"]),
        (("b.txt", "z.txt"), ["b.txt", None]),
        (("b.txt", "a.txt"), ["a.txt", "a.txt"]),
    ],
)
def test_an_event_names_the_cause_that_it_has_to_do_with(
    coverage: Snapshot, causes: tuple[str, ...], expected: list[str | None]
) -> None:
    events = events_between(NOTHING, coverage, causes, Revisions())
    assert [event.cause for event in events if event.id in ("e_1", "e_2")] == expected


def test_only_live_events_have_a_number_and_a_time(coverage: Snapshot) -> None:
    event = events_between(NOTHING, coverage, (), Revisions())[0]
    assert list(event_value(event)) == ["v", "type", "id", "rev", "cause", "data"]
    live = event_value(event, 42, "2023-03-02T20:31:04Z")
    assert list(live) == ["v", "seq", "ts", "type", "id", "rev", "cause", "data"]
    assert event_kind(event) is Kind.ARTICLE


def test_an_update_of_ten_thousand_articles_tells_only_what_changed(coverage: Snapshot) -> None:
    template = coverage.articles_by_id["b.txt"]
    many: dict[str, Article] = {
        f"{number:05}.txt": replace(template, id=f"{number:05}.txt") for number in range(10_000)
    }
    before = Snapshot(articles=tuple(many.values()), articles_by_id=many)
    after = with_article(before, "00007.txt", outlet="Antrim Post")
    assert told(before, after) == [("article.updated", "00007.txt")]


GROUPS = st.sets(st.integers(0, 7), min_size=1).map(frozenset)
MOMENTS = st.lists(st.sets(GROUPS, max_size=4).map(sorted_groups), min_size=1, max_size=6)


@given(MOMENTS)
def test_whoever_replays_the_events_has_what_the_last_snapshot_has(moments: list[Snapshot]) -> None:
    revisions, alive, revs = Revisions(), dict[str, object](), set[tuple[str, int]]()
    for before, after in pairwise([NOTHING, *moments]):
        events = events_between(before, after, (), revisions)
        for event in events:
            assert (event.id, event.rev) not in revs
            revs.add((event.id, event.rev))
            if event.type == "entity.withdrawn":
                del alive[event.id]
            else:
                alive[event.id] = event.data["mention_count"]
        assert alive == {entity.id: len(entity.mentions) for entity in after.entities}
        assert all(event.data.get("into") in (None, *alive) for event in events)


def test_hostile_words_stay_what_they_are(hostile: Callable[[str], Snapshot]) -> None:
    events = events_between(NOTHING, hostile("[/b]\x1b[31m"), (), Revisions())
    assert next(event for event in events if event.id == "e_1").data["name"] == "[/b]\x1b[31m"

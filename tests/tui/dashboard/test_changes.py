"""What two lists have not in common, however much it is and wherever it stands."""

from hypothesis import given
from hypothesis import strategies as st

from copydesk.tui.panes.changes import differing
from copydesk.tui.panes.index import CoverageIndex


class Thing:
    """Equal to nothing but itself."""


THINGS = [Thing() for _ in range(400)]
PLACES = st.lists(st.integers(0, len(THINGS) - 1), unique=True)


def told(things):
    return [THINGS.index(thing) for thing in things]


@given(PLACES, PLACES)
def test_what_stayed_in_order_is_in_neither(before, after):
    before, after = sorted(before), sorted(after)
    gone, come = differing(tuple(THINGS[at] for at in before), tuple(THINGS[at] for at in after))
    assert told(gone) == [at for at in before if at not in after]
    assert told(come) == [at for at in after if at not in before]


@given(PLACES, PLACES)
def test_the_second_is_the_first_without_what_went_and_with_what_came(before, after):
    gone, come = differing([THINGS[at] for at in before], [THINGS[at] for at in after])
    assert set(before).difference(told(gone)).union(told(come)) == set(after)


def test_a_few_among_many_thousands_are_found():
    many = [Thing() for _ in range(30_000)]
    new = [Thing() for _ in range(5)]
    gone = [many[0], many[4096], many[-1]]
    after = [thing for thing in many if thing not in gone]
    for at, thing in zip((0, 9, 4096, 20_000, len(after)), new, strict=True):
        after.insert(at, thing)
    assert differing(many, after) == (gone, new)


def test_items_are_found_by_id_through_one_snapshot_after_another(story):
    snapshots = story.ferry(), story.ferry_with_late_desk(), story.ferry()
    index = CoverageIndex(snapshots[0])
    for is_asked, snapshot in zip((True, False, True), snapshots, strict=True):
        index = index.followed_by(snapshot)
        for pane in ("articles", "entities", "quotes", "claims", "discrepancies") if is_asked else ():
            assert index.ways.by_id(pane) == {item.id: item for item in index.items(pane)}

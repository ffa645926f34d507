"""The ways through a snapshot: made step by step ahead of their need, or at once; and filters that only narrow."""

from copydesk.core.marking import Mark, Markings, MarkKind
from copydesk.tui.panes.index import CoverageIndex, Gradual


def counting(steps):
    def fill(values):
        for number in range(steps):
            values.append(number)
            yield

    return fill


def test_a_gradual_value_is_complete_whenever_it_is_asked_for():
    gradual = Gradual([], counting(3))
    assert gradual.step()
    assert gradual.value == [0, 1, 2]
    assert not gradual.step()
    assert gradual.value == [0, 1, 2]


def test_looking_ahead_makes_every_way_and_changes_none(story):
    ahead, at_once = CoverageIndex(story.ferry()), CoverageIndex(story.ferry())
    for _ in ahead.ways.ahead:
        pass
    for pane in ("articles", "entities", "quotes", "claims", "discrepancies"):
        assert ahead.ways.by_article[pane].value == at_once.ways.by_article[pane].value
        assert ahead.ways.counts_by_outlet[pane].value == at_once.ways.counts_by_outlet[pane].value
    assert {key: len(items) for key, items in ahead.ways.cards_by_claim.value.items()} == {
        key: len(items) for key, items in at_once.ways.cards_by_claim.value.items()
    }


def test_new_marks_keep_what_was_looked_up(story):
    before = CoverageIndex(story.ferry())
    card = before.snapshot.discrepancies[0]
    member = before.member_keys(card)[0].partition(":")[2]
    values = ", ".join(f'"{value.value.casefold()}"' for value in card.values)
    mark = Mark(MarkKind.DISMISSED, member, f'{{"type": "{card.type}", "values": [{values}]}}', 1.0)
    after = before.marked(Markings([mark]))
    assert after.ways is before.ways
    assert (before.dismissed, after.dismissed) == (frozenset(), frozenset({card.id}))


def test_dates_that_stand_and_dates_that_changed_are_told_apart(story):
    from dataclasses import replace

    before = CoverageIndex(story.ferry())
    assert CoverageIndex(story.ferry_with_late_desk()).keeps_dates_of(before)
    articles = {key: replace(one, published="2020-01-01") for key, one in before.snapshot.articles_by_id.items()}
    moved = replace(before.snapshot, articles=tuple(articles.values()), articles_by_id=articles)
    assert not CoverageIndex(moved).keeps_dates_of(before)

"""Which facts a card makes disputed: those of the values that it shows, and no others of its slot."""

from copydesk.core.comparing.cards import Slot
from copydesk.core.comparing.placed_facts import PlacedFact
from copydesk.core.extraction.times.times import find_times
from copydesk.core.merging.disputes import Disputes
from copydesk.core.merging.placing import Placing
from copydesk.core.model import Article, ArticleStatus, Extract, Fact, Range

_HERE = Range(0, 1)


def slot_of_days(**text_of: str) -> Slot:
    """The day of one meeting as each of these articles, of 6 June 2018, prints it."""
    placed: list[PlacedFact] = []
    for article_id, text in text_of.items():
        (time,) = find_times(text)
        when = time.when._replace(tense="past")
        fact = Fact("date", ("date", "meeting"), "day of the meeting", _HERE, _HERE, text, when=when)
        article = Article(article_id, article_id * 64, ArticleStatus.OK, published="2018-06-06")
        placed += Placing(article, Extract(facts=(fact,)), {}).facts()
    return Slot(tuple(placed), 90.0)


def test_a_fact_that_is_on_no_side_is_not_disputed() -> None:
    slot = slot_of_days(a="Tuesday", b="Monday", c="this week")
    disputes = Disputes({1: slot}, lambda handle: handle, lambda one, other: False)
    assert disputes.update([1]) == {("a", 0), ("b", 0)} == disputes.of_fact.keys()
    assert {fact.article for _, held in disputes.cards[1].values for fact in held} == {"a", "b"}

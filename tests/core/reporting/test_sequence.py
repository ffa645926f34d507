"""What an arrow between two values of an update may claim: that the one was published before the other."""

import pytest

from copydesk.core.model import (
    Article,
    ArticleStatus,
    Confidence,
    Discrepancy,
    DisputedValue,
    Evidence,
    Severity,
    Snapshot,
)
from copydesk.core.reporting.sequence import sequence_shown, stages_of


def _card(dates: dict[str, list[str | None]], tags: tuple[str, ...]) -> tuple[Snapshot, Discrepancy]:
    """A card with one article for each date of each value."""
    articles, values = {}, []
    for value, published in dates.items():
        mentions = []
        for date in published:
            key = f"{len(articles)}.txt"
            articles[key] = Article(key, key, ArticleStatus.OK, published=date)
            mentions.append(Evidence(key, 0, 1, 0, 1, "own"))
        values.append(DisputedValue(value, tuple(mentions)))
    card = Discrepancy("d", "number", Severity.CONFLICT, tags, Confidence.HIGH, "missing", "", (), tuple(values))
    return Snapshot(tuple(articles.values()), articles_by_id=articles), card


@pytest.mark.parametrize(
    ("dates", "shown"),
    [
        ({"40": ["2031-05-05"], "12": ["2031-05-04"]}, "12 → 40"),
        ({"40": ["2031-05-05"], "12": ["2031-05-04"], "a dozen": ["2031-05-04"]}, "12 / a dozen → 40"),
        ({"40": ["2031-05-04"], "12": ["2031-05-04"]}, "40 / 12"),
        # A time tells which came first, unless another article of the day has none.
        ({"40": ["2031-05-04T18:00:00Z"], "12": ["2031-05-04T09:00:00Z"]}, "12 → 40"),
        ({"40": ["2031-05-04T18:00:00Z"], "12": ["2031-05-04T09:00:00Z"], "15": ["2031-05-04"]}, "40 / 12 / 15"),
        # What was first counts, not what still stands there.
        ({"12": ["2031-05-06", "2031-05-04"], "40": ["2031-05-05"]}, "12 → 40"),
        ({"40": ["2031-05-05"], "12": ["2031-05-04", None]}, "12 → 40"),
        ({"40": ["2031-05-05"], "12": [None], "15": ["2031-05-04"]}, "40 / 12 / 15"),
    ],
)
def test_an_arrow_stands_only_where_one_value_is_known_to_be_later(
    dates: dict[str, list[str | None]], shown: str
) -> None:
    assert sequence_shown(stages_of(*_card(dates, ("update",)))) == shown


def test_values_of_a_card_that_is_no_update_stand_as_on_the_card() -> None:
    stages = stages_of(*_card({"40": ["2031-05-05"], "12": ["2031-05-04"]}, ("attributed",)))
    assert sequence_shown(stages) == "40 / 12"
    assert [stage.since for stage in stages] == [""]


def test_a_stage_tells_since_when() -> None:
    stages = stages_of(*_card({"40": ["2031-05-05T07:15:00Z"], "12": ["2031-05-04"]}, ("update",)))
    assert [stage.since for stage in stages] == ["2031-05-04", "2031-05-05 07:15"]

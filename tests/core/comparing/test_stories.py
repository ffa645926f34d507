"""Whether two articles tell of one event, by their words, their names and their days."""

from datetime import date
from random import Random

import pytest

from copydesk.core.comparing.rarity import WordCounts
from copydesk.core.comparing.stories import Story, likeness_of_stories

BLAST = "blast plant worker fire smoke injured siren street cordon hospital"
OTHER = "match goal coach pitch crowd referee league striker derby cup"
MAY = date(2031, 5, 6)
_ONE_STORY = 0.235  # as merging takes it


def story(words: str, names: str = "e_1 e_2 e_3", day: date | None = MAY) -> Story:
    return Story(names.split(), WordCounts.over((word,) for word in words.split()), day)


def test_articles_are_of_one_story_by_their_words_where_they_name_few_in_common() -> None:
    assert likeness_of_stories(story(BLAST), story(BLAST, "e_3 e_4 e_5 e_6")) > _ONE_STORY
    assert likeness_of_stories(story(BLAST), story(OTHER, "e_3 e_4 e_5 e_6")) < _ONE_STORY


def test_articles_that_name_others_are_of_two_stories_however_they_are_worded() -> None:
    assert likeness_of_stories(story(BLAST), story(BLAST, "e_7 e_8 e_9")) == 0


def test_an_article_that_names_nobody_is_known_by_its_words() -> None:
    assert (
        likeness_of_stories(story(BLAST), story(BLAST, ""))
        > _ONE_STORY
        > likeness_of_stories(story(BLAST, ""), story(OTHER))
    )
    assert likeness_of_stories(story("", ""), story(BLAST)) == 0


def test_weeks_between_two_articles_make_them_less_alike_and_an_unknown_day_does_not() -> None:
    days = [MAY, date(2031, 5, 8), date(2031, 5, 20), date(2031, 6, 20)]
    same, days_later, weeks_later, a_month_later = (
        likeness_of_stories(story(BLAST), story(BLAST, day=day)) for day in days
    )
    assert same > days_later > weeks_later == a_month_later
    assert likeness_of_stories(story(BLAST), story(BLAST, day=None)) == same


@pytest.mark.parametrize("seed", range(5))
def test_likeness_depends_on_no_order(seed: int) -> None:
    chance = Random(seed)
    words = [f"w{number}" for number in range(60)]
    said = [[chance.choice(words) for _ in range(200)] for _ in range(2)]
    a, b = (story(" ".join(one)) for one in said)
    for one in said:
        chance.shuffle(one)
    c, d = (story(" ".join(one)) for one in said)
    assert (
        likeness_of_stories(a, b) == likeness_of_stories(b, a) == likeness_of_stories(c, d) == likeness_of_stories(d, c)
    )

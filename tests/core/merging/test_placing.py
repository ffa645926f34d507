"""What statements tell when they are placed among those of their article."""

from collections.abc import Callable

import pytest

from copydesk.core.comparing.slot_index import SlotIndex
from copydesk.core.merging.entities import Entities
from copydesk.core.merging.placing import Placing
from copydesk.core.model import Article, Extract

pytestmark = pytest.mark.model
Read = Callable[..., tuple[Article, Extract]]


def numbers_told(read_article: Read, text: str) -> list[tuple[str, ...]]:
    """By statement."""
    article, extract = read_article(text)
    entities, slots = Entities(), SlotIndex()
    entities.update((), [(article, extract)])
    placing = Placing(article, extract, entities.placed(article.id))
    slots.update((), {article.id: list(placing.facts())})
    return [one.numbers for one in placing.statements(slots)]


def test_a_number_that_is_what_the_article_is_about_tells_nothing(read_article: Read) -> None:
    tests = "The dealer sold model 4120 in blue. Snow tyres of model 4120 wore off quickly."
    assert numbers_told(read_article, tests) == [("4120",), ("4120",)]
    third = f"{tests} A garage in Ostra repaired model 4120 with 340 new screws."
    assert numbers_told(read_article, third) == [(), (), ("340",)]


def test_a_number_that_belongs_to_a_name_tells_nothing(read_article: Read) -> None:
    text = "Storm Edda 12 hit Ostra on Monday. The mayor of Ostra said Storm Edda 12 had cut 40 roads."
    assert numbers_told(read_article, text) == [(), ("40",)]

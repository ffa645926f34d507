"""Entities over all articles: joined by name, apart where names say so, the same in any order."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from copydesk.core.merging.entities import Entities
from copydesk.core.model import Article, ArticleStatus, Entity, EntityType, Extract, LocalEntity, Range

PERSON, ORG, GPE = EntityType.PERSON, EntityType.ORG, EntityType.GPE
Names = Sequence[tuple[tuple[str, ...], EntityType]]


def article_of(identity: str, names: Names, *, ambiguous: frozenset[str] = frozenset()) -> tuple[Article, Extract]:
    """An article that prints each form of each name once."""
    text, entities = "", []
    for forms, kind in names:
        mentions = []
        for form in forms:
            mentions.append(Range(len(text), len(text) + len(form)))
            text += form + ". "
        entities.append(
            LocalEntity(
                forms[0], kind, forms, tuple(mentions), ((kind.value, len(forms)),), ambiguous=forms[0] in ambiguous
            )
        )
    sha256 = hashlib.sha256((identity + text).encode()).hexdigest()
    return Article(identity, sha256, ArticleStatus.OK, text=text), Extract(entities=tuple(entities))


@dataclass(frozen=True)
class MergedEntities:
    entities: tuple[Entity, ...]
    of: Mapping[tuple[str, int], Entity]


def merge_entities(articles: Sequence[tuple[Article, Extract]]) -> MergedEntities:
    entities = Entities()
    entities.update((), articles)
    places = [(article.id, index) for article, extract in articles for index in range(len(extract.entities))]
    return MergedEntities(entities.all, {place: entities[place] for place in places})


def names_of(merged: MergedEntities) -> set[str]:
    return {entity.name for entity in merged.entities}


def test_one_person_is_named_in_full_by_the_fullest_form_of_all_articles() -> None:
    merged = merge_entities(
        [
            article_of("a", [(("Ana Lopez", "Lopez"), PERSON)]),
            article_of("b", [(("Lopez",), PERSON)]),
            article_of("c", [(("Ana M. Lopez",), PERSON)]),
        ]
    )
    (entity,) = merged.entities
    assert entity.name == "Ana M. Lopez"
    assert set(entity.aliases) == {"Ana M. Lopez", "Ana Lopez", "Lopez"}
    assert len(entity.mentions) == 4
    assert merged.of["b", 0] is entity


def test_a_place_of_datelines_alone_is_shown_as_one_writes_it() -> None:
    merged = merge_entities([article_of("a", [(("OSLO",), GPE), (("NEW YORK",), GPE), (("USSR",), GPE)])])
    assert names_of(merged) == {"Oslo", "New York", "USSR"}
    assert ("Oslo", "OSLO") in {entity.aliases for entity in merged.entities}


def test_the_bare_surname_of_two_people_is_ambiguous() -> None:
    merged = merge_entities(
        [
            article_of("a", [(("Jan Ek",), PERSON)]),
            article_of("b", [(("Maria Ek",), PERSON)]),
            article_of("c", [(("Ek",), PERSON)]),
        ]
    )
    assert {(entity.name, entity.ambiguous) for entity in merged.entities} == {
        ("Jan Ek", False),
        ("Maria Ek", False),
        ("Ek", True),
    }


def test_what_is_ambiguous_in_one_article_stays_so_among_all() -> None:
    article = article_of(
        "a", [(("Jan Ek",), PERSON), (("Mia Ek",), PERSON), (("Ek",), PERSON)], ambiguous=frozenset({"Ek"})
    )
    assert [entity.ambiguous for entity in merge_entities([article]).entities if entity.name == "Ek"] == [True]


def test_one_name_has_one_type_by_the_votes_of_all_articles() -> None:
    merged = merge_entities(
        [
            article_of("a", [(("Vexelnik", "Vexelnik"), ORG)]),
            article_of("b", [(("Vexelnik",), ORG)]),
            article_of("c", [(("Vexelnik",), PERSON)]),
        ]
    )
    assert [(entity.name, entity.type) for entity in merged.entities] == [("Vexelnik", ORG)]


def test_the_id_is_that_of_the_smallest_mention() -> None:
    articles = [article_of("a", [(("Oslo",), GPE)]), article_of("b", [(("Oslo",), GPE)])]
    smallest = min(str(article.sha256) for article, _ in articles)
    (entity,) = merge_entities(articles).entities
    assert entity.id == "e_" + hashlib.sha256(f"entity:{smallest}:0:4".encode()).hexdigest()[:12]


def test_the_most_mentioned_come_first_then_by_name() -> None:
    article = article_of("a", [(("Oslo",), GPE), (("Bergen",), GPE), (("Vexel", "Vexel"), ORG)])
    assert [entity.name for entity in merge_entities([article]).entities] == ["Vexel", "Bergen", "Oslo"]


def test_no_articles_give_no_entities() -> None:
    assert merge_entities([]) == MergedEntities((), {})


_FORMS = [
    (("Jan Ek", "Ek"), PERSON),
    (("Maria Ek",), PERSON),
    (("Ek",), PERSON),
    (("Ek",), ORG),
    (("Kim Jae Ho", "Kim Jae"), PERSON),
    (("Kim Jae",), PERSON),
    (("Kim Jae Min", "Kim"), PERSON),
    (("Vexel",), ORG),
    (("Vexel News Agency", "VNA"), ORG),
    (("VNA",), ORG),
    (("Velm North Academy",), ORG),
    (("U.S.",), GPE),
    (("United States",), GPE),
    (("Lund",), GPE),
    (("Per Lund",), PERSON),
    (("Per Lund Jr",), PERSON),
]
_ARTICLES = st.lists(st.lists(st.sampled_from(_FORMS), max_size=5), min_size=1, max_size=6)


@given(_ARTICLES, st.randoms(use_true_random=False))
def test_any_order_of_articles_gives_the_same_entities(
    contents: list[list[tuple[tuple[str, ...], EntityType]]], random: object
) -> None:
    articles = [article_of(f"{index}", names) for index, names in enumerate(contents)]
    merged = merge_entities(articles)
    shuffled = list(articles)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge_entities(shuffled) == merged


@given(_ARTICLES)
def test_every_mention_belongs_to_exactly_one_entity(contents: list[list[tuple[tuple[str, ...], EntityType]]]) -> None:
    articles = [article_of(f"{index}", names) for index, names in enumerate(contents)]
    merged = merge_entities(articles)
    held = [mention for entity in merged.entities for mention in entity.mentions]
    assert len(held) == len(set(held)) == sum(len(e.mentions) for _, extract in articles for e in extract.entities)
    assert len({entity.id for entity in merged.entities}) == len(merged.entities)
    assert names_of(merged) == {entity.name for entity in merged.of.values()}

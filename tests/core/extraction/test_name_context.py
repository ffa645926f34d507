"""What the words around a name make of it, read by the model. All people, firms and places are invented."""

import pytest
from spacy.language import Language

from copydesk.core.extraction.names.context import evidence_for
from copydesk.core.extraction.names.datelines import dateline_places
from copydesk.core.extraction.names.entities import find_entities
from copydesk.core.extraction.text.paragraphs import parse_paragraphs
from copydesk.core.model import Article, ArticleStatus, EntityType, LocalEntity, Range

pytestmark = pytest.mark.model
PERSON, ORG, GPE, FAC, PRODUCT = (
    EntityType.PERSON,
    EntityType.ORG,
    EntityType.GPE,
    EntityType.FAC,
    EntityType.PRODUCT,
)


def entities_of(nlp: Language, *paragraphs: str) -> dict[str, LocalEntity]:
    text = "\n".join(paragraphs)
    starts = [sum(len(before) + 1 for before in paragraphs[:index]) for index in range(len(paragraphs))]
    body = tuple(Range(start, start + len(part)) for start, part in zip(starts, paragraphs, strict=True))
    article = Article("a.txt", "0" * 64, ArticleStatus.OK, text=text, body=body)
    return {entity.name: entity for entity in find_entities(article, parse_paragraphs(article, nlp))}


def weights_of(nlp: Language, text: str, name: str) -> dict[EntityType, float]:
    doc = nlp(text)
    span = doc.char_span(text.index(name), text.index(name) + len(name))
    assert span is not None
    words = [token.text for token in doc]
    total: dict[EntityType, float] = {}
    for kind, weight in evidence_for(doc, words, span.start, span.end, honoured=False, titled=False, described=False):
        total[kind] = total.get(kind, 0) + weight
    return total


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("The chief executive of Vexel resigned on Friday.", "Vexel", ORG),
        ("Vexel's shareholders met on Friday.", "Vexel", ORG),
        ("Vexel, a shipping company in the north, closed.", "Vexel", ORG),
        ("The mill is run by Vexel, which said nothing.", "Vexel", ORG),
        ("The Danish newspaper Vexel wrote of it.", "Vexel", ORG),
        ("Reporters asked The Velmstad Courier for its letters.", "Velmstad Courier", ORG),
        ("Residents of Velm were asked to leave.", "Velm", GPE),
        ("They drove to Velm on Friday.", "Velm", GPE),
        ("He was born near Velm in the winter.", "Velm", GPE),
        ("The plant stands in Velm, Ohio, by the river.", "Velm", GPE),
        ("Velm, a fishing village of 300, was cut off.", "Velm", GPE),
        ("Velm's suburbs were under water.", "Velm", GPE),
        ("Crowds waited outside the Grain Exchange all day.", "Grain Exchange", FAC),
        ("The Velm terminal was shut.", "Velm", FAC),
        ("Twelve men were aboard the Vexel that night.", "Vexel", PRODUCT),
        ("The tanker Vexel ran aground.", "Vexel", PRODUCT),
        ("She sang in the film Vexel last year.", "Vexel", EntityType.WORK),
        ("Holm, who lives here, disagreed.", "Holm", PERSON),
        ("Holm, 58, disagreed.", "Holm", PERSON),
        ("Holm's widow read the letter.", "Holm", PERSON),
        ("Ida and Holm were there.", "Holm", PERSON),
        ("Abel Holm, a venture capitalist, disagreed.", "Abel Holm", PERSON),
        ("The Holm campaign raised nothing.", "Holm", PERSON),
    ],
)
def test_the_words_around_a_name_tell_its_type(nlp: Language, text: str, name: str, expected: EntityType) -> None:
    weights = weights_of(nlp, text, name)
    assert weights
    assert max(weights, key=lambda kind: weights[kind]) is expected


@pytest.mark.parametrize("text", ["The Vexel was late.", "They sold the Vexel."])
def test_an_article_speaks_against_a_person(nlp: Language, text: str) -> None:
    assert weights_of(nlp, text, "Vexel")[PERSON] < 0


def test_an_article_that_belongs_to_the_next_noun_says_nothing(nlp: Language) -> None:
    assert weights_of(nlp, "The Holm government fell.", "Holm").get(PERSON, 0) >= 0


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("PORT VELM, Norway — The dam broke.", ["PORT VELM", "Norway"]),
        ("PORT VELM (Wire) — The dam broke.", ["PORT VELM"]),
        ("PORT VELM, March 3 (Wire) - The dam broke.", ["PORT VELM"]),
        ("Velmstad, Norway (Wire) -- The dam broke.", ["Velmstad", "Norway"]),
        ("OSLO AND VELM — The dam broke.", ["OSLO", "VELM"]),
        ("Velmstad — where the dam is — was dark.", []),
        ("BREAKING — The dam broke.", []),
        ("NVE - a club.", []),
        ("The dam broke.", []),
        ("", []),
    ],
)
def test_the_places_of_a_dateline_are_read(nlp: Language, text: str, places: list[str]) -> None:
    doc = nlp(text)
    assert [doc[start:end].text for start, end in dateline_places(text, doc)] == places


def test_a_place_in_a_dateline_is_no_person(nlp: Language) -> None:
    found = entities_of(nlp, "PORT HOLM, Velmark — A bridge fell on Monday.", "Rain in Port Holm slowed the search.")
    assert found["Port Holm"].type is GPE
    assert found["Velmark"].type is GPE
    assert len(found["Port Holm"].mentions) == 2


def test_a_nickname_in_marks_is_part_of_the_name(nlp: Language) -> None:
    found = entities_of(nlp, "The two were Jan Berg and Walter “Bobcat” Holm, 58, a miner.", "Holm was 58.")
    assert found["Walter “Bobcat” Holm"].type is PERSON
    assert len(found["Walter “Bobcat” Holm"].mentions) == 2


def test_a_firm_and_its_first_word_are_one_where_it_acts_as_a_firm(nlp: Language) -> None:
    found = entities_of(
        nlp,
        "The chief executive of Vexel Grain, Ida Holm, resigned. The mill lost its grain.",
        "Vexel's insurers have not said what they will pay.",
    )
    assert set(found["Vexel Grain"].aliases) == {"Vexel Grain", "Vexel"}
    assert found["Vexel Grain"].type is ORG


def test_a_given_name_alone_joins_the_person_who_bears_it(nlp: Language) -> None:
    found = entities_of(
        nlp, "Helena Holm sold the boat. She and her sister live here.", "Neighbours say Helena was kind."
    )
    assert len(found["Helena Holm"].mentions) == 2


def test_a_possessive_plural_belongs_to_the_union_after_it(nlp: Language) -> None:
    found = entities_of(nlp, "Ida Holm, secretary of the Velm Miners’ Union, said her members had complained.")
    assert found["Velm Miners’ Union"].type is ORG


def test_a_surname_with_a_hyphen_joins_its_bearer(nlp: Language) -> None:
    found = entities_of(nlp, "Helena Holm-Berg spoke first.", "Holm-Berg said the dam was safe.")
    assert len(found["Helena Holm-Berg"].mentions) == 2


def test_an_abbreviated_state_is_the_state(nlp: Language) -> None:
    found = entities_of(nlp, "They met in Velm, Wis., on Monday.", "Wisconsin paid for it.")
    assert found["Wisconsin"].type is GPE
    assert "Wis." in found["Wisconsin"].aliases


def test_a_hospital_of_a_saint_keeps_the_saint(nlp: Language) -> None:
    found = entities_of(nlp, "The injured were taken to St Velma’s Hospital on Monday.")
    assert "St Velma’s Hospital" in found


def test_an_unknown_given_name_after_a_title_belongs_to_the_person(nlp: Language) -> None:
    found = entities_of(nlp, "About 40 people were there, fire chief Oskulo Velmary said.")
    assert found["Oskulo Velmary"].type is PERSON


def test_a_name_printed_twice_in_a_row_is_one_name(nlp: Language) -> None:
    found = entities_of(nlp, "Pictures: Helena Holm Helena Holm at the dam.", "Helena Holm opened the dam.")
    assert "Helena Holm Helena Holm" not in found

"""Who is named in one article, read by the model. All people and firms are invented."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from copydesk.core.extraction.names.entities import find_entities
from copydesk.core.extraction.names.search import search_names
from copydesk.core.extraction.names.weights import abbreviates
from copydesk.core.extraction.text.paragraphs import parse_paragraphs
from copydesk.core.model import Article, ArticleStatus, EntityType, LocalEntity, Range

pytestmark = pytest.mark.model


def article_of(*paragraphs: str) -> Article:
    text = "\n".join(paragraphs)
    body, start = [], 0
    for paragraph in paragraphs:
        body.append(Range(start, start + len(paragraph)))
        start += len(paragraph) + 1
    return Article("a.txt", "0" * 64, ArticleStatus.OK, text=text, body=tuple(body))


def entities_of(nlp: Language, *paragraphs: str) -> tuple[Article, dict[str, LocalEntity]]:
    article = article_of(*paragraphs)
    entities = find_entities(article, parse_paragraphs(article, nlp))
    return article, {entity.name: entity for entity in entities}


def words(article: Article, entity: LocalEntity) -> list[str]:
    return [article.text[start:end] for start, end in entity.mentions]


def test_surname_honorific_and_possessive_are_one_person(nlp: Language) -> None:
    article, found = entities_of(
        nlp,
        "Jan Ek, director of the Velmstad Water Institute, opened the dam on Monday.",
        "“It will hold,” Mr. Ek said. Ek's report is due in May.",
    )
    assert words(article, found["Jan Ek"]) == ["Jan Ek", "Ek", "Ek"]
    assert found["Jan Ek"].type is EntityType.PERSON
    assert found["Jan Ek"].roles == ("director of the Velmstad Water Institute",)


def test_a_title_before_the_name_becomes_a_role(nlp: Language) -> None:
    _, found = entities_of(nlp, "Deputy Harbour Minister Ana Lopez met U.S. Secretary of State Robert Hallman in Oslo.")
    assert found["Ana Lopez"].roles == ("Deputy Harbour Minister",)
    assert found["Robert Hallman"].roles == ("U.S. Secretary of State",)


def test_who_is_named_before_the_subject_does_not_hold_its_office(nlp: Language) -> None:
    _, found = entities_of(nlp, "In an interview with Maria Holm, the director said the play would go on.")
    assert found["Maria Holm"].roles == ()


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("VELMSTAD, Norway - Mayor Robert Hallman opened the fair.", "Robert Hallman", ("Mayor",)),
        ("The fair was opened by Mr. Berg and Mayor Robert Hallman.", "Robert Hallman", ("Mayor",)),
        ("She is a veteran spokeswoman for Mayor Robert Hallman.", "Robert Hallman", ("Mayor",)),
        ("The prize went to 38-year-old teacher Maria Holm.", "Maria Holm", ("teacher",)),
        ("Maria Holm, a singer with whom he quarrelled, came too.", "Maria Holm", ("singer",)),
    ],
)
def test_a_role_holds_nothing_of_what_stands_around_it(
    nlp: Language, text: str, name: str, roles: tuple[str, ...]
) -> None:
    _, found = entities_of(nlp, text)
    assert found[name].roles == roles


def test_a_person_is_shown_by_the_full_name_that_is_most_used(nlp: Language) -> None:
    _, found = entities_of(
        nlp, "Maria Holm spoke in Oslo.", "Maria K. Holm is 40 years old.", "Then Maria Holm left. Holm will return."
    )
    assert found["Maria Holm"].aliases == ("Maria Holm", "Holm", "Maria K. Holm")


def test_an_airline_called_after_a_nation_is_meant_where_the_adjective_describes_nothing(nlp: Language) -> None:
    article, found = entities_of(
        nlp,
        "Norwegian Airlines cancelled 12 flights on Monday. Norwegian said a Norwegian engineer had found a crack.",
        "Passengers who flew on Norwegian were told by the Norwegian police.",
    )
    assert words(article, found["Norwegian Airlines"]) == ["Norwegian Airlines", "Norwegian", "Norwegian"]
    assert len(found["Norwegian"].mentions) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Centre for Lost & Injured Children was told.", "Centre for Lost & Injured Children"),
        ("She leads the Department of Physics and Chemistry there.", "Department of Physics and Chemistry"),
        ("The Ministry of Health and Norway agreed.", "Ministry of Health"),
    ],
)
def test_a_body_is_named_to_its_end(nlp: Language, text: str, name: str) -> None:
    _, found = entities_of(nlp, text)
    assert name in found


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Storm Lena crossed Norway. Lena has weakened.", {"Storm Lena": 2}),
        ("Hurricane Lena hit the coast. Lena has weakened.", {"Hurricane Lena": 2}),
        ("Storm Daniel hit Norway. Daniel Ek went there. Daniel was tired.", {"Storm Daniel": 1}),
        ("Daniel Storm spoke in Norway. Storm left on Monday.", {}),
    ],
)
def test_a_storm_is_an_event_by_its_bare_name_too(nlp: Language, text: str, events: dict[str, int]) -> None:
    _, found = entities_of(nlp, text)
    storms = {name: len(one.mentions) for name, one in found.items() if one.type is EntityType.EVENT}
    assert storms == events


def test_a_name_is_shown_without_soft_hyphens(nlp: Language) -> None:
    article, found = entities_of(nlp, "Maria Holm\u00ad-Berg spoke in Oslo on Monday, police said.")
    assert words(article, found["Maria Holm-Berg"]) == ["Maria Holm\u00ad-Berg"]


def test_a_surname_of_two_people_is_ambiguous(nlp: Language) -> None:
    _, found = entities_of(
        nlp, "Maria Lindqvist and Jan Lindqvist spoke to the council in Bergen.", "“No,” Lindqvist said on Friday."
    )
    assert found["Lindqvist"].ambiguous
    assert not found["Maria Lindqvist"].ambiguous


def test_a_surname_in_use_stays_with_its_bearer_when_another_is_named_later(nlp: Language) -> None:
    article, found = entities_of(
        nlp,
        "Maria Lindqvist spoke to the council in Bergen.",
        "Lindqvist said the dam was safe.",
        "Her brother, Jan Lindqvist, disagreed.",
        "Lindqvist said she would resign.",
    )
    assert words(article, found["Maria Lindqvist"]) == ["Maria Lindqvist", "Lindqvist", "Lindqvist"]


def test_an_acronym_in_brackets_is_another_form_of_the_long_name(nlp: Language) -> None:
    article, found = entities_of(
        nlp, "The Nordic Harbour Council (NHC) met in Bergen on Monday.", "The NHC said that it had agreed on a plan."
    )
    assert words(article, found["Nordic Harbour Council"]) == ["Nordic Harbour Council", "NHC", "NHC"]
    assert found["Nordic Harbour Council"].type is EntityType.ORG


def test_forms_of_a_country_are_one_and_its_demonym_another(nlp: Language) -> None:
    _, found = entities_of(nlp, "The United States warned China. U.S. officials met Chinese officials in Geneva.")
    assert set(found["United States"].aliases) == {"United States", "U.S."}
    assert found["Chinese"].type is EntityType.NORP
    assert found["China"].aliases == ("China",)


def test_a_name_in_a_longer_name_is_no_mention_of_its_own(nlp: Language) -> None:
    article, found = entities_of(
        nlp, "The Lund Norway Studies Center opened in Oslo.", "Norway paid for the Lund Norway Studies Center."
    )
    assert words(article, found["Norway"]) == ["Norway"]


def test_a_headline_in_title_case_names_nobody_by_itself(nlp: Language) -> None:
    article, found = entities_of(
        nlp,
        "Quiet Harbour Festival Underscores Limits Of Lopez Budget Promises",
        "Mayor Ana Lopez opened the festival in Oslo. Lopez spoke for an hour.",
    )
    assert words(article, found["Ana Lopez"]) == ["Lopez", "Ana Lopez", "Lopez"]
    assert set(found) == {"Ana Lopez", "Oslo"}


def test_a_surname_that_the_model_left_out_is_still_found(nlp: Language) -> None:
    article, found = entities_of(
        nlp, "Tobias Varga came first.", "Then came the others, and Varga again; a Varga supporter cheered, said Varga."
    )
    assert words(article, found["Tobias Varga"]) == ["Tobias Varga", "Varga", "Varga", "Varga"]


def test_a_family_name_with_particles_is_kept_whole(nlp: Language) -> None:
    _, found = entities_of(nlp, "Chancellor Lea van der Hoven and Osman bin Tarik met in Vienna.")
    assert {"Lea van der Hoven", "Osman bin Tarik"} <= set(found)


def test_the_handle_of_an_account_is_no_name(nlp: Language) -> None:
    _, found = entities_of(nlp, '"@VWI is proud," she wrote. — Jane Holm (@JaneHolm)', "The VWI in Velmstad said so.")
    assert not any("@" in name for name in found)
    assert "Jane Holm" in found


def test_weekdays_and_numbers_are_no_names(nlp: Language) -> None:
    _, found = entities_of(nlp, "On Thursday, 40 people in Oslo lost 3 million dollars. Nobody in Bergen did.")
    assert set(found) == {"Oslo", "Bergen"}


def test_an_article_without_names_gives_none(nlp: Language) -> None:
    assert find_entities(article_of("it rained."), parse_paragraphs(article_of("it rained."), nlp)) == ()
    assert find_entities(article_of(), []) == ()


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [("NHC", "Nordic Harbour Council", True), ("G7", "Group of Seven", True), ("XYZ", "Nordic Harbour Council", False)],
)
def test_an_abbreviation_takes_its_letters_from_the_long_name(short: str, long: str, expected: bool) -> None:
    assert abbreviates(short, long) is expected


def test_a_known_name_is_not_searched_inside_a_longer_unknown_one(nlp: Language) -> None:
    article = article_of("Varga spoke. Later Petra Varga spoke. The crowd heard Varga.")
    finds = search_names(["Varga"], parse_paragraphs(article, nlp), [])
    assert [find.range.start for find in finds] == [0, article.text.rindex("Varga")]


_PIECES = [
    "Jan Ek",
    "Ek",
    "Mr. ",
    "’s",
    "“",
    "”",
    " said ",
    "Vexel Inc.",
    "(VI)",
    "[",
    "]",
    "\t",
    "—",
    "U.S.",
    "-",
    ", ",
    "é",
    "\u202f",
]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=14), min_size=1, max_size=3))
def test_mentions_lie_in_the_body_and_never_overlap(nlp: Language, pieces: list[list[str]]) -> None:
    article = article_of(*("".join(paragraph) for paragraph in pieces))
    entities = find_entities(article, parse_paragraphs(article, nlp))
    mentions = sorted(mention for entity in entities for mention in entity.mentions)
    assert all(any(start >= a and end <= b for a, b in article.body) for start, end in mentions)
    assert all(before.end <= after.start for before, after in pairwise(mentions))
    assert all(entity.mentions and entity.aliases[0] == entity.name for entity in entities)

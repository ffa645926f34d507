"""Sentences cut into clauses: who, did or did not, is or may be."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from copydesk.core.extraction.clauses.clauses import Clause, find_clauses
from copydesk.core.extraction.text.paragraphs import parse_paragraphs
from copydesk.core.reading import article_from_bytes

pytestmark = pytest.mark.model
ClausesOf = Callable[[str], list[Clause]]


@pytest.fixture(scope="module")
def clauses_of(nlp: Language) -> ClausesOf:
    def clauses(text: str) -> list[Clause]:
        (article,) = article_from_bytes("a.md", f"---\noutlet: Harbour Post\n---\n\n{text}\n".encode(), ".md")
        return [clause for paragraph in parse_paragraphs(article, nlp) for clause in find_clauses(paragraph)]

    return clauses


def words(clause: Clause) -> str:
    return " ".join(token.text for token in clause.tokens)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The council closed the tunnel on Tuesday.", ["The council closed the tunnel on Tuesday"]),
        (
            "The tunnel leaked, and the council closed it after the storm.",
            ["The tunnel leaked", "the council closed it after the storm"],
        ),
        ("Divers found the wreck near the mole, Jan Ek said.", ["Divers found the wreck near the mole", "Jan Ek said"]),
    ],
)
def test_a_clause_is_a_verb_with_what_belongs_to_it(clauses_of: ClausesOf, sentence: str, expected: list[str]) -> None:
    assert [words(clause) for clause in clauses_of(sentence)] == expected


def test_a_participle_that_tells_much_is_a_clause_in_a_long_sentence(clauses_of: ClausesOf) -> None:
    journey = "On Friday the two mayors of Ostra and Lind took the old steam train to Varn, a mountain town"
    name = "long known as Little Vienna for its coffee houses and its large Austrian colony"
    assert [words(clause).replace(" ,", ",") for clause in clauses_of(f"{journey} {name}.")] == [journey, name]
    assert len(clauses_of("Divers found a boat carrying four crates of stolen wire off the mole.")) == 1


def test_every_word_stands_in_one_clause(clauses_of: ClausesOf) -> None:
    sentence = "When the storm came, the mayor, who had been away, said that the ferry which sank had been inspected."
    found = [token.i for clause in clauses_of(sentence) for token in clause.tokens]
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("sentence", "negated"),
    [
        ("The council closed the tunnel.", False),
        ("The council did not close the tunnel.", True),
        ("The council didn't close the tunnel.", True),
        ("The council never closed the tunnel.", True),
        ("The council closed no tunnels.", True),
        ("Nobody closed the tunnel.", True),
        ("The council closed the tunnel that was not safe.", False),
    ],
)
def test_a_negation_belongs_to_the_verb_it_stands_by(clauses_of: ClausesOf, sentence: str, negated: bool) -> None:
    assert next(clause.negated for clause in clauses_of(sentence) if clause.head.lemma_ == "close") is negated


@pytest.mark.parametrize(
    ("sentence", "asserted"),
    [
        ("The council closed the tunnel.", True),
        ("The council has closed the tunnel.", True),
        ("The depot can hold 900 tonnes of grain.", True),
        ("The council will close the tunnel.", False),
        ("The council may have closed the tunnel.", False),
        ("The council should close the tunnel.", False),
        ("Did the council close the tunnel?", False),
    ],
)
def test_what_will_may_or_should_be_is_not_asserted(clauses_of: ClausesOf, sentence: str, asserted: bool) -> None:
    assert [clause.asserted for clause in clauses_of(sentence)] == [asserted]


def test_a_condition_is_not_asserted(clauses_of: ClausesOf) -> None:
    assert not any(clause.asserted for clause in clauses_of("If the council closes the tunnel, drivers will leave."))


def test_a_second_verb_without_subject_shares_the_first_one_s(clauses_of: ClausesOf) -> None:
    (clause,) = clauses_of("The council closed the tunnel and opened the bridge.")
    assert clause.subject is not None
    assert clause.subject.text == "council"


def test_a_headline_without_a_verb_is_one_clause(clauses_of: ClausesOf) -> None:
    assert len(clauses_of("Ferry disaster off Cape Merrow")) == 1


@pytest.mark.parametrize("text", ["to " * 300, "and " * 300, "not " * 300, "that the man said " * 100, "? " * 300])
def test_endless_sentences_are_cut_without_harm(clauses_of: ClausesOf, text: str) -> None:
    for clause in clauses_of(f"The council closed the tunnel {text}"):
        assert clause.tokens

"""Normal forms of names and what may be one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.core.extraction.names.keys import key_of
from copydesk.core.extraction.words.name_forms import fold, initials_of, same_person, surnames_of, without_suffix


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("Velmstad’s", "velmstad"),
        ("the Velm Harbour", "velm harbour"),
        ("U.S.", "us"),
        ("José Ørsted-Łuk", "jose orsted luk"),
        ("Berg & Lund", "berg and lund"),
    ],
)
def test_a_name_is_folded_to_what_its_printings_share(printed: str, folded: str) -> None:
    assert fold(printed) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the United States", "U.S."),
        ("United Kingdom", "Britain"),
        ("Vexel Inc.", "Vexel"),
        ("Stow-i-Velm", "Stow-e-Velm"),
        ("U.S. Forest Office", "United States Forest Office"),
        ("MOSCOW", "Moscow"),
    ],
)
def test_two_printings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(("one", "other"), [("Chinese", "China"), ("Kremlin", "Russia"), ("Vexel Company", "Vexel")])
def test_what_is_only_linked_keeps_its_own_key(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ana Lopez", "Ana M. Lopez", True),
        ("A. M. Lopez", "Ana Maria Lopez", True),
        ("A.M. Lopez", "A M Lopez", True),
        ("Joe Lund", "Joseph R. Lund", True),
        ("Ana Ruiz", "Ana Ruiz Vega", True),
        ("Igor Velmarian", "Igor Velmaryan", True),
        ("Jan Ek", "Maria Ek", False),
        ("Ana M. Lopez", "Ana T. Lopez", False),
        ("Ana Lopez", "Ana Lopes Berg", False),
        ("Per Lund", "Per Lund Jr", False),
        ("Jan Ekberg", "Jan Lindberg", False),
    ],
)
def test_full_names_of_one_person_are_told_from_those_of_two(one: str, other: str, expected: bool) -> None:
    assert same_person(tuple(fold(one).split()), tuple(fold(other).split())) is expected


def test_the_surname_is_the_last_word_and_the_first_where_the_family_name_leads() -> None:
    assert surnames_of(("ana", "lopez")) == {"lopez"}
    assert surnames_of(("wang", "meili")) == {"wang", "meili"}
    assert surnames_of(("per", "lund", "jr")) == {"lund"}


def test_initials_count_capitals_or_every_word_and_no_corporate_suffix() -> None:
    assert initials_of("Bureau of River Safety") == {"brs", "bors"}
    assert initials_of("Lund Machine Corp") == {"lm"}
    assert without_suffix("lund machine corp") == "lund machine"


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(fold(fold(text)))

"""How all that speaks for a name's type is weighed. Every name is invented."""

import subprocess
import sys

import pytest

from copydesk.core.extraction.names.evidence import decide, known_type, shape_weights
from copydesk.core.extraction.names.given import GIVEN_NAMES
from copydesk.core.model import EntityType

PERSON, ORG, GPE, FAC, PRODUCT = (
    EntityType.PERSON,
    EntityType.ORG,
    EntityType.GPE,
    EntityType.FAC,
    EntityType.PRODUCT,
)


@pytest.mark.parametrize(
    ("folded", "weights", "expected"),
    [
        ("velmstad forest ministry", {PERSON: 2.0}, ORG),
        ("velm valley", {PERSON: 0.5}, EntityType.LOC),
        ("war of the herons", {ORG: 1.0}, EntityType.EVENT),
        ("velm war ii", {GPE: 2.0}, EntityType.EVENT),
        ("lund administration", {PERSON: 4.0}, ORG),
        ("norway", {PERSON: 2.0}, GPE),
        ("norway", {PERSON: 8.0}, PERSON),
        ("mv vexel star", {PERSON: 2.0}, PRODUCT),
        ("vexel", {}, ORG),
        ("vexel", {PERSON: -2.0}, ORG),
        ("grain hall", {ORG: 2.0, FAC: 1.0}, FAC),
    ],
)
def test_one_type_is_decided_over_labels_evidence_and_head_words(
    folded: str, weights: dict[EntityType, float], expected: EntityType
) -> None:
    assert decide(folded, weights, mentions=2) is expected


@pytest.mark.parametrize("form", ["VexNet", "Vexel7", "Holm & Berg", "VXL"])
def test_inner_capitals_digits_and_acronyms_speak_against_a_person(form: str) -> None:
    assert shape_weights({form}, 1, 1, is_common=False)[PERSON] < 0


@pytest.mark.parametrize("form", ["McLund", "DeHolm", "Ida Holm", "Jean-Holm Berg", "Ida"])
def test_family_names_with_an_inner_capital_and_given_names_do_not(form: str) -> None:
    assert shape_weights({form}, 1, 1, is_common=False).get(PERSON, 0) >= 0


def test_a_word_that_the_article_also_prints_small_speaks_against_a_person() -> None:
    assert shape_weights({"Vexel Grain"}, 2, 2, is_common=True)[PERSON] == -2
    assert shape_weights({"Ida Stone"}, 2, 2, is_common=True)[PERSON] > 0


def test_a_state_is_known_and_an_unknown_word_is_not() -> None:
    assert known_type("district of columbia") is GPE
    assert known_type("velmstad") is None


def test_given_names_are_folded_and_leave_out_places_and_words() -> None:
    assert {"francois", "helena", "mohammed"} <= GIVEN_NAMES
    assert GIVEN_NAMES.isdisjoint({"florence", "april", "grace", "georgia", "ruby"})


def test_merging_entities_loads_no_spacy() -> None:
    code = "import sys, copydesk.core.merging.entities; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0

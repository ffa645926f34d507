"""One name spelt in two ways, and names that are two."""

import pytest

from copydesk.core.comparing.spelling import is_apostrophe_lost, is_spelt_otherwise, may_be_slip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Langesundo Point", "Langesunda Point"),
        ("Varden Shipping Lines", "Varden Shippin Lines"),
        ("Tor Halim Sayyid", "Tor Halim Saiyid"),
        ("Sergei Wolkow", "Sergey Wolkow"),
        ("Yusuf Halabi", "Yousef Halabi"),
        ("Skylark Three", "Sky Lark Three"),
        ("Merrowdale", "Merowdale"),
        ("Centre for Coastal Study", "Center for Costal Study"),
        ("Adbulhamid Berk", "Abdulhamid Berk"),
        ("Kaddour Hospital", "Qaddour Hospital"),
    ],
)
def test_a_letter_a_sound_or_a_space_makes_no_other_name(one: str, other: str) -> None:
    assert is_spelt_otherwise(one, other)
    assert is_spelt_otherwise(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dahl", "Dale"),
        ("Caldora", "Caldoran"),
        ("Caldora Republic", "Caldoran Republic"),
        ("Merrow Boat", "Merrow Boats"),
        ("Northern Merrow", "Southern Merrow"),
        ("Western Line", "Eastern Line"),
        ("Ostra Sea Centre", "Ostra Sea Center"),
        ("Harbour Office", "Harbor Office"),
        ("Sky-Lark", "Skylark"),
        ("J.K. Lindahl", "J K Lindahl"),
        ("U.N. Council", "UN Council"),
        ("Zoë Lund", "Zoe Lund"),
        ("the Varden", "Varden"),
        ("Gate 12", "Gate 13"),
        ("Marinists", "Marinism"),
        ("Ostra Bank", "Ostra Banking"),
    ],
)
def test_style_plural_people_and_direction_are_no_other_spelling(one: str, other: str) -> None:
    assert not is_spelt_otherwise(one, other)
    assert not is_spelt_otherwise(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Erik Berg", "Erika Berg"), ("Oline Berg", "Oliva Berg"), ("Rick Berg", "Rakeyia Berg")]
)
def test_a_letter_makes_another_person_of_one_family(one: str, other: str) -> None:
    assert not is_spelt_otherwise(one, other, is_person=True)


@pytest.mark.parametrize(
    ("one", "other", "is_person"),
    [
        ("Kale-i-Shah", "Kale-e-Shah", False),
        ("Holm Semiconductor", "Holm Semiconductors", False),
        ("Barry Bennetz", "Barry Bennets", True),
    ],
)
def test_forms_of_one_name_may_differ_by_less(one: str, other: str, is_person: bool) -> None:
    assert is_spelt_otherwise(one, other, is_person=is_person, is_one=True)


@pytest.mark.parametrize(
    ("one", "other"), [("Pete Holm", "Peter Holm"), ("George W. Ek", "George H. Ek"), ("Holm", "Holms")]
)
def test_a_short_form_and_an_initial_are_no_spelling(one: str, other: str) -> None:
    assert not is_spelt_otherwise(one, other, is_person=True, is_one=True)


def test_an_owner_loses_the_apostrophe() -> None:
    assert is_apostrophe_lost("Ostler’s", "Ostlers Brewing Group")
    assert not is_apostrophe_lost("Ostler’s", "Ostler Brewing Group")
    assert not is_apostrophe_lost("Ostlers", "Ostlers Brewing Group")


def test_in_one_article_only_one_letter_is_a_slip() -> None:
    assert may_be_slip("Telsen Works", "Teslen Works")
    assert may_be_slip("Sky Lark", "Skylark")
    assert not may_be_slip("Mohammad Sayyid", "Mohammed Sayeed")
    assert not may_be_slip("Jonna Berg", "Jenna Berg", is_person=True)

"""Which names are joined, which stay apart, which are contested."""

from copydesk.core.extraction.names.clusters import Named
from copydesk.core.extraction.names.groups import group_names
from copydesk.core.model import EntityType

PERSON, ORG, GPE, NORP = EntityType.PERSON, EntityType.ORG, EntityType.GPE, EntityType.NORP


def name(
    *forms: str, kind: EntityType = PERSON, located: bool = False, is_firm: bool = False, defined: str = ""
) -> Named:
    return Named(forms, kind, {kind: 1.0}, located=located, is_firm=is_firm, defined=frozenset(defined.split()))


def grouped(*names: Named, one_article: bool = False) -> set[frozenset[str]]:
    grouping = group_names(names, one_article=one_article)
    return {frozenset(form for index in group for form in names[index].forms) for group in grouping.groups}


def test_a_surname_joins_the_one_person_who_bears_it() -> None:
    assert grouped(name("Jan Ek"), name("Ek"), name("Mia Berg")) == {
        frozenset({"Jan Ek", "Ek"}),
        frozenset({"Mia Berg"}),
    }


def test_two_people_of_one_surname_stay_two_and_the_bare_surname_is_contested() -> None:
    names = [name("Jan Ek"), name("Maria Ek"), name("Ek")]
    grouping = group_names(names)
    assert len(grouping.groups) == 3
    assert grouping.contested == {2: [0, 1]}


def test_a_surname_that_the_model_took_for_a_firm_joins_its_bearer() -> None:
    assert grouped(name("Jan Ek"), name("Ek", kind=ORG)) == {frozenset({"Jan Ek", "Ek"})}


def test_a_place_with_a_persons_surname_stays_a_place() -> None:
    assert len(grouped(name("Per Lund"), name("Lund", kind=GPE, located=True))) == 2


def test_a_junior_does_not_contest_the_bare_surname() -> None:
    assert frozenset({"Per Lund", "Lund"}) in grouped(name("Per Lund"), name("Per Lund Jr"), name("Lund"))


def test_a_team_is_known_by_the_plural_that_its_name_ends_in() -> None:
    assert len(grouped(name("Velmstad Herons", kind=ORG), name("Herons", kind=ORG))) == 1
    assert len(grouped(name("Velmstad Herons", kind=ORG), name("Ekby Herons", kind=ORG), name("Herons", kind=ORG))) == 3


def test_a_team_called_after_a_nation_is_meant_by_it_where_its_home_is_named() -> None:
    team, nation = name("Velmstad Mexicans", kind=ORG), name("Mexicans", kind=NORP)
    assert frozenset({"Velmstad Mexicans", "Mexicans"}) in grouped(team, nation, name("Velmstad", kind=GPE))
    assert len(grouped(team, nation)) == 2
    assert len(grouped(name("Young Mexicans", kind=ORG), nation, name("Velmstad", kind=GPE))) == 3


def test_an_acronym_joins_its_only_long_form() -> None:
    long = name("Nordic Vessel Exchange", kind=ORG)
    assert len(grouped(long, name("NVE", kind=ORG))) == 1
    assert len(grouped(long, name("North Velm Embassy", kind=ORG), name("NVE", kind=ORG))) == 3


def test_an_acronym_printed_in_brackets_decides_between_two_long_forms() -> None:
    long = name("Nordic Vessel Exchange", kind=ORG, defined="nve")
    groups = grouped(long, name("North Velm Embassy", kind=ORG), name("NVE", kind=ORG))
    assert frozenset({"Nordic Vessel Exchange", "NVE"}) in groups


def test_an_alias_of_two_organisations_does_not_glue_them_together() -> None:
    first = name("Velmstad Times", "Times", kind=ORG)
    second = name("Oster Bay Times", "Times", kind=ORG)
    assert len(grouped(first, second, name("Times", kind=ORG))) == 3


def test_a_short_form_of_two_people_does_not_glue_them_together() -> None:
    assert len(grouped(name("Kim Jae Ho", "Kim Jae"), name("Kim Jae Min", "Kim Jae"))) == 2


def test_the_short_name_of_an_organisation_joins_the_long_one() -> None:
    assert len(grouped(name("Vexel News Agency", kind=ORG), name("Vexel", kind=ORG))) == 1
    assert len(grouped(name("Vexel Maps", kind=ORG), name("Vexel", kind=ORG))) == 2


def test_a_national_body_is_joined_to_its_short_name_in_one_article_only() -> None:
    names = name("Danish Forest Ministry", kind=ORG), name("Forest Ministry", kind=ORG)
    assert len(grouped(*names, one_article=True)) == 1
    assert len(grouped(*names)) == 2


def test_a_company_named_after_its_founder_is_no_person() -> None:
    assert len(grouped(name("Ida Holm"), name("Holm Company", kind=ORG), name("Holm"))) == 2


def test_demonyms_are_not_merged_with_their_country() -> None:
    assert len(grouped(name("China", kind=GPE), name("Chinese", kind=EntityType.NORP))) == 2


def test_a_body_joins_its_only_long_form_over_several_articles() -> None:
    assert len(grouped(name("Velmstad Safety Board", kind=ORG), name("Safety Board", kind=ORG))) == 1


def test_a_body_with_two_long_forms_joins_neither() -> None:
    names = (name(form, kind=ORG) for form in ("Velmstad Safety Board", "Oster Safety Board", "Safety Board"))
    assert len(grouped(*names)) == 3


def test_a_general_first_word_makes_no_long_form() -> None:
    assert len(grouped(name("National Safety Council", kind=ORG), name("Safety Council", kind=ORG))) == 2


def test_a_short_form_of_several_words_follows_the_article_that_explains_it() -> None:
    explained = name("Danish Forest Ministry", "Forest Ministry", kind=ORG)
    assert len(grouped(explained, name("Forest Ministry", kind=ORG))) == 1


def test_the_first_word_of_a_firm_is_the_firm_and_that_of_a_product_is_not() -> None:
    firm, product = name("Vexel Grain", kind=ORG, is_firm=True), name("Vexel Seven", kind=ORG)
    assert len(grouped(firm, name("Vexel", kind=ORG), one_article=True)) == 1
    assert len(grouped(product, name("Vexel", kind=ORG), one_article=True)) == 2


def test_the_last_word_of_a_building_is_the_building_in_one_article() -> None:
    names = name("Grain Exchange", kind=EntityType.FAC), name("Exchange", kind=ORG)
    assert len(grouped(*names, one_article=True)) == 1
    assert len(grouped(*names)) == 2


def test_a_nickname_in_marks_stands_for_the_given_name() -> None:
    assert len(grouped(name("Robert “Bobcat” Ek"), name("Bobcat Ek"), name("Robert Ek"))) == 1


def test_two_family_names_join_the_full_name_that_ends_in_them() -> None:
    assert len(grouped(name("Ana Ruiz Vega"), name("Ruiz Vega"))) == 1
    assert len(grouped(name("Ana Maria Vega"), name("Maria Vega"))) == 2


def test_a_surname_with_a_hyphen_is_no_full_name() -> None:
    assert len(grouped(name("Ida Holm-Berg"), name("Holm-Berg"))) == 1

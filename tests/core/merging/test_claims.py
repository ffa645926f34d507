"""Statements merged into claims: what is the same said again, and what must stay apart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.core.comparing.rarity import WordCounts
from copydesk.core.comparing.stories import Story
from copydesk.core.merging.claims import denial_of, statement_item, statement_matching
from copydesk.core.merging.likeness import PlacedStatement, StatementKey
from copydesk.core.model import EntityType, Range, Statement, Zone

PERSON, GPE = EntityType.PERSON, EntityType.GPE
# Other statements of the folder: a word weighs what it tells apart.
FILLER = (
    "bakery sell loaf morning",
    "choir sing song library",
    "gardener plant rose station",
    "tailor repair coat winter",
    "fox cross garden night",
    "painter lend picture school",
)
DIG = "city council dig harbour tunnel winter"


def placed(
    words: str,
    *,
    number: int = 0,
    article: str = "a.md",
    numbers: tuple[str, ...] = (),
    day: date | None = None,
    negated: bool = False,
    denial: bool = False,
    subject: tuple[EntityType, str] | None = None,
    slots: Mapping[int, int] | None = None,
    types: tuple[EntityType, ...] = (),
) -> PlacedStatement:
    here = Range(number * 100, number * 100 + 90)
    tokens = tuple(sorted(words.split()))
    statement = Statement(
        here, here, Zone.BODY, "own", None, "dig", tokens, (), None, numbers, negated=negated, denial=denial
    )
    return PlacedStatement(
        (article, number),
        statement,
        tokens,
        Story(["e_0"], WordCounts.over([tokens]), day),
        subject,
        slots or {},
        numbers=numbers,
        types=types,
    )


def among_others(*statements: PlacedStatement) -> list[PlacedStatement]:
    """The statements in articles of their own, with those of another article."""
    own = [replace(one, key=(f"{number}.md", 0)) for number, one in enumerate(statements)]
    return own + [placed(words, number=number, article="z.md") for number, words in enumerate(FILLER)]


@dataclass(frozen=True)
class Merged:
    groups: tuple[tuple[PlacedStatement, ...], ...]
    denials: tuple[tuple[StatementKey, StatementKey], ...]  # (what is denied, the denial)


def merge_statements(statements: Iterable[PlacedStatement]) -> Merged:
    items = [statement_item(one, "2031-04-02") for one in statements]
    statement_matching().update((), items)
    alone = [(item.thing,) for item in items if item.group is None]
    together = {item.group: tuple(one.thing for one in item.group.items) for item in items if item.group is not None}
    denied = ((item.thing.key, denial.key) for item in items if (denial := denial_of(item)) is not None)
    return Merged(tuple(sorted([*alone, *together.values()], key=lambda group: group[0].key)), tuple(sorted(denied)))


def groups_of(statements: Iterable[PlacedStatement]) -> list[list[str]]:
    """The articles of each group that holds several."""
    merged = merge_statements(list(statements))
    return [[one.key[0] for one in group] for group in merged.groups if len(group) > 1]


def merges(*statements: PlacedStatement) -> bool:
    """Whether all of them are one claim."""
    return groups_of(among_others(*statements)) == [[f"{number}.md" for number in range(len(statements))]]


def test_the_same_words_are_one_claim() -> None:
    assert merges(placed(DIG), placed(DIG), placed(DIG))


@pytest.mark.parametrize(
    "reworded",
    ["city council dig harbour tunnel", "council dig new harbour tunnel winter", "city dig harbour tunnel spring"],
)
def test_a_rewording_is_the_same_claim(reworded: str) -> None:
    assert merges(placed(DIG), placed(reworded))


@pytest.mark.parametrize("other", ["council raise bus fare", "winter choir sing hall", "harbour museum lend picture"])
def test_a_word_or_two_in_common_is_no_claim_in_common(other: str) -> None:
    assert not merges(placed(DIG), placed(other))


def test_names_alone_make_no_claim() -> None:
    names = "e_1 e_2 e_3"
    assert not merges(placed(f"{names} dig tunnel"), placed(f"{names} raise fare"))


def test_a_third_statement_does_not_join_what_has_next_to_nothing_in_common() -> None:
    first, last = "e_1 quay storm flood cellar pump", "e_1 council vote budget bridge harbour"
    middle = "e_1 quay storm flood cellar council vote budget bridge"
    assert groups_of(among_others(placed(first), placed(middle))) == [["0.md", "1.md"]]
    assert groups_of(among_others(placed(last), placed(middle))) == [["0.md", "1.md"]]
    assert not any(len(group) == 3 for group in groups_of(among_others(placed(first), placed(middle), placed(last))))


def test_an_article_says_the_same_twice_only_in_nearly_the_same_words() -> None:
    first, second = "quay storm flood cellar pump tide", "quay storm flood night boat lamp rope mast wind sail oar gull"
    apart = [placed(first), placed(second, article="b.md")]
    together = [placed(first), placed(second, number=1)]
    assert len(groups_of(apart)) == 1
    assert groups_of(together) == []
    assert groups_of([placed(first), placed(first + " night", number=1)]) == [["a.md", "a.md"]]


def test_articles_weeks_apart_tell_of_two_events_of_a_kind_or_say_the_same_in_the_same_words() -> None:
    first, second = (
        "rocket launch sea morning beach gull",
        "rocket launch sea reporter night tower lamp choir boat mast",
    )
    may, june = date(2031, 5, 1), date(2031, 6, 1)
    assert merges(placed(first, day=may), placed(second, day=may))
    assert not merges(placed(first, day=may), placed(second, day=june))
    assert merges(placed(first, day=may), placed(first, day=june))


def told_beside(one: PlacedStatement, others: str, names: range) -> PlacedStatement:
    """The statement in an article that names these entities and says `others` too, a word a statement."""
    counts = WordCounts.over([one.words, *((word,) for word in others.split())])
    return replace(one, story=Story((f"e_{number}" for number in names), counts, None))


PORT, CLUB = (" ".join(f"{about}{number}" for number in range(40)) for about in ("port", "club"))


def test_articles_on_two_events_say_the_same_only_in_the_same_words() -> None:
    first, second = placed("spokesman decline comment report city"), placed("mayor decline comment city report evening")
    here, there = range(10), range(9, 19)
    assert merges(told_beside(first, PORT, here), told_beside(second, PORT, here))
    assert not merges(told_beside(first, PORT, here), told_beside(second, CLUB, there))
    assert merges(told_beside(first, PORT, here), told_beside(first, CLUB, there))
    assert not merges(told_beside(first, PORT, here), told_beside(second, PORT, range(20, 30)))  # another port's
    assert merges(told_beside(first, PORT, here), told_beside(second, PORT, range(0)))  # names nobody


def test_articles_that_may_be_of_two_events_must_have_more_in_common() -> None:
    first, second = placed("mayor turn page deal harbour"), placed("union turn page porter pay leave")
    alike = placed("mayor turn page deal harbour council")
    campaign, debate, half = range(10), range(8, 18), " ".join([*PORT.split()[:4], *CLUB.split()[4:]])
    assert merges(told_beside(first, PORT, campaign), told_beside(second, PORT, campaign))
    assert not merges(told_beside(first, PORT, campaign), told_beside(second, half, debate))
    assert merges(told_beside(first, PORT, campaign), told_beside(alike, half, debate))


def test_the_same_words_are_one_claim_however_few_or_common() -> None:
    for words in ("e_1 e_2 ride", "e_1 e_2 e_3"):
        assert merges(placed(words), placed(words))


def test_words_that_stand_all_over_an_article_make_no_claim() -> None:
    first, second = "dredging permit tender barge sink", "dredging permit tender council vote"
    assert merges(placed(first), placed(second))
    fillers = [f"dredging permit tender {word}" for word in ("camp", "fuel", "range", "test", "radar", "engine")]
    common = Story(["e_0"], WordCounts.over([tuple(words.split()) for words in (first, second, *fillers)]), None)
    assert not merges(replace(placed(first), story=common), replace(placed(second), story=common))


def test_a_fact_in_common_needs_fewer_words() -> None:
    first, second = "e_1 storm flood quay cellar roof tile", "quay lie deep water flood night boat"
    assert not merges(placed(first), placed(second))
    assert merges(placed(first, slots={0: 1}), placed(second, slots={0: 1}))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (placed(DIG), placed(DIG, negated=True)),
        (placed(DIG), placed(DIG, denial=True)),
        (placed(DIG, numbers=("12",)), placed(DIG, numbers=("14",))),
        (placed(DIG, numbers=("12", "3")), placed(DIG, numbers=("12", "4"))),
        (placed(DIG, numbers=("12", "2031")), placed(DIG, numbers=("12", "2032"))),
        (placed(DIG, numbers=("12.4",)), placed(DIG, numbers=("12.5",))),
        (placed(f"{DIG} e_1", types=(PERSON,)), placed(f"{DIG} e_2", types=(PERSON,))),
        (placed(DIG, subject=(PERSON, "e_1")), placed(DIG, subject=(PERSON, "e_2"))),
        (placed(DIG, slots={0: 0}), placed(DIG, slots={0: 1})),
    ],
    ids=[
        "negation",
        "denial",
        "number",
        "one number of two",
        "year",
        "decimal",
        "name",
        "subject",
        "value",
    ],
)
def test_another_polarity_number_subject_or_value_stays_apart(first: PlacedStatement, second: PlacedStatement) -> None:
    assert not merges(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (placed(DIG, numbers=("12", "3")), placed(DIG, numbers=("12",))),
        (placed(DIG, numbers=("12",)), placed(DIG)),
        (placed(DIG, numbers=("12.4", "2031")), placed(DIG, numbers=("12", "3"))),
        (placed(DIG, numbers=("4120", "3")), placed(DIG, numbers=("4120", "5"))),
        (placed(DIG, subject=(PERSON, "e_1")), placed(DIG, subject=(PERSON, "e_1"))),
        (placed(DIG, subject=(PERSON, "e_1")), placed(DIG, subject=(GPE, "e_2"))),
        (placed(DIG, subject=(PERSON, "e_1")), placed(DIG)),
        (placed(DIG, slots={0: 0}), placed(DIG, slots={1: 1})),
        (placed(f"{DIG} e_1", types=(PERSON,)), placed(f"{DIG} e_2", types=(GPE,))),
        (placed(f"{DIG} e_1", types=(GPE,)), placed(f"{DIG} e_2", types=(GPE,))),
        (placed(f"{DIG} e_1", types=(PERSON,)), placed(f"{DIG} e_1 e_2", types=(PERSON, PERSON))),
    ],
    ids=[
        "fewer numbers",
        "no number",
        "no year and rounded",
        "a telling figure with others",
        "same subject",
        "a town for its mayor",
        "no subject",
        "other slots",
        "a person, and where",
        "a town and its county",
        "one name more",
    ],
)
def test_what_one_side_leaves_out_keeps_nothing_apart(first: PlacedStatement, second: PlacedStatement) -> None:
    assert merges(first, second)


def test_what_was_announced_is_not_what_came_of_it() -> None:
    done, announced, present = placed(DIG), placed(DIG), placed(DIG)
    done = replace(done, statement=replace(done.statement, done=True))
    announced = replace(announced, statement=replace(announced.statement, asserted=False))
    assert not merges(done, announced)
    assert merges(present, announced)
    assert merges(present, done)


@pytest.mark.parametrize(
    ("figure", "is_enough"),
    [
        ("4120", True),
        ("12.4", True),
        ("850", True),
        ("3000", False),
        ("60", False),
        ("2031", False),
        ("4", False),
    ],
)
def test_a_telling_figure_is_enough(figure: str, is_enough: bool) -> None:
    first = placed(f"factory shed {figure} worker", numbers=(figure,))
    second = placed(f"cut group job {figure}", numbers=(figure,))
    assert merges(first, second) == is_enough


def test_a_third_statement_joins_no_two_that_contradict() -> None:
    statements = among_others(placed(DIG, numbers=("12",)), placed(DIG), placed(DIG, numbers=("14",)))
    assert groups_of(statements) == [["0.md", "1.md"]]


def test_a_denial_is_told_with_what_it_denies() -> None:
    statements = among_others(placed(DIG), placed(DIG, denial=True))
    assert merge_statements(statements).denials == ((("0.md", 0), ("1.md", 0)),)


def test_no_statement_is_lost_and_none_is_in_two_claims() -> None:
    statements = among_others(placed(DIG), placed(DIG), placed("council raise bus fare"))
    merged = merge_statements(statements)
    assert sorted(one.key for group in merged.groups for one in group) == sorted(one.key for one in statements)


_STATEMENTS = st.lists(
    st.builds(
        placed,
        st.lists(st.sampled_from([*DIG.split(), "e_1", "e_2"]), min_size=3, max_size=6, unique=True).map(" ".join),
        numbers=st.sampled_from([(), ("12",), ("14",)]),
        negated=st.booleans(),
        denial=st.sampled_from([False, False, True]),
        subject=st.sampled_from([None, (PERSON, "e_1"), (PERSON, "e_2")]),
        slots=st.sampled_from([{}, {0: 0}, {0: 1}]),
    ),
    max_size=8,
)


@given(_STATEMENTS, st.randoms(use_true_random=False))
def test_claims_depend_on_no_order(drawn: list[PlacedStatement], chance: Random) -> None:
    statements = among_others(*drawn)
    shuffled = list(statements)
    chance.shuffle(shuffled)
    merged = merge_statements(statements)
    assert merge_statements(shuffled) == merged
    assert all(_may_stand_together(a, b) for group in merged.groups for a in group for b in group)


def _may_stand_together(a: PlacedStatement, b: PlacedStatement) -> bool:
    first, second = a.statement, b.statement
    numbers: tuple[set[str], set[str]] = set(first.numbers), set(second.numbers)
    return (
        (first.negated, first.denial) == (second.negated, second.denial)
        and (not all(numbers) or numbers[0] == numbers[1])
        and (a.subject is None or b.subject is None or a.subject == b.subject)
        and all(b.slots.get(slot, value) == value for slot, value in a.slots.items())
    )


def test_who_holds_an_office_and_what_he_did_are_two_claims() -> None:
    words = "e_1 e_2 chief executive"
    holds = placed(words)
    holds = replace(holds, statement=replace(holds.statement, office=True, predicate="be"))
    is_one, resigned = (
        replace(one, statement=replace(one.statement, predicate=predicate))
        for one, predicate in ((placed(words), "be"), (placed(f"{words} resign"), "resign"))
    )
    assert merges(holds, holds)
    assert merges(holds, is_one)
    assert not merges(holds, resigned)

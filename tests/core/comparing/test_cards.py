"""From short invented articles to cards: what is a conflict, what differs, and the many things that are neither."""

from collections.abc import Callable

import pytest

from copydesk.core.merging.coverage import Coverage
from copydesk.core.model import Article, Discrepancy, Extract, Severity, Snapshot

pytestmark = pytest.mark.model
Read = Callable[..., tuple[Article, Extract]]

HARBOUR, GAZETTE, TIDE = "Harbour Post", "Ferry Gazette", "Tide Herald"
# What else stands in each paper: a word weighs what it tells apart, so there must be something to tell it from.
_ELSEWHERE = {
    HARBOUR: "The museum lent 40 paintings to a school. A bakery sold 310 loaves.\n\nThe chess club won six games.",
    GAZETTE: "A choir sang nine songs. Gardeners planted 75 roses near the station.\n\nThe cinema sold 220 tickets.",
    TIDE: "A tailor repaired 33 coats. The library bought two pianos.\n\nA fox crossed 14 gardens.",
}
SANK = (
    "A ferry sank off Cape Merrow on Tuesday, killing {} people, the coast guard said.\n\n"
    "The ferry Brisa went down in heavy seas near the northern mole of Ostra."
)
DROWNED = (
    "{} people were killed when the ferry Brisa sank off Cape Merrow, police in Ostra said.\n\n"
    "The boat overturned in rough weather."
)
MET = "Mayor Ana Lopez met Jan Ek in Ostra {}. The two spoke about the harbour at the town hall of Ostra."
MEETING = "Jan Ek met mayor Ana Lopez in Ostra {}. The harbour was the subject at the town hall of Ostra."
SPLIT = "The ferry Brisa sank on Tuesday. Police in Ostra said that 20 men and {} women were killed off Cape Merrow."
CarriedBy = tuple[str, str | None, str]  # outlet, date, text
CardsOf = Callable[..., tuple[Discrepancy, ...]]


@pytest.fixture(scope="session")
def snapshot_of(read_article: Read) -> Callable[..., Snapshot]:
    """The snapshot of articles given as texts of two outlets, or as (outlet, date, text)."""

    def snapshot(*articles: str | CarriedBy) -> Snapshot:
        coverage = Coverage()
        for number, one in enumerate(articles):
            default = (HARBOUR, GAZETTE)[number % 2], "2031-04-03"
            outlet, date, text = (*default, one) if isinstance(one, str) else one
            coverage.put(*read_article(f"{text}\n\n{_ELSEWHERE[outlet]}", outlet, date, id=f"{number}.md"))
        return coverage.snapshot()

    return snapshot


@pytest.fixture(scope="session")
def cards_of(snapshot_of: Callable[..., Snapshot]) -> CardsOf:
    """The cards, outcomes and places aside: here it is figures and times."""

    def cards(*articles: str | CarriedBy) -> tuple[Discrepancy, ...]:
        kinds = {"number", "duration", "ordinal", "date", "time"}
        return tuple(card for card in snapshot_of(*articles).discrepancies if card.type in kinds)

    return cards


def values_of(card: Discrepancy) -> dict[str, list[str]]:
    """Value -> the articles that give it."""
    return {one.value: [mention.span.article for mention in one.mentions] for one in card.values}


@pytest.mark.parametrize(
    ("first", "second", "type_", "topic", "values"),
    [
        (SANK.format(12), DROWNED.format("Fourteen"), "number", "number of people killed", ["12", "14"]),
        (SANK.format("about 130"), DROWNED.format("180"), "number", "number of people killed", ["180", "about 130"]),
        (
            "Ana Lopez, 53, was elected mayor of Ostra on Sunday, beating Jan Ek, 41.",
            "Ana Lopez, 53, won the vote in Ostra. Jan Ek, 47, conceded.",
            "number",
            "Jan Ek’s age",
            ["41", "47"],
        ),
        (
            "Ana Lopez began her fifth term as mayor of Ostra on Sunday.",
            "Mayor Ana Lopez has begun her sixth term in Ostra.",
            "ordinal",
            "Ana Lopez’s term",
            ["fifth", "sixth"],
        ),
        (
            "Trade between Ostra and Merrow reached $270 billion in 2030, minister Ana Lopez said.",
            "Minister Ana Lopez said trade between Ostra and Merrow reached $310 billion last year.",
            "number",
            "value of the trade",
            ["$270 billion", "$310 billion"],
        ),
        (
            "The quake struck 290 km west of the capital, Ostra, on Tuesday.",
            "The quake struck 90 miles west of Ostra on Tuesday.",
            "number",
            "distance from Ostra",
            ["290 km", "90 miles"],
        ),
        (
            "The explosion at the mill of Ostra happened at 6:40 a.m. on Tuesday.",
            "The blast at the mill of Ostra happened at 7:10 a.m. on Tuesday.",
            "time",
            "time of the explosion",
            ["6:40 a.m.", "7:10 a.m."],
        ),
        (
            "It took firefighters nine hours to put out the fire at the mill of Ostra on Tuesday.",
            "On Tuesday it took firefighters six hours to put out the fire at the mill in Ostra.",
            "duration",
            "time taken",
            ["6 hours", "9 hours"],
        ),
        (
            MET.format("on Tuesday"),
            MEETING.format("yesterday"),
            "date",
            "day of the meeting",
            ["Tuesday", "yesterday"],
        ),
    ],
)
def test_different_values_of_one_thing_are_a_conflict(
    cards_of: CardsOf, first: str, second: str, type_: str, topic: str, values: list[str]
) -> None:
    (card,) = cards_of(first, second)
    assert (card.severity, card.type) == ("conflict", type_)
    assert card.topic.startswith(topic)
    assert sorted(values_of(card)) == sorted(values)


def test_why_names_the_values_as_the_card_shows_them(cards_of: CardsOf) -> None:
    told = "The explosion at the mill of Ostra happened {} on Tuesday."
    (card,) = cards_of(*map(told.format, ("about two hours before noon", "around 10 a.m.", "at 10:40 a.m.")))
    assert all(f"“{value.value}”" in card.why for value in card.values)


def test_a_toll_told_beside_that_of_the_event_itself_is_named_by_its_place(cards_of: CardsOf) -> None:
    before = (
        "\n\nThe mayor spoke of the harbour. The town band played.\n\nShops were shut.\n\nA service was held at noon."
    )
    earlier = "\n\nIn February a fire in a hotel in Velmstad killed {} people, police said."
    first = SANK.format(12) + before + earlier.format(31)
    second = DROWNED.format("Twelve") + before + earlier.format(34)
    (card,) = cards_of(first, second)
    assert card.topic == "number of people killed in Velmstad"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SANK.format("about 130"), DROWNED.format("About 140")),
        (SANK.format("more than 60"), DROWNED.format("More than 40")),
        (
            "The council of Ostra will build 40 new schools in the valley, mayor Ana Lopez said.",
            "The council of Ostra built 25 new schools in the valley, mayor Ana Lopez said.",
        ),
        (
            "The ferry Brisa sank off Cape Merrow on Tuesday, killing 24 people, police in Ostra said.",
            SPLIT.format("five"),
        ),
    ],
    ids=["two hedges", "two bounds", "forecast and result", "a group of people"],
)
def test_values_that_may_both_be_right_differ(cards_of: CardsOf, first: str, second: str) -> None:
    (card,) = cards_of(first, second)
    assert card.severity == "differs"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SANK.format(12), DROWNED.format("Twelve")),
        (SANK.format("about 130"), DROWNED.format("128")),
        (SANK.format("at least 12"), DROWNED.format("Fourteen")),
        (
            SANK.format(12),
            "Twelve people, including five children, were killed when the ferry Brisa sank off Cape Merrow on Tuesday.",
        ),
        (
            "The ferry Brisa sank off Cape Merrow on Tuesday, killing 24 people, police in Ostra said.",
            SPLIT.format("four"),
        ),
        (
            "Two soldiers and three civilians were killed in the attack on the market of Ostra on Tuesday.",
            "Five people were killed in the attack on the market of Ostra on Tuesday.",
        ),
        (
            SANK.format(12),
            "A ferry sank off Cape Merrow on Tuesday.\n\n"
            "In 2019, 40 people were killed when the ferry Luna sank off Cape Merrow.",
        ),
        ("Ana Lopez, 53, was elected mayor of Ostra.", "Jan Ek, 47, was elected to the council of Ostra."),
        (
            "Ana Lopez began her fifth term as mayor of Ostra on Sunday.",
            "Jan Ek has begun his sixth term in Ostra.",
        ),
        (
            "Trade between Ostra and Merrow reached $270 billion in 2030, minister Ana Lopez said.",
            "Minister Ana Lopez said trade between Ostra and Merrow reached USD 270.1 billion last year.",
        ),
        (
            "The quake struck 290 km (180 miles) west of the capital, Ostra, on Tuesday.",
            "The quake struck 180 miles west of Ostra on Tuesday.",
        ),
    ],
    ids=[
        "the same",
        "about and exact",
        "a bound and a figure within",
        "a part",
        "a sum of parts",
        "two figures in one sentence",
        "another year's event",
        "two people's ages",
        "two people's terms",
        "rounded and exact",
        "two units",
    ],
)
def test_no_card_where_nothing_contradicts(cards_of: CardsOf, first: str, second: str) -> None:
    assert cards_of(first, second) == ()


def test_tuesday_and_the_next_day_s_yesterday_agree(cards_of: CardsOf) -> None:
    tuesday = HARBOUR, "2031-04-03", MET.format("on Tuesday")
    assert cards_of(tuesday, (GAZETTE, "2031-04-02", MEETING.format("yesterday"))) == ()
    assert len(cards_of(tuesday, (GAZETTE, "2031-04-03", MEETING.format("yesterday")))) == 1


def test_undated_articles_compare_by_name_and_the_card_says_so(cards_of: CardsOf) -> None:
    (card,) = cards_of((HARBOUR, None, MET.format("on Tuesday")), (GAZETTE, None, MEETING.format("on Wednesday")))
    assert "by name" in card.why
    assert cards_of((HARBOUR, None, MET.format("on Tuesday")), (GAZETTE, None, MEETING.format("yesterday"))) == ()


def test_a_running_count_is_tagged_as_an_update_and_lists_every_figure(cards_of: CardsOf) -> None:
    third = "Twenty people were killed when the ferry Brisa sank off Cape Merrow, the mayor of Ostra said."
    (card,) = cards_of(
        (HARBOUR, "2031-04-02", SANK.format(12)),
        (GAZETTE, "2031-04-03", DROWNED.format("Fourteen")),
        (TIDE, "2031-04-04", third),
    )
    assert "update" in card.tags
    assert values_of(card) == {"12": ["0.md"], "14": ["1.md"], "20": ["2.md"]}


def test_figures_of_one_day_are_no_update(cards_of: CardsOf) -> None:
    (card,) = cards_of(SANK.format(12), DROWNED.format("Fourteen"))
    assert "update" not in card.tags


def test_the_value_that_most_articles_give_comes_first(cards_of: CardsOf) -> None:
    fourteen = "Fourteen people were killed when the ferry Brisa sank off Cape Merrow, the mayor of Ostra said."
    (card,) = cards_of(SANK.format(12), DROWNED.format("Fourteen"), (TIDE, "2031-04-03", fourteen))
    assert list(values_of(card)) == ["14", "12"]


def test_copies_never_conflict_with_each_other(cards_of: CardsOf) -> None:
    piers = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda".split()
    yards = (f"Behind {pier} pier, {pier} yard and {pier} mill stand in the {pier} lane of old." for pier in piers)
    body = " ".join([*yards, *(f"Then {pier} dock was dug beside {pier} wall by hand." for pier in piers)])
    first = HARBOUR, "2031-04-03", f"{SANK.format(12)}\n\n{body}"
    typo = GAZETTE, "2031-04-03", f"{SANK.format(14)}\n\n{body}"
    assert cards_of(first, typo) == ()


def test_a_card_says_what_was_compared_and_shows_where_it_stands(snapshot_of: Callable[..., Snapshot]) -> None:
    snapshot = snapshot_of(SANK.format(12), DROWNED.format("Fourteen"))
    (card,) = (one for one in snapshot.discrepancies if one.type == "number")
    assert "“12” and “14”" in card.why
    shown = [snapshot.text_of(mention.span) for one in card.values for mention in one.mentions]
    assert shown == ["12 people", "Fourteen people"]
    disputed = [claim for claim in snapshot.claims if claim.id in card.claims]
    assert disputed
    assert {claim.status for claim in disputed} == {"conflict"}


def test_figures_of_a_running_count_were_each_right_in_their_time(cards_of: CardsOf) -> None:
    later = GAZETTE, "2031-04-05", DROWNED.format("Fourteen")
    (card,) = cards_of((HARBOUR, "2031-04-03", SANK.format(12)), later)
    assert card.severity is Severity.DIFFERS
    assert card.why.endswith("differ, though each may have been right in its time.")


def test_a_claim_tells_of_all_conflicts_that_it_is_in(snapshot_of: Callable[..., Snapshot]) -> None:
    told = "The ferry Brisa sank off Cape Merrow on Tuesday, killing {} people and injuring {}, police in Ostra said."
    snapshot = snapshot_of(told.format(12, 30), told.format(14, 44))
    disputed = {claim.why for claim in snapshot.claims if claim.status == "conflict"}
    assert "Other articles give an incompatible value: number of injured; number of people killed." in disputed


def test_values_that_may_both_be_right_can_be_one_claim(snapshot_of: Callable[..., Snapshot]) -> None:
    first = "The harbour council of Ostra met the ferry owners in the old customs house on Tuesday."
    second = "The harbour council of Ostra met the ferry owners in the old customs house this week."
    (claim,) = (claim for claim in snapshot_of(first, second).claims if "customs house" in claim.statement)
    assert len(claim.mentions) == 2

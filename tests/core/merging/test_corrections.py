"""What the reader set right: applied to any grouping, the same for every order, and holding when articles come."""

from hypothesis import given
from hypothesis import strategies as st

from copydesk.core.marking import Mark, MarkKind
from copydesk.core.merging.corrections import Regrouping, corrections_of
from copydesk.core.merging.coverage import Coverage
from copydesk.core.model import (
    Article,
    ArticleStatus,
    Confidence,
    EntityType,
    Extract,
    LocalEntity,
    Quotation,
    QuoteKind,
    Range,
    Statement,
    Zone,
)


def regrouped(groups: list[str], joined: str = "", apart: str = "") -> list[str]:
    regrouping = Regrouping(*(frozenset((pair[0], pair[1]) for pair in pairs.split()) for pairs in (joined, apart)))
    parts = regrouping.applied([list(group) for group in groups], lambda one: [one], str.casefold)
    return ["".join(part) for part in parts]


def test_without_corrections_the_groups_are_as_they_were() -> None:
    assert regrouped(["ab", "c"]) == ["ab", "c"]


def test_groups_that_belong_together_are_one() -> None:
    assert regrouped(["ab", "c", "de"], joined="bd") == ["abde", "c"]


def test_a_member_is_taken_out_and_the_rest_stays_together() -> None:
    assert regrouped(["abc"], apart="ab ac") == ["a", "bc"]


def test_what_came_later_goes_to_the_larger_part() -> None:
    assert regrouped(["abcxyz"], apart="ab ac") == ["a", "bcxyz"]


def test_what_came_later_goes_to_the_part_with_its_name() -> None:
    assert regrouped(["abcA"], apart="ab ac") == ["aA", "bc"]


def test_two_that_were_taken_out_one_after_the_other_stay_apart() -> None:
    assert regrouped(["abcd"], apart="ab ac ad cb cd ca") == ["a", "bd", "c"]


def test_joining_what_is_gone_does_nothing() -> None:
    assert regrouped(["ab", "c"], joined="bz", apart="ay") == ["ab", "c"]


pairs = st.frozensets(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=8)


@given(pairs, pairs, st.lists(st.sampled_from("abcdefgh"), unique=True, min_size=1))
def test_every_member_stands_in_one_group_and_apart_means_apart(joined, apart, members) -> None:
    members = sorted(members)
    parts = Regrouping(joined, apart).applied([members], lambda one: [one])
    assert sorted(member for part in parts for member in part) == members
    if not joined:
        for one, other in apart:
            assert one == other or not any(one in part and other in part for part in parts)
    for one, other in joined:
        if one in members and other in members:
            assert any(one in part and other in part for part in parts)


TEXTS = {
    "a": "Ada Penn said the pier was safe. The pier was closed on Monday.",
    "b": "Officer Penn said the pier was safe. The pier was shut on Monday.",
}


def article(name: str) -> tuple[Article, Extract]:
    text = TEXTS[name]
    penn = text.index("Penn")
    said = Range(text.index("the pier"), text.index("."))
    closed = Range(text.index("The pier"), len(text) - 1)
    entity = LocalEntity(text[: penn + 4], EntityType.PERSON, (text[: penn + 4],), (Range(0, penn + 4),))
    quotation = Quotation(QuoteKind.INDIRECT, (said,), (), text[: penn + 4], Range(0, penn + 4), (0,), "say")
    words = ("close", "monday", "pier") if name == "a" else ("monday", "pier", "shut")
    statement = Statement(closed, closed, Zone.BODY, "own", None, "close", words, (), None, ())
    known = Article(
        f"{name}.txt", name * 4, ArticleStatus.OK, outlet="Antrim Post", origin="Antrim Post", text=text,
        found_by={"outlet": "metadata"}, body=(Range(0, len(text)),), published="2024-03-01",
    )  # fmt: skip
    return known, Extract((entity,), (quotation,), (statement,))


def mark(kind: MarkKind, member: str, content: str) -> Mark:
    return Mark(kind, member, content, 1.0)


def snapshot_with(*marks: Mark, order: str = "ab"):
    coverage = Coverage()
    coverage.correct(corrections_of(marks))
    for name in order:
        coverage.put(*article(name))
    return coverage.snapshot()


def test_the_readers_outlet_and_date_are_counted_and_named_as_theirs() -> None:
    shown = snapshot_with(
        mark(MarkKind.OUTLET, "bbbb", '{"outlet": "Lough News"}'),
        mark(MarkKind.PUBLISHED, "bbbb", '{"published": "2024-03-02"}'),
    ).articles_by_id["b.txt"]
    assert (shown.outlet, shown.origin, shown.published) == ("Lough News", "Lough News", "2024-03-02")
    assert shown.found_by == {"outlet": "reader", "published": "reader"}


def test_the_reader_names_the_speaker_and_the_kind() -> None:
    said = article("a")[1].quotations[0].content[0]
    key = f"aaaa:{said.start}:{said.end}"
    quotes = snapshot_with(
        mark(MarkKind.SPEAKER, key, '{"speaker": "the harbour master"}'),
        mark(MarkKind.QUOTE_KIND, key, '{"kind": "partial"}'),
        order="a",
    ).quotes
    assert [(q.speaker, q.speakers, q.kind, q.confidence) for q in quotes] == [
        ("the harbour master", (), QuoteKind.PARTIAL, Confidence.HIGH)
    ]


def test_a_speaker_who_is_named_here_is_that_entity() -> None:
    said = article("a")[1].quotations[0].content[0]
    shown = snapshot_with(mark(MarkKind.SPEAKER, f"aaaa:{said.start}:{said.end}", '{"speaker": "Officer Penn"}'))
    officer = next(entity for entity in shown.entities if "Officer Penn" in entity.aliases)
    assert any(officer.id in quote.speakers and quote.variants[0].article == "a.txt" for quote in shown.quotes)


def test_claims_and_entities_are_merged_and_split_in_any_order_of_arrival() -> None:
    a, b = (article(name)[1].statements[0].span for name in "ab")
    joined = mark(MarkKind.CLAIM_JOINED, f"aaaa:{a.start}:{a.end}", f'{{"members": ["bbbb:{b.start}:{b.end}"]}}')
    names = mark(MarkKind.ENTITY_JOINED, "aaaa:0:8", '{"members": ["bbbb:0:12"]}')
    merged = snapshot_with(joined, names)
    assert [len(claim.mentions) for claim in merged.claims] == [2]
    assert [entity.aliases for entity in merged.entities] in (
        [("Ada Penn", "Officer Penn")],
        [("Officer Penn", "Ada Penn")],
    )
    assert snapshot_with(joined, names, order="ba") == merged
    cut = mark(MarkKind.CLAIM_APART, f"aaaa:{a.start}:{a.end}", f'{{"members": ["bbbb:{b.start}:{b.end}"]}}')
    assert [len(claim.mentions) for claim in snapshot_with(cut).claims] == [1, 1]


def test_taking_a_correction_back_gives_what_was_there_before() -> None:
    coverage = Coverage()
    for name in "ab":
        coverage.put(*article(name))
    before = coverage.snapshot()
    coverage.correct(corrections_of([mark(MarkKind.OUTLET, "bbbb", '{"outlet": null}')]))
    assert coverage.is_stale
    assert coverage.snapshot().articles_by_id["b.txt"].outlet is None
    coverage.correct(corrections_of([]))
    assert coverage.snapshot() == before

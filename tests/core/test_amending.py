"""What the reader does to an item, through the marks and back into the coverage."""

from dataclasses import replace

import pytest

from copydesk.core.amending import (
    dismissed,
    given_date,
    given_outlet,
    given_speaker,
    joined,
    judged,
    parted,
    parts_of,
    restored,
)
from copydesk.core.marking import Markings, MarkKind, Verdict
from copydesk.core.merging.corrections import corrections_of
from copydesk.core.merging.coverage import Coverage
from copydesk.core.model import (
    Article,
    ArticleStatus,
    EntityType,
    Extract,
    LocalEntity,
    Range,
    Snapshot,
    Statement,
    Zone,
)
from copydesk.core.state.marks import Marks

NAMES = {"a": "Ada Penn", "b": "Ada Penn", "c": "Ada Penn", "d": "Bo Lark"}


@pytest.fixture
def marks() -> Marks:
    return Marks()


class Desk:
    """A coverage of articles that each say one thing, seen through marks."""

    def __init__(self, marks: Marks) -> None:
        self.marks = marks
        self.coverage = Coverage()

    def snapshot(self, names: str) -> Snapshot:
        for name in names:
            self.coverage.put(*article(name))
        self.coverage.correct(corrections_of(self.marks.all()))
        return self.coverage.snapshot()


def article(name: str) -> tuple[Article, Extract]:
    text = f"{NAMES[name]} closed the northern pier on Monday"
    whole = Range(0, len(text))
    named = Range(0, len(NAMES[name]))
    entity = LocalEntity(NAMES[name], EntityType.PERSON, (NAMES[name],), (named,))
    words = ("close", "monday", "northern", "pier")
    statement = Statement(whole, whole, Zone.BODY, "own", None, "close", words, (0,), 0, ())
    known = Article(
        f"{name}.txt", name * 8, ArticleStatus.OK, outlet=name.upper(), origin=name.upper(), text=text, body=(whole,)
    )
    return known, Extract((entity,), (), (statement,))


def groups(snapshot: Snapshot) -> list[str]:
    return sorted("".join(sorted({span.article[0] for span in entity.mentions})) for entity in snapshot.entities)


def test_entities_are_merged_and_split_again(marks: Marks) -> None:
    desk = Desk(marks)
    snapshot = desk.snapshot("abcd")
    assert groups(snapshot) == ["abc", "d"]
    marks.change("merge", joined(snapshot, snapshot.entities[0], snapshot.entities[1], marks.all()))
    snapshot = desk.snapshot("")
    assert groups(snapshot) == ["abcd"]
    bo = next(part for part in parts_of(snapshot, snapshot.entities[0]) if "Bo Lark" in part.label)
    marks.change("split", parted(snapshot, snapshot.entities[0], bo, marks.all()))
    assert groups(desk.snapshot("")) == ["abc", "d"]
    marks.undo()
    assert groups(desk.snapshot("")) == ["abcd"]


def test_parts_taken_out_one_after_the_other_stay_apart_and_newcomers_go_to_the_rest(marks: Marks) -> None:
    desk = Desk(marks)
    for letter in "ab":
        snapshot = desk.snapshot("abc")
        entity = next(each for each in snapshot.entities if len(each.mentions) > 1)
        part = next(part for part in parts_of(snapshot, entity) if part.label.endswith(letter.upper()))
        marks.change("split", parted(snapshot, entity, part, marks.all()))
    assert groups(desk.snapshot("")) == ["a", "b", "c"]


def test_merging_what_was_split_makes_it_one_again(marks: Marks) -> None:
    desk = Desk(marks)
    snapshot = desk.snapshot("ab")
    (entity,) = snapshot.entities
    marks.change("split", parted(snapshot, entity, parts_of(snapshot, entity)[0], marks.all()))
    snapshot = desk.snapshot("")
    assert groups(snapshot) == ["a", "b"]
    marks.change("merge", joined(snapshot, *snapshot.entities, marks.all()))
    assert groups(desk.snapshot("")) == ["ab"]


def test_claims_are_merged_and_split_by_mention(marks: Marks) -> None:
    desk = Desk(marks)
    snapshot = desk.snapshot("abc")
    for other in snapshot.claims[1:]:
        marks.change("merge", joined(snapshot, snapshot.claims[0], other, marks.all()))
    snapshot = desk.snapshot("")
    (claim,) = snapshot.claims
    assert [part.label[:2] for part in parts_of(snapshot, claim)] == ["A:", "B:", "C:"]
    marks.change("split", parted(snapshot, claim, parts_of(snapshot, claim)[1], marks.all()))
    found = sorted("".join(report.span.article[0] for report in each.mentions) for each in desk.snapshot("").claims)
    assert found == ["ac", "b"]


def test_a_verdict_follows_the_member_into_a_merged_claim_and_none_is_taken_back(marks: Marks) -> None:
    desk = Desk(marks)
    snapshot = desk.snapshot("a")
    marks.change("verdict", judged(snapshot, snapshot.claims[0], Verdict.VERIFIED, "seen"))
    snapshot = desk.snapshot("bc")
    for other in snapshot.claims[1:]:
        marks.change("merge", joined(snapshot, snapshot.claims[0], other, marks.all()))
    snapshot = desk.snapshot("")
    (judgement,) = Markings(marks.all()).judgements(snapshot, snapshot.claims[0])
    assert (judgement.verdict, judgement.note) == (Verdict.VERIFIED, "seen")
    marks.change("verdict", judged(snapshot, snapshot.claims[0], Verdict.UNSTARTED, ""))
    assert Markings(marks.all()).judgements(snapshot, snapshot.claims[0]) == []


def test_outlet_and_date_are_set_on_the_file_and_survive_its_renaming(marks: Marks) -> None:
    desk = Desk(marks)
    snapshot = desk.snapshot("a")
    marks.change("outlet", given_outlet(snapshot, snapshot.articles[0], "Lough News"))
    marks.change("date", given_date(snapshot, snapshot.articles[0], "2024-03-01"))
    known, extract = article("a")
    desk.coverage.remove("a.txt")
    desk.coverage.put(replace(known, id="renamed.txt"), extract)
    (shown,) = desk.snapshot("").articles
    assert (shown.id, shown.outlet, shown.published) == ("renamed.txt", "Lough News", "2024-03-01")


def test_every_member_carries_a_dismissal_and_a_speaker(marks: Marks) -> None:
    snapshot = Desk(marks).snapshot("a")
    assert dismissed(snapshot, _card(snapshot)).keys() == restored(snapshot, _card(snapshot)).keys()
    assert {kind for kind, _ in dismissed(snapshot, _card(snapshot))} == {MarkKind.DISMISSED}
    assert given_speaker(snapshot, _quote(), "Bo").keys() == {(MarkKind.SPEAKER, "aaaaaaaa:0:3")}


def _card(snapshot: Snapshot):
    from copydesk.core.model import Confidence, Discrepancy, DisputedValue, Evidence, Severity

    values = tuple(
        DisputedValue(text, (Evidence("a.txt", 0, end, 0, end, "own"),)) for text, end in (("1", 3), ("2", 4))
    )
    return Discrepancy("d", "number", Severity.CONFLICT, (), Confidence.LOW, "piers", "", (), values)


def _quote():
    from copydesk.core.model import Confidence, Quote, QuoteKind, Variant

    variant = Variant("a.txt", (Range(0, 3),), (), None, None, None, None, None, None)
    return Quote("q", None, (), QuoteKind.INDIRECT, Confidence.LOW, False, (variant,))

"""Whose words a claim is, after the reader said who spoke; and who bears a name, after the reader merged two."""

from copydesk.core.marking import Mark, MarkKind
from copydesk.core.merging.corrections import corrections_of
from copydesk.core.merging.coverage import Coverage
from copydesk.core.model import (
    Article,
    ArticleStatus,
    EntityType,
    Extract,
    Fact,
    LocalEntity,
    Quotation,
    QuoteKind,
    Range,
    Statement,
    Zone,
)

TEXT = "Ada Penn told Bo Lund that the quay was closed on Monday. The crane fell into the dock."


def place(words: str) -> Range:
    return Range(TEXT.index(words), TEXT.index(words) + len(words))


def person(name: str, *, ambiguous: bool = False) -> LocalEntity:
    return LocalEntity(name, EntityType.PERSON, (name,), (place(name),), ambiguous=ambiguous)


SAID = place("that the quay was closed on Monday")
CLOSED = place("the quay was closed on Monday")
FELL = place("The crane fell into the dock")
ARTICLE = Article("a.txt", "aaaa", ArticleStatus.OK, outlet="Quay Post", text=TEXT, body=(Range(0, len(TEXT)),))
FACT = Fact("date", ("close",), "closing of the quay", place("Monday"), SAID, "Monday", voice="Ada Penn")
EXTRACT = Extract(
    (person("Ada Penn"), person("Bo Lund")),
    (Quotation(QuoteKind.INDIRECT, (SAID,), (), "Ada Penn", place("Ada Penn"), (0,), "tell"),),
    (
        Statement(CLOSED, SAID, Zone.BODY, "Ada Penn", 0, "close", ("close", "monday", "quay"), (), None, ()),
        Statement(FELL, FELL, Zone.BODY, "own", None, "fall", ("crane", "dock", "fall"), (), None, ()),
    ),
    (FACT,),
)
MEMBER = f"aaaa:{SAID.start}:{SAID.end}"


def voiced(speaker: str) -> Extract:
    given = Mark(MarkKind.SPEAKER, MEMBER, f'{{"speaker": {speaker}}}', 1.0)
    return corrections_of([given]).extract(ARTICLE, EXTRACT)


def test_what_the_quotation_holds_is_vouched_for_by_its_new_speaker() -> None:
    told = voiced('"Bo Lund"')
    assert [(one.voice, one.voice_entity) for one in told.statements] == [("Bo Lund", 1), ("own", None)]
    assert [fact.voice for fact in told.facts] == ["Bo Lund"]
    assert told.quotations == EXTRACT.quotations


def test_a_speaker_who_is_not_named_in_the_article_is_a_voice_by_name_alone() -> None:
    assert next((one.voice, one.voice_entity) for one in voiced('"the mayor"').statements) == ("the mayor", None)


def test_nobody_named_is_an_unnamed_voice() -> None:
    assert next((one.voice, one.voice_entity) for one in voiced("null").statements) == ("unnamed", None)


def test_an_article_without_a_corrected_quotation_is_the_same_object() -> None:
    other = Mark(MarkKind.SPEAKER, "bbbb:0:9", '{"speaker": "Bo Lund"}', 1.0)
    assert corrections_of([other]).extract(ARTICLE, EXTRACT) is EXTRACT
    assert corrections_of([]).extract(ARTICLE, EXTRACT) is EXTRACT


def test_the_claim_of_the_coverage_follows_and_comes_back() -> None:
    coverage = Coverage()
    coverage.put(ARTICLE, EXTRACT)

    def voices() -> set[str]:
        return {report.voice for claim in coverage.snapshot().claims for report in claim.mentions}

    assert voices() == {"Ada Penn", "own"}
    coverage.correct(corrections_of([Mark(MarkKind.SPEAKER, MEMBER, '{"speaker": "Bo Lund"}', 1.0)]))
    assert voices() == {"Bo Lund", "own"}
    coverage.correct(corrections_of([]))
    assert voices() == {"Ada Penn", "own"}


def test_an_entity_that_the_reader_merged_is_ambiguous_no_more() -> None:
    extract = Extract((person("Ada Penn", ambiguous=True), person("Bo Lund", ambiguous=True)))
    coverage = Coverage()
    coverage.put(ARTICLE, extract)
    assert [entity.ambiguous for entity in coverage.snapshot().entities] == [True, True]
    one, other = place("Ada Penn"), place("Bo Lund")
    members = f'{{"members": ["aaaa:{other.start}:{other.end}"]}}'
    coverage.correct(corrections_of([Mark(MarkKind.ENTITY_JOINED, f"aaaa:{one.start}:{one.end}", members, 1.0)]))
    assert [(entity.name, entity.ambiguous) for entity in coverage.snapshot().entities] == [("Ada Penn", False)]

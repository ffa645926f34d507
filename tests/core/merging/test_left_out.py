"""What was read in a paragraph that is left out goes with it, and nothing that stays loses its references."""

from copydesk.core.merging.left_out import extract_without
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

STAYS, GOES = Range(0, 100), Range(102, 200)


def entity(name: str, *mentions: Range) -> LocalEntity:
    return LocalEntity(name, EntityType.PERSON, (name,), mentions)


def fact(span: Range, **told: object) -> Fact:
    return Fact("number", ("x",), "x", span, span, "x", **told)  # type: ignore[arg-type]


def statement(span: Range, **told: object) -> Statement:
    known: dict[str, object] = {"voice_entity": None, "entities": (), "subject": None, **told}
    return Statement(span, span, Zone.BODY, "own", predicate="be", tokens=(), numbers=(), **known)  # type: ignore[arg-type]


ONLY_THERE = entity("Ada Penn", Range(110, 118))
IN_BOTH = entity("Jan Ek", Range(10, 16), Range(120, 126))
ONLY_HERE = entity("Tom Roe", Range(30, 37))


def without(extract: Extract, text: str = " " * 200) -> Extract:
    return extract_without(extract, Article("a", "a", ArticleStatus.OK, text=text, body=(STAYS, GOES)), [GOES])


def test_a_mention_goes_with_its_line_and_who_is_named_nowhere_else_goes_too() -> None:
    left = without(Extract(entities=(ONLY_THERE, IN_BOTH, ONLY_HERE)))
    assert [(one.name, one.mentions) for one in left.entities] == [
        ("Jan Ek", (Range(10, 16),)),
        ("Tom Roe", (Range(30, 37),)),
    ]


def test_what_stays_still_speaks_of_the_same_people() -> None:
    piece = Range(5, 60)
    left = without(
        Extract(
            entities=(ONLY_THERE, IN_BOTH, ONLY_HERE),
            quotations=(Quotation(QuoteKind.DIRECT, (piece,), (piece,), speakers=(0, 2)),),
            statements=(statement(piece, voice_entity=1, entities=(0, 1, 2), subject=2, facts=(0, 1)),),
            facts=(fact(GOES, owner=0), fact(piece, owner=1, target=0, entities=(1, 2), nearby=(0, 1, 2))),
        )
    )
    assert left.quotations[0].speakers == (1,)
    (told,) = left.statements
    assert (told.voice_entity, told.entities, told.subject, told.facts) == (0, (0, 1), 1, (0,))
    (stayed,) = left.facts
    assert (stayed.owner, stayed.target, stayed.entities, stayed.nearby) == (0, None, (0, 1), (0, 1))


def test_what_was_read_in_the_line_alone_is_gone() -> None:
    inside, across = Range(110, 150), Range(90, 150)
    left = without(
        Extract(
            quotations=(
                Quotation(QuoteKind.DIRECT, (inside,), ()),
                Quotation(QuoteKind.DIRECT, (STAYS, inside), ()),
            ),
            statements=(statement(inside), statement(across)),
            facts=(fact(inside), fact(across)),
        )
    )
    assert [one.content for one in left.quotations] == [(STAYS, inside)]
    assert [one.span for one in left.statements] == [across]
    assert [one.span for one in left.facts] == [across]


def test_names_and_roles_that_only_the_line_prints_go() -> None:
    text = "Penn, the mate, said so. The captain agreed.".ljust(102) + "Ada Penn, harbour editor, and the captain"
    ada = LocalEntity(
        "Ada Penn",
        EntityType.PERSON,
        ("Ada Penn", "Penn"),
        (Range(0, 4), Range(102, 110)),
        roles=("mate", "harbour editor", "captain"),
    )
    (left,) = without(Extract(entities=(ada,)), text).entities
    assert (left.name, left.aliases, left.mentions) == ("Penn", ("Penn",), (Range(0, 4),))
    assert left.roles == ("mate", "captain")


def test_a_name_that_stands_elsewhere_too_keeps_all_its_forms() -> None:
    text = "Ada Penn, the mate. Mrs Penn left.".ljust(102) + "Ada Penn"
    ada = LocalEntity(
        "Ada Penn",
        EntityType.PERSON,
        ("Ada Penn", "Penn"),
        (Range(0, 8), Range(24, 28), Range(102, 110)),
        roles=("mate",),
    )
    (left,) = without(Extract(entities=(ada,)), text).entities
    assert (left.name, left.aliases, left.roles) == ("Ada Penn", ("Ada Penn", "Penn"), ("mate",))

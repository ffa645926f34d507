"""Facts and statements of single articles, placed in the whole: local names become the entities of all articles."""

from collections.abc import Iterator, Mapping, Sequence

from copydesk.core.comparing.slots import PlacedFact
from copydesk.core.merging.claims import PlacedStatement
from copydesk.core.model import Article, Entity, EntityType, Extract, Fact, Statement, Zone

_PLACES = frozenset({EntityType.GPE, EntityType.LOC, EntityType.FAC})
# News puts what happened, to how many, where and when into the headline and the first paragraphs.
_LEAD_PARAGRAPHS = 4

EntityOf = Mapping[tuple[str, int], Entity]
SlotOf = Mapping[tuple[str, int], tuple[int, int]]  # (article id, fact index) -> (slot, which of its values)


def place_facts(articles: Sequence[tuple[Article, Extract]], entity_of: EntityOf) -> Iterator[PlacedFact]:
    """The facts of all articles."""
    for article, extract in articles:
        lead_end = article.body[min(_LEAD_PARAGRAPHS, len(article.body)) - 1].end if article.body else 0
        for index, fact in enumerate(extract.facts):
            yield _placed(article, index, fact, entity_of, lead_end)


def _placed(article: Article, index: int, fact: Fact, entity_of: EntityOf, lead_end: int) -> PlacedFact:
    named = [entity_of[article.id, local] for local in fact.entities]
    return PlacedFact(
        (article.id, index),
        fact,
        article.id,
        article.published,
        None if fact.owner is None else entity_of[article.id, fact.owner].id,
        frozenset(entity.id for entity in named),
        frozenset(entity_of[article.id, local].id for local in fact.nearby),
        frozenset(entity.id for entity in named if entity.type in _PLACES),
        fact.zone is Zone.HEADLINE or fact.span.start < lead_end,
    )


def place_statements(
    articles: Sequence[tuple[Article, Extract]], entity_of: EntityOf, slot_of: SlotOf
) -> Iterator[PlacedStatement]:
    """The statements of all articles, each name's words replaced by its entity's id."""
    for article, extract in articles:
        for index, statement in enumerate(extract.statements):
            named = {local: entity_of[article.id, local] for local in statement.entities}
            slots = [slot_of[article.id, fact] for fact in statement.facts if (article.id, fact) in slot_of]
            yield PlacedStatement(
                (article.id, index),
                statement,
                _words(statement, list(named.values())),
                None if statement.subject is None else entity_of[article.id, statement.subject].id,
                dict(sorted(slots)),
            )


def _words(statement: Statement, named: Sequence[Entity]) -> tuple[str, ...]:
    spelt = {word for entity in named for alias in entity.aliases for word in alias.lower().split()}
    return tuple(sorted({word for word in statement.tokens if word not in spelt} | {entity.id for entity in named}))

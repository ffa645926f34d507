"""An extract without what was read in certain paragraphs: its mentions, facts, statements and quotations go with them.

Who is named nowhere else goes too, and what stays is told of the places that facts and entities have then.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from copydesk.core.model import Extract, Fact, LocalEntity, Quotation, Range, Statement

Places = Mapping[int, int]  # index before -> index after, of what stays


def extract_without(extract: Extract, dropped: Sequence[Range]) -> Extract:
    """`dropped`: paragraphs of the article."""
    thinned = [_thinned(entity, dropped) for entity in extract.entities]
    entities = _places([bool(entity.mentions) for entity in thinned])
    facts = _places([not _lies_in(fact.span, dropped) for fact in extract.facts])
    quotations = (one for one in extract.quotations if not all(_lies_in(piece, dropped) for piece in one.content))
    statements = (one for one in extract.statements if not _lies_in(one.span, dropped))
    return replace(
        extract,
        entities=tuple(thinned[index] for index in entities),
        quotations=tuple(_moved_quotation(one, entities) for one in quotations),
        statements=tuple(_moved_statement(one, entities, facts) for one in statements),
        facts=tuple(_moved_fact(extract.facts[index], entities) for index in facts),
    )


def _thinned(entity: LocalEntity, dropped: Sequence[Range]) -> LocalEntity:
    return replace(entity, mentions=tuple(one for one in entity.mentions if not _lies_in(one, dropped)))


def _lies_in(span: Range, dropped: Sequence[Range]) -> bool:
    return any(piece.start <= span.start and span.end <= piece.end for piece in dropped)


def _places(stays: Sequence[bool]) -> Places:
    kept = (index for index, is_kept in enumerate(stays) if is_kept)
    return {before: after for after, before in enumerate(kept)}


def _all(indices: Sequence[int], places: Places) -> tuple[int, ...]:
    return tuple(places[index] for index in indices if index in places)


def _one(index: int | None, places: Places) -> int | None:
    return None if index is None else places.get(index)


def _moved_quotation(quotation: Quotation, entities: Places) -> Quotation:
    return replace(quotation, speakers=_all(quotation.speakers, entities))


def _moved_statement(statement: Statement, entities: Places, facts: Places) -> Statement:
    return replace(
        statement,
        voice_entity=_one(statement.voice_entity, entities),
        entities=_all(statement.entities, entities),
        subject=_one(statement.subject, entities),
        facts=_all(statement.facts, facts),
    )


def _moved_fact(fact: Fact, entities: Places) -> Fact:
    return replace(
        fact,
        owner=_one(fact.owner, entities),
        target=_one(fact.target, entities),
        entities=_all(fact.entities, entities),
        nearby=_all(fact.nearby, entities),
    )

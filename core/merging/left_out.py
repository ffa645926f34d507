"""An extract without what was read in certain paragraphs: its mentions, facts, statements and quotations go with them.

Who is named nowhere else goes too, as do names and roles that stand nowhere else, and what stays is told of the places
that facts and entities have then.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from copydesk.core.extraction.names.keys import fullest_form
from copydesk.core.model import Article, Extract, Fact, LocalEntity, Quotation, Range, Statement

Places = Mapping[int, int]  # index before -> index after, of what stays


def extract_without(extract: Extract, article: Article, dropped: Sequence[Range]) -> Extract:
    """`dropped`: paragraphs of the article's body."""
    thinned = [_thinned(entity, article, dropped) for entity in extract.entities]
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


def _thinned(entity: LocalEntity, article: Article, dropped: Sequence[Range]) -> LocalEntity:
    """Without the mentions there, nor the names and roles that nothing else prints; of the names left the fullest."""
    mentions = tuple(one for one in entity.mentions if not _lies_in(one, dropped))
    if not mentions or len(mentions) == len(entity.mentions):
        return replace(entity, mentions=mentions)
    printed = Counter(_words(article, [one]) for one in mentions)
    gone = {_words(article, [one]) for one in entity.mentions} - printed.keys()
    aliases = [alias for alias in entity.aliases if alias not in gone] or list(entity.aliases)
    name = entity.name
    if name not in aliases:
        name = fullest_form(Counter({alias: printed[alias] for alias in aliases}), entity.type)
        aliases.sort(key=name.__ne__)
    left = _words(article, (piece for piece in article.body if piece not in dropped))
    roles = tuple(role for role in entity.roles if role in left or role not in _words(article, dropped))
    return replace(entity, name=name, aliases=tuple(aliases), mentions=mentions, roles=roles)


def _words(article: Article, pieces: Iterable[Range]) -> str:
    return " ".join(" ".join(article.text[start:end].split()) for start, end in pieces)


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

"""The coverage as FollowTheMoney entities, one JSON value a line, as Aleph and its kin load them.

An Article for each article that was read, and a Mention for each person or body that it names: the Mention's
`document` is the Article, `detectedSchema` what the name would be. Nobody is merged with anybody of another data set.
(https://followthemoney.tech/explorer/schemata/Mention/)
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from copydesk.core.model import Article, ArticleStatus, Entity, EntityType, Snapshot
from copydesk.core.reporting.kinds import EVERY_KIND, Kind
from copydesk.core.reporting.plain import as_json, one_line

_USED = (ArticleStatus.OK, ArticleStatus.COPY, ArticleStatus.SUPERSEDED)
_SCHEMATA = {EntityType.PERSON: "Person", EntityType.ORG: "Organization"}
_LANGUAGES = {"en": "eng"}


def money_lines(snapshot: Snapshot, only: frozenset[Kind] = EVERY_KIND) -> str:
    """The entities, articles first; the same coverage, the same text."""
    return "".join(as_json(entity) + "\n" for entity in _entities(snapshot, only))


def _entities(snapshot: Snapshot, only: frozenset[Kind]) -> Iterator[dict[str, Any]]:
    if Kind.ARTICLE in only:
        yield from (_article(article) for article in snapshot.articles if article.status in _USED)
    if Kind.ENTITY in only:
        for entity in snapshot.entities:
            if entity.type in _SCHEMATA:
                yield from _mentions(snapshot, entity)


def _article(article: Article) -> dict[str, Any]:
    properties: dict[str, Sequence[str | None]] = {
        "title": [article.headline],
        "fileName": [article.id],
        "author": list(article.byline),
        "publisher": [article.outlet],
        "publishedAt": [article.published],
        "sourceUrl": [article.url],
        "language": [_LANGUAGES.get(article.language or "")],
        "bodyText": ["\n\n".join(article.text[start:end] for start, end in article.body)],
    }
    return _entity(_article_id(article), "Article", properties)


def _mentions(snapshot: Snapshot, entity: Entity) -> Iterator[dict[str, Any]]:
    """One for each article that names the entity, with the forms that it has there."""
    forms: dict[str, dict[str, None]] = {}
    for span in entity.mentions:
        forms.setdefault(span.article, {})[snapshot.text_of(span)] = None
    schema = _SCHEMATA[entity.type]
    for path, names in sorted(forms.items()):
        document = _article_id(snapshot.articles_by_id[path])
        properties = {
            "name": [entity.name, *names],
            "document": [document],
            "detectedSchema": [schema],
        }
        yield _entity(_id(f"mention {document} {entity.id}"), "Mention", properties)


def _entity(entity_id: str, schema: str, properties: Mapping[str, Sequence[str | None]]) -> dict[str, Any]:
    kept = {
        name: list(dict.fromkeys(value if name == "bodyText" else one_line(value) for value in values if value))
        for name, values in properties.items()
    }
    return {"id": entity_id, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def _article_id(article: Article) -> str:
    return _id(f"article {article.sha256} {article.id}")


def _id(member: str) -> str:
    return f"copydesk-{hashlib.sha1(member.encode('utf-8', 'surrogatepass'), usedforsecurity=False).hexdigest()}"

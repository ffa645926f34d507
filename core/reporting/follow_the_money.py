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
from copydesk.core.reporting.plain import as_json, one_line, web_address

_USED = (ArticleStatus.OK, ArticleStatus.COPY, ArticleStatus.SUPERSEDED)
_SCHEMATA = {EntityType.PERSON: "Person", EntityType.ORG: "Organization"}
_LANGUAGES = {"en": "eng"}
# What the library's property types take at most (followthemoney 4: name, text, string), in characters.
_LONGEST = {"name": 384, "bodyText": 65_000}
_LONGEST_STRING = 1_024


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
        "sourceUrl": [web_address(article.url)],
        "language": [_LANGUAGES.get(article.language or "")],
        "bodyText": _pieces([article.text[start:end] for start, end in article.body]),
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
        name: list(dict.fromkeys(_fitting(name, value) for value in values if value))
        for name, values in properties.items()
    }
    return {"id": entity_id, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def _fitting(name: str, value: str) -> str:
    line = value if name == "bodyText" else one_line(value)
    return line[: _LONGEST.get(name, _LONGEST_STRING)]


def _pieces(paragraphs: Sequence[str]) -> list[str]:
    """The body in as many values as it takes, none cut inside a paragraph that fits into one."""
    longest, pieces = _LONGEST["bodyText"], [""]
    for paragraph in paragraphs:
        for start in range(0, len(paragraph), longest):
            part = paragraph[start : start + longest]
            if pieces[-1] and len(pieces[-1]) + 2 + len(part) > longest:
                pieces.append("")
            pieces[-1] += f"\n\n{part}" if pieces[-1] else part
    return pieces


def _article_id(article: Article) -> str:
    return _id(f"article {article.sha256} {article.id}")


def _id(member: str) -> str:
    return f"copydesk-{hashlib.sha1(member.encode('utf-8', 'surrogatepass'), usedforsecurity=False).hexdigest()}"

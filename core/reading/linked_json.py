"""JSON-LD: what a page's schema.org statements say of its article (https://schema.org/NewsArticle)."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from copydesk.core.errors import ArticleRejected
from copydesk.core.reading.parsed_json import parsed_json

_ARTICLES = (
    "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle",
    "ReviewNewsArticle", "AskPublicNewsArticle", "LiveBlogPosting", "BlogPosting", "Article", "Report", "WebPage",
)  # fmt: skip
_MOST_NODES = 5_000
_MOST_BLOCKS = 50


def linked_fields(blocks: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The fields of the first article in the blocks, of the most telling type."""
    found: list[Mapping[str, Any]] = []
    for block, _ in zip(blocks, range(_MOST_BLOCKS), strict=False):
        try:
            found += list(_nodes(parsed_json(block)))
        except ArticleRejected:
            continue  # pages are full of broken statements: what they do not say here, their other tags say
    nodes = [node for kind in _ARTICLES for node in found if kind in _kinds(node)]
    return article_fields(nodes[0]) if nodes else {}


def article_fields(node: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """The fields of one article of schema.org."""
    page = node.get("mainEntityOfPage")
    return {
        "title": texts(node.get("headline") or node.get("name")),
        "author": names(node.get("author") or node.get("creator")),
        "outlet": names(node.get("publisher") or node.get("sourceOrganization")),
        "published": texts(node.get("datePublished") or node.get("dateCreated")),
        "url": texts(node.get("url")) or texts(page.get("@id") if isinstance(page, Mapping) else page),
    }


def texts(value: Any) -> tuple[str, ...]:
    """The strings of a value: one, or those of a list."""
    values = value if isinstance(value, list) else [value]
    return tuple(each for each in values[:50] if isinstance(each, str) and each.strip())


def names(value: Any) -> tuple[str, ...]:
    """Names of people or bodies, written as text or as {"name": …}."""
    values = value if isinstance(value, list) else [value]
    return texts([each.get("name") if isinstance(each, Mapping) else each for each in values[:50]])


def _kinds(node: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(kind.rpartition("/")[2] for kind in texts(node.get("@type")))


def _nodes(value: Any) -> Iterator[Mapping[str, Any]]:
    """Every object, outer ones first; a flat loop, whatever the depth."""
    level, seen = [value], 0
    while level:
        below: list[Any] = []
        for each in level:
            seen += 1
            if seen > _MOST_NODES:
                return
            if isinstance(each, Mapping):
                yield each
                below += [inner for inner in each.values() if isinstance(inner, Mapping | list)]
            elif isinstance(each, list):
                below += each
        level = below

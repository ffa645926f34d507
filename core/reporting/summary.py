"""How much there is of each kind: the last line of a brief and the `summary` event."""

from collections import Counter
from typing import Any

from copydesk.core.model import Snapshot
from copydesk.core.reporting.brief import UNUSED


def summary_of(snapshot: Snapshot) -> dict[str, Any]:
    statuses = Counter(article.status.value for article in snapshot.articles)
    claims = Counter(claim.status.value for claim in snapshot.claims)
    severities = Counter(discrepancy.severity.value for discrepancy in snapshot.discrepancies)
    unknown = sum(article.outlet is None for article in snapshot.articles if article.status not in UNUSED)
    return {
        "articles": dict(sorted(statuses.items())),
        "outlets": len({article.outlet for article in snapshot.articles if article.outlet}),
        "articles_of_unknown_outlet": unknown,
        "entities": len(snapshot.entities),
        "quotes": len(snapshot.quotes),
        "claims": dict(sorted(claims.items())),
        "discrepancies": dict(sorted(severities.items())),
    }


# Of the articles, those that do not count like the rest; one of them, several.
_TOLD = {
    "copy": ("copy", "copies"),
    "superseded": ("earlier version", "earlier versions"),
    "failed": ("failed", "failed"),
    "skipped": ("skipped", "skipped"),
}


def summary_line(summary: dict[str, Any]) -> str:
    """`5 articles (1 failed) of 4 outlets: 2 conflicts, 1 differs, 40 claims, 12 quotes, 30 entities`."""
    articles, discrepancies = summary["articles"], summary["discrepancies"]
    notes = [_said(articles[status], status) for status in _TOLD if status in articles]
    if unknown := summary.get("articles_of_unknown_outlet"):  # not in what an earlier version told
        notes.append(f"{unknown} of unknown outlet")
    noted = f" ({', '.join(notes)})" if notes else ""
    return (
        f"{_count(sum(articles.values()), 'article')}{noted}"
        f" of {_count(summary['outlets'], 'outlet')}:"
        f" {_count(discrepancies.get('conflict', 0), 'conflict')}, {discrepancies.get('differs', 0)} differs,"
        f" {_count(sum(summary['claims'].values()), 'claim')}, {_count(summary['quotes'], 'quote')},"
        f" {summary['entities']} {'entity' if summary['entities'] == 1 else 'entities'}"
    )


def _said(number: int, status: str) -> str:
    one, several = _TOLD[status]
    return f"{number} {one if number == 1 else several}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

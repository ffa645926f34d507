"""The coverage report: one document that validates against report.schema.json."""

from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from typing import Any

from copydesk.core.marking import Mark
from copydesk.core.model import Snapshot
from copydesk.core.reporting.items import article_item, claim_item, discrepancy_item, entity_item, quote_item
from copydesk.core.reporting.kinds import EVERY_KIND, Kind
from copydesk.core.reporting.markings import mark_items
from copydesk.core.reporting.plain import as_json

SCHEMA = "copydesk.report/1"


@cache
def copydesk_version() -> str:
    return version("copydesk")


def report_document(
    snapshot: Snapshot,
    made_with_model: str,
    only: frozenset[Kind] = EVERY_KIND,
    marks: Sequence[Mark] | None = None,
) -> dict[str, Any]:
    """The report as plain values. `made_with_model` is the pipeline's name and version; a kind that `only` leaves out
    is an empty list; the reader's `marks` stand in it where they are asked for."""
    return {
        "schema": SCHEMA,
        "made_with": {"copydesk": copydesk_version(), "model": made_with_model},
        "articles": [article_item(article) for article in snapshot.articles if Kind.ARTICLE in only],
        "entities": [entity_item(snapshot, entity) for entity in snapshot.entities if Kind.ENTITY in only],
        "quotes": [quote_item(snapshot, quote) for quote in snapshot.quotes if Kind.QUOTE in only],
        "claims": [claim_item(snapshot, claim) for claim in snapshot.claims if Kind.CLAIM in only],
        "discrepancies": [
            discrepancy_item(snapshot, discrepancy)
            for discrepancy in snapshot.discrepancies
            if Kind.DISCREPANCY in only
        ],
        **({} if marks is None else {"marks": mark_items(snapshot, marks)}),
    }


def report_json(document: dict[str, Any]) -> str:
    """The document as text, one item a line, so that two reports can be compared by line. Same document, same text."""
    members = (f"{as_json(name)}: {_member(value)}" for name, value in document.items())
    return "{\n" + ",\n".join(members) + "\n}\n"


def _member(value: Any) -> str:
    if not isinstance(value, list) or not value:
        return as_json(value)
    return "[\n" + ",\n".join(map(as_json, value)) + "\n]"

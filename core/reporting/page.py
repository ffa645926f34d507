"""The coverage as one web page that needs nothing else: no server, no network, no script but its own.

Whatever an article holds is escaped by the template, and a Content-Security-Policy names the page's one style sheet
and one script by their hashes: even words that got through as markup could neither run nor fetch.
"""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from copydesk.core.marking import Mark, Markings
from copydesk.core.model import Severity, Snapshot
from copydesk.core.reporting.brief import METHOD, days_shown, with_severity
from copydesk.core.reporting.changes import UNCHANGED, WITHDRAWN
from copydesk.core.reporting.kinds import EVERY_KIND, Kind
from copydesk.core.reporting.page_articles import articles_of, days_of, outlets_of, revisions_shown
from copydesk.core.reporting.page_parts import cards_of, claims_of, speakers_of
from copydesk.core.reporting.plain import one_line
from copydesk.core.reporting.report import copydesk_version
from copydesk.core.reporting.summary import summary_line, summary_of
from copydesk.core.reporting.wording import STATUS_MEANINGS, TAG_MEANINGS, TYPE_WORDS

_BAR_WIDTH = 240  # of the longest bar, in CSS pixels


def html_page(
    snapshot: Snapshot,
    made_with_model: str,
    only: frozenset[Kind] = EVERY_KIND,
    marks: Sequence[Mark] | None = None,
) -> str:
    """The page. The same coverage gives the same bytes. With the reader's `marks` it tells their verdicts and what
    they dismissed."""
    from jinja2 import Environment, StrictUndefined

    style, script = _part("page.css"), _part("page.js")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_part("page.html.jinja")).render(
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        summary=summary_line(summary_of(snapshot)),
        published=days_shown(snapshot),
        shown={kind.value for kind in only},
        method=METHOD,
        legend=[*STATUS_MEANINGS.values(), *TAG_MEANINGS.items()],
        made_with=f"Copydesk {copydesk_version()} with {one_line(made_with_model)}",
        **_of_the_coverage(snapshot, Markings(marks or ())),
        **_of_the_articles(snapshot),
    )


def _of_the_coverage(snapshot: Snapshot, markings: Markings) -> dict[str, Any]:
    claims = claims_of(snapshot, markings)
    standing = {card.id for card in markings.standing(snapshot)}
    groups = {
        "Conflicts": [card for card in with_severity(snapshot, Severity.CONFLICT) if card.id in standing],
        "Differs": [card for card in with_severity(snapshot, Severity.DIFFERS) if card.id in standing],
    }
    dismissed = [card for card in snapshot.discrepancies if card.id not in standing]
    return {
        "groups": [(title, cards_of(snapshot, cards, markings)) for title, cards in groups.items()],
        "dismissed": cards_of(snapshot, dismissed, markings),
        "claims": claims,
        "shared": [claim for claim in claims if not claim.stands_alone],
        "alone": [claim for claim in claims if claim.stands_alone],
        "speakers": speakers_of(snapshot),
        "quotes": len(snapshot.quotes),
        "entities": [(one_line(each.name), TYPE_WORDS[each.type], len(each.mentions)) for each in snapshot.entities],
    }


def _of_the_articles(snapshot: Snapshot) -> dict[str, Any]:
    articles, outlets = articles_of(snapshot), outlets_of(snapshot)
    most = max((outlet.articles for outlet in outlets), default=1)
    return {
        "articles": articles,
        "days": days_of(articles),
        "outlets": outlets,
        "bar": lambda count: round(_BAR_WIDTH * count / most),
        "revisions": revisions_shown(snapshot),
        "withdrawn": WITHDRAWN,
        "unchanged": UNCHANGED,
    }


@cache
def _part(name: str) -> str:
    return files("copydesk.core.reporting").joinpath(name).read_text("utf-8")


def _hash(part: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()

"""The coverage as one web page that needs nothing else: no server, no network, no script but its own.

Whatever an article holds is escaped by the template, and a Content-Security-Policy names the page's one style sheet
and one script by their hashes: even words that got through as markup could neither run nor fetch.
"""

import base64
import hashlib
from functools import cache
from importlib.resources import files

from copydesk.core.model import Severity, Snapshot
from copydesk.core.reporting.brief import METHOD
from copydesk.core.reporting.kinds import EVERY_KIND, Kind
from copydesk.core.reporting.page_parts import articles_of, cards_of, claims_of, days_of, outlets_of, speakers_of
from copydesk.core.reporting.plain import one_line
from copydesk.core.reporting.report import copydesk_version
from copydesk.core.reporting.summary import summary_line, summary_of

_BAR_WIDTH = 240  # of the longest bar, in CSS pixels


def html_page(snapshot: Snapshot, made_with_model: str, only: frozenset[Kind] = EVERY_KIND) -> str:
    """The page. The same coverage gives the same bytes."""
    from jinja2 import Environment, StrictUndefined

    style, script = _part("page.css"), _part("page.js")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    articles = articles_of(snapshot)
    outlets = outlets_of(snapshot)
    most = max((outlet.articles for outlet in outlets), default=1)
    return environment.from_string(_part("page.html.jinja")).render(
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        summary=summary_line(summary_of(snapshot)),
        shown={kind.value for kind in only},
        groups=[
            ("Conflicts", cards_of(snapshot, Severity.CONFLICT)),
            ("Differs", cards_of(snapshot, Severity.DIFFERS)),
        ],
        claims=claims_of(snapshot),
        speakers=speakers_of(snapshot),
        quotes=len(snapshot.quotes),
        entities=[(one_line(each.name), each.type.value, len(each.mentions)) for each in snapshot.entities],
        articles=articles,
        days=days_of(articles),
        outlets=outlets,
        bar=lambda count: round(_BAR_WIDTH * count / most),
        method=METHOD,
        made_with=f"Copydesk {copydesk_version()} with {one_line(made_with_model)}",
    )


@cache
def _part(name: str) -> str:
    return files("copydesk.core.reporting").joinpath(name).read_text("utf-8")


def _hash(part: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()

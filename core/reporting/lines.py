"""The text line of an event: `20:31:04 ‼ conflict  Lopez’s term: fifth (Tide) / sixth (Post)  [d_9f3a]`."""

from collections.abc import Callable
from typing import Any

from copydesk.core.model import ClaimStatus, Severity
from copydesk.core.reporting.events import Event
from copydesk.core.reporting.plain import one_line
from copydesk.core.reporting.summary import summary_line
from copydesk.core.reporting.wording import SEVERITY_SIGNS, outlets_shown, status_phrase

Said = tuple[str, str, str]  # sign, label, words


class Ticker:
    """The lines of a run: each thing is told when it comes, and again when what its line says has changed.

    A group whose id changed because its smallest member did is no news: its heir takes over what was told of it.
    """

    def __init__(self) -> None:
        self._told_by_id: dict[str, str] = {}

    def line(self, event: Event) -> str | None:
        """The event's line, without time and line end; None where it tells a person nothing new."""
        heir = event.data.get("into")
        if heir is not None:
            told = self._told_by_id.pop(event.id, None)
            if told is not None:
                self._told_by_id.setdefault(heir, told)
            return None
        words = words_of(event)
        if words is None or self._told_by_id.get(event.id) == words:
            return None
        if "." not in event.type:
            return words
        self._told_by_id[event.id] = words
        return f"{words}  [{one_line(event.id)}]"


def words_of(event: Event) -> str | None:
    """Sign, label and words of an event; None for one that is only for machines."""
    say = _SAYERS.get(event.type)
    if say is None:
        return None
    sign, label, words = say(event.data)
    return f"{sign} {label:<8}  {one_line(words)}".rstrip()


def _article(sign: str, label: str) -> Callable[[dict[str, Any]], Said]:
    def say(data: dict[str, Any]) -> Said:
        headline = data["headline"] or "no headline"
        after = f", copy of {data['copy_of']}" if data["copy_of"] else f", {data['words']:,} words"
        return sign, label, f"{data['outlet'] or 'outlet unknown'}: {headline}{after}"

    return say


def _skipped(data: dict[str, Any]) -> Said:
    return "✗", data["status"], data["reason"] or "no reason given"


def _removed(data: dict[str, Any]) -> Said:
    return "-", "removed", data["outlet"] or "outlet unknown"


def _entity(data: dict[str, Any]) -> Said:
    articles = data["article_count"]
    return "@", "entity", f"{data['name']} ({data['type']}), {articles} {'article' if articles == 1 else 'articles'}"


def _quote(data: dict[str, Any]) -> Said:
    variants = data["variants"]
    carried = f" ({len(variants)} articles)" if len(variants) > 1 else ""
    denied = "is said not to have said" if data["negated"] else "said"
    return "“", "quote", f"{data['speaker'] or 'nobody named'} {denied}: {variants[0]['text']}{carried}"


def _claim(data: dict[str, Any]) -> Said:
    mentions = data["mentions"]
    voices = [mention["voice"] for mention in mentions]
    status = status_phrase(ClaimStatus(data["status"]), data["outlets"], data["origins"], voices, data["denied_by"])
    return "·", "claim", f"{status}: {data['statement']} ({outlets_shown(map(_outlet, mentions))})"


def _discrepancy(data: dict[str, Any]) -> Said:
    values = (f"{value['value']} ({outlets_shown(map(_outlet, value['mentions']))})" for value in data["values"])
    tags = f" ({', '.join(data['tags'])})" if data["tags"] else ""
    severity = Severity(data["severity"])
    return SEVERITY_SIGNS[severity], severity.value, f"{data['topic']}: {' / '.join(values)}{tags}"


def _gone(label: str, name: str) -> Callable[[dict[str, Any]], Said]:
    def say(data: dict[str, Any]) -> Said:
        return "-", label, data[name] or "nobody named"

    return say


def _outlet(mention: dict[str, Any]) -> str:
    """Who printed it; an unknown outlet is never guessed, its file stands for it."""
    return str(mention["outlet"] or mention["article"])


_SAYERS: dict[str, Callable[[dict[str, Any]], Said]] = {
    "hello": lambda data: (
        "·",
        "hello",
        f"copydesk {data['copydesk']} with {data['model']} follows {data['folder']}",
    ),
    "article.added": _article("+", "article"),
    "article.updated": _article("~", "article"),
    "article.copy": _article("=", "copy"),
    "article.skipped": _skipped,
    "article.removed": _removed,
    "entity.added": _entity,
    "entity.updated": _entity,
    "entity.withdrawn": _gone("gone", "name"),
    "quote.added": _quote,
    "quote.updated": _quote,
    "quote.withdrawn": _gone("gone", "speaker"),
    "claim.added": _claim,
    "claim.updated": _claim,
    "claim.withdrawn": _gone("gone", "statement"),
    "discrepancy.opened": _discrepancy,
    "discrepancy.updated": _discrepancy,
    "discrepancy.resolved": _gone("resolved", "topic"),
    "summary": lambda data: ("·", "summary", summary_line(data)),
    "bye": lambda data: ("·", "bye", data["reason"]),
}

"""The text line of an event: `20:31:04 ‼ conflict  Lopez’s term: fifth (Tide) / sixth (Post)  [d_9f3a]`.

What was told before and reads otherwise now has `changed:` before its words, what went has `gone:`.
"""

from collections.abc import Callable
from typing import Any

from copydesk.core.model import ClaimStatus, EntityType, Severity
from copydesk.core.reporting.events import Event
from copydesk.core.reporting.plain import one_line
from copydesk.core.reporting.summary import summary_line
from copydesk.core.reporting.wording import SEVERITY_SIGNS, TYPE_WORDS, outlets_shown, status_phrase

Said = tuple[str, str, str]  # sign, label, words

_LABEL = 8  # columns
_SELF_EXPLAINING = frozenset({"article", "copy", "failed", "skipped", "removed", "resolved"})  # their sign tells it


class Ticker:
    """The lines of a run: each thing is told when it comes, and again when what its line says has changed.

    A group whose id changed because its smallest member did is no news: its heir takes over what was told of it. Nor is
    what went and came again with the same words, as most of an article does of which a new version came: what goes is
    held back until all that came with it of its kind is told.
    """

    def __init__(self) -> None:
        self._told_by_id: dict[str, str] = {}
        self._going: dict[str, tuple[str, str]] = {}  # words as told -> id, words that tell that it went
        self._going_kind = ""

    def lines(self, event: Event) -> list[str]:
        """What the event gives a person to read, without time and line end; often nothing."""
        kind, _, happened = event.type.partition(".")
        lines = [] if kind == self._going_kind else self._gone()
        heir = event.data.get("into")
        if heir is not None:
            self._told_by_id.setdefault(heir, self._told_by_id.pop(event.id, ""))
        elif happened == "withdrawn":
            self._hold(event, kind)
        else:
            lines += self._line(event, happened)
        return lines

    def _line(self, event: Event, happened: str) -> list[str]:
        said = said_of(event)
        if said is None:
            return []
        words, told = _shown(*said), self._told_by_id.get(event.id)
        if not happened:
            return [words]
        if told == words:
            return []
        self._told_by_id[event.id] = words
        if self._going.pop(words, None) is not None:
            return []
        sign, label, text = said
        is_changed = told is not None or happened == "updated"
        shown = _shown(sign, label, f"changed: {text}") if is_changed and label not in _SELF_EXPLAINING else words
        return [_with_id(shown, event.id)]

    def _hold(self, event: Event, kind: str) -> None:
        said = said_of(event)
        if said is not None:
            told = self._told_by_id.pop(event.id, _shown(*said))
            self._going[told] = (event.id, _shown("-", kind, f"gone: {_text_of(told)}"))
            self._going_kind = kind

    def _gone(self) -> list[str]:
        lines = [_with_id(words, item_id) for item_id, words in self._going.values()]
        self._going.clear()
        return lines


def said_of(event: Event) -> Said | None:
    """Sign, label and words of an event; None for one that is only for machines."""
    say = _SAYERS.get(event.type)
    return None if say is None else say(event.data)


def _shown(sign: str, label: str, words: str) -> str:
    return f"{sign} {label:<{_LABEL}}  {one_line(words)}".rstrip()


def _text_of(shown: str) -> str:
    """The words without sign and label."""
    return shown[2 + _LABEL :].strip()


def _with_id(shown: str, item_id: str) -> str:
    return f"{shown}  [{one_line(item_id)}]"


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
    called, articles = TYPE_WORDS[EntityType(data["type"])], data["article_count"]
    return "@", "entity", f"{data['name']} ({called}), {articles} {'article' if articles == 1 else 'articles'}"


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

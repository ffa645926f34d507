"""Facts of how many voted for and against: "voted 57-43", "passed by 57 votes to 43", "43 members voted against"."""

import re
from collections.abc import Iterator

from copydesk.core.extraction.numerals import in_digits, may_hold_number
from copydesk.core.extraction.sentences import SentenceView
from copydesk.core.model import Fact, Range, Unit, Value

_NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,6}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]{3,5})?|"
    + (
        "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
        "eighteen|nineteen)"
    )
)
# "57-43", "57 to 43", "57 votes to 43", "57 for and 43 against"
_RESULT = re.compile(
    rf"(?<![\w.,-])({_NUMBER})(?: votes?)?(?:-|–| to )({_NUMBER})"
    r"(?![\w%]|[-–.,]\d| percent| per cent| (?:day|week|month|year|hour)s?)"
)
_BALLOT = re.compile(r"\b(?:vot(?:e|es|ed|ing)|ballot)\b", re.IGNORECASE)
_DECIDED = re.compile(
    r"\b(?P<passed>pass(?:ed|es)?|approv(?:ed?|es)|adopt(?:ed|s)|carried|back(?:ed|s)|confirm(?:ed|s)|ratif(?:ied|ies)|"
    r"endors(?:ed|es)|support(?:ed|s)|in favou?r|for)\b|\b(?P<failed>reject(?:ed|s)?|defeat(?:ed|s)?|voted down|"
    r"block(?:ed|s)?|against|threw out|thrown out|fail(?:ed|s))\b",
    re.IGNORECASE,
)
_LAWS = re.compile(
    r"\b(?:bill|motion|law|plan|measure|resolution|amendment|budget|reform|proposal|treaty|legislation)s?\b",
    re.IGNORECASE,
)
_VOTERS = (
    r"(?:members|lawmakers|deputies|senators|mps|councillors|delegates|representatives|judges|people|countries|"
    r"states|nations)"
)
_ONE_SIDE = re.compile(
    rf"(?<![\w.,-])(?P<n>{_NUMBER})(?: {_VOTERS})?(?: votes?)?(?: (?:had|have|were|was|cast))?(?: voted| voting| cast)*"
    r" (?:(?P<for>yes\b|in favou?r\b|for (?:the|a|it|him|her)\b|for and\b)|(?P<against>no\b|against\b))",
    re.IGNORECASE,
)
_TAKING_SIDES = re.compile(
    rf"(?<![\w.,-])(?P<n>{_NUMBER}) {_VOTERS} (?:(?P<for>backed|supported|approved)|(?P<against>opposed|rejected)) the"
    rf" (?:bill|motion|law|plan|measure|resolution|amendment|budget|proposal)\b"
    rf"|\b(?:backed|supported) by (?P<by>{_NUMBER}) {_VOTERS}\b",
    re.IGNORECASE,
)
_SMALL = re.compile(r"[a-z]", re.IGNORECASE)
_GAMES = re.compile(r"\b(?:beat|score[ds]?|goals?|match|win over|victory over|loss to|half-time)\b", re.IGNORECASE)
_TOPICS = {"votes for": "number of votes in favour", "votes against": "number of votes against"}


def ballot_facts(sentence: SentenceView) -> Iterator[Fact]:
    """One fact for each side of a vote of which the sentence gives the number."""
    text = sentence.text
    if not may_hold_number(text):
        return
    is_ballot = _BALLOT.search(text) is not None
    if not is_ballot and _LAWS.search(text) is None:
        return
    decided = {match.lastgroup for match in _DECIDED.finditer(text)}
    is_failed = decided == {"failed"}
    result = None if _GAMES.search(text) else _RESULT.search(text)
    if result is not None and (is_ballot or decided) and (is_failed or _falls(result)):
        first, second = ("votes against", "votes for") if is_failed else ("votes for", "votes against")
        yield from _fact(sentence, first, result, 1)
        yield from _fact(sentence, second, result, 2)
        return
    matches = [*_ONE_SIDE.finditer(text)] if is_ballot else []
    for match in matches or _TAKING_SIDES.finditer(text):
        groups = match.groupdict()
        side = "votes against" if groups["against"] else "votes for"
        yield from _fact(sentence, side, match, "by" if groups.get("by") else "n")


def _falls(result: re.Match[str]) -> bool:
    """ "57 to 43", and no range, "five to six"; a result in words is one only where it is hardly a range."""
    figures = [in_digits(figure).replace(",", "") for figure in result.groups()]
    return all(figure.isdigit() for figure in figures) and int(figures[0]) >= int(figures[1])


def _fact(sentence: SentenceView, name: str, match: re.Match[str], group: int | str) -> Iterator[Fact]:
    shown = in_digits(match[group])
    if _SMALL.search(shown):
        return
    count = float(shown.replace(",", ""))
    start = sentence.range.start
    yield sentence.fact(
        "number",
        ("count", name),
        _TOPICS[name],
        Range(start + match.start(group), start + match.end(group)),
        shown,
        value=Value(count, count, Unit("count", ""), shown),
        verb="vote",
    )

"""Facts of how many voted for and against: "voted 57-43", "passed by 57 votes to 43", "43 members voted against"."""

import re
from collections.abc import Iterator

from copydesk.core.extraction.clauses.sentences import SentenceView
from copydesk.core.extraction.values.numerals import in_digits, may_hold_number
from copydesk.core.extraction.values.values import find_quantities
from copydesk.core.model import Fact, Range, Unit, Value

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|(?:(?:{_ONES}|an?) hundred(?: and)? )?"
    rf"(?:(?:{_TENS})(?:-(?:{_ONES})|(?!-))|(?:{_ONES}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
    rf"(?! hundred))|(?:{_ONES}|an?) hundred(?! and))"
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


def _count(words: str) -> float | None:
    """Of a number in figures or words; None for what the pattern took for one."""
    quantities = find_quantities(words)
    return quantities[0].value.low if len(quantities) == 1 and quantities[0].value.unit.kind == "count" else None


def _falls(result: re.Match[str]) -> bool:
    """ "57 to 43", and no range, "five to six"; a result in words is one only where it is hardly a range."""
    first, second = map(_count, result.groups())
    return first is not None and second is not None and first >= second


def _fact(sentence: SentenceView, name: str, match: re.Match[str], group: int | str) -> Iterator[Fact]:
    count = _count(match[group])
    if count is None:
        return
    shown = in_digits(match[group])
    shown = shown[0].lower() + shown[1:]
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

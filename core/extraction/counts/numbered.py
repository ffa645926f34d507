"""Facts of which one of a numbered series it was: "Flight 214", "Highway 61", "a Boeing 737-800", "an Airbus A320"."""

import re
from collections.abc import Iterator

from copydesk.core.extraction.clauses.sentences import SentenceView
from copydesk.core.model import Fact, Range

_SERIES = """
    flight route highway interstate motorway gate platform exit terminal runway pier room cell unit reactor channel
    district precinct line
"""
_MAKERS = """
    boeing airbus cessna embraer bombardier antonov tupolev ilyushin piper beechcraft gulfstream sukhoi mig soyuz
    learjet bell sikorsky
"""
_NUMBERED = re.compile(
    rf"\b({'|'.join((*_SERIES.split(), *_MAKERS.split()))})(?: (?:no\.|number))?[ -]"
    r"([A-Z]{0,3}-?\d{1,4}(?:-\d{1,3})?[A-Z]?)\b",
    re.IGNORECASE,
)
_MAKER_NAMES = frozenset(_MAKERS.split())


def numbered_facts(sentence: SentenceView) -> Iterator[Fact]:
    """One fact for each series of which the sentence names one."""
    base = sentence.paragraph.range.start
    found: dict[str, list[re.Match[str]]] = {}
    for match in _NUMBERED.finditer(sentence.text):
        if match[1][0].isupper() and match[2] == match[2].upper():
            found.setdefault(match[1].casefold(), []).append(match)
    for series, matches in found.items():
        if len({match[2] for match in matches}) > 1:
            continue
        first = matches[0]
        start = sentence.range.start - base + first.start()
        yield sentence.fact(
            "object",
            ("kind", f"{series} number", series),
            f"which {series.title()}" if series in _MAKER_NAMES else f"number of the {series}",
            Range(base + start, base + start + len(first[0])),
            first[0],
            verb=first[2].replace("-", ""),
        )

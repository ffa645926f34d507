"""Facts of shares told as fractions: "almost half of the voters", "two-thirds of the reef". Percentages are amounts."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from copydesk.core.extraction.clauses import is_unreal
from copydesk.core.extraction.counted import NOUNS, VERBS
from copydesk.core.extraction.lexicon import PLAIN_PEOPLE, thing_class
from copydesk.core.extraction.sentences import SentenceView
from copydesk.core.extraction.values import find_quantities
from copydesk.core.model import Fact, Range, Value

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_TIMES = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "nine": 9}
_FRACTION = re.compile(
    r"\b(?P<hedge>(?:[Ww]ell |[Jj]ust )?(?:[Mm]ore than|[Oo]ver|[Uu]nder|[Ll]ess than|[Aa]lmost|[Nn]early|[Aa]bout|"
    r"[Aa]round|[Rr]oughly|[Aa]t least|[Uu]p to|[Cc]lose to) )?"
    r"(?:(?P<times>[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Nn]ine)[ -])?(?P<part>[Hh]alf|third|quarter|fifth|tenth)s? of\b"
)
_NEXT = 1.2
_SLACK = 2.5  # points: a half is no 50.0 percent


def share_facts(sentence: SentenceView) -> Iterator[Fact]:
    """One fact for each fraction of something that is not named."""
    lowered = sentence.text.lower()
    if not any(part in lowered for part in _PARTS):
        return  # the pattern costs fifty times more
    for match in _FRACTION.finditer(sentence.text):
        times, part = (match["times"] or "").lower(), match["part"].lower()
        if (part == "half") == bool(times) and times != "one":
            continue
        value = _value(match["hedge"] or "", 100 * _TIMES.get(times, 1) / _PARTS[part], match[0].removesuffix(" of"))
        token = sentence.token_at(sentence.span.start_char + match.end() - 1)
        whole = None if token is None else whole_of(token)
        if value is None or whole is None or token is None:
            continue
        start = sentence.range.start
        verb = next((above for above in whole.ancestors if above.pos_ in VERBS), None)
        yield sentence.fact(
            "number",
            share_key(whole),
            f"share of the {whole.lower_}",
            Range(start + match.start(), start + match.end() - 3),
            value.text[0].lower() + value.text[1:],
            value=value,
            verb="" if verb is None else verb.lemma_.lower(),
            near=whole,
            asserted=verb is None or not is_unreal(verb),
        )


def share_key(whole: Token) -> tuple[str, ...]:
    """Of which whole; "people" and whoever is meant by it are one."""
    lemma = whole.lemma_.lower()
    return ("percent", "", f"share of {'people' if lemma in PLAIN_PEOPLE else thing_class(lemma)}")


def whole_of(preposition: Token) -> Token | None:
    """The noun behind "of", where it is a thing and no name."""
    if preposition.lower_ != "of":
        return None
    thing = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    return thing if thing is not None and thing.pos_ in NOUNS and thing.pos_ != "PROPN" else None


def _value(hedge: str, percent: float, printed: str) -> Value | None:
    hedge = hedge.lower().replace("well ", "").replace("just ", "")
    found = find_quantities(f"{hedge}{percent:.1f} percent")
    if not found:
        return None
    value = found[0].value
    if value.high_soft:  # "over a third" is no half: the next fraction would have been told
        value = replace(value, high=value.low * _NEXT)
    if value.hedged:
        return replace(value, text=printed, round=True)
    return replace(value, low=percent - _SLACK, high=percent + _SLACK, text=printed, round=True)

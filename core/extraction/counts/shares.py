"""Facts of shares told as fractions: "almost half the voters", "one in five". Percentages are amounts."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from spacy.tokens import Token

from copydesk.core.extraction.clauses.clauses import is_unreal
from copydesk.core.extraction.clauses.sentences import SentenceView
from copydesk.core.extraction.counts.figured_deeds import figured_deed
from copydesk.core.extraction.counts.surroundings import surroundings
from copydesk.core.extraction.values.units import is_unit
from copydesk.core.extraction.values.values import find_quantities
from copydesk.core.extraction.words.lexicon import PLAIN_PEOPLE, thing_class
from copydesk.core.extraction.words.parts_of_speech import NOUNS, VERBS
from copydesk.core.model import Fact, Range, Value

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_TELLING = (*_PARTS, " in ", " out of ")  # one of these stands in every share
_TIMES = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "nine": 9}
_HEDGE = (
    r"\b(?P<hedge>(?:[Ww]ell |[Jj]ust )?(?:[Mm]ore than|[Oo]ver|[Uu]nder|[Ll]ess than|[Aa]lmost|[Nn]early|[Aa]bout|"
    r"[Aa]round|[Rr]oughly|[Aa]t least|[Uu]p to|[Cc]lose to|[Ss]ome|[Aa]n estimated) )?"
)
_FRACTION = re.compile(
    _HEDGE + r"(?:(?:(?P<times>[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Nn]ine)[ -])?"
    r"(?P<part>[Hh]alf|third|quarter|fifth|tenth)s?(?: of|(?<=alf)(?= (?:the|its|all|their|his|her|our)\b))"
    r"|(?P<some>[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|\d)"
    r" (?:in|out of) (?P<all>two|three|four|five|six|seven|eight|nine|ten|\d{1,3})(?= [a-z]))\b"
)
_NUMBERS = "zero one two three four five six seven eight nine ten".split()
_VOTERS = frozenset({"voter", "electorate"})
_VOTING = frozenset({"vote", "go", "cast", "turn", "participate", "take"})
_MOST_STEPS, _MOST_OF_WHOLE = 5, 8
_NEXT = 1.2
_SLACK, _SLACK_OF_FEW = 2.5, 0.15  # points, and of the share itself: a half is no 50.0 percent
_REACH = 5  # tokens from a fraction to what it is of
_BETWEEN = frozenset({"DET", "ADJ", "PRON", "ADV", *NOUNS})


def share_facts(sentence: SentenceView) -> Iterator[Fact]:
    """One fact for each fraction of something that is not named."""
    lowered = sentence.text.lower()
    if not any(part in lowered for part in _TELLING):
        return  # the pattern costs fifty times more
    for match in _FRACTION.finditer(sentence.text):
        percent = _percent(match)
        printed = match[0].removesuffix(" of")
        value = None if percent is None else _value(match["hedge"] or "", percent, printed)
        whole = _whole(sentence, sentence.span.start_char + match.end() - 1)
        if value is None or whole is None or is_unit(whole.lemma_.lower()):  # "a quarter of an hour"
            continue
        start = sentence.range.start + match.start()
        verb = next((above for above in whole.ancestors if above.pos_ in VERBS), None)
        key = share_key(whole)
        yield sentence.fact(
            "number",
            key,
            key[-1] if key[-1] == "turnout" else f"share of the {whole.lower_}",
            Range(start, start + len(printed)),
            value.text[0].lower() + value.text[1:],
            value=value,
            verb=figured_deed(whole, verb),
            near=whole,
            asserted=verb is None or not is_unreal(verb),
            around=surroundings(whole, verb),
        )


def _percent(match: re.Match[str]) -> float | None:
    """Of "two-thirds", "half", "three in ten"; None for "a half", which is a measure, and for "thirds"."""
    if match["all"]:
        some, all_ = _count(match["some"]), _count(match["all"])
        return 100 * some / all_ if 0 < some < all_ else None
    times, part = (match["times"] or "").lower(), match["part"].lower()
    if (part == "half") == bool(times) and times != "one":
        return None
    return 100 * _TIMES.get(times, 1) / _PARTS[part]


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.index(word.lower())


def _whole(sentence: SentenceView, at: int) -> Token | None:
    """What a fraction whose last letter stands at `at` is of: "of the reef", "the reef", "adults"."""
    last = sentence.token_at(at)
    if last is None:
        return None
    if (whole := whole_of(last)) is not None:
        return whole
    end = sentence.span.end
    for token in last.doc[last.i + 1 : min(last.i + 1 + _REACH, end)]:
        if token.pos_ not in _BETWEEN:
            return None
        if token.tag_ == "NNS":
            return token
        if token.pos_ in NOUNS and not (token.i + 1 < end and token.nbor().pos_ in NOUNS):
            return token if token.pos_ == "NOUN" else None
    return None


def share_key(whole: Token) -> tuple[str, ...]:
    """Of which whole; "people" and whoever is meant by it are one; of the voters who voted, the turnout."""
    lemma = whole.lemma_.lower()
    if _may_vote(whole):
        return ("percent", "", "turnout")
    if lemma in _VOTERS and any(above.lemma_ in _VOTING for above in islice(whole.ancestors, _MOST_STEPS)):
        return ("percent", "", "turnout")
    return ("percent", "", f"share of {'people' if lemma in PLAIN_PEOPLE else thing_class(lemma)}")


def _may_vote(whole: Token) -> bool:
    """ "Of those entitled to vote", "of registered voters" who did."""
    if whole.lower_ not in {"those", "people"}:
        return False
    told = [token.lower_ for token in islice(whole.subtree, _MOST_OF_WHOLE)]
    return "vote" in told and not {"entitled", "eligible", "registered"}.isdisjoint(told)


def whole_of(preposition: Token) -> Token | None:
    """The noun behind "of", where it is a thing and no name."""
    if preposition.lower_ != "of":
        return None
    thing = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if thing is not None and _may_vote(thing):
        return thing
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
    slack = min(_SLACK, _SLACK_OF_FEW * percent)
    return replace(value, low=percent - slack, high=percent + slack, text=printed, round=True)

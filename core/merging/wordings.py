"""Discrepancies between quotations and between spellings: who said the words, which words, how a name is written."""

import re
from collections.abc import Callable, Sequence, Set
from itertools import combinations

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from copydesk.core.extraction.name_given import GIVEN_NAMES
from copydesk.core.merging.discrepancies import Articles, discrepancy_of, evidence_at
from copydesk.core.model import (
    Discrepancy,
    Entity,
    EntityType,
    Evidence,
    Quote,
    QuoteKind,
    Severity,
    Span,
    Variant,
)

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
_SAME_WORDS = 90.0
_WORDED_OTHERWISE = 65.0
_CONTAINED = 96.0
_FEWEST_WORDS = 6
_SHORTEST_NAME = 4
_LONG_NAME = 3  # words from which on a name is no place
# Articles on one event share .4 to .7 of the names of the shorter in the median of nine stories, unrelated ones .16.
_ONE_STORY = 0.3
_FEWEST_SHARED = 3
_PEOPLE_OF = re.compile(r"a?ns?|es?|ers?|is?")
_NAMED = frozenset({EntityType.PERSON, EntityType.GPE, EntityType.LOC, EntityType.FAC, EntityType.ORG})
_SPEAKS_FOR = re.compile(r"\b(?:rep|representative|spokes\w+|aide|lawyer|attorney|agent|publicist) (?:for|of)\b", re.I)
_LONGEST_SHOWN = 90
_MOST_VARIANTS = 40  # of a quotation: what differs shows by then

NamedIn = Callable[[str], Set[str]]  # article id -> ids of the entities that it names


def wording_discrepancy(quote: Quote, articles: Articles) -> Discrepancy | None:
    """One person's words printed differently."""
    if quote.speaker is None or len(quote.variants) < 2:
        return None
    return _worded_otherwise(quote.speaker, quote.variants[:_MOST_VARIANTS], articles)


def attribution_discrepancy(a: Quote, b: Quote, articles: Articles) -> Discrepancy | None:
    """The same words from two people."""
    if set(a.speakers) & set(b.speakers) or _one_name(a, b) or _is_spoken_for(a) or _is_spoken_for(b):
        return None
    return _attributed_otherwise(a, b, articles)


def _is_spoken_for(quote: Quote) -> bool:
    """Somebody else spoke for them: "a spokesman for Ek said", or the words themselves tell of Ek by name."""
    family_name = (quote.speaker or "").casefold().split()[-1:]
    variant = quote.variants[0]
    if _SPEAKS_FOR.search(variant.speaker_text or ""):
        return True
    return any(word in _words(variant.text) for word in family_name)


def words_to_compare(quote: Quote) -> list[str]:
    """Of a marked quotation that is long enough and whose speaker is known: others may give the same to another."""
    words = _words(quote.variants[0].text) if quote.kind is QuoteKind.DIRECT and quote.speakers else []
    return words if len(words) >= _FEWEST_WORDS else []


def are_the_same(a: Sequence[str], b: Sequence[str]) -> float:
    """How alike two quotations' words are; 0 where they are not the same."""
    return fuzz.ratio(" ".join(a), " ".join(b), score_cutoff=_SAME_WORDS)


def _one_name(a: Quote, b: Quote) -> bool:
    """One name holds the other: a byline run together with it, a shorter form that was not joined."""
    first, second = (a.speaker or "").casefold(), (b.speaker or "").casefold()
    return first in second or second in first


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _attributed_otherwise(a: Quote, b: Quote, articles: Articles) -> Discrepancy:
    first = _shortened(a.variants[0].text)
    return discrepancy_of(
        "attribution",
        Severity.CONFLICT,
        f"who said “{first}”",
        f"The same words are given to {a.speaker} and to {b.speaker}.",
        [
            (quote.speaker or "?", [_evidence(one, articles, quote.speaker) for one in quote.variants])
            for quote in (a, b)
        ],
        articles,
    )


def _worded_otherwise(speaker: str, variants: Sequence[Variant], articles: Articles) -> Discrepancy | None:
    """The two variants that differ most, if each has a word of weight that the other lacks."""
    for a, b in combinations(variants, 2):
        first, second = _words(_spoken(a, articles)), _words(_spoken(b, articles))
        if a.article == b.article or min(len(first), len(second)) < _FEWEST_WORDS or not (a.segments and b.segments):
            continue
        one, other = " ".join(first), " ".join(second)
        if not _WORDED_OTHERWISE <= fuzz.ratio(one, other) < 100 or fuzz.partial_ratio(one, other) >= _CONTAINED:
            continue
        lacking = [word for word in first if word not in second], [word for word in second if word not in first]
        if all(any(len(word) > 3 for word in words) for words in lacking):
            return discrepancy_of(
                "quote_wording",
                Severity.DIFFERS,
                f"words of {speaker}",
                f"One quotation is printed with “{lacking[0][0]}” and with “{lacking[1][0]}”.",
                [(_shortened(_spoken(one, articles)), [_evidence(one, articles, speaker)]) for one in (a, b)],
                articles,
            )
    return None


def _spoken(variant: Variant, articles: Articles) -> str:
    """The quoted words alone, without the reporter's clause around them."""
    text = articles[variant.article].text
    return " ".join(text[start:end] for start, end in variant.segments)


def may_be_spelt_otherwise(entity: Entity) -> bool:
    return entity.type in _NAMED and len(entity.name) >= _SHORTEST_NAME


def spelling_form(entity: Entity) -> tuple[int, str]:
    """Names that are spellings of one have the same number of words and the same first letter."""
    return len(entity.name.split()), entity.name[0].casefold()


def spelling_discrepancy(a: Entity, b: Entity, named_in: NamedIn, articles: Articles) -> Discrepancy | None:
    """Names of one form that differ in one token by a letter or two, and never stand in one article together.

    `named_in` gives the ids of the entities that an article names.
    """
    if not (_spelt_otherwise(a, b) and _in_one_story(a, b, named_in)):
        return None
    return discrepancy_of(
        "name",
        Severity.DIFFERS,
        f"spelling of {a.name}",
        f"“{a.name}” and “{b.name}” are most likely one name, spelt in two ways.",
        [(one.name, _places(one, articles)) for one in (a, b)],
        articles,
    )


def _in_one_story(a: Entity, b: Entity, named_in: NamedIn) -> bool:
    """Two articles that name them share enough other names to tell of one thing: sisters stand in two stories."""
    first, second = ({span.article for span in one.mentions} for one in (a, b))
    for x in sorted(first):
        for y in sorted(second):
            shared = len(named_in(x) & named_in(y))
            smaller = min(len(named_in(x)), len(named_in(y))) - 1  # but for the name in question
            if shared >= min(_FEWEST_SHARED, smaller) and shared >= _ONE_STORY * smaller:
                return True
    return False


def _spelt_otherwise(a: Entity, b: Entity) -> bool:
    if {span.article for span in a.mentions} & {span.article for span in b.mentions}:
        return False  # an article that has both means two
    differing = [(x, y) for x, y in zip(a.name.split(), b.name.split(), strict=True) if x != y]
    if len(differing) != 1:
        return False
    x, y = (word.casefold() for word in differing[0])
    if min(len(x), len(y)) < _SHORTEST_NAME or not (x.isalpha() and y.isalpha()) or x.rstrip("s") == y.rstrip("s"):
        return False
    is_short = len(a.name.split()) < _LONG_NAME
    if is_short and (_PEOPLE_OF.fullmatch(x.removeprefix(y)) or _PEOPLE_OF.fullmatch(y.removeprefix(x))):
        return False  # a place and its people
    if {x, y} <= GIVEN_NAMES or _house_style(x) == _house_style(y):
        return False
    if len(a.name.split()) == 1 and min(len(x), len(y)) < 2 * _SHORTEST_NAME - 1:
        return False  # a short name by itself: "Dahl" and "Dale" are two people
    return Levenshtein.distance(x, y) <= (1 if min(len(x), len(y)) < 2 * _SHORTEST_NAME else 2)


def _house_style(word: str) -> str:
    """British and American spelling alike: centre, harbour, theatre."""
    return re.sub(r"re$", "er", word.replace("our", "or"))


def _places(entity: Entity, articles: Articles) -> list[Evidence]:
    first: dict[str, Span] = {}
    for span in entity.mentions:
        first.setdefault(span.article, span)
    return [evidence_at(span, articles) for span in first.values()]


def _evidence(variant: Variant, articles: Articles, voice: str | None) -> Evidence:
    start, end = (variant.segments or variant.content)[0]
    return evidence_at(Span(variant.article, start, end), articles, voice or "unnamed")


def _shortened(text: str) -> str:
    plain = " ".join(text.split()).strip("“”\"'‘’,")
    return plain if len(plain) <= _LONGEST_SHOWN else plain[: _LONGEST_SHOWN - 1].rsplit(" ", 1)[0] + "…"

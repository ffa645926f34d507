"""Quotations of the same words under several speakers, kept up to date: pairs to be judged."""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from copydesk.core.comparing.groups import Item
from copydesk.core.comparing.matching import Matching
from copydesk.core.merging.discrepancies import Articles, discrepancy_of, evidence_at, shortened
from copydesk.core.model import Confidence, Discrepancy, Evidence, Quote, QuoteKind, Severity, Span, Variant, words_of

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
_SAME_WORDS = 90.0
_FEWEST_WORDS = 6
_MARKED = frozenset({QuoteKind.DIRECT, QuoteKind.PARTIAL})
_SPEAKS_FOR = re.compile(r"\b(?:rep|representative|spokes\w+|aide|lawyer|attorney|agent|publicist) (?:for|of)\b", re.I)
_PLACED = re.compile(r"\b(?:in|at|near|outside) (?:the )?$", re.I)
_LONGEST_PLACED = 12  # characters
_PRONOUNS = frozenset({"he", "she"})
_REACH = 50
_NEAR_IN = 3  # words
_SHORTEST_WORD = 3  # letters: "an act of God" must be found by its words too


@dataclass(frozen=True, slots=True)
class _Words:
    quote: Quote
    words: tuple[str, ...]


Said = Item[_Words]
Ids = tuple[str, str]
Couple = tuple[Quote, Quote]


class Attributions:
    """Pairs of quotes that may be judged by their words."""

    def __init__(self) -> None:
        self._items: dict[str, Said] = {}
        self._with: defaultdict[str, set[str]] = defaultdict(set)  # ids of those of the same words
        # None is joined with any other: all that is asked for is who is alike.
        self._matching: Matching[_Words] = Matching(_alike, lambda one, other: True, reach=_REACH, enough=_NEAR_IN)

    def update(self, gone: Iterable[Quote], come: Iterable[Quote], articles: Articles) -> dict[Ids, Couple | None]:
        """The pairs, by their ids, that are to be judged now; None of those that are no more."""
        going = [item for quote in gone if (item := self._items.pop(quote.id, None)) is not None]
        coming = []
        for quote in come:
            article = articles[quote.variants[0].article]
            if words := _words_to_compare(quote, article.text):
                published = article.published or "9999"
                tokens = tuple(sorted({word for word in words if len(word) >= _SHORTEST_WORD}))
                item = Item((published, quote.id), _Words(quote, words), ((1, tokens), (_NEAR_IN, (words,))))
                self._items[quote.id] = item
                coming.append(item)
        touched = self._matching.update(going, coming).touched
        changed = dict.fromkeys(item.thing.quote.id for item in (*going, *touched))
        pairs: dict[Ids, Couple | None] = {
            _ids(one, other): None for one in changed for other in self._with.pop(one, ())
        }
        for one, other in pairs:
            self._with[one].discard(other)
            self._with[other].discard(one)
        for item in touched:
            for same in item.scores:
                mine, theirs = item.thing.quote, same.thing.quote
                pairs[_ids(mine.id, theirs.id)] = (mine, theirs) if mine.id < theirs.id else (theirs, mine)
                self._with[mine.id].add(theirs.id)
                self._with[theirs.id].add(mine.id)
        return pairs


def _alike(one: _Words, other: _Words) -> float:
    return _are_the_same(one.words, other.words)


def _ids(one: str, other: str) -> Ids:
    return (one, other) if one < other else (other, one)


def attribution_discrepancy(a: Quote, b: Quote, articles: Articles) -> Discrepancy | None:
    """The same words from two people, each of whom an article names beside them."""
    if set(a.speakers) & set(b.speakers) or _one_name(a, b):
        return None
    if any(_is_spoken_for(one, articles) or _is_where_it_was_said(one.variants[0], articles) for one in (a, b)):
        return None
    if not (_is_named(a) and _is_named(b)) or {one.article for one in a.variants} & {one.article for one in b.variants}:
        return None  # an article that has both quotes one inside the other, or one who repeats the other
    return _attributed_otherwise(a, b, articles)


def _is_named(quote: Quote) -> bool:
    """An article gives the name itself, or beside the name a pronoun that can stand for nobody else."""
    names = set(_words(quote.speaker or ""))
    told = [set(_words(one.speaker_text or "")) for one in quote.variants]
    return any(names & words for words in told) or (
        quote.confidence is Confidence.HIGH and any(words & _PRONOUNS for words in told)
    )


def _is_spoken_for(quote: Quote, articles: Articles) -> bool:
    """Somebody else spoke for them: "a spokesman for Ek said", or the words themselves tell of Ek by name."""
    family_name = (quote.speaker or "").casefold().split()[-1:]
    variant = quote.variants[0]
    if _SPEAKS_FOR.search(variant.speaker_text or ""):
        return True
    return any(word in _words(words_of(variant, articles[variant.article])) for word in family_name)


def _is_where_it_was_said(variant: Variant, articles: Articles) -> bool:
    """A sentence without a subject: "after the race in Ostra said"."""
    if variant.speaker_range is None:
        return False
    start = variant.speaker_range.start
    return _PLACED.search(articles[variant.article].text[max(0, start - _LONGEST_PLACED) : start]) is not None


def _words_to_compare(quote: Quote, text: str) -> tuple[str, ...]:
    """Between the marks, if there are enough and the speaker is known: others may give the same to another."""
    if quote.kind not in _MARKED or not quote.speakers:
        return ()
    words = tuple(word for start, end in quote.variants[0].segments for word in _words(text[start:end]))
    return words if len(words) >= _FEWEST_WORDS else ()


def _are_the_same(a: Sequence[str], b: Sequence[str]) -> float:
    """How alike two quotations' words are, or those that one has of the other; 0 where they are not the same."""
    shorter, longer = sorted((" ".join(a), " ".join(b)), key=len)
    is_part = f" {shorter} " in f" {longer} "
    return 100.0 if is_part else fuzz.ratio(shorter, longer, score_cutoff=_SAME_WORDS)


def _one_name(a: Quote, b: Quote) -> bool:
    """One name holds the other: a byline run together with it, a shorter form that was not joined."""
    first, second = (a.speaker or "").casefold(), (b.speaker or "").casefold()
    return first in second or second in first


def _words(text: str) -> list[str]:
    return list(map(sys.intern, _WORD.findall(text.casefold())))


def _attributed_otherwise(a: Quote, b: Quote, articles: Articles) -> Discrepancy:
    same = min((words_of(one.variants[0], articles[one.variants[0].article]) for one in (a, b)), key=len)
    return discrepancy_of(
        "attribution",
        Severity.CONFLICT,
        f"who said “{shortened(same)}”",
        f"The same words are given to {a.speaker} and to {b.speaker}.",
        [
            (quote.speaker or "?", [_evidence(one, articles, quote.speaker, same) for one in quote.variants])
            for quote in (a, b)
        ],
        articles,
    )


def _evidence(variant: Variant, articles: Articles, voice: str | None, same: str) -> Evidence:
    """Of a quotation over several paragraphs the piece that is nearest to the `same` words."""
    text = articles[variant.article].text
    pieces = variant.segments or variant.content
    start, end = max(pieces, key=lambda piece: fuzz.partial_ratio(same, text[slice(*piece)]))
    return evidence_at(Span(variant.article, start, end), articles, voice or "unnamed")

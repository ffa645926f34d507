"""Facts of rank: "the third-biggest exchange in Asia", "Norvik's second-largest purchase", "the largest"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from copydesk.core.extraction.clauses.sentences import NameFinder, SentenceView
from copydesk.core.extraction.counts.ordinals import ordinal_number
from copydesk.core.extraction.words.hanging_words import hanging_on
from copydesk.core.extraction.words.relative_words import antecedent
from copydesk.core.model import Fact, Unit, Value

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUPERLATIVE = "JJS"
_OF_SIZE = frozenset({"largest", "biggest", "greatest"})
_IN = frozenset({"in", "of", "on"})


def rank_facts(sentence: SentenceView, names: NameFinder) -> Iterator[Fact]:
    """Which place something with a name takes among its like, by what, and where."""
    words = sentence.paragraph.words
    for index in range(sentence.span.start + 1, sentence.span.end):
        if words.tag[index] != _SUPERLATIVE:
            continue
        most = sentence.paragraph.doc[index]
        first = index - 2 if words.lower[index - 1] == "-" else index - 1
        number = ordinal_number(words.lower[first]) if first >= sentence.span.start else None
        ranked = most.head if most.dep_ == "amod" else most
        owner = _owner(sentence, names, ranked)
        if number is None or owner is None:
            continue
        by = "size" if most.lower_ in _OF_SIZE else most.lower_
        printed = sentence.paragraph.doc[first].text
        yield sentence.fact(
            "ordinal",
            ("ordinal", "rank"),
            "rank by size" if by == "size" else f"rank ({by})",
            sentence.paragraph.token_range(sentence.paragraph.doc[first], most),
            printed,
            value=Value(number, number, Unit("ordinal", ""), printed),
            scope=tuple(sorted({by, *_among(ranked, most)})),
            owner=owner,
            near=ranked,
        )


def _owner(sentence: SentenceView, names: NameFinder, ranked: Token) -> int | None:
    """What is ranked, by its name: "Norvik is the third-largest", "Norvik, the third-largest"."""
    bearer = ranked.head if ranked.dep_ == "appos" else None
    if ranked.dep_ == "attr":
        bearer = next((child for child in ranked.head.children if child.dep_ == "nsubj"), None)
    return None if bearer is None else names.at(sentence.paragraph, antecedent(bearer))


def _among(*ranked: Token) -> set[str]:
    """Of what it is ranked, as one word however it is written: "southeastasia"."""
    links = (child for token in ranked for child in hanging_on(token) if child.lower_ in _IN)
    places = (thing for link in links for thing in hanging_on(link) if thing.dep_ == "pobj")
    return {"".join(filter(str.isalpha, "".join(token.lower_ for token in place.subtree))) for place in places}

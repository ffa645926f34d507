"""Words under the name of what they are of, be it told by a verb or a noun: "insured" and "insurance" are one.

By the tables of deeds and things where these know a word, else by its stem: what is left of a word without the endings
by which English makes nouns of verbs.
"""

from collections.abc import Iterable
from functools import lru_cache

from copydesk.core.extraction.clauses.predicates import name_of_deed
from copydesk.core.extraction.counts.figured_deeds import noun_of_deed
from copydesk.core.extraction.words.lexicon import american, family_of, thing_class

_SHORTEST = 5  # letters of a stem: "station" and "state" are two
_ENDINGS = (
    *(("ication", "if"), ("uction", "uc"), ("iption", "ib"), ("olution", "olv"), ("ission", "it"), ("ension", "end")),
    *(("ansion", "and"), ("ision", "id"), ("asion", "ad"), ("osion", "od"), ("usion", "ud"), ("ertion", "ert")),
    *(("eption", "eiv"), ("isation", "iz"), ("ization", "iz"), ("ation", "at"), ("ion", ""), ("ment", "")),
    *(("ancy", ""), ("ance", ""), ("ence", ""), ("ency", ""), ("age", ""), ("ness", ""), ("ure", ""), ("ery", "")),
    *(("ity", ""), ("ist", ""), ("ing", ""), ("al", ""), ("er", ""), ("or", ""), ("ee", ""), ("ant", ""), ("ent", "")),
    *(("ify", "if"), ("ied", ""), ("ed", ""), ("ate", "at"), ("e", "")),
)


@lru_cache(maxsize=1 << 14)
def concept(word: str) -> str:
    """The name for what a lemma tells; a stem begins with "~"."""
    lemma = american(word)
    deed = noun_of_deed(lemma) or name_of_deed(lemma)
    if deed != lemma:
        return _stem(deed)
    thing = thing_class(lemma)
    return _stem(family_of(lemma) if thing == lemma else thing)


def concepts(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(concept, words))


def _stem(word: str) -> str:
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) + len(instead) >= _SHORTEST:
            return f"~{word.removesuffix(ending)}{instead}"
    return f"~{word}" if len(word) >= _SHORTEST and word.isalpha() else word

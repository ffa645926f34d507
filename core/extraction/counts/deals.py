"""Whose purchase a price is of: the thing that is bought, not who buys it."""

from spacy.tokens import Token

from copydesk.core.extraction.clauses.sentences import NameFinder
from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.words.lexicon import event_classes
from copydesk.core.extraction.words.parts_of_speech import NOUNS

_BUYING = frozenset({"offer", "acquire"})
_EARLIER = frozenset("initial original first previous earlier prior old opening unsolicited".split())


def bought(counted: Counted, names: NameFinder) -> int | None:
    """Norvik in "the $3bn purchase of Norvik", "bid $3bn for Norvik", "buys Norvik for $3bn"; None where not said."""
    paragraph = counted.sentence.paragraph
    for holder in _deals(counted):
        for child in holder.children:
            if child.dep_ == "prep" and child.lower_ in {"of", "for"}:
                things = [thing for thing in child.children if thing.dep_ == "pobj"]
            else:
                things = [child] if child.dep_ == "dobj" and _is_buying(holder) else []
            found = (names.at(paragraph, thing) for thing in things)
            index = next((index for index in found if index is not None), None)
            if index is not None:
                return index
    return None


def is_earlier(counted: Counted) -> bool:
    """ "an initial $3bn offer", "up from its first offer of $3bn": told beside the new one."""
    return any(child.lower_ in _EARLIER for holder in _deals(counted) for child in holder.lefts)


def _deals(counted: Counted) -> list[Token]:
    """The figure's noun, the nouns that it hangs on, its verb, and the verb's object."""
    chain, token = [counted.anchor], counted.anchor
    for _ in range(4):
        if token.head.i == token.i:
            break
        token = token.head
        chain.append(token)
        if counted.verb is not None and token.i == counted.verb.i:
            chain += [child for child in token.children if child.dep_ in {"dobj", "nsubj"} and child.pos_ in NOUNS]
            break
    return chain


def _is_buying(token: Token) -> bool:
    return token.lemma_ == "pay" or not _BUYING.isdisjoint(event_classes(token.lemma_.lower()))

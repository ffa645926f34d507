"""Which nouns tell of what took or takes place: "the arrest", "the final", "the deal"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.core.extraction.events.deeds_told import deed_told
from copydesk.core.extraction.events.derived_nouns import NAME_OF_NOUN
from copydesk.core.extraction.events.events_told import event_name
from copydesk.core.extraction.events.parts import OCCASIONS, done_to
from copydesk.core.extraction.events.words import lemma_of, word_class
from copydesk.core.extraction.words.lexicon import event_classes

if TYPE_CHECKING:
    from spacy.tokens import Token

ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})


def is_event(token: Token) -> bool:
    """A noun that tells of what took or takes place, or a state that a day began: "effective 1 May"."""
    lemma = lemma_of(token)
    if token.dep_ in ARGUMENTS and lemma in OCCASIONS:
        return True  # the tagger takes a "final" for an adjective
    if token.pos_ == "ADJ":
        return lemma in {"effective", "missing", "valid"}
    if token.pos_ != "NOUN":
        return False
    return (
        lemma in OCCASIONS
        or lemma in NAME_OF_NOUN
        or bool(event_classes(lemma))
        or word_class(token, None) is not None
        or deed_told(token, done_to(token, "deed")) is not None
        or event_name(token) != lemma
    )

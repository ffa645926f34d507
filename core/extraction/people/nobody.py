"""Facts of nobody: that there were no injuries, no survivors, that no one was killed."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.clauses.clauses import is_unreal
from copydesk.core.extraction.clauses.sentences import SentenceView
from copydesk.core.extraction.counts.surroundings import surroundings
from copydesk.core.extraction.words.lexicon import VICTIM_CLASSES, VICTIM_TOPICS, event_classes
from copydesk.core.extraction.words.parts_of_speech import VERBS
from copydesk.core.model import Fact, Unit, Value

_NOBODY = frozenset({"nobody", "none"})
_NEGATION = re.compile(r"\b(?:no|nobody|none)\b", re.IGNORECASE)
_THERE_BEING = frozenset({"be", "leave", "cause", "suffer", "find"})


def none_facts(sentence: SentenceView) -> Iterator[Fact]:
    """A count of nought for each; "no reports of injuries" tells only what was not heard."""
    if _NEGATION.search(sentence.text) is None:
        return
    words = sentence.paragraph.words
    for index in range(sentence.span.start, sentence.span.end):
        if words.lower[index] != "no" and words.lower[index] not in _NOBODY:
            continue
        token = sentence.paragraph.doc[index]
        found = _class(token)
        if found is None:
            continue
        name, last = found
        first, end = sorted((token, last), key=lambda one: one.i)
        yield sentence.fact(
            "number",
            ("people", name),
            VICTIM_TOPICS[name],
            sentence.paragraph.token_range(first, end),
            "none",
            value=Value(0, 0, Unit("count", ""), token.text),
            near=last,
            around=surroundings(last, last if last.pos_ in VERBS else last.head),
        )


def _class(token: Token) -> tuple[str, Token] | None:
    """The class of victims that there were none of, with the word that tells it."""
    thing = token if token.lower_ in _NOBODY else token.head
    if thing.i == token.i or thing.lower_ == "one" or thing.lemma_ in {"people", "person"}:
        verb = thing.head
        is_done_to = thing.dep_ == "nsubjpass" or (thing.dep_ == "nsubj" and verb.lemma_ in {"die", "survive"})
        return _of(verb.lemma_.lower(), verb) if is_done_to and verb.pos_ in VERBS and not is_unreal(verb) else None
    verb = thing.head
    if verb.pos_ not in VERBS or verb.lemma_ not in _THERE_BEING or is_unreal(verb):
        return None
    return _of(thing.lemma_.lower(), thing) if token.dep_ == "det" else None


def _of(lemma: str, token: Token) -> tuple[str, Token] | None:
    name = next((name for name in event_classes(lemma) if name in VICTIM_CLASSES), None)
    return None if name is None else (name, token)

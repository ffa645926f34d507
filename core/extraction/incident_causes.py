"""What is told to have caused an incident, whichever way it is put: "a spark caused the fire", "the crash was due to
fog", "the blast was blamed on gas", "a valve was to blame for the spill"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from copydesk.core.extraction.certainty import certainty_of
from copydesk.core.extraction.lexicon import EVENT_CLASSES, INCIDENTS
from copydesk.core.extraction.own_certainty import Telling
from copydesk.core.extraction.parsed_words import ParsedWords
from copydesk.core.extraction.roles_in_clauses import Grammar
from copydesk.core.extraction.sentences import SentenceView
from copydesk.core.model import Certainty, Fact

_CAUSING = frozenset("cause trigger spark ignite provoke start set-off bring-about touch-off".split())
_OF_FIRES = frozenset("spark ignite touch".split())
_LEADING = {"lead": "to", "result": "in"}
_FOLLOWING = frozenset("result stem arise".split())
_ASCRIBING = frozenset("attribute ascribe put-down".split())
CAUSE_VERBS = frozenset({"blame"}) | _FOLLOWING | _ASCRIBING
# What an incident is called beside the words of its own class.
_MISHAPS = frozenset(
    """outage blackout disaster tragedy spill outbreak leak stampede crush incident failure breakdown delay death
    evacuation closure landslide flooding avalanche epidemic shortage""".split()
)
_OF_INCIDENTS = _MISHAPS.union(*(EVENT_CLASSES[name] for name in INCIDENTS))
_TELLING = _OF_INCIDENTS | _OF_FIRES
# What is no cause, or says nothing of it; "an explosion caused the fire" is a cause.
_EMPTY_CAUSES = frozenset(
    """factor thing something cause series number lot combination event incident what which that it this problem issue
    man woman people person anyone someone report investigation""".split()
)
_FINDING = frozenset("conclude determine establish rule".split())  # that it was so
_ASIDE = frozenset({"relcl", "appos", "cc", "conj", "acl"})
_WIDEST = 8  # tokens of a cause that is shown
_LONGEST = 24  # of which the words are compared


class _Told(NamedTuple):
    cause: int
    effect: int


def incident_causes(sentence: SentenceView) -> Iterator[Fact]:
    """One fact for each cause of an incident; what was not the cause, or whether it was, tells nothing."""
    words = sentence.paragraph.words
    span = range(sentence.span.start, sentence.span.end)
    if _TELLING.isdisjoint(words.lemma[span.start : span.stop]):
        return
    grammar = sentence.grammar
    for verb in span:
        if words.pos[verb] not in {"VERB", "AUX"}:
            continue
        told = _told(grammar, verb)
        if told is None or words.pos[told.cause] not in {"NOUN", "PROPN"} or words.lemma[told.cause] in _EMPTY_CAUSES:
            continue
        telling = _telling(grammar, verb)
        if _is_told(grammar, telling) and _is_effect(grammar, told.effect, verb):
            yield _fact(sentence, grammar, told, verb, is_fact=_is_told_as_fact(grammar, verb, telling))


def _is_effect(grammar: Grammar, effect: int, verb: int) -> bool:
    """An incident, or the "it" of what only an incident is: "lightning had sparked it"."""
    words = grammar.words
    is_it = words.lower[effect] == "it" and words.lemma[verb] in _OF_FIRES and words.dep[effect] == "dobj"
    return is_it or is_incident(words.lemma[effect])


def is_incident(lemma: str) -> bool:
    return lemma in _OF_INCIDENTS


def _is_told(grammar: Grammar, telling: Telling) -> bool:
    """ "May have been caused by" is a hypothesis, "was probably caused by" a finding."""
    is_hypothesis = telling.hedge is not None and grammar.words.dep[telling.hedge] == "aux"
    return telling.is_of_what_was and not telling.negated and not is_hypothesis


def _is_told_as_fact(grammar: Grammar, verb: int, telling: Telling) -> bool:
    """What somebody blames an incident on may be another's view; what it "was blamed on" is what is thought."""
    is_view = grammar.words.lemma[verb] == "blame" and grammar.child(verb, "nsubj") is not None
    return telling.certainty is Certainty.FACT and not is_view


def _telling(grammar: Grammar, verb: int) -> Telling:
    """Of "was to blame", that of "was"; a headline's "brakes to blame" tells it, and so does what was concluded."""
    words = grammar.words
    if words.dep[verb] == "ccomp" and words.lemma[words.head[verb]] in _FINDING:
        return Telling(Certainty.FACT, negated=grammar.child(verb, "neg") is not None)
    if words.lemma[verb] != "blame" or verb == grammar.start or words.lower[verb - 1] != "to":
        return certainty_of(grammar, verb)
    head = words.head[verb]
    return certainty_of(grammar, head) if words.pos[head] == "AUX" else Telling(Certainty.FACT, negated=False)


def _fact(sentence: SentenceView, grammar: Grammar, told: _Told, verb: int, *, is_fact: bool) -> Fact:
    words, doc = grammar.words, sentence.paragraph.doc
    phrase = _phrase(grammar, sentence, told.cause)
    compared = {words.content[token] for token in phrase if words.content[token]}
    first = max(phrase[0], told.cause - _WIDEST)
    last = max(told.cause, min(phrase[-1], first + _WIDEST))
    shown = (
        words.text[token] if words.pos[token] == "PROPN" else words.lower[token] for token in range(first, last + 1)
    )
    return sentence.fact(
        "cause",
        ("cause", "incident"),
        f"cause of the {words.lower[told.effect]}",
        sentence.paragraph.token_range(doc[first], doc[last]),
        " ".join(shown).replace(" '", "'").replace(" ’", "’"),
        verb=" ".join(sorted(compared)) or words.lemma[told.cause],
        near=doc[verb],
        asserted=is_fact,
    )


def _phrase(grammar: Grammar, sentence: SentenceView, cause: int) -> list[int]:
    """The words of a cause up to where something else is told: "a burst pipe in the attic", "a spark, which"."""
    words = grammar.words
    behind = (child for child in grammar.children(cause) if child > cause)
    doc = sentence.paragraph.doc
    parts = (child for child in behind if words.dep[child] in _ASIDE or _is_circumstance(words, child))
    cut = min((doc[child].left_edge.i for child in parts), default=sentence.span.end)
    return [token.i for token in islice(doc[cause].subtree, _LONGEST) if token.i < cut and not token.is_punct]


def _is_circumstance(words: ParsedWords, child: int) -> bool:
    return words.dep[child] == "prep" and words.lower[child] != "of"


def _told(grammar: Grammar, verb: int) -> _Told | None:
    words, particle = grammar.words, grammar.child(verb, "prt")
    lemma = words.lemma[verb] if particle is None else f"{words.lemma[verb]}-{words.lower[particle]}"
    cause: int | None
    effect: int | None
    if lemma in _CAUSING:
        cause, effect = grammar.parts(verb)
    elif lemma == "be":
        return _equated(grammar, verb)
    elif lemma == "blame":
        cause, effect = _blamed(grammar, verb)
    elif lemma in _ASCRIBING:
        cause = _behind(grammar, verb, "to")
        effect = grammar.subject(verb) if grammar.is_passive(verb) else grammar.child(verb, "dobj")
    elif lemma in _LEADING and (effect := _behind(grammar, verb, _LEADING[lemma])) is not None:
        cause = grammar.subject(verb)
    elif lemma in _FOLLOWING:
        cause, effect = _behind(grammar, verb, "from"), grammar.subject(verb)
    else:
        return None
    return _pair(grammar, cause, effect)


def _pair(grammar: Grammar, cause: int | None, effect: int | None) -> _Told | None:
    return None if cause is None or effect is None else _Told(cause, effect)


def _blamed(grammar: Grammar, verb: int) -> tuple[int | None, int | None]:
    """ "Fog was blamed for the crash", "they blamed the crash on fog", "fog to blame for the crash"."""
    words = grammar.words
    on, behind_for = _behind(grammar, verb, "on"), _behind(grammar, verb, "for")
    if verb > grammar.start and words.lower[verb - 1] == "to":
        head = words.head[verb]
        subject = head if words.pos[head] in {"NOUN", "PROPN"} else grammar.subject(verb)
        return subject, behind_for
    blamed = grammar.subject(verb) if grammar.is_passive(verb) else grammar.child(verb, "dobj")
    return (on, blamed) if on is not None else (blamed, behind_for)


def _equated(grammar: Grammar, verb: int) -> _Told | None:
    """ "The crash was due to fog", "fog was the cause of the crash", "a valve was behind the blast"."""
    words, subject = grammar.words, grammar.child(verb, "nsubj")
    if subject is None:
        return None
    for child in grammar.children(verb):
        word = words.lower[child]
        if words.dep[child] == "attr":
            return _named(grammar, subject, child)
        if word in {"due", "down"}:
            return _pair(grammar, _behind(grammar, child, "to"), subject)
        if word == "responsible":
            return _pair(grammar, subject, _behind(grammar, child, "for"))
        if word == "behind" and words.dep[child] == "prep":
            return _pair(grammar, subject, grammar.child(child, "pobj"))
    return None


def _named(grammar: Grammar, subject: int, attribute: int) -> _Told | None:
    """ "The cause of the crash was fog", "fog was the cause of the crash", "the crash was the result of fog"."""
    lemma = grammar.words.lemma
    if lemma[subject] == "cause":
        return _pair(grammar, attribute, _behind(grammar, subject, "of"))
    if lemma[attribute] == "cause":
        return _pair(grammar, subject, _behind(grammar, attribute, "of"))
    if lemma[attribute] in {"result", "consequence"}:
        return _pair(grammar, _behind(grammar, attribute, "of"), subject)
    return None


def _behind(grammar: Grammar, token: int, preposition: str) -> int | None:
    """What stands behind this preposition."""
    for child in grammar.children(token):
        if grammar.words.lower[child] == preposition:
            return grammar.child(child, "pobj")
    return None

"""How a clause says that something stands: of which thing, in which state, and what narrows it to a part of the case.

"Police shut the road" tells of the road, "the bridge reopened" of the bridge; "declined to comment" of nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from copydesk.core.extraction.clauses.certainty import certainty_of
from copydesk.core.extraction.clauses.clauses import Clause
from copydesk.core.extraction.clauses.sentences import SentenceView
from copydesk.core.extraction.values.numerals import SMALL
from copydesk.core.extraction.words.hanging_words import hanging_before, hanging_behind, hanging_on
from copydesk.core.extraction.words.kinds import GROUPS_OF_PEOPLE, KIND_OF
from copydesk.core.extraction.words.lexicon import ATTACKERS, PEOPLE, american
from copydesk.core.model import Certainty, Zone

if TYPE_CHECKING:
    from spacy.tokens import Token

# Pairs of states that exclude each other: (it is so, it is not so). Deeds and their opposites, approved and rejected or
# won and lost, are told with what they were done to (told_facts).
_OPPOSITES = {
    "open": ("open reopen", "close shut closed"),
    "risen": ("rise increase grow climb", "fall drop decline decrease shrink"),
    "alive": ("survive", "die perish kill"),
    "free": ("free release", "hold detain"),
    "successful": ("succeed success successful", "fail failure unsuccessful"),
    "afloat": ("float", "sink"),
}
_SIGNS = {
    lemma: (state, holds)
    for state, sides in _OPPOSITES.items()
    for holds, words in zip((True, False), sides, strict=True)
    for lemma in words.split()
}
# Told of the object: "police freed the driver", "shut the road". Those that need one, and the others.
_DONE_TO = frozenset("kill free release hold detain".split())
_CAUSED = frozenset("open reopen close shut sink increase decrease shrink".split())
# What is said of one must not be said of many, of whom some are and some are not.
_OF_ONE = frozenset({"alive", "free"})
_STAYING = frozenset("remain stay keep be become stand leave".split())
LASTING = "remain"
_LASTING = frozenset({LASTING, "stay", "keep"})
_NOW = frozenset({"is", "are", "being", "still"})
_PRESENT = frozenset({"VBZ", "VBP"})
_STATES_BEHIND = frozenset({"acomp", "oprd", "attr"})
# Before a noun these tell of one that is new, or of some.
_SOME = frozenset(
    "a an another some several many most few fewer other others more various certain any each every both half".split()
) | frozenset(SMALL)
# For a while, or in part: then it stands otherwise too.
_IN_PART = frozenset(
    """briefly temporarily partly partially initially first earlier previously originally later once formerly
    sometimes often usually normally occasionally almost nearly only mostly largely""".split()
)
_QUALIFYING = frozenset({"compound", "amod", "nmod", "nummod", "poss"})
_UNQUALIFIED = frozenset({"PRON", "DET", "NUM"})
_OF_DEGREE = frozenset({"by", "to", "from"})


class Standing(NamedTuple):
    state: str
    holds: bool
    thing: Token  # that stands so
    shown: Token  # the word that tells it
    lasts: bool  # told of as lasting, not as an event: "remained closed"


def standing(sentence: SentenceView, clause: Clause) -> Standing | None:
    """None where the clause tells of no state, of one that comes every day, or of one among several things."""
    if any(child.dep_ in {"xcomp", "ccomp"} or child.lower_ in _IN_PART for child in hanging_on(clause.head)):
        return None  # "declined to comment"
    found = _behind(clause) or _of_verb(clause)
    if found is None or not _suits(found) or _is_habit(sentence, clause, found):
        return None
    is_told = _is_one_known(found) and certainty_of(sentence.grammar, clause.head.i).certainty is Certainty.FACT
    return found if is_told else None


def _behind(clause: Clause) -> Standing | None:
    """ "Remained closed", "was successful"."""
    head, subject = clause.head, clause.subject
    if head.lemma_ not in _STAYING or subject is None:
        return None
    for child in hanging_behind(head):
        signs = _SIGNS.get(child.lemma_.lower()) if child.dep_ in _STATES_BEHIND else None
        if signs is not None:
            return Standing(*signs, subject, child, head.lemma_ in _LASTING or head.tag_ in _PRESENT)
    return None


def _of_verb(clause: Clause) -> Standing | None:
    """ "Reopened", "rose 4 per cent", "was killed"; that it was not so is told as a deed that was not."""
    head, subject, lemma = clause.head, clause.subject, clause.head.lemma_.lower()
    if subject is None or lemma not in _SIGNS or clause.negated:
        return None
    (state, holds), children = _SIGNS[lemma], hanging_on(head)
    thing = next((child for child in children if child.dep_ == "dobj"), None)
    if any(child.dep_ in {"nsubjpass", "auxpass"} for child in children):
        is_now = any(child.lower_ in _NOW for child in children)
        return Standing(state, holds, subject, head, is_now) if lemma in _DONE_TO | _CAUSED else None
    if thing is not None and lemma in _DONE_TO | _CAUSED and not _is_amount(thing):
        return Standing(state, holds, thing, head, lasts=False)
    if lemma in _DONE_TO or (thing is not None and not _goes_with(state, thing)):
        return None
    return Standing(state, holds, subject, head, lasts=False)


def _goes_with(state: str, object_: Token) -> bool:
    """Whether a state of the subject may be told with this object: "rose 4 per cent", "survived the crash"."""
    return state == "alive" or (state == "risen" and _is_amount(object_))


def _is_amount(token: Token) -> bool:
    return (
        token.pos_ == "NUM" or token.lower_ in {"%", "percent"} or any(_is_figure(it) for it in hanging_before(token))
    )


def _is_figure(token: Token) -> bool:
    return token.pos_ == "NUM" or token.dep_ in {"nummod", "quantmod"}


def _suits(found: Standing) -> bool:
    """Whether the state can be one that somebody or something is in as a whole."""
    thing, noun = found.thing, found.thing.lemma_.lower()
    if thing.pos_ not in {"NOUN", "PROPN"}:
        return False
    if found.state not in _OF_ONE:
        return True
    # An engine dies too, a tower survives, a film is released.
    return thing.tag_ in {"NN", "NNP"} and (thing.pos_ == "PROPN" or _lives(noun))


def _lives(noun: str) -> bool:
    kind = KIND_OF.get(noun)
    return (
        noun in PEOPLE
        or noun in ATTACKERS
        or noun.endswith(("man", "woman"))
        or (kind is not None and kind.group in GROUPS_OF_PEOPLE | {"animal"})
    )


def _is_habit(sentence: SentenceView, clause: Clause, found: Standing) -> bool:
    """ "The shop closes on Sundays", "stays open until six": every week, and otherwise the next day."""
    if clause.head.tag_ not in _PRESENT or sentence.zone is Zone.HEADLINE:
        return False
    return found.shown is clause.head or any(time.is_clock for time in sentence.times)


def _is_one_known(found: Standing) -> bool:
    """ "The road" and "Tower Bridge", neither "a road" nor "some roads": those may be others."""
    thing, before = found.thing, hanging_before(found.thing)
    if any(child.lower_ in _SOME for child in before):
        return False
    is_told_apart = any(child.dep_ in {"det", "poss"} for child in before)
    if thing.tag_ == "NNS" and not is_told_apart and found.state != "risen":
        return False  # some schools; but "prices" are all of them
    behind = (child for child in hanging_behind(thing) if child.dep_ in {"acl", "relcl"})
    return all(child.left_edge.i > 0 and child.left_edge.nbor(-1).is_punct for child in behind)


def qualities(thing: Token) -> tuple[str, ...]:
    """The common words that tell of which sort or part it is: "oil" of "oil prices" and "the price of oil"."""
    inside = [noun for _, noun in _governed(thing)]
    words = [child for noun in (thing, *inside) for child in hanging_before(noun) if child.dep_ in _QUALIFYING]
    return tuple(sorted({american(word.lemma_.lower()) for word in (*words, *inside) if _is_common(word)}))


def _is_common(token: Token) -> bool:
    return token.pos_ != "PROPN" and token.pos_ not in _UNQUALIFIED


def limits(sentence: SentenceView, found: Standing) -> tuple[str, ...]:
    """What else the clause tells that may be another in the other article: names of the thing as ":name", and
    "preposition:words" of the rest: "against:euro", "in:first quarter"."""
    thing, shown = found.thing, found.shown
    names = [_called(child) for child in hanging_on(thing) if child.dep_ in _QUALIFYING and child.pos_ == "PROPN"]
    names += [_called(noun) for _, noun in _governed(thing) if noun.pos_ == "PROPN"]
    told = [f":{name}" for name in names]
    verbs = {shown.i: shown} if shown.head.i == shown.i else {shown.i: shown, shown.head.i: shown.head}
    heads = [token for token in verbs.values() if token.pos_ in {"VERB", "AUX", "ADJ"}]
    for link, noun in (pair for head in heads for pair in _governed(head)):
        is_degree = found.state == "risen" and link in _OF_DEGREE
        if not is_degree and noun.pos_ not in _UNQUALIFIED and not _is_day(sentence, noun):
            told.append(f"{link}:{_called(noun)}")
    return tuple(sorted(set(told)))


def _is_day(sentence: SentenceView, noun: Token) -> bool:
    """ "Friday", "Friday morning": when it was, the fact's frame tells."""
    return any(sentence.is_time(token) for token in (noun, *hanging_before(noun)))


def _governed(token: Token) -> Iterator[tuple[str, Token]]:
    """Prepositions behind a word, each with its noun or gerund."""
    for link in hanging_behind(token):
        if link.dep_ == "prep":
            yield from ((link.lower_, it) for it in hanging_behind(link) if it.dep_ in {"pobj", "pcomp"})


def _called(noun: Token) -> str:
    before = [it.lemma_.lower() for it in hanging_before(noun) if it.dep_ in _QUALIFYING and it.pos_ != "PRON"]
    return " ".join((*before, noun.lemma_.lower()))

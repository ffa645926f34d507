"""Facts of the prices that a day has once: its low, its high, its close. All others are of their hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.core.extraction.clauses.sentences import NameFinder
from copydesk.core.extraction.counts.counted import Counted
from copydesk.core.extraction.words.hanging_words import hanging_before, hanging_behind, hanging_on
from copydesk.core.extraction.words.parts_of_speech import NOUNS, VERBS
from copydesk.core.model import Fact

if TYPE_CHECKING:
    from spacy.tokens import Token

_PHRASES = {
    ("as", "low", "as"): "low",
    ("low", "of"): "low",
    ("lows", "of"): "low",
    ("bottom", "of"): "low",
    ("bottomed", "at"): "low",
    ("bottoming", "at"): "low",
    ("bottomed", "out", "at"): "low",
    ("bottoming", "out", "at"): "low",
    ("as", "high", "as"): "high",
    ("high", "of"): "high",
    ("highs", "of"): "high",
    ("peak", "of"): "high",
    ("peaked", "at"): "high",
    ("peaking", "at"): "high",
    ("topped", "out", "at"): "high",
    ("topping", "out", "at"): "high",
    ("closed", "at"): "close",
    ("closing", "at"): "close",
    ("close", "of"): "close",
    ("settled", "at"): "close",
    ("finished", "at"): "close",
    ("ended", "at"): "close",
}
TOPICS = {"low": "lowest price", "high": "highest price", "close": "closing price"}
FALLING = frozenset("fall drop plunge slide slip tumble sink slump dip crash plummet decline dive tank".split())
RISING = frozenset("rise climb jump surge soar rally rebound recover bounce gain leap spike advance".split())
_SHARES = frozenset("share stock price value unit".split())
_TURNING = frozenset({"before", "then"})
_REACH = 10  # tokens after a figure in which the move is turned back


def extreme_fact(counted: Counted, names: NameFinder) -> Fact | None:
    """The fact, or None where the words tell a price of some hour, which moves on."""
    if counted.kind != "money":
        return None
    name = _by_phrase(counted) or _by_turn(counted)
    if name is None:
        return None
    unit = counted.quantity.value.unit
    thing = _traded(counted)
    paragraph = counted.sentence.paragraph
    owner = next((index for token in thing if (index := names.at(paragraph, token)) is not None), None)
    plain = () if owner is not None else tuple(token.lemma_.lower() for token in thing if token.pos_ in NOUNS)[:1]
    return counted.fact((unit.kind, unit.name, name), TOPICS[name], plain, owner, is_part=False)


def _traded(counted: Counted) -> list[Token]:
    """Of what it is the price: "shares of Norvik", "Norvik's stock", "the price of oil", "gold"."""
    clause = counted.sentence.clause_of(counted.anchor)
    verb = counted.verb if counted.verb is not None else None if clause is None else clause.head
    found: list[Token] = []
    for _ in range(4):
        if verb is None or found:
            break
        subjects = (child for child in hanging_on(verb) if child.dep_ in {"nsubj", "nsubjpass"})
        subject = next(subjects, None)
        if subject is not None:
            found = _of_shares(subject) if subject.lemma_.lower() in _SHARES else [subject]
            break
        verb = verb.head if verb.head.i != verb.i and verb.head.pos_ in VERBS else None
    return found


def _of_shares(shares: Token) -> list[Token]:
    things = [child for child in hanging_before(shares) if child.dep_ in {"poss", "compound", "nmod"}]
    for child in hanging_behind(shares):
        if child.dep_ == "prep" and child.lower_ in {"of", "for", "in"}:
            things += [thing for thing in child.children if thing.dep_ == "pobj"]
    return things


def _by_phrase(counted: Counted) -> str | None:
    before = counted.preceding
    if before is None:
        return None
    first = max(counted.sentence.span.start, before.i - 2)
    words = tuple(token.lower_ for token in before.doc[first : before.i + 1])
    return next((_PHRASES[words[-size:]] for size in (3, 2) if words[-size:] in _PHRASES), None)


def _by_turn(counted: Counted) -> str | None:
    """ "Fell to $40 before bouncing back", "climbed to $60 before it slid": the move ended there."""
    before, last, verb = counted.preceding, counted.last_token, counted.verb
    if before is None or before.lower_ != "to" or last is None or verb is None:
        return None
    after = last.doc[last.i + 1 : min(last.i + 1 + _REACH, counted.sentence.span.end)]
    turned = False
    for token in after:
        turned = turned or token.lower_ in _TURNING
        if turned and token.pos_ in VERBS:
            if verb.lemma_ in FALLING and token.lemma_ in RISING:
                return "low"
            if verb.lemma_ in RISING and token.lemma_ in FALLING:
                return "high"
    return None

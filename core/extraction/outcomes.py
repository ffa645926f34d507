"""Facts of outcome and place: whether something is so or not, and where it happened, clause by clause."""

from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.clauses import Clause
from copydesk.core.extraction.lexicon import american
from copydesk.core.extraction.sentences import NameFinder, SentenceView
from copydesk.core.model import EntityType, Fact, LocalEntity

# Pairs of outcomes that exclude each other: (it is so, it is not so).
_OPPOSITES = {
    "open": ("open reopen", "close shut closed"),
    "accepted": ("accept approve", "reject refuse decline"),
    "won": ("win", "lose"),
    "risen": ("rise increase grow climb", "fall drop decline decrease shrink"),
    "convicted": ("convict", "acquit"),
}
_SIGNS = {
    lemma: (name, holds)
    for name, sides in _OPPOSITES.items()
    for holds, words in zip((True, False), sides, strict=True)
    for lemma in words.split()
}
_CONTESTS = frozenset(
    "election vote race seat game match final title case appeal battle war bid contest primary".split()
)
_STAYING = frozenset("remain stay keep be become stand leave".split())
# Verbs too general for "did" against "did not" to be about one thing.
_EMPTY = frozenset(
    "be have do say tell go get make take know think want see come seem need let respond reply comment".split()
)
_PLACE_TYPES = frozenset({EntityType.GPE, EntityType.LOC, EntityType.FAC, EntityType.ORG})
_AT = frozenset({"in", "at", "near", "outside", "on"})


def outcome_facts(sentence: SentenceView, names: NameFinder) -> Iterator[Fact]:
    """For each clause with a plain subject: what it says is so, and what is not."""
    for clause in sentence.clauses:
        subject = clause.subject
        if subject is None or not clause.asserted or subject.pos_ not in {"NOUN", "PROPN"}:
            continue
        state, phrase = _state(clause)
        if state is not None:
            name, holds = _SIGNS[state]
            yield _fact(sentence, names, clause, ("outcome", name, _thing(subject)), "outcome", phrase, holds)
        elif clause.head.pos_ == "VERB" and clause.head.lemma_ not in _EMPTY:
            key = ("negation", clause.head.lemma_.lower(), _thing(subject))
            yield _fact(sentence, names, clause, key, "negation", clause.head, not clause.negated)


def _thing(subject: Token) -> str:
    return american(subject.lemma_.lower())


def _state(clause: Clause) -> tuple[str | None, Token]:
    """The lemma of the state that the clause ends in, with the word that shows it: "reopened", "remained closed"."""
    head = clause.head
    if head.lemma_ in _STAYING:
        for child in head.children:
            if child.dep_ in {"acomp", "oprd", "attr"} and child.lemma_.lower() in _SIGNS:
                return child.lemma_.lower(), child
    lemma = head.lemma_.lower()
    objects = [child.lemma_.lower() for child in head.children if child.dep_ == "dobj"]
    if lemma in {"win", "lose"} and objects and not _CONTESTS.intersection(objects):
        return None, head  # lost their lives, won praise
    return (lemma if lemma in _SIGNS else None), head


def _fact(
    sentence: SentenceView,
    names: NameFinder,
    clause: Clause,
    key: tuple[str, ...],
    type_: str,
    shown: Token,
    holds: bool,
) -> Fact:
    subject = clause.subject
    assert subject is not None
    if type_ == "outcome" and clause.negated:
        holds = not holds
    first, last = sorted((clause.head, shown), key=lambda token: token.i)
    span = sentence.paragraph.token_range(first, last)
    base = sentence.paragraph.range.start
    words = sentence.paragraph.text[span.start - base : span.end - base]
    what = f"the {subject.lower_}" if subject.pos_ == "NOUN" else subject.text
    topic = f"whether {what} is {key[1]}" if type_ == "outcome" else f"whether {what} {clause.head.lower_}"
    return sentence.fact(
        type_,
        key,
        topic,
        clause.range if type_ == "negation" else span,
        words if not clause.negated else f"not {words}",
        owner=names.at(sentence.paragraph, subject),
        holds=holds,
        verb=clause.head.lemma_.lower(),
        near=clause.head,
    )


def _told(clause: Clause) -> str:
    """ "the centre was opened", "Brisa sank"."""
    subject = clause.subject
    assert subject is not None
    who = f"the {subject.lower_}" if subject.pos_ == "NOUN" else subject.text
    return f"{who} {'was ' if subject.dep_ == 'nsubjpass' else ''}{clause.head.lower_}"


def place_facts(sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...]) -> Iterator[Fact]:
    """ "opened at the Corn Exchange", "crashed near Ostra": a place bound to the verb."""
    for clause in sentence.clauses:
        if not clause.asserted or clause.negated or clause.head.lemma_ in _EMPTY or clause.subject is None:
            continue
        for child in clause.head.children:
            if child.dep_ != "prep" or child.lower_ not in _AT:
                continue
            for thing in child.children:
                place = names.at(sentence.paragraph, thing) if thing.dep_ == "pobj" else None
                if place is None or entities[place].type not in _PLACE_TYPES:
                    continue
                lemma = clause.head.lemma_.lower()
                yield sentence.fact(
                    "place",
                    ("place", lemma, _thing(clause.subject)),
                    f"place where {_told(clause)}",
                    sentence.paragraph.token_range(child, thing),
                    entities[place].name,
                    target=place,
                    verb=lemma,
                    near=clause.head,
                )

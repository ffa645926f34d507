"""Facts of company: who took part in what somebody did, and who is said not to have."""

from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.clauses.clauses import Clause
from copydesk.core.extraction.clauses.sentences import NameFinder, SentenceView
from copydesk.core.extraction.events.events_told import event_name
from copydesk.core.extraction.words.parts_of_speech import NOUNS
from copydesk.core.model import EntityType, Fact, LocalEntity, Range

_TOGETHER = frozenset("tour visit travel fly go attend join meet walk accompany dine appear arrive leave".split())
_MOST = 12  # people of one party


def companion_facts(sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...]) -> Iterator[Fact]:
    """ "She toured the plant with Jan Ek" of Ek that he did; "Ek did not tour the plant" that he did not."""
    for clause in sentence.clauses:
        verb = clause.head
        if verb.lemma_ not in _TOGETHER or not clause.asserted:
            continue
        if clause.negated:
            person = None if clause.subject is None else names.at(sentence.paragraph, clause.subject)
            if person is not None and entities[person].type is EntityType.PERSON:
                yield _fact(sentence, clause, person, entities, clause.range, holds=False)
            continue
        for phrase in (child for child in verb.children if child.dep_ == "prep" and child.lower_ == "with"):
            party = _range(sentence, phrase)
            people = [n for n in names.inside(*party) if entities[n].type is EntityType.PERSON]
            for person in people[:_MOST]:
                yield _fact(sentence, clause, person, entities, clause.range, holds=True)


def _range(sentence: SentenceView, phrase: Token) -> Range:
    return sentence.paragraph.token_range(phrase, phrase.right_edge)


def _deed(verb: Token) -> str:
    """ "Toured the terminal", for "whether Ek toured the terminal"; "took part (“tour”)" where the past is not told."""
    if verb.tag_ != "VBD":
        return f"took part (“{verb.lemma_.lower()}”)"
    thing = next((child for child in verb.children if child.dep_ == "dobj" and child.pos_ in NOUNS), None)
    if thing is None:
        return verb.lower_
    return f"{verb.lower_} {thing.text if thing.pos_ == 'PROPN' else f'the {thing.lower_}'}"


def _fact(
    sentence: SentenceView, clause: Clause, person: int, entities: tuple[LocalEntity, ...], span: Range, *, holds: bool
) -> Fact:
    verb, name = clause.head, entities[person].name
    return sentence.fact(
        "participants",
        ("participants", event_name(verb)),
        f"whether {name} {_deed(verb)}",
        span,
        "did" if holds else "did not",
        owner=person,
        holds=holds,
        verb=verb.lemma_.lower(),
        near=verb,
    )

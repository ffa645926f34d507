"""Facts of order: whose how-manieth what. "his fifth term", "the third visit"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from copydesk.core.extraction.clauses.sentences import NameFinder, SentenceView
from copydesk.core.extraction.times.spoken_times import WEEKDAYS
from copydesk.core.extraction.words.hanging_words import hanging_before, hanging_behind, hanging_on
from copydesk.core.extraction.words.lexicon import event_classes, thing_class
from copydesk.core.model import EntityType, Fact, LocalEntity, Unit, Value

if TYPE_CHECKING:
    from spacy.tokens import Token

ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}
_FIRST = frozenset({"maiden", "inaugural", "debut"})  # "first" in a word of its own
_ENDINGS = ("st", "nd", "rd", "th")
# Ordinals of these are dates, fractions, ranks in time or labels.
_NOT_COUNTED = frozenset(
    "time day week month year quarter half century hour minute place lady person thing point step part world class "
    "side hand amendment grade degree party".split()
)
_THIS = frozenset({"it", "this", "that", "he", "she"})
_IN_A_ROW = frozenset({"consecutive", "straight", "successive"})
_HELD_AGAIN = frozenset({"term", "title"})
_SAME = {
    "crown": "title",
    **dict.fromkeys(("movie", "installment", "instalment"), "film"),
    **dict.fromkeys(("raid", "assault"), "attack"),
}
_WEEK = "week"  # of what is held week for week
_CLAUSES = frozenset({"relcl", "ccomp", "acl", "advcl"})
_HAVING_TO = frozenset({"have", "force", "need"})
# What was done for the how-manieth time, by its verbs.
_DEED_DONE = {
    **dict.fromkeys(("attack", "target", "bomb", "raid", "storm"), "attack"),
    **dict.fromkeys(("recall", "call back", "call in"), "recall"),
    **dict.fromkeys(("postpone", "delay", "put off"), "delay"),
}
_RANKING = frozenset("finish come place rank end".split())


def ordinal_facts(sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...]) -> Iterator[Fact]:
    """Ordinal + noun with its owner. "First" and "second" only as "her second": they count many things."""
    for index in range(sentence.span.start, sentence.span.end):
        word = sentence.paragraph.words.lower[index]
        number = ordinal_number(word) if word in ORDINALS or word[0].isdigit() else 1 if word in _FIRST else None
        if number is None or number < 1:
            continue
        token = sentence.paragraph.doc[index]
        if token.dep_ not in {"amod", "nummod", "compound"}:
            if number > 1 and (told := _of_subject(token)) is not None:
                yield _fact(sentence, token, number, *told)
            elif number > 1 and (rank := _rank(sentence, names, token, number)) is not None:
                yield rank
            continue
        noun = token.head
        if number > 1 and (told := _of_time(noun)) is not None:
            yield _fact(sentence, token, number, *told)
            continue
        is_owned = any(child.dep_ == "poss" for child in noun.children)
        is_plain_second = number == 2 and noun.lemma_.lower() in _HELD_AGAIN  # "won a second term"
        is_row = _is_in_a_row(noun)
        is_told = is_row or _is_told_of_this(noun)
        if number <= 2 and word not in _FIRST and not is_owned and not is_plain_second and not is_told:
            continue
        if word == "first" and _is_first_since(noun):
            continue
        if noun.pos_ != "NOUN" or noun.i < token.i or (noun.lemma_.lower() in _NOT_COUNTED and not is_row):
            continue
        if _is_label(token) and not is_row:
            continue
        before = sentence.paragraph.words.lower[max(0, index - 3) : index]
        if noun.lemma_ == "floor" and "from" not in before:
            continue  # where somebody fell or shot from; a house has many
        if sentence.is_time(token):
            continue
        lemma = _counted(noun)
        kind = next(iter(event_classes(lemma)), lemma) if lemma != "time" else ""
        owner, verb = _owner(sentence, names, entities, noun), "" if is_told else _verb_above(noun)
        yield _fact(sentence, token, number, lemma, kind if is_row else None, noun=noun, owner=owner, verb=verb)


def _verb_above(noun: Token) -> str:
    return next((above.lemma_.lower() for above in islice(noun.ancestors, 3) if above.pos_ == "VERB"), "")


def _fact(
    sentence: SentenceView,
    token: Token,
    number: int,
    counted: str,
    row: str | None = None,
    *,
    noun: Token | None = None,
    owner: int | None = None,
    verb: str = "",
) -> Fact:
    """The how-manieth it is. `row` is the kind of what has come without a break, where it has, and may be empty."""
    in_a_row = row is not None
    return sentence.fact(
        "ordinal",
        ("ordinal", "in a row" if in_a_row else counted),
        f"{counted} in a row" if in_a_row else counted,
        sentence.paragraph.token_range(token, noun or token),
        token.text,
        value=Value(number, number, Unit("ordinal", ""), token.text),
        scope=(row,) if row else (),
        owner=owner,
        verb=verb,
        near=noun or token.head,
    )


def _of_subject(ordinal: Token) -> tuple[str, str | None] | None:
    """ "The raid was the third on a hotel" is the third raid; "the rally was the fourth in as many weeks"."""
    if ordinal.dep_ != "attr" or ordinal.head.lemma_ != "be" or all(c.lower_ != "the" for c in hanging_before(ordinal)):
        return None
    noun = next((child for child in hanging_before(ordinal.head) if child.dep_ == "nsubj"), None)
    behind = [token.lower_ for token in ordinal.doc[ordinal.i + 1 : ordinal.i + 5]]
    if noun is None or noun.pos_ != "NOUN":
        return None
    lemma = _counted(noun)
    if behind[:3] == ["in", "as", "many"]:
        return (lemma, _WEEK) if behind[3:] in (["weeks"], ["weekends"]) else None
    is_event = bool(event_classes(noun.lemma_.lower())) and noun.tag_ == "NN"
    return (lemma, None) if is_event and behind[:1] in (["on"], ["in"], ["at"]) else None


def _of_time(noun: Token) -> tuple[str, str | None] | None:
    """ "It is the third time that the firm has recalled cars" is the third recall; "the third Saturday in a row"."""
    if noun.text in WEEKDAYS:
        return (noun.text, _WEEK) if _is_in_a_row(noun) else None
    if noun.lemma_ != "time" or not _is_told_of_this(noun):
        return None
    verb = next((child for child in (*hanging_on(noun), *hanging_behind(noun.head)) if child.dep_ in _CLAUSES), None)
    if verb is None:
        return None
    inner = next((child for child in hanging_behind(verb) if child.dep_ == "xcomp"), None)
    deed = inner if verb.lemma_ in _HAVING_TO and inner is not None else verb
    particle = next((child.lower_ for child in hanging_behind(deed) if child.dep_ in {"prt", "advmod"}), "")
    counted = _DEED_DONE.get(f"{deed.lemma_} {particle}") or _DEED_DONE.get(deed.lemma_)
    return None if counted is None else (counted, None)


def _counted(noun: Token) -> str:
    lemma = noun.lemma_.lower()
    return _SAME.get(lemma) or thing_class(lemma)


def _is_label(token: Token) -> bool:
    """ "Third-party apps", "a second-hand car": a kind of thing; but "her third world title"."""
    behind = [word.lemma_.lower() for word in token.doc[token.i + 1 : token.i + 3]]
    return behind[:1] == ["party"] or (behind[:1] == ["-"] and behind[-1] in _NOT_COUNTED)


def _is_told_of_this(noun: Token) -> bool:
    """ "It is the second recall by the company", "she is the second woman to lead it": of what the report is about."""
    if noun.dep_ != "attr" or noun.head.lemma_ != "be":
        return False
    return any(
        child.dep_ == "nsubj" and (child.lower_ in _THIS or child.pos_ == "PROPN") for child in noun.head.children
    )


def _is_who(subject: Token) -> bool:
    return subject.pos_ == "PROPN" or subject.lower_ in {"he", "she"}


def _is_in_a_row(noun: Token) -> bool:
    """ "Third consecutive cut", "third cut in a row", "third win running"."""
    if noun.lemma_.lower() in _HELD_AGAIN:
        return False
    if any(child.lower_ in _IN_A_ROW for child in hanging_on(noun)):
        return True
    behind = [token.lower_ for token in noun.doc[noun.i + 1 : noun.i + 4]]
    return behind == ["in", "a", "row"] or behind[:1] == ["running"]


def _is_first_since(noun: Token) -> bool:
    """ "Its first win since May", "her first visit to the north", "his first in ten years": of some, not of all."""
    following = noun.nbor() if noun.i + 1 < len(noun.doc) else None
    return following is not None and following.dep_ in {"prep", "mark", "relcl"} and following.lower_ != "of"


def _rank(sentence: SentenceView, names: NameFinder, token: Token, number: int) -> Fact | None:
    """ "Finished third": the place that somebody took."""
    verb = token.head
    if verb.lemma_ not in _RANKING or token.dep_ not in {"advmod", "acomp", "oprd", "attr", "xcomp", "dobj"}:
        return None
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    owner = None if subject is None else names.at(sentence.paragraph, subject)
    if owner is None:
        return None
    return sentence.fact(
        "ordinal",
        ("ordinal", "place taken"),
        "place",
        sentence.paragraph.token_range(token, token),
        token.text,
        value=Value(number, number, Unit("ordinal", ""), token.text),
        owner=owner,
        near=verb,
    )


def ordinal_number(lower: str) -> int | None:
    if lower in ORDINALS:
        return ORDINALS[lower]
    if lower.endswith(_ENDINGS) and lower[:-2].isdigit() and len(lower) < 6:
        return int(lower[:-2])
    return None


def _owner(sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...], noun: Token) -> int | None:
    """Whose it is: a named possessive, the person that it is for, else the last person or body named before it."""
    for child in hanging_on(noun):
        whose = [child] if child.dep_ == "poss" else []
        if child.lower_ in {"of", "for", "by"}:  # "the eighth title for Ek"
            whose = [thing for thing in child.children if thing.dep_ == "pobj"]
        for thing in whose:
            found = names.at(sentence.paragraph, thing)
            if found is not None and (child.dep_ == "poss" or entities[found].type is EntityType.PERSON):
                return found
    holders = {EntityType.PERSON, EntityType.ORG, EntityType.GPE}
    if noun.dep_ == "attr" and any(child.dep_ == "nsubj" and _is_who(child) for child in noun.head.children):
        return None  # who is the second mayor has none
    is_personal = any(child.lower_ in {"his", "her"} for child in noun.children)
    if is_personal:
        holders = {EntityType.PERSON}
    start = sentence.range.start
    before = [n for n in names.inside(start, sentence.paragraph.start_of(noun)) if entities[n].type in holders]
    people = [n for n in before if entities[n].type is EntityType.PERSON]
    if people or before:
        return (people or before)[-1]
    earlier = [n for n in sentence.nearby if n not in sentence.entities and entities[n].type is EntityType.PERSON]
    return earlier[-1] if is_personal and earlier else None

"""Which event a verb or noun tells with the words beside it, or for what it is done to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.core.extraction.events.phrases import CLASS_OF_PHRASE, NOUN_CLASS, PHRASAL, STATES, TO_PEOPLE, VERB_CLASS
from copydesk.core.extraction.words.hanging_words import hanging_before, hanging_behind, hanging_on
from copydesk.core.extraction.words.lexicon import PEOPLE
from copydesk.core.extraction.words.name_words import OFFICES
from copydesk.core.extraction.words.parts_of_speech import VERBS

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTICLES = frozenset({"in", "off", "out", "down", "up", "over"})
# Films and reports come out; of anything else that is no publication.
_WORKS = frozenset(
    """film movie album song record single book novel series report study paper review magazine trailer documentary
    memoir biography game""".split()
)
_APPEARING = {"come": "out", "be": "out", "appear": "", "drop": "", "open": ""}
_OF_WORKERS = frozenset(
    "join suspend stage call end begin start continue enter plan announce settle avert resume extend".split()
)
_WORKERS = PEOPLE | frozenset(
    "union rail tube bus train teacher staff lecturer pilot doctor nurse dock general".split()
)
_REPORTING = frozenset({"report", "declare", "list"})  # "was reported missing", on a later day
_BY_LAW = frozenset({"force", "effect"})
_PEOPLE = PEOPLE | OFFICES | frozenset("he she him her who whom boss chief coach manager".split())


def lemma_of(token: Token) -> str:
    """Its lemma in lower case; of "break-in" and "lift-off", which the tokenizer parts, the whole word."""
    lemma = token.lemma_.lower()
    if lemma in _PARTICLES and token.pos_ == "NOUN":
        first = next((child for child in hanging_before(token) if child.dep_ == "compound"), None)
        return lemma if first is None else f"{first.lower_}-{lemma}"
    return lemma


def is_person(token: Token) -> bool:
    """A name of a person, or a noun or pronoun for one."""
    return token.ent_type_ == "PERSON" or token.lemma_.lower() in _PEOPLE or token.lower_ in _PEOPLE


def words_beside(verb: Token) -> list[str]:
    """The lemmas of its particle, object, complement and adverb, and what prepositions bring in: "to", "to-light"."""
    words = []
    for child in hanging_on(verb):
        if child.dep_ in _BESIDE:
            words.append(child.lemma_.lower())
            beside = (word for word in hanging_before(child) if word.dep_ in {"compound", "amod"})
            words += [f"{word.lower_}-{words[-1]}" for word in list(beside)[-1:]]  # "distress-call"
        if child.dep_ == "ccomp":
            words += _words_held(child)
        if child.dep_ in {"attr", "advcl"} and child.lemma_.lower() != child.lower_:
            words.append(child.lower_)
        if child.dep_ == "prep":
            things = [thing.lemma_.lower() for thing in hanging_on(child) if thing.dep_ == "pobj"]
            words += [*things, *(f"{child.lower_}-{thing}" for thing in things)]
            inner = (link for link in hanging_on(child) if link.dep_ == "prep")  # "out of hospital"
            words += [f"{link.lower_}-{thing.lemma_.lower()}" for link in inner for thing in hanging_on(link)]
        if child.dep_ == "xcomp":
            words.append(f"to-{child.lemma_.lower()}")  # the tagger's "laid to rest"
    return words


def _words_held(clause: Token) -> list[str]:
    """ "Found him guilty", "admitted that he had lost", "that it was over"."""
    if clause.pos_ == "ADJ":
        return [clause.lower_]
    inside = [clause, *(child for child in hanging_behind(clause) if child.dep_ in {"acomp", "advmod", "prt"})]
    return [f"that-{word.lemma_.lower()}" for word in inside]


def _is_by_workers(strike: Token) -> bool:
    """ "On strike", "joined the strike", "the drivers' strike", "a rail strike", "a strike over pay, by nurses"."""
    if strike.head.lower_ == "on" or strike.head.lemma_ in _OF_WORKERS:
        return True
    if any(child.lemma_.lower() in _WORKERS for child in hanging_before(strike)):
        return True
    links = [child for child in hanging_behind(strike) if child.lower_ in {"over", "by", "of"}]
    return any(
        link.lower_ == "over" or thing.lemma_.lower() in _WORKERS for link in links for thing in hanging_on(link)
    )


_BESIDE = frozenset("prt dobj acomp oprd attr advmod nsubjpass prep".split())


def phrase_told(verb: Token) -> str | None:
    """The event that the verb tells with a word beside it."""
    lemma = verb.lemma_.lower()
    if lemma not in PHRASAL:
        return None
    return next((CLASS_OF_PHRASE[lemma, word] for word in words_beside(verb) if (lemma, word) in CLASS_OF_PHRASE), None)


def is_brought_out(verb: Token, thing: Token | None) -> bool:
    """ "The film came out", "the album dropped", "the report was made public"."""
    if thing is None or thing.lemma_.lower() not in _WORKS:
        return False
    lemma, beside = verb.lemma_.lower(), words_beside(verb)
    particle = _APPEARING.get(lemma)
    return particle == "" or particle in beside or (lemma == "make" and "public" in beside)


def state_begun(verb: Token) -> str | None:
    """Of "has been in force since May", "has been held since Tuesday": the event that began the state."""
    if not any(child.lower_ in {"since", "from"} for child in hanging_behind(verb)):
        return None
    if verb.lemma_ == "hold":
        whom = next((child for child in hanging_before(verb) if child.dep_ == "nsubjpass"), None)
        return "detained" if whom is not None and is_person(whom) else None
    if verb.lemma_ != "be":
        return None
    return next((STATES[word] for word in words_beside(verb) if word in STATES), None)


def word_class(token: Token, whom: Token | None) -> str | None:
    """The event that a verb or noun tells by itself, `whom` it is done to considered."""
    lemma, is_verb = lemma_of(token), token.pos_ in VERBS
    if lemma in TO_PEOPLE and whom is not None and is_person(whom):
        return TO_PEOPLE[lemma]
    if lemma == "miss":
        return "missing" if token.lower_ == "missing" and token.head.lemma_ not in _REPORTING else None
    if token.pos_ == "ADJ":
        return STATES.get(lemma)
    if lemma == "strike" and not is_verb and _is_by_workers(token):
        return "walkout"
    if lemma == "entry" and any(child.lower_ == "into" for child in hanging_behind(token)):
        return "effect"
    if lemma in _BY_LAW and token.head.lower_ in {"in", "into"}:
        return "effect"
    if lemma == "conference" and any(child.lower_ in {"press", "news"} for child in hanging_before(token)):
        return "press conference"
    return (VERB_CLASS if is_verb else NOUN_CLASS).get(lemma)

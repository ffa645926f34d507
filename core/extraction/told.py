"""Facts of what is told: that somebody did something to something, how surely, and that it was so or was not."""

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.core.extraction.certainty import Certainty, Telling, certainty_of
from copydesk.core.extraction.lexicon import american, thing_class
from copydesk.core.extraction.participles import past_participle
from copydesk.core.extraction.predicates import EMPTY_VERBS, LIGHT_VERBS, predicate_of
from copydesk.core.extraction.roles_in_clauses import Grammar
from copydesk.core.extraction.sentences import NameFinder, SentenceView
from copydesk.core.model import Fact, LocalEntity, Range, Zone

_QUOTATION_MARKS = "\"'’‘“”„«»"
_NO_HEADS = frozenset({"amod", "compound", "aux", "auxpass", "nmod"})
_WIDEST = 9  # tokens from the hedge to the verb that are shown


class Argument(NamedTuple):
    """Who does it or what it is done to: a name, else a noun by its class."""

    token: int
    noun: str
    entity: int | None
    is_done_to: bool


def told_facts(sentence: SentenceView, names: NameFinder, entities: tuple[LocalEntity, ...]) -> Iterator[Fact]:
    """One fact for each verb that tells of somebody or something named in its clause; what is open tells nothing."""
    if sentence.zone is Zone.QUOTED or sentence.text.rstrip().rstrip(_QUOTATION_MARKS).endswith("?"):
        return
    grammar, words = Grammar(sentence), sentence.paragraph.words
    for verb in range(sentence.span.start, sentence.span.end):
        if words.pos[verb] != "VERB" or words.dep[verb] in _NO_HEADS or words.lemma[verb] in EMPTY_VERBS:
            continue
        doer = _argument(sentence, grammar, names, grammar.doer(verb), is_done_to=False)
        done_to = _argument(sentence, grammar, names, grammar.done_to(verb), is_done_to=True)
        matter = done_to or (None if words.lemma[verb] in LIGHT_VERBS and not _has_particle(grammar, verb) else doer)
        if matter is None:
            continue
        telling = certainty_of(grammar, verb)
        if telling.certainty is not Certainty.OPEN and not _is_habit(sentence, verb, telling):
            yield _fact(sentence, entities, grammar, verb, telling, doer if done_to is not None else None, matter)


def _is_habit(sentence: SentenceView, verb: int, telling: Telling) -> bool:
    """In the present tense but for headlines: what somebody does or means, not what happened."""
    plain = not telling.negated and telling.hedge is None
    return plain and sentence.zone is not Zone.HEADLINE and sentence.paragraph.words.tag[verb] in {"VBZ", "VBP", "VB"}


def _has_particle(grammar: Grammar, verb: int) -> bool:
    return grammar.child(verb, "prt") is not None


def _argument(
    sentence: SentenceView, grammar: Grammar, names: NameFinder, token: int | None, *, is_done_to: bool
) -> Argument | None:
    found = grammar.noun(token)
    if found is None:
        return None
    words = sentence.paragraph.words
    noun = thing_class(american(words.lemma[found]))
    entity = names.at(sentence.paragraph, sentence.paragraph.doc[found]) if words.text[found][0].isupper() else None
    return Argument(found, noun, entity, is_done_to)


def _fact(
    sentence: SentenceView,
    entities: tuple[LocalEntity, ...],
    grammar: Grammar,
    verb: int,
    telling: Telling,
    doer: Argument | None,
    matter: Argument,
) -> Fact:
    words = sentence.paragraph.words
    name = None if matter.entity is None else entities[matter.entity].name
    tokens = [verb, matter.token, *([doer.token] if doer is not None else []), *_hedge(telling)]
    return sentence.fact(
        "negation",
        ("told", predicate_of(grammar, verb), matter.noun if matter.entity is None else entities[matter.entity].type),
        _topic(sentence, grammar, verb, matter, name),
        _range(sentence, min(tokens), max(tokens)),
        _shown(sentence, grammar, verb, telling),
        scope=() if doer is None or doer.entity is not None else (doer.noun,),
        owner=None if doer is None else doer.entity,
        target=matter.entity,
        holds=not telling.negated,
        verb=words.lemma[verb],
        near=sentence.paragraph.doc[verb],
        asserted=telling.certainty is Certainty.FACT,
    )


def _hedge(telling: Telling) -> list[int]:
    return [] if telling.hedge is None else [telling.hedge]


def _range(sentence: SentenceView, first: int, last: int) -> Range:
    doc = sentence.paragraph.doc
    return sentence.paragraph.token_range(doc[first], doc[last])


def _topic(sentence: SentenceView, grammar: Grammar, verb: int, matter: Argument, name: str | None) -> str:
    """ "whether the planets were found", "whether the siren sounded"."""
    words = sentence.paragraph.words
    what = f"the {words.lower[matter.token]}" if name is None else name
    particle = grammar.child(verb, "prt")
    behind = "" if particle is None else f" {words.lower[particle]}"
    if matter.is_done_to:
        was = "were" if words.tag[matter.token] in {"NNS", "NNPS"} else "was"
        return f"whether {what} {was} {past_participle(words.lemma[verb])}{behind}"
    did = words.lower[verb] if words.tag[verb] == "VBD" else f"did {words.lemma[verb]}"
    return f"whether {what} {did}{behind}"


def _shown(sentence: SentenceView, grammar: Grammar, verb: int, telling: Telling) -> str:
    """The verb with its hedge: "reportedly fired", "may have been found", "not found"."""
    lower = sentence.paragraph.words.lower
    if telling.hedge is None:
        return f"not {lower[verb]}" if telling.negated else lower[verb]
    first, last = min(telling.hedge, verb), max(telling.hedge, verb)
    if last - first < _WIDEST:
        return sentence.paragraph.doc[first : last + 1].text.lower()
    return f"{lower[telling.hedge]} … {lower[verb]}"

"""Facts of cause: what caused an incident, and why something was done: "left because of rain"."""

from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from copydesk.core.extraction.certainty import certainty_of
from copydesk.core.extraction.counted import NOUNS
from copydesk.core.extraction.incident_causes import CAUSE_VERBS, incident_causes, is_incident
from copydesk.core.extraction.lexicon import american, thing_class
from copydesk.core.extraction.participles import past_participle
from copydesk.core.extraction.predicates import EMPTY_VERBS, predicate_of
from copydesk.core.extraction.roles_in_clauses import Grammar
from copydesk.core.extraction.sentences import NameFinder, SentenceView
from copydesk.core.model import Certainty, Fact, Range

_WIDEST = 8  # tokens of a cause that is shown
# Words that a reason stands behind: "because", "due to", "owing to", "as a result of", "blamed on", "died of".
_REASONS = frozenset({"because", "due", "owing", "thanks", "result", "attributed", "blamed", "died", "dies", "after"})
_PREPOSITIONS = frozenset({"because", "due", "owing", "thanks"})
_OF_VERBS = {"die": {"of", "from"}, "attribute": {"to"}, "blame": {"on"}, "result": {"from"}, "stem": {"from"}}
# "Withdrew the painting after learning that they had been cheated": what was found out is the reason.
_FINDING = frozenset(
    """learn discover find realise realize hear notice see receive fail refuse detect lose suffer hit strike swerve
    skid overheat ingest""".split()
)
_LONGEST = 40  # tokens of a reason


def cause_facts(sentence: SentenceView, names: NameFinder) -> Iterator[Fact]:
    """One fact for each cause of an incident that is no hypothesis, and for each reason of a deed."""
    yield from incident_causes(sentence)
    if _REASONS.intersection(sentence.paragraph.words.lower[sentence.span.start : sentence.span.end]):
        grammar = sentence.grammar
        for verb in range(sentence.span.start, sentence.span.end):
            if sentence.paragraph.words.pos[verb] == "VERB" and (reason := _reason(grammar, verb)) is not None:
                yield from _reason_of_deed(sentence, names, grammar, verb, reason)


def _reason(grammar: Grammar, verb: int) -> tuple[int, int] | None:
    """The word that brings a reason in, and the head of the reason."""
    words = grammar.words
    for child in grammar.children(verb):
        word = words.lower[child]
        if words.dep[child] == "advcl":
            mark = grammar.child(child, "mark")
            if mark is not None and words.lower[mark] == "because":
                return mark, child
        elif words.dep[child] == "prep":
            inside = _behind(grammar, child)
            if inside is None:
                continue
            if word in _PREPOSITIONS or word in _OF_VERBS.get(words.lemma[verb], ()):
                return child, inside
            if word == "as" and words.lemma[inside] == "result" and (of := grammar.child(inside, "prep")) is not None:
                thing = grammar.child(of, "pobj")
                return None if thing is None else (child, thing)
            if word == "after" and words.tag[inside] == "VBG" and words.lemma[inside] in _FINDING:
                return child, inside
    return None


def _behind(grammar: Grammar, preposition: int) -> int | None:
    """What stands behind "due to", "because of", "after"."""
    thing = grammar.child(preposition, "pobj")
    if thing is not None:
        return thing
    for child in grammar.children(preposition):
        if grammar.words.dep[child] in {"prep", "pcomp"}:
            return grammar.child(child, "pobj", "pcomp") or (child if grammar.words.dep[child] == "pcomp" else None)
    return None


def _reason_of_deed(
    sentence: SentenceView, names: NameFinder, grammar: Grammar, verb: int, reason: tuple[int, int]
) -> Iterator[Fact]:
    words, paragraph = grammar.words, sentence.paragraph
    if words.lemma[verb] in EMPTY_VERBS:
        return
    doer, done_to = map(grammar.noun, grammar.parts(verb))
    matter = doer if done_to is None else done_to
    telling = certainty_of(grammar, verb)
    if matter is None and grammar.subject(verb) is None:
        return
    if matter is not None and words.lemma[verb] in CAUSE_VERBS and is_incident(words.lemma[matter]):
        return  # told as its cause
    if not telling.is_of_what_was or telling.negated:
        return
    inside = _told_in(grammar, paragraph.doc[reason[1]])
    told = sorted({words.content[token] for token in inside if words.content[token]})
    if not told:
        return
    entity = None if matter is None else names.at(paragraph, paragraph.doc[matter])
    first, last = min(reason[0], *inside), max(inside)
    yield sentence.fact(
        "cause",
        ("cause", predicate_of(grammar, verb)),
        _topic(grammar, verb, matter, is_name=entity is not None),
        Range(paragraph.start_of(paragraph.doc[first]), paragraph.end_of(paragraph.doc[last])),
        paragraph.doc[first : min(last, first + _WIDEST) + 1].text,
        scope=() if entity is not None or matter is None else (thing_class(american(words.lemma[matter])),),
        owner=entity,
        verb=" ".join(told),
        near=paragraph.doc[verb],
        asserted=telling.certainty is Certainty.FACT,
    )


def _told_in(grammar: Grammar, head: Token) -> list[int]:
    """The words of a reason; of a noun, without the time and place behind it: "a stroke in Ostra on Sunday"."""
    tokens = [token.i for token in islice(head.subtree, _LONGEST)]
    if head.pos_ not in NOUNS:
        return tokens
    words = grammar.words
    behind = (child for child in grammar.children(head.i) if child > head.i and words.dep[child] == "prep")
    end = next((child for child in behind if words.lower[child] != "of"), None)
    return tokens if end is None else [token for token in tokens if token < end]


def _topic(grammar: Grammar, verb: int, matter: int | None, *, is_name: bool) -> str:
    """ "why the apps were removed", "why Jan Ek resigned"."""
    words = grammar.words
    what = "it" if matter is None else words.text[matter] if is_name else f"the {words.lower[matter]}"
    if grammar.is_passive(verb) or grammar.child(verb, "dobj") is not None:
        was = "were" if matter is not None and words.tag[matter] in {"NNS", "NNPS"} else "was"
        return f"why {what} {was} {past_participle(words.lemma[verb])}"
    return f"why {what} {words.lower[verb] if words.tag[verb] == 'VBD' else f'did {words.lemma[verb]}'}"

"""Facts of cause: what brought something about, whichever way it is put: "left because of rain", "rain forced them to
leave", "a spark caused the fire", "the crash was blamed on fog", "sacked after a row"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from copydesk.core.extraction.causes.effects import DEATH, INCIDENT, KNOWN_EFFECTS, Effect, effect_of
from copydesk.core.extraction.causes.links import linked_causes
from copydesk.core.extraction.causes.verbs import told_causes
from copydesk.core.extraction.causes.words import EMPTY_CAUSES, INTENTS, Told
from copydesk.core.extraction.clauses.predicates import EMPTY_VERBS, LIGHT_VERBS
from copydesk.core.extraction.clauses.roles_in_clauses import Grammar
from copydesk.core.extraction.clauses.sentences import SentenceView
from copydesk.core.extraction.clauses.told_arguments import Argument, Arguments
from copydesk.core.extraction.text.parsed_words import ParsedWords
from copydesk.core.extraction.words.participles import past_participle
from copydesk.core.extraction.words.parts_of_speech import NOUNS
from copydesk.core.model import Certainty, Fact

if TYPE_CHECKING:
    from spacy.tokens import Doc

_WIDEST = 8  # tokens of a cause that is shown
_LONGEST = 40  # of which the words are compared
_ASIDE = frozenset({"relcl", "appos", "cc", "conj", "acl"})
_OF_VICTIMS = frozenset({DEATH, "injury", "penalty"})
_HARD = frozenset({INCIDENT, DEATH})


def cause_facts(sentence: SentenceView, arguments: Arguments) -> Iterator[Fact]:
    """One fact for each thing that was brought about, and what by; what was not the cause tells nothing."""
    words = sentence.paragraph.words
    grammar = sentence.grammar
    seen: set[int] = set()
    for token in range(sentence.span.start, sentence.span.end):
        for told in (*told_causes(grammar, token), *linked_causes(grammar, token)):
            is_empty = words.pos[told.cause] != "VERB" and words.lemma[told.cause] in EMPTY_CAUSES
            if is_empty or told.effect in seen or told.cause == told.effect:
                continue
            effect = effect_of(grammar, told.effect)
            if effect is None or not _is_of_news(grammar, told, effect) or _is_victims(grammar, told, effect):
                continue
            fact = _fact(sentence, grammar, arguments, told, effect)
            if fact is not None:
                seen.add(told.effect)
                yield fact


def _is_of_news(grammar: Grammar, told: Told, effect: Effect) -> bool:
    """What is said or begins has its cause elsewhere; "after" and "when" may be mere time but for known effects."""
    if effect.name in KNOWN_EFFECTS:
        return True
    is_light = grammar.child(told.effect, "prt") is None and grammar.words.lemma[told.effect] in LIGHT_VERBS
    return told.is_plain and not is_light and grammar.words.lemma[told.effect] not in EMPTY_VERBS


def _is_victims(grammar: Grammar, told: Told, effect: Effect) -> bool:
    """ "Died when the bus crashed": the crash that every report tells of, not what they died of."""
    if told.is_plain or effect.name not in _OF_VICTIMS:
        return False
    before = effect_of(grammar, told.cause)
    return before is not None and before.name == INCIDENT


def _fact(sentence: SentenceView, grammar: Grammar, arguments: Arguments, told: Told, effect: Effect) -> Fact | None:
    words, doc = grammar.words, sentence.paragraph.doc
    phrase = _phrase(grammar, sentence, told.cause)
    compared = sorted({words.content[token] for token in phrase if words.content[token]})
    if not compared and words.lower[told.cause] in INTENTS:
        compared = [words.lower[told.cause]]
    if not compared:
        return None
    matter = arguments.of(effect.matter)
    first = phrase[0] if told.mark is None or words.pos[told.cause] in NOUNS else min(told.mark, phrase[0])
    last = max(told.cause, min(phrase[-1], first + _WIDEST))
    first = max(first, told.cause - _WIDEST)
    return sentence.fact(
        "cause",
        ("cause", effect.name if effect.name in _HARD else "deed"),
        _topic(grammar, told.effect, effect, matter),
        sentence.paragraph.token_range(doc[first], doc[last]),
        _shown(words, doc, first, last) + ("…" if last < phrase[-1] else ""),
        scope=(effect.name, "" if matter is None else matter.noun),
        target=None if matter is None else matter.entity,
        verb=" ".join(compared),
        near=doc[told.effect],
        asserted=told.certainty is Certainty.FACT,
        certainty=told.certainty if told.is_plain else Certainty.OPEN,
    )


def _shown(words: ParsedWords, doc: Doc, first: int, last: int) -> str:
    text = doc[first : last + 1].text
    return text if words.pos[first] == "PROPN" else text[:1].lower() + text[1:]


def _phrase(grammar: Grammar, sentence: SentenceView, cause: int) -> list[int]:
    """The words of a cause up to where something else is told: "a burst pipe in the attic", "a spark, which"."""
    words, doc = grammar.words, sentence.paragraph.doc
    tokens = [token.i for token in islice(doc[cause].subtree, _LONGEST) if not token.is_punct]
    if words.pos[cause] not in NOUNS:
        return tokens
    parts = (
        child
        for child in grammar.children(cause)
        if child > cause and (words.dep[child] in _ASIDE or (words.dep[child] == "prep" and words.lower[child] != "of"))
    )
    cut = min((doc[child].left_edge.i for child in parts), default=sentence.span.end)
    return [token for token in tokens if token < cut] or [cause]


def _topic(grammar: Grammar, token: int, effect: Effect, matter: Argument | None) -> str:
    """ "Cause of the crash", "why the apps were removed", "why Jan Ek resigned"."""
    words = grammar.words
    if words.lower[token] in {"it", "cause"}:
        return "cause of the incident"
    if words.pos[token] in NOUNS:
        return f"cause of the {words.lower[token]}"
    what = "it" if matter is None else matter.called
    if grammar.is_passive(token) or grammar.child(token, "dobj") is not None:
        was = "were" if matter is not None and words.tag[matter.token] in {"NNS", "NNPS"} else "was"
        return f"why {what} {was} {past_participle(words.lemma[token])}"
    return f"why {what} {words.lower[token] if words.tag[token] == 'VBD' else f'did {words.lemma[token]}'}"

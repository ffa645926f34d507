"""Facts of what is told: which verbs and nouns of a sentence tell that something was done, or how it stands."""

from collections.abc import Iterator

from copydesk.core.extraction.clauses.certainty import GOVERNING, certainty_of
from copydesk.core.extraction.clauses.clauses import question_start
from copydesk.core.extraction.clauses.conditions import Condition, condition_of
from copydesk.core.extraction.clauses.noun_deeds import noun_deeds
from copydesk.core.extraction.clauses.own_certainty import Telling
from copydesk.core.extraction.clauses.predicates import EMPTY_VERBS
from copydesk.core.extraction.clauses.roles_in_clauses import Grammar
from copydesk.core.extraction.clauses.sentences import SentenceView
from copydesk.core.extraction.clauses.told_arguments import Arguments
from copydesk.core.extraction.outcomes.told_clauses import Clauses
from copydesk.core.extraction.words.parts_of_speech import VERBS
from copydesk.core.model import Certainty, Fact, Zone

_NO_HEADS = frozenset({"amod", "compound", "aux", "auxpass", "nmod"})
_ANOTHER = frozenset("another more next further new additional second third".split())
_THINKING = frozenset("list report record register believe think fear presume consider declare count name".split())
_AT_FIRST = frozenset({"first", "initially", "originally", "previously", "wrongly", "mistakenly"})
_NEAR = 5  # tokens behind the verb


def told_facts(sentence: SentenceView, arguments: Arguments) -> Iterator[Fact]:
    """One fact for each verb that tells of somebody or something named in its clause; what is open tells nothing."""
    if question_start(sentence.text) is not None:
        return
    grammar = sentence.grammar
    clauses = Clauses(sentence, arguments)
    words = sentence.paragraph.words
    for verb in range(sentence.span.start, sentence.span.end):
        if words.pos[verb] not in VERBS or words.dep[verb] in _NO_HEADS:
            continue
        condition = condition_of(grammar, verb)
        if condition is None and (words.pos[verb] != "VERB" or _is_empty(grammar, verb)):
            continue
        if words.lemma[verb] in GOVERNING and grammar.child(verb, "xcomp") is not None:
            continue
        telling = certainty_of(grammar, verb)
        is_open = telling.certainty is Certainty.OPEN or _is_either(words.lower, telling)
        if is_open or _was_thought(grammar, verb) or _is_idle(sentence, verb, telling, condition):
            continue
        fact = clauses.deed(verb, telling) if condition is None else clauses.state(verb, telling, condition)
        if fact is not None:
            yield fact
    for noun_deed in noun_deeds(grammar):
        fact = clauses.noun_deed(noun_deed)
        if fact is not None:
            yield fact


def _is_either(words: list[str], telling: Telling) -> bool:
    """ "Will (or won't) open"."""
    return telling.hedge is not None and telling.hedge > 0 and words[telling.hedge - 1] == "or"


def _is_empty(grammar: Grammar, verb: int) -> bool:
    """ "Let", but not "let in"."""
    return grammar.words.lemma[verb] in EMPTY_VERBS and grammar.child(verb, "prt") is None


def _was_thought(grammar: Grammar, verb: int) -> bool:
    """ "A man first listed as missing": what was thought, until it was known better."""
    words = grammar.words
    link = words.head[verb]
    thought = words.head[link] if words.dep[verb] in {"pcomp", "pobj"} else link if words.dep[verb] == "xcomp" else verb
    if words.lemma[thought] not in _THINKING:
        return False
    return any(words.lower[child] in _AT_FIRST for child in grammar.children(thought))


def _is_idle(sentence: SentenceView, verb: int, telling: Telling, condition: Condition | None) -> bool:
    """In the present tense but for headlines: what somebody does or means, not what happened; or in another's words."""
    if not telling.is_of_what_was:
        return sentence.zone is Zone.QUOTED or _is_another_time(sentence, verb)
    if telling.hedge is not None or (condition is not None and sentence.zone is not Zone.QUOTED):
        return False
    if sentence.zone is Zone.QUOTED:
        return True
    habit = sentence.zone is not Zone.HEADLINE and sentence.paragraph.words.tag[verb] in {"VBZ", "VBP"}
    return habit and not telling.negated


def _is_another_time(sentence: SentenceView, verb: int) -> bool:
    """ "Will meet again", "plans another strike": not what was done before."""
    words = sentence.paragraph.words
    after = range(verb + 1, min(verb + _NEAR, sentence.span.end))
    return any(words.lower[token] in _ANOTHER for token in after) or "again" in words.lower[verb : sentence.span.end]

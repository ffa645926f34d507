"""Facts of cause: what is said to have caused an event. "The fire was caused by a spark", "a spark caused the fire"."""

from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.clauses import Clause
from copydesk.core.extraction.counted import NOUNS
from copydesk.core.extraction.lexicon import INCIDENTS, event_classes
from copydesk.core.extraction.sentences import SentenceView
from copydesk.core.model import Fact

_CAUSING = frozenset("cause trigger spark ignite provoke".split())
_BLAMING = frozenset({"blame"})
_STARTING = frozenset({"start"})
_WIDEST = 8  # tokens of a cause that is shown


def cause_facts(sentence: SentenceView) -> Iterator[Fact]:
    """One fact for each asserted cause of an incident; a hypothesis is none."""
    for clause in sentence.clauses:
        if clause.head.lemma_ not in _CAUSING | _BLAMING | _STARTING or not clause.asserted or clause.negated:
            continue
        cause, effect = _cause_and_effect(clause)
        if cause is None or effect is None or cause.pos_ not in NOUNS:
            continue
        name = next((name for name in event_classes(effect.lemma_.lower()) if name in INCIDENTS), None)
        if name is None:
            continue
        phrase = [token for token in cause.subtree if cause.i - 3 <= token.i <= cause.i and not token.is_punct]
        yield sentence.fact(
            "cause",
            ("cause", "incident"),
            f"cause of the {effect.lower_}",
            sentence.paragraph.token_range(phrase[0], cause),
            " ".join(token.text if token.pos_ == "PROPN" else token.lower_ for token in phrase[-_WIDEST:]),
            verb=cause.lemma_.lower(),
            near=clause.head,
        )


def _cause_and_effect(clause: Clause) -> tuple[Token | None, Token | None]:
    children = {child.dep_: child for child in clause.head.children}
    if clause.head.lemma_ in _BLAMING:  # "the crash was blamed on fog"
        on = children.get("prep")
        cause = None if on is None or on.lower_ != "on" else next((c for c in on.children if c.dep_ == "pobj"), None)
        return cause, children.get("nsubjpass") or children.get("dobj")
    if clause.head.lemma_ in _STARTING and "agent" not in children:
        return None, None
    if "nsubjpass" in children:
        agent = children.get("agent")
        cause = None if agent is None else next((child for child in agent.children if child.dep_ == "pobj"), None)
        return cause, children["nsubjpass"]
    return children.get("nsubj"), children.get("dobj")

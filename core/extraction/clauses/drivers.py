"""What tells one driver or pilot from another: the train driver, the driver of the lorry."""

from copydesk.core.extraction.clauses.roles_in_clauses import Grammar
from copydesk.core.extraction.words.kinds import KIND_OF
from copydesk.core.extraction.words.lexicon import thing_class

_DRIVEN = frozenset({"vehicle", "craft", "vessel"})


def is_driven(noun: str) -> bool:
    """Whether somebody drives, flies or sails it."""
    kind = KIND_OF.get(noun)
    return kind is not None and kind.group in _DRIVEN


def with_what_is_driven(grammar: Grammar, token: int, called: str) -> str:
    """What the person at `token` is called, with the class of the thing that a word before or behind "of" names."""
    words = grammar.words
    for child in grammar.children(token):
        thing = grammar.child(child, "pobj") if words.lower[child] == "of" else child
        if thing is not None and words.pos[thing] == "NOUN" and is_driven(words.lemma[thing]):
            return f"{thing_class(words.lemma[thing])} {called}"
    return called

"""Pleas and admissions as deeds: "pleaded guilty to arson", "admits two counts of theft", "denied causing a crash"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from copydesk.core.extraction.clauses.roles_in_clauses import Grammar

_ADMITTING = frozenset({"admit", "confess"})
_COUNTS = frozenset("count charge offence offense number".split())


class Admission(NamedTuple):
    verb: str  # as of a deed: "admit-guilt" or "deny-guilt"
    what: int  # what was done, or to what: "arson"; "crash" of "causing the crash"


def admission_of(grammar: Grammar, verb: int) -> Admission | None:
    """Of a verb that tells what an accused says of his guilt, if it names the offence or the deed."""
    words, lemma = grammar.words, grammar.words.lemma[verb]
    if lemma == "plead":
        guilty = next((child for child in grammar.children(verb) if words.lower[child] == "guilty"), None)
        if guilty is None:
            return None
        beside = (*grammar.children(verb), *grammar.children(guilty))
        admits = not any(words.lower[child] == "not" for child in beside) and words.lower[guilty - 1] != "not"
        what = _behind_to(grammar, beside)
    elif lemma in _ADMITTING or lemma == "deny":
        admits = lemma != "deny"
        what = grammar.child(verb, "dobj", "xcomp") or _behind_to(grammar, grammar.children(verb))
    else:
        return None
    deed = None if what is None else _deed(grammar, what)
    is_named = deed is not None and (lemma == "plead" or words.pos[what or 0] == "VERB" or _is_counted(grammar, what))
    return Admission("admit-guilt" if admits else "deny-guilt", deed) if deed is not None and is_named else None


def _behind_to(grammar: Grammar, children: Sequence[int]) -> int | None:
    to = next((child for child in children if grammar.words.lower[child] == "to"), None)
    return None if to is None else grammar.child(to, "pobj", "pcomp")


def _is_counted(grammar: Grammar, what: int | None) -> bool:
    """ "Two counts of theft": an offence, whatever it is called."""
    return what is not None and grammar.words.lemma[what] in _COUNTS


def _deed(grammar: Grammar, what: int) -> int | None:
    """The noun that tells the deed: of a gerund its object, of counts and charges their offence."""
    if grammar.words.pos[what] == "VERB":
        return grammar.child(what, "dobj")
    if grammar.words.lemma[what] in _COUNTS:
        of = next((child for child in grammar.children(what) if grammar.words.lower[child] == "of"), None)
        return None if of is None else grammar.child(of, "pobj", "pcomp")
    return what

"""How people fared: convicted or acquitted, dismissed or gone of their own accord, hurt or unhurt, in any words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.core.extraction.clauses.certainty import certainty_of
from copydesk.core.extraction.clauses.drivers import with_what_is_driven
from copydesk.core.extraction.clauses.roles_in_clauses import Grammar
from copydesk.core.extraction.clauses.sentences import SentenceView
from copydesk.core.extraction.clauses.told_arguments import Arguments
from copydesk.core.extraction.words.lexicon import PEOPLE
from copydesk.core.extraction.words.participles import past_participle
from copydesk.core.model import Certainty, Fact, Zone

# Group and fate, then the verbs that tell it: of what befell somebody, then of what he did. "Fin" is what the model
# takes "fined" for.
_UNDERGONE = """
    verdict convicted: convict fine fin jail imprison cage incarcerate lock-up send-down put-away sentence
    verdict acquitted: acquit exonerate
    leaving dismissed: sack dismiss fire oust axe depose force-out push-out kick-out drum-out throw-out
    harm hurt: injure wound hurt hospitalize maim
    harm killed: kill
"""
_DONE = """
    leaving resigned: resign quit step-down stand-down step-aside
    leaving retired: retire
    harm killed: die perish
"""
# What is had, said or suffered: verbs and the things that go with them.
_WITH_THING = """
    verdict convicted: receive get give hand; sentence term year month life imprisonment
    leaving resigned: hand-in submit tender offer give-in announce present; resignation notice
    harm hurt: suffer sustain receive; injury wound burn fracture cut bruise concussion
"""
# Those of whom these are said by a word behind the verb: "found guilty", "escaped unhurt".
_WITH_WORD = """
    verdict convicted: find declare pronounce judge rule adjudge; guilty
    verdict acquitted: find declare pronounce judge rule adjudge; innocent
    harm unhurt: escape emerge walk be remain climb crawl; unhurt unharmed uninjured unscathed
"""
# By what stands behind a preposition: "sent to prison", "relieved of his command", "got off with a fine".
_WITH_PHRASE = """
    verdict convicted: send go; to; prison jail
    verdict convicted: put; behind; bar
    verdict convicted: escape walk; with; sentence term
    verdict acquitted: clear absolve; of; *
    leaving dismissed: relieve strip; of; duty post command position job role responsibility office
    leaving dismissed: remove; from; post office job position role command
    harm unhurt: escape emerge walk; without; injury scratch
"""
_NOT_HIS_WILL = frozenset("force press pressure compel oblige push ask urge tell order".split())
_OFFICES = frozenset("post job role office position chairmanship captaincy command party cabinet".split())
_TOPICS = {"verdict": "verdict on {}", "leaving": "how {} left", "harm": "whether {} was hurt"}
_TYPES = {"verdict": "outcome", "leaving": "action", "harm": "outcome"}
_GOOD = frozenset({"acquitted", "unhurt"})
_ADVERBS = frozenset("down out up aside in".split())
_PAST = frozenset({"VBD", "VBN"})


class _Fate(NamedTuple):
    group: str
    name: str
    last: int  # the last word that tells it
    who: int | None


def _read(table: str) -> list[tuple[tuple[str, str], list[frozenset[str]]]]:
    found = []
    for line in table.strip().splitlines():
        name, _, parts = line.strip().partition(": ")
        group, fate = name.split()
        found.append(((group, fate), [frozenset(part.split()) for part in parts.split(";")]))
    return found


_OF_UNDERGOING = {verb: fate for fate, (verbs,) in _read(_UNDERGONE) for verb in verbs}
_PARTICIPLES = {past_participle(verb): fate for verb, fate in _OF_UNDERGOING.items() if "-" not in verb}
_OF_DOING = {verb: fate for fate, (verbs,) in _read(_DONE) for verb in verbs}
_OF_THINGS, _OF_WORDS, _OF_PHRASES = _read(_WITH_THING), _read(_WITH_WORD), _read(_WITH_PHRASE)
_VERBS = (
    _OF_UNDERGOING.keys()
    | _OF_DOING.keys()
    | frozenset().union(*(parts[0] for _, parts in (*_OF_THINGS, *_OF_WORDS, *_OF_PHRASES)))
)
_FIRST_PARTS = frozenset(verb.partition("-")[0] for verb in _VERBS)


def fate_facts(sentence: SentenceView, arguments: Arguments) -> Iterator[Fact]:
    """One fact for each clause that tells as a fact how somebody fared, in the article's own words."""
    words = sentence.paragraph.words
    verbs = [t for t in range(sentence.span.start, sentence.span.end) if words.lemma[t] in _FIRST_PARTS]
    if not verbs or sentence.zone is Zone.QUOTED:
        return
    grammar = sentence.grammar
    for verb in verbs:
        fate = _fate(grammar, verb) if words.pos[verb] in {"VERB", "AUX"} else None
        if fate is None or not _is_told(grammar, verb, sentence.zone):
            continue
        who = arguments.of(fate.who)
        if who is None or not (arguments.is_person(who) or _is_one_person(grammar, who.token)):
            continue
        first, last = min(verb, fate.last), max(verb, fate.last)
        yield sentence.fact(
            _TYPES[fate.group],
            ("fate", fate.group),
            _TOPICS[fate.group].format(who.called),
            sentence.paragraph.token_range(sentence.paragraph.doc[first], sentence.paragraph.doc[last]),
            sentence.paragraph.doc[first : last + 1].text.lower(),
            scope=() if who.entity is not None else (with_what_is_driven(grammar, who.token, who.noun),),
            owner=who.entity,
            holds=fate.name not in _GOOD,
            verb=fate.name,
            near=sentence.paragraph.doc[verb],
            around=_charges(grammar, verb, fate),
        )


def _is_told(grammar: Grammar, verb: int, zone: Zone) -> bool:
    """As a fact, and in the past but for headlines: "is sacked", "quits"."""
    telling = certainty_of(grammar, verb)
    if telling.certainty is not Certainty.FACT or telling.negated:
        return False
    words = grammar.words
    if words.dep[verb] == "xcomp" and words.lemma[words.head[verb]] in _NOT_HIS_WILL:
        return False  # "was forced to resign": both
    is_past = words.tag[verb] in _PAST or any(words.tag[child] == "VBD" for child in grammar.children(verb))
    return is_past or zone is Zone.HEADLINE


def _is_one_person(grammar: Grammar, noun: int) -> bool:
    """ "The driver", and nobody with a name."""
    words = grammar.words
    is_known = any(words.lower[child] == "the" or words.dep[child] == "poss" for child in grammar.children(noun))
    return is_known and words.tag[noun] == "NN" and words.lemma[noun] in PEOPLE


def _fate(grammar: Grammar, verb: int) -> _Fate | None:
    words, lemma = grammar.words, grammar.words.lemma[verb]
    particle = _particle(grammar, verb)
    name = lemma if particle is None else f"{lemma}-{words.lower[particle]}"
    end = verb if particle is None else max(verb, particle)
    if lemma == "be" and (state := grammar.child(verb, "acomp")) is not None and words.lower[state] in _PARTICIPLES:
        return _Fate(*_PARTICIPLES[words.lower[state]], state, grammar.subject(verb))
    thing = grammar.child(verb, "dobj")
    is_done_to = grammar.is_passive(verb)
    who = grammar.subject(verb) if is_done_to else thing
    if (plain := _OF_UNDERGOING.get(name)) is not None and who is not None:
        return _Fate(*plain, end, who)
    if (plain := _OF_DOING.get(name)) is not None and (thing is None or words.lemma[thing] in _OFFICES):
        return _Fate(*plain, end, grammar.subject(verb))
    if thing is not None and (is_done_to or lemma not in {"give", "hand"} or name != lemma):
        for fate, (verbs, things) in _OF_THINGS:
            if name in verbs and words.lemma[thing] in things:
                return _Fate(*fate, thing, grammar.subject(verb))
    who = thing if thing is not None and not is_done_to else grammar.subject(verb)
    return _with_word(grammar, verb, name, who) or _with_phrase(grammar, verb, name, who)


def _particle(grammar: Grammar, verb: int) -> int | None:
    """ "Down" of "stepped down", which the model takes for an adverb too."""
    found = grammar.child(verb, "prt", "advmod")
    is_it = found is not None and (grammar.words.dep[found] == "prt" or grammar.words.lower[found] in _ADVERBS)
    return found if is_it else None


def _around(grammar: Grammar, verb: int) -> Iterator[int]:
    """What hangs on the verb, or on the object right behind it: "cleared Jan Ek of murder"."""
    yield from grammar.children(verb)
    thing = grammar.child(verb, "dobj")
    yield from () if thing is None else grammar.children(thing)


def _with_word(grammar: Grammar, verb: int, name: str, who: int | None) -> _Fate | None:
    """ "Found not guilty", "escaped unhurt"; of "found Jan Ek guilty" whoever is guilty."""
    words = grammar.words
    for fate, (verbs, adjectives) in _OF_WORDS:
        for child in _around(grammar, verb) if name in verbs else ():
            if words.lower[child] in adjectives and child > verb:
                denied = any(words.lower[token] == "not" for token in (*grammar.children(child), child - 1))
                bearer = grammar.child(child, "nsubj")
                return _Fate(fate[0], "acquitted" if denied else fate[1], child, who if bearer is None else bearer)
    return None


def _with_phrase(grammar: Grammar, verb: int, name: str, who: int | None) -> _Fate | None:
    """ "Cleared of fraud", "relieved of his command", "walked free with a short sentence"."""
    words = grammar.words
    for fate, (verbs, prepositions, things) in _OF_PHRASES:
        for child in _around(grammar, verb) if name in verbs else ():
            inside = grammar.child(child, "pobj", "pcomp") if words.lower[child] in prepositions else None
            if inside is not None and ("*" in things or words.lemma[inside] in things):
                return _Fate(*fate, child if "*" in things else inside, who)
    return None


def _charges(grammar: Grammar, verb: int, fate: _Fate) -> tuple[str, ...]:
    """What somebody was found guilty or not guilty of."""
    if fate.group != "verdict":
        return ()
    words = grammar.words
    behind = (*grammar.children(verb), *grammar.children(fate.last))
    inside = (grammar.child(child, "pobj") for child in behind if words.lower[child] in {"of", "for"})
    return tuple(sorted({word for noun in inside if noun is not None for word in _offence(grammar, noun)}))


def _offence(grammar: Grammar, noun: int) -> Iterator[str]:
    """ "Fraud" of "a fraud charge", of "conspiracy to defraud" both."""
    words = grammar.words
    if words.tag[noun] in {"NN", "NNS"} and words.lemma[noun] not in {
        "year",
        "month",
        "charge",
        "count",
        "life",
        "day",
    }:
        yield words.lemma[noun]
    for child in grammar.children(noun):
        if words.dep[child] in {"compound", "amod"} and words.pos[child] == "NOUN":
            yield words.lemma[child]
        elif words.lower[child] == "of" and (inside := grammar.child(child, "pobj")) is not None:
            yield words.lemma[inside]

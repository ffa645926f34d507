"""What stands around two figures: the nouns that both clauses name with them, and those that tell them apart."""

from functools import lru_cache

from copydesk.core.comparing.concepts import concept, concepts
from copydesk.core.extraction.clauses.noun_deeds import VERB_OF
from copydesk.core.extraction.counts.measures import words_of
from copydesk.core.extraction.words.lexicon import EVENT_CLASSES
from copydesk.core.model import Fact

# Prepositions that narrow what is counted: "complaints about the noise", "votes against the bill".
_NARROWING = frozenset("for from with to".split())
_TELLING_APART = frozenset({"about", "against", "between"})
# Of these, two nouns may well be of one place or event: "in the blast", "in the market".
_PLACING = frozenset("in at on near under inside outside through across of over".split())
_TWO_VERBS = """
    buy:sell purchase:sell win:lose import:export enter:leave arrive:leave arrive:depart hire:fire hire:dismiss
    send:receive give:receive open:close open:shut give:take gain:lose add:cut build:demolish lend:borrow save:spend
    earn:spend raise:spend support:oppose approve:reject accept:reject pass:fail create:destroy attack:defend
    deposit:withdraw arrest:release charge:release convict:release imprison:release kill:release injure:release
""".split()
# What is done to things in their life and in trade: each is counted for itself.
_DEEDS_APART = """
    build make produce manufacture assemble print mint brew|sell dispose auction|buy order commission|remove recall|
    have own run operate hold keep|send|lend lease rent hire borrow|steal|repair restore renovate|damage|
    destroy burn gut flatten ravage|plant|cancel|delay|inspect test|import|export|donate|seize|discover recover|
    insure|promise pledge|sow|harvest|register|scan|expel|kill|injure|infect|vaccinate|treat|arrest|charge|convict|
    imprison|free|hire|fire sack dismiss lay-off|house accommodate shelter|feed|train
"""
_APART = {word: number for number, deeds in enumerate(_DEEDS_APART.split("|")) for word in deeds.split()}
_PAIRS = [tuple(pair.split(":")) for pair in _TWO_VERBS]
OPPOSITE_VERBS = {
    verb: {b if a == verb else a for a, b in _PAIRS if verb in {a, b}} for pair in _PAIRS for verb in pair
}
_DEEDS = frozenset("operation effort move incident case step action bid drive campaign sweep crackdown".split())
_DEED_CONCEPTS = concepts(_DEEDS | VERB_OF.keys()).union(*(concepts(words) for words in EVENT_CLASSES.values()))
_MOST_COUNTED = 2
_EACH, _ALL = 0.9, 0.6
_OTHER, _ELSEWHERE = 1.6, 1.0


def are_told_apart(f: Fact, g: Fact) -> bool:
    """ "Complaints about the noise" and "about the smell"; buses bought, and sold; shares of different doings."""
    if any(link in _TELLING_APART for link in _apart(f.around, g.around)):
        return True
    if g.verb in OPPOSITE_VERBS.get(f.verb, ()) or _are_deeds_apart(f.verb, g.verb):
        return True
    first, second = _nouns(f.around) - _told(f.key), _nouns(g.around) - _told(g.key)
    return f.key[-1].startswith("share of ") and bool(first) and bool(second) and first.isdisjoint(second)


def shared_nouns(f: Fact, g: Fact) -> frozenset[str]:
    """What both clauses name with the figures, as what is measured too; but for names."""
    shared = _nouns(f.around).union(map(concept, f.scope)) & _nouns(g.around).union(map(concept, g.scope))
    return frozenset(noun for noun in shared if noun.islower() or noun.startswith("~"))


def frame_weight(f: Fact, g: Fact) -> float:
    """Evidence for (or against, below 0) two figures counting one thing, by the nouns of their clauses."""
    first, second = _nouns(f.around) - _told(f.key), _nouns(g.around) - _told(g.key)
    both = first & second
    evidence = _EACH * min(_MOST_COUNTED, len(both))
    if both and (first <= second or second <= first):
        evidence += _ALL
    apart = _apart(f.around, g.around)
    against = (_OTHER if link in _NARROWING else _ELSEWHERE if link in _PLACING else 0.0 for link in apart)
    return evidence - max(against, default=0.0)


@lru_cache(maxsize=4096)
def _told(key: tuple[str, ...]) -> frozenset[str]:
    """The nouns that the key itself stands for: snow, of a snowfall."""
    return concepts({*key, *key[-1].split(), *words_of(key[0], key[-1])})


@lru_cache(maxsize=4096)
def _nouns(around: tuple[str, ...]) -> frozenset[str]:
    """By what they are of; names as printed."""
    nouns = (noun.partition(":")[2] for noun in around)
    return frozenset(concept(noun) if noun.islower() else noun for noun in nouns)


@lru_cache(maxsize=4096)
def _by_link(around: tuple[str, ...]) -> dict[str, frozenset[str]]:
    links = {link for link, _, _ in (noun.partition(":") for noun in around)}
    return {link: _nouns(tuple(noun for noun in around if noun.startswith(f"{link}:"))) for link in links}


@lru_cache(maxsize=4096)
def _apart(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """The prepositions that bring in something on both sides, where neither names what the other does."""
    a, b = _by_link(first), _by_link(second)
    named_a, named_b = _nouns(first), _nouns(second)
    shared = sorted(a.keys() & b.keys() - {""})
    apart = (link for link in shared if a[link].isdisjoint(named_b) and b[link].isdisjoint(named_a))
    return tuple(link for link in apart if not (_are_deeds(a[link]) or _are_deeds(b[link])))


def _are_deeds(nouns: frozenset[str]) -> bool:
    """ "In a separate operation", "in the most dramatic rescue": no place."""
    return nouns <= _DEED_CONCEPTS


def _are_deeds_apart(first: str, second: str) -> bool:
    return first in _APART and second in _APART and _APART[first] != _APART[second]

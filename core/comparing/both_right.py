"""Why two figures of one slot may both be right: one a part of the other, somebody else's, or brought up to date."""

from functools import lru_cache

from copydesk.core.comparing.concepts import concept
from copydesk.core.comparing.contrasts import HOURS, sides_of
from copydesk.core.comparing.events import is_update
from copydesk.core.comparing.placed_facts import PlacedFact
from copydesk.core.comparing.running_counts import is_brought_up_to_date
from copydesk.core.extraction.counts.figured_deeds import DEEDS_TOLD
from copydesk.core.extraction.counts.measures import words_of
from copydesk.core.extraction.words.lexicon import VICTIM_CLASSES, thing_class
from copydesk.core.model import Fact

# Of these a smaller figure may be a part of the larger; a wind has a speed at each place.
_ADDED_UP = frozenset({"people", "persons", "count", "money", "area", "speed"})
# By whom people were saved or taken, where that is no more than to say that they were.
_ANYBODY = frozenset(
    """rescuer rescue service crew authority official police officer policeman team worker force responder people
    detective investigator agent trooper sheriff constable patrol squad unit raid swoop court prosecutor
    operation effort coastguard guard department government state""".split()
)
_DONE_BY_SEVERAL = frozenset({"rescued", "evacuated", "detained", "hospitalised"})
_AGENTS = frozenset({"", "by"})
_PLACING = frozenset("in at on near under inside outside aboard from among across within beyond".split())
_ALONG = frozenset("through across inside within".split())
_ANYWHERE = frozenset(
    """city town village country area region state place district province world nation incident attack accident
    crash explosion fire storm flood war year month week day night morning evening weekend time case end wake
    crackdown disaster board total all addition auction sale connection relation""".split()
)
_WHERE_SOME_ARE = frozenset("scene spot hospital clinic ward prison ground floor".split())
# "Nobody was killed in the town": elsewhere somebody may have been.
_WHERE_NONE_ARE = frozenset(
    "town village city borough suburb street district neighbourhood neighborhood county parish quarter estate".split()
)
# Owners, makers, sellers: one may be another, told by another word.
_ROLES_OF_FIRMS = frozenset(
    """company firm group manufacturer maker producer operator business corporation carrier airline retailer chain
    owner employer supplier developer builder buyer seller bank lender agency organisation organization body charity
    club team side party government ministry council authority court judge official police prosecutor regulator
    watchdog committee commission board man woman person people he it she they who which that deal plan bill measure
    law project programme program scheme figure number total cost price value bid offer""".split()
)
_MAKERS = ("maker", "builder", "seller", "buyer", "owner", "giant", "body", "chief", "boss", "group", "operator")
_ANY_CONVICT = frozenset("man woman person people he she they who defendant accused judge court jury".split())
# What is said of one person, of whom a story has several.
_PERSONAL = frozenset(
    """sentence tenure detained injured killed missing rescued verdict dismissed discover resign charge release
    appoint diagnose birth marry""".split()
) | {"minimum term", "sentence faced", "sentence sought", "time served", "last seen"}
_SENTENCES = frozenset({"sentence", "minimum term", "sentence faced", "sentence sought"})
_APPROVING = frozenset({"approve", "reject"})
_CHAMBERS = frozenset(
    "council court senate house parliament commission cabinet president committee board regulator king governor".split()
)


def may_both_be_right(a: PlacedFact, b: PlacedFact) -> bool:
    """Of two figures that are not the same."""
    f, g = a.fact, b.fact
    if f.value is None or g.value is None:
        return False
    return (
        (f.type == "number" and is_update(a, b))
        or is_brought_up_to_date(a, b)
        or g.value.low in f.beside
        or f.value.low in g.beside  # "rose to 40, up from 34"; "11 seats, and the others three"
        or _is_part(a, b)
        or _is_of_another(a, b)
        or are_contrasted(a, b)
    )


def _is_part(a: PlacedFact, b: PlacedFact) -> bool:
    """The smaller tells where or by whom, of which the larger says nothing; of shares, either of them."""
    f, g = a.fact, b.fact
    assert f.value is not None
    assert g.value is not None
    some, whole = (a, b) if f.value.low < g.value.low else (b, a)
    kind = f.key[0]
    if kind == "percent":
        if bool(a.places) != bool(b.places) and not (a.places | b.places) & a.nearby & b.nearby:
            return True
        return _is_narrower(some, whole, _PLACING) or _is_narrower(whole, some, _PLACING)
    if kind == "length":
        return _is_narrower(some, whole, _ALONG)
    if kind not in _ADDED_UP or f.key[1] == "time":
        return False
    if some.places and some.places < whole.places and kind != "people":
        return True
    return _is_narrower(some, whole, _PLACING | _AGENTS if f.key[-1] in _DONE_BY_SEVERAL else _PLACING)


def _is_narrower(some: PlacedFact, whole: PlacedFact, links: frozenset[str]) -> bool:
    known = _things_told(whole.words) | _ANYWHERE | words_of(some.fact.key[0], some.fact.key[-1])
    are_victims = some.fact.key[0] == "people"
    if some.fact.value is not None and some.fact.value.high == 0:
        return any(link in links and noun in _WHERE_NONE_ARE - whole.words for link, noun in _by_link(some.fact.around))
    return any(
        link in links
        and noun.lower() not in known
        and (not are_victims or link in _AGENTS or noun in _WHERE_SOME_ARE)
        and not (link in _AGENTS and noun in _ANYBODY)
        and noun not in _ROLES_OF_FIRMS
        and concept(noun) not in whole.concepts
        for link, noun in _by_link(some.fact.around)
    )


def _is_of_another(a: PlacedFact, b: PlacedFact) -> bool:
    """Another has or does it, "the castle drew 65,000", "the museum 40,000"; or whether it is one is not told."""
    f, g = a.fact, b.fact
    if a.owner is not None and a.owner == b.owner:
        return False
    if is_of_one_named(a, b):
        return True
    if f.key[-1] in VICTIM_CLASSES or f.verb != g.verb:
        return False
    first, second = _doers(f), _doers(g)
    if first & _named(g) or second & _named(f):
        return False  # "the vase sold for $2m", "a buyer paid $3m for the vase"
    return bool(first) and bool(second) and first.isdisjoint(second)


def is_of_one_named(a: PlacedFact, b: PlacedFact) -> bool:
    """Only one report names whom it speaks of, and the other does not speak of them close by."""
    if (a.owner is None) == (b.owner is None) or a.fact.key[-1] not in _PERSONAL:
        return False
    return (a.owner or b.owner) not in a.nearby & b.nearby


def are_contrasted(a: PlacedFact, b: PlacedFact) -> bool:
    """ "The women's race", "the men's race"; "the lower house", "the upper house"; the council, and the court."""
    (one, other), (one_too, other_too) = sides_of(a.words), sides_of(b.words)
    contrasts = one & other_too | other & one_too
    if contrasts & ~HOURS if a.fact.when is not None else contrasts:
        return True  # but hours: "on Monday evening", "on Tuesday morning"
    if a.fact.key[-1] not in _APPROVING:
        return False
    first, second = _CHAMBERS & a.words, _CHAMBERS & b.words
    return bool(first) and bool(second) and first.isdisjoint(second)


def _doers(fact: Fact) -> frozenset[str]:
    """Who or what is its subject or object; none where that may be the other's by another word."""
    nouns = frozenset(noun for link, noun in _by_link(fact.around) if not link)
    if fact.key[-1] in _SENTENCES:
        unknown = not nouns.isdisjoint(_ANY_CONVICT)
    else:
        unknown = any(noun in _ROLES_OF_FIRMS or noun.endswith(_MAKERS) or noun in DEEDS_TOLD for noun in nouns)
    return frozenset() if unknown else nouns - {fact.key[-1]}


def _named(fact: Fact) -> frozenset[str]:
    return frozenset(noun for _, noun in _by_link(fact.around))


@lru_cache(maxsize=4096)
def _by_link(around: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    parts = (noun.partition(":") for noun in around)
    return tuple((link, noun) for link, _, noun in parts)


@lru_cache(maxsize=256)
def _things_told(words: frozenset[str]) -> frozenset[str]:
    return words | {thing_class(word) for word in words}

"""Whether two facts speak of the same event, role, reference time and scope: the question before their values.

A plain comparison of numbers in similar sentences found 3,126 "conflicts" for 86 true ones in 13 stories; so each
type asks for evidence that both sides speak of one thing, and in doubt there is no card.
"""

from copydesk.core.comparing.events import (
    another_occasion,
    another_thing,
    another_time,
    happens_once,
    occasion_score,
    same_occasion_words,
)
from copydesk.core.comparing.fates import fate_score
from copydesk.core.comparing.frames import frame_weight
from copydesk.core.comparing.holders import doer_score, holder_score
from copydesk.core.comparing.kindred import are_kindred, kindred_score
from copydesk.core.comparing.ordinals import ordinal_score
from copydesk.core.comparing.outcomes import another_case
from copydesk.core.comparing.placed_facts import PlacedFact, gives_both, shared_weight
from copydesk.core.comparing.quantities import PEOPLE_KINDS, are_transposed, number_score, same_magnitude, scopes_clash
from copydesk.core.comparing.reasons import another_effect, cause_score
from copydesk.core.comparing.states import company_score, kind_score, outcome_score
from copydesk.core.comparing.tellings import another_deed, told_score
from copydesk.core.extraction.events.parts import ONCE

_OWNING = frozenset("have own hold win lose sell buy build make get gain run operate employ take score".split())
_SAME_BUT_FOR_OWNER = 3.0
_TRANSPOSED = 80.0
__all__ = ["PlacedFact", "may_share_slot", "slot_score"]


def may_share_slot(a: PlacedFact, b: PlacedFact) -> bool:
    """False where two facts cannot fill one slot, whatever links them. Symmetric."""
    f, g = a.fact, b.fact
    if (f.part or g.part) and not _are_one_part(a, b):
        return False
    if (f.type, f.key) != (g.type, g.key) and not are_kindred(f, g):
        return False
    if a.article == b.article and f.sentence == g.sentence:
        return False  # two figures in one sentence are of two things
    if a.owner and b.owner and a.owner != b.owner and not _is_anothers_deed(a, b):
        return False
    if happens_once(a, b) or (f.when is not None and f.key[1] in ONCE and are_transposed(a, b)):
        return same_occasion_words(f, g)
    if (a.years and b.years and not (a.years & b.years)) or (f.key[0] not in {"kind", "told"} and another_time(a, b)):
        return False
    if f.when is not None and f.key[1] == "statement":
        return a.owner == b.owner  # whether it is one, the words alone tell
    if f.when is not None:
        return not another_occasion(a, b)
    if f.type == "negation":
        return not another_deed(a, b)
    if f.key[0] == "outcome" and another_case(a, b):
        return False
    if f.type == "cause":
        return not another_effect(a, b)
    if f.value is None or g.value is None:
        return not another_thing(f, g)
    if f.key[0] not in PEOPLE_KINDS and f.key[-1] != "deal" and gives_both(a, b):
        return False
    if f.key != g.key:
        return f.key[0] not in {"count", "persons"} or same_magnitude(f, g)
    return not scopes_clash(f, g) and same_magnitude(f, g)


def _is_anothers_deed(a: PlacedFact, b: PlacedFact) -> bool:
    """ "Ek agreed to a recount at 90 stations", "Holm got her recount at 80 stations": whose doing it was, the figure
    does not tell, where all else is the same."""
    f, g = a.fact, b.fact
    if f.key[0] != "count" or not (f.verb and g.verb) or f.verb == g.verb or {f.verb, g.verb} & _OWNING:
        return False
    return shared_weight(a, b) >= _SAME_BUT_FOR_OWNER and frame_weight(f, g) > 0


def _are_one_part(a: PlacedFact, b: PlacedFact) -> bool:
    """ "250 of them in the north": of the same things, with the same said of where."""
    f, g = a.fact, b.fact
    if not (f.part and g.part) or f.key[0] == "people" or f.scope != g.scope:
        return False
    return bool(set(f.around) & set(g.around)) and bool(a.entities & b.entities)


def slot_score(a: PlacedFact, b: PlacedFact) -> float:
    """How sure it is that two facts fill one slot: 0 for not at all, else up to 100. Symmetric."""
    if not may_share_slot(a, b):
        return 0.0
    if a.fact.key != b.fact.key or a.fact.key[-1] == "time taken":
        return kindred_score(a, b)
    if are_transposed(a, b):
        return _TRANSPOSED
    scorer = _SCORERS_OF_KEYS.get(a.fact.key[0]) or _SCORERS[a.fact.type]
    return scorer(a, b)


_SCORERS_OF_KEYS = {"kind": kind_score, "fate": fate_score, "doer": doer_score}
_SCORERS = {
    "cause": cause_score,
    "name": holder_score,
    "outcome": outcome_score,
    "negation": told_score,
    "place": outcome_score,
    "participants": company_score,
    "number": number_score,
    "duration": number_score,
    "ordinal": ordinal_score,
    "date": occasion_score,
    "time": occasion_score,
}

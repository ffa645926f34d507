"""Whether two ordinals tell of one thing how manieth it is."""

from copydesk.core.comparing.placed_facts import PlacedFact, key_weight, same_story, shared_weight

# Ordinals of these tell of one only where the same is said of them: "fell from the fifth floor".
_MANY_IN_ONE = frozenset({"floor", "lap", "round", "game", "inning"})
_HELD_AGAIN = frozenset({"term", "title"})  # who has a second had a first
_ENOUGH, _ENOUGH_FOR_FIRST, _ENOUGH_ALONE = 1.9, 2.2, 1.2
_ONE_STORY = 0.5


def ordinal_score(a: PlacedFact, b: PlacedFact) -> float:
    """How sure it is, 0 to 100: of one owner's, of what both tell of the whole story, or where much is shared."""
    weight = shared_weight(a, b) + same_story(a, b) + 0.6 * key_weight(a, b)
    if a.fact.key[1] in _MANY_IN_ONE and a.fact.verb != b.fact.verb:
        return 0.0
    if _are_told_of_all(a, b) and weight >= _ENOUGH_ALONE:
        return min(100.0, 60.0 + 5 * weight)
    is_first = 1 in {f.low for f in (a.fact.value, b.fact.value) if f is not None}
    if is_first and (a.fact.verb != b.fact.verb or weight < _ENOUGH_FOR_FIRST):
        return 0.0  # whoever has a second has had a first
    if a.owner is not None and a.owner == b.owner:
        return min(100.0, 80.0 + 5 * weight)
    is_of_another = any(one.owner is not None and one.owner not in one.chief for one in (a, b))
    if is_of_another or None not in {a.owner, b.owner} or a.spans_named != b.spans_named:
        return 0.0  # the third of this year may be the fifth of two
    return min(100.0, 50.0 + 8 * weight) if weight >= _ENOUGH else 0.0


def _are_told_of_all(a: PlacedFact, b: PlacedFact) -> bool:
    """ "Is the second mayor to be charged", "is the first mayor": of one story, and of the same years."""
    is_alone = a.fact.verb == b.fact.verb == "" and a.alike == b.alike == 1 and a.spans_named == b.spans_named
    return is_alone and a.fact.key[1] not in _HELD_AGAIN and same_story(a, b) >= _ONE_STORY

"""Deeds of news under one name each: which deeds a verb, a noun, or a verb with a word beside it may tell.

What is said of each stands in the tables of deeds_of_courts, deeds_of_emergencies and deeds_of_office.
"""

from copydesk.core.extraction.events.deed import Deed
from copydesk.core.extraction.events.deeds_of_courts import COURTS
from copydesk.core.extraction.events.deeds_of_emergencies import EMERGENCIES
from copydesk.core.extraction.events.deeds_of_office import OFFICE

DEEDS = (*EMERGENCIES, *COURTS, *OFFICE)
NAMES = frozenset(deed.name for deed in DEEDS)
OF_SOMEBODY = frozenset(deed.name for deed in DEEDS if not deed.one)
OWN = frozenset(deed.name for deed in DEEDS if deed.own and not deed.one)
_NARROW_FIRST = sorted(DEEDS, key=lambda deed: not deed.of)
TOLD_AS = {deed.name: deed.told for deed in reversed(DEEDS)}


def _by_word(kind: str) -> dict[str, tuple[Deed, ...]]:
    found: dict[str, tuple[Deed, ...]] = {}
    for deed in _NARROW_FIRST:
        for word in dict.fromkeys(getattr(deed, kind).split()):
            found[word] = (*found.get(word, ()), deed)
    return found


def _by_phrase() -> dict[tuple[str, str], tuple[Deed, ...]]:
    found: dict[tuple[str, str], tuple[Deed, ...]] = {}
    for deed in _NARROW_FIRST:
        for phrase in deed.phrases:
            verbs, words = (part.split() for part in phrase.split(":"))
            for both in dict.fromkeys((verb, word) for verb in verbs for word in words):
                found[both] = (*found.get(both, ()), deed)
    return found


OF_VERB, OF_NOUN, OF_PHRASE = _by_word("verbs"), _by_word("nouns"), _by_phrase()
PHRASAL = frozenset(verb for verb, _ in OF_PHRASE)

"""What the printings of one name share, and which of them is shown."""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from functools import lru_cache

from copydesk.core.extraction.names.evidence import PLACES
from copydesk.core.extraction.words.name_forms import (
    fold,
    without_suffix,
)
from copydesk.core.extraction.words.name_places import COUNTRIES, ORGANISATIONS, STATES_ABBREVIATED
from copydesk.core.model import EntityType

# Printed in several ways between the parts of one place's name.
_ARABIC_LINK = re.compile(r"-(?:i|e|al|el|ul)-")


@lru_cache(maxsize=65_536)
def key_of(name: str) -> str:
    """What two printings of one name share: "the U.S." and "United States", "Vexel Inc." and "Vexel"."""
    folded = fold(_ARABIC_LINK.sub("-", name))
    known = COUNTRIES.get(folded) or ORGANISATIONS.get(folded)
    if known is None and name.endswith("."):
        known = STATES_ABBREVIATED.get(folded)
    if known:
        return known
    first, _, rest = folded.partition(" ")
    if rest and (first in COUNTRIES or first in ORGANISATIONS):  # "U.S. Forest Office", "United States Forest Office"
        folded = f"{COUNTRIES.get(first) or ORGANISATIONS[first]} {rest}"
    return without_suffix(folded)


def fullest_form(forms: Counter[str], kind: EntityType) -> str:
    """The form to show: the canonical or most used one of a place, the most used full one of a person, else the one
    with most words."""
    if kind in PLACES:
        canonical = [form for form in forms if fold(form) == key_of(form) and not form.isupper()]
        return min(canonical or forms, key=lambda form: (-forms[form], -len(form), form))
    shown = _most_used(forms, _names_in_full(forms)) if kind is EntityType.PERSON else list(forms)
    return min(
        shown, key=lambda form: (-len(form.split()), form.isupper() and len(form) > 6, -len(form), -forms[form], form)
    )


def _names_in_full(forms: Iterable[str]) -> list[str]:
    """Without single words, capitals throughout, and surnames of two words: "Vander Ek" beside "Ida Vander Ek"."""
    full = {form: fold(form) for form in forms if " " in form and not form.isupper()}
    return [form for form, folded in full.items() if not any(other.endswith(f" {folded}") for other in full.values())]


def _most_used(forms: Counter[str], chosen: Collection[str]) -> Collection[str]:
    most = max((forms[form] for form in chosen), default=0)
    return [form for form in chosen if forms[form] == most] or list(forms)

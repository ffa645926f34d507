"""What the printings of one name share, and which of them is shown."""

import re
from collections import Counter
from functools import lru_cache

from copydesk.core.extraction.name_evidence import PLACES
from copydesk.core.extraction.name_forms import (
    fold,
    without_suffix,
)
from copydesk.core.extraction.name_places import COUNTRIES, ORGANISATIONS, STATES_ABBREVIATED
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
    """The form to show: the canonical or most used one of a place, else the one with most words."""
    if kind in PLACES:
        canonical = [form for form in forms if fold(form) == key_of(form) and not form.isupper()]
        return min(canonical or forms, key=lambda form: (-forms[form], -len(form), form))
    return min(
        forms, key=lambda form: (-len(form.split()), form.isupper() and len(form) > 6, -len(form), -forms[form], form)
    )

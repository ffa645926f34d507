"""How a card calls a day or hour: "time of the arrest", "date of the last inspection"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.core.extraction.events import deeds
from copydesk.core.extraction.events.parts import OCCASIONS
from copydesk.core.extraction.events.words import lemma_of, phrase_told
from copydesk.core.extraction.words.lexicon import event_classes
from copydesk.core.extraction.words.participles import gerund
from copydesk.core.model import When

if TYPE_CHECKING:
    from spacy.tokens import Token

# How a reader calls what the time tells: an hour, a year, else a day.
_PRECISION = {"clock": "time", "year": "year", "month": "month", "span": "date", "part": "date", "decade": "date"}
_NOUNS_FOR = {"bomb": "explosion", "dead": "death", "toll": "death"}
_NAMED = {
    "killed": "death",
    "injured": "injury",
    "detained": "arrest",
    "rescued": "rescue",
    "evacuated": "evacuation",
    "acquire": "acquisition",
    "approve": "approval",
    "reject": "rejection",
    "resign": "resignation",
    "appoint": "appointment",
    "announce": "announcement",
    "begin": "beginning",
    "win": "win",
    "sign": "signing",
    "incident": "incident",
    "found": "founding",
    "birth": "birth",
    "marry": "wedding",
    "build": "construction",
    "inspect": "inspection",
    "sale": "start of sale",
    "effect": "coming into force",
    "office": "taking of office",
    "photo": "photo",
    "takeoff": "take-off",
    "land": "landing",
    "launch": "launch",
    "shutdown": "shutdown",
    "last seen": "last sighting",
    "missing": "disappearance",
    "dismissed": "dismissal",
    "verdict": "verdict",
    "discover": "discovery",
    "dock": "docking",
    "meeting": "meeting",
    "vote": "vote",
    "walkout": "walkout",
    "trial": "trial",
    "agreement": "agreement",
    "recall": "recall",
    "divorce": "divorce",
    "publish": "publication",
    "seize": "seizure",
    "sentence": "sentence",
    "charge": "charge",
    "unrest": "violence",
    "next hearing": "next hearing",
}

_AS_TOLD = {"launch": "launch", "leave": "departure", "depart": "departure", "sail": "departure"} | {
    "find": "discovery",
    "discover": "discovery",
    "publish": "publication",
    "release": "release",
    "seize": "seizure",
    "impound": "seizure",
    "open": "opening",
    "close": "closing",
    "shut": "closing",
}


def precision(when: When) -> str:
    """ "time", "year", else "day"."""
    return _PRECISION.get(when.kind, "day")


def told_as(event: Token, name: str) -> str:
    """A noun for the event, with "last" where it is one of several."""
    lemma = lemma_of(event)
    if lemma in _AS_TOLD and name not in {"incident", "resign", "detained"}:
        return _AS_TOLD[lemma]
    is_noun = (event.pos_ == "NOUN" or lemma in OCCASIONS) and name != "effect"
    if not is_noun and phrase_told(event) == "explosion":
        return "explosion"  # "went off"
    noun = _NOUNS_FOR.get(lemma, lemma) if is_noun else _named(name.removeprefix("last "), lemma)
    return f"last {noun}" if name.startswith("last ") and name not in _NAMED else noun


def _named(name: str, lemma: str) -> str:
    """A noun for the event that a verb tells."""
    if name == "seen":
        return _NAMED["last seen"]
    return _NAMED.get(name) or deeds.TOLD_AS.get(name) or (name if event_classes(lemma) else gerund(lemma))

"""Facts of kind: what a thing is, where the words for it exclude each other, and what tells which thing it is.

"A truck packed with explosives", "police closed the road", "a planet the size of Mars", "a boat sank in the Baltic".
Whether two of them speak of one thing, their verb and the words around them tell.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from copydesk.core.extraction.clauses.sentences import SentenceView
from copydesk.core.extraction.outcomes.parts_in_deeds import part_in
from copydesk.core.extraction.words.hanging_words import hanging_before
from copydesk.core.extraction.words.kinds import (
    DEED_OF,
    GROUPS_OF_DEEDS,
    GROUPS_OF_PEOPLE,
    GROUPS_OF_PLACES,
    GROUPS_OF_QUALITIES,
    KIND_OF,
    QUALITY_OF,
    SEA_OF,
    SEEN_IN_COLOUR,
    SIDE_OF,
    Kind,
)
from copydesk.core.extraction.words.lexicon import VICTIM_CLASSES
from copydesk.core.extraction.words.participles import gerund, past_participle
from copydesk.core.extraction.words.parts_of_speech import NOUNS
from copydesk.core.model import Fact

_SEAS = frozenset({"ocean", "sea"})
_SEAS_ALONE = frozenset({"pacific", "atlantic", "mediterranean", "baltic", "caribbean", "adriatic", "aegean", "arctic"})
_BESIDES = frozenset("second third another other separate additional further different".split())
_NAMES = frozenset({"ORG", "PERSON", "WORK_OF_ART", "PRODUCT"})


_TOLD = KIND_OF.keys() | QUALITY_OF.keys() | SEA_OF.keys() | DEED_OF.keys() | SIDE_OF.keys()


def kind_facts(sentence: SentenceView) -> Iterator[Fact]:
    """One fact for each thing of a kind, if the sentence tells of one kind of its group alone."""
    words, found = sentence.paragraph.words, dict[str, list[tuple[Token, Kind, str]]]()
    for index in range(sentence.span.start, sentence.span.end):
        lemma = words.lemma[index]
        if lemma not in _TOLD:
            continue
        token = sentence.paragraph.doc[index]
        kind = _kind(token)
        anchor = None if kind is None else part_in(token, kind)
        if kind is not None:
            found.setdefault(kind.group, []).append((token, kind, anchor or ""))
    for things in found.values():
        anchored = {anchor: (token, kind) for token, kind, anchor in things if anchor}
        for anchor, (token, kind) in anchored.items():
            beside = {anchor} if anchor.endswith(" by") else {anchor, ""}
            rivals = [thing for thing in things if thing[2] in beside]
            if len({other.name for _, other, _ in rivals}) == 1:
                yield _fact(sentence, token, kind, anchor)


def _kind(token: Token) -> Kind | None:
    lemma = token.lemma_.lower()
    if lemma in SEA_OF and token.text[0].isupper():
        is_sea = token.head.lemma_.lower() in _SEAS if token.dep_ == "compound" else lemma in _SEAS_ALONE
        return SEA_OF[lemma] if is_sea else None
    if lemma in QUALITY_OF and token.dep_ in {"amod", "compound"}:
        return QUALITY_OF[lemma] if _has_colour(lemma, token.head.lemma_.lower()) else None
    if token.pos_ == "VERB":
        return DEED_OF.get(lemma)
    if token.dep_ == "prep":
        return SIDE_OF.get(lemma)
    is_it = token.pos_ in NOUNS and not _is_in_name(token) and not _is_another(token)
    return KIND_OF.get(lemma) if is_it else None


def _is_another(token: Token) -> bool:
    """ "A second car", "another car bomb": beside the one that the others tell of."""
    thing = token.head if token.dep_ == "compound" else token
    return any(child.lower_ in _BESIDES for child in hanging_before(thing))


def _is_in_name(token: Token) -> bool:
    """The bank of "Ostra Bank" is no building, the flood of "Jan Flood" no disaster."""
    return token.pos_ == "PROPN" and token.ent_type_ in _NAMES and token.text[0].isupper()


def _has_colour(lemma: str, thing: str) -> bool:
    """Black and white are said of people in another sense: they need a thing that is seen."""
    if lemma not in {"black", "white"}:
        return True
    kind = KIND_OF.get(thing)
    return thing in SEEN_IN_COLOUR or (kind is not None and kind.group not in GROUPS_OF_PEOPLE | GROUPS_OF_PLACES)


def _fact(sentence: SentenceView, token: Token, kind: Kind, anchor: str) -> Fact:
    people, place = kind.group in GROUPS_OF_PEOPLE, kind.group in GROUPS_OF_PLACES
    return sentence.fact(
        "action" if kind.group in GROUPS_OF_DEEDS else "participants" if people else "place" if place else "object",
        ("kind", kind.group, anchor),
        _topic(token, kind, anchor),
        sentence.paragraph.token_range(token, token),
        _shown(token, kind),
        verb=kind.name,
        near=token,
    )


def _topic(token: Token, kind: Kind, anchor: str) -> str:
    """ "Kind of vehicle", "colour of the van", "by whom the zone was established"."""
    if kind.group in GROUPS_OF_QUALITIES:
        return f"{kind.group} of the {token.head.lower_}"
    if kind.group in GROUPS_OF_DEEDS:
        return f"what was done to the {anchor}"
    deed, _, thing = anchor.removesuffix(" by").partition(" ")
    if kind.group == "position":
        return f"position when {gerund(deed.partition('-')[0])}"
    if anchor.endswith(" by"):
        done = deed if deed in VICTIM_CLASSES else past_participle(deed.partition("-")[0])
        return f"by whom {f'the {thing}' if thing else 'it'} was {done}"
    return f"which {kind.group}" if kind.group in GROUPS_OF_PLACES | GROUPS_OF_PEOPLE else f"kind of {kind.group}"


def _shown(token: Token, kind: Kind) -> str:
    if kind.group != "sea":
        return token.lower_
    return f"{token.text} {token.head.text}" if token.head.lemma_.lower() in _SEAS else token.text

"""What happened to people by their place in the clause: object of "kill", subject of "die", "the death of N"."""

from itertools import islice

from spacy.tokens import Token

from copydesk.core.extraction.words.lexicon import VICTIM_CLASSES, event_classes
from copydesk.core.extraction.words.parts_of_speech import NOUNS

# Words for the state that people are in.
STATES = {
    "dead": "killed",
    "killed": "killed",
    "wounded": "injured",
    "injured": "injured",
    "hurt": "injured",
    "missing": "missing",
    "unaccounted": "missing",
}
_BY_POLICE = frozenset("police bail custody questioning detective officer charge".split())
_LEAVING = frozenset(
    "leave take be bring rush have remain confirm presume fear find pronounce declare report list believe".split()
)
_REMOVING = frozenset({"force", "drive", "move"})
_SAVING = frozenset({"pull", "pluck", "bring", "winch", "lift", "dig"})
_SAVED_FROM = frozenset("alive safety rubble ruin wreckage debris sea water".split())
_NEEDING = frozenset({"need", "require", "receive"})
_SUFFERING = frozenset({"suffer", "sustain", "report"})
_WOUNDS = frozenset({"injury", "burn", "wound", "fracture", "cut", "bruise", "scald"})
_TAKING_LIVES = frozenset({"claim", "lose", "cost", "take"})
_ORDERING = frozenset({"order", "tell", "force"})
_BY_ITSELF = frozenset({"die", "perish", "drown", "survive", "flee"})
_OBJECTS = frozenset({"nsubjpass", "dobj"})
_REACH = 8  # tokens
_MOST_TOKENS = 40
_MOST_STEPS = 5  # from the people up to what tells it


def victim_class(lemma: str) -> str | None:
    """The class of victims that a word tells by itself: "death", "injured", "kill"."""
    return next((name for name in event_classes(lemma) if name in VICTIM_CLASSES), None)


def class_in_clause(anchor: Token) -> str | None:
    """What the words that the people hang on tell of them; `anchor` is their noun, or their number."""
    token = anchor
    for _ in range(_MOST_STEPS):
        head = token.head
        if head.i == token.i:
            return None
        if token.dep_ == "conj" or head.dep_ == "prep" and head.lower_ == "of":
            token = head
            continue
        found = _class_under(head, token)
        if found is not None or token.dep_ not in {"pobj", "prep"}:
            return found
        token = head
    return None


def _class_under(head: Token, token: Token) -> str | None:
    if head.lower_ in STATES and token.dep_ in {"nsubj", "nsubjpass"}:  # "two were missing"
        return STATES[head.lower_]
    named = victim_class(head.lemma_.lower())
    if named is not None and _happened_to(token, head):
        return named
    return _class_left(head, token) or _class_by_words_behind(head, token) or _class_by_object(head, token)


def _happened_to(token: Token, head: Token) -> bool:
    if token.dep_ in {"dobj", "nsubjpass", "prep", "appos"} or head.lower_ in STATES:
        return True
    if token.dep_ == "nsubj":
        return head.lemma_ in _BY_ITSELF or head.tag_ == "VBN"
    return token.dep_ == "attr" and head.pos_ in NOUNS


def _class_left(head: Token, token: Token) -> str | None:
    """ "Left 12 dead", "were confirmed dead", "taken to hospital", "into custody"."""
    if head.lemma_ not in _LEAVING:
        return None
    for child in head.subtree:
        if child.i <= token.i:
            continue
        if child.lower_.startswith("hospital"):
            return "hospitalised"
        if child.lower_ == "custody":
            return "detained"
        if child.lower_ in STATES:
            return STATES[child.lower_]
    return None


def _class_by_words_behind(head: Token, token: Token) -> str | None:
    verb, behind = head.lemma_, _behind(head, token)
    if {"home", "safety"} & behind and _had_to_go(token, head):
        return "evacuated"
    if verb in _SAVING and _SAVED_FROM & behind and token.dep_ in _OBJECTS:
        return "rescued"
    if verb == "admit" and "hospital" in behind:
        return "hospitalised"
    if verb in _NEEDING and token.dep_ == "nsubj" and "treatment" in behind:
        return "hospitalised" if "hospital" in behind else "injured" if "injury" in behind else None
    if verb == "hold" and token.dep_ == "nsubjpass" and (token.lemma_ == "suspect" or _BY_POLICE & behind):
        return "detained"
    if verb == "treat" and token.dep_ in _OBJECTS:  # "17 people were treated for injuries"
        is_there = "hospital" in behind or any(word.lower_ == "hospital" for word in islice(head.subtree, _MOST_TOKENS))
        return "hospitalised" if is_there else "injured" if "injury" in behind else None
    if verb in _ORDERING and {"evacuate", "leave", "flee"} & behind:
        return "evacuated" if token.dep_ in _OBJECTS | {"nsubj"} else None
    return None


def _had_to_go(token: Token, head: Token) -> bool:
    """ "Had to leave their homes", "fled their homes", "were moved to safety", "forced 300 people from their homes"."""
    if token.dep_ in _OBJECTS:
        return head.lemma_ in _REMOVING
    leaving = next((child for child in head.children if child.dep_ == "xcomp"), head) if head.lemma_ == "have" else head
    return token.dep_ == "nsubj" and leaving.lemma_ in {"leave", "flee"}


def _behind(head: Token, token: Token) -> set[str]:
    """The lemmas that follow the people and their verb, within a few words."""
    first = max(token.i, head.i) + 1
    return {word.lemma_.lower() for word in head.doc[first : first + _REACH]}


def _class_by_object(head: Token, token: Token) -> str | None:
    """ "Suffered burns", "12 people lost their lives", "12 lives were lost"."""
    objects = {child.lemma_ for child in head.children if child.dep_ == "dobj"}
    if head.lemma_ in _SUFFERING and token.dep_ == "nsubj" and objects & _WOUNDS:
        return "injured"
    if head.lemma_ == "lose" and "life" in objects:
        return "killed"
    return "killed" if head.lemma_ in _TAKING_LIVES and token.lemma_ == "life" else None

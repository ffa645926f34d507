"""What a person is called beside the name, where no title stands right before it: "the chairman, Jan Ek", "Jan Ek, the
director of the dam", "Jan Ek is the director", "Jan Ek, who was named director"."""

from itertools import islice, takewhile

from spacy.tokens import Doc, Token

from copydesk.core.extraction.names.titles import (
    INSIDE_TITLES,
    OWNING,
    TITLE_GERUNDS,
    TITLE_TAGS,
    is_determiner,
    is_title,
    plain,
    title_start,
)
from copydesk.core.extraction.words.name_words import DETERMINERS

_CLAUSAL = frozenset({"VERB", "AUX", "PRON"})
_STOPS = frozenset({",", ";", ".", ":", "(", ")", "[", "]", "—", "–", "--"})
_NAMING = frozenset("appoint name elect make install pick choose".split())
_HOLDING = frozenset("work serve act resign retire quit step stand employ hire".split())
_COMPLEMENTS = frozenset({"oprd", "attr", "dobj"})
# Titles of nobody, by which people are told of all the same: "worked as a guard".
_JOBS = frozenset(
    """guard driver teacher waiter waitress cleaner carpenter builder electrician plumber mechanic baker butcher cook
    gardener hairdresser cashier farmer miner labourer postman fisherman nanny tailor receptionist clerk
    librarian shopkeeper welder fitter roofer bricklayer barber babysitter caretaker janitor translator""".split()
)
_LONGEST_APPOSITION = 24
_LONGEST_COMPLEMENT = 10


def description_before(doc: Doc, name: int, end: int) -> tuple[int, int] | None:
    """Tokens of a title with a comma before the name: "the chairman, Jan Ek"; not "to the chairman, Jan Ek is ill"."""
    comma = name - 1
    if comma < 2 or doc[comma].text != "," or doc[end - 1].dep_ != "appos" or doc[end - 1].head.i >= comma:
        return None
    if (owned := _owned_title(doc, doc[end - 1].head, comma)) is not None:
        return owned, comma
    start = title_start(doc, comma)
    held = doc[start].text if start < comma else ""
    return (start, comma) if held and held != "'s" and start <= doc[end - 1].head.i else None


def _owned_title(doc: Doc, described: Token, comma: int) -> int | None:
    """Where the title begins in "the leader of the New Centre, Jan Ek,": with "leader"."""
    if described.dep_ == "pobj" and described.head.text in OWNING:
        described = described.head.head  # the parse gives the name to what is owned
    head = described.i
    if head + 1 >= comma or comma - head > _LONGEST_APPOSITION or doc[head + 1].text not in OWNING:
        return None
    is_plain = all(token.text not in _STOPS and token.pos_ not in _CLAUSAL for token in doc[head + 1 : comma])
    if not is_title(described.text) or described.tag_ in {"NNS", "NNPS"} or not is_plain:
        return None
    return title_start(doc, head + 1)


def apposition(doc: Doc, end: int) -> tuple[int, int] | None:
    """Tokens of the description after a name: "director of the dam" in "Jan Ek, the director of the dam, said"."""
    comma = _beyond_age(doc, end)
    if comma + 2 >= len(doc) or doc[comma].text != ",":
        return None
    limit = min(len(doc), comma + 1 + _LONGEST_APPOSITION)
    start = comma + 1
    while start < limit and is_determiner(doc[start]):
        start += 1
    head, stop = _description(doc, start, limit, is_aged=comma > end)
    while stop > start and (_is_left_hanging(doc[stop - 1]) or doc[stop : stop + 1].text == "-"):
        stop -= 1
    if head is None or stop <= head or _begins_clause(doc, comma, head, stop):
        return None
    return start, stop


def _beyond_age(doc: Doc, end: int) -> int:
    """The end of "Jan Ek, 54" before ", director", of "Jan Ek (54)" before ", the director"."""
    words = [token.text for token in doc[end : end + 4]]
    if len(words) < 4 or not words[1].isdigit():
        return end
    if words[0] == "," == words[2]:
        return end + 2
    return end + 3 if words[0] == "(" and words[2] == ")" and words[3] == "," else end


def _description(doc: Doc, start: int, limit: int, *, is_aged: bool) -> tuple[int | None, int]:
    """The title in the words from `start` on, and where they end; None where they name somebody else or no title."""
    head, stop = None, start
    for index in range(start, limit):
        token = doc[index]
        is_title_word = token.tag_ == "POS" or plain(token.text) in TITLE_GERUNDS
        if (token.text in _STOPS or token.is_quote or token.pos_ in _CLAUSAL) and not is_title_word:
            break
        if token.text == "and" and index + 1 < limit and plain(doc[index + 1].text) in DETERMINERS:
            break
        is_name = token.ent_type_ == "PERSON" or (is_aged and token.pos_ == "PROPN")
        if is_name and head == index - 1:  # a list: "Jan Ek, manager Lea Berg"
            return None, stop
        if head is None and is_title(token.text):
            head = index
        elif head is None and token.pos_ not in TITLE_TAGS and token.text not in INSIDE_TITLES and not is_title_word:
            break
        stop = index + 1
    return head, stop


def _begins_clause(doc: Doc, end: int, head: int, stop: int) -> bool:
    """ "In an interview with Jan Ek, the director said": who is meant is the subject, and not the name before it."""
    is_subject = doc[head].dep_ in {"nsubj", "nsubjpass"} and doc[stop : stop + 1].text != ","
    return is_subject and doc[end - 1].dep_ == "pobj"


def predicate(doc: Doc, end: int) -> tuple[int, int] | None:
    """Tokens of the title in "Jan Ek is the director of the dam" and "Jan Ek, who is director of the dam,"."""
    name = doc[end - 1]
    verbs = [name.head] if name.dep_ in {"nsubj", "nsubjpass"} else []
    if [token.text for token in doc[end : end + 2]] == [",", "who"] and end + 2 < len(doc):
        verbs.append(doc[end + 2])
    head = next((found for verb in verbs if (found := _held(verb)) is not None), None)
    if head is None:
        return None
    stop = head.i + 1
    if doc[stop : stop + 1].text in OWNING:
        limit = min(len(doc), stop + _LONGEST_APPOSITION)
        inside = takewhile(lambda i: doc[i].text not in _STOPS and doc[i].pos_ not in _CLAUSAL, range(stop, limit))
        stop = max(inside, default=stop - 1) + 1
    while _is_left_hanging(doc[stop - 1]):
        stop -= 1
    start = title_start(doc, head.i + 1) if is_title(head.text) else head.i - head.n_lefts
    while start < head.i and is_determiner(doc[start]):
        start += 1
    return start, stop


def _held(verb: Token) -> Token | None:
    """The title that the verb gives to its subject: "is the director", "was named director", "works as a driver"."""
    children = list(islice(verb.rights, _LONGEST_COMPLEMENT))
    if any(child.dep_ == "neg" or child.pos_ == "PART" for child in children):
        return None
    is_named = verb.lower_ == "is" or verb.lemma_ in _NAMING
    held = [child for child in children if child.dep_ in _COMPLEMENTS] if is_named else []
    if verb.lemma_ in _HOLDING | _NAMING:
        held += [thing for child in children if child.lower_ == "as" for thing in islice(child.rights, 1)]
    return next((thing for thing in held if is_title(thing.text) or thing.lemma_ in _JOBS), None)


def _is_left_hanging(token: Token) -> bool:
    """ "with" of "a dyer with whom she worked", "during" of "an aide during her term"."""
    return token.text in INSIDE_TITLES or token.pos_ == "ADP"

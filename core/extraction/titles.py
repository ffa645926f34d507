"""What a person is called beside the name: titles before it, appositions after it."""

from functools import lru_cache
from itertools import islice, takewhile

from spacy.tokens import Doc, Token

from copydesk.core.extraction.name_words import (
    DETERMINERS,
    HONORIFICS,
    NAMELIKE_TITLES,
    OFFICES,
    TITLE_MODIFIERS,
    TITLES,
    WEEKDAYS_MONTHS,
)

_LONGEST_TITLE = 10  # tokens
_LONGEST_APPOSITION = 24
_LONGEST_LIST = 16
_TITLE_TAGS = frozenset({"PROPN", "NOUN", "ADJ"})
_INSIDE = frozenset({"of", "for", "and", "-", "'s", "&"})
_GERUNDS = frozenset({"managing", "acting", "founding", "visiting", "presiding", "attending"})  # of titles, not verbs
_SCHOLARS = ("ologist", "ologists")
_OWNERS = frozenset({"of", "for"})
_JOINS = frozenset({",", "and"})
_MODIFIERS = TITLE_MODIFIERS | _INSIDE
_CLAUSAL = frozenset({"VERB", "AUX", "PRON"})
_STOPS = frozenset({",", ";", ".", ":", "(", ")", "[", "]", "—", "–", "--"})


@lru_cache(maxsize=16_384)
def plain(word: str) -> str:
    return word.casefold().rstrip(".")


def is_honorific(word: str) -> bool:
    return plain(word) in HONORIFICS


@lru_cache(maxsize=16_384)
def is_title(word: str) -> bool:
    """A title by itself, also as the last part of a compound: "vice-president", "co-founder"."""
    bare = plain(word)
    if bare in TITLES or bare.rpartition("-")[2] in TITLES or bare.removesuffix("s") in OFFICES:
        return True
    return bare.endswith(_SCHOLARS)


def title_start(doc: Doc, name: int) -> int:
    """Where the title before the token `name` begins; `name` itself when none stands there."""
    start = name
    if name == 0 or doc[name - 1].text in _INSIDE or not _continues_title(doc, name - 1):
        return name
    floor = max(doc[name].sent.start, name - _LONGEST_TITLE)
    while start > floor and _continues_title(doc, start - 1):
        if doc[start - 1].text in _OWNERS and _holds_title(doc, start, name):  # "friend of President Ek"
            break
        start -= 1
    while start < name and (doc[start].text in _INSIDE or _is_determiner(doc[start]) or _is_of_age(doc, start)):
        start += 1
    if doc[name - 1].text[0].isupper():  # "this way Sen. Ek": words before a capital belong to it only as "former" does
        while start < name and doc[start].text[0].islower() and plain(doc[start].text) not in TITLE_MODIFIERS:
            start += 1
    return start if _holds_title(doc, start, name) else name


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
    if described.dep_ == "pobj" and described.head.text in _OWNERS:
        described = described.head.head  # the parse gives the name to what is owned
    head = described.i
    if head + 1 >= comma or comma - head > _LONGEST_APPOSITION or doc[head + 1].text not in _OWNERS:
        return None
    is_plain = all(token.text not in _STOPS and token.pos_ not in _CLAUSAL for token in doc[head + 1 : comma])
    if not is_title(described.text) or described.tag_ in {"NNS", "NNPS"} or not is_plain:
        return None
    return title_start(doc, head + 1)


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
    if doc[stop : stop + 1].text in _OWNERS:
        limit = min(len(doc), stop + _LONGEST_APPOSITION)
        inside = takewhile(lambda i: doc[i].text not in _STOPS and doc[i].pos_ not in _CLAUSAL, range(stop, limit))
        stop = max(inside, default=stop - 1) + 1
    while _is_left_hanging(doc[stop - 1]):
        stop -= 1
    start = title_start(doc, head.i + 1) if is_title(head.text) else head.i - head.n_lefts
    while start < head.i and _is_determiner(doc[start]):
        start += 1
    return start, stop


def _held(verb: Token) -> Token | None:
    """The title that the verb gives to its subject: "is the director", "was named director", "works as a driver"."""
    children = list(islice(verb.rights, _LONGEST_TITLE))
    if any(child.dep_ == "neg" or child.pos_ == "PART" for child in children):
        return None
    is_named = verb.lower_ == "is" or verb.lemma_ in _NAMING
    held = [child for child in children if child.dep_ in _COMPLEMENTS] if is_named else []
    if verb.lemma_ in _HOLDING | _NAMING:
        held += [thing for child in children if child.lower_ == "as" for thing in islice(child.rights, 1)]
    return next((thing for thing in held if is_title(thing.text) or thing.lemma_ in _JOBS), None)


_NAMING = frozenset("appoint name elect make install pick choose".split())
_HOLDING = frozenset("work serve act resign retire quit step stand employ hire".split())
_COMPLEMENTS = frozenset({"oprd", "attr", "dobj"})
# Titles of nobody, by which people are told of all the same: "worked as a guard".
_JOBS = frozenset(
    """guard driver teacher waiter waitress cleaner carpenter builder electrician plumber mechanic baker butcher cook
    gardener hairdresser cashier farmer miner labourer postman fisherman nanny tailor receptionist clerk
    librarian shopkeeper welder fitter roofer bricklayer barber babysitter caretaker janitor translator""".split()
)


def _is_determiner(token: Token) -> bool:
    return token.text == "the" or plain(token.text) in DETERMINERS


def _is_of_age(doc: Doc, index: int) -> bool:
    """ "year" or "old" of "61-year-old"."""
    return doc[index].text in {"year", "old"} and "-" in (doc[index - 1].text, doc[index + 1].text)


def shared_title(doc: Doc, name: int) -> tuple[int, int] | None:
    """Tokens of the title that a list of people begins with: "former envoys Jan Ek and Ana Ruiz", for the second."""
    index = name - 1
    if index < 0 or doc[index].text not in _JOINS:
        return None
    floor = max(0, name - _LONGEST_LIST)
    while index > floor and (doc[index].ent_type_ == "PERSON" or doc[index].text in _JOINS):
        index -= 1
    head = index + 1
    if doc[index].tag_ not in {"NNS", "NNPS"} or not is_title(doc[index].text) or doc[head].ent_type_ != "PERSON":
        return None
    start = title_start(doc, head)
    return (start, head) if start < head else None


def _continues_title(doc: Doc, index: int) -> bool:
    token = doc[index]
    if token.ent_type_ == "PERSON":
        return False
    if token.text == "and":  # "Secretary of Trade and Labour", but not "the dam and engineer", "Ek and Mayor Ruiz"
        before = doc[index - 1]
        joined = before.text.istitle() and doc[index + 1].text.istitle()
        return joined and before.ent_type_ != "PERSON" and not is_title(before.text)
    if token.text == "-" and token.whitespace_:  # "VELMSTAD - Mayor Ana Ruiz"
        return False
    if token.pos_ in _TITLE_TAGS or token.text in _INSIDE or plain(token.text) in _GERUNDS:
        return not token.is_quote and plain(token.text) not in WEEKDAYS_MONTHS and not is_honorific(token.text)
    return token.text == "the" and index > 0 and doc[index - 1].text == "of"


def _holds_title(doc: Doc, start: int, end: int) -> bool:
    """The last noun is a title, or a title stands before an "of" phrase: "Secretary of State"."""
    if start == end:
        return False
    if is_title(doc[end - 1].text) or plain(doc[end - 1].text) in NAMELIKE_TITLES:
        return True
    for index in range(start, end - 1):
        if is_title(doc[index].text) and doc[index + 1].text in ("of", "for") and doc[index].text[0].isupper():
            return all(
                doc[after].text[0].isupper() or doc[after].text in _INSIDE or doc[after].text == "the"
                for after in range(index, end)
            )
    return False


def title_end(words: list[str]) -> int:
    """How many of an entity's own first words are titles: 3 for "Secretary of State Ana Ruiz"."""
    end = 0
    for index, word in enumerate(words[:-1]):
        left = len(words) - index - 1
        if is_title(word) or (plain(word) in NAMELIKE_TITLES and left > 1 and index > 0):
            end = index + 1
            if words[index + 1] == "of" and left > 2:
                end = index + 3
    known = all(is_title(word) or plain(word) in _MODIFIERS for word in words[: end - 1])
    return end if known or len(words) - end > 1 or "of" in words[:end] else 0


def apposition(doc: Doc, end: int) -> tuple[int, int] | None:
    """Tokens of the description after a name: "director of the dam" in "Jan Ek, the director of the dam, said"."""
    is_aged, end = _beyond_age(doc, end) > end, _beyond_age(doc, end)
    if end + 2 >= len(doc) or doc[end].text != ",":
        return None
    limit = min(len(doc), end + 1 + _LONGEST_APPOSITION)
    start = end + 1
    while start < limit and _is_determiner(doc[start]):
        start += 1
    head = None
    stop = start
    for index in range(start, limit):
        token = doc[index]
        is_title_word = token.tag_ == "POS" or plain(token.text) in _GERUNDS
        if (token.text in _STOPS or token.is_quote or token.pos_ in _CLAUSAL) and not is_title_word:
            break
        if token.text == "and" and index + 1 < limit and plain(doc[index + 1].text) in DETERMINERS:
            break
        is_name = token.ent_type_ == "PERSON" or (is_aged and token.pos_ == "PROPN")
        if is_name and head == index - 1:  # a list: "Jan Ek, manager Lea Berg"
            return None
        if head is None and is_title(token.text):
            head = index
        elif head is None and token.pos_ not in _TITLE_TAGS and token.text not in _INSIDE and not is_title_word:
            break
        stop = index + 1
    while stop > start and (_is_left_hanging(doc[stop - 1]) or doc[stop : stop + 1].text == "-"):
        stop -= 1
    if head is None or stop <= head or _begins_clause(doc, end, head, stop):
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


def _is_left_hanging(token: Token) -> bool:
    """ "with" of "a dyer with whom she worked", "during" of "an aide during her term"."""
    return token.text in _INSIDE or token.pos_ == "ADP"


def _begins_clause(doc: Doc, end: int, head: int, stop: int) -> bool:
    """ "In an interview with Jan Ek, the director said": who is meant is the subject, and not the name before it."""
    is_subject = doc[head].dep_ in {"nsubj", "nsubjpass"} and doc[stop : stop + 1].text != ","
    return is_subject and doc[end - 1].dep_ == "pobj"

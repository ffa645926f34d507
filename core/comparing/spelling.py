"""Whether two names are one name spelt in two ways: a letter or two in one word, by ear, one word or two.

Plurals, peoples, possessives, house style and given names that differ are other names; so is what begins otherwise.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from copydesk.core.extraction.names.given import GIVEN_NAMES
from copydesk.core.extraction.names.variants import are_one_given_name, given_name
from copydesk.core.extraction.words.name_forms import fold

_SHORTEST = 4  # letters of a word that may be spelt otherwise
_SHORTEST_ALONE = 7  # of a name of one word: "Dahl" and "Dale" are two people
_LONG = 8  # letters from which on two may differ
_SHORTEST_RUN_TOGETHER = 6  # of "Sky Lark"
_LONG_NAME = 3  # words from which on a name is no place
_MOST_EDITS = 2
_MOST_EDITS_BY_EAR, _LONG_BY_EAR = 3, 7
_LINKS = frozenset("aeiou")  # "Kale-i-Shah" and "Kale-e-Shah"
_PEOPLE_OF = re.compile(r"a?ns?|es?|ers?|is?|ic|ish|ese")
_HOUSE_STYLE = ((re.compile(r"our"), "or"), (re.compile(r"re$"), "er"), (re.compile(r"ence$"), "ense"))
# What transliterations of one letter are written with.
_ONE_SOUND = (
    ("ght", "t"),
    ("chr", "kr"),
    ("sch", "s"),
    ("ch", "s"),
    ("sh", "s"),
    ("ph", "f"),
    ("kh", "h"),
    ("gh", "g"),
    ("ck", "k"),
    ("th", "t"),
    ("dh", "d"),
    ("dj", "j"),
    ("zh", "j"),
    ("x", "ks"),
    ("q", "k"),
    ("c", "k"),
    ("w", "v"),
    ("y", "i"),
)
_PARTICLES = {"el": "al", "ul": "al", "ben": "bin", "ibn": "bin", "von": "van"}
_INITIALS = re.compile(r"\b\w\b[. ]+\w\b")
_VOWELS = re.compile(r"(?<!^)[aeioujh]")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 14)
def is_spelt_otherwise(one: str, other: str, *, is_person: bool = False, is_one: bool = False) -> bool:
    """`is_one`: the two were taken for one name already, whatever made that likely."""
    first, second = _words(one), _words(other)
    if first == second:
        return False
    if "".join(first) == "".join(second):
        return _is_run_together(one, other) and len("".join(first)) >= _SHORTEST_RUN_TOGETHER
    if len(first) != len(second):
        return False
    places = [place for place, (x, y) in enumerate(zip(first, second, strict=True)) if x != y]
    if len(places) > 1:
        return is_person and all(_sounds_alike(first[place], second[place]) for place in places)
    x, y = first[places[0]], second[places[0]]
    if not is_person and {x, y} <= _LINKS and len(first) >= _LONG_NAME:
        return True
    if is_person and places[0] == 0 and len(first) > 1 and are_one_given_name(x, y):
        return True
    if not (x.isalpha() and y.isalpha()) or min(len(x), len(y)) < _SHORTEST or _is_another(x, y):
        return False
    if x.rstrip("s") == y.rstrip("s"):
        return is_one and len(first) > 1
    if len(first) == 1:
        return min(len(x), len(y)) >= _SHORTEST_ALONE and is_slip(x, y) and not _are_of_one_stem(x, y)
    if len(first) < _LONG_NAME and _are_place_and_people(x, y):
        return False
    if is_person and places[0] == 0:
        if is_one:
            return not (x.startswith(y) or y.startswith(x)) and _are_near(x, y)  # "Pete" is short for "Peter"
        # Sisters: a letter is another name.
        return _is_swap(x, y) or (_sound(x) == _sound(y) and _are_near(x, y))
    return _are_near(x, y)


def sound_key(name: str) -> str:
    """What names that are one by ear share, whatever their letters are; empty where it tells too little."""
    if " " not in name and len(name) < _SHORTEST_ALONE:
        return ""
    return " ".join(_sound(_particle(given_name(word))) or word for word in _words(name))


def _sounds_alike(x: str, y: str) -> bool:
    """ "Al" and "el", "Jon" and "John", "Sharif" and "Cherif"."""
    if _particle(x) == _particle(y) or are_one_given_name(x, y):
        return True
    return min(len(x), len(y)) >= _SHORTEST and _sound(x) == _sound(y) and not _is_another(x, y)


def _particle(word: str) -> str:
    return _PARTICLES.get(word, word)


def is_apostrophe_lost(one: str, other: str) -> bool:
    """ "Ostler’s" and "Ostlers Brewing": with the apostrophe alone and, as the first word of a longer name, without."""
    bare, first = one.replace("’", "'").casefold(), other.casefold().partition(" ")[0]
    return len(first) > _SHORTEST and " " not in bare and bare.endswith("'s") and bare.replace("'", "") == first


def may_be_slip(one: str, other: str, *, is_person: bool = False) -> bool:
    """Of two names of one article, which mostly means two: one letter of one word, but no other given name."""
    first, second = _words(one), _words(other)
    if len(first) != len(second):
        return "".join(first) == "".join(second)
    differing = [(place, x, y) for place, (x, y) in enumerate(zip(first, second, strict=True)) if x != y]
    if len(differing) != 1:
        return False
    place, x, y = differing[0]
    return _is_swap(x, y) if is_person and place == 0 and len(first) > 1 else OSA.distance(x, y) == 1


def is_slip(x: str, y: str) -> bool:
    """One letter is left out, put in, swapped or another, and not at either end."""
    return x[0] == y[0] and x[-1] == y[-1] and OSA.distance(x, y) == 1


def _words(name: str) -> list[str]:
    return [_house_style(word.replace("'", "")) for word in fold(name.lstrip("@#")).split()]


def _is_run_together(one: str, other: str) -> bool:
    """ "Skylark" and "Sky Lark"; with a hyphen it is house style, and so is "J.K." for "J K"."""
    return "-" not in one + other and not _INITIALS.search(f"{one} {other}")


def _is_another(x: str, y: str) -> bool:
    """Two given names, but for "Sofia" and "Sophia", "Erik" and "Eric"."""
    is_given = {x, y} <= GIVEN_NAMES and not are_one_given_name(x, y)
    return is_given and _one_letter_a_sound(x) != _one_letter_a_sound(y)


def _house_style(word: str) -> str:
    """British and American spelling alike: centre, harbour, theatre."""
    for pattern, american in _HOUSE_STYLE:
        word = pattern.sub(american, word)
    return word


def _are_of_one_stem(x: str, y: str) -> bool:
    """Only the last letters but one differ, as in Chicago and Chicano."""
    return x[:-2] == y[:-2]


def _are_place_and_people(x: str, y: str) -> bool:
    return any(_PEOPLE_OF.fullmatch(long.removeprefix(short)) is not None for long, short in ((x, y), (y, x)))


def _is_swap(x: str, y: str) -> bool:
    """Two letters changed places."""
    return sorted(x) == sorted(y) and OSA.distance(x, y) == 1


def _are_near(x: str, y: str) -> bool:
    if _sound(x)[0] != _sound(y)[0]:
        return False  # northern and southern
    edits, shorter = OSA.distance(x, y), min(len(x), len(y))
    if _sound(x) == _sound(y):
        return edits <= (_MOST_EDITS_BY_EAR if shorter >= _LONG_BY_EAR else _MOST_EDITS)
    return edits == 1 or (edits <= _MOST_EDITS and shorter >= _LONG)


def _sound(word: str) -> str:
    """What transliterations of one word share: its consonants, without doubled ones."""
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", _one_letter_a_sound(word)))


def _one_letter_a_sound(word: str) -> str:
    for written, sound in _ONE_SOUND:
        word = word.replace(written, sound)
    return _DOUBLED.sub(r"\1", word)

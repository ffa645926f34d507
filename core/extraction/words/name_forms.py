"""Normal forms of names, and when two forms can be the same person's. Pure functions over strings."""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from copydesk.core.extraction.words.name_words import (
    CORPORATE_SUFFIXES,
    FAMILY_FIRST,
    GENERATIONS,
    NICKNAMES,
    PARTICLES,
)

_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "ß": "ss",
        "’": "'",
        "‘": "'",
        "-": " ",
        "‐": " ",
        "&": " and ",
    }
)
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))  # soft hyphen, marks of no width
_POSSESSIVE = re.compile(r"'s?$")
_NOT_WORD = re.compile(r"[^\w' ]+")
_NICKNAME = re.compile(r"""([^"“”‘’']+) ["“‘']([^"“”‘’']+)["”’'] ([^"“”‘’]+)""")

_ABBREVIATED = frozenset({"inc", "corp", "ltd", "co", "llc", "llp", "plc"})

# One token of a name spelt in another way: measured on transliterated surnames, below it other people begin.
TRANSLITERATION = 0.93
_TRANSLITERATED_LENGTH = 5


def on_one_line(printed: str) -> str:
    """A name as printed, without what a page puts inside for its lines: breaks, soft hyphens."""
    return " ".join(printed.translate(_UNSEEN).split())


@lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """Lower case, without accents, full stops, hyphens, a leading "the" and a possessive: "the U.S.'s" is "us"."""
    folded = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS).replace(".", ""))
    letters = "".join(letter for letter in folded if not unicodedata.combining(letter))
    plain = " ".join(_NOT_WORD.sub(" ", _POSSESSIVE.sub("", letters.strip())).split())
    return plain.removeprefix("the ") if plain.count(" ") else plain


def spellings_of(form: str) -> tuple[str, ...]:
    """The names that one form holds: with "Jan “Bo” Ek", "Jan Ek" and "Bo Ek"."""
    marked = _NICKNAME.fullmatch(form)
    if marked is None:
        return (form,)
    given, nickname, family = marked.groups()
    return f"{given} {family}", f"{nickname} {family}"


def without_suffix(folded: str) -> str:
    """An organisation's folded name without "Inc", "Ltd" and the like."""
    words = folded.split()
    while len(words) > 1 and words[-1] in CORPORATE_SUFFIXES:
        words.pop()
    return " ".join(words)


def is_company(folded: str) -> bool:
    """Whether a folded name ends in "Inc", "Ltd" and the like."""
    return " " in folded and folded.rpartition(" ")[2] in CORPORATE_SUFFIXES


def is_full_name(words: tuple[str, ...]) -> bool:
    """Whether folded words are enough for a person named in full."""
    return len(without_generation(words)) > 1 and words[-1] not in CORPORATE_SUFFIXES


def initials_of(name: str) -> frozenset[str]:
    """The acronyms a long name can have: "Bureau of River Safety" gives "brs" and "bors"."""
    words = [word for word in re.split(r"[\s\-]+", name.strip()) if word and fold(word) not in _ABBREVIATED]
    capitals = "".join(word[0] for word in words if word[0].isupper() or word[0].isdigit())
    every = "".join(word[0] for word in words if word[0].isalnum())
    return frozenset(fold(letters) for letters in (capitals, every) if len(letters) > 1)


def surnames_of(words: tuple[str, ...]) -> frozenset[str]:
    """The single words that may stand for a person named in full, by folded words."""
    plain = without_generation(words)
    if len(plain) < 2:
        return frozenset(plain)
    return frozenset({plain[-1], plain[0]} if plain[0] in FAMILY_FIRST else {plain[-1]})


def without_generation(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[:-1] if len(words) > 1 and words[-1] in GENERATIONS else words


def tails_of(words: tuple[str, ...]) -> frozenset[str]:
    """Ends of a full name that begin with a particle: "van der Berg", "der Berg" for "Lea van der Berg"."""
    plain = without_generation(words)
    return frozenset(" ".join(plain[start:]) for start in range(1, len(plain) - 1) if plain[start] in PARTICLES)


def same_given(one: str, other: str) -> bool:
    """Equal, an initial of it, or a known short form."""
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return other in NICKNAMES.get(one, ())


def _fits_within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    position = 0
    for given in short:
        while position < len(long) and not same_given(given, long[position]):
            position += 1
        if position == len(long):
            return False
        position += 1
    return True


def _same_spelling(one: str, other: str) -> bool:
    if one == other:
        return True
    shorter = min(len(one), len(other))
    return shorter >= _TRANSLITERATED_LENGTH and JaroWinkler.similarity(one, other) >= TRANSLITERATION


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names (folded words, two or more) can be one person's."""
    if one == other:
        return True
    if (one[-1] in GENERATIONS or other[-1] in GENERATIONS) and one[-1] != other[-1]:
        return False
    short, long = sorted((without_generation(one), without_generation(other)), key=len)
    if len(short) < 2:
        return False
    if short[-1] == long[-1] and "".join(short) == "".join(long):
        return True  # "J.K. Ek" and "J K Ek"
    if long[: len(short)] == short:
        return True
    if short[-1] == long[-1]:
        initial = len(short[0]) == 1
        return (initial or same_given(short[0], long[0])) and _fits_within(short[:-1], long[:-1])
    return short[:-1] == long[:-1] and len(short[0]) > 1 and _same_spelling(short[-1], long[-1])

"""Quoted words as they are compared word for word: house style under one form, cut where an outlet shows that it cut.

An ellipsis, a bracket, an address and a handle end a run: beside them, words may be lacking or be the outlet's own.
"""

import re
import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from copydesk.core.extraction.values.numerals import in_digits
from copydesk.core.model import Range

# In order: "[W]e" is a word; "ripp[ing]", "[the pier]", "(laughs)", an ellipsis, an address, a handle and an oath with
# stars are cuts. What may begin with letters begins a word: tried at each letter, it would cost the square of a run.
_PIECE = re.compile(
    r"(?P<cut>(?<!\w)(?!\[\w\]\w)\w*\[[^\[\]]*\]\w*|\([^()]*\)|…|\.(?:\s?\.){2,}"
    r"|https?://\S+|pic\.\w{1,20}\.com/\S+|www\.\S+|[@#]\w+|(?<!\w)\w+[*_]{2,}\w*|(?<!\w)\w-{2,}\w*)"
    r"|(?P<word>(?:\[\w\](?=\w))?(?:(?:[^\W\d_]\.){2,}|\d+(?:st|nd|rd|th)\b|\d+(?:[.,]\d+)*"
    r"|[^\W\d_]+(?:[’'][^\W\d_]+)*[’']?|[%&]|\w+))"
)
_CAPITAL = re.compile(r"^\[(\w)\]")
_MOST_APOSTROPHES = 2  # "wouldn't've"
_STOPS = (".", "!", "?")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_CLITIC = re.compile(r"^(.+?)(n't|'(?:s|re|ve|ll|d|m))$")
_IN_FULL = {
    "n't": ("not",),
    "'re": ("are",),
    "'ve": ("have",),
    "'ll": ("will",),
    "'m": ("am",),
    "cannot": ("can", "not"),
    "can't": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("got", "to"),
    "kinda": ("kind", "of"),
    "sorta": ("sort", "of"),
    "gimme": ("give", "me"),
    "lemme": ("let", "me"),
    "y'all": ("you", "all"),
    "'em": ("them",),
    "em": ("them",),
    "til": ("until",),
    "'til": ("until",),
    "till": ("until",),
    "'cause": ("because",),
    "cos": ("because",),
    "%": ("percent",),
    "pc": ("percent",),
    "m": ("million",),
    "bn": ("billion",),
    "tn": ("trillion",),
    "km": ("kilometers",),
    "kg": ("kilograms",),
    "&": ("and",),
    "u": ("you",),
    "ok": ("okay",),
    "mr": ("mister",),
    "dr": ("doctor",),
    "st": ("saint",),
    "vs": ("versus",),
    "programme": ("program",),
    "programmes": ("programs",),
    "grey": ("gray",),
    "tyre": ("tire",),
    "tyres": ("tires",),
    "cheque": ("check",),
    "mum": ("mom",),
    "whilst": ("while",),
    "amongst": ("among",),
    "towards": ("toward",),
    "afterwards": ("afterward",),
    "learnt": ("learned",),
    "burnt": ("burned",),
    "spelt": ("spelled",),
}
# Left out or put in, by ear or by house style, they change nothing.
_FILLERS = frozenset("uh um er erm ah oh eh hmm mm".split())
_MEANS = {"'s": frozenset({"is", "has", "us"}), "'d": frozenset({"had", "would"})}
_HOUSE_STYLE = (
    (re.compile(r"(?<=\w{2})our(?=$|s$|ed$|ing$|able$|ite$|ful$|al$)"), "or"),
    (re.compile(r"(?<=\w{2}[^aeiou])re(?=s?$)"), "er"),
    (re.compile(r"(?<=\w{3})is(?=e$|es$|ed$|ing$|ation$|ations$)"), "iz"),
    (re.compile(r"(?<=\w{2})ys(?=e$|es$|ed$|ing$)"), "yz"),
    (re.compile(r"(?<=\w{2}[aeiou])ll(?=ed$|ing$|er$|ers$)"), "l"),
    (re.compile(r"(?<=\w{3})ence$"), "ense"),
    (re.compile(r"(?<=\w{3})ogue(?=s?$)"), "og"),
    (re.compile(r"^(?=\w{6})(\w*)[ao]e"), r"\1e"),
)
# Words that carry the grammar: a passage is not known again by them.
FUNCTION_WORDS = frozenset(
    "a about after again against all also am an and any are as at be because been before being but by can could did do "
    "does doing down for from get go going got had has have he her here him his how i if in into is it its just know "
    "like may me might more most must my no not now of off on one only or our out over said say says shall she should "
    "so some still such than that the their them then there these they thing things think this those to too under "
    "until up us very was we well were what when where which while who whom whose why will with would yes yet you your "
    "mister doctor 's 'd".split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Words that stand one after the other between two marks, nothing left out by the outlet's own showing."""

    keys: tuple[str, ...]  # what is compared
    places: "array[int]"  # start and end of each in the article, by turns
    stops: tuple[int, ...]  # those that end a sentence

    @property
    def start(self) -> int:
        return self.places[0]

    @property
    def end(self) -> int:
        return self.places[-1]

    def telling(self) -> set[str]:
        """The words that a passage is known again by."""
        return {key for key in self.keys if key not in FUNCTION_WORDS}

    def sentence_start(self, at: int) -> int:
        """Where the sentence of the word before `at` begins: `at` itself, where that word ends one."""
        return next((stop + 1 for stop in reversed(self.stops) if stop < at), 0)

    def sentence_end(self, at: int) -> int:
        """Where the sentence of the word before `at` ends."""
        return next((stop + 1 for stop in self.stops if stop + 1 >= at), len(self.keys))

    def part(self, start: int, end: int) -> "Run":
        stops = tuple(stop - start for stop in self.stops if start <= stop < end)
        return Run(self.keys[start:end], self.places[2 * start : 2 * end], stops)


def runs_of(text: str, segments: Sequence[Range]) -> Iterator[Run]:
    """The runs of a quotation in order."""
    for segment in segments:
        keys: list[str] = []
        places: array[int] = array("I")
        stops: list[int] = []
        for match in _PIECE.finditer(text, segment.start, segment.end):
            if match.lastgroup == "cut":
                if keys:
                    yield Run(tuple(keys), places, tuple(stops))
                keys, places, stops = [], array("I"), []
                continue
            start, end = match.span()
            found = word_keys(_CAPITAL.sub(r"\1", match.group()))
            keys += found
            places.extend((start, end) * len(found))
            if found and text[end : end + 1] in _STOPS:
                stops.append(len(keys) - 1)
        if keys:
            yield Run(tuple(keys), places, tuple(stops))


@lru_cache(maxsize=1 << 14)
def word_keys(printed: str) -> tuple[str, ...]:
    """What a printed word is compared by: one key, or several where it is a contraction; none of a filler."""
    word = printed.replace("’", "'").replace(".", "" if printed.endswith(".") else ".").casefold()
    if not word.isascii():
        word = "".join(sign for sign in unicodedata.normalize("NFKD", word) if not unicodedata.combining(sign))
    if word.endswith("in'") and len(word) > 4:
        word = word[:-1] + "g"
    word = word.rstrip("'")
    if word in _FILLERS or not word:
        return ()
    if word in _IN_FULL:
        return _IN_FULL[word]
    if ordinal := _ORDINAL.fullmatch(word):
        return (ordinal[1],)
    if word.count("'") <= _MOST_APOSTROPHES and (clitic := _CLITIC.match(word)):
        base, ending = clitic.groups()
        return (*word_keys(base), *_IN_FULL.get(ending, (ending,)))
    for pattern, american in _HOUSE_STYLE:
        word = pattern.sub(american, word)
    return (word,)


def mean_the_same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Two groups of keys that house style alone sets apart: "frame rate" and "framerate", "twenty" and "20"."""
    if not (one and other):
        return False
    if len(one) == len(other) == 1 and (one[0] in _MEANS.get(other[0], ()) or other[0] in _MEANS.get(one[0], ())):
        return True
    first, second = "".join(one), "".join(other)
    if first == second or _initials(one) == second or _initials(other) == first:
        return True
    return in_digits("-".join(one)) == in_digits("-".join(other))


def _initials(keys: Sequence[str]) -> str:
    return "".join(key[0] for key in keys) if len(keys) > 1 else ""

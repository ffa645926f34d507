"""How the variants of one quotation differ: word by word against the fullest, for display only."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

_TOKEN = re.compile(r"\S+\s*")
_EDGES = re.compile(r"^\W+|\W+$")
_APOSTROPHES = str.maketrans("’‘", "''")
_BRACKETED = re.compile(r"\[[^\[\]()]*\]|\([^\[\]()]*\)")


class Difference(StrEnum):
    SAME = "same"
    OTHER = "other"  # words that the fullest variant does not print here
    BRACKETED = "bracketed"  # words that the outlet put in, in brackets
    MISSING = "missing"  # words of the fullest variant that this one leaves out


@dataclass(frozen=True, slots=True)
class Wording:
    """A run of words: of the variant, or where they are missing of the fullest."""

    text: str
    difference: Difference


@dataclass(frozen=True, slots=True)
class _Word:
    text: str  # with the space behind it
    key: str  # what is compared: small letters, no signs around
    is_bracketed: bool


def variant_differences(texts: Sequence[str]) -> tuple[tuple[Wording, ...], ...]:
    """For the text of each variant its pieces in order, cut where it begins or ceases to differ from the fullest.

    Without the missing words, the pieces of a variant are its text as printed.
    """
    printed = [_words(text) for text in texts]
    fullest = max(printed, key=len, default=[])  # the first of equally full ones
    return tuple(_joined(_compared(fullest, words)) for words in printed)


def _words(text: str) -> list[_Word]:
    """The words with the spaces behind them; spaces before the first go with it."""
    brackets = [match.span() for match in _BRACKETED.finditer(text)]
    starts = [start for start, _ in brackets]
    words: list[_Word] = []
    for match in _TOKEN.finditer(text):
        held = bisect_right(starts, match.end() - 1) - 1
        is_bracketed = held >= 0 and brackets[held][1] > match.start()
        start = match.start() if words else 0
        key = _EDGES.sub("", match.group().translate(_APOSTROPHES)).casefold()
        words.append(_Word(text[start : match.end()], key, is_bracketed))
    return words


def _compared(fullest: list[_Word], words: list[_Word]) -> Iterator[Wording]:
    changes = Indel.opcodes([word.key for word in fullest], [word.key for word in words])
    for change in changes:
        missing = "".join(word.text for word in fullest[change.src_start : change.src_end])
        if change.tag == "delete":
            yield Wording(missing, Difference.MISSING)
            continue
        plain = Difference.SAME if change.tag == "equal" else Difference.OTHER
        for word in words[change.dest_start : change.dest_end]:
            yield Wording(word.text, Difference.BRACKETED if word.is_bracketed else plain)


def _joined(pieces: Iterator[Wording]) -> tuple[Wording, ...]:
    """Neighbours that differ in the same way are one piece."""
    runs: list[tuple[Difference, list[str]]] = []
    for piece in pieces:
        if not runs or runs[-1][0] is not piece.difference:
            runs.append((piece.difference, []))
        runs[-1][1].append(piece.text)
    return tuple(Wording("".join(texts), difference) for difference, texts in runs)

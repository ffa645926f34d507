"""Hashes of the word 5-grams of an article's own prose: what copies and shared passages are recognised by.

Broder, "On the resemblance and containment of documents" (1997): containment = |A ∩ B| / the smaller of the two.
"""

import re
from array import array
from collections import deque
from collections.abc import Iterable
from zlib import crc32

from copydesk.core.model import Article, Quotation, Range

SIZE = 5
_WORD = re.compile(r"\w+")


def shingles(article: Article, quotations: Iterable[Quotation]) -> "array[int]":
    """Sorted hashes of the body's word 5-grams, without quoted words, which every outlet may print."""
    quoted = deque(sorted(segment for quotation in quotations for segment in quotation.segments))
    found: set[int] = set()
    for start, end in article.body:
        found |= _hashes(_words_outside(article.text, Range(start, end), quoted))
    return array("Q", sorted(found))


def _words_outside(text: str, paragraph: Range, quoted: deque[Range]) -> list[str]:
    """The paragraph's words that begin in no quoted segment; segments that end before them are used up."""
    while quoted and quoted[0].end <= paragraph.start:
        quoted.popleft()
    if not quoted or quoted[0].start >= paragraph.end:
        return [word.lower() for word in _WORD.findall(text, *paragraph)]
    words: list[str] = []
    for match in _WORD.finditer(text, *paragraph):
        while quoted and quoted[0].end <= match.start():
            quoted.popleft()
        if not quoted or quoted[0].start > match.start():
            words.append(match.group().lower())
    return words


def shingles_of(text: str) -> frozenset[int]:
    """The hashes of one piece of text."""
    return frozenset(_hashes([match.group().lower() for match in _WORD.finditer(text)]))


def _hashes(words: list[str]) -> set[int]:
    encoded = [word.encode() for word in words]
    return {crc32(b" ".join(gram)) for gram in zip(*(encoded[n:] for n in range(SIZE)), strict=False)}

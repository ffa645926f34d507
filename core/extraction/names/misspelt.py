"""Mentions with a slip of the pen: a long word with a capital, unknown and printed once, that is one letter away from a
word of a known name; printed more often, where it can only be the surname of somebody who is named in full and never
by that."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from rapidfuzz.distance import OSA

from copydesk.core.extraction.names.search import Find, collides, token_at
from copydesk.core.extraction.text.paragraphs import Paragraph
from copydesk.core.model import Range

_LONG_WORD = re.compile(r"[^\W\d_]{7,}")  # shorter words have too many neighbours
_MOST_REPEATED = 4
_Ends = tuple[str, str]


def long_words(form: str) -> Iterator[str]:
    """Those of a name that a slip is known by."""
    return (word for word in _LONG_WORD.findall(form) if word.istitle())


def search_slips(
    names: Mapping[str, str],
    paragraphs: Sequence[Paragraph],
    taken: Iterable[Range],
    common: Set[str],
    never_alone: Set[str] = frozenset(),
) -> list[Find]:
    """The slips, each with the form that it stands for. `names` gives the form that a long word is part of; `common`
    are the article's words in small letters, `never_alone` the surnames that it prints in full names only."""
    by_ends: defaultdict[_Ends, list[str]] = defaultdict(list)
    for word in names:
        by_ends[word[0], word[-1]].append(word)
    printed = [
        (paragraph, match)
        for paragraph in paragraphs
        for match in _LONG_WORD.finditer(paragraph.text)
        if match.group().istitle()
    ]
    times = Counter(match.group() for _, match in printed)
    held = sorted(taken)
    found = []
    for paragraph, match in printed:
        word = match.group()
        if times[word] > _MOST_REPEATED or word.casefold() in common:
            continue
        meant = [name for name in by_ends[word[0], word[-1]] if OSA.distance(word, name, score_cutoff=1) == 1]
        if len(meant) != 1 or times[word] > 1 and meant[0] not in never_alone:
            continue
        span = Range(paragraph.range.start + match.start(), paragraph.range.start + match.end())
        if not collides(span, held) and _is_name_alone(paragraph, match.start()):
            found.append(Find(span, paragraph.index, names[meant[0]]))
    return found


def _is_name_alone(paragraph: Paragraph, start: int) -> bool:
    """A proper noun that follows no other: "Anna Johnston" is somebody else than "Johnson"."""
    token = token_at(paragraph, start)
    if token is None or token.pos_ != "PROPN" or token.ent_type_ == "NORP":
        return False
    return token.i == 0 or token.nbor(-1).pos_ != "PROPN"

"""Two runs of printed words laid side by side: which passage they share, and where its words differ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from copydesk.core.comparing.printed_words import FUNCTION_WORDS, Run, mean_the_same

_TELLING = 2.0  # the weight of a word that a passage is known by
_FUNCTION = 1.0
_GAP = 0.6  # for each word that stands on one side only
_REST = 4  # words to the end of a sentence, or from its start, that stand in place of others; more are another sentence


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the one in place of words of the other; indices [start, end) into each, one of them may be empty."""

    one: tuple[int, int]
    other: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Alignment:
    """The passage that two runs share, from its first shared word to its last."""

    one: tuple[int, int]
    other: tuple[int, int]
    shared: int  # words
    telling: int  # of them, those that a passage is known by
    changes: tuple[Change, ...]

    @property
    def share(self) -> float:
        """Of the words of the longer side."""
        return self.shared / max(self.one[1] - self.one[0], self.other[1] - self.other[0])


_Block = tuple[bool, int, int, int, int]  # shared; [start, end) in the one, in the other


def align(one: Run, other: Run) -> Alignment | None:
    """The passage of the greatest weight that both hold in order, if they hold any."""
    blocks = _blocks(one.keys, other.keys)
    passage = _without_echo(_heaviest(blocks, one.keys), one.keys, other.keys)
    if not passage:
        return None
    shared = [key for is_shared, start, end, _, _ in passage if is_shared for key in one.keys[start:end]]
    passage = [*_other_start(passage[0], one, other), *passage, *_other_end(passage[-1], one, other)]
    return Alignment(
        (passage[0][1], passage[-1][2]),
        (passage[0][3], passage[-1][4]),
        len(shared),
        sum(key not in FUNCTION_WORDS for key in shared),
        tuple(Change(block[1:3], block[3:]) for block in passage if not block[0]),
    )


def _other_start(first: _Block, one: Run, other: Run) -> Iterator[_Block]:
    """What the sentence begins with in both, where that differs."""
    _, a, _, c, _ = first
    start, begin = one.sentence_start(a), other.sentence_start(c)
    if 0 < a - start <= _REST and 0 < c - begin <= _REST:
        yield mean_the_same(one.keys[start:a], other.keys[begin:c]), start, a, begin, c


def _other_end(last: _Block, one: Run, other: Run) -> Iterator[_Block]:
    """What the sentence ends with in both, where that differs."""
    _, _, b, _, d = last
    end, finish = one.sentence_end(b), other.sentence_end(d)
    if 0 < end - b <= _REST and 0 < finish - d <= _REST:
        yield mean_the_same(one.keys[b:end], other.keys[d:finish]), b, end, d, finish


def _blocks(one: Sequence[str], other: Sequence[str]) -> list[_Block]:
    """By turns what is shared and what is not; what house style alone sets apart is shared."""
    blocks: list[_Block] = []
    at, there = 0, 0
    for i, j in (*_matches(one, other), (len(one), len(other))):
        if i > at or j > there:
            blocks.append((mean_the_same(one[at:i], other[there:j]), at, i, there, j))
        if i == len(one):
            break
        if blocks and blocks[-1][0] and (i, j) == (at, there):
            _, start, _, begin, _ = blocks.pop()
            blocks.append((True, start, i + 1, begin, j + 1))
        else:
            blocks.append((True, i, i + 1, j, j + 1))
        at, there = i + 1, j + 1
    return blocks


def _matches(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Places of shared words, in order: first those that tell are matched, then, between these, the others."""
    at, there = 0, 0
    for i, j in (*_telling_matches(one, other), (len(one), len(other))):
        yield from ((at + a, there + b) for a, b in _common(one[at:i], other[there:j]))
        if i < len(one):
            yield i, j
        at, there = i + 1, j + 1


def _telling_matches(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int]]:
    mine, theirs = ([place for place, key in enumerate(keys) if key not in FUNCTION_WORDS] for keys in (one, other))
    for a, b in _common([one[place] for place in mine], [other[place] for place in theirs]):
        yield mine[a], theirs[b]


def _common(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int]]:
    """A longest common subsequence, as places."""
    for same in LCSseq.opcodes(one, other):
        if same.tag == "equal":
            yield from zip(range(same.src_start, same.src_end), range(same.dest_start, same.dest_end), strict=True)


def _heaviest(blocks: Sequence[_Block], one: Sequence[str]) -> list[_Block]:
    """The neighbours whose shared words outweigh their gaps most: begins and ends with shared ones."""
    best, heaviest = (0, 0), 0.0
    start, weight = 0, 0.0
    for number, (is_shared, a, b, c, d) in enumerate(blocks):
        if not is_shared:
            weight -= _GAP * max(b - a, d - c)
            continue
        if weight <= 0:
            start, weight = number, 0.0
        weight += sum(_FUNCTION if key in FUNCTION_WORDS else _TELLING for key in one[a:b])
        if weight > heaviest:
            best, heaviest = (start, number + 1), weight
    return list(blocks[slice(*best)])


def _without_echo(passage: list[_Block], one: Sequence[str], other: Sequence[str]) -> list[_Block]:
    """Without an end that as well stands on the near side of the gap: "I miss you. I miss home" and "I miss home"."""
    while len(passage) > 2 and _is_echo(passage[0], passage[1], one, other, at_start=True):
        passage = _closed_up(passage, at_start=True)
    while len(passage) > 2 and _is_echo(passage[-1], passage[-2], one, other, at_start=False):
        passage = _closed_up(passage, at_start=False)
    return passage


def _is_echo(end: _Block, gap: _Block, one: Sequence[str], other: Sequence[str], *, at_start: bool) -> bool:
    """The gap is of one side, and repeats, next to what is shared beyond it, the words of the end."""
    if gap[0] or (gap[1] < gap[2]) == (gap[3] < gap[4]):
        return False
    inserted = one[gap[1] : gap[2]] or other[gap[3] : gap[4]]
    words = one[end[1] : end[2]]
    if len(inserted) < len(words):
        return False
    return inserted[-len(words) :] == words if at_start else inserted[: len(words)] == words


def _closed_up(passage: list[_Block], *, at_start: bool) -> list[_Block]:
    """The end moved over the gap to the next shared words."""
    if at_start:
        (_, a, b, _, _), _, (_, c, d, e, f) = passage[:3]
        return [(True, c - (b - a), d, e - (b - a), f), *passage[3:]]
    (_, a, b, e, f), _, (_, c, d, _, _) = passage[-3:]
    return [*passage[:-3], (True, a, b + (d - c), e, f + (d - c))]

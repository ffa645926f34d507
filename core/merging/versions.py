"""Versions of one article: which later one stands for an earlier, and what changed from the one to the other.

Which articles are versions of each other is found with the origins; here they are only named and compared.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from copydesk.core.model import Article, Snapshot

# Of pairs to compare: 10,000 words with 10,000 take 26 ms and 12 MB; beyond, passages are told as gone and come.
_MOST_PAIRS = 100_000_000
_FEWEST_KEPT = 3  # words: a shorter run between two changes is part of one change, or nobody can read it


class Edit(StrEnum):
    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


class Passage(NamedTuple):
    """Words in a row of which the same is to be said."""

    edit: Edit
    text: str


class Change(NamedTuple):
    """A paragraph that is not the same in both, with the offset where it begins in either, if it is there."""

    passages: tuple[Passage, ...]
    older: int | None
    newer: int | None


class _Paragraph(NamedTuple):
    text: str  # on one line
    start: int


Edits = list[tuple[Edit, list[str]]]

_BREAK = "\n"  # stands for the end of a paragraph; no word is a line end


def earlier_versions(article: Article, snapshot: Snapshot) -> list[Article]:
    """The articles that this one stands for, in order of publication, undated last."""
    earlier = [one for one in snapshot.articles if one.later_version == article.id]
    return sorted(earlier, key=lambda one: (one.published or "9999", one.id))


def changes_between(older: Article, newer: Article) -> tuple[Change, ...]:
    """The paragraphs of the two bodies that are not the same in both, in order; blanks do not count."""
    return tuple(
        change
        for removed, added in _gaps(_paragraphs(older), _paragraphs(newer))
        for change in _compared(removed, added)
    )


def _paragraphs(article: Article) -> list[_Paragraph]:
    found = (_Paragraph(" ".join(article.text[start:end].split()), start) for start, end in article.body)
    return [paragraph for paragraph in found if paragraph.text]


def _gaps(
    older: list[_Paragraph], newer: list[_Paragraph]
) -> Iterator[tuple[Sequence[_Paragraph], Sequence[_Paragraph]]]:
    """The paragraphs that went and came at each place between those that stayed."""
    if len(older) * len(newer) > _MOST_PAIRS:
        # Without places: there is no time to find them.
        yield _only_in(older, newer), []
        yield [], _only_in(newer, older)
        return
    first = second = 0
    edits = _edits([one.text for one in older], [one.text for one in newer])
    for is_kept, run in groupby(edits, key=lambda edit: edit[0] is Edit.KEPT):
        counts = Counter({edit: len(texts) for edit, texts in run})
        went, came = counts[Edit.KEPT] + counts[Edit.REMOVED], counts[Edit.KEPT] + counts[Edit.ADDED]
        if not is_kept:
            yield older[first : first + went], newer[second : second + came]
        first, second = first + went, second + came


def _only_in(these: Iterable[_Paragraph], those: Iterable[_Paragraph]) -> list[_Paragraph]:
    """What stands oftener in these: the first ones stay."""
    left = Counter(one.text for one in those)
    only = []
    for one in these:
        if left[one.text]:
            left[one.text] -= 1
        else:
            only.append(one)
    return only


def _of(edits: Iterable[tuple[Edit, list[str]]], wanted: Edit) -> list[str]:
    return [one for edit, held in edits if edit is wanted for one in held]


def _edits(older: Sequence[str], newer: Sequence[str]) -> Edits:
    """From the one to the other by a longest common subsequence; what went stands before what came in its place."""
    numbers: dict[str, int] = {}  # what rapidfuzz compares: hashes of words would differ from run to run
    first, second = ([numbers.setdefault(one, len(numbers)) for one in held] for held in (older, newer))
    found: Edits = []
    for step in LCSseq.opcodes(first, second):
        if step.tag == "equal":
            found.append((Edit.KEPT, list(older[step.src_start : step.src_end])))
        elif step.tag == "delete":
            found.append((Edit.REMOVED, list(older[step.src_start : step.src_end])))
        else:
            found.append((Edit.ADDED, list(newer[step.dest_start : step.dest_end])))
    return _in_order(found)


def _in_order(edits: Iterable[tuple[Edit, list[str]]]) -> Edits:
    ordered: Edits = []
    for is_kept, run in groupby(edits, key=lambda edit: edit[0] is Edit.KEPT):
        held = list(run)
        wanted = (Edit.KEPT,) if is_kept else (Edit.REMOVED, Edit.ADDED)
        ordered += [(edit, words) for edit in wanted if (words := _of(held, edit))]
    return ordered


def _compared(removed: Sequence[_Paragraph], added: Sequence[_Paragraph]) -> Iterator[Change]:
    """The paragraphs that went and came at one place: word by word where they are one text, else whole."""
    older, newer = _words(removed), _words(added)
    edits = _edits(older, newer) if 0 < len(older) * len(newer) <= _MOST_PAIRS else []
    kept = sum(word != _BREAK for word in _of(edits, Edit.KEPT))
    if 2 * kept < min(len(older) - len(removed), len(newer) - len(added)) or not edits:
        yield from (Change((Passage(Edit.REMOVED, text),), start, None) for text, start in removed)
        yield from (Change((Passage(Edit.ADDED, text),), None, start) for text, start in added)
        return
    yield from _cut(_smoothed(edits), removed, added)


def _words(paragraphs: Iterable[_Paragraph]) -> list[str]:
    return [word for text, _ in paragraphs for word in (*text.split(" "), _BREAK)]


def _smoothed(edits: Edits) -> Edits:
    """Without the odd word that both happen to have in the middle of a change; the ends of paragraphs stay."""
    smoothed: Edits = []
    for place, (edit, words) in enumerate(edits):
        is_inside = edit is Edit.KEPT and 0 < place < len(edits) - 1
        if is_inside and len(words) < _FEWEST_KEPT and _BREAK not in words:
            smoothed += [(Edit.REMOVED, words), (Edit.ADDED, words)]
        else:
            smoothed.append((edit, words))
    return _in_order(smoothed)


def _cut(edits: Edits, removed: Sequence[_Paragraph], added: Sequence[_Paragraph]) -> Iterator[Change]:
    """The edits as paragraphs of the newer text, without those in which nothing changed."""
    passages: list[Passage] = []
    older = newer = first = 0  # the paragraphs reached, and the older one that the passages begin in
    for edit, words in edits:
        for is_break, run in groupby(words, key=lambda word: word == _BREAK):
            if not is_break:
                passages.append(Passage(edit, " ".join(run)))
                continue
            for _ in run:
                older += edit is not Edit.ADDED
                if edit is Edit.REMOVED:
                    continue
                yield from _changed(passages, _start(removed, first), _start(added, newer))
                passages, newer, first = [], newer + 1, older
    yield from _changed(passages, _start(removed, first), _start(added, newer))


def _start(paragraphs: Sequence[_Paragraph], number: int) -> int | None:
    return paragraphs[number].start if number < len(paragraphs) else None


def _changed(passages: list[Passage], older: int | None, newer: int | None) -> Iterator[Change]:
    edits = {passage.edit for passage in passages}
    if not edits <= {Edit.KEPT}:
        yield Change(
            tuple(passages), None if edits == {Edit.ADDED} else older, None if edits == {Edit.REMOVED} else newer
        )

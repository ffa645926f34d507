"""One paragraph as the attribution rules see it: its words in plain lists, and which of them stand between marks.

Plain lists because a rule looks at each word several times and an attribute of a spaCy token costs 50 to 100 ns.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from copydesk.core.extraction.text.marks import Marked
from copydesk.core.extraction.text.paragraphs import Paragraph
from copydesk.core.model import Range

# "BERGEN (AP) — ", "NEW YORK, Sept. 2 — "
_DATELINE = re.compile(
    r"[A-Z][A-Z.’'\-]{2,20}(?: [A-Z][A-Z.’'\-]{1,20}){0,3}(?:, [A-Z][\w.]{1,12}(?: [A-Z]\w{1,12})?)?"
    r"(?:, \w{3,9}\.? \d{1,2})?(?: \(\w{1,20}\))? ?[―—–-]{1,2} "
)
_LONGEST_SENTENCE = 400  # tokens: without a stop, rules that look to the sentence's end would take quadratic time
_LONGEST_DATELINE = 20  # tokens
_SENTENCE_ENDS = frozenset(".?!…")
_CLOSING = frozenset("\"')]}") | {"''"}
_LAST_SIGNS = _SENTENCE_ENDS | {word[-1] for word in _CLOSING}  # of a word that may end a sentence


@dataclass(slots=True)
class Passage:
    """Lists run parallel to the tokens; ranges of tokens are [first, past the last)."""

    paragraph: Paragraph
    marks: tuple[Marked, ...]  # not inside others, by start
    inner_marks: tuple[Marked, ...]
    text: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    lemma: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    tag: list[str] = field(default_factory=list)
    dep: list[str] = field(default_factory=list)
    head: list[int] = field(default_factory=list)
    start: list[int] = field(default_factory=list)  # offsets into the article's text
    end: list[int] = field(default_factory=list)
    children: list[list[int]] = field(default_factory=list)
    left: list[int] = field(default_factory=list)  # first token of the word's subtree
    right: list[int] = field(default_factory=list)  # last token of the word's subtree
    mark_of: list[int] = field(default_factory=list)  # index into marks, or -1
    mark_tokens: list[tuple[int, int]] = field(default_factory=list)  # of each mark, the signs included
    sentences: list[tuple[int, int]] = field(default_factory=list)  # marked words never end one

    def __len__(self) -> int:
        return len(self.text)

    def span(self, first: int, past: int) -> Range:
        return Range(self.start[first], self.end[past - 1])

    def sentence_of(self, token: int) -> tuple[int, int]:
        return self.sentences[self.sentence_number(token)] if self.sentences else (0, 0)

    def sentence_number(self, token: int) -> int:
        return max(0, bisect_right(self.sentences, token, key=_first_token) - 1)

    def marks_between(self, first: int, past: int) -> range:
        """The marks that begin in the tokens."""
        return range(
            bisect_left(self.mark_tokens, first, key=_first_token),
            bisect_left(self.mark_tokens, past, key=_first_token),
        )

    def is_outside(self, token: int) -> bool:
        return self.mark_of[token] < 0

    def text_in(self, span: Range) -> str:
        """The text as printed at a range of the article that lies in this paragraph."""
        start = self.paragraph.range.start
        return self.paragraph.text[span.start - start : span.end - start]

    def end_mark(self, index: int, end: int) -> None:
        """Let a mark that was left open end earlier."""
        mark = self.marks[index]
        ended = replace(mark, range=Range(mark.range.start, end), inner=Range(mark.inner.start, end))
        self.marks = (*self.marks[:index], ended, *self.marks[index + 1 :])
        place_marks(self)

    def drop_marks(self, dropped: Sequence[int]) -> None:
        """Treat these marks' words like the unmarked."""
        if dropped:
            gone = set(dropped)
            self.marks = tuple(mark for index, mark in enumerate(self.marks) if index not in gone)
            place_marks(self)


def _first_token(tokens: tuple[int, int]) -> int:
    return tokens[0]


def read_passage(paragraph: Paragraph, marks: Sequence[Marked]) -> Passage:
    """The paragraph with its own pairs of marks."""
    outer = tuple(mark for mark in marks if mark.depth == 0)
    inner = tuple(mark for mark in marks if mark.depth > 0)
    words, offset = paragraph.words, paragraph.range.start
    start = [offset + idx for idx in words.start]
    passage = Passage(
        paragraph,
        outer,
        inner,
        text=words.text,
        lower=words.lower,
        lemma=words.lemma,
        pos=words.pos,
        tag=words.tag,
        dep=words.dep,
        head=words.head,
        start=start,
        end=[first + len(text) for first, text in zip(start, words.text, strict=True)],
    )
    _link(passage)
    place_marks(passage)
    return passage


def _link(passage: Passage) -> None:
    size, heads = len(passage), passage.head
    children: list[list[int]] = [[] for _ in range(size)]
    order: list[int] = []
    for token, head in enumerate(heads):
        (order if head == token else children[head]).append(token)
    for token in order:  # grows while it is walked: parents before their children
        order += children[token]
    left, right = list(range(size)), list(range(size))
    for token in reversed(order):
        head = heads[token]
        if left[token] < left[head]:
            left[head] = left[token]
        if right[token] > right[head]:
            right[head] = right[token]
    passage.children, passage.left, passage.right = children, left, right


def place_marks(passage: Passage) -> None:
    """Find the tokens of the marks, and the sentences that they make."""
    size = len(passage)
    passage.mark_of = [-1] * size
    passage.mark_tokens = []
    past = 0
    for index, mark in enumerate(passage.marks):
        first = bisect_right(passage.end, mark.range.start, past)
        past = bisect_left(passage.start, mark.range.end, first)
        passage.mark_of[first:past] = [index] * (past - first)
        passage.mark_tokens.append((first, past))
    passage.sentences = _sentences(passage)


def _sentences(passage: Passage) -> list[tuple[int, int]]:
    """Sentences by their signs outside marks; the parser's own breaks are too often inside quotations."""
    breaks = [0]
    size = len(passage)
    dateline = _DATELINE.match(passage.paragraph.text)
    if dateline is not None:
        end = passage.paragraph.range.start + dateline.end()
        breaks += [token for token in range(1, min(size, _LONGEST_DATELINE)) if passage.start[token] == end]
    mark_of, text = passage.mark_of, passage.text
    for following in range(1, size):
        token = following - 1
        if mark_of[following] >= 0 and mark_of[following] == mark_of[token]:
            continue
        ends = (
            text[token][-1] in _LAST_SIGNS and _ends_sentence(passage, token) and _begins_sentence(passage, following)
        )
        if following > breaks[-1] and (ends or following - breaks[-1] >= _LONGEST_SENTENCE):
            breaks.append(following)
    return list(zip(breaks, [*breaks[1:], size], strict=True))


def _ends_sentence(passage: Passage, token: int) -> bool:
    last = token
    while last >= 0 and passage.text[last] in _CLOSING:
        last -= 1
    if last < 0:
        return False
    word = passage.text[last]
    if word[-1] not in _SENTENCE_ENDS:
        return False
    # An abbreviation keeps its point in the token ("Mr.", "U.S."): the parser decides whether it also ends a sentence.
    if len(word) > 1 and word[-1] == "." and last == token and word.strip("."):
        return bool(passage.paragraph.doc[token + 1].is_sent_start)
    return True


def _begins_sentence(passage: Passage, token: int) -> bool:
    word = passage.text[token]
    return not word[0].islower() and word[0] not in ",;:.?!)]"

"""One page put in order: the headline, the blocks that are the article's own, and the furniture, kept for mining."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copydesk.core.reading.credit_lines import is_note
from copydesk.core.reading.datelines import dateline_of
from copydesk.core.reading.dates import date_in
from copydesk.core.reading.furniture import Kind, head_end, kind_of, tail_start
from copydesk.core.reading.layout import Block, letters_of
from copydesk.core.reading.stamps import without_stamps

_DATE_FIRST = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b",
    re.IGNORECASE,
)
_STEPS = re.compile(r" {0,9}[|›»] {0,9}")
_HEAD = 12  # blocks in which a headline is looked for
_LAST = 3  # blocks at the end among which a note on the author is recognised
_LONGEST_HEADLINE = 220  # characters
# What a first sentence has and a headline has not: the day, and the speaker after the statement.
_LEAD = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:said|told|announced)\b[^.]{0,40}\.$")
_ENDING = re.compile(
    r"\s*(?:\[(?:source|sources|via|link)\]\.?"
    r"|\((?:additional |with )?(?:reporting|writing|editing|compiled|edited) (?:and \w+ )?by\b[^()]{3,240}\)\.?)$",
    re.IGNORECASE,
)
_LONGEST_ENDING = 260


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks of the article's body in order, its headline among them, and what was left out on either side."""

    headline: Block | None
    body: tuple[Block, ...]
    head: tuple[Block, ...]  # furniture before the first paragraph
    tail: tuple[Block, ...]  # furniture after it, with the endings cut off paragraphs
    live: bool  # written while it happened, entry by entry

    @property
    def printed_headline(self) -> str | None:
        return self.headline.text if self.headline else None

    @property
    def paragraphs(self) -> tuple[Block, ...]:
        return tuple(block for block in self.body if block != self.headline)


def read_page(blocks: Sequence[Block], text: str, title: str | None = None) -> Page:
    """Sorts a page's blocks. `title` is the headline where metadata give one."""
    kinds = [kind_of(block) for block in blocks]
    chrome = head_end(blocks, kinds)
    headline_at = _titled(blocks, title) if title else _headline_at(blocks, kinds, chrome)
    out = _left_out(blocks, kinds, chrome, headline_at)
    if len(out) == len(blocks):
        out = set()
    body: list[Block] = []
    dropped: list[Block] = []
    headline, first_paragraph = None, len(text)
    for index, block in enumerate(blocks):
        if index in out:
            dropped.append(block)
            continue
        kept, ending = _without_ending(block, text)
        body.append(kept)
        if ending:
            dropped.append(ending)
        if index == headline_at:
            headline = kept
        else:
            first_paragraph = min(first_paragraph, block.range.start)
    head = tuple(block for block in dropped if block.range.start < first_paragraph)
    entries, is_live = without_stamps(body, text)
    return Page(headline, entries, head, tuple(dropped[len(head) :]), is_live)


def _titled(blocks: Sequence[Block], title: str) -> int | None:
    wanted = letters_of(title)
    return next((i for i, block in enumerate(blocks[:_HEAD]) if letters_of(block.text) == wanted), None)


def _headline_at(blocks: Sequence[Block], kinds: Sequence[Kind], chrome: int) -> int | None:
    """The first line that is no furniture, or the one after a kicker, if it reads like a headline."""
    heads = [
        i
        for i in range(chrome, min(_HEAD, len(blocks)))
        if kinds[i] not in (Kind.FURNITURE, Kind.CAPTION)
        and not (blocks[i].bulleted and blocks[i].words <= 3)
        and not _is_date(blocks[i])
        and not _is_section(blocks[i].text)
    ]
    if len(heads) > 2 and _is_masthead(blocks[heads[0]]) and kinds[heads[1]] is Kind.SHORT:
        heads = heads[1:]
    following = blocks[heads[1]] if len(heads) > 1 else None
    if not heads or not _reads_as_headline(blocks[heads[0]], following):
        return None
    if len(heads) > 2 and blocks[heads[0]].words <= 2 and kinds[heads[1]] is Kind.SHORT and blocks[heads[1]].words > 3:
        return heads[1]
    return heads[0]


def _reads_as_headline(block: Block, following: Block | None) -> bool:
    line = block.text
    if len(line) > _LONGEST_HEADLINE or line.endswith((":", ",")) or dateline_of(line):
        return False
    if not line.endswith((".", ".'", ".’", ".”", '."')) or line.endswith("..."):
        return line.count(". ") <= 2
    # A full stop: a headline only in title case, or where it is shorter than what follows and no lead sentence.
    long_words = [word for word in line.split()[1:] if len(word) > 4]
    if sum(not word[0].islower() for word in long_words) > 0.6 * len(long_words):
        return True
    return block.words <= 20 and following is not None and following.words > block.words and not _LEAD.search(line)


def _is_date(block: Block) -> bool:
    """A line that is a date and hardly more: "12 March 2026", "March 11, 2026 at 9:40"."""
    if block.words > 10 or block.is_sentence or date_in(block.text) is None:
        return False
    return block.text[0].isdigit() or (block.words <= 6 and bool(_DATE_FIRST.match(block.text)))


def _is_section(line: str) -> bool:
    """ "World | Politics": the page's way to the article, above its headline."""
    parts = _STEPS.split(line)
    return len(parts) > 1 and all(part and len(part.split()) <= 2 for part in parts)


def _is_masthead(block: Block) -> bool:
    """The paper's own name in capitals, above everything."""
    return block.words <= 4 and block.text.isupper() and not block.is_sentence


def _left_out(blocks: Sequence[Block], kinds: Sequence[Kind], chrome: int, headline_at: int | None) -> set[int]:
    out = {index for index, kind in enumerate(kinds) if kind in (Kind.FURNITURE, Kind.CAPTION)}
    out.update(range(chrome), range(tail_start(kinds), len(blocks)))
    if headline_at is not None:
        above = [i for i in range(headline_at) if blocks[i].words <= 3 or _is_date(blocks[i])]
        out.update(above, (i for i in range(headline_at) if _is_section(blocks[i].text) or _is_masthead(blocks[i])))
        out.update(i for i in range(headline_at + 1, headline_at + 5) if i < len(blocks) and _is_date(blocks[i]))
    out.update(_repeated(blocks, kinds, headline_at))
    out.update(_above_a_credit(blocks, kinds))
    out.update(_notes(blocks, out))
    return out - {headline_at}


def _repeated(blocks: Sequence[Block], kinds: Sequence[Kind], headline_at: int | None) -> Iterator[int]:
    """A line of six words or more that stands twice within three lines; around a credit, both are the caption."""
    for index, block in enumerate(blocks):
        if block.words < 6:
            continue
        for other in range(index + 1, min(index + 4, len(blocks))):
            if blocks[other].text == block.text:
                yield other
                if index != headline_at and {Kind.CAPTION, Kind.FURNITURE}.intersection(kinds[index + 1 : other]):
                    yield index


def _above_a_credit(blocks: Sequence[Block], kinds: Sequence[Kind]) -> Iterator[int]:
    """Where blank lines part the paragraphs, two lines together of which the second is a credit: a caption."""
    for index in range(1, len(blocks) - 1):
        alone = blocks[index - 1].after_blank and blocks[index + 1].after_blank and not blocks[index].after_blank
        if alone and kinds[index] is Kind.CAPTION and blocks[index].words <= 8 and blocks[index - 1].words <= 60:
            yield index - 1


def _notes(blocks: Sequence[Block], out: set[int]) -> Iterator[int]:
    """Notes on the author, from the end up to the first paragraph."""
    kept = [index for index in range(len(blocks)) if index not in out]
    for index in reversed(kept[1:][-_LAST:]):
        if not is_note(blocks[index].text, blocks[index].words):
            return
        yield index


def _without_ending(block: Block, text: str) -> tuple[Block, Block | None]:
    """A paragraph without the "[Source]" or the reporting credit that closes it, and that ending."""
    start, end = block.range
    ending = _ENDING.search(text, max(start + 1, end - _LONGEST_ENDING), end)
    if not ending:
        return block, None
    return block.until(ending.start(), text), block.since(ending.start(), text)

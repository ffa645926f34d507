"""One article of a press database's export: its fields, and its own text without what the database says beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from copydesk.core.reading.press_head import Head
from copydesk.core.reading.press_lines import BESIDE, CAPTIONS, NOTICE, Line, lines_of

_TAIL_LINES = 60


@dataclass(slots=True)
class PressArticle:
    """`fields` by the names of front matter; the article's own text is `text[start:end]`."""

    text: str
    fields: dict[str, str] = field(default_factory=dict)
    start: int = 0
    end: int = 0
    is_stub: bool = False  # all that is printed is a summary

    @property
    def is_whole(self) -> bool:
        """It says all that an export says of an article, and has a text."""
        return {"title", "outlet", "published"} <= self.fields.keys() and self.start < self.end


def press_article(text: str, *, is_outlet_first: bool = False) -> PressArticle:
    """What a section of an export holds, with as much as it says; Nexis's old form begins with the outlet."""
    lines = lines_of(text)
    head = Head({})
    below = head.read(lines, len(text))
    head.resolve(is_outlet_first)
    article = PressArticle(text, head.fields, below.start, len(text), below.is_summary)
    _cut_tail(lines, below.number, article)
    return article


def _cut_tail(lines: Sequence[Line], first: int, article: PressArticle) -> None:
    """End the article above what the database says below it, and take from that what the head did not say."""
    last = len(lines)
    while last > first and len(lines) - last < _TAIL_LINES:
        line = lines[last - 1]
        headings = (n for n in range(last - 2, max(first, last - 5), -1) if lines[n].words.lower() in CAPTIONS)
        if line.label in BESIDE or NOTICE.match(line.words):
            last -= 1
        elif (heading := next(headings, None)) is not None and last < len(lines):
            last = heading
        else:
            break
    if last == len(lines):
        return
    article.end = lines[last].start
    tail = Head(article.fields)
    for line in lines[last:]:
        tail.take_labelled(line)

"""Mentions that the model missed: known names found again in the text, exact, whole words, outside other names."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from copydesk.core.extraction.names import titles
from copydesk.core.extraction.names.spans import in_title_case
from copydesk.core.extraction.text.paragraphs import Paragraph
from copydesk.core.extraction.words.name_words import WEEKDAYS_MONTHS
from copydesk.core.model import Range

_WORD = re.compile(r"[^\W_]+")
_DATED = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"})


@dataclass(frozen=True, slots=True)
class Find:
    range: Range
    paragraph: int
    form: str


def search_names(forms: Iterable[str], paragraphs: Sequence[Paragraph], taken: Iterable[Range]) -> list[Find]:
    """Every further mention of the forms, longest first; one wholly around a taken range wins over it."""
    by_word: dict[str, list[str]] = defaultdict(list)
    for form in sorted(set(forms), key=lambda form: (-len(form), form)):
        first = _WORD.match(form)
        if first is not None:
            by_word[first.group()].append(form)
    ordered = sorted(taken)
    return [find for paragraph in paragraphs for find in _in_paragraph(paragraph, by_word, ordered)]


def _in_paragraph(paragraph: Paragraph, by_word: dict[str, list[str]], taken: list[Range]) -> Iterator[Find]:
    text = paragraph.text.replace("’", "'").replace("\u00a0", " ")
    possible = [position for position, word in enumerate(_WORD.findall(text)) if word in by_word]
    if not possible:
        return
    base = paragraph.range.start
    words = list(_WORD.finditer(text))
    weak: bool | None = None
    reached = 0
    for position in possible:
        start = words[position].start()
        if start < reached:
            continue
        form = next((form for form in by_word[words[position].group()] if _is_at(text, form, start)), None)
        if form is None:
            continue
        span = Range(base + start, base + start + len(form))
        if collides(span, taken):
            continue
        if weak is None:
            weak = in_title_case(paragraph.text)
        if (" " in form and not _is_dated(paragraph, start)) or _stands_alone(
            paragraph, text, words, position, start + len(form), weak
        ):
            reached = start + len(form)
            yield Find(span, paragraph.index, form)


def _is_at(text: str, form: str, start: int) -> bool:
    end = start + len(form)
    return text.startswith(form, start) and not (end < len(text) and (text[end].isalnum() or text[end] == "_"))


def collides(span: Range, taken: list[Range]) -> bool:
    """Touches a taken range without being longer and wholly around it."""
    first = max(bisect_right(taken, (span.start, 1 << 60)) - 1, 0)
    for index in range(first, len(taken)):
        other = taken[index]
        if other.start >= span.end:
            return False
        if other.end > span.start and not (span.start <= other.start and other.end <= span.end and span != other):
            return True
    return False


def _is_dated(paragraph: Paragraph, offset: int) -> bool:
    token = token_at(paragraph, offset)
    return token is not None and token.ent_type_ in _DATED


def _stands_alone(
    paragraph: Paragraph, text: str, words: list[re.Match[str]], position: int, end: int, weak: bool
) -> bool:
    """A single word that is no part of a longer, unknown name, no common word and no date."""
    own = token_at(paragraph, words[position].start())
    if own is None or own.ent_type_ in _DATED:
        return False
    if weak:
        return own.text[0].isupper()
    if own.pos_ != "PROPN" and (own.is_sent_start or not own.text[0].isupper() or own.text.isupper()):
        return False
    before = words[position - 1] if position else None
    if (
        before is not None
        and text[before.end() : words[position].start()] == " "
        and _is_part_of_name(paragraph, before)
    ):
        return False
    after = next((word for word in words[position + 1 : position + 4] if word.start() >= end), None)
    return after is None or text[end : after.start()] != " " or not _is_part_of_name(paragraph, after)


def _is_part_of_name(paragraph: Paragraph, word: re.Match[str]) -> bool:
    token = token_at(paragraph, word.start())
    if token is None or not token.text[0].isupper() or token.pos_ != "PROPN" or token.ent_type_ == "NORP":
        return False
    return not (
        titles.is_honorific(token.text) or titles.is_title(token.text) or titles.plain(token.text) in WEEKDAYS_MONTHS
    )


def token_at(paragraph: Paragraph, offset: int) -> Token | None:
    span = paragraph.doc.char_span(offset, offset + 1, alignment_mode="expand")
    return span[0] if span is not None and len(span) else None

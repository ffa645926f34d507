"""One sentence as the builders of facts see it: its parse, its names, its clauses, who says it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from copydesk.core.extraction.clauses.clauses import Clause, content_lemmas, find_clauses
from copydesk.core.extraction.clauses.roles_in_clauses import Grammar
from copydesk.core.extraction.clauses.voices import Voices
from copydesk.core.extraction.text.paragraphs import Paragraph
from copydesk.core.extraction.times.times import Time, find_times
from copydesk.core.model import Certainty, Fact, LocalEntity, Quotation, QuoteKind, Range, Value, When, Zone

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence with all that its facts need to know; entities are indices into the article's list."""

    paragraph: Paragraph
    span: Span
    range: Range
    clauses: tuple[Clause, ...]
    entities: tuple[int, ...]  # named in it, in order
    nearby: tuple[int, ...]  # and in the sentence before
    words: tuple[str, ...]
    zone: Zone
    voice: str
    times: tuple[Time, ...]  # with offsets within the sentence
    then: tuple[When, ...]  # the years of the sentence before, where this one begins with "Then" or "That year"
    grammar: Grammar

    @property
    def text(self) -> str:
        """As printed, not as parsed."""
        base = self.paragraph.range.start
        return self.paragraph.text[self.range.start - base : self.range.end - base]

    def holds_time(self, start: int, end: int) -> bool:
        """Whether [start, end) of the sentence is a date or clock time: "6:40 a.m.", "12 May", "three weeks ago"."""
        return any(time.start < end and start < time.end for time in self.times)

    def is_time(self, token: Token) -> bool:
        start = token.idx - self.span.start_char
        return self.holds_time(start, start + len(token))

    def clause_of(self, token: Token) -> Clause | None:
        return next((clause for clause in self.clauses if token in clause.tokens), None)

    def token_at(self, offset: int) -> Token | None:
        """The token that holds this offset of the paragraph."""
        index = bisect_right(self.paragraph.words.start, offset) - 1
        if not self.span.start <= index < self.span.end:
            return None
        token = self.paragraph.doc[index]
        return token if offset < token.idx + len(token) else None

    def fact(
        self,
        type_: str,
        key: tuple[str, ...],
        topic: str,
        span: Range,
        shown: str,
        *,
        value: Value | None = None,
        when: When | None = None,
        scope: tuple[str, ...] = (),
        owner: int | None = None,
        target: int | None = None,
        holds: bool = True,
        verb: str = "",
        near: Token | None = None,
        asserted: bool = True,
        part: bool = False,
        beside: tuple[float, ...] = (),
        around: tuple[str, ...] = (),
        certainty: Certainty = Certainty.FACT,
    ) -> Fact:
        """A fact with what the sentence knows filled in; `near` tells the clause whose dates are its own."""
        return Fact(
            type_,
            key,
            topic,
            span,
            self.range,
            shown,
            value=value,
            when=when,
            scope=scope,
            owner=owner,
            target=target,
            holds=holds,
            verb=verb,
            frame=self._frame(near),
            entities=self.entities,
            nearby=self.nearby,
            words=self.words,
            voice=self.voice,
            asserted=asserted,
            part=part,
            beside=beside,
            around=around,
            certainty=certainty,
            zone=self.zone,
        )

    def _frame(self, near: Token | None) -> tuple[When, ...]:
        times = [time for time in self.times if time.when.kind in _FRAMES]
        if not times:
            return self.then
        clause = None if near is None else self.clause_of(near)
        starts = {token.idx - self.span.start_char for token in (self.span if clause is None else clause.tokens)}
        told = None if clause is None else clause.head
        while told is not None and told.dep_ == "conj":
            told = told.head
        if clause is not None and told is not None and told.dep_ == "relcl":
            # "The flood of 1998, in which a dam broke and nine died".
            first = told.head.left_edge.i
            starts.update(token.idx - self.span.start_char for token in self.paragraph.doc[first : clause.tokens[0].i])
        return (*self.then, *(time.when for time in times if time.start in starts or self._is_fronted(time)))

    def _is_fronted(self, time: Time) -> bool:
        """ "Two years ago it was Ostra, where nine died": what opens a sentence is the time of all that it tells."""
        return time.when.kind in _LONG and self.text[: time.start].strip().lower() in _OPENING


# Times that tell of which day or year a clause speaks.
_FRAMES = frozenset({"day", "month", "year", "span", "part", "decade", "ago", "weekday"})


# Of a day, a sentence may tell what happened on another.
_LONG = frozenset({"year", "ago", "decade"})
_OPENING = frozenset({"", "in", "back in", "already in", "only", "just", "some", "about"})
# "The worst since 1994. Then, 15 died": in the year that the sentence before names.
_THEN = re.compile(
    r"(?:Then,|That (?:year|time)\b|In that (?:year|one)\b|The same year\b)"
    r"|.*\bin that (?:accident|assault|attack|blast|bombing|collision|crash|derailment|disaster|earthquake|explosion"
    r"|fire|flood|hurricane|incident|massacre|quake|raid|shooting|siege|storm)\b",
    re.DOTALL,
)


class NameFinder:
    """Which entities are named in a range."""

    def __init__(self, entities: Sequence[LocalEntity]) -> None:
        self._mentions = sorted((mention, index) for index, one in enumerate(entities) for mention in one.mentions)
        self._starts = [mention.start for mention, _ in self._mentions]

    def mentions(self, start: int, end: int) -> list[tuple[Range, int]]:
        """The mentions that begin in [start, end), in order, with their entity."""
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def inside(self, start: int, end: int) -> tuple[int, ...]:
        return tuple(dict.fromkeys(index for _, index in self.mentions(start, end)))

    def at(self, paragraph: Paragraph, token: Token) -> int | None:
        """The entity that this token is the name, or the last word of the name, of."""
        start = paragraph.start_of(token)
        first = bisect_left(self._starts, start + 1) - 1
        if first >= 0 and self._mentions[first][0].end > start:
            return self._mentions[first][1]
        return None


def find_sentences(
    paragraphs: Sequence[Paragraph], names: NameFinder, quotations: Sequence[Quotation], voices: Voices
) -> Iterator[SentenceView]:
    """Every sentence of the article, in order."""
    before: tuple[int, ...] = ()
    years: tuple[When, ...] = ()
    spoken = (quotation for quotation in quotations if quotation.kind is not QuoteKind.INDIRECT)
    marked = _Marked(segment for quotation in spoken for segment in quotation.segments)
    for paragraph in paragraphs:
        clauses: dict[int, list[Clause]] = defaultdict(list)
        for clause in find_clauses(paragraph):
            clauses[clause.sentence.start].append(clause)
        for span in paragraph.doc.sents:
            range_ = paragraph.range_of(span)
            base = paragraph.range.start
            named = names.inside(*range_)
            text = paragraph.text[range_.start - base : range_.end - base]
            times = tuple(find_times(text))
            then = years if _THEN.match(text) else ()
            years = tuple(time.when for time in times if _is_of_year(time.when)) or then
            yield SentenceView(
                paragraph,
                span,
                range_,
                tuple(clauses[span.start]),
                named,
                tuple(dict.fromkeys((*named, *before))),
                tuple(sorted(set(content_lemmas(paragraph, range(span.start, span.end))))),
                _zone(paragraph, range_, marked),
                voices.of(range_).name,
                times,
                then,
                Grammar(paragraph.words, span.start, span.end),
            )
            before = named or before


def _is_of_year(when: When) -> bool:
    """ "In 1994", "in January last year", "two years ago": not this month, of which all may be told."""
    return when.kind == "year" or (when.kind == "month" and (len(when.value) > len("-01") or "year" in when.tense))


class _Marked:
    """The marked words of an article, which may overlap, asked by offset."""

    def __init__(self, segments: Iterable[Range]) -> None:
        ordered = sorted(segments)
        self._starts = [segment.start for segment in ordered]
        self._reached = list(accumulate((segment.end for segment in ordered), max))

    def holds(self, offset: int) -> bool:
        before = bisect_right(self._starts, offset)
        return before > 0 and offset < self._reached[before - 1]


def _zone(paragraph: Paragraph, sentence: Range, marked: _Marked) -> Zone:
    if paragraph.is_headline:
        return Zone.HEADLINE
    middle = (sentence.start + sentence.end) // 2
    return Zone.QUOTED if marked.holds(middle) else Zone.BODY

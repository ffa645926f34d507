"""Quotations printed with other words: one speaker and one occasion, and between the marks the words differ.

What an outlet shows to be cut or put in, what one quotation holds beyond the ends of the other, and house style are no
difference; where too little is shared, it is another sentence. Kept up to date as quotes come and go.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from copydesk.core.comparing.alignment import Alignment, align
from copydesk.core.comparing.calendar import published_day
from copydesk.core.comparing.groups import Item
from copydesk.core.comparing.matching import Matching
from copydesk.core.comparing.printed_words import Run, runs_of
from copydesk.core.merging.discrepancies import Articles, discrepancy_of, evidence_at, shortened
from copydesk.core.merging.quotes import QuoteChanges
from copydesk.core.model import Article, Discrepancy, Evidence, Quote, QuoteKind, Range, Severity, Span, Variant

_REACH = 50
_FEWEST_TELLING = 3
_FEWEST_WORDS = 5
_MOST_PRINTED = 24  # wordings of a group that are compared: what differs shows by then
_SHOWN_AROUND = 8  # words shown before and after the start of a difference
_START_SHOWN = 5  # words of a passage in a topic
_ARTICLES = frozenset({"a", "an", "the"})
# The occasion is one where articles are no further apart.
_DAYS_OF_ONE_OCCASION = 7


@dataclass(frozen=True, slots=True)
class _Floor:
    """What two runs must share at least to be one passage."""

    shared: int
    telling: int
    share: float

    def holds(self, found: Alignment) -> bool:
        return found.shared >= self.shared and found.telling >= self.telling and found.share >= self.share


# Of 324 unrelated articles, pairs of one speaker above these are of one passage; pairs of two speakers reach .7 with 5
# words that tell.
_ONE_SPEAKER = _Floor(shared=5, telling=3, share=0.6)
_UNKNOWN_SPEAKER = _Floor(shared=7, telling=4, share=0.7)
_ANY_DAY = _Floor(shared=8, telling=5, share=0.8)
_ONE_ARTICLE = _Floor(shared=6, telling=4, share=0.85)  # where speakers say almost the same twice
_HEADLINE = _Floor(shared=5, telling=3, share=0.7)  # against the body of its article


@dataclass(frozen=True, slots=True, eq=False)
class _Printed:
    """One run of a quotation in one article."""

    run: Run
    variant: Variant
    day: int | None
    is_headline: bool

    @property
    def place(self) -> tuple[int, str, int]:
        return (self.day or 0, self.variant.article, self.run.start)


@dataclass(frozen=True, slots=True, eq=False)
class _Said:
    quote: Quote
    printed: tuple[_Printed, ...]  # by place; of equal words all

    @property
    def articles(self) -> set[str]:
        return {one.variant.article for one in self.printed}


Segments = tuple[Range, ...]
_Item = Item[_Said]
_Change = Mapping[str, Sequence[Discrepancy]]  # by the quote that they are held under


class Wordings:
    """Groups of quotes that hold one passage, and the cards of where its words differ."""

    def __init__(self) -> None:
        self._items: dict[str, _Item] = {}
        self._runs: defaultdict[str, dict[Segments, tuple[Run, ...]]] = defaultdict(dict)  # by article
        self._printed_in: defaultdict[str, set[str]] = defaultdict(set)  # article id -> ids of quotes
        self._matching: Matching[_Said] = Matching(
            _likeness, lambda one, other: False, reach=_REACH, enough=_FEWEST_TELLING
        )

    def update(self, changes: QuoteChanges, changed: Iterable[str], articles: Articles) -> _Change:
        """The cards of every quote that is touched, none of those that went; told anew are those of the articles that
        changed, whose day or paragraphs may be others."""
        changed = set(changed)
        for article_id in changed:
            self._runs.pop(article_id, None)
        come = {quote.id: quote for quote in changes.come}
        gone = [quote.id for quote in changes.gone]
        for quote_id in {one for article_id in changed for one in self._printed_in.get(article_id, ())}.difference(
            gone
        ):
            come.setdefault(quote_id, self._items[quote_id].thing.quote)
        going = [item for quote_id in (*gone, *come) if (item := self._take_out(quote_id)) is not None]
        coming = [item for _, quote in sorted(come.items()) if (item := self._put_in(quote, articles)) is not None]
        touched = self._matching.update(going, coming).touched
        cards: dict[str, Sequence[Discrepancy]] = {item.thing.quote.id: () for item in (*going, *touched)}
        for group in {id(item.group or item): _group(item) for item in touched}.values():
            cards[group[0].thing.quote.id] = tuple(_cards([item.thing for item in group], articles))
        return cards

    def _take_out(self, quote_id: str) -> _Item | None:
        item = self._items.pop(quote_id, None)
        if item is not None:
            for article_id in item.thing.articles:
                self._printed_in[article_id].discard(quote_id)
        return item

    def _put_in(self, quote: Quote, articles: Articles) -> _Item | None:
        said = self._said(quote, articles)
        if said is None:
            return None
        for article_id in said.articles:
            self._printed_in[article_id].add(quote.id)
        self._items[quote.id] = item = _item(said)
        return item

    def _said(self, quote: Quote, articles: Articles) -> _Said | None:
        """The marked words of a quote that are enough to be known again."""
        if quote.kind is QuoteKind.INDIRECT:
            return None
        printed = [one for variant in quote.variants for one in self._printed(variant, articles[variant.article])]
        return _Said(quote, tuple(sorted(printed, key=lambda one: one.place))) if printed else None

    def _printed(self, variant: Variant, article: Article) -> Iterator[_Printed]:
        known = self._runs[article.id]
        runs = known.get(variant.segments)
        if runs is None:
            runs = known[variant.segments] = tuple(filter(_is_enough, runs_of(article.text, variant.segments)))
        headline = article.headline_range
        for run in runs:
            is_headline = headline is not None and headline.start <= run.start < headline.end
            yield _Printed(run, variant, _day(article), is_headline)


def _group(item: _Item) -> Sequence[_Item]:
    return (item,) if item.group is None else item.group.items


def _item(said: _Said) -> _Item:
    words = {word for one in said.printed for word in one.run.telling()}
    first = said.printed[0]
    return Item(("" if first.day is None else f"{first.day:08}", said.quote.id), said, ((1, tuple(sorted(words))),), {})


def _is_enough(run: Run) -> bool:
    return len(run.keys) >= _FEWEST_WORDS and len(run.telling()) >= _FEWEST_TELLING


def _day(article: Article) -> int | None:
    day = published_day(article.published)
    return None if day is None else day.toordinal()


# --- what is one passage ---------------------------------------------------------------------------------------------


def _likeness(one: _Said, other: _Said) -> float:
    """How much of a passage that both hold is the same, up to 1; 0 where they hold none."""
    speakers = _may_be_one_speaker(one.quote, other.quote)
    if speakers is None:
        return 0.0
    found = (_passage(mine, theirs, is_known=speakers) for mine in _distinct([one]) for theirs in _distinct([other]))
    return max((alignment.share for alignment in found if alignment is not None), default=0.0)


def _may_be_one_speaker(one: Quote, other: Quote) -> bool | None:
    """True: known to be; None: known not to be."""
    if one is other:
        return True
    if one.speakers and other.speakers:
        return True if set(one.speakers) & set(other.speakers) else None
    return False


def _passage(one: _Printed, other: _Printed, *, is_known: bool) -> Alignment | None:
    """What both hold, where it is one passage of one occasion."""
    if len(one.run.telling() & other.run.telling()) < _FEWEST_TELLING:
        return None
    found = align(one.run, other.run)
    if found is None or not (_ONE_SPEAKER if is_known else _UNKNOWN_SPEAKER).holds(found):
        return None
    if one.variant.article == other.variant.article:
        floor = _HEADLINE if one.is_headline != other.is_headline else _ONE_ARTICLE
        return found if floor.holds(found) else None
    is_near = one.day is None or other.day is None or abs(one.day - other.day) <= _DAYS_OF_ONE_OCCASION
    return found if is_near or _ANY_DAY.holds(found) else None


def _distinct(group: Sequence[_Said]) -> list[_Printed]:
    """One of each wording, the longest ones, by place."""
    first: dict[tuple[str, ...], _Printed] = {}
    for one in sorted((one for said in group for one in said.printed), key=lambda one: one.place):
        first.setdefault(one.run.keys, one)
    longest = sorted(first.values(), key=lambda one: (-len(one.run.keys), one.place))[:_MOST_PRINTED]
    return sorted(longest, key=lambda one: one.place)


# --- what is shown ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class _Difference:
    one: _Printed
    other: _Printed
    found: Alignment

    @property
    def rank(self) -> tuple[bool, float, int]:
        """The closest wordings of two articles first."""
        return (self.one.variant.article == self.other.variant.article, -self.found.share, -self.found.shared)

    def overlaps(self, other: "_Difference") -> bool:
        """Both have to do with the same words of one run."""
        mine = ((self.one, self.found.one), (self.other, self.found.other))
        theirs = ((other.one, other.found.one), (other.other, other.found.other))
        return any(
            a is b and start < finish and begin < end for a, (start, end) in mine for b, (begin, finish) in theirs
        )


def _cards(group: Sequence[_Said], articles: Articles) -> Iterator[Discrepancy]:
    """One card a passage of which the words differ."""
    quote_of = {id(one): said.quote for said in group for one in said.printed}
    left: list[_Difference] = []
    for one, other in combinations(_distinct(group), 2):
        is_known = _may_be_one_speaker(quote_of[id(one)], quote_of[id(other)])
        found = None if is_known is None else _passage(one, other, is_known=is_known)
        if found is not None and _tells(found, one, other):
            left.append(_Difference(one, other, found))
    left.sort(key=lambda difference: difference.rank)
    everything = sorted((one for said in group for one in said.printed), key=lambda one: one.place)
    while left:
        told = _touching(left[0], left)
        yield _card(told[0], everything, _speaker(group), articles)
        left = [one for one in left if one not in told]


def _tells(found: Alignment, one: _Printed, other: _Printed) -> bool:
    """Whether the words differ; headlines leave out articles."""
    if not (one.is_headline or other.is_headline):
        return bool(found.changes)
    return any(
        not _ARTICLES.issuperset((*one.run.keys[slice(*change.one)], *other.run.keys[slice(*change.other)]))
        for change in found.changes
    )


def _touching(first: _Difference, differences: Sequence[_Difference]) -> list[_Difference]:
    """Those that are of one passage with the first, directly or through others."""
    told = [first]
    for one in told:
        told += [other for other in differences if other not in told and one.overlaps(other)]
    return told


def _speaker(group: Sequence[_Said]) -> str | None:
    """The name that most know; the first, of equals."""
    known = [said.quote.speaker for said in group if said.quote.speakers and said.quote.speaker]
    return max(known, key=known.count, default=None)


def _card(
    difference: _Difference, everything: Sequence[_Printed], speaker: str | None, articles: Articles
) -> Discrepancy:
    values = _values(difference, everything)
    passage = values[0][0].run
    start = shortened(_text(articles, values[0][0].variant.article, passage.part(0, _START_SHOWN)))
    return discrepancy_of(
        "quote_wording",
        Severity.DIFFERS,
        f"words of {speaker or 'an unnamed speaker'}, “{start}…”",
        _why(difference, articles),
        [
            (
                shortened(_text(articles, value[0].variant.article, value[0].run)),
                [_evidence(one, articles, speaker) for one in value],
            )
            for value in values
        ],
        articles,
    )


def _values(difference: _Difference, everything: Sequence[_Printed]) -> list[list[_Printed]]:
    """The two wordings, each with whoever prints it, and what others print there."""
    one, other = _around(difference)
    values = [[one], [other]]
    for printed in everything:
        if printed is difference.one or printed is difference.other:
            continue
        part = _there(printed, values)
        if part is not None:
            number, run = part
            held = _Printed(run, printed.variant, printed.day, printed.is_headline)
            if number is None:
                values.append([held])
            else:
                values[number].append(held)
    return values


def _there(printed: _Printed, values: Sequence[Sequence[_Printed]]) -> tuple[int | None, Run] | None:
    """Which of the wordings a run prints, and with which of its words; None for a wording of its own."""
    for number, (held, *_) in enumerate(values):
        found = align(held.run, printed.run)
        if found is not None and not found.changes and found.shared >= len(held.run.keys):
            return number, printed.run.part(*found.other)
    found = align(values[0][0].run, printed.run)
    if found is None or not found.changes or not _ONE_SPEAKER.holds(found):
        return None
    return None, printed.run.part(*found.other)


def _around(difference: _Difference) -> tuple[_Printed, _Printed]:
    """The passage of both, cut down to the neighbourhood of its first difference where it is long."""
    found = difference.found
    change = found.changes[0]
    parts = []
    for printed, passage, place in (
        (difference.one, found.one, change.one),
        (difference.other, found.other, change.other),
    ):
        start = max(passage[0], place[0] - _SHOWN_AROUND)
        end = min(passage[1], place[1] + _SHOWN_AROUND)
        parts.append(_Printed(printed.run.part(start, end), printed.variant, printed.day, printed.is_headline))
    return parts[0], parts[1]


def _why(difference: _Difference, articles: Articles) -> str:
    change = difference.found.changes[0]
    sides = ((difference.one, change.one), (difference.other, change.other))
    one, other = (
        _text(articles, printed.variant.article, printed.run.part(*place)) if place[0] < place[1] else ""
        for printed, place in sides
    )
    if one and other:
        return f"One quotation is printed with “{one}” and with “{other}”."
    return f"One quotation is printed with “{one or other}” and without."


def _evidence(one: _Printed, articles: Articles, speaker: str | None) -> Evidence:
    span = Span(one.variant.article, one.run.start, one.run.end)
    return evidence_at(span, articles, speaker or "unnamed")


def _text(articles: Articles, article: str, run: Run) -> str:
    return articles[article].text[run.start : run.end]

"""The card of a passage that is printed in several wordings: each with the words around, and with whoever prints it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from copydesk.core.comparing.alignment import Alignment, align
from copydesk.core.comparing.printed_words import Run
from copydesk.core.merging.discrepancies import Articles, discrepancy_of, evidence_at, shortened
from copydesk.core.merging.passages import ONE_SPEAKER, Printed, Said, distinct, may_be_one_speaker, passage_of
from copydesk.core.model import Discrepancy, Evidence, Severity, Span

_SHOWN_AROUND = 8  # words shown before and after the start of a difference
_START_SHOWN = 5  # words of a passage in a topic
_NEGATIONS = frozenset({"not", "never"})
_WITH_NEGATIONS = frozenset({"do", "does", "did", "will", "would", "can", "could", "is", "are", "was", "were"})
_ARTICLES = frozenset({"a", "an", "the"})


@dataclass(frozen=True, slots=True, eq=False)
class _Difference:
    one: Printed
    other: Printed
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


def wording_cards(group: Sequence[Said], articles: Articles) -> Iterator[Discrepancy]:
    """One card a passage of which the words differ."""
    quote_of = {id(one): said.quote for said in group for one in said.printed}
    left: list[_Difference] = []
    for one, other in combinations(distinct(group), 2):
        is_known = may_be_one_speaker(quote_of[id(one)], quote_of[id(other)])
        found = None if is_known is None else passage_of(one, other, is_known=is_known)
        if found is not None and _tells(found, one, other):
            left.append(_Difference(one, other, found))
    left.sort(key=lambda difference: difference.rank)
    everything = sorted((one for said in group for one in said.printed), key=lambda one: one.place)
    while left:
        told = _touching(left[0], left)
        yield _card(told[0], everything, _speaker(group), articles)
        left = [one for one in left if one not in told]


def _tells(found: Alignment, one: Printed, other: Printed) -> bool:
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


def _speaker(group: Sequence[Said]) -> str | None:
    """The name that most know; the first, of equals; else what an article calls whoever speaks."""
    called = [(bool(said.quote.speakers), said.quote.speaker) for said in group if said.quote.speaker]
    known = [speaker for is_known, speaker in called if is_known] or [speaker for _, speaker in called]
    return max(known, key=known.count, default=None)


def _card(
    difference: _Difference, everything: Sequence[Printed], speaker: str | None, articles: Articles
) -> Discrepancy:
    values = _values(difference, everything)
    passage = values[0][0].run
    start = shortened(_text(articles, values[0][0].variant.article, passage.part(0, _START_SHOWN)))
    return discrepancy_of(
        "quote_wording",
        Severity.CONFLICT if _is_denied(difference) else Severity.DIFFERS,
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


def _is_denied(difference: _Difference) -> bool:
    """The one prints what the other prints with "not": they cannot both be right."""
    changed = [
        set(difference.one.run.keys[slice(*change.one)]) ^ set(difference.other.run.keys[slice(*change.other)])
        for change in difference.found.changes
    ]
    return any(words & _NEGATIONS and words <= _NEGATIONS | _WITH_NEGATIONS for words in changed)


def _values(difference: _Difference, everything: Sequence[Printed]) -> list[list[Printed]]:
    """The two wordings, each with whoever prints it, and what others print there."""
    one, other = _around(difference)
    values = [[one], [other]]
    for printed in everything:
        if printed is difference.one or printed is difference.other:
            continue
        part = _there(printed, values)
        if part is not None:
            number, run = part
            held = Printed(run, printed.variant, printed.day, printed.is_headline)
            if number is None:
                values.append([held])
            else:
                values[number].append(held)
    return values


def _there(printed: Printed, values: Sequence[Sequence[Printed]]) -> tuple[int | None, Run] | None:
    """Which of the wordings a run prints, and with which of its words; None for a wording of its own."""
    for number, (held, *_) in enumerate(values):
        found = align(held.run, printed.run)
        if found is not None and not found.changes and found.shared >= len(held.run.keys):
            return number, printed.run.part(*found.other)
    found = align(values[0][0].run, printed.run)
    if found is None or not found.changes or not ONE_SPEAKER.holds(found):
        return None
    return None, printed.run.part(*found.other)


def _around(difference: _Difference) -> tuple[Printed, Printed]:
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
        parts.append(Printed(printed.run.part(start, end), printed.variant, printed.day, printed.is_headline))
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


def _evidence(one: Printed, articles: Articles, speaker: str | None) -> Evidence:
    span = Span(one.variant.article, one.run.start, one.run.end)
    return evidence_at(span, articles, speaker or "unnamed")


def _text(articles: Articles, article: str, run: Run) -> str:
    return articles[article].text[run.start : run.end]

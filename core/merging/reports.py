"""Claims made from merged statements: reports with their origin and voice, the three counts, the status."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Protocol

from copydesk.core.extraction.text.shingles import shingles_of
from copydesk.core.merging.identity import item_id, member_key
from copydesk.core.merging.likeness import PlacedStatement
from copydesk.core.merging.origins import Origins
from copydesk.core.merging.relays import Relays
from copydesk.core.merging.statuses import claim_status
from copydesk.core.model import Article, Claim, Entity, Range, Report, Severity, Span, Statement, Zone
from copydesk.core.reading.datelines import dateline_of

# A sentence of which this share of 5-grams stands in the earlier article belongs to the shared passage.
_IN_PASSAGE = 0.5
_CLEAR_LENGTH = range(40, 241)  # characters of a statement that reads well by itself
_LONGEST_SENTENCE = 400
_MOST_OF_SENTENCE = 0.6  # so much of it is told by hardly another claim
_MARKS = (("“", "”"), ('"', '"'), ("«", "»"))
_LEANING = re.compile(
    r"(?:he|she|it|they|this|that|these|those|his|her|their|its|who|which|but|and|when|while|as|because|although|though"
    r"|if|until|(?:\w{1,12} \w{1,12} )?(?:before|after|since))\b",
    re.IGNORECASE,
)


class EntityOf(Protocol):
    """The entities of articles, by article id and index."""

    def __getitem__(self, key: tuple[str, int], /) -> Entity: ...


Dispute = tuple[Severity, str]  # severity and topics of a claim's gravest discrepancies


class ClaimMaker:
    """Makes claims out of groups of statements, by what is known of their articles."""

    def __init__(self, articles: Mapping[str, Article], relays: Relays, entity_of: EntityOf, origins: Origins) -> None:
        """All of it may change between one claim and the next."""
        self._articles = articles
        self._relays = relays
        self._entity_of = entity_of
        self._origins = origins

    def claim(self, group: Sequence[PlacedStatement], dispute: Dispute | None, denied_by: str | None) -> Claim:
        """The claim of one group of statements."""
        reports = tuple(self._report(one.key[0], one.statement) for one in group)
        outlets = {self._articles[report.article].outlet or f"?{report.article}" for report in reports}
        speaker = _only_speaker(reports, group)
        voices = {
            self._voice_key(report) if speaker is None or report.origin is None else speaker for report in reports
        }
        origins = self._origins_of(reports)
        status, why = claim_status(reports, len(outlets), origins, speaker, dispute, denied_by)
        told = list(zip(reports, group, strict=True))
        clauses = [each for each in told if not each[1].is_figure]
        first, one = min(clauses or told, key=lambda each: self._member(each[0]))
        # A clause is in one claim; two figures of two things may stand in the same words.
        kind = f"claim {one.statement.predicate}" if one.is_figure else "claim"
        return Claim(
            item_id("c", kind, member_key(*self._member(first))),
            self._clearest(reports, group),
            status,
            why,
            len(outlets),
            origins,
            len(voices),
            reports,
            self.entities(group),
            denied_by,
        )

    def _origins_of(self, reports: Sequence[Report]) -> int:
        """Known origins. A headline and a stub, which somebody cut short, add none to them: alone they are one."""
        known = {report.origin for report in reports if report.origin is not None}
        told = (report for report in reports if report.zone is not Zone.HEADLINE)
        whole = {report.origin for report in told if not self._articles[report.article].stub} & known
        return len(whole) or min(len(known), 1)

    def entities(self, group: Sequence[PlacedStatement]) -> tuple[str, ...]:
        """The ids of all that the statements name."""
        named = {self._entity_of[one.key[0], local].id for one in group for local in one.statement.entities}
        return tuple(sorted(named))

    def _member(self, report: Report) -> tuple[str, int, int]:
        return (self._articles[report.article].sha256 or "", report.start, report.end)

    def _report(self, article_id: str, statement: Statement) -> Report:
        voice = statement.voice
        if statement.voice_entity is not None:
            voice = self._entity_of[article_id, statement.voice_entity].name
        return Report(
            article_id,
            *statement.span,
            *statement.sentence,
            self._origin(article_id, statement.sentence),
            voice,
            statement.zone,
        )

    def _origin(self, article_id: str, sentence: Range) -> str | None:
        """A relayed block's outlet, the origin of a shared passage, else the article's own."""
        middle = (sentence.start + sentence.end) // 2
        for block, via in self._relays.of(article_id):
            if block.start <= middle < block.end:
                return via
        passages = self._origins.passages.get(article_id, ())
        if passages:
            grams = shingles_of(self._articles[article_id].text[sentence.start : sentence.end])
            for shared, origin in passages:
                if grams and len(grams & shared) >= _IN_PASSAGE * len(grams):
                    return origin
        return self._origins.origin_of[article_id]

    def _voice_key(self, report: Report) -> str:
        """Own narration is a voice of its origin; an article of unknown origin speaks for itself."""
        return f"own {report.origin or report.article}" if report.voice == "own" else report.voice

    def _clearest(self, reports: Sequence[Report], group: Sequence[PlacedStatement]) -> str:
        """The wording that stands for all: a whole clause of the body, nearest to the others, in an outlet's voice."""
        centrality = _centrality(group) if len(group) > 1 else {}

        def rank(report: Report) -> tuple[bool, bool, bool, float, bool, str, tuple[str, int, int]]:
            length = report.end - report.start
            article = self._articles[report.article]
            return (
                report.zone is not Zone.BODY,
                not self._stands_alone(report),
                length not in _CLEAR_LENGTH,
                -centrality[report.span],
                report.voice != "own",
                article.published or "9999",
                self._member(report),
            )

        clauses = [report for report, one in zip(reports, group, strict=True) if not one.is_figure]
        if not clauses:
            return self._figure_in_sentence(reports)
        best = min(clauses, key=rank) if len(clauses) > 1 else clauses[0]
        clause = self._told(best)
        if self._stands_alone(best) or len(sentence := self._sentence(best)) > _LONGEST_SENTENCE:
            return clause
        return sentence if len(clause) > _MOST_OF_SENTENCE * len(sentence) else f"{clause}: {sentence}"

    def _figure_in_sentence(self, reports: Sequence[Report]) -> str:
        """The figure and the shortest sentence that prints it: other claims may stand in the same sentence."""

        def rank(report: Report) -> tuple[bool, int, tuple[str, int, int]]:
            return report.zone is not Zone.BODY, report.sentence.end - report.sentence.start, self._member(report)

        best = min(reports, key=rank)
        return f"{self._told(best)}: {self._sentence(best)}"

    def _told(self, report: Report) -> str:
        return _with_marks_paired(_on_one_line(self._articles[report.article].text[report.start : report.end]))

    def _sentence(self, report: Report) -> str:
        """Without its dateline."""
        sentence = _on_one_line(self._articles[report.article].text[slice(*report.sentence)])
        dateline = dateline_of(sentence)
        return _with_marks_paired(sentence if dateline is None else sentence[dateline.end :])

    def _stands_alone(self, report: Report) -> bool:
        """Not "that was closed", "it rose" or "two days before it rose": a statement that begins a sentence, or with a
        name."""
        text = self._articles[report.article].text
        return text[report.start].isupper() and not _LEANING.match(text, report.start)


def _only_speaker(reports: Sequence[Report], group: Sequence[PlacedStatement]) -> str | None:
    """The one voice in which all known origins have it, however they name it: who quotes the same words quotes one."""
    placed = [(report, one) for report, one in zip(reports, group, strict=True) if report.origin is not None]
    voices = Counter(report.voice for report, _ in placed)
    if not voices or "own" in voices:
        return None
    is_quoted = all(report.zone is Zone.QUOTED for report, _ in placed)
    if len(voices) > 1 and not (is_quoted and _is_one_wording([one for _, one in placed])):
        return None
    named = {report.voice for report, one in placed if one.statement.voice_entity is not None}
    return min(voices, key=lambda voice: (voice not in named, -voices[voice], voice))


def _is_one_wording(statements: Sequence[PlacedStatement]) -> bool:
    """The words of the shortest are among those of all; a few words, or a figure, two people may give."""
    shortest = min((one.words for one in statements), key=len)
    if any(one.is_figure or one.statement.thin for one in statements):
        return False
    return all(set(shortest) <= set(one.words) for one in statements)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _with_marks_paired(words: str) -> str:
    """A piece of a quotation has the mark at one end only."""
    for opening, closing in _MARKS:
        unpaired = words.count(opening) % 2 if opening == closing else words.count(opening) - words.count(closing)
        if unpaired and words.startswith(opening):
            words = words[1:]
        elif unpaired and words.endswith(closing):
            words = words[:-1]
        elif unpaired > 0:
            words += closing
    return words


def _centrality(group: Sequence[PlacedStatement]) -> Mapping[Span, float]:
    """How much of what each statement says the others of its claim say too: a cosine, but for a factor of the claim."""
    holders = Counter(word for one in group for word in one.words)
    return {
        Span(one.key[0], *one.statement.span): sum(holders[word] - 1 for word in one.words) / sqrt(len(one.words) or 1)
        for one in group
    }

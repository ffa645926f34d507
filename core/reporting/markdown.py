"""The brief as Markdown: conflicts first, each with its sentences, outlets and lines.

Articles are written by strangers: nothing of theirs becomes markup, a link, HTML or an image.
"""

from collections.abc import Iterator, Sequence

from copydesk.core.marking import Mark, Markings
from copydesk.core.merging.versions import Edit
from copydesk.core.model import Article, ClaimStatus, Discrepancy, Severity, Snapshot
from copydesk.core.reporting.brief import (
    LISTED,
    METHOD,
    MOST_OUTLETS,
    UNUSED,
    carriers,
    claims_counted,
    days_shown,
    notes_shown,
    passages,
    publisher_of,
    quotes_by_speaker,
    single_sources,
    values_in_order,
    with_severity,
    words_explained,
)
from copydesk.core.reporting.changes import UNCHANGED, WITHDRAWN, revisions_of, version_shown
from copydesk.core.reporting.escaping import escaped
from copydesk.core.reporting.kinds import EVERY_KIND, Kind
from copydesk.core.reporting.markings import judgement_shown
from copydesk.core.reporting.summary import summary_line, summary_of
from copydesk.core.reporting.wording import SEVERITY_SIGNS, TYPE_WORDS, outlets_shown, status_shown

_CHANGED = {Edit.KEPT: "{}", Edit.REMOVED: "~~{}~~", Edit.ADDED: "**{}**"}
_MOST_SINGLE = 12  # claims of one origin, from the top of its articles: news puts first what matters most


def markdown_brief(
    snapshot: Snapshot,
    made_with_model: str,
    only: frozenset[Kind] = EVERY_KIND,
    marks: Sequence[Mark] | None = None,
) -> str:
    """The brief, ending with a line end. With the reader's `marks` it tells their verdicts and what they dismissed."""
    markings = Markings(marks or ())
    sections = [["# Coverage brief", "", escaped(_opening(snapshot))]]
    if Kind.DISCREPANCY in only:
        sections += [list(_discrepancies(snapshot, severity, markings)) for severity in Severity]
        sections.append(list(_dismissed(snapshot, markings)))
    if Kind.CLAIM in only:
        sections.append(list(_judged_claims(snapshot, markings)))
        sections.append(list(_claims(snapshot, only)))
        sections.append(list(_single_sources(snapshot)))
    if Kind.QUOTE in only:
        sections.append(list(_quotes(snapshot)))
    if Kind.ENTITY in only:
        sections.append(list(_entities(snapshot)))
    if Kind.ARTICLE in only:
        sections.append(list(_articles(snapshot)))
        sections.append(list(_revisions(snapshot)))
    sections.append(["## Method", "", f"{METHOD} Made with {escaped(made_with_model)}."])
    sections.append([f"- {escaped(sign)}: {meaning}" for sign, meaning in words_explained(snapshot, only)])
    return "\n\n".join("\n".join(lines) for lines in sections if lines) + "\n"


def _opening(snapshot: Snapshot) -> str:
    """How much there is, and of which days: whoever is sent the brief does not see the folder."""
    days = days_shown(snapshot)
    return f"{summary_line(summary_of(snapshot))}{f'; {days}' if days else ''}"


def _discrepancies(snapshot: Snapshot, severity: Severity, markings: Markings) -> Iterator[str]:
    found = [one for one in with_severity(snapshot, severity) if not markings.is_dismissed(snapshot, one)]
    title = "Conflicts" if severity is Severity.CONFLICT else "Differs"
    if found or severity is Severity.CONFLICT:
        yield f"## {title} ({len(found)})"
    for discrepancy in found:
        yield from _card(snapshot, discrepancy, markings)


def _dismissed(snapshot: Snapshot, markings: Markings) -> Iterator[str]:
    found = [one for one in snapshot.discrepancies if markings.is_dismissed(snapshot, one)]
    if found:
        yield from (f"## Dismissed by the reader ({len(found)})", "")
    for one in found:
        values = " / ".join(value.value for value in one.values)
        judged = "".join(f"; {judgement_shown(each)}" for each in markings.judgements(snapshot, one))
        yield f"- {SEVERITY_SIGNS[one.severity]} {escaped(f'{one.topic}: {values}{judged}')}"


def _judged_claims(snapshot: Snapshot, markings: Markings) -> Iterator[str]:
    found = [(claim, judged) for claim in snapshot.claims if (judged := markings.judgements(snapshot, claim))]
    if found:
        yield from (f"## The reader's verdicts on claims ({len(found)})", "")
    for claim, judged in found:
        yield f"- {escaped(claim.statement)}"
        for judgement in judged:
            yield f"  - {escaped(judgement_shown(judgement))}"


def _card(snapshot: Snapshot, discrepancy: Discrepancy, markings: Markings) -> Iterator[str]:
    title = f"{discrepancy.topic}{notes_shown(discrepancy)}"
    yield from ("", f"### {SEVERITY_SIGNS[discrepancy.severity]} {escaped(title)}", "")
    yield from (escaped(discrepancy.why), "")
    for judgement in markings.judgements(snapshot, discrepancy):
        yield from (f"The reader: {escaped(judgement_shown(judgement))}", "")
    for value, since in values_in_order(snapshot, discrepancy):
        printed = passages(snapshot, value)
        outlets = outlets_shown((passage.outlet for passage in printed), MOST_OUTLETS)
        yield f"- **{escaped(value.value)}**{f' (first {escaped(since)})' if since else ''}: {escaped(outlets)}"
        for passage in printed:
            yield f"  - {escaped(passage.sentence)} ({escaped(passage.sourced(passage.place))})"


def _claims(snapshot: Snapshot, only: frozenset[Kind]) -> Iterator[str]:
    if snapshot.claims:
        yield from (f"## Claims ({len(snapshot.claims)})", "")
    for status in LISTED:
        for claim in snapshot.claims:
            if claim.status is status:
                outlets = outlets_shown(carriers(snapshot, claim), MOST_OUTLETS)
                yield f"- {escaped(status_shown(claim))}: {escaped(claim.statement)} ({escaped(outlets)})"
    counted = claims_counted(snapshot, only, (*LISTED, ClaimStatus.SINGLE_SOURCE))
    if counted:
        yield f"- Not listed here: {counted}."


def _single_sources(snapshot: Snapshot) -> Iterator[str]:
    by_origin = single_sources(snapshot)
    if not by_origin:
        return
    count = sum(len(claims) for _, claims in by_origin)
    yield f"## Single sources ({count}): not confirmed by another origin in this folder"
    for origin, claims in by_origin:
        yield from ("", f"### {escaped(origin)}", "")
        for claim in claims[:_MOST_SINGLE]:
            span = claim.mentions[0].span
            yield f"- {escaped(claim.statement)} ({escaped(span.article)}, line {snapshot.line_of(span)})"
        if len(claims) > _MOST_SINGLE:
            yield f"- and {len(claims) - _MOST_SINGLE} more"


def _quotes(snapshot: Snapshot) -> Iterator[str]:
    if snapshot.quotes:
        yield f"## Quotes ({len(snapshot.quotes)})"
    for speaker, quotes in quotes_by_speaker(snapshot):
        yield from ("", f"### {escaped(speaker)}", "")
        for quote in quotes:
            denied = "not said, or denied: " if quote.negated else ""
            words = escaped(snapshot.words_of(quote.variants[0]))
            outlets = escaped(outlets_shown(carriers(snapshot, quote)))
            yield f"- {denied}{words} ({outlets})"


def _entities(snapshot: Snapshot) -> Iterator[str]:
    if not snapshot.entities:
        return
    yield from (f"## Entities ({len(snapshot.entities)})", "", "| name | type | mentions |", "| --- | --- | ---: |")
    for entity in snapshot.entities:
        yield f"| {escaped(entity.name)} | {TYPE_WORDS[entity.type]} | {len(entity.mentions)} |"


def _articles(snapshot: Snapshot) -> Iterator[str]:
    yield from (f"## Articles ({len(snapshot.articles)})", "")
    yield from ("| file | outlet | published | headline |", "| --- | --- | --- | --- |")
    for article in snapshot.articles:
        yield f"| {' | '.join(escaped(cell) for cell in _cells(article))} |"


def _revisions(snapshot: Snapshot) -> Iterator[str]:
    revisions = list(revisions_of(snapshot))
    if revisions:
        yield from (f"## What changed between versions ({len(revisions)})", "", WITHDRAWN)
    for revision in revisions:
        older, newer = revision.older, revision.newer
        title = f"{newer.outlet or 'outlet unknown'}: {newer.headline or 'no headline'}"
        yield from ("", f"### {escaped(title)}", "")
        yield from (f"{escaped(version_shown(older))} became {escaped(version_shown(newer))}.", "")
        if not revision.changes:
            yield f"- {UNCHANGED}"
        for change in revision.changes:
            words = " ".join(_CHANGED[edit].format(escaped(text)) for edit, text in change.passages)
            yield f"- {words} ({change.place})"
        if revision.more:
            yield f"- and {revision.more} more paragraphs"


def _cells(article: Article) -> tuple[str, str, str, str]:
    if article.status in UNUSED:
        return article.id, "", "", f"{article.status.value}: {article.reason or 'no reason given'}"
    headline = article.headline or "no headline"
    note = f"copy of {article.copy_of}" if article.copy_of else article.reason
    told = f"{headline} ({note})" if note else headline
    return article.id, publisher_of(article), article.published or "no date", told
